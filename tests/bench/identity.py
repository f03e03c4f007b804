"""How often who is who is right, and what it costs: `python -m tests.bench.identity [PERSONS] [--write]`.

Measures the rules of `graph.identity` on a generated population (see `tests.bench.population`). With --write the
figures go to results/identity.json, which stands in the repository so that a change of them is seen; --cost measures
instead how long records of growing numbers take.

A record is wrong or right in pairs: each two of the records that minutes of one person gave should be one, no two of
different persons. Where two persons have one name and one seat they have one IRI, and so are one before any rule: they
count as wrong merges too.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

from graph import iris
from graph.claims import Forum, Organisation, Person
from graph.identity import Judgements, PersonRecord, decide
from tests.bench.population import Appearance, Population, Written, appearances

RESULTS: Final = Path(__file__).parent / "results" / "identity.json"
PERSONS: Final = 11_000  # of whom 10,000 come to a meeting in the ten years
SIZES: Final = (1_000, 10_000, 100_000)  # records
PRECISION: Final = 0.995  # at least, of automatic merges
RECALL: Final = 0.97  # at least, with what is proposed for review


@dataclass(frozen=True, slots=True)
class Facet:
    """A person under one IRI: her official names then, how they are written, and whether with a seat."""

    iri: str
    person: int
    official: frozenset[str]
    written: frozenset[Written]
    seat: str | None


def minted(seen: Appearance) -> str:
    """Return the IRI that a document would hand out for a person who appears in it."""
    forum = Forum(seen.forum.removeprefix("forum/"))
    return iris.person_path(Person(seen.name, Organisation(seen.seat, seen.seat) if seen.seat is not None else forum))


def records(seen: Iterable[Appearance]) -> list[PersonRecord]:
    """Return the records of appearances, as `graph.identity.evidence` reads them from a store."""
    grouped: dict[str, list[Appearance]] = defaultdict(list)
    for one in seen:
        grouped[minted(one)].append(one)
    return [_record(iri, group) for iri, group in grouped.items()]


def _record(iri: str, group: list[Appearance]) -> PersonRecord:
    return PersonRecord(
        iri=iri,
        names=frozenset(one.name for one in group),
        seats=frozenset(one.seat for one in group if one.seat is not None),
        forums=frozenset(one.forum for one in group),
        documents=frozenset(one.document for one in group),
        listed=frozenset(one.document for one in group if one.seat is not None),
        titles=frozenset(one.title for one in group if one.title is not None),
        first=min(one.date for one in group),
        last=max(one.date for one in group),
    )


def facets(seen: Iterable[Appearance]) -> list[Facet]:
    """Return who each record really is: one facet, or several where persons share an IRI."""
    grouped: dict[tuple[str, int], list[Appearance]] = defaultdict(list)
    for one in seen:
        grouped[minted(one), one.person].append(one)
    return [
        Facet(
            iri,
            person,
            frozenset(one.official for one in group),
            frozenset(one.written for one in group),
            group[0].seat,
        )
        for (iri, person), group in grouped.items()
    ]


def measured(of: Population) -> dict[str, Any]:
    """Judge a population and return the figures."""
    seen = list(appearances(of))
    return figures(records(seen), facets(seen))


def figures(given: list[PersonRecord], known: list[Facet]) -> dict[str, Any]:
    """Return how right the judgements of records are, where it is known who each really is."""
    found = decide(given)
    merged, proposed = _merged(known, found.goes_on), _proposed(found)
    wrong = Counter(_wrong(a, b) for a, b in merged if a.person != b.person)
    right = sum(a.person == b.person for a, b in merged)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for a, b in _true_pairs(known):
        kinds[_kind(a, b)][_outcome(a, b, found.goes_on, proposed)] += 1
    total = sum(kinds.values(), Counter())
    return {
        "records": len(given),
        "persons": len({facet.person for facet in known}),
        "merged pairs": len(merged),
        "precision of merges": round(right / len(merged), 4),
        "wrong merges": dict(sorted(wrong.items())),
        "recall of merges": _share(total, "merged"),
        "recall with proposals": _share(total, "merged", "proposed"),
        "proposals": len(found.candidates),
        "proposals that are right": _right_proposals(found, known),
        "by kind": {
            kind: {
                "pairs": counts.total(),
                "merged": _share(counts, "merged"),
                "merged or proposed": _share(counts, "merged", "proposed"),
            }
            for kind, counts in sorted(kinds.items())
        },
    }


def _merged(known: list[Facet], goes_on: Mapping[str, str]) -> list[tuple[Facet, Facet]]:
    clusters: dict[str, list[Facet]] = defaultdict(list)
    for facet in known:
        clusters[goes_on.get(facet.iri, facet.iri)].append(facet)
    return [pair for cluster in clusters.values() for pair in combinations(cluster, 2)]


def _proposed(found: Judgements) -> set[tuple[str, str]]:
    return {(pair.one, pair.other) for pair in found.candidates}


def _true_pairs(known: list[Facet]) -> Iterator[tuple[Facet, Facet]]:
    persons: dict[int, list[Facet]] = defaultdict(list)
    for facet in known:
        persons[facet.person].append(facet)
    for own in persons.values():
        yield from combinations(own, 2)


def _outcome(a: Facet, b: Facet, goes_on: Mapping[str, str], proposed: set[tuple[str, str]]) -> str:
    one, other = sorted(goes_on.get(facet.iri, facet.iri) for facet in (a, b))
    return "merged" if one == other else "proposed" if (one, other) in proposed else "missed"


def _kind(a: Facet, b: Facet) -> str:
    """Return what makes two records of one person differ, the first that does."""
    moved = a.seat is not None and b.seat is not None and a.seat != b.seat
    odd = sorted(kind for kind in Written if kind is not Written.PLAIN and {kind} in (a.written, b.written))
    if odd:
        return f"written otherwise ({odd[0]})" + (", moved" if moved else "")
    if not a.official & b.official:
        return "new surname" + (", moved" if moved else "")
    if moved:
        return "moved"
    return "without a seat" if a.seat is None or b.seat is None else "same seat"


def _wrong(a: Facet, b: Facet) -> str:
    if a.iri == b.iri:
        return "one name in one seat"
    if a.official & b.official:
        return "namesakes"
    return "near names"


def _right_proposals(found: Judgements, known: list[Facet]) -> float:
    persons: dict[str, set[int]] = defaultdict(set)
    for facet in known:
        persons[found.goes_on.get(facet.iri, facet.iri)].add(facet.person)
    right = sum(bool(persons[pair.one] & persons[pair.other]) for pair in found.candidates)
    return round(right / max(1, len(found.candidates)), 4)


def _share(counts: Counter[str], *outcomes: str) -> float:
    return round(sum(counts[outcome] for outcome in outcomes) / max(1, counts.total()), 4)


def costs(sizes: Iterable[int], seed: int) -> Iterator[tuple[int, float, Judgements]]:
    """Yield how many seconds so many records take, of a population that is as large as it must be."""
    for size in sizes:
        made: list[PersonRecord] = []
        persons = size // 2
        while len(made) < size:
            made = records(appearances(Population(persons, seed)))
            persons = persons * 5 // 4
        began = time.process_time()
        found = decide(made[:size])
        yield size, time.process_time() - began, found


def main(arguments: list[str]) -> int:
    """Measure what the command line asks for; return the exit status: 1 where a threshold is not held."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.identity", description="Measure who is who.")
    parser.add_argument("persons", nargs="?", type=int, default=PERSONS, help=f"persons (default: {PERSONS})")
    parser.add_argument("--seed", type=int, default=1, help="another population for another seed (default: 1)")
    parser.add_argument("--write", action="store_true", help=f"write the figures to {RESULTS.name}")
    parser.add_argument("--cost", action="store_true", help="measure the time for records of growing numbers")
    given = parser.parse_args(arguments)
    if given.cost:
        for size, seconds, outcome in costs(SIZES, given.seed):
            print(f"{size:>7} records: {seconds:6.1f} s, {len(outcome.candidates)} proposals")
        return 0
    found = measured(Population(given.persons, given.seed))
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    print(text, end="")
    if given.write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(text, encoding="utf-8", newline="\n")
    return 0 if found["precision of merges"] >= PRECISION and found["recall with proposals"] >= RECALL else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
