"""Reading the evidence for which forums, organisations and projects are one from the store's document graphs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from graph import iris
from graph.identity.body_records import Body, Sort
from graph.store import Store

# Plain joins over all graphs: what belongs to no document is told apart afterwards, which is far quicker.
LABELS: Final = "SELECT ?document ?body ?name WHERE { GRAPH ?document { ?body skos:prefLabel ?name } }"
FORMS: Final = "SELECT ?body ?form WHERE { GRAPH ?document { ?body skos:altLabel ?form } }"
CONVENERS: Final = "SELECT DISTINCT ?forum ?convener WHERE { ?forum a fg:Forum ; org:subOrganizationOf ?convener }"
STEERED: Final = "SELECT DISTINCT ?forum ?project WHERE { ?forum fg:steers ?project }"
MEETINGS: Final = """
SELECT DISTINCT ?document ?forum ?date WHERE {
  GRAPH ?document {
    ?document foaf:primaryTopic ?meeting .
    OPTIONAL { ?meeting schema:organizer ?forum }
    OPTIONAL { ?meeting schema:startDate ?date }
  }
}
"""
ATTENDED: Final = """
SELECT ?document ?person ?place WHERE {
  GRAPH ?document { ?entry fg:attendee ?person . OPTIONAL { ?entry opengov:onBehalfOf ?place } }
}
"""

Sets = defaultdict[str, set[str]]


def bodies(store: Store) -> tuple[Body, ...]:
    """Return what the documents say of each forum, organisation and project, sorted by IRI. Raises StoreError."""
    names, documents, listed = _named(store)
    forms = _sets(store, FORMS, "body", "form")
    conveners, steers = _sets(store, CONVENERS, "forum", "convener"), _sets(store, STEERED, "forum", "project")
    held, dates = _sets(store, MEETINGS, "document", "forum"), _sets(store, MEETINGS, "document", "date")
    people, places = _attended(store)
    own: Sets = defaultdict(set)  # the documents that report on a forum's meetings
    for document, of in held.items():
        for forum in of:
            own[forum].add(document)
    convened = {document: set().union(*(conveners[forum] for forum in of)) for document, of in held.items()}
    return tuple(
        Body(
            iri=iri,
            sort=sort,
            names=frozenset(names[iri]),
            forms=frozenset(forms[iri]),
            documents=frozenset(documents[iri]),
            contexts=_union(convened, documents[iri]),
            listed=iri in listed,
            conveners=frozenset(conveners[iri]),
            represented=_union(places, own[iri]),
            around=_union(places, documents[iri]),
            people=_union(people, own[iri]),
            steers=frozenset(steers[iri]),
            first=_earliest(documents[iri], dates),
        )
        for iri in sorted(documents)
        if (sort := sort_of(iri, store.base)) is not None
    )


def sort_of(iri: str, base: str) -> Sort | None:
    """Return what an IRI below the base is of, or None where it is of something else (a person, a meeting).

    >>> sort_of("https://a.example/forum/skolradet", "https://a.example/")
    <Sort.FORUM: 'forum'>
    """
    step, _, rest = iri.removeprefix(base).partition("/")
    return Sort(step) if rest and step in frozenset(Sort) else None


def _named(store: Store) -> tuple[Sets, Sets, set[str]]:
    """Return the names and the documents of all that has a name, and what the reference data lists."""
    names, documents, listed = defaultdict(set), defaultdict(set), set()
    reference = store.base + iris.REFERENCE
    for row in store.select(LABELS):
        body = row["body"].value
        if row["document"].value == reference:
            listed.add(body)
        else:
            documents[body].add(row["document"].value)
            names[body].add(row["name"].value)
    return names, documents, listed


def _attended(store: Store) -> tuple[Sets, Sets]:
    """Return who attends the meeting that each document reports on, and on whose behalf."""
    people: Sets = defaultdict(set)
    places: Sets = defaultdict(set)
    for row in store.select(ATTENDED):
        document = row["document"].value
        people[document].add(row["person"].value)
        if row["place"] is not None:
            places[document].add(row["place"].value)
    return people, places


def _union(of: Mapping[str, set[str]], documents: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(of.get(document, ()) for document in documents))


def _earliest(documents: Iterable[str], dates: Mapping[str, set[str]]) -> dt.date | None:
    known = [date for document in documents for date in dates.get(document, ())]
    return dt.date.fromisoformat(min(known)) if known else None


def _sets(store: Store, query: str, subject: str, other: str) -> Sets:
    found: Sets = defaultdict(set)
    for row in store.select(query):
        if row[other] is not None:
            found[row[subject].value].add(row[other].value)
    return found
