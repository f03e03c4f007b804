"""Measuring stores of growing size: what is made is as asked for, and what is measured is whole."""

import json
import os
from io import BytesIO
from pathlib import Path

import pytest

from exports import rdf
from graph.check import check
from graph.store import Store
from tests.bench import growth
from tests.bench.asking import MEMBERS, TIMELINE, InRdflib, questions
from tests.bench.corpus import Corpus
from tests.bench.machine import cost_of, result_of
from tests.bench.readings import readings


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return Corpus(tmp_path_factory.mktemp("corpus") / "3", 3).made()


def test_the_same_seed_makes_the_same_readings() -> None:
    assert list(readings(5, seed=1)) == list(readings(5, seed=1))
    assert list(readings(5, seed=1)) != list(readings(5, seed=2))
    assert len({reading.document.path for reading in readings(200)}) == 200


def test_what_is_made_without_reading_keeps_the_graphs_contract(corpus: Corpus) -> None:
    with Store.open(corpus.store) as store:
        assert list(check(store)) == []
        assert len(store.documents()) == 3


def test_both_ways_to_export_write_the_same(corpus: Corpus, tmp_path: Path) -> None:
    growth.export(corpus.store, tmp_path / "own")
    growth.dump_and_sort(corpus.store, tmp_path / "other")
    assert (tmp_path / "own").read_bytes() == (tmp_path / "other").read_bytes() == corpus.quads.read_bytes()


def test_rdflib_is_asked_the_same_questions(corpus: Corpus) -> None:
    with Store.open(corpus.store) as store:
        other = InRdflib(store.dataset())
        asked = questions(store, times=1, seed=1)
        for name in (MEMBERS, TIMELINE):  # the others take rdflib many seconds
            assert asked[name][0](store) == asked[name][0](other), name


def test_a_new_document_goes_into_a_store(corpus: Corpus, tmp_path: Path) -> None:
    growth.load(corpus.claims, tmp_path / "store")
    growth.one_more(corpus.claims, tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        assert len(store.documents()) == 4
        assert store.state is not None
        stream = BytesIO()
        rdf.write(store, "nquads", stream)
        assert b"document/one-more.txt" in stream.getvalue()
    growth.one_less(corpus.claims, tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        assert len(store.documents()) == 3


def test_a_store_is_what_a_build_of_its_minutes_leaves_as_it_is(corpus: Corpus, tmp_path: Path) -> None:
    with Store.open(corpus.store) as store:
        state = store.state
    growth.unchanged(corpus, tmp_path / "out")
    with Store.open(corpus.store) as store:
        assert store.state == state is not None


def test_what_comes_after_the_reading_leaves_the_store_as_it_was(corpus: Corpus) -> None:
    with Store.open(corpus.store) as store:
        state = store.state
    assert all(cost["megabytes"] > 1 for cost in growth.settled(corpus).values())
    with Store.open(corpus.store) as store:
        assert store.state == state is not None


def test_work_is_measured_in_a_process_of_its_own() -> None:
    cost = cost_of(sum, range(1000))
    assert cost.clock > 0
    assert cost.megabytes > 1


def test_what_is_asked_is_asked_in_a_process_of_its_own() -> None:
    assert result_of(os.getpid) != os.getpid()


def test_work_that_fails_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError, match="load failed"):
        cost_of(growth.load, Path("/nowhere"), Path("/nowhere"))
    assert "Traceback" in capfd.readouterr().err


def test_what_was_measured_stands_in_benchmarks() -> None:
    """BENCHMARKS.md has the tables of the committed figures, and no others."""
    results = json.loads(growth.RESULTS.read_text(encoding="utf-8"))
    told = (Path(__file__).parents[2] / "BENCHMARKS.md").read_text(encoding="utf-8")
    assert [line for line in growth.lines(results) if line not in told] == []


def test_curves_are_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is of the extra bench")
    growth.draw(json.loads(growth.RESULTS.read_text(encoding="utf-8")), tmp_path / "curves.svg")
    assert "linear" in (tmp_path / "curves.svg").read_text(encoding="utf-8")
