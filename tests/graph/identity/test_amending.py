"""What is concluded from a change alone is what is concluded from nothing, whatever came, went and was decided."""

import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from exports import rdf
from graph import iris
from graph.decisions import Log, Ruling, settle
from graph.identity import Account, Body, accounts, bodies, keeping
from graph.identity.bodies import RULES, judge_bodies
from graph.identity.judging import PERSONS, Judged, Rules, judge_by
from graph.store import Store
from tests.bench.identity import records
from tests.bench.population import Population, appearances
from tests.graph.identity.archives import decision, document

BASE = "https://a.example/id/"
STEPS = 12
Documents = Mapping[str, int]


def log(decided: Sequence[int]) -> Log:
    at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    rulings = (Ruling(at + dt.timedelta(minutes=number), "Karin", decision(number)) for number in decided)
    return Log(Path("decisions.txt"), tuple(enumerate(rulings, start=1)))


def nquads(store: Store) -> bytes:
    stream = io.BytesIO()
    rdf.write(store, "nquads", stream, base=store.base)
    return stream.getvalue()


def from_nothing(folder: Path, there: Documents, decided: Sequence[int]) -> bytes:
    with Store.open(folder, base=BASE) as store:
        store.load_reference()
        store.replace_documents(document(name, there[name]) for name in sorted(there, reverse=True))
        settle(store, log(decided))
        return nquads(store)


def change(store: Store, draw: Random, there: dict[str, int], decided: list[int]) -> None:
    """Add, change or remove a document, or decide or take back something."""
    name = f"{draw.randrange(30)}.txt"
    match draw.choice(("put", "put", "put", "remove", "decide", "undo")):
        case "put":
            there[name] = draw.randrange(1000)
            store.replace_document(document(name, there[name]))
        case "remove" if name in there:
            store.remove_document(BASE + iris.document_path(name))
            del there[name]
        case "decide":
            decided.append(max(decided, default=0) + draw.randint(1, 9))
        case "undo" if decided:
            decided.remove(draw.choice(decided))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the stores in which all is concluded from nothing, from now on."""
    seen: list[str] = []
    make = keeping._made

    def watched(store: Store, wanted: keeping.Wanted) -> object:
        seen.append(store.name)
        return make(store, wanted)

    monkeypatch.setattr(keeping, "_made", watched)
    return seen


@pytest.mark.parametrize("seed", range(6))
def test_any_changes_give_what_is_concluded_from_nothing(tmp_path: Path, made: list[str], seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - not a secret
    there, decided = {f"{number}.txt": draw.randrange(1000) for number in range(20)}, list[int]()
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.load_reference()
        store.replace_documents(document(name, number) for name, number in there.items())
        settle(store, log(decided))
        for _ in range(STEPS):
            for _ in range(draw.randint(1, 2)):
                change(store, draw, there, decided)
            settle(store, log(decided))
        assert made == [str(tmp_path / "s")], "only once"
        assert nquads(store) == from_nothing(tmp_path / "n", there, decided)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s", base=BASE) as opened:
        opened.replace_documents(document(f"{number}.txt", number) for number in range(20))
        settle(opened, log([]))
        yield opened


def broken(what: str) -> Callable[..., object]:
    def fail(*_given: object) -> object:
        raise KeyboardInterrupt(what)

    return fail


@pytest.mark.parametrize("broken_off", ["_amend", "change_graphs", "settled"])
def test_what_broke_off_anywhere_is_concluded_anew(
    store: Store, tmp_path: Path, made: list[str], monkeypatch: pytest.MonkeyPatch, broken_off: str
) -> None:
    before = [(19, 500), (3, 501)]
    for number, seed in before:
        store.replace_document(document(f"{number}.txt", seed))
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(keeping if broken_off == "_amend" else Store, broken_off, broken(broken_off))
        settle(store, log([1]))
    store.remove_document(BASE + iris.document_path("19.txt"))
    settle(store, log([1]))
    assert len(made) == (0 if broken_off == "_amend" else 1), "before the ledger changed, it is still believed"
    there = {f"{number}.txt": number for number in range(19)} | {"3.txt": 501}
    with Store.open(tmp_path / "n", base=BASE) as other:
        other.replace_documents(document(name, seed) for name, seed in there.items())
        settle(other, log([1]))
        assert nquads(store) == nquads(other)


def test_much_that_changed_is_concluded_from_nothing(store: Store, made: list[str]) -> None:
    store.replace_documents(document(f"{number}.txt", number) for number in range(100, 101 + keeping.FEW))
    settle(store, log([]))
    assert made == [store.name]


def test_documents_that_are_as_they_were_again_change_nothing(store: Store, made: list[str]) -> None:
    state, before = store.state, nquads(store)
    store.replace_document(document("3.txt", 500))
    assert store.state is None
    store.replace_document(document("3.txt", 3))
    settle(store, log([]))
    assert (store.state, nquads(store), made) == (state, before, [])


def test_two_are_worth_weighing_where_they_are_near_and_paired() -> None:
    persons = judge_by(PERSONS, records(appearances(Population(persons=400, seed=1))))
    of_archives = judged_bodies(60)
    rules: list[tuple[Rules[Any], Judged[Any]]] = [(PERSONS, persons), *zip(RULES.values(), of_archives, strict=True)]
    for by, judged in rules:
        blocking, every = by.blocking, judged.records
        keys = {iri: set(blocking.near(record)) for iri, record in every.items()}
        found = {(pair.one, pair.other) for pair in judged.found}
        assert found
        for a, b in combinations(every.values(), 2):
            near = not keys[a.iri].isdisjoint(keys[b.iri]) and blocking.akin(a.names, b.names)
            assert ((a.iri, b.iri) in found) == (near and blocking.paired(a, b)), (a, b)


def judged_bodies(documents: int) -> list[Judged[Body]]:
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "s", base=BASE) as store:
        store.replace_documents(document(f"{number}.txt", number) for number in range(documents))
        return list(judge_bodies(bodies(accounts(store), Account("", {}), BASE)))
