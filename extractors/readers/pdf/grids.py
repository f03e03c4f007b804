"""Tables of a PDF: which rows are of one, and its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.readers.pdf.rows import Row, Segment

_SAME_COLUMN = 0.6  # of the size: how far the beginnings of a column's lines may lie apart
_NARROW = 3  # times the size: by which a cell that stands alone ends before the page's margin
_MOST_COLUMNS = 200  # a page of A4 has room for half as many


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a stretch of rows: where each begins, where its longest line ends, where the next one begins."""

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    bounds: tuple[float, ...]
    tolerance: float

    def column(self, segment: Segment) -> int | None:
        """Return the column that a segment begins in, None where it begins between them."""
        for index, start in enumerate(self.starts):
            if abs(segment.left - start) <= self.tolerance:
                return index
        return None

    def is_last(self, column: int) -> bool:
        """Return whether nothing stands to the right of a column."""
        return column == len(self.starts) - 1


def stretches(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Cut rows where one runs across what stands in columns before or after it: a heading or running text."""
    found: list[list[Row]] = []
    for row in rows:
        if not found or not _together(found[-1], row):
            found.append([])
        found[-1].append(row)
    return [tuple(stretch) for stretch in found]


def _together(stretch: Sequence[Row], row: Row) -> bool:
    second = min((each.segments[1].left for each in stretch if len(each.segments) > 1), default=None)
    if len(row.segments) == 1:
        return second is None or row.right <= second or row.left >= second - row.size
    starts = [segment.left for segment in row.segments[1:]]
    return not any(
        segment.left < start - row.size and segment.right > start + row.size
        for each in stretch
        for segment in each.segments
        for start in starts
    )


def grid(rows: Sequence[Row], right: float) -> Grid | None:
    """Return the columns of a stretch of rows; None where no row has a gap, or more than a page has room for.

    `right` is the page's right margin.
    """
    celled = [row for row in rows if len(row.segments) > 1 or is_narrow(row.segments[-1], right, row.size)]
    if not celled:
        return None
    size = max(row.size for row in rows)
    starts: list[float] = [min(row.left for row in rows)]
    for left in sorted(segment.left for row in celled for segment in row.segments):
        if left - starts[-1] > _SAME_COLUMN * size:
            starts.append(left)
    if len(starts) > _MOST_COLUMNS:
        return None
    tolerance = _SAME_COLUMN * size
    ends = [max((s.right for r in rows for s in r.segments if abs(s.left - x) <= tolerance), default=x) for x in starts]
    bounds = [*starts[1:], max(right, ends[-1])]
    return Grid(tuple(starts), tuple(ends), tuple(bounds), tolerance)


def is_narrow(segment: Segment, right: float, size: float) -> bool:
    """Return whether a line is drawn behind a segment, well before the page's right margin: it stands in a cell."""
    return segment.wall is not None and segment.wall < right - _NARROW * size
