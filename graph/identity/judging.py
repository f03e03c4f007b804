"""From records to judgements: who is one person, who may be, and why. Pure, and the same in any order of records.

What people decided comes first: those who are one are joined, those who are two are never joined nor candidates, and so
are all that are joined with them. Then three steps. The pairs that `blocking` finds are weighed by `features`. Those
that reach SAME are joined, best first, unless an attendance list keeps two of the joined apart. Then a record that is
known in short joins the one person whom it fits: without a seat the one of its name in its forum, with initials the one
of its seat. Where it fits several, they all stay candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.identity.blocking import pairs
from graph.identity.clusters import Clusters
from graph.identity.decided import Contradiction, Decided, Settled
from graph.identity.features import CANDIDATE, FEATURES, LISTED_APART, SAME, SHORT, Feature
from graph.identity.records import PersonRecord


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
    `contradictions` are the decisions that were not applied, since earlier ones say the opposite.
    """

    same: tuple[Judgement, ...]
    candidates: tuple[Judgement, ...]
    goes_on: Mapping[str, str]
    contradictions: tuple[Contradiction, ...] = ()


def decide(records: Iterable[PersonRecord], decided: Iterable[Decided] = ()) -> Judgements:
    """Judge who is who. Of those joined the one attested first goes on, or else the one with the smallest IRI.

    `decided` is what people decided, oldest first (see `graph.identity.decided`). The order of records does not count.
    """
    ordered = sorted(records, key=lambda record: record.iri)
    found = [weigh(one, other) for one, other in pairs(ordered)]
    settled = Settled(decided)
    clusters = Clusters(ordered, settled)
    same = [
        pair for pair in sorted(found, key=_best_first) if pair.score >= SAME and clusters.join(pair.one, pair.other)
    ]
    for pair in _only_ones({record.iri: record for record in ordered}, found, clusters):
        if pair.score >= SAME and clusters.join(pair.one, pair.other):
            same.append(pair)
    goes_on = clusters.goes_on()
    return Judgements(
        same=tuple(sorted(same, key=_best_first)),
        candidates=tuple(_candidates(found, clusters, goes_on)),
        goes_on=MappingProxyType({old: new for old, new in goes_on.items() if old != new}),
        contradictions=settled.contradictions,
    )


def weigh(a: PersonRecord, b: PersonRecord) -> Judgement:
    """Weigh the evidence that two records are one person, apart from what other records say of them."""
    one, other = sorted((a, b), key=lambda record: record.iri)
    return Judgement(one.iri, other.iri, tuple(feature for feature in FEATURES if feature.holds(one, other)))


def _only_ones(records: Mapping[str, PersonRecord], found: list[Judgement], clusters: Clusters) -> list[Judgement]:
    """Return the pairs of a record that is known in short, and the one person whom it fits, weighed anew."""
    options: dict[str, list[tuple[str, Judgement, Feature]]] = {}
    for pair in found:
        one, other = records[pair.one], records[pair.other]
        for feature, short in SHORT:
            if feature.holds(one, other):
                for known_in_short, known in ((one, other), (other, one)):
                    if short(known_in_short) and not short(known):
                        options.setdefault(known_in_short.iri, []).append((known.iri, pair, feature))
    joined = []
    for fitting in options.values():
        if len({clusters.of(iri) for iri, _, _ in fitting}) == 1:
            joined += [Judgement(pair.one, pair.other, (*pair.evidence, feature)) for _, pair, feature in fitting]
    return sorted(joined, key=_best_first)


def _candidates(found: list[Judgement], clusters: Clusters, goes_on: Mapping[str, str]) -> list[Judgement]:
    """Return the best pair of records for each pair of persons that may be one; none that something keeps apart."""
    best: dict[tuple[str, str], Judgement] = {}
    apart: set[tuple[str, str]] = set()
    for pair in sorted(found, key=_best_first):
        one, other = sorted((goes_on[pair.one], goes_on[pair.other]))
        if one == other or clusters.decided_apart(one, other):
            continue
        if LISTED_APART in pair.evidence:
            apart.add((one, other))
        elif pair.score >= CANDIDATE:
            best.setdefault((one, other), Judgement(one, other, pair.evidence))
    return sorted((pair for ends, pair in best.items() if ends not in apart), key=_best_first)


def _best_first(pair: Judgement) -> tuple[int, str, str]:
    return -pair.score, pair.one, pair.other
