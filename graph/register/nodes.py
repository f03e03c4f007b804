"""Looking up in a register what IRIs stand for: names, what they are, and what goes on for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from graph.answers import Kind, Thing
from graph.naming import local
from graph.register.tables import Tables, every
from graph.succession import Succession

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_CURRENT: Final = """
SELECT node.id, current.iri, current.label, current.kind, current.classification
FROM node JOIN node current ON current.id = coalesce(node.current, node.id) WHERE node.id """
_GOES_ON: Final = "SELECT coalesce(current, id) AS id FROM node WHERE iri " + _AMONG
_MERGES: Final = "SELECT node.iri, current.iri FROM node JOIN node current ON current.id = node.current"
_FORMS: Final = f"""
WITH wanted AS ({_GOES_ON})
SELECT id FROM wanted UNION SELECT node.id FROM node JOIN wanted ON node.current = wanted.id
"""
_MERGED_INTO: Final = f"""
WITH wanted AS ({_GOES_ON}) SELECT node.iri FROM node JOIN wanted ON node.current = wanted.id
"""
_NAMED: Final = """
SELECT DISTINCT current.iri, name FROM name
JOIN node ON node.id = name.node JOIN node current ON current.id = coalesce(node.current, node.id)
WHERE instr(folded, ?)
"""
_GRAM: Final = 3  # letters: fewer are not looked up, but all names looked through
_SOUGHT: Final = " AND name.id IN (SELECT rowid FROM sought WHERE folded LIKE ?)"


class Nodes:
    """The nodes of a register, remembered when they were looked up."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._current: dict[int, Thing] = {}
        self.seen: dict[str, Thing] = {}  # by IRI: all that was looked up so far
        self.succession: Succession = _Following(_Replaced(tables), tables)

    @property
    def looked_up(self) -> frozenset[int]:
        """The numbers of the nodes that somebody asked for what goes on for them."""
        return frozenset(self._current)

    def merges(self) -> Iterator[tuple[Any, ...]]:
        """Yield all IRIs that were merged, each with the one that goes on for it."""
        return self._tables.each(_MERGES)

    def forms(self, iris: Iterable[str]) -> list[int]:
        """Return the numbers of all nodes that are one with these."""
        return [number for (number,) in self._tables.rows(_FORMS, every(iris))]

    def current(self, numbers: Iterable[int]) -> Mapping[int, Thing]:
        """Return what goes on for the nodes with these numbers (at least)."""
        wanted = set(numbers) - self._current.keys()
        for number, iri, label, kind, classification in (
            self._tables.rows(_CURRENT + _AMONG, every(wanted)) if wanted else ()
        ):
            thing = self.seen.get(iri) or _thing(iri, label, kind, classification)
            self._current[number] = self.seen[iri] = thing
        return self._current

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return those of the things that the register knows by name."""
        wanted = set(iris)
        missing = wanted - self.seen.keys()
        sql = f"SELECT iri, label, kind, classification FROM node WHERE label IS NOT NULL AND iri {_AMONG}"
        for iri, label, kind, classification in self._tables.rows(sql, every(missing)) if missing else ():
            self.seen[iri] = _thing(iri, label, kind, classification)
        return {iri: self.seen[iri] for iri in wanted & self.seen.keys()}

    def named(self, words: str) -> list[tuple[str, str]]:
        """Return the things that go on with each of their names that contains the words in any case."""
        sought = words.lower()
        if len(sought) < _GRAM or "\0" in sought:
            return self._tables.rows(_NAMED, sought)
        return self._tables.rows(_NAMED + _SOUGHT, sought, f"%{sought}%")  # % and _ in it find more: instr sees to that


class _Replaced(Mapping[str, str]):
    """The merges of a register: looked up one by one, and remembered."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[str, str | None] = {}

    def __contains__(self, iri: object) -> bool:
        return isinstance(iri, str) and self._current(iri) is not None

    def __getitem__(self, iri: str) -> str:
        current = self._current(iri)
        if current is None:
            raise KeyError(iri)
        return current

    def __iter__(self) -> Iterator[str]:
        return (iri for (iri,) in self._tables.rows("SELECT iri FROM node WHERE current IS NOT NULL ORDER BY iri"))

    def __len__(self) -> int:
        return len(self._tables.rows("SELECT 1 FROM node WHERE current IS NOT NULL"))

    def _current(self, iri: str) -> str | None:
        if iri not in self._known:
            found = self._tables.rows(
                "SELECT current.iri FROM node JOIN node current ON current.id = node.current WHERE node.iri = ?", iri
            )
            self._known[iri] = found[0][0] if found else None
        return self._known[iri]


@dataclass(frozen=True)
class _Following(Succession):
    """What goes on for what, as a register has it: a merge leads at once to the last that goes on."""

    tables: Tables

    def merged_into(self, current: set[str]) -> set[str]:
        """Return the merged IRIs that these go on for."""
        return {iri for (iri,) in self.tables.rows(_MERGED_INTO, every(current))}


def _thing(iri: str, label: str | None, kind: str | None, classification: str | None) -> Thing:
    if label is None or kind is None:  # nothing says what it is called, or what it is
        return Thing(iri, local(iri), Kind.ORGANISATION)
    return Thing(iri, label, Kind(kind), classification)
