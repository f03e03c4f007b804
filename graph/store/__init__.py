"""The store: a named graph for each document, with its plain text, and the graphs that follow from all of them.

    with Store.open(Path("forumgraf-store")) as store:
        store.replace_document(reading)
        for row in store.select("SELECT ?forum WHERE { ?forum a fg:Forum }"):
            print(row["forum"].value)

`backend` says what a store is made on; `embedded` is Oxigraph in a folder, `server` any SPARQL server.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import pyoxigraph as ox

from graph import iris
from graph.claims import Reading
from graph.errors import QueryError, StoreDamaged, StoreError, UnknownDocument
from graph.shape import triples
from graph.shape.rdf import node
from graph.store.backend import Answer, Backend, Behind, Change, Content, Solutions, Term
from graph.store.embedded import Embedded
from graph.store.folder import is_store, write_whole
from graph.store.records import DocumentRecord, Records
from graph.store.server import Server
from graph.store.server.url import ServerUrl, StorePlace, place_of
from ontology.reference import reference_digest, reference_graph

if TYPE_CHECKING:
    import rdflib

__all__ = [
    "Behind",
    "Change",
    "Content",
    "DocumentRecord",
    "ServerUrl",
    "Solutions",
    "Store",
    "StorePlace",
    "is_store",
    "place_of",
]

DOCUMENTS: Final = """
SELECT ?document ?name ?source ?sha256 ?digest ?version WHERE {
  GRAPH ?document {
    ?document nfo:fileName ?name ; dcterms:source ?source ; dcterms:identifier ?sha256 ; fg:textDigest ?digest .
    OPTIONAL { ?document fg:extractorVersion ?version }
  }
}
"""
ABREAST: Final = 200  # documents that are looked up before the store rests
_REFERENCE: Final = "reference"
_CONCLUDED: Final = (iris.REFERENCE, iris.IDENTITY, iris.DECISIONS)  # graphs that are of no document


class Store:
    """A store that is open. Get one by `Store.open`, and close it by leaving its `with` block.

    All methods raise StoreError where the disk or the server fails them, with the old state intact.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._documents: Records | None = None  # as found, where nobody else can change them

    @classmethod
    def open(cls, place: StorePlace, *, create: bool = True, base: str | None = None) -> Self:
        """Open the store in a folder or on a server, or make one there with the base of its IRIs.

        Raises StoreLocked where another process has it, StoreMissing where there is none and `create` is False,
        StoreVersion, StoreDamaged, and UsageError where `base` is not the one that the store was made with.
        """
        if isinstance(place, ServerUrl):
            return cls(Server.open(place, create=create, base=base))
        return cls(Embedded.open(place, create=create, base=base))

    def close(self) -> None:
        """Let go of the store, so that another process can have it. Closing twice does no harm."""
        self._backend.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        return self._backend.base

    @property
    def name(self) -> str:
        """What messages call the store."""
        return self._backend.name

    @property
    def is_local(self) -> bool:
        """Whether it is a folder of this machine's, of which parts are read as fast as the whole."""
        return isinstance(self._backend, Embedded)

    @property
    def beside(self) -> Path:
        """The folder, on this machine, of what is kept beside the graph; it need not be there yet."""
        return self._backend.beside

    # ---- changing it ---------------------------------------------------------------------------------------------

    def replace_document(self, reading: Reading) -> str:
        """Put a document's reading in place of what the store has of it, at once, and return the document's IRI.

        Raises ValueError for a malformed claim; nothing is changed then.
        """
        return self.replace_documents((reading,))[0]

    def replace_documents(self, readings: Iterable[Reading]) -> list[str]:
        """Replace several documents, each of them whole. Raises as `replace_document`."""
        found = {iris.document(reading.document, self.base): reading for reading in readings}
        self.put_documents(
            {iri: Content(reading.document.text, triples(reading, self.base)) for iri, reading in found.items()}
        )
        return list(found)

    def put_documents(self, documents: Mapping[str, Content]) -> None:
        """Put contents in place of those of documents (IRIs), each of them whole. Raises as `replace_document`."""
        known, self._documents = self._documents, None
        self._backend.put_documents(documents)
        self._documents = self._as_now(known, documents)

    def remove_document(self, iri: str) -> None:
        """Remove all that was read from a document, and its text. Raises UnknownDocument."""
        self._known_digest(iri)
        known, self._documents = self._documents, None
        self._backend.remove_document(iri)
        self._documents = self._as_now(known, [iri])

    def replace_graph(self, iri: str, quads: Iterable[ox.Quad]) -> bool:
        """Put `quads` in place of a named graph, at once. Return whether that changed anything.

        Raises ValueError for a quad of another graph.
        """
        return self.replace_graphs({iri: quads})

    def replace_graphs(self, graphs: Mapping[str, Iterable[ox.Quad]]) -> bool:
        """Put quads in place of several named graphs. Raises and returns as `replace_graph`."""
        contents = {iri: list(quads) for iri, quads in graphs.items()}
        for iri, quads in contents.items():
            _of_graph(iri, quads)
        self._forget_documents(contents)
        return self._backend.replace_graphs(contents)

    def change_graphs(self, changes: Mapping[str, Change]) -> None:
        """Add and remove quads of named graphs: of all at once in a folder, of one after another on a server.

        Raises ValueError for a quad of another graph.
        """
        for iri, change in changes.items():
            _of_graph(iri, (*change.added, *change.removed))
        self._forget_documents(changes)
        self._backend.change_graphs(changes)

    def settled(self, state: str) -> None:
        """Remember that what follows from the documents is in its graphs, as of this state (a digest).

        Any later change of the store forgets it before it is made.
        """
        self._backend.settled(state)

    def load_reference(self) -> bool:
        """Put the ontology's reference data in graph/reference. Return whether it was not there already."""
        digest = reference_digest(self.base).encode()
        if self.is_local and self.kept(_REFERENCE) == digest:  # a server may be another one than it was
            return False
        graph = ox.NamedNode(self.base + iris.REFERENCE)
        quads = [ox.Quad(t.subject, t.predicate, t.object, graph) for t in reference_graph(self.base)]
        changed = self.replace_graph(graph.value, quads)
        if self.is_local:
            self._backend.flush()  # what is noted as there must be there, whatever fails
            self.keep(_REFERENCE, digest)
        return changed

    def flush(self) -> None:
        """Let go of memory that a long run of changes took. They are safe without."""
        self._backend.flush()

    def rest(self) -> None:
        """Let go of memory that reading and writing took. Read all iterators to the end before."""
        self._backend.rest()

    @property
    def state(self) -> str | None:
        """What `settled` was told last, or None where the store has changed since."""
        return self._backend.state

    @property
    def behind(self) -> Behind | None:
        """What `settled` was told last, and which documents may have changed since; None where more may have."""
        return self._backend.behind

    def keep(self, name: str, content: bytes) -> None:
        """Keep a small file beside the graph, for what is no part of it: it is there whole or as it was."""
        with _beside(self.beside):
            self.beside.mkdir(parents=True, exist_ok=True)
            write_whole(self.beside / name, content)

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None."""
        with _beside(self.beside):
            path = self.beside / name
            return path.read_bytes() if path.exists() else None

    # ---- asking it -----------------------------------------------------------------------------------------------

    def documents(self, among: Iterable[str] | None = None) -> list[DocumentRecord]:
        """Return the documents in the store, or those of them that are among these (IRIs), sorted by IRI."""
        if among is not None:
            return [record for iri in sorted(set(among)) if (record := self._document(iri)) is not None]
        return list(self.each_document())

    def each_document(self) -> Iterator[DocumentRecord]:
        """Yield the documents in the store, sorted by IRI. Read them to the end before anything is changed."""
        if self._documents is None and self.is_local:  # one process has it at a time
            self._documents = Records(self._looked_up())
        if self._documents is not None:
            yield from self._documents
            return
        names = ("document", "name", "source", "sha256", "digest", "version")
        records = (DocumentRecord(*(_value(row[name]) for name in names)) for row in self.select(DOCUMENTS))
        yield from sorted(records, key=lambda record: record.iri)

    def recall(self, documents: Iterable[DocumentRecord]) -> None:
        """Take these for the documents in the store, as somebody kept them who knows that none has changed since."""
        if self.is_local:
            self._documents = Records(documents)

    def text(self, iri: str) -> str:
        """Return a document's plain text. Raises UnknownDocument, and StoreDamaged where the text is not as written."""
        text = self._backend.text(iri, self._known_digest(iri))
        if text is None:
            raise StoreDamaged(
                self.name, f"the text of {iri} is missing or changed", remedy="build that document again"
            )
        return text

    def query(self, sparql: str) -> Answer:
        """Answer a SPARQL query over all graphs together; the contract's prefixes are known.

        A triple that stands in two graphs may be found twice: not every store merges them, so ask for DISTINCT.
        A SELECT gives Solutions, an ASK a bool, a CONSTRUCT or DESCRIBE triples. Raises QueryError.
        """
        return self._backend.query(sparql)

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT query, as `query`. Raises QueryError for a query of another form too."""
        found = self.query(sparql)
        if not isinstance(found, Solutions):
            raise QueryError("the query is not a SELECT query", remedy="select the variables that you want")
        return found

    def quads(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        object: Term | None = None,
        graph_name: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit, in no particular order. Read to the end before closing the store."""
        return self._backend.quads(subject, predicate, object, graph_name)

    quads_for_pattern = quads  # the name pyoxigraph gives it, so that writers take either store

    def dump(self, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph, or only some (IRIs): its name as in N-Quads, and its triples as N-Triples, by name."""
        return self._backend.dump(only)

    def portions(self, iri: str) -> Iterator[bytes]:
        """Yield the N-Triples of one graph in portions, none of a subject apart; a folder's store rests before each."""
        return self._backend.portions(iri)

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        return self._backend.graphs()

    @property
    def concluded(self) -> tuple[str, ...]:
        """The IRIs of the graphs that are of no document, sorted; not all of them need say something.

        They are known without asking: to list the graphs of 10,000 documents takes Oxigraph 50 MB.
        """
        return tuple(sorted(self.base + path for path in _CONCLUDED))

    def dataset(self) -> rdflib.Dataset:
        """Return a copy of the whole store as an rdflib Dataset in memory; changes to it do not come back."""
        from graph.store import view  # rdflib takes 15 MB, and nothing else here needs it

        return view.dataset(self.quads())

    # ---- inside --------------------------------------------------------------------------------------------------

    def _as_now(self, known: Records | None, changed: Iterable[str]) -> Records | None:
        """Return the documents that were known as they are after these have changed, or None where none were."""
        if known is not None:
            for iri in changed:
                known.drop(iri)
                if (record := self._document(iri)) is not None:
                    known.put([record])
        return known

    def _forget_documents(self, changed: Iterable[str]) -> None:
        """Forget which documents there are where graphs change that may be theirs."""
        if not set(changed).issubset(self.concluded):
            self._documents = None

    def _looked_up(self) -> Iterator[DocumentRecord]:
        """Yield the documents, each looked up in its graph: to ask for all at once would fill the store's caches."""
        for number, iri in enumerate(self.graphs(), start=1):
            if (record := self._document(iri)) is not None:
                yield record
            if number % ABREAST == 0:
                self.rest()

    def _document(self, iri: str) -> DocumentRecord | None:
        """Return a document, if the store has it."""
        here = ox.NamedNode(iri)
        said: dict[Any, Any] = {quad.predicate: _value(quad.object) for quad in self.quads(here, None, None, here)}
        names = ("nfo:fileName", "dcterms:source", "dcterms:identifier", "fg:textDigest", "fg:extractorVersion")
        found: list[Any] = [said.get(node(name)) for name in names]
        return None if None in found[:-1] else DocumentRecord(iri, *found)

    def _known_digest(self, iri: str) -> str:
        if self._documents is not None and (record := self._documents.get(iri)) is not None:
            return record.text_digest
        here = ox.NamedNode(iri)
        for quad in self.quads(here, node("fg:textDigest"), None, here):
            return str(_value(quad.object))
        raise UnknownDocument(self.name, f"it has no document {iri}", remedy="see which ones it has")


def _value(term: Any) -> Any:
    """Return the lexical form of a term: a str, or None where an optional variable is unbound."""
    return None if term is None else term.value


def _of_graph(iri: str, quads: Iterable[ox.Quad]) -> None:
    graph = ox.NamedNode(iri)
    if any(quad.graph_name != graph for quad in quads):
        raise ValueError(f"a quad of another graph than {iri}")


@contextmanager
def _beside(folder: Path) -> Iterator[None]:
    """Say what the disk complains of in words that lead on."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            folder,
            f"cannot be read or written: {error.strerror or error}",
            remedy="see that the disk has room and may be written to",
        ) from error
