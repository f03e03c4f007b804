"""How far apart a document sets its lines: within a paragraph, and between two.

A page shows where a paragraph ends by space. How much that is, only the document tells: minutes are set solid or with a
line and a half, with an empty paragraph between two or with eight points below each. A line that is full and goes on in
small letters shows the one distance, a line that had room for the next word the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from extractors.readers.pdf.leaves import Leaf, Place, full

_SAME_SIZE = 0.15
_FARTHEST = 6  # times the size: what stands further apart has a picture between, or is another part of the page
_FEW = 3  # pairs of lines, from which a distance can be told
_MORE = 1.25  # times the distance within a paragraph: what is more, shows
_JITTER = 1.08


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances of base lines, as multiples of the font's size; None where too few lines tell.

    `within` paragraphs; `between` paragraphs that stand closest (one in ten does).
    """

    within: float | None
    between: float | None

    @property
    def solid(self) -> float | None:
        """The smallest distance that lines below one another have."""
        return self.between if self.within is None else self.within

    @property
    def always_shown(self) -> bool:
        """Whether the end of a paragraph always shows by space."""
        return self.within is not None and self.between is not None and self.between > _MORE * self.within

    def shows(self, distance: float, size: float) -> bool:
        """Return whether a distance is more than that of lines that belong together."""
        return self.solid is not None and distance > _MORE * self.solid * size

    def holds_together(self, distance: float, size: float) -> bool:
        """Return whether lines so far apart are of one paragraph, because the end of any other would show."""
        if self.within is None:
            return self.between is not None and self.between * size > _MORE * distance
        return self.always_shown and distance < _JITTER * self.within * size


def spacing_of(leaves: Sequence[Leaf]) -> Spacing:
    """Return how a document sets its lines."""
    within: list[float] = []
    between: list[float] = []
    for above, below in _pairs(leaves):
        distance = (above.row.end - below.row.base) / below.row.size
        if 0 < distance < _FARTHEST:
            goes_on = below.line.text[:1].islower() and not above.line.aligned
            if goes_on and full(above, below):
                within.append(distance)
            elif not goes_on and not full(above, below):
                between.append(distance)
    return Spacing(
        median(within) if len(within) >= _FEW else None,
        quantiles(between, n=10)[0] if len(between) >= _FEW else None,
    )


def _pairs(leaves: Sequence[Leaf]) -> Iterator[tuple[Place, Place]]:
    """Yield lines in one size that stand below one another."""
    for leaf in leaves:
        for above, below in pairwise(Place(leaf, index) for index in range(len(leaf.lines))):
            if abs(above.row.size - below.row.size) <= _SAME_SIZE * above.row.size:
                yield above, below
