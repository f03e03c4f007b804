"""Tab stops that a word processor sets by itself, every so many points from the margin: where they stand, words part.

Eva Dahl Lund     Orust   ledamot          a list written with tabs is ragged, and behind a name that just misses a
Bo Lund           Kommunförbundet Väst     stop the next cell may stand as close as a word does
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.glyphs import Glyph

# points: half an inch, 1.25 cm (708 and 709 twips), 2 cm, and Word's 1304 twips
_STEPS = (36.0, 35.4, 35.45, 56.7, 65.2)
_EXACT = 0.35  # points: by how much a word may miss its stop
_ROWS = 4  # with words at stops, from which on a page has them
_DISTINCT = 3  # of those
_WIDER = 0.45  # of the size: no blank is so wide
_NARROWER = 0.8  # times the page's blank
_TAB = 0.08  # of the size: the narrowest tab


def step_of(beginnings: Sequence[Sequence[float]]) -> float | None:
    """Return how far apart the stops of a page are; None where it has none.

    `beginnings` are where the parts of each row begin, from left to right: all but the first stand at stops.
    """
    offsets = [[x - row[0] for x in row[1:]] for row in beginnings if len(row) > 1]
    if len(offsets) < _ROWS:
        return None
    flat = [offset for row in offsets for offset in row]
    for step in _STEPS:
        if (
            all(_misses(offset, step) <= _EXACT for offset in flat)
            and len({round(o / step) for o in flat}) >= _DISTINCT
        ):
            return step
    return None


def blank_of(lines: Sequence[Sequence[Glyph]]) -> float:
    """Return how wide a page sets its blanks, as a multiple of the size."""
    gaps = [
        (after.left - before.right) / after.size
        for line in lines
        for before, after in pairwise(sorted(line, key=lambda glyph: glyph.left))
        if after.spaced
    ]
    return median([gap for gap in gaps if _TAB < gap < _WIDER] or [_TAB])


def at_stops(line: Sequence[Glyph], step: float, size: float, blank: float) -> Iterator[float]:
    """Yield where words of a row begin at a stop, and behind what is wider than a blank or narrower: no blank."""
    glyphs = sorted(line, key=lambda glyph: glyph.left)
    for before, after in pairwise(glyphs):
        offset, gap = after.left - glyphs[0].left, after.left - before.right
        tab = gap > _WIDER * size or (_TAB * size < gap and (not after.spaced or gap < _NARROWER * blank * size))
        if tab and offset > step / 2 and _misses(offset, step) <= _EXACT:
            yield after.left


def _misses(offset: float, step: float) -> float:
    return abs(offset - step * round(offset / step))
