"""The rows of a register: one for each seat, with its roles, periods, attendance and the notes that prove them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exports.overview.notes import Notes
from exports.overview.rows import AttendanceRow, MemberRow, Presence
from exports.roles import periods_of, roles_of
from graph.answers import Evidence, Seat, Source, Statement
from graph.capacity import Capacity, capacity, rank
from graph.collation import swedish
from ontology.reference import load

_CAME = ("present", "remote")


def by_register(seats: Iterable[Seat]) -> list[Seat]:
    """Return seats as a register has them: members, substitutes, others, former; chairs first, then by organisation."""
    return sorted(seats, key=_order)


def member_row(seat: Seat, people: Sequence[Seat], meetings: int, notes: Notes) -> MemberRow:
    """Return the row of one seat; `people` are all seats of the forum's people, `meetings` how many have a list."""
    principals = (said.stands_in_for.label for said in seat.statements if said.stands_in_for is not None)
    stood_in = (
        other.member.label
        for other in people
        if any(said.stands_in_for is not None and said.stands_in_for == seat.member for said in other.statements)
    )
    return MemberRow(
        person=seat.member,
        capacity=capacity(seat),
        roles=roles_of(seat),
        behalf=seat.on_behalf_of,
        responsibilities=tuple(sorted(seat.responsibilities, key=_school_order)),
        parties=tuple(party.label for party in seat.parties),
        stands_in_for=tuple(dict.fromkeys(principals)),
        substitutes=tuple(dict.fromkeys(stood_in)),
        state=seat.state,
        periods=periods_of(seat),
        first_attested=seat.first_attested,
        last_attested=seat.last_attested,
        presence=_presence(seat, meetings),
        attendance=tuple(_attendance(said) for said in _attended(seat)),
        notes=notes.of(_proof(seat)),
    )


def meetings_with_lists(seats: Iterable[Seat]) -> int:
    """Return of how many meetings the minutes list who came."""
    return len({said.meeting for seat in seats for said in seat.statements if said.meeting is not None})


def _order(seat: Seat) -> tuple[object, ...]:
    return (
        list(Capacity).index(capacity(seat)),
        rank(seat.roles),
        [swedish(thing.label) for thing in seat.on_behalf_of],
        swedish(seat.member.label),
        seat.member.iri,
    )


def _school_order(name: str) -> tuple[int, str]:
    """Return where a responsibility stands: school forms from preschool to adult education, then all others."""
    forms = [form.label for form in load().school_forms]
    return (forms.index(name) if name in forms else len(forms), name)


def _attended(seat: Seat) -> list[Statement]:
    return [said for said in seat.statements if said.evidence is Evidence.ATTENDED]


def _presence(seat: Seat, meetings: int) -> Presence:
    attended = _attended(seat)
    came = {said.meeting for said in attended if said.state in _CAME}
    return Presence(
        came=len(came),
        listed=len({said.meeting for said in attended}),
        meetings=meetings,
        last=seat.last_present,
    )


def _attendance(said: Statement) -> AttendanceRow:
    principal = None if said.stands_in_for is None else said.stands_in_for.label
    return AttendanceRow(said.date, said.state, said.part, principal, said.sources)


def _proof(seat: Seat) -> list[Source]:
    """Return the passages that prove a row: all that is stated, the first and last list, and the last for each role.

    A member of many years stands in a hundred lists: the workbook has them all.
    """
    attended = _attended(seat)
    telling = [said for said in seat.statements if said.evidence is Evidence.STATED]
    telling += attended[:1] + attended[-1:]
    telling += [said for said in attended if said.state in _CAME][-1:]
    telling += [[said for said in seat.statements if role in said.roles][-1] for role in seat.roles]
    return [source for said in seat.statements if said in telling for source in said.sources]
