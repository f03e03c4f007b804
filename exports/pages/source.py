"""A store as the pages see it, and its graphs, those of documents as they were kept when their pages were made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from exports.pages.cards import digest_of
from exports.pages.traces import Traces
from graph.asking import Queryable


class Record(Protocol):
    """What a store knows of a document: its IRI and, in its representation, all that its graph was made from."""

    @property
    def iri(self) -> str:
        """The document's IRI."""
        ...


class Source(Queryable, Protocol):
    """A store as the pages see it: `graph.store.Store` is one."""

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        ...

    def each_document(self) -> Iterable[Record]:
        """Yield the documents."""
        ...

    def dump(self, only: Collection[str] | None = None) -> Iterable[tuple[bytes, bytes]]:
        """Return each graph, or only some: its name as in N-Quads, and its triples as N-Triples."""
        ...

    def portions(self, iri: str, /) -> Iterable[bytes]:
        """Return the triples of a graph as N-Triples, in portions, none of a subject apart."""
        ...

    def text(self, iri: str, /) -> str:
        """Return a document's plain text."""
        ...

    def rest(self) -> None:
        """Let go of memory that reading took."""
        ...

    def graphs(self) -> Iterable[str]:
        """Return the IRIs of the named graphs."""
        ...

    @property
    def concluded(self) -> Iterable[str]:
        """The IRIs of the graphs that are of no document."""
        ...


def digests(store: Source) -> Iterator[tuple[str, str]]:
    """Yield each document (IRI) with a digest of all that its graph was made from."""
    return ((record.iri, digest_of([str(record).encode("utf-8", "surrogatepass")])) for record in store.each_document())


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs of a store. Writers take it for the store; a document's graph comes from what was kept, if it is."""

    store: Source
    traces: Traces

    def dump(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph: its name as in N-Quads, and its triples as N-Triples."""
        same = sorted(iri for iri, digest in digests(self.store) if self.traces.kept(iri) == digest)
        yield from self.store.dump(sorted(set(self.store.graphs()).difference(same)))
        for iri in same:
            yield f"<{iri}>".encode(), self.traces.triples(iri)
