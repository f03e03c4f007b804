"""Labels that stand at the middle of what they label: set beside its first line, where a reader takes them to begin.

            Anna Ek (Ale), ordförande
Ledamöter   Bo Lund (Lerum)               web pages and Word set the heads of rows so; among an even number of
            Cecilia Berg (Härryda)        lines they stand between two
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise

from extractors.readers.pdf.hyphens import join
from extractors.readers.pdf.rows import Row, Segment

_MIDDLE = 0.35  # of the size: by how much a label may miss the middle of its lines
_ALIGNED = 0.2  # of the size: by how much lines of one column may begin apart
_LOOSER = 0.1  # of the size: by which cells stand further apart than the lines of one, at the least
_LEAST = 2  # cells with their label at the middle, from which on a table is set so
_WORDS = 6  # of a label


@dataclass(frozen=True, slots=True)
class _Cell:
    """The rows, by their numbers, that the lines of one cell stand on, and those of the labels beside them."""

    lines: tuple[int, ...]
    labels: tuple[int, ...]


def with_labels_on_top(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page with the labels that stand at the middle of their cells beside the first lines."""
    found: list[Row | None] = list(rows)
    for first, last, column in _tables(rows):
        cells = _cells(rows, range(first, last), column)
        several = [cell for cell in cells if cell.labels and len(cell.lines) > 1]
        centred = [cell for cell in several if _is_centred(rows, cell)]
        if len(centred) >= _LEAST and len(centred) == len(several):
            for cell in centred:
                _raise_label(found, cell)
    return [row for row in found if row is not None]


def _tables(rows: Sequence[Row]) -> Iterator[tuple[int, int, float]]:
    """Yield stretches of rows with labels to the left of one column: the first, that behind the last, the column."""
    at = 0
    while at < len(rows):
        if len(rows[at].segments) < 2:
            at += 1
            continue
        column = rows[at].segments[1].left
        first = last = at
        while first > 0 and _fits(rows[first - 1], column):
            first -= 1
        while last < len(rows) and _fits(rows[last], column):
            last += 1
        if last > at:
            yield first, last, column
        at = max(last, at + 1)


def _fits(row: Row, column: float) -> bool:
    """Return whether a row has a label before the column, a line in it, or both."""
    label, values = _parts(row, column)
    begins = not values or abs(values[0].left - column) <= _ALIGNED * row.size
    return begins and (label is None or len(label.text.split()) <= _WORDS)


def _parts(row: Row, column: float) -> tuple[Segment | None, tuple[Segment, ...]]:
    """Return a row's label, if it has one, and what stands in the column and behind it."""
    first, *others = row.segments
    if first.left >= column - _ALIGNED * row.size or first.right > column:
        return None, row.segments
    return first, tuple(others)


def _cells(rows: Sequence[Row], within: range, column: float) -> list[_Cell]:
    """Return the cells of a table's column: where their lines are drawn about, else by the space between them."""
    lines = [at for at in within if _parts(rows[at], column)[1]]
    labels = frozenset(at for at in within if _parts(rows[at], column)[0] is not None)
    pitches = [rows[above].base - rows[below].base for above, below in pairwise(lines)]
    least = min(pitches, default=0.0)
    groups: list[list[int]] = [lines[:1]] if lines else []
    for (above, below), pitch in zip(pairwise(lines), pitches, strict=True):
        if _parts_cells(rows[above], rows[below], pitch, least, column):
            groups.append([])
        groups[-1].append(below)
    return [_Cell(tuple(group), tuple(at for at in range(group[0], group[-1] + 1) if at in labels)) for group in groups]


def _parts_cells(above: Row, below: Row, pitch: float, least: float, column: float) -> bool:
    floors = [_parts(row, column)[1][0].floor for row in (above, below)]
    if None not in floors:
        return floors[0] != floors[1]
    return pitch > least + _LOOSER * below.size


def _is_centred(rows: Sequence[Row], cell: _Cell) -> bool:
    """Return whether a label, of fewer lines than its cell, stands at the middle of it."""
    middle = (rows[cell.lines[0]].base + rows[cell.lines[-1]].base) / 2
    label = (rows[cell.labels[0]].base + rows[cell.labels[-1]].base) / 2
    return len(cell.labels) < len(cell.lines) and abs(label - middle) <= _MIDDLE * rows[cell.lines[0]].size


def _raise_label(found: list[Row | None], cell: _Cell) -> None:
    """Put a cell's label, whole, beside the first of its lines."""
    taken = [row for at in cell.labels if (row := found[at]) is not None]
    label = replace(taken[0].segments[0], text=reduce(join, (row.segments[0].text for row in taken)))
    for at, row in zip(cell.labels, taken, strict=True):
        rest = row.segments[1:]
        found[at] = replace(row, segments=rest) if rest else None
    top = found[cell.lines[0]]
    if top is not None:
        found[cell.lines[0]] = replace(top, segments=(label, *top.segments), bold=top.bold and label.bold)
