"""Which pairs of records are worth weighing: those that share a block, so that not each is compared with all others.

    the name as it sounds           Siv Ericsson, Siv Eriksson (in one place); the same name in any place
    place, given name, a surname    Anna Ek, Anna Ek Lund; Ann Ek, Ann-Marie Ek; Karin Ek, Carin Ek
    seat, forum, given name         Anna Ek, Anna Lund, where one follows on the other
    place, initial, last surname    A. Ek, Anna Ek
    place, name less a letter       Anna Lindström, Anna Lindtröm

A place is a seat that both have, or the forum in which one of them is known without a seat. A block holds the people of
one place and one name, or one name in all places: few even among very many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations
from typing import Final, TypeAlias

from graph.identity.features import follow_on, name_relation, one_place
from graph.identity.names import Relation, read, shortened
from graph.identity.records import PersonRecord
from graph.identity.spelling import folded, key

Pair: TypeAlias = tuple[PersonRecord, PersonRecord]
Keys: TypeAlias = Callable[[PersonRecord], Iterable[Hashable]]


def _by_name(record: PersonRecord) -> Iterator[Hashable]:
    return (key(name) for name in record.names)


def _by_surname(record: PersonRecord) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if not name.initial:
            for place in record.seats | record.forums:
                for surname in name.surnames:
                    for part in name.given:
                        yield place, folded(part), surname


def _by_given(record: PersonRecord) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if not name.initial and record.first is not None:
            for seat in record.seats:
                for forum in record.forums:
                    yield seat, forum, name.given


def _by_initial(record: PersonRecord) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if name.given and name.surnames:
            for place in record.seats | record.forums:
                yield place, name.given[0][0], name.surnames[-1]


def _by_slip(record: PersonRecord) -> Iterator[Hashable]:
    for name in record.names:
        for shorter in shortened(name):
            for place in record.seats | record.forums:
                yield place, shorter


def _alike(a: PersonRecord, b: PersonRecord) -> bool:
    return name_relation(a, b) is Relation.SAME or one_place(a, b)


def _related(a: PersonRecord, b: PersonRecord) -> bool:
    return one_place(a, b) and name_relation(a, b) in (Relation.ADDED, Relation.PART, Relation.GIVEN_SPELLING)


def _renamed(a: PersonRecord, b: PersonRecord) -> bool:
    return follow_on(a, b) and name_relation(a, b) is Relation.NEW_SURNAME


def _shortened(a: PersonRecord, b: PersonRecord) -> bool:
    return one_place(a, b) and name_relation(a, b) is Relation.INITIALS


def _slipped(a: PersonRecord, b: PersonRecord) -> bool:
    return one_place(a, b) and name_relation(a, b) in (Relation.SLIP, Relation.NEAR_GIVEN)


# (which records share a block, which pairs within one are worth weighing)
BLOCKS: Final[tuple[tuple[Keys, Callable[[PersonRecord, PersonRecord], bool]], ...]] = (
    (_by_name, _alike),
    (_by_surname, _related),
    (_by_given, _renamed),
    (_by_initial, _shortened),
    (_by_slip, _slipped),
)


def pairs(records: Iterable[PersonRecord]) -> Iterator[Pair]:
    """Yield each pair of records that is worth weighing, once, the one with the smaller IRI first."""
    ordered = sorted(records, key=lambda record: record.iri)
    seen: set[tuple[int, int]] = set()
    for keys, fits in BLOCKS:
        for block in _blocks(ordered, keys):
            for one, other in combinations(block, 2):
                if (one, other) not in seen and fits(ordered[one], ordered[other]):
                    seen.add((one, other))
                    yield ordered[one], ordered[other]


def _blocks(records: list[PersonRecord], keys: Keys) -> Iterator[list[int]]:
    """Yield the blocks of more than one record, each as places in the list, in its order."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for value in dict.fromkeys(keys(record)):
            found[value].append(place)
    return (block for block in found.values() if len(block) > 1)
