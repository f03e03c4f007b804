"""Rules of seats that somebody holds: a pattern over a sentence in types, under an example, and what it says.

Elections and handovers are rules of their own (`elections`, `handovers`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.matched import (
    becomes,
    belongs,
    co_opted,
    convened_by,
    holds,
    is_new,
    led_by,
    links,
    lists,
    made_of,
    new_member,
    of_item,
    of_spoken,
    office_first,
    others,
    represent_each,
    represented_by,
    represents,
    represents_here,
    represents_us,
    spoken_lists,
    stays,
    welcomed,
)
from extractors.seats.seating import ALSO, FROM, PEOPLE, TITLE, Seating
from extractors.sentences.typed import BULLET, FORUM, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE
from graph.claims import Membership, State

Rule = Callable[[re.Match[str], Seating], Iterator[Membership]]

_WHO = rf"(?P<who>{PEOPLE})"
_SUBJECT = rf"{_WHO}{ALSO}"  # Anna Ek | slutar i Ale och | sitter
_WHERE = r"(?:<[FR]\d+g>\s|den\s|det\s|(?:projektets|programmets)\s)?(?P<forum><[FR]\d+>)"
_AS = rf"(?P<role>{ROLE})"
_SET_OFF = r"(?::|\s[–-])"  # Kvalitetsgruppen | : | Anna Ek
_ANY_CASE = rf"\b(?:[Ss]tyrelse)?(?P<role>(?i:{ROLE}))"
_BEHALF = r"(?:(?P<behalf>(?:<[FOR]\d+g>(?:\soch\s)?)+)\s|[a-zåäö]+s\s|vår\s)?"
_IS = rf"(?:{one_of('holds')}|fortsätter\s\w+\ssom|har\svarit(?=.{{4,80}}\ssedan\b))"
_SITS = rf"{one_of('sits')}\s(?:\w+\s)?i"
_STAYS = r"(?:kvarstår|sitter kvar|fortsätter|(?:fr|t)\.?\s?o\.?\s?m\.?|till och med|\d{4})[^()<>]{0,30}"
# Anna Ek (ordinarie), ersättare Bo Lund (kvarstår t.o.m. 2024)
_WITH_ROLE = rf"(?:{ROLE}\s)?{PERSON}(?:\s\((?:{ROLE}|ordinarie|{_STAYS})\))?"

# the pattern, what it says
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (searched(pattern), rule)
    for pattern, rule in (
        # Nils Ek, Lerum och tillika ordförande i Rektorsgruppen · Anna Ek, ordförande i SYV-nätverket
        (
            rf"(?P<who>{PERSON})(?:,?\s(?:från\s)?(?P<org>{ORGANISATION}))?,?\s(?:och\s)?(?:är\s)?"
            rf"(?:som\s(?:är|också är)\s)?(?:tillika\s)?{_AS}\s(?:i\s|för\s|(?=<F\d+>)){_WHERE}",
            holds,
        ),
        # Anna Ek är en av ledamöterna i rådet
        (
            rf"{_WHO}\s(?:är|var|blir)\sen\sav\s(?P<role>ledamöter|representanter|medlemmar|ersättare)na\si\s(?P<forum><F\d+>)",
            office_first,
        ),
        # Ordförande för nätverket, Siv Ek, gav
        (rf"{_ANY_CASE}\s(?:i|för)\s{_WHERE},?\s{_WHO}(?!,?\s(?:till|som)\s)", office_first),
        # SKR:s nätverk möttes. Nätverkets nya ordförande är Anna Ek, Ale.
        (
            rf"^(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)\s(?:är|blir|heter)\s{TITLE}{_WHO}",
            office_first,
        ),
        # Rådets nya ledamöter är Anna Ek, Ale, och Bo Lund
        (
            rf"^(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>ledamot|ledamöter|medlemmar|ersättare)\s(?:är|blir)\s{TITLE}{_WHO}",
            office_first,
        ),
        # Rektorsgruppens ordförande Nils Ek
        (rf"(?P<forum><[FR]\d+g>)\s{_AS},?\s{_WHO}", office_first),
        # Anna Ek och Bo Lund är Utbildningschefsnätverkets representanter i SKR:s skolchefsnätverk
        (
            rf"{_SUBJECT},?\s(?:som\s)?{_IS}\s{_BEHALF}{_AS}\s(?:i|till|mot|gentemot)\s{_WHERE}",
            represents,
        ),
        # Anna Ek, som är nätverkets ordförande, inledde: a representative would be sent to another
        (
            rf"{_WHO},?\s(?:som\s)?{_IS}\s(?P<forum><[FR]\d+g>)\s(?:nya?\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)",
            office_first,
        ),
        # Anna Ek är ny representant för nätverket i rådet
        (rf"{_WHO}\s{_IS}\s(?:ny\s)?{_AS}\sför\s(?P<behalf><[FOR]\d+>)\si\s{_WHERE}", represents),
        # Från hösten är Anna Ek vår representant i rådet
        (rf"\b(?:är|blir)\s{_WHO}\s{_BEHALF}(?:ny\s)?{_AS}\s(?:i|till)\s{_WHERE}", represents),
        # Bo Lund är ersättare för Anna Ek i styrgruppen
        (
            rf"{_WHO}\s(?:är|blir|utses\still|utsågs\still)\s(?P<role>ersättare)\sför\s{PERSON}\si\s{_WHERE}",
            new_member,
        ),
        # Anna Ek representerar GR i styrgruppen
        (
            rf"{_SUBJECT},?\s(?:som\s)?{one_of('represents')}\s(?P<behalf>(?:<[FOR]\d+>(?:\soch\s|/)?)+)"
            rf"\si\s{_WHERE}",
            represents,
        ),
        # Anna Ek representerar oss i styrgruppen: those who meet
        (rf"{_WHO}\s(?:ska\s)?representera(?:r|de)?\s(?:oss|gruppen)\s(?:i|på)\s{_WHERE}", represents_us),
        # Siv och Nils Ek är länken mellan nätverket och SYV-nätverket · Anna Ek fungerar som länk mellan Ale och rådet
        (
            rf"{_WHO}\s(?:kommer\satt\svara|är|blir|utgör|fungerar\ssom)\s(?:en\s|vår\s)?(?:länk|brygga|kontakt)(?:en|n)?"
            r"\smellan\s(?P<behalf><[FOR]\d+>(?:\s?/\s?<[FOR]\d+>)*)"
            rf"\soch\s{_WHERE}",
            links,
        ),
        # rapporterar från rådet, där hon är Ales representant
        (
            rf"^(?P<who>{PERSON})\s.*{_WHERE}(?:\si\s[A-ZÅÄÖ][\wåäö]+)?,?\sdär\s(?:hon|han|hen)\sär\s{_BEHALF}{_AS}",
            represents,
        ),
        # arbetet i referensgruppen, där hon företräder SKR
        (
            rf"^(?P<who>{PERSON})\s.*{_WHERE},?\sdär\s(?:hon|han|hen)\s(?:företräder|representerar)\s(?P<behalf><[FOR]\d+>)",
            represents,
        ),
        # Anna Ek sitter i programrådet som representant för nätverket
        (
            rf"{_SUBJECT}\s{_SITS}\s{_WHERE}(?:\sför\s[a-zåäö]+)?\ssom\s{_AS}\sför\s(?P<behalf><[FOR]\d+>)",
            represents,
        ),
        # Anna Ek deltar i programrådet som nätverkets representant
        (
            rf"{_SUBJECT}\s(?:{_SITS}|(?:deltar|medverkar)\si)\s{_WHERE}\ssom\s{_BEHALF}(?P<role>representant|ombud|kontaktperson)\b(?!\sför)",
            represents,
        ),
        # Rektorsgruppen där Anna Ek ingår
        (rf"{_WHERE},?\sdär\s{_WHO}\s(?:ingår|deltar|sitter|medverkar|är\smed)\b", belongs),
        # Anna Ek ingår i rektorsgruppen
        (
            rf"{_SUBJECT},?\s(?:som\s)?{_SITS}\s{_WHERE}(?!(?:\sför\s[a-zåäö]+)?\ssom\s(?:<[FOR]\d+g>\s)?{ROLE})",
            belongs,
        ),
        # Anna Ek har anslutit till styrgruppen
        (rf"{_SUBJECT},?\s(?:som\s)?{one_of('joins')}\s{_WHERE}", belongs),
        # Nätverket skickar Anna Ek till rådet · Till rådet skickar nätverket Anna Ek
        (rf"\b(?:skickar|skickade)\s{TITLE}{_WHO}\still\s{_WHERE}", belongs),
        (
            rf"\b[Tt]ill\s{_WHERE}(?:\s(?:vid|på|hos)\s<O\d+>)?\sskickar\s(?:<[FR]\d+>|[a-zåäö]+)\s(?:som\s\w+\s)?{TITLE}{_WHO}",
            belongs,
        ),
        # I styrgruppen ingår även Anna Ek
        (
            rf"[Ii]\s{_WHERE}\s(?:ska\singå|ingår|sitter)\s(?:(?:även|också|numera|dessutom|vidare|sedan\stidigare)\s)?"
            rf"(?P<who>{_WITH_ROLE}{FROM}(?:(?:,\s|,?\soch\s){TITLE}{_WITH_ROLE}{FROM})*)",
            lists,
        ),
        # Från nätverket sitter Anna Ek och Bo Lund i rådet
        (rf"\b(?:sitter|ingår)\s{_WHO}\s(?:även\s|också\s)?i\s{_WHERE}", belongs),
        # Arbetsgruppen består av Anna Ek, Lerum, och Bo Lund (Ale) · Arbetsgruppen, som består av Anna Ek, planerar
        (
            rf"{_WHERE}(?:\s(?:inför|under)\s[^<>.,:]{{3,40}}?)?(?:,|,\ssom)?\s{one_of('consists of')}\s{_WHO}",
            made_of,
        ),
        # Gruppen har mötts. Den består av Anna Ek (sammankallande) och Bo Lund: of the one that was spoken of
        (
            rf"^(?:Den|Det|Denna)\s{one_of('consists of')}"
            rf"\s(?P<who>{_WITH_ROLE}(?:(?:,\s|,?\soch\s){TITLE}{_WITH_ROLE})*)",
            spoken_lists,
        ),
        # Nätverkets två platser i rådet innehas av Anna Ek och Bo Lund
        (
            rf"\bplats(?:en|er|erna)?\si\s{_WHERE},?\s(?:som\s)?(?:innehas|besätts|fylls)\s(?:\w+\s)?av\s{_WHO}",
            belongs,
        ),
        # Nätverkets representanter i rådet är Anna Ek och Bo Lund
        (
            rf"^(?P<behalf><[FOR]\d+g>)\s(?:nya?\s)?{_AS}\s(?:i|till)\s{_WHERE}\s(?:är|blir)\s{_WHO}",
            represents,
        ),
        # Ny representant i nätverket efter Bo Lund är Siv Ek, Ale
        # Representanter i rådet: Anna Ek och Bo Lund
        (
            rf"{_ANY_CASE}\s(?:i|för|mot|gentemot)\s{_WHERE}(?:,?\sefter\s{PERSON},?)?\s(?:är|blir|blev|heter)\s{_WHO}",
            new_member,
        ),
        # Nätverkets representanter i rådet: Anna Ek (ordinarie) och Bo Lund (ersättare)
        (
            rf"^{BULLET}(?P<behalf><[FOR]\d+g>)\s(?:nya?\s)?{_AS}\s(?:i|till)\s{_WHERE}:\s(?P<who>{_WITH_ROLE}(?:(?:,\s|,?\soch\s){_WITH_ROLE})*)",
            represent_each,
        ),
        # Nätverket har två representanter i rådet: Anna Ek och Bo Lund
        (rf"(?:^{BULLET}(?:[Nn]ya?\s)?|\shar\s(?:[a-zåäö]+\s)?){_ANY_CASE}\s(?:i|för)\s{_WHERE}:\s{_WHO}", new_member),
        # Vice ordförande blir Anna Ek · Ny representant i stället är Anna Ek: where the item says of which forum
        (rf"^[Nn]ya?\s(?P<role>(?!sekreterare){ROLE})(?P<verb>)\s(?:är|blir|blev)\s{_WHO}", becomes),
        (rf"^(?P<role>(?:[Vv]ice\s)?(?:[Oo]rdförande|[Ss]ammankallande))\s(?P<verb>blir|blev|är)\s{_WHO}", becomes),
        # Nya i nätverket är Anna Ek, Ale, och Bo Lund
        (rf"^[Nn]ya?\s(?:deltagare\s|ansikten\s)?i\s{_WHERE}\s(?:\w+\s\w+\s)?(?:är|blir)\s{_WHO}", belongs),
        # SYV-nätverket, där Anna Ek är ordförande · rådet, där hon är adjungerad: see above
        (rf"{_WHERE},?\sdär\s{_WHO}\s(?:är|blir|var)\s(?:ny\s)?{_AS}", office_first),
        # Rådet, vars ordförande är Anna Ek
        (rf"{_WHERE},?\svars\s(?:nya\s)?{_AS}\s(?:är|heter)\s{_WHO}", office_first),
        # SYV-nätverket, med Anna Ek som ordförande · Nätverket har Anna Ek som ny ordförande
        (
            rf"{_WHERE}(?:(?:\shar\skonstituerat\ssig)?,?\smed|\shar|\sfår)\s{_WHO}\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)",
            office_first,
        ),
        # SYV-nätverket har fått en ny ordförande, Anna Ek från Ale · Rådet har fått två nya ledamöter: Anna Ek
        (rf"{_WHERE}\shar\s(?:\w+\s){{0,2}}ny(?:a)?\s{_AS}[,:]\s{TITLE}{_WHO}", office_first),
        # Lerum representeras av Siv, Anna Ek och Bo Lund (in an item whose heading names the forum)
        (
            rf"(?P<behalf><[OFR]\d+>)\srepresenteras\s(?:i\s{_WHERE}\s)?av\s{_WHO}(?:\si\s(?P<in>{FORUM}))?",
            represented_by,
        ),
        # Kommunerna representeras i rådet av Anna Ek · I rådet representeras kommunerna av Anna Ek
        (
            rf"(?:\srepresenteras\si\s{_WHERE}|\b[Ii]\s(?P<in><[FR]\d+>)\srepresenteras\s(?:[a-zåäö]+|(?P<behalf><[OFR]\d+>)))"
            rf"\sav\s{TITLE}{_WHO}",
            represented_by,
        ),
        # Varje kommun har utsett en representant: Anna Ek, Ale, och Bo Lund, Lerum, where the item is about a forum
        (
            rf"\bhar\s(?:utsett|anmält|valt)\s(?:en|sin|sina|följande|två)\s(?:nya?\s)?{_AS}:\s{_WHO}",
            of_item,
        ),
        # Följande anmälde sig till arbetsgruppen: Anna Ek, Ale, och Bo Lund
        (
            rf"(?:[Ff]öljande|anmälde\ssig|utsågs|valdes|har\sutsett|har\sanmält|ingår|deltar)\b[^<.:]{{0,40}}\s(?:i|till)\s{_WHERE}[^<.:]{{0,30}}:\s{_WHO}",
            belongs,
        ),
        # Yrkesgruppen (sammankallande: Anna Ek)
        (rf"(?P<forum><F\d+>)\s\({_AS}:?\s{_WHO}\)", office_first),
        # Utvärderingsgruppen (Anna Ek, Bo Lund) förordar · har granskats av utvärderingsgruppen (Anna Ek, Bo Lund).
        (rf"(?P<forum><F\d+>)\s\((?P<who>{PEOPLE})\)\s[a-zåäö]", belongs),
        (rf"\sav\s(?P<forum><F\d+>)\s\((?P<who>{PEOPLE})\)\.", belongs),
        # Anna Ek, som leder arbetsgruppen för skolväg
        (rf"{_WHO},?\s(?:som\s)?(?:nu\s)?leder\s{_WHERE}", led_by),
        # Kvalitetsgruppen: Anna Ek (sammankallande), Bo Lund · Skrivargruppen: Anna Ek och en lärare från Ale
        (
            rf"^{BULLET}(?P<forum><F\d+>){_SET_OFF}\s(?P<who>{_WITH_ROLE}(?:(?:,\s|,?\soch\s){_WITH_ROLE})*)"
            r"(?:(?:,|,?\soch)\s(?:en|ett|två|ytterligare|någon)\s.*)?\.?$",
            lists,
        ),
        # Kvalitetsgruppen: Anna Ek sitter kvar · Kvalitetsgruppen – Anna Ek fortsätter
        (
            rf"^{BULLET}{_WHERE}{_SET_OFF}\s{_WHO}\s(?:sitter\skvar|kvarstår|fortsätter|är\skvar)(?=[.,;]|$)",
            belongs,
        ),
        # Anna Ek är sammankallande.
        (
            rf"^{_WHO}\sär\s(?:fortsatt\s|ny\s|därmed\s)?(?P<role>(?!sekreterare){ROLE})(?=[.,;]|$|\sunder\s|\sfr)",
            of_spoken,
        ),
        # Anna Ek kvarstår som ersättare.
        (
            rf"^{_WHO}\s(?:kvarstår|fortsätter|sitter\skvar)\ssom\s(?P<role>(?!sekreterare){ROLE})(?=[.,;]|$|\smedan\b)",
            stays,
        ),
        # Vice ordförande: Anna Ek.
        (rf"^(?P<role>(?!(?i:sekreterare))(?i:{ROLE})):\s{_WHO}\.?$", of_spoken),
        # Vi välkomnar Anna Ek som ny ledamot i rådet
        (
            rf"välkomna(?:r|de)\s{_WHO}(?P<org>)\ssom\sny(?:a)?\s(?P<role>{ROLE})(?:\si\s{_WHERE}|(?=[.,;]|$|\soch\s))",
            welcomed,
        ),
        # Anna Ek, Ale, hälsades välkommen som ny ledamot
        # Anna Ek från Ale, som är ny ledamot i rådet
        (
            rf"(?P<who>{PEOPLE})(?:\sfrån\s(?P<org>{ORGANISATION}))?,?\s(?:(?:hälsa(?:s|des)\s)?välkom(?:men|na)\ssom|som\s(?:är|blir))\sny(?:a)?\s"
            rf"(?P<role>{ROLE})(?:\si\s{_WHERE}|(?=[.,;]|$|\soch\s))",
            welcomed,
        ),
        # Anna Ek blir ny ordförande från och med 1 juli · Anna Ek är ny ledamot i rådet · Bo Lund blir vice ordförande
        (
            rf"^{_WHO},?\s(?:är|blir|tillträder\ssom)\s(?:nya?\s|(?<=blir\s)(?=(?:vice\s)?(?:ordförande|sammankallande)))"
            rf"(?P<role>(?!sekreterare){ROLE})"
            rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?:\si\s{_WHERE}|(?=[.,;]|$|\s(?:fr|från|efter|under|till|sedan|för\s(?:år|20))))",
            is_new,
        ),
        # Ny representant för Ale i nätverket är Anna Ek · Representant från Ale i nätverket blir Anna Ek
        (
            rf"^(?:[Nn]ya?\s)?{_ANY_CASE}\s(?:för|från)\s(?P<behalf><[FOR]\d+>)\si\s{_WHERE}\s(?:är|blir|heter)\s{_WHO}",
            represents,
        ),
        # Ny ledamot från Ale är Anna Ek · Ny representant för Ale: Anna Ek
        (
            rf"^[Nn]ya?\s{_AS}\s(?:för|från)\s(?P<behalf>{ORGANISATION})(?::|\s(?:är|blir|heter))\s{_WHO}",
            represents_here,
        ),
        # Anna Ek är Ales nya representant
        (rf"^{_WHO},?\s(?:är|blir)\s(?P<behalf><O\d+g>)\snya?\s{_AS}(?=[.,;]|$)", represents_here),
        # Anna Ek tar över ordförandeskapet efter Bo Lund
        (
            rf"^{_SUBJECT}\s(?:tar|tog|har\stagit)\s(?:\w+\s)?över\sordförande(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{_WHERE})?",
            is_new,
        ),
        # Till hösten tar Anna Ek över ordförandeskapet · Från årsskiftet tar Anna Ek över som sammankallande
        (rf"\b(?:tar|tog)\s{_WHO}\söver\sordförande(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{_WHERE})?", is_new),
        (
            rf"\b(?:tar|tog)\s{_WHO}\söver\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande|kontaktperson)"
            rf"(?:\s(?:i|för)\s{_WHERE}|(?=[.,;]|$|\sefter\s))",
            is_new,
        ),
        # Ordförandeskapet i nätverket övergår till Anna Ek · Bo Lund lämnar över ordförandeskapet till Anna Ek
        (
            rf"(?i:ordförande)(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{_WHERE})?(?:\s(?:övergår|går|lämnas|överlämnas)"
            rf"(?:\s(?:nu|över|vidare))?)?\still\s{TITLE}{_WHO}",
            is_new,
        ),
        # Anna Ek valdes att representera nätverket i rådet
        (
            rf"{_WHO}\s{one_of('is chosen')}\s(?:till\s)?att\srepresentera\s(?P<behalf><[FOR]\d+>)\si\s{_WHERE}",
            partial(represents, state=State.ELECTED),
        ),
        # beslutar att Anna Ek ska representera nätverket i rådet · utser Anna Ek att representera nätverket i rådet
        (
            rf"(?:[Bb]eslut\w*\satt|\b[Uu]t(?:ser|såg|se))\s{_WHO}\s(?:ska|att)\srepresentera\s(?P<behalf><[FOR]\d+>)\si\s{_WHERE}",
            partial(represents, state=State.ELECTED),
        ),
        # Kungälvs nya representant är Anna Ek
        (rf"^(?P<behalf><O\d+g>)\s(?:nya?\s)?{_AS}\s(?:är|blir)\s{_WHO}", represents_here),
        # Vi välkomnar Anna Ek som ny representant för Ale
        (
            rf"(?:välkomna(?:r|de)|hälsa(?:r|de))\s{_WHO}\s(?:välkommen\s)?som\sny(?:a)?\s{_AS}\sför\s(?P<behalf>{ORGANISATION})",
            represents_here,
        ),
        # Anna Ek är ny i rådet · Anna Ek är ny skolchef i Ale och därmed ny i rådet
        (
            rf"^{_WHO},?\s(?:är|blir)\s(?:[^<>.]{{3,40}}(?:<O\d+>)?\soch\s(?:därmed\s)?)?ny\si\s{_WHERE}(?!\soch\s)",
            belongs,
        ),
        # Styrgruppen utökas med Anna Ek
        (rf"{_WHERE}\s(?:utökas|utökades|kompletteras|kompletterades|förstärks)\smed\s{_WHO}", belongs),
        # Anna Ek adjungeras till styrgruppen
        (rf"{_WHO}\s(?:adjungeras|adjungerades)\s(?:till|i)\s{_WHERE}", co_opted),
        # Övriga ordinarie ledamöter är Anna Ek och Bo Lund
        (rf"^[Öö]vriga\s(?:[a-zåäö]+\s)?(?P<role>{ROLE})(?:\si\s{_WHERE})?\s(?:är|blir|blev)\s{_WHO}", others),
        # Styrgruppen leds av Nils Ek
        (
            rf"{_WHERE}(?:\sför\s\w+)?(?:,\ssom)?\s(?:nu\s|numera\s)?leds\s(?:[a-zåäö\d]+\s){{0,3}}av\s{TITLE}{_WHO}",
            led_by,
        ),
        # Arbetsgruppen sammankallas av Anna Ek
        (rf"{_WHERE}(?:\sför\s\w+)?\s(?P<role>sammankallas)\sav\s{TITLE}{_WHO}", convened_by),
        # Ordföranden hälsade Anna Ek, ny skolchef i Ale, välkommen till nätverket
        (
            rf"\b(?:hälsa(?:r|de)|välkomna(?:r|de))\s(?:särskilt\s)?{_WHO},\s(?:som\sär\s)?nya?\s[a-zåäö-]{{4,}}(?:\s(?:i|på|vid|från)\s"
            rf"{ORGANISATION})?,?\s(?:välkom(?:men|na)\s)?(?:till|i)\s{_WHERE}",
            belongs,
        ),
    )
)
HOLDINGS = PatternIndex(_RULES)


def held_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody holds."""
    for pattern, rule in seating.sentence.rules.get(HOLDINGS, ()):
        for match in pattern.finditer(seating.sentence.typed):
            yield from rule(match, seating)
