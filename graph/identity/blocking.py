"""Which pairs of records of people are worth weighing: those that share a block.

    the name as it sounds           Siv Ericsson, Siv Eriksson (in one place); the same name in any place
    place, given name, a surname    Anna Ek, Anna Ek Lund; Ann Ek, Ann-Marie Ek; Karin Ek, Carin Ek
    seat, forum, given name         Anna Ek, Anna Lund, where one follows on the other
    place, initial, last surname    A. Ek, Anna Ek
    place, name less a letter       Anna Lindström, Anna Lindtröm

A place is a seat that both have, or the forum in which one of them is known without a seat. A block holds the people of
one place and one name, or one name in all places: few even among very many.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from graph.identity.blocks import Blocking, Kind, anywhere
from graph.identity.features import follow_on, name_relation, one_place
from graph.identity.names import Relation, read, relation, shortened
from graph.identity.records import PersonRecord
from graph.identity.spelling import folded, key


def _by_name(record: PersonRecord) -> Iterator[Hashable]:
    return (key(name) for name in record.names)


def _places(record: PersonRecord) -> frozenset[str]:
    return record.seats | record.forums


def _by_surname(record: PersonRecord, _place: Hashable) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if not name.initial:
            for surname in name.surnames:
                for part in name.given:
                    yield folded(part), surname


def _by_given(record: PersonRecord, _seat: Hashable) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if not name.initial and record.first is not None:
            for forum in record.forums:
                yield forum, name.given


def _by_initial(record: PersonRecord, _place: Hashable) -> Iterator[Hashable]:
    for name in map(read, record.names):
        if name.given and name.surnames:
            yield name.given[0][0], name.surnames[-1]


def _by_slip(record: PersonRecord, _place: Hashable) -> Iterator[Hashable]:
    for name in record.names:
        yield from shortened(name)


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


def _near(record: PersonRecord) -> Iterator[Hashable]:
    """Yield the whole name as it sounds, and each of its words in each place.

    All blocks but the first are of one place. Their pairs share a word as it sounds: a given name or surname, or where
    one letter of one word differs, another word.
    """
    yield from _by_name(record)
    for name in record.names:
        for word in read(name).written:
            for place in _places(record):
                yield place, folded(word)


def _akin(one: Iterable[str], other: Iterable[str]) -> bool:
    return any(key(a) == key(b) or relation(a, b) is not None for a in one for b in other)


BLOCKING: Final = Blocking(
    kinds=(
        anywhere(_by_name, _alike),
        Kind(_by_surname, _related, _places),
        Kind(_by_given, _renamed, lambda record: record.seats),
        Kind(_by_initial, _shortened, _places),
        Kind(_by_slip, _slipped, _places),
    ),
    near=_near,
    akin=_akin,
)
