"""Which rulings stand: those that nobody undid, and of several about one matter the last.

Pure: from a log to what is in force. Undoing the last ruling on a matter brings back the one before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from graph.decisions.log import Log
from graph.decisions.rulings import Different, MentionIs, Renamed, Ruling, Same, Undone

Matter: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A ruling and the number of its line."""

    number: int
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands, in the order of the lines; and the undoings of what did not stand."""

    entries: tuple[Entry, ...]
    vain: tuple[Entry, ...] = ()

    def find(self, ruling_id: str) -> Entry | None:
        """Return the entry that stands with this id, or None."""
        return next((entry for entry in self.entries if entry.ruling.id == ruling_id), None)


def in_force(log: Log) -> Standing:
    """Return which of a log's rulings stand."""
    kept: list[Entry] = []
    vain = []
    for number, ruling in log.rulings:
        if not isinstance(ruling.what, Undone):
            kept.append(Entry(number, ruling))
            continue
        undone = next((entry for entry in reversed(kept) if entry.ruling.id == ruling.what.ruling), None)
        if undone is None:
            vain.append(Entry(number, ruling))
        else:
            kept.remove(undone)
    latest = {_matter(entry.ruling): entry for entry in kept}
    return Standing(tuple(sorted(latest.values(), key=lambda entry: entry.number)), tuple(vain))


def _matter(ruling: Ruling) -> Matter:
    match ruling.what:
        case Same() | Different():
            return ("pair", *sorted((ruling.what.one.path, ruling.what.other.path)))
        case MentionIs():
            return ("mention", ruling.what.mention.path)
        case Renamed():
            return ("name", ruling.what.thing.path)
        case Undone():
            raise ValueError("an undoing is about a ruling, not about a matter")
