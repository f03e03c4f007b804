"""The forms of an election: patterns over a sentence in types, each under an example.

`ELECTIONS` are those that a sentence may begin with; what goes on behind one, "och Bo Lund till ersättare", and what
stands below the heading of an item, "Anna Ek valdes.", are patterns of their own.
"""

from __future__ import annotations

import re

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.seating import CHOSEN, PEOPLE, TITLE
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE

# Anna Ek och Bo Lund omvaldes. · Anna Ek omvaldes som ordinarie
ELECTED = re.compile(rf"^{BULLET}(?P<who>{PEOPLE}),?\s{CHOSEN}(?=[.,]|$|\ssom\sordinarie\b|\s(?:på|från|av)\s)")
# Omval av Anna Ek. · Nyval: Anna Ek, Ale · Mötet valde Anna Ek., below such a heading
AGAIN = re.compile(rf"^{BULLET}(?:Om|Ny|Fyllnads)val(?:\sav|:)\s{TITLE}(?P<who>{PEOPLE})(?=[.,;]|$|\s\()")
CHOSE = re.compile(
    rf"^(?:<[FR]\d+>|[A-ZÅÄÖ]\w+t)\s(?:valde|utsåg|väljer|utser)\s{TITLE}(?P<who>{PEOPLE})(?=[.,;]|$|\s(?:på|för)\s)"
)
BELOW_HEADING = (ELECTED, AGAIN, CHOSE)
# Val av ordförande | för ett år · för rådet: of an office that lasts
LASTING = (
    r"\s(?:för|på|till\soch\smed)"
    r"\s(?:ett|två|tre|\d|rådet|nätverket|gruppen|perioden|mandat|verksamhetsåret|läsåret|kommande)"
)
_IN_FORUM = r"(?:\s(?:i|för)\s(?:<[FR]\d+g>\s|den\s|det\s|(?:projektets|programmets)\s)?(?P<forum><[FR]\d+>))?"
# nätverkets | representant · kommunens | representant i rådet, where she is sent
_FOR = (
    r"(?:(?P<behalf>(?:<[FRO]\d+g>(?:\soch\s)?)+\s)"
    rf"|[a-zåäö]{{3,}}(?:ens|ets|rnas)\s(?={ROLE}\s(?:i|för)\s(?:<[FR]\d+g>\s|den\s|det\s|[a-zåäö]+ts\s)?<[FR]))?"
)
_AS = r"(?:till|som)\s(?:(?:ny|nya|ordinarie|sin|sina|ny\sordinarie|fortsatt)\s)?"
_CHOOSING = (
    rf"(?:{CHOSEN}|{one_of('is chosen', opening=True)}"
    r"|(?i:utse|välja|omvälja|välja\som)|utser|väljer|väljer\som|utsåg|utsett|valt|valde|valde\som|bad\s<[FR]\d+>\sutse)"
)
_WHO_IS = r"(?:,\s[^<>,.]{3,40}(?:<O\d+>)?)?(?:,\s<O\d+>)?"  # Anna Ek, kanslichef vid Ale kommun
_NOT_AS_ANOTHER = rf"(?!,?\s(?:till|som)\s{ROLE}(?=[.,;]|$))"  # Anna Ek och Bo Lund, samt Siv Ek | som ersättare
# for how long: "för verksamhetsåret 2024", "på två år", "för en tid av ett år"
_TERM = r"(?:\s(?:för|på|under|i|till\soch\smed|t\.?o\.?m\.?)\s[^<.,:]{2,50}?)?"
_AFTER = rf"(?:,?\sefter\s{PERSON}(?:,\s{ORGANISATION}|\s\({ORGANISATION}\))?,?)?"  # whose seat it was
# Anna Ek, Ale, till ledamot i rådet, below "att utse"
ELECTED_LINE = re.compile(rf"^{BULLET}(?P<who>{PEOPLE}),?\s{_AS}(?P<role>{ROLE}){_IN_FORUM}")
# utse Anna Ek till ledamot | i stället för Bo Lund
AFTER = re.compile(rf",?\s(?:efter|i\sstället\sför|istället\sför)\s(?P<former>{PERSON})")
# Anna Ek, ordförande, och Bo Lund (kassör)
_OFFICER = rf"{PERSON}(?:\s\({ORGANISATION}\))?(?:(?:,\s|\s\(|\s){ROLE}\)?)?"
_OFFICERS = rf"(?P<officers>{_OFFICER}(?:(?:,\s(?:och\s|samt\s)?|\soch\s|\ssamt\s){_OFFICER})*)"
ONE_OFFICER = re.compile(rf"(?P<who>{PERSON}(?:\s\({ORGANISATION}\))?)(?:(?:,\s|\s\(|\s)(?P<role>{ROLE})\b)?")
_RULES = (
    # utse Siv Ek, Härryda, till ordförande
    searched(
        rf"(?:(?:har\s)?(?P<sender><O\d+>|<F\d+>)\s(?:har\s)?(?:den\s\d{{1,2}}\s\w+\s)?(?=uts|val))?{_CHOOSING}\s{TITLE}(?P<who>{PEOPLE}),?\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"
    ),
    # Till ledamot i styrgruppen valdes Anna Ek · Som ny ordförande för nätverket efter Bo Lund valdes Anna Ek
    searched(
        rf"{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}{_TERM}{_AFTER}{_TERM}\s(?:\w+\s)?{CHOSEN}:?\s(?P<who>{PEOPLE}){_NOT_AS_ANOTHER}",
        re.IGNORECASE,
    ),
    # Till ersättare har fullmäktige valt Anna Ek
    searched(
        rf"{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}\shar\s(?:(?P<sender><O\d+>)|<[FR]\d+>|[a-zåäö]+)\s(?:\w+\s)?(?:valt|utsett|anmält)\s(?P<who>{PEOPLE})",
        re.IGNORECASE,
    ),
    # Val av ledamöter för två år: Anna Ek (omval), Bo Lund · Val av ordförande för ett år: Anna Ek
    re.compile(
        rf"\b[Vv]al\sav\s(?:[a-zåäö\d]+\s){{0,2}}?(?P<role>(?!(?:mötes|vice\s)?ordf|(?:mötes)?sekr|justera|protokoll){ROLE})"
        rf"{_IN_FORUM}{_TERM}:\s(?P<who>{PEOPLE})"
    ),
    re.compile(rf"\b[Vv]al\sav\s(?P<role>(?:vice\s)?ordförande){_IN_FORUM}{LASTING}[^<.:]{{0,30}}:\s(?P<who>{PEOPLE})"),
    # Ordinarie ledamöter: Väljs Anna Ek och Bo Lund på två år och Siv Ek på ett år.
    searched(
        rf"^{BULLET}(?:\w+\s)?(?P<role>{ROLE})(?P<forum>):\s{CHOSEN}\s(?P<who>{PEOPLE}(?:\s(?:på|för)\s[^<>.,]{{3,12}}\s(?:och|samt)\s{PERSON})*)",
        re.IGNORECASE,
    ),
    # Anna Ek, kanslichef, är invald i styrelsen · Från mars är Anna Ek, kanslichef vid Ale kommun, invald i styrelsen
    searched(
        rf"(?:\b(?:är|blev|blir)\s(?P<new>{PERSON}){_WHO_IS},?|(?P<who>{PERSON}){_WHO_IS},?\s(?:är|blev|blir|har\sblivit))\sinvald"
        r"\s(?:i|till)\s(?P<forum><[FR]\d+>)(?P<role>)"
    ),
    # att till representant i nätverket för perioden 2024-01-01 - 2025-12-31 utse Anna Ek
    searched(
        rf"{_AS}(?P<role>{ROLE}){_IN_FORUM}{_AFTER}(?:\sför\s(?:perioden|tiden|återstoden)\s[^<]{{4,40}}?)?\s(?:utse|välja)\s{TITLE}(?P<who>{PEOPLE})",
        re.IGNORECASE,
    ),
    # beslutade att Anna Ek är ordförande under läsåret · enades om att Anna Ek blir ny ordförande
    searched(
        rf"(?:[Bb]eslut\w*|enades\som|kom\söverens\som)\satt\s(?P<who>{PEOPLE}),?\s(?:är|blir|ska\svara|(?:tar\svid|tar\söver|fortsätter)\ssom)\s(?:ny\s|fortsatt\s)?{_FOR}(?P<role>{ROLE})"
        rf"{_IN_FORUM}"
    ),
    # Till avtalsgruppen utsågs Anna Ek och Bo Lund
    # Till styrelsen omvaldes Anna Ek, ordförande, och Bo Lund, kassör
    # Som valberedning omvaldes Anna Ek och nyvaldes Bo Lund
    searched(
        rf"\b(?:[Tt]ill|[Ss]om)\s(?:den\s)?(?P<forum><[FR]\d+>){_TERM}\s{CHOSEN}\s{_OFFICERS}(?:\soch\s{CHOSEN}\s(?P<who>{PEOPLE}))?(?P<role>)"
    ),
    # Till rådet har Anna Ek, Ale, utsetts
    searched(rf"\b[Tt]ill\s(?:den\s)?(?P<forum><[FR]\d+>)\shar\s(?P<who>{PEOPLE}),?\s(?:valts|utsetts)(?P<role>)"),
    # Anna Ek (ordförande), Bo Lund (kassör) och Siv Ek omvaldes
    searched(
        rf"^{BULLET}(?P<officers>{PERSON}\s\({ROLE}\).*{PERSON}(?:\s\({ROLE}\))?),?\s{CHOSEN}(?=[.,]|$)(?P<forum>)(?P<who>)(?P<role>)"
    ),
    # De ledamöter som står i tur att avgå, Anna Ek och Bo Lund, omvaldes
    searched(
        rf"(?i:\b(?P<role>{ROLE}))\b{_IN_FORUM}(?:\s[^<.:]{{1,60}}?)?,?\s(?P<who>{PEOPLE}),?\s{CHOSEN}(?=[.,;]|$|\s(?:på|för|enhälligt)\b)"
    ),
    # utse Anna Ek och Bo Lund att ingå i styrgruppen
    searched(
        rf"{_CHOOSING}\s{TITLE}(?P<who>{PEOPLE}),?\satt\s(?:ingå|sitta|delta|medverka|vara\smed)\si\s(?:<[FR]\d+g>\s|den\s)?"
        r"(?P<forum><[FR]\d+>)(?P<role>)"
    ),
    # Anna Ek omvaldes till Rektorsrådet
    searched(rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\s(?:till|in\si|att\singå\si)\s(?P<forum><F\d+>)(?P<role>)"),
    # Nätverket utser Anna Ek att ingå i Rektorsrådet
    searched(
        rf"\b(?:utser|utsåg|att\sutse|väljer|valde|att\svälja|har\s(?:utsett|valt))\s{TITLE}(?P<who>{PEOPLE}),?\s(?:till|in\si|att\singå\si)\s(?P<forum><F\d+>)(?P<role>)"
    ),
    # Programrådet: Anna Ek, Ale, omvaldes
    searched(
        rf"^{BULLET}(?P<forum><F\d+>):\s(?P<who>{PEOPLE}),?\s(?:omvaldes|valdes|utsågs|omväljs|väljs|utses)\b(?P<role>)"
    ),
    # Anna Ek och Bo Lund valdes att även i fortsättningen vara representanter i trädgårdskommittén
    searched(
        rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\satt\s(?:[a-zåäö]+\s){{0,4}}?vara\s{_FOR}(?P<role>{ROLE})\s(?:i|för)\s(?P<forum><[FR]\d+>)"
    ),
    # Anna Ek och Bo Lund omvaldes som ordinarie och Siv Ek som ersättare till Hembygdsrådet.
    searched(
        rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\ssom\s(?:ordinarie|ledamöter)(?P<role>)"
        rf"(?=\soch\s{PERSON}\ssom\s{ROLE}\s(?:i|till)\s(?P<forum><[FR]\d+>))"
    ),
    # Anna Ek valdes till kassör · Anna Ek utsågs till nätverkets representant i styrgruppen
    searched(rf"(?P<who>{PEOPLE}),?\s{CHOSEN}\s{_AS}{_FOR}(?P<role>{ROLE}){_IN_FORUM}"),
)
ELECTIONS = PatternIndex([(pattern, None) for pattern in (*_RULES, *BELOW_HEADING)])
# the other halves of one: "... till ordförande, Marit Ek, Uddevalla, och Bo Lund till ordinarie ledamöter"
SECOND = re.compile(
    rf"(?:,|,?\soch|,?\ssamt)\s{TITLE}(?P<who>{PEOPLE}),?\s(?:till|som)\s(?:ordinarie\s)?(?P<role>{ROLE})\b{_IN_FORUM}"
)
# "... till ledamot i rådet för 2023 med Bo Lund som ersättare"
WITH_OTHER = re.compile(rf"\bmed\s(?P<who>{PERSON})\ssom\s(?P<role>{ROLE})\b(?P<forum>)")
# "Till ordförande valdes Anna Ek, till kassör Bo Lund"
SECOND_BACK = re.compile(
    rf"(?:,|,?\soch|,?\ssamt)\s(?:till|som)\s(?P<role>{ROLE}){_IN_FORUM}\s(?P<who>{PERSON}(?:(?:,\s|\soch\s){PERSON})*)"
)
