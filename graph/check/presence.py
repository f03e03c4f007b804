"""Somebody in two places at one time: she is two persons, or a list or a time was misread.

Only what cannot be otherwise is told: both meetings have the hours, she is in the room at both, for all of it, and
neither is held online. Two meetings in one place may be one that two forums held together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph import iris
from graph.asking import known, rows, text
from graph.check.problems import Kind, Problem
from graph.naming import things
from graph.store import Store
from graph.succession import succession
from ontology.terms import term


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting on one day: its hours ("09:00:00"; without an end it is known to last a moment only) and its place."""

    meeting: str
    start: str
    end: str | None
    place: str | None

    def overlaps(self, other: Sitting) -> bool:
        """Tell whether both are held at one moment."""
        return self._covers(other.start) or other._covers(self.start)

    def _covers(self, moment: str) -> bool:
        return self.start == moment or (self.end is not None and self.start <= moment < self.end)


def presence_problems(store: Store) -> list[Problem]:
    """Return who is said to be in two places at one time, sorted. Raises StoreError."""
    found = [
        (person, day, one, other)
        for (person, day), sittings in _sittings(store).items()
        for one, other in together(sittings)
    ]
    named = things(store, (iri for person, _, one, other in found for iri in (person, one.meeting, other.meeting)))
    graph = store.base + iris.IDENTITY
    return sorted(
        Problem(
            graph,
            person,
            Kind.TWO_PLACES,
            f"{named[person].label} was in two places on {day}: {_told(one)} and {_told(other)}",
        )
        for person, day, one, other in found
    )


def together(sittings: Iterable[Sitting]) -> Iterator[tuple[Sitting, Sitting]]:
    """Yield the pairs of different meetings that are held at one moment and not known to be in one place."""
    for one, other in combinations(sorted(sittings, key=lambda sitting: sitting.meeting), 2):
        same_place = one.place is not None and one.place == other.place
        if one.meeting != other.meeting and not same_place and one.overlaps(other):
            yield one, other


def _sittings(store: Store) -> dict[tuple[str, str], set[Sitting]]:
    """Return the meetings that each person (the one that goes on) was at, by day."""
    current = succession(store).current
    online = term("schema:OnlineEventAttendanceMode")
    said: dict[tuple[str, str, str], list[tuple[str, str | None, str | None]]] = defaultdict(list)
    elsewhere = set()
    for row in rows(store, "who-was-where-and-when"):
        place = text(row, "place")
        meeting = known(row, "meeting")
        hours = known(row, "start"), text(row, "end"), None if place is None else place.casefold()
        said[current(known(row, "person")), known(row, "date"), meeting].append(hours)
        if text(row, "mode") == online:
            elsewhere.add(meeting)
    found: dict[tuple[str, str], set[Sitting]] = defaultdict(set)
    for (person, day, meeting), all_hours in sorted(said.items()):
        if meeting not in elsewhere:
            found[person, day].add(_surely(meeting, all_hours))
    return found


def _surely(meeting: str, hours: list[tuple[str, str | None, str | None]]) -> Sitting:
    """Return the hours that all documents agree on, where several speak of one meeting."""
    ends = [end for _, end, _ in hours if end is not None]
    places = sorted({place for *_, place in hours if place is not None})
    return Sitting(meeting, max(start for start, *_ in hours), min(ends, default=None), "; ".join(places) or None)


def _told(sitting: Sitting) -> str:
    hours = sitting.start[:5] if sitting.end is None else f"{sitting.start[:5]}-{sitting.end[:5]}"
    return f"{iris.tail(sitting.meeting)} ({hours})"
