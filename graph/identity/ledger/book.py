"""A ledger as a file: opened where it can be believed, written whole from nothing, changed in one transaction."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from graph.errors import StoreDamaged, StoreError
from graph.identity.account import Account, Says
from graph.identity.decided import Decided, Verdict
from graph.identity.ledger import outcomes, sayings, texts
from graph.identity.ledger.outcomes import Outcomes
from graph.identity.ledger.sayings import Sayings
from graph.identity.ledger.texts import Texts
from graph.state import rules

FILE: Final = "identity.sqlite"
_FORMAT: Final = 2
_TABLES: Final = f"""
CREATE TABLE ledger (format INTEGER, rules TEXT, base TEXT, state TEXT, documents TEXT, reference TEXT);
CREATE TABLE decided (one TEXT, other TEXT, verdict TEXT);
CREATE TABLE effect (quad TEXT);
{texts.TABLE}{sayings.TABLES}{outcomes.TABLES}
"""
_INDEXES: Final = f"{sayings.INDEXES}{outcomes.INDEXES}"


class LedgerDamaged(StoreDamaged):
    """What was concluded cannot be read, and has to be concluded anew."""


class Ledger:
    """A ledger that is open: its rows, its outcomes, and what they are of."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        self._tables = tables
        self.texts = Texts(tables)
        self.sayings = Sayings(tables, self.texts)
        self.outcomes = Outcomes(tables, self.texts)

    @property
    def state(self) -> str:
        """The state of the store that the outcomes are of."""
        return str(self._tables.execute("SELECT state FROM ledger").fetchone()[0])

    @property
    def documents(self) -> int:
        """The sum of the documents (see `graph.state`)."""
        return int(self._tables.execute("SELECT documents FROM ledger").fetchone()[0], 16)

    @property
    def reference(self) -> Account:
        """What the reference data says."""
        graph, rows = json.loads(self._tables.execute("SELECT reference FROM ledger").fetchone()[0])
        return Account(graph, {Says(kind): tuple((one, other) for one, other in said) for kind, said in rows.items()})

    @property
    def decided(self) -> tuple[Decided, ...]:
        """What people had decided of two, in its order."""
        found = self._tables.execute("SELECT one, other, verdict FROM decided ORDER BY rowid")
        return tuple(Decided(one, other, Verdict(verdict)) for one, other, verdict in found)

    @property
    def effects(self) -> tuple[str, ...]:
        """What else followed from what people decided: quads, as N-Quads has them."""
        return tuple(quad for (quad,) in self._tables.execute("SELECT quad FROM effect ORDER BY rowid"))

    def note(self, state: str, documents: int, decided: Iterable[Decided], effects: Iterable[str]) -> None:
        """Note what the rows and outcomes are of."""
        self._tables.execute("UPDATE ledger SET state = ?, documents = ?", [state, f"{documents:x}"])
        self._tables.execute("DELETE FROM decided")
        self._tables.executemany(
            "INSERT INTO decided VALUES (?, ?, ?)", ((one.one, one.other, one.verdict.value) for one in decided)
        )
        self._tables.execute("DELETE FROM effect")
        self._tables.executemany("INSERT INTO effect VALUES (?)", ((quad,) for quad in effects))


@contextmanager
def opened(folder: Path, base: str) -> Iterator[Ledger | None]:
    """Yield the ledger in a folder, or None where there is none of our rules and this base.

    What is changed is kept when the block ends without an error. Raises StoreError; a ledger that is damaged goes, with
    LedgerDamaged.
    """
    if not (folder / FILE).exists():
        yield None
        return
    with _disk(folder), closing(_connected(folder / FILE)) as tables:
        tables.execute("PRAGMA secure_delete = ON")  # nothing is kept of a document that was removed
        tables.execute("BEGIN IMMEDIATE")
        yield Ledger(tables) if _is_ours(tables, base) else None
        tables.execute("COMMIT")


@contextmanager
def made(folder: Path, base: str, reference: Account) -> Iterator[Ledger]:
    """Yield a new ledger, which takes the place of the one in a folder when it is whole.

    `reference` is what the reference data says. Raises StoreError.
    """
    part = folder / f"{FILE}.part"
    with _disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(_connected(part)) as tables:
            tables.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
            tables.execute("BEGIN")
            told = json.dumps([reference.graph, reference.rows])
            tables.execute("INSERT INTO ledger VALUES (?, ?, ?, '', '0', ?)", [_FORMAT, rules(), base, told])
            yield Ledger(tables)
            tables.execute("COMMIT")
            tables.executescript(_INDEXES)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        _gone(folder)
        part.replace(folder / FILE)


def _gone(folder: Path) -> None:
    """Remove the ledger; its journal after it, so that neither is ever taken for whole without the other."""
    for name in (FILE, f"{FILE}-journal"):
        (folder / name).unlink(missing_ok=True)


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)  # transactions are begun and ended here


def _is_ours(tables: sqlite3.Connection, base: str) -> bool:
    found = tables.execute("SELECT name FROM sqlite_master WHERE name = 'ledger'").fetchall()
    told = tables.execute("SELECT format, rules, base FROM ledger").fetchall() if found else []
    return told == [(_FORMAT, rules(), base)]


@contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """Say what the disk, or SQLite, complains of in words that lead on."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        raise StoreError(
            folder, f"cannot be read or written: {error}", remedy="see that the disk has room and may be written to"
        ) from error
    except sqlite3.DatabaseError as error:
        _gone(folder)
        raise LedgerDamaged(folder, f"{FILE} was damaged, and is gone: {error}", remedy="build again") from error
