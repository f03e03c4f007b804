"""As what somebody holds a seat: each role with the days that show it, and the periods that minutes state."""

from __future__ import annotations

from dataclasses import dataclass

from graph.answers import Evidence, Seat, Statement
from graph.capacity import is_task, rank


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role, the first and last dated minutes that show it, and whether it goes for all minutes that show the seat."""

    label: str
    first: str | None
    last: str | None
    always: bool


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A period as stated, open where the text is, as what, and whether it is that of an election."""

    begins: str | None
    ends: str | None
    roles: tuple[str, ...]
    elected: bool


def roles_of(seat: Seat) -> tuple[RoleRow, ...]:
    """Return the roles: chairs first, tasks of a single meeting last, otherwise in the order of the minutes.

    A list that does not say that somebody is a member does not say that she is none; one that does not call her chair
    leaves open whether she still is. A role that she is only elected to for a stated period stands with the period.
    """
    roles = seat.roles
    if not roles:  # as most have none
        return ()
    told = [said for said in seat.statements if said.evidence is Evidence.ATTENDED] or list(seat.statements)
    rows = []
    held = {role for said in seat.statements if not _is_for_a_period(said) for role in said.roles}
    for role in sorted(held.intersection(roles), key=lambda role: (is_task(role), rank([role]), roles.index(role))):
        showing = [said for said in seat.statements if role in said.roles]
        dates = sorted(said.date for said in showing if said.date is not None)
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        lasting = rank([role]) == rank([]) and not is_task(role)
        rows.append(RoleRow(role, first, last, lasting or all(role in said.roles for said in told)))
    return tuple(rows)


def periods_of(seat: Seat) -> tuple[PeriodRow, ...]:
    """Return the periods that the minutes state of a seat, in their order, each once."""
    found = {
        PeriodRow(said.begins, said.ends, said.roles, said.state == "elected"): None
        for said in seat.statements
        if said.begins is not None or said.ends is not None
    }
    return tuple(sorted(found, key=lambda period: (period.begins or "", period.ends or "", period.roles)))


def _is_for_a_period(said: Statement) -> bool:
    return said.state == "elected" and (said.begins is not None or said.ends is not None)
