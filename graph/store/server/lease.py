"""Who may write to a server's store: one at a time, as long as it says that it is alive.

A writer stands in the manifest with a number that it raises every few seconds. One that finds another there watches
it: where the number rises, the store is in use; where it stands still long enough, that writer has died (or its
machine sleeps), and its place is taken. No clocks are compared.

What that is worth: two builds at one time keep out of each other's way, also from two machines. It is no lock of the
server's: a writer whose machine slept may have one request under way when it wakes, and other programs are not held.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.errors import StoreError, StoreLocked
from graph.store.server.manifest import Manifest

WAIT: Final = "wait for it to end, or stop it"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a writer says that it is alive, and after how long a silence it has died (seconds)."""

    beat: float = 5.0
    dead_after: float = 30.0


class Lease:
    """The right to write, from `take` to `release`."""

    def __init__(self, manifest: Manifest, rhythm: Rhythm) -> None:
        self._manifest, self._rhythm = manifest, rhythm
        self._name, self._number = uuid.uuid4().hex, 0
        self._seen = 0.0  # when the server last had us as its writer, on our own clock
        self._done = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def held(self) -> bool:
        """Whether it was taken and not released."""
        return self._thread is not None

    def take(self, died: Callable[[], None]) -> None:
        """Become the writer; `died` is called where the last one did not finish. Raises StoreLocked and StoreError."""
        left = self._outwait()
        self._manifest.enter(self._mark, left)
        writers = self._manifest.writers()
        if writers != [self._mark]:  # two came at one time, to a server that let both in
            self._manifest.leave(self._name)
            raise StoreLocked(self._manifest.name, "another Forumgraf is writing to this store", remedy=WAIT)
        self._seen = time.monotonic()
        self._thread = threading.Thread(target=self._keep_alive, daemon=True)
        self._thread.start()
        if left:
            died()

    def check(self) -> None:
        """Raise StoreLocked where somebody may have taken our place."""
        if time.monotonic() - self._seen > self._rhythm.dead_after:
            raise StoreLocked(
                self._manifest.name,
                "the server did not hear of us for so long that another Forumgraf may be writing now",
                remedy="run the same command again: what was stored stays",
            )

    def release(self, *, finished: bool) -> None:
        """Let others write. Where we broke off in a change, our name stays there: so the next one looks after it."""
        if self._thread is None:
            return
        self._done.set()
        self._thread.join()
        self._thread = None
        if finished:
            self._manifest.leave(self._name)

    @property
    def _mark(self) -> str:
        return f"{self._name} {self._number}"

    def _outwait(self) -> list[str]:
        """Return the writers that have died. Raises StoreLocked where one is alive."""
        first, since = self._manifest.writers(), time.monotonic()
        while first and time.monotonic() - since < self._rhythm.dead_after:
            time.sleep(self._rhythm.beat / 2)
            now = self._manifest.writers()
            if not now:
                return []  # it has ended meanwhile
            if now != first:
                raise StoreLocked(self._manifest.name, "another Forumgraf is writing to this store", remedy=WAIT)
        return first

    def _keep_alive(self) -> None:
        while not self._done.wait(self._rhythm.beat):
            self._number += 1
            try:
                self._manifest.renew(self._name, self._mark)
                if self._manifest.writers() == [self._mark]:
                    self._seen = time.monotonic()
            except StoreError:
                continue  # told by `check` where it lasts, and by the change that fails then
