"""Rows of tables that a conversion has written cell by cell, each on a line of its own.

    Namn            Anna Ek
    Organisation    Lerums kommun        (four lines)
    Närvaro         Ja

Where heads of columns follow one another on lines of their own, and what follows falls into rows of as many lines, each
with a name below "Namn", the cells of a row are joined by tabs. The text keeps its length, so that offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractors.attendance.column_words import TABLE_HEADS, is_column_head
from extractors.matching.anchors import lines_with_words
from extractors.words.names import find_names, has_name_shape

_LINE = re.compile(r"[^\r\n]+")
_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 2
_MOST_COLUMNS = 8
_LONGEST_CELL = 80
_NAMED = re.compile(rf"[ \t]*(?:{'|'.join(TABLE_HEADS)})[ \t:]*$", re.IGNORECASE)


def with_whole_rows(text: str) -> str:
    """Return `text`, unchanged in length, with the cells of rows that were written line by line joined by tabs."""
    if not any(_NAMED.match(line) for line in lines_with_words(_NAMED, text)):
        return text
    cells = [match for match in _LINE.finditer(text) if match[0].strip()]
    joined = list(text)
    for row in _rows(cells):
        for cell, behind in pairwise(row):
            joined[cell.end() : behind.start()] = "\t".ljust(behind.start() - cell.end())
    return "".join(joined)


def _rows(cells: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the rows of all such tables: that of the heads, then those below it."""
    at = 0
    while at < len(cells):
        width = _heads(cells, at)
        rows = list(_below(cells, at, width)) if width >= _FEWEST_COLUMNS else []
        if len(rows) >= _FEWEST_ROWS:
            yield cells[at : at + width]
            yield from rows
            at += width * (len(rows) + 1)
        else:
            at += 1


def _heads(cells: Sequence[re.Match[str]], at: int) -> int:
    """Return how many lines from `at` on are heads of columns, 0 where the first of them heads no names."""
    if _NAMED.match(cells[at][0]) is None:
        return 0
    behind = cells[at + 1 : at + _MOST_COLUMNS]
    return 1 + sum(1 for _ in takewhile(lambda cell: is_column_head(cell[0]), behind))


def _below(cells: Sequence[re.Match[str]], at: int, width: int) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the rows below the heads: as long as each begins with a name and no other cell is one."""
    for first in range(at + width, len(cells) - width + 1, width):
        row = cells[first : first + width]
        name, *others = (cell[0].strip() for cell in row)
        if not _is_name(name) or any(_is_name(other) or len(other) > _LONGEST_CELL for other in others):
            return
        yield row


def _is_name(cell: str) -> bool:
    return has_name_shape(cell) and any(name.full for name in find_names(cell))
