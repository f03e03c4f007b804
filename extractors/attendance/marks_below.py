"""Marks that a conversion has written below the names that they stand beside, each on a line of its own.

    Ledamöter       Anna Ek (S)      Bo Lund (M)
    Närvaro         ordförande       -
    Tjg             X                -            (nine lines)

Where people follow one another so, each with her marks, the lines of a row are joined by tabs, and the heads above them
by spaces. The text keeps its length, so that offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractors.attendance.column_words import are_column_heads
from extractors.words.names import find_names
from extractors.words.titles import title_at

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_MARK = r"[ \t]*(?:[xX✓✔√]|[-–—])[ \t]*"
_MARKED = re.compile(rf"\n{_MARK}\r?\n")
_ONE = re.compile(_MARK)
_FEWEST = 3  # people in a row with their marks below them
_LONGEST = 60  # characters of a name with a party

_Lines = Sequence[re.Match[str]]


def with_marks_beside(text: str) -> str:
    r"""Return `text`, unchanged in length, with marks that stand below names beside them.

    >>> with_marks_beside("Anna Ek (S)\nX\nBo Lund (M)\n-\nEva Dahl (C)\nX\n")
    'Anna Ek (S)\tX\nBo Lund (M)\t-\nEva Dahl (C)\tX\n'
    """
    if _MARKED.search(text) is None:
        return text  # nearly all
    lines = list(_LINE.finditer(text))
    joined = list(text)
    for first, rows in _columns(lines):
        heads = _heads(lines, first)
        for row, between in (*((row, "\t") for row in rows), (heads, " ")):
            for one, behind in pairwise(row):
                joined[one.end() : behind.start()] = between.ljust(behind.start() - one.end())
    return "".join(joined)


def _columns(lines: _Lines) -> Iterator[tuple[int, list[_Lines]]]:
    """Yield the rows that follow one another, with where the first of them begins."""
    at = 0
    while at < len(lines):
        rows: list[_Lines] = []
        behind = at
        while (row := _row(lines, behind)) is not None:
            rows.append(row)
            behind += len(row)
        if len(rows) >= _FEWEST:
            yield at, rows
        at = max(behind, at + 1)


def _row(lines: _Lines, at: int) -> _Lines | None:
    """Return the lines of somebody from `at` on: her name, perhaps her title, and her marks."""
    if at >= len(lines) or not _is_name(lines[at][0].strip()):
        return None
    marks = at + 1 + (at + 1 < len(lines) and _is_title(lines[at + 1][0].strip()))
    end = next((end for end in range(marks, len(lines)) if _ONE.fullmatch(lines[end][0]) is None), len(lines))
    return lines[at:end] if end > marks else None


def _heads(lines: _Lines, first: int) -> _Lines:
    """Return the lines right above the first row that are heads of columns."""
    upwards = (lines[at][0].strip() for at in range(first - 1, -1, -1))
    above = sum(1 for _ in takewhile(are_column_heads, upwards))
    return lines[first - above : first]


def _is_name(words: str) -> bool:
    first = next(iter(find_names(words)), None) if len(words) < _LONGEST else None
    return first is not None and first.full and first.span.start == 0


def _is_title(words: str) -> bool:
    title = title_at(words)
    return title is not None and title.end == len(words)
