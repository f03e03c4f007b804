"""Where nodes stand: apart, the same for the same network, and about where they were when a document is added."""

import math
from statistics import median

import networkx as nx
import pyoxigraph as ox
import pytest

from exports.network.layout import layout
from graph.answers import Kind
from graph.questions import Questions
from graph.shape import quads
from graph.views import Link, View, known, who_represents_whom
from ontology.terms import DEFAULT_BASE
from tests.exports.conftest import readings


@pytest.fixture(scope="module")
def view(region_store: ox.Store) -> View:
    return who_represents_whom(known(Questions(region_store)))


def test_the_layout_does_not_depend_on_the_order_of_nodes(view: View) -> None:
    turned: View = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(view.nodes(data=True))))
    turned.add_edges_from(reversed(list(view.edges(keys=True, data=True))))
    assert layout(turned) == layout(view)


def region_without(number: int | None) -> View:
    """Return the network of the region of all its minutes but one."""
    store = ox.Store()
    for place, one in enumerate(readings()):
        if place != number:
            store.extend(quads(one, DEFAULT_BASE))
    return who_represents_whom(known(Questions(store)))


def test_a_document_that_is_added_moves_little(view: View) -> None:
    """By the shift of the middle node: a hundredth of the diagonal as a rule, a tenth where a part is set elsewhere."""
    after = layout(view)
    diagonal = math.dist(*(tuple(end(axis) for axis in zip(*after.values(), strict=True)) for end in (min, max)))
    moved = []
    for number in (0, 5, 8, 12, 15):
        before = layout(region_without(number))
        moved.append(median(math.dist(after[iri], before[iri]) / diagonal for iri in before if iri in after))
    assert median(moved) < 0.02
    assert max(moved) < 0.1


def test_communities_lie_apart_and_no_node_on_another(view: View) -> None:
    places = layout(view)
    west, east = ([places[iri] for iri in part] for part in sorted(nx.weakly_connected_components(view), key=min)[:2])
    apart = [
        max(a) < min(b) or max(b) < min(a)
        for a, b in zip(zip(*west, strict=True), zip(*east, strict=True), strict=True)
    ]
    assert any(apart)
    near = min(
        (ax - bx) ** 2 + (ay - by) ** 2 for a, (ax, ay) in places.items() for b, (bx, by) in places.items() if a < b
    )
    assert near**0.5 > 15


def test_many_anchors_are_placed_apart_and_the_same_each_time() -> None:
    view: View = nx.MultiDiGraph()
    for number in range(700):
        view.add_node(f"f{number:03}", label="", kind=Kind.FORUM, classification=None)
        view.add_edge(f"f{number:03}", f"f{number // 3:03}", key=Link.PART_OF)
    places = layout(view)
    assert places == layout(view)
    assert len(set(places.values())) == 700
