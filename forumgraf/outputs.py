"""The files that a build leaves for people, in a folder that can be put anywhere and opened without a server.

To add to them, add a row to `OUTPUTS`: one file by `_one`, or an `Output` whose `files` yields as many as it takes. A
file is a relative path and what writes it, or None where it would come out as it lies there; each is there whole or as
it was, is rewritten only where its content changed, and goes when no build yields it any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final, TypeAlias

import pyoxigraph as ox

from exports import pages, rdf
from exports.overview import Overview, formats, html, overview
from exports.overview.matrix import matrices
from exports.overview.matrix_report import matrix_report
from exports.overview.matrix_rows import Matrices
from exports.overview.report import report
from exports.pages.contents import Contents
from exports.pages.directory import Directory
from exports.pages.gathering import contents
from forumgraf.made_by import made_by
from forumgraf.output_folder import TRACES, OutputFolder, Tally
from forumgraf.writing import REMEDY, Write, write_whole
from graph.errors import OutputError
from graph.questions import Questions
from graph.store import Store


@dataclass(frozen=True)
class Told:
    """What a store tells, read once for all outputs, and what the pages that lie in the folder were made from."""

    store: Store
    traces: pages.Traces
    lies: Callable[[str], bool]
    open: ExitStack  # closes what is read

    @cached_property
    def ask(self) -> Questions:
        """Questions to the store as it is."""
        return Questions(self.store)

    @cached_property
    def there(self) -> Contents:
        """What there is: things, meetings and documents. What is remembered of asking for it is let go of."""
        return self.open.enter_context(contents(self.store, Questions(self.store), self.store.base))

    @cached_property
    def known(self) -> Directory:
        """What things are called, and where their pages lie."""
        return Directory(self.there)

    @cached_property
    def groups(self) -> Overview:
        """The overview of all steering groups."""
        return overview(self.ask)

    @cached_property
    def matrices(self) -> Matrices:
        """Who represents which municipality in which forum, for each association."""
        return matrices(self.ask)


File: TypeAlias = tuple[str, Write | None]
Files: TypeAlias = Callable[[Told, str], Iterator[File]]
Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Output:
    """Files that belong together: the name of the one to open, and what yields them all for a language."""

    name: str
    files: Files


def write_outputs(store: Store, folder: Path, *, language: str, step: Step = lambda _name: None) -> Tally:
    """Write all outputs of a store into a folder; `step` is told of each before it is made.

    Where the folder tells this state of the store already, nothing is made or written. Raises OutputError.
    """
    out, stamp = OutputFolder.open(folder), _stamp(store, language)
    if out.holds(stamp):
        return Tally(unchanged=len(out.before))
    store.rest()
    kept = pages.Traces(f"{made_by()} {language} {store.base}", kept=folder / TRACES, state=out.stamp)
    with out.filling(stamp), kept as traces, ExitStack() as open_:
        told = Told(store, traces, out.lies, open_)
        for output in OUTPUTS:
            step(output.name)
            for name, write in output.files(told, language):
                if write is None:
                    out.leave(name)
                else:
                    out.write(name, write)
        write_whole(folder / TRACES, partial(traces.save, state=stamp))
    return out.tally


def prepare(folder: Path) -> None:
    """See that files can be written to a folder, which is made where there is none.

    Raises OutputError, also where it has files of others under the names of the outputs.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OutputError(str(folder), f"cannot be written to: {error.strerror}", remedy=REMEDY) from error
    out = OutputFolder.open(folder)
    for output in OUTPUTS:
        out.refuse(output.name)


def _stamp(store: Store, language: str) -> str:
    """Return a digest of all that the outputs are made from: what the store holds, language, Forumgraf."""
    digest = hashlib.sha256(f"{made_by()}\n{language}\n{store.base}\n".encode())
    if (state := store.state) is not None:
        digest.update(state.encode())
        return digest.hexdigest()
    documents = store.documents()
    for record in documents:
        digest.update(f"{record}\n".encode())
    for name in sorted(set(store.graphs()) - {record.iri for record in documents}):
        for line in sorted(str(quad) for quad in store.quads(graph_name=ox.NamedNode(name))):
            digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _one(name: str, write: Callable[[Told, IO[bytes], str], None]) -> Output:
    def files(told: Told, language: str) -> Iterator[File]:
        yield name, partial(_call, write, told, language)

    return Output(name, files)


def _call(write: Callable[[Told, IO[bytes], str], None], told: Told, language: str, stream: IO[bytes]) -> None:
    write(told, stream, language)


def _turtle(told: Told, stream: IO[bytes], _language: str) -> None:
    rdf.write(pages.Graphs(told.store, told.traces), "turtle", stream, base=told.store.base)


def _network(told: Told, stream: IO[bytes], language: str) -> None:
    from exports import network  # takes 60 MB with pyvis and networkx, which the pages are better made without
    from graph import views

    found, page_of = views.known(told.ask), told.known.page
    stream.write(network.page_of(found, language=language, href=page_of, home=pages.INDEX).encode())


def _overview(form: str) -> Callable[[Told, IO[bytes], str], None]:
    return lambda told, stream, language: formats.OVERVIEW[form](told.groups, stream, language)


def _overview_page(told: Told, stream: IO[bytes], language: str) -> None:
    shown = report(told.groups, language=language)
    html.write(shown, stream, language=language, href=told.known.page, home=pages.INDEX)


def _matrix(form: str) -> Callable[[Told, IO[bytes], str], None]:
    return lambda told, stream, language: formats.MATRIX[form](told.matrices, stream, language)


def _matrix_page(told: Told, stream: IO[bytes], language: str) -> None:
    shown = matrix_report(told.matrices, language=language)
    html.write(shown, stream, language=language, href=told.known.page, home=pages.INDEX)


def _pages(told: Told, language: str) -> Iterator[File]:
    for name, content in pages.renewed(told.store, told.traces, told.there, language=language, lies=told.lies):
        yield name, None if content is None else partial(_put, content)


def _put(content: Iterable[bytes], stream: IO[bytes]) -> None:
    for piece in content:
        stream.write(piece)


OUTPUTS: Final[tuple[Output, ...]] = (
    Output(pages.INDEX, _pages),
    _one("graf.ttl", _turtle),
    _one("natverk.html", _network),
    _one("styrgrupper.html", _overview_page),
    _one("styrgrupper.docx", _overview("docx")),
    _one("styrgrupper.xlsx", _overview("xlsx")),
    _one("matris.html", _matrix_page),
    _one("matris.xlsx", _matrix("xlsx")),
)
