"""From glyphs to rows: what stands on one base line, in segments that a gap wider than a blank parts."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median

from extractors.readers.pdf.glyphs import Glyph
from extractors.readers.pdf.rules import NONE, Rules
from extractors.readers.pdf.stops import at_stops, blank_of, step_of

_SAME_LINE = 0.3  # of the size: how far base lines of one row may lie apart (superscripts, two fonts)
_BLANK = 0.15  # of the size: the narrowest blank; kerning and justified letters stay below it
_WALLED = 0.5  # points: the narrowest gap with a line in it
_TAB = 0.08  # of the size: a gap where a column begins; a tab may be so narrow
_GAP = 1.05  # of the size: the narrowest gap between columns; a justified line's blanks stay below it
_GAP_TO_BLANK = 2.6  # and so many times the row's usual blank
_SPACED = 1.6  # a blank in letter-spaced text is so many times its usual distance between letters
_TWIN = 0.12  # of the size: how far apart a letter is printed twice to look bold
_FEW = 4
_NEAR = 6  # rows above and below that tell where columns begin
_SHARED = 2  # of them in which one begins
_ALIGNED = 0.12  # of the size: how far apart letters of one column's left edge may begin
_MOST_WORDS = 8  # of a cell's line
SIGNS = frozenset("•●○▪■◦‣–-*➢→✓☒☑☐")
"""What a list puts before an item."""
_STEP = 1.5  # points: how far apart a column's cells begin
_STROKES = frozenset("-–")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a row without a gap; `word` is how wide its first word is, `bold`: all of it is.

    Where lines are drawn about it: `floor` is how high that below it stands, `wall` where that behind it does.
    """

    text: str
    left: float
    right: float
    word: float
    bold: bool = False
    floor: float | None = None
    wall: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Segments side by side, from left to right. `size` is that of their font.

    `base` is the base line of the row, `end` that of its last line, where cells are wrapped; `bold`: all of it is.
    """

    segments: tuple[Segment, ...]
    base: float
    end: float
    size: float
    bold: bool = False

    @property
    def left(self) -> float:
        """Return where the row begins."""
        return self.segments[0].left

    @property
    def right(self) -> float:
        """Return where the row ends."""
        return self.segments[-1].right

    @property
    def text(self) -> str:
        """Return the row's words, its gaps as three blanks."""
        return "   ".join(segment.text for segment in self.segments)


def rows_of(glyphs: Iterable[Glyph], rules: Rules = NONE) -> list[Row]:
    """Return the rows of a page from top to bottom; `rules` are the lines drawn on it, which part cells.

    Where a cell's text reaches to the next column, the rows above and below tell where that column begins.
    """
    lines = list(_lines(glyphs))
    rows = [_row(line, rules) for line in lines]
    stops = _stops(rows, lines)
    parted = [
        _parted(line, row, rules, [*_columns_around(rows, at), *stops[at], *_labels_end(rows, at, line)])
        for at, (line, row) in enumerate(zip(lines, rows, strict=True))
    ]
    return [_dotted(row, rules) for row in parted] if rules.dots else parted


def _dotted(row: Row, rules: Rules) -> Row:
    """Return a row with the sign of a list that is drawn before it, written as one."""
    first, *others = row.segments
    if not rules.dot_before(first.left, row.base, row.size) or first.text[:1] in SIGNS:
        return row
    return replace(row, segments=(replace(first, text=f"• {first.text}"), *others))


def _stops(rows: Sequence[Row], lines: Sequence[list[Glyph]]) -> list[list[float]]:
    """Return for each row where its words begin at tab stops."""
    step = step_of([[segment.left for segment in row.segments] for row in rows])
    if step is None:
        return [[] for _ in rows]
    blank = blank_of(lines)
    return [list(at_stops(line, step, row.size, blank)) for line, row in zip(lines, rows, strict=True)]


def _labels_end(rows: Sequence[Row], at: int, line: list[Glyph]) -> list[float]:
    """Return where in row `at` a label in bold ends at the beginning of a column."""
    if not line[0].bold or line[-1].bold:
        return []
    return _label_ends(line, _columns_beside(rows, at), _ALIGNED * rows[at].size)


def _columns_around(rows: Sequence[Row], at: int) -> list[float]:
    """Return where columns begin in the rows near row `at` that begin where it does, and no part of it yet.

    Rows in another size are of another table, or of none, and lines that are drawn part the others by themselves.
    """
    row = rows[at]
    near = [other for other in _near(rows, at) if not _is_drawn(other)]
    beside = [other for other in near if abs(other.left - row.left) < _ALIGNED * row.size]
    begins = [segment.left for other in beside for segment in other.segments[1:]]
    shared = [x for x in begins if sum(abs(x - other) < _ALIGNED * row.size for other in begins) >= _SHARED]
    taken = [segment.left for segment in row.segments]
    return [x for x in shared if all(abs(x - left) >= _ALIGNED * row.size for left in taken)]


def _columns_beside(rows: Sequence[Row], at: int) -> list[float]:
    """Return where lines begin in the rows near row `at`, to the right of where it does.

    There the row itself parts only if a label in bold ends: "**Utses att justera** Anna Ek" may fill its column.
    """
    row = rows[at]
    begins = [x for other in _near(rows, at) for x in _beginnings(other) if x > row.left + row.size]
    return [x for x in begins if sum(abs(x - other) < _ALIGNED * row.size for other in begins) >= _SHARED]


def _near(rows: Sequence[Row], at: int) -> Iterator[Row]:
    """Yield the rows above and below row `at` that are in its size, as far as to the next running text."""
    for side in (reversed(rows[max(0, at - _NEAR) : at]), rows[at + 1 : at + _NEAR + 1]):
        yield from (row for row in takewhile(_is_no_running_text, side) if _in_one_size(row, rows[at]))


def _is_no_running_text(row: Row) -> bool:
    return len(row.segments) > 1 or row.segments[0].text.count(" ") < _MOST_WORDS


def _beginnings(row: Row) -> Iterator[float]:
    return (segment.left for segment in row.segments)


def _in_one_size(one: Row, other: Row) -> bool:
    return abs(one.size - other.size) < _ALIGNED * other.size


def _is_drawn(row: Row) -> bool:
    return any(segment.wall is not None for segment in row.segments)


def _parted(line: list[Glyph], row: Row, rules: Rules, columns: Sequence[float]) -> Row:
    """Return a row parted where columns begin; running text, which has many words, stays whole."""
    if not columns or any(len(segment.text.split()) > _MOST_WORDS for segment in row.segments):
        return row
    return _row(line, rules, columns)


def _label_ends(line: Sequence[Glyph], values: Sequence[float], tolerance: float) -> list[float]:
    """Return those of `values` at which letters in bold end and others begin."""
    glyphs = sorted(line, key=lambda glyph: glyph.left)
    begins = [after.left for before, after in pairwise(glyphs) if before.bold and not after.bold]
    return [x for x in values if any(abs(x - left) < tolerance for left in begins)]


def _lines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the glyphs of each base line, a little tolerance given, from top to bottom."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: (-glyph.base, glyph.left)):
        if line and line[0].base - glyph.base > _SAME_LINE * min(line[0].size, glyph.size):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _row(line: list[Glyph], rules: Rules, columns: Sequence[float] = ()) -> Row:
    glyphs = _once(sorted(line, key=lambda glyph: (glyph.left, glyph.right)))
    size = median(glyph.size for glyph in glyphs)
    base = median(glyph.base for glyph in glyphs)
    walls = rules.walls(base, size)
    found = [_segment(part, size) for part in _parts(glyphs, size, () if walls else columns, walls)]
    segments = _marked([_bounded(segment, base, rules, walls) for segment in found] if walls else found, columns)
    return Row(segments, base, base, size, all(glyph.bold for glyph in glyphs))


def _bounded(segment: Segment, base: float, rules: Rules, walls: Sequence[float]) -> Segment:
    """Return a segment with the lines that are drawn about it."""
    behind = bisect_right(walls, segment.left)
    if not 0 < behind < len(walls):
        return segment
    return replace(segment, floor=rules.floor(segment.left, base), wall=walls[behind])


def _marked(segments: list[Segment], columns: Sequence[float]) -> tuple[Segment, ...]:
    """Put a list's sign before the words that it marks, however far it stands off.

    A stroke in a column of words, with another column beside it, marks nothing: nobody is there.
    """
    first, *others = segments
    if first.text not in SIGNS or not others or (first.wall is not None and first.wall <= others[0].left):
        return tuple(segments)
    if first.text in _STROKES and any(abs(others[0].left - x) < _STEP for x in columns):
        return tuple(segments)
    marked = replace(others[0], text=f"{first.text} {others[0].text}", left=first.left, word=first.right - first.left)
    return marked, *others[1:]


def _once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Drop what is printed twice on one place to look bold."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        twin = any(
            other.text == glyph.text
            and abs(other.left - glyph.left) < _TWIN * glyph.size
            and abs(other.order - glyph.order) > 1
            for other in kept[-2:]
        )
        if not twin:
            kept.append(glyph)
    return kept


def _parts(
    glyphs: Sequence[Glyph], size: float, columns: Sequence[float], walls: Sequence[float]
) -> Iterator[list[Glyph]]:
    gaps = [right.left - left.right for left, right in pairwise(glyphs)]
    blanks = [gap for gap in gaps if _BLANK * size < gap < 2 * size]
    widest = max(_GAP * size, _GAP_TO_BLANK * median(blanks) if len(blanks) > _FEW else 0.0)
    part = [glyphs[0]]
    for glyph, gap in zip(glyphs[1:], gaps, strict=True):
        begins = (glyph.spaced or gap > _TAB * size) and any(abs(glyph.left - x) < _ALIGNED * size for x in columns)
        if gap > widest or begins or (gap > _WALLED and _between(walls, glyph.left - gap, glyph.left)):
            yield part
            part = []
        part.append(glyph)
    yield part


def _between(walls: Sequence[float], left: float, right: float) -> bool:
    at = bisect_right(walls, left)
    return at < len(walls) and walls[at] <= right


def _segment(glyphs: Sequence[Glyph], size: float) -> Segment:
    gaps = [right.left - left.right for left, right in pairwise(glyphs)]
    blank = max(_BLANK * size, _SPACED * median(gaps) if len(gaps) > _FEW else 0.0)
    starts = [False, *(gap > blank or glyph.spaced for glyph, gap in zip(glyphs[1:], gaps, strict=True))]
    text = "".join((" " if start else "") + glyph.text for glyph, start in zip(glyphs, starts, strict=True))
    last = glyphs[starts.index(True) - 1] if True in starts else glyphs[-1]
    left, right = glyphs[0].left, max(glyph.right for glyph in glyphs)
    bold = all(glyph.bold for glyph in glyphs)
    return Segment(unicodedata.normalize("NFC", text), left, right, last.right - left, bold)
