"""The SHA-256 of files, remembered beside the store, so that a folder of which nothing changed need not be read again.

A file is taken for the one that was read where its size, its inode and both its times (of its content, and of any
change of it) are as they were. No program can set the second time, so that a copy with an old date is noticed. Where
there is no such time (Windows), and of a file that changed in the seconds before it was read, nothing is remembered.
To have a file read all the same, touch it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from forumgraf.files import SourceFile
from graph.store import Store

FILE: Final = "files.json"
_KNOWS_CHANGES: Final = os.name == "posix"  # elsewhere st_ctime is when the file was made
_YOUNG: Final = 2_000_000_000  # ns: a file may change twice in what its file system takes for one moment


class Mark(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What tells that a file is as it was, and the digest of what was in it."""

    size: int
    modified: int
    changed: int
    inode: int
    sha256: str


_MARKS: Final = msgspec.json.Decoder(dict[str, Mark])


class Digests:
    """The digests of files by absolute path: those that were known, and those that were asked for."""

    def __init__(self, known: dict[str, Mark]) -> None:
        self._known = known
        self._now: dict[str, Mark] = {}

    @classmethod
    def of(cls, store: Store) -> Digests:
        """Return what a store remembers; what is damaged tells nothing."""
        try:
            return cls(_MARKS.decode(store.kept(FILE) or b"{}"))
        except msgspec.MsgspecError:
            return cls({})

    def digest(self, file: SourceFile) -> str:
        """Return the SHA-256 of a file's bytes. Raises OSError where it cannot be opened."""
        path = os.path.abspath(file.path)  # noqa: PTH100 - a Path takes ten times as long, for each of many files
        known = self._known.get(path)
        if known is not None and _marked(os.stat(path), known.sha256) == known:  # noqa: PTH116
            self._now[path] = known
            return known.sha256
        with open(path, "rb") as stream:  # noqa: PTH123
            before = os.fstat(stream.fileno())
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        if _KNOWS_CHANGES and time.time_ns() - max(before.st_mtime_ns, before.st_ctime_ns) > _YOUNG:
            self._now[path] = _marked(before, sha256)
        return sha256

    def keep(self, store: Store, folders: Iterable[Path]) -> None:
        """Remember what was asked for, and what was known of files outside these folders. Raises StoreError."""
        within = tuple(f"{os.path.abspath(folder)}{os.sep}" for folder in folders)  # noqa: PTH100
        others = {path: mark for path, mark in self._known.items() if not path.startswith(within)}
        now = others | self._now
        if now != self._known:
            store.keep(FILE, msgspec.json.encode(now, order="sorted"))


def _marked(found: os.stat_result, sha256: str) -> Mark:
    return Mark(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, sha256)
