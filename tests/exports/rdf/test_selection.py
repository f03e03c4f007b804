"""A part of the graph: what it holds, that it stands by itself, and that nothing slips in."""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from exports import rdf
from exports.rdf.selection import Selected, Selection
from graph.store import Store
from ontology.terms import DEFAULT_BASE, term
from tests.exports.conftest import readings

TYPE = ox.NamedNode(term("rdf:type"))
FORUM = DEFAULT_BASE + "forum/vastra-rektorsnatverket"
DOCUMENT = DEFAULT_BASE + "document/skolchefsgruppen-2023.txt"
EAST = DEFAULT_BASE + "organisation/ostra"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(Path(tmp_path_factory.mktemp("selection")) / "store") as opened:
        opened.load_reference()
        opened.replace_documents(readings())
        yield opened


def chosen(store: Store, selection: Selection) -> set[ox.Quad]:
    stream = io.BytesIO()
    rdf.write(Selected(store, selection), "nquads", stream, base=store.base)
    return set(ox.parse(input=stream.getvalue(), format=ox.RdfFormat.N_QUADS))


def of_type(quads: set[ox.Quad], curie: str) -> set[str]:
    wanted = ox.NamedNode(term(curie))
    return {str(quad.subject) for quad in quads if quad.predicate == TYPE and quad.object == wanted}


def document_graphs(quads: set[ox.Quad]) -> set[str]:
    return {str(quad.graph_name)[1:-1] for quad in quads if "/document/" in str(quad.graph_name)}


def test_nothing_chosen_is_everything(store: Store) -> None:
    assert chosen(store, Selection()) == set(store.quads())


def test_a_document_is_its_graph_with_what_that_refers_to(store: Store) -> None:
    found = chosen(store, Selection(documents=(DOCUMENT,)))
    assert document_graphs(found) == {DOCUMENT}
    graph = ox.NamedNode(DOCUMENT)
    assert {quad for quad in found if quad.graph_name == graph} == set(store.quads(graph_name=graph))
    assert of_type(found, "fg:Municipality") < of_type(set(store.quads()), "fg:Municipality")


@pytest.mark.parametrize(
    "selection",
    [
        Selection(documents=(DOCUMENT,)),
        Selection(forums=(FORUM,)),
        Selection(organisations=(EAST,)),
        Selection(at=dt.date(2023, 6, 1)),
        Selection(forums=(FORUM,), at=dt.date(2023, 12, 31), passages=False),
    ],
    ids=["document", "forum", "organisation", "at", "several"],
)
def test_a_part_stands_by_itself(store: Store, selection: Selection) -> None:
    found, whole = chosen(store, selection), set(store.quads())
    assert found
    assert found < whole
    described = {quad.subject for quad in found}
    graphs = document_graphs(found)
    seen = {q for q in whole if "/document/" not in str(q.graph_name) or q.graph_name.value in graphs}
    describable = {quad.subject for quad in seen}
    followed = {
        quad.object
        for quad in found
        if isinstance(quad.object, ox.NamedNode)
        and quad.predicate.value not in {term("rdf:type"), term("rdfs:isDefinedBy")}
    }
    missing = (followed & describable) - described
    assert not missing


def test_a_forum_has_all_its_claims_and_no_other_forum_s(store: Store) -> None:
    found = chosen(store, Selection(forums=(FORUM,)))
    organisers = {quad.object.value for quad in found if quad.predicate.value == term("schema:organizer")}
    assert organisers == {FORUM}
    assert len(of_type(found, "fg:Meeting")) == 2
    entries = {
        quad.subject
        for quad in store.quads(None, ox.NamedNode(term("fg:atMeeting")))
        if "rektorsnatverket" in quad.object.value
    }
    assert of_type(found, "fg:Attendance") == {str(entry) for entry in entries}


def test_an_organisation_stands_for_the_forums_that_it_convenes(store: Store) -> None:
    found = chosen(store, Selection(organisations=(EAST,)))
    organisers = {quad.object.value for quad in found if quad.predicate.value == term("schema:organizer")}
    assert {organiser.split("/")[-1].split("-")[0] for organiser in organisers} == {"ostra"}
    assert len(organisers) == 4


def test_a_date_keeps_the_minutes_until_then(store: Store) -> None:
    found = chosen(store, Selection(at=dt.date(2023, 4, 7)))
    said = {quad.object.value for quad in found if quad.predicate.value == term("schema:startDate")}
    assert said == {"2023-02-03", "2023-03-05", "2023-04-07"}
    assert len(document_graphs(found)) == 3


def test_documents_without_a_date_are_left_out_and_told_of(tmp_path: Path) -> None:
    dated, undated = readings()[0], readings()[1]
    undated = type(undated)(undated.document, undated.claims[1:])  # without its meeting
    with Store.open(tmp_path / "store") as opened:
        opened.replace_documents([dated, undated])
        selected = Selected(opened, Selection(at=dt.date(2030, 1, 1)))
        assert selected.undated == (opened.base + undated.document.path,)
        assert {graph for graph, _ in selected.dump()} == {f"<{opened.base}{dated.document.path}>".encode()}


def test_without_passages_no_place_in_a_text_is_left_nor_pointed_at(store: Store) -> None:
    whole, found = set(store.quads()), chosen(store, Selection(passages=False))
    places = of_type(whole, "oa:SpecificResource") | of_type(whole, "oa:TextQuoteSelector")
    places |= of_type(whole, "oa:TextPositionSelector")
    assert places
    assert not places & {str(term) for quad in found for term in (quad.subject, quad.object)}
    for kept in ("fg:Attendance", "fg:Meeting", "org:Membership", "fg:UnresolvedMention", "org:Post"):
        assert of_type(found, kept) == of_type(whole, kept) != set()
