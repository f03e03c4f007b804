"""The register: the same answers as without it, for the state it was kept for and no other, after any change."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from forumgraf.demo import demo
from graph import iris
from graph.claims import Attendance, Reading
from graph.decisions import Different, Log, Ref, Renamed, Ruling, Same, settle
from graph.questions import Questions
from graph.register import FILE, keep_register, kept_register, note_documents
from graph.register.telling import told
from graph.shape import triples
from graph.store import Content, Store
from graph.succession import succession
from tests.bench.readings import readings
from tests.graph.register.alike import assert_alike

DATES = (dt.date(2014, 1, 1), dt.date(2017, 6, 30))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("register")
    demo(store=made / "store", out=made / "out")
    return made / "store"


@pytest.fixture
def store(folder: Path, tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(folder, tmp_path / "store")
    with Store.open(tmp_path / "store") as opened:
        yield opened


def log(*whats: Same | Different | Renamed) -> Log:
    at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    rulings = (Ruling(at + dt.timedelta(minutes=n), "Karin", what, "känner dem") for n, what in enumerate(whats))
    return Log(Path("decisions.txt"), tuple(enumerate(rulings, start=1)))


def test_answers_are_those_without_it(store: Store) -> None:
    assert_alike(store, dates=(dt.date(2023, 5, 1), dt.date(2024, 3, 31)), sample=8)


@pytest.mark.parametrize("seed", [1])
def test_it_follows_documents_that_come_change_and_go(tmp_path: Path, seed: int) -> None:
    draw, made = Random(seed), list(readings(40, seed=seed))  # noqa: S311 - not a secret
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        store.replace_documents(made[:30])
        settle(store, log())
        assert_alike(store, dates=DATES, seed=seed, sample=3)
        store.replace_documents([changed(one, draw) for one in draw.sample(made[:30], 5)] + made[30:])
        settle(store, log())
        assert_alike(store, dates=DATES, seed=seed, sample=3)
        for record in draw.sample(store.documents(), 15):
            store.remove_document(record.iri)
        settle(store, log())
        assert_alike(store, dates=DATES, seed=seed, sample=3)
        pairs = Questions(store).candidates()
        one, other = (Ref(thing.iri.removeprefix(store.base), thing.label) for thing in (pairs[0].one, pairs[0].other))
        for decided in (log(Same(one, other), Renamed(one, "Åsa Omdöpt")), log(Different(one, other)), log()):
            settle(store, decided)
            assert_alike(store, dates=(), seed=seed, sample=2)
        kept = contents(store)
        (store.beside / FILE).unlink()
        keep_register(store)
        assert contents(store) == kept


@pytest.mark.parametrize("seed", range(3))
def test_changes_one_by_one_noted_or_not_make_what_comes_from_nothing(tmp_path: Path, seed: int) -> None:
    draw, made = Random(seed), list(readings(24, seed=seed))  # noqa: S311 - not a secret
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        put(store, made[:12])
        settle(store, log())
        for new in made[12:]:
            put(store, [new], noted=draw.random() < 0.5)
            if draw.random() < 0.5:
                put(store, [changed(draw.choice(made[:12]), draw)], noted=draw.random() < 0.5)
            if draw.random() < 0.5:
                store.remove_document(draw.choice(store.documents()).iri)
            if draw.random() < 0.8:
                settle(store, log())
        people = sorted({seat.member.iri for seat in Questions(store).seats()})
        one, other = (Ref(iri.removeprefix(store.base), "hon") for iri in draw.sample(people, 2))
        for decided in (log(Same(one, other), Renamed(one, "Åsa Omdöpt")), log()):
            settle(store, decided)
            kept = contents(store)
            assert anew(store) == kept


def test_what_was_noted_and_is_no_more_in_the_store_goes(tmp_path: Path) -> None:
    made = list(readings(4))
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        put(store, made[:3])
        settle(store, log())
        before = contents(store)
        put(store, made[3:])
        store.remove_document(iris.document(made[3].document, store.base))
        assert kept_register(store) is None
        settle(store, log())
        assert contents(store) == before
        assert kept_register(store) is not None


def test_other_rules_make_anew_what_follows_and_read_no_document(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before, path = contents(store), store.beside / FILE
    with sqlite3.connect(path) as tables:  # as if other rules had made it
        tables.executescript(
            "UPDATE node SET label = 'x', kind = 'person' WHERE label IS NOT NULL; UPDATE node SET current = 1;"
            "DELETE FROM held; DELETE FROM holders; DELETE FROM rests; DELETE FROM sought; DELETE FROM name;"
        )
    monkeypatch.setattr("graph.register.rules", lambda: "others")
    read: list[str] = []
    monkeypatch.setattr("graph.register.keeping.told", lambda graph, *given: read.append(graph) or told(graph, *given))
    assert kept_register(store) is None
    keep_register(store)
    assert contents(store) == before
    assert sorted(read) == sorted(store.concluded)
    assert_alike(store, dates=(), sample=3)


def test_what_other_code_told_is_told_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(store)
    with sqlite3.connect(store.beside / FILE) as tables:
        tables.execute("UPDATE register SET told_by = 'other code'")
        tables.execute("DELETE FROM part")
    monkeypatch.setattr("graph.register.rules", lambda: "others")
    keep_register(store)
    assert contents(store) == before
    assert_alike(store, dates=(), sample=3)


def put(store: Store, some: list[Reading], *, noted: bool = True) -> None:
    contents = {
        iris.document(reading.document, store.base): Content(reading.document.text, triples(reading, store.base))
        for reading in some
    }
    store.put_documents(contents)
    if noted:
        note_documents(store, contents)


def anew(store: Store) -> list[list[object]]:
    (store.beside / FILE).unlink()
    keep_register(store)
    return contents(store)


def changed(reading: Reading, draw: Random) -> Reading:
    """Return a document as if it had been read anew: without some of those who came."""
    claims = tuple(claim for claim in reading.claims if not isinstance(claim, Attendance) or draw.random() < 0.5)
    document = replace(reading.document, sha256=f"{draw.getrandbits(256):064x}")
    return replace(reading, document=document, claims=claims)


def contents(store: Store) -> list[list[object]]:
    """Return what a register has, whatever numbers it has given to nodes."""
    with sqlite3.connect(store.beside / FILE) as tables:
        return [
            sorted(tables.execute(sql).fetchall(), key=repr)
            for sql in (
                "SELECT node.iri, property, typeof(value), coalesce(other.iri, value), language, graphs FROM said"
                " JOIN node ON node.id = subject"
                " LEFT JOIN node other ON typeof(value) = 'integer' AND other.id = value",
                "SELECT iri, label, kind, classification FROM node WHERE label IS NOT NULL",
                "SELECT a.iri, b.iri FROM node a JOIN node b ON b.id = a.current",
                "SELECT iri, name, folded FROM name JOIN node ON node.id = node",
                "SELECT iri, date FROM held JOIN node ON node.id = meeting",
                "SELECT a.iri, how, b.iri, graph.iri FROM named JOIN node a ON a.id = node LEFT JOIN node b"
                " ON b.id = place JOIN graph ON graph.id = graph",
                "SELECT iri, digest, file FROM graph",
                "SELECT node.iri, graph.iri FROM report JOIN node ON node.id = meeting JOIN graph ON graph.id = graph",
                "SELECT iri, body FROM holders JOIN node ON node.id = forum",
                "SELECT a.iri, behalf, b.iri FROM rests JOIN node a ON a.id = rests.node JOIN node b ON b.id = forum",
                "SELECT forum FROM stale",
            )
        ]


def test_merges_are_followed_as_without_it(store: Store) -> None:
    register = kept_register(store)
    assert register is not None
    kept, read = register.nodes.succession, succession(store)
    merged = sorted(read.replaced)
    assert merged
    assert sorted(kept.replaced) == merged
    assert len(kept.replaced) == len(merged)
    assert [kept.current(iri) for iri in merged] == [read.current(iri) for iri in merged]
    assert kept.forms(merged) == read.forms(merged)
    assert dict(Questions(store).merges()) == {iri: read.current(iri) for iri in merged}
    with pytest.raises(KeyError):
        kept.replaced["urn:nobody"]


def test_it_counts_only_for_its_state(store: Store) -> None:
    state = store.state
    assert state is not None
    store.settled("another")
    assert kept_register(store) is None
    store.settled(state)
    assert kept_register(store) is not None


@pytest.mark.parametrize("length", [0, 100, 5000, 100_000])
def test_one_that_is_damaged_does_not_count_and_is_made_anew(store: Store, length: int) -> None:
    before, path = contents(store), store.beside / FILE
    path.write_bytes(path.read_bytes()[:length])
    assert kept_register(store) is None
    keep_register(store)
    assert contents(store) == before


def test_a_change_that_breaks_off_leaves_what_was(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (store.beside / FILE).read_bytes()
    store.remove_document(store.documents()[0].iri)
    monkeypatch.setattr("graph.register.keeping.Revision.finish", _fail)
    with pytest.raises(RuntimeError, match="broken off"):
        settle(store, log())
    assert kept_register(store) is None
    assert (store.beside / FILE).read_bytes() == before
    monkeypatch.undo()
    keep_register(store)
    kept = contents(store)
    (store.beside / FILE).unlink()
    keep_register(store)
    assert contents(store) == kept


def _fail(_change: object) -> None:
    raise RuntimeError("broken off")
