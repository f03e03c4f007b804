"""Writing a file so that it is there whole or as it was, and is left alone where it would be the same."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, cast

from graph.errors import OutputError

Write = Callable[[IO[bytes]], None]
REMEDY: Final = "give a place that may be written to"
_BLOCK: Final = 64 * 1024  # bytes


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a stream whose content takes the place of the file `path` when all of it is written.

    A file that has the same content is not touched. What is no file (a device, a pipe) is written to, not replaced.
    Raises OutputError.
    """
    if path.exists() and not path.is_file():
        with _telling(path), path.open("wb") as device:
            yield device
        return
    with _replacing(path, path.with_name(f".{path.name}.{os.getpid()}.part")) as stream:
        yield cast("IO[bytes]", stream)


def write_whole(path: Path, write: Write) -> bool:
    """Let `write` write the file `path`, as `whole_file`; return whether that changed it. Raises OutputError.

    One process at a time writes a file so: what a kill left half written is known by its name, and goes now.
    """
    with _replacing(path, path.with_name(f".{path.name}.part")) as stream:
        write(cast("IO[bytes]", stream))
    return stream.changed


@contextmanager
def _replacing(path: Path, part: Path) -> Iterator[_Compared]:
    try:
        with _telling(path):
            with _Compared(path, part) as stream:
                yield stream
                stream.finish()
            if stream.changed:
                part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(str(path), f"cannot be written: {error.strerror or error}", remedy=REMEDY) from error


class _Compared(io.RawIOBase):
    """A stream that is compared with the file `before`, and written to `part` from where the two differ.

    So a file that stays the same costs reading it, and no writing. Forward only: what seeks has to write elsewhere.
    """

    def __init__(self, before: Path, part: Path) -> None:
        self._before, self._part = before, part
        self._old: IO[bytes] | None = before.open("rb") if before.is_file() else None
        self._new: IO[bytes] | None = None
        self._same = 0  # bytes that are in both

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, data: Any, /) -> int:
        """Take bytes."""
        length = len(data)
        if self._new is None and self._old is not None and self._old.read(length) == data:
            self._same += length
            return length
        (self._new or self._differ()).write(data)
        return length

    @property
    def changed(self) -> bool:
        """Whether the content differs from what is there: it lies in `part` then."""
        return self._new is not None

    def finish(self) -> None:
        """Note that this was the last byte."""
        if self._new is None and (self._old is None or self._old.read(1)):
            self._differ()

    def close(self) -> None:
        """Let go of both files."""
        for stream in (self._old, self._new):
            if stream is not None:
                stream.close()
        super().close()

    def _differ(self) -> IO[bytes]:
        self._new = new = self._part.open("wb")
        if self._same:
            with self._before.open("rb") as old:
                _copy(old, new, self._same)
        return new


def _copy(old: IO[bytes], new: IO[bytes], length: int) -> None:
    while length:
        block = old.read(min(length, _BLOCK))
        if not block:
            raise OSError("it was changed by another program meanwhile")
        new.write(block)
        length -= len(block)
