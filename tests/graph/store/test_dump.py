"""A store as text: every graph once, with what it holds, and nothing without a name."""

import pyoxigraph as ox
import pytest

from graph.store.dump import graphs, portions

S, P = ox.NamedNode("urn:s"), ox.NamedNode("urn:p")


def stored(*quads: ox.Quad) -> ox.Store:
    store = ox.Store()
    store.extend(quads)
    return store


def test_each_graph_comes_once_with_its_triples() -> None:
    tricky = ox.Literal('a _:b << "x"\n', language="sv")
    store = stored(ox.Quad(S, P, tricky, ox.NamedNode("urn:g")), ox.Quad(S, P, S), ox.Quad(S, P, P))
    found = dict(graphs(store))
    assert list(found) == [b"", b"<urn:g>"]
    assert sorted(found[b""].splitlines()) == [b"<urn:s> <urn:p> <urn:p> .", b"<urn:s> <urn:p> <urn:s> ."]
    assert found[b"<urn:g>"] == f"{S} {P} {tricky} .\n".encode()


@pytest.mark.parametrize(
    "quad",
    [
        ox.Quad(ox.BlankNode("b"), P, S),
        ox.Quad(S, P, ox.BlankNode("b")),
        ox.Quad(S, P, S, ox.BlankNode("b")),
        ox.Quad(S, P, ox.Triple(S, P, S)),
    ],
    ids=["subject", "object", "graph", "triple term"],
)
def test_what_has_no_name_is_refused(quad: ox.Quad) -> None:
    with pytest.raises(ValueError, match="IRIs and literals only"):
        list(graphs(stored(ox.Quad(S, P, S), quad)))


def test_an_empty_store_has_no_graphs() -> None:
    assert list(graphs(ox.Store())) == []


@pytest.mark.parametrize("size", [1, 2, 3, 7, 40, 1000])
def test_portions_have_all_of_a_graph_and_each_subject_in_one(size: int) -> None:
    graph, other = ox.NamedNode("urn:g"), ox.NamedNode("urn:h")
    said = [
        ox.Quad(ox.NamedNode(f"urn:s{number}"), P, ox.Literal(f"{number}\n{value}"), graph)
        for number in range(9)
        for value in range(number)
    ]
    store, opened = stored(*said, ox.Quad(S, P, S, other), ox.Quad(S, P, S)), []

    def opening() -> ox.Store:
        opened.append(store)
        return store

    found = list(portions(opening, graph.value, size=size))
    ((_, whole),) = graphs(store, [graph.value])
    assert sorted(b"".join(found).splitlines()) == sorted(whole.splitlines())
    subjects = [{line.split(b" ")[0] for line in portion.splitlines()} for portion in found]
    assert sum(map(len, subjects)) == len(set().union(*subjects)) == 8
    assert len(opened) == len(said) // size + 1


def test_a_graph_that_is_not_there_has_no_portions() -> None:
    assert list(portions(ox.Store, "urn:g")) == []
