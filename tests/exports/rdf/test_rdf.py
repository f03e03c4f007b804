"""The RDF files: same graph, same bytes, and nothing lost or added on the way through other readers."""

import io
import json
import random
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.rdf import FORMATS, write
from graph.errors import UsageError

SAMPLE = Path(__file__).parents[2] / "graph" / "minutes.trig"
READERS = {
    "jsonld": (ox.RdfFormat.JSON_LD, "json-ld"),
    "rdfxml": (ox.RdfFormat.RDF_XML, "xml"),
    "nquads": (ox.RdfFormat.N_QUADS, "nquads"),
    "ntriples": (ox.RdfFormat.N_TRIPLES, "nt"),
    "trig": (ox.RdfFormat.TRIG, "trig"),
    "turtle": (ox.RdfFormat.TURTLE, "turtle"),
}
WITH_GRAPHS = {"nquads", "trig"}


def stored(quads: list[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    return store


def sample() -> list[ox.Quad]:
    return list(ox.parse(path=str(SAMPLE), format=ox.RdfFormat.TRIG))


def written(quads: list[ox.Quad], format_name: str) -> bytes:
    stream = io.BytesIO()
    write(stored(quads), format_name, stream)
    return stream.getvalue()


def merged(quads: list[ox.Quad]) -> set[ox.Quad]:
    return {ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads}


def read_back(data: bytes, format_name: str) -> set[ox.Quad]:
    return set(ox.parse(input=data, format=READERS[format_name][0]))


def expected(quads: list[ox.Quad], format_name: str) -> set[ox.Quad]:
    return set(quads) if format_name in WITH_GRAPHS else merged(quads)


def plain(term: object) -> str:
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return term.value


iris = st.sampled_from(
    [
        "https://forumgraf.example/id/" + tail
        for tail in ("", "person/å", "a:b", "a//b", ".x", "a/../b", "d#f-1", "x?y", "person/anna-ek", "a%20b", "1", "-")
    ]
    + ["https://w3id.org/forumgraf#" + tail for tail in ("", "Forum", "1a", "a.b", "a/b", "ö")]
    + ["urn:x:y", "http://www.w3.org/2001/XMLSchema#integer"]
).map(ox.NamedNode)
# Control characters but NUL, U+FFFE and the like: what RDF's literals may hold and rdflib's parsers read.
texts = st.text(st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\x00"), max_size=12)
literals = st.one_of(
    st.builds(ox.Literal, texts),
    st.builds(lambda value: ox.Literal(value, language="sv"), texts),
    st.builds(
        lambda value: ox.Literal(str(value), datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        st.integers(),
    ),
    st.builds(lambda value: ox.Literal(value, datatype=ox.NamedNode("https://w3id.org/forumgraf#t")), texts),
)
quads = st.lists(
    st.builds(ox.Quad, iris, iris, st.one_of(iris, literals), st.one_of(iris, st.just(ox.DefaultGraph()))), max_size=12
)


# XML 1.0 has no control characters, and names elements after properties: two tests of its own.
@pytest.mark.parametrize("format_name", sorted(FORMATS.keys() - {"rdfxml"}))
@given(quads=quads)
@settings(deadline=None, derandomize=True)
def test_any_graph_comes_back_as_it_was(format_name: str, quads: list[ox.Quad]) -> None:
    assert read_back(written(quads, format_name), format_name) == expected(quads, format_name)


@given(quads=quads)
@settings(deadline=None, derandomize=True)
def test_a_graph_comes_back_through_xml_but_for_its_control_characters(quads: list[ox.Quad]) -> None:
    named = [quad for quad in quads if re.search(r"[A-Za-z][\w.-]*\Z", quad.predicate.value)]
    assert read_back(written(named, "rdfxml"), "rdfxml") == {
        ox.Quad(quad.subject, quad.predicate, without_controls(quad.object)) for quad in named
    }


def without_controls(value: object) -> ox.NamedNode | ox.Literal:
    assert isinstance(value, ox.NamedNode | ox.Literal)
    if isinstance(value, ox.NamedNode):
        return value
    kept = "".join(c if c in "\t\n\r" or c >= " " else "\ufffd" for c in value.value)
    return ox.Literal(kept, language=value.language) if value.language else ox.Literal(kept, datatype=value.datatype)


def test_a_property_that_no_element_can_be_named_by_is_refused_in_xml() -> None:
    with pytest.raises(ValueError, match=r"cannot name the property https://example\.org/1"):
        written([ox.Quad(iri("s"), iri("1"), iri("o"))], "rdfxml")


def iri(tail: str) -> ox.NamedNode:
    return ox.NamedNode(f"https://example.org/{tail}")


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_the_sample_comes_back_through_pyoxigraph(format_name: str) -> None:
    assert read_back(written(sample(), format_name), format_name) == expected(sample(), format_name)


@pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph):DeprecationWarning"
)  # rdflib 7.6 uses its own deprecated names
@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_the_sample_comes_back_through_rdflib(format_name: str) -> None:
    data = written(sample(), format_name)
    if format_name in WITH_GRAPHS:
        found = rdflib.Dataset()
        found.parse(data=data, format=READERS[format_name][1])
        back = {(s, p, o, getattr(g, "identifier", g)) for s, p, o, g in found.quads((None, None, None, None))}
        want = {(quad.subject, quad.predicate, quad.object, quad.graph_name) for quad in sample()}
        assert {tuple(str(term) for term in quad) for quad in back} == {
            tuple(plain(term) for term in quad) for quad in want
        }
    else:
        graph = rdflib.Graph()
        graph.parse(data=data, format=READERS[format_name][1])
        want_graph = rdflib.Graph()
        want_graph.parse(
            data=ox.serialize((q.triple for q in merged(sample())), format=ox.RdfFormat.N_TRIPLES), format="nt"
        )
        assert set(graph) == set(want_graph)


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_the_order_in_which_quads_were_added_does_not_show(format_name: str) -> None:
    shuffled = sample()
    random.Random(7).shuffle(shuffled)  # noqa: S311 - a fixed shuffle, not a secret
    assert written(shuffled, format_name) == written(sample(), format_name)


@pytest.mark.parametrize("format_name", ["nquads", "ntriples"])
def test_lines_are_sorted_by_their_bytes_each_once(format_name: str) -> None:
    lines = written(sample(), format_name).splitlines(keepends=True)
    assert lines == sorted(set(lines))


def test_turtle_groups_subjects_by_what_they_are_and_shortens_names() -> None:
    text = written(sample(), "turtle").decode()
    assert '\n<forum/rektorsnatverket> a fg:Forum ;\n    skos:prefLabel "Rektorsnätverket"@sv ;\n' in text
    assert text.index("# ---- Forums ----") < text.index("# ---- Persons ----") < text.index("# ---- Passages ----")
    assert 'time:inXSDDate "2024-07-01"^^xsd:date' in text
    assert "oa:end 54 ;" in text


def test_jsonld_has_one_readable_object_a_subject() -> None:
    nodes = written(sample(), "jsonld").decode().splitlines()
    forum = next(node for node in nodes if "Rektorsnätverket" in node and '"fg:Forum"' in node)
    assert json.loads(forum.removesuffix(","))["prefLabel"] == {"sv": "Rektorsnätverket"}
    passage = next(json.loads(node.removesuffix(",")) for node in nodes if '"oa:TextPositionSelector"' in node)
    assert isinstance(passage["start"], int)


def test_every_property_of_the_sample_has_a_term_in_the_published_context() -> None:
    document = json.loads(written(sample(), "jsonld"))
    named = {value["@id"] if isinstance(value, dict) else value for value in document["@context"][0].values()}
    in_full = {name for node in document["@graph"] for name in node if ":" in name and not name.startswith("rdf:")}
    assert in_full <= named  # a text without a language, where the term stands for one with


def test_an_empty_store_gives_a_valid_empty_file() -> None:
    for format_name in FORMATS:
        assert read_back(written([], format_name), format_name) == set()


def test_a_blank_node_is_refused_since_its_name_is_no_ones() -> None:
    with pytest.raises(ValueError, match="IRIs and literals only"):
        written([ox.Quad(ox.BlankNode("b"), ox.NamedNode("urn:p"), ox.Literal("x"))], "nquads")


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="jsonld, nquads, ntriples, rdfxml, trig, turtle"):
        write(ox.Store(), "n3", io.BytesIO())
