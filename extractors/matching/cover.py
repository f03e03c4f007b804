"""Which offsets of a text a set of spans covers, asked many times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from graph.claims import Span


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
