"""A sheet: lines under headings, as a workbook or a file of values parted by commas has them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Value: TypeAlias = str | int | dt.date | None
Line: TypeAlias = tuple[Value, ...]

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: what it is called, the headings of its columns, its lines, and the words that say what is missing."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    missing: tuple[str, ...] = ()


def joined(texts: Sequence[str]) -> str:
    """Return texts in one cell."""
    return ", ".join(texts)


def date(value: str | None) -> Value:
    """Return a whole date as a date; what is less precise ("2024-07") stays as it was stated."""
    if value is None or _DAY.fullmatch(value) is None:
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return value
