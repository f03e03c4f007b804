"""Rules of who is one of a forum, and who is new in it: a pattern over a sentence in types, under an example.

For whom somebody sits there stands in rules of their own (`representing`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.fragments import ANY_CASE, AS, SET_OFF, SEVERAL, SITS, SUBJECT, WHERE, WHO, WITH_ROLE
from extractors.seats.matched import (
    becomes,
    belongs,
    belongs_too,
    co_opted,
    convened_by,
    is_new,
    led_by,
    lists,
    made_of,
    new_member,
    of_item,
    of_spoken,
    office_first,
    others,
    sent_there,
    spoken_lists,
    stays,
    two_offices,
    welcomed,
)
from extractors.seats.representing import REPRESENTING
from extractors.seats.seating import FROM, PEOPLE, TITLE, Seating
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE
from graph.claims import Membership

Rule = Callable[[re.Match[str], Seating], Iterator[Membership]]

# the pattern, what it says
_RULES: tuple[tuple[str, Rule], ...] = (
    # Rektorsgruppen där Anna Ek ingår
    (rf"{WHERE},?\s(?:där|i\svilke[nt])\s{WHO}\s(?:ingår|deltar|sitter|medverkar|är\smed)\b", belongs),
    # Anna Ek ingår i rektorsgruppen
    (
        rf"{SUBJECT},?\s(?:som\s)?{SITS}\s{WHERE}(?!(?:\sför\s[a-zåäö]+)?\ssom\s(?:<[FOR]\d+g>\s)?{ROLE})",
        belongs,
    ),
    # Anna Ek har anslutit till styrgruppen
    (rf"{SUBJECT},?\s(?:som\s)?{one_of('joins')}\s{WHERE}", belongs),
    # Nätverket skickar Anna Ek till rådet · Till rådet skickar nätverket Anna Ek
    (rf"\b(?:skickar|skickade)\s{TITLE}{WHO}\still\s{WHERE}", belongs),
    (
        rf"\b[Tt]ill\s{WHERE}(?:\s(?:vid|på|hos)\s<O\d+>)?\sskickar\s(?:<[FR]\d+>|[a-zåäö]+)\s(?:som\s\w+\s)?{TITLE}{WHO}",
        belongs,
    ),
    # I styrgruppen ingår även Anna Ek
    (
        rf"[Ii]\s{WHERE}(?:\s(?:för|under)\s[^<>.,:]{{2,20}}?)?\s(?:ska\singå|ingår|sitter)\s(?:(?:även|också|numera|dessutom|vidare|sedan\stidigare)\s)?"
        rf"(?P<who>{WITH_ROLE}{FROM}(?:(?:,\s|,?\soch\s){TITLE}{WITH_ROLE}{FROM})*)",
        lists,
    ),
    # Gruppen utökas med Bo Lund. Sedan tidigare är Anna Ek med.
    (rf"^Sedan\stidigare\s(?:är|sitter|ingår)\s{WHO}(?:\smed)?(?:\si\s{WHERE})?(?=[.,;]|$)", belongs_too),
    # Från nätverket sitter Anna Ek och Bo Lund i rådet
    (rf"\b(?:sitter|ingår)\s{WHO}\s(?:även\s|också\s)?i\s{WHERE}", belongs),
    # Arbetsgruppen består av Anna Ek, Lerum, och Bo Lund (Ale) · Arbetsgruppen, som består av Anna Ek, planerar
    (
        rf"{WHERE}(?:\s(?:inför|under)\s[^<>.,:]{{3,40}}?)?(?:,|,\ssom)?\s{one_of('consists of')}"
        rf"\s(?:[^<>.,:]{{3,60}}\s(?:och|samt)\s)?{WHO}",
        made_of,
    ),
    # Gruppen har mötts. Den består av Anna Ek (sammankallande) och Bo Lund: of the one that was spoken of
    (
        rf"^(?:Den|Det|Denna)\s{one_of('consists of')}"
        rf"\s(?P<who>{WITH_ROLE}{FROM}(?:(?:,\s|,?\soch\s){TITLE}{WITH_ROLE}{FROM})*)",
        spoken_lists,
    ),
    # Nätverkets två platser i rådet innehas av Anna Ek och Bo Lund · Vi får två platser i rådet: Anna Ek och Bo Lund
    (
        rf"\bplats(?:en|er|erna)?\si\s{WHERE}(?::|,?\s(?:som\s)?(?:innehas|besätts|fylls)\s(?:\w+\s)?av)\s{WHO}",
        belongs,
    ),
    # Ersättare för Anna Ek är Bo Lund
    (
        rf"^(?P<role>[Ee]rsättare)\sför\s{PERSON}(?:\si\s{WHERE})?\s(?:är|blir|heter)\s{WHO}",
        others,
    ),
    # Ny representant i nätverket efter Bo Lund är Siv Ek, Ale
    # Representanter i rådet: Anna Ek och Bo Lund
    (
        rf"{ANY_CASE}\s(?:i|för|mot|gentemot)\s{WHERE}(?:,?\sefter\s{PERSON},?)?\s(?:är|blir|blev|heter)\s{WHO}",
        new_member,
    ),
    # Nätverket har två representanter i rådet: Anna Ek och Bo Lund
    (rf"(?:^{BULLET}(?:[Nn]ya?\s)?|\shar\s(?:[a-zåäö]+\s)?){ANY_CASE}\s(?:i|för)\s{WHERE}:\s{WHO}", new_member),
    # Vice ordförande blir Anna Ek · Ny representant i stället är Anna Ek: where the item says of which forum
    # slutar, ny representant är Anna Ek · Nuvarande representant är Anna Ek
    (
        rf"(?:^|[,;]\s(?:och\s)?)(?:[Nn]ya?|[Nn]uvarande)\s(?P<role>(?!sekreterare){ROLE})(?P<verb>)\s(?:är|blir|blev)\s{WHO}",
        becomes,
    ),
    (rf"^(?P<role>(?:[Vv]ice\s)?(?:[Oo]rdförande|[Ss]ammankallande))\s(?P<verb>blir|blev|är)\s{WHO}", becomes),
    # Nya i nätverket är Anna Ek, Ale, och Bo Lund · Två nya i nätverket: Anna Ek och Bo Lund
    (
        rf"^{SEVERAL}[Nn]ya?\s(?:deltagare\s|ansikten\s)?i\s{WHERE}(?::|\s(?:\w+\s\w+\s)?(?:är|blir))\s{WHO}",
        belongs,
    ),
    # SYV-nätverket, där Anna Ek är ordförande · rådet, där hon är adjungerad: see above
    (rf"{WHERE},?\sdär\s{WHO}\s(?:är|blir|var)\s(?:ny\s)?{AS}", office_first),
    # Rådet, vars ordförande är Anna Ek
    (rf"{WHERE},?\svars\s(?:nya\s)?{AS}\s(?:är|heter)\s{WHO}", office_first),
    # SYV-nätverket, med Anna Ek som ordförande · Nätverket har Anna Ek som ny ordförande
    (
        rf"{WHERE}(?:(?:\shar\skonstituerat\ssig)?,?\smed|\shar|\sfår)\s{WHO}\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande)",
        office_first,
    ),
    # SYV-nätverket har fått en ny ordförande, Anna Ek från Ale · Rådet har fått två nya ledamöter: Anna Ek
    (rf"{WHERE}\s(?:har|får|fått)\s(?:\w+\s){{0,2}}ny(?:a)?\s{AS}[,:]\s{TITLE}{WHO}", office_first),
    # Varje kommun har utsett en representant: Anna Ek, Ale, och Bo Lund, Lerum, where the item is about a forum
    (
        rf"\bhar\s(?:utsett|anmält|valt)\s(?:en|sin|sina|följande|två)\s(?:nya?\s)?{AS}:\s{WHO}",
        of_item,
    ),
    # Följande anmälde sig till arbetsgruppen: Anna Ek, Ale, och Bo Lund
    (
        rf"(?:[Ff]öljande|anmälde\ssig|utsågs|valdes|har\sutsett|har\sanmält|ingår|deltar)\b[^<.:]{{0,40}}\s(?:i|till)\s{WHERE}[^<.:]{{0,30}}:\s{WHO}",
        belongs,
    ),
    # Yrkesgruppen (sammankallande: Anna Ek)
    (rf"(?P<forum><F\d+>)\s\({AS}:?\s{WHO}\)", office_first),
    # Utvärderingsgruppen (Anna Ek, Bo Lund) förordar · har granskats av utvärderingsgruppen (Anna Ek, Bo Lund).
    (rf"(?P<forum><[FR]\d+>)\s\((?P<who>{PEOPLE})\)\s[a-zåäö]", belongs),
    (rf"\sav\s(?P<forum><F\d+>)\s\((?P<who>{PEOPLE})\)\.", belongs),
    # Anna Ek, som leder arbetsgruppen för skolväg
    (rf"{WHO},?\s(?:som\s)?(?:nu\s)?leder\s{WHERE}", led_by),
    # Kvalitetsgruppen: Anna Ek (sammankallande), Bo Lund · Skrivargruppen: Anna Ek och en lärare från Ale
    (
        rf"^{BULLET}(?:[Ii]\s)?(?P<forum><[FR]\d+>){SET_OFF}\s(?P<who>{WITH_ROLE}{FROM}(?:(?:,\s|,?\soch\s){WITH_ROLE}{FROM})*)"
        r"(?:(?:,|,?\soch)\s(?:en|ett|två|ytterligare|någon)\s.*)?\.?$",
        lists,
    ),
    # Kvalitetsgruppen: Anna Ek sitter kvar · Kvalitetsgruppen – Anna Ek fortsätter
    (
        rf"^{BULLET}{WHERE}{SET_OFF}\s{WHO}\s(?:sitter\skvar|kvarstår|fortsätter|är\skvar)(?=[.,;]|$)",
        belongs,
    ),
    # Anna Ek är sammankallande. · Anna Ek är ordförande 2024
    (
        rf"^{WHO}\sär\s(?:fortsatt\s|ny\s|därmed\s|(?P<whose>vår)\s)?(?P<role>(?!sekreterare){ROLE})(?=[.,;]|$|\sunder\s|\sfr|\soch\s|\s\d{{4}}\b)",
        of_spoken,
    ),
    # För 2024 är Anna Ek ordförande och Bo Lund vice ordförande
    (
        rf"^(?:För|Under|Från)\s[^<>.,:]{{2,30}}\s(?:är|blir)\s(?P<who>{PERSON})\s(?P<role>(?!sekreterare){ROLE})"
        rf"(?:\soch\s(?P<other>{PERSON})\s(?P<as>(?!sekreterare){ROLE}))?(?=[.,;]|$)",
        two_offices,
    ),
    # Anna Ek, Ale, är hennes ersättare
    (rf"^{WHO},?\s(?:är|blir)\s(?:hennes|hans|hens|<P\d+g?>s?)\s(?P<role>ersättare)(?P<forum>)(?=[.,;]|$)", others),
    # Rådet har bildats. Vår representant där blir Anna Ek.
    (
        rf"^(?P<whose>[Vv]år)a?\s(?:nya?\s)?(?P<role>representant(?:er)?|kontaktperson(?:er)?)\s(?:är|blir)\s{WHO}",
        sent_there,
    ),
    # Medlemmar är Anna Ek, Ale, och Bo Lund
    (rf"^(?P<role>Ledamöter|Medlemmar|Representanter)(?:\si\s{WHERE})?\s(?:är|blir)\s{WHO}", others),
    # Anna Ek, ny parkchef i Ale, hälsades välkommen till rådet
    (
        rf"^{WHO},\s(?:som\sär\s)?nya?\s[a-zåäö-]{{4,}}(?:\s(?:i|på|vid|från)\s{ORGANISATION})?,?\shälsa(?:des|s)"
        rf"\s(?:särskilt\s)?välkom(?:men|na)\s(?:till|i)\s{WHERE}",
        belongs,
    ),
    # Ale och Lerum har bildat en arbetsgrupp med Anna Ek och Bo Lund
    (rf"\b(?:bilda|tillsätt|tillsatt)\w*\s(?:en\s|ett\s)?{WHERE}\smed\s{WHO}", belongs),
    # Anna Ek kvarstår som ersättare.
    (
        rf"^{WHO}\s(?:kvarstår|fortsätter|sitter\skvar)\ssom\s(?P<role>(?!sekreterare){ROLE})(?=[.,;]|$|\smedan\b)",
        stays,
    ),
    # Vice ordförande: Anna Ek.
    (rf"^(?P<role>(?!(?i:sekreterare))(?i:{ROLE})):\s{WHO}\.?$", of_spoken),
    # Vi välkomnar Anna Ek som ny ledamot i rådet
    (
        rf"välkomna(?:r|de)\s{WHO}(?P<org>)\ssom\sny(?:a)?\s(?P<role>{ROLE})(?:\si\s{WHERE}|(?=[.,;]|$|\soch\s))",
        welcomed,
    ),
    # Anna Ek, Ale, hälsades välkommen som ny ledamot
    # Anna Ek från Ale, som är ny ledamot i rådet
    (
        rf"(?P<who>{PEOPLE})(?:\sfrån\s(?P<org>{ORGANISATION}))?,?\s(?:(?:hälsa(?:s|des)\s)?välkom(?:men|na)\ssom|som\s(?:är|blir))\sny(?:a)?\s"
        rf"(?P<role>{ROLE})(?:\si\s{WHERE}|(?=[.,;]|$|\soch\s))",
        welcomed,
    ),
    # Anna Ek blir ny ordförande från och med 1 juli · Anna Ek är ny ledamot i rådet · Bo Lund blir vice ordförande
    (
        rf"^{WHO},?\s(?:är|blir|tillträder\ssom)\s(?:nya?\s|(?<=blir\s)(?=(?:vice\s)?(?:ordförande|sammankallande)))"
        rf"(?P<role>(?!sekreterare){ROLE})"
        rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?:\si\s{WHERE}|(?=[.,;]|$|\s(?:fr|från|efter|under|till|sedan|för\s(?:år|20))))",
        is_new,
    ),
    # Anna Ek tar över ordförandeskapet efter Bo Lund
    (
        rf"^{SUBJECT}\s(?:tar|tog|har\stagit)\s(?:\w+\s)?över\sordförande(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{WHERE})?",
        is_new,
    ),
    # Till hösten tar Anna Ek över ordförandeskapet · Från årsskiftet tar Anna Ek över som sammankallande
    (rf"\b(?:tar|tog)\s{WHO}\söver\sordförande(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{WHERE})?", is_new),
    (
        rf"\b(?:tar|tog)\s{WHO}\söver\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande|samordnare|kontaktperson)"
        rf"(?:\s(?:i|för)\s{WHERE}|(?=[.,;]|$|\sefter\s))",
        is_new,
    ),
    # Ordförandeskapet i nätverket övergår till Anna Ek · Bo Lund lämnar över ordförandeskapet till Anna Ek
    (
        rf"(?i:ordförande)(?:skapet|klubban|rollen)(?:\s(?:i|för)\s{WHERE})?(?:\s(?:övergår|går|lämnas|överlämnas)"
        rf"(?:\s(?:nu|över|vidare))?)?\still\s{TITLE}{WHO}",
        is_new,
    ),
    # Anna Ek är ny i rådet · Anna Ek är ny skolchef i Ale och därmed ny i rådet
    (
        rf"^{WHO},?\s(?:är|blir)\s(?:[^<>.]{{3,40}}(?:<O\d+>)?\soch\s(?:därmed\s)?)?ny\si\s{WHERE}(?!\soch\s)",
        belongs,
    ),
    # Styrgruppen utökas med Anna Ek
    (
        rf"{WHERE}\s(?:utökas|utökades|kompletteras|kompletterades|förstärks|har\s(?:utökats|kompletterats|förstärkts))\smed"
        rf"\s(?:en\s[^<>,.]{{3,40}},\s)?{WHO}",
        belongs,
    ),
    # Anna Ek adjungeras till styrgruppen
    (rf"{WHO}\s(?:adjungeras|adjungerades)\s(?:till|i)\s{WHERE}", co_opted),
    # Övriga ordinarie ledamöter är Anna Ek och Bo Lund
    (rf"^[Öö]vriga\s(?:[a-zåäö]+\s)?(?P<role>{ROLE})(?:\si\s{WHERE})?\s(?:är|blir|blev)\s{WHO}", others),
    # Styrgruppen leds av Nils Ek
    (
        rf"{WHERE}(?:\sför\s\w+)?(?:,\ssom)?\s(?:nu\s|numera\s)?leds\s(?:[a-zåäö\d]+\s){{0,3}}av\s{TITLE}{WHO}",
        led_by,
    ),
    # Arbetsgruppen sammankallas av Anna Ek
    (rf"{WHERE}(?:\sför\s\w+)?\s(?P<role>sammankallas)\sav\s{TITLE}{WHO}", convened_by),
    # Ordföranden hälsade Anna Ek, ny skolchef i Ale, välkommen till nätverket
    (
        rf"\b(?:hälsa(?:r|de)|välkomna(?:r|de))\s(?:särskilt\s)?{WHO},\s(?:som\sär\s)?nya?\s[a-zåäö-]{{4,}}(?:\s(?:i|på|vid|från)\s"
        rf"{ORGANISATION})?,?\s(?:välkom(?:men|na)\s)?(?:till|i)\s{WHERE}",
        belongs,
    ),
)
MEMBERS = PatternIndex([(searched(pattern), rule) for pattern, rule in (*_RULES, *REPRESENTING)])


def members_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody has."""
    for pattern, rule in seating.sentence.rules.get(MEMBERS, ()):
        for match in pattern.finditer(seating.sentence.typed):
            yield from rule(match, seating)
