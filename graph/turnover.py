"""What changed in forums after a date, as minutes tell it: who came, was elected or left, new roles, vacant seats.

Only what is dated can have changed after a date: a seat that undated minutes show may have been there before, so it is
never called new. Nor is a seat over because later minutes do not show it: somebody has left where minutes say so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.answers import Seat, Source, Statement, Thing, VacantSeat
from graph.collation import swedish


class Turn(StrEnum):
    """What happened to a seat."""

    ELECTED = "elected"  # minutes after the date say that somebody was elected to it
    CAME = "came"  # minutes after the date show it first
    ROLE = "role"  # its holder has a role that no earlier minutes give her
    LEFT = "left"  # minutes after the date say that it is no longer held
    VACANT = "vacant"  # minutes after the date say first that it has no holder


@dataclass(frozen=True, slots=True)
class Change:
    """One change: when the minutes tell it (ISO date), in which forum, whose seat (None of a vacant one), and where."""

    date: str
    turn: Turn
    forum: Thing
    member: Thing | None
    on_behalf_of: tuple[Thing, ...]
    roles: tuple[str, ...]
    begins: str | None
    ends: str | None
    sources: tuple[Source, ...]


def turnover(seats: Iterable[Seat], vacant: Iterable[VacantSeat], since: dt.date) -> tuple[Change, ...]:
    """Return the changes that minutes later than `since` tell, by forum, then date.

    In a forum that no minutes show before, nothing can be told to have changed.
    """
    day, held, empty = since.isoformat(), list(seats), list(vacant)
    known = shown_by(held, empty, since)
    found = [change for seat in held if seat.forum.iri in known for change in _changes(seat, day)]
    found += _vacated([seat for seat in empty if seat.forum.iri in known], day)
    return tuple(sorted(found, key=_order))


def shown_by(seats: Iterable[Seat], vacant: Iterable[VacantSeat], day: dt.date) -> frozenset[str]:
    """Return the IRIs of the forums in which dated minutes show a seat on that day or before."""
    dates = [(seat.forum.iri, said.date) for seat in seats for said in seat.statements]
    dates += [(seat.forum.iri, seat.date) for seat in vacant]
    return frozenset(iri for iri, date in dates if date is not None and date <= day.isoformat())


def _changes(seat: Seat, day: str) -> list[Change]:
    later = [said for said in seat.statements if said.date is not None and said.date > day]
    before = [said for said in seat.statements if said not in later]
    if not later:
        return []
    found = [_change(seat, said, Turn.LEFT) for said in later if said.state == "former"][:1]
    elected = [said for said in later if said.state == "elected"]
    found += [_change(seat, said, Turn.ELECTED) for said in elected]
    if not before and not elected and later[0].state != "former":
        return [*found, _change(seat, later[0], Turn.CAME)]
    known = {role for said in (*before, *elected) for role in said.roles}
    for said in later:
        if before and said.state not in ("elected", "former") and (new := set(said.roles) - known):
            known |= new
            found.append(_change(seat, said, Turn.ROLE, tuple(role for role in said.roles if role in new)))
    return found


def _change(seat: Seat, said: Statement, turn: Turn, roles: tuple[str, ...] | None = None) -> Change:
    return Change(
        date=said.date or "",
        turn=turn,
        forum=seat.forum,
        member=seat.member,
        on_behalf_of=seat.on_behalf_of,
        roles=said.roles if roles is None else roles,
        begins=said.begins,
        ends=said.ends,
        sources=said.sources,
    )


def _vacated(vacant: Iterable[VacantSeat], day: str) -> list[Change]:
    """Return the seats first said to be vacant after the day; one that undated minutes name may have been so before."""
    groups: dict[tuple[str, tuple[Thing, ...]], list[VacantSeat]] = {}
    for seat in vacant:
        groups.setdefault((seat.forum.iri, seat.on_behalf_of), []).append(seat)
    firsts = [min(group, key=lambda seat: (seat.date or "", seat.sources)) for group in groups.values()]
    return [
        Change(first.date, Turn.VACANT, first.forum, None, first.on_behalf_of, (), None, None, first.sources)
        for first in firsts
        if first.date is not None and first.date > day
    ]


def _order(change: Change) -> tuple[object, ...]:
    name = swedish(change.member.label) if change.member is not None else ("", "")
    return (
        swedish(change.forum.label), change.forum.iri, change.date, list(Turn).index(change.turn),
        name, [thing.iri for thing in change.on_behalf_of], change.roles, change.sources,
    )  # fmt: skip
