"""What was concluded: of each record its region, the IRI that goes on for it, and by which keys it is found.

A region holds all that had a say in what was concluded of each of its records (see `regions`).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Hashable, Iterable, Mapping
from typing import Final, TypeAlias

from graph.identity.ledger.texts import Texts

TABLES: Final = """
CREATE TABLE record (iri INTEGER PRIMARY KEY, sort TEXT, region INTEGER, current INTEGER);
CREATE TABLE near (key INTEGER, iri INTEGER);
CREATE TABLE candidate (one INTEGER, other INTEGER);
"""
INDEXES: Final = """
CREATE INDEX record_merged ON record (sort) WHERE iri <> current;
CREATE INDEX record_region ON record (region);
CREATE INDEX record_current ON record (current);
CREATE INDEX near_key ON near (key);
CREATE INDEX near_iri ON near (iri);
CREATE INDEX candidate_one ON candidate (one);
CREATE INDEX candidate_other ON candidate (other);
"""
Pairs: TypeAlias = frozenset[tuple[str, str]]


class Outcomes:
    """What was concluded of the records of all sorts (person, organisation, project, forum)."""

    def __init__(self, tables: sqlite3.Connection, texts: Texts) -> None:
        self._tables, self._texts = tables, texts

    def region(self, sort: str, iris: Iterable[str]) -> set[str]:
        """Return all of a sort that are in one region with any of these, themselves among them where they are known."""
        mine = "SELECT region FROM json_each(?) AS wanted CROSS JOIN record ON iri = wanted.value WHERE sort = ?"
        return {iri for (iri,) in self._asked(f"SELECT iri FROM record WHERE region IN ({mine})", iris, sort)}  # noqa: S608

    def current(self, sort: str, iris: Iterable[str]) -> dict[str, str]:
        """Return what goes on for each of these, as far as they are known records of a sort."""
        known = "SELECT iri, current FROM json_each(?) AS wanted CROSS JOIN record ON iri = wanted.value WHERE sort = ?"
        return _pairs(self._asked(known, iris, sort))

    def joined(self, current: Iterable[str]) -> dict[str, str]:
        """Return all for which one of these goes on, with that one."""
        found = self._asked(
            "SELECT iri, current FROM json_each(?) AS w CROSS JOIN record ON current = w.value", current
        )
        return _pairs(found)

    def merged(self, sort: str) -> dict[str, str]:
        """Return what goes on for the records of a sort for which another one does."""
        found = self._tables.execute("SELECT iri, current FROM record WHERE sort = ? AND iri <> current", [sort])
        return _pairs(self._told(found.fetchall()))

    def merges(self, iris: Iterable[str]) -> dict[str, str]:
        """Return what goes on for those of these, of any sort, for which another one does."""
        found = self._asked("SELECT iri, current FROM json_each(?) AS wanted CROSS JOIN record ON iri = value", iris)
        return {iri: current for iri, current in _pairs(found).items() if iri != current}

    def candidates(self, iris: Iterable[str]) -> Pairs:
        """Return the pairs of candidates that any of these is in."""
        either = "SELECT one, other FROM json_each(?) AS wanted CROSS JOIN candidate ON {} = wanted.value"
        found = {pair for column in ("one", "other") for pair in self._asked(either.format(column), iris)}
        return frozenset((one, other) for one, other in found)

    def near(self, sort: str, keys: Iterable[Hashable]) -> set[str]:
        """Return the records of a sort that have one of these keys."""
        numbers = json.dumps([_number(sort, key) for key in keys])
        found = self._tables.execute(
            "SELECT DISTINCT iri FROM json_each(?) AS wanted CROSS JOIN near ON near.key = wanted.value", [numbers]
        )
        return {iri for (iri,) in self._told(found.fetchall())}

    def place(self, sort: str, keys: Mapping[str, Iterable[Hashable]]) -> None:
        """Note by which keys records are found, in place of those that they had."""
        number = self._texts.numbered(keys)
        rows = ((_number(sort, key), number[iri]) for iri, found in keys.items() for key in dict.fromkeys(found))
        self._tables.executemany("INSERT INTO near VALUES (?, ?)", rows)

    def displace(self, iris: Iterable[str]) -> None:
        """Forget by which keys records are found."""
        self._tables.execute(
            "DELETE FROM near WHERE iri IN (SELECT value FROM json_each(?))", [json.dumps(self._texts.known(iris))]
        )

    def add(self, sort: str, regions: Iterable[Iterable[str]], goes_on: Mapping[str, str], candidates: Pairs) -> None:
        """Add what was concluded of records that the ledger does not have, region by region."""
        of = [sorted(region) for region in regions]
        number = self._texts.numbered({iri for region in of for iri in region})
        self._tables.executemany(
            "INSERT INTO record VALUES (?, ?, ?, ?)",
            ((number[iri], sort, number[region[0]], number[goes_on.get(iri, iri)]) for region in of for iri in region),
        )
        self._tables.executemany(
            "INSERT INTO candidate VALUES (?, ?)", ((number[one], number[other]) for one, other in sorted(candidates))
        )

    def forget(self, iris: Iterable[str]) -> None:
        """Forget what was concluded of these, and with whom they are candidates."""
        wanted = json.dumps(self._texts.known(iris))
        mine = "(SELECT value FROM json_each(?))"
        self._tables.execute(f"DELETE FROM record WHERE iri IN {mine}", [wanted])  # noqa: S608
        for column in ("one", "other"):
            self._tables.execute(f"DELETE FROM candidate WHERE {column} IN {mine}", [wanted])  # noqa: S608

    def _asked(self, sql: str, iris: Iterable[str], *more: str) -> list[tuple[str, ...]]:
        """Return the texts of the numbers that a question about some IRIs finds."""
        return self._told(self._tables.execute(sql, [json.dumps(self._texts.known(iris)), *more]).fetchall())

    def _told(self, rows: list[tuple[int, ...]]) -> list[tuple[str, ...]]:
        text = self._texts.told({number for row in rows for number in row})
        return [tuple(text[number] for number in row) for row in rows]


def _pairs(rows: Iterable[tuple[str, ...]]) -> dict[str, str]:
    return {iri: current for iri, current in rows}  # noqa: C416 - the rows have two values each


def _number(sort: str, key: Hashable) -> int:
    """Return a key as a number of 64 bits. Where two keys share one, more is found than is near: no pair is missed."""
    digest = hashlib.blake2b(repr((sort, key)).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
