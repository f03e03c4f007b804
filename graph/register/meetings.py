"""Looking up in a register whose meetings they are, and when they were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from graph.register.tables import Tables, every
from graph.register.told import DATE, ORGANIZER

_MEETINGS: Final = (
    f"SELECT subject, property, value FROM said WHERE property IN ({ORGANIZER}, {DATE})"
    " AND subject IN (SELECT value FROM json_each(?))"
)


def meetings_of(
    tables: Tables, meetings: Iterable[int], forums: frozenset[int] | None = None
) -> tuple[dict[int, list[int]], dict[int, str]]:
    """Return whose meetings they are (as far as it is these forums'), and when they were; all by their numbers."""
    organizers: dict[int, list[int]] = defaultdict(list)
    dates: dict[int, str] = {}
    for meeting, property_, value in tables.rows(_MEETINGS, every(meetings)):
        if property_ == DATE:
            dates[meeting] = min(value, dates.get(meeting, value))
        elif forums is None or value in forums:
            organizers[meeting].append(value)
    return organizers, dates
