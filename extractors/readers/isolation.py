"""Work on documents in processes of their own: one that hangs, explodes or crashes costs only itself.

Results come in the order of the items. Items go out in batches, to keep the cost of sending small, and each is answered
by itself: when a worker dies or overstays, the item it was at has failed and the rest of its batch goes to a fresh one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from extractors.readers.isolation_worker import READY, Breakdown, Limits, Refusal, serve
from graph.errors import ReadError, WorkerError

Item = TypeVar("Item")
Value = TypeVar("Value")

SECONDS = 180.0  # a scanned page takes two to three
MEMORY_BYTES = 2 * 2**30
OUTPUT_BYTES = 64 * 2**20
_BATCH = 8
_RECYCLED_AFTER = 500  # items: what a library leaks does not add up
_AHEAD = 4  # batches for each worker that may be out, or done and not yet asked for
_STARTING = 120.0  # seconds that a worker may take until it is ready
_LEAVING = 5.0
_FORK_SERVER_ENDS = 0.5  # seconds after which one that lost its connection is gone
# A plain fork of a process with threads (the store has some) may deadlock; the fork server has none.
_CONTEXT = (
    multiprocessing.get_context("forkserver")
    if "forkserver" in multiprocessing.get_all_start_methods()
    else multiprocessing.get_context("spawn")
)


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Value]):
    """What the function returned for an item."""

    item: Item
    value: Value


@dataclass(frozen=True, slots=True)
class Failed(Generic[Item]):
    """Why there is nothing for an item; `trace` is where it broke off, if the function itself did."""

    item: Item
    error: ReadError
    trace: str = ""


Result = Done[Item, Value] | Failed[Item]


def isolated_map(
    function: Callable[[Item], Value],
    items: Iterable[Item],
    *,
    workers: int,
    seconds: float = SECONDS,
    memory_bytes: int = MEMORY_BYTES,
    output_bytes: int = OUTPUT_BYTES,
    batch: int = _BATCH,
    name: Callable[[Item], str] = str,
) -> Generator[Result[Item, Value], None, None]:
    """Yield for each item, in their order, what `function` makes of it, or why it failed.

    `function` is a top-level callable; it runs in one of `workers` processes, for each item at most `seconds` of wall
    time and with `memory_bytes` beyond the worker's own (where the system can limit it), and its result takes at most
    `output_bytes`. `name` says what to call an item in an error. Items are taken from the iterable only as results are
    asked for. Where the system starts fewer processes, those do the work. Raises WorkerError where it starts none.
    """
    if workers < 1 or batch < 1:
        raise ValueError(f"workers and batch are at least 1, not {workers} and {batch}")
    if _CONTEXT.get_start_method() == "forkserver":
        _CONTEXT.set_forkserver_preload([function.__module__])  # a fresh worker then starts in milliseconds
    pool: _Pool[Item] = _Pool(function, Limits(seconds, memory_bytes, output_bytes), workers, batch)
    try:
        for item, answer in pool.answers(iter(items)):
            yield _result(item, answer, name)
    finally:
        pool.close()


def _result(item: Item, answer: Any, name: Callable[[Item], str]) -> Result[Item, Value]:
    if isinstance(answer, Refusal):
        document = name(item) if answer.document is None else answer.document
        return Failed(item, ReadError(document, answer.reason, remedy=answer.remedy))
    if isinstance(answer, Breakdown):
        return Failed(item, ReadError(name(item), answer.reason, remedy=answer.remedy), answer.trace)
    return Done(item, answer)


@dataclass(slots=True)
class _Worker:
    """A worker process and the items it was given and has not answered, in order."""

    process: BaseProcess
    connection: Connection
    deadline: float
    ready: bool = False
    served: int = 0
    given: deque[tuple[int, bytes]] = field(default_factory=deque)

    def kill(self) -> None:
        """End the process and what it has started."""
        pid = self.process.pid
        if pid is not None and hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):  # it is gone, or not yet a leader
                os.killpg(pid, signal.SIGKILL)
        self.process.kill()
        self.process.join(_LEAVING)
        self.connection.close()


@dataclass(slots=True)
class _Pool(Generic[Item]):
    """The workers, the items that are out, and the answers that wait for their turn."""

    function: Callable[[Any], Any]
    limits: Limits
    size: int
    batch: int
    workers: list[_Worker] = field(default_factory=list)
    again: deque[tuple[int, bytes]] = field(default_factory=deque)
    items: dict[int, Item] = field(default_factory=dict)
    done: dict[int, Any] = field(default_factory=dict)
    taken: int = 0
    exhausted: bool = False

    def answers(self, items: Iterator[Item]) -> Iterator[tuple[Item, Any]]:
        """Yield each item with its answer, in order, keeping so many ahead and no more."""
        following = 0
        while True:
            self._take(items, following + self.size * self.batch * _AHEAD)
            if following == self.taken:
                return
            self._give()
            while following not in self.done:
                self._listen()
                self._give()
            while following in self.done:
                yield self.items.pop(following), self.done.pop(following)
                following += 1

    def close(self) -> None:
        """End all workers."""
        for worker in self.workers:
            worker.kill()
        self.workers.clear()

    def _take(self, items: Iterator[Item], until: int) -> None:
        while not self.exhausted and self.taken < until:
            try:
                item = next(items)
            except StopIteration:
                self.exhausted = True
                return
            self.items[self.taken] = item
            self.again.append((self.taken, pickle.dumps(item)))
            self.taken += 1

    def _give(self) -> None:
        """Send batches to the workers that have none, and start workers while there is work for more."""
        idle = [worker for worker in self.workers if not worker.given]
        while self.again and (idle or len(self.workers) < self.size):
            worker = idle.pop() if idle else self._start()
            if worker is None:
                return
            worker.given.extend(self.again.popleft() for _ in range(min(self._share(), len(self.again))))
            if worker.ready:
                self._send(worker)

    def _share(self) -> int:
        """Return how many items a batch has: no more than leave some for the other workers."""
        return max(1, min(self.batch, len(self.again) // self.size))

    def _send(self, worker: _Worker) -> None:
        worker.deadline = time.monotonic() + self.limits.seconds
        with contextlib.suppress(OSError):  # it has died: listening to it tells
            worker.connection.send(list(worker.given))

    def _start(self) -> _Worker | None:
        """Start a worker. Return None where the system starts no more of them."""
        try:
            try:
                worker = self._started()
            except (EOFError, ConnectionError):  # the fork server itself was killed: the next attempt starts another
                time.sleep(_FORK_SERVER_ENDS)
                worker = self._started()
        except (OSError, EOFError, MemoryError) as error:
            self._go_on_without(str(error) or type(error).__name__, error)
            return None
        self.workers.append(worker)
        return worker

    def _started(self) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        with theirs:
            try:
                process = _CONTEXT.Process(target=serve, args=(theirs, self.function, self.limits), daemon=True)
                process.start()
            except BaseException:
                ours.close()
                raise
        return _Worker(process, ours, time.monotonic() + _STARTING)

    def _go_on_without(self, reason: str, error: BaseException | None = None) -> None:
        """Make do with the workers that there are. Raises WorkerError where there is none."""
        if not self.workers:
            raise WorkerError(
                f"no process could be started to read documents in: {reason}",
                remedy="close other programs, and run the same command again to go on; what was stored stays",
            ) from error
        self.size = len(self.workers)

    def _listen(self) -> None:
        """Wait for the next answer, death or deadline, and deal with it."""
        busy = [worker for worker in self.workers if worker.given or not worker.ready]
        left = min(worker.deadline for worker in busy) - time.monotonic()
        heard = set(wait([worker.connection for worker in busy], max(left, 0)))
        for worker in busy:
            if worker.connection in heard:
                self._hear(worker)
            elif time.monotonic() >= worker.deadline:
                self._lose(worker, f"it takes longer than {self.limits.seconds:g} seconds")

    def _hear(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._lose(worker, None)
            return
        if message == READY:
            worker.ready = True
            self._send(worker)
            return
        index, answer = pickle.loads(message)  # noqa: S301 - what our own worker packed
        worker.given.popleft()
        self.done[index] = answer
        worker.served += 1
        worker.deadline = time.monotonic() + self.limits.seconds
        if isinstance(answer, Breakdown) or (not worker.given and worker.served >= _RECYCLED_AFTER):
            self._retire(worker)

    def _lose(self, worker: _Worker, reason: str | None) -> None:
        """End a worker: the item it was at has failed, the others of its batch go out again."""
        if not worker.ready:
            self._retire(worker)
            ended = f"it ended as it began ({_cause(worker.process.exitcode)})"
            self._go_on_without(ended if reason is None else f"it was not ready after {_STARTING:g} seconds")
            return
        if reason is None:
            worker.process.join(_LEAVING)
            reason = f"the process that read it died ({_cause(worker.process.exitcode)})"
        if worker.given:
            index, _ = worker.given.popleft()
            self.done[index] = Breakdown(reason, "leave it out, or save it in another format; the others are read")
        self._retire(worker)

    def _retire(self, worker: _Worker) -> None:
        self.again.extendleft(reversed(worker.given))
        worker.given.clear()
        self.workers.remove(worker)
        worker.kill()


def _cause(status: int | None) -> str:
    if status is not None and status < 0:
        return signal.Signals(-status).name
    return f"exit status {status}"
