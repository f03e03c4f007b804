"""What one document says for who is who: rows of a few kinds, read from its graph alone.

    NAME       person, name                     LABEL      body (forum, organisation, project), name
    PLACE      person, organisation or forum    FORM       body, another spelling or abbreviation
    ROLE       person, role                     CONVENER   forum (or organisation), organisation
    LISTED     attendee, document               STEERS     forum, project
    ATTENDED   organisation, document           FORUM      forum, its class
    HELD       forum, document                  PARTY      party, its class
    DATE       date, document

All that is known for who is who is the union of these rows over all documents and the reference data. So what a
document says is read once, and again only when the document has changed (`ledger`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity.body_records import sort_of
from graph.shape.rdf import node
from graph.store import Store
from ontology.terms import term

FEW: Final = 20  # graphs that a server is asked for one by one
Row: TypeAlias = tuple[str, str]
_PROPERTIES: Final = {
    node(curie): curie
    for curie in (
        "foaf:name", "fg:home", "fg:attendee", "opengov:onBehalfOf", "org:member", "org:organization", "org:role",
        "foaf:primaryTopic", "schema:organizer", "schema:startDate", "skos:prefLabel", "skos:altLabel",
        "org:subOrganizationOf", "fg:steers", "rdf:type", "org:classification",
    )
}  # fmt: skip
_VALUES: Final = {"rdf:type": node("fg:Forum"), "org:classification": node("fg:political-party")}  # no other is needed


class Says(StrEnum):
    """The kinds of rows."""

    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    LISTED = "listed"
    ATTENDED = "attended"
    HELD = "held"
    DATE = "date"
    LABEL = "label"
    FORM = "form"
    CONVENER = "convener"
    STEERS = "steers"
    FORUM = "forum"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Account:
    """What a document (or the reference data) says: rows by kind, sorted, each once. `graph` is its named graph."""

    graph: str
    rows: Mapping[Says, tuple[Row, ...]]

    def of(self, kind: Says) -> tuple[Row, ...]:
        """Return the rows of a kind."""
        return self.rows.get(kind, ())


def read(store: Store, graphs: Collection[str]) -> Iterator[Account]:
    """Yield what each of these named graphs says. Raises StoreError."""
    strings: dict[str, str] = {}  # one object for each text: most IRIs are in many documents
    for graph, said in _said(store, sorted(graphs)):
        rows = {
            kind: tuple((strings.setdefault(a, a), strings.setdefault(b, b)) for a, b in sorted(set(found)))
            for kind, found in _rows(said, graph, store.base).items()
        }
        yield Account(graph, {kind: found for kind, found in rows.items() if found})


Pairs: TypeAlias = dict[str, list[Row]]  # the subjects and objects of a property, by property


def _said(store: Store, graphs: Collection[str]) -> Iterator[tuple[str, Pairs]]:
    """Yield what graphs say, one after the other where the store is at hand, and in few requests where it is not."""
    if store.is_local:
        yield from ((graph, _of(store, graph)) for graph in graphs)
    elif len(graphs) <= FEW:
        yield from ((graph, _pairs(store.quads(graph_name=NamedNode(graph)))) for graph in graphs)
    else:
        found = _many(store, graphs)
        yield from ((graph, found[graph]) for graph in graphs)


def _of(store: Store, graph: str) -> Pairs:
    """Read a graph property by property: most of what it says tells nothing here."""
    here = NamedNode(graph)
    return _pairs(
        quad
        for predicate, curie in _PROPERTIES.items()
        for quad in store.quads(None, predicate, _VALUES.get(curie), here)
    )


def _pairs(quads: Iterable[Quad]) -> Pairs:
    found: Pairs = defaultdict(list)
    for quad in quads:
        curie = _PROPERTIES.get(quad.predicate)
        if curie is not None:
            found[curie].append((_text(quad.subject), _text(quad.object)))
    return found


def _many(store: Store, graphs: Collection[str]) -> dict[str, Pairs]:
    """Read property by property, each in all graphs at once."""
    found: dict[str, Pairs] = {graph: defaultdict(list) for graph in graphs}
    for predicate, curie in _PROPERTIES.items():
        for quad in store.quads(None, predicate, _VALUES.get(curie)):
            pairs = found.get(_text(quad.graph_name))
            if pairs is not None:
                pairs[curie].append((_text(quad.subject), _text(quad.object)))
    return found


def _rows(said: Pairs, graph: str, base: str) -> dict[Says, Iterable[Row]]:
    def pairs(curie: str) -> list[Row]:
        return said.get(curie, [])

    attendee, member, behalf = pairs("fg:attendee"), pairs("org:member"), pairs("opengov:onBehalfOf")
    own = {meeting for document, meeting in pairs("foaf:primaryTopic") if document == graph}
    return {
        Says.NAME: pairs("foaf:name"),
        # On whose behalf somebody sits in another forum is no seat: several people represent one association there.
        Says.PLACE: [*pairs("fg:home"), *_joined(attendee, behalf), *_joined(member, pairs("org:organization"))],
        Says.ROLE: _joined([*attendee, *member], pairs("org:role")),
        Says.LISTED: ((who, graph) for _, who in attendee),
        Says.ATTENDED: ((place, graph) for _, place in _joined(attendee, behalf)),
        Says.HELD: ((forum, graph) for meeting, forum in pairs("schema:organizer") if meeting in own),
        Says.DATE: ((date, graph) for meeting, date in pairs("schema:startDate") if meeting in own),
        Says.LABEL: (row for row in pairs("skos:prefLabel") if sort_of(row[0], base) is not None),
        Says.FORM: (row for row in pairs("skos:altLabel") if sort_of(row[0], base) is not None),
        Says.CONVENER: pairs("org:subOrganizationOf"),
        Says.STEERS: pairs("fg:steers"),
        Says.FORUM: (row for row in pairs("rdf:type") if row[1] == term("fg:Forum")),
        # A party is no seat: it has many people of one name.
        Says.PARTY: (row for row in pairs("org:classification") if row[1] == term("fg:political-party")),
    }


def _joined(one: Iterable[Row], other: Iterable[Row]) -> Iterator[Row]:
    """Yield the pairs of objects of one subject."""
    found: dict[str, list[str]] = {}
    for subject, value in one:
        found.setdefault(subject, []).append(value)
    return ((first, second) for subject, second in other for first in found.get(subject, ()))


def _text(found: object) -> str:
    if not isinstance(found, NamedNode | Literal):
        raise ValueError(f"the contract has IRIs and literals only: {found}")
    return found.value
