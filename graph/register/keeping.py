"""Keeping a register up to date: by all documents of a store, by what has changed, by what it took, by other rules."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graph import iris
from graph.register.held import renew
from graph.register.revision import Revision
from graph.register.tables import every
from graph.register.telling import PROPERTIES, TYPES, told
from graph.register.told import digest_of
from graph.shape.rdf import Triple, triple_of
from graph.store import Change, Content, DocumentRecord, Store


def keep(tables: sqlite3.Connection, store: Store) -> None:
    """Make the tables what a store tells now. Raises IrregularError, sqlite3.Error, and StoreError."""
    revision = Revision(tables)
    concluded = [store.base + path for path in (iris.REFERENCE, iris.IDENTITY, iris.DECISIONS)]
    known = dict(tables.execute("SELECT iri, digest FROM graph"))
    _renew(revision, store, {iri: known[iri] for iri in known.keys() - set(concluded)}, store.documents())
    for graph in concluded:  # nothing says whether they are as they were
        revision.put(graph, told(graph, _triples(store, graph), revision.number))
    revision.finish()
    renew(tables)


def amend(tables: sqlite3.Connection, store: Store, documents: Iterable[str], graphs: Mapping[str, Change]) -> None:
    """Make the tables, which told what a store told before these documents and graphs changed, what it tells now.

    Raises as `keep`.
    """
    revision = Revision(tables)
    wanted = sorted(documents)
    sql = "SELECT iri, digest FROM graph WHERE iri IN (SELECT value FROM json_each(?))"
    _renew(revision, store, dict(tables.execute(sql, (every(wanted),))), store.documents(wanted))
    for graph, of in graphs.items():
        removed, added = (told(graph, map(triple_of, quads), revision.number).said for quads in (of.removed, of.added))
        revision.resay(graph, removed, added)
    revision.finish()
    renew(tables)


def note(tables: sqlite3.Connection, documents: Mapping[str, Content]) -> None:
    """Put into the tables what documents (IRIs) tell that the store has just taken. Raises as `keep`."""
    revision = Revision(tables)
    for iri, content in documents.items():
        revision.put(iri, told(iri, content.triples, revision.number))
    revision.finish()


def follow(tables: sqlite3.Connection) -> None:
    """Make anew what follows from what is told in the tables, which are of other rules."""
    revision = Revision(tables)
    revision.follow_anew()
    revision.finish()


def _renew(
    revision: Revision, store: Store, known: Mapping[str, str | None], records: Iterable[DocumentRecord]
) -> None:
    """Make what documents tell what they tell now: `known` has the digests of those that told something before."""
    digests = {record.iri: digest_of(record.sha256, record.text_digest, record.extractor) for record in records}
    for graph in sorted(known.keys() - digests.keys()):
        revision.forget(graph)
    for graph, digest in digests.items():
        if known.get(graph) != digest:
            revision.put(graph, told(graph, _triples(store, graph), revision.number))


def _triples(store: Store, graph: str) -> Iterator[Triple]:
    """Yield the triples of a graph that tell something here, or all of it where it comes by one request."""
    here = ox.NamedNode(graph)
    if not store.is_local:
        yield from map(triple_of, store.quads(graph_name=here))
        return
    for property_, curie in PROPERTIES.items():
        for value in TYPES if curie == "rdf:type" else (None,):
            yield from map(triple_of, store.quads(None, property_, value, here))
