"""Looking up in a register what somebody presented, and what she was asked to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from graph.answers import Happening, Source, Thing
from graph.register.meetings import meetings_of
from graph.register.nodes import Nodes
from graph.register.tables import CONCERNED, Tables, every
from graph.register.told import MEANT, Item

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_ITEMS: Final = f"""
SELECT graph.iri, graph.file, items.body FROM items JOIN graph ON graph.id = items.graph
WHERE items.graph IN (SELECT graph FROM named WHERE how = {CONCERNED} AND node {_AMONG}) ORDER BY graph.iri
"""
_MEANT: Final = f"SELECT 1 FROM said WHERE property = {MEANT} AND typeof(value) = 'integer' AND value {_AMONG} LIMIT 1"
_BODY: Final = msgspec.msgpack.Decoder(list[Item])


@dataclass(frozen=True, slots=True)
class Concern:
    """Something in minutes that concerns somebody: what, at whose meeting, when, until when, and the passages."""

    happening: Happening
    what: str
    where: Thing | None
    date: str | None
    due: str | None
    sources: tuple[Source, ...]


class Items:
    """The agenda items and assignments of a register."""

    def __init__(self, tables: Tables, nodes: Nodes) -> None:
        self._tables, self._nodes = tables, nodes

    def is_meant(self, person: str) -> bool:
        """Tell whether people decided that a name which minutes leave open is this person's."""
        return bool(self._tables.rows(_MEANT, every(self._nodes.forms([person]))))

    def concerns(self, person: str) -> Iterator[Concern]:
        """Yield what a person presented, and was asked to do."""
        forms = self._nodes.forms([person])
        found = [
            (iri, file, item)
            for iri, file, body in self._tables.rows(_ITEMS, every(forms))
            for item in _BODY.decode(body)
            if not item.members.isdisjoint(forms)
        ]
        organizers, dates = meetings_of(self._tables, {meeting for *_, item in found for meeting in item.meetings})
        things = self._nodes.current({forum for forums in organizers.values() for forum in forums})
        for iri, file, item in found:
            forums = [things[forum] for meeting in item.meetings for forum in organizers.get(meeting, ())]
            yield Concern(
                item.happening,
                item.what,
                min(forums, key=lambda thing: thing.iri, default=None),
                min((dates[meeting] for meeting in item.meetings if meeting in dates), default=None),
                item.due,
                tuple([Source(file, p.start, p.end, p.exact, iri, p.page) for p in item.passages]),
            )
