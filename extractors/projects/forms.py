"""Projects that the form of their names shows: "ULF-projekt", "Skövdemodellen 2.0", "Kompetensnavet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.matching.anchors import matches_in_words
from extractors.matching.cover import Cover
from extractors.projects.marks import FUNDS, ProjectMark, marked, reaching
from extractors.words.name_limits import bounds
from graph.claims import Span

_WORD = r"[A-ZÅÄÖ][\wåäöé-]*"
# ULF-projekt
_ACRONYM = re.compile(
    r"(?<![\w-])(?P<name>(?P<head>[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][\wåäöé]{2,})-projekt)(?P<def>et)?(?![\w-]|\s[A-ZÅÄÖ”\"*])"
)
# Skövdemodellen 2.0, not "Föregående mötets 4.2"
_VERSION = re.compile(rf"(?<![\w-])(?P<name>{_WORD}(?:\s[a-zåäö]+(?<!s))?)\s(?P<version>\d\.\d)(?!\d)")
# the endings of names that events and programmes are given; not what any project or day may be called
_COINED = re.compile(
    r"(?<![\w-])(?!(?:Del|Pilot|Forsknings|Samverkans|Utvecklings|Huvud|Bygg|Test)projektet"
    r"|(?:Mån|Tis|Ons|Tors|Fre|Lör|Sön|Var|Hel|Arbets|Skol|Studie|Planerings|Fortbildnings|Riks|Lands)dagen)"
    r"(?P<name>[A-ZÅÄÖ][a-zåäöé-]{2,}(?:projektet|modellen|navet|dagarna|dagen|lyftet|satsningen|initiativet|arenan"
    r"|akademin|steget|spåret|bryggan|pakten|språnget|festivalen|veckan|mässan))(?![\w-])"
)
_WIDEST_SPACE = 40  # code points between a sentence and the next
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]\s*)$")
# what must stand somewhere before the longer pattern is worth a try
_HAS_VERSION = re.compile(r"\.(?<=\s\d\.)\d(?!\d)")  # begins with its point, which the engine skips to
_YEAR_ENDS = re.compile(r"\s20\d\d$")
_LABELS = bounds("label")


def projects_by_form(text: str, headings: Sequence[Span]) -> Iterator[ProjectMark]:
    """Yield the projects that the form of their names shows: "ULF-projekt", "Skövdemodellen 2.0", "Kompetensnavet"."""
    for match in matches_in_words(_ACRONYM, text):
        if match["head"].casefold() not in FUNDS:
            written = match["name"] + match["def"] if match["def"] else None
            yield ProjectMark(Span(match.start(), match.end()), match["name"], written)
    for match in _VERSION.finditer(text) if _HAS_VERSION.search(text) else ():
        name = match["name"]
        if name not in _LABELS:  # "Inledning 1.1": the number of a heading
            yield ProjectMark(Span(match.start(), match.end()), name, f"{name} {match['version']}")
    headed = Cover(headings)
    for match in matches_in_words(_COINED, text):
        if headed.holds(match.start()) or not _begins_sentence(text, match.start()):
            mark = reaching(text, match.start())
            yield marked(match.start(), _YEAR_ENDS.sub("", mark.name))  # an event of each year: "Kustdagarna 2024"


def _begins_sentence(text: str, at: int) -> bool:
    return _SENTENCE_START.search(text, max(0, at - _WIDEST_SPACE), at) is not None
