"""Who is who across documents: what may be concluded from the evidence, kept in a graph of its own.

    records = evidence(store)          what the documents say of each person
    judgements = decide(records)       who is one person, who may be, and why (pure); people's decisions come first
    resolve(store)                     the quads of graph/identity

Document graphs are never rewritten: an IRI, once minted from a name and a home, stays, and graph/identity leads from a
merged one (owl:sameAs, dcterms:isReplacedBy) to the one that goes on, and links candidates (fg:possiblySameAs).
Organisations and forums have one IRI for each name that the extractors resolve; their aliases would be judged here.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.identity.decided import Contradiction, Decided, Verdict
from graph.identity.evidence import evidence
from graph.identity.judging import Judgement, Judgements, decide, weigh
from graph.identity.records import PersonRecord
from graph.shape.rdf import node
from graph.store import Store

__all__ = [
    "Contradiction",
    "Decided",
    "Judgement",
    "Judgements",
    "PersonRecord",
    "Verdict",
    "decide",
    "evidence",
    "quads",
    "resolve",
    "weigh",
]


def resolve(store: Store, decided: Iterable[Decided] = ()) -> list[Quad]:
    """Return the quads of graph/identity that follow from the store's document graphs, in whatever order those came.

    `decided` is what people decided, oldest first: it comes before what the evidence says.
    """
    return quads(decide(evidence(store), decided), store.base)


def quads(judgements: Judgements, base: str) -> list[Quad]:
    """Return judgements as the quads of graph/identity, sorted by the IRIs they speak of."""
    graph = NamedNode(base + iris.IDENTITY)
    found = []
    for merged, current in sorted(judgements.goes_on.items()):
        found.append(Quad(NamedNode(merged), node("owl:sameAs"), NamedNode(current), graph))
        found.append(Quad(NamedNode(merged), node("dcterms:isReplacedBy"), NamedNode(current), graph))
    for pair in sorted(judgements.candidates, key=lambda pair: (pair.one, pair.other)):
        found.append(Quad(NamedNode(pair.one), node("fg:possiblySameAs"), NamedNode(pair.other), graph))
    return found
