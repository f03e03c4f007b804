"""What the network shows, as a list that needs no script: forum by forum, who sits there, for whom, when and by what.

It stands in the page beside the drawing, for browsers that run no script: whoever has one gets the same as a table that
follows the filters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exports import phrases
from exports.network.labels import labels
from graph.answers import Seat, Source, Thing
from graph.collation import swedish
from graph.views import Link, View

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A seat: whose, in which roles, on whose behalf, when, and the files (with pages) that show it."""

    member: Thing
    role: str
    behalf: tuple[Thing, ...]
    time: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A forum: its name told apart from others, what it belongs to and steers (by IRI and name), and its seats."""

    iri: str
    name: str
    part_of: tuple[tuple[str, str], ...]
    steers: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


def listing(views: Iterable[View], said: Words) -> tuple[Listed, ...]:
    """Return the forums of views, in Swedish alphabetical order, with all seats that edges and meetings rest on."""
    names: dict[str, str] = {}
    seats: dict[str, dict[int, Seat]] = defaultdict(dict)  # by identity: several edges rest on one seat
    tied: dict[str, dict[Link, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for view in views:
        names = labels(view) | names
        for one, other, link, about in view.edges(keys=True, data=True):
            for seat in about["seats"]:
                seats[seat.forum.iri][id(seat)] = seat
            if link in (Link.PART_OF, Link.STEERS):
                tied[one][link][other] = view.nodes[other]["label"]
        for _, attended in view.nodes(data="attended", default=()):
            for seat, _ in attended:
                seats[seat.forum.iri][id(seat)] = seat
    for held in seats.values():
        names |= {seat.forum.iri: names.get(seat.forum.iri, seat.forum.label) for seat in held.values()}
    made = (
        Listed(
            iri,
            names[iri],
            _sorted(tied[iri][Link.PART_OF]),
            _sorted(tied[iri][Link.STEERS]),
            tuple(_row(seat, said) for seat in sorted(seats[iri].values(), key=_order)),
        )
        for iri in {*seats, *tied}
    )
    return tuple(sorted(made, key=lambda one: (swedish(one.name), one.iri)))


def _row(seat: Seat, said: Words) -> Row:
    return Row(
        seat.member, phrases.role(seat, said), seat.on_behalf_of, phrases.time(seat, said), _places(seat.sources, said)
    )


def _places(sources: Iterable[Source], said: Words) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrases.place(source, said) for source in sources))


def _order(seat: Seat) -> tuple[object, ...]:
    return [swedish(thing.label) for thing in seat.on_behalf_of], swedish(seat.member.label), seat.member.iri


def _sorted(named: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(named.items(), key=lambda item: (swedish(item[1]), item[0])))
