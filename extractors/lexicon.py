"""The lexicon: every name that the reference data knows, found in one pass over a text.

One Aho-Corasick automaton holds all spellings of all known organisations with their Swedish inflections. It runs over
a folded copy of the text (lower case, punctuation as spaces) of exactly the same length, so that offsets need no
mapping and "SKR:s", "GR.s" and "ESF-rådet" are found in any punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import ahocorasick_rs

from graph.claims import Organisation, Span
from ontology import reference
from ontology.reference import KnownOrganisation

_NOT_WORD = re.compile(r"[^\w]|_")
_SHORT = 3  # a form this short ("GR", "AF", "Ale") counts only as it is written, never in lower case
_SAFE_LOWER = 6  # a lower-case slip ("karlsborg") is accepted from this length on
_NO_GENITIVE = ("s", "x", "z")


def fold(text: str) -> str:
    """Return `text` in lower case with everything but letters and digits as spaces, length unchanged.

    >>> fold("SKR:s  Råd")
    'skr s  råd'
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" lowers to two code points; offsets must hold
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _NOT_WORD.sub(" ", lowered)


@dataclass(frozen=True, slots=True)
class Known:
    """A known organisation found in a text. `genitive`: the form carried a genitive s ("Grästorps", "SKR:s")."""

    span: Span
    organisation: Organisation
    form: str
    genitive: bool = False
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    organisation: Organisation
    forms: tuple[str, ...]  # spellings that differ in case only ("AF", "Af")
    genitive: bool
    ambiguous: bool


def as_entity(known: KnownOrganisation) -> Organisation:
    """Turn a record of the reference data into the value that claims use."""
    return Organisation(path=known.path, name=known.name, classification=known.classification)


class Lexicon:
    """The compiled matcher. Build it once (`lexicon()`); it is immutable afterwards."""

    def __init__(self, organisations: tuple[KnownOrganisation, ...]) -> None:
        """Compile all spellings of `organisations`; of two with one spelling the first in order is kept."""
        self._entries: dict[str, _Entry] = {}
        self.organisations: Mapping[str, KnownOrganisation] = {o.path: o for o in organisations}
        for known in organisations:
            entity = as_entity(known)
            for form in known.forms:
                ambiguous = form in known.ambiguous_forms
                for spelling, genitive in _inflections(form):
                    key = " ".join(fold(spelling).split())
                    if key:
                        self._add(key, _Entry(entity, (form,), genitive, ambiguous))
        keys = sorted(self._entries)
        self._keys = keys
        self._automaton = ahocorasick_rs.AhoCorasick(
            [f" {k} " for k in keys], matchkind=ahocorasick_rs.MatchKind.Standard
        )
        self._municipalities = {
            _collapse(f): o for o in organisations if o.classification == "municipality" for f in o.forms
        }

    def find(self, text: str, folded: str | None = None, offset: int = 0) -> Iterator[Known]:
        """Yield the known names in `text`, leftmost longest, whole words only; spans are shifted by `offset`."""
        haystack = " " + (fold(text) if folded is None else folded) + " "
        reached = -1  # offset up to which a longer name has been taken
        matches = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        for index, start, end in sorted(matches, key=lambda m: (m[1], -m[2])):
            if start < reached:
                continue
            entry = self._entries[self._keys[index]]
            span = Span(start, end - 2)
            form = _accepted(span.of(text), entry)
            if form is None:
                continue
            reached = end - 1
            shifted = Span(span.start + offset, span.end + offset)
            yield Known(shifted, entry.organisation, form, entry.genitive, entry.ambiguous)

    def exact(self, name: str) -> Known | None:
        """Return the organisation that `name` as a whole denotes, in any case, or None."""
        key = " ".join(fold(name).split())
        entry = self._entries.get(key)
        if entry is None:
            return None
        return Known(Span(0, len(name)), entry.organisation, entry.forms[0], entry.genitive, entry.ambiguous)

    def misspelt_municipality(self, name: str) -> Organisation | None:
        """Return the municipality that `name` is a common typing error for (a letter doubled or not), or None.

        >>> found = lexicon().misspelt_municipality("Stenungssund")
        >>> found.name if found else None
        'Stenungsunds kommun'
        """
        bare = re.sub(r"\s+kommuns?$", "", name.strip(), flags=re.IGNORECASE)
        if len(bare) < _SAFE_LOWER:
            return None
        for candidate in (bare, bare.removesuffix("s")):
            known = self._municipalities.get(_collapse(candidate))
            if known is not None:
                return as_entity(known)
        return None

    def parents(self, path: str) -> tuple[str, ...]:
        """Return the paths of what the organisation `path` belongs to, empty for one that is not known."""
        known = self.organisations.get(path)
        return known.parents if known is not None else ()

    def _add(self, key: str, entry: _Entry) -> None:
        """Keep an entry; the first organisation with a spelling has it, unless that spelling was an ambiguous one."""
        held = self._entries.get(key)
        if held is None or (held.ambiguous and not entry.ambiguous):
            self._entries[key] = entry
        elif held.organisation == entry.organisation:
            self._entries[key] = replace(held, forms=(*held.forms, *entry.forms))


def _inflections(form: str) -> Iterator[tuple[str, bool]]:
    yield form, False
    last = form.split()[-1]
    if last.isupper() or last[-1:].isdigit():
        yield form + ":s", True
        yield form + "s", True
    elif not form.lower().endswith(_NO_GENITIVE):
        yield form + "s", True
    else:
        yield form + ":s", True


def _accepted(written: str, entry: _Entry) -> str | None:
    """Return the spelling that `written` is acceptable as, or None."""
    return next((form for form in entry.forms if _acceptable(written, form, ambiguous=entry.ambiguous)), None)


def _acceptable(written: str, form: str, *, ambiguous: bool) -> bool:
    if form.isupper() or len(form) <= _SHORT:
        return written.startswith(form)
    if form[0].isupper() and not written[0].isupper():
        return not ambiguous and len(form) >= _SAFE_LOWER
    return True


def _collapse(name: str) -> str:
    """Fold doubled letters, so that "Stenungssund" and "Stenungsund" meet."""
    return re.sub(r"(.)\1+", r"\1", name.lower())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the reference data, compiled once for the process."""
    return Lexicon(reference.load().organisations)
