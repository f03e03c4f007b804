"""The files that a build leaves for people: each is there whole, or as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from exports import network, rdf
from exports.overview import html, overview, xlsx
from graph import views
from graph.errors import OutputError
from graph.questions import Questions
from graph.store import Store

Write = Callable[[Store, IO[bytes], str], None]
REMEDY: Final = "give a place that may be written to"


def write_outputs(store: Store, folder: Path, *, language: str) -> tuple[Path, ...]:
    """Write all outputs of a store into a folder and return where they lie. Raises OutputError."""
    prepare(folder)
    paths = []
    for name, write in OUTPUTS.items():
        with whole_file(folder / name) as stream:
            write(store, stream, language)
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


def _turtle(store: Store, stream: IO[bytes], _language: str) -> None:
    rdf.write(store, "turtle", stream, base=store.base)


def _network(store: Store, stream: IO[bytes], language: str) -> None:
    view = views.who_represents_whom(views.known(Questions(store)))
    stream.write(network.page(view, language=language).encode())


def _html(store: Store, stream: IO[bytes], language: str) -> None:
    html.write(overview(store), stream, language=language)


def _xlsx(store: Store, stream: IO[bytes], language: str) -> None:
    xlsx.write(overview(store), stream, language=language)


OUTPUTS: Final[Mapping[str, Write]] = {
    "graf.ttl": _turtle,
    "natverk.html": _network,
    "styrgrupper.html": _html,
    "styrgrupper.xlsx": _xlsx,
}
