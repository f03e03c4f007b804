"""What all pages need to know of each other: what things are called, where their pages lie, which meeting minutes tell.

This is all that is held in memory for the whole store: a name for each thing, a line for each document and meeting.
What a page asks of it is noted while `looked` is a set: the page is made anew when one of the answers has changed
(`exports.pages.cards`). So what makes pages asks by the methods.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from graph import iris
from graph.answers import Candidates, ForumAnswer, Kind, Thing
from graph.asking import Queryable, known, rows, text
from graph.collation import swedish
from graph.naming import things
from graph.questions import Questions
from graph.succession import Succession, succession

LONGEST: Final = 180  # characters of a file's name: 255 bytes are the most, and endings and temporary names need some
ABOUT: Final = " about"  # ends a key: no IRI has a space
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


@dataclass(slots=True)
class Directory:
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
    looked: set[str] | None = None

    # ---- what a thing is called, and where its page lies ---------------------------------------------------------

    def current(self, iri: str) -> str:
        """Return the IRI of what goes on for a thing."""
        self._look(iri)
        return self.succession.current(iri)

    def thing(self, iri: str) -> Thing:
        """Return the thing, or concept, that an IRI stands for now; one that is not known is called by its IRI."""
        current = self.current(iri)
        found = self.things.get(current) or self.concepts.get(current)
        return found or Thing(current, iris.tail(current), Kind.ORGANISATION)

    def concept(self, iri: str) -> Thing | None:
        """Return the concept that an IRI stands for, or None."""
        self._look(iri)
        return self.concepts.get(iri)

    def page(self, iri: str) -> str | None:
        """Return where a thing's page lies in the folder, or None where it has none."""
        current = self.current(iri)
        if current in self.things or current in self.meetings or current in self.meeting_of:
            return self.path(current) + ".html"
        return None

    def path(self, iri: str) -> str:
        """Return where the page and the data of an IRI lie, without their endings: its path below the base.

        A name that few file systems would take is cut, and ends with a hash of it.
        """
        folder, _, name = iri.removeprefix(self.base).rpartition("/")
        if len(name) > LONGEST:
            name = f"{name[:LONGEST]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        return f"{folder}/{name}"

    # ---- meetings and their minutes ------------------------------------------------------------------------------

    def meeting(self, iri: str) -> Held | None:
        """Return the meeting that an IRI stands for, or None."""
        self._look(iri)
        return self.meetings.get(iri)

    def held(self, document: str) -> Held | None:
        """Return the meeting that a document reports on."""
        self._look(document)
        meeting = self.meeting_of.get(document)
        return None if meeting is None else self.meeting(meeting)

    def meeting_name(self, meeting: Held) -> str:
        """Return what a meeting is called: its forum and date; with its file where one of them is not known."""
        forum = self.thing(meeting.forum).label if meeting.forum is not None else None
        if forum is not None and meeting.date is not None:
            return f"{forum} {meeting.date}"
        files = [self.file(iri) for iri in meeting.documents] or [iris.tail(meeting.iri)]
        return f"{forum} ({', '.join(files)})" if forum is not None else " ".join([meeting.date or "", *files]).strip()

    def document_name(self, document: str) -> str:
        """Return what minutes are called: their meeting, or their file where it is not known."""
        held = self.held(document)
        return self.file(document) if held is None else self.meeting_name(held)

    def file(self, document: str) -> str:
        """Return the name of a document's file; of one that is not known, what its IRI ends with."""
        self._look(document)
        return self.files.get(document, iris.tail(document))

    def announce(self, iri: str, forum: str | None, date: str | None) -> None:
        """Add a meeting that is announced, unless a document reports on it."""
        convened = None if forum is None else self.succession.current(forum)
        self.meetings.setdefault(iri, Held(iri, convened, date, ()))

    def beside(self, meeting: Held) -> tuple[Held | None, Held | None]:
        """Return the meetings of the same forum before and after one, as far as dates are known.

        Ask when all meetings have been announced.
        """
        self._look(about(meeting.iri))
        row = (self.rows or self._in_rows()).get(meeting.forum or "", [])
        if meeting not in row:
            return None, None
        place = row.index(meeting)
        return (row[place - 1] if place else None), (row[place + 1] if place + 1 < len(row) else None)

    # ---- how things hang together --------------------------------------------------------------------------------

    def forum(self, iri: str) -> ForumAnswer | None:
        """Return what a forum belongs to and steers, or None for what is no forum."""
        self._look(about(iri))
        return self.forums.get(iri)

    def convened_by(self, iri: str) -> tuple[Thing, ...]:
        """Return the forums that an organisation convenes."""
        self._look(about(iri))
        return self.convened.get(iri, ())

    def steering(self, project: str) -> tuple[str, ...]:
        """Return the forums that steer a project."""
        self._look(about(project))
        return self.steered.get(project, ())

    def members_of(self, association: str) -> tuple[str, ...]:
        """Return the municipalities of an association, where reference data has them."""
        self._look(about(association))
        return self.members.get(association, ())

    def associations_of(self, municipality: str) -> tuple[str, ...]:
        """Return the convening associations that a municipality is a member of."""
        self._look(about(municipality))
        return self.associations.get(municipality, ())

    def is_seated(self, forum: str) -> bool:
        """Tell whether minutes show who sits in a forum. Ask when all seats have been put together."""
        self._look(about(forum))
        return forum in self.seated

    def candidates_of(self, iri: str) -> tuple[Thing, ...]:
        """Return those that a thing may be the same as."""
        self._look(about(iri))
        return self.candidates.get(iri, ())

    def known_for(self, iri: str) -> str:
        """Return what tells a person from her candidates, "" where nothing does."""
        self._look(about(iri))
        return self.known_by.get(iri, "")

    def _in_rows(self) -> dict[str, list[Held]]:
        for held in sorted(self.meetings.values(), key=lambda one: (one.date or "", one.iri)):
            if held.forum is not None and held.date is not None:
                self.rows.setdefault(held.forum, []).append(held)
        return self.rows

    def _look(self, key: str) -> None:
        if self.looked is not None:
            self.looked.add(key)


def about(iri: str) -> str:
    """Return the key under which is noted that a page asked how a thing hangs together with others."""
    return f"{iri}{ABOUT}"


def directory(store: Queryable, ask: Questions, base: str) -> Directory:
    """Read the directory of a store. Raises what the store raises."""
    following = succession(store)
    meetings, meeting_of = _meetings(store, following)
    forums = {answer.forum.iri: answer for answer in ask.forums(proven=False)}
    told = {following.current(known(row, "thing")) for row in rows(store, "which-things-are-told-of")}
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
    found = Directory(
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
    found.files.update((known(row, "document"), known(row, "file")) for row in rows(store, "which-files-were-read"))
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
