"""From rows to lines of plain text: columns aligned by blanks, as in a text file, so that rows stay rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readers.pdf.cells import unwrapped
from extractors.readers.pdf.columns import Flow
from extractors.readers.pdf.grids import Grid, grid, stretches
from extractors.readers.pdf.hyphens import plain
from extractors.readers.pdf.rows import SIGNS, Row

GAP = 3  # blanks between columns, at the least
_NARROWEST = 1 + GAP  # of a column that no row has between two others: ticks in one are told from ticks in the next
_BULLET = "- "
_TICKS = {"☒": "[X] ", "☑": "[X] ", "☐": "[ ] ", "✓": "[X] "}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the row it was; `aligned`: it stands in columns and is joined to no other."""

    text: str
    row: Row
    aligned: bool


def lines(flow: Flow, right: float) -> list[Line]:
    """Return the lines of a flow; `right` is the page's right margin."""
    found: list[Line] = []
    for stretch in stretches(flow.rows):
        columns = None if flow.column else grid(stretch, right)
        if columns is None:
            found += [Line(_listed(row.text), row, aligned=False) for row in stretch]
        else:
            found += _aligned(unwrapped(stretch, columns), columns)
    return found


def _listed(text: str) -> str:
    """Write what marks an item as text does: "• Anna Ek" as "- Anna Ek", a ticked box as "[X] "."""
    sign, rest = text[:1], text[1:].lstrip()
    if sign in _TICKS:
        return _TICKS[sign] + rest
    return _BULLET + rest if sign in SIGNS and text[1:2] == " " else text


def _aligned(rows: Sequence[Row], columns: Grid) -> list[Line]:
    placed = [[(columns.column(s), _listed(plain(s.text))) for s in row.segments] for row in rows]
    widths = _widths(placed, len(columns.starts))
    found = []
    for row, cells in zip(rows, placed, strict=True):
        text = ""
        for index, (column, words) in enumerate(cells):
            gap = GAP if index else 0
            text = text.ljust(max(len(text) + gap, 0 if column is None else widths[column])) + words
        found.append(Line(text, row, aligned=len(cells) > 1 or text[:1] == " "))
    return found


def _widths(placed: Sequence[Sequence[tuple[int | None, str]]], columns: int) -> list[int]:
    """Return at which character each column begins: behind all that stands to its left in a row with it."""
    begins = [0] * columns
    for column in range(1, columns):
        begins[column] = begins[column - 1] + _NARROWEST
        for cells in placed:
            for (left, words), (right, _) in pairwise(cells):
                if right == column and left is not None:
                    begins[column] = max(begins[column], begins[left] + len(words) + GAP)
    return begins
