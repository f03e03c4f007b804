"""A person's seats along time: what minutes state and what they show, each drawn in its own way.

Places are per cent of the width, from the beginning of the first year to the end of the last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.answers import Evidence, Seat, Statement, Thing

MOST_LABELS: Final = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """A meeting: where it stands, how the holder took part (or that the seat is stated then), and its date."""

    at: float
    state: str
    date: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A period that minutes state; an end that is not stated is open."""

    start: float
    width: float
    begins: str | None
    ends: str | None


@dataclass(frozen=True, slots=True)
class Track:
    """A seat: its forum, first and last minutes that show it (place and width), its meetings and stated periods."""

    forum: Thing
    on_behalf_of: tuple[Thing, ...]
    seen: tuple[float, float]
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Tracks over years; a label is its place and year."""

    years: tuple[tuple[float, int], ...]
    tracks: tuple[Track, ...]


def timeline(seats: Iterable[Seat]) -> Timeline | None:
    """Return the timeline of seats; None where no date is known."""
    held = [seat for seat in seats if any(_dates(seat))]
    days = [day for seat in held for day in _dates(seat)]
    if not days:
        return None
    scale = _Scale(min(days).year, max(days).year)
    order = sorted(held, key=lambda seat: (min(_dates(seat)), seat.forum.label, seat.forum.iri))
    return Timeline(scale.labels(), tuple(_track(seat, scale) for seat in order))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def place(self, day: dt.date) -> float:
        start, end = dt.date(self.first, 1, 1), dt.date(self.last + 1, 1, 1)
        return round(100 * (day - start).days / (end - start).days, 2)

    def labels(self) -> tuple[tuple[float, int], ...]:
        step = -(-(self.last - self.first + 1) // MOST_LABELS)
        return tuple((self.place(dt.date(year, 1, 1)), year) for year in range(self.first, self.last + 1, step))


def _track(seat: Seat, scale: _Scale) -> Track:
    dots = tuple(
        Dot(scale.place(_day(said.date)), said.state if said.evidence is Evidence.ATTENDED else "stated", said.date)
        for said in seat.statements
        if said.date is not None
    )
    places = [dot.at for dot in dots] or [0.0]
    bars = tuple(_bar(said, scale) for said in _stated(seat))
    return Track(
        seat.forum,
        seat.on_behalf_of,
        (min(places), round(max(places) - min(places), 2)),
        dots,
        tuple(dict.fromkeys(bars)),
    )


def _bar(said: Statement, scale: _Scale) -> Bar:
    start = scale.place(_day(said.begins)) if said.begins is not None else 0.0
    end = scale.place(_day(said.ends, last=True)) if said.ends is not None else 100.0
    return Bar(start, round(max(end - start, 0.6), 2), said.begins, said.ends)


def _stated(seat: Seat) -> list[Statement]:
    return [said for said in seat.statements if said.begins is not None or said.ends is not None]


def _dates(seat: Seat) -> list[dt.date]:
    begun = [_day(date) for said in seat.statements for date in (said.date, said.begins) if date is not None]
    return begun + [_day(said.ends, last=True) for said in seat.statements if said.ends is not None]


def _day(date: str, *, last: bool = False) -> dt.date:
    """Return the first, or last, day of a date that may be a month or a year only: for drawing, never for telling."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        return dt.date(*parts)
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31) if last else dt.date(parts[0], 1, 1)
    begin = dt.date(parts[0], parts[1], 1)
    return (begin + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1) if last else begin
