"""Holding files and tables that go when what they were made for is done."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Self


class Holding:
    """Holds what is to be closed again, on `_files`. Use it as a context manager, which closes it, the last first."""

    def __init__(self) -> None:
        self._files = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._files.close()
