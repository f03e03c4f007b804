"""What runs in a worker process: one item after the other, within limits that the system holds."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from graph.errors import ForumgrafError, ReadError

try:
    import resource
except ImportError:  # Windows has no such limits; time and output are held there all the same
    resource = None  # type: ignore[assignment]

_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one item may take: seconds of wall time, bytes of memory beyond the worker's own, bytes of its result."""

    seconds: float
    memory_bytes: int
    output_bytes: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The function raised an error of the project's own: what it says, made of plain values so that it can be sent.

    `document` is the one that the error names, None where it names none.
    """

    document: str | None
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The item broke the worker's work: what happened, what to do, and where it was."""

    reason: str
    remedy: str
    trace: str = ""


READY = b""
Answer = tuple[int, Any]


def serve(connection: Connection, function: Callable[[Any], Any], limits: Limits) -> None:
    """Answer each item of each batch that comes in, until None or the end of the connection."""
    _become_killable()
    _limit_memory(limits.memory_bytes)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):  # the one who asked is gone
        connection.send_bytes(READY)
        while (batch := connection.recv()) is not None:
            for index, packed in batch:
                _arm(2 * limits.seconds + 1)
                connection.send_bytes(_answer(index, packed, function, limits))
                _arm(0)


def _answer(index: int, packed: bytes, function: Callable[[Any], Any], limits: Limits) -> bytes:
    try:
        answer = pickle.dumps((index, function(pickle.loads(packed))))  # noqa: S301 - what the parent packed
    except ReadError as error:
        reason = error.message.removeprefix(f"{error.document}: ")
        return pickle.dumps((index, Refusal(error.document, reason, error.remedy)))
    except ForumgrafError as error:
        return pickle.dumps((index, Refusal(None, error.message, error.remedy)))
    except MemoryError:
        return pickle.dumps((index, _too_large(f"it needs more than {limits.memory_bytes} bytes of memory")))
    except BaseException as error:  # noqa: BLE001 - whatever one document does, the others are read
        trace = traceback.format_exc()
        reason = f"reading it broke off: {type(error).__name__}: {error}"
        remedy = "report it with the document; the others are not touched by it"
        return pickle.dumps((index, Breakdown(reason, remedy, trace)))
    if len(answer) > limits.output_bytes:
        return pickle.dumps((index, _too_large(f"what is made of it takes more than {limits.output_bytes} bytes")))
    return answer


def _too_large(reason: str) -> Breakdown:
    return Breakdown(reason, "split the document, or leave it out")


def _become_killable() -> None:
    """Lead a process group of our own, so that programs started here end with us, and Ctrl-C is the parent's."""
    if hasattr(os, "setsid"):
        os.setsid()


def _limit_memory(memory_bytes: int) -> None:
    """Bound the address space, where the system tells how large it is (Linux) and so can hold a bound (not macOS)."""
    if resource is None or not _STATM.exists():
        return
    own = int(_STATM.read_text().split()[0]) * resource.getpagesize()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = own + memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _arm(seconds: float) -> None:
    """Let the system end this process should nobody be left to do it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
