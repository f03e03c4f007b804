"""The embedded store: one process at a time, texts in their folder, and what can go wrong with files."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import iris
from graph.errors import StoreDamaged, StoreError, StoreLocked, StoreVersion
from graph.store import Behind, Change, Store, embedded
from tests.graph.store.readings import BASE, reading


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", base=BASE) as opened:
        yield opened


def test_the_texts_of_corrected_and_removed_documents_go(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    assert len(list((store.beside / "texts").iterdir())) == 2
    store.remove_document(BASE + "document/m.txt")
    assert [path.name.split(".")[0] for path in (store.beside / "texts").iterdir()] == ["n"]


def test_the_documents_that_changed_since_all_was_settled_are_known(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    assert store.behind is None, "nothing was settled yet"
    store.settled("as it is")
    assert store.behind == Behind("as it is")
    store.replace_document(reading("m.txt"))
    assert store.behind == Behind("as it is"), "nothing changed"
    store.replace_document(reading("m.txt", "Bo Ask var där", "Bo Ask"))
    store.remove_document(BASE + "document/n.txt")
    assert store.state is None
    assert store.behind == Behind("as it is", frozenset({BASE + "document/m.txt", BASE + "document/n.txt"}))
    graph = ox.NamedNode(BASE + iris.IDENTITY)
    quad = ox.Quad(graph, graph, graph, graph)
    store.change_graphs({graph.value: Change([quad], [])})
    assert (store.behind, list(store.quads(graph_name=graph))) == (None, [quad])
    store.change_graphs({graph.value: Change([], [quad])})
    assert list(store.quads(graph_name=graph)) == []
    with pytest.raises(ValueError, match="another graph"):
        store.change_graphs({BASE + iris.DECISIONS: Change([quad], [])})


def test_a_note_of_a_change_that_broke_off_hides_no_later_one(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    store.settled("as it is")
    with (store.beside / "settled").open("ab") as file:
        file.write(f"\n{BASE[:9]}".encode())
    store.remove_document(BASE + "document/n.txt")
    assert store.behind == Behind("as it is", frozenset({BASE + "document/n.txt"}))


@pytest.mark.parametrize("settled", [True, False])
def test_texts_that_a_change_left_when_it_broke_off_go_when_the_store_is_opened(tmp_path: Path, settled: bool) -> None:
    with Store.open(tmp_path / "store", base=BASE) as store:
        store.replace_documents([reading("m.txt"), reading("n.txt"), reading("m.txt.txt")])
        texts = store.beside / "texts"
        if settled:
            store.settled("as it is")
        before = sorted(path.name for path in texts.iterdir())
        with (store.beside / "settled").open("a") as file:
            file.write(f"\n{BASE}document/m.txt\n{BASE}document/gone.txt\n" if settled else "")
        for name in ("m.txt", "gone.txt"):
            (texts / f"{name}.{'0' * 16}.txt").write_text("as it never was")
            (texts / f"{name}.{'1' * 16}.txt.part").write_text("as it nev")
    with Store.open(tmp_path / "store", base=BASE):
        assert sorted(path.name for path in texts.iterdir()) == before


def test_few_documents_are_found_as_all_are(store: Store) -> None:
    store.replace_documents([reading("m.txt"), reading("n.txt")])
    wanted = [BASE + "document/n.txt", BASE + "document/none.txt", BASE + iris.IDENTITY]
    assert store.documents(wanted) == [one for one in store.documents() if one.iri in wanted]


@pytest.mark.parametrize("abreast", [1, 2, 200])
def test_the_store_rests_between_documents_that_are_looked_up(
    store: Store, monkeypatch: pytest.MonkeyPatch, abreast: int
) -> None:
    rests: list[int] = []
    monkeypatch.setattr("graph.store.ABREAST", abreast)
    monkeypatch.setattr(embedded, "give_back", lambda: rests.append(1))
    store.replace_documents([reading("n.txt"), reading("m.txt")])
    store.load_reference()  # a graph that is no document's
    assert [record.iri for record in store.documents()] == [BASE + "document/m.txt", BASE + "document/n.txt"]
    assert len(rests) == 3 // abreast
    assert set(store.graphs()) - {record.iri for record in store.documents()} <= set(store.concluded)


def test_a_second_process_is_told_that_the_store_is_open(store: Store) -> None:
    code = "import sys, pathlib; from graph.store import Store; Store.open(pathlib.Path(sys.argv[1]))"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code, str(store.beside)], capture_output=True, text=True, check=False
    )
    assert "StoreLocked" in done.stderr.splitlines()[-1]
    assert "another Forumgraf has this store open" in done.stderr.splitlines()[-1]


def test_opening_a_store_that_is_open_here_is_refused(store: Store) -> None:
    with pytest.raises(StoreLocked):
        Store.open(store.beside)


def test_a_store_that_rested_is_as_it_was_and_still_ours(store: Store) -> None:
    (iri,) = store.replace_documents([reading("m.txt")])
    store.settled("a")
    before = set(store.quads()), store.text(iri), store.documents()
    store.rest()
    assert (set(store.quads()), store.text(iri), store.documents()) == before
    assert store.state == "a"
    with pytest.raises(StoreLocked):
        Store.open(store.beside)


def test_a_store_that_rested_is_opened_for_what_is_wanted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.replace_documents([reading("m.txt")])
    opened: list[str] = []
    opening = embedded.Embedded._opened

    def noted(self: embedded.Embedded, by: Callable[[str], ox.Store]) -> ox.Store:
        opened.append("to write" if by is ox.Store else "to read")
        return opening(self, by)

    monkeypatch.setattr(embedded.Embedded, "_opened", noted)
    store.rest()
    assert opened == []
    before = set(store.quads()), store.graphs()
    assert opened == ["to read"]
    (iri,) = store.replace_documents([reading("n.txt")])
    assert opened == ["to read", "to write"]
    assert set(store.quads()) > before[0]
    store.rest()
    store.remove_document(iri)
    assert (set(store.quads()), store.graphs()) == before
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.graphs()


def test_nobody_comes_in_while_a_store_rests(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def come_in() -> None:
        with pytest.raises(StoreLocked, match="another Forumgraf has this store open"):
            Store.open(store.beside)

    monkeypatch.setattr(embedded, "give_back", come_in)
    store.rest()


def test_a_store_that_does_not_open_is_not_held(tmp_path: Path) -> None:
    Store.open(tmp_path / "s").close()
    shutil.rmtree(tmp_path / "s" / "oxigraph")
    (tmp_path / "s" / "oxigraph").write_text("hej")
    with pytest.raises(StoreError):
        Store.open(tmp_path / "s")
    (tmp_path / "s" / "oxigraph").unlink()
    Store.open(tmp_path / "s").close()


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
