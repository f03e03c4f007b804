"""Where claims are shaped: one document, the base of all IRIs, and the meeting that the document is about."""

from __future__ import annotations

import datetime as dt
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from graph import iris
from graph.claims import Document, Entity, Meeting, Reading, Role, Span
from graph.shape.rdf import Triple, name, node, whole_number

_TYPE, _SOURCE, _SELECTOR, _PAGE = map(node, ("rdf:type", "oa:hasSource", "oa:hasSelector", "fg:page"))
_START, _END, _EXACT = map(node, ("oa:start", "oa:end", "oa:exact"))
_PASSAGE, _POSITION, _QUOTE = map(
    node, ("oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector")
)  # half of all triples are these: to look each up takes as long as to make it


@dataclass(frozen=True, slots=True)
class Place:
    """A document under its IRI, with its own meeting and that meeting's date as far as they are known.

    A node is made once: most are in several triples, and to make one takes longer than all else of a triple.
    """

    document: Document
    base: str
    iri: str
    meeting: NamedNode | None
    date: dt.date | None
    _entities: dict[Entity | Role, NamedNode] = field(default_factory=dict, compare=False, repr=False)
    _passages: dict[Span, NamedNode] = field(default_factory=dict, compare=False, repr=False)

    def entity(self, value: Entity | Role) -> NamedNode:
        """Return the node of an entity or a role."""
        found = self._entities.get(value)
        if found is None:
            found = self._entities[value] = NamedNode(iris.entity(value, self.base))
        return found

    def item(self, index: int) -> NamedNode:
        """Return the node of the agenda item with this index."""
        return NamedNode(iris.item(self.iri, index))

    def passage(self, span: Span) -> NamedNode:
        """Return the node of a passage."""
        found = self._passages.get(span)
        if found is None:
            found = self._passages[span] = NamedNode(iris.passage(self.iri, span))
        return found


def place_of(reading: Reading, base: str) -> Place:
    """Return the place of a reading's claims. Its own meeting is the first claim of one."""
    own = next((claim for claim in reading.claims if isinstance(claim, Meeting) and claim.own), None)
    return Place(
        document=reading.document,
        base=base,
        iri=iris.document(reading.document, base),
        meeting=NamedNode(iris.meeting(own, reading.document, base)) if own is not None else None,
        date=own.date if own is not None else None,
    )


def text_digest(text: str) -> str:
    """Return the SHA-256 of a plain text in UTF-8: by it the graph says which text its offsets point into."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_triples(reading: Reading, at: Place) -> Iterator[Triple]:
    """Yield what is known of the document itself."""
    document, here = reading.document, NamedNode(at.iri)
    yield here, node("rdf:type"), node("foaf:Document")
    yield here, node("rdf:type"), node("prov:Entity")
    yield here, node("nfo:fileName"), name(document.file_name)
    yield here, node("dcterms:format"), name(document.media_type)
    yield here, node("dcterms:identifier"), name(document.sha256)
    yield here, node("fg:textDigest"), name(text_digest(document.text))
    yield here, node("dcterms:source"), name(document.source)
    if document.title is not None:
        yield here, node("dcterms:title"), name(document.title)
    if reading.extractor is not None:
        yield here, node("fg:extractorVersion"), name(reading.extractor)
    if at.meeting is not None:
        yield here, node("foaf:primaryTopic"), at.meeting


def passage_triples(spans: Iterable[Span], at: Place) -> Iterator[Triple]:
    """Yield the passages with these spans: where each stands, and exactly what it says.

    Raises ValueError for a span that ends outside the text: an extractor counted wrong.
    """
    here = NamedNode(at.iri)
    for span in spans:
        if span.end > len(at.document.text):
            raise ValueError(f"{at.document.file_name}: [{span.start}, {span.end}) is outside its text")
        yield from _passage(span, at, here)


def _passage(span: Span, at: Place, document: NamedNode) -> Iterator[Triple]:
    here = at.passage(span)
    iri = here.value
    position, quote = NamedNode(iri + "-position"), NamedNode(iri + "-quote")
    yield here, _TYPE, _PASSAGE
    yield here, _SOURCE, document
    yield here, _SELECTOR, position
    yield here, _SELECTOR, quote
    yield position, _TYPE, _POSITION
    yield position, _START, whole_number(span.start)
    yield position, _END, whole_number(span.end)
    yield quote, _TYPE, _QUOTE
    yield quote, _EXACT, name(span.of(at.document.text))
    if at.document.pages:
        yield here, _PAGE, whole_number(bisect_right(at.document.pages, span.start))
