"""A person's timeline: her seats, meetings and places of work, and what else concerned her, by date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.answers import Affiliation, Evidence, Happening, Seat, TimelineEntry


def entries_of_seats(seats: Iterable[Seat]) -> Iterator[TimelineEntry]:
    """Yield what minutes state of seats, and the meetings whose lists show them."""
    for seat in seats:
        for said in seat.statements:
            yield TimelineEntry(
                date=said.date,
                happening=Happening.SEAT if said.evidence == Evidence.STATED else Happening.MEETING,
                where=seat.forum,
                what=", ".join(said.roles),
                state=said.state,
                on_behalf_of=seat.on_behalf_of,
                begins=said.begins,
                ends=said.ends,
                sources=said.sources,
            )


def entries_of_work(places: Iterable[Affiliation]) -> Iterator[TimelineEntry]:
    """Yield what minutes state of places of work."""
    for place in places:
        yield TimelineEntry(
            date=place.date,
            happening=Happening.AFFILIATION,
            where=place.organisation,
            what=", ".join(place.titles),
            state=place.state,
            on_behalf_of=(),
            begins=place.begins,
            ends=place.ends,
            sources=place.sources,
        )


def by_date(entries: Iterable[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """Return entries, oldest first; what has no date stands first."""
    return tuple(sorted(entries, key=_order))


def _order(entry: TimelineEntry) -> tuple[object, ...]:
    where = entry.where.label if entry.where else ""
    return entry.date or "", entry.happening, where, entry.what, entry.sources
