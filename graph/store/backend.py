"""What the house needs of whatever keeps the graph: the seam between `Store` and the stores there are.

A backend keeps named graphs, each changed whole, and the plain text of each document with its graph. It knows nothing
of claims; `graph.store.Store` is what the house uses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from graph.shape.rdf import Triple

Term: TypeAlias = ox.NamedNode | ox.Literal
Triples: TypeAlias = tuple[ox.Triple, ...]


@dataclass(frozen=True, slots=True)
class Solutions:
    """What a SELECT query found: all of it, so that nothing of the store is held while it is read."""

    variables: tuple[ox.Variable, ...]
    rows: tuple[ox.QuerySolution, ...]

    def __iter__(self) -> Iterator[ox.QuerySolution]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


Answer: TypeAlias = Solutions | bool | Triples


@dataclass(frozen=True, slots=True)
class Behind:
    """The state that the graphs which follow from the documents are of, and the documents (IRIs) changed since."""

    state: str
    documents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between a named graph and what it is to be."""

    added: list[ox.Quad]
    removed: list[ox.Quad]


class Quads(Protocol):
    """So many quads: there already, or made one by one when they are read."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[ox.Quad]: ...


@dataclass(frozen=True, slots=True)
class _Made:
    """Triples as quads of a graph."""

    graph: ox.NamedNode
    triples: Sequence[Triple]

    def __len__(self) -> int:
        return len(self.triples)

    def __iter__(self) -> Iterator[ox.Quad]:
        return (ox.Quad(*triple, self.graph) for triple in self.triples)


@dataclass(frozen=True, slots=True)
class Content:
    """What is stored of a document: its plain text, and the triples of its graph.

    Quads are made of them when they are stored, and not before: a thousand for each document would lie about meanwhile.
    """

    text: str
    triples: Sequence[Triple]

    def quads(self, iri: str) -> Quads:
        """Return the quads of the graph with this IRI."""
        return _Made(ox.NamedNode(iri), self.triples)


class Backend(Protocol):
    """Something that keeps named graphs. All methods raise StoreError, with the graphs whole, where it fails."""

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        ...

    @property
    def name(self) -> str:
        """What messages call the store: where it is, without anything secret."""
        ...

    @property
    def beside(self) -> Path:
        """The folder, on this machine, of what is kept beside the graph; it need not be there yet."""
        ...

    @property
    def state(self) -> str | None:
        """What `settled` was told last, or None where a graph has changed since."""
        ...

    @property
    def behind(self) -> Behind | None:
        """What `settled` was told last, and which documents may have changed since; None where other graphs may."""
        ...

    def close(self) -> None:
        """Let go of the store. Closing twice does no harm."""
        ...

    def put_documents(self, documents: Mapping[str, Content]) -> None:
        """Put contents in place of those of documents (IRIs): each whole, whatever happens."""
        ...

    def remove_document(self, iri: str) -> None:
        """Remove a document's graph and its text, where they are there."""
        ...

    def replace_graphs(self, graphs: Mapping[str, list[ox.Quad]]) -> bool:
        """Put quads in place of named graphs (IRIs), each whole; return whether that changed anything.

        A graph of no quads goes.
        """
        ...

    def change_graphs(self, changes: Mapping[str, Change]) -> None:
        """Add and remove quads of named graphs (IRIs); what is there already, or gone, does no harm."""
        ...

    def settled(self, state: str) -> None:
        """Remember a state, until a graph changes."""
        ...

    def flush(self) -> None:
        """Let go of memory that a long run of changes took."""
        ...

    def rest(self) -> None:
        """Let go of memory that reading and writing took."""
        ...

    def text(self, iri: str, digest: str) -> str | None:
        """Return the document's text with this digest, or None where it is missing or another."""
        ...

    def query(self, sparql: str) -> Answer:
        """Answer SPARQL over all graphs together, where the contract's prefixes are known. Raises QueryError."""
        ...

    def quads(
        self,
        subject: ox.NamedNode | None,
        predicate: ox.NamedNode | None,
        object: Term | None,
        graph_name: ox.NamedNode | None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit, in no particular order."""
        ...

    def dump(self, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph, or only some, in the order of names: its name as in N-Quads, its triples as N-Triples."""
        ...

    def portions(self, iri: str) -> Iterator[bytes]:
        """Yield the N-Triples of one graph in portions that need no more memory the larger the store is.

        None of a subject is apart. Where the store rests for it, all other iterators must have been read to the end.
        """
        ...

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        ...
