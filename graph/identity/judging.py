"""From records to judgements: who is one person, who may be, and why. Pure, and the same in any order of records.

What people decided comes first: those who are one are joined, those who are two are never joined nor candidates, and so
are all that are joined with them. Then three steps. The pairs that `blocking` finds are weighed by `features`. Those
that reach SAME are joined, best first, unless an attendance list keeps two of the joined apart. Then a record that is
known in short joins the one person whom it fits: without a seat the one of its name in its forum, with initials the one
of its seat. Where it fits several, they all stay candidates, and say so.

The same steps, by other rules, judge forums, organisations and projects (`bodies`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, Generic

from graph.identity.blocking import BLOCKING
from graph.identity.blocks import Blocking
from graph.identity.clusters import Apart, Clusters, R, first_attested
from graph.identity.decided import Contradiction, Decided, Settled
from graph.identity.features import FEATURES, SHORT
from graph.identity.records import PersonRecord
from graph.identity.weighing import CANDIDATE, SAME, Feature, Judgement, Short, weigh_by


@dataclass(frozen=True, slots=True)
class Judgements:
    """What was concluded: `same` tells why records were joined, `candidates` which may be one.

    `goes_on` leads from each IRI that was merged to the one that goes on; candidates are named by those that go on.
    `contradictions` are the decisions that were not applied, since earlier ones say the opposite.
    """

    same: tuple[Judgement, ...]
    candidates: tuple[Judgement, ...]
    goes_on: Mapping[str, str]
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules(Generic[R]):
    """By what records are judged.

    `blocking` finds the pairs worth weighing, `features` weigh them. `short` are the ways to be known in short.
    `apart` keeps records apart whatever speaks for them, and `rank` tells which goes on: the least.
    """

    blocking: Blocking[R]
    features: tuple[Feature[R], ...]
    short: tuple[Short[R], ...]
    apart: Apart[R]
    rank: Callable[[R], tuple[Any, ...]]


def _lists(record: PersonRecord) -> frozenset[str]:
    return record.listed if record.seats else frozenset()


PERSONS: Final = Rules(
    blocking=BLOCKING,
    features=FEATURES,
    short=SHORT,
    # Two who stand in one list, each with a seat, are two.
    apart=Apart(_lists, lambda one, other: not one.isdisjoint(other)),
    rank=first_attested,
)


def decide(records: Iterable[PersonRecord], decided: Iterable[Decided] = ()) -> Judgements:
    """Judge who is who. Of those joined the one attested first goes on, or else the one with the smallest IRI.

    `decided` is what people decided, oldest first (see `graph.identity.decided`). The order of records does not count.
    """
    return judge_by(PERSONS, records, decided).judged


def weigh(a: PersonRecord, b: PersonRecord) -> Judgement:
    """Weigh the evidence that two records are one person, apart from what other records say of them."""
    return weigh_by(FEATURES, a, b)


@dataclass(frozen=True)
class Judged(Generic[R]):
    """Records by IRI, in its order, the pairs of them that are worth weighing, best first, and what was concluded."""

    records: Mapping[str, R]
    found: list[Judgement]
    judged: Judgements


def judge_by(rules: Rules[R], records: Iterable[R], decided: Iterable[Decided] = ()) -> Judged[R]:
    """Judge records by rules; see `decide`. Decisions about none of them are left out."""
    here = {record.iri: record for record in sorted(records, key=lambda record: record.iri)}
    pairs = rules.blocking.pairs(here.values())
    found = sorted((weigh_by(rules.features, one, other) for one, other in pairs), key=best_first)
    told = [one for one in decided if one.one in here or one.other in here]
    return Judged(here, found, _conclude(rules, here, found, told))


def _conclude(
    rules: Rules[R], records: Mapping[str, R], found: list[Judgement], decided: Iterable[Decided]
) -> Judgements:
    settled = Settled(decided)
    clusters = Clusters(records.values(), settled, rules.apart)
    same = [pair for pair in found if pair.score >= SAME and clusters.join(pair.one, pair.other)]
    fitting = _fitting(rules, records, found)
    for pair in _only_ones(fitting, clusters):
        if pair.score >= SAME and clusters.join(pair.one, pair.other):
            same.append(pair)
    goes_on = clusters.goes_on(rules.rank)
    return Judgements(
        same=tuple(sorted(same, key=best_first)),
        candidates=tuple(_candidates(_with_several(found, fitting, clusters), clusters, goes_on)),
        goes_on=MappingProxyType({old: new for old, new in goes_on.items() if old != new}),
        contradictions=settled.contradictions,
    )


@dataclass(frozen=True)
class _Fit(Generic[R]):
    """Whom a record that is known in short may be: the other's IRI, the pair, and the way to be short."""

    known: str
    pair: Judgement
    way: Short[R]


def _fitting(rules: Rules[R], records: Mapping[str, R], found: list[Judgement]) -> list[list[_Fit[R]]]:
    """Return for each record that is known in short those whom it fits."""
    options: dict[str, list[_Fit[R]]] = {}
    for pair in found:
        one, other = records[pair.one], records[pair.other]
        for way in rules.short:
            if way.alone.holds(one, other):
                for in_short, known in ((one, other), (other, one)):
                    if way.holds(in_short) and not way.holds(known):
                        options.setdefault(in_short.iri, []).append(_Fit(known.iri, pair, way))
    return list(options.values())


def _only_ones(fitting: list[list[_Fit[R]]], clusters: Clusters[R]) -> list[Judgement]:
    """Return the pairs of a record that is known in short, and the one that it fits, weighed anew."""
    alone = (fit for fits in fitting if len({clusters.of(fit.known) for fit in fits}) == 1 for fit in fits)
    joined = (Judgement(fit.pair.one, fit.pair.other, (*fit.pair.evidence, fit.way.alone)) for fit in alone)
    return sorted(joined, key=best_first)


def _with_several(found: list[Judgement], fitting: list[list[_Fit[R]]], clusters: Clusters[R]) -> list[Judgement]:
    """Return the pairs, those with the reason in which a record that is known in short fits more than one."""
    reasons: dict[Judgement, Feature[R]] = {}
    for fits in fitting:
        if len({clusters.of(fit.known) for fit in fits}) > 1:
            reasons |= {fit.pair: fit.way.several for fit in fits}
    return [
        Judgement(pair.one, pair.other, (*pair.evidence, reasons[pair])) if pair in reasons else pair for pair in found
    ]


def _candidates(found: list[Judgement], clusters: Clusters[R], goes_on: Mapping[str, str]) -> list[Judgement]:
    """Return the best pair of records for each two that may be one; none that something keeps apart."""
    best: dict[tuple[str, str], Judgement] = {}
    for pair in found:
        one, other = sorted((goes_on[pair.one], goes_on[pair.other]))
        open_still = one != other and (one, other) not in best and not clusters.kept_apart(one, other)
        if pair.score >= CANDIDATE and open_still:
            best[one, other] = Judgement(one, other, pair.evidence)
    return sorted(best.values(), key=best_first)


def best_first(pair: Judgement) -> tuple[int, str, str]:
    """Return what orders judgements by their scores, the highest first."""
    return -pair.score, pair.one, pair.other
