"""Known organisations in running text: which names of the lexicon are meant, misspelt ones, explained abbreviations.

Surface forms: "Lerum", "SKR:s", "Hjortsjö kommun", "Stenungssunds kommun" (a slip), "förbundet Sveriges Skoledare"
(another), "VHK" where "Västerhavets kommunalförbund (VHK)" stands. Not: "Hotell Falköping" (a venue), "ESF-projekt" (a
compound).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from extractors.anchors import matches_in_words, occurrences
from extractors.cover import Cover
from extractors.lexicon import Known, as_entity, lexicon
from extractors.organisations import abbreviations, find_unlisted
from graph.claims import Organisation, Span
from ontology import reference

# "Hotell Falköping", "Folkets Hus Lidköping": a place to meet, not the municipality
_VENUE = re.compile(r"(?:hotell?|restaurang|konferens|kurort|hus|park|centrum|arena)\s$", re.IGNORECASE)
# where a municipality that is also a word or a name is meant: in a list, after a preposition, as a heading of a row
_PLACE_BEFORE = re.compile(r"(?:\b(?:i|från|till|för|av|kommunerna|kommunen|kommuner|och|samt|mellan)\s|,\s|\(|/)$")
_PLACE_AFTER = re.compile(r"\s?(?:\t|:)|\s(?:kommuns?\b|och [A-ZÅÄÖ])")
# förbundet Sveriges Skoledare
_CLASS_WORD = re.compile(
    r"(?<![\w-])(?P<class>(?:fack)?förbundet|myndigheten|universitetet|högskolan|organisationen)\s(?P<name>[A-ZÅÄÖ]\w+(?:\s\w+){0,2})"
)
_BOARD = "Länsstyrelsen "
# Länsstyrelsen, länsstyrelsens
_BOARD_ALONE = re.compile(r"(?<![\w-])[Ll]änsstyrelsen(?P<genitive>s)?(?![\w-]|\s(?:i\s)?[A-ZÅÄÖ])")
# VHK | :s
_NAME_ENDS = re.compile(r"(?P<genitive>:?s)?(?![\w-])")
_IN_WORD = re.compile(r"[\w-]")
_COMPOUND = re.compile(r"-(?!kommun)\w")
_IN_SERIES = re.compile(r"\s?,|\soch\b")
_BEFORE_KOMMUN = re.compile(r"([A-ZÅÄÖ](?<![\w-].)\w{5,})(?=\skommun)")
_ALIKE = 0.85  # of the letters of a damaged name and the known one
_AROUND = 12  # code points on either side that tell what is meant


def find_known(text: str, houses: Mapping[str, Organisation] | None = None) -> list[Known]:
    """Return the organisations that the lexicon knows or their form tells, in order, then what this text explains.

    `houses` are names that the document's lists gave to organisations that nobody has listed.
    """
    unlisted = list(find_unlisted(text))
    longer = Cover(one.span for one in unlisted if one.whole)
    listed = [one for one in lexicon().find(text) if _meant(text, one)]
    listed = [one for one in listed if not longer.holds(one.span.start)]
    unlisted = [one for one in unlisted if not any(_overlap(one.span, other.span) for other in listed)]
    known = sorted([*listed, *unlisted], key=lambda one: one.span)
    explained = {**(houses or {}), **abbreviations(text, iter(known))}
    return [*known, *_again(text, explained), *_county_board(text, known)]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _meant(text: str, known: Known) -> bool:
    """Tell whether a known name is meant as such where it stands."""
    before = text[max(0, known.span.start - _AROUND) : known.span.start]
    after = text[known.span.end : known.span.end + _AROUND]
    if known.organisation.classification == "municipality" and _VENUE.search(before):
        return False
    if _COMPOUND.match(after):
        return False  # "ESF-projekt", "GR-regi": part of a compound
    return not known.ambiguous or _in_series(known, before, after) or _placed(before, after)


def _in_series(known: Known, before: str, after: str) -> bool:
    """Tell an abbreviation in a series: "deltar även AF, ESF-rådet och ..."."""
    return known.form.isupper() and (_IN_SERIES.match(after) is not None or before.endswith((", ", "och ")))


def _placed(before: str, after: str) -> bool:
    return _PLACE_BEFORE.search(before) is not None or _PLACE_AFTER.match(after) is not None


def find_misspelt(text: str) -> Iterator[Known]:
    """Yield known names with a common slip: "Stenungssunds kommun", "förbundet Sveriges Skoledare"."""
    for match in _BEFORE_KOMMUN.finditer(text):
        municipality = lexicon().misspelt_municipality(match[1])
        if municipality is not None and lexicon().exact(match[1]) is None:
            yield Known(Span(*match.span(1)), municipality, match[1])
    for match in matches_in_words(_CLASS_WORD, text):
        similar = _similar(match["name"]) if lexicon().exact(match["name"]) is None else None
        if similar is not None:
            words, organisation = similar
            start = match.start("name")
            yield Known(Span(start, start + len(words)), organisation, words)


def _again(text: str, names: Mapping[str, Organisation]) -> Iterator[Known]:
    """Yield the names that the text itself explains wherever it uses them: "VHK", "VHK:s"."""
    local = [name for name in names if lexicon().exact(name) is None]
    found = [(at, -len(name), name) for name in local for at in occurrences(text, (name,))]
    reached = 0
    for at, _, name in sorted(found):  # of two that begin at one place the longer
        begins = at >= reached and _IN_WORD.match(text, at - 1, at) is None
        ending = _NAME_ENDS.match(text, at + len(name)) if begins else None
        if ending is not None:
            yield Known(Span(at, ending.end()), names[name], name, ending["genitive"] is not None)
            reached = ending.end()


def _county_board(text: str, known: Sequence[Known]) -> Iterator[Known]:
    """Yield "Länsstyrelsen" alone where the text names one county board, which it then means."""
    named = {one.organisation for one in known if one.organisation.name.startswith(_BOARD)}
    if len(named) == 1:
        organisation = named.pop()
        for match in _BOARD_ALONE.finditer(text):
            yield Known(Span(*match.span()), organisation, match[0], match["genitive"] is not None)


def _similar(name: str) -> tuple[str, Organisation] | None:
    """Return the one known organisation of several words that a damaged name is nearly spelt like, with the words."""
    words = name.split()
    for count in range(len(words), 1, -1):
        candidate = " ".join(words[:count])
        near = [known for known in reference.load().organisations if _alike(candidate, known.name)]
        if len(near) == 1:
            return candidate, as_entity(near[0])
    return None


def _alike(damaged: str, name: str) -> bool:
    """Tell whether a name of several words is nearly spelt like another that begins with the same word."""
    first = damaged.split()[0]
    if not name.startswith(f"{first} "):
        return False
    return SequenceMatcher(None, damaged.lower(), name.lower()).ratio() >= _ALIKE
