"""What there is in a store, for the pages to name: things, meetings, and how they hang together.

This is all that is held in memory for the whole store: a name for each thing, a line for each document and meeting.
Pages see it by `exports.pages.directory` alone, which is told what is asked for by `named` and `around`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from graph.answers import Candidates, ForumAnswer, Thing
from graph.asking import Queryable, known, rows, text
from graph.collation import swedish
from graph.naming import things
from graph.questions import Questions
from graph.succession import Succession, succession

FOLDERS: Final = ("person", "forum", "organisation", "project")


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting: its forum (IRI) and date where they are known, and the documents that report on it, sorted.

    One that is only announced has no documents.
    """

    iri: str
    forum: str | None
    date: str | None
    documents: tuple[str, ...]


class Named(NamedTuple):
    """What an IRI is called, and where its page lies: what all pages ask that name it.

    `current` is what goes on for it and `thing` what that is, a concept too; `concept`, `meeting`, `reports_on` (the
    meeting) and `file` are of the IRI itself.
    """

    current: str
    thing: Thing | None
    has_page: bool
    concept: Thing | None
    meeting: Held | None
    reports_on: str | None
    file: str | None


class Around(NamedTuple):
    """How an IRI hangs together with others, which few pages ask; the fields are those of `Contents`.

    `before` and `after` are the meetings of the same forum before and after one, as far as dates are known.
    """

    forum: ForumAnswer | None
    convened: tuple[Thing, ...]
    steered: tuple[str, ...]
    members: tuple[str, ...]
    associations: tuple[str, ...]
    candidates: tuple[Thing, ...]
    known_by: str
    seated: bool
    before: Held | None
    after: Held | None


@dataclass(slots=True)
class Contents:
    """All things with their names, and all meetings with their documents."""

    base: str
    things: dict[str, Thing]
    concepts: dict[str, Thing]
    meetings: dict[str, Held]
    meeting_of: dict[str, str]  # of a document, the meeting that it reports on
    succession: Succession
    forums: Mapping[str, ForumAnswer]  # without sources: those are among the claims (`exports.pages.dossiers`)
    convened: Mapping[str, tuple[Thing, ...]]  # of an organisation, the forums that it convenes
    steered: Mapping[str, tuple[str, ...]]  # of a project, the forums that steer it
    members: Mapping[str, tuple[str, ...]]  # of an association, its municipalities, where reference data has them
    associations: Mapping[str, tuple[str, ...]]  # of a municipality, those associations
    candidates: Mapping[str, tuple[Thing, ...]]
    files: dict[str, str] = field(default_factory=dict)  # of a document, the file's name
    seated: set[str] = field(default_factory=set)  # the forums of which the minutes show who sits in them
    known_by: dict[str, str] = field(default_factory=dict)  # of a person with candidates, what tells her apart
    rows: dict[str, list[Held]] = field(default_factory=dict)  # of a forum, its meetings with a date, in their order

    def named(self, iri: str) -> Named:
        """Return what an IRI is called, and whether it has a page."""
        current = self.succession.current(iri)
        thing = self.things.get(current)
        return Named(
            current,
            thing or self.concepts.get(current),
            thing is not None or current in self.meetings or current in self.meeting_of,
            self.concepts.get(iri),
            self.meetings.get(iri),
            self.meeting_of.get(iri),
            self.files.get(iri),
        )

    def around(self, iri: str) -> Around:
        """Return how an IRI hangs together with others. Ask when all is spread and all seats are put together."""
        return Around(
            self.forums.get(iri),
            self.convened.get(iri, ()),
            self.steered.get(iri, ()),
            self.members.get(iri, ()),
            self.associations.get(iri, ()),
            self.candidates.get(iri, ()),
            self.known_by.get(iri, ""),
            iri in self.seated,
            *self._beside(self.meetings.get(iri)),
        )

    def announce(self, iri: str, forum: str | None, date: str | None) -> None:
        """Add a meeting that is announced, unless a document reports on it."""
        convened = None if forum is None else self.succession.current(forum)
        self.meetings.setdefault(iri, Held(iri, convened, date, ()))

    def _beside(self, meeting: Held | None) -> tuple[Held | None, Held | None]:
        row = [] if meeting is None else (self.rows or self._in_rows()).get(meeting.forum or "", [])
        if meeting is None or meeting not in row:
            return None, None
        place = row.index(meeting)
        return (row[place - 1] if place else None), (row[place + 1] if place + 1 < len(row) else None)

    def _in_rows(self) -> dict[str, list[Held]]:
        for held in sorted(self.meetings.values(), key=lambda one: (one.date or "", one.iri)):
            if held.forum is not None and held.date is not None:
                self.rows.setdefault(held.forum, []).append(held)
        return self.rows


class Resting(Queryable, Protocol):
    """A store that can give back the memory that a question took."""

    def rest(self) -> None:
        """Let go of memory that reading took."""
        ...


def contents(store: Resting, ask: Questions, base: str) -> Contents:
    """Read what there is in a store, which rests after each question that goes through all of it.

    Raises what the store raises.
    """
    following = succession(store)
    meetings, meeting_of = _meetings(store, following)
    store.rest()
    forums = {answer.forum.iri: answer for answer in ask.forums(proven=False)}
    told = {following.current(known(row, "thing")) for row in rows(store, "which-things-are-told-of")}
    store.rest()
    convening = {related.thing.iri for answer in forums.values() for related in answer.conveners}
    members = {
        association: tuple(thing.iri for thing in of)
        for association, of in ask.member_municipalities(sorted(convening)).items()
    }
    wanted = told | {iri for of in members.values() for iri in of}
    steered: dict[str, list[str]] = defaultdict(list)
    convened: dict[str, list[Thing]] = defaultdict(list)
    for answer in forums.values():
        for related in answer.steers:
            steered[related.thing.iri].append(answer.forum.iri)
        for convener in {related.thing.iri for related in answer.conveners}:
            convened[convener].append(answer.forum)
    found = Contents(
        base=base,
        things=things(store, (iri for iri in wanted if _has_page(iri, base))),
        concepts=things(store, (known(row, "concept") for row in rows(store, "which-concepts-are-used"))),
        meetings=meetings,
        meeting_of=meeting_of,
        succession=following,
        forums=forums,
        convened={iri: tuple(of) for iri, of in convened.items()},
        steered={project: tuple(sorted(of)) for project, of in steered.items()},
        members=members,
        associations=_turned(members),
        candidates=_candidates(ask.candidates()),
    )
    store.rest()
    found.files.update((known(row, "document"), known(row, "file")) for row in rows(store, "which-files-were-read"))
    store.rest()
    return found


def _turned(members: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return of each municipality the associations that have it among their members, in the order of those."""
    found: dict[str, list[str]] = defaultdict(list)
    for association, of in members.items():
        for municipality in dict.fromkeys(of):
            found[municipality].append(association)
    return {municipality: tuple(associations) for municipality, associations in found.items()}


def by_name(found: Iterable[Thing]) -> list[Thing]:
    """Return things in Swedish alphabetical order."""
    return sorted(found, key=lambda thing: (swedish(thing.label), thing.iri))


def _has_page(iri: str, base: str) -> bool:
    return iri.startswith(base) and iri.removeprefix(base).partition("/")[0] in FOLDERS


def _meetings(store: Queryable, following: Succession) -> tuple[dict[str, Held], dict[str, str]]:
    documents: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows(store, "which-meetings-were-held"):
        meeting = known(row, "meeting")
        documents[meeting].add(known(row, "document"))
        told[meeting].add((following.current(text(row, "forum") or ""), text(row, "date") or ""))
    held = {iri: Held(iri, *_first(told[iri]), tuple(sorted(of))) for iri, of in documents.items()}
    return held, {document: iri for iri in sorted(held) for document in held[iri].documents}


def _first(told: Iterable[tuple[str, str]]) -> tuple[str | None, str | None]:
    forums, dates = zip(*told, strict=True)
    return min(filter(None, forums), default=None), min(filter(None, dates), default=None)


def _candidates(pairs: Iterable[Candidates]) -> dict[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    for pair in pairs:
        found[pair.one.iri].append(pair.other)
        found[pair.other.iri].append(pair.one)
    return {iri: tuple(by_name(others)) for iri, others in found.items()}
