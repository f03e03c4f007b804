"""What is kept on disk comes back as it was put."""

from exports.pages.shelves import Shelf
from graph.answers import Kind, Thing
from graph.scratch import scratch

ALE = Thing("https://a.example/ale", 'Ale "kommun"\n', Kind.MUNICIPALITY)
NET = Thing("https://a.example/Öckerö", "Nätet", Kind.FORUM, "network")


def test_values_come_back_and_are_put_in_place_of_others() -> None:
    shelf = Shelf(scratch(), "thing", Thing)
    assert (shelf.get(ALE.iri), ALE.iri in shelf, list(shelf)) == (None, False, [])
    shelf.put({NET.iri: NET, ALE.iri: NET})
    shelf.put([(ALE.iri, ALE)])
    assert (shelf.get(ALE.iri), shelf.get(NET.iri), ALE.iri in shelf) == (ALE, NET, True)
    assert list(shelf) == [ALE.iri, NET.iri]


def test_shelves_of_the_same_tables_hold_their_own() -> None:
    tables = scratch()
    pairs: Shelf[tuple[Thing, ...]] = Shelf(tables, "pairs", tuple[Thing, ...])
    names = Shelf(tables, "name", str)
    pairs.put({"a": (ALE, NET)})
    names.put({"b": ""})
    assert (pairs.get("a"), pairs.get("b"), names.get("a"), names.get("b")) == ((ALE, NET), None, None, "")
