"""What all views are made of: what an edge says, what is asked of the graph, and how nodes and edges are added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, TypeAlias

import networkx as nx

from graph.answers import Affiliation, ForumAnswer, MeetingAnswer, Seat, Source, Thing
from graph.questions import Questions

View: TypeAlias = nx.MultiDiGraph


class Link(StrEnum):
    """What an edge says."""

    MEMBER = "member"
    REPRESENTS = "represents"
    WORKS_FOR = "works-for"
    PART_OF = "part-of"
    STEERS = "steers"
    SHARES_PEOPLE = "shares-people"
    SHARES_FORUMS = "shares-forums"
    HELD = "held"


_NOTHING: Final[Mapping[str, tuple[Any, ...]]] = dict.fromkeys(("seats", "sources", "titles", "through"), ())


@dataclass(frozen=True, slots=True)
class Known:
    """All that the views of a whole graph show."""

    seats: tuple[Seat, ...]
    forums: tuple[ForumAnswer, ...]
    affiliations: tuple[Affiliation, ...]
    projects: tuple[Thing, ...]
    meetings: tuple[MeetingAnswer, ...] = ()
    regions: Mapping[str, tuple[Thing, ...]] = field(default_factory=dict)


def known(ask: Questions, *, at: dt.date | None = None) -> Known:
    """Ask for all that views show; `at` as in `Questions.seats`, and no meeting after it."""
    day = None if at is None else at.isoformat()
    meetings = tuple(m for m in ask.meetings() if day is None or m.date is None or m.date <= day)
    return Known(ask.seats(at=at), ask.forums(), ask.affiliations(), ask.project_names(), meetings, ask.regions())


def add_node(view: View, thing: Thing) -> None:
    """Add a thing to a view, or leave it as it is there."""
    view.add_node(thing.iri, label=thing.label, kind=thing.kind, classification=thing.classification)


def link(
    view: View,
    one: Thing,
    other: Thing,
    says: Link,
    *,
    sources: tuple[Source, ...] = (),
    seats: tuple[Seat, ...] = (),
    titles: tuple[str, ...] = (),
    through: tuple[Thing, ...] = (),
) -> None:
    """Add an edge and its ends, or put what is told here to the edge that is there."""
    add_node(view, one)
    add_node(view, other)
    before = view.get_edge_data(one.iri, other.iri, key=says, default=_NOTHING)
    view.add_edge(
        one.iri,
        other.iri,
        key=says,
        seats=before["seats"] + seats,
        sources=tuple(dict.fromkeys(before["sources"] + sources)),
        titles=tuple(dict.fromkeys(before["titles"] + titles)),
        through=before["through"] + through,
    )
