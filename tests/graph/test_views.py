"""The networks that are made of the hand-written graph."""

import io
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from graph.answers import Kind
from graph.questions import Questions
from graph.views import Link, View, around, known, plain, who_represents_whom

BASE = "https://forumgraf.example/id/"
ULF = BASE + "person/ulf-eriksson-osteras-kommun"
GROUP = BASE + "forum/styrgruppen"


@pytest.fixture(scope="module")
def view() -> View:
    store = ox.Store()
    store.load(path=str(Path(__file__).parent / "minutes.trig"), format=ox.RdfFormat.TRIG)
    return who_represents_whom(known(Questions(store)))


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


def test_plain_view_can_be_written_as_graphml(view: View) -> None:
    stream = io.BytesIO()
    nx.write_graphml(plain(view), stream)
    back = nx.read_graphml(io.BytesIO(stream.getvalue()), force_multigraph=True)
    assert back.number_of_edges() == view.number_of_edges()
    assert back.edges[ULF, BASE + "forum/rektorsnatverket", "member"]["last_attested"] == "2024-03-01"
