"""Where the nodes of a network stand: computed beforehand, the same for the same network on any machine.

Forums, organisations and projects are the anchors: they are spread by springs and repulsion, so that what shares people
comes close and what does not lies apart. Persons are then put between their anchors and pushed off each other. A node
begins at a place that follows from its IRI alone, so it stays about where it was when a document is added.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from graph.answers import Kind
from graph.views import View

Point = tuple[float, float]
_Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in the units of the drawing: between linked anchors, between any two anchors, between any two nodes."""

    linked: float = 150.0
    anchors: float = 200.0
    nodes: float = 34.0
    anchor_steps: int = 400
    person_steps: int = 120
    # How strongly all anchors are drawn to the middle, and each to the place that follows from its IRI. Stronger, the
    # drawing moves less when a document is added, and shows less of what belongs together (docs/decisions).
    middle: float = 0.002
    home: float = 0.004
    # Wider than high, as screens are; names are wide as well.
    aspect: float = 1.4


SPACING: Final = Spacing()

# Places are rounded at each step, so that the last bits, in which processors differ, do not grow into another drawing.
_DIGITS: Final = 3
_ALL_PAIRS: Final = 300  # anchors of which each pushes all others; beyond, only those within so many lengths of a link
_NEAR: Final = 4


def layout(view: View, spacing: Spacing = SPACING) -> dict[str, Point]:
    """Return the place of each node of the view, rounded to whole units."""
    people = sorted(iri for iri, about in view.nodes(data=True) if about["kind"] is Kind.PERSON)
    anchors = sorted(set(view) - set(people))
    neighbours = {person: sorted(set(nx.all_neighbors(view, person)) - {person}) for person in people}
    links = _anchor_links(view, anchors, neighbours)
    places = _spread(anchors, links, spacing)
    places |= _between(people, neighbours, places, spacing)
    return {iri: (float(round(x)), float(round(y))) for iri, (x, y) in sorted(places.items())}


def _anchor_links(view: View, anchors: Iterable[str], neighbours: Mapping[str, list[str]]) -> Counter[tuple[str, str]]:
    """Count what ties two anchors: an edge between them, and each person whom they share."""
    links: Counter[tuple[str, str]] = Counter()
    known = set(anchors)
    for one, other, through in view.edges(data="through", default=()):
        if one in known and other in known and one != other:
            links[min(one, other), max(one, other)] += len(through) or 2
    for near in neighbours.values():
        for one, other in combinations([iri for iri in near if iri in known], 2):
            links[one, other] += 1
    return links


def _spread(anchors: list[str], links: Mapping[tuple[str, str], int], spacing: Spacing) -> dict[str, Point]:
    """Place the anchors, one connected part after another, and set the parts side by side."""
    tied = nx.Graph()
    tied.add_nodes_from(anchors)
    tied.add_weighted_edges_from((one, other, links[one, other]) for one, other in sorted(links))
    # Larger ones first, but by the power of two alone: parts of about one size do not change places for one node more.
    parts = sorted(map(sorted, nx.connected_components(tied)), key=lambda part: (-len(part).bit_length(), part))
    wider = np.array([spacing.aspect**0.5, spacing.aspect**-0.5])
    springs = [np.round(_springs(part, tied.subgraph(part), spacing) * wider, _DIGITS) for part in parts]
    return _side_by_side(parts, [_apart(place, spacing.anchors, steps=200) for place in springs], spacing)


def _springs(anchors: list[str], tied: nx.Graph, spacing: Spacing) -> _Points:
    """Return places for tied anchors: springs along links, repulsion between all, cooling step by step.

    Each is drawn a little to the place that follows from its IRI, so that a document that is added moves little. No
    choice is made between drawings, and none is turned: a choice may fall otherwise when little is added.
    """
    if len(anchors) == 1:
        return np.zeros((1, 2))
    home = np.array([_seeded(iri) for iri in anchors]) * spacing.linked * max(1.0, len(anchors) ** 0.5)
    index = {iri: number for number, iri in enumerate(anchors)}
    edges = sorted((index[one], index[other], weight) for one, other, weight in tied.edges(data="weight"))
    tail, head, weight = (np.array(column) for column in zip(*edges, strict=True))
    pull = np.log1p(weight)[:, None]
    place, steps = home, _steps(len(anchors), spacing)
    for step in range(steps):
        force = _repulsion(place, spacing.linked)
        along = place[head] - place[tail]
        spring = along * (np.sqrt((along**2).sum(axis=1, keepdims=True)) / spacing.linked) * pull * 0.25
        np.add.at(force, tail, spring)
        np.add.at(force, head, -spring)
        force -= (place * spacing.middle + (place - home) * spacing.home) * spacing.linked
        length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
        place = place + force / length * np.minimum(length, spacing.linked * (1.0 - step / steps))
        place = np.round(place, _DIGITS)
    return np.asarray(place)


def _steps(count: int, spacing: Spacing) -> int:
    """Return how many steps so many anchors are given: fewer where many, so that time grows as their number."""
    return max(spacing.anchor_steps // 5, min(spacing.anchor_steps, spacing.anchor_steps * _ALL_PAIRS // count))


def _repulsion(place: _Points, linked: float) -> _Points:
    """Return how places push each other away: all of them or, where they are many, those that are near."""
    if len(place) <= _ALL_PAIRS:
        gap = place[:, None, :] - place[None, :, :]
        square = (gap**2).sum(axis=2) + 1.0
        return np.asarray((gap * (linked**2 / square)[:, :, None]).sum(axis=1))
    pairs = cKDTree(place).query_pairs(_NEAR * linked, output_type="ndarray")
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    one, other = pairs[:, 0], pairs[:, 1]
    gap = place[one] - place[other]
    push = gap * (linked**2 / ((gap**2).sum(axis=1) + 1.0))[:, None]
    return np.column_stack([_summed(one, other, push[:, axis], len(place)) for axis in (0, 1)])


def _summed(one: NDArray[np.intp], other: NDArray[np.intp], push: _Points, count: int) -> _Points:
    return np.asarray(np.bincount(one, push, count) - np.bincount(other, push, count), dtype=np.float64)


def _side_by_side(parts: list[list[str]], placed: list[_Points], spacing: Spacing) -> dict[str, Point]:
    """Set the parts in rows, largest first, about as wide as the aspect says."""
    margin = spacing.linked * np.array([1.8, 1.0])  # names are wider than high
    sizes = [np.ptp(place, axis=0) + margin for place in placed]
    widest = max(
        [(1.1 * sum(float(w * h) for w, h in sizes) * spacing.aspect) ** 0.5, *(float(w) for w, _ in sizes)],
        default=0.0,
    )
    places: dict[str, Point] = {}
    left = top = height = 0.0
    for part, place, (wide, high) in zip(parts, placed, sizes, strict=True):
        if left and left + wide > widest:
            left, top, height = 0.0, top + height, 0.0
        corner = place - place.min(axis=0) + margin / 2 + np.array([left, top])
        places |= {iri: (float(x), float(y)) for iri, (x, y) in zip(part, corner, strict=True)}
        left, height = left + float(wide), max(height, float(high))
    return places


def _between(
    people: list[str], neighbours: Mapping[str, list[str]], places: Mapping[str, Point], spacing: Spacing
) -> dict[str, Point]:
    """Place persons at the middle of their anchors, each a little to its own side, and push all nodes apart."""
    if not people:
        return {}
    known = list(places)
    lone = max((y for _, y in places.values()), default=0.0) + 2 * spacing.linked
    start = []
    for person in people:
        near = np.array([places[iri] for iri in neighbours[person] if iri in places])
        middle = near.mean(axis=0) if len(near) else np.array([0.0, lone])
        start.append(middle + np.array(_seeded(person)) * spacing.nodes * (2.5 if len(near) < 2 else 1.0))
    fixed = np.array([places[iri] for iri in known]).reshape(-1, 2)
    moved = _apart(np.vstack([fixed, np.array(start)]), spacing.nodes, steps=spacing.person_steps, fixed=len(known))
    return {person: (float(x), float(y)) for person, (x, y) in zip(people, moved[len(known) :], strict=True)}


def _apart(place: _Points, least: float, *, steps: int, fixed: int = 0) -> _Points:
    """Push apart what is nearer than `least`; the first `fixed` places stay where they are."""
    place = place.copy()
    for _ in range(steps):
        pairs = cKDTree(place).query_pairs(least, output_type="ndarray")
        if len(pairs) == 0:
            break
        pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
        gap = place[pairs[:, 0]] - place[pairs[:, 1]]
        distance = np.sqrt((gap**2).sum(axis=1, keepdims=True))
        # Two on one spot part along a direction that their numbers give.
        angle = (pairs[:, 0] * 2.399963 + pairs[:, 1])[:, None]
        away = np.where(distance > 1e-6, gap / np.maximum(distance, 1e-6), np.hstack([np.cos(angle), np.sin(angle)]))
        push = away * (least - distance) * 0.5
        shift = np.zeros_like(place)
        np.add.at(shift, pairs[:, 0], push)
        np.add.at(shift, pairs[:, 1], -push)
        shift[:fixed] = 0.0
        place = np.round(place + shift * 0.7, _DIGITS)
    return place


def _seeded(iri: str) -> Point:
    """Return a point between -1 and 1 that follows from the IRI alone."""
    digest = hashlib.sha256(iri.encode()).digest()
    x, y = (int.from_bytes(digest[start : start + 4], "big") / 2**31 - 1.0 for start in (0, 4))
    return x, y
