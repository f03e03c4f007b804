"""Gathering the evidence for which forums, organisations and projects are one from what the documents say."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity.account import Account, Says
from graph.identity.body_records import Body, Sort, sort_of
from graph.identity.evidence import Sets


def bodies(documents: Iterable[Account], known: Account, base: str) -> tuple[Body, ...]:
    """Return what documents, and the reference data, say of each forum, organisation and project, sorted by IRI."""
    told = BodiesTold(known, base)
    for one in documents:
        told.add(one)
    return told.records()


@dataclass(slots=True)
class _Told:
    """What was said of a body so far; `met` are the forums in whose minutes it is named."""

    sort: Sort | None
    names: set[str] = field(default_factory=set)
    documents: list[str] = field(default_factory=list)
    met: set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    represented: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    first: str | None = None


class BodiesTold:
    """What is said of bodies, put together one document after the other: none of them is kept."""

    def __init__(self, known: Account, base: str) -> None:
        self._base, self._told = base, dict[str, _Told]()
        self._listed = {body for body, _ in known.of(Says.LABEL)}
        self._of: dict[Says, Sets] = {
            kind: defaultdict(set) for kind in (Says.FORM, Says.CONVENER, Says.STEERS, Says.FORUM)
        }
        self._add_facts(known)

    def add(self, one: Account) -> None:
        """Add what a document says."""
        held = [forum for forum, _ in one.of(Says.HELD)]
        attended = [body for body, _ in one.of(Says.ATTENDED)]
        first = min((date for date, _ in one.of(Says.DATE)), default=None)
        for body, name in one.of(Says.LABEL):
            told = self._about(body)
            told.names.add(name)
            told.met.update(held)
            if first is not None and (told.first is None or first < told.first):
                told.first = first
            if told.sort is Sort.FORUM:
                told.documents.append(one.graph)
                told.around.update(attended)
        for forum in held:
            told = self._about(forum)
            told.represented.update(attended)
            told.people.update(who for who, _ in one.of(Says.LISTED))
        self._add_facts(one)

    def _add_facts(self, one: Account) -> None:
        for kind, found in self._of.items():
            for key, value in one.of(kind):
                found[key].add(value)

    def _about(self, body: str) -> _Told:
        if body not in self._told:
            self._told[body] = _Told(sort_of(body, self._base))
        return self._told[body]

    def records(self) -> tuple[Body, ...]:
        """Return what was said of each body that is named, sorted by IRI."""
        forms, conveners, steers, forums = (self._of[kind] for kind in self._of)
        return tuple(
            Body(
                iri=iri,
                sort=told.sort,
                names=frozenset(told.names),
                forms=frozenset(forms.get(iri, ())),
                documents=frozenset(told.documents),
                contexts=frozenset().union(*(conveners.get(forum, ()) for forum in told.met & forums.keys())),
                listed=iri in self._listed,
                conveners=frozenset(conveners.get(iri, ()) if iri in forums else ()),
                represented=frozenset(told.represented),
                around=frozenset(told.around),
                people=frozenset(told.people),
                steers=frozenset(steers.get(iri, ())),
                first=None if told.first is None else dt.date.fromisoformat(told.first),
            )
            for iri, told in sorted(self._told.items())
            if told.names and told.sort is not None
        )
