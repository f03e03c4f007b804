"""Whom a claim concerns: on whose pages it is told."""

from __future__ import annotations

from collections.abc import Iterator

from exports.pages.said import DocumentSaid, Said, Sort
from graph.answers import Source

_NAMED = {
    Sort.ATTENDANCE: ("fg:standsInFor",),
    Sort.VACANCY: ("org:postIn", "opengov:onBehalfOf"),
    Sort.ITEM: ("fg:presenter",),
    Sort.DECISION: ("prov:wasAttributedTo",),
    Sort.ASSIGNMENT: ("schema:agent",),
    Sort.UNRESOLVED: ("fg:candidate",),
    Sort.MENTION: ("oa:hasBody",),
    Sort.FACT: ("rdf:subject", "rdf:object"),
    Sort.MEETING: ("schema:organizer",),
}


def concerned(claim: Said, document: DocumentSaid) -> set[str]:
    """Return whom a claim is about; decisions and assignments also whom their words name, and who presented them."""
    iris = {iri for curie in _NAMED.get(claim.sort, ()) for iri in claim.values(curie)}
    if claim.sort in (Sort.DECISION, Sort.ASSIGNMENT):
        iris.update(_named_in(claim, document))
        iris.update(_around(claim, document))
    if claim.sort is Sort.MEETING:
        iris.add(claim.iri)
    return iris


def with_forum(iris: set[str], forum: str, sort: Sort) -> set[str]:
    """Return whom a claim concerns, the forum of the minutes where it should be and not where it should not."""
    if sort in (Sort.ASSIGNMENT, Sort.UNRESOLVED):
        return iris | {forum}
    return iris - {forum} if sort is Sort.MENTION else iris  # minutes name their own forum all the time


def _named_in(claim: Said, document: DocumentSaid) -> Iterator[str]:
    for mention in document.of(Sort.MENTION):
        if any(_within(inner, outer) for inner in mention.sources for outer in claim.sources):
            yield from mention.values("oa:hasBody")


def _around(claim: Said, document: DocumentSaid) -> Iterator[str]:
    """Yield who presented the item that a claim stands in, and which projects the item names."""
    within = set(claim.values("dcterms:isPartOf"))
    for item in document.of(Sort.ITEM):
        if item.iri in within:
            yield from item.values("fg:presenter")
            yield from (iri for iri in item.values("schema:mentions") if "/project/" in iri)


def _within(inner: Source, outer: Source) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
