"""Gathering the evidence for who is who from what the documents say: one record for each person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.identity.account import Account, Says
from graph.identity.records import PersonRecord
from ontology import reference

Sets = defaultdict[str, set[str]]


def evidence(documents: Iterable[Account], known: Account, base: str) -> tuple[PersonRecord, ...]:
    """Return what documents, and the reference data, say of each person, sorted by IRI."""
    said = tuple(documents)
    names, naming = named(said, Says.NAME)
    every = (*said, known)
    places, roles, listed = (gathered(every, kind) for kind in (Says.PLACE, Says.ROLE, Says.LISTED))
    minutes, dates = by_document(said, Says.HELD), by_document(said, Says.DATE)
    forums, parties = (frozenset(gathered(every, kind)) for kind in (Says.FORUM, Says.PARTY))
    # Roles in a forum (chair, member) are no titles.
    in_forums = {base + role.path for role in reference.load().roles if role.kind != "title"}
    return tuple(
        PersonRecord(
            iri=iri,
            names=frozenset(names[iri]),
            seats=frozenset(places[iri] - forums - parties),
            forums=frozenset(places[iri] & forums).union(*(minutes[document] for document in naming[iri])),
            documents=frozenset(naming[iri]),
            listed=frozenset(listed[iri]),
            titles=frozenset(roles[iri] - in_forums),
            first=min(attested, default=None),
            last=max(attested, default=None),
        )
        for iri in sorted(names)
        for attested in [[dt.date.fromisoformat(date) for document in naming[iri] for date in dates[document]]]
    )


def following(record: PersonRecord, goes_on: Mapping[str, str]) -> PersonRecord:
    """Return a record that speaks of the organisations and forums that go on."""
    if goes_on.keys().isdisjoint(record.seats) and goes_on.keys().isdisjoint(record.forums):
        return record
    return replace(
        record,
        seats=frozenset(goes_on.get(iri, iri) for iri in record.seats),
        forums=frozenset(goes_on.get(iri, iri) for iri in record.forums),
    )


def gathered(said: Iterable[Account], kind: Says) -> Sets:
    """Return for each first value of the rows of a kind the second ones, whoever says so."""
    found: Sets = defaultdict(set)
    for one in said:
        for key, value in one.of(kind):
            found[key].add(value)
    return found


def by_document(said: Iterable[Account], kind: Says) -> Sets:
    """Return for each document the first values of its rows of a kind."""
    found: Sets = defaultdict(set)
    for one in said:
        for value, document in one.of(kind):
            found[document].add(value)
    return found


def named(said: Iterable[Account], kind: Says) -> tuple[Sets, Sets]:
    """Return by the rows of a kind the names of each thing, and the documents that name it."""
    names: Sets = defaultdict(set)
    naming: Sets = defaultdict(set)
    for one in said:
        for thing, name in one.of(kind):
            names[thing].add(name)
            naming[thing].add(one.graph)
    return names, naming
