"""Who holds forums together, and which forums belong together: questions to the network of who sits where.

Both look at people who sit in several forums. A person bridges two forums where a shortest way from one to the other,
from forum to person to forum, leads through her (betweenness centrality: L. C. Freeman, "A set of measures of
centrality based on betweenness", Sociometry 40, 1977, counted over pairs of forums; U. Brandes' algorithm).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Final

import networkx as nx

from graph.answers import Kind
from graph.views import Link, View

EXACT_UP_TO: Final = 400  # forums; beyond, so many of them are drawn and stand for all
SHOWN: Final = 12
_SEED: Final = 1
_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Bridge:
    """A person through whom forums are tied.

    `pairs` is the number of pairs of forums whose shortest way leads through her; where several ways are as short, her
    share of them. `apart` are the forums, by IRI, that nothing else would tie to the rest: the smaller parts.
    """

    person: str
    pairs: float
    forums: tuple[str, ...]
    apart: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bridging:
    """Those who bridge most.

    `pairs` is how many pairs of forums are tied at all, `exact` whether all of them were looked at.
    """

    bridges: tuple[Bridge, ...]
    pairs: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Community:
    """Forums that share people with each other more than with the rest, and those people, by IRI."""

    forums: tuple[str, ...]
    people: tuple[str, ...]


def bridging(view: View, *, shown: int = SHOWN, exact_up_to: int = EXACT_UP_TO) -> Bridging:
    """Return who bridges most in a view of who sits where, the most first; the same for the same view."""
    ties = _ties(view)
    forums = [node for node, about in ties.nodes(data=True) if about["forum"]]
    drawn = forums
    if len(forums) > exact_up_to:
        drawn = sorted(Random(_SEED).sample(forums, exact_up_to))  # noqa: S311 - not a secret
    scale = len(forums) / max(1, len(drawn))
    found = nx.betweenness_centrality_subset(ties, drawn, forums)
    people = {node: round(found[node] * scale, _DIGITS) for node in ties if not ties.nodes[node]["forum"]}
    first = sorted((node for node, pairs in people.items() if pairs > 0), key=lambda node: (-people[node], node))
    parts = [sum(ties.nodes[node]["forum"] for node in part) for part in nx.connected_components(ties)]
    cutting = set(nx.articulation_points(ties))
    return Bridging(
        tuple(
            Bridge(person, people[person], tuple(sorted(ties[person])), _apart(ties, person, cutting))
            for person in first[:shown]
        ),
        pairs=sum(count * (count - 1) // 2 for count in parts),
        exact=drawn is forums,
    )


def communities(view: View) -> tuple[Community, ...]:
    """Return the groups of forums that share people (Louvain's method with a fixed seed), the largest first."""
    ties = _ties(view)
    people = [node for node, about in ties.nodes(data=True) if not about["forum"]]
    forums = [node for node, about in ties.nodes(data=True) if about["forum"]]
    number = {forum: place for place, forum in enumerate(forums)}  # sets of numbers have one order on any machine
    shared = nx.Graph()
    shared.add_nodes_from(range(len(forums)))
    for person in people:
        for one, other in combinations(sorted(number[forum] for forum in ties[person]), 2):
            weight = shared.get_edge_data(one, other, {"weight": 0})["weight"]
            shared.add_edge(one, other, weight=weight + 1)
    found = nx.community.louvain_communities(shared, seed=_SEED)
    groups = [tuple(sorted(forums[place] for place in group)) for group in found if len(group) > 1]
    return tuple(
        Community(group, _who_share(ties, people, group)) for group in sorted(groups, key=lambda g: (-len(g), g))
    )


def _who_share(ties: nx.Graph, people: Iterable[str], forums: tuple[str, ...]) -> tuple[str, ...]:
    inside = set(forums)
    return tuple(person for person in people if len(inside & set(ties[person])) > 1)


def _ties(view: View) -> nx.Graph:
    """Return forums and those who sit in more than one of them: nobody else can tie two."""
    sits: dict[str, set[str]] = {}
    forums = sorted(iri for iri, about in view.nodes(data=True) if about["kind"] in (Kind.FORUM, Kind.STEERING_GROUP))
    for person, forum, says in view.edges(keys=True):
        if says == Link.MEMBER and view.nodes[person]["kind"] is Kind.PERSON:
            sits.setdefault(person, set()).add(forum)
    ties = nx.Graph()
    ties.add_nodes_from(forums, forum=True)
    for person in sorted(person for person, where in sits.items() if len(where) > 1):
        ties.add_node(person, forum=False)
        ties.add_edges_from((person, forum) for forum in sorted(sits[person]))
    return ties


def _apart(ties: nx.Graph, person: str, cutting: set[str]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of forums that would be cut off without a person; of the parts the largest is the rest."""
    if person not in cutting:
        return ()
    rest = ties.subgraph(nx.node_connected_component(ties, person) - {person})
    parts = [tuple(sorted(n for n in part if ties.nodes[n]["forum"])) for part in nx.connected_components(rest)]
    return tuple(sorted(parts, key=lambda part: (-len(part), part))[1:])
