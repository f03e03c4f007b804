"""What stands beside a seat that a sentence tells: whom its holder follows, and who follows or stands in for her.

Surface forms: "Ale representeras av Anna Ek, | som ersätter Bo Lund", "Anna Ek är ny ledamot | och ersätter Bo Lund",
"Bo Lund lämnar rådet | och Anna Ek tar över", "Nätverkets representant i rådet är Anna Ek | med Bo Lund som ersättare".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractors.seats.handover_words import SUCCEEDS, TAKES
from extractors.seats.seating import FROM, PEOPLE, Seating
from extractors.sentences.typed import PERSON
from extractors.words.roles import ROLE, role_of
from graph.claims import Membership, Person, State

# Anna Ek, Ale, | som ersätter Bo Lund · Anna Ek är ny ledamot för Ale | och ersätter Bo Lund
_FOLLOWING = re.compile(
    rf"(?P<who>{PERSON})(?:{FROM},?\ssom|\s[a-zåäö](?:[^<>.,:;]|<[OFRJ]\d+g?>){{1,90}}?,?\soch(?:\s(?:hon|han|hen))?)"
    rf"\s{SUCCEEDS}\s(?P<former>{PERSON})(?!,?\s(?:i|på|vid)\s)(?!\ssom\s(?!{ROLE}))"
)
# | och Anna Ek tar över · | och Anna Ek går in i stället
_TAKING_OVER = re.compile(
    rf",?\soch\s(?P<who>{PEOPLE})\s(?:(?:tar|tog)\söver|{TAKES}\s(?:hans|hennes|hens|dennes)\splats"
    r"|(?:går|gick|kliver|träder)\sin(?:\s(?:i\s)?stället)?)(?=[.,;]|$|\s(?:från|fr|den|vid|efter|per|då)\b)"
)
# | med Bo Lund som ersättare
_STANDING_IN = re.compile(rf"\bmed\s(?P<who>{PEOPLE})\ssom\s(?P<role>ersättare|suppleant(?:er)?)\b")


def beside(seats: Sequence[Membership], seating: Seating) -> Iterator[Membership]:
    """Yield the seats of those whom a sentence names beside the holders of `seats`, all of which it tells."""
    told = {seat.member for seat in seats}
    for person, seat, state in (*_followed(seats, seating), *_taking_over(seats, seating)):
        if person not in told:
            yield replace(seat, member=person, state=state, begins=None, ends=None)
    held = [seat for seat in seats if seat.state is not State.FORMER]
    holding = next((seat for seat in held if seat.on_behalf_of), held[0] if held else None)
    for match in _STANDING_IN.finditer(seating.sentence.typed) if holding is not None else ():
        role = role_of(match["role"])
        for person, organisation in seating.people(match["who"]):
            if person not in told and role is not None and holding is not None:
                behalf = organisation or holding.on_behalf_of
                yield replace(holding, member=person, roles=(role,), on_behalf_of=behalf)


def _followed(seats: Sequence[Membership], seating: Seating) -> Iterator[tuple[Person, Membership, State]]:
    """Yield those whom somebody follows who has one of `seats`, which was theirs."""
    for match in _FOLLOWING.finditer(seating.sentence.typed):
        follower = next((person for person, _ in seating.people(match["who"])), None)
        seat = next((one for one in seats if one.member == follower and one.state is not State.FORMER), None)
        if seat is not None:
            yield from ((person, seat, State.FORMER) for person, _ in seating.people(match["former"]))


def _taking_over(seats: Sequence[Membership], seating: Seating) -> Iterator[tuple[Person, Membership, State]]:
    """Yield those who take one of `seats`, that somebody leaves."""
    left = next((one for one in seats if one.state is State.FORMER), None)
    if left is None:
        return
    for match in _TAKING_OVER.finditer(seating.sentence.typed):
        yield from ((person, left, State.CURRENT) for person, _ in seating.people(match["who"]))
