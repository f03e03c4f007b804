"""What questions to the graph are answered with: frozen rows, ready for pages, tables and networks.

Those that one answer has by thousands are structs of msgspec's, which are made several times as fast as dataclasses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

import msgspec
from msgspec.structs import astuple


class Kind(StrEnum):
    """What a thing is, as a reader sees it."""

    PERSON = "person"
    MUNICIPALITY = "municipality"
    ORGANISATION = "organisation"
    FORUM = "forum"
    STEERING_GROUP = "steering-group"
    PROJECT = "project"
    MEETING = "meeting"


FORUM_KINDS: Final = frozenset({Kind.FORUM, Kind.STEERING_GROUP})


class Thing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An entity: its IRI (of the one that goes on, where several were merged), its name and what it is.

    `classification` is the local name of the concept that classifies an organisation or forum, or None.
    """

    iri: str
    label: str
    kind: Kind
    classification: str | None = None


class Source(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A passage: the document's file name, the page (None where the format has none) and the exact words."""

    file_name: str
    start: int
    end: int
    exact: str
    document: str
    page: int | None = None

    def __lt__(self, other: Source) -> bool:
        """Order by place: file, then offsets. The order of msgspec's own fails for two without a page."""
        return astuple(self) < astuple(other)


class Evidence(StrEnum):
    """How the minutes show a seat: they say so, or they list who came (or was missed)."""

    STATED = "stated"
    ATTENDED = "attended"


class Statement(msgspec.Struct, frozen=True, gc=False):
    """One place where the minutes show that somebody has a seat.

    `date` is the date of the meeting whose minutes say it, None where they have none. `state` is current, former or
    elected for what is stated; present, remote, absent or excused for attendance. `begins` and `ends` are as precise
    as the text, and only where it states them. `meeting` is the IRI of the meeting whose list it stands in (None for
    what is stated), `part` the part of it that somebody took part in, as written ("§ 94-106"), `party` the political
    party that the list puts beside the name.
    """

    claim: str
    evidence: Evidence
    state: str
    date: str | None
    roles: tuple[str, ...]
    begins: str | None
    ends: str | None
    stands_in_for: Thing | None
    responsibilities: tuple[str, ...]
    sources: tuple[Source, ...]
    meeting: str | None = None
    part: str | None = None
    party: Thing | None = None


class Seat(msgspec.Struct, frozen=True, gc=False):
    """A seat in a forum: who holds it, on whose behalf, and all that the minutes show of it, oldest first.

    Stated and attested time are kept apart. `first_attested`, `last_attested` are the dates of the first and last
    minutes that show the seat, `last_present` the last meeting its holder came to; each None where no date is known.
    """

    forum: Thing
    member: Thing
    on_behalf_of: tuple[Thing, ...]
    statements: tuple[Statement, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles in the order in which the minutes first name them."""
        return tuple(dict.fromkeys(role for statement in self.statements for role in statement.roles))

    @property
    def responsibilities(self) -> tuple[str, ...]:
        """The responsibilities (school forms) in the order in which the minutes first name them."""
        return tuple(dict.fromkeys(name for statement in self.statements for name in statement.responsibilities))

    @property
    def parties(self) -> tuple[Thing, ...]:
        """The political parties in the order in which the minutes first name them."""
        return tuple(dict.fromkeys(said.party for said in self.statements if said.party is not None))

    @property
    def periods(self) -> tuple[tuple[str | None, str | None], ...]:
        """The periods that the minutes state, in order, each once."""
        stated = {(s.begins, s.ends) for s in self.statements if s.begins is not None or s.ends is not None}
        return tuple(sorted(stated, key=lambda period: (period[0] or "", period[1] or "")))

    @property
    def state(self) -> str:
        """Current, former or elected: what the latest minutes say; whoever is listed for a meeting is current."""
        latest = self.statements[-1]
        return latest.state if latest.evidence is Evidence.STATED else "current"

    @property
    def first_attested(self) -> str | None:
        """The date of the first minutes that show the seat."""
        return min(self._dates(), default=None)

    @property
    def last_attested(self) -> str | None:
        """The date of the last minutes that show the seat."""
        return max(self._dates(), default=None)

    @property
    def last_present(self) -> str | None:
        """The date of the last meeting that the holder came to, in the room or at a distance."""
        came = [s.date for s in self.statements if s.date is not None and s.state in ("present", "remote")]
        return max(came, default=None)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All passages, in the order of the statements, each once."""
        return tuple(dict.fromkeys(source for statement in self.statements for source in statement.sources))

    def _dates(self) -> list[str]:
        return [statement.date for statement in self.statements if statement.date is not None]


@dataclass(frozen=True, slots=True)
class VacantSeat:
    """A seat that the minutes say has no holder."""

    forum: Thing
    on_behalf_of: tuple[Thing, ...]
    date: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class OpenMention:
    """A name that the minutes leave open, whom it may mean, the item it stands in and the forums this concerns."""

    claim: str
    label: str
    candidates: tuple[Thing, ...]
    item: str | None
    forums: tuple[str, ...]
    date: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A thing that something is related to, and the passages that say so (none where its name alone says it)."""

    thing: Thing
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ForumAnswer:
    """A forum: who convenes it and what it steers."""

    forum: Thing
    conveners: tuple[Related, ...]
    steers: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class ProjectAnswer:
    """A project and the steering groups (or other forums) that steer it, with those who sit in them."""

    project: Thing
    forums: tuple[ForumAnswer, ...]
    seats: tuple[Seat, ...]


class Happening(StrEnum):
    """What a line in a person's timeline tells."""

    SEAT = "seat"
    AFFILIATION = "affiliation"
    MEETING = "meeting"
    PRESENTED = "presented"
    ASSIGNED = "assigned"
    MEANT = "meant"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a person's timeline.

    `date` is that of the meeting whose minutes tell it; `where` the forum, organisation or meeting's forum; `what` the
    roles, the item's title or the assignment's words; `state` as in a statement, None where it does not apply.
    """

    date: str | None
    happening: Happening
    where: Thing | None
    what: str
    state: str | None
    on_behalf_of: tuple[Thing, ...]
    begins: str | None
    ends: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Somebody's place of work with the title that the minutes give her there."""

    claim: str
    person: Thing
    organisation: Thing
    titles: tuple[str, ...]
    state: str
    date: str | None
    begins: str | None
    ends: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MeetingAnswer:
    """A meeting that documents report on: whose, when (None where no date is known), and the documents' IRIs."""

    iri: str
    forum: Thing
    date: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What answers rest on: how many meetings have minutes, how many of them no date, the first and last date."""

    meetings: int
    undated: int
    first: str | None
    last: str | None

    @classmethod
    def of(cls, dates: Iterable[str | None]) -> Self:
        """Return the basis that meetings with these dates make; None is a meeting without one."""
        found = list(dates)
        known = [date for date in found if date is not None]
        return cls(len(found), len(found) - len(known), min(known, default=None), max(known, default=None))


@dataclass(frozen=True, slots=True)
class Candidates:
    """Two persons (or forums, organisations, projects) that may be one."""

    one: Thing
    other: Thing


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read."""

    documents: int
    meetings: int
    persons: int
    forums: int
    projects: int
    memberships: int
    attendances: int
    vacant_seats: int
    unresolved_mentions: int
    findings: int
