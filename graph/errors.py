"""What can go wrong, as one tree of exceptions.

    ForumgrafError              one line that says what happened, one that says what to do; exit status 1
    ├── UsageError              the command or a call was given something it cannot work with; exit status 2
    ├── ReadError               a document cannot be read; names the document
    ├── StoreError              the store cannot be used; names where it is
    │   ├── StoreLocked         another process has it open
    │   ├── StoreMissing        there is none, and none was to be made
    │   ├── StoreVersion        it was written in another format
    │   ├── StoreDamaged        what is in it is not what was written
    │   ├── StoreChanged        it has changed since what was to be read on was read
    │   └── UnknownDocument     it holds no such document
    ├── DecisionsError          the file of decisions cannot be read or written; names it
    ├── WorkerError             the system starts no process to read documents in
    ├── QueryError              a SPARQL query is wrong or cannot be evaluated
    ├── OutputError             a result cannot be written; names the place
    └── ClusterError            the machines that read cannot be used; names the scheduler, or the place of the shards

Programming errors (a span outside its text, an unknown prefix) stay ValueError, KeyError and the like: no user can
remedy them.
"""

# ruff: noqa: N818 - an except clause reads best as what happened: `except StoreLocked`

from __future__ import annotations

from pathlib import Path
from typing import ClassVar


class ForumgrafError(Exception):
    """Something a user can understand and mend: `message` says what happened, `remedy` what to do about it."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the message and its remedy on one line."""
        return f"{self.message} ({self.remedy})"


class UsageError(ForumgrafError):
    """The command, or a call of the library, was given something it cannot work with."""

    exit_code: ClassVar[int] = 2


class ReadError(ForumgrafError):
    """A document cannot be read; the others are. `document` is its file name."""

    def __init__(self, document: str, reason: str, *, remedy: str) -> None:
        super().__init__(f"{document}: {reason}", remedy=remedy)
        self.document = document


class StoreError(ForumgrafError):
    """The store cannot be used. `place` is its folder, or its URL."""

    def __init__(self, place: Path | str, reason: str, *, remedy: str) -> None:
        super().__init__(f"{place}: {reason}", remedy=remedy)
        self.place = str(place)


class StoreLocked(StoreError):
    """Another process has the store open."""


class StoreMissing(StoreError):
    """There is no store, and none was to be made."""


class StoreVersion(StoreError):
    """The store was written in another format."""


class StoreDamaged(StoreError):
    """What is in the store is not what was written."""


class StoreChanged(StoreError):
    """The store has changed since something was read of it whose rest is asked for now."""


class UnknownDocument(StoreError):
    """The store holds no such document."""


class DecisionsError(ForumgrafError):
    """The file of decisions cannot be read or written. `path` is where it lies."""

    def __init__(self, path: Path, reason: str, *, remedy: str) -> None:
        super().__init__(f"{path}: {reason}", remedy=remedy)
        self.path = path


class WorkerError(ForumgrafError):
    """The system starts no process to read documents in: no document is at fault, and none can be read now."""


class QueryError(ForumgrafError):
    """A SPARQL query is wrong, or cannot be evaluated."""


class OutputError(ForumgrafError):
    """A result cannot be written. `place` is where it was to go."""

    def __init__(self, place: str, reason: str, *, remedy: str) -> None:
        super().__init__(f"{place}: {reason}", remedy=remedy)
        self.place = place


class ClusterError(ForumgrafError):
    """The machines that are to read cannot be used. `place` is the scheduler, or where the shards are put."""

    def __init__(self, place: str, reason: str, *, remedy: str) -> None:
        super().__init__(f"{place}: {reason}", remedy=remedy)
        self.place = place
