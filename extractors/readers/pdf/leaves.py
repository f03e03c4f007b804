"""Leaves: the lines of one flow of a page, how far they reach, and whether one of them is full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.rows import Row

_WIDE = 0.66  # of the page's width: where no line reaches so far, nothing is running text
_BLANK = 0.25  # of the size
_SLACK = 0.3  # of the size: a margin is as wide as the longest line, perhaps not quite as wide as it might be
_FEW = 4  # words


@dataclass(frozen=True, slots=True)
class Leaf:
    """The lines of one flow of a page.

    `right` is how far its running text reaches to the right (0 where there is none), `edge` how far anything does,
    `floor` the lowest base line of the document's pages. `column`: it is one of several columns of running text.
    """

    page: int
    lines: tuple[Line, ...]
    right: float
    edge: float
    floor: float
    column: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A line where it stands in its leaf."""

    leaf: Leaf
    index: int

    @property
    def line(self) -> Line:
        """Return the line."""
        return self.leaf.lines[self.index]

    @property
    def row(self) -> Row:
        """Return the row that the line was."""
        return self.line.row


def leaf_of(page: int, lines: tuple[Line, ...], width: float, floor: float, *, column: bool) -> Leaf:
    """Return the lines as a leaf: text runs as far as its longest line, if that reaches far across the page."""
    edge = _reach(lines)
    if column:
        return Leaf(page, lines, edge, edge, floor, column=True)
    right = max((line.row.right for line in lines if not line.aligned and len(line.text.split()) > _FEW), default=0.0)
    return Leaf(page, lines, right if right > _WIDE * width else 0.0, edge if edge > _WIDE * width else width, floor)


def _reach(lines: Sequence[Line]) -> float:
    return max((line.row.right for line in lines), default=0.0)


def with_margins(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return leaves of which those without running text, a first page with lists, have the right margin of others."""
    known = [leaf.right for leaf in leaves if leaf.right > 0 and not leaf.column]
    margin = max(known, default=0.0)
    return [replace(leaf, right=margin) if leaf.right == 0 and _running(leaf) <= margin else leaf for leaf in leaves]


def _running(leaf: Leaf) -> float:
    return _reach([line for line in leaf.lines if not line.aligned])


def full(above: Place, below: Place) -> bool:
    """Return whether the first word of the line below would not have fitted into the one above."""
    return above.leaf.right > 0 and needed(above, below) > above.leaf.right


def needed(above: Place, below: Place) -> float:
    """Return how far a line would reach with the first word of the next, and a little further."""
    return above.row.right + (_BLANK + _SLACK) * above.row.size + below.row.segments[0].word
