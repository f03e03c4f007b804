"""The network page as a file: its data, and that nothing in it is more than data."""

import json
import re
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest
from lxml import html as lxml_html

from exports.network import FOLDED_FROM, page, page_of
from graph.answers import Kind
from graph.questions import Questions
from graph.views import VIEWS, Known, Link, View, known, who_represents_whom
from tests.exports.network.views import HOSTILE, crowd, hostile_view


@pytest.fixture(scope="module")
def found(region_store: ox.Store) -> Known:
    return known(Questions(region_store))


@pytest.fixture(scope="module")
def view(found: Known) -> View:
    return who_represents_whom(found)


def data_of(text: str) -> Any:
    return json.loads(lxml_html.fromstring(text).xpath("string(//script[@id='data'])"))


# ---- the file -----------------------------------------------------------------------------------------------------


def test_the_page_asks_for_nothing_outside_itself(view: View) -> None:
    text = page({"represents": view})
    found = lxml_html.fromstring(text)
    assert [link for link in found.xpath("//@href | //@src") if not link.startswith(("#", "data:"))] == []
    assert "sourceMappingURL" not in text
    assert re.findall(r"@import|url\((?!['\"]?data:)", found.xpath("string(//style)")) == []


def test_the_same_graph_gives_the_same_page(region_store: ox.Store, found: Known) -> None:
    assert page_of(known(Questions(region_store))) == page_of(found)


def test_what_is_drawn_stands_in_a_list_that_needs_no_script(found: Known) -> None:
    page = lxml_html.fromstring(page_of(found, href=lambda iri: f"p/{iri.rpartition('/')[2]}.html", home="index.html"))
    sections = page.xpath("//noscript//section")
    forums = {seat.forum.iri for seat in found.seats} | {answer.forum.iri for answer in found.forums}
    assert len(sections) == len(forums)
    rows = {
        (section.xpath("string(h2//a)"), row.xpath("string(th)"), row.xpath("string(td[2])"))
        for section in sections
        for row in section.xpath(".//tbody/tr")
    }
    assert rows == {
        (seat.forum.label, seat.member.label, ", ".join(thing.label for thing in seat.on_behalf_of))
        for seat in found.seats
    }
    assert len(page.xpath("//noscript//tbody/tr")) == len(found.seats)
    assert page.xpath("//noscript//tbody//a[starts-with(@href, 'p/')]")
    assert page.xpath("//header//a[@href='index.html']")


def test_nodes_have_shape_by_kind_and_a_place(view: View) -> None:
    told = data_of(page({"represents": view}))
    assert {(node["group"], node["shape"]) for node in told["nodes"]} == {
        ("person", "dot"),
        ("municipality", "square"),
        ("organisation", "triangle"),
        ("forum", "diamond"),
        ("steering-group", "hexagon"),
        ("project", "star"),
    }
    (only,) = told["views"]
    assert len({tuple(place) for place in only["places"].values()}) == len(told["nodes"])


def test_a_seat_stands_once_with_its_passages_and_how_it_stands_when(found: Known) -> None:
    told = data_of(page_of(found))
    assert len(told["seats"]) == len(found.seats)
    assert len(told["passages"]) == len({tuple(passage) for passage in map(tuple, told["passages"])})
    stated = next(seat for seat in told["seats"] if any(how == "stated" for _, how in seat["turns"]))
    assert [how for day, how in stated["turns"] if day in ("2025-01-01", "2027-01-01")] == ["stated", "last-seen"]


def test_all_views_are_there_and_the_one_asked_for_is_first(found: Known) -> None:
    told = data_of(page_of(found, first="meetings"))
    assert [view["name"] for view in told["views"]] == list(VIEWS)
    assert told["first"] == 3
    assert [year for year, _ in told["views"][3]["axis"]] == ["2023", "2024"]


def test_meetings_stand_in_rows_by_forum_and_columns_by_day(found: Known) -> None:
    told = data_of(page_of(found))
    meetings = told["views"][3]
    place = {number: tuple(at) for number, at in meetings["places"].items()}
    held = [told["edges"][number] for number in meetings["edges"]]
    assert len(held) == 16
    assert all(place[str(edge["from"])][1] == place[str(edge["to"])][1] for edge in held)
    by_day = sorted((told["nodes"][edge["to"]]["date"], place[str(edge["to"])][0]) for edge in held)
    assert [x for _, x in by_day] == sorted(x for _, x in by_day)
    assert all(told["meetings"][str(edge["to"])] for edge in held)


def test_a_name_that_recurs_says_what_it_belongs_to() -> None:
    view: View = nx.MultiDiGraph()
    for iri, label, kind in (
        ("f1", "Nätverket", Kind.FORUM), ("f2", "Nätverket", Kind.FORUM), ("f3", "Rådet", Kind.FORUM),
        ("o1", "Norra förbundet", Kind.ORGANISATION), ("o2", "Södra förbundet", Kind.ORGANISATION),
    ):  # fmt: skip
        view.add_node(iri, label=label, kind=kind, classification=None)
    for one, other in (("f1", "o1"), ("f2", "o2"), ("f3", "o1")):
        view.add_edge(one, other, key=Link.PART_OF, seats=(), sources=(), titles=(), through=())
    text = page({"represents": view})
    assert lxml_html.fromstring(text).xpath("//select[@id='forum']/option/text()") == [
        "Alla forum", "Nätverket (Norra förbundet)", "Nätverket (Södra förbundet)", "Rådet"
    ]  # fmt: skip
    assert sorted(data_of(text)["contexts"].values()) == ["Norra förbundet", "Södra förbundet"]


def test_nodes_lead_to_their_pages_only_where_there_are_pages(found: Known) -> None:
    assert data_of(page_of(found))["pages"] == {}
    told = data_of(page_of(found, href=lambda iri: f"{iri.rsplit('/', 1)[1]}.html" if "/person/" in iri else None))
    people = [node["id"] for node in told["nodes"] if node["group"] == "person"]
    assert sorted(map(int, told["pages"])) == people
    assert all(address.endswith(".html") for address in told["pages"].values())


def test_hostile_text_is_text_in_the_file() -> None:
    text = page({"represents": hostile_view()})
    assert "<img" not in text
    assert {node["label"] for node in data_of(text)["nodes"]} == {
        HOSTILE + end for end in (" forum", " person", " kommun")
    }


def test_an_empty_view_says_so() -> None:
    assert "Inga forum eller personer har lästs in ännu." in page({"represents": nx.MultiDiGraph()})


def test_a_large_network_starts_from_its_forums_and_has_all_data() -> None:
    view = crowd(FOLDED_FROM)
    data = data_of(page({"represents": view}))
    assert data["views"][0]["folded"] is True
    assert len(data["nodes"]) == len(view)
    assert len(data["edges"]) == view.number_of_edges()
    first = data["views"][0]["places"]
    assert {data["nodes"][int(number)]["group"] for number in first} == {"forum", "organisation"}
    assert "Klicka på ett forum" in page({"represents": view})
    assert data_of(page({"represents": crowd(100)}))["views"][0]["folded"] is False
