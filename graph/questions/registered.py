"""Answers from the register of a store's state: looked up by number, passages and all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from graph.answers import Basis, Thing, TimelineEntry
from graph.asking import Queryable
from graph.holders import Holders
from graph.naming import things
from graph.questions.asked import Asked
from graph.questions.items import meant
from graph.questions.lookup import Lookup
from graph.register import Register
from graph.seating import Claimed


class Registered(Lookup):
    """A register, and the store beside it for what it does not have."""

    def __init__(self, store: Queryable, register: Register) -> None:
        self._register = register
        self.asked = Asked(store, register.nodes.succession)

    def merges(self) -> Iterator[tuple[str, str]]:
        """Yield the merges as they lie on disk, where each leads at once to the last that goes on."""
        return self._register.nodes.merges()

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return what the register calls them, and the graph those that it does not know."""
        wanted = set(iris)
        found = self._register.nodes.things(wanted)
        return found | things(self.asked.store, wanted - found.keys())

    def named(self, words: str) -> list[tuple[str, str]]:
        """Return the names of the register that contain the words."""
        return self._register.nodes.named(words)

    def _stated(self, forums: Iterable[str] | None, members: Iterable[str] | None) -> list[Claimed]:
        return self._register.seats.stated(forums, members)

    def listed(self, forums: Iterable[str] | None, members: Iterable[str] | None, at: dt.date | None) -> list[Claimed]:
        """Return entries of the lists until then."""
        return self._register.seats.listed(forums, members, at)

    def proven(self, found: list[Claimed]) -> list[Claimed]:
        """Return the claims: they have their passages."""
        return found

    def named_in(self, found: list[Claimed]) -> Mapping[str, Thing]:
        """Return all that was looked up: what the claims name is among it."""
        del found
        return self._register.nodes.seen

    def holders(self, forums: Iterable[str] | None, at: dt.date | None) -> Mapping[str, Holders]:
        """Return the pieces that are kept by forum; at a date they are put together from the claims."""
        return self._register.held.holders(forums) if at is None else super().holders(forums, at)

    def around(self, forums: Iterable[str] | None) -> dict[str, tuple[set[str], set[str]]]:
        """Return the forums of the register with their conveners and what they steer."""
        return self._register.bodies.forums(forums)

    def convened_by(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return the forums that any of these convenes."""
        return self._register.bodies.convened_by(organisations)

    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return where a piece rests on any of these, or a statement names one."""
        return self._register.held.forums_with(organisations)

    def represented_in(self, forums: Iterable[str]) -> frozenset[str]:
        """Return those that the pieces of these forums rest on."""
        return self._register.held.represented_in(forums)

    def vacant_in(self, forums: Iterable[str] | None) -> Iterable[str]:
        """Return those of the forums in which minutes say that a seat is vacant."""
        return self._register.held.vacant_in(forums)

    def basis(self, at: dt.date | None) -> Basis:
        """Return what is counted of the meetings that are kept."""
        return self._register.bodies.basis(at)

    def concerns(self, person: str) -> Iterator[TimelineEntry]:
        """Yield what is kept of somebody's items and assignments; the graph is asked where a name was decided hers."""
        for one in self._register.items.concerns(person):
            yield TimelineEntry(one.date, one.happening, one.where, one.what, None, (), None, one.due, one.sources)
        if self._register.items.is_meant(person):
            yield from meant(self, person)
