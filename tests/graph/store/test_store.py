"""The store: documents come and go whole, one process at a time, and what went in comes out."""

import dataclasses
import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import iris
from graph.claims import Document, Forum, Meeting, Membership, Mention, Organisation, Person, Reading, Span
from graph.errors import (
    QueryError,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreMissing,
    StoreVersion,
    UnknownDocument,
    UsageError,
)
from graph.shape import quads
from graph.store import Store

BASE = "https://a.example/id/"
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
NETWORK = Forum("Skolnätverket", "network")


def reading(name: str, text: str = "Anna Ek, Ek\r\n", person: str = "Anna Ek", extractor: str = "1") -> Reading:
    document = Document(iris.document_path(name), name, f"in/{name}", "0" * 64, "text/plain", text)
    span = Span(0, min(7, len(text)))
    anna = Person(person, EK)
    claims = (
        Meeting(NETWORK, (span,), date=dt.date(2024, 3, 1)),
        Mention(anna, (span,)),
        Membership(anna, NETWORK, (span,), begins="2024-07"),
    )
    return Reading(document, claims, extractor=extractor)


def state(store: Store) -> tuple[list[str], dict[str, str]]:
    return sorted(map(str, store.quads())), {record.iri: store.text(record.iri) for record in store.documents()}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", base=BASE) as opened:
        yield opened


# ---- documents -----------------------------------------------------------------------------------------------------


def test_what_went_in_comes_out_after_opening_again(tmp_path: Path) -> None:
    one = reading("m.txt")
    with Store.open(tmp_path / "s", base=BASE) as store:
        iri = store.replace_document(one)
    with Store.open(tmp_path / "s", create=False) as store:
        assert set(store.quads()) == set(quads(one, BASE))
        assert store.text(iri) == "Anna Ek, Ek\r\n"
        assert store.base == BASE
        [record] = store.documents()
    assert (record.iri, record.file_name, record.source) == (BASE + "document/m.txt", "m.txt", "in/m.txt")
    assert (record.sha256, record.extractor) == ("0" * 64, "1")


def test_a_corrected_document_takes_the_place_of_the_old(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    expected = {*quads(reading("m.txt", "Bo Ask var där", "Bo Ask"), BASE), *quads(reading("n.txt"), BASE)}
    assert set(store.quads()) == expected
    assert store.text(BASE + "document/m.txt") == "Bo Ask var där"
    assert len(list((store.beside / "texts").iterdir())) == 2, "the old text is gone"


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
    assert [path.name.split(".")[0] for path in (store.beside / "texts").iterdir()] == ["n"]
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


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.dictionaries(st.sampled_from(["a.txt", "b.txt", "å b.txt"]), st.text(min_size=1), min_size=1),
    data=st.data(),
)
def test_the_order_of_documents_is_irrelevant(
    tmp_path_factory: pytest.TempPathFactory, texts: dict[str, str], data: st.DataObject
) -> None:
    readings = [reading(name, text, person=text) for name, text in texts.items() if iris.slug(text)]
    states = []
    for order in (readings, data.draw(st.permutations([*readings, *readings]))):
        with Store.open(tmp_path_factory.mktemp("order") / "s", base=BASE) as store:
            for one in order:
                store.replace_document(one)
            states.append(state(store))
    assert states[0] == states[1]


any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=any_text, after=any_text)
def test_any_text_replaced_by_any_other_leaves_only_the_other(store: Store, before: str, after: str) -> None:
    store.replace_document(reading("m.txt", before, person=before))
    iri = store.replace_document(reading("m.txt", after, person=after))
    assert set(store.quads()) == set(quads(reading("m.txt", after, person=after), BASE))
    assert store.text(iri) == after


def test_a_graph_of_another_name_is_refused(store: Store) -> None:
    quad = ox.Quad(ox.NamedNode("x:s"), ox.NamedNode("x:p"), ox.Literal("o"), ox.NamedNode("x:g"))
    with pytest.raises(ValueError, match="another graph"):
        store.replace_graph("x:other", [quad])
    assert store.replace_graph("x:g", [quad])
    assert not store.replace_graph("x:g", [quad]), "nothing changed"


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


# ---- what can go wrong ---------------------------------------------------------------------------------------------


def test_a_second_process_is_told_that_the_store_is_open(store: Store) -> None:
    code = "import sys, pathlib; from graph.store import Store; Store.open(pathlib.Path(sys.argv[1]))"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, str(store.beside)], capture_output=True, text=True, check=False
    )
    assert "StoreLocked" in done.stderr.splitlines()[-1]
    assert "another Forumgraf has this store open" in done.stderr.splitlines()[-1]


def test_a_store_can_be_opened_again_after_queries_and_closing(tmp_path: Path) -> None:
    for _ in range(2):
        with Store.open(tmp_path / "s") as store:
            store.replace_document(reading("m.txt"))
            found = store.query("SELECT * { ?s ?p ?o }")
            assert found
    with pytest.raises(ValueError, match="closed"):
        store.graphs()


def test_opening_a_store_that_is_open_here_is_refused(store: Store) -> None:
    with pytest.raises(StoreLocked):
        Store.open(store.beside)


def test_there_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("hej")
    with pytest.raises(StoreDamaged, match="not a store"):
        Store.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_store_cannot_be_made_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hej")
    with pytest.raises(StoreError):
        Store.open(tmp_path / "file" / "store")


def test_a_store_of_another_format_is_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "s").close()
    (tmp_path / "s" / "store.json").write_text(json.dumps({"format": 99, "base": BASE}))
    with pytest.raises(StoreVersion, match="format 99"):
        Store.open(tmp_path / "s")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"format": 1}'])
def test_a_damaged_manifest_is_named(tmp_path: Path, content: str) -> None:
    Store.open(tmp_path / "s").close()
    (tmp_path / "s" / "store.json").write_text(content)
    with pytest.raises(StoreDamaged, match=r"store\.json"):
        Store.open(tmp_path / "s")


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    Store.open(tmp_path / "s").close()
    (tmp_path / "s" / "oxigraph" / "CURRENT").write_text("x")
    with pytest.raises(StoreDamaged):
        Store.open(tmp_path / "s")


def test_another_base_is_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "s", base=BASE).close()
    with pytest.raises(UsageError):
        Store.open(tmp_path / "s", base="https://b.example/")


def test_a_text_that_somebody_edited_is_noticed(store: Store) -> None:
    iri = store.replace_document(reading("m.txt"))
    [path] = (store.beside / "texts").iterdir()
    path.write_text("something else")
    with pytest.raises(StoreDamaged, match="missing or changed"):
        store.text(iri)


def test_what_an_interrupted_change_left_behind_is_swept(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s") as store:
        iri = store.replace_document(reading("m.txt"))
        (store.beside / "texts" / "n.txt.0123456789abcdef.txt").write_text("half")
        (store.beside / "texts" / "n.txt.0123456789abcdef.txt.part").write_text("ha")
    with Store.open(tmp_path / "s") as store:
        assert len(list((store.beside / "texts").iterdir())) == 1
        assert store.text(iri)
