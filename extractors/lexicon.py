"""The lexicon: every name that the reference data knows, found in one pass over a text.

One Aho-Corasick automaton holds all spellings of all known organisations with their Swedish inflections. It runs over
a folded copy of the text (lower case, punctuation as spaces) of exactly the same length, so that offsets need no
mapping and "SKR:s", "GR.s" and "ESF-rådet" are found in any punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    form: str
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
                    if key and (key not in self._entries or self._entries[key].ambiguous):
                        self._entries[key] = _Entry(entity, form, genitive, ambiguous)
        keys = sorted(self._entries)
        self._keys = keys
        self._automaton = ahocorasick_rs.AhoCorasick(
            [" " + k for k in keys], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._municipalities = {
            _collapse(f): o for o in organisations if o.classification == "municipality" for f in o.forms
        }

    def find(self, text: str, folded: str | None = None, offset: int = 0) -> Iterator[Known]:
        """Yield the known names in `text`, leftmost longest, whole words only; spans are shifted by `offset`."""
        haystack = " " + (fold(text) if folded is None else folded) + " "
        for index, start, end in self._automaton.find_matches_as_indexes(haystack):
            key = self._keys[index]
            if haystack[end] != " ":
                shorter = self._shorter(key)
                if shorter is None:
                    continue
                key, end = shorter, start + 1 + len(shorter)
            entry = self._entries[key]
            written = text[start : end - 1]
            if _acceptable(written, entry):
                yield Known(
                    Span(start + offset, end - 1 + offset),
                    entry.organisation,
                    entry.form,
                    entry.genitive,
                    entry.ambiguous,
                )

    def exact(self, name: str) -> Known | None:
        """Return the organisation that `name` as a whole denotes, in any case, or None."""
        key = " ".join(fold(name).split())
        entry = self._entries.get(key)
        if entry is None:
            return None
        return Known(Span(0, len(name)), entry.organisation, entry.form, entry.genitive, entry.ambiguous)

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

    def _shorter(self, key: str) -> str | None:
        words = key.split(" ")
        for n in range(len(words) - 1, 0, -1):
            shorter = " ".join(words[:n])
            if shorter in self._entries:
                return shorter
        return None


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


def _acceptable(written: str, entry: _Entry) -> bool:
    form = entry.form
    if form.isupper() or len(form) <= _SHORT:
        return written.startswith(form)
    if form[0].isupper() and not written[0].isupper():
        return not entry.ambiguous and len(form) >= _SAFE_LOWER
    return True


def _collapse(name: str) -> str:
    """Fold doubled letters, so that "Stenungssund" and "Stenungsund" meet."""
    return re.sub(r"(.)\1+", r"\1", name.lower())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the reference data, compiled once for the process."""
    return Lexicon(reference.load().organisations)
