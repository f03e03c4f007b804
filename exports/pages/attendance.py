"""Who came to a forum's meetings, by whom they represent: rows of municipalities, columns of meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from exports.pages.contents import by_name
from graph.answers import Evidence, Seat, Thing

COLUMNS: Final = 16  # the latest meetings: as many as a page is wide
_BEST: Final = ("present", "remote", "excused", "absent")  # of several for one, what is shown


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation with how it was there at each of the dates ("" where the minutes do not list it)."""

    organisation: Thing
    states: tuple[str, ...]
    came: int
    listed: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """The table: dates in order, rows in alphabetical order; `left_out` older meetings are not shown."""

    dates: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int


def attendance(seats: Iterable[Seat]) -> Attendance | None:
    """Return the table of these seats in one forum; None where no list says on whose behalf people came."""
    states: dict[Thing, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    dates: set[str] = set()
    for seat in seats:
        for said in seat.statements:
            if said.evidence is Evidence.ATTENDED and said.date is not None:
                dates.add(said.date)
                for thing in seat.on_behalf_of:
                    states[thing][said.date].add(said.state)
    if not states:
        return None
    shown = sorted(dates)[-COLUMNS:]
    rows = [_row(thing, states[thing], shown) for thing in by_name(states)]
    return Attendance(tuple(shown), tuple(row for row in rows if row.listed), len(dates) - len(shown))


def _row(organisation: Thing, states: dict[str, set[str]], dates: list[str]) -> Row:
    found = tuple(next((state for state in _BEST if state in states.get(date, ())), "") for date in dates)
    return Row(organisation, found, sum(state in ("present", "remote") for state in found), sum(map(bool, found)))
