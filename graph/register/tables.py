"""The file of a register: its tables, read beside a store and changed in one transaction.

node    an IRI: what it is called and what it is, and the node that goes on for it where it was merged
said    what graphs say of a node, each once, with how many of them say it
graph   a graph: the digest of what was read of it, its file's name, and its rows in `said`, to take back
report  a document's meetings
part    claims about seats of one graph: the list of a meeting, or (meeting 0) all that is stated
items   what persons presented and were asked to do, in a document
named   which graphs name a node (0: nobody), as what, and where: at a meeting, in an organisation, or (0) in an item
held    the meetings of known forums that documents report on
holders who holds the seats of a forum, in short; `proofs` has the passages, `rests` on which nodes it rests
name    what somebody may be looked up by; `sought` finds the names that contain words
"""

from __future__ import annotations

import json
import os
import sqlite3
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, Self

from graph.store.folder import PART

FORMAT: Final = 7
LISTED, STATED, LISTED_FOR, STATED_FOR, PLACE, CONCERNED, VACANT = range(7)  # as what a graph names a node
_PAGES: Final = -32_000  # kB of the file that a change may hold in memory
_TABLES: Final = """
CREATE TABLE register (format INTEGER, told_by TEXT, rules TEXT, state TEXT);
CREATE TABLE node (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, label TEXT, kind TEXT, classification TEXT, current INTEGER
);
CREATE INDEX merged_into ON node (current) WHERE current IS NOT NULL;
CREATE INDEX node_of ON node (kind);
CREATE TABLE said (
  subject INTEGER, property INTEGER, value, language TEXT, graphs INTEGER,
  PRIMARY KEY (subject, property, value, language)
) WITHOUT ROWID;
CREATE INDEX replaced ON said (subject) WHERE property = 11;
CREATE INDEX linked ON said (value, property) WHERE typeof(value) = 'integer';
CREATE TABLE graph (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, digest TEXT, file TEXT, said BLOB);
CREATE TABLE report (meeting INTEGER, graph INTEGER, PRIMARY KEY (meeting, graph)) WITHOUT ROWID;
CREATE INDEX reported ON report (graph);
CREATE TABLE part (id INTEGER PRIMARY KEY, graph INTEGER, meeting INTEGER, body BLOB);
CREATE INDEX part_of ON part (graph, meeting);
CREATE INDEX listed_at ON part (meeting);
CREATE TABLE items (graph INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE named (
  node INTEGER, how INTEGER, place INTEGER, graph INTEGER, PRIMARY KEY (node, how, place, graph)
) WITHOUT ROWID;
CREATE INDEX named_in ON named (graph);
CREATE INDEX vacant_in ON named (place) WHERE how = 6;
CREATE TABLE held (meeting INTEGER PRIMARY KEY, date TEXT);
CREATE INDEX held_on ON held (date);
CREATE TABLE holders (forum INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE proofs (forum INTEGER PRIMARY KEY, body BLOB);
CREATE TABLE rests (node INTEGER, behalf INTEGER, forum INTEGER, PRIMARY KEY (node, behalf, forum)) WITHOUT ROWID;
CREATE INDEX rests_of ON rests (forum);
CREATE TABLE stale (forum INTEGER PRIMARY KEY);
CREATE TABLE name (id INTEGER PRIMARY KEY, node INTEGER, name TEXT, folded TEXT);
CREATE INDEX name_of ON name (node);
CREATE VIRTUAL TABLE sought USING fts5 (
  folded, content = 'name', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
);
"""


class Tables:
    """The tables of a register, to look things up in."""

    def __init__(self, opened: sqlite3.Connection, name: str = "") -> None:
        """Take a file that is open, and what messages call it."""
        self._open, self.name = opened, name

    @classmethod
    def reading(cls, path: Path) -> Self:
        """Open a file to read, closed when nobody has it any more.

        Raises sqlite3.Error where it is none, or a change of it broke off.
        """
        # Not as "immutable", by which SQLite would overlook a change that broke off.
        opened = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        tables = cls(opened, str(path))
        weakref.finalize(tables, opened.close)
        return tables

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return what a query finds."""
        return self._open.execute(sql, values).fetchall()

    def each(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield what a query finds, of which there may be much."""
        yield from self._open.execute(sql)


@contextmanager
def changing(
    path: Path, *, told_by: str, rules: str, follow: Callable[[sqlite3.Connection], None]
) -> Iterator[sqlite3.Connection]:
    """Change a register whole or not at all; it is made anew where there is none of this format and `told_by` this.

    Where it is of other rules, `follow` makes anew first what follows from what is told. Raises sqlite3.Error, OSError.
    """
    if _is_of(path, told_by):
        with closing(sqlite3.connect(path, isolation_level=None)) as tables, _transaction(tables):
            if tables.execute("SELECT rules FROM register").fetchall() != [(rules,)]:
                tables.execute("UPDATE register SET rules = ?, state = NULL", (rules,))
                follow(tables)
            yield tables
        return
    part = path.with_name(path.name + PART)
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part, isolation_level=None)) as tables:
        tables.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        with _transaction(tables):
            tables.execute("INSERT INTO register VALUES (?, ?, ?, NULL)", (FORMAT, told_by, rules))
            yield tables
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    path.with_name(path.name + "-journal").unlink(missing_ok=True)  # of the file that is replaced
    part.replace(path)


@contextmanager
def _transaction(tables: sqlite3.Connection) -> Iterator[None]:
    tables.execute(f"PRAGMA cache_size = {_PAGES}")
    tables.execute("BEGIN IMMEDIATE")
    yield  # what is raised here closes the file, which undoes the change
    tables.execute("COMMIT")


def _is_of(path: Path, told_by: str) -> bool:
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path)) as tables:  # to write, so that a change that broke off is undone
            return tables.execute("SELECT format, told_by FROM register").fetchall() == [(FORMAT, told_by)]
    except sqlite3.DatabaseError:  # it is damaged, or of another format
        return False


def every(values: Iterable[Any]) -> str:
    """Return numbers or texts as the JSON that `IN (SELECT value FROM json_each(?))` takes."""
    return json.dumps(list(values))
