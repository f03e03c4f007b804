"""Looking up in a register what minutes claim of seats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Final, TypeAlias

import msgspec

from graph.answers import Evidence, Source, Thing
from graph.collation import swedish
from graph.register.meetings import meetings_of
from graph.register.nodes import Nodes
from graph.register.tables import LISTED, PLACE, STATED, Tables, every
from graph.register.told import DATE, ORGANIZER, Entry, Value
from graph.seating import Claimed

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_PARTS: Final = "SELECT part.graph, part.meeting, part.body FROM part WHERE "
_LISTS: Final = "part.meeting != 0"
_OF_FORUMS: Final = f"""part.meeting IN (
  SELECT subject FROM said WHERE property = {ORGANIZER} AND typeof(value) = 'integer' AND value {_AMONG}
)"""
_OF_MEMBERS: Final = (
    f"(part.graph, part.meeting) IN (SELECT graph, place FROM named WHERE how = {LISTED} AND node {_AMONG})"
)
_UNTIL: Final = f"coalesce((SELECT min(value) FROM said WHERE subject = part.meeting AND property = {DATE}), '') <= ?"
_STATEMENTS: Final = "part.meeting = 0"
_IN_PLACES: Final = f"part.graph IN (SELECT graph FROM named WHERE how = {PLACE} AND node {_AMONG})"
_ON_MEMBERS: Final = f"part.graph IN (SELECT graph FROM named WHERE how = {STATED} AND node {_AMONG})"
_DATES: Final = f"""
SELECT report.graph, min(value) FROM report JOIN said ON subject = report.meeting AND property = {DATE}
WHERE report.graph {_AMONG} GROUP BY report.graph
"""
_ENTRIES: Final = msgspec.msgpack.Decoder(list[Entry])

Part: TypeAlias = tuple[int, int, list[Entry]]  # a graph, a meeting (0: none), and the entries that were asked for


class Seats:
    """The claims of a register."""

    def __init__(self, tables: Tables, nodes: Nodes) -> None:
        self._tables, self._nodes = tables, nodes

    def listed(self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None) -> list[Claimed]:
        """Return the entries of the lists of forums and of members, or all; `at` leaves out those of later meetings."""
        places, people = self._forms(forums), self._forms(members)
        narrowed = {_OF_FORUMS: places, _OF_MEMBERS: people, _UNTIL: None if at is None else at.isoformat()}
        parts = [(graph, meeting, _kept(entries, people)) for graph, meeting, entries in self._parts(_LISTS, narrowed)]
        organizers, dates = meetings_of(self._tables, {meeting for _, meeting, _ in parts}, places)
        meant = self._meant(parts, {*organizers, *(one for of in organizers.values() for one in of)})
        return [
            meant.claimed(graph, entry, Evidence.ATTENDED, forum, dates.get(meeting), meant.iri(meeting))
            for graph, meeting, entries in parts
            for forum in {meant.iri(organizer) for organizer in organizers.get(meeting, ())}
            for entry in entries
        ]

    def stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]:
        """Return what is stated of seats in forums, or places in organisations, and of members; or all of it."""
        places, people = self._forms(forums), self._forms(members)
        found = self._parts(_STATEMENTS, {_IN_PLACES: places, _ON_MEMBERS: people})
        parts = [(graph, 0, _kept(entries, people, places)) for graph, _, entries in found]
        dates: dict[int, str] = dict(self._tables.rows(_DATES, every(graph for graph, _, _ in parts)))
        meant = self._meant(parts, ())
        return [
            meant.claimed(
                graph,
                entry,
                Evidence.STATED,
                meant.iri(entry.place),
                dates.get(graph) if entry.passages else None,
                None,
            )
            for graph, _, entries in parts
            for entry in entries
        ]

    def _forms(self, iris: Iterable[str] | None) -> frozenset[int] | None:
        return None if iris is None else frozenset(self._nodes.forms(iris))

    def _parts(self, which: str, narrowed: Mapping[str, frozenset[int] | str | None]) -> list[Part]:
        asked = {sql: value for sql, value in narrowed.items() if value is not None}
        values = [value if isinstance(value, str) else every(value) for value in asked.values()]
        found = self._tables.rows(_PARTS + " AND ".join((which, *asked)), *values)
        return [(graph, meeting, _ENTRIES.decode(body)) for graph, meeting, body in found]

    def _meant(self, parts: Collection[Part], others: Iterable[int]) -> _Meant:
        graphs = self._tables.rows(
            f"SELECT id, iri, file FROM graph WHERE id {_AMONG}", every({g for g, _, _ in parts})
        )
        entries = [entry for _, _, entries in parts for entry in entries]
        ones = {entry.member for entry in entries} | {entry.place for entry in entries}
        several: set[tuple[Value, ...]] = set()
        for entry in entries:
            several |= {entry.behalf, entry.roles, entry.responsibilities, entry.principals, entry.parties}
        numbers = ones.union(others, (one for some in several for one in some if isinstance(one, int)))
        return _Meant(self._nodes.current(numbers - {0}), {id_: (iri, file) for id_, iri, file in graphs})


def _kept(entries: list[Entry], people: frozenset[int] | None, places: frozenset[int] | None = None) -> list[Entry]:
    if people is not None:
        entries = [entry for entry in entries if entry.member in people]
    return entries if places is None else [entry for entry in entries if entry.place in places]


class _Meant:
    """What the numbers of entries mean: IRIs of those that go on, and what roles are called."""

    def __init__(self, things: Mapping[int, Thing], graphs: Mapping[int, tuple[str, str]]) -> None:
        self._things, self._graphs = things, graphs
        # most entries have what others have
        self._iris: Callable[[tuple[int, ...]], tuple[str, ...]] = cache(self._sorted)
        self._roles: Callable[[tuple[Value, ...]], tuple[str, ...]] = cache(self._role_labels)
        self._labels: Callable[[tuple[Value, ...]], tuple[str, ...]] = cache(self._labels_by_iri)

    def iri(self, number: int) -> str:
        """Return the IRI of what goes on for a node."""
        return self._things[number].iri

    def claimed(
        self, graph: int, entry: Entry, evidence: Evidence, place: str, date: str | None, meeting: str | None
    ) -> Claimed:
        """Return an entry as a claim."""
        document, file = self._graphs[graph]
        return Claimed(
            document + entry.claim,
            self._things[entry.member].iri,
            place,
            evidence,
            entry.state,
            date,
            entry.begins,
            entry.ends,
            self._iris(entry.behalf),
            self._roles(entry.roles),
            self._labels(entry.responsibilities),
            min(self._iris(entry.principals)) if entry.principals else None,
            meeting,
            entry.part,
            min(self._iris(entry.parties)) if entry.parties else None,
            tuple([Source(file, p.start, p.end, p.exact, document, p.page) for p in entry.passages]),
        )

    def _sorted(self, numbers: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(sorted({self._things[number].iri for number in numbers}))

    def _role_labels(self, values: tuple[Value, ...]) -> tuple[str, ...]:
        return tuple(sorted({self._spoken(value) for value in values}, key=swedish))

    def _labels_by_iri(self, values: tuple[Value, ...]) -> tuple[str, ...]:
        named = {value if isinstance(value, str) else self.iri(value): self._spoken(value) for value in values}
        return tuple(named[iri] for iri in sorted(named))

    def _spoken(self, value: Value) -> str:
        return value if isinstance(value, str) else self._things[value].label
