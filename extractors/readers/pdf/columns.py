"""Reading order: running text in two columns is read column after column, everything else row by row.

A table has two columns too, and its rows must stay rows. What tells running text: on both sides of the gutter the lines
fill their column, are several words long, and there are many of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from extractors.readers.pdf.rows import Row, Segment

_LINES = 6  # fewer lines in a column are no running text
_WORDS = 4  # a line of running text has so many words in the median
_FILLED = 0.8  # of the column's width, by most lines
_MOST = 0.6
_STEP = 2.0  # points: how exactly a column's lines begin below one another


@dataclass(frozen=True, slots=True)
class Flow:
    """Rows that are read one after the other; `column`: they are one of several columns of running text."""

    rows: tuple[Row, ...]
    column: bool = False


def flows(rows: Sequence[Row]) -> list[Flow]:
    """Return the rows of a page, from top to bottom, in the order in which a person reads them."""
    found = _band(rows)
    if found is None:
        return [Flow(tuple(rows))] if rows else []
    first, last, gutter = found
    band = rows[first:last]
    left = _side(band, gutter, left=True)
    right = _side(band, gutter, left=False)
    return [*flows(rows[:first]), Flow(left, column=True), Flow(right, column=True), *flows(rows[last:])]


def _band(rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """Return the first stretch of rows in two columns of running text, and where its right column begins."""
    if len(rows) < _LINES:
        return None
    start = min(row.left for row in rows)
    width = max(row.right for row in rows) - start
    begins = Counter(
        round(segment.left / _STEP)
        for row in rows
        for segment in row.segments
        if start + width / 4 < segment.left < start + 3 * width / 4
    )
    for step, count in sorted(begins.items(), key=lambda item: (-item[1], item[0])):
        if count < _LINES:
            return None
        gutter = (step - 0.75) * _STEP
        first, last = _stretch(rows, gutter)
        if _is_prose(_side(rows[first:last], gutter, left=True)) and _is_prose(
            _side(rows[first:last], gutter, left=False)
        ):
            return first, last, gutter
    return None


def _stretch(rows: Sequence[Row], gutter: float) -> tuple[int, int]:
    """Return the longest stretch of rows none of which runs across the gutter."""
    best = (0, 0)
    first = 0
    for index in range(len(rows) + 1):
        if index == len(rows) or any(s.left < gutter < s.right for s in rows[index].segments):
            if index - first > best[1] - best[0]:
                best = (first, index)
            first = index + 1
    return best


def _side(rows: Sequence[Row], gutter: float, *, left: bool) -> tuple[Row, ...]:
    found = []
    for row in rows:
        segments = tuple(s for s in row.segments if (s.left < gutter) == left)
        if segments:
            found.append(replace(row, segments=segments))
    return tuple(found)


def _is_prose(rows: Sequence[Row]) -> bool:
    if len(rows) < _LINES:
        return False
    start, end = min(row.left for row in rows), max(row.right for row in rows)
    filled = sum(row.right - start > _FILLED * (end - start) for row in rows)
    return filled > _MOST * len(rows) and median(map(_words, (row.segments[-1] for row in rows))) >= _WORDS


def _words(segment: Segment) -> int:
    return len(segment.text.split())
