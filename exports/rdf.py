"""The graph as RDF files: the same graph gives the same bytes, whatever store it lies in and on any machine.

    ntriples   all graphs merged, sorted by line
    nquads     with the graph that says it, sorted by line
    turtle     all graphs merged, for people to read: subjects in groups by what they are, IRIs below the base short
    trig       the same, graph by graph

Lines are compared by their UTF-8 bytes. Writing streams: what does not fit in memory is sorted on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import IO, Final, Protocol

import pyoxigraph as ox

from exports.sorting import sorted_lines
from exports.turtle import Shortener, header, in_groups
from graph.errors import UsageError
from ontology.terms import DEFAULT_BASE

Writer = Callable[[Iterable[ox.Quad], IO[bytes], str], None]


class Quads(Protocol):
    """A store as the writers see it: `graph.store.Store` is one."""

    def quads(self) -> Iterator[ox.Quad]:
        """Yield all quads, in any order."""
        ...


def write(store: Quads | ox.Store, format: str, stream: IO[bytes], *, base: str = DEFAULT_BASE) -> None:
    """Write all of a store in a format (a key of `FORMATS`) to a binary stream.

    `base` is the IRI below which Turtle and TriG write relative IRIs. Raises UsageError for a format that there is
    not, ValueError for a blank node (the contract has none, and its name would not be the same in every store), and
    OSError where the stream, or a temporary file, cannot be written.
    """
    if format not in FORMATS:
        raise UsageError(f"no such format: {format}", remedy=f"choose one of {', '.join(sorted(FORMATS))}")
    quads = store.quads_for_pattern(None, None, None, None) if isinstance(store, ox.Store) else store.quads()
    FORMATS[format](quads, stream, base)


def _write_nquads(quads: Iterable[ox.Quad], stream: IO[bytes], _base: str) -> None:
    stream.writelines(
        sorted_lines(_line(quad, quad.subject, quad.predicate, quad.object, _graph(quad), b".") for quad in quads)
    )


def _write_ntriples(quads: Iterable[ox.Quad], stream: IO[bytes], _base: str) -> None:
    stream.writelines(_merged(quads))


def _write_turtle(quads: Iterable[ox.Quad], stream: IO[bytes], base: str) -> None:
    stream.write(header(base))
    statements = (tuple(line[:-3].split(b" ", 2)) for line in _merged(quads))
    for text in in_groups(statements, Shortener(base)):
        stream.write(text)


def _write_trig(quads: Iterable[ox.Quad], stream: IO[bytes], base: str) -> None:
    stream.write(header(base))
    shortener = Shortener(base)
    lines = sorted_lines(_line(quad, _graph(quad) or b"", quad.subject, quad.predicate, quad.object) for quad in quads)
    statements = (line[:-1].split(b" ", 3) for line in lines)
    for graph, inside in groupby(statements, key=lambda parts: parts[0]):
        stream.write(b"\n" + (shortener.short(graph) + b" " if graph else b"") + b"{\n")
        for text in in_groups((tuple(parts[1:]) for parts in inside), shortener):
            stream.write(text)
        stream.write(b"}\n")


def _merged(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    return sorted_lines(_line(quad, quad.subject, quad.predicate, quad.object, b".") for quad in quads)


def _line(quad: ox.Quad, *parts: object) -> bytes:
    """Return terms in canonical N-Triples form, one space between them, as one line."""
    if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode | ox.Triple):
        raise ValueError(f"the contract has IRIs and literals only: {quad}")
    return (
        b" ".join(part if isinstance(part, bytes) else str(part).encode() for part in parts if part is not None) + b"\n"
    )


def _graph(quad: ox.Quad) -> object:
    return None if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name


FORMATS: Final[dict[str, Writer]] = {
    "nquads": _write_nquads,
    "ntriples": _write_ntriples,
    "trig": _write_trig,
    "turtle": _write_turtle,
}
