"""Who gives what to whom: of each document and each holder of seats, to whose pages it gives something to tell.

Of what is given a sum is kept, not the thing itself: so a page can be told that nothing changed of all that it is made
of, without looking at any of it; and for one that is to be made anew, those that give to it are known.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

TABLES: Final = """
CREATE TABLE name (number INTEGER PRIMARY KEY, iri TEXT UNIQUE);
CREATE TABLE gave (source INTEGER, subject INTEGER, sum BLOB, PRIMARY KEY (source, subject)) WITHOUT ROWID;
CREATE INDEX given ON gave (subject, source, sum);
CREATE TABLE holds (document INTEGER, holder INTEGER, PRIMARY KEY (document, holder)) WITHOUT ROWID;
CREATE INDEX held_in ON holds (holder, document);
CREATE TABLE holder (number INTEGER PRIMARY KEY, looked BLOB, known_by TEXT, forums TEXT);
CREATE TABLE context (document INTEGER PRIMARY KEY, said TEXT);
"""
SIZE: Final = 16  # bytes of a sum
_MOST: Final = 1 << 8 * SIZE
_REMEMBERED: Final = 4_000  # numbers of names
_GIVERS: Final = """
SELECT DISTINCT source.iri FROM gave JOIN name source ON source.number = gave.source
JOIN name subject ON subject.number = gave.subject WHERE subject.iri IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is known of a holder of seats: what tells her from others of her name, and the forums that she sits in."""

    known_by: str
    forums: tuple[str, ...]


class Sums:
    """Takes records as a `Spool` does, and keeps of each key the sum of its records, whatever their order."""

    def __init__(self) -> None:
        self.found: dict[str, int] = defaultdict(int)
        self._last: tuple[str, str, int] = ("", "", 0)

    def put(self, key: str, order: str, text: str) -> None:
        """Add a record."""
        before, last, number = self._last
        if text is not last or order != before:  # one record is given to many
            content = f"{order}\0{text}".encode("utf-8", "surrogatepass")
            number = int.from_bytes(blake2b(content, digest_size=SIZE).digest(), "big")
            self._last = (order, text, number)
        self.found[key] = (self.found[key] + number) % _MOST


class Giving:
    """What is kept, in tables that outlive a build."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        """`tables` are those of `TABLES`."""
        self._tables = tables
        self._numbers: dict[str, int] = {}

    def clear(self) -> None:
        """Forget all: who gives what is to be found out anew."""
        for table in ("gave", "holds", "holder", "context"):
            self._tables.execute(f"DELETE FROM {table}")  # noqa: S608 - the names are ours

    # ---- documents -----------------------------------------------------------------------------------------------

    def documents(self) -> Iterator[str]:
        """Yield the documents of which is known what they give."""
        return (iri for (iri,) in self._tables.execute("SELECT iri FROM context JOIN name ON number = document"))

    def context(self, iri: str) -> str | None:
        """Return what a document's giving follows from beside its own claims, None where it is not known."""
        found = self._tables.execute("SELECT said FROM context WHERE document = ?", (self._number(iri),))
        return next((said for (said,) in found), None)

    def put_document(self, iri: str, context: str, given: Mapping[str, int], holders: Iterable[str]) -> None:
        """Keep what a document gives to whom, and whose seats it tells of, in place of what was kept."""
        self.forget_document(iri)
        number = self._number(iri)
        self._give(number, given)
        held = ((number, self._number(holder)) for holder in set(holders))
        self._tables.executemany("INSERT INTO holds VALUES (?, ?)", held)
        self._tables.execute("INSERT INTO context VALUES (?, ?)", (number, context))

    def forget_document(self, iri: str) -> None:
        """Forget what a document gives."""
        number = self._number(iri)
        for table, column in (("gave", "source"), ("holds", "document"), ("context", "document")):
            self._tables.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))  # noqa: S608

    def holders_in(self, document: str) -> set[str]:
        """Return whose seats a document tells of."""
        sql = "SELECT iri FROM holds JOIN name ON number = holder WHERE document = ?"
        return {iri for (iri,) in self._tables.execute(sql, (self._number(document),))}

    def documents_of(self, holders: Iterable[str]) -> set[str]:
        """Return the documents that tell of the seats of holders."""
        sql = """
            SELECT DISTINCT document.iri FROM holds JOIN name document ON document.number = holds.document
            JOIN name holder ON holder.number = holds.holder WHERE holder.iri IN (SELECT value FROM json_each(?))
        """
        return {iri for (iri,) in self._tables.execute(sql, (json.dumps(list(holders)),))}

    # ---- holders of seats ----------------------------------------------------------------------------------------

    def holders(self) -> Iterator[tuple[str, bytes, Sitting]]:
        """Yield the holders of seats, each with the numbers of what it asked the directory."""
        sql = "SELECT iri, looked, known_by, forums FROM holder JOIN name USING (number)"
        for iri, looked, known_by, forums in self._tables.execute(sql):
            yield iri, looked, Sitting(known_by, tuple(json.loads(forums)))

    def put_holder(self, iri: str, looked: bytes, sitting: Sitting, given: Mapping[str, int]) -> None:
        """Keep what the seats of a holder give to whom, in place of what was kept."""
        self.forget_holder(iri)
        number = self._number(iri)
        self._give(number, given)
        row = (number, looked, sitting.known_by, json.dumps(sitting.forums))
        self._tables.execute("INSERT INTO holder VALUES (?, ?, ?, ?)", row)

    def forget_holder(self, iri: str) -> None:
        """Forget what the seats of a holder give."""
        number = self._number(iri)
        self._tables.execute("DELETE FROM gave WHERE source = ?", (number,))
        self._tables.execute("DELETE FROM holder WHERE number = ?", (number,))

    # ---- whose pages ---------------------------------------------------------------------------------------------

    def given_to(self, iri: str) -> bytes:
        """Return the sum of all that is given to somebody: the same while what is given is the same."""
        sql = "SELECT sum FROM gave JOIN name ON number = subject WHERE iri = ?"
        total = sum(int.from_bytes(one, "big") for (one,) in self._tables.execute(sql, (iri,))) % _MOST
        return total.to_bytes(SIZE, "big")

    def givers(self, subjects: Iterable[str]) -> set[str]:
        """Return the documents and holders that give to these."""
        return {iri for (iri,) in self._tables.execute(_GIVERS, (json.dumps(list(subjects)),))}

    def drop_names(self) -> None:
        """Forget the names of all who neither give nor are given anything."""
        self._numbers.clear()
        self._tables.execute("""
            DELETE FROM name WHERE number NOT IN (
                SELECT source FROM gave UNION SELECT subject FROM gave UNION SELECT document FROM holds
                UNION SELECT holder FROM holds UNION SELECT number FROM holder UNION SELECT document FROM context)
        """)

    # ---- inside --------------------------------------------------------------------------------------------------

    def _give(self, source: int, given: Mapping[str, int]) -> None:
        rows = ((source, self._number(iri), total.to_bytes(SIZE, "big")) for iri, total in given.items())
        self._tables.executemany("INSERT INTO gave VALUES (?, ?, ?)", rows)

    def _number(self, iri: str) -> int:
        number = self._numbers.get(iri)
        if number is None:
            if len(self._numbers) >= _REMEMBERED:
                self._numbers.clear()
            self._tables.execute("INSERT OR IGNORE INTO name (iri) VALUES (?)", (iri,))
            ((number,),) = self._tables.execute("SELECT number FROM name WHERE iri = ?", (iri,))
            self._numbers[iri] = number
        return number
