"""Measure the reading on one machine: `python -m tests.bench.pool [COUNT]`.

Reads the same generated minutes on one core and on two, in turn, with a worker for each core, and tells how much faster
two are (by the clock: so it says little on a machine that does other work), and the most memory that the process which
asks for them takes while it reads so many documents, and four times as many. The process that asks makes quads of what
the workers read, so one worker already keeps more than one core busy: what is compared is cores, not workers.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from forumgraf.files import SourceFile, find
from forumgraf.reading import read_all
from ontology.terms import DEFAULT_BASE
from tests.bench.__main__ import write
from tests.bench.machine import cost_of, machine

_FEW: Final = 8  # documents that are read in no time, once all has started
_TICK: Final = 0.001  # seconds


def read(folder: Path, count: int, cores: int) -> None:
    """Read the first files of a folder and forget what they say."""
    with closing(read_all(_files(folder, count), DEFAULT_BASE, workers=cores)) as results:
        for _ in results:
            pass


def read_on(folder: Path, count: int, cores: int) -> None:
    """Read the first files of a folder on so many cores, all processes together.

    Only for a process of its own, on Linux: it keeps to these cores, and so does whatever it starts.
    """
    os.sched_setaffinity(0, set(range(cores)))
    read(folder, count, cores)


def _files(folder: Path, count: int) -> tuple[SourceFile, ...]:
    return find([folder]).files[:count]


def measured(folder: Path, count: int, turns: int) -> Iterator[str]:
    """Yield what was measured, for people."""
    write(folder, 4 * count, 1)
    rates: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(turns):
        for cores in (1, 2) if turn % 2 == 0 else (2, 1):
            rates[cores].append(_rate(folder, count, cores))
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield f"{machine()}{busy}; {turns} turns of {count} documents"
    for cores, found in rates.items():
        yield f"{cores} cores: {max(found):.1f} documents/s at best ({min(found):.1f} to {max(found):.1f})"
    yield f"two are {max(rates[2]) / max(rates[1]):.2f} times as fast as one"
    for many in (count, 4 * count):
        yield f"memory for {many} documents: {cost_of(read, folder, many, 2).megabytes:.0f} MB"


def _rate(folder: Path, count: int, cores: int) -> float:
    """Return how many documents are read in a second, without the time that starting takes."""
    few = min(_FEW, count // 2)
    started = cost_of(read_on, folder, few, cores).clock
    took = cost_of(read_on, folder, count, cores).clock - started
    return (count - few) / max(took, _TICK)  # so few documents may take no time beside the start


def main(arguments: list[str]) -> int:
    """Measure what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pool", description="Measure reading in processes.")
    parser.add_argument("count", nargs="?", type=int, default=200, help="documents (default: 200)")
    parser.add_argument("--turns", type=int, default=3, help="turns (default: 3)")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="forumgraf-bench-") as folder:
        for line in measured(Path(folder), given.count, given.turns):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
