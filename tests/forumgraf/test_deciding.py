"""The file of decisions: found where it was, missed where it is gone, and applied by each build."""

import shutil
from pathlib import Path

import pytest

from forumgraf import pipeline
from forumgraf.deciding import default_path, open_log
from graph.decisions import Reason
from graph.errors import DecisionsError
from graph.questions import Questions
from graph.store import Store
from tests.forumgraf.conftest import Run
from tests.forumgraf.test_pipeline import results

MINUTES = "Minnesanteckningar {forum}\n{date}\n\nNärvarande\nAnna Ek, {seat}\n\n1. Inledning\nAnna hälsar välkommen.\n"
LINE = (
    '2026-03-02T10:15:00+01:00 "Karin Holm" same <person/anna-ek-lerums-kommun> "Anna Ek" '
    '<person/anna-ek-ale-kommun> "Anna Ek" because "bytte kommun"\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name, forum, date, seat in (
        ("a.txt", "Gymnasienätverket", "2023-03-01", "Lerum"),
        ("b.txt", "Vuxnätverket", "2024-03-01", "Ale"),
    ):
        text = MINUTES.format(forum=forum, date=date, seat=seat)
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    return tmp_path / "in"


def persons(store: Path) -> int:
    with Store.open(store, create=False) as opened:
        return Questions(opened).counts().persons


def test_a_build_applies_what_lies_beside_the_store(folder: Path, tmp_path: Path) -> None:
    store, out = tmp_path / "s", tmp_path / "out"
    pipeline.build([folder], store=store, out=out)
    before = results(out)
    default_path(store).write_text(LINE, encoding="utf-8")
    report = pipeline.build([folder], store=store, out=out)
    assert (report.read, report.unapplied, report.counts.persons) == ((), (), 1)
    shutil.rmtree(store)
    assert pipeline.build([folder], store=store, out=out).counts.persons == 1
    default_path(store).write_text("", encoding="utf-8")
    pipeline.build([folder], store=store, out=out)
    assert results(out) == before


def test_a_store_remembers_where_its_decisions_are(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    file = tmp_path / "work" / "beslut.txt"
    file.write_text(LINE, encoding="utf-8")
    pipeline.build([folder], store=tmp_path / "work" / "s", out=tmp_path / "out", decisions=file)
    moved = (tmp_path / "work").rename(tmp_path / "moved")
    with Store.open(moved / "s", create=False) as store:
        assert open_log(store).path == moved / "beslut.txt"
        pipeline.remove(store, "a.txt")
        default_path(moved / "s").write_text("", encoding="utf-8")
        assert open_log(store, default_path(moved / "s")).path == default_path(moved / "s")


def test_decisions_that_are_gone_are_missed(folder: Path, tmp_path: Path) -> None:
    store, file = tmp_path / "s", default_path(tmp_path / "s")
    file.write_text(LINE, encoding="utf-8")
    pipeline.build([folder], store=store, out=tmp_path / "out")
    file.unlink()
    with pytest.raises(DecisionsError, match="are gone"):
        pipeline.build([folder], store=store, out=tmp_path / "out")
    assert persons(store) == 1


def test_a_removal_keeps_what_was_decided_and_tells_what_is_idle(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "s"
    default_path(store).write_text(LINE, encoding="utf-8")
    pipeline.build([folder], store=store, out=tmp_path / "out")
    with Store.open(store, create=False) as opened:
        pipeline.remove(opened, "b.txt")
    (folder / "b.txt").unlink()
    report = pipeline.build([folder], store=store, out=tmp_path / "out")
    assert [(one.number, one.reason, one.about) for one in report.unapplied] == [
        (1, Reason.NOT_THERE, "person/anna-ek-ale-kommun")
    ]


def test_a_check_names_decisions_that_apply_to_nothing(folder: Path, tmp_path: Path, run: Run) -> None:
    store = tmp_path / "s"
    default_path(store).write_text(LINE + "hej\n", encoding="utf-8")
    pipeline.build([folder / "a.txt"], store=store, out=tmp_path / "out")
    told = run("check", "--store", store)
    assert (told.exit_code, told.stdout.splitlines()) == (
        1,
        [
            "s.decisions.txt, line 1: Anna Ek (anna-ek-lerums-kommun) and Anna Ek (anna-ek-ale-kommun) are one: "
            "person/anna-ek-ale-kommun is not in the graph. [decision-does-not-apply]",
            's.decisions.txt, line 2: The line cannot be read: it is not whole: time, "who", what, because "why". '
            "Mend it, or delete it and decide again. [decision-does-not-apply]",
        ],
    )
    assert told.stderr == "forumgraf: 2 problems (see `forumgraf review`)\n"
