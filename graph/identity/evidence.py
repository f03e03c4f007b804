"""Gathering the evidence for who is who from what the documents say: one record for each person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from graph.identity.account import Account, Says
from graph.identity.records import PersonRecord
from ontology import reference

Sets = defaultdict[str, set[str]]
_NONE: Final[frozenset[str]] = frozenset()


def evidence(documents: Iterable[Account], known: Account, base: str) -> tuple[PersonRecord, ...]:
    """Return what documents, and the reference data, say of each person, sorted by IRI."""
    told = PersonsTold(known, base)
    for one in documents:
        told.add(one)
    return tuple(told.records())


@dataclass(slots=True)
class _Told:
    """What was said of a person so far; `met` are the forums in whose minutes she is named."""

    names: frozenset[str] = _NONE
    documents: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    places: frozenset[str] = _NONE
    roles: frozenset[str] = _NONE
    met: frozenset[str] = _NONE
    first: str | None = None
    last: str | None = None

    def attest(self, dates: Iterable[str]) -> None:
        """Note the dates of minutes that name her."""
        for date in dates:
            self.first = date if self.first is None else min(self.first, date)
            self.last = date if self.last is None else max(self.last, date)


class PersonsTold:
    """What is said of persons, put together one document after the other: none of them is kept.

    Of places, forums and roles there is one set for all who have the same: a set takes more than all else of a record.
    """

    def __init__(self, known: Account, base: str) -> None:
        self._told: defaultdict[str, _Told] = defaultdict(_Told)
        self._strings: dict[str, str] = {}  # one object for each place or role
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._forums, self._parties = set[str](), set[str]()
        # Roles in a forum (chair, member) are no titles.
        self._in_forums = {base + role.path for role in reference.load().roles if role.kind != "title"}
        self._add_facts(known)

    def add(self, one: Account) -> None:
        """Add what a document says."""
        held, dates = self._first(one, Says.HELD), self._first(one, Says.DATE)
        for who, name in one.of(Says.NAME):
            told = self._told[who]
            if name not in told.names:
                told.names |= {name}
            told.documents.append(one.graph)
            told.met = self._more(told.met, held)
            told.attest(dates)
        self._add_facts(one)

    def _add_facts(self, one: Account) -> None:
        for who, place in one.of(Says.PLACE):
            told = self._told[who]
            told.places = self._more(told.places, (self._strings.setdefault(place, place),))
        for who, role in one.of(Says.ROLE):
            told = self._told[who]
            told.roles = self._more(told.roles, (self._strings.setdefault(role, role),))
        for who, document in one.of(Says.LISTED):
            self._told[who].listed.append(one.graph if document == one.graph else document)
        self._forums.update(self._first(one, Says.FORUM))
        self._parties.update(self._first(one, Says.PARTY))

    def _more(self, of: frozenset[str], values: Collection[str]) -> frozenset[str]:
        """Return a set with these values too, the same object for all that are equal."""
        return of if of.issuperset(values) else self._shared(of.union(values))

    def _shared(self, of: frozenset[str]) -> frozenset[str]:
        return self._sets.setdefault(of, of)

    def _first(self, one: Account, kind: Says) -> list[str]:
        """Return the first values of the rows of a kind."""
        return [self._strings.setdefault(value, value) for value, _ in one.of(kind)]

    def records(self) -> Iterator[PersonRecord]:
        """Yield what was said of each person that is named, sorted by IRI; it is forgotten then."""
        for iri in sorted(iri for iri, told in self._told.items() if told.names):
            told = self._told.pop(iri)
            documents, listed = frozenset(told.documents), frozenset(told.listed)
            yield PersonRecord(
                iri=iri,
                names=told.names,
                seats=self._shared(told.places - self._forums - self._parties),
                forums=self._shared((told.places & self._forums) | told.met),
                documents=documents,
                listed=documents if listed == documents else listed,
                titles=self._shared(told.roles - self._in_forums),
                first=None if told.first is None else dt.date.fromisoformat(told.first),
                last=None if told.last is None else dt.date.fromisoformat(told.last),
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
