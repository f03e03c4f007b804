"""Answers from a store that has no register of its state: by SPARQL alone."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import pyoxigraph as ox
from msgspec.structs import replace

from graph.answers import Basis, Thing, TimelineEntry
from graph.asking import Queryable, Row, known, rows
from graph.naming import local, things
from graph.questions.asked import Asked
from graph.questions.grouping import grouped, values
from graph.questions.items import concerns
from graph.questions.lookup import Lookup
from graph.seating import Claimed, claimed
from graph.succession import succession

_STATED: Final = "who-is-stated-to-sit-where"
_LISTED: Final = "who-is-listed-at-meetings"
_HELD: Final = "whose-meetings-are-they"


class Queried(Lookup):
    """A store that is asked for everything."""

    def __init__(self, store: Queryable) -> None:
        self.asked = Asked(store, succession(store))

    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield the merges, which were read first of all."""
        followed = self.asked.succession
        return ((iri, followed.current(iri)) for iri in followed.replaced)

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return what the graph calls them."""
        return things(self.asked.store, iris)

    def named(self, words: str) -> list[tuple[str, str]]:
        """Return the names of the graph that contain the words."""
        found = rows(self.asked.store, "which-things-bear-a-name", needle=[ox.Literal(words)])
        return [(known(row, "thing"), known(row, "name")) for row in self.asked.succession.follow(found)]

    def _stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]:
        return self._dated(self._claimed(self.asked.rows(_STATED, organisation=forums, member=members)))

    def listed(self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None) -> list[Claimed]:
        """Return entries, asked for from the narrower side: it may be one of thousands. Those after `at` are there."""
        del at  # asking when all meetings were takes longer than reading entries that are left out after
        if members is None:
            held = grouped(self.asked.rows(_HELD, organisation=forums), "meeting")
            entries = self.asked.rows(_LISTED, meeting=None if forums is None else held)
        else:
            entries = self.asked.rows(_LISTED, member=members)
            meetings = {known(row, "meeting") for row in entries}
            held = grouped(self.asked.rows(_HELD, meeting=meetings, organisation=forums), "meeting")
        return self._claimed({**entry, **one} for entry in entries for one in held.get(known(entry, "meeting"), ()))

    def proven(self, found: list[Claimed]) -> list[Claimed]:
        """Return claims with the passages that the graph has for them."""
        sources = self.asked.sources(claim.iri for claim in found)
        return [replace(claim, sources=sources.get(claim.iri, ())) for claim in found]

    def named_in(self, found: list[Claimed]) -> Mapping[str, Thing]:
        """Return the things that claims name."""
        return self.things(iri for claim in found for iri in claim.entities)

    def around(self, forums: Iterable[str] | None) -> dict[str, tuple[set[str], set[str]]]:
        """Return the forums of the graph with their conveners and what they steer."""
        groups = grouped(self.asked.rows("which-forums-are-there", forum=forums), "forum")
        return {iri: (set(values(group, "convener")), set(values(group, "project"))) for iri, group in groups.items()}

    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return those of all forums that any of these convenes."""
        wanted = {self.asked.succession.current(iri) for iri in organisations}
        return frozenset(forum for forum, (conveners, _) in self.around(None).items() if wanted & conveners)

    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return where the graph has them on whose behalf somebody sits or came."""
        found = self.asked.rows("in-which-forums-is-it-represented", organisation=organisations)
        return frozenset(known(row, "forum") for row in found)

    def vacant_in(self, forums: Iterable[str] | None) -> Iterable[str] | None:
        """Return these: where a seat is vacant is not known before the graph is asked for it."""
        return forums

    def basis(self, at: dt.date | None) -> Basis:
        """Count the meetings of known forums."""
        groups = grouped(self.asked.rows("which-meetings-were-held"), "meeting")
        held = [min(values(group, "date"), default=None) for group in groups.values() if values(group, "forum")]
        return Basis.of(date for date in held if at is None or (date or "") <= at.isoformat())

    def concerns(self, person: str) -> Iterator[TimelineEntry]:
        """Yield what the graph has of somebody's items, assignments and open names."""
        return concerns(self, person)

    def _claimed(self, found: Iterable[Row]) -> list[Claimed]:
        claims = claimed(found)
        concepts = self.things(iri for claim in claims for iri in claim.concepts)
        labels = {iri: thing.label for iri, thing in concepts.items()}
        return [claim.spoken(labels) for claim in claims]

    def _dated(self, stated: list[Claimed]) -> list[Claimed]:
        """Return stated claims with the date of the minutes that say so, and the period that they state."""
        iris = [claim.iri for claim in stated]
        dates = self.asked.dates(iris)
        periods: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in self.asked.rows("for-which-period-is-it-stated", claim=iris):
            periods[known(row, "claim"), local(known(row, "end"))].append(known(row, "date"))
        return [
            replace(
                claim,
                date=dates.get(claim.iri),
                begins=min(periods[claim.iri, "hasBeginning"], default=None),
                ends=max(periods[claim.iri, "hasEnd"], default=None),
            )
            for claim in stated
        ]
