"""Which offsets of a text a set of spans covers, asked many times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from graph.claims import Span


class _Piece(Protocol):
    """What stands somewhere in a text."""

    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Piece)


class Cover:
    """The union of spans.

    >>> cover = Cover([Span(4, 8), Span(2, 5)])
    >>> cover.holds(1), cover.holds(2), cover.holds(7), cover.holds(8)
    (False, True, True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take spans in any order; they may overlap."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def meets(self, span: Span) -> bool:
        """Tell whether one of the spans shares an offset with `span`.

        >>> Cover([Span(2, 5)]).meets(Span(4, 8)), Cover([Span(2, 5)]).meets(Span(5, 8))
        (True, False)
        """
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and span.start < self._ends[at]

    def holds(self, offset: int) -> bool:
        """Tell whether one of the spans covers `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]

    def without(self, pieces: Sequence[P]) -> list[P]:
        """Return those of some pieces, given in order, that begin in none of the spans: all at once, far cheaper.

        >>> from types import SimpleNamespace as Piece
        >>> [one.span.start for one in Cover([Span(2, 5)]).without([Piece(span=Span(at, 9)) for at in (1, 2, 4, 5)])]
        [1, 5]
        """
        starts = [piece.span.start for piece in pieces]
        kept: list[P] = []
        at = 0
        for start, end in zip(self._starts, self._ends, strict=True):
            first = bisect_left(starts, start, at)
            kept += pieces[at:first]
            at = bisect_left(starts, end, first)
        kept += pieces[at:]
        return kept
