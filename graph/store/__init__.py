"""The store: embedded Oxigraph on disk, a named graph for each document, its plain text beside it.

    with Store.open(Path("forumgraf-store")) as store:
        store.replace_document(reading)
        for row in store.select("SELECT ?forum WHERE { ?forum a fg:Forum }"):
            print(row["forum"].value)

A change is one transaction of Oxigraph's (an `extend`, or one update), which a kill at any moment leaves whole or
undone. One process has a store at a time: Oxigraph's lock sees to that, and reading beside a writer is undefined there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeAlias

import pyoxigraph as ox
import rdflib

from graph import iris
from graph.claims import Reading
from graph.errors import QueryError, StoreDamaged, StoreError, StoreLocked, UnknownDocument
from graph.shape import quads as quads_of
from graph.shape.rdf import node
from graph.store import dump, view
from graph.store.folder import Folder, open_folder, write_whole
from graph.store.texts import Texts
from ontology.reference import reference_graph
from ontology.terms import PREFIXES

__all__ = ["BULK", "DocumentRecord", "Solutions", "Store"]

# So many new quads go in as files of sorted quads, which Oxigraph takes in at once: about three times as fast as a
# transaction, and a kill leaves all or nothing too. Fewer would make many small files, more would go in by steps.
BULK: Final = range(10_000, 900_000)

SETTLED: Final = "settled"

Term: TypeAlias = ox.NamedNode | ox.Literal

DOCUMENTS = """
SELECT ?document ?name ?source ?sha256 ?digest ?version WHERE {
  GRAPH ?document {
    ?document nfo:fileName ?name ; dcterms:source ?source ; dcterms:identifier ?sha256 ; fg:textDigest ?digest .
    OPTIONAL { ?document fg:extractorVersion ?version }
  }
}
"""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document in the store: what a later build needs to know to see whether it must be read again."""

    iri: str
    file_name: str
    source: str
    sha256: str
    text_digest: str
    extractor: str | None


@dataclass(frozen=True, slots=True)
class Solutions:
    """What a SELECT query found: all of it, since an unfinished iterator of Oxigraph's keeps the store locked."""

    variables: tuple[ox.Variable, ...]
    rows: tuple[ox.QuerySolution, ...]

    def __iter__(self) -> Iterator[ox.QuerySolution]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Store:
    """A store that is open. Get one by `Store.open`, and close it by leaving its `with` block.

    All methods raise StoreError where the disk fails them (full, read-only, gone), with the old state intact.
    """

    def __init__(self, folder: Folder, oxigraph: ox.Store) -> None:
        self._folder = folder
        self._oxigraph: ox.Store | None = oxigraph
        self._texts = Texts(folder.texts)

    @classmethod
    def open(cls, path: Path, *, create: bool = True, base: str | None = None) -> Self:
        """Open the store in the folder `path`, or make one there with the base of its IRIs.

        Raises StoreLocked where another process has it, StoreMissing where there is none and `create` is False,
        StoreVersion, StoreDamaged, and UsageError where `base` is not the one that the store was made with.
        """
        folder = open_folder(path, create=create, base=base)
        with _disk(folder):
            folder.texts.mkdir(exist_ok=True)
            store = cls(folder, ox.Store(folder.oxigraph))
            store._sweep()
        return store

    def close(self) -> None:
        """Let go of the store, so that another process can have it. Closing twice does no harm."""
        self._oxigraph = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        return self._folder.base

    @property
    def folder(self) -> Folder:
        """Where the store lies."""
        return self._folder

    # ---- changing it ---------------------------------------------------------------------------------------------

    def replace_document(self, reading: Reading) -> str:
        """Put a document's reading in place of what the store has of it, at once, and return the document's IRI.

        Raises ValueError for a malformed claim; nothing is changed then.
        """
        return self.replace_documents((reading,))[0]

    def replace_documents(self, readings: Iterable[Reading]) -> list[str]:
        """Replace several documents in one transaction: all of them or none. Raises as `replace_document`."""
        found = {iris.document(reading.document, self.base): reading for reading in readings}
        graphs = {iri: quads_of(reading, self.base) for iri, reading in found.items()}
        outdated = {iri: digest for iri in found if (digest := self._digest(iri)) is not None}
        with _disk(self._folder):
            for iri, reading in found.items():
                self._texts.write(iri, reading.document.text)
            self._replace(graphs)
            for iri, digest in outdated.items():
                if self._digest(iri) != digest:
                    self._texts.remove(iri, digest)
        return list(found)

    def remove_document(self, iri: str) -> None:
        """Remove all that was read from a document, and its text. Raises UnknownDocument."""
        digest = self._known_digest(iri)
        self.replace_graph(iri, ())
        with _disk(self._folder):
            self._texts.remove(iri, digest)

    def replace_graph(self, iri: str, quads: Iterable[ox.Quad]) -> bool:
        """Put `quads` in place of a named graph, at once. Return whether that changed anything.

        Raises ValueError for a quad of another graph.
        """
        return self.replace_graphs({iri: quads})

    def replace_graphs(self, graphs: Mapping[str, Iterable[ox.Quad]]) -> bool:
        """Put quads in place of several named graphs, all at once or none. Raises and returns as `replace_graph`."""
        with _disk(self._folder):
            return self._replace({iri: list(quads) for iri, quads in graphs.items()})

    def settled(self, state: str) -> None:
        """Remember that what follows from the documents is in its graphs, as of this state (a digest).

        Any later change of the store forgets it before it is made.
        """
        with _disk(self._folder):
            self._open.flush()  # the mark must not outlive what it marks, whatever fails
        self.keep(SETTLED, f"{state}\n".encode())

    def load_reference(self) -> bool:
        """Put the ontology's reference data in graph/reference. Return whether it was not there already."""
        graph = ox.NamedNode(self.base + iris.REFERENCE)
        triples = reference_graph(self.base)
        return self.replace_graph(graph.value, [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples])

    def flush(self) -> None:
        """Move changes from memory to the disk's tables. They are safe without: this bounds what a long build takes.

        Measured: Oxigraph's memory grows by 1.5 MB a document up to a gigabyte; flushed each 100, it stays at 230 MB.
        """
        with _disk(self._folder):
            self._open.flush()

    def _replace(self, graphs: Mapping[str, list[ox.Quad]]) -> bool:
        """Change named graphs in one transaction, which writes only what is different."""
        added, removed = [], []
        for iri, quads in graphs.items():
            graph = ox.NamedNode(iri)
            if any(quad.graph_name != graph for quad in quads):
                raise ValueError(f"a quad of another graph than {iri}")
            before, after = set(self._open.quads_for_pattern(None, None, None, graph)), set(quads)
            added += [quad for quad in quads if quad not in before]
            removed += [quad for quad in before if quad not in after]
        if added or removed:
            (self._folder.path / SETTLED).unlink(missing_ok=True)
        emptied = [iri for iri, quads in graphs.items() if not quads]
        if removed:
            self._open.update("\n;\n".join([_data("DELETE", removed), _data("INSERT", added), *map(_drop, emptied)]))
        elif len(added) in BULK:
            self._open.bulk_extend(added)
        elif added:
            self._open.extend(added)
        return bool(added or removed)

    @property
    def state(self) -> str | None:
        """What `settled` was told last, or None where the store has changed since."""
        return (self.kept(SETTLED) or b"").decode("ascii", "replace").strip() or None

    def keep(self, name: str, content: bytes) -> None:
        """Keep a small file beside the graph, for what is no part of it: it is there whole or as it was."""
        with _disk(self._folder):
            write_whole(self._folder.path / name, content)

    def kept(self, name: str) -> bytes | None:
        """Return what was kept under a name, or None."""
        with _disk(self._folder):
            path = self._folder.path / name
            return path.read_bytes() if path.exists() else None

    # ---- asking it -----------------------------------------------------------------------------------------------

    def documents(self) -> list[DocumentRecord]:
        """Return the documents in the store, sorted by IRI."""
        names = ("document", "name", "source", "sha256", "digest", "version")
        records = (DocumentRecord(*(_value(row[name]) for name in names)) for row in self.select(DOCUMENTS))
        return sorted(records, key=lambda record: record.iri)

    def text(self, iri: str) -> str:
        """Return a document's plain text. Raises UnknownDocument, and StoreDamaged where the text is not as written."""
        digest = self._known_digest(iri)
        with _disk(self._folder):
            text = self._texts.read(iri, digest)
        if text is None:
            raise StoreDamaged(
                self._folder.path, f"the text of {iri} is missing or changed", remedy="build that document again"
            )
        return text

    def query(self, sparql: str, **bindings: Term) -> Solutions | bool | tuple[ox.Triple, ...]:
        """Answer a SPARQL query over all graphs together; the contract's prefixes are known.

        A triple that stands in two graphs is found twice: Oxigraph does not merge them, so ask for DISTINCT.
        `bindings` give variables a value beforehand. A SELECT gives Solutions, an ASK a bool, a CONSTRUCT or DESCRIBE
        triples. Raises QueryError.
        """
        with _disk(self._folder):
            answer = self._answer(sparql, bindings)
            if isinstance(answer, ox.QueryBoolean):
                return bool(answer)
            if isinstance(answer, ox.QueryTriples):
                return tuple(answer)
            return Solutions(tuple(answer.variables), tuple(answer))

    def select(self, sparql: str, **bindings: Term) -> Solutions:
        """Answer a SELECT query, as `query`. Raises QueryError for a query of another form too."""
        found = self.query(sparql, **bindings)
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
        """Yield the quads that fit, of a snapshot, in no particular order. Read to the end before closing the store."""
        with _disk(self._folder):
            yield from self._open.quads_for_pattern(subject, predicate, object, graph_name)

    quads_for_pattern = quads  # the name pyoxigraph gives it, so that writers take either store

    def dump(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph: its name as in N-Quads, and its triples as N-Triples, in no particular order."""
        with _disk(self._folder):
            yield from dump.graphs(self._open)

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        with _disk(self._folder):
            return sorted(graph.value for graph in self._open.named_graphs())

    def dataset(self) -> rdflib.Dataset:
        """Return a copy of the whole store as an rdflib Dataset in memory; changes to it do not come back."""
        return view.dataset(self.quads())

    # ---- inside --------------------------------------------------------------------------------------------------

    @property
    def _open(self) -> ox.Store:
        if self._oxigraph is None:
            raise ValueError("the store is closed")
        return self._oxigraph

    def _answer(self, sparql: str, bindings: Mapping[str, Term]) -> Any:
        substitutions: dict[ox.Variable, Any] = {ox.Variable(name): value for name, value in bindings.items()}
        try:
            return self._open.query(
                sparql, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=substitutions
            )
        except SyntaxError as error:
            raise QueryError(f"not SPARQL: {error}", remedy="mend the query") from error

    def _digest(self, iri: str) -> str | None:
        here = ox.NamedNode(iri)
        found = [quad.object for quad in self.quads(here, node("fg:textDigest"), None, here)]
        return _value(found[0]) if found else None

    def _known_digest(self, iri: str) -> str:
        digest = self._digest(iri)
        if digest is None:
            raise UnknownDocument(self._folder.path, f"it has no document {iri}", remedy="see which ones it has")
        return digest

    def _sweep(self) -> None:
        """Remove the texts that an interrupted change left behind; how many there are tells whether there are any."""
        documents = self.documents()
        if len(documents) != sum(1 for _ in self._folder.texts.iterdir()):
            self._texts.keep_only({self._texts.path(record.iri, record.text_digest) for record in documents})


def _value(term: Any) -> Any:
    """Return the lexical form of a term: a str, or None where an optional variable is unbound."""
    return None if term is None else term.value


def _data(operation: str, quads: list[ox.Quad]) -> str:
    """Return one SPARQL update operation over ground quads, grouped by graph."""
    by_graph: dict[Any, list[str]] = {}
    for quad in quads:
        by_graph.setdefault(quad.graph_name, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    graphs = "\n".join(f"GRAPH {graph} {{\n" + "\n".join(rows) + "\n}" for graph, rows in by_graph.items())
    return f"{operation} DATA {{\n{graphs}\n}}"


def _drop(iri: str) -> str:
    return f"DROP SILENT GRAPH <{iri}>"


@contextmanager
def _disk(folder: Folder) -> Iterator[None]:
    """Say what the disk, or Oxigraph, complains of in words that lead on."""
    try:
        yield
    except OSError as error:
        said = str(error)
        if "lock file" in said.casefold() or "lock hold" in said.casefold():
            raise StoreLocked(
                folder.path, "another Forumgraf has this store open", remedy="wait for it to end, or close it"
            ) from error
        raise StoreError(
            folder.path, f"cannot be read or written: {said}", remedy="see that the disk has room and may be written to"
        ) from error
    except RuntimeError as error:  # so pyoxigraph reports corruption
        raise StoreDamaged(folder.path, f"damaged: {error}", remedy="build a new store from the documents") from error
