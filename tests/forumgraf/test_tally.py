"""What is counted once for each state of a store."""

from pathlib import Path

import pytest

from forumgraf import pipeline
from forumgraf.tally import Open, tally
from graph.questions import Questions
from graph.store import Store
from tests.forumgraf.test_pipeline import minutes


def test_what_was_not_understood_has_its_line(made_store: Path) -> None:
    with Store.open(made_store, create=False) as store:
        assert tally(store).findings == (Open("a/2023.txt", 6, "unread-entry", "Raden gick inte att tolka"),)


def test_a_state_is_counted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, store, out = minutes(tmp_path / "in", 1, 2), tmp_path / "store", tmp_path / "out"
    first = pipeline.build([folder], store=store, out=out)
    with monkeypatch.context() as patched:
        patched.setattr(Questions, "counts", None)
        second = pipeline.build([folder], store=store, out=out)
        assert (second.counts, second.findings) == (first.counts, first.findings)
    minutes(folder, 3)
    assert pipeline.build([folder], store=store, out=out).counts.documents == 3


@pytest.mark.parametrize("content", ["", "[]", '{"state": 1}'])
def test_a_damaged_tally_is_counted_anew(tmp_path: Path, content: str) -> None:
    folder, store, out = minutes(tmp_path / "in", 1), tmp_path / "store", tmp_path / "out"
    pipeline.build([folder], store=store, out=out)
    (store / "tally.json").write_text(content, encoding="utf-8")
    assert pipeline.build([folder], store=store, out=out).counts.documents == 1
