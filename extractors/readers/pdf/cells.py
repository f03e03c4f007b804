"""Cells of a PDF's tables whose text is wrapped, read as one.

A cell's lines stand closer than the table's rows do, and a line breaks only where its next word would not have fitted.
Both must hold, for names below one another in one cell stand close too. How wide a column is, the page does not say:
its longest line tells where that line surely goes on in the next, or where every break in the column agrees with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.readers.pdf.forms import ITEM, LABEL, parts_entries, unfinished
from extractors.readers.pdf.glyphs import HYPHEN
from extractors.readers.pdf.grids import Grid, is_narrow
from extractors.readers.pdf.hyphens import join
from extractors.readers.pdf.rows import SIGNS, Row, Segment

_SAME_LEFT = 0.4  # of the size: how far apart two lines of one cell may begin
_PADDED = 3.0  # points between a cell's text and the line drawn behind it, at the least
_SAME_SIZE = 0.1
_CLOSE = 1.42  # of the size: lines of one cell
_LOOSER = 0.12  # of the size: by which rows stand further apart than lines of one cell
_PADDING = 2.5  # of the size: white at a column's right that nobody can tell from the space between columns
_BLANK = 0.25  # of the size: a blank
_SLACK = 0.3
_HANGING = 3.5  # of the size: by which the further lines of a list's item are indented, at the most
_LONG = 9  # letters of a word that may be wider than its column
_SHORTEST = 5  # letters of one that is wider than a cell with lines drawn about it
_FEW_LETTERS = 4
_LETTER = 1.3
_MARGINS = 10.8  # points between two columns' texts as word processors set them (two times 1.9 mm)
_SMALL_WORDS = frozenset(
    ["och", "för", "i", "på", "vid", "av", "till", "med", "samt", "om", "hos", "från", "inom", "ej"]
)


def unwrapped(rows: Sequence[Row], columns: Grid) -> list[Row]:
    """Return the rows with the lines of each wrapped cell joined."""
    pitches = [above.base - below.base for above, below in pairwise(rows)]
    widest = max(pitches, default=0.0)
    wraps = _wraps(rows, pitches, columns)
    found: list[Row] = []
    last: dict[int, Segment] = {}
    above: dict[int, Segment] = {}  # the cells of the row before
    for index, row in enumerate(rows):
        cells = _cells(row, columns) or _hanging(row, last, columns)
        drawn = _in_same_cells(cells, last) if index else False
        close = index > 0 and _is_close(row, pitches[index - 1], widest, cells) and _alike(rows[index - 1], row)
        close = (close if drawn is None else drawn) and above.keys() >= cells.keys()
        shown = bool(drawn) or (index > 0 and _stands_closer(row, pitches[index - 1], widest))
        if close and _continues(row, cells, last, wraps, shown=shown):
            found[-1] = _joined(found[-1], row.end, cells, last, columns)
        else:
            found.append(row)
            last = {}
        last |= cells
        above = cells
    return found


def _cells(row: Row, columns: Grid) -> dict[int, Segment]:
    return {place: segment for segment in row.segments if (place := columns.column(segment)) is not None}


def _hanging(row: Row, last: Mapping[int, Segment], columns: Grid) -> dict[int, Segment]:
    """Return a line that stands below the words of a list's item, not below its sign, in the column of that item."""
    only, *others = row.segments
    return {
        place: only
        for place, above in last.items()
        if not others
        and (
            (_is_item(above) and 0 < only.left - above.left < _HANGING * row.size)
            or (columns.column(above) is None and abs(only.left - above.left) <= columns.tolerance)
        )
    }


def _is_item(segment: Segment) -> bool:
    return segment.text[:1] in SIGNS or ITEM.match(segment.text) is not None


def _is_close(row: Row, pitch: float, widest: float, cells: Mapping[int, Segment]) -> bool:
    """Return whether a row stands as a cell's next line does: close, in a table whose rows stand further apart.

    Where they do not, nothing stands in its first column.
    """
    return pitch <= _CLOSE * row.size and (0 not in cells or _stands_closer(row, pitch, widest))


def _in_same_cells(cells: Mapping[int, Segment], last: Mapping[int, Segment]) -> bool | None:
    """Return whether lines drawn on the page put a row into the cells above it; None where none are drawn."""
    known = [(last.get(place), below) for place, below in cells.items()]
    if not known or any(below.floor is None or (above is not None and above.floor is None) for above, below in known):
        return None
    return all(above is not None and above.floor == below.floor for above, below in known)


def _alike(above: Row, below: Row) -> bool:
    """Return whether rows are set in one size: a heading below a table is no line of its last cell."""
    return abs(above.size - below.size) <= _SAME_SIZE * above.size


def _stands_closer(row: Row, pitch: float, widest: float) -> bool:
    return widest > pitch + _LOOSER * row.size


@dataclass(frozen=True, slots=True)
class _Wraps:
    """The columns whose breaks all agree with their longest line, and those where that line surely goes on."""

    columns: Grid
    agreeing: frozenset[int]
    full: frozenset[int]

    def lacks_room(self, place: int, above: Segment, below: Segment, size: float, *, shown: bool) -> bool:
        """Return whether a line of a column ends because the next word would not have fitted."""
        if above.wall is not None and above.wall == below.wall:
            return not _fits(above, below, above.wall - _PADDED, size)
        known = place in self.full
        limit = _limit(self.columns, place, size, known=known)
        return place in self.agreeing or ((shown or known) and not _fits(above, below, limit, size))


def _wraps(rows: Sequence[Row], pitches: Sequence[float], columns: Grid) -> _Wraps:
    """Return which columns of a table show that their lines are wrapped."""
    breaks: dict[int, list[bool]] = {}
    sure: set[int] = set()
    full: set[int] = set()
    widest = max(pitches, default=0.0)
    for (upper, lower), pitch in zip(pairwise(rows), pitches, strict=True):
        above, cells = _cells(upper, columns), _cells(lower, columns)
        if not _is_close(lower, pitch, widest, cells):
            continue
        for place, below in cells.items():
            if place not in above:
                continue
            breaks.setdefault(place, []).append(_fits(above[place], below, columns.ends[place], lower.size))
            if above[place].text.endswith((",", HYPHEN)) or not below.text[:1].isupper():
                sure.add(place)
                if above[place].right > columns.ends[place] - _SLACK * lower.size:
                    full.add(place)
    agreeing = frozenset(place for place, fitting in breaks.items() if not any(fitting) and place in sure)
    return _Wraps(columns, agreeing, frozenset(full))


def _continues(
    row: Row,
    cells: dict[int, Segment],
    last: dict[int, Segment],
    wraps: _Wraps,
    *,
    shown: bool,
) -> bool:
    """Return whether a row goes on with the cells above it; `shown`: it stands closer than the table's rows.

    Where it does not, the column must show by others of its lines that they are wrapped.
    """
    # a line at the left margin is no table's, whatever stands in columns near it, unless lines are drawn about it
    lone = len(last) == 1 and 0 in last and not is_narrow(last[0], wraps.columns.bounds[-1], row.size)
    if lone or len(cells) < len(row.segments) or any(LABEL.match(segment.text) for segment in row.segments):
        return False
    if _goes_on_at_the_margin(row, cells, last, wraps.columns):
        return False
    return all(
        place in last
        and last[place].bold == below.bold
        and _begins_below(last[place], below, row.size)
        and not parts_entries(last[place].text, below.text)
        and wraps.lacks_room(place, last[place], below, row.size, shown=shown)
        for place, below in cells.items()
    )


def _begins_below(above: Segment, below: Segment, size: float) -> bool:
    """Return whether a line begins where the one above does, or behind the sign of a list: the next of its cell.

    What stands below a table has another left margin than its cells where those are padded.
    """
    shift = below.left - above.left
    return abs(shift) <= _SAME_LEFT * size or (_is_item(above) and shift > 0)


def _goes_on_at_the_margin(row: Row, cells: dict[int, Segment], last: dict[int, Segment], columns: Grid) -> bool:
    """Return whether words stand below a label because the value beside it reached the page's margin.

    So tabs are printed: "Plats      Folkets hus," and below it, at the left, "Tranemo".
    """
    value = last.get(max(last, default=0))
    if value is None or cells.keys() != {0} or value is last.get(0):
        return False
    return unfinished(value.text) and not _fits(value, cells[0], columns.bounds[-1], row.size)


def _limit(columns: Grid, place: int, size: float, *, known: bool) -> float:
    end, bound = columns.ends[place], columns.bounds[place]
    if known or bound - end < _PADDING * size:
        return end
    return bound if columns.is_last(place) else bound - _MARGINS


def _fits(above: Segment, below: Segment, limit: float, size: float) -> bool:
    return above.right + _BLANK * size + below.word <= limit - _SLACK * size


def _joined(row: Row, end: float, cells: dict[int, Segment], last: dict[int, Segment], columns: Grid) -> Row:
    segments = []
    for segment in row.segments:
        place = columns.column(segment)
        below = None if place is None else cells.get(place)
        if place is not None and below is not None:
            inside = _inside_word(last[place], below, columns, place)
            text = segment.text + below.text if inside else join(segment.text, below.text)
            segment = replace(segment, text=text, right=max(segment.right, below.right))
        segments.append(segment)
    return replace(row, segments=tuple(segments), end=end)


def _inside_word(above: Segment, below: Segment, columns: Grid, place: int) -> bool:
    """Return whether a line breaks inside a word that is wider than its column: "Skolförvaltnin", "gen".

    Certain enough where one long word fills the column to the last letter and what follows is written as it is.
    """
    word, rest = above.text, below.text.split(maxsplit=1)[0].rstrip(",.:;")
    letter = (above.right - above.left) / len(word)
    if not word.isalpha() or rest in _SMALL_WORDS or word[-1].isupper() != rest[:1].isupper() or not rest.isalpha():
        return False
    if above.wall is not None:
        return len(word) >= _SHORTEST and above.right + _LETTER * letter > above.wall - _MARGINS / 2
    if len(word) < _LONG:
        return False
    if columns.is_last(place):
        return len(rest) < _FEW_LETTERS and above.right + letter > columns.ends[place]
    return above.right + _LETTER * letter > columns.bounds[place] - _MARGINS
