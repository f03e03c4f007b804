"""What changed in forums between two dates: who came, went, or changed role or seat. Pure: from answers to changes.

What the minutes state (elected, from 1 July, left) and what they merely show (a list has her, later lists do not) are
kept apart. An absence from lists is no leaving: of somebody who is not listed any more it is said when she was listed
last and how many later lists are without her, never that or when she left. Nor is a first listing a beginning: of
somebody listed in the first minutes that there are of a forum nothing is said at all.

A change that minutes state has the day on which it took place, as far as they state one, whenever they state it; one
that they only show has the day of the minutes that show it. It lies in a period where that is later than its first day
and not later than its last.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias

from graph.answers import Evidence, Seat, Source, Statement, Thing, VacantSeat
from graph.collation import swedish


class Basis(StrEnum):
    """Whether the minutes state a change or only show it."""

    STATED = "stated"
    ATTESTED = "attested"


class Kind(StrEnum):
    """The kinds of changes: stated ones first, then attested ones."""

    ELECTED = "elected"
    BEGINS = "begins"
    ENDS = "ends"
    UNTIL = "until"
    FORMER = "former"
    VACANT = "vacant"
    FIRST = "first"
    LAST = "last"
    SEAT = "seat"
    ROLE = "role"


STATED: Final = frozenset({Kind.ELECTED, Kind.BEGINS, Kind.ENDS, Kind.UNTIL, Kind.FORMER, Kind.VACANT})


@dataclass(frozen=True, slots=True)
class Change:
    """One change in a forum.

    `date` is as precise as the text: of what is stated the day (or month, or year) that the minutes give, or that of
    the minutes where they give none; of what is attested the day of the minutes that show it. `who` is None for a
    vacant seat. `roles` are the roles that the statement names. `before` says what was there before (roles, or on whose
    behalf) and `before_date` when that was attested last. `without` counts the lists that do not have her: the earlier
    ones of a first attestation, the later ones of a last; `nearest` is the date of the one next to it.
    """

    forum: Thing
    kind: Kind
    date: str
    who: Thing | None = None
    on_behalf_of: tuple[Thing, ...] = ()
    roles: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    before_date: str | None = None
    without: int = 0
    nearest: str | None = None
    sources: tuple[Source, ...] = ()

    @property
    def basis(self) -> Basis:
        """Whether it is stated or attested."""
        return Basis.STATED if self.kind in STATED else Basis.ATTESTED


@dataclass(frozen=True, slots=True)
class Period:
    """From one day, which is left out, to another, which is not, or without end."""

    after: dt.date
    until: dt.date | None = None

    def has(self, date: str | None) -> bool:
        """Tell whether a day, month or year (ISO 8601) lies in the period, or may lie in it."""
        if date is None:
            return False
        first, last = _bounds(date)
        return last > self.after and (self.until is None or first <= self.until)


Showing: TypeAlias = tuple[str, Seat, Statement]  # a dated statement that shows a seat held


def changes(seats: Iterable[Seat], vacant: Iterable[VacantSeat], period: Period) -> tuple[Change, ...]:
    """Return what changed, by forum, what is stated first, then by date and name.

    `seats` are all that the minutes show of the forums, at whatever time: what later minutes say of the period counts.
    """
    by_forum: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        by_forum[seat.forum.iri].append(seat)
    found = [change for held in by_forum.values() for change in (*_stated(held, period), *_attested(held, period))]
    found += _vacant(vacant, period)
    return tuple(sorted(_merged(found), key=_order))


def shown_by(seats: Iterable[Seat], vacant: Iterable[VacantSeat], day: dt.date) -> frozenset[str]:
    """Return the IRIs of the forums in which dated minutes show a seat on that day or before.

    Of the others nothing can be compared: that somebody is listed first says nothing.
    """
    dates = [(seat.forum.iri, said.date) for seat in seats for said in seat.statements]
    dates += [(seat.forum.iri, seat.date) for seat in vacant]
    return frozenset(iri for iri, date in dates if date is not None and date <= day.isoformat())


# ---- what is stated ----------------------------------------------------------------------------------------------


def _stated(seats: Iterable[Seat], period: Period) -> Iterator[Change]:
    for seat in seats:
        said = [statement for statement in seat.statements if statement.evidence is Evidence.STATED]
        for statement in said:
            for kind, date in _events(statement):
                if period.has(date):
                    yield _change(seat, kind, date, statement)
        former = [(s.date, s) for s in said if s.state == "former" and s.ends is None and s.date is not None]
        if former and period.has(min(former, key=lambda pair: pair[0])[0]):
            date, statement = min(former, key=lambda pair: pair[0])
            yield _change(seat, Kind.FORMER, date, statement)


def _events(statement: Statement) -> Iterator[tuple[Kind, str]]:
    """Yield what a statement dates: an election (by the minutes' date where it names no beginning), begin and end.

    A term that is to end some day is no leaving: whoever holds the seat may be elected again.
    """
    if statement.state == "elected":
        date = statement.begins or statement.date
        if date is not None:
            yield Kind.ELECTED, date
    elif statement.begins is not None:
        yield Kind.BEGINS, statement.begins
    if statement.ends is not None:
        yield (Kind.ENDS if statement.state == "former" else Kind.UNTIL), statement.ends


def _change(seat: Seat, kind: Kind, date: str, statement: Statement) -> Change:
    return Change(seat.forum, kind, date, seat.member, seat.on_behalf_of, statement.roles, sources=statement.sources)


def _vacant(vacant: Iterable[VacantSeat], period: Period) -> Iterator[Change]:
    """Yield the seats that are first said to be vacant in the period."""
    told: dict[tuple[str, tuple[str, ...]], list[tuple[str, VacantSeat]]] = defaultdict(list)
    for seat in vacant:
        if seat.date is not None:
            told[seat.forum.iri, tuple(thing.iri for thing in seat.on_behalf_of)].append((seat.date, seat))
    for pairs in told.values():
        date, seat = min(pairs, key=lambda pair: (pair[0], pair[1].sources))
        if period.has(date):
            yield Change(seat.forum, Kind.VACANT, date, None, seat.on_behalf_of, sources=seat.sources)


# ---- what is attested --------------------------------------------------------------------------------------------


def _attested(seats: Sequence[Seat], period: Period) -> Iterator[Change]:
    """Yield what the lists of one forum show."""
    lists = sorted({s.date for seat in seats for s in seat.statements if s.evidence is Evidence.ATTENDED and s.date})
    members: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        members[seat.member.iri].append(seat)
    for held in members.values():
        shown = sorted(_showings(held), key=_age)
        if shown:
            yield from _first(shown, lists, period)
            yield from _last(shown, lists, period)
            yield from _other_seats(shown, period)
            yield from _other_roles(shown, period)


def _showings(seats: Iterable[Seat]) -> Iterator[Showing]:
    """Yield the dated statements that show a seat held: whoever is listed has it, present or not."""
    for seat in seats:
        for statement in seat.statements:
            held = statement.evidence is Evidence.ATTENDED or statement.state == "current"
            if held and statement.date is not None:
                yield statement.date, seat, statement


def _age(showing: Showing) -> tuple[str, str, str, list[str]]:
    date, seat, statement = showing
    return date, statement.evidence, statement.claim, [thing.iri for thing in seat.on_behalf_of]


def _first(shown: Sequence[Showing], lists: Sequence[str], period: Period) -> Iterator[Change]:
    date, seat, statement = shown[0]
    earlier = [day for day in lists if day < date]
    if period.has(date) and earlier:
        yield replace(_change(seat, Kind.FIRST, date, statement), without=len(earlier), nearest=earlier[-1])


def _last(shown: Sequence[Showing], lists: Sequence[str], period: Period) -> Iterator[Change]:
    date, seat, statement = shown[-1]
    later = [day for day in lists if day > date]
    if later and period.has(later[0]):
        yield replace(_change(seat, Kind.LAST, date, statement), without=len(later), nearest=later[0])


def _other_seats(shown: Sequence[Showing], period: Period) -> Iterator[Change]:
    """Yield the first attestation of each seat but a member's first: on behalf of others than before."""
    seen: dict[tuple[Thing, ...], str] = {}
    for date, seat, statement in shown:
        behalf = seat.on_behalf_of
        if behalf and behalf not in seen and seen and period.has(date) and date > min(seen.values()):
            before, last = max(seen.items(), key=lambda pair: (pair[1], [thing.iri for thing in pair[0]]))
            labels = tuple(thing.label for thing in before)
            yield replace(_change(seat, Kind.SEAT, date, statement), before=labels, before_date=last)
        if behalf:
            seen[behalf] = date


def _other_roles(shown: Sequence[Showing], period: Period) -> Iterator[Change]:
    """Yield the first attestation of a role of somebody who was attested before without it."""
    seen: set[str] = set()
    before: tuple[tuple[str, ...], str | None] = ((), None)
    first = shown[0][0]
    for date, seat, statement in shown:
        new = tuple(role for role in statement.roles if role not in seen)
        if new and date > first and period.has(date):
            change = replace(_change(seat, Kind.ROLE, date, statement), roles=new)
            yield replace(change, before=before[0], before_date=before[1])
        seen.update(statement.roles)
        if statement.roles:
            before = statement.roles, date


# ---- order and dates ---------------------------------------------------------------------------------------------


def _merged(found: Iterable[Change]) -> Iterator[Change]:
    """Yield each change once, with the passages of all who tell it."""
    groups: dict[Change, set[Source]] = defaultdict(set)
    for change in found:
        groups[replace(change, sources=())].update(change.sources)
    for change, sources in groups.items():
        yield replace(change, sources=tuple(sorted(sources)))


def _order(change: Change) -> tuple[object, ...]:
    label = "" if change.who is None else change.who.label
    return (
        (swedish(change.forum.label), change.forum.iri),
        list(Basis).index(change.basis),
        change.date,
        swedish(label),
        list(Kind).index(change.kind),
        [thing.iri for thing in change.on_behalf_of],
        change.roles,
        change.sources,
    )


def _bounds(date: str) -> tuple[dt.date, dt.date]:
    """Return the first and last day that an ISO 8601 day, month or year covers.

    >>> _bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    year, month, day = (*map(int, date.split("-")), 0, 0)[:3]
    if day:
        return (dt.date(year, month, day),) * 2
    months = (month, month) if month else (1, 12)
    return dt.date(year, months[0], 1), dt.date(year, months[1], calendar.monthrange(year, months[1])[1])
