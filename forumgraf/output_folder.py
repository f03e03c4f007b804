"""The folder of the results: what Forumgraf wrote there, and so may rewrite and remove; all else is left alone.

The file `.forumgraf` in it names each file that Forumgraf wrote, with its size, and the state of the store that they
tell. While files are written it names no state, and a name is added before its file is made: so a build that is stopped
leaves nothing that the next one does not know of.

The file `.forumgraf-pages` beside it has what the pages were made from (`exports.pages.traces`): it spares work, and
counts for nothing where `.forumgraf` names another state than it does, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

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
    before: Mapping[str, int | None]  # what lay there: sizes in bytes by relative path, None where it is not known
    now: dict[str, int | None] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    @classmethod
    def open(cls, path: Path) -> OutputFolder:
        """Read what Forumgraf wrote to a folder. Raises OutputError where its list cannot be read."""
        try:
            lines = (path / MANIFEST).read_text(encoding="utf-8").splitlines(keepends=True)
        except FileNotFoundError:
            return cls(path, None, {})
        except (OSError, ValueError) as error:
            raise _damaged(path) from error
        if not lines or lines[0].strip() != _HEAD:
            raise _damaged(path)
        entries = [line[:-1].partition("\t") for line in lines[1:] if line.endswith("\n")]
        stamp = next((name for kind, _, name in entries if kind == "state"), None)
        sizes = {name: int(size) if size.isdecimal() else None for size, _, name in entries if size != "state"}
        if unsafe := [name for name in sizes if not _is_inside(name)]:
            raise _damaged(path, f": it names {unsafe[0]}")
        return cls(path, stamp, sizes)

    def holds(self, stamp: str) -> bool:
        """Tell whether the files that are there tell this state: none is missing or cut short."""
        return self.stamp == stamp and all(_size(self.path / name) == size for name, size in self.before.items())

    @contextmanager
    def filling(self, stamp: str) -> Iterator[None]:
        """Write all files inside; then those of earlier builds that were not written again are removed.

        Raises OutputError.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._list(None, self.before)
            yield
            for name in sorted(self.before.keys() - self.now.keys()):
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

    def _list(self, stamp: str | None, sizes: Mapping[str, int | None]) -> None:
        state = [] if stamp is None else [f"state\t{stamp}\n"]
        entries = [f"{'' if size is None else size}\t{name}\n" for name, size in sorted(sizes.items())]
        write_whole(
            self.path / MANIFEST, lambda stream: stream.writelines(map(str.encode, [f"{_HEAD}\n", *state, *entries]))
        )


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
