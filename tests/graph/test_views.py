"""The networks that are made of the hand-written graph."""

import io
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from graph.answers import Kind
from graph.questions import Questions
from graph.views import (
    Known,
    Link,
    View,
    around,
    forums_and_projects,
    known,
    meetings_over_time,
    municipalities_through_forums,
    plain,
    who_represents_whom,
)

BASE = "https://forumgraf.example/id/"
ULF = BASE + "person/ulf-eriksson-osteras-kommun"
GROUP = BASE + "forum/styrgruppen"


@pytest.fixture(scope="module")
def found() -> Known:
    store = ox.Store()
    store.load(path=str(Path(__file__).parent / "minutes.trig"), format=ox.RdfFormat.TRIG)
    return known(Questions(store))


@pytest.fixture(scope="module")
def view(found: Known) -> View:
    return who_represents_whom(found)


def through(view: View, says: Link) -> dict[tuple[str, ...], list[str]]:
    """Return by the names of its ends what each such edge leads through."""
    return {
        tuple(sorted(view.nodes[iri]["label"] for iri in (one, other))): [t.label for t in about["through"]]
        for one, other, key, about in view.edges(keys=True, data=True)
        if key == says
    }


def test_nodes_have_a_label_and_a_kind(view: View) -> None:
    assert {about["label"]: about["kind"] for _, about in view.nodes(data=True)} == {
        "Rektorsnätverket": Kind.FORUM,
        "Styrgruppen för Språngbrädan": Kind.STEERING_GROUP,
        "Språngbrädan": Kind.PROJECT,
        "Norrförbundet": Kind.ORGANISATION,
        "Alby kommun": Kind.MUNICIPALITY,
        "Österås kommun": Kind.MUNICIPALITY,
        "Eva Lindh": Kind.PERSON,
        "Mia Östlund": Kind.PERSON,
        "Ulf Eriksson": Kind.PERSON,
    }


def test_a_merged_person_is_one_node(view: View) -> None:
    assert ULF in view
    assert BASE + "person/ulf-ericsson-osteras-kommun" not in view


@pytest.mark.parametrize(
    ("one", "other", "link"),
    [
        (ULF, GROUP, Link.MEMBER),
        (ULF, BASE + "organisation/osteras-kommun", Link.REPRESENTS),
        (BASE + "person/eva-lindh-norrforbundet", BASE + "organisation/norrforbundet", Link.WORKS_FOR),
        (GROUP, BASE + "project/sprangbradan", Link.STEERS),
    ],
)
def test_edges_say_what_they_are_and_have_sources(view: View, one: str, other: str, link: Link) -> None:
    assert view.edges[one, other, link]["sources"]


def test_what_only_a_name_says_has_no_passage_of_something_else(view: View) -> None:
    assert view.edges[GROUP, BASE + "organisation/norrforbundet", Link.PART_OF]["sources"] == ()


def test_around_goes_so_many_steps_whichever_way_edges_point(view: View) -> None:
    near = {about["label"] for _, about in around(view, [BASE + "project/sprangbradan"], depth=1).nodes(data=True)}
    assert near == {"Språngbrädan", "Styrgruppen för Språngbrädan"}
    with pytest.raises(KeyError):
        around(view, ["nobody"])


def test_around_keeps_the_order_of_the_view(view: View) -> None:
    part = around(view, [GROUP], depth=2)
    assert list(part) == [iri for iri in view if iri in part]


def test_forums_are_tied_through_the_people_whom_they_share(found: Known) -> None:
    view = forums_and_projects(found)
    pair = ("Rektorsnätverket", "Styrgruppen för Språngbrädan")
    assert through(view, Link.SHARES_PEOPLE) == {pair: ["Ulf Eriksson"]}
    assert {about["kind"] for _, about in view.nodes(data=True)} == {
        Kind.FORUM, Kind.STEERING_GROUP, Kind.PROJECT, Kind.ORGANISATION
    }  # fmt: skip


def test_municipalities_are_tied_through_the_forums_in_which_both_sit(found: Known) -> None:
    view = municipalities_through_forums(found)
    pair = ("Alby kommun", "Österås kommun")
    assert through(view, Link.SHARES_FORUMS) == {pair: ["Rektorsnätverket", "Styrgruppen för Språngbrädan"]}
    assert {about["kind"] for _, about in view.nodes(data=True)} == {Kind.MUNICIPALITY}


def test_meetings_are_held_by_their_forum_and_have_a_date(found: Known) -> None:
    view = meetings_over_time(found)
    held = [(view.nodes[forum]["label"], view.nodes[meeting]["date"]) for forum, meeting in view.edges()]
    assert held == [("Rektorsnätverket", "2023-02-10"), ("Rektorsnätverket", "2024-03-01")]


def test_plain_view_can_be_written_as_graphml(view: View) -> None:
    stream = io.BytesIO()
    nx.write_graphml(plain(view), stream)
    back = nx.read_graphml(io.BytesIO(stream.getvalue()), force_multigraph=True)
    assert back.number_of_edges() == view.number_of_edges()
    edge = back.edges[ULF, BASE + "forum/rektorsnatverket", "member"]
    assert (edge["last_attested"], edge["stated_periods"]) == ("2024-03-01", "2024-07-01/2025")
