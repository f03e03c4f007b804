"""Rules of offices that somebody has, and of whom she represents: a pattern over a sentence in types, under an example.

Who is one of a forum, and who is new in it, are rules of their own (`belonging`), and so are elections and handovers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.fragments import ANY_CASE, AS, BEHALF, IS, SITS, SUBJECT, WHERE, WHO
from extractors.seats.matched import (
    holds,
    links,
    new_member,
    office_first,
    represents,
    represents_us,
)
from extractors.seats.seating import TITLE, Seating
from extractors.sentences.typed import ORGANISATION, PERSON
from extractors.words.expressions import one_of
from graph.claims import Membership

Rule = Callable[[re.Match[str], Seating], Iterator[Membership]]

# the pattern, what it says
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (searched(pattern), rule)
    for pattern, rule in (
        # Nils Ek, Lerum och tillika ordförande i Rektorsgruppen · Anna Ek, ordförande i SYV-nätverket
        (
            rf"(?P<who>{PERSON})(?:,?\s(?:från\s)?(?P<org>{ORGANISATION}))?,?\s(?:och\s)?(?:är\s)?"
            rf"(?:som\s(?:är|också är)\s)?(?:tillika\s)?{AS}\s(?:i\s|för\s|(?=<F\d+>)){WHERE}",
            holds,
        ),
        # Anna Ek är en av ledamöterna i rådet
        (
            rf"{WHO}\s(?:är|var|blir)\sen\sav\s(?P<role>ledamöter|representanter|medlemmar|ersättare)na\si\s(?P<forum><F\d+>)",
            office_first,
        ),
        # Ordförande för nätverket, Siv Ek, gav
        (rf"{ANY_CASE}\s(?:i|för)\s{WHERE},?\s{WHO}(?!,?\s(?:till|som)\s)", office_first),
        # SKR:s nätverk möttes. Nätverkets nya ordförande är Anna Ek, Ale.
        (
            rf"^(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)\s(?:är|blir|heter)\s{TITLE}{WHO}",
            office_first,
        ),
        # Rådets nya ledamöter är Anna Ek, Ale, och Bo Lund
        (
            rf"^(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>ledamot|ledamöter|medlemmar|ersättare)\s(?:är|blir)\s{TITLE}{WHO}",
            office_first,
        ),
        # Rektorsgruppens ordförande Nils Ek
        (rf"(?P<forum><[FR]\d+g>)\s{AS},?\s{WHO}", office_first),
        # Anna Ek och Bo Lund är Utbildningschefsnätverkets representanter i SKR:s skolchefsnätverk
        (
            rf"{SUBJECT},?\s(?:som\s)?{IS}\s{BEHALF}{AS}\s(?:i|till|mot|gentemot)\s{WHERE}",
            represents,
        ),
        # Anna Ek, som är nätverkets ordförande, inledde: a representative would be sent to another
        (
            rf"{WHO},?\s(?:som\s)?{IS}\s(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)",
            office_first,
        ),
        # Anna Ek är ny representant för nätverket i rådet
        (rf"{WHO}\s{IS}\s(?:ny\s)?{AS}\sför\s(?P<behalf><[FOR]\d+>)\si\s{WHERE}", represents),
        # Från hösten är Anna Ek vår representant i rådet
        (rf"\b(?:är|blir)\s{WHO}\s{BEHALF}(?:ny\s)?{AS}\s(?:i|till)\s{WHERE}", represents),
        # Bo Lund är ersättare för Anna Ek i styrgruppen
        (
            rf"{WHO}\s(?:är|blir|utses\still|utsågs\still)\s(?P<role>ersättare)\sför\s{PERSON}\si\s{WHERE}",
            new_member,
        ),
        # Anna Ek representerar GR i styrgruppen
        (
            rf"{SUBJECT},?\s(?:som\s)?{one_of('represents')}\s(?P<behalf>(?:<[FOR]\d+>(?:\soch\s|/)?)+)"
            rf"\si\s{WHERE}",
            represents,
        ),
        # Anna Ek representerar oss i styrgruppen: those who meet · Anna Ek företräder förbundet i styrgruppen
        (
            rf"{SUBJECT},?\s(?:som\s)?{one_of('represents')}\s(?P<whom>oss|[a-zåäö]{{3,}}(?:en|et|an|na))\s(?:i|på|vid)\s{WHERE}",
            represents_us,
        ),
        # Siv och Nils Ek är länken mellan nätverket och SYV-nätverket · Anna Ek fungerar som länk mellan Ale och rådet
        (
            rf"{WHO}\s(?:kommer\satt\svara|är|blir|utgör|fungerar\ssom)\s(?:en\s|vår\s)?(?:länk|brygga|kontakt)(?:en|n)?"
            r"\smellan\s(?P<behalf><[FOR]\d+>(?:\s?/\s?<[FOR]\d+>)*)"
            rf"\soch\s{WHERE}",
            links,
        ),
        # rapporterar från rådet, där hon är Ales representant
        (
            rf"^(?P<who>{PERSON})\s.*{WHERE}(?:\si\s[A-ZÅÄÖ][\wåäö]+)?,?\sdär\s(?:hon|han|hen)\sär\s{BEHALF}{AS}",
            represents,
        ),
        # arbetet i referensgruppen, där hon företräder SKR
        (
            rf"^(?P<who>{PERSON})\s.*{WHERE},?\sdär\s(?:hon|han|hen)\s(?:företräder|representerar)\s(?P<behalf><[FOR]\d+>)",
            represents,
        ),
        # Anna Ek sitter i programrådet som representant för nätverket
        (
            rf"{SUBJECT}\s{SITS}\s{WHERE}(?:\sför\s[a-zåäö]+)?\ssom\s{AS}\sför\s(?P<behalf><[FOR]\d+>)",
            represents,
        ),
        # Anna Ek deltar i programrådet som nätverkets representant
        (
            rf"{SUBJECT}\s(?:{SITS}|(?:deltar|medverkar)\si)\s{WHERE}\ssom\s{BEHALF}(?P<role>representant|ombud|kontaktperson)\b(?!\sför)",
            represents,
        ),
    )
)
OFFICES = PatternIndex(_RULES)


def offices_in(seating: Seating) -> Iterator[Membership]:
    """Yield the offices that a sentence says somebody has."""
    for pattern, rule in seating.sentence.rules.get(OFFICES, ()):
        for match in pattern.finditer(seating.sentence.typed):
            yield from rule(match, seating)
