"""The graph as RDF files: the same graph gives the same bytes, whatever store it lies in and on any machine.

    ntriples   all graphs merged, sorted by line
    nquads     with the graph that says it, sorted by line
    turtle     all graphs merged, for people to read: subjects in groups by what they are, IRIs below the base short
    trig       the same, graph by graph
    jsonld     all graphs merged, by the published context: one object a subject
    rdfxml     all graphs merged

Lines are compared by their UTF-8 bytes. Writing streams: what does not fit in memory is sorted on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import IO, Final, Protocol

import pyoxigraph as ox

from exports.rdf import jsonld, rdfxml
from exports.rdf.sorting import sorted_lines
from exports.rdf.terms import triples
from exports.rdf.turtle import Shortener, Statement, header, in_groups
from graph.errors import UsageError
from graph.store import dump
from ontology.terms import DEFAULT_BASE

Graphs = Iterable[tuple[bytes, bytes]]
Writer = Callable[[Graphs, IO[bytes], str], None]


class Source(Protocol):
    """A store as the writers see it: `graph.store.Store` is one."""

    def dump(self) -> Graphs:
        """Return each graph: its name as in N-Quads (empty for the default graph), and its triples as N-Triples."""
        ...


def write(store: Source | ox.Store, format: str, stream: IO[bytes], *, base: str = DEFAULT_BASE) -> None:
    """Write all of a store in a format (a key of `FORMATS`) to a binary stream.

    `base` is the IRI below which Turtle and TriG write relative IRIs. Raises UsageError for a format that there is
    not, ValueError for a blank node (the contract has none, and its name would not be the same in every store), and
    OSError where the stream, or a temporary file, cannot be written.
    """
    if format not in FORMATS:
        raise UsageError(f"no such format: {format}", remedy=f"choose one of {', '.join(sorted(FORMATS))}")
    FORMATS[format](_graphs_of(store), stream, base)


def merged(store: Source | ox.Store) -> Iterator[bytes]:
    """Yield the statements of all graphs, each once, as sorted lines of N-Triples. Raises as `write`."""
    return _merged(_graphs_of(store))


def _graphs_of(store: Source | ox.Store) -> Graphs:
    return dump.graphs(store) if isinstance(store, ox.Store) else store.dump()


def _write_nquads(graphs: Graphs, stream: IO[bytes], _base: str) -> None:
    stream.writelines(sorted_lines(line for graph, text in graphs for line in _quads(graph, text)))


def _write_ntriples(graphs: Graphs, stream: IO[bytes], _base: str) -> None:
    stream.writelines(_merged(graphs))


def _write_turtle(graphs: Graphs, stream: IO[bytes], base: str) -> None:
    stream.write(header(base))
    for text in in_groups(map(_statement, _merged(graphs)), Shortener(base)):
        stream.write(text)


def _write_trig(graphs: Graphs, stream: IO[bytes], base: str) -> None:
    stream.write(header(base))
    shortener = Shortener(base)
    lines = sorted_lines(graph + b" " + line for graph, line in _lines(graphs))
    for graph, inside in groupby((line.partition(b" ") for line in lines), key=lambda parts: parts[0]):
        stream.write(b"\n" + (shortener.short(graph) + b" " if graph else b"") + b"{\n")
        for text in in_groups((_statement(line) for _, _, line in inside), shortener):
            stream.write(text)
        stream.write(b"}\n")


def _write_jsonld(graphs: Graphs, stream: IO[bytes], base: str) -> None:
    jsonld.write(triples(_merged(graphs)), stream, base)


def _write_rdfxml(graphs: Graphs, stream: IO[bytes], _base: str) -> None:
    rdfxml.write(triples(_merged(graphs)), stream)


def _lines(graphs: Graphs) -> Iterator[tuple[bytes, bytes]]:
    return ((graph, line) for graph, text in graphs for line in text.splitlines(keepends=True))


def _quads(graph: bytes, triples: bytes) -> list[bytes]:
    r"""Return the lines of a graph as N-Quads. Only a line's end looks like one: literals have theirs escaped.

    >>> _quads(b"<urn:g>", b'<urn:s> <urn:p> "x ." .\n')
    [b'<urn:s> <urn:p> "x ." <urn:g> .\n']
    """
    return (triples.replace(b" .\n", b" " + graph + b" .\n") if graph else triples).splitlines(keepends=True)


def _merged(graphs: Graphs) -> Iterator[bytes]:
    return sorted_lines(line for _, line in _lines(graphs))


def _statement(line: bytes) -> Statement:
    r"""Return the terms of a line of N-Triples.

    >>> _statement(b'<urn:s> <urn:p> "x y" .\n')
    (b'<urn:s>', b'<urn:p>', b'"x y"')
    """
    subject, predicate, value = line[:-3].split(b" ", 2)
    return subject, predicate, value


FORMATS: Final[dict[str, Writer]] = {
    "jsonld": _write_jsonld,
    "nquads": _write_nquads,
    "ntriples": _write_ntriples,
    "rdfxml": _write_rdfxml,
    "trig": _write_trig,
    "turtle": _write_turtle,
}
