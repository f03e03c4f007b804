"""Page headers and footers that repeat: a header stays on the first page, a footer on the last, and neither between.

A letterhead names the body and stands where a reader looks for it; a footer on the first page would part a list that
runs on to the second.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.readers.pdf.rows import Row

_EDGE = 5  # rows from the top, and from the bottom, that may be furniture
_ZONE = 0.15  # of the page's height, from its top and bottom
_DEEPEST = 10  # rows that may be furniture where all between them and the edge are
_DEEP_ZONE = 0.25
_SAME_HEIGHT = 4.0  # points
_NUMBER = re.compile(r"\d+")
_PARAGRAPH = re.compile(r"§+\s*\d+|\d+\s*§")
_PAGE_NUMBER = re.compile(
    r"^(?:sid(?:a|an|nr)?\.?:?\s*)?(?P<page>\d{1,4})(?:\s*(?:\(\s*\d{1,4}\s*\)|/\s*\d+|av\s+\d+))?$", re.I
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A row at a page's edge: its page, its number there, and where it stands."""

    page: int
    index: int
    row: Row

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(map(int, _NUMBER.findall(_PARAGRAPH.sub("§", self.row.text))))


def without_furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Return the pages' rows without those that repeat at their edges, and without bare page numbers.

    A row repeats where the same words, page numbers apart, stand at the same height on most pages. A row with a
    paragraph's number ("Kommunstyrelsen § 12 2023-05-04") goes only where that number stands elsewhere too: a "§ 12"
    that begins a page is the agenda's, not the page's.
    """
    repeated = _repeated(pages, heights)
    dropped = {(place.page, place.index) for place in repeated}
    kept_numbers = {
        number
        for page, rows in enumerate(pages)
        for index, row in enumerate(rows)
        if (page, index) not in dropped
        for number in _paragraphs(row.text)
    }
    dropped -= {(p.page, p.index) for p in repeated if not _paragraphs(p.row.text) <= kept_numbers}
    dropped |= _page_numbers(pages, heights)
    kept = [[row for index, row in enumerate(rows) if (page, index) not in dropped] for page, rows in enumerate(pages)]
    return [
        _uncounted(page, rows, height, len(pages))
        for page, (rows, height) in enumerate(zip(kept, heights, strict=True))
    ]


def _repeated(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[_Place]:
    """Return the places of rows that repeat at the pages' edges, but the one where each stays.

    Heads of municipalities, with a logo and a cell for each of body, date and page, and feet with cells to sign in are
    deep: a row further inside is one where all those between it and the edge are.
    """
    groups: dict[tuple[str, int], list[_Place]] = defaultdict(list)
    for number, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        for place in _edges(number, rows, height, most=_DEEPEST, zone=_DEEP_ZONE):
            groups[_key(place)].append(place)
    groups = {key: group for key, group in groups.items() if _repeats(group, len(pages))}
    known = {(place.page, place.index) for group in groups.values() for place in group}
    outer = {(place.page, place.index) for n, page in enumerate(pages) for place in _edges(n, page, heights[n])}
    held = {at for at in known if at in outer or _reaches_edge(at, known, len(pages[at[0]]))}
    return [
        place
        for group in groups.values()
        for place in _superfluous([place for place in group if (place.page, place.index) in held], heights)
    ]


def _reaches_edge(at: tuple[int, int], known: set[tuple[int, int]], rows: int) -> bool:
    """Return whether all rows between one and the top of its page, or its bottom, repeat too, and others do not."""
    page, index = at
    if all((page, other) in known for other in range(rows)):
        return False  # a page that says the same is no furniture
    return any(all((page, other) in known for other in side) for side in (range(index), range(index + 1, rows)))


def _uncounted(page: int, rows: list[Row], height: float, pages: int) -> list[Row]:
    """Return a page's rows without the count of pages that browsers print at the end of a row: "https://...   1/3"."""
    found = list(rows)
    for place in _edges(page, rows, height):
        *before, last = place.row.segments
        if before and last.text == f"{page + 1}/{pages}":
            found[place.index] = replace(place.row, segments=tuple(before))
    return found


def _edges(page: int, rows: Sequence[Row], height: float, *, most: int = _EDGE, zone: float = _ZONE) -> list[_Place]:
    top = [index for index, row in enumerate(rows[:most]) if row.base > height * (1 - zone)]
    bottom = [index for index in range(max(0, len(rows) - most), len(rows)) if rows[index].base < height * zone]
    return [_Place(page, index, rows[index]) for index in dict.fromkeys([*top, *bottom])]


def _key(place: _Place) -> tuple[str, int]:
    words = _NUMBER.sub("#", _PARAGRAPH.sub("§", place.row.text))
    return "".join(words.split()).casefold(), round(place.row.base / _SAME_HEIGHT)


def _repeats(group: Sequence[_Place], pages: int) -> bool:
    """Return whether a group stands on most pages, its numbers being constant or counting with the pages."""
    on = {place.page for place in group}
    later = [page for page in on if page > 0]
    if len(on) < 2 or 2 * len(later) <= pages - 1:
        return False
    return all(
        _constant(column) or _counting(group, column) for column in zip(*(p.numbers for p in group), strict=True)
    )


def _superfluous(group: Sequence[_Place], heights: Sequence[float]) -> list[_Place]:
    """Return the places of a repeated row but the one where it stays: a header's on page 1, a footer's last one."""
    if not group:
        return []
    footer = group[0].row.base < heights[group[0].page] / 2
    kept = max(place.page for place in group) if footer else 0
    return [place for place in group if place.page != kept]


def _constant(numbers: Sequence[int]) -> bool:
    return len(set(numbers)) == 1


def _counting(group: Sequence[_Place], numbers: Sequence[int]) -> bool:
    return len({number - place.page for number, place in zip(numbers, group, strict=True)}) == 1


def _paragraphs(text: str) -> frozenset[str]:
    return frozenset(number for found in _PARAGRAPH.findall(text) for number in _NUMBER.findall(found))


def _page_numbers(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> set[tuple[int, int]]:
    """Return where pages have nothing but their own number at an edge: "2", "Sida 2 av 9", "2 (9)"."""
    found = {
        (place.page, place.index)
        for number, (rows, height) in enumerate(zip(pages, heights, strict=True))
        for place in _edges(number, rows, height)
        if (match := _PAGE_NUMBER.match(place.row.text)) and int(match["page"]) == number + 1
    }
    return found if any(page > 0 for page, _ in found) else set()
