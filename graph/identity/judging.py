"""From records to judgements: who is one person, who may be, and why. Pure, and the same in any order of records.

Three steps. Pairs of one name (or two spellings of it, within one seat) are weighed by `features`. Those that reach
SAME are joined, best first, unless an attendance list keeps two of the joined apart. Then a record without a seat joins
the one person of its name in its forum; where there are several, they all stay candidates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import TypeAlias

from graph.identity.features import CANDIDATE, FEATURES, LISTED_APART, ONLY_ONE, SAME, Feature, same_name, same_seat
from graph.identity.records import PersonRecord
from graph.identity.spelling import key

Cluster: TypeAlias = tuple[PersonRecord, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two persons, `one` before `other` by IRI, and the evidence that they are one."""

    one: str
    other: str
    evidence: tuple[Feature, ...]

    @property
    def score(self) -> int:
        """Return the sum of the weights."""
        return sum(feature.weight for feature in self.evidence)

    @property
    def explanation(self) -> str:
        """Return the evidence in Swedish sentences, the weightiest first."""
        return " ".join(f.sentence for f in sorted(self.evidence, key=lambda f: (-abs(f.weight), f.key)))


@dataclass(frozen=True, slots=True)
class Judgements:
    """What was concluded: `same` tells why records were joined, `candidates` which persons may be one.

    `goes_on` leads from each IRI that was merged to the one that goes on; candidates are named by those that go on.
    """

    same: tuple[Judgement, ...]
    candidates: tuple[Judgement, ...]
    goes_on: Mapping[str, str]


def decide(records: Iterable[PersonRecord]) -> Judgements:
    """Judge who is who. Of those joined the one attested first goes on, or else the one with the smallest IRI."""
    ordered = sorted(records, key=lambda record: record.iri)
    pairs = list(_weighed(ordered))
    clusters = _Clusters(ordered)
    same = [pair for pair in sorted(pairs, key=_best_first) if pair.score >= SAME and clusters.join(pair)]
    for pair in _by_forum(ordered, pairs, clusters):
        if pair.score >= SAME and clusters.join(pair):
            same.append(pair)
    goes_on = clusters.goes_on()
    return Judgements(
        same=tuple(sorted(same, key=_best_first)),
        candidates=tuple(_candidates(pairs, goes_on)),
        goes_on=MappingProxyType({old: new for old, new in goes_on.items() if old != new}),
    )


def weigh(a: PersonRecord, b: PersonRecord) -> Judgement:
    """Weigh the evidence that two records are one person, apart from what other records say of them."""
    one, other = sorted((a, b), key=lambda record: record.iri)
    return Judgement(one.iri, other.iri, tuple(feature for feature in FEATURES if feature.holds(one, other)))


def _weighed(records: list[PersonRecord]) -> Iterator[Judgement]:
    """Yield the pairs that are worth weighing: those of one name, and near spellings within one seat."""
    blocks: dict[str, dict[str, PersonRecord]] = {}
    for record in records:
        for name in record.names:
            blocks.setdefault(key(name), {})[record.iri] = record
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for a, b in combinations(block.values(), 2):
            if (a.iri, b.iri) not in seen and (same_name(a, b) or same_seat(a, b)):
                seen.add((a.iri, b.iri))
                yield weigh(a, b)


def _by_forum(records: list[PersonRecord], pairs: list[Judgement], clusters: _Clusters) -> list[Judgement]:
    """Return the pairs of a record without a seat and the one person of its name in its forum, weighed anew."""
    by_iri = {record.iri: record for record in records}
    partners: dict[str, list[Judgement]] = {}
    for pair in pairs:
        one, other = by_iri[pair.one], by_iri[pair.other]
        if ONLY_ONE.holds(one, other) and same_name(one, other):
            for unseated, seated in ((one, other), (other, one)):
                if not unseated.seats and seated.seats:
                    partners.setdefault(unseated.iri, []).append(pair)
    found = []
    for unseated_iri, options in sorted(partners.items()):
        persons = {clusters.of(pair.one if pair.other == unseated_iri else pair.other) for pair in options}
        if len(persons) == 1:
            found += [Judgement(pair.one, pair.other, (*pair.evidence, ONLY_ONE)) for pair in options]
    return sorted(found, key=_best_first)


def _candidates(pairs: list[Judgement], goes_on: Mapping[str, str]) -> list[Judgement]:
    """Return the best pair of records for each pair of persons that may be one; none that a list keeps apart."""
    best: dict[tuple[str, str], Judgement] = {}
    apart: set[tuple[str, str]] = set()
    for pair in sorted(pairs, key=_best_first):
        one, other = sorted((goes_on[pair.one], goes_on[pair.other]))
        if one == other:
            continue
        if LISTED_APART in pair.evidence:
            apart.add((one, other))
        elif pair.score >= CANDIDATE:
            best.setdefault((one, other), Judgement(one, other, pair.evidence))
    return sorted((pair for ends, pair in best.items() if ends not in apart), key=_best_first)


def _best_first(pair: Judgement) -> tuple[int, str, str]:
    return -pair.score, pair.one, pair.other


class _Clusters:
    """Records joined so far."""

    def __init__(self, records: list[PersonRecord]) -> None:
        self._of: dict[str, Cluster] = {record.iri: (record,) for record in records}

    def of(self, iri: str) -> str:
        """Return the name of the cluster that a record is in."""
        return self._of[iri][0].iri

    def join(self, pair: Judgement) -> bool:
        """Join the clusters of a pair. Return False where an attendance list keeps two of them apart."""
        one, other = self._of[pair.one], self._of[pair.other]
        if one == other:
            return True
        if any(LISTED_APART.holds(a, b) for a in one for b in other):
            return False
        joined = tuple(sorted((*one, *other), key=lambda record: record.iri))
        self._of.update((record.iri, joined) for record in joined)
        return True

    def goes_on(self) -> dict[str, str]:
        """Return the IRI that goes on for each record."""
        return {iri: min(cluster, key=_first_attested).iri for iri, cluster in self._of.items()}


def _first_attested(record: PersonRecord) -> tuple[dt.date, str]:
    return record.first or dt.date.max, record.iri
