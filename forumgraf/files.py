"""Which files there are to read, and what each document is called: its path relative to the PATH that was given."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from extractors.readers import supported_suffixes
from forumgraf.deciding import is_decisions
from forumgraf.output_folder import MANIFEST, OutputFolder
from graph import iris
from graph.errors import ReadError, UsageError
from graph.store import is_store

# What programs leave beside documents: dot files (Unix, macOS) and the lock files of Word and LibreOffice.
_HIDDEN = (".", "~$", ".~lock.")


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """A file to read: `name` is what its document is called, relative and with forward slashes, on any machine."""

    name: str
    path: Path
    document_path: str = field(init=False, compare=False, repr=False)  # of its document's IRI, below the base

    def __post_init__(self) -> None:
        object.__setattr__(self, "document_path", iris.document_path(self.name))


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read, sorted by name; folders and files that cannot be; how many of which suffix were passed over.

    Suffixes are in lower case, "" where a file has none.
    """

    files: tuple[SourceFile, ...]
    failures: tuple[ReadError, ...]
    passed_over: tuple[tuple[str, int], ...]


def find(paths: Iterable[Path]) -> Listing:
    """Return the files that are named or lie in the folders that are named, whatever the order of `paths`.

    In a folder only files in a format that is read, hidden ones and what Forumgraf itself wrote left out (`_own`); a
    file that is named is taken as it is. A file that would be the same document as another one is a failure. Raises
    UsageError where nothing is found, OutputError where the list of a folder of results cannot be read.
    """
    failures: list[ReadError] = []
    found: set[SourceFile] = set()
    others: Counter[str] = Counter()
    for path in paths:
        for file in _within(path, failures) if path.is_dir() else (SourceFile(_composed(path.name), path),):
            suffix = os.path.splitext(file.name)[1].lower().rstrip(".")  # noqa: PTH122 - as fast as many files need
            if suffix in supported_suffixes or file.path == path:
                found.add(file)
            else:
                others[suffix] += 1
    files, clashes = _apart(sorted(found, key=attrgetter("name", "path")))
    if not files and not failures:
        raise UsageError(
            "no minutes found",
            remedy=f"name files or folders with files ending in {', '.join(sorted(supported_suffixes))}",
        )
    return Listing(files, (*failures, *clashes), tuple(sorted(others.items())))


def _within(folder: Path, failures: list[ReadError]) -> Iterator[SourceFile]:
    """Yield the files in a folder; they may be results of a build that lie there, or in a folder about it."""

    def unreadable(error: OSError) -> None:
        failures.append(cannot_open(Path(error.filename).name, error))

    results: dict[Path, OutputFolder] = {}
    for here, folders, names in os.walk(folder, onerror=unreadable):
        place = Path(here)
        if MANIFEST in names:
            results[place] = OutputFolder.open(place)
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN) and not is_store(place / name))
        within = "" if place == folder else f"{place.relative_to(folder).as_posix()}/"
        for name in sorted(name for name in names if not name.startswith(_HIDDEN)):
            if not _own(place / name, results):
                yield SourceFile(_composed(within + name), place / name)


def _own(path: Path, results: Mapping[Path, OutputFolder]) -> bool:
    """Tell whether Forumgraf wrote a file: it is named in the list of a folder of results, or is one of decisions.

    Pages quote minutes, so they would be read as minutes; and the results often lie among the minutes.
    """
    return is_decisions(path) or any(
        path.is_relative_to(place) and path.relative_to(place).as_posix() in folder.before
        for place, folder in results.items()
    )


def _composed(name: str) -> str:
    """Return a name in NFC: macOS stores decomposed names, and one folder has the same documents everywhere."""
    return unicodedata.normalize("NFC", name)


def _apart(files: Sequence[SourceFile]) -> tuple[tuple[SourceFile, ...], list[ReadError]]:
    """Keep the first file of each document; one file that was found twice is no clash."""
    kept: dict[str, SourceFile] = {}
    clashes = []
    for file in files:
        first = kept.setdefault(file.document_path, file)
        if first is not file and not first.path.samefile(file.path):
            clashes.append(
                ReadError(
                    str(file.path),
                    f"it would be the same document as {first.path}: both are called {file.name}",
                    remedy="rename one, or name the folder above both",
                )
            )
    return tuple(kept.values()), clashes


def cannot_open(name: str, error: OSError) -> ReadError:
    """Return the error that says why the file or folder `name` cannot be opened."""
    return ReadError(name, f"cannot be opened: {error.strerror}", remedy="see that it is there and may be read")
