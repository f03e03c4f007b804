"""Guests of an item: those whom no list names, and of whom the text says that they took part while it was dealt with.

Surface forms: "Under punkten deltog Siv Alm från Skolverket", "Siv Alm, Skolverket, medverkade via Teams under
punkten", "Siv Alm gästade mötet", "Inbjuden till punkten är Siv Alm, Skolverket". Not: "Siv Alm deltar på nästa möte",
"Siv Alm deltog i konferensen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.fields.patterns import REMOTE
from extractors.matching.pattern_index import PatternIndex
from extractors.participation.offices import PEOPLE, Office
from extractors.sentences.settling import Settler
from extractors.sentences.typed import ORGANISATION, Sentence
from graph.claims import Status

_FROM = rf"(?:(?:,\s|\s(?:från|på|vid)\s|\s\()(?P<org>{ORGANISATION})\)?,?)"
_TITLED = r"(?:,\s[^<>,.]{4,60}(?:<[OF]\d+g?>)?,)"
_WHO = rf"(?P<who>{PEOPLE})"
_TAKES_PART = r"(?:deltog|deltar|medverkade|medverkar|närvarade|närvarar|var\smed|är\smed)"
_HOW = rf"(?:\s(?:(?P<remote>(?i:{REMOTE}))|också|även|på\splats|därför))?"
_ITEM = (
    r"(?P<part>(?i:under|vid|på|i|till)\s(?:denna\s|den\shär\s|detta\s)?"
    r"(?:punkt(?:en)?|ärende(?:t)?|paragraf(?:en)?|föredragningen|informationen|dagens\smöte))(?![\w§-])"
)
_RULES = tuple(
    (re.compile(pattern), None)
    for pattern in (
        # Siv Alm, Skolverket, deltog via Teams under punkten
        rf"^{_WHO}(?:{_FROM}|{_TITLED})?,?\s{_TAKES_PART}{_HOW}\s{_ITEM}",
        # Under punkten deltog Siv Alm från Skolverket
        rf"^{_ITEM}\s{_TAKES_PART}{_HOW}\s{_WHO}{_FROM}?",
        # Siv Alm från Skolverket gästade mötet
        rf"^{_WHO}(?:{_FROM}|{_TITLED})?,?\s(?:gästade|gästar)\s(?:dagens\s)?(?:möte|mötet|träffen)\b",
        # Inbjuden till punkten är Siv Alm från Skolverket · Gäst: Siv Alm
        rf"^(?i:inbjud(?:en|na)|gäst(?:er)?)(?:\s(?:till|under|på)\s\w+)?(?:\s(?:är|var)|:)\s{_WHO}{_FROM}?",
    )
)
_INDEX = PatternIndex(_RULES)


def guests_in(sentences: Sequence[Sentence], settler: Settler) -> Iterator[Office]:
    """Yield those who took part in an item by what the sentences of it say, as guests without an office."""
    for sentence in sentences:
        for pattern, _ in sentence.rules.get(_INDEX, ()):
            match = pattern.search(sentence.typed)
            if match is not None:
                yield from _guests(match, sentence, settler)


def _guests(match: re.Match[str], sentence: Sentence, settler: Settler) -> Iterator[Office]:
    said = match.groupdict()
    organisation = sentence.mark(said["org"]).organisation if said["org"] else None
    status = Status.REMOTE if said.get("remote") else Status.PRESENT
    for mark in sentence.marks_in(said["who"]):
        who = settler.person(mark).person
        if who is not None and mark.person is not None and mark.person.full:
            yield Office(who, None, sentence.span, True, organisation, status=status, part=said.get("part"))


__all__ = ["guests_in"]
