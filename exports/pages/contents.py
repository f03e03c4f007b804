"""What there is in a store, for the pages to name: things, meetings, and how they hang together.

It lies on disk (`exports.pages.shelves`): a name for each thing, a line for each document and meeting. In memory is
what archives have not more of the longer they are: merges, and which body convenes and steers which. Pages see all this
by `exports.pages.directory` alone, which is told what is asked for by `named` and `around`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection
from typing import Final, NamedTuple

from exports.holding import Holding
from exports.pages.noted import Head
from exports.pages.shelves import Shelf
from graph.answers import Candidates, ForumAnswer, Thing
from graph.collation import swedish
from graph.scratch import scratch

REMEMBERED: Final = 4_000  # answers
MOST: Final = 500  # pairs that are listed: each stands on the pages of both


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


@dataclass(frozen=True, slots=True)
class Pairs:
    """Those that may be one: how many pairs there are, and the first of them, as many as are listed."""

    total: int
    first: tuple[Candidates, ...]


class Contents(Holding):
    """All things with their names, and all meetings with their documents. Close it when nothing is asked any more."""

    def __init__(self, base: str, merges: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with the IRIs that were merged, each with that of the one that goes on."""
        super().__init__()
        self.base = base
        self._tables = self._files.enter_context(closing(scratch()))
        self._tables.execute("CREATE TABLE report (meeting TEXT, document TEXT)")
        self._tables.execute("CREATE TABLE told_meeting (iri TEXT, forum TEXT, date TEXT)")
        self._tables.execute("CREATE INDEX told_meeting_of ON told_meeting (iri)")
        self._tables.execute("CREATE TABLE told_of (iri TEXT PRIMARY KEY) WITHOUT ROWID")
        self._tables.execute("CREATE TABLE pair (one TEXT, other TEXT, PRIMARY KEY (one, other)) WITHOUT ROWID")
        self._tables.execute("CREATE TABLE in_pairs (iri TEXT PRIMARY KEY) WITHOUT ROWID")
        # Claims name the same again and again: who goes on for those named last is remembered.
        self.current = lru_cache(maxsize=REMEMBERED)(self._current)
        # Pages ask what things are called again and again: the answers to what was asked last are remembered.
        self.named = lru_cache(maxsize=REMEMBERED)(self._named)
        anew = self.named.cache_clear
        self.merged = Shelf(self._tables, "merged", str, changed=self._merged_anew)  # by IRI, what goes on for it
        self.things = Shelf(self._tables, "thing", Thing, changed=anew)  # those that have a page
        self.concepts = Shelf(self._tables, "concept", Thing, changed=anew)
        self.paired = Shelf(self._tables, "paired", Thing)  # those that may be one with another
        self.meetings = Shelf(self._tables, "meeting", Held, changed=anew)
        self.meeting_of = Shelf(self._tables, "meeting_of", str, changed=anew)  # of a document, the one it reports on
        self.files = Shelf(self._tables, "file", str, changed=anew)  # of a document, the file's name
        self.candidates: Shelf[tuple[Thing, ...]] = Shelf(self._tables, "candidates", tuple[Thing, ...])
        self.persons, self.bodies = Pairs(0, ()), Pairs(0, ())
        self.known_by = Shelf(self._tables, "known_by", str)  # of a person with candidates, what tells her apart
        self.rows = Rows(self._tables)
        self.seated: set[str] = set()  # the forums of which the minutes show who sits in them
        self.forums: Mapping[str, ForumAnswer] = {}  # without sources: claims have those (`exports.pages.dossiers`)
        self.convened: Mapping[str, tuple[Thing, ...]] = {}  # of an organisation, the forums that it convenes
        self.steered: Mapping[str, tuple[str, ...]] = {}  # of a project, the forums that steer it
        self.members: Mapping[str, tuple[str, ...]] = {}  # of an association, where reference data has them
        self.associations: Mapping[str, tuple[str, ...]] = {}  # of a municipality, those associations
        self.merged.put(merges)

    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield each IRI that was merged, with that of the one that goes on."""
        return ((iri, self._current(iri)) for iri in self.merged)

    def _merged_anew(self) -> None:
        self.current.cache_clear()
        self.named.cache_clear()

    def _current(self, iri: str) -> str:
        """Return the IRI of what goes on for one (itself where it was not merged)."""
        return self.merged.get(iri) or iri

    def _named(self, iri: str) -> Named:
        """Return what an IRI is called, and whether it has a page."""
        current = self.current(iri)
        thing = self.things.get(current)
        return Named(
            current,
            thing or self.concepts.get(current),
            thing is not None or current in self.meetings or current in self.files,
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
            self.candidates.get(iri) or (),
            self.known_by.get(iri) or "",
            iri in self.seated,
            *map(self._meeting, self.rows.beside(self.meetings.get(iri))),
        )

    def report(self, document: str, head: Head) -> None:
        """Note the meetings that a document reports on, and what it says of meetings: then `meet` is to be called."""
        self._tables.executemany("INSERT INTO report VALUES (?, ?)", ((topic, document) for topic in head.topics))
        for iri, forums, dates in head.meetings:
            forum = min(map(self.current, forums), default=None)
            self._tables.execute("INSERT INTO told_meeting VALUES (?, ?, ?)", (iri, forum, min(dates, default=None)))
        if head.files:
            self.files.put({document: min(head.files)})

    def meet(self) -> None:
        """Put the meetings together that documents report on, of all that is said of each."""
        pairs = self._tables.execute("SELECT DISTINCT meeting, document FROM report ORDER BY meeting, document")
        told = "SELECT min(forum), min(date) FROM told_meeting WHERE iri = ?"
        for iri, of in groupby(pairs, key=itemgetter(0)):
            documents = tuple(document for _, document in of)
            ((forum, date),) = self._tables.execute(told, (iri,))
            self.hold([Held(iri, forum, date, documents)])
            self.meeting_of.put((document, iri) for document in documents)

    def tell_of(self, iri: str) -> None:
        """Note that documents tell of a thing."""
        self._tables.execute("INSERT OR IGNORE INTO told_of VALUES (?)", (iri,))

    def is_told_of(self, iri: str) -> bool:
        """Tell whether documents tell of a thing."""
        return self._tables.execute("SELECT 1 FROM told_of WHERE iri = ?", (iri,)).fetchone() is not None

    def pair(self, one: str, other: str) -> None:
        """Note two that may be one, unless they are."""
        if one != other:
            self._tables.execute("INSERT OR IGNORE INTO pair VALUES (?, ?)", tuple(sorted((one, other))))
            self._tables.execute("INSERT OR IGNORE INTO in_pairs VALUES (?), (?)", (one, other))

    def pairings(self) -> Iterator[tuple[str, str]]:
        """Yield those that may be one, each pair once."""
        yield from self._tables.execute("SELECT one, other FROM pair ORDER BY one, other")

    def paired_with(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each that may be one with others, with those."""
        sql = "SELECT one, other FROM pair UNION SELECT other, one FROM pair ORDER BY one, other"
        for iri, of in groupby(self._tables.execute(sql), key=itemgetter(0)):
            yield iri, [other for _, other in of]

    def is_paired(self, iri: str) -> bool:
        """Tell whether something may be one with another."""
        return self._tables.execute("SELECT 1 FROM in_pairs WHERE iri = ?", (iri,)).fetchone() is not None

    def subjects(self) -> Iterator[str]:
        """Yield the things and meetings, which have pages, in the order of their IRIs."""
        return merge(self.things, self.meetings)

    def hold(self, found: Iterable[Held]) -> None:
        """Add meetings."""
        for held in found:
            self.meetings.put({held.iri: held})
            self.rows.add(held)

    def announce(self, head: Head) -> None:
        """Add the meetings that a document tells of, unless a document reports on them or told of them before."""
        for iri, forums, dates in head.meetings:
            if iri not in self.meetings:
                forum = None if not forums else self.current(min(forums))
                self.hold([Held(iri, forum, min(dates, default=None), ())])

    def _meeting(self, iri: str | None) -> Held | None:
        return None if iri is None else self.meetings.get(iri)


class Rows:
    """The meetings of each forum in their order, as far as dates are known."""

    def __init__(self, tables: Connection) -> None:
        self._tables = tables
        tables.execute(
            "CREATE TABLE row (forum TEXT, date TEXT, iri TEXT, PRIMARY KEY (forum, date, iri)) WITHOUT ROWID"
        )

    def add(self, held: Held) -> None:
        """Add a meeting, once; one without a forum or a date stands in no row."""
        if held.forum is not None and held.date is not None:
            self._tables.execute("INSERT INTO row VALUES (?, ?, ?)", (held.forum, held.date, held.iri))

    def beside(self, held: Held | None) -> tuple[str | None, str | None]:
        """Return the meetings (IRIs) of the same forum before and after one, None where there is none."""
        if held is None or held.forum is None or held.date is None:
            return None, None
        place = (held.forum, held.date, held.iri)
        return self._next("< (?, ?) ORDER BY date DESC, iri DESC", place), self._next(
            "> (?, ?) ORDER BY date, iri", place
        )

    def _next(self, which: str, place: tuple[str, str, str]) -> str | None:
        sql = f"SELECT iri FROM row WHERE forum = ? AND (date, iri) {which} LIMIT 1"  # noqa: S608 - the words are ours
        return next((iri for (iri,) in self._tables.execute(sql, place)), None)


def by_name(found: Iterable[Thing]) -> list[Thing]:
    """Return things in Swedish alphabetical order."""
    return sorted(found, key=lambda thing: (swedish(thing.label), thing.iri))
