"""Known organisations in running text: which names of the lexicon are meant, misspelt ones, explained abbreviations.

Surface forms: "Lerum", "SKR:s", "Hjortsjö kommun", "Stenungssunds kommun" (a slip), "förbundet Sveriges Skoledare"
(another), "VHK" where "Västerhavets kommunalförbund (VHK)" stands. Not: "Hotell Falköping" (a venue), "ESF-projekt" (a
compound).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

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
_COMPOUND = re.compile(r"-(?!kommun)\w")
_IN_SERIES = re.compile(r"\s?,|\soch\b")
_BEFORE_KOMMUN = re.compile(r"(?<![\w-])([A-ZÅÄÖ]\w{5,})(?=\skommun)")
_ALIKE = 0.85  # of the letters of a damaged name and the known one
_AROUND = 12  # code points on either side that tell what is meant


def find_known(text: str) -> list[Known]:
    """Return the organisations that the lexicon knows or their form tells, in order, then explained abbreviations."""
    listed = [one for one in lexicon().find(text) if _meant(text, one)]
    unlisted = [one for one in find_unlisted(text) if not any(_overlap(one.span, other.span) for other in listed)]
    known = sorted([*listed, *unlisted], key=lambda one: one.span)
    return [*known, *_abbreviated(text, abbreviations(text, iter(known)))]


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
    for match in _CLASS_WORD.finditer(text):
        similar = _similar(match["name"]) if lexicon().exact(match["name"]) is None else None
        if similar is not None:
            words, organisation = similar
            start = match.start("name")
            yield Known(Span(start, start + len(words)), organisation, words)


def _abbreviated(text: str, explained: Mapping[str, Organisation]) -> Iterator[Known]:
    """Yield the abbreviations that the text explains wherever it uses them: "VHK", "VHK:s"."""
    for short, organisation in explained.items():
        if lexicon().exact(short) is None:
            for match in re.finditer(rf"(?<![\w-]){short}(?P<genitive>:?s)?(?![\w-])", text):
                yield Known(Span(*match.span()), organisation, short, match["genitive"] is not None)


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
