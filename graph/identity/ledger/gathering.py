"""From the rows of a ledger to records of some persons and bodies: the same as from all that all documents say.

Which rows have a say in a record follows from how `evidence` and `body_evidence` read them; those, of all documents,
are given to the same functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.identity.account import Account, Says
from graph.identity.bodies import following as body_following
from graph.identity.body_evidence import bodies
from graph.identity.body_records import Body, Sort, sort_of
from graph.identity.evidence import evidence, following
from graph.identity.ledger.sayings import Said, Sayings, accounts
from graph.identity.records import PersonRecord


class Gathering:
    """Records of some, as the ledger's rows and the reference data (`known`) have them."""

    def __init__(self, sayings: Sayings, known: Account, base: str) -> None:
        self._sayings, self._known, self._base = sayings, known, base

    def persons(self, iris: Iterable[str], goes_on: Mapping[str, str]) -> list[PersonRecord]:
        """Return what is known of these persons, their seats and forums being those that go on."""
        own = self._sayings.of(wanted := set(iris), Says.NAME, Says.LISTED)
        own += self._sayings.once(wanted, Says.PLACE, Says.ROLE)
        naming = {row.document for row in own if row.kind is Says.NAME}
        where = self._sayings.within(naming, Says.HELD, Says.DATE)
        places = self._sayings.once({row.other for row in own if row.kind is Says.PLACE}, Says.FORUM, Says.PARTY)
        found = evidence(accounts([*own, *where, *places]), self._known, self._base)
        return [following(record, goes_on) for record in found]

    def bodies(self, iris: Iterable[str], goes_on: Mapping[str, str]) -> list[Body]:
        """Return what is known of these bodies, the others that they speak of being those that go on."""
        own = self._sayings.of(wanted := set(iris), Says.LABEL, Says.HELD)
        own += self._sayings.once(wanted, Says.FORM, Says.CONVENER, Says.STEERS, Says.FORUM)
        naming = {row.document for row in own if row.kind is Says.LABEL}
        where = self._sayings.within(naming, Says.HELD, Says.DATE)
        held = {row.one for row in where if row.kind is Says.HELD}
        told = self._sayings.once(held, Says.CONVENER, Says.FORUM)
        found = bodies(accounts([*own, *where, *told, *self._attended(own)]), self._known, self._base)
        return [body_following(body, goes_on) for body in found]

    def _attended(self, own: Iterable[Said]) -> list[Said]:
        """Return who attended where forums met, and for whom anybody did where they are named."""
        forums = [row for row in own if sort_of(row.one, self._base) is Sort.FORUM]
        met = {row.document for row in forums if row.kind is Says.HELD}
        named = {row.document for row in forums if row.kind is Says.LABEL}
        people = self._sayings.within(met, Says.LISTED)
        return [*people, *self._sayings.within(met | named, Says.ATTENDED)]
