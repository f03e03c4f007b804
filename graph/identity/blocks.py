"""Blocks: records that share a key, so that not each is compared with all others.

A kind of blocks has the keys of a record, and which pairs within one block are worth weighing. Where few records have
changed, whom they may pair with is found by an index of coarser keys, few for each record (`near`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeAlias

from graph.identity.clusters import R

Keys: TypeAlias = Callable[[R], Iterable[Hashable]]


@dataclass(frozen=True)
class Kind(Generic[R]):
    """A kind of blocks: which records share one, and which pairs within one are worth weighing."""

    keys: Keys[R]
    fits: Callable[[R, R], bool]


@dataclass(frozen=True)
class Blocking(Generic[R]):
    """The kinds of blocks of records.

    Two records that are worth weighing share a key of `near`, and their names are `akin` (given the names of each).
    """

    kinds: tuple[Kind[R], ...]
    near: Keys[R]
    akin: Callable[[Iterable[str], Iterable[str]], bool]

    def pairs(self, records: Iterable[R]) -> Iterator[tuple[R, R]]:
        """Yield each pair of records that is worth weighing, once, the one with the smaller IRI first."""
        ordered = sorted(records, key=lambda record: record.iri)
        seen: set[tuple[int, int]] = set()
        for kind in self.kinds:
            for block in _blocks(ordered, kind.keys):
                for one, other in combinations(block, 2):
                    if (one, other) not in seen and kind.fits(ordered[one], ordered[other]):
                        seen.add((one, other))
                        yield ordered[one], ordered[other]

    def paired(self, a: R, b: R) -> bool:
        """Tell whether two records are worth weighing."""
        one, other = (a, b) if a.iri < b.iri else (b, a)
        return any(
            kind.fits(one, other) and not set(kind.keys(one)).isdisjoint(kind.keys(other)) for kind in self.kinds
        )


def _blocks(records: list[R], keys: Keys[R]) -> Iterator[list[int]]:
    """Yield the blocks of more than one record, each as places in the list, in its order."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for value in dict.fromkeys(keys(record)):
            found[value].append(place)
    return (block for block in found.values() if len(block) > 1)
