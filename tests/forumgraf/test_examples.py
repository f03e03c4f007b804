"""The questions in `examples/` run, as they stand, on the demonstration."""

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import rdflib

from forumgraf.demo import demo
from tests.forumgraf.conftest import Run

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = sorted(file.name for file in FOLDER.glob("*.rq"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    demo(store=folder / "store", out=folder / "out")
    return folder / "store"


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_question_is_answered(name: str, run: Run, store: Path) -> None:
    told = run("query", FOLDER / name, "--store", store, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    assert rows
    for column in ("present", "first", "forum", "decision", "what", "words", "name", "municipality"):
        if column in rows[0]:
            assert any(row[column] not in ("", "0") for row in rows), column


@pytest.fixture(scope="module")
def merged(store: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(store.parent / "out" / "graf.ttl")


@pytest.mark.parametrize("name", EXAMPLES)
def test_another_program_answers_it_over_the_merged_graph(
    name: str, run: Run, store: Path, merged: rdflib.Graph
) -> None:
    told = run("query", FOLDER / name, "--store", store, "--format", "csv")
    ours = [tuple(row) for row in csv.reader(io.StringIO(told.stdout))][1:]
    theirs = merged.query((FOLDER / name).read_text(encoding="utf-8"))
    assert sorted(_in_any_order(ours)) == sorted(_in_any_order(tuple(map(_text, row)) for row in theirs))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _in_any_order(rows: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Yield rows with the parts of what was put together ("a; b") sorted: no program has to keep an order there."""
    return (tuple("; ".join(sorted(value.split("; "))) for value in row) for row in rows)


def test_the_readme_names_questions_that_are_there() -> None:
    named = set(re.findall(r"examples/([\w-]+\.rq)", (FOLDER / "README.md").read_text(encoding="utf-8")))
    assert named <= set(EXAMPLES)
    assert named
