"""Fragments of which the patterns of handovers are made: who comes, who goes, by what verbs."""

from __future__ import annotations

from extractors.seats.fragments import WHERE, WHO
from extractors.seats.seating import PEOPLE
from extractors.words.expressions import one_of

FORMER = rf"(?P<former>{PEOPLE})"
# avgår · har meddelat att hon avgår · lämnar sitt uppdrag
LEAVES = (
    r"(?:(?:har\smeddelat|meddelar|meddelade)\satt\s(?:hon|han|hen)\s)?"
    rf"(?:(?:har\s(?:(?!inte\b)[a-zåäö]+\s){{1,2}})?{one_of('leaves')}|(?:lämnar|lämnade)(?=\s(?:sin|sitt|uppdrag|plats|som|i\s|ur\s|från\s)))"
    rf"(?:\s{one_of('seat that is left')})?"
)
LEAVES_SEAT = rf"(?:{one_of('leaves')}|lämnar|lämnade)\s{one_of('seat that is left')}"
# one who "ersätter" another may only stand in for her at the meeting
SUCCEEDS_SURELY = one_of("succeeds")
REPLACES = one_of("replaces")
SUCCEEDS = f"(?:{REPLACES}|{SUCCEEDS_SURELY})"
# | från 1 maj · | , som har slutat
FOR_GOOD = (
    r"(?=\s(?:från|fr\.?\s?o\.?\s?m\.?|sedan|per)\s(?!kl|§|p(?:un)?kt)(?!\d{1,2}[.:]\d\d)"
    r"|,?\ssom\s(?:har\s)?(?:slutat|slutar|gått|går|avgått|avgår|lämnat|lämnar|avtackades|tackades|bytt)\b)"
)
EXCHANGES = f"(?:{REPLACES}|{one_of('exchanges')})"  # ersätter | byter ut: one for another
TAKES_OVER = r"(?:(?:tar|tog)\s(?:\w+\s)?över|övertar|övertog)"
TAKES = r"(?:tar|tog|övertar|övertog|har\s(?:över)?tagit)"
SEAT = r"(?:plats(?:en)?|uppdrag(?:et)?)"
FORMER_TOO = rf"(?P<thanked>{PEOPLE})"  # as FORMER: those of other ways to write the same
FORMER_FIRST = rf"(?P<leaving>{PEOPLE})"
HIS = r"(?:hans|hennes|hens|dennes)"
HIS_FIRST = r"(?:Hennes|Hens|Dennes|Hans|<P\d+g?>)"  # the given name too
PERHAPS_WHERE = rf"(?:\s(?:i|till)\s{WHERE})?"
IS_SUCCEEDED = one_of("is succeeded")
AND_IS_FOLLOWED = rf"(?:\soch\s{IS_SUCCEEDED}\sav\s{WHO})?"
