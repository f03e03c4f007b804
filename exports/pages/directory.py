"""What pages ask of each other: what things are called, where their pages lie, which meeting minutes tell.

Whoever makes pages has the directory, and by it alone comes to what there is (`exports.pages.contents`). It has that by
two questions, and notes the key of each that is asked: a page is made anew when one of the answers has changed
(`exports.pages.cards`). So no page can be made of something that is not noted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from exports.pages.contents import Around, Contents, Held, Named
from graph import iris
from graph.answers import ForumAnswer, Kind, Thing

LONGEST: Final = 180  # characters of a file's name: 255 bytes are the most, and endings and temporary names need some
ABOUT: Final = " about"  # ends a key: no IRI has a space


class Directory:
    """What there is in a store, to be asked about; what was asked inside `noting` is noted."""

    def __init__(self, contents: Contents) -> None:
        self.base = contents.base
        self._read_named, self._read_around = contents.named, contents.around
        self._noted: set[str] | None = None

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """Yield the keys of all that is asked inside; they are not noted outside."""
        outside, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            self._noted = outside

    def note(self, keys: Iterable[str]) -> None:
        """Note keys of what was asked before, and remembered."""
        if self._noted is not None:
            self._noted.update(keys)

    def answer(self, key: str) -> Named | Around:
        """Return all that may be told to who asked for a key that was noted. Ask as `Contents.around` says."""
        iri = key.removesuffix(ABOUT)
        return self._named(iri) if iri == key else self._around(iri)

    def _named(self, iri: str) -> Named:
        if self._noted is not None:
            self._noted.add(iri)
        return self._read_named(iri)

    def _around(self, iri: str) -> Around:
        if self._noted is not None:
            self._noted.add(about(iri))
        return self._read_around(iri)

    # ---- what a thing is called, and where its page lies ---------------------------------------------------------

    def current(self, iri: str) -> str:
        """Return the IRI of what goes on for a thing."""
        return self._named(iri).current

    def thing(self, iri: str) -> Thing:
        """Return the thing, or concept, that an IRI stands for now; one that is not known is called by its IRI."""
        named = self._named(iri)
        return named.thing or Thing(named.current, iris.tail(named.current), Kind.ORGANISATION)

    def concept(self, iri: str) -> Thing | None:
        """Return the concept that an IRI stands for, or None."""
        return self._named(iri).concept

    def page(self, iri: str) -> str | None:
        """Return where a thing's page lies in the folder, or None where it has none."""
        named = self._named(iri)
        return f"{self.path(named.current)}.html" if named.has_page else None

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
        return self._named(iri).meeting

    def held(self, document: str) -> Held | None:
        """Return the meeting that a document reports on."""
        meeting = self._named(document).reports_on
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
        return self._named(document).file or iris.tail(document)

    def beside(self, meeting: Held) -> tuple[Held | None, Held | None]:
        """Return the meetings of the same forum before and after one, as far as dates are known."""
        around = self._around(meeting.iri)
        return around.before, around.after

    # ---- how things hang together --------------------------------------------------------------------------------

    def forum(self, iri: str) -> ForumAnswer | None:
        """Return what a forum belongs to and steers, or None for what is no forum."""
        return self._around(iri).forum

    def convened_by(self, iri: str) -> tuple[Thing, ...]:
        """Return the forums that an organisation convenes."""
        return self._around(iri).convened

    def steering(self, project: str) -> tuple[str, ...]:
        """Return the forums that steer a project."""
        return self._around(project).steered

    def members_of(self, association: str) -> tuple[str, ...]:
        """Return the municipalities of an association, where reference data has them."""
        return self._around(association).members

    def associations_of(self, municipality: str) -> tuple[str, ...]:
        """Return the convening associations that a municipality is a member of."""
        return self._around(municipality).associations

    def is_seated(self, forum: str) -> bool:
        """Tell whether minutes show who sits in a forum. Ask when all seats have been put together."""
        return self._around(forum).seated

    def candidates_of(self, iri: str) -> tuple[Thing, ...]:
        """Return those that a thing may be the same as."""
        return self._around(iri).candidates

    def known_for(self, iri: str) -> str:
        """Return what tells a person from her candidates, "" where nothing does."""
        return self._around(iri).known_by


def about(iri: str) -> str:
    """Return the key under which is noted that a page asked how a thing hangs together with others."""
    return f"{iri}{ABOUT}"
