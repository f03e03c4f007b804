"""Ways between people, and who bridges forums: small networks drawn by hand."""

from random import Random

import networkx as nx
import pytest

from graph.answers import Kind
from graph.bridging import bridging, communities
from graph.paths import shortest
from graph.views import Link, View

KINDS = {"p": Kind.PERSON, "f": Kind.FORUM, "s": Kind.STEERING_GROUP, "m": Kind.MUNICIPALITY, "o": Kind.ORGANISATION}


def drawn(*edges: str) -> View:
    """Return a view of edges such as "p1 f1": what they say follows from their ends."""
    view: View = nx.MultiDiGraph()
    for edge in edges:
        one, other = edge.split()
        for iri in (one, other):
            view.add_node(iri, label=iri, kind=KINDS[iri[0]], classification=None)
        says = {"f": Link.MEMBER, "s": Link.MEMBER, "m": Link.REPRESENTS, "o": Link.PART_OF}[other[0]]
        view.add_edge(one, other, key=says, seats=(), sources=(), titles=(), through=())
    return view


CHAIN = drawn("p1 f1", "p2 f1", "p2 f2", "p3 f2", "p1 m1", "p3 m2", "f1 o1", "f2 o1")


@pytest.mark.parametrize(
    ("ones", "others", "nodes"),
    [
        (["p1"], ["p2"], "p1 f1 p2"),
        (["p1"], ["p3"], "p1 f1 p2 f2 p3"),  # not by the association that has both forums
        (["m1"], ["m2"], "m1 p1 f1 p2 f2 p3 m2"),
        (["f1"], ["f2"], "f1 p2 f2"),
        (["f1"], ["o1"], "f1 o1"),
        (["p1"], ["p1"], "p1"),
        (["m1", "p2"], ["m2"], "p2 f2 p3 m2"),
    ],
)
def test_the_shortest_way_leads_through_forums(ones: list[str], others: list[str], nodes: str) -> None:
    found = shortest(CHAIN, ones, others)
    assert found is not None
    assert " ".join(found.nodes) == nodes
    assert [{step.one, step.other} for step in found.steps] == [
        set(p) for p in zip(found.nodes, found.nodes[1:], strict=False)
    ]
    assert found.ways == 1


def test_of_ways_as_short_the_first_in_the_alphabet_is_told_and_all_are_counted() -> None:
    view = drawn("p1 f1", "p1 f2", "p9 f1", "p9 f2", "p2 f1", "p2 f3", "p3 f2", "p3 f3", "p4 f3")
    found = shortest(view, ["p1"], ["p4"])
    assert found is not None
    assert (" ".join(found.nodes), found.ways) == ("p1 f1 p2 f3 p4", 2)


def test_where_there_is_no_way_there_is_none_and_a_stranger_is_refused() -> None:
    assert shortest(drawn("p1 f1", "p2 f2"), ["p1"], ["p2"]) is None
    with pytest.raises(KeyError):
        shortest(CHAIN, ["p1"], ["p0"])


def test_who_bridges_and_what_would_be_cut_off() -> None:
    found = bridging(drawn("p1 f1", "p1 f2", "p2 f2", "p2 s3", "p3 f2", "p3 s3", "p4 s3", "p5 f4"))
    assert found.exact
    assert found.pairs == 3
    # f1 to f2 and f1 to s3 lead through p1; f2 to s3 and f1 to s3 through p2 or p3, half each.
    assert [(b.person, b.pairs) for b in found.bridges] == [("p1", 2.0), ("p2", 1.0), ("p3", 1.0)]
    assert [b.apart for b in found.bridges] == [(("f1",),), (), ()]


def test_where_nobody_sits_in_two_forums_nobody_bridges() -> None:
    view = drawn("p1 f1", "p2 f2")
    assert bridging(view).bridges == ()
    assert communities(view) == ()
    assert bridging(nx.MultiDiGraph()).pairs == 0


def crowded() -> View:
    """Forty forums in four groups of ten whose people sit in two of their group; one person ties each to the next."""
    draw = Random(3)  # noqa: S311 - not a secret
    edges = [
        f"p{group}.{person} f{group}.{place}"
        for group in range(4)
        for person in range(30)
        for place in draw.sample(range(10), 2)
    ]
    return drawn(*edges, *(f"p-tie{group} f{group + step}.0" for group in range(3) for step in (0, 1)))


def test_groups_that_share_people_are_found_as_they_were_made() -> None:
    found = communities(crowded())
    assert sorted({forum.split(".")[0] for forum in one.forums} for one in found) == [{f"f{g}"} for g in range(4)]
    assert all(len(one.people) >= 25 for one in found)


def test_a_sample_stands_for_all_and_says_so() -> None:
    exact, sampled = bridging(crowded()), bridging(crowded(), exact_up_to=20)
    assert (exact.exact, sampled.exact) == (True, False)
    assert sampled == bridging(crowded(), exact_up_to=20)
    assert exact.bridges[0].person == sampled.bridges[0].person == "p-tie1"
    assert sampled.bridges[0].pairs == pytest.approx(exact.bridges[0].pairs, rel=0.3)
