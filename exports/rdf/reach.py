"""What belongs to a part of the graph: the claims that concern something, and all that is needed to read them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from graph.store import Store
from ontology.terms import term

# A claim concerns a forum by one of these. What is part of such a claim (an entry of a meeting's attendance list, an
# item, a decision of an item) concerns it too.
_OF_FORUM: Final = ("org:organization", "org:postIn", "schema:organizer", "prov:wasAttributedTo", "rdf:subject")
_ON_BEHALF_OF: Final = ("opengov:onBehalfOf",)
_PARTS: Final = ("fg:atMeeting", "schema:superEvent", "dcterms:isPartOf")
_BELONGS: Final = ("fg:inRegion", "org:memberOf", "org:subOrganizationOf")
# Types and properties are described by the vocabulary, which a reader of the graph has.
_NOT_FOLLOWED: Final = frozenset({term("rdf:type"), term("rdfs:isDefinedBy")})
_FORUM: Final = ox.NamedNode(term("fg:Forum"))


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a store, without those of the graphs that are `hidden` (by IRI)."""

    store: Store
    hidden: frozenset[str]

    def about(self, subject: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield what is said of a subject."""
        return self._seen(self.store.quads(subject))

    def pointing(self, curies: Iterable[str], values: Iterable[ox.NamedNode]) -> set[ox.NamedNode]:
        """Return the subjects that have one of the values for one of these properties."""
        predicates = [ox.NamedNode(term(curie)) for curie in curies]
        found = (self.store.quads(None, predicate, value) for value in values for predicate in predicates)
        return {quad.subject for quads in found for quad in self._seen(quads) if isinstance(quad.subject, ox.NamedNode)}

    def subjects(self, graphs: Iterable[str]) -> set[ox.NamedNode]:
        """Return all that these graphs say something of."""
        found = (self.store.quads(None, None, None, ox.NamedNode(graph)) for graph in graphs)
        return {quad.subject for quads in found for quad in quads if isinstance(quad.subject, ox.NamedNode)}

    def _seen(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        return (q for q in quads if not (isinstance(q.graph_name, ox.NamedNode) and q.graph_name.value in self.hidden))


def claims_on(
    statements: Statements, forums: Collection[ox.NamedNode], organisations: Collection[ox.NamedNode]
) -> set[ox.NamedNode]:
    """Return the claims that concern forums, or that are made on behalf of organisations, with what is part of them.

    An organisation stands for those that belong to it too (a region for its municipalities), and for the forums that
    they convene.
    """
    belonging = set(organisations)
    belonging |= statements.pointing(_BELONGS, belonging)
    convened = statements.pointing(("org:subOrganizationOf",), belonging) & statements.pointing(("rdf:type",), [_FORUM])
    found = new = statements.pointing(_OF_FORUM, {*forums, *convened})
    while new:
        new = statements.pointing(_PARTS, new) - found
        found |= new
    return found | statements.pointing(_ON_BEHALF_OF, belonging) | {*forums, *organisations, *convened}


def needed_by(statements: Statements, start: Iterable[ox.NamedNode]) -> set[ox.NamedNode]:
    """Return `start` with all that it refers to, and what that refers to, and so on."""
    found = set(start)
    waiting = list(found)
    while waiting:
        for quad in statements.about(waiting.pop()):
            value = quad.object
            if isinstance(value, ox.NamedNode) and value not in found and quad.predicate.value not in _NOT_FOLLOWED:
                found.add(value)
                waiting.append(value)
    return found
