"""Sorting more lines than fit in memory: sorted runs on disk, merged as they are read."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby, islice
from tempfile import TemporaryFile
from typing import IO, Final

RUN: Final = 100_000  # lines held in memory at a time: about 30 MB of N-Quads


def sorted_lines(lines: Iterable[bytes], *, run: int = RUN) -> Iterator[bytes]:
    r"""Yield lines in the order of their bytes, each once. A line ends with \n and has no other.

    The order is that of `LC_ALL=C sort -u`: total, and the same on any machine. Up to `run` lines are sorted in
    memory; more are written to temporary files. Raises OSError where those cannot be written.
    """
    source = iter(lines)
    first = list(islice(source, run))
    if len(first) < run:
        yield from _each_once(sorted(first))
        return
    with ExitStack() as files:
        runs: list[Iterable[bytes]] = [_spilled(first, files)]
        while batch := list(islice(source, run)):
            runs.append(_spilled(batch, files))
        yield from _each_once(heapq.merge(*runs))


def _spilled(lines: list[bytes], files: ExitStack) -> IO[bytes]:
    stream = files.enter_context(TemporaryFile())  # noqa: SIM115 - the stack closes it
    stream.writelines(_each_once(sorted(lines)))
    stream.seek(0)
    return stream


def _each_once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield sorted lines, each once. To look at neighbours is several times as fast as to make a set of the lines."""
    return (line for line, _ in groupby(lines))
