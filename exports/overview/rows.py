"""What the overview shows, as typed rows: the writers take them as they are and compute nothing.

Stated periods are what minutes say; attested ones run from the first to the last minutes that show the seat. Neither is
ever put in the other's place, and an end that nobody stated is not there. Dates are ISO, as precise as the text.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from exports.roles import PeriodRow, RoleRow
from graph.answers import Source, Thing
from graph.capacity import Capacity
from graph.history import Change


class Note(msgspec.Struct, frozen=True, gc=False):
    """A numbered footnote: the passage that a row was read from."""

    number: int
    source: Source


@dataclass(frozen=True, slots=True)
class Presence:
    """How often somebody came: meetings she is listed as present at, the last of them, and how many have a list.

    `last` is None where she came to none, or only to meetings without a date. `listed` counts the lists with her name.
    """

    came: int
    listed: int
    meetings: int
    last: str | None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One entry of an attendance list: the meeting's date, the status, the part of the meeting, and the passages."""

    date: str | None
    status: str
    part: str | None
    stands_in_for: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody in a forum: as what, for whom, since when as stated, from when to when as minutes show, and notes.

    `state` is current, former or elected. `substitutes` are those who stood in for her at a meeting.
    """

    person: Thing
    capacity: Capacity
    roles: tuple[RoleRow, ...]
    behalf: tuple[Thing, ...]
    responsibilities: tuple[str, ...]
    parties: tuple[str, ...]
    stands_in_for: tuple[str, ...]
    substitutes: tuple[str, ...]
    state: str
    periods: tuple[PeriodRow, ...]
    first_attested: str | None
    last_attested: str | None
    presence: Presence
    attendance: tuple[AttendanceRow, ...]
    notes: tuple[int, ...]

    @property
    def name(self) -> str:
        """What she is called."""
        return self.person.label

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """What those are called on whose behalf she sits."""
        return tuple(thing.label for thing in self.behalf)


@dataclass(frozen=True, slots=True)
class ListedRow:
    """An organisation that attendance lists name without a person: with which statuses and when, and the notes."""

    organisation: Thing
    statuses: tuple[tuple[str, str | None], ...]
    notes: tuple[int, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.organisation.label


@dataclass(frozen=True, slots=True)
class Successor:
    """Somebody whom minutes show on the same behalf as a vacant seat, from the first minutes that call it so."""

    name: str
    state: str
    date: str


@dataclass(frozen=True, slots=True)
class VacantRow:
    """A seat without a holder: for whom, the first and last dated minutes that say so, who came since, and notes."""

    behalf: tuple[Thing, ...]
    first: str | None
    last: str | None
    since: tuple[Successor, ...]
    notes: tuple[int, ...]

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """What those are called on whose behalf the seat is."""
        return tuple(thing.label for thing in self.behalf)


@dataclass(frozen=True, slots=True)
class GapRow:
    """A member municipality with no member or substitute in the forum, who else is or was there for it, and notes."""

    municipality: Thing
    former: tuple[str, ...]
    others: tuple[str, ...]
    listed: tuple[tuple[str, str | None], ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Which of a convening association's municipalities have no one in the forum.

    `known` is how many municipalities it has (0: unknown), `listed` whether any minutes list who is in the forum,
    `unplaced` counts those in the forum of whom no minutes
    say on whose behalf they are.
    """

    association: str
    known: int
    listed: bool
    rows: tuple[GapRow, ...]
    unplaced: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What changed, and the notes."""

    change: Change
    notes: tuple[int, ...]

    @property
    def name(self) -> str | None:
        """Whose seat it is; None of a vacant one."""
        return None if self.change.who is None else self.change.who.label

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """On whose behalf."""
        return tuple(thing.label for thing in self.change.on_behalf_of)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A name that the minutes leave open, or (`same`) a person who may be another one.

    Whom it may mean, the item, the meeting's date and the notes.
    """

    label: str
    candidates: tuple[str, ...]
    same: bool
    item: str | None
    date: str | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A convener, or what a forum steers, and the notes."""

    thing: Thing
    notes: tuple[int, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.thing.label
