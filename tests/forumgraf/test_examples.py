"""The questions in `examples/` run, as they stand, on the demonstration."""

import csv
import io
import re
from pathlib import Path

import pytest

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


def test_the_readme_names_questions_that_are_there() -> None:
    named = set(re.findall(r"examples/([\w-]+\.rq)", (FOLDER / "README.md").read_text(encoding="utf-8")))
    assert named <= set(EXAMPLES)
    assert named
