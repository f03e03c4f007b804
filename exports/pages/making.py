"""Making a page, or leaving it as it lies there: with each is noted what it was made from (`exports.pages.traces`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from exports.pages.directory import Directory
from exports.pages.traces import Traces

Page = tuple[str, bytes]
Renewed = tuple[str, bytes | None]  # None: as it was made last
ForLists = dict[str, Any]  # what lists have to know of a page
Lies = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: the page, and its data where they are made with it; `more` are further files, by their path."""

    files: tuple[bytes, ...]
    for_lists: ForLists = field(default_factory=dict)
    more: Mapping[str, bytes] = field(default_factory=dict)


class Making:
    """Makes pages from what is said (told apart by a digest) and from what they ask the directory."""

    def __init__(self, known: Directory, traces: Traces, lies: Lies) -> None:
        """`lies` tells of a path whether the file lies there as it was made."""
        self._known, self._traces, self._lies = known, traces, lies

    def renewed(self, paths: tuple[str, ...], digest: str, make: Callable[[], Made]) -> tuple[list[Renewed], ForLists]:
        """Return the files at these paths, and further ones, without content where they would come out as they lie."""
        if (before := self._left(paths, digest)) is not None:
            return before
        with self._known.noting() as asked:
            made = make()
        self._traces.made(paths[0], digest, asked, [list(made.more), made.for_lists])
        return [*zip(paths, made.files, strict=True), *made.more.items()], made.for_lists

    def leaves(self, paths: tuple[str, ...], digest: str) -> bool:
        """Tell whether files would come out as they lie."""
        return self._left(paths, digest) is not None

    def _left(self, paths: tuple[str, ...], digest: str) -> tuple[list[Renewed], ForLists] | None:
        """Return what is left as it lies there, or None where it is to be made."""
        if not all(map(self._lies, paths)) or (noted := self._traces.same(paths[0], digest)) is None:
            return None
        more, for_lists = noted
        return ([(path, None) for path in (*paths, *more)], for_lists) if all(map(self._lies, more)) else None
