"""Measure the reading on one machine: `python -m tests.bench.pool [COUNT]`.

Reads the same generated minutes with one process and with two, in turn, and tells how much faster two are (by the
clock: so it says little on a machine that does other work), and the most memory that the process which asks for them
takes while it reads so many documents, and four times as many.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from forumgraf.files import SourceFile, find
from forumgraf.reading import read_all
from ontology.terms import DEFAULT_BASE
from tests.bench.__main__ import write
from tests.bench.machine import cost_of, machine


def read(folder: Path, count: int, workers: int) -> None:
    """Read the first files of a folder and forget what they say."""
    with closing(read_all(_files(folder, count), DEFAULT_BASE, workers=workers)) as results:
        for _ in results:
            pass


def _files(folder: Path, count: int) -> tuple[SourceFile, ...]:
    return find([folder]).files[:count]


def measured(folder: Path, count: int, turns: int) -> Iterator[str]:
    """Yield what was measured, for people."""
    write(folder, 4 * count, 1)
    read(folder, 8, 2)  # so that nothing is read or compiled for the first time
    rates: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(turns):
        for workers in (1, 2) if turn % 2 == 0 else (2, 1):
            began = time.perf_counter()
            read(folder, count, workers)
            rates[workers].append(count / (time.perf_counter() - began))
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield f"{machine()}{busy}; {turns} turns of {count} documents"
    for workers, found in rates.items():
        yield f"{workers} processes: {max(found):.1f} documents/s at best ({min(found):.1f} to {max(found):.1f})"
    yield f"two are {max(rates[2]) / max(rates[1]):.2f} times as fast as one"
    for many in (count, 4 * count):
        yield f"memory for {many} documents: {cost_of(read, folder, many, 2).megabytes:.0f} MB"


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
