"""The network for other programs: what a reader of GraphML and GEXF gets back."""

import io

import networkx as nx
import pyoxigraph as ox
import pytest
from lxml import etree

from exports.network import FORMS
from graph.questions import Questions
from graph.views import VIEWS, Link, View, known, plain
from tests.exports.network.views import HOSTILE, hostile_view

READ = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


def written(view: View, form: str) -> bytes:
    stream = io.BytesIO()
    FORMS[form](view, stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", VIEWS)
def test_nodes_and_edges_are_read_back(form: str, name: str, region_store: ox.Store) -> None:
    view = VIEWS[name](known(Questions(region_store)))
    back = READ[form](io.BytesIO(written(view, form)))
    bare = plain(view)
    assert {iri: about["type"] for iri, about in back.nodes(data=True)} == {
        iri: about["type"] for iri, about in bare.nodes(data=True)
    }
    assert {iri: about["label"] for iri, about in back.nodes(data=True)} == dict(bare.nodes(data="label"))
    ends = sorted((one, other, says) for one, other, says in back.edges(data="relation"))
    assert ends == sorted((one, other, str(says)) for one, other, says in view.edges(keys=True))


def test_an_edge_tells_role_behalf_and_dates_with_stated_and_shown_apart(region_store: ox.Store) -> None:
    view = VIEWS["represents"](known(Questions(region_store)))
    back = nx.read_graphml(io.BytesIO(written(view, "graphml")))
    stated = [about for *_, about in back.edges(data=True) if about.get("stated_periods")]
    assert {about["stated_periods"] for about in stated} == {"2025-01-01/2026"}
    one = next(about for about in stated if about["relation"] == Link.MEMBER)
    assert one["role"] == "ordförande"
    assert one["on_behalf_of"].endswith(("kommun", "kommunalförbundet"))
    assert (one["first_attested"], one["last_attested"]) < ("2025", "2025")


@pytest.mark.parametrize("form", FORMS)
def test_each_edge_has_an_id_of_its_own_and_no_day_is_written(form: str, region_store: ox.Store) -> None:
    text = written(VIEWS["represents"](known(Questions(region_store))), form)
    edges = etree.fromstring(text).iter("{*}edge")
    ids = [edge.get("id") for edge in edges]
    assert len(set(ids)) == len(ids) > 100
    assert b"lastmodifieddate" not in text


@pytest.mark.parametrize("form", FORMS)
def test_hostile_text_stays_text_and_what_xml_cannot_hold_is_replaced(form: str) -> None:
    view = hostile_view("\x00\x1b\ufffe\ud800")
    back = READ[form](io.BytesIO(written(view, form)))
    names = {about["label"] for _, about in back.nodes(data=True)}
    assert {name.replace("\N{REPLACEMENT CHARACTER}", "") for name in names} == {
        HOSTILE + end for end in (" forum", " person", " kommun")
    }
    assert all("\N{REPLACEMENT CHARACTER}" * 4 in name for name in names)


def test_gephi_finds_the_nodes_where_the_page_has_them(region_store: ox.Store) -> None:
    root = etree.fromstring(written(VIEWS["represents"](known(Questions(region_store))), "gexf"))
    places = {(place.get("x"), place.get("y")) for place in root.iter("{http://www.gexf.net/1.2draft/viz}position")}
    assert len(places) == len(list(root.iter("{*}node"))) > 100
