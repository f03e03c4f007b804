"""Looking up in a register who convenes forums, what they steer, and when they met."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from graph.answers import Basis, Kind
from graph.register.nodes import Nodes
from graph.register.tables import Tables, every
from graph.register.told import CONVENED, STEERS

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_FORUMS: Final = f"SELECT id FROM node WHERE kind IN ('{Kind.FORUM}', '{Kind.STEERING_GROUP}')"
_AROUND: Final = (
    f"SELECT subject, property, value FROM said WHERE property IN ({CONVENED}, {STEERS}) AND subject {_AMONG}"
)
_CONVENED: Final = (
    f"{_FORUMS} AND id IN ("
    f"SELECT subject FROM said WHERE property = {CONVENED} AND typeof(value) = 'integer' AND value {_AMONG})"
)
_HELD: Final = "SELECT count(*), count(*) - count(date), min(date), max(date) FROM held"


class Bodies:
    """The forums of a register."""

    def __init__(self, tables: Tables, nodes: Nodes) -> None:
        self._tables, self._nodes = tables, nodes

    def forums(self, forums: Iterable[str] | None) -> dict[str, tuple[set[str], set[str]]]:
        """Return these forums, or all, by IRI: who convenes each, and what it steers."""
        if forums is None:
            found = self._tables.rows(_FORUMS)
        else:
            found = self._tables.rows(f"{_FORUMS} AND id {_AMONG}", every(self._nodes.forms(forums)))
        numbers = [number for (number,) in found]
        links = self._tables.rows(_AROUND, every(numbers))
        current = self._nodes.current({*numbers, *(value for _, _, value in links)})
        around: dict[str, tuple[set[str], set[str]]] = {current[number].iri: (set(), set()) for number in numbers}
        for forum, property_, value in links:
            around[current[forum].iri][property_ == STEERS].add(current[value].iri)
        return around

    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums that any of these convenes."""
        found = self._tables.rows(_CONVENED, every(self._nodes.forms(organisations)))
        numbers = [number for (number,) in found]
        current = self._nodes.current(numbers)
        return frozenset(current[number].iri for number in numbers)

    def basis(self, at: dt.date | None) -> Basis:
        """Return how many meetings there are minutes of; with `at`, until then."""
        if at is None:
            found = self._tables.rows(_HELD)
        else:
            found = self._tables.rows(f"{_HELD} WHERE date IS NULL OR date <= ?", at.isoformat())
        return Basis(*found[0])
