"""The contract that the graph of each document keeps, checked on its quads and its text.

Each claim leads to a passage, each passage is the text's slice, each IRI below the base is described in the same graph,
each term of the vocabulary is defined, and nothing is a blank node.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.check.problems import Kind, Problem
from graph.shape.rdf import node
from ontology.reference import reference_graph, vocabulary_graph
from ontology.terms import FG

Properties: TypeAlias = dict[NamedNode, list[Any]]
Index: TypeAlias = dict[Any, Properties]

CLAIMS: Final = tuple(
    map(
        node,
        (
            "fg:Meeting",
            "fg:Attendance",
            "org:Membership",
            "org:Post",
            "fg:AgendaItem",
            "fg:Decision",
            "fg:Assignment",
            "oa:Annotation",
            "rdf:Statement",
            "fg:Finding",
        ),
    )
)


def indexed(quads: Iterable[Quad]) -> Index:
    """Return the quads of one graph by subject and predicate."""
    index: Index = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        index[quad.subject][quad.predicate].append(quad.object)
    return index


def document_problems(graph: str, index: Index, text: str, base: str) -> Iterator[Problem]:
    """Yield what breaks the contract in a document's graph, whose passages point into `text`."""
    for subject, properties in index.items():
        yield from _blank(graph, subject, properties)
        types = properties.get(node("rdf:type"), ())
        if any(kind in CLAIMS for kind in types) and not properties.get(node("prov:wasDerivedFrom")):
            yield Problem(graph, _name(subject), Kind.NO_PASSAGE, "nothing says which passage it was read from")
        if node("oa:SpecificResource") in types:
            yield from _passage(graph, subject, index, text)
    described = {subject for subject, properties in index.items() if node("rdf:type") in properties}
    yield from dangling(graph, index, described, base)


def dangling(graph: str, index: Index, known: set[Any], base: str) -> Iterator[Problem]:
    """Yield the IRIs below the base that are none of `known`, and the terms of ours that nothing defines."""
    for subject, properties in index.items():
        for predicate, objects in properties.items():
            if predicate.value.startswith(FG) and predicate.value not in _defined():
                yield Problem(graph, _name(subject), Kind.UNDEFINED, f"{predicate.value} is not in the vocabulary")
            for value in objects:
                if not isinstance(value, NamedNode):
                    continue
                if value.value.startswith(base) and value not in known:
                    yield Problem(graph, _name(subject), Kind.DANGLING, f"{value.value} is described nowhere")
                if value.value.startswith(FG) and value.value not in _defined():
                    yield Problem(graph, _name(subject), Kind.UNDEFINED, f"{value.value} is not in the vocabulary")


def _blank(graph: str, subject: Any, properties: Properties) -> Iterator[Problem]:
    objects = (value for values in properties.values() for value in values)
    if any(isinstance(term, BlankNode) for term in (subject, *objects)):
        yield Problem(graph, _name(subject), Kind.BLANK_NODE, "the graph has no blank nodes")


def _passage(graph: str, passage: Any, index: Index, text: str) -> Iterator[Problem]:
    selectors = [index.get(selector, {}) for selector in index[passage].get(node("oa:hasSelector"), ())]
    start, end, exact = (
        [value.value for selector in selectors for value in selector.get(node(name), ()) if isinstance(value, Literal)]
        for name in ("oa:start", "oa:end", "oa:exact")
    )
    if len(start) != 1 or len(end) != 1 or len(exact) != 1:
        yield Problem(graph, _name(passage), Kind.WRONG_QUOTE, "it has not one start, one end and one quotation")
    elif not start[0].isdecimal() or not end[0].isdecimal() or text[int(start[0]) : int(end[0])] != exact[0]:
        message = f"the text at [{start[0]}, {end[0]}) is not {_short(exact[0])!r}"
        yield Problem(graph, _name(passage), Kind.WRONG_QUOTE, message)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _name(subject: Any) -> str:
    return str(subject.value)


@lru_cache(maxsize=1)
def _defined() -> frozenset[str]:
    """Return the terms of ours that the vocabulary or the reference data define."""
    subjects = (triple.subject for triple in (*vocabulary_graph(), *reference_graph()))
    return frozenset(subject.value for subject in subjects if isinstance(subject, NamedNode))
