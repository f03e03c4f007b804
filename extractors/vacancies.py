"""Seats without a holder: a place in a forum that somebody is asked to fill.

Surface forms: "behov av representant till styrgrupp" with "en förfrågan har inkommit avseende bemanning från
GR-kommunerna", "Vakant, Ale" in a list, "GR saknar representant i styrgruppen", "platsen för Tjörn är vakant".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.forums import ForumReference
from extractors.sentences import FORUM, ORGANISATION, Sentence
from extractors.settling import Settler, steering_group
from graph.claims import Forum, Vacancy

# En plats i styrgruppen återstår att bemanna · Platsen för de mindre kommunerna är vakant · Vakant plats i styrgruppen
_OPEN = re.compile(
    rf"\b(?:plats|platsen|mandat|mandatet|post|posten)\b(?:[^<.]{{0,60}}?\s(?:i|till)\s(?P<forum>{FORUM}))?[^.]{{0,60}}?\s(?:återstår\satt\s(?:bemanna|fylla|tillsätta)|(?:är|står)\s(?:ännu\s|fortfarande\s|fortsatt\s)?(?:vakant|tom|obesatt))"
    rf"|\b[Vv]akant\splats\si\s(?P<forum2>{FORUM})|(?P<forum3>{FORUM})\ssaknar\s(?:\w+\s){{0,2}}(?:ledamot|representant|ersättare)(?:\sfrån\s(?P<org>{ORGANISATION}))?"
    rf"|behov\sav\s(?:\w+\s){{0,3}}representant(?:er)?\si\s(?P<forum4>{FORUM})(?:\sfrån\s(?P<org2><[OF]\d+>))?"
)
# Mark har ännu inte utsett någon ny representant
_NOT_CHOSEN = re.compile(rf"(?P<org>{ORGANISATION})\shar\s(?:ännu\s)?inte\s(?:utsett|nominerat|valt)\s(?:någon\s)?(?:ny\s)?(?:representant|ledamot|ersättare)")
_NEED = re.compile(
    rf"\b(?:behov av|saknas|saknar|söks|efterlyses|efterfrågas|behövs|önskas|vakant plats|utse)\s(?:\w+\s){{0,2}}?(?:representant(?:er)?|ledamot|ledamöter|ersättare|bemanning|plats)\b(?:[^<.]{{0,30}}\s(?:till|i|för)\s(?P<forum>{FORUM}))?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    rf"(?:bemanning|representant(?:er)?|ledamot|förfrågan|plats)\b[^<.]{{0,60}}?\b(?:från|för|av)\s(?P<org>{ORGANISATION})",
    re.IGNORECASE,
)
_LACKS = re.compile(
    rf"(?P<org>{ORGANISATION})\s(?:saknar|har\singen)\s(?:\w+\s)?(?:representant|ledamot|ersättare)\b(?:\s(?:i|till)\s(?P<forum>{FORUM}))?"
)
_VACANT = re.compile(
    rf"(?:(?:plats(?:en)?|mandat(?:et)?)\sför\s(?P<org>{ORGANISATION})(?:\si\s(?P<forum>{FORUM}))?\s(?:är|står)\s(?:ännu\s)?vakant|[Vv]akant,?\s(?:för\s)?(?P<org2>{ORGANISATION}))"
)


def vacancies_in(sentences: Sequence[Sentence], settler: Settler) -> Iterator[Vacancy]:
    """Yield the vacant seats, each with the organisation that is to fill it."""
    needed: dict[int | None, Forum | None] = {}
    seen: set[tuple[object, ...]] = set()
    for vacancy in _all(sentences, settler, needed):
        key = (vacancy.forum, vacancy.on_behalf_of, vacancy.item)
        if key not in seen:
            seen.add(key)
            yield vacancy


def _all(sentences: Sequence[Sentence], settler: Settler, needed: dict[int | None, Forum | None]) -> Iterator[Vacancy]:
    for sentence in sentences:
        need = _NEED.search(sentence.typed)
        if need is not None:
            needed.setdefault(sentence.item, _forum(need["forum"], sentence, settler))
        yield from _said(sentence, settler, needed)
        yield from _open(sentence, settler)


def _open(sentence: Sentence, settler: Settler) -> Iterator[Vacancy]:
    for match in _OPEN.finditer(sentence.typed):
        symbol = match["forum"] or match["forum2"] or match["forum3"] or match["forum4"]
        forum = _forum(symbol, sentence, settler)
        whose = match["org"] or match["org2"]
        behalf = settler.representing(sentence.mark(whose)) if whose else None
        if forum is not None:
            yield Vacancy(forum, (behalf,) if behalf is not None else (), (sentence.span,), sentence.item)
    for match in _NOT_CHOSEN.finditer(sentence.typed):
        forum = _forum(None, sentence, settler)
        organisation = sentence.mark(match["org"]).organisation
        if forum is not None and organisation is not None:
            yield Vacancy(forum, (organisation,), (sentence.span,), sentence.item)


def _said(sentence: Sentence, settler: Settler, needed: dict[int | None, Forum | None]) -> Iterator[Vacancy]:
    for pattern in (_LACKS, _VACANT):
        for match in pattern.finditer(sentence.typed):
            groups = match.groupdict()
            organisation = sentence.mark(groups["org"] or groups["org2"]).organisation
            forum = _forum(groups.get("forum"), sentence, settler)
            if organisation is not None and forum is not None:
                yield Vacancy(forum, (organisation,), (sentence.span,), sentence.item)
    asked = _ASKED.search(sentence.typed)
    if asked is None or sentence.item not in needed:
        return
    forum = needed[sentence.item] or _forum(None, sentence, settler)
    organisation = sentence.mark(asked["org"]).organisation
    if forum is not None and organisation is not None:
        yield Vacancy(forum, (organisation,), (sentence.span,), sentence.item)


def _forum(symbol: str | None, sentence: Sentence, settler: Settler) -> Forum | None:
    """Return the forum of a seat: the one named, else the steering group of the project that the item is about."""
    if symbol is not None:
        mark = sentence.mark(symbol)
        settled = settler.forum_of(mark)
        if settled is not None or not isinstance(mark.meaning, ForumReference):
            return settled
    heading = settler.heading_forum(sentence.item)
    if heading is not None:
        return heading
    project = settler.project_of(sentence.item)
    if project is not None:
        return steering_group(project)
    return settler.own if settler.own is not None and settler.own.kind == "steering-group" else None
