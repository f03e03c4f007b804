"""Which records of persons and bodies a change of documents touches: those whose evidence it may have changed.

A record follows from the rows about it, from those of the documents that name it (who met there, and when), and from
what its places are: a forum, a party, of which convener, and which of them goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity.account import Account, Says
from graph.identity.ledger.book import Ledger
from graph.identity.ledger.sayings import Said, Sayings
from graph.store import DocumentRecord

_OF_PERSONS = (Says.NAME, Says.PLACE, Says.ROLE, Says.LISTED)
_OF_BODIES = (Says.LABEL, Says.FORM, Says.CONVENER, Says.STEERS, Says.HELD, Says.FORUM)
_OF_PLACES = (Says.FORUM, Says.PARTY, Says.CONVENER)


@dataclass(slots=True)
class Touched:
    """The IRIs of the records that a change touches; there may be others among them, which it does not.

    `left` are the numbers of the ledger's texts that stood in what the documents said before.
    """

    persons: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    left: frozenset[int] = frozenset()

    def by(self, sayings: Sayings, moved: Iterable[str]) -> None:
        """Add what speaks of organisations, projects or forums for which now another one goes on, or did."""
        moved = set(moved)
        convened = {row.one for row in sayings.to(moved, Says.CONVENER)}
        self._placed(sayings, moved)
        self._named(sayings, {row.other for row in sayings.of(moved, Says.HELD, Says.ATTENDED)})
        self._named(sayings, {row.other for row in sayings.of(convened, Says.HELD)})
        self.bodies |= convened | {row.one for row in sayings.to(moved, Says.STEERS)}

    def _placed(self, sayings: Sayings, places: Iterable[str]) -> None:
        self.persons |= {row.one for row in sayings.to(places, Says.PLACE)}

    def _named(self, sayings: Sayings, documents: Iterable[str]) -> None:
        """Add whom documents name, and whose meetings they report on."""
        rows = sayings.within(documents, Says.NAME, Says.LABEL, Says.HELD)
        self.persons |= {row.one for row in rows if row.kind is Says.NAME}
        self.bodies |= {row.one for row in rows if row.kind is not Says.NAME}


def renew(ledger: Ledger, gone: Iterable[str], come: Iterable[tuple[DocumentRecord, Account]]) -> Touched:
    """Put what documents say now in place of what those (IRIs) said that changed or went; return what that touches."""
    sayings, gone, come = ledger.sayings, set(gone), list(come)
    rows = [*sayings.within(gone), *(row for _, account in come for row in _rows(account))]
    places = {row.one for row in rows if row.kind in _OF_PLACES}
    before = _told(sayings, places)
    left = sayings.remove(gone)
    sayings.add(come)
    touched = Touched(
        {row.one for row in rows if row.kind in _OF_PERSONS},
        {row.one for row in rows if row.kind in _OF_BODIES},
        frozenset(left),
    )
    other = {one for _, one, _ in before ^ _told(sayings, places)}
    touched._placed(sayings, other)
    touched._named(sayings, {row.other for row in sayings.of(other, Says.HELD)})
    return touched


def _rows(account: Account) -> Iterable[Said]:
    return (Said(kind, *row, account.graph) for kind, rows in account.rows.items() for row in rows)


def _told(sayings: Sayings, places: Iterable[str]) -> set[tuple[Says, str, str]]:
    """Return what is told of places, whoever tells it."""
    return {(row.kind, row.one, row.other) for row in sayings.once(places, *_OF_PLACES)}
