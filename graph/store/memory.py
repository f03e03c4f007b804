"""Giving memory back to the system: the C library keeps what was freed in small pieces, for itself."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Give back to the system what the C library holds of freed memory, where it can be told to (glibc)."""
    if (trim := _trim()) is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if os.name != "posix":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
