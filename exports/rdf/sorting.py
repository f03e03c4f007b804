"""Sorting more lines than fit in memory: sorted runs on disk, merged as they are read."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from tempfile import TemporaryFile
from typing import IO, Final

from exports.holding import Holding

RUN: Final = 100_000  # lines held in memory at a time: about 30 MB of N-Quads


class Sorted(Holding):
    r"""Takes lines, and gives them in the order of their bytes, each once. A line ends with \n and has no other.

    The order is that of `LC_ALL=C sort -u`: total, and the same on any machine. Up to `run` lines are sorted in
    memory; more are written to temporary files. Use it as a context manager, which removes them.
    """

    def __init__(self, *, run: int = RUN) -> None:
        super().__init__()
        self._run = run
        self._held: list[bytes] = []
        self._runs: list[IO[bytes]] = []

    def extend(self, lines: Iterable[bytes]) -> None:
        """Take lines. Raises OSError where a temporary file cannot be written."""
        source = iter(lines)
        while some := list(islice(source, self._run - len(self._held))):
            self._held += some
            if len(self._held) >= self._run:
                self._spill()

    def lines(self) -> Iterator[bytes]:
        """Yield the lines that were taken; no more can be taken then."""
        self._held.sort()
        return _each_once(heapq.merge(*self._runs, self._held) if self._runs else self._held)

    def _spill(self) -> None:
        stream = self._files.enter_context(TemporaryFile())  # noqa: SIM115 - the stack closes it
        stream.writelines(_each_once(sorted(self._held)))
        stream.seek(0)
        self._runs.append(stream)
        self._held = []


def sorted_lines(lines: Iterable[bytes], *, run: int = RUN) -> Iterator[bytes]:
    """Yield lines in order, each once, as `Sorted` does. Raises OSError where temporary files cannot be written."""
    with Sorted(run=run) as found:
        found.extend(lines)
        yield from found.lines()


def _each_once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield sorted lines, each once. To look at neighbours is several times as fast as to make a set of the lines."""
    return (line for line, _ in groupby(lines))
