"""The lexicon: every name that the reference data knows, found in one pass over a text.

One Aho-Corasick automaton holds all spellings of all known organisations with their Swedish inflections. It runs over
a folded copy of the text (lower case, punctuation as spaces) of exactly the same length, so that offsets need no
mapping and "SKR:s", "GR.s" and "ESF-rådet" are found in any punctuation.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import ahocorasick_rs
from msgspec import Struct
from msgspec.structs import replace

from graph.claims import Organisation, Span
from ontology import reference
from ontology.reference import KnownOrganisation

_LETTER = "\xff"  # what any letter beyond Latin-1 is folded to: no name of the lexicon holds one
_SHORT = 3  # a form this short ("GR", "AF", "Ale") counts only as it is written, never in lower case
_SAFE_LOWER = 6  # a lower-case slip ("karlsborg") is accepted from this length on
_NO_GENITIVE = ("s", "x", "z")
_KOMMUN = re.compile(r"\s+kommuns?$", re.IGNORECASE)
_DOUBLED = re.compile(r"(.)\1+")
_NAMES = 4096  # that are remembered as a slip or none
_REMEMBERED = 256  # texts whose names are remembered: several steps ask for those of a document, and of its lines


def _folded(character: str) -> str:
    return character.lower() if character.isalnum() else " "


def _beyond_latin_1(error: UnicodeError) -> tuple[str, int]:
    """Fold the characters that Latin-1 lacks: dashes, quotation marks and bullets to spaces, letters to one of them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    beyond = error.object[error.start : error.end]
    return "".join(_LETTER if character.isalnum() else " " for character in beyond), error.end


# A table of 256 bytes folds a text forty times as fast as a pattern does.
_FOLDED = "".join(_folded(chr(code)) for code in range(256)).encode("latin-1")
FOLDING = "forumgraf.fold"  # how Latin-1 encodes what it lacks
codecs.register_error(FOLDING, _beyond_latin_1)


def fold(text: str) -> str:
    """Return `text` in lower case with everything but letters and digits as spaces, length unchanged.

    Letters beyond Latin-1 become one and the same.

    >>> fold("SKR:s  Råd")
    'skr s  råd'
    """
    return text.encode("latin-1", FOLDING).translate(_FOLDED).decode("latin-1")


# what heads the number of a page in a letterhead, and is an agency's name besides: "Sida 1 (3)", "Sida" above "1 (3)"
PAGE_WORDS = frozenset(form.capitalize() for form in reference.load().remark_words["page"])
_NUMBERS_PAGE = re.compile(r"[ \t]*:?[ \t]*\d|[ \t]*\n[^\n]{0,80}?(?<!\d)\d{1,3}\s?\(\d{1,3}\)[ \t]*(?:\n|$)")


class Known(Struct, frozen=True, gc=False):
    """A known organisation found in a text. `genitive`: the form carried a genitive s ("Grästorps", "SKR:s").

    `whole`: its form tells that it goes before a known one within it ("Riksföreningen Kusten").
    """

    span: Span
    organisation: Organisation
    form: str
    genitive: bool = False
    ambiguous: bool = False
    whole: bool = False

    def shifted(self, offset: int) -> Known:
        """Return the same in a text in which it stands `offset` code points further on."""
        at = self.span.shifted(offset)
        return Known(at, self.organisation, self.form, self.genitive, self.ambiguous, self.whole)


class _Entry(Struct, frozen=True, gc=False):
    organisation: Organisation
    forms: tuple[str, ...]  # spellings that differ in case only ("AF", "Af")
    genitive: bool
    ambiguous: bool


def as_entity(known: KnownOrganisation) -> Organisation:
    """Turn a record of the reference data into the value that claims use."""
    return Organisation(path=known.path, name=known.name, classification=known.classification)


class Lexicon:
    """The compiled matcher. Build it once (`lexicon()`); it is immutable afterwards.

    `misspelt_municipality` returns what a name is a slip for, None where it is none.

    >>> found = lexicon().misspelt_municipality("Stenungssund")
    >>> found.name if found else None
    'Stenungsunds kommun'
    """

    def __init__(self, organisations: tuple[KnownOrganisation, ...]) -> None:
        """Compile all spellings of `organisations`; of two with one spelling the first in order is kept."""
        self._entries: dict[str, _Entry] = {}
        self.organisations: Mapping[str, KnownOrganisation] = {o.path: o for o in organisations}
        for known in organisations:
            for key, entry in _entries_of(known):
                self._add(key, entry)
        keys = sorted(self._entries)
        self._in_order = tuple(self._entries[key] for key in keys)
        self._automaton = ahocorasick_rs.AhoCorasick(
            [f" {key} " for key in keys], matchkind=ahocorasick_rs.MatchKind.Standard
        )
        self._municipalities = {
            _collapse(f): o for o in organisations if o.classification == "municipality" for f in o.forms
        }
        self._found = lru_cache(maxsize=_REMEMBERED)(self._scan)
        self.misspelt_municipality = lru_cache(maxsize=_NAMES)(self._misspelt)

    def find(self, text: str, folded: str | None = None, offset: int = 0) -> tuple[Known, ...]:
        """Return the known names in `text`, leftmost longest, whole words only; spans are shifted by `offset`.

        `folded` is `fold(text)` where the caller has it already.
        """
        found = self._found(text) if folded is None else self._scan(text, folded)
        return tuple(known.shifted(offset) for known in found) if offset else found

    def _scan(self, text: str, folded: str | None = None) -> tuple[Known, ...]:
        haystack = f" {fold(text) if folded is None else folded} "
        matches = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        found: list[Known] = []
        reached = -1  # offset up to which a longer name has been taken
        # leftmost first, of those that begin at one place the longest
        for start, before, index in sorted((start, -end, index) for index, start, end in matches):
            end = -before
            if start < reached:
                continue
            entry = self._in_order[index]
            form = _accepted(text[start : end - 2], entry)
            if form is not None and not (form in PAGE_WORDS and _NUMBERS_PAGE.match(text, end - 2)):
                reached = end - 1
                found.append(Known(Span(start, end - 2), entry.organisation, form, entry.genitive, entry.ambiguous))
        return tuple(found)

    def exact(self, name: str) -> Known | None:
        """Return the organisation that `name` as a whole denotes, in any case, or None."""
        entry = self._entries.get(_key(name))
        if entry is None:
            return None
        return Known(Span(0, len(name)), entry.organisation, entry.forms[0], entry.genitive, entry.ambiguous)

    def _misspelt(self, name: str) -> Organisation | None:
        """Return the municipality that `name` is a common typing error for (a letter doubled or not), or None."""
        bare = _KOMMUN.sub("", name.strip())
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


def _key(spelling: str) -> str:
    return " ".join(fold(spelling).split())


def _entries_of(known: KnownOrganisation) -> Iterator[tuple[str, _Entry]]:
    """Yield each spelling of an organisation, folded, with what it stands for."""
    entity = as_entity(known)
    for form in known.forms:
        ambiguous = form in known.ambiguous_forms
        for spelling, genitive in _inflections(form):
            entry = _Entry(entity, (form,), genitive, ambiguous)
            # "Havs- och vattenmyndigheten" has two spaces in a text that is folded
            for key in dict.fromkeys((_key(spelling), fold(spelling).strip())):
                if key:
                    yield key, entry


def _inflections(form: str) -> Iterator[tuple[str, bool]]:
    """Yield a form and its genitives: "SKR:s" and "SKRs", "Lerums", "Borås:s"."""
    yield form, False
    last = form.split()[-1]
    if last.isupper() or last[-1:].isdigit():
        yield form + ":s", True
        yield form + "s", True
    else:
        yield form + (":s" if form.lower().endswith(_NO_GENITIVE) else "s"), True


def _accepted(written: str, entry: _Entry) -> str | None:
    """Return the spelling that `written` is acceptable as, or None."""
    for form in entry.forms:
        if _acceptable(written, form, ambiguous=entry.ambiguous):
            return form
    return None


def _acceptable(written: str, form: str, *, ambiguous: bool) -> bool:
    if form.isupper() or len(form) <= _SHORT:
        return written.startswith(form)
    if form[0].isupper() and not written[0].isupper():
        return not ambiguous and len(form) >= _SAFE_LOWER
    return True


def _collapse(name: str) -> str:
    """Fold doubled letters, so that "Stenungssund" and "Stenungsund" meet."""
    return _DOUBLED.sub(r"\1", name.lower())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon of the reference data, compiled once for the process."""
    return Lexicon(reference.load().organisations)
