"""What there is of each thing, meeting and document, kept on disk and looked up one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

import msgspec

V = TypeVar("V")


class Shelf(Generic[V]):
    """Values of one type by IRI, in the order of IRIs."""

    def __init__(
        self, tables: sqlite3.Connection, name: str, type_: type[V], *, changed: Callable[[], None] = lambda: None
    ) -> None:
        """`name` is that of a table that there is not yet; the type is one that msgspec can write.

        `changed` is called when values are put.
        """
        self._tables, self._put = tables, changed
        self._read = msgspec.json.Decoder(type_).decode
        tables.execute(f"CREATE TABLE {name} (iri TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID")
        # The name of the table is ours.
        self._select = f"SELECT value FROM {name} WHERE iri = ?"  # noqa: S608
        self._insert = f"INSERT OR REPLACE INTO {name} VALUES (?, ?)"  # noqa: S608
        self._order = f"SELECT iri FROM {name} ORDER BY iri"  # noqa: S608

    def get(self, iri: str) -> V | None:
        """Return the value of an IRI, or None."""
        for (value,) in self._tables.execute(self._select, (iri,)):
            return self._read(value)
        return None

    def __contains__(self, iri: str) -> bool:
        """Tell whether an IRI has a value."""
        return self.get(iri) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the IRIs, sorted."""
        return (iri for (iri,) in self._tables.execute(self._order))

    def put(self, values: Mapping[str, V] | Iterable[tuple[str, V]]) -> None:
        """Put values in place of those that IRIs have, if any."""
        pairs = values.items() if isinstance(values, Mapping) else values
        self._tables.executemany(self._insert, ((iri, msgspec.json.encode(value)) for iri, value in pairs))
        self._put()
