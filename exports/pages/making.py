"""Making a page, or leaving it as it lies there: with each is noted what it was made from (`exports.pages.traces`)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Any

from exports.pages.directory import Directory
from exports.pages.traces import Traces

Content = Iterable[bytes]  # of a file, in pieces that are made as they are read: before the next file is asked for
Renewed = tuple[str, Content | None]  # None: as it was made last
ForLists = dict[str, Any]  # what lists have to know of a page
# Files, by their paths, and at last what lists have to know.
Made = Generator[tuple[str, Content], None, ForLists]
Left = Generator[Renewed, None, ForLists]
Lies = Callable[[str], bool]


class Making:
    """Makes pages from what is said (told apart by a digest) and from what they ask the directory."""

    def __init__(self, known: Directory, traces: Traces, lies: Lies) -> None:
        """`lies` tells of a path whether the file lies there as it was made."""
        self._known, self._traces, self._lies = known, traces, lies

    def renewed(self, paths: tuple[str, ...], digest: str, make: Callable[[], Made]) -> Left:
        """Yield the files at these paths, and further ones, without content where they would come out as they lie."""
        if (before := self._left(paths, digest)) is not None:
            yield from before[0]
            return before[1]
        more: list[str] = []
        with self._known.noting() as asked:
            for_lists = yield from _noted(make(), paths, more)
        self._traces.made(paths[0], digest, asked, [more, for_lists])
        return for_lists

    def leaves(self, paths: tuple[str, ...], digest: str) -> bool:
        """Tell whether files would come out as they lie."""
        return self._left(paths, digest) is not None

    def _left(self, paths: tuple[str, ...], digest: str) -> tuple[list[Renewed], ForLists] | None:
        """Return what is left as it lies there, or None where it is to be made."""
        if not all(map(self._lies, paths)) or (noted := self._traces.same(paths[0], digest)) is None:
            return None
        more, for_lists = noted
        return ([(path, None) for path in (*paths, *more)], for_lists) if all(map(self._lies, more)) else None


def _noted(made: Made, paths: tuple[str, ...], more: list[str]) -> Made:
    """Yield files, and note the paths of those that are not among these."""
    while True:
        try:
            path, content = next(made)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        if path not in paths:
            more.append(path)
        yield path, content
