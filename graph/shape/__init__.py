"""The shape of claims in RDF: from the reading of a document to the quads of its named graph.

The contract of every export: entities with their labels, claims as nodes that lead to the passages they were read
from, passages that quote the text. The graph of one document stands alone, and has no blank nodes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Claim,
    Decision,
    Fact,
    Meeting,
    Membership,
    Mention,
    Reading,
    Span,
    UnresolvedMention,
    Vacancy,
)
from graph.shape import statements
from graph.shape.entities import entity_triples
from graph.shape.place import Place, document_triples, passage_triples, place_of
from graph.shape.rdf import Triple, node

__all__ = ["quads", "triples"]


def triples(reading: Reading, base: str) -> list[Triple]:
    """Return the triples of a document's named graph, each once; the same reading gives the same list.

    Raises ValueError where a claim is malformed: a span outside the text, a date that is none.
    """
    at = place_of(reading, base)
    return [*dict.fromkeys(_said(reading, at)), *passage_triples(_spans(reading), at)]


def quads(reading: Reading, base: str) -> list[Quad]:
    """Return the `triples` of a document as quads of its named graph."""
    graph = NamedNode(iris.document(reading.document, base))
    return [Quad(*triple, graph) for triple in triples(reading, base)]


def _said(reading: Reading, at: Place) -> Iterator[Triple]:
    """Yield all triples but those of passages; what several claims say comes several times."""
    yield from document_triples(reading, at)
    yield from entity_triples(reading.claims, at)
    numbers: Counter[str] = Counter()
    for claim in reading.claims:
        here = _node_of(claim, at, numbers)
        yield from _shaped(claim, here, at)
        for span in claim.sources:
            yield here, node("prov:wasDerivedFrom"), at.passage(span)
    for number, finding in enumerate(reading.findings, start=1):
        yield from statements.finding(finding, NamedNode(iris.claim(at.iri, "finding", number)), at)


def _spans(reading: Reading) -> list[Span]:
    spans = {span for claim in reading.claims for span in claim.sources}
    return sorted(spans | {finding.source for finding in reading.findings if finding.source is not None})


def _node_of(claim: Claim, at: Place, numbers: Counter[str]) -> NamedNode:
    """Return the node of a claim, and count it: claims of a kind are numbered as they come, items by their index."""
    if isinstance(claim, AgendaItem):
        return at.item(claim.index)
    kind = _kind(claim)
    numbers[kind] += 1
    if isinstance(claim, Meeting):
        return NamedNode(iris.meeting(claim, at.document, at.base, numbers[kind]))
    return NamedNode(iris.claim(at.iri, kind, numbers[kind]))


def _kind(claim: Claim) -> str:
    return "unresolved" if isinstance(claim, UnresolvedMention) else type(claim).__name__.lower()


def _shaped(claim: Claim, here: NamedNode, at: Place) -> Iterator[Triple]:
    match claim:
        case Meeting():
            return statements.meeting(claim, here, at)
        case Attendance():
            return statements.attendance(claim, here, at)
        case Membership():
            return statements.membership(claim, here, at)
        case Vacancy():
            return statements.vacancy(claim, here, at)
        case AgendaItem():
            return statements.agenda_item(claim, here, at)
        case Decision():
            return statements.decision(claim, here, at)
        case Assignment():
            return statements.assignment(claim, here, at)
        case Mention():
            return statements.mention(claim, here, at)
        case UnresolvedMention():
            return statements.unresolved_mention(claim, here, at)
        case Fact():
            return statements.fact(claim, here, at)
    assert_never(claim)
