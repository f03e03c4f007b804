"""The embedded store: Oxigraph on disk in a folder, and the documents' texts beside it.

A change is one transaction of Oxigraph's (an `extend`, or one update), which a kill at any moment leaves whole or
undone. One process has a store at a time: a lock sees to that, and reading beside a writer is undefined in Oxigraph.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

import pyoxigraph as ox

from graph.errors import QueryError, StoreDamaged, StoreError, StoreLocked
from graph.shape.rdf import node
from graph.store import dump
from graph.store.backend import Answer, Behind, Change, Content, Solutions, Term
from graph.store.difference import Difference, difference
from graph.store.folder import Folder, open_folder, write_whole
from graph.store.lock import Lock, TakenError
from graph.store.memory import give_back, have_one_heap
from graph.store.texts import Texts
from ontology.terms import PREFIXES

# So many new quads go in as files of sorted quads, which Oxigraph takes in at once: about three times as fast as a
# transaction, and a kill leaves all or nothing too. Fewer would make many small files, more would go in by steps.
BULK: Final = range(10_000, 900_000)

SETTLED: Final = "settled"


class Embedded:
    """A store in a folder that is open. Get one by `Embedded.open`."""

    def __init__(self, folder: Folder, lock: Lock, oxigraph: ox.Store) -> None:
        self._folder, self._lock = folder, lock
        self._oxigraph: ox.Store | None = oxigraph  # None where it rests, or is closed
        self._writes = True  # whether that may be written to
        self._closed = False
        self._texts = Texts(folder.texts)

    @classmethod
    def open(cls, path: Path, *, create: bool, base: str | None) -> Self:
        """Open the store in a folder, or make one there with the base of its IRIs.

        Raises StoreLocked where another process has it, StoreMissing where there is none and `create` is False,
        StoreVersion, StoreDamaged, and UsageError where `base` is not the one that the store was made with.
        """
        have_one_heap()
        folder = open_folder(path, create=create, base=base)
        with _disk(folder):
            folder.texts.mkdir(exist_ok=True)
            lock = Lock(folder.lock)
            try:
                store = cls(folder, lock, ox.Store(folder.oxigraph))
            except BaseException:
                lock.release()
                raise
            store._sweep()
        return store

    @property
    def base(self) -> str:
        """What all IRIs of the store begin with."""
        return self._folder.base

    @property
    def name(self) -> str:
        """The folder, as it was given."""
        return str(self._folder.path)

    @property
    def beside(self) -> Path:
        """The store's folder."""
        return self._folder.path

    def close(self) -> None:
        """Let go of the store, so that another process can have it. Closing twice does no harm."""
        self._oxigraph, self._closed = None, True
        self._lock.release()

    def rest(self) -> None:
        """Give back the memory that reading and writing took: Oxigraph is closed until it is needed; the lock is kept.

        Measured: Oxigraph keeps up to 175 MB of what it read (caches of 128 and of 32 MB, which cannot be set).
        """
        with _disk(self._folder):
            if self._oxigraph is not None and self._writes:
                self._oxigraph.flush()  # else each opening for reading takes what is in no table yet into memory
            self._oxigraph = None
            give_back()

    # ---- changing it ---------------------------------------------------------------------------------------------

    def put_documents(self, documents: Mapping[str, Content]) -> None:
        """Put contents in place of those of documents in one transaction: all of them or none."""
        outdated = {iri: digest for iri in documents if (digest := self._digest(iri)) is not None}
        with _disk(self._folder):
            changed = difference(self._open, {iri: content.quads(iri) for iri, content in documents.items()})
            self._unsettle(changed.added)
            for iri, content in documents.items():
                self._texts.write(iri, content.text)
            self._write(changed)
            for iri, digest in outdated.items():
                if self._digest(iri) != digest:
                    self._texts.remove(iri, digest)

    def remove_document(self, iri: str) -> None:
        """Remove a document's graph, then its text."""
        digest = self._digest(iri)
        with _disk(self._folder):
            changed = difference(self._open, {iri: []})
            self._unsettle(changed.added)
            self._write(changed)
            if digest is not None:
                self._texts.remove(iri, digest)

    def replace_graphs(self, graphs: Mapping[str, list[ox.Quad]]) -> bool:
        """Put quads in place of several named graphs, all at once or none; return whether that changed anything."""
        with _disk(self._folder):
            changed = difference(self._open, graphs)
            self._unsettle(None if changed.added else ())
            self._write(changed)
            return bool(changed.added)

    def change_graphs(self, changes: Mapping[str, Change]) -> None:
        """Add and remove quads of named graphs, all at once or none."""
        removed = [quad for change in changes.values() for quad in change.removed]
        changed = Difference({iri: change.added for iri, change in changes.items()}, removed, [])
        with _disk(self._folder):
            if changed.size or removed:
                self._unsettle(None)
                self._write(changed)

    def settled(self, state: str) -> None:
        """Remember a state. Any later change of the store forgets it before it is made."""
        with _disk(self._folder):
            self._writable.flush()  # the mark must not outlive what it marks, whatever fails
            write_whole(self._folder.path / SETTLED, f"{state}\n".encode())

    def flush(self) -> None:
        """Move changes from memory to the disk's tables. They are safe without: this bounds what a long build takes.

        Measured: Oxigraph's memory grows by 1.5 MB a document up to a gigabyte; flushed each 100, it stays at 230 MB.
        """
        with _disk(self._folder):
            self._writable.flush()

    def _write(self, of: Difference) -> None:
        """Change named graphs in one transaction, which writes only what is different."""
        if of.removed:
            self._writable.update(of.update())
        elif of.size in BULK:
            self._writable.bulk_extend(of.quads())
        elif of.size:
            self._writable.extend(of.quads())

    def _unsettle(self, documents: Collection[str] | None) -> None:
        """Note, before it happens, that these documents change, or (None) that graphs which follow from them do.

        A line that a kill broke off names no document: the change that it was to tell of did not begin.
        """
        path = self._folder.path / SETTLED
        if documents is None:
            path.unlink(missing_ok=True)
        elif documents and path.exists():
            with path.open("ab", buffering=0) as file:
                file.write("".join(f"\n{iri}" for iri in (*documents, "")).encode())

    # ---- asking it -----------------------------------------------------------------------------------------------

    @property
    def state(self) -> str | None:
        """What `settled` was told last, or None where the store has changed since."""
        behind = self.behind
        return None if behind is None or behind.documents else behind.state

    @property
    def behind(self) -> Behind | None:
        """What `settled` was told last, and which documents may have changed since; None where more may have."""
        with _disk(self._folder):
            path = self._folder.path / SETTLED
            state, *documents = path.read_bytes().decode("utf-8", "replace").split("\n") if path.exists() else [""]
            ours = frozenset(iri for iri in documents if iri.startswith(self.base))
            return Behind(state, ours) if state else None

    def text(self, iri: str, digest: str) -> str | None:
        """Return the document's text with this digest, or None where it is missing or another."""
        with _disk(self._folder):
            return self._texts.read(iri, digest)

    def query(self, sparql: str) -> Answer:
        """Answer SPARQL over all graphs together. Raises QueryError."""
        with _disk(self._folder):
            answer = self._answer(sparql)
            if isinstance(answer, ox.QueryBoolean):
                return bool(answer)
            if isinstance(answer, ox.QueryTriples):
                return tuple(answer)
            # read to the end: an unfinished iterator of Oxigraph's keeps the store locked
            return Solutions(tuple(answer.variables), tuple(answer))

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

    def dump(self, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
        """Yield each graph, or only some: its name as in N-Quads, and its triples as N-Triples, sorted by name."""
        with _disk(self._folder):
            yield from dump.graphs(self._open, only)

    def portions(self, iri: str) -> Iterator[bytes]:
        """Yield the N-Triples of one graph in portions, none of a subject apart; the store rests before each."""

        def rested() -> ox.Store:
            self.rest()
            return self._open

        with _disk(self._folder):
            yield from dump.portions(rested, iri)

    def graphs(self) -> list[str]:
        """Return the IRIs of the named graphs, sorted."""
        with _disk(self._folder):
            return sorted(graph.value for graph in self._open.named_graphs())

    # ---- inside --------------------------------------------------------------------------------------------------

    @property
    def _open(self) -> ox.Store:
        """Oxigraph, to be asked. After a rest it is opened for reading alone: in 10 ms, whatever the store's size."""
        if self._oxigraph is None:
            self._oxigraph, self._writes = self._opened(ox.Store.read_only), False
        return self._oxigraph

    @property
    def _writable(self) -> ox.Store:
        """Oxigraph, to be changed."""
        if self._oxigraph is None or not self._writes:
            self._oxigraph = None
            self._oxigraph, self._writes = self._opened(ox.Store), True
        return self._oxigraph

    def _opened(self, opening: Callable[[str], ox.Store]) -> ox.Store:
        if self._closed:
            raise ValueError("the store is closed")
        return opening(str(self._folder.oxigraph))

    def _answer(self, sparql: str) -> Any:
        try:
            return self._open.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
        except SyntaxError as error:
            remedy = "mend the query: it asks by SELECT, ASK, CONSTRUCT or DESCRIBE"
            raise QueryError(f"not SPARQL: {error}", remedy=remedy) from error

    def _digest(self, iri: str) -> str | None:
        here = ox.NamedNode(iri)
        found = [quad.object for quad in self.quads(here, node("fg:textDigest"), None, here)]
        return found[0].value if found and isinstance(found[0], ox.Literal) else None

    def _sweep(self) -> None:
        """Remove the texts that an interrupted change left behind: of documents that changed since all was settled."""
        behind = self.behind
        if behind is None:
            self._sweep_all()
            return
        digests = {iri: self._digest(iri) for iri in behind.documents}
        self._texts.keep_only(
            {self._texts.path(iri, digest) for iri, digest in digests.items() if digest is not None}, of=digests
        )

    def _sweep_all(self) -> None:
        """Sweep where nothing says what has changed; how many texts there are tells whether there is anything to do."""
        digests = [quad for quad in self.quads(None, node("fg:textDigest")) if quad.subject == quad.graph_name]
        if len(digests) != sum(1 for _ in self._folder.texts.iterdir()):
            known = ((quad.subject, quad.object) for quad in digests)
            self._texts.keep_only(
                {
                    self._texts.path(document.value, digest.value)
                    for document, digest in known
                    if isinstance(document, ox.NamedNode) and isinstance(digest, ox.Literal)
                }
            )


@contextmanager
def _disk(folder: Folder) -> Iterator[None]:
    """Say what the disk, or Oxigraph, complains of in words that lead on."""
    try:
        yield
    except OSError as error:
        said = str(error).casefold()
        if isinstance(error, TakenError) or "lock file" in said or "lock hold" in said:  # ours, or Oxigraph's own
            raise StoreLocked(
                folder.path, "another Forumgraf has this store open", remedy="wait for it to end, or close it"
            ) from error
        raise StoreError(
            folder.path,
            f"cannot be read or written: {error.strerror or error}",
            remedy="see that the disk has room and may be written to",
        ) from error
    except RuntimeError as error:  # so pyoxigraph reports corruption
        raise StoreDamaged(folder.path, f"damaged: {error}", remedy="build a new store from the documents") from error
