"""Who presented an item.

Surface forms: "Anna Ek informerade om", "Anna Ek, GR, och Bo Lund, Ale och tillika ordförande i Nätverket, gjorde en
återkoppling", "Ordförande för nätverket, Anna Ek, gav", "Anna gav även", "Föredragande: Anna Ek", "Frågan föredrogs av
Anna Ek", "Dragning av Anna Ek", "(Anna)" and "(Eva och Siv)" behind a heading, "Anna Ek om läget" as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.agenda import Item
from extractors.marks import Mark
from extractors.pattern_index import PatternIndex
from extractors.sentences import FORUM, ORGANISATION, PERSON, Sentence
from extractors.settling import Settler
from graph.claims import Person

# what somebody does who presents: in the past tense and the present
_ACCOUNTS = (
    r"(?:återkoppling|återrapportering|beskrivning|bild|nulägesbild|introduktion|rapport|information|redovisning"
    r"|presentation|lägesrapport|tillbakablick|inblick|sammanfattning|genomgång|dragning|överblick|medskick|uppdatering|redogörelse"
    r"|bakgrund|lägesbild|nuläge|statusuppdatering|resumé|rapportering|föredragning|orientering"
    r"|återblick)"
)
_VERBS = (
    r"(?:inform(?:erade|erar)|berätta(?:de|r)|presenter(?:ade|ar)(?!\ssig\b)|redogjorde|redogör|redovisa(?:de|r)"
    r"|(?:åter)?rapporter(?:ade|ar)|föredrog|föredrar|inled(?:de|er)(?!\s(?:mötet|sammanträdet|träffen|dagen))"
    r"|beskr(?:ev|iver)|sammanfatta(?:de|r)|introducer(?:ade|ar)"
    r"|visa(?:de|r)|återkopplade|orienter(?:ade|ar)|föreläs(?:te|er)"
    r"|gick\s(?:igenom|genom)|går\s(?:igenom|genom)|delgav|delger|drog|höll\s(?:en|ett)|håller\s(?:en|ett)"
    r"|g(?:av|er|jorde|ör)\s(?:(?:också|även)\s)?(?:en|ett|kort|information|följande)?\s?(?:\w+\s){0,3}?"
    rf"{_ACCOUNTS}"
    r"|talade\som|pratade\som|delade\s(?:med\ssig|erfarenheter)|kompletterade\smed"
    r"|återgav|refererade|deltog\s[^.]{0,90}?och\s(?:informerade|berättade|presenterade|rapporterade|delade\smed\ssig))"
)
_APPOSITION = (
    rf"(?:,?\s(?:och\s)?(?:tillika\s)?[\wåäö:-]+(?:\s[\wåäö-]+)?\s(?:i|för|på|vid|hos|från)\s(?:{FORUM}|{ORGANISATION})"
    rf"|,?\s(?:från\s|på\s|vid\s)?(?:{ORGANISATION}|{FORUM})(?:\s(?:kommun|och\stillika\s[\w\s]+?\si\s{FORUM}))?"
    r"|,\ssom\s[^,]{3,90},|\s(?:från|på|vid)\s[\wåäö][\wåäö-]*(?:\s(?:och\s)?[\wåäö-]+)?"
    r"|,\s[a-zåäöA-ZÅÄÖ-]{4,}(?:\s(?:och|vid|på|för|i)\s[\wåäö-]+){0,3}|\s?\([^()]*\))"
)
_NEXT = r"(?:,\s|\s(?:och|samt)\s|,\s?och\s)(?:[a-zåäö-]{4,}\s)?"  # och rektor | Bo Lund
_GROUP = rf"{PERSON}{_APPOSITION}{{0,3}},?(?:{_NEXT}{PERSON}{_APPOSITION}{{0,3}},?)*"
# [Ordförande för nätverket,] [Verksamhetsledare] Anna Ek[, GR,] och Bo Lund informerade
_SUBJECT = re.compile(
    rf"^(?:[-–•]\s)?(?:[^<>.]{{0,80}}?(?:{FORUM}|{ORGANISATION})?[^<>.]{{0,30}}?,?\s?)?(?P<who>{_GROUP})\s{_VERBS}\b"
)
_BY = re.compile(
    r"(?:föredrogs|presenterades|redovisades|inleddes"
    r"|(?:dragning|föredragning|information|presentation|rapport)(?:en)?)"
    rf"\sav\s(?P<who>{_GROUP})"
)
_LABEL = re.compile(
    r"^(?:föredragande|föredras av|inledare|presentatör|informatör|ansvarig föredragande)\s?:?\s(?:[^<>:]{0,40}\s)?"
    rf"(?P<who>{_GROUP})",
    re.IGNORECASE,
)
# Anna Ek om: Läget i kommunerna · Anna Ek, Skolverket: Läget
_OPENS_HEADING = re.compile(
    rf"^(?:(?:§\s?)?\d+\s?[.:)]?\s)?(?P<who>{_GROUP})(?:\s(?:om|informerar|berättar|presenterar)\b|:)"
)
# Läget i kommunerna – Anna Ek · Läget i kommunerna, Anna Ek
_CLOSES_HEADING = re.compile(rf"(?:,|\s[–-])\s(?P<who>{PERSON}(?:(?:,\s|\s(?:och|&)\s){PERSON})*)$")
_INDEX = PatternIndex([(pattern, None) for pattern in (_LABEL, _SUBJECT, _BY)])
_IN_BRACKETS = re.compile(rf"\((?P<who>{PERSON}(?:(?:,\s|\s?/\s?|\s(?:och|&)\s){PERSON})*)\)$")


def presenters_by_item(
    items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler
) -> dict[int, tuple[Person, ...]]:
    """Return those who presented each item, in the order in which it names them."""
    found: dict[int, dict[Person, None]] = {}
    for sentence in sentences:
        if sentence.item is not None and "<P" in sentence.typed:
            for mark in _presenters(items[sentence.item], sentence):
                who = settler.person(mark).person
                if who is not None:
                    found.setdefault(sentence.item, {})[who] = None
    return {item: tuple(people) for item, people in found.items()}


def _presenters(item: Item, sentence: Sentence) -> Iterator[Mark]:
    in_heading = item.heading.start <= sentence.span.start < item.heading.end
    return presenters_of_heading(sentence) if in_heading else presenters_in(sentence)


def presenters_in(sentence: Sentence) -> Iterator[Mark]:
    """Yield the marks of those who present in a sentence, in order."""
    for pattern, _ in _INDEX.may_match(sentence.typed):
        match = pattern.search(sentence.typed)
        if match is not None:
            yield from _persons(sentence, match["who"])
            return


def presenters_of_heading(sentence: Sentence) -> Iterator[Mark]:
    """Yield those named before or behind a heading: "Branschråd Teknik (Anna)", "Anna Ek om läget"."""
    for pattern in (_IN_BRACKETS, _OPENS_HEADING, _CLOSES_HEADING):
        match = pattern.search(sentence.typed)
        if match is not None:
            yield from _persons(sentence, match["who"])
            return


def _persons(sentence: Sentence, typed: str) -> Iterator[Mark]:
    for mark in sentence.marks_in(typed):
        if mark.person is not None:
            yield mark
