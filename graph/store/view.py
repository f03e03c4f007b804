"""The store's quads as an rdflib Dataset, for users of the Python API."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from ontology.terms import PREFIXES


def dataset(quads: Iterable[Quad]) -> rdflib.Dataset:
    """Return a copy of the quads in memory; its queries see the union of all graphs.

    Raises ValueError for the triple terms of RDF 1.2, which rdflib does not have.
    """
    view = rdflib.Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        view.bind(prefix, namespace, replace=True)
    view.addN(
        (_term(quad.subject), _term(quad.predicate), _term(quad.object), view.graph(_graph_name(quad)))
        for quad in quads
    )
    return view


def _graph_name(quad: Quad) -> rdflib.URIRef:
    if isinstance(quad.graph_name, DefaultGraph):
        return DATASET_DEFAULT_GRAPH_ID
    return rdflib.URIRef(quad.graph_name.value)


def _term(term: NamedNode | BlankNode | Literal | Triple) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case BlankNode():
            return rdflib.BNode(term.value)
        case Literal(language=None):
            string = term.datatype.value == PREFIXES["xsd"] + "string"
            return rdflib.Literal(term.value, datatype=None if string else rdflib.URIRef(term.datatype.value))
        case Literal():
            return rdflib.Literal(term.value, lang=term.language)
    raise ValueError(f"rdflib has no term for {term}")
