"""Concluding anew what a change touches, and nothing else: with the same outcome as concluding all from nothing.

Whether two records are joined follows from the pairs that have a say in it: those that weigh enough, those in which one
is known in short, and what people decided. Records that such pairs connect, directly or through others, are a region;
no record has a say in another region. So a region is judged as all records are, by the same function, and what it
concludes holds whatever else there is. Regions are small: some records each.

What a change touches are the regions of the records that it changed, as they were, and those that these reach as they
are now. Candidates of two regions follow from the two alone, once each is judged.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic

from graph.identity.clusters import R
from graph.identity.decided import Decided
from graph.identity.judging import Judged, Judgements, Rules, judge_by
from graph.identity.ledger.outcomes import Outcomes, Pairs
from graph.identity.weighing import CANDIDATE, SAME, Judgement, weigh_by

_NOTHING: Final[Pairs] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was concluded of some records: which are merged into which, and the pairs that may be one."""

    merged: Mapping[str, str]
    candidates: Pairs = _NOTHING


@dataclass(frozen=True)
class Sorted(Generic[R]):
    """A sort of records: what it is called, by what they are judged, and where to get them and their names."""

    name: str
    rules: Rules[R]
    gather: Callable[[Collection[str]], list[R]]
    names: Callable[[Collection[str]], Mapping[str, set[str]]]


class Regions(Generic[R]):
    """The regions of one sort of records, as the outcomes have them."""

    def __init__(self, sort: Sorted[R], outcomes: Outcomes, decided: Iterable[Decided]) -> None:
        self._sort, self._rules, self._outcomes = sort, sort.rules, outcomes
        self._decided = tuple(decided)
        self._linked = links(self._decided)
        self._gathered: dict[str, R] = {}

    def renew(self, touched: Collection[str]) -> tuple[Outcome, Outcome]:
        """Conclude anew what follows from records that came, changed or went; return what was and what is concluded."""
        name, changed = self._sort.name, self._records(touched)
        self._outcomes.displace({*self._outcomes.current(name, touched), *changed})
        self._outcomes.place(name, {iri: self._rules.blocking.near(one) for iri, one in changed.items()})
        reached = {b.iri for a, b in self._partners(changed) if _counts(self._rules, self._weighed(a, b), a, b)}
        grown = self._grown({*touched, *reached})
        was, records = self._outcomes.current(name, grown), self._records(grown)
        here = was.keys() | records.keys()
        before = Outcome(_merged(was), self._outcomes.candidates(here))
        self._outcomes.forget(here)
        return before, self._concluded(records, here)

    def _concluded(self, records: Mapping[str, R], here: Collection[str]) -> Outcome:
        """Conclude, and note, what follows from whole regions."""
        found = judge_by(self._rules, records.values(), self._decided)
        within, across = outcome(found.judged), self._across(records, found.judged.goes_on, here)
        now = Outcome(within.merged, within.candidates | across)
        self._outcomes.add(self._sort.name, regions(self._rules, found, self._linked), now.merged, now.candidates)
        return now

    def _across(self, records: Mapping[str, R], goes_on: Mapping[str, str], here: Collection[str]) -> Pairs:
        """Return the candidates of which one is in these regions and the other is not."""
        outside = [(a, b) for a, b in self._partners(records) if b.iri not in here]
        likely = [(a, b) for a, b in outside if self._weighed(a, b).score >= CANDIDATE]
        current = self._outcomes.current(self._sort.name, {b.iri for _, b in likely})
        marks = self._marks(records.values(), {iri: goes_on.get(iri, iri) for iri in records})
        others = self._outcomes.joined(set(current.values()))
        marks |= self._marks(self._records(others).values(), others)
        ends = {(goes_on.get(a.iri, a.iri), current[b.iri]) for a, b in likely}
        apart = self._rules.apart.holds
        return frozenset(
            (min(one, other), max(one, other)) for one, other in ends if not apart(marks[one], marks[other])
        )

    def _marks(self, records: Iterable[R], current: Mapping[str, str]) -> dict[str, set[str]]:
        """Return what is noted of records against being joined, by the one that goes on for them."""
        found: dict[str, set[str]] = {}
        for record in records:
            found.setdefault(current[record.iri], set()).update(self._rules.apart.marks(record))
        return found

    def _partners(self, records: Mapping[str, R]) -> list[tuple[R, R]]:
        """Return the pairs of each of these and any other record that is worth weighing with it."""
        blocking, name = self._rules.blocking, self._sort.name
        near = {iri: self._outcomes.near(name, blocking.near(one)) - {iri} for iri, one in records.items()}
        names = self._sort.names(set().union(*near.values()))
        akin = {
            iri: [other for other in found if blocking.akin(records[iri].names, names[other])]
            for iri, found in near.items()
        }
        known = self._records({other for found in akin.values() for other in found})
        pairs = ((records[iri], known[other]) for iri, found in akin.items() for other in found)
        return [(a, b) for a, b in pairs if blocking.paired(a, b)]

    def _grown(self, iris: set[str]) -> set[str]:
        """Return all that are in one region with these, or connected with them by what people decided."""
        found: set[str] = set()
        while new := iris - found:
            found |= new
            iris = self._outcomes.region(self._sort.name, new) | {
                other for iri in new for other in self._linked.get(iri, ())
            }
        return found

    def _records(self, iris: Collection[str]) -> dict[str, R]:
        """Return the records of those of these that documents name, each gathered once."""
        missing = set(iris) - self._gathered.keys()
        self._gathered |= {record.iri: record for record in self._sort.gather(missing)} if missing else {}
        return {iri: self._gathered[iri] for iri in sorted(iris) if iri in self._gathered}

    def _weighed(self, a: R, b: R) -> Judgement:
        return weigh_by(self._rules.features, a, b)


def regions(rules: Rules[R], judged: Judged[R], linked: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Yield the regions of records (their IRIs), by the pairs that were weighed and what people decided (`links`)."""
    records, next_to = judged.records, dict[str, set[str]]()
    for pair in judged.found:
        if _counts(rules, pair, records[pair.one], records[pair.other]):
            next_to.setdefault(pair.one, set()).add(pair.other)
            next_to.setdefault(pair.other, set()).add(pair.one)
    seen: set[str] = set()
    for iri in records:
        if iri not in seen:
            part, reached = set[str](), {iri}
            while new := reached - part:
                part |= new
                reached = {b for a in new for b in (*next_to.get(a, ()), *linked.get(a, ()))}
            seen |= part
            yield [one for one in part if one in records]


def links(decided: Iterable[Decided]) -> dict[str, set[str]]:
    """Return the IRIs that decisions connect with each IRI that they are about."""
    found: dict[str, set[str]] = {}
    for one in decided:
        found.setdefault(one.one, set()).add(one.other)
        found.setdefault(one.other, set()).add(one.one)
    return found


def _counts(rules: Rules[R], pair: Judgement, a: R, b: R) -> bool:
    """Tell whether a pair has a say in whether records are joined."""
    one, other = (a, b) if a.iri == pair.one else (b, a)
    return pair.score >= SAME or any(way.alone.holds(one, other) for way in rules.short)


def _merged(current: Mapping[str, str]) -> dict[str, str]:
    return {iri: now for iri, now in current.items() if iri != now}


def outcome(judged: Judgements) -> Outcome:
    """Return what was concluded of all records of a sort."""
    return Outcome(judged.goes_on, frozenset((pair.one, pair.other) for pair in judged.candidates))
