"""Records joined so far, and what keeps two clusters of them from being joined: a list, or a person's decision."""

from __future__ import annotations

import datetime as dt

from graph.identity.decided import Settled
from graph.identity.records import PersonRecord


class Clusters:
    """Records joined so far. What was decided comes first; a join costs as much as the smaller cluster has records."""

    def __init__(self, records: list[PersonRecord], settled: Settled) -> None:
        self._by_iri = {record.iri: record for record in records}
        self._of = {record.iri: record.iri for record in records}
        self._members = {record.iri: [record.iri] for record in records}
        # The lists in which somebody of the cluster stands with a seat; two who stand in one list are two.
        self._listed = {record.iri: set(record.listed) if record.seats else set() for record in records}
        self._apart: dict[str, set[str]] = {record.iri: set() for record in records}
        for group in settled.groups():
            known = [iri for iri in group if iri in self._of]
            for iri in known[1:]:
                self._merge(self._of[known[0]], self._of[iri])
        self._part(settled)

    def of(self, iri: str) -> str:
        """Return the name of the cluster that a record is in."""
        return self._of[iri]

    def decided_apart(self, one: str, other: str) -> bool:
        """Tell whether people decided that the clusters of two records are two."""
        return self._of[other] in self._apart[self._of[one]]

    def join(self, one: str, other: str) -> bool:
        """Join the clusters of two records. Return False where a list or a decision keeps two of them apart."""
        here, there = self._of[one], self._of[other]
        if here == there:
            return True
        if there in self._apart[here] or not self._listed[here].isdisjoint(self._listed[there]):
            return False
        self._merge(here, there)
        return True

    def goes_on(self) -> dict[str, str]:
        """Return for each record the IRI that goes on: of those joined the one attested first, then by IRI."""
        found: dict[str, str] = {}
        for members in self._members.values():
            current = min(members, key=lambda iri: _first_attested(self._by_iri[iri]))
            found.update(dict.fromkeys(members, current))
        return found

    def _merge(self, one: str, other: str) -> None:
        if one == other:
            return
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for iri in self._members[other]:
            self._of[iri] = one
        self._members[one] += self._members.pop(other)
        self._listed[one] |= self._listed.pop(other)
        foes = self._apart.pop(other)
        for foe in foes:
            self._apart[foe].remove(other)
            self._apart[foe].add(one)
        self._apart[one] |= foes

    def _part(self, settled: Settled) -> None:
        """Keep apart what was decided to be two: all records of one group from all of the other."""
        for group, foes in settled.apart():
            here = {self._of[iri] for iri in group if iri in self._of}
            there = {self._of[iri] for iri in foes if iri in self._of}
            for one in here:
                self._apart[one] |= there
            for other in there:
                self._apart[other] |= here


def _first_attested(record: PersonRecord) -> tuple[dt.date, str]:
    return record.first or dt.date.max, record.iri
