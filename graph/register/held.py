"""Who holds the seats of each forum, in short, as a register keeps it: a piece for each, made anew where it may differ.

What a forum's piece rests on are the lists and statements about it and the nodes that those name (`rests`): what these
are called, what they are, and which go on for them. When any of that changes, the forum is `stale`; its piece is made
from the claims before the register counts again (`renew`), by the same functions that answer without a register.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from typing import Final

import msgspec

from graph.answers import FORUM_KINDS
from graph.errors import StoreChanged
from graph.holders import Holders, Shown, holders_of
from graph.proofs import Proofs
from graph.register.nodes import Nodes
from graph.register.seats import Seats
from graph.register.tables import STATED_FOR, VACANT, Tables, every
from graph.seating import seats_of

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_PIECES: Final = "SELECT node.iri, forum, body FROM holders JOIN node ON node.id = forum"
_FORUMS_FOR: Final = f"""
SELECT forum FROM rests WHERE behalf AND node {_AMONG}
UNION
SELECT place FROM named WHERE how IN ({STATED_FOR}, {VACANT}) AND node {_AMONG}
"""
_VACANT: Final = f"SELECT DISTINCT place FROM named WHERE how = {VACANT}"
_ON_BEHALF_OF: Final = f"SELECT DISTINCT node FROM rests WHERE behalf AND forum {_AMONG}"
_STALE: Final = f"""
SELECT DISTINCT forum.id, forum.iri FROM stale JOIN node ON node.id = stale.forum
JOIN node forum ON forum.id = coalesce(node.current, node.id)
WHERE forum.kind IN ({", ".join(f"'{kind}'" for kind in sorted(FORUM_KINDS))})
"""
_REST: Final = """
INSERT INTO rests
SELECT value, 0, ?1 FROM json_each(?2) UNION SELECT current, 0, ?1 FROM node WHERE current IS NOT NULL AND id IN (
  SELECT value FROM json_each(?2)
)
UNION SELECT id, 1, ?1 FROM node WHERE iri IN (SELECT value FROM json_each(?3))
"""
_PROOFS: Final = "SELECT body FROM proofs WHERE forum = ? AND (SELECT state FROM register) = ?"
_SHOWN: Final = msgspec.msgpack.Decoder(Shown)


class Held:
    """The pieces of a register, of a state of the store."""

    def __init__(self, tables: Tables, nodes: Nodes, state: str) -> None:
        self._tables, self._nodes, self._state = tables, nodes, state

    def holders(self, forums: Iterable[str] | None) -> dict[str, Holders]:
        """Return who holds the seats of these forums, or of all, by forum.

        Their passages are read when somebody asks for them, which raises StoreChanged where the state is another then.
        """
        if forums is None:
            found = self._tables.rows(_PIECES)
        else:
            found = self._tables.rows(f"{_PIECES} WHERE forum {_AMONG}", every(self._nodes.forms(forums)))
        return {iri: Holders(_SHOWN.decode(body), self._proofs(forum)) for iri, forum, body in found}

    def _proofs(self, forum: int) -> Proofs:
        def read() -> bytes:
            for (body,) in self._tables.rows(_PROOFS, forum, self._state):
                return bytes(body)
            raise StoreChanged(self._tables.name, "it has changed since it was asked", remedy="ask again")

        return Proofs(read)

    def forums_with(self, organisations: Iterable[str]) -> frozenset[str]:
        """Return where these have a seat, or somebody in a list."""
        asked = every(self._nodes.forms(organisations))
        return self._iris(self._tables.rows(_FORUMS_FOR, asked, asked))

    def vacant_in(self, forums: Iterable[str] | None) -> frozenset[str]:
        """Return in which of these forums, or of all, minutes say that a seat is vacant."""
        if forums is None:
            return self._iris(self._tables.rows(_VACANT))
        return self._iris(self._tables.rows(f"{_VACANT} AND place {_AMONG}", every(self._nodes.forms(forums))))

    def represented_in(self, forums: Iterable[str]) -> frozenset[str]:
        """Return on whose behalf there are, or were, people in these forums."""
        return self._iris(self._tables.rows(_ON_BEHALF_OF, every(self._nodes.forms(forums))))

    def _iris(self, found: Collection[tuple[int, ...]]) -> frozenset[str]:
        numbers = [number for (number,) in found]
        current = self._nodes.current(numbers)
        return frozenset(current[number].iri for number in numbers)


def forget(tables: sqlite3.Connection, forums: Iterable[int], nodes: Iterable[int]) -> None:
    """Forget the pieces of these forums, with what goes on for them, and of those that rest on any of these nodes."""
    found = set(forums)
    wanted = every(found)
    for sql, given in (
        (f"SELECT current FROM node WHERE current IS NOT NULL AND id {_AMONG}", wanted),
        (f"SELECT DISTINCT forum FROM rests WHERE node {_AMONG}", every(nodes)),
    ):
        found |= {number for (number,) in tables.execute(sql, (given,))}
    gone = every(sorted(found))
    for table in ("holders", "proofs", "rests"):
        tables.execute(f"DELETE FROM {table} WHERE forum {_AMONG}", (gone,))
    tables.execute("INSERT OR IGNORE INTO stale SELECT value FROM json_each(?)", (gone,))


def renew(tables: sqlite3.Connection) -> None:
    """Make the pieces anew that were forgotten."""
    reader = Tables(tables)
    for number, iri in tables.execute(_STALE).fetchall():
        nodes = Nodes(reader)  # of its own: what it looks up is what the piece rests on
        seats = Seats(reader, nodes)
        found = [*seats.stated([iri], None), *seats.listed([iri], None, None)]
        held = holders_of(seats_of(found, nodes.seen, forum_kinds=FORUM_KINDS)).get(iri)
        if held is not None:
            tables.execute("INSERT INTO holders VALUES (?, ?)", (number, msgspec.msgpack.encode(held.shown)))
            tables.execute("INSERT INTO proofs VALUES (?, ?)", (number, held.proofs.packed()))
        behalf = {one for claim in found for one in claim.behalf}
        tables.execute(_REST, (number, every({number, *nodes.looked_up, *nodes.forms([iri])}), every(sorted(behalf))))
    tables.execute("DELETE FROM stale")
