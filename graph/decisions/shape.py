"""What stands as RDF: graph/decisions, which says by PROV who decided what and when. No import rewrites it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.decisions.rulings import Different, MentionIs, Renamed, Ruling, Same, Undone
from graph.decisions.standing import Standing
from graph.shape.rdf import Triple, moment, name, node, prose


def quads(standing: Standing, base: str) -> list[Quad]:
    """Return graph/decisions: each ruling that stands, in the order of the file, each quad once."""
    graph = NamedNode(base + iris.DECISIONS)
    triples = (triple for entry in standing.entries for triple in _ruling(entry.ruling, base))
    return [Quad(*triple, graph) for triple in dict.fromkeys(triples)]


def node_of(ruling: Ruling, base: str) -> NamedNode:
    """Return the node of a ruling."""
    return NamedNode(f"{base}decision/{ruling.id}")


def _ruling(ruling: Ruling, base: str) -> Iterator[Triple]:
    here, agent = node_of(ruling, base), NamedNode(f"{base}agent/{iris.slug(ruling.who)}")
    yield here, node("rdf:type"), node("fg:Ruling")
    yield here, node("rdf:type"), node("prov:Entity")
    yield here, node("fg:rulingKind"), node(f"fg:ruled-{ruling.what.KIND}")
    yield here, node("prov:wasAttributedTo"), agent
    yield here, node("prov:generatedAtTime"), moment(ruling.when)
    if ruling.why:
        yield here, node("rdfs:comment"), prose(ruling.why)
    yield agent, node("rdf:type"), node("prov:Agent")
    yield agent, node("rdfs:label"), name(ruling.who)
    yield from _what(ruling, here, base)


def _what(ruling: Ruling, here: NamedNode, base: str) -> Iterator[Triple]:
    match ruling.what:
        case Same(one=one, other=other) | Different(one=one, other=other):
            yield here, node("fg:concerns"), NamedNode(base + one.path)
            yield here, node("fg:concerns"), NamedNode(base + other.path)
        case MentionIs(mention=mention, who=who):
            yield here, node("fg:concerns"), NamedNode(base + mention.path)
            yield here, node("oa:exact"), name(mention.name)
            yield here, node("oa:hasBody"), NamedNode(base + who.path)
        case Renamed(thing=thing, name=new):
            yield here, node("fg:concerns"), NamedNode(base + thing.path)
            yield here, node("fg:ruledName"), prose(new)
        case Undone():
            raise ValueError("an undoing does not stand")
