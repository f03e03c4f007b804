"""The sizes of files by their names, on disk: a folder of results has ten files and more for each document."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Final

from graph.scratch import scratch

_HELD: Final = 500  # kB of them that are in memory
Size = int | None  # in bytes; None where it is not known


class Sizes(MutableMapping[str, Size]):
    """Sizes by name, which come sorted by name. They lie in a file without a name, which goes with them."""

    def __init__(self) -> None:
        self._tables = scratch(held=_HELD)
        self._tables.execute("CREATE TABLE size (name TEXT PRIMARY KEY, size INTEGER) WITHOUT ROWID")

    def __getitem__(self, name: str) -> Size:
        for (size,) in self._tables.execute("SELECT size FROM size WHERE name = ?", (name,)):
            return size  # type: ignore[no-any-return]
        raise KeyError(name)

    def __setitem__(self, name: str, size: Size) -> None:
        self._tables.execute("INSERT OR REPLACE INTO size VALUES (?, ?)", (name, size))

    def __delitem__(self, name: str) -> None:
        if not self._tables.execute("DELETE FROM size WHERE name = ?", (name,)).rowcount:
            raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for (name,) in self._tables.execute("SELECT name FROM size ORDER BY name"))

    def __len__(self) -> int:
        (count,) = self._tables.execute("SELECT count(*) FROM size").fetchone()
        return count  # type: ignore[no-any-return]

    def lines(self) -> Iterator[tuple[str, Size]]:
        """Yield each name with its size, sorted by name."""
        yield from self._tables.execute("SELECT name, size FROM size ORDER BY name")
