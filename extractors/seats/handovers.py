"""Who comes and who goes: seats that one person leaves and another takes.

Surface forms: "Siv Ek har ersatt Nils Alm i styrgruppen", "Anna Ek efterträder Bo Lund som ordförande i IT-rådet", "Hon
efterträder Bo Lund.", "Anna Ek går in som ny ledamot i rådet efter Bo Lund", "Bo Lund lämnar därmed styrgruppen", "Bo
Lund har avsagt sig uppdraget som ledamot i nämnden", "Bo Lund avgår som ordförande", "Bo Lund har tidigare varit
representant".

One who stands in for another at the meeting ("Anna Ek ersätter Bo Lund") takes no seat: a forum must be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from extractors.matching.pattern_index import PatternIndex
from extractors.matching.searching import searched
from extractors.seats.exchanges import (
    chair,
    chosen_after,
    follows,
    for_whom,
    in_another,
    in_forum,
    in_own,
    in_spoken,
    in_told,
    succeeded,
    thanked,
    went_before,
)
from extractors.seats.fragments import SEVERAL
from extractors.seats.seating import ALSO, PEOPLE, TITLE, Seating
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON
from extractors.words.expressions import one_of
from extractors.words.roles import ROLE
from graph.claims import Membership, State

_Rule = Callable[[re.Match[str], Seating], Iterator[Membership]]

_WHO = rf"(?P<who>{PEOPLE})"
_FORMER = rf"(?P<former>{PEOPLE})"
_WHERE = r"(?:<[FR]\d+g>\s|den\s|det\s|(?:projektets|programmets)\s)?(?P<forum><[FR]\d+>)"
_AS = rf"(?P<role>{ROLE})"
_BEHALF = r"(?:(?P<behalf>(?:<[FOR]\d+g>(?:\soch\s)?)+)\s|[a-zåäö]+s\s)?"
# avgår · har meddelat att hon avgår · lämnar sitt uppdrag
_LEAVES = (
    r"(?:(?:har\smeddelat|meddelar|meddelade)\satt\s(?:hon|han|hen)\s)?"
    rf"(?:(?:har\s(?:(?!inte\b)[a-zåäö]+\s){{1,2}})?{one_of('leaves')}|(?:lämnar|lämnade)(?=\s(?:sin|sitt|uppdrag|plats|som|i\s|ur\s|från\s)))"
    rf"(?:\s{one_of('seat that is left')})?"
)
_LEAVES_SEAT = rf"(?:{one_of('leaves')}|lämnar|lämnade)\s{one_of('seat that is left')}"
# one who "ersätter" another may only stand in for her at the meeting
_SUCCEEDS_SURELY = one_of("succeeds")
_REPLACES = one_of("replaces")
_SUCCEEDS = f"(?:{_REPLACES}|{_SUCCEEDS_SURELY})"
# | från 1 maj · | , som har slutat
_FOR_GOOD = (
    r"(?=\s(?:från|fr\.?\s?o\.?\s?m\.?|sedan|per)\s(?!kl|§|p(?:un)?kt)(?!\d{1,2}[.:]\d\d)"
    r"|,?\ssom\s(?:har\s)?(?:slutat|slutar|gått|går|avgått|avgår|lämnat|lämnar|avtackades|tackades|bytt)\b)"
)
_EXCHANGES = f"(?:{_REPLACES}|{one_of('exchanges')})"  # ersätter | byter ut: one for another
_TAKES_OVER = r"(?:(?:tar|tog)\s(?:\w+\s)?över|övertar|övertog)"
_TAKES = r"(?:tar|tog|övertar|övertog|har\s(?:över)?tagit)"
_SEAT = r"(?:plats(?:en)?|uppdrag(?:et)?)"
_FORMER_TOO = rf"(?P<thanked>{PEOPLE})"  # as _FORMER: those of other ways to write the same
_FORMER_FIRST = rf"(?P<leaving>{PEOPLE})"
_HIS = r"(?:hans|hennes|hens|dennes)"
_HIS_FIRST = r"(?:Hennes|Hens|Dennes|Hans|<P\d+g?>)"  # the given name too
_PERHAPS_WHERE = rf"(?:\s(?:i|till)\s{_WHERE})?"
_IS_SUCCEEDED = one_of("is succeeded")
_AND_IS_FOLLOWED = rf"(?:\soch\s{_IS_SUCCEEDED}\sav\s{_WHO})?"


# the pattern, what it says
_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = tuple(
    (searched(pattern), rule)
    for pattern, rule in (
        # Siv Ek har ersatt Nils Alm i styrgruppen · Anna Ek efterträder Bo Lund, Ale, som ordförande i IT-rådet
        (
            rf"{_WHO},?\s(?:som\s)?{_SUCCEEDS}\s(?P<former>{PERSON})(?:,?\s{ORGANISATION},?)?"
            rf"(?:\ssom\s{_BEHALF}(?:{_AS}|[\w]+))?\si\s{_WHERE}",
            in_forum,
        ),
        # Länsgruppen har bytt ordförande: Siv Ek, Säter, har efterträtt Nils Alm. · Siv Ek tar över efter Nils Alm.
        (
            rf"(?:\b{_AS}:\s)?{_WHO},?\s{_SUCCEEDS_SURELY}\s(?P<former>{PERSON})"
            r"(?!,?\s(?:<O\d+>,?\s)?(?:som(?!\s(?:har|gått|går|lämna|sluta))|i)\s)",
            in_spoken,
        ),
        # Siv Ek ersätter Nils Alm från 1 maj · Siv Ek ersätter Nils Alm, som har slutat: for good, not at this meeting
        (rf"{_WHO},?\s(?:som\s)?{_REPLACES}\s(?P<former>{PERSON})(?:,?\s{ORGANISATION},?)?{_FOR_GOOD}", in_spoken),
        # Siv Ek utsågs till ledamot. Hon ersätter Nils Alm.
        (rf"^{_WHO}\s{_REPLACES}\s(?P<former>{PERSON})(?=[.,;]|$)", in_told),
        # Siv Ek ersätter Nils Alm som representant för Ale: in the forum that is spoken of, else in the one that meets
        (
            rf"{_WHO},?\s(?:som\s)?{_SUCCEEDS}\s(?P<former>{PERSON})\ssom\s(?:ny\s|ordinarie\s)?{_AS}"
            rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?!\s(?:i|för)\s<)",
            in_own,
        ),
        # Siv Ek ersätter Nils Alm som Ales representant
        (
            rf"{_WHO},?\s(?:som\s)?{_SUCCEEDS}\s(?P<former>{PERSON})\ssom\s(?P<behalf><O\d+g>)\s(?:nya?\s)?{_AS}"
            rf"(?!\s(?:i|för)\s<)",
            in_own,
        ),
        # Ale kommun ersätter Nils Alm med Siv Ek [i styrgruppen] · Ale byter representant från Nils Alm till Siv Ek
        (
            rf"(?P<behalf>{ORGANISATION})\s{_EXCHANGES}\s{_FORMER}\s(?:med|mot)\s{_WHO}(?:\ssom\s{_AS})?{_PERHAPS_WHERE}",
            in_own,
        ),
        (
            rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{_AS}\sfrån\s{_FORMER}\still\s{_WHO}{_PERHAPS_WHERE}",
            in_own,
        ),
        # Styrgruppen för Lotsen: Siv Ek ersätter Nils Alm
        (rf"^{BULLET}{_WHERE}:\s{_WHO},?\s{_SUCCEEDS}\s(?P<former>{PERSON})", in_forum),
        # Styrgruppen för Lotsen: vakant efter Nils Alm
        (rf"^{BULLET}{_WHERE}:\s[Vv]akant\sefter\s{_FORMER}", in_forum),
        # Siv Ek är ny i styrgruppen och ersätter Nils Alm
        (
            rf"^{_WHO}\s(?:är|blir)\sny(?:\s{_AS})?\si\s{_WHERE}\soch\s{_SUCCEEDS}\s(?P<former>{PERSON})",
            in_forum,
        ),
        # Siv Ek är ny i rådet sedan maj, hon efterträder Nils Alm
        (
            rf"^{_WHO}\s(?:är|blir)\sny(?:\s{_AS})?\si\s{_WHERE}[^<>.;]{{0,30}}?(?:,|\soch)\s(?:hon|han|hen)\s{_SUCCEEDS}\s(?P<former>{PERSON})",
            in_forum,
        ),
        # Siv Ek är ny rektor i Ale och ersätter Nils Alm i styrgruppen
        (
            rf"^{_WHO}\s[^<>.]*(?P<behalf>{ORGANISATION})?\soch\s{_SUCCEEDS}\s(?P<former>{PERSON})\si\s{_WHERE}",
            in_forum,
        ),
        # Nils Alm, som avsagt sig uppdraget, ersätts
        (rf"{_FORMER},\ssom\s(?:har\s)?(?:avsagt\ssig|lämnat)\s(?:sitt\suppdrag|uppdraget|sin\splats)", in_spoken),
        # Nils Alm ersätts av Siv Ek: in the forum that is spoken of
        (rf"^{_FORMER}\s{_IS_SUCCEEDED}\sav\s{_WHO}(?!\s(?:i|som|vid|på)\s)", succeeded),
        # Nils Alm ersätts av Siv Ek som representant för Ale
        (
            rf"^{_FORMER}\s{_IS_SUCCEEDED}\sav\s{_WHO}\ssom\s(?:ny\s|ordinarie\s)?(?P<role>representant|ledamot|ersättare|ombud|kontaktperson)"
            rf"(?:\sför\s(?P<behalf>{ORGANISATION}))?(?!\s(?:i|för)\s<)",
            in_own,
        ),
        # I styrgruppen ersätts Nils Alm av Siv Ek
        (rf"\b[Ii]\s{_WHERE}\s{_IS_SUCCEEDED}\s{_FORMER}\sav\s{_WHO}", in_forum),
        # I styrgruppen har Siv Ek efterträtt Nils Alm
        (rf"\b[Ii]\s{_WHERE}\shar\s{_WHO}\s(?:efterträtt|ersatt)\s(?P<former>{PERSON})", in_forum),
        # Ale har anmält Siv Ek som ny ledamot i rådet i stället för Nils Alm
        (
            rf"(?P<behalf>{ORGANISATION})\s(?:har\s)?(?:anmäler|anmälde|anmält)\s{_WHO}\ssom\s(?:ny\s|nya\s)?{_AS}(?:\si\s{_WHERE})?"
            rf"(?:,?\s(?:efter|i\sstället\sför|istället\sför)\s{_FORMER})?",
            in_own,
        ),
        # Siv Ek är ny ordinarie ledamot i stället för Nils Alm
        (
            rf"^{_WHO},?\s(?:är|blir)\s(?:ny\s)?(?:ordinarie\s)?{_AS}(?:\si\s{_WHERE})?,?\s(?:efter|i\sstället\sför|istället\sför)"
            rf"\s{_FORMER}",
            in_own,
        ),
        # Ale kommun byter representant: Siv Ek ersätter Nils Alm
        (
            rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{_AS}:\s{_WHO}\s{_SUCCEEDS}\s(?P<former>{PERSON})",
            in_own,
        ),
        # Ale kommun byter representant: Nils Alm ersätts av Siv Ek
        (rf"(?P<behalf>{ORGANISATION})\s{one_of('changes')}\s{_AS}:\s{_FORMER}\s{_IS_SUCCEEDED}\sav\s{_WHO}", in_own),
        # Nils Alm har slutat i Ale och ersätts från årsskiftet av Siv Ek
        (
            rf"^{_FORMER}{ALSO}\s{_IS_SUCCEEDED}\s(?:från|fr|efter|per|vid)\b[^<>,]{{2,30}}?\sav\s{_WHO}(?!\s(?:i|som)\s)",
            in_own,
        ),
        # entlediga Nils Alm från uppdraget som ledamot i styrgruppen
        (
            rf"(?:(?P<behalf>{ORGANISATION})\shar\s)?\b[Ee]ntledig(?:a|ar|ade|at)\s{_FORMER},?"
            rf"\s(?:från\s(?:sitt\s)?uppdrag(?:et)?(?:\ssom\s(?:ordinarie\s)?{_AS})?|som\s(?P<office>{ROLE}))(?:\s(?:i|för)\s{_WHERE})?"
            rf"(?:,?\soch\s(?:har\s)?i\s{_HIS}\s(?:ställe|plats)\s(?:utsett|valt|utser|väljer|utse|välja)\s{_WHO})?",
            in_own,
        ),
        # Ale meddelar att Nils Alm ersätts av Siv Ek från 1 maj: for good, not at this meeting
        (
            rf"^(?:(?P<behalf>{ORGANISATION})\s(?:har\s)?meddela(?:r|t|de)\satt\s)?{_FORMER}\s{_IS_SUCCEEDED}\sav\s{_WHO}"
            r"\s(?:från|fr\.?\s?o\.?\s?m\.?)\s",
            in_own,
        ),
        # Ale har utsett Siv Ek att ta hennes plats
        (
            rf"(?P<behalf>{ORGANISATION})\s(?:har\sutsett|utser|utsåg)\s{_WHO}\s(?:till\s)?att\s(?:ta|överta)"
            rf"\s(?:hans|hennes|hens|dennes|{PERSON})\s{_SEAT}",
            partial(for_whom, state=State.ELECTED),
        ),
        # Siv Ek går in i stället för Nils Alm från 1 maj [i styrgruppen]: for good, not at this meeting
        (
            rf"{_WHO}\s(?:går|kliver|träder)\sin\s(?:i\sstället|istället)\sför\s{_FORMER}"
            rf"(?:(?=\s(?:från|fr\.?\s?o\.?\s?m\.?)\s)|\si\s{_WHERE})",
            in_own,
        ),
        # Ale har bytt representant i styrgruppen. Siv Ek går in för Nils Alm.
        (rf"^{_WHO}\s(?:går|gick|kliver|träder)\sin\s(?:för|efter)\s{_FORMER}(?=[.,;]|$)", in_another),
        # Nils Alm lämnar styrgruppen. I hans ställe har Ale utsett Siv Ek.
        (
            rf"^I\s{_HIS}\s(?:ställe|plats)\s(?:(?:utses|utsågs|väljs|valdes|inträder|tillträder|kommer)|har\s(?:<[OFR]\d+>|[a-zåäö]+)\s(?:utsett|valt))"
            rf"\s{TITLE}{_WHO}",
            chosen_after,
        ),
        # Nätverket beslutade att utse Siv Ek, Ale, i hans ställe
        (
            rf"\b(?:utser?|utsåg|väljer|välja|valde)\s{TITLE}{_WHO},?\s(?:i|på)\s{_HIS}\s(?:ställe|plats)\b",
            chosen_after,
        ),
        # Hans efterträdare i nätverket är Siv Ek · Ny efter honom blir Siv Ek
        (rf"^{_HIS_FIRST}\sefterträdare(?:\si\s{_WHERE})?\s(?:är|blir|heter)\s{TITLE}{_WHO}", follows),
        (rf"^Nya?\s(?:{_AS}\s)?efter\s(?:honom|henne|hen)\s(?:är|blir)\s{TITLE}{_WHO}(?P<forum>)", follows),
        # Siv Ek tar hans plats i nätverket
        (rf"{_WHO}\s{_TAKES}\s(?:över\s)?{_HIS}\s{_SEAT}(?:\si\s{_WHERE})?", follows),
        # Siv Ek har efterträtt Nils Alm som rektor i Ale och tar också hans plats i nätverket
        (
            rf"^{_WHO},?\s{_SUCCEEDS}\s{_FORMER}\s[^.:;]{{3,90}}?\soch\s{_TAKES}\s(?:\w+\s)?(?:över\s)?{_HIS}\s{_SEAT}\si\s{_WHERE}",
            in_forum,
        ),
        # Siv Ek tar plats efter Nils Alm
        (rf"{_WHO}\s{_TAKES}\splats(?:en)?(?P<forum>)\sefter\s{_FORMER}", follows),
        # Siv Ek går in för Ale
        (rf"{_WHO}\s(?:går|gick|kliver|träder)\sin\sför\s(?P<behalf>{ORGANISATION})(?=[.,;]|$)", for_whom),
        # Nils Alm ersätts i styrgruppen av Siv Ek · Nils Alm slutar i Ale och ersätts i styrgruppen av Siv Ek
        (
            rf"(?:{_FORMER}{ALSO}|^(?:Hon|Han|Hen))\s{_IS_SUCCEEDED}(?:\ssom\s{_AS})?\si\s{_WHERE}\sav\s{_WHO}",
            in_forum,
        ),
        # Nils Alm ersätts av Siv Ek i styrgruppen
        (rf"{_FORMER}{ALSO}\s{_IS_SUCCEEDED}\sav\s{_WHO}\si\s{_WHERE}", in_forum),
        # Siv Ek är ny skolchef i Ale och tar därmed över Ales plats i nätverket efter Nils Alm
        (
            rf"{_WHO}{ALSO}\s{_TAKES_OVER}\s(?:(?P<behalf><[OF]\d+g>)\s)?{_SEAT}\si\s{_WHERE}"
            rf"(?:\sefter\s{_FORMER})?",
            in_forum,
        ),
        # Siv Ek övertar Nils Alms plats i rådet
        (
            rf"{_WHO}{ALSO},?\s(?:{_TAKES_OVER}|tar|tog)\s(?P<former>{PERSON})s\s{_SEAT}\si\s{_WHERE}",
            in_forum,
        ),
        # Från och med oktober ersätts Nils Alm av Siv Ek: in the forum that is spoken of
        (
            rf"^(?:[A-ZÅÄÖ][^<>.,:]{{2,40}}\s)?{_IS_SUCCEEDED}\s{_FORMER}\sav\s{_WHO}(?!\s(?:i|som)\s)",
            succeeded,
        ),
        # Ny i rådet är Siv Ek som efterträder Nils Alm · Nya i rådet: Siv Ek, som ersätter Nils Alm i Ale
        (
            rf"^{SEVERAL}[Nn]ya?\s(?:{_AS}\s)?i\s{_WHERE}(?::|\s(?:är|blir))\s{_WHO}"
            rf"(?:,?\ssom\s{_SUCCEEDS}\s{_FORMER}(?:\s(?:för|från|i)\s(?P<behalf>{ORGANISATION}))?)?",
            in_forum,
        ),
        # Nätverket utser Siv Ek till hennes efterträdare
        (
            rf"\b[Uu]t(?:ser|såg|sågs|se|ses)\s{_WHO}\still\s(?:hans|hennes|hens|dennes|<P\d+>s?)\sefterträdare",
            chosen_after,
        ),
        # Hon efterträder Nils Alm.
        (
            rf"^(?:Hon|Han|Hen)\s{_SUCCEEDS}\s(?P<former>{PERSON})(?!,?\s(?:i|som(?!\s(?:har|gått|går|lämna|sluta)))\s)",
            in_spoken,
        ),
        # Anna Ek går in som ny ledamot i styrgruppen efter Bo Lund
        (
            rf"{_WHO}\s(?:går|gick|kliver|klev|träder|trädde|kommer|kom)\sin\ssom\s(?:ny|nya|ordinarie)?\s?{_AS}"
            rf"\si\s{_WHERE}"
            rf"(?:\sefter\s{_FORMER})?",
            in_forum,
        ),
        # Anna Ek går in som ny ledamot
        (
            rf"^{_WHO}\s(?:går|gick|kliver|klev|träder|trädde)\sin\ssom\s(?:ny\s)?(?:ordinarie\s)?(?P<role>(?!sekreterare){ROLE})"
            r"(?=[.,;]|$|\s(?:från|fr\.?\s?o\.?\s?m\.?)\s)",
            in_own,
        ),
        # Anna Ek tar över som ordförande i styrgruppen efter Bo Lund
        (rf"{_WHO}\star\söver\ssom\s(?:ny\s)?{_AS}\s(?:i|för)\s{_WHERE}(?:\sefter\s{_FORMER})?", in_forum),
        # Anna Ek går in i styrgruppen efter Bo Lund · Anna Ek blir nätverkets nya ordförande efter Bo Lund
        (rf"\bin\si\s{_WHERE}\sefter\s{_FORMER}", in_forum),
        (rf"(?P<forum><[FR]\d+g>)\s(?:nya?\s)?{_AS}\sefter\s{_FORMER}", in_forum),
        # Anna Ek har utsetts till ny representant i styrgruppen efter Bo Lund: she is elected, he goes
        (rf"{_AS}\s(?:i|för)\s{_WHERE},?\sefter\s{_FORMER}", in_forum),
        # Bo Lund avgår som ordförande i nätverket och ersätts av Anna Ek · Bo Lund lämnar sin plats i styrgruppen
        (rf"{_FORMER},?\s{_LEAVES}(?:\ssom\s{_BEHALF}{_AS})?\s(?:i|från|ur)\s{_WHERE}{_AND_IS_FOLLOWED}", in_forum),
        # Kvalitetsgruppen – Bo Lund avgår
        (rf"^{BULLET}{_WHERE}(?::|\s[–-])\s{_FORMER}\s{_LEAVES}(?=[.,;]|$)", in_forum),
        # Bo Lund avgår och ersätts av Anna Ek
        (rf"^{_FORMER}\s{_LEAVES}\soch\s{_IS_SUCCEEDED}\sav\s{_WHO}", in_own),
        # Bo Lund avgår som ordförande vid årsskiftet
        (rf"{_FORMER},?\s{_LEAVES}\ssom\s{_AS}(?!\s(?:i|för|från|ur)\s<){_AND_IS_FOLLOWED}", in_own),
        # Bo Lund har avgått.
        (rf"^{_FORMER}\s(?:har\savgått|avgår|avgick)(?=[.,;]|$)", in_spoken),
        # Bo Lund har begärt att få lämna sitt uppdrag: in the forum that is spoken of
        (rf"^{_FORMER}\s{_LEAVES_SEAT}(?=[.,;]|$)", in_spoken),
        # Anna Ek tar över som ordförande från årsskiftet
        (
            rf"^{_WHO}\s(?:tar|tog)\söver\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande|kontaktperson|"
            r"representant|ledamot|ersättare)(?=[.,;]|$|\s(?:från|fr\.?\s?o\.?\s?m\.?|efter|vid|den|till)\s)",
            in_own,
        ),
        # Bo Lund slutar i Ale och lämnar därmed styrgruppen
        (
            rf"{_FORMER},?\s(?:(?:[^<.]*<O\d+>)?[^<.]*\s)?(?:lämnar|lämnade|(?:har\s)?lämnat|(?:har\s)?(?:begärt|begär|bett|ber)\satt\sfå\slämna)\s(?:\w+\s)?{_WHERE}{_AND_IS_FOLLOWED}",
            in_forum,
        ),
        # Bo Lund lämnar [över] ordförandeskapet i nätverket och efterträds av Anna Ek
        (
            rf"{_FORMER}(?:,\ssom\s(?:[^<>,.]|<[OFRJ]\d+g?>){{3,60}},)?\s(?:lämnar|lämnade|har\slämnat)\s(?:över\s)?(?:ordförandeskapet|ordförandeposten)"
            rf"(?:\s(?:i|för)\s{_WHERE})?{_AND_IS_FOLLOWED}",
            chair,
        ),
        # Anna Ek tar över ordförandeskapet i nätverket efter Bo Lund
        (rf"ordförandeskapet\s(?:i|för)\s{_WHERE}\sefter\s{_FORMER}", chair),
        # Under mötet avtackades Bo Lund efter sex år som ordförande för nätverket · Nätverket tackade Bo Lund för
        # hennes tid som ledamot
        (
            rf"(?:\bavtacka(?:de|des|s|r)\s{_FORMER}|\btacka(?:de|r)\s{_FORMER_TOO}\sför|{_FORMER_FIRST}\savtacka(?:des|s))"
            rf"(?:\s[^<>.,]{{2,50}}?)?\ssom\s(?P<role>(?!sekreterare){ROLE})(?:\s(?:i|för)\s{_WHERE})?",
            thanked,
        ),
        # Bo Lund gör sitt sista möte i nätverket · Detta var Bo Lunds sista möte
        (
            rf"(?:{_FORMER}\s(?:gör|gjorde|har|hade)\s(?:\w+\s)?sitt|\b(?:är|var)\s{_FORMER_FIRST}s)\ssista\smöte(?:\s(?:i|med)\s{_WHERE})?",
            thanked,
        ),
        # Bo Lund är inte längre ordförande i rådet · Bo Lund ingår inte längre i rådet
        (
            rf"{_FORMER}\s(?:är|ingår|sitter)\sinte\slängre\s(?:med\s|kvar\s|{_BEHALF}{_AS}\s)?i\s{_WHERE}",
            in_forum,
        ),
        # Bo Lund har tidigare varit representant i rådet
        (
            rf"{_FORMER}\shar\s(?:hittills\s|tidigare\s)?varit\s{_BEHALF}{_AS}\si\s{_WHERE}(?!\ssedan)",
            in_forum,
        ),
        # Tidigare representant var Bo Lund
        (rf"^(?:Tidigare|Avgående|Förra)\s{_AS}(?:\si\s{_WHERE})?\s(?:är|var|heter)\s{_FORMER}", went_before),
        # arbetet i styrgruppen, där hon har ersatt Bo Lund
        (
            rf"^(?P<who>{PERSON})\s.*{_WHERE},?\sdär\s(?:hon|han|hen)\s(?:{_SUCCEEDS}|(?:ersatt|efterträtt))\s{_FORMER}",
            in_forum,
        ),
        # Bo Lund har hittills varit representant.
        (rf"{_FORMER}\shar\s(?:hittills\s|tidigare\s)?varit\s{_BEHALF}{_AS}(?=[.,]|$)", in_spoken),
    )
)
HANDOVERS = PatternIndex(_RULES)


def handed_over_in(seating: Seating) -> Iterator[Membership]:
    """Yield the seats that a sentence says somebody left or took over."""
    typed = seating.sentence.typed
    for pattern, rule in seating.sentence.rules.get(HANDOVERS, ()):
        for match in pattern.finditer(typed):
            yield from rule(match, seating)
