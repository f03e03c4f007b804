"""Concluding who is who: from nothing, or from a ledger and what has changed since."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from graph.identity.account import Account, Says
from graph.identity.bodies import RULES, judge_bodies
from graph.identity.body_evidence import BodiesTold
from graph.identity.body_records import Body, Sort, sort_of
from graph.identity.decided import Decided
from graph.identity.evidence import PersonsTold, following
from graph.identity.judging import PERSONS, Judged, Rules, judge_by
from graph.identity.ledger.book import Ledger
from graph.identity.ledger.gathering import Gathering
from graph.identity.ledger.sayings import Sayings, chunks
from graph.identity.records import PersonRecord
from graph.identity.regions import Outcome, Regions, Sorted, links, outcome, regions
from graph.identity.touching import Touched
from graph.store import DocumentRecord

PERSON: Final = "person"


def judge_all(
    documents: Iterable[Account], known: Account, base: str, decided: Iterable[Decided]
) -> tuple[Judged[Any], ...]:
    """Return the judgements of organisations, projects, forums and persons, from what all documents say.

    A person's seat in an organisation that was merged is one in the organisation that goes on.
    """
    told, of_bodies, of_persons = tuple(decided), BodiesTold(known, base), PersonsTold(known, base)
    for one in documents:
        of_bodies.add(one)
        of_persons.add(one)
    judged = tuple(judge_bodies(of_bodies.records(), told))
    goes_on = {old: new for one in judged for old, new in one.judged.goes_on.items()}
    records = (following(record, goes_on) for record in of_persons.records())
    return (*judged, judge_by(PERSONS, records, told))


def from_nothing(
    ledger: Ledger,
    documents: Iterable[tuple[DocumentRecord, Account]],
    known: Account,
    base: str,
    decided: Iterable[Decided],
) -> Outcome:
    """Conclude from what all documents say, and note it in a new ledger; no document is kept in memory meanwhile."""
    told = tuple(decided)
    linked = links(told)
    found = judge_all(_noted(ledger, documents), known, base, told)
    every_rule: tuple[Rules[Any], ...] = (*RULES.values(), PERSONS)
    for name, rules, judged in zip((*Sort, PERSON), every_rule, found, strict=True):
        for some in chunks(judged.records.items()):
            ledger.outcomes.place(name, {iri: rules.blocking.near(record) for iri, record in some})
        concluded = outcome(judged.judged)
        ledger.outcomes.add(name, regions(rules, judged, linked), concluded.merged, concluded.candidates)
    return _together(outcome(one.judged) for one in found)


def _noted(ledger: Ledger, documents: Iterable[tuple[DocumentRecord, Account]]) -> Iterator[Account]:
    """Yield what documents say, noted in a ledger."""
    for some in chunks(documents):
        ledger.sayings.add(some)
        yield from (account for _, account in some)


def anew(
    ledger: Ledger, touched: Touched, known: Account, base: str, decided: Iterable[Decided]
) -> tuple[Outcome, Outcome]:
    """Conclude anew what a change touches; return what was concluded of that before, and what is now."""
    told, gathering = tuple(decided), Gathering(ledger.sayings, known, base)
    redecided = _redecided(ledger.decided, told)
    changes: list[tuple[Outcome, Outcome]] = []
    goes_on: dict[str, str] = {}
    for sort in Sort:
        of = {iri for iri in touched.bodies | redecided if sort_of(iri, base) is sort}
        changes.append(Regions(_bodies(sort, gathering, goes_on, ledger.sayings), ledger.outcomes, told).renew(of))
        touched.by(ledger.sayings, _moved(*changes[-1]))
        goes_on = goes_on | ledger.outcomes.merged(sort)
    persons = _persons(gathering, goes_on, ledger.sayings)
    changes.append(Regions(persons, ledger.outcomes, told).renew(touched.persons | redecided))
    ledger.sayings.forget(touched.left)
    return _together(before for before, _ in changes), _together(after for _, after in changes)


def _bodies(sort: Sort, gathering: Gathering, goes_on: Mapping[str, str], sayings: Sayings) -> Sorted[Body]:
    def gather(iris: Collection[str]) -> list[Body]:
        return [body for body in gathering.bodies(iris, goes_on) if body.sort is sort]

    return Sorted(sort, RULES[sort], gather, partial(_names, sayings, Says.LABEL))


def _persons(gathering: Gathering, goes_on: Mapping[str, str], sayings: Sayings) -> Sorted[PersonRecord]:
    return Sorted(PERSON, PERSONS, partial(gathering.persons, goes_on=goes_on), partial(_names, sayings, Says.NAME))


def _names(sayings: Sayings, kind: Says, iris: Collection[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in sayings.once(iris, kind):
        found.setdefault(row.one, set()).add(row.other)
    return found


def _moved(before: Outcome, after: Outcome) -> set[str]:
    """Return the IRIs for which another one goes on than before."""
    every = before.merged.keys() | after.merged.keys()
    return {iri for iri in every if before.merged.get(iri) != after.merged.get(iri)}


def _redecided(before: tuple[Decided, ...], now: tuple[Decided, ...]) -> set[str]:
    """Return whom those decisions are about that came, went or changed places.

    What comes before the first difference and after the last one has its old effect on whoever no other is about.
    """
    start = next((n for n, (a, b) in enumerate(zip(before, now, strict=False)) if a != b), min(len(before), len(now)))
    rest = before[start:][::-1], now[start:][::-1]
    ends = next((n for n, (a, b) in enumerate(zip(*rest, strict=False)) if a != b), min(map(len, rest)))
    return {iri for some in rest for one in some[ends:] for iri in (one.one, one.other)}


def _together(outcomes: Iterable[Outcome]) -> Outcome:
    every = tuple(outcomes)
    merged = {old: new for one in every for old, new in one.merged.items()}
    return Outcome(merged, frozenset(pair for one in every for pair in one.candidates))
