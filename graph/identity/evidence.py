"""Reading the evidence for who is who from the store's document graphs: a few queries, one record for each person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Final

from graph.identity.records import PersonRecord
from graph.store import Store
from ontology import reference

# The queries are plain joins, and what is no person or no seat is left out afterwards: filters in them took most of the
# time.
PERSONS: Final = "SELECT ?document ?person ?name WHERE { GRAPH ?document { ?person foaf:name ?name } }"
# On whose behalf somebody sits in another forum is no seat: several people represent one association there.
PLACES: Final = """
SELECT DISTINCT ?person ?place WHERE {
  { GRAPH ?document { ?person fg:home ?place } }
  UNION { GRAPH ?document { ?entry fg:attendee ?person ; opengov:onBehalfOf ?place } }
  UNION { GRAPH ?document { ?membership org:member ?person ; org:organization ?place } }
}
"""
FORUMS: Final = "SELECT DISTINCT ?forum WHERE { ?forum a fg:Forum }"
# A party is no seat: it has many people of one name.
PARTIES: Final = "SELECT DISTINCT ?party WHERE { ?party org:classification fg:political-party }"
# Roles in a forum (chair, member) are no titles: they are left out afterwards.
ROLES: Final = """
SELECT DISTINCT ?person ?role WHERE {
  { GRAPH ?document { ?membership org:member ?person ; org:role ?role } }
  UNION { GRAPH ?document { ?entry fg:attendee ?person ; org:role ?role } }
}
"""
LISTED: Final = """
SELECT ?document ?person WHERE { GRAPH ?document { ?entry fg:attendee ?person } }
"""
MEETINGS: Final = """
SELECT DISTINCT ?document ?forum ?date WHERE {
  GRAPH ?document {
    ?document foaf:primaryTopic ?meeting .
    OPTIONAL { ?meeting schema:organizer ?forum }
    OPTIONAL { ?meeting schema:startDate ?date }
  }
}
"""


def evidence(store: Store) -> tuple[PersonRecord, ...]:
    """Return what the documents say of each person, sorted by IRI. Raises StoreError where the store fails."""
    names, documents = _sets(store, PERSONS, "person", "name", "document")
    (places,), (roles,) = _sets(store, PLACES, "person", "place"), _sets(store, ROLES, "person", "role")
    in_forums = {store.base + role.path for role in reference.load().roles if role.kind != "title"}
    minutes, dates = _sets(store, MEETINGS, "document", "forum", "date")
    (listed,) = _sets(store, LISTED, "person", "document")
    forums, parties = _column(store, FORUMS, "forum"), _column(store, PARTIES, "party")
    return tuple(
        PersonRecord(
            iri=iri,
            names=frozenset(names[iri]),
            seats=frozenset(places[iri] - forums - parties),
            forums=frozenset(places[iri] & forums).union(*(minutes[document] for document in documents[iri])),
            documents=frozenset(documents[iri]),
            listed=frozenset(listed[iri]),
            titles=frozenset(roles[iri] - in_forums),
            first=min(attested, default=None),
            last=max(attested, default=None),
        )
        for iri in sorted(names)
        for attested in [[dt.date.fromisoformat(date) for document in documents[iri] for date in dates[document]]]
    )


def _column(store: Store, query: str, name: str) -> frozenset[str]:
    return frozenset(row[name].value for row in store.select(query))


def _sets(store: Store, query: str, subject: str, *others: str) -> list[defaultdict[str, set[str]]]:
    """Return, for each value of one variable, the values that others have with it, one mapping for each other."""
    found: list[defaultdict[str, set[str]]] = [defaultdict(set) for _ in others]
    for row in store.select(query):
        key = row[subject].value
        for values, name in zip(found, others, strict=True):
            if (value := row[name]) is not None:
                values[key].add(value.value)
    return found
