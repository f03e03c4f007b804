"""Checking a store: whether each graph keeps the contract and fits the shapes.

A check changes nothing. What it finds is a fault of the program, of the disk, or of somebody who edited the store; what
the minutes leave open is no problem but a finding (fg:Finding) in the graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from graph import iris
from graph.check.contract import dangling, document_problems, indexed
from graph.check.presence import presence_problems
from graph.check.problems import Kind, Problem
from graph.check.shapes import shape_problems
from graph.errors import StoreDamaged
from graph.shape.rdf import node
from graph.store import DocumentRecord, Store

__all__ = ["Kind", "Problem", "check", "check_document", "check_whole"]


def check(store: Store, *, shapes: bool = True) -> Iterator[Problem]:
    """Yield the problems of all documents, in the order of their IRIs, then those of what follows from them.

    `shapes` says whether to validate by SHACL too, which takes most of the time. Raises StoreError.
    """
    for record in store.documents():
        yield from check_document(store, record, shapes=shapes)
    yield from check_whole(store, shapes=shapes)


def check_document(store: Store, record: DocumentRecord, *, shapes: bool = True) -> list[Problem]:
    """Return the problems of one document, sorted. Raises StoreError."""
    quads = list(store.quads(graph_name=NamedNode(record.iri)))
    try:
        text = store.text(record.iri)
    except StoreDamaged as error:
        return [Problem(record.iri, record.iri, Kind.NO_TEXT, error.message)]
    found = sorted(document_problems(record.iri, indexed(quads), text, store.base))
    return found + (shape_problems(record.iri, quads) if shapes else [])


def check_whole(store: Store, *, shapes: bool = True) -> list[Problem]:
    """Return the problems of what is not in one document: graph/identity, graph/decisions, and people in two places.

    Raises StoreError.
    """
    decisions = store.base + iris.DECISIONS
    ruled = list(store.quads(graph_name=NamedNode(decisions)))
    unshaped = shape_problems(decisions, ruled) if shapes and ruled else []
    return [*_identity_problems(store), *unshaped, *presence_problems(store)]


def _identity_problems(store: Store) -> list[Problem]:
    """Return the IRIs that graph/identity speaks of though nothing describes them, sorted."""
    graph = store.base + iris.IDENTITY
    index = indexed(store.quads(graph_name=NamedNode(graph)))
    objects = {value for properties in index.values() for values in properties.values() for value in values}
    described = {
        iri
        for iri in index.keys() | {value for value in objects if isinstance(value, NamedNode)}
        if next(store.quads(iri, node("rdf:type")), None) is not None
    }
    lost = (
        Problem(graph, subject.value, Kind.DANGLING, "it was merged or offered for review, and no document names it")
        for subject in index
        if subject not in described
    )
    return sorted([*lost, *dangling(graph, index, described, store.base)])
