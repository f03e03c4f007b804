"""Who presented an item.

Surface forms: "Anna Ek informerade om", "Anna Ek, GR, och Bo Lund, Ale och tillika ordförande i Nätverket, gjorde en
återkoppling", "Ordförande för nätverket, Anna Ek, gav", "Anna gav även", "Därefter informerade Anna Ek om", "På mötet
gav Anna en lägesrapport", "Föredragande: Anna Ek", "Föreläsare: Anna Ek", "Frågan föredrogs av Anna Ek", "Dragning av
Anna Ek", "(Anna)" and "(Eva och Siv)" behind a heading, "Anna Ek om läget" as one, "Projektledaren informerade" and
"Därefter informerade projektledaren" where one person at the meeting has that title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.marks import Mark
from extractors.sentences.settling import Settler
from extractors.sentences.typed import FORUM, IN_A_ROW, ORGANISATION, PERSON, Sentence, without_number
from extractors.structure.agenda import Item
from extractors.words.expressions import one_of
from extractors.words.titles import title_at
from graph.claims import Person

# what somebody does who presents: "berättar om läget", not "berättar att man har anställt", which is a remark
_TELLS = one_of("presents")
_GIVES = one_of("gives")
_ACCOUNT = rf"(?:en|ett|kort|information|följande)?\s?(?:\w+\s){{0,3}}?{one_of('account')}"  # en kort rapport
_VERBS = (
    rf"(?:{_TELLS}"
    rf"|{_GIVES}\s(?:(?:också|även|{FORUM})\s)?{_ACCOUNT}"
    # deltog på länk och berättade · var inbjuden och gav en lägesrapport
    rf"|(?:hälsa(?:de|r)|delt(?:og|ar)|besök(?:te|er)|gästa(?:de|r)|var|är|kom|har\s[a-zåäö]+t)\s[^.]{{0,90}}?\soch\s"
    rf"(?:{_TELLS}|{_GIVES}\s{_ACCOUNT}))"
)
_APPOSITION = (
    rf"(?:,?\s(?:och\s)?(?:tillika\s)?[\wåäö:-]+(?:\s[\wåäö-]+)?\s(?:i|för|på|vid|hos|från)\s(?:{FORUM}|{ORGANISATION})"
    rf"|,?\s(?:från\s|på\s|vid\s)?(?:{ORGANISATION}|{FORUM})(?:\s(?:kommun|i\s{ORGANISATION}|och\stillika\s[\w\s]+?\si\s{FORUM}))?"
    rf"|,\ssom\s[^,]{{3,90}},|\ssom\s[^,<>]{{2,40}}(?:{FORUM}|{ORGANISATION})"
    r"|\s(?:från|på|vid)\s[\wåäö][\wåäö-]*(?:\s(?:och\s)?[\wåäö-]+)?"
    r"|,\s(?:[a-zåäö]{4,}\s){0,2}(?:[a-zåäöA-ZÅÄÖ-]{4,}|[A-ZÅÄÖ]{2,3})(?:\s(?:och|vid|på|för|i)\s[\wåäö-]+){0,3}|\s?\([^()]*\))"
)
_NEXT = r"(?:,\s|\s(?:och|samt)\s|,\s?och\s)(?:[a-zåäö-]{4,}\s)?"  # och rektor | Bo Lund
_GROUP = rf"{PERSON}{_APPOSITION}{{0,3}},?(?:{_NEXT}{PERSON}{_APPOSITION}{{0,3}},?)*"
# [Ordförande för nätverket,] [Verksamhetsledare] Anna Ek[, GR,] och Bo Lund informerade. What leads to the first symbol
# holds no other, so that it may be taken whole (possessively): to try its parts in other ways leads nowhere.
_SUBJECT = re.compile(
    rf"^(?:[-–•]\s)?(?:[^<>.]{{0,80}}+(?:{FORUM}|{ORGANISATION})){{0,2}}[^<>.]{{0,112}}+(?P<who>{_GROUP})\s{_VERBS}\b"
)
# Därefter informerade Anna Ek om läget · På mötet gav Anna Ek en lägesrapport
_FIRST = (
    r"^(?:[-–•]\s)?(?:[Aa]vslutningsvis|[Dd]essutom|[Dd]ärefter|[Dd]ärpå|[Ee]fter|[Ff]ör|[Ff]örst|[Ff]rån|[Ii]|[Ii]nledningsvis|[Ii]nför"
    r"|[Mm]ed|[Pp]å|[Ss]edan|[Ss]lutligen|[Ss]om|[Tt]ill|[Uu]nder|[Uu]tifrån|[Vv]id|[Vv]idare)(?:\s(?:[^<>.:]|<[OFRJ]\d+g?>){1,90}?)?"
    r"(?<!\soch)(?<!\ssamt)\s"
)
_INVERTED = re.compile(
    rf"{_FIRST}(?:{_TELLS}\s(?P<who>{_GROUP})|{_GIVES}\s(?P<giver>{_GROUP})\s{_ACCOUNT}\b|fick\s(?P<floor>{_GROUP})\sordet)"
)
# Vi fick besök av Anna Ek, Skolverket, som berättade om läget · På mötet deltog Anna Ek som informerade
_INTRODUCED = re.compile(
    r"\b(?:[Dd]elt(?:og|ar)|[Mm]edverka(?:de|r)|[Bb]esök(?:te|er)?|[Gg]äst(?:ar|ade)?|[Ii]nbju\w+|på\slänk)\b[^.]{0,60}?"
    rf"(?P<who>{_GROUP}),?\ssom\s{_VERBS}\b"
)
# Hon berättade om läget, right behind a sentence about one person; De informerade, behind one about several
_PRONOUN = re.compile(rf"^(?:(?P<one>Hon|Han|Hen)|De)\s{_VERBS}\b(?!\s<P)")
# Ordförande Anna Ek öppnade mötet: what she says then presents nothing
_OPENS = re.compile(r"\böppna(?:de|r)\s")
_PRONOUNS = PatternIndex([(_PRONOUN, None)])
_BY = re.compile(
    r"\b(?:föredr(?:ogs|as)|presentera(?:de)?s|redovisa(?:de)?s|inled(?:de)?s"
    r"|(?i:dragning|föredragning|genomgång|information|presentation|rapport|redogörelse|redovisning)(?:en)?)"
    rf"(?:\s(?:gavs|gas|ges|lämna(?:de)?s))?\sav\s(?P<who>{_GROUP})"
    rf"|^(?:Information|Genomgång|(?:Läges)?[Rr]apport|Återkoppling)\sfrån\s(?P<giver>{_GROUP})"
)
_LABEL = re.compile(
    r"^(?:föredragande|föredras av|inledare|presentatör|informatör|ansvarig föredragande"
    r"|(?:inbjuden\s)?(?:föreläsare|talare|gästföreläsare)(?=:)"
    r"|(?:föredragning|dragning|genomgång|presentation|inledning|information|rapport)(?=:\s<P))\s?:?\s(?:[^<>:]{0,40}\s)?"
    rf"(?P<who>{_GROUP})",
    re.IGNORECASE,
)
# Anna Ek om: Läget i kommunerna · Anna Ek, Skolverket: Läget
_OPENS_HEADING = re.compile(
    rf"^(?:(?:§\s?)?\d+\s?[.:)]?\s)?(?P<who>{_GROUP})(?:\s(?:om|informerar|berättar|presenterar)\b|:)"
)
# Läget i kommunerna – Anna Ek · Läget i kommunerna, Anna Ek · Läget /Anna
_CLOSES_HEADING = re.compile(
    rf"(?:,\s|\s[–-]\s|\s?/\s?|\sv[./]\s?|\sgenom\s)(?P<who>{PERSON}(?:(?:,\s|\s(?:och|&)\s){PERSON}){IN_A_ROW})$"
)
# Länsnätverket för skolsköterskor (Anna Ek): Ingen träff sedan sist.
_BEFORE_COLON = re.compile(
    rf"^(?:[-–•]\s)?(?:[^<>:(]|<[OFRJ]\d+g?>){{1,90}}\s\((?P<who>{PERSON}(?:(?:,\s|\s?/\s?|\s(?:och|&)\s){PERSON}){IN_A_ROW})\):\s"
)
# Anna Ek presenterar planen | på nästa möte · Anna Ek går igenom planen | senast den 2 maj
_LATER = re.compile(
    r"\b(?:(?:på|till|vid)\s(?:vårt\s)?nästa\s(?:möte|träff|sammanträde|gång)|(?:före|innan|senast)\s(?:den\s)?\d)"
)
_INDEX = PatternIndex([(pattern, None) for pattern in (_LABEL, _SUBJECT, _INVERTED, _BY, _BEFORE_COLON, _INTRODUCED)])
# Utbildningsstrategen informerar
_OFFICE = re.compile(rf"^(?P<office>[A-ZÅÄÖ][a-zåäö-]{{5,}})\s{_VERBS}\b")
# Därefter informerade utbildningsstrategen om läget
_OFFICE_INVERTED = re.compile(rf"{_FIRST}{_TELLS}\s(?P<office>[a-zåäö-]{{5,}}n)\b")
_OFFICES = PatternIndex([(pattern, None) for pattern in (_OFFICE, _OFFICE_INVERTED)])
# Anna Ek berättade att 41 har anmält sig: a remark, unless nobody else says anything
_REMARKED = re.compile(rf"^(?P<who>{_GROUP})\s{one_of('remarks')}\b")
_REMARKS = PatternIndex([(_REMARKED, None)])
_IN_BRACKETS = re.compile(
    rf"\((?P<who>{PERSON}(?:,\s{ORGANISATION})?(?:(?:,\s|\s?/\s?|\s(?:och|&)\s){PERSON}){IN_A_ROW})\)$"
)


def presenters_by_item(
    items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler
) -> dict[int, tuple[Person, ...]]:
    """Return those who presented each item, in the order in which it names them."""
    found: dict[int, dict[Person, None]] = {}
    remarks: dict[int, dict[Person, None]] = {}
    for before, sentence in pairwise(chain((None,), sentences)):
        if sentence is None or sentence.item is None:
            continue
        if before is not None and _PRONOUNS in sentence.rules:
            for who in _people(_meant(before, sentence), settler):
                found.setdefault(sentence.item, {})[who] = None
        if "<P" not in sentence.typed and _OFFICES not in sentence.rules:
            continue  # most sentences
        for who in _presenting(items[sentence.item], sentence, settler):
            found.setdefault(sentence.item, {})[who] = None
        for who in _people(_remarking(sentence), settler) if _REMARKS in sentence.rules else ():
            remarks.setdefault(sentence.item, {})[who] = None
    alone = {item: people for item, people in remarks.items() if found.keys().isdisjoint(settler.family(item))}
    return {item: tuple(people) for item, people in {**alone, **found}.items()}


def _presenting(item: Item, sentence: Sentence, settler: Settler) -> Iterator[Person]:
    yield from _people(_presenters(item, sentence) if "<P" in sentence.typed else (), settler)
    holder = _holder(sentence, settler) if _OFFICES in sentence.rules else None
    if holder is not None:
        yield holder


def _people(marks: Iterable[Mark], settler: Settler) -> Iterator[Person]:
    for mark in marks:
        who = settler.person(mark).person
        if who is not None:
            yield who


def _meant(before: Sentence, sentence: Sentence) -> tuple[Mark, ...]:
    """Return whom "hon" or "de" means who tells of something: all of the sentence before, if its number fits."""
    match = _PRONOUN.match(sentence.typed)
    if match is None or before.item != sentence.item:
        return ()
    people = tuple(_persons(before, before.typed))
    elsewhere = _OPENS.search(before.typed) or any(_LATER.search(one.typed) for one in (before, sentence))
    fits = (len(people) == 1) is (match["one"] is not None)
    return people if fits and not elsewhere else ()


def _remarking(sentence: Sentence) -> Iterator[Mark]:
    match = _REMARKED.match(sentence.typed)
    if match is not None:
        yield from _persons(sentence, match["who"])


def _presenters(item: Item, sentence: Sentence) -> Iterator[Mark]:
    if not item.heading.start <= sentence.span.start < item.heading.end:
        yield from presenters_in(sentence)
        return
    named = tuple(presenters_of_heading(sentence))
    yield from named or presenters_in(without_number(sentence))  # "3. Anna Ek informerade om läget.", all of it title


def presenters_in(sentence: Sentence) -> Iterator[Mark]:
    """Yield the marks of those who present in a sentence, in order."""
    for pattern, _ in sentence.rules.get(_INDEX, ()):
        match = pattern.search(sentence.typed)
        if match is not None and _LATER.search(sentence.typed, match.end()) is None:
            told = match.groupdict()
            yield from _persons(sentence, told["who"] or told.get("giver") or told.get("floor") or "")
            return


def presenters_of_heading(sentence: Sentence) -> Iterator[Mark]:
    """Yield those named before or behind a heading: "Branschråd Teknik (Anna)", "Anna Ek om läget"."""
    for pattern in (_IN_BRACKETS, _OPENS_HEADING, _CLOSES_HEADING):
        match = pattern.search(sentence.typed)
        if match is not None:
            yield from _persons(sentence, match["who"])
            return


def _holder(sentence: Sentence, settler: Settler) -> Person | None:
    """Return who presents by a title that one person at the meeting has: "Utbildningsstrategen informerar"."""
    for rule, _ in sentence.rules[_OFFICES]:
        match = rule.match(sentence.typed)
        title = title_at(match["office"], definite=True) if match is not None else None
        if match is not None and title is not None and title.end == len(match["office"]):
            return settler.holder(title.role)
    return None


def _persons(sentence: Sentence, typed: str) -> Iterator[Mark]:
    for mark in sentence.marks_in(typed):
        if mark.person is not None:
            yield mark
