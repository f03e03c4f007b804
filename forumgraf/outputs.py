"""The files that a build leaves for people: each is there whole, or as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Final

from exports import network, rdf
from exports.overview import Overview, html, overview, xlsx
from graph import views
from graph.errors import OutputError
from graph.questions import Questions
from graph.store import Store


@dataclass(frozen=True)
class Told:
    """What a store tells, read once for all outputs."""

    store: Store

    @cached_property
    def ask(self) -> Questions:
        """Questions to the store as it is."""
        return Questions(self.store)

    @cached_property
    def groups(self) -> Overview:
        """The overview of all steering groups."""
        return overview(self.ask)


Write = Callable[[Told, IO[bytes], str], None]
Step = Callable[[str], None]
REMEDY: Final = "give a place that may be written to"


def write_outputs(store: Store, folder: Path, *, language: str, step: Step = lambda _name: None) -> tuple[Path, ...]:
    """Write all outputs of a store into a folder and return where they lie; `step` is told of each before it is made.

    Raises OutputError.
    """
    prepare(folder)
    told, paths = Told(store), []
    for name, write in OUTPUTS.items():
        step(name)
        with whole_file(folder / name) as stream:
            write(told, stream, language)
        paths.append(folder / name)
    return tuple(paths)


def prepare(folder: Path) -> None:
    """See that files can be written to a folder, which is made where there is none. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".forumgraf-{os.getpid()}.part"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(str(folder), f"cannot be written to: {error.strerror}", remedy=REMEDY) from error


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a stream whose content takes the place of the file `path` when all of it is written. Raises OutputError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    except OSError as error:
        raise OutputError(str(path), f"cannot be written: {error.strerror}", remedy=REMEDY) from error
    finally:
        part.unlink(missing_ok=True)


def _turtle(told: Told, stream: IO[bytes], _language: str) -> None:
    rdf.write(told.store, "turtle", stream, base=told.store.base)


def _network(told: Told, stream: IO[bytes], language: str) -> None:
    view = views.who_represents_whom(views.known(told.ask))
    stream.write(network.page(view, language=language).encode())


def _html(told: Told, stream: IO[bytes], language: str) -> None:
    html.write(told.groups, stream, language=language)


def _xlsx(told: Told, stream: IO[bytes], language: str) -> None:
    xlsx.write(told.groups, stream, language=language)


OUTPUTS: Final[Mapping[str, Write]] = {
    "graf.ttl": _turtle,
    "natverk.html": _network,
    "styrgrupper.html": _html,
    "styrgrupper.xlsx": _xlsx,
}
