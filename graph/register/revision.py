"""Changing the tables of a register: what changed graphs told before is taken back, what they tell now is put in."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

import msgspec
import pyoxigraph as ox

from graph.naming import BORNE, thing_of
from graph.naming import Said as SaidOf
from graph.register.held import forget
from graph.register.tables import CONCERNED, LISTED, LISTED_FOR, PLACE, STATED, STATED_FOR, VACANT, every
from graph.register.told import CONVENED, DATE, ORGANIZER, REPLACED, SAID, Entry, Said, Told
from graph.succession import Succession
from ontology.terms import term

_AT_ONCE: Final = 500  # graphs, or nodes
_REMEMBERED: Final = 200_000  # numbers of nodes
_SAY: Final = "INSERT INTO said VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET graphs = graphs + excluded.graphs"
_HELD: Final = f"""
INSERT INTO held
SELECT m.value, (SELECT min(d.value) FROM said d WHERE d.subject = m.value AND d.property = {DATE})
FROM json_each(?) m
WHERE EXISTS (SELECT 1 FROM report WHERE meeting = m.value)
AND EXISTS (SELECT 1 FROM said o WHERE o.subject = m.value AND o.property = {ORGANIZER})
"""
_MERGES: Final = f"""
SELECT merged.iri, successor.iri FROM said
JOIN node merged ON merged.id = subject JOIN node successor ON successor.id = value WHERE property = {REPLACED}
"""
_SOUGHT: Final = frozenset(
    map(term, ("foaf:Person", "org:FormalOrganization", "fg:Municipality", "fg:Forum", "foaf:Project"))
)
_TERMS: Final = tuple(map(term, SAID))


class Revision:
    """A change of the tables, graph by graph."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        self._tables = tables
        self._numbers: dict[str, int] = {}
        self._said: Counter[Said] = Counter()  # by how many graphs more than before
        self._graphs = 0  # whose rows are in it
        self._touched: set[int] = set()
        self._meetings: set[int] = set()
        self._listed: set[int] = set()  # meetings whose lists changed
        self._forums: set[int] = set()  # of which what is stated changed
        self._described: set[int] = set()  # nodes that are otherwise than before
        self._merges = False

    def number(self, iri: str) -> int:
        """Return the number of the node with an IRI, which it keeps for good."""
        found = self._numbers.get(iri)
        if found is None:
            if len(self._numbers) > _REMEMBERED:
                self._numbers.clear()
            self._tables.execute("INSERT INTO node (iri) VALUES (?) ON CONFLICT DO NOTHING", (iri,))
            ((found,),) = self._tables.execute("SELECT id FROM node WHERE iri = ?", (iri,))
            self._numbers[iri] = found
        return found

    def forget(self, graph: str) -> None:
        """Take back what a graph told."""
        known = self._known(graph)
        if known is not None:
            self._say(known[1], frozenset())
            self._clear(known[0])
            self._tables.execute("DELETE FROM graph WHERE id = ?", (known[0],))

    def put(self, graph: str, tells: Told) -> None:
        """Put what a graph tells in place of what it told."""
        known = self._known(graph)
        if known is not None:
            self._clear(known[0])
        before = frozenset() if known is None else known[1]
        self._say(before, tells.said)
        if before != tells.said or known is None:
            self._tables.execute(
                "INSERT INTO graph (iri, digest, file, said) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (iri) DO UPDATE SET digest = excluded.digest, file = excluded.file, said = excluded.said",
                (graph, tells.digest, tells.file, _packed(tells.said)),
            )
        else:
            self._tables.execute(
                "UPDATE graph SET digest = ?, file = ? WHERE id = ?", (tells.digest, tells.file, known[0])
            )
        ((number,),) = self._tables.execute("SELECT id FROM graph WHERE iri = ?", (graph,))
        self._fill(number, tells)

    def resay(self, graph: str, removed: frozenset[Said], added: frozenset[Said]) -> None:
        """Change what a graph says of things that makes no claims."""
        known = self._known(graph)
        if known is None:
            self.put(graph, Told(added, None, frozenset(), {}, [], frozenset(), []))
            return
        number, before = known
        after = (before - removed) | added
        self._say(before, after)
        self._tables.execute("UPDATE graph SET said = ? WHERE id = ?", (_packed(after), number))

    def follow_anew(self) -> None:
        """Let go of all that follows from what graphs tell, so that it is made anew when this is finished."""
        for table in ("holders", "proofs", "rests", "stale"):
            self._tables.execute(f"DELETE FROM {table}")
        self._tables.execute("UPDATE node SET current = NULL WHERE current IS NOT NULL")
        for numbers, sql in (
            (self._touched, "SELECT DISTINCT subject FROM said"),
            (self._meetings, "SELECT meeting FROM report UNION SELECT meeting FROM held"),
            (self._listed, "SELECT DISTINCT meeting FROM part WHERE meeting != 0"),
            (self._forums, f"SELECT DISTINCT node FROM named WHERE how = {PLACE}"),
        ):
            numbers.update(number for (number,) in self._tables.execute(sql))
        self._merges = True

    def _known(self, graph: str) -> tuple[int, frozenset[Said]] | None:
        """Return a graph's number, and what it said of things."""
        for number, content in self._tables.execute("SELECT id, said FROM graph WHERE iri = ?", (graph,)):
            return number, frozenset(msgspec.msgpack.decode(content, type=list[Said]))
        return None

    def _clear(self, number: int) -> None:
        reported = self._tables.execute("SELECT meeting FROM report WHERE graph = ?", (number,))
        self._meetings.update(meeting for (meeting,) in reported)
        listed = self._tables.execute("SELECT meeting FROM part WHERE graph = ?", (number,))
        self._listed.update(meeting for (meeting,) in listed)
        stated = self._tables.execute("SELECT node FROM named WHERE graph = ? AND how = ?", (number, PLACE))
        self._forums.update(place for (place,) in stated)
        for table in ("part", "named", "report", "items"):
            self._tables.execute(f"DELETE FROM {table} WHERE graph = ?", (number,))

    def _fill(self, number: int, tells: Told) -> None:
        lists = [*tells.lists.items(), *([(0, tells.stated)] if tells.stated else [])]
        bodies = [(number, meeting, msgspec.msgpack.encode(entries)) for meeting, entries in lists]
        self._tables.executemany("INSERT INTO part (graph, meeting, body) VALUES (?, ?, ?)", bodies)
        named = {row for meeting, entries in lists for entry in entries for row in _named(meeting, entry)}
        named |= {(behalf, VACANT, forum) for forum, behalf in tells.vacant}
        named |= {(member, CONCERNED, 0) for item in tells.items for member in item.members}
        if tells.items:
            self._tables.execute("INSERT INTO items VALUES (?, ?)", (number, msgspec.msgpack.encode(tells.items)))
        self._listed.update(tells.lists)
        self._forums.update(entry.place for entry in tells.stated)
        self._tables.executemany(f"INSERT INTO named VALUES (?, ?, ?, {number})", sorted(named))
        self._tables.executemany(f"INSERT INTO report VALUES (?, {number})", [(m,) for m in tells.meetings])
        self._meetings |= tells.meetings

    # ---- what is said of things ------------------------------------------------------------------------------------

    def _say(self, before: frozenset[Said], after: frozenset[Said]) -> None:
        self._said.update(after - before)
        self._said.subtract(before - after)
        for subject, property_, _, _ in before ^ after:
            self._touched.add(subject)
            if property_ in (ORGANIZER, DATE):
                self._meetings.add(subject)
            self._merges |= property_ == REPLACED
        self._graphs += 1
        if self._graphs == _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        changed = [(*said, graphs) for said, graphs in self._said.items() if graphs]
        changed.sort(key=lambda row: row[:2])  # neighbours in the table one after another
        self._tables.executemany(_SAY, changed)
        self._said.clear()
        self._graphs = 0

    def finish(self) -> None:
        """Bring in line what follows from what all graphs say together."""
        self._flush()
        self._forums |= self._concerned()
        for some in _chunks(sorted(self._touched)):
            listed = every(some)
            self._tables.execute(
                "DELETE FROM said WHERE graphs <= 0 AND subject IN (SELECT value FROM json_each(?))", (listed,)
            )
            self._describe(some, listed)
        for some in _chunks(sorted(self._meetings)):
            self._tables.execute("DELETE FROM held WHERE meeting IN (SELECT value FROM json_each(?))", (every(some),))
            self._tables.execute(_HELD, (every(some),))
        if self._merges:
            self._follow()
        forget(self._tables, self._forums, self._described)

    def _concerned(self) -> set[int]:
        """Return whose meetings those are, or were, that changed, and of whom what is said has their dates."""
        found = self._tables.execute(
            f"SELECT value FROM said WHERE property = {ORGANIZER} AND subject IN (SELECT value FROM json_each(?))"
            f" UNION SELECT node FROM report JOIN named ON named.graph = report.graph AND how = {PLACE}"
            " WHERE report.meeting IN (SELECT value FROM json_each(?))",
            (every(self._listed | self._meetings), every(self._meetings)),
        )
        return {number for (number,) in found}

    def _describe(self, nodes: list[int], listed: str) -> None:
        """Say anew what nodes are called, what they are, and what they may be looked up by."""
        said: dict[int, dict[str, list[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
        for subject, property_, value, language in self._tables.execute(
            f"SELECT subject, property, value, language FROM said WHERE property < {CONVENED}"
            " AND subject IN (SELECT value FROM json_each(?))",
            (listed,),
        ):
            said[subject][_TERMS[property_]].append(ox.Literal(value, language=language or None))
        was = self._tables.execute(
            "SELECT id, iri, label, kind, classification FROM node WHERE id IN (SELECT value FROM json_each(?))",
            (listed,),
        )
        before = {node: (iri, tuple(described)) for node, iri, *described in was}
        found = {node: _described(before[node][0], said.get(node)) for node in nodes}
        changed = [(*described, node) for node, described in found.items() if described != before[node][1]]
        self._described.update(node for *_, node in changed)
        self._tables.executemany("UPDATE node SET label = ?, kind = ?, classification = ? WHERE id = ?", changed)
        self._rename(listed, {(node, name) for node in nodes for name in _names(said.get(node, {}))})

    def _rename(self, listed: str, names: set[tuple[int, str]]) -> None:
        old = self._tables.execute(
            "SELECT id, node, name, folded FROM name WHERE node IN (SELECT value FROM json_each(?))", (listed,)
        ).fetchall()
        gone = [(id_, folded) for id_, node, name, folded in old if (node, name) not in names]
        self._tables.executemany("INSERT INTO sought (sought, rowid, folded) VALUES ('delete', ?, ?)", gone)
        self._tables.executemany("DELETE FROM name WHERE id = ?", [(id_,) for id_, _ in gone])
        ((last,),) = self._tables.execute("SELECT coalesce(max(id), 0) FROM name")
        new = sorted(names - {(node, name) for _, node, name, _ in old})
        self._tables.executemany(
            "INSERT INTO name (id, node, name, folded) VALUES (?, ?, ?, ?)",
            [(last + place, node, name, name.lower()) for place, (node, name) in enumerate(new, start=1)],
        )
        self._tables.execute("INSERT INTO sought (rowid, folded) SELECT id, folded FROM name WHERE id > ?", (last,))

    def _follow(self) -> None:
        """Say anew which node goes on for which."""
        pairs = sorted(self._tables.execute(_MERGES).fetchall(), reverse=True)
        following = Succession(dict(pairs))
        after = {self.number(iri): self.number(following.current(iri)) for iri in following.replaced}
        before = dict(self._tables.execute("SELECT id, current FROM node WHERE current IS NOT NULL"))
        changed = [
            (after.get(node), node) for node in before.keys() | after.keys() if after.get(node) != before.get(node)
        ]
        self._tables.executemany("UPDATE node SET current = ? WHERE id = ?", changed)
        moved = {number for now, node in changed for number in (node, now, before.get(node)) if number is not None}
        self._described |= moved
        self._forums |= moved


def _described(iri: str, said: SaidOf | None) -> tuple[str | None, str | None, str | None]:
    """Return what a node is called, what it is and how it is classified, as far as anything says so."""
    thing = None if said is None else thing_of(iri, said)
    return (None, None, None) if thing is None else (thing.label, str(thing.kind), thing.classification)


def _packed(said: frozenset[Said]) -> bytes:
    return msgspec.msgpack.encode(list(said))


def _named(meeting: int, entry: Entry) -> Iterator[tuple[int, int, int]]:
    """Yield whom an entry names, as what and where."""
    if meeting:
        yield entry.member, LISTED, meeting
        yield from ((behalf, LISTED_FOR, meeting) for behalf in entry.behalf)
    else:
        yield entry.member, STATED, entry.place
        yield from ((behalf, STATED_FOR, entry.place) for behalf in entry.behalf)
        yield entry.place, PLACE, 0


def _names(said: SaidOf) -> Iterator[str]:
    """Yield the names that a thing may be looked up by; there are none for what is no person, body or project."""
    if any(value.value in _SOUGHT for value in said.get(term("rdf:type"), ())):
        yield from (value.value for name in BORNE for value in said.get(name, ()))


_T = TypeVar("_T")


def _chunks(of: Iterable[_T]) -> Iterator[list[_T]]:
    source = iter(of)
    while chunk := list(islice(source, _AT_ONCE)):
        yield chunk
