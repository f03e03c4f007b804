"""Claims: what one document says, each with the passages it was read from.

Entities are values: two mentions of one organisation are equal. A person is known in a document by her name and her
home there (the organisation she stands for, else the forum she appears in); who is who across documents is settled
later, in `graph.identity`. Everything here is immutable and knows nothing of RDF, files or time. What a
document says hundreds of is a struct, at a fraction of the cost of a dataclass; its `replace` is in `msgspec.structs`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open interval [start, end) of code points in a document's plain text.

    >>> Span(3, 6).of("Jo Ann Ek")
    'Ann'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the slice of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return the same in a text in which it stands `by` code points further on."""
        return Span(self.start + by, self.end + by)


# ---- entities ----------------------------------------------------------------------------------------------------


class Organisation(Struct, frozen=True, gc=False):
    """An organisation. `path` is its IRI below the base, `organisation/lerums-kommun`; `name` its preferred label.

    `classification` is the local name of a concept of the vocabulary (municipality, region, association, agency,
    university, company, political-party, ...) or None where nothing says what it is.
    """

    path: str
    name: str
    classification: str | None = None


class Project(Struct, frozen=True, gc=False):
    """A project, programme or recurring event."""

    name: str


class Forum(Struct, frozen=True, gc=False):
    """A network, council, group, board or committee: its name within its convener.

    `kind` is the local name of a concept of the vocabulary (network, steering-group, industry-council, board, ...).
    `scope` tells apart forums with a bare name ("Styrelsen") whose convener the document does not reveal: the path of
    the document. It is None where the name says enough.
    """

    name: str
    kind: str = "forum"
    convener: Organisation | None = None
    scope: str | None = None


class Person(Struct, frozen=True, gc=False):
    """A person as one document knows her: a name and a home (organisation or forum) that tells namesakes apart."""

    name: str
    home: Organisation | Forum | None = None


Entity = Person | Organisation | Forum | Project


class Role(Struct, frozen=True, gc=False):
    """A role or job title. `path` is `role/...`; `label` the preferred Swedish form; `written` the form in the text."""

    path: str
    label: str
    written: str | None = None


# ---- claims ------------------------------------------------------------------------------------------------------


class Status(StrEnum):
    """How somebody took part (fg:attendanceStatus)."""

    PRESENT = "present"
    REMOTE = "remote"
    ABSENT = "absent"
    EXCUSED = "excused"


class State(StrEnum):
    """Whether a membership is held, was held, or was decided (fg:membershipState)."""

    CURRENT = "current"
    FORMER = "former"
    ELECTED = "elected"


class Mode(StrEnum):
    """How a meeting was held; the values are schema.org's EventAttendanceModeEnumeration members."""

    ONLINE = "OnlineEventAttendanceMode"
    OFFLINE = "OfflineEventAttendanceMode"
    MIXED = "MixedEventAttendanceMode"


class Basis(StrEnum):
    """Whether the text states a thing or it was inferred (fg:dateBasis)."""

    STATED = "stated"
    INFERRED = "inferred"


class Meeting(Struct, frozen=True, gc=False):
    """A meeting: the one the document is about (`own`), or one that it announces.

    Times are "HH:MM". `date_reason` tells in Swedish how an inferred date was reached.
    """

    forum: Forum | None
    sources: tuple[Span, ...]
    own: bool = True
    date: dt.date | None = None
    date_basis: Basis | None = None
    date_reason: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    mode: Mode | None = None
    forum_basis: Basis = Basis.STATED


class Attendance(Struct, frozen=True, gc=False):
    """One person (or an organisation, where only that is listed) at the document's own meeting."""

    who: Person | Organisation
    status: Status
    sources: tuple[Span, ...]
    on_behalf_of: tuple[Organisation | Forum, ...] = ()
    party: Organisation | None = None
    responsibilities: tuple[str, ...] = ()  # local names of school forms: preschool, compulsory-school, ...
    roles: tuple[Role, ...] = ()
    stands_in_for: Person | None = None
    attended_part: str | None = None  # as written: "§§ 1-11", "t.o.m. kl. 18.45"
    remark: str | None = None  # what else the entry says, as written: "utsedd av kommunparterna"


class Membership(Struct, frozen=True, gc=False):
    """A seat in a forum, or an affiliation with an organisation (employer) and its title.

    `begins` and `ends` are ISO 8601 dates as precise as the text ("2024-07-01", "2024-07", "2024"), only where stated.
    """

    member: Person | Organisation
    organisation: Forum | Organisation
    sources: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    on_behalf_of: tuple[Organisation | Forum, ...] = ()
    state: State = State.CURRENT
    begins: str | None = None
    ends: str | None = None
    item: int | None = None


class Vacancy(Struct, frozen=True, gc=False):
    """A seat without a holder."""

    forum: Forum
    on_behalf_of: tuple[Organisation | Forum, ...]
    sources: tuple[Span, ...]
    item: int | None = None


class AgendaItem(Struct, frozen=True, gc=False):
    """An item of the agenda. `index` is its order in the document from 0; `parent` the index of the item it is part of.

    `position` is the number as written ("1", "§ 21"), `section` the group heading it stands under.
    """

    index: int
    title: str
    sources: tuple[Span, ...]
    position: str | None = None
    section: str | None = None
    parent: int | None = None
    presenters: tuple[Person, ...] = ()
    topics: tuple[str, ...] = ()  # local names of concepts of the scheme fg:topics


class Decision(Struct, frozen=True, gc=False):
    """What was decided, in the words of the minutes."""

    text: str
    sources: tuple[Span, ...]
    by: Forum | None = None
    item: int | None = None


class Assignment(Struct, frozen=True, gc=False):
    """Something that somebody was asked, or undertook, to do (uppdrag). `due` is an ISO 8601 date."""

    agent: Person | Organisation | Forum
    text: str
    sources: tuple[Span, ...]
    item: int | None = None
    due: str | None = None


class Mention(Struct, frozen=True, gc=False):
    """An entity named in the text. `form` is the spelling to remember as another label of the entity, or None."""

    entity: Entity
    sources: tuple[Span, ...]
    item: int | None = None
    form: str | None = None


class UnresolvedMention(Struct, frozen=True, gc=False):
    """A name that the document does not settle, with those it may mean."""

    label: str
    sources: tuple[Span, ...]
    candidates: tuple[Person, ...] = ()
    item: int | None = None


class Relation(StrEnum):
    """The facts that are one triple."""

    PART_OF = "subOrganizationOf"
    STEERS = "steers"


class Fact(Struct, frozen=True, gc=False):
    """A fact that is one triple, read from a passage (an rdf:Statement in the graph)."""

    subject: Forum | Organisation
    relation: Relation
    object: Organisation | Forum | Project
    sources: tuple[Span, ...]
    basis: Basis = Basis.STATED
    reason: str | None = None


Claim = (
    Meeting
    | Attendance
    | Membership
    | Vacancy
    | AgendaItem
    | Decision
    | Assignment
    | Mention
    | UnresolvedMention
    | Fact
)


# ---- what reading a document yields --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the document that was not understood, or that a reader should know. `kind` is a short key."""

    kind: str  # "unread-entry", "not-minutes", "no-date", "no-forum", ...
    message: str
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document: where it came from and the plain text that all spans point into.

    `path` is its IRI below the base (`document/...`), `sha256` of the file's bytes, `media_type` e.g. text/plain,
    `pages` the offsets in `text` at which pages begin (empty where the format has none).
    """

    path: str
    file_name: str
    source: str
    sha256: str
    media_type: str
    text: str
    title: str | None = None
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document. `extractor` is the version of the rules that read it, where it is known."""

    document: Document
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    extractor: str | None = None
