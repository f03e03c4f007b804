"""What all measurements share: the machine, named by its cores and memory, and what a piece of work costs by itself."""

from __future__ import annotations

import multiprocessing
import os
import platform
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, TypeVar

_T = TypeVar("_T")
_STATUS: Final = Path("/proc/self/status")


def machine() -> str:
    """Name the machine by what a figure depends on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, Python {platform.python_version()}"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a piece of work took: processor seconds (its programs' too), seconds by the clock, the most memory in MB."""

    cpu: float
    clock: float
    megabytes: float


def cost_of(work: Callable[..., object], *given: object) -> Cost:
    """Do a piece of work (a top-level function) in a process of its own and return what it took.

    Other work on the machine lengthens the seconds by the clock far more than those of the processor. Raises
    RuntimeError where the work fails.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(theirs, work, given))
    process.start()
    theirs.close()
    try:
        cost: Cost = ours.recv()
    except EOFError as error:
        raise RuntimeError(f"{work.__name__} failed") from error
    finally:
        process.join()
    return cost


def result_of(work: Callable[..., _T], *given: object) -> _T:
    """Return what a top-level function returns, called in a process that has done nothing else.

    What a process did before falls on what it does next, and people ask in new ones. Raises what the function raises.
    """
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as alone:
        return alone.submit(work, *given).result()


def _measure(connection: Connection, work: Callable[..., object], given: tuple[Any, ...]) -> None:
    before, began = _cpu(), time.perf_counter()
    work(*given)
    took, clock = _cpu() - before, time.perf_counter() - began
    connection.send(Cost(took, clock, _most_memory()))


def _most_memory() -> float:
    """Return the most memory that this process had; on Linux not getrusage's, which a process has from its parent."""
    if _STATUS.exists():
        told = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines() if ":" in line)
        return int(told["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
