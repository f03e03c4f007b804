"""Sheets as one file of separated values (RFC 4180), which spreadsheets open with a double click.

A byte order mark tells them that it is UTF-8, and the cells of a line are parted by what the language's spreadsheets
expect: by ; in Swedish, where , parts decimals. Text that they would run as a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import IO, Final

from exports.overview.sheet import Sheet, Value
from exports.overview.wording import words

# What a cell of a formula begins with (OWASP, CSV Injection), also where blanks stand before it.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(sheet: Sheet, stream: IO[bytes], *, language: str = "sv") -> None:
    """Write a sheet. Raises UsageError for a language, OSError where the stream cannot be written."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=words(language)["delimiter"])
    writer.writerow(map(harmless, sheet.columns))
    writer.writerows([harmless(value) for value in line] for line in sheet.lines)
    stream.write(out.getvalue().encode("utf-8-sig", errors="replace"))


def harmless(value: Value) -> str:
    """Return a value as text that no spreadsheet takes for a formula.

    >>> harmless("=1+1"), harmless("Anna Ek"), harmless(7)
    ("'=1+1", 'Anna Ek', '7')
    """
    match value:
        case None:
            return ""
        case str():
            return f"'{value}" if value.lstrip(" ").startswith(_FORMULA) else value
        case dt.date():
            return value.isoformat()
        case int():
            return str(value)
