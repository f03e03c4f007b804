"""A store on a server: any that speaks the SPARQL 1.1 Protocol and the Graph Store HTTP Protocol.

Each graph is written by one request, which puts it in place of what was there, with `marks` that tell whether it is
whole and hold a document's text. One writes at a time (`lease`), and what the store says of itself is a graph of its
own (`manifest`).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Self

import pyoxigraph as ox

from graph import iris
from graph.errors import StoreDamaged, StoreError
from graph.shape.place import text_digest
from graph.store import dump
from graph.store.backend import Answer, Behind, Change, Content, Solutions, Term
from graph.store.server.http import Http, Patience
from graph.store.server.lease import Lease, Rhythm
from graph.store.server.manifest import Manifest
from graph.store.server.marks import MARKS, TEXT, marked, unmarked
from graph.store.server.sparql import RAISE_LIMIT, Sparql, ntriples
from graph.store.server.url import Access, ServerUrl

__all__ = ["Server"]

_COUNTS: Final = "SELECT ?graph ?n { GRAPH ?graph { ?graph fg:statementCount ?n } }"


class Server:
    """A store on a server that is open. Get one by `Server.open`."""

    def __init__(self, url: ServerUrl, http: Http, manifest: Manifest, rhythm: Rhythm) -> None:
        self._url, self._http, self._manifest, self._sparql = url, http, manifest, manifest.sparql
        self._lease = Lease(manifest, rhythm)
        self._settled = False  # whether the manifest has a state, to note changes beside
        self._unfinished = False  # whether a change broke off

    @classmethod
    def open(
        cls,
        url: ServerUrl,
        *,
        create: bool,
        base: str | None,
        patience: Patience = Patience(),  # noqa: B008 - frozen
        rhythm: Rhythm = Rhythm(),  # noqa: B008 - frozen
    ) -> Self:
        """Open the store on a server, or make one there; credentials are taken from the environment.

        Raises StoreMissing where there is none and `create` is False, StoreVersion, StoreDamaged, StoreError where the
        server cannot be asked, and UsageError where `base` is not the one that the store was made with.
        """
        access = Access.of(os.environ)
        http = Http(url, access, patience)
        try:
            manifest = Manifest.open(Sparql.find(http, access), str(url), create=create, base=base)
            store = cls(url, http, manifest, rhythm)
            if create and manifest.writers():
                store._may_write()  # what a build that died left is put right before the next one looks at it
        except BaseException:
            http.close()
            raise
        return store

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        return self._manifest.base

    @property
    def name(self) -> str:
        """The server's URL."""
        return str(self._url)

    @property
    def beside(self) -> Path:
        """A folder where the command is run, called after the server."""
        return Path(self._url.file_name)

    def close(self) -> None:
        """Let others write, and let go of the connection. Closing twice does no harm."""
        try:
            self._lease.release(finished=not self._unfinished)
        finally:
            self._http.close()

    # ---- changing it ---------------------------------------------------------------------------------------------

    def put_documents(self, documents: Mapping[str, Content]) -> None:
        """Put contents in place of those of documents, one request each."""
        self._unsettle(documents)
        for iri, content in documents.items():
            self._put(iri, list(content.quads(iri)), content.text)

    def remove_document(self, iri: str) -> None:
        """Remove a document's graph, and its text with it."""
        self._unsettle([iri])
        self._put(iri, [])

    def replace_graphs(self, graphs: Mapping[str, list[ox.Quad]]) -> bool:
        """Put quads in place of named graphs, one after another; return whether that changed anything."""
        changed = [(iri, quads) for iri, quads in graphs.items() if self._differs(iri, quads)]
        if changed:
            self._unsettle(None)
        for iri, quads in changed:
            self._put(iri, quads)
        return bool(changed)

    def change_graphs(self, changes: Mapping[str, Change]) -> None:
        """Add and remove quads of named graphs, one after another: each that changes is written anew."""
        for iri, change in changes.items():
            if not (change.added or change.removed):
                continue
            graph, removed = ox.NamedNode(iri), {quad.triple for quad in change.removed}
            kept = [ox.Quad(t.subject, t.predicate, t.object, graph) for t in self._triples(iri) if t not in removed]
            self.replace_graphs({iri: list(dict.fromkeys([*kept, *change.added]))})

    def settled(self, state: str) -> None:
        """Remember a state. Any later change of the store forgets it before it is made."""
        self._may_write()
        self._manifest.remember(state)
        self._settled = True

    def flush(self) -> None:
        """Do nothing: the server looks after its memory."""

    def rest(self) -> None:
        """Do nothing: the server looks after its memory."""

    def _put(self, iri: str, quads: list[ox.Quad], text: str | None = None) -> None:
        """Put quads in place of a graph by one request, or remove it where there are none."""
        self._may_write()
        self._unfinished = True
        if quads:
            self._sparql.put(iri, ntriples(marked(iri, quads, text)))
        else:
            self._sparql.delete(iri)
        self._unfinished = False

    def _unsettle(self, documents: Collection[str] | None) -> None:
        """Note, before it happens, that these documents change, or (None) that graphs which follow from them do."""
        self._may_write()
        if self._settled and documents is None:
            self._manifest.forget()
            self._settled = False
        elif self._settled and documents:
            self._manifest.note(documents)

    def _may_write(self) -> None:
        """Become the writer, or see that we still are. Raises StoreLocked."""
        if self._lease.held:
            self._lease.check()
        else:
            self._lease.take(died=self._sweep)
            self._settled = self._manifest.behind() is not None

    def _differs(self, iri: str, quads: list[ox.Quad]) -> bool:
        """Tell whether a graph has other triples than these; one that came in part has."""
        try:
            return set(self._triples(iri)) != {quad.triple for quad in quads}
        except StoreDamaged:
            return True

    def _sweep(self) -> None:
        """Remove the documents that a writer which died left in part: then they are read again."""
        counted = self._numbers("SELECT ?graph (COUNT(*) AS ?n) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph")
        whole = self._numbers(_COUNTS)
        for iri, found in counted.items():
            if iri.startswith(self.base + iris.DOCUMENTS) and found != whole.get(iri, 0) + len(MARKS):
                self._sparql.delete(iri)

    def _numbers(self, query: str) -> dict[str, int]:
        return {row["graph"].value: int(row["n"].value) for row in self._select(query)}

    # ---- asking it -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> str | None:
        """What `settled` was told last, or None where a graph has changed since."""
        return self._manifest.state()

    @property
    def behind(self) -> Behind | None:
        """What `settled` was told last, and which documents may have changed since; None where more may have."""
        found = self._manifest.behind()
        return None if found is None else Behind(*found)

    def text(self, iri: str, digest: str) -> str | None:
        """Return the document's text with this digest, or None where it is missing or another."""
        found = self._select(f"SELECT ?text {{ GRAPH <{iri}> {{ <{iri}> {TEXT} ?text }} }}")
        texts = (row["text"].value for row in found)
        return next((text for text in texts if text_digest(text) == digest), None)

    def query(self, sparql: str) -> Answer:
        """Answer SPARQL over all graphs together. Raises QueryError."""
        return self._sparql.query(sparql)

    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,
        graph_name: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit, in no particular order."""
        if subject is None and predicate is None and object is None:
            for iri in self.graphs() if graph_name is None else [graph_name.value]:
                graph = ox.NamedNode(iri)
                yield from (ox.Quad(t.subject, t.predicate, t.object, graph) for t in self._triples(iri))
            return
        given = {"s": subject, "p": predicate, "o": object, "g": graph_name}
        values = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in given.items() if term is not None)
        hidden = ", ".join(map(str, MARKS))
        pattern = f"{{ {values} GRAPH ?g {{ ?s ?p ?o }} FILTER(?p NOT IN ({hidden})) }}"
        for row in self._select(f"SELECT ?s ?p ?o ?g {pattern}"):
            if self._is_ours(row["g"].value):
                yield ox.Quad(row["s"], row["p"], row["o"], row["g"])

    def dump(self, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph, or only some, in the order of names: its name as in N-Quads, its triples as N-Triples."""
        for iri in self.graphs() if only is None else sorted(only):
            yield str(ox.NamedNode(iri)).encode(), dump.named(ntriples(self._triples(iri)))

    def portions(self, iri: str) -> Iterator[bytes]:
        """Yield the N-Triples of one graph: what is asked of a server takes memory there."""
        yield from (triples for _, triples in self.dump([iri]))

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs that the house put there, sorted.

        They are found by what each holds of itself: to look at all statements for the graphs they are in takes Virtuoso
        seconds, in which it comes into conflict with whoever writes.
        """
        return sorted(filter(self._is_ours, self._numbers(_COUNTS)))

    def _is_ours(self, graph: str) -> bool:
        return graph.startswith(self.base) and graph != self._manifest.graph

    def _triples(self, iri: str) -> list[ox.Triple]:
        """Return what the house put into a graph. Raises StoreDamaged where that is not all there."""
        triples, whole = unmarked(self._sparql.get(iri))
        if not whole:
            raise StoreDamaged(
                self.name,
                f"the server gives {len(triples)} statements of {iri}, which are not all",
                remedy=f"{RAISE_LIMIT}, or remove it and build again",
            )
        return triples

    def _select(self, query: str) -> Iterable[Any]:
        found = self._sparql.query(query)
        if not isinstance(found, Solutions):
            raise StoreError(self.name, "the server answers with other than a table", remedy="see that it is one")
        return found
