"""From the rows of a ledger to records of some persons and bodies: the same as from all that all documents say.

Which rows have a say in a record follows from how `evidence` and `body_evidence` read them; those, of all documents,
are given to the same functions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

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

    def bodies(self, iris: Collection[str], goes_on: Mapping[str, str]) -> list[Body]:
        """Return what is known of these bodies, the others that they speak of being those that go on."""
        forums, others = (
            {iri for iri in iris if (sort_of(iri, self._base) is Sort.FORUM) is forum} for forum in (True, False)
        )
        rows = [*self._forums(forums), *self._named(others)]
        rows += self._sayings.once({*forums, *others}, Says.FORM, Says.CONVENER, Says.STEERS, Says.FORUM)
        rows += self._sayings.once({row.one for row in rows if row.kind is Says.HELD}, Says.CONVENER, Says.FORUM)
        return [body_following(body, goes_on) for body in bodies(accounts(rows), self._known, self._base)]

    def _forums(self, iris: Collection[str]) -> list[Said]:
        """Return what documents say that name forums or report on their meetings, each for itself."""
        own = self._sayings.of(iris, Says.LABEL, Says.HELD)
        met = {row.document for row in own if row.kind is Says.HELD}
        named = {row.document for row in own if row.kind is Says.LABEL}
        return [
            *own,
            *self._sayings.within(named, Says.HELD, Says.DATE),
            *self._sayings.within(met, Says.LISTED),
            *self._sayings.within(met | named, Says.ATTENDED),
        ]

    def _named(self, iris: Collection[str]) -> list[Said]:
        """Return what all documents that name organisations and projects say, for each of these as if one said it.

        Of these it does not matter which document says what, and there may be thousands.
        """
        names = [row._replace(document=row.one) for row in self._sayings.once(iris, Says.LABEL)]
        return [*names, *(Said(*row, row[-1]) for row in self._sayings.occasions.of(iris))]
