"""Putting together what many documents say of one thing, in memory that does not grow with the documents.

Records are added in any order under a key, and come back key by key, as often as they are asked for, but one reader at
a time: sorted in runs that lie on disk, merged as they are read.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, Any, Final

from exports.holding import Holding

RUN: Final = 4_000_000  # bytes of memory that records may take at a time
SHORT: Final = RUN // 2  # the same, where there are not so many records that it takes many runs
OVERHEAD: Final = 41  # bytes that a record takes in memory beside its own: Python's, and its place in a list
MERGED: Final = 24  # runs that are merged into one, and as many of those again: a process may have 256 files on macOS
_END: Final = "\0"  # ends a key: no IRI has it, and it sorts before what any longer key goes on with
_SPACES: Final = str.maketrans({"\n": " ", _END: " "})


class Spool(Holding):
    """Records by key. Use it as a context manager, which removes its files."""

    def __init__(self, *, run: int = RUN, merged: int = MERGED) -> None:
        super().__init__()
        self._run, self._merged = run, merged
        self._held: list[bytes] = []
        self._size = 0
        self._runs: list[list[IO[bytes]]] = []  # those that were written, those merged of them, those merged of these
        self._files.callback(self._close)

    def add(self, key: str, order: str, record: Any) -> None:
        """Add a record (what JSON can hold) under a key; `order` is its place among those. Raises OSError.

        A key has neither line end nor NUL; in `order` they count as spaces.
        """
        self.put(key, order, json.dumps(record, ensure_ascii=False, separators=(",", ":")))

    def put(self, key: str, order: str, text: str) -> None:
        """Add a record that is a text without line ends, such as JSON, as `add`."""
        if "\n" in order or _END in order:
            order = order.translate(_SPACES)
        line = f"{key}{_END}{order}{_END}{text}\n".encode()
        self._held.append(line)
        self._size += len(line) + OVERHEAD
        if self._size >= self._run:
            self._spill()

    def texts(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each key, sorted, with its records in their order, as they were put. Raises OSError.

        Read those of a key before the next is asked for. One that was put twice in one place comes once.
        """
        for key, group in groupby(self._lines(), key=itemgetter(0)):
            yield key, (text for text, _ in groupby(map(itemgetter(2), group)))

    def records(self) -> Iterator[tuple[str, Any]]:
        """Yield each record with its key, in their order, however many a key has. Raises OSError."""
        for key, _, text in self._lines():
            yield key, json.loads(text)

    def _lines(self) -> Iterator[list[str]]:
        if self._runs:  # what is held is in the way of those who read
            self._spill()
        runs = list(chain.from_iterable(self._runs))
        for run in runs:
            run.seek(0)
        for line in heapq.merge(*runs, sorted(self._held)):
            yield line[:-1].decode().split(_END, 2)

    def _spill(self) -> None:
        self._keep(_written(sorted(self._held)), level=0)
        self._held, self._size = [], 0

    def _keep(self, run: IO[bytes], *, level: int) -> None:
        if level == len(self._runs):
            self._runs.append([])
        runs = self._runs[level]
        runs.append(run)
        if len(runs) == self._merged:
            merged = _written(heapq.merge(*runs))
            _close(runs)
            self._keep(merged, level=level + 1)

    def _close(self) -> None:
        for runs in self._runs:
            _close(runs)


def _close(runs: list[IO[bytes]]) -> None:
    while runs:
        runs.pop().close()


def _written(lines: Iterable[bytes]) -> IO[bytes]:
    stream: IO[bytes] = TemporaryFile()  # noqa: SIM115 - the spool closes it
    stream.writelines(lines)
    stream.seek(0)
    return stream
