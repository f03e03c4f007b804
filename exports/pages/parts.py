"""Long lists in parts: what is told of somebody in ten thousand minutes would make a page that nobody can open.

A page shows the first part of each of its lists, the latest; the others are pages of their own that lead to each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from exports.pages.told import Told

LISTED: Final = 400  # lines of a list on a page
# What the lists of pages are called: the keys of their headings (`exports.pages.wording`).
HEADINGS: Final = {
    "assigned": "person.assigned", "assignments": "assignments", "decided": "person.decided", "decisions": "decisions",
    "mentioned": "person.mentioned", "presented": "person.presented", "said": "project.said",
    "unresolved": "forum.open", "vacant": "forum.vacant",
}  # fmt: skip


class First(tuple[Told, ...]):
    """The first part of a long list: how many lines all of it has, and where it goes on (path in the folder)."""

    total: int
    after: str

    @classmethod
    def of(cls, rows: tuple[Told, ...], size: int, after: str) -> First:
        """Return the first so many lines."""
        found = cls(rows[:size])
        found.total, found.after = len(rows), after
        return found


@dataclass(frozen=True, slots=True)
class Part:
    """A further part of a list: its heading, its lines, the place of the first of them, and its neighbours' paths."""

    heading: str
    rows: tuple[Told, ...]
    first: int
    total: int
    before: str
    after: str | None


def in_parts(shown: Mapping[str, Any], path: str, *, size: int | None = None) -> tuple[dict[str, Any], dict[str, Part]]:
    """Return what a page at a path shows, of long lists the first part; and all further parts by their paths."""
    size = LISTED if size is None else size
    long = {name: rows for name, rows in shown.items() if name in HEADINGS and len(rows) > size}
    first = {name: First.of(tuple(rows), size, _path(path, name, 2)) for name, rows in long.items()}
    return {**shown, **first}, {at: part for name, rows in long.items() for at, part in _parts(name, rows, path, size)}


def _parts(name: str, rows: tuple[Told, ...], path: str, size: int) -> Iterator[tuple[str, Part]]:
    count = -(-len(rows) // size)
    for number in range(2, count + 1):
        start = (number - 1) * size
        before = path if number == 2 else _path(path, name, number - 1)
        after = _path(path, name, number + 1) if number < count else None
        yield (
            _path(path, name, number),
            Part(HEADINGS[name], rows[start : start + size], start + 1, len(rows), before, after),
        )


def _path(path: str, name: str, number: int) -> str:
    """Return where a part lies: no IRI's name has a dot before such an ending."""
    return f"{path.removesuffix('.html')}.{name}-{number}.html"
