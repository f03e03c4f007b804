"""Blocks: records that share a key, so that not each is compared with all others.

A kind of blocks has the keys of a record, and which pairs within one block are worth weighing. Keys may be those of a
place: then the blocks of one place are gone through before those of the next, so that memory holds the keys of one
place at a time, not those of all records. Where few records have changed, whom they may pair with is found by an index
of coarser keys, few for each record (`near`).
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
    """A kind of blocks: the keys of a record in one of its `places`, and which pairs within one are worth weighing."""

    keys: Callable[[R, Hashable], Iterable[Hashable]]
    fits: Callable[[R, R], bool]
    places: Keys[R]

    def shared(self, one: R, other: R) -> bool:
        """Tell whether two records share a block."""
        return any(
            not set(self.keys(one, place)).isdisjoint(self.keys(other, place))
            for place in set(self.places(one)).intersection(self.places(other))
        )


def anywhere(keys: Keys[R], fits: Callable[[R, R], bool]) -> Kind[R]:
    """Return a kind of blocks whose keys are those of no place."""
    return Kind(lambda record, _place: keys(record), fits, lambda _record: (None,))


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
            for block in _blocks(ordered, kind):
                for one, other in combinations(block, 2):
                    if (one, other) not in seen and kind.fits(ordered[one], ordered[other]):
                        seen.add((one, other))
                        yield ordered[one], ordered[other]

    def paired(self, a: R, b: R) -> bool:
        """Tell whether two records are worth weighing."""
        one, other = (a, b) if a.iri < b.iri else (b, a)
        return any(kind.fits(one, other) and kind.shared(one, other) for kind in self.kinds)


def _blocks(records: list[R], kind: Kind[R]) -> Iterator[list[int]]:
    """Yield the blocks of more than one record, each as indexes of the list, in its order."""
    there: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        for place in dict.fromkeys(kind.places(record)):
            there[place].append(index)
    for place, indexes in there.items():
        if len(indexes) > 1:
            found: defaultdict[Hashable, list[int]] = defaultdict(list)
            for index in indexes:
                for value in dict.fromkeys(kind.keys(records[index], place)):
                    found[value].append(index)
            yield from (block for block in found.values() if len(block) > 1)
