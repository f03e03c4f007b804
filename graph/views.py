"""The graph as networks: who sits where for whom, as networkx graphs with attributes that any export can write.

Nodes are IRIs with `label`, `kind` and `classification`; edges are keyed by what they say: `member` (person to forum),
`represents` (person to organisation), `works-for` (person to organisation), `part-of` (forum to organisation) and
`steers` (forum to project). Node and edge attributes that hold more than text (`seats`, `sources`) are tuples of the
rows of `graph.answers`; `plain` turns a view into one with text and numbers only, as GraphML wants it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import networkx as nx

from graph.answers import Affiliation, ForumAnswer, Kind, Seat, Source, Thing
from graph.questions import Questions

View: TypeAlias = nx.MultiDiGraph


class Link(StrEnum):
    """What an edge says."""

    MEMBER = "member"
    REPRESENTS = "represents"
    WORKS_FOR = "works-for"
    PART_OF = "part-of"
    STEERS = "steers"


SEPARATOR: Final = "; "


@dataclass(frozen=True, slots=True)
class Known:
    """All that a view of the whole graph shows."""

    seats: tuple[Seat, ...]
    forums: tuple[ForumAnswer, ...]
    affiliations: tuple[Affiliation, ...]
    projects: tuple[Thing, ...]


def known(ask: Questions, *, at: dt.date | None = None) -> Known:
    """Ask for all that a view shows; `at` as in `Questions.seats`."""
    return Known(ask.seats(at=at), ask.forums(), ask.affiliations(), ask.project_names())


def who_represents_whom(found: Known) -> View:
    """Return the network of persons, organisations, forums and projects, in a stable order of nodes and edges."""
    view: View = nx.MultiDiGraph()
    for answer in found.forums:
        _add_forum(view, answer)
    for project in found.projects:
        _add(view, project)
    for seat in found.seats:
        _add_seat(view, seat)
    for place in found.affiliations:
        _add_place(view, place)
    return view


def around(view: View, iris: Iterable[str], *, depth: int = 1) -> View:
    """Return the part of a view within `depth` steps of these nodes, whichever way the edges point.

    Raises KeyError for a node that the view does not have.
    """
    reached: set[str] = set()
    frontier = set(iris)
    if missing := frontier - set(view):
        raise KeyError(min(missing))
    for _ in range(depth + 1):
        reached |= frontier
        frontier = {other for iri in frontier for other in nx.all_neighbors(view, iri)} - reached
    return view.subgraph(iri for iri in view if iri in reached).copy()


def plain(view: View) -> View:
    """Return the view with text and numbers only in its attributes, for GraphML, GEXF and tables."""
    bare: View = nx.MultiDiGraph()
    for iri, about in view.nodes(data=True):
        bare.add_node(iri, label=about["label"], kind=str(about["kind"]), classification=about["classification"] or "")
    for one, other, link, about in view.edges(keys=True, data=True):
        bare.add_edge(one, other, key=str(link), **_plain_edge(str(link), about["seats"], about["sources"]))
    return bare


def _plain_edge(link: str, seats: tuple[Seat, ...], sources: tuple[Source, ...]) -> dict[str, str]:
    attested = [day for seat in seats for day in (seat.first_attested, seat.last_attested) if day is not None]
    return {
        "kind": link,
        "roles": SEPARATOR.join(dict.fromkeys(role for seat in seats for role in seat.roles)),
        "on_behalf_of": SEPARATOR.join(dict.fromkeys(thing.label for seat in seats for thing in seat.on_behalf_of)),
        "first_attested": min(attested, default=""),
        "last_attested": max(attested, default=""),
        "sources": SEPARATOR.join(dict.fromkeys(source.file_name for source in sources)),
    }


def _add(view: View, thing: Thing) -> None:
    view.add_node(thing.iri, label=thing.label, kind=thing.kind, classification=thing.classification)


def _add_forum(view: View, answer: ForumAnswer) -> None:
    _add(view, answer.forum)
    for related, link in [(r, Link.PART_OF) for r in answer.conveners] + [(r, Link.STEERS) for r in answer.steers]:
        _link(view, answer.forum, related.thing, link, sources=related.sources)


def _add_seat(view: View, seat: Seat) -> None:
    _link(view, seat.member, seat.forum, Link.MEMBER, seat=seat, sources=seat.sources)
    if seat.member.kind is Kind.PERSON:
        for thing in seat.on_behalf_of:
            _link(view, seat.member, thing, Link.REPRESENTS, seat=seat, sources=seat.sources)


def _add_place(view: View, place: Affiliation) -> None:
    _link(view, place.person, place.organisation, Link.WORKS_FOR, sources=place.sources, titles=place.titles)


def _link(
    view: View,
    one: Thing,
    other: Thing,
    link: Link,
    *,
    sources: tuple[Source, ...],
    seat: Seat | None = None,
    titles: tuple[str, ...] = (),
) -> None:
    """Add an edge, or put what is told here to the edge that is there."""
    _add(view, one)
    _add(view, other)
    before = view.get_edge_data(one.iri, other.iri, key=link, default={"seats": (), "sources": (), "titles": ()})
    view.add_edge(
        one.iri,
        other.iri,
        key=link,
        seats=before["seats"] + (() if seat is None else (seat,)),
        sources=tuple(dict.fromkeys(before["sources"] + sources)),
        titles=tuple(dict.fromkeys(before["titles"] + titles)),
    )
