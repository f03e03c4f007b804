"""The store, wherever it is: documents come and go whole, and what went in comes out."""

import dataclasses
from collections.abc import Callable

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import iris
from graph.claims import Mention, Span
from graph.errors import QueryError, StoreMissing, UnknownDocument, UsageError
from graph.shape import quads
from graph.store import Store, StorePlace
from tests.graph.store.readings import BASE, EK, reading, state

# ---- documents -----------------------------------------------------------------------------------------------------


def test_what_went_in_comes_out_after_opening_again(place: StorePlace) -> None:
    one = reading("m.txt")
    with Store.open(place, base=BASE) as store:
        iri = store.replace_document(one)
    with Store.open(place, create=False) as store:
        assert set(store.quads()) == set(quads(one, BASE))
        assert store.text(iri) == "Anna Ek, Ek\r\n"
        assert store.base == BASE
        [record] = store.documents()
    assert (record.iri, record.file_name, record.source) == (BASE + "document/m.txt", "m.txt", "in/m.txt")
    assert (record.sha256, record.extractor) == ("0" * 64, "1")


def test_documents_are_told_as_they_are_after_each_change(store: Store) -> None:
    assert store.documents() == []
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    before = store.documents()
    store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    m, n = store.documents()
    assert (m.iri, n) == (before[0].iri, before[1])
    assert m.text_digest != before[0].text_digest
    store.replace_graph(m.iri, [])
    assert store.documents() == [n]
    store.remove_document(n.iri)
    assert store.documents() == []


def test_a_corrected_document_takes_the_place_of_the_old(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    expected = {*quads(reading("m.txt", "Bo Ask var där", "Bo Ask"), BASE), *quads(reading("n.txt"), BASE)}
    assert set(store.quads()) == expected
    assert store.text(BASE + "document/m.txt") == "Bo Ask var där"


def test_replacing_twice_changes_nothing(store: Store) -> None:
    store.replace_document(reading("m.txt"))
    before = state(store)
    store.replace_document(reading("m.txt"))
    assert state(store) == before


def test_a_removed_document_leaves_nothing(store: Store) -> None:
    iri = store.replace_document(reading("m.txt"))
    store.replace_document(reading("n.txt"))
    store.remove_document(iri)
    assert store.graphs() == [BASE + "document/n.txt"]
    assert store.text(BASE + "document/n.txt") == "Anna Ek, Ek\r\n"
    with pytest.raises(UnknownDocument):
        store.text(iri)
    with pytest.raises(UnknownDocument):
        store.remove_document(iri)


def test_a_malformed_reading_changes_nothing(store: Store) -> None:
    store.replace_document(reading("m.txt"))
    before = state(store)
    bad = dataclasses.replace(reading("m.txt", "kort"), claims=(Mention(EK, (Span(0, 99),)),))
    with pytest.raises(ValueError, match="outside its text"):
        store.replace_documents([reading("n.txt"), bad])
    assert state(store) == before


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.dictionaries(st.sampled_from(["a.txt", "b.txt", "å b.txt"]), st.text(min_size=1), min_size=1),
    data=st.data(),
)
def test_the_order_of_documents_is_irrelevant(
    new_place: Callable[[], StorePlace], texts: dict[str, str], data: st.DataObject
) -> None:
    readings = [reading(name, text, person=text) for name, text in texts.items() if iris.slug(text)]
    states = []
    for order in (readings, data.draw(st.permutations([*readings, *readings]))):
        with Store.open(new_place(), base=BASE) as store:
            for one in order:
                store.replace_document(one)
            states.append(state(store))
    assert states[0] == states[1]


any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=any_text, after=any_text)
def test_any_text_replaced_by_any_other_leaves_only_the_other(store: Store, before: str, after: str) -> None:
    store.replace_document(reading("m.txt", before, person=before))
    iri = store.replace_document(reading("m.txt", after, person=after))
    assert set(store.quads()) == set(quads(reading("m.txt", after, person=after), BASE))
    assert store.text(iri) == after


def test_a_graph_of_another_name_is_refused(store: Store) -> None:
    quad = ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal("o"), ox.NamedNode(BASE + "graph/g"))
    with pytest.raises(ValueError, match="another graph"):
        store.replace_graph(BASE + "graph/other", [quad])
    assert store.replace_graph(BASE + "graph/g", [quad])
    assert not store.replace_graph(BASE + "graph/g", [quad]), "nothing changed"


def test_the_reference_data_is_loaded_only_when_it_changed(store: Store) -> None:
    assert store.load_reference()
    assert not store.load_reference()
    assert store.graphs() == [BASE + "graph/reference"]
    found = store.select('SELECT ?who { ?who fg:municipalityCode "1402" }')
    assert [row["who"].value for row in found] == [BASE + "organisation/partille-kommun"]


# ---- queries -------------------------------------------------------------------------------------------------------


def test_queries_see_all_graphs_and_know_the_prefixes(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    found = store.select("SELECT ?name { ?who a foaf:Person ; foaf:name ?name }")
    assert {row["name"].value for row in found} == {"Anna Ek"}
    found = store.select("SELECT ?g ?s { GRAPH ?g { ?s a fg:Meeting } } ORDER BY ?g")
    assert [row["g"].value for row in found] == [BASE + "document/m.txt", BASE + "document/n.txt"]
    assert store.query("ASK { ?x a fg:Forum }") is True
    assert store.query("ASK { ?x a fg:Decision }") is False
    assert len(store.query("CONSTRUCT WHERE { ?x a fg:Forum }")) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("sparql", ["SELECT", "ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_a_query_that_selects_nothing_is_refused(store: Store, sparql: str) -> None:
    with pytest.raises(QueryError):
        store.select(sparql)


@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated")  # rdflib calls what it deprecates itself
def test_rdflib_sees_the_same(store: Store) -> None:
    one = reading("m.txt")
    store.replace_document(one)
    view = store.dataset()
    graph = view.graph(rdflib.URIRef(BASE + "document/m.txt"))
    assert len(graph) == len(quads(one, BASE))
    begins = list(graph.objects(predicate=rdflib.TIME.inXSDgYearMonth))
    assert begins == [rdflib.Literal("2024-07", datatype=rdflib.XSD.gYearMonth)]
    label = rdflib.Literal("Eks kommun", lang="sv")
    assert list(view.subjects(rdflib.SKOS.prefLabel, label)) == [rdflib.URIRef(BASE + EK.path)]


# ---- opening it ----


def test_a_store_can_be_opened_again_after_queries_and_closing(place: StorePlace) -> None:
    for _ in range(2):
        with Store.open(place) as store:
            store.replace_document(reading("m.txt"))
            found = store.query("SELECT * { ?s ?p ?o }")
            assert found
    with pytest.raises(ValueError, match="closed"):
        store.graphs()


def test_there_is_no_store(place: StorePlace) -> None:
    for _ in range(2):
        with pytest.raises(StoreMissing):
            Store.open(place, create=False)


def test_another_base_is_refused(place: StorePlace) -> None:
    Store.open(place, base=BASE).close()
    with pytest.raises(UsageError):
        Store.open(place, base="https://b.example/")


def test_a_graph_comes_in_portions_too(store: Store) -> None:
    store.load_reference()
    ((_, whole),) = store.dump([BASE + "graph/reference"])
    assert sorted(b"".join(store.portions(BASE + "graph/reference")).splitlines()) == sorted(whole.splitlines())
