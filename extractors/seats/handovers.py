"""Who comes and who goes: seats that one person leaves and another takes.

Surface forms: "Siv Ek har ersatt Nils Alm i styrgruppen", "Anna Ek efterträder Bo Lund som ordförande i IT-rådet", "Hon
efterträder Bo Lund.", "Anna Ek går in som ny ledamot i rådet efter Bo Lund". Who goes stands in rules of
their own (`departures`).

One who stands in for another at the meeting ("Anna Ek ersätter Bo Lund") takes no seat: a forum must be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.departures import DEPARTURES
from extractors.seats.exchanges import (
    chosen_after,
    follows,
    for_whom,
    in_another,
    in_forum,
    in_own,
    in_spoken,
    in_told,
    succeeded,
)
from extractors.seats.fragments import AS, BEHALF, SEVERAL, WHERE, WHO
from extractors.seats.handover_words import (
    EXCHANGES,
    FOR_GOOD,
    FORMER,
    HIS,
    HIS_FIRST,
    IS_SUCCEEDED,
    PERHAPS_WHERE,
    REPLACES,
    SEAT,
    SUCCEEDS,
    SUCCEEDS_SURELY,
    TAKES,
    TAKES_OVER,
)
from extractors.seats.seating import ALSO, TITLE, Seating
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE
from graph.claims import Membership, State

_Rule = Callable[[re.Match[str], Seating], Iterator[Membership]]

# the pattern, what it says
_SUCCESSIONS: tuple[tuple[str, _Rule], ...] = (
    # Siv Ek har ersatt Nils Alm i styrgruppen · Anna Ek efterträder Bo Lund, Ale, som ordförande i IT-rådet
    (
        rf"{WHO},?\s(?:som\s)?{SUCCEEDS}\s(?P<former>{PERSON})(?:,?\s{ORGANISATION},?)?"
        rf"(?:\ssom\s{BEHALF}(?:{AS}|[\w]+))?\si\s{WHERE}",
        in_forum,
    ),
    # Länsgruppen har bytt ordförande: Siv Ek, Säter, har efterträtt Nils Alm. · Siv Ek tar över efter Nils Alm.
    (
        rf"(?:\b{AS}:\s)?{WHO},?\s{SUCCEEDS_SURELY}\s(?P<former>{PERSON})"
        r"(?!,?\s(?:<O\d+>,?\s)?(?:som(?!\s(?:har|gått|går|lämna|sluta))|i)\s)",
        in_spoken,
    ),
    # Siv Ek ersätter Nils Alm från 1 maj · Siv Ek ersätter Nils Alm, som har slutat: for good, not at this meeting
    (rf"{WHO},?\s(?:som\s)?{REPLACES}\s(?P<former>{PERSON})(?:,?\s{ORGANISATION},?)?{FOR_GOOD}", in_spoken),
    # Siv Ek utsågs till ledamot. Hon ersätter Nils Alm.
    (rf"^{WHO}\s{REPLACES}\s(?P<former>{PERSON})(?=[.,;]|$)", in_told),
    # Siv Ek ersätter Nils Alm som representant för Ale: in the forum that is spoken of, else in the one that meets
    (
        rf"{WHO},?\s(?:som\s)?{SUCCEEDS}\s(?P<former>{PERSON})\ssom\s(?:ny\s|ordinarie\s)?{AS}"
        rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?!\s(?:i|för)\s<)",
        in_own,
    ),
    # Siv Ek ersätter Nils Alm som Ales representant
    (
        rf"{WHO},?\s(?:som\s)?{SUCCEEDS}\s(?P<former>{PERSON})\ssom\s(?P<behalf><O\d+g>)\s(?:nya?\s)?{AS}"
        rf"(?!\s(?:i|för)\s<)",
        in_own,
    ),
    # Ale kommun ersätter Nils Alm med Siv Ek [i styrgruppen] · Ale byter representant från Nils Alm till Siv Ek
    (
        rf"(?P<behalf>{ORGANISATION})\s{EXCHANGES}\s{FORMER}\s(?:med|mot)\s{WHO}(?:\ssom\s{AS})?{PERHAPS_WHERE}",
        in_own,
    ),
    (
        rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{AS}\sfrån\s{FORMER}\still\s{WHO}{PERHAPS_WHERE}",
        in_own,
    ),
    # Styrgruppen för Lotsen: Siv Ek ersätter Nils Alm
    (rf"^{BULLET}{WHERE}:\s{WHO},?\s{SUCCEEDS}\s(?P<former>{PERSON})", in_forum),
    # Styrgruppen för Lotsen: vakant efter Nils Alm
    (rf"^{BULLET}{WHERE}:\s[Vv]akant\sefter\s{FORMER}", in_forum),
    # Siv Ek är ny i styrgruppen och ersätter Nils Alm
    (
        rf"^{WHO}\s(?:är|blir)\sny(?:\s{AS})?\si\s{WHERE}\soch\s{SUCCEEDS}\s(?P<former>{PERSON})",
        in_forum,
    ),
    # Siv Ek är ny i rådet sedan maj, hon efterträder Nils Alm
    (
        rf"^{WHO}\s(?:är|blir)\sny(?:\s{AS})?\si\s{WHERE}[^<>.;]{{0,30}}?(?:,|\soch)\s(?:hon|han|hen)\s{SUCCEEDS}\s(?P<former>{PERSON})",
        in_forum,
    ),
    # Siv Ek är ny rektor i Ale och ersätter Nils Alm i styrgruppen
    (
        rf"^{WHO}\s[^<>.]*(?P<behalf>{ORGANISATION})?\soch\s{SUCCEEDS}\s(?P<former>{PERSON})\si\s{WHERE}",
        in_forum,
    ),
    # Nils Alm, som avsagt sig uppdraget, ersätts
    (rf"{FORMER},\ssom\s(?:har\s)?(?:avsagt\ssig|lämnat)\s(?:sitt\suppdrag|uppdraget|sin\splats)", in_spoken),
    # Nils Alm ersätts av Siv Ek: in the forum that is spoken of
    (rf"^{FORMER},?\s{IS_SUCCEEDED}\sav\s{WHO}(?!\s(?:i|som|vid|på)\s)", succeeded),
    # Nils Alm ersätts av Siv Ek som representant för Ale
    (
        rf"^{FORMER}\s{IS_SUCCEEDED}\sav\s{WHO}\ssom\s(?:ny\s|ordinarie\s)?(?P<role>representant|ledamot|ersättare|ombud|kontaktperson)"
        rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?!\s(?:i|för)\s<)",
        in_own,
    ),
    # I styrgruppen ersätts Nils Alm av Siv Ek
    (rf"\b[Ii]\s{WHERE}\s{IS_SUCCEEDED}\s{FORMER}\sav\s{WHO}", in_forum),
    # I styrgruppen har Siv Ek efterträtt Nils Alm
    (rf"\b[Ii]\s{WHERE}\shar\s{WHO}\s(?:efterträtt|ersatt)\s(?P<former>{PERSON})", in_forum),
    # Ale har anmält Siv Ek som ny ledamot i rådet i stället för Nils Alm
    (
        rf"(?P<behalf>{ORGANISATION})\s(?:har\s)?(?:anmäler|anmälde|anmält)\s{WHO}\ssom\s(?:ny\s|nya\s)?{AS}(?:\si\s{WHERE})?"
        rf"(?:,?\s(?:efter|i\sstället\sför|istället\sför)\s{FORMER})?",
        in_own,
    ),
    # Ale: Siv Ek ny efter Nils Alm
    (rf"^{WHO},?\s(?:är\s)?ny\sefter\s{FORMER}(?=[.,;]|$)", in_own),
    # Siv Ek är ny ordinarie ledamot i stället för Nils Alm
    (
        rf"^{WHO},?\s(?:är|blir)\s(?:ny\s)?(?:ordinarie\s)?{AS}(?:\si\s{WHERE})?,?\s(?:efter|i\sstället\sför|istället\sför)"
        rf"\s{FORMER}",
        in_own,
    ),
    # Ale kommun byter representant: Siv Ek ersätter Nils Alm
    (
        rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{AS}:\s{WHO}\s{SUCCEEDS}\s(?P<former>{PERSON})",
        in_own,
    ),
    # Ale kommun byter representant: Nils Alm ersätts av Siv Ek
    (rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{AS}:\s{FORMER}\s{IS_SUCCEEDED}\sav\s{WHO}", in_own),
    # Nils Alm har slutat i Ale och ersätts från årsskiftet av Siv Ek
    (
        rf"^{FORMER}{ALSO}\s{IS_SUCCEEDED}\s(?:från|fr|efter|per|vid)\b[^<>,]{{2,30}}?\sav\s{WHO}(?!\s(?:i|som)\s)",
        in_own,
    ),
    # entlediga Nils Alm från uppdraget som ledamot i styrgruppen
    (
        rf"(?:(?P<behalf>{ORGANISATION})\shar\s)?\b[Ee]ntledig(?:a|ar|ade|at)\s{FORMER},?"
        rf"\s(?:från\s(?:sitt\s)?uppdrag(?:et)?(?:\ssom\s(?:ordinarie\s)?{AS})?|som\s(?P<office>{ROLE}))(?:\s(?:i|för)\s{WHERE})?"
        rf"(?:,?\soch\s(?:har\s)?i\s{HIS}\s(?:ställe|plats)\s(?:utsett|valt|utser|väljer|utse|välja)\s{WHO})?",
        in_own,
    ),
    # Ale meddelar att Nils Alm ersätts av Siv Ek från 1 maj: for good, not at this meeting
    (
        rf"^(?:(?P<behalf>{ORGANISATION})\s(?:har\s)?meddela(?:r|t|de)\satt\s)?{FORMER}\s{IS_SUCCEEDED}\sav\s{WHO}"
        r"\s(?:från|fr\.?\s?o\.?\s?m\.?)\s",
        in_own,
    ),
    # Ale har utsett Siv Ek att ta hennes plats
    (
        rf"(?P<behalf>{ORGANISATION})\s(?:har\sutsett|utser|utsåg)\s{WHO}\s(?:till\s)?att\s(?:ta|överta)"
        rf"\s(?:hans|hennes|hens|dennes|{PERSON})\s{SEAT}",
        partial(for_whom, state=State.ELECTED),
    ),
    # Siv Ek går in i stället för Nils Alm från 1 maj [i styrgruppen]: for good, not at this meeting
    (
        rf"{WHO}\s(?:går|kliver|träder)\sin\s(?:i\sstället|istället)\sför\s{FORMER}"
        rf"(?:(?=\s(?:från|fr\.?\s?o\.?\s?m\.?)\s)|\si\s{WHERE})",
        in_own,
    ),
    # Ale har bytt representant i styrgruppen. Siv Ek går in för Nils Alm.
    (rf"^{WHO}\s(?:går|gick|kliver|träder)\sin\s(?:för|efter)\s{FORMER}(?=[.,;]|$)", in_another),
    # Nils Alm lämnar styrgruppen. I hans ställe har Ale utsett Siv Ek.
    (
        rf"^I\s{HIS}\s(?:ställe|plats)\s(?:(?:utses|utsågs|väljs|valdes|inträder|tillträder|kommer)|har\s(?:<[OFR]\d+>|[a-zåäö]+)\s(?:utsett|valt))"
        rf"\s{TITLE}{WHO}",
        chosen_after,
    ),
    # Nätverket beslutade att utse Siv Ek, Ale, i hans ställe
    (
        rf"\b(?:utser?|utsåg|väljer|välja|valde)\s{TITLE}{WHO},?\s(?:i|på)\s{HIS}\s(?:ställe|plats)\b",
        chosen_after,
    ),
    # Hans efterträdare i nätverket är Siv Ek · Ny efter honom blir Siv Ek
    (rf"^{HIS_FIRST}\sefterträdare(?:\si\s{WHERE})?\s(?:är|blir|heter)\s{TITLE}{WHO}", follows),
    (rf"^Nya?\s(?:{AS}\s)?efter\s(?:honom|henne|hen)\s(?:är|blir)\s{TITLE}{WHO}(?P<forum>)", follows),
    # Siv Ek tar hans plats i nätverket
    (rf"{WHO}\s{TAKES}\s(?:över\s)?{HIS}\s{SEAT}(?:\si\s{WHERE})?", follows),
    # Siv Ek har efterträtt Nils Alm som rektor i Ale och tar också hans plats i nätverket
    (
        rf"^{WHO},?\s{SUCCEEDS}\s{FORMER}\s[^.:;]{{3,90}}?\soch\s{TAKES}\s(?:\w+\s)?(?:över\s)?{HIS}\s{SEAT}\si\s{WHERE}",
        in_forum,
    ),
    # Siv Ek tar plats efter Nils Alm
    (rf"{WHO}\s{TAKES}\splats(?:en)?(?P<forum>)\sefter\s{FORMER}", follows),
    # Siv Ek går in för Ale
    (rf"{WHO}\s(?:går|gick|kliver|träder)\sin\sför\s(?P<behalf>{ORGANISATION})(?=[.,;]|$)", for_whom),
    # Nils Alm ersätts i styrgruppen av Siv Ek · Nils Alm slutar i Ale och ersätts i styrgruppen av Siv Ek
    (
        rf"(?:{FORMER}{ALSO}|^(?:Hon|Han|Hen))\s{IS_SUCCEEDED}(?:\ssom\s{AS})?\si\s{WHERE}\sav\s{WHO}",
        in_forum,
    ),
    # Nils Alm ersätts av Siv Ek i styrgruppen
    (rf"{FORMER}{ALSO}\s{IS_SUCCEEDED}\sav\s{WHO}\si\s{WHERE}", in_forum),
    # Siv Ek är ny skolchef i Ale och tar därmed över Ales plats i nätverket efter Nils Alm
    (
        rf"{WHO}{ALSO}\s{TAKES_OVER}\s(?:(?P<behalf><[OF]\d+g>)\s)?{SEAT}\si\s{WHERE}"
        rf"(?:\sefter\s{FORMER})?",
        in_forum,
    ),
    # Siv Ek övertar Nils Alms plats i rådet
    (
        rf"{WHO}{ALSO},?\s(?:{TAKES_OVER}|tar|tog)\s(?P<former>{PERSON})s\s{SEAT}\si\s{WHERE}",
        in_forum,
    ),
    # Från och med oktober ersätts Nils Alm av Siv Ek: in the forum that is spoken of
    (
        rf"^(?:[A-ZÅÄÖ][^<>.,:]{{2,40}}\s)?{IS_SUCCEEDED}\s{FORMER}\sav\s{WHO}(?!\s(?:i|som)\s)",
        succeeded,
    ),
    # Ny i rådet är Siv Ek som efterträder Nils Alm · Nya i rådet: Siv Ek, som ersätter Nils Alm i Ale
    (
        rf"^{SEVERAL}[Nn]ya?\s(?:{AS}\s)?i\s{WHERE}(?::|\s(?:är|blir))\s{WHO}"
        rf"(?:,?\ssom\s{SUCCEEDS}\s{FORMER}(?:\s(?:för|från|i)\s(?P<behalf>{ORGANISATION}))?)?",
        in_forum,
    ),
    # Nätverket utser Siv Ek till hennes efterträdare · utser Siv Ek att ersätta henne
    (
        rf"\b[Uu]t(?:ser|såg|sågs|se|ses)\s{WHO},?\s(?:till\s(?:hans|hennes|hens|dennes|<P\d+>s?)\sefterträdare"
        r"|(?:till\s)?att\s(?:ersätta|efterträda|ta\söver\sefter)\s(?:honom|henne|hen|denne|<P\d+>)(?=[.,;]|$))",
        chosen_after,
    ),
    # Hon efterträder Nils Alm.
    (
        rf"^(?:Hon|Han|Hen)\s{SUCCEEDS}\s(?P<former>{PERSON})(?!,?\s(?:i|som(?!\s(?:har|gått|går|lämna|sluta)))\s)",
        in_spoken,
    ),
    # Anna Ek går in som ny ledamot i styrgruppen efter Bo Lund
    (
        rf"{WHO}\s(?:går|gick|kliver|klev|träder|trädde|kommer|kom)\sin\ssom\s(?:ny|nya|ordinarie)?\s?{AS}"
        rf"\si\s{WHERE}"
        rf"(?:\sefter\s{FORMER})?",
        in_forum,
    ),
    # Anna Ek går in som ny ledamot
    (
        rf"^{WHO}\s(?:går|gick|kliver|klev|träder|trädde)\sin\ssom\s(?:ny\s)?(?:ordinarie\s)?(?P<role>(?!sekreterare){ROLE})"
        r"(?=[.,;]|$|\s(?:från|fr\.?\s?o\.?\s?m\.?)\s)",
        in_own,
    ),
    # Anna Ek tar över som ordförande i styrgruppen efter Bo Lund
    (rf"{WHO}\star\söver\ssom\s(?:ny\s)?{AS}\s(?:i|för)\s{WHERE}(?:\sefter\s{FORMER})?", in_forum),
    # Anna Ek går in i styrgruppen efter Bo Lund · Anna Ek blir nätverkets nya ordförande efter Bo Lund
    (rf"\bin\si\s{WHERE}\sefter\s{FORMER}", in_forum),
    (rf"(?P<forum><[FR]\d+g>)\s(?:nya?\s)?{AS}\sefter\s{FORMER}", in_forum),
    # Anna Ek har utsetts till ny representant i styrgruppen efter Bo Lund: she is elected, he goes
    (rf"{AS}\s(?:i|för)\s{WHERE},?\sefter\s{FORMER}", in_forum),
)
HANDOVERS = PatternIndex([(searched(pattern), rule) for pattern, rule in (*_SUCCESSIONS, *DEPARTURES)])


def handed_over_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody left or took over."""
    typed = seating.sentence.typed
    for pattern, rule in seating.sentence.rules.get(HANDOVERS, ()):
        for match in pattern.finditer(typed):
            yield from rule(match, seating)
