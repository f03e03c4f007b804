"""The lines drawn on a PDF page: what stands between two of them is one cell of a table, however close to the next.

Word processors draw a border as a line, as a thin rectangle that is filled, or as a rectangle whose outline is drawn.
Browsers draw the sign before a list's item too: a dot or a square that is filled.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as raw

Point = tuple[float, float]

_THIN = 2.6  # points: what is wider is no line
_LEAST = 5.0  # points: what is shorter is none either
_TOUCHING = 1.5  # points: by which a line may miss what it bounds
_DOT = (1.5, 6.5)  # points: how wide and high a list's sign is
_ROUND = 1.0  # points: by which it may be wider than high
_NEAREST, _FARTHEST = 0.2, 2.0  # of the size: how far from its item that stands
_MOST_OBJECTS = 20_000  # on a page
_MOST_POINTS = 20_000


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines of a page: upright ones as (x, bottom, top), level ones as (y, left, right) from below upwards.

    `dots` are the signs of lists, as (the middle's y, right).
    """

    upright: tuple[tuple[float, float, float], ...] = ()
    level: tuple[tuple[float, float, float], ...] = ()
    dots: tuple[tuple[float, float], ...] = ()

    def walls(self, base: float, size: float) -> list[float]:
        """Return where upright lines cross a row of text, from left to right."""
        middle = base + size / 3
        return sorted(x for x, bottom, top in self.upright if bottom <= middle <= top)

    def floor(self, x: float, base: float) -> float | None:
        """Return how high the next level line stands below a place, None where there is none."""
        for y, left, right in self.level[bisect_right(self.level, (base + _TOUCHING,)) - 1 :: -1]:
            if left - _TOUCHING <= x <= right + _TOUCHING:
                return y
        return None

    def dot_before(self, left: float, base: float, size: float) -> bool:
        """Return whether a list's sign stands before a row of text that begins at `left`."""
        first = bisect_left(self.dots, (base,))
        behind = bisect_right(self.dots, (base + size, 0.0))
        return any(_NEAREST * size < left - right < _FARTHEST * size for _, right in self.dots[first:behind])


NONE = Rules()


def rules_of(page: object) -> Rules:
    """Return the lines that are drawn on an open page of pdfium's."""
    upright: set[tuple[float, float, float]] = set()
    level: set[tuple[float, float, float]] = set()
    dots: set[tuple[float, float]] = set()
    points = 0
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH:
            continue
        points += raw.FPDFPath_CountSegments(drawn)
        if points > _MOST_POINTS:
            break
        for (left, bottom), (right, top) in _edges(drawn):
            if right - left <= _THIN and top - bottom >= _LEAST:
                upright.add((round((left + right) / 2, 1), round(bottom, 1), round(top, 1)))
            elif top - bottom <= _THIN and right - left >= _LEAST:
                level.add((round((bottom + top) / 2, 1), round(left, 1), round(right, 1)))
            elif _is_dot(right - left, top - bottom):
                dots.add((round((bottom + top) / 2, 1), round(right, 1)))
    return Rules(tuple(sorted(upright)), tuple(sorted(level)), tuple(sorted(dots)))


def _is_dot(width: float, height: float) -> bool:
    least, most = _DOT
    return least <= width <= most and least <= height <= most and abs(width - height) <= _ROUND


def _edges(path: object) -> Iterator[tuple[Point, Point]]:
    """Yield boxes by two corners: of each piece of a path that is filled, or of each line of one that is outlined."""
    mode, outlined = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, outlined)
    if not (mode.value or outlined.value):
        return
    for piece in _pieces(path):
        if outlined.value:
            yield from (_box(pair) for pair in zip(piece, [*piece[1:], piece[0]], strict=True))
        else:
            yield _box(piece)


def _box(points: tuple[Point, ...] | list[Point]) -> tuple[Point, Point]:
    return (min(x for x, _ in points), min(y for _, y in points)), (
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def _pieces(path: object) -> Iterator[list[Point]]:
    """Yield the points of each piece of a path, on the page."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    piece: list[Point] = []
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and piece:
            yield piece
            piece = []
        a, b, c, d, e, f = (getattr(matrix, name) for name in "abcdef")
        piece.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
    if piece:
        yield piece
