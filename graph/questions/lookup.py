"""What questions are answered from: by SPARQL (`queried`), or from the register of the store's state (`registered`).

Both answer alike. All that only one of them does otherwise stands here, so that a question need not know which it has.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from graph.answers import FORUM_KINDS, Basis, Seat, Thing, TimelineEntry
from graph.holders import Holders, holders_of
from graph.questions.asked import Asked
from graph.seating import Claimed, holding, seats_of


class Lookup(ABC):
    """Where one state of a store is looked up. IRIs go in under any form, and come out as of those that go on."""

    asked: Asked

    # ---- names and merges -------------------------------------------------------------------------------------

    @abstractmethod
    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield each IRI that was merged, with that of the one that goes on."""

    @abstractmethod
    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return what IRIs stand for; one that was merged is there under its own IRI, with its own name."""

    @abstractmethod
    def named(self, words: str) -> Iterable[tuple[str, str]]:
        """Return the things (IRIs) with each of their names that contains the words in any case."""

    # ---- claims of seats --------------------------------------------------------------------------------------

    def stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]:
        """Return what is stated of seats in forums, or places in organisations, and of members; or all of it."""
        return self._all_stated if forums is None and members is None else self._stated(forums, members)

    @cached_property
    def _all_stated(self) -> list[Claimed]:
        """Return all stated claims: read once, since seats and places of work are both among them."""
        return self._stated(None, None)

    @abstractmethod
    def _stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]: ...

    @abstractmethod
    def listed(self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None) -> list[Claimed]:
        """Return the entries of the lists of forums and of members, or all; `at` may leave out later meetings'."""

    @abstractmethod
    def proven(self, found: list[Claimed]) -> list[Claimed]:
        """Return claims with their passages."""

    @abstractmethod
    def named_in(self, found: list[Claimed]) -> Mapping[str, Thing]:
        """Return the things that claims name, at least, by IRI."""

    def seats(
        self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None
    ) -> tuple[Seat, ...]:
        """Return the seats in these forums, of these members, or all; `at` leaves out what came later or had ended."""
        found = self.proven(holding(self.stated(forums, members) + self.listed(forums, members, at), at))
        return seats_of(found, self.named_in(found), forum_kinds=FORUM_KINDS)

    def holders(self, forums: Iterable[str] | None, at: dt.date | None) -> Mapping[str, Holders]:
        """Return in short who holds the seats of these forums, or of all, by forum; `at` as in `seats`."""
        return holders_of(self.seats(forums, None, at))

    # ---- forums -----------------------------------------------------------------------------------------------

    @abstractmethod
    def around(self, forums: Iterable[str] | None) -> dict[str, tuple[set[str], set[str]]]:
        """Return forums, or all, by IRI, with those that convene them and what they steer."""

    @abstractmethod
    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums that any of these organisations convenes."""

    @abstractmethod
    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums in which these have, or had, a seat or somebody in a list."""

    def represented_in(self, forums: Iterable[str]) -> frozenset[str]:
        """Return the organisations that have, or had, a seat in these forums or somebody in their lists."""
        return frozenset(thing.iri for seat in self.seats(forums, None, None) for thing in seat.on_behalf_of)

    @abstractmethod
    def vacant_in(self, forums: Iterable[str] | None) -> Iterable[str] | None:
        """Return in which of these forums, or of all (None), a seat may be vacant."""

    @abstractmethod
    def basis(self, at: dt.date | None) -> Basis:
        """Return how many of the meetings of known forums there are minutes of; with `at`, of those until then."""

    # ---- one person -------------------------------------------------------------------------------------------

    @abstractmethod
    def concerns(self, person: str) -> Iterable[TimelineEntry]:
        """Return what somebody presented, was asked to do, and which open names are hers as people decided."""
