"""The shortest way between two people or municipalities, through the forums in which people meet."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import networkx as nx

from graph.answers import Kind
from graph.collation import swedish
from graph.views import Link, View

# Whoever is at an end may be tied to what lies between by any of these; between the ends people meet in forums alone,
# for that two are of one municipality, or two forums of one association, brings nobody together.
_AT_ENDS: Final = frozenset({Link.REPRESENTS, Link.WORKS_FOR, Link.STEERS, Link.PART_OF})


@dataclass(frozen=True, slots=True)
class Step:
    """One edge of a way, from one node to another as the graph has it (not as one walks), and what it tells."""

    one: str
    other: str
    link: Link
    about: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Path:
    """The nodes of a way from end to end, its steps, and how many ways are as short."""

    nodes: tuple[str, ...]
    steps: tuple[Step, ...]
    ways: int


def shortest(view: View, ones: Collection[str], others: Collection[str]) -> Path | None:
    """Return a shortest way from any of `ones` to any of `others`, or None where there is none.

    Of several the one whose names come first in the alphabet. Raises KeyError for a node that the view does not have.
    """
    if missing := {*ones, *others} - set(view):
        raise KeyError(min(missing))
    ways = _walkable(view, {*ones, *others})
    far = _distances(ways, others)
    starts = [iri for iri in ones if iri in far]
    if not starts:
        return None
    nearest = min(far[iri] for iri in starts)
    at = min((iri for iri in starts if far[iri] == nearest), key=lambda iri: _by_label(view, iri))
    count = sum(_ways(ways, far, iri) for iri in starts if far[iri] == nearest)
    nodes = [at]
    while far[at]:
        at = min((near for near in ways[at] if far.get(near) == far[at] - 1), key=lambda iri: _by_label(view, iri))
        nodes.append(at)
    return Path(tuple(nodes), tuple(_step(view, ways[one][other]["edge"]) for one, other in pairwise(nodes)), count)


def _walkable(view: View, ends: Collection[str]) -> nx.Graph:
    ways = nx.Graph()
    ways.add_nodes_from(ends)
    for one, other, says in sorted(view.edges(keys=True)):
        leads = says == Link.MEMBER or (says in _AT_ENDS and (one in ends or other in ends))
        if leads and (says == Link.MEMBER or not ways.has_edge(one, other)):
            ways.add_edge(one, other, edge=(one, other, says))
    # An organisation that sits in forums itself is no meeting place either, unless it is an end.
    places = (Kind.MUNICIPALITY, Kind.ORGANISATION, Kind.PROJECT)
    ways.remove_nodes_from([iri for iri in ways if iri not in ends and view.nodes[iri]["kind"] in places])
    return ways


def _distances(ways: nx.Graph, ends: Collection[str]) -> dict[str, int]:
    found: dict[str, int] = nx.multi_source_dijkstra_path_length(ways, set(ends), weight=None)
    return found


def _ways(ways: nx.Graph, far: dict[str, int], start: str) -> int:
    """Count the shortest ways from a start, those of each node summed from the nodes nearer to the end."""
    counts = {iri: 1 for iri, distance in far.items() if distance == 0}
    for iri in sorted((iri for iri in far if 0 < far[iri] <= far[start]), key=lambda iri: far[iri]):
        counts[iri] = sum(counts[near] for near in ways[iri] if far[near] == far[iri] - 1)
    return counts[start]


def _step(view: View, edge: tuple[str, str, Link]) -> Step:
    one, other, says = edge
    return Step(one, other, says, view.edges[one, other, says])


def _by_label(view: View, iri: str) -> tuple[tuple[str, str], str]:
    return swedish(view.nodes[iri]["label"]), iri
