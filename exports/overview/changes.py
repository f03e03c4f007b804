"""What changed in forums, for readers: without those who only pass through, and each change as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graph.answers import Seat, VacantSeat
from graph.capacity import is_passing, is_task
from graph.history import Basis, Change, Period, changes

Words = Mapping[str, str]


def changed(seats: Iterable[Seat], vacant: Iterable[VacantSeat], period: Period) -> tuple[Change, ...]:
    """Return what changed in a period, by forum; see `graph.history`. `seats` are those of whatever time.

    That a guest or a secretary is on a list, or no longer, is no change of a forum, and a task at one meeting
    (justerare) is no role; what minutes state of them is told.
    """
    given = list(seats)
    seated = {(seat.forum.iri, seat.member.iri) for seat in given if not is_passing(seat)}
    return tuple(
        change
        for change in changes(map(_without_tasks, given), vacant, period)
        if change.basis is Basis.STATED or change.who is None or (change.forum.iri, change.who.iri) in seated
    )


def sentence(change: Change, said: Words) -> str:
    """Return what changed, in words that say no more than the minutes do."""
    return said[f"changes.{change.kind}"].format(
        roles=", ".join(change.roles),
        role=f" ({', '.join(change.roles)})" if change.roles else "",
        without=change.without,
        nearest=change.nearest,
        before=_before(change, said),
    )


def _before(change: Change, said: Words) -> str:
    if not change.before:
        return said["changes.no-role-before"]
    return said["changes.before"].format(before=", ".join(change.before), date=change.before_date)


def _without_tasks(seat: Seat) -> Seat:
    statements = (replace(one, roles=tuple(role for role in one.roles if not is_task(role))) for one in seat.statements)
    return replace(seat, statements=tuple(statements))
