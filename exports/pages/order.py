"""The order in which people look for meetings, seats and places of work."""

from __future__ import annotations

from collections.abc import Iterable

from exports.pages.contents import by_name
from exports.pages.seats import by_forum
from exports.pages.told import Came, day
from graph.answers import Affiliation, Seat, Thing
from graph.collation import swedish


def by_date(rows: Iterable[Came]) -> list[Came]:
    """Return how somebody took part, the latest meeting first."""
    return sorted(rows, key=lambda one: (day(one.held), one.document, one.name), reverse=True)


def last_seen_first(seats: Iterable[Seat]) -> list[Seat]:
    """Return seats, those seen last first."""
    found = sorted(seats, key=_alphabetical)
    return sorted(found, key=lambda seat: seat.last_attested or "", reverse=True)


def by_behalf(seats: Iterable[Seat]) -> list[Seat]:
    """Return seats by whom they are held for, those for nobody last: as people look for them."""
    return sorted(seats, key=lambda seat: (not seat.on_behalf_of, _alphabetical(seat)))


def _alphabetical(seat: Seat) -> tuple[object, ...]:
    return (
        [swedish(t.label) for t in seat.on_behalf_of],
        swedish(seat.member.label),
        swedish(seat.forum.label),
        seat.forum.iri,
    )


def grouped(seats: Iterable[Seat]) -> list[tuple[Thing, list[Seat]]]:
    """Return seats by their forum, forums in alphabetical order."""
    found: dict[str, list[Seat]] = by_forum(seats)
    forums = by_name(of[0].forum for of in found.values())
    return [(thing, last_seen_first(found[thing.iri])) for thing in forums]


def places_of_work(places: Iterable[Affiliation]) -> list[Affiliation]:
    """Return places of work, each title at each place once, the latest minutes first."""
    found: dict[tuple[str, str, tuple[str, ...], str], Affiliation] = {}
    for place in sorted(places, key=lambda p: p.date or "", reverse=True):
        found.setdefault((place.person.iri, place.organisation.iri, place.titles, place.state), place)
    return list(found.values())


def known_by(seats: Iterable[Seat], places: Iterable[Affiliation]) -> str:
    """Return what tells a person from others of her name: whom she represents, where she works, where she sits."""
    sits = last_seen_first(seat for seat in seats if seat.state != "former")
    behalf = by_name({thing for seat in sits for thing in seat.on_behalf_of})
    works = [place.organisation for place in places_of_work(places)]
    told = dict.fromkeys(thing.label for thing in (*behalf, *works, *(seat.forum for seat in sits)))
    return ", ".join(list(told)[:3])
