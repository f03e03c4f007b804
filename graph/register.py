"""The register: what each thing is called and what goes on for it, kept beside a store for one state of it.

Each document names whom it speaks of, so that asking the graph what somebody is called, or who bears a name, takes as
many steps as there are documents that name things. The register has each name once. It follows from the store alone, is
kept when who is who is settled, and counts only while the store is in that state: `Questions` answers alike without it.
"""

from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

from graph.answers import Kind, Thing
from graph.asking import Queryable, known, rows
from graph.naming import everything
from graph.store import Store
from graph.succession import Succession, succession

FILE: Final = "register.sqlite"
_FORMAT: Final = 1
_TABLES: Final = """
CREATE TABLE register (format INTEGER, state TEXT);
CREATE TABLE thing (iri TEXT PRIMARY KEY, label TEXT, kind TEXT, classification TEXT) WITHOUT ROWID;
CREATE TABLE name (iri TEXT, name TEXT, folded TEXT);
CREATE TABLE merged (iri TEXT PRIMARY KEY, current TEXT) WITHOUT ROWID;
CREATE INDEX merged_into ON merged (current);
"""
_THINGS: Final = """
SELECT iri, label, kind, classification FROM thing WHERE iri IN (SELECT value FROM json_each(?))
"""
_MERGED_INTO: Final = "SELECT iri FROM merged WHERE current IN (SELECT value FROM json_each(?))"
_LISTS: Final = (("which-things-are-there", "thing"), ("which-concepts-are-used", "concept"))


class _Tables:
    """The tables of a register; closed when nobody has them any more."""

    def __init__(self, content: bytes) -> None:
        self._open = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._open.close)
        self._open.deserialize(content)

    def rows(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        """Return what a query finds."""
        return self._open.execute(sql, values).fetchall()


class _Replaced(Mapping[str, str]):
    """The merges of a register: looked up one by one, and remembered."""

    def __init__(self, tables: _Tables) -> None:
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
        return (iri for (iri,) in self._tables.rows("SELECT iri FROM merged ORDER BY iri"))

    def __len__(self) -> int:
        return len(self._tables.rows("SELECT 1 FROM merged"))

    def _current(self, iri: str) -> str | None:
        if iri not in self._known:
            found = self._tables.rows("SELECT current FROM merged WHERE iri = ?", iri)
            self._known[iri] = found[0][0] if found else None
        return self._known[iri]


@dataclass(frozen=True)
class _Succession(Succession):
    """What goes on for what, as a register has it: a merge leads at once to the last that goes on."""

    tables: _Tables

    def merged_into(self, current: set[str]) -> set[str]:
        """Return the merged IRIs that these go on for."""
        return {iri for (iri,) in self.tables.rows(_MERGED_INTO, json.dumps(list(current)))}


class Register:
    """Names, kinds and merges of one state of a store."""

    def __init__(self, tables: _Tables) -> None:
        self._tables = tables
        self.succession: Succession = _Succession(_Replaced(tables), tables)

    def named(self, words: str) -> list[tuple[str, str]]:
        """Return the things that go on with each of their names that contains the words in any case."""
        return self._tables.rows("SELECT iri, name FROM name WHERE instr(folded, ?)", words.lower())

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return those of the things that the register has."""
        found = self._tables.rows(_THINGS, json.dumps(list(iris)))
        return {iri: Thing(iri, label, Kind(kind), classification) for iri, label, kind, classification in found}


def keep_register(store: Store) -> None:
    """Keep the register of the state that a store is in. Raises StoreError."""
    with closing(sqlite3.connect(":memory:")) as tables:
        tables.executescript(_TABLES)
        tables.execute("INSERT INTO register VALUES (?, ?)", (_FORMAT, store.state))
        _fill(tables, store)
        tables.commit()
        store.keep(FILE, tables.serialize())


def kept_register(store: Queryable) -> Register | None:
    """Return the register of the state that a store is in, or None where there is none, or it is damaged."""
    if not isinstance(store, Store) or (state := store.state) is None or (content := store.kept(FILE)) is None:
        return None
    try:
        tables = _Tables(content)
        current = tables.rows("SELECT format, state FROM register") == [(_FORMAT, state)]
    except sqlite3.Error:
        return None
    return Register(tables) if current else None


def _fill(tables: sqlite3.Connection, store: Store) -> None:
    following = succession(store)
    there, concepts = ({known(row, name) for row in rows(store, question)} for question, name in _LISTS)
    found, borne = everything(store, there | concepts)
    names = sorted({(following.current(iri), name) for iri, name in borne if iri in there})
    merged = sorted((iri, following.current(iri)) for iri in following.replaced)
    tables.executemany("INSERT INTO name VALUES (?, ?, ?)", ((iri, name, name.lower()) for iri, name in names))
    tables.executemany("INSERT INTO merged VALUES (?, ?)", merged)
    tables.executemany(
        "INSERT INTO thing VALUES (?, ?, ?, ?)",
        ((thing.iri, thing.label, str(thing.kind), thing.classification) for _, thing in sorted(found.items())),
    )
