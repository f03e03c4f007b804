"""What follows from who sits where: forums that share people, municipalities that share forums, meetings over time."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import networkx as nx

from graph.answers import Kind, Seat, Statement, Thing
from graph.collation import swedish
from graph.views.model import Known, Link, View, add_node, link
from graph.views.represents import add_forum


def forums_and_projects(found: Known) -> View:
    """Return forums, their conveners and what they steer; two forums that share people are tied through them."""
    view: View = nx.MultiDiGraph()
    for answer in found.forums:
        add_forum(view, answer)
    for project in found.projects:
        add_node(view, project)
    sits: dict[Thing, set[Thing]] = defaultdict(set)
    for seat in found.seats:
        add_node(view, seat.forum)
        if seat.member.kind is Kind.PERSON:
            sits[seat.member].add(seat.forum)
    for member in sorted(sits, key=_by_label):
        for one, other in combinations(sorted(sits[member], key=_by_label), 2):
            link(view, one, other, Link.SHARES_PEOPLE, through=(member,))
    return view


def municipalities_through_forums(found: Known) -> View:
    """Return the municipalities that have seats; two are tied through the forums in which both have somebody."""
    view: View = nx.MultiDiGraph()
    seated: dict[Thing, set[Thing]] = defaultdict(set)
    for seat in found.seats:
        represented = (seat.member, *seat.on_behalf_of)
        seated[seat.forum].update(thing for thing in represented if thing.kind is Kind.MUNICIPALITY)
    for town in sorted({town for towns in seated.values() for town in towns}, key=_by_label):
        add_node(view, town)
    for forum in sorted(seated, key=_by_label):
        for one, other in combinations(sorted(seated[forum], key=_by_label), 2):
            link(view, one, other, Link.SHARES_FORUMS, through=(forum,))
    return view


def meetings_over_time(found: Known) -> View:
    """Return the meetings that documents report on, each held by its forum.

    A meeting's node has its `date` ("" where unknown) and who is listed for it (`attended`: pairs of the seat and what
    the minutes of that meeting say).
    """
    view: View = nx.MultiDiGraph()
    listed = _listed(found)
    for meeting in found.meetings:
        thing = Thing(meeting.iri, " ".join(filter(None, (meeting.forum.label, meeting.date))), Kind.MEETING)
        link(view, meeting.forum, thing, Link.HELD)
        view.nodes[meeting.iri].update(date=meeting.date or "", attended=tuple(listed[meeting.iri]))
    return view


def _listed(found: Known) -> dict[str, list[tuple[Seat, Statement]]]:
    """Return who is listed for each meeting, by its IRI."""
    listed: dict[str, list[tuple[Seat, Statement]]] = defaultdict(list)
    for seat in found.seats:
        for said in seat.statements:
            if said.meeting is not None:
                listed[said.meeting].append((seat, said))
    return listed


def _by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    return swedish(thing.label), thing.iri
