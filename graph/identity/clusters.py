"""Records joined so far, and what keeps two clusters of them from being joined: evidence, or a person's decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from graph.identity.decided import Settled


class Record(Protocol):
    """What can be joined: it has an IRI, names, and a date from which it is known, or None."""

    @property
    def iri(self) -> str:
        """The IRI that was handed out."""
        ...

    @property
    def names(self) -> frozenset[str]:
        """What documents call it."""
        ...

    @property
    def first(self) -> dt.date | None:
        """The date of the first meeting that attests it."""
        ...


R = TypeVar("R", bound=Record)
Marks = Set[str]


@dataclass(frozen=True, slots=True)
class Apart(Generic[R]):
    """What keeps records apart: what is noted of each, and whether two clusters with all their notes are two."""

    marks: Callable[[R], Marks]
    holds: Callable[[Marks, Marks], bool]


class Clusters(Generic[R]):
    """Records joined so far. What was decided comes first; a join costs as much as the smaller cluster has records."""

    def __init__(self, records: Iterable[R], settled: Settled, apart: Apart[R]) -> None:
        self._by_iri = {record.iri: record for record in records}
        self._of = {iri: iri for iri in self._by_iri}
        self._members = {iri: [iri] for iri in self._by_iri}
        self._marks: dict[str, Marks] = {iri: apart.marks(record) for iri, record in self._by_iri.items()}
        self._two = apart.holds
        self._apart: dict[str, set[str]] = {}  # of those that something was decided to keep apart
        for group in settled.groups():
            known = [iri for iri in group if iri in self._of]
            for iri in known[1:]:
                self._merge(self._of[known[0]], self._of[iri])
        self._part(settled)

    def of(self, iri: str) -> str:
        """Return the name of the cluster that a record is in."""
        return self._of[iri]

    def kept_apart(self, one: str, other: str) -> bool:
        """Tell whether the evidence, or a decision, keeps the clusters of two records apart."""
        here, there = self._of[one], self._of[other]
        return there in self._apart.get(here, ()) or self._two(self._marks[here], self._marks[there])

    def join(self, one: str, other: str) -> bool:
        """Join the clusters of two records. Return False where something keeps two of them apart."""
        here, there = self._of[one], self._of[other]
        if here == there:
            return True
        if self.kept_apart(one, other):
            return False
        self._merge(here, there)
        return True

    def goes_on(self, rank: Callable[[R], tuple[Any, ...]]) -> dict[str, str]:
        """Return for each record the IRI that goes on: of those joined the least by `rank`."""
        found: dict[str, str] = {}
        for members in self._members.values():
            current = min((self._by_iri[iri] for iri in members), key=rank)
            found.update(dict.fromkeys(members, current.iri))
        return found

    def _merge(self, one: str, other: str) -> None:
        if one == other:
            return
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for iri in self._members[other]:
            self._of[iri] = one
        self._members[one] += self._members.pop(other)
        here = self._marks[one]
        marks = here if isinstance(here, set) else set(here)  # a record's own until it is joined
        marks |= self._marks.pop(other)
        self._marks[one] = marks
        foes = self._apart.pop(other, set())
        for foe in foes:
            self._apart[foe].remove(other)
            self._apart[foe].add(one)
        self._keep_apart(one, foes)

    def _part(self, settled: Settled) -> None:
        """Keep apart what was decided to be two: all records of one group from all of the other."""
        for group, foes in settled.apart():
            here = {self._of[iri] for iri in group if iri in self._of}
            there = {self._of[iri] for iri in foes if iri in self._of}
            for one in here:
                self._keep_apart(one, there)
            for other in there:
                self._keep_apart(other, here)

    def _keep_apart(self, one: str, foes: set[str]) -> None:
        if foes:
            self._apart.setdefault(one, set()).update(foes)


def first_attested(record: Record) -> tuple[dt.date, str]:
    """Return what orders records by the date of the first meeting that attests them; those without one come last."""
    return record.first or dt.date.max, record.iri
