"""Seats without a holder: a place in a forum that somebody is asked to fill.

Surface forms: "behov av representant till styrgrupp" with "det finns en förfrågan om bemanning från Ale
kommun", "Vakant, Ale" in a list, "GR saknar representant i styrgruppen", "platsen för Tjörn är vakant".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from extractors.forums.marks import ForumReference
from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.seating import Seating
from extractors.sentences.forum_names import steering_group
from extractors.sentences.settling import Settler
from extractors.sentences.typed import BULLET, FORUM, IN_A_ROW, ORGANISATION, Sentence
from extractors.words.empty_seats import EmptySeat
from graph.claims import Forum, Vacancy

_SEAT = r"\b(?i:plats(?:en|er|erna)?|mandat(?:et|en)?|post(?:en|er|erna)?)\b"
_HOLDER = r"(?:representant|ledamot|ersättare)"
_FOR = rf"(?P<org>{ORGANISATION}(?:(?:,\s|\soch\s|\ssamt\s){ORGANISATION}){IN_A_ROW})"
_IN = rf"(?P<forum>{FORUM})"
# a seat that stands open, whoever is to fill it; the alternatives name forum and organisation in groups of their own
_OPEN = searched(
    rf"""
    (?:(?P<org4><[OF]\d+g>)\s)?{_SEAT}(?:[^<.]{{0,60}}?\s(?:i|till)\s(?P<forum>{FORUM}))?[^.]{{0,60}}?\s
    (?:återstår\satt\s(?:bemanna|fylla|tillsätta)|(?:är|står)\s(?:ännu\s|fortfarande\s|fortsatt\s)?(?:vakanta?|tom(?:ma)?|obesatta?))
    # Vakant plats i styrgruppen för Ale
  | \b[Vv]akant\splats\si\s(?P<forum2>{FORUM})(?:\s(?:för|från)\s(?P<org3>{ORGANISATION}))?
    # Styrgruppen för Lotsen: vakant efter Bo Lund
  | ^{BULLET}(?P<forum5>{FORUM}):\s[Vv]akant\b
    # Styrgruppen saknar representant från Mark
  | (?P<forum3>{FORUM})\ssaknar\s(?:\w+\s){{0,2}}{_HOLDER}(?:\sfrån\s(?P<org>{ORGANISATION}))?
    # behov av ny representant i nätverket från GR
  | behov\sav\s(?:\w+\s){{0,3}}representant(?:er)?\si\s(?P<forum4>{FORUM})(?:\sfrån\s(?P<org2><[OF]\d+>))?
    """,
    re.VERBOSE,
)
# Mark har ännu inte utsett någon ny representant · Mark återkommer med namn på ny representant
_NOT_CHOSEN = re.compile(
    rf"{_FOR}\s(?:har\s(?:ännu\s)?inte\s(?:utsett|nominerat|valt)\s(?:någon\s)?|återkommer\smed\s(?:namn|förslag)\spå\s)"
    rf"(?:ny\s|ordinarie\s)?(?:{_HOLDER}|efterträdare)(?P<forum>)"
)
# GR saknar representant i styrgruppen · Ale har inte någon representant
_LACKS = re.compile(
    rf"{_FOR}\s(?:saknar|har\singen|har\sinte(?:\slängre)?\snågon)\s(?:\w+\s){{0,2}}{_HOLDER}\b(?:\s(?:i|till)\s{_IN})?"
)
# Platsen för Tjörn i styrgruppen är vakant
_SEAT_VACANT = re.compile(
    rf"\b(?i:plats(?:en)?|mandat(?:et)?)\sför\s{_FOR}(?:\si\s{_IN})?\s(?:är|står)\s(?:ännu\s)?vakant"
)
# Vakant, Ale
_VACANT = re.compile(rf"[Vv]akant,?\s(?:för\s)?{_FOR}(?P<forum>)")
# behov av representant till styrgrupp: the item then asks somebody to fill it
_NEED = searched(
    r"\b(?:behov av|saknas|saknar|söks|efterlyses|efterfrågas|behövs|önskas|vakant plats|utse)\s(?:\w+\s){0,2}?"
    r"(?:representant(?:er)?|ledamot|ledamöter|ersättare|bemanning|plats)\b"
    rf"(?:[^<.]{{0,30}}\s(?:till|i|för)\s{_IN})?",
    re.IGNORECASE,
)
# det finns en förfrågan om bemanning från Ale kommun
_ASKED = re.compile(
    rf"(?:bemanning|representant(?:er)?|ledamot|förfrågan|plats)\b[^<.]{{0,60}}?\b(?:från|för|av)\s{_FOR}",
    re.IGNORECASE,
)
_INDEX = PatternIndex([(p, None) for p in (_NEED, _LACKS, _SEAT_VACANT, _VACANT, _OPEN, _NOT_CHOSEN)])


def vacancies_in(
    text: str, sentences: Sequence[Sentence], empty: Sequence[EmptySeat], settler: Settler
) -> Iterator[Vacancy]:
    """Yield the vacant seats, each once, with the organisation that is to fill it; `empty` are those in the lists."""
    seen: set[tuple[object, ...]] = set()
    told = (Seating(settler, sentence, text, settler.own) for sentence in sentences)
    for vacancy in chain(_listed(empty, settler.own), _all(told)):
        key = (vacancy.forum, vacancy.on_behalf_of, vacancy.item)
        if key not in seen:
            seen.add(key)
            yield vacancy


def _listed(empty: Sequence[EmptySeat], own: Forum | None) -> Iterator[Vacancy]:
    """Yield the seats of the forum that meets in which its list has nobody for an organisation."""
    for seat in empty:
        if own is not None and seat.vacant_for is not None:
            yield Vacancy(own, (seat.vacant_for,), (seat.span,))


def _all(told: Iterable[Seating]) -> Iterator[Vacancy]:
    needed: dict[int | None, Forum | None] = {}  # the forum that an item says needs somebody
    for seating in told:
        sentence = seating.sentence
        rules = sentence.rules.get(_INDEX, ())
        if not rules and sentence.item not in needed:
            continue  # most sentences
        may = [pattern for pattern, _ in rules]
        need = _NEED.search(sentence.typed) if _NEED in may else None
        if need is not None:
            needed.setdefault(sentence.item, _forum(need["forum"], seating))
        for pattern in (_LACKS, _SEAT_VACANT, _VACANT):
            yield from _named(pattern, seating) if pattern in may else ()
        if sentence.item in needed:
            yield from _asked(seating, needed[sentence.item])
        yield from _open(seating) if _OPEN in may else ()
        yield from _named(_NOT_CHOSEN, seating) if _NOT_CHOSEN in may else ()


def _named(pattern: re.Pattern[str], seating: Seating) -> Iterator[Vacancy]:
    for match in pattern.finditer(seating.sentence.typed):
        forum = _forum(match["forum"] or None, seating)
        # somebody to be chosen and no forum spoken of: for the one that meets
        own = seating.settler.own if pattern is _NOT_CHOSEN else None
        yield from _vacancy(match["org"], forum or own, seating.sentence)


def _asked(seating: Seating, needed: Forum | None) -> Iterator[Vacancy]:
    match = _ASKED.search(seating.sentence.typed)
    if match is not None:
        yield from _vacancy(match["org"], needed or _forum(None, seating), seating.sentence)


def _vacancy(symbol: str, forum: Forum | None, sentence: Sentence) -> Iterator[Vacancy]:
    """Yield the vacant seats of the organisations that are named in a piece of the typed text, one for each."""
    for mark in sentence.marks_in(symbol):
        if mark.organisation is not None and forum is not None:
            yield Vacancy(forum, (mark.organisation,), (sentence.span,), sentence.item)


def _open(seating: Seating) -> Iterator[Vacancy]:
    sentence = seating.sentence
    for match in _OPEN.finditer(sentence.typed):
        groups = match.groupdict()
        symbol = next(
            (groups[name] for name in ("forum", "forum2", "forum3", "forum4", "forum5") if groups[name]), None
        )
        forum = _forum(symbol, seating)
        whose = groups["org"] or groups["org2"] or groups["org3"] or groups["org4"]
        behalf = seating.settler.representing(sentence.mark(whose)) if whose else None
        if forum is not None:
            yield Vacancy(forum, (behalf,) if behalf is not None else (), (sentence.span,), sentence.item)


def _forum(symbol: str | None, seating: Seating) -> Forum | None:
    """Return the forum of a seat: the one named, else that of the line, or of the project that the item is about."""
    sentence, settler = seating.sentence, seating.settler
    if symbol is not None:
        mark = sentence.mark(symbol)
        settled = settler.forum_of(mark)
        if settled is not None or not isinstance(mark.meaning, ForumReference):
            return settled
    about = seating.labelled or settler.heading_forum(sentence.item)
    if about is not None:
        return about
    project = settler.project_of(sentence.item)
    if project is not None:
        return steering_group(project)
    spoken_of = settler.spoken_of(sentence.item, sentence.span.start)
    return spoken_of or (settler.own if settler.own is not None and settler.own.kind == "steering-group" else None)
