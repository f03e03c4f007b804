"""The folder of the results: what Forumgraf wrote there, and so may rewrite and remove; all else is left alone.

The file `.forumgraf` in it names each file that Forumgraf wrote, with its size, and the state of the store that they
tell. While files are written it names no state, and a name is added before its file is made: so a build that is stopped
leaves nothing that the next one does not know of.

The file `.forumgraf-pages` beside it has what the pages were made from (`exports.pages.traces`): it spares work, and
counts for nothing where `.forumgraf` names another state than it does, or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final

from forumgraf.sizes import Sizes
from forumgraf.writing import REMEDY, Write, write_whole
from graph.errors import OutputError

MANIFEST: Final = ".forumgraf"
TRACES: Final = ".forumgraf-pages"
_HEAD: Final = "Forumgraf wrote these files. It leaves alone what is not named here."


@dataclass(slots=True)
class Tally:
    """How many files of a build are new or changed, stayed the same, and went."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


@dataclass(slots=True)
class OutputFolder:
    """A folder of results. Get one by `OutputFolder.open`, write in it inside `filling`."""

    path: Path
    stamp: str | None
    before: Sizes  # what lay there: sizes by relative path
    now: Sizes = field(default_factory=Sizes)
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def open(cls, path: Path) -> OutputFolder:
        """Read what Forumgraf wrote to a folder. Raises OutputError where its list cannot be read."""
        before = Sizes()
        try:
            with (path / MANIFEST).open(encoding="utf-8", newline="\n") as lines:
                stamp = _read(path, lines, before)
        except FileNotFoundError:
            return cls(path, None, before)
        except (OSError, ValueError) as error:
            raise _damaged(path) from error
        return cls(path, stamp, before)

    def holds(self, stamp: str) -> bool:
        """Tell whether the files that are there tell this state: none is missing or cut short."""
        return self.stamp == stamp and all(_size(self.path / name) == size for name, size in self.before.lines())

    @contextmanager
    def filling(self, stamp: str) -> Iterator[None]:
        """Write all files inside; then those of earlier builds that were not written again are removed.

        Raises OutputError.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._list(None, self.before)
            yield
            for name in self.before:
                if name not in self.now:
                    self._remove(name)
            self._list(stamp, self.now)
        except OSError as error:
            raise OutputError(str(self.path), f"cannot be written: {error.strerror or error}", remedy=REMEDY) from error

    def write(self, name: str, write: Write) -> None:
        """Let `write` write the file with this name (relative, with forward slashes), which is whole or as it was.

        Raises OutputError, also where somebody else's file has that name.
        """
        path = self.path / name
        if name not in self.before and name not in self.now:
            self._claim(name, path)
        if write_whole(path, write):
            self.tally.written += 1
        else:
            self.tally.unchanged += 1
        self.now[name] = _size(path)

    def lies(self, name: str) -> bool:
        """Tell whether the file with this name lies there as an earlier build wrote it, as far as its size tells."""
        size = self.before.get(name)
        return size is not None and _size(self.path / name) == size

    def leave(self, name: str) -> None:
        """Let the file with this name, which `lies` there, be as it is. Raises KeyError where there was none."""
        self.now[name] = self.before[name]
        self.tally.unchanged += 1

    def refuse(self, name: str) -> None:
        """Raise OutputError where somebody else's file has this name."""
        if name not in self.before and (self.path / name).exists():
            raise OutputError(
                str(self.path / name),
                "there is a file of this name already, which Forumgraf did not write",
                remedy="move it away, or give a folder of its own for the results",
            )

    def _claim(self, name: str, path: Path) -> None:
        self.refuse(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with (self.path / MANIFEST).open("a", encoding="utf-8", newline="\n") as listing:
            listing.write(f"\t{name}\n")

    def _remove(self, name: str) -> None:
        path = self.path / name
        if path.is_file():
            path.unlink()
            self.tally.removed += 1
        for folder in list(path.relative_to(self.path).parents)[:-1]:
            try:
                (self.path / folder).rmdir()
            except OSError:
                return  # something else lies in it, or it is gone

    def _list(self, stamp: str | None, sizes: Sizes) -> None:
        state = [] if stamp is None else [f"state\t{stamp}\n"]

        def lines() -> Iterator[str]:
            entries = (f"{'' if size is None else size}\t{name}\n" for name, size in sizes.lines())
            return chain([f"{_HEAD}\n"], state, entries)

        write_whole(self.path / MANIFEST, lambda stream: stream.writelines(map(str.encode, lines())))


def _read(folder: Path, lines: Iterable[str], before: Sizes) -> str | None:
    """Put the sizes that a list names into `before`; return the state that it names. Raises OutputError."""
    entries = iter(lines)
    if next(entries, "").strip() != _HEAD:
        raise _damaged(folder)
    stamp: str | None = None
    for line in entries:
        size, _, name = line.removesuffix("\n").partition("\t")
        if not line.endswith("\n"):
            continue  # a build was stopped while it wrote this
        if size == "state":
            stamp = stamp or name
        elif not _is_inside(name):
            raise _damaged(folder, f": it names {name}")
        else:
            before[name] = int(size) if size.isdecimal() else None
    return stamp


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and not {"..", "."} & set(path.parts) and not set(name) & set('\\:*?"')


def _damaged(path: Path, why: str = "") -> OutputError:
    return OutputError(
        str(path / MANIFEST),
        f"the list of Forumgraf's files cannot be read{why}",
        remedy="empty the folder, or give another one",
    )
