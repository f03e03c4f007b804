"""Measure a build of so many documents: `python -m tests.bench [COUNT] [--keep FOLDER] [--seed 1]`, or `make bench`.

Tells documents a second and seconds for each step of the build, and the most memory that it took.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from forumgraf.pipeline import build
from forumgraf.reading import Results
from forumgraf.report import Report
from tests.bench.minutes import minutes


@dataclass(slots=True)
class Clock:
    """Seconds of each step, in the order of the steps."""

    began: float = field(default_factory=time.perf_counter)
    steps: dict[str, float] = field(default_factory=dict)
    now: str = "planning"

    def step(self, name: str) -> None:
        """End the step that was, and begin another."""
        moment = time.perf_counter()
        self.steps[self.now] = self.steps.get(self.now, 0.0) + moment - self.began
        self.now, self.began = name, moment

    @contextmanager
    def watch(self, results: Results, _length: int) -> Iterator[Results]:
        """Let results through: reading and storing them is a step."""
        self.step("reading and storing")
        yield results
        self.step("who is who")


def write(folder: Path, count: int, seed: int) -> None:
    """Write so many minutes below a folder."""
    for name, text in minutes(count, seed=seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def measured(folder: Path, count: int, seed: int) -> tuple[Report, dict[str, float]]:
    """Make minutes below a folder and build them there; return the build's report and the seconds of its steps."""
    write(folder / "minutes", count, seed)
    clock = Clock()
    report = build([folder / "minutes"], store=folder / "store", out=folder / "out", watch=clock.watch, step=clock.step)
    clock.step("end")
    return report, clock.steps


def lines(report: Report, steps: dict[str, float]) -> Iterator[str]:
    """Yield what was measured, for people."""
    count, seconds = len(report.read), sum(steps.values())
    yield f"{count} documents in {seconds:.1f} s: {count / seconds:.1f} a second"
    for name, took in steps.items():
        yield f"  {name:<22}{took:8.1f} s{100 * took / seconds:6.0f} %"
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"  memory at most {most:.0f} MB (without the processes that read)"
    yield f"  {report.counts}"


def main(arguments: list[str]) -> int:
    """Measure what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure a build.")
    parser.add_argument("count", nargs="?", type=int, default=1000, help="documents (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="other names for another seed (default: 1)")
    parser.add_argument("--keep", type=Path, help="a new folder to keep minutes, store and results in")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="forumgraf-bench-") as temporary:
        for line in lines(*measured(given.keep or Path(temporary), given.count, given.seed)):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
