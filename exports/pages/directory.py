"""What all pages need to know of each other: what things are called, where their pages lie, which meeting minutes tell.

This is all that is held in memory for the whole store: a name for each thing, a line for each document and meeting.
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
    steered: Mapping[str, tuple[str, ...]]  # of a project, the forums that steer it
    members: Mapping[str, tuple[str, ...]]  # of an association, its municipalities, where reference data has them
    candidates: Mapping[str, tuple[Thing, ...]]
    files: dict[str, str] = field(default_factory=dict)  # of a document, the file's name
    seated: set[str] = field(default_factory=set)  # the forums of which the minutes show who sits in them
    known_by: dict[str, str] = field(default_factory=dict)  # of a person with candidates, what tells her apart

    def thing(self, iri: str) -> Thing:
        """Return the thing, or concept, that an IRI stands for now; one that is not known is called by its IRI."""
        current = self.succession.current(iri)
        found = self.things.get(current) or self.concepts.get(current)
        return found or Thing(current, iris.tail(current), Kind.ORGANISATION)

    def page(self, iri: str) -> str | None:
        """Return where a thing's page lies in the folder, or None where it has none."""
        current = self.succession.current(iri)
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

    def held(self, document: str) -> Held | None:
        """Return the meeting that a document reports on."""
        meeting = self.meeting_of.get(document)
        return None if meeting is None else self.meetings[meeting]

    def meeting_name(self, meeting: Held) -> str:
        """Return what a meeting is called: its forum and date; with its file where one of them is not known."""
        forum = self.thing(meeting.forum).label if meeting.forum is not None else None
        if forum is not None and meeting.date is not None:
            return f"{forum} {meeting.date}"
        files = [self.files.get(iri, iris.tail(iri)) for iri in meeting.documents] or [iris.tail(meeting.iri)]
        return f"{forum} ({', '.join(files)})" if forum is not None else " ".join([meeting.date or "", *files]).strip()

    def document_name(self, document: str) -> str:
        """Return what minutes are called: their meeting, or their file where it is not known."""
        held = self.held(document)
        return self.files.get(document, iris.tail(document)) if held is None else self.meeting_name(held)

    def announce(self, iri: str, forum: str | None, date: str | None) -> None:
        """Add a meeting that is announced, unless a document reports on it."""
        convened = None if forum is None else self.succession.current(forum)
        self.meetings.setdefault(iri, Held(iri, convened, date, ()))


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
    for answer in forums.values():
        for related in answer.steers:
            steered[related.thing.iri].append(answer.forum.iri)
    found = Directory(
        base=base,
        things=things(store, (iri for iri in wanted if _has_page(iri, base))),
        concepts=things(store, (known(row, "concept") for row in rows(store, "which-concepts-are-used"))),
        meetings=meetings,
        meeting_of=meeting_of,
        succession=following,
        forums=forums,
        steered={project: tuple(sorted(of)) for project, of in steered.items()},
        members=members,
        candidates=_candidates(ask.candidates()),
    )
    found.files.update((known(row, "document"), known(row, "file")) for row in rows(store, "which-files-were-read"))
    return found


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
