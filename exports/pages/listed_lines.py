"""Lists of things and meetings, put together on disk and shown in pages of a size that can be read.

A list is grouped (by letter, year, kind). Its pages are filled group by group; a group that is longer than a page goes
on over several. Where each begins is known from the numbers alone, so that no list is held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from exports.holding import Holding
from exports.pages.spool import SHORT, Spool

PAGE: Final = 1000  # lines

Line = tuple[str, str, str]  # what it is called, its page, and what is told beside it


@dataclass(frozen=True, slots=True)
class Group:
    """A group of a list: its name, how many lines it has, its anchor, and the page on which it begins."""

    name: str
    count: int
    anchor: str
    page: int


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a group that stand on one page; `continued` where it began on an earlier one."""

    group: Group
    continued: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, from 1, of so many."""

    number: int
    of: int
    parts: tuple[Part, ...]


class ListedLines(Holding):
    """The lines of all lists. Use it as a context manager, which removes its files."""

    def __init__(self, *, page: int | None = None) -> None:
        super().__init__()
        self._page = PAGE if page is None else page
        self._lines = self._files.enter_context(Spool(run=SHORT))
        self._counts: Counter[tuple[str, str, str]] = Counter()  # by list, place of the group, and its name

    def add(self, of: str, place: str, name: str, order: str, line: Line) -> None:
        """Add a line to a group of a list; `place` is that of the group in the list, `order` the line's in the group.

        None of them may have a line end. Raises OSError.
        """
        self._counts[of, place, name] += 1
        self._lines.add(f"{of}\t{place}\t{name}", order, line)

    def total(self, of: str) -> int:
        """Return how many lines a list has."""
        return sum(count for (name, _, _), count in self._counts.items() if name == of)

    def groups(self, of: str) -> tuple[Group, ...]:
        """Return the groups of a list, in their order."""
        found: list[Group] = []
        before = 0
        for number, (key, count) in enumerate(sorted(item for item in self._counts.items() if item[0][0] == of)):
            found.append(Group(key[2], count, f"g{number + 1}", before // self._page + 1))
            before += count
        return tuple(found)

    def pages(self) -> Iterator[tuple[str, Page]]:
        """Yield the pages of all lists that have lines, list by list: its name, and the page. Raises OSError."""
        for of, found in groupby(self._in_order(), key=lambda each: each[0]):
            count = -(-self.total(of) // self._page)
            for number, lines in enumerate(_batches(found, self._page), start=1):
                parts = groupby(lines, key=lambda each: each[1])
                yield (
                    of,
                    Page(
                        number,
                        count,
                        tuple(Part(group, number > group.page, tuple(one for *_, one in own)) for group, own in parts),
                    ),
                )

    def _in_order(self) -> Iterator[tuple[str, Group, Line]]:
        lists = sorted({of for of, _, _ in self._counts})
        groups = iter([(of, group) for of in lists for group in self.groups(of)])
        for _, records in groupby(self._lines.records(), key=lambda each: each[0]):
            of, group = next(groups)
            yield from ((of, group, (label, target, note)) for _, (label, target, note) in records)


def _batches(found: Iterable[tuple[str, Group, Line]], size: int) -> Iterator[list[tuple[str, Group, Line]]]:
    rest = iter(found)
    while batch := list(islice(rest, size)):
        yield batch
