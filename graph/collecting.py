"""How often Python looks for objects that only hold each other: seldom, where many are made that never do."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# Claims, terms and rows form no circles: each is let go of when nobody has it any more. To look through all of them
# again and again takes a tenth of the time in which documents are stored, and one look as long as a matrix of 30,000
# names.
_SELDOM: Final = (100_000, 50, 50)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for circles of objects seldom inside."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
