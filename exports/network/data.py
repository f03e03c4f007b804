"""The data of the network page: nodes, edges and seats by number, and what each tells, with its passages.

A seat and a passage stand once however many edges they are behind. How a seat stands on a day is worked out here
(`graph.standing`), so that the page's script only looks it up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pyvis.network import Network
from pyvis.node import Node

from exports import phrases
from exports.network.labels import contexts
from exports.network.layout import Point
from graph.answers import Kind, Seat, Source, Thing
from graph.collation import swedish
from graph.standing import changes
from graph.views import View

Words = Mapping[str, str]
Href = Callable[[str], str | None]

# The drawing's shape and size of each kind; colours are the stylesheet's, since they follow light and dark.
SHAPES: Final[dict[Kind, tuple[str, int]]] = {
    Kind.STEERING_GROUP: ("hexagon", 17),
    Kind.FORUM: ("diamond", 17),
    Kind.PROJECT: ("star", 19),
    Kind.ORGANISATION: ("triangle", 13),
    Kind.MUNICIPALITY: ("square", 11),
    Kind.PERSON: ("dot", 7),
    Kind.MEETING: ("dot", 7),
}
OPTIONS: Final[dict[str, Any]] = {
    "autoResize": True,
    "layout": {"improvedLayout": False},
    "physics": {"enabled": False},
    "interaction": {"hover": True, "dragNodes": False, "keyboard": False, "multiselect": False, "zoomSpeed": 0.6},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "font": {"size": 0}, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}
_ORDER: Final = {kind: place for place, kind in enumerate(SHAPES)}


@dataclass(frozen=True, slots=True)
class Arranged:
    """A view with where its nodes stand (none of those that are folded away) and the ticks of its time axis."""

    view: View
    places: Mapping[str, Point]
    axis: tuple[tuple[str, float], ...] = ()


@dataclass(slots=True)
class _Book:
    """What is numbered: things in the order of the page, seats and passages in the order in which they are met."""

    said: Words
    number: Mapping[str, int]
    seats: dict[int, int] = field(default_factory=dict)  # by identity: to hash a seat is to hash all its minutes
    kept: list[Seat] = field(default_factory=list)
    passages: dict[Source, int] = field(default_factory=dict)

    def seat(self, seat: Seat) -> int:
        if id(seat) not in self.seats:
            self.seats[id(seat)] = len(self.kept)
            self.kept.append(seat)
        return self.seats[id(seat)]

    def sources(self, sources: Iterable[Source]) -> list[int]:
        return [self.passages.setdefault(source, len(self.passages)) for source in sources]

    def things(self, things: Iterable[Thing]) -> list[int]:
        return [self.number[thing.iri] for thing in things]


def data(
    arranged: Mapping[str, Arranged], said: Words, *, regions: Mapping[str, tuple[Thing, ...]], href: Href
) -> dict[str, Any]:
    """Return what the page's script draws and tells, as JSON has it; the same for the same views."""
    things = _things(arranged)
    order = sorted(things, key=lambda iri: (_ORDER[things[iri]["kind"]], swedish(things[iri]["label"]), iri))
    book = _Book(said, {iri: place for place, iri in enumerate(order)})
    views, edges = _views(arranged, book)
    meetings = _meetings(arranged, book)
    seats = [_seat(seat, book) for seat in book.kept]
    context = _contexts(arranged)
    return {
        "nodes": [_node(place, things[iri]) for place, iri in enumerate(order)],
        "iris": order,
        "contexts": {book.number[iri]: told for iri, told in context.items()},
        "pages": {place: page for place, iri in enumerate(order) if (page := href(iri)) is not None},
        "views": views,
        "edges": edges,
        "seats": seats,
        "meetings": meetings,
        "passages": [[source.exact, source.file_name, source.page] for source in book.passages],
        "regions": _regions(regions, book),
        "days": sorted({day for seat in seats for day, _ in seat["turns"] if day} | _dates(things)),
        "options": _options(),
        "words": {key: value for key, value in said.items() if not key.startswith("path.")},
    }


def _options() -> Any:
    drawing = Network(directed=True)
    drawing.set_options(json.dumps(OPTIONS))
    return json.loads(drawing.get_network_data()[-1])


def roles(arranged: Mapping[str, Arranged]) -> list[str]:
    """Return the roles that the seats of views are held in, in Swedish alphabetical order."""
    seats = (seat for one in arranged.values() for *_, about in one.view.edges(data=True) for seat in about["seats"])
    return sorted({role for seat in seats for role in seat.roles}, key=swedish)


def _things(arranged: Mapping[str, Arranged]) -> dict[str, dict[str, Any]]:
    """Return all nodes of the views, and whom the seats behind them name, by IRI."""
    found: dict[str, dict[str, Any]] = {}
    for one in arranged.values():
        for *_, about in one.view.edges(data=True):
            for seat in about["seats"]:
                found |= {thing.iri: _thing(thing) for thing in (seat.member, seat.forum, *seat.on_behalf_of)}
            found |= {thing.iri: _thing(thing) for thing in about["through"]}
        for _, about in one.view.nodes(data=True):
            for seat, _ in about.get("attended", ()):
                found |= {thing.iri: _thing(thing) for thing in (seat.member, seat.forum, *seat.on_behalf_of)}
    for one in arranged.values():
        found |= dict(one.view.nodes(data=True))
    return found


def _thing(thing: Thing) -> dict[str, Any]:
    return {"label": thing.label, "kind": thing.kind}


def _node(place: int, about: Mapping[str, Any]) -> dict[str, Any]:
    shape, size = SHAPES[about["kind"]]
    told: dict[str, Any] = Node(place, shape, about["label"], size=size, group=str(about["kind"])).options
    return told | ({"date": about["date"]} if "date" in about else {})


def _views(arranged: Mapping[str, Arranged], book: _Book) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the views and the edges of all of them; an edge that several views have stands once."""
    views: list[dict[str, Any]] = []
    edges: dict[tuple[int, int, str], dict[str, Any]] = {}
    for name, one in arranged.items():
        own = []
        for start, end, says, about in sorted(one.view.edges(keys=True, data=True), key=lambda edge: edge[:3]):
            key = (book.number[start], book.number[end], str(says))
            if key not in edges:
                edges[key] = {"id": len(edges)} | _edge(key, about, book)
            own.append(edges[key]["id"])
        views.append(
            {
                "name": name,
                "nodes": sorted(book.number[iri] for iri in one.view),
                "edges": sorted(own),
                "places": {book.number[iri]: place for iri, place in one.places.items()},
                "folded": len(one.places) < len(one.view),
                "axis": one.axis,
            }
        )
    return views, list(edges.values())


def _edge(key: tuple[int, int, str], about: Mapping[str, Any], book: _Book) -> dict[str, Any]:
    start, end, says = key
    told: dict[str, Any] = {"from": start, "to": end, "link": says}
    if about["seats"]:
        return told | {"seats": [book.seat(seat) for seat in about["seats"]]}
    if about["through"]:
        return told | {"through": sorted(set(book.things(about["through"])))}
    return told | {"titles": about["titles"], "sources": book.sources(about["sources"])}


def _seat(seat: Seat, book: _Book) -> dict[str, Any]:
    facts = [
        (book.said["role"], phrases.role(seat, book.said)),
        (book.said["responsibility"], ", ".join(seat.responsibilities)),
        (book.said["time"], phrases.time(seat, book.said)),
    ]
    return {
        "member": book.number[seat.member.iri],
        "forum": book.number[seat.forum.iri],
        "behalf": book.things(seat.on_behalf_of),
        "roles": seat.roles,
        "facts": [[name, value] for name, value in facts if value],
        "sources": book.sources(seat.sources),
        "turns": [(day, str(how)) for day, how in changes(seat)],
    }


def _meetings(arranged: Mapping[str, Arranged], book: _Book) -> dict[int, list[Any]]:
    """Return for each meeting who is listed for it: the seat, present or absent, and the passages."""
    return {
        book.number[iri]: [[book.seat(seat), said.state, book.sources(said.sources)] for seat, said in attended]
        for one in arranged.values()
        for iri, attended in sorted(one.view.nodes(data="attended"))
        if attended
    }


def _contexts(arranged: Mapping[str, Arranged]) -> dict[str, str]:
    """Return what recurring names belong to: as the first view that knows tells it."""
    found: dict[str, str] = {}
    for one in arranged.values():
        found = contexts(one.view) | found
    return found


def _regions(regions: Mapping[str, tuple[Thing, ...]], book: _Book) -> list[dict[str, Any]]:
    """Return the associations and regions that municipalities of the page belong to, with those members."""
    members: dict[Thing, list[int]] = {}
    for iri in sorted(set(regions) & set(book.number)):
        for region in regions[iri]:
            members.setdefault(region, []).append(book.number[iri])
    ordered = sorted(members, key=lambda region: (swedish(region.label), region.iri))
    return [
        {"label": region.label, "self": book.number.get(region.iri, -1), "members": members[region]}
        for region in ordered
    ]


def _dates(things: Mapping[str, Mapping[str, Any]]) -> set[str]:
    return {about["date"] for about in things.values() if about.get("date")}
