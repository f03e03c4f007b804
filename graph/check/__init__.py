"""Checking a store: whether each graph keeps the contract and fits the shapes.

A check changes nothing. What it finds is a fault of the program, of the disk, or of somebody who edited the store; what
the minutes leave open is no problem but a finding (fg:Finding) in the graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph import iris
from graph.check.contract import dangling, document_problems, indexed
from graph.check.problems import Kind, Problem
from graph.check.shapes import shape_problems
from graph.errors import StoreDamaged
from graph.store import DocumentRecord, Store

__all__ = ["Kind", "Problem", "check", "check_document", "check_identity"]


def check(store: Store, *, shapes: bool = True) -> Iterator[Problem]:
    """Yield the problems of all documents, in the order of their IRIs, then those of graph/identity.

    `shapes` says whether to validate by SHACL too, which takes most of the time. Raises StoreError.
    """
    for record in store.documents():
        yield from check_document(store, record, shapes=shapes)
    yield from check_identity(store)


def check_document(store: Store, record: DocumentRecord, *, shapes: bool = True) -> list[Problem]:
    """Return the problems of one document, sorted. Raises StoreError."""
    quads = list(store.quads(graph_name=NamedNode(record.iri)))
    try:
        text = store.text(record.iri)
    except StoreDamaged as error:
        return [Problem(record.iri, record.iri, Kind.NO_TEXT, error.message)]
    found = sorted(document_problems(record.iri, indexed(quads), text, store.base))
    return found + (shape_problems(record.iri, quads) if shapes else [])


def check_identity(store: Store) -> list[Problem]:
    """Return the IRIs that graph/identity speaks of though no document names them, sorted. Raises StoreError."""
    graph = store.base + iris.IDENTITY
    index = indexed(store.quads(graph_name=NamedNode(graph)))
    named = {row["thing"] for row in store.select("SELECT DISTINCT ?thing WHERE { ?thing skos:prefLabel ?name }")}
    lost = (
        Problem(graph, thing.value, Kind.DANGLING, "it was merged or offered for review, and no document names it")
        for thing in index
        if thing not in named
    )
    return sorted([*lost, *dangling(graph, index, named, store.base)])
