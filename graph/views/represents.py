"""Who represents whom: persons, forums, organisations and projects, and what ties them."""

from __future__ import annotations

import networkx as nx

from graph.answers import ForumAnswer, Kind, Seat
from graph.views.model import Known, Link, View, add_node, link


def who_represents_whom(found: Known) -> View:
    """Return the network of persons, organisations, forums and projects, in a stable order of nodes and edges."""
    view: View = nx.MultiDiGraph()
    for answer in found.forums:
        add_forum(view, answer)
    for project in found.projects:
        add_node(view, project)
    for seat in found.seats:
        _add_seat(view, seat)
    for place in found.affiliations:
        link(view, place.person, place.organisation, Link.WORKS_FOR, sources=place.sources, titles=place.titles)
    return view


def add_forum(view: View, answer: ForumAnswer) -> None:
    """Add a forum with who convenes it and what it steers."""
    add_node(view, answer.forum)
    for related in answer.conveners:
        link(view, answer.forum, related.thing, Link.PART_OF, sources=related.sources)
    for related in answer.steers:
        link(view, answer.forum, related.thing, Link.STEERS, sources=related.sources)


def _add_seat(view: View, seat: Seat) -> None:
    link(view, seat.member, seat.forum, Link.MEMBER, seats=(seat,), sources=seat.sources)
    if seat.member.kind is Kind.PERSON:
        for thing in seat.on_behalf_of:
            link(view, seat.member, thing, Link.REPRESENTS, seats=(seat,), sources=seat.sources)
