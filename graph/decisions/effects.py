"""What follows from rulings on names and mentions, for graph/identity: quads that no document holds.

A mention that is settled gets an annotation of its own with the person as its body; the document's graph keeps saying
that the minutes leave it open. A name that was given belongs to the one that goes on, wherever merges lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from graph import iris
from graph.asking import known, nodes, rows, text
from graph.decisions.rulings import MentionIs, Renamed
from graph.decisions.shape import node_of
from graph.decisions.standing import Entry, Standing
from graph.shape.rdf import Triple, node, prose
from graph.store import Store
from graph.succession import Succession


@dataclass(frozen=True, slots=True)
class OpenPassage:
    """An open mention as a document has it: its claim, its passage, and the item that it is part of."""

    claim: str
    passage: str
    exact: str
    item: str | None


def open_passages(store: Store, passages: Iterable[str]) -> dict[str, list[OpenPassage]]:
    """Return the open mentions at these passages (IRIs), by passage and sorted. Raises StoreError."""
    found: dict[str, list[OpenPassage]] = {}
    wanted = nodes(passages)
    for row in rows(store, "which-open-mentions-stand-at", passage=wanted) if wanted else ():
        one = OpenPassage(known(row, "claim"), known(row, "passage"), known(row, "exact"), text(row, "item"))
        found.setdefault(one.passage, []).append(one)
    return {passage: sorted(ones, key=lambda one: one.claim) for passage, ones in sorted(found.items())}


def effects(
    standing: Standing, passages: Mapping[str, list[OpenPassage]], succession: Succession, applied: set[int], base: str
) -> list[Quad]:
    """Return the quads that follow from the rulings on the lines `applied`, each once."""
    graph = NamedNode(base + iris.IDENTITY)
    entries = [entry for entry in standing.entries if entry.number in applied]
    triples = [*_names(entries, succession, base), *_settled(entries, passages, base)]
    return [Quad(*triple, graph) for triple in dict.fromkeys(triples)]


def _names(entries: Iterable[Entry], succession: Succession, base: str) -> Iterator[Triple]:
    """Yield the names that were given; where two persons were renamed and then merged, the later name."""
    given = {
        succession.current(base + entry.ruling.what.thing.path): entry.ruling.what.name
        for entry in entries
        if isinstance(entry.ruling.what, Renamed)
    }
    for iri, name in sorted(given.items()):
        yield NamedNode(iri), node("fg:ruledName"), prose(name)


def _settled(entries: Iterable[Entry], passages: Mapping[str, list[OpenPassage]], base: str) -> Iterator[Triple]:
    for entry in entries:
        if not isinstance(entry.ruling.what, MentionIs):
            continue
        ruling, passage = node_of(entry.ruling, base), base + entry.ruling.what.mention.path
        here, who = NamedNode(ruling.value + "#mention"), NamedNode(base + entry.ruling.what.who.path)
        yield here, node("rdf:type"), node("oa:Annotation")
        yield here, node("oa:hasBody"), who
        yield here, node("oa:hasTarget"), NamedNode(passage)
        yield here, node("prov:wasDerivedFrom"), NamedNode(passage)
        yield here, node("prov:wasInfluencedBy"), ruling
        for mention in passages[passage]:
            yield here, node("fg:settles"), NamedNode(mention.claim)
            if mention.item is not None:
                yield here, node("dcterms:isPartOf"), NamedNode(mention.item)
                yield NamedNode(mention.item), node("schema:mentions"), who
