"""Who is missing: municipalities in the forums of their association, as far as the minutes show who sits there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exports.pages.contents import by_name
from exports.pages.directory import Directory
from graph.answers import Seat, Thing


@dataclass(frozen=True, slots=True)
class Gap:
    """Forums of an association in which a municipality is not seen; or the other way round."""

    association: Thing
    count: int
    things: tuple[Thing, ...]


def municipalities_missing(iri: str, seats: Iterable[Seat], known: Directory) -> list[Gap]:
    """Return for each convening association whose members are known those that nobody is seen to represent here."""
    answer = known.forum(iri)
    if answer is None:
        return []
    seen = {thing.iri for seat in seats if seat.state != "former" for thing in seat.on_behalf_of}
    found = []
    for related in answer.conveners:
        members = known.members_of(related.thing.iri)
        missing = by_name(known.thing(member) for member in members if member not in seen)
        if missing and len(missing) < len(members):
            found.append(Gap(related.thing, len(members), tuple(missing)))
    return found


def forums_missing(association: str, seen: set[str], known: Directory) -> Gap:
    """Return the forums of an association that are not among those where somebody is `seen`."""
    convened = known.convened_by(association)
    missing = by_name(thing for thing in convened if known.is_seated(thing.iri) and thing.iri not in seen)
    return Gap(known.thing(association), len(convened), tuple(missing))
