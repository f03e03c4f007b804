"""Putting together what many documents say of one thing, in memory that does not grow with the documents.

Records are added in any order under a key, and come back key by key: sorted in runs that lie on disk, merged as they
are read.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, Final, Self

RUN: Final = 24_000_000  # bytes of records held in memory at a time
_END: Final = "\0"  # ends a key: no IRI has it, and it sorts before what any longer key goes on with


class Spool:
    """Records by key. Use it as a context manager, which removes its files."""

    def __init__(self, *, run: int = RUN) -> None:
        self._run = run
        self._held: list[bytes] = []
        self._size = 0
        self._files = ExitStack()
        self._runs: list[Iterable[bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._files.close()

    def add(self, key: str, order: str, record: Any) -> None:
        """Add a record (what JSON can hold) under a key; `order` is its place among those. Raises OSError."""
        line = f"{key}{_END}{order}{_END}{json.dumps(record, ensure_ascii=False, separators=(',', ':'))}\n".encode()
        self._held.append(line)
        self._size += len(line)
        if self._size >= self._run:
            self._spill()

    def groups(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield each key, sorted, with its records in their order, each once. Raises OSError."""
        lines = heapq.merge(*self._runs, sorted(self._held))
        for key, group in groupby((line.decode().split(_END, 2) for line in lines), key=lambda parts: parts[0]):
            yield key, [json.loads(text) for text in dict.fromkeys(text for _, _, text in group)]

    def _spill(self) -> None:
        stream: IO[bytes] = self._files.enter_context(TemporaryFile())  # noqa: SIM115 - the stack closes it
        stream.writelines(sorted(self._held))
        stream.seek(0)
        self._runs.append(stream)
        self._held, self._size = [], 0
