"""Assignments: what somebody was asked, or undertook, to do.

Surface forms: "ge GR i uppdrag att arrangera", "uppdra åt förbundschefen att",
"Anna Ek får i uppdrag att kontakta", "uppdra åt Anna Ek att", "Siv och Nils stämmer av och återkommer", "Bo tar fram
underlag.", "detta ska Siv ta fram", "Kommunchefsgruppen får i uppdrag att", "Anna Ek ansvarar för", "Anna: boka
lokal", "Anna:" with what she does on the lines below, "tar Anna fram ett förslag", "Ordföranden skickar ut", "Boka
lokal (Anna)", "Programgruppen jobbar vidare med frågan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.sentences.marks import Mark
from extractors.sentences.settling import Settler
from extractors.sentences.typed import BULLET, FORUM, IN_A_ROW, PARTICIPANT, PERSON, Sentence
from extractors.words.dates import find_dates
from extractors.words.expressions import one_of
from extractors.words.titles import title_at
from graph.claims import Assignment, Forum, Organisation, Person, Span
from ontology import reference

# what she does who undertakes something, in the present: a verb of telling ("informerar") is none
# what she does not do is nothing that she undertakes, nor is it to "take Bo Lund's seat"
_NOT = r"(?!\s(?:\w+\s)?(?:inte|ej|icke|aldrig)\b)(?!\s(?:<P\d+g?>s?\s)?plats(?:en)?\b)"
_DOES = one_of("does") + _NOT
_UNDERTAKES = one_of("undertakes") + _NOT
_DOES_ROWS = [row.words for row in reference.load().expressions if row.use == "does" and not row.unless_before]
_WHO = rf"{PARTICIPANT}(?:(?:,\s|\soch\s|\ssamt\s){PARTICIPANT}){IN_A_ROW}"
_NAMED = rf"{PERSON}(?:,\s<O\d+>)?"
_AND = r"(?:,\s|,?\s(?:och|samt|o|&)\s)"
# a bullet, a label, a title: "- Kvarstår: Projektledare Anna Ek återkommer", "GR:s jurist, Anna Ek, granskar"
_LEAD = (
    rf"^{BULLET}"
    r"(?:(?:<[FR]\d+>\s)?[^<>:.]{1,40}:\s)?(?:(?:<[OFR]\d+g>\s)?[A-ZÅÄÖa-zåäö][\wåäö-]{4,},?\s"
    r"|[A-ZÅÄÖ]{1,3}\s(?:och|o|&)\s)?"
)


def _parted(rows: Sequence[str], who: str) -> str:
    """Return a fragment for verbs of two words with the one who does it between: "tar Anna fram".

    `who` is a fragment with the group "who" or "office".
    """
    first_words: dict[str, list[str]] = {}
    for verb, behind in (row.split() for row in rows if row.count(" ") == 1):
        first_words.setdefault(verb, []).append(behind)
    nobody = re.sub(r"\(\?P<\w+>", "(?:", who)
    ways = (rf"{verb}\s(?={nobody}\s(?:{'|'.join(behind)})\b)" for verb, behind in sorted(first_words.items()))
    return rf"(?:{'|'.join(ways)}){who}"


def _infinitive(words: str) -> str:
    """Return a verb in the present as an infinitive, in the second of the three ways in which most are made.

    >>> _infinitive("bokar"), _infinitive("skickar ut"), _infinitive("beställer"), _infinitive("ser över")
    ('boka', 'skicka ut', 'beställa', 'se över')
    """
    verb, _, behind = words.partition(" ")
    stem = verb.removesuffix("r")
    infinitive = stem if len(stem) < 4 or stem.endswith("a") else f"{stem.removesuffix('e')}a"
    return f"{infinitive} {behind}".rstrip()


# what is to be done, as the beginning of a line: Boka · Ta fram
_TO_DO = "|".join(
    rf"[{words[0].upper()}{words[0]}]{words[1:]}".replace(" ", r"\s")
    for words in sorted({_infinitive(row) for row in _DOES_ROWS if "…" not in row})
)


# what somebody is charged with
_CHARGES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # Anna Ek får i uppdrag att · fick i uppgift att
        rf"(?P<who>{_WHO})\s(?:får|fick|har\sfått|gavs|ges|erhåller|får\sett)\s(?:i\s)?(?:uppdrag(?:et)?|uppgift(?:en)?)\b",
        # Uppdrag till Anna Ek: boka lokal
        rf"^{BULLET}[Uu]ppdrag\s(?:till|åt|för)\s(?P<who>{_WHO})(?::|\satt\b)",
        # Anna Ek utsågs till ansvarig för remissvaret
        rf"(?P<who>{_WHO})\s(?:utses|utsågs)\still\s(?:att\svara\s)?ansvarig(?:a)?\sför\b",
        # att ge GR i uppdrag att · gav förvaltningen i uppdrag
        rf"\b[Gg](?:e|er|av|iva)\s(?P<who>{_WHO})(?:\s\w+){{0,3}}?\si\s(?:uppdrag|uppgift)\b",
        # Anna Ek utses att ta fram · ombeds att kontakta
        rf"(?P<who>{_WHO})\s(?:utses|utsågs|ombeds|ombads)\satt\b"
        r"(?!\s(?:(?:jämte|tillsammans\smed)\s[^.]{2,40}?\s)?(?:vara|leda|representera|justera|underteckna)\b)",
        # Rådet bad Anna Ek att framföra synpunkterna
        rf"\b(?:ber|bad)\s(?P<who>{_WHO})\s(?:att|om\satt)\b",
        # uppdra åt Anna Ek att · uppdrar till · det uppdrogs åt
        rf"\b[Uu]ppdr(?:ar?|as|ogs?)\s(?:åt|till)\s(?P<who>{_WHO})",
        # Arbetsgruppen uppdras att
        rf"(?P<who>{_WHO})\suppdr(?:as|ogs)\satt\b",
    )
)
_CHARGES_INDEX = PatternIndex([(pattern, None) for pattern in _CHARGES])
# what somebody undertakes; the first that fits counts
_PROMISES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # detta ska Siv ta fram
        rf"\b(?:ska|skall)\s(?P<who>{PERSON}(?:\soch\s{PERSON}){IN_A_ROW})\s[a-zåäö]+",
        # synpunkter, vilka Anna ska se över
        rf",\s(?:vilk(?:en|et|a)|som)\s(?P<who>{PERSON}(?:\soch\s{PERSON}){IN_A_ROW})\s(?:ska|skall)\s(?!vara|ha|få|bli)[a-zåäö]+",
        # Anna Ek ska ta fram · Siv och Nils återkommer
        rf"{_LEAD}(?P<who>{_NAMED}(?:{_AND}{_NAMED}){IN_A_ROW}),?\s"
        rf"(?:(?:ska|skall|kommer\satt)(?!\s(?:vara|ha|få|bli|sluta|gå\si|lämna|avgå|ersätta|efterträda|representera|företräda|ingå|sitta|ta\s(?:över|vid)|på|till)\b)(?!\s[a-zåäö]+s\b)|{_UNDERTAKES}|{_DOES})\b",
        # det är för sent till det här mötet; Anna bokar en ny tid
        rf"[,;]\s(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})\s{_DOES}\b",
        # därefter tar Anna fram ett förslag
        rf"\b{_parted(_DOES_ROWS, f'(?P<who>{PERSON})')}",
        # efter besiktningen målas väggen om, Anna ansvarar.
        rf",\s(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})\sansvarar(?=[.;]|$)",
        # Anna: uppdatera webbplatsen
        rf"^{BULLET}(?:TODO:?\s|Att\sgöra:?\s)?(?P<who>{PERSON}(?:(?:,\s|\soch\s|/){PERSON}){IN_A_ROW}):"
        r"\s(?:[a-zåäö]+a|se|ge|gå)\s",
        # AP Anna: Bokar lokal till nästa möte · Att göra: Anna och Bo – lokal
        rf"^{BULLET}(?:AP|Action|Aktivitet|TODO|Att\sgöra|Uppdrag)\s?[:–-]?\s(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})\s?[:–-]\s\S",
        # Till nästa möte förbereder Anna en presentation
        rf"^(?:[Tt]ill|[Ii]nför|[Ii]nnan)\s[^<>.,]{{3,40}}?\s{_DOES}\s(?P<who>{PERSON}(?:\soch\s{PERSON})?)"
        r"(?!\söver\s(?:ordförande|som\s|efter\s))",
        # Det är Anna som bokar lokal
        rf"\b[Dd]et\s(?:är|blir)\s(?P<who>{PERSON}(?:\soch\s{PERSON})?)\ssom\s(?:ska\s|{_DOES}\b)",
        # Anna Ek – boka lokal
        rf"^{BULLET}(?P<who>{PERSON}(?:(?:,\s|\soch\s|/){PERSON}){IN_A_ROW})\s[-–]\s(?:{_TO_DO})\b",
        # Siv och Nils stämmer av och återkommer
        rf"{_LEAD}(?P<who>{PERSON}(?:(?:,\s|\soch\s){PERSON}){IN_A_ROW})\s[a-zåäö]+\s(?:\w+\s){{0,3}}och\s{_DOES}\b",
        # Kallelsen skickas ut av Anna Ek
        rf"\b{one_of('is done')}\s(?:(?:[^<>.,]|<[OFRJ]\d+g?>){{1,50}}?\s)?av\s"
        rf"(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})(?=[.,;]|$|\s(?:till|senast|inför|före|innan)\b)",
        # Det beslutades att Åsundens kommun lämnar in ansökan · Vi bestämde att Anna Ek ringer
        rf"\b(?:[Bb]eslut\w*(?:\stogs|\sfattades)?|[Bb]estäm\w+|enades\som)\satt\s(?P<who>{_WHO})\s(?:ska\s(?!vara|ha|få|bli|bestå|ingå)[a-zåäö]+|{_DOES})\b",
        # Anna Ek ombads ringa · uppmanas att
        rf"(?P<who>{_WHO})\s(?:(?:ombads|ombeds)\s[a-zåäö]+a\b|uppmana(?:s|des)\satt\b)",
        # Åsundens kommunalförbund tar fram ett förslag
        rf"^{BULLET}(?P<who>{FORUM}|<O\d+>(?=\såterkommer\b|.*(?:förslag|underlag|\snästa\s|\ssenast\s)))"
        r"\s(?:tar\sfram|återkommer|sammanställer|bjuder\sin|ska\sta\sfram)\b",
        # Programgruppen jobbar vidare med frågan
        rf"^{BULLET}(?P<who>{FORUM})\s{one_of('a group does')}\b",
        # Ansvarig: Anna Ek · En lokal ska bokas, ansvarig Anna Ek · Ansvarig: Anna Ek   Klart: 2024-05-03
        rf"(?:^|[,;.(–]\s?)[Aa]nsvar(?:ig|iga)?\s?:?\s(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})\)?"
        r"(?=[.;]|$|,?\s+(?:[Kk]lart?|[Ss]enast|[Dd]eadline|[Nn]är|[Tt]id)\b)",
        # Boka lokal (Anna) · Ta fram underlag – Anna och Bo
        rf"^{BULLET}(?:Att\s)?(?:{_TO_DO})\s[^<>.]{{3,90}}?\s?[(–-]\s?(?P<who>{PERSON}(?:{_AND}{PERSON}){IN_A_ROW})\)?\.?$",
    )
)
_PROMISES_INDEX = PatternIndex([(pattern, None) for pattern in _PROMISES])
_OF_PEOPLE = frozenset((_CHARGES_INDEX, _PROMISES_INDEX))
# Anna tar kontakt, Bo bokar lokal
_ALSO = re.compile(rf"(?:,|;|\soch)\s(?P<who>{PERSON})\s(?:ska\s|{_DOES}\b)")
# uppdra åt förbundschefen att · ge direktören i uppdrag · Projektledaren får i uppdrag
_OFFICES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b[Uu]ppdr(?:ar?|as|ogs?)\s(?:åt|till)\s(?P<office>[a-zåäö-]+)\satt\b",
        r"\b[Gg](?:e|er|av|iva)\s(?P<office>[a-zåäö-]+)\si\suppdrag\b",
        r"\b(?P<office>[A-ZÅÄÖa-zåäö][a-zåäö-]+)\s(?:får|fick|har\sfått|ges|gavs)\si\suppdrag\b",
    )
)
# Ordföranden skickar ut kallelsen · Projektledaren återkommer
_OFFICE_DOES = re.compile(
    rf"^{BULLET}(?P<office>[A-ZÅÄÖ][a-zåäö-]{{5,}})\s(?:(?:ska|skall)\s(?!vara|ha|få|bli)|{_UNDERTAKES}\b|{_DOES}\b)"
)
# i så fall tar ordföranden kontakt med kansliet
_OFFICE_PARTED = re.compile(rf"\b{_parted(_DOES_ROWS, r'(?P<office>[a-zåäö]{4,}n)')}")
_OFFICES_INDEX = PatternIndex([(pattern, None) for pattern in (*_OFFICES, _OFFICE_DOES, _OFFICE_PARTED)])
_HEADED = re.compile(rf"^(?P<who>{PERSON}):$")
_BULLET = re.compile(r"[-–•]\s")
_DUE = searched(r"(?:senast|före|innan|till|klart?|deadline)\s?:?\s(?:den\s)?(?=\d|[a-zåäö]+dag)", re.IGNORECASE)


def assignments_in(sentences: Sequence[Sentence], text: str, settler: Settler) -> Iterator[Assignment]:
    """Yield the assignments of all sentences in order, one for each of those who are asked."""
    first: dict[int | None, Sentence] = {}  # sentence of each item
    under: Mark | None = None  # whose list the lines below "Anna:" are
    for before, sentence, following in zip((None, *sentences), sentences, (*sentences[1:], None), strict=False):
        first.setdefault(sentence.item, sentence)
        headed = _HEADED.match(sentence.typed) if sentence.typed.endswith(">:") else None
        if headed is not None:
            under = sentence.mark(headed["who"])
        elif under is not None and _BULLET.match(sentence.typed):
            yield from _given(sentence, text, settler, (under,), _due(sentence.span, text))
        else:
            under = None
            asked = _asked_in(sentence) if not _OF_PEOPLE.isdisjoint(sentence.rules) else ()
            if asked:
                due = _due(sentence.span, text) or _due_behind(following, sentence, text)
                told = before if before is not None and before is not first[before.item] else None
                yield from _given(_with_task(told, sentence), text, settler, asked, due)
            if _OFFICES_INDEX in sentence.rules:
                yield from _to_holder(sentence, text, settler)


# Ansvarig: Anna Ek, which says of the sentence before it whose it is
_ANSWERS = re.compile(r"^(?:ansvarig(?:a)?|ansvar)\s?:", re.IGNORECASE)


def _with_task(before: Sentence | None, sentence: Sentence) -> Sentence:
    """Return a sentence that says who answers together with the one before it, which says for what."""
    if before is None or before.item != sentence.item or _ANSWERS.match(sentence.typed) is None:
        return sentence
    return structs.replace(sentence, span=Span(before.span.start, sentence.span.end))


def _to_holder(sentence: Sentence, text: str, settler: Settler) -> Iterator[Assignment]:
    """Yield what is asked of the one who holds an office: "uppdra åt förbundschefen att", "Ordföranden skickar"."""
    for pattern, _ in sentence.rules[_OFFICES_INDEX]:
        for match in pattern.finditer(sentence.typed):
            title = title_at(match["office"], definite=True)
            holder = settler.holder(title.role) if title is not None and title.end == len(match["office"]) else None
            if holder is not None:
                words = " ".join(sentence.span.of(text).split())
                yield Assignment(holder, words, (sentence.span,), sentence.item, _due(sentence.span, text))


def _asked_in(sentence: Sentence) -> tuple[Mark, ...]:
    """Return those whom a sentence asks to do something, by the first rule that it fits."""
    if not sentence.marks:
        return ()
    charges = sentence.rules.get(_CHARGES_INDEX, ())
    charged = [match for rule, _ in charges for match in rule.finditer(sentence.typed)]
    if charged:  # a list of decisions may charge several: "att ge Anna i uppdrag att ..., att uppdra åt Bo att ..."
        ordered = sorted(charged, key=lambda match: match.start())
        return tuple(dict.fromkeys(mark for match in ordered for mark in _asked(sentence, match["who"])))
    promises = sentence.rules.get(_PROMISES_INDEX, ())
    match = next((m for rule, _ in promises if (m := rule.search(sentence.typed)) is not None), None)
    if match is None:
        return ()
    others = (mark for also in _ALSO.finditer(sentence.typed, match.end()) for mark in _asked(sentence, also["who"]))
    return tuple(dict.fromkeys((*_asked(sentence, match["who"]), *others)))


def _asked(sentence: Sentence, typed: str) -> tuple[Mark, ...]:
    """Return those who are asked: where persons are named, the organisations behind them are whom they come from."""
    marks = sentence.marks_in(typed)
    persons = tuple(m for m in marks if m.person is not None)
    return persons or marks


# the next sentence may say by when: "Återkoppling senast den 21 april 2023."
_BY_WHEN = re.compile(
    r"^(?:återkoppling|återrapport\w*|redovis\w+|svar|klar(?:t)?|senast|deadline|rapport\w*|underlag\w*)\b",
    re.IGNORECASE,
)


def _due_behind(following: Sentence | None, sentence: Sentence, text: str) -> str | None:
    if following is None or following.item != sentence.item or _BY_WHEN.match(following.typed) is None:
        return None
    return _due(following.span, text)


def _given(
    sentence: Sentence, text: str, settler: Settler, marks: Sequence[Mark], due: str | None
) -> Iterator[Assignment]:
    words = " ".join(sentence.span.of(text).split())
    for mark in marks:
        agent = agent_of(mark, settler)
        if agent is not None:
            yield Assignment(agent, words, (sentence.span,), sentence.item, due)


def agent_of(mark: Mark, settler: Settler) -> Person | Organisation | Forum | None:
    """Return who is asked where a mark names her, None where that is open."""
    if mark.person is not None:
        return settler.person(mark).person
    return settler.representing(mark)


def date_in(words: str) -> str | None:
    """Return the first full date in words, ISO 8601."""
    return next((found.date.isoformat() for found in find_dates(words) if found.date is not None), None)


def _due(span: Span, text: str) -> str | None:
    words = span.of(text)
    if words.count(" att ") > 1:  # of several decisions the one that charges somebody
        words = words[max(words.lower().rfind("uppdra"), 0) :]
    for match in _DUE.finditer(words):
        for date in find_dates(words[match.end() : match.end() + 40]):
            if date.date is not None:
                return date.date.isoformat()
    return None
