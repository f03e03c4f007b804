"""One process has a store at a time: it holds a lock on a file in the folder, until it ends at the latest."""

from __future__ import annotations

import sys
from pathlib import Path


class TakenError(OSError):
    """Somebody else has the lock."""


class Lock:
    """A lock that is held until it is released."""

    def __init__(self, path: Path) -> None:
        """Take the lock on a file, which is made where there is none. Raises TakenError, and OSError."""
        self._file = path.open("ab")
        try:
            _take(self._file.fileno())
        except OSError as error:
            self._file.close()
            if isinstance(error, BlockingIOError | PermissionError):
                raise TakenError(f"{path} is locked") from error
            raise

    def release(self) -> None:
        """Let go of the lock. Doing so twice does no harm."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
