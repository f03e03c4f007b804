"""Rules of who goes, and who follows her then: a pattern over a sentence in types, under an example.

Surface forms: "Bo Lund avgår som ordförande", "Bo Lund har avsagt sig uppdraget som ledamot i nämnden", "Bo Lund lämnar
därmed styrgruppen", "Bo Lund avtackades efter sex år", "Bo Lund har tidigare varit representant".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.seats.exchanges import chair, in_forum, in_own, in_spoken, of_seats, thanked, went_before
from extractors.seats.fragments import AS, BEHALF, WHERE, WHO
from extractors.seats.handover_words import (
    AND_IS_FOLLOWED,
    FORMER,
    FORMER_FIRST,
    FORMER_TOO,
    IS_SUCCEEDED,
    LEAVES,
    LEAVES_SEAT,
    SUCCEEDS,
)
from extractors.seats.seating import Seating
from extractors.sentences.typed import BULLET, ORGANISATION, PERSON
from extractors.words.roles import ROLE
from graph.claims import Membership

# the pattern, what it says
DEPARTURES: tuple[tuple[str, Callable[[re.Match[str], Seating], Iterator[Membership]]], ...] = (
    # Bo Lund avgår som ordförande i nätverket och ersätts av Anna Ek · Bo Lund lämnar sin plats i styrgruppen
    (rf"{FORMER},?\s{LEAVES}(?:\ssom\s{BEHALF}{AS})?\s(?:i|från|ur)\s{WHERE}{AND_IS_FOLLOWED}", in_forum),
    # Kvalitetsgruppen – Bo Lund avgår
    (rf"^{BULLET}{WHERE}(?::|\s[–-])\s{FORMER}\s{LEAVES}(?=[.,;]|$)", in_forum),
    # Bo Lund avgår och ersätts av Anna Ek
    (rf"^{FORMER}\s{LEAVES}\soch\s{IS_SUCCEEDED}\sav\s{WHO}", in_own),
    # Bo Lund avgår som ordförande vid årsskiftet
    (rf"{FORMER},?\s{LEAVES}\ssom\s{AS}(?!\s(?:i|för|från|ur)\s<){AND_IS_FOLLOWED}", in_own),
    # Bo Lund har avgått.
    (rf"^{FORMER}\s(?:har\savgått|avgår|avgick)(?=[.,;]|$)", in_spoken),
    # Bo Lund slutar., below "Förändringar bland ledamöterna"
    (rf"^{FORMER}\s(?:slutar|slutade|har\sslutat)(?=[.,;]|$)", of_seats),
    # Bo Lund har begärt att få lämna sitt uppdrag: in the forum that is spoken of
    (rf"^{FORMER}\s{LEAVES_SEAT}(?=[.,;]|$)", in_spoken),
    # Anna Ek tar över som ordförande från årsskiftet
    (
        rf"^{WHO}\s(?:tar|tog)\söver\ssom\s(?:ny\s)?(?P<role>(?:vice\s)?ordförande|sammankallande|kontaktperson|"
        r"representant|ledamot|ersättare)(?=[.,;]|$|\s(?:från|fr\.?\s?o\.?\s?m\.?|efter|vid|den|till)\s)",
        in_own,
    ),
    # Bo Lund slutar i Ale och lämnar därmed styrgruppen
    (
        rf"{FORMER},?\s(?:(?:[^<.]*<O\d+>)?[^<.]*\s)?(?:lämnar|lämnade|(?:har\s)?lämnat|(?:har\s)?(?:begärt|begär|bett|ber)\satt\sfå\slämna)\s(?:\w+\s)?{WHERE}{AND_IS_FOLLOWED}",
        in_forum,
    ),
    # Bo Lund lämnar [över] ordförandeskapet i nätverket och efterträds av Anna Ek
    (
        rf"{FORMER}(?:,\ssom\s(?:[^<>,.]|<[OFRJ]\d+g?>){{3,60}},)?\s(?:lämnar|lämnade|har\slämnat)\s(?:över\s)?(?:ordförandeskapet|ordförandeposten)"
        rf"(?:\s(?:i|för)\s{WHERE})?{AND_IS_FOLLOWED}",
        chair,
    ),
    # Anna Ek tar över ordförandeskapet i nätverket efter Bo Lund
    (rf"ordförandeskapet\s(?:i|för)\s{WHERE}\sefter\s{FORMER}", chair),
    # Under mötet avtackades Bo Lund efter sex år som ordförande för nätverket · Nätverket tackade Bo Lund för
    # hennes tid som ledamot
    (
        rf"(?:\bavtacka(?:de|des|s|r)\s{FORMER}|\btacka(?:de|r)\s{FORMER_TOO}\sför|{FORMER_FIRST}\savtacka(?:des|s))"
        rf"(?:\s[^<>.,]{{2,50}}?)?\ssom\s(?P<role>(?!sekreterare){ROLE})(?:\s(?:i|för)\s{WHERE})?",
        thanked,
    ),
    # Bo Lund gör sitt sista möte i nätverket · Detta var Bo Lunds sista möte
    (
        rf"(?:{FORMER}\s(?:gör|gjorde|har|hade)\s(?:\w+\s)?sitt|\b(?:är|var)\s{FORMER_FIRST}s)\ssista\smöte(?:\s(?:i|med)\s{WHERE})?",
        thanked,
    ),
    # Bo Lund är inte längre ordförande i rådet · Bo Lund ingår inte längre i rådet
    (
        rf"{FORMER}\s(?:är|ingår|sitter)\sinte\slängre\s(?:med\s|kvar\s|{BEHALF}{AS}\s)?i\s{WHERE}",
        in_forum,
    ),
    # Bo Lund har tidigare varit representant i rådet
    (
        rf"{FORMER}\shar\s(?:hittills\s|tidigare\s)?varit\s{BEHALF}{AS}\si\s{WHERE}(?!\ssedan)",
        in_forum,
    ),
    # Tidigare representant var Bo Lund
    (
        rf"^(?:Tidigare|Avgående|Förra)\s{AS}(?:\s(?:från|för)\s(?P<behalf>{ORGANISATION}))?(?:\si\s{WHERE})?"
        rf"\s(?:är|var|heter)\s{FORMER}",
        went_before,
    ),
    # arbetet i styrgruppen, där hon har ersatt Bo Lund
    (
        rf"^(?P<who>{PERSON})\s.*{WHERE},?\sdär\s(?:hon|han|hen)\s(?:{SUCCEEDS}|(?:ersatt|efterträtt))\s{FORMER}",
        in_forum,
    ),
    # Bo Lund har hittills varit representant.
    (rf"{FORMER}\shar\s(?:hittills\s|tidigare\s)?varit\s{BEHALF}{AS}(?=[.,]|$)", in_spoken),
)
