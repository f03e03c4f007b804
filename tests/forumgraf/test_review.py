"""Reviewing as people do it: what is open, deciding by command, from a file and key by key, and undoing."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from exports import rdf
from forumgraf import pipeline
from forumgraf.deciding import default_path
from forumgraf.interview import Interview
from graph.decisions import read_log
from graph.store import Store
from tests.forumgraf.conftest import Run

MINUTES = """Minnesanteckningar {forum}
{date}

Närvarande
Anna Ek, {seat}
Maria Ask, {seat}
Maria Alm, {seat}

1. Inledning
Maria återkommer med förslag.
"""
ALE, LERUM = "anna-ek-ale-kommun", "anna-ek-lerums-kommun"
Review = Callable[..., Result]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "in").mkdir()
    for name, forum, date, seat in (
        ("a.txt", "Gymnasienätverket", "2023-03-01", "Lerum"),
        ("b.txt", "Vuxnätverket", "2024-03-01", "Ale"),
    ):
        (folder / "in" / name).write_text(MINUTES.format(forum=forum, date=date, seat=seat), encoding="utf-8")
    pipeline.build([folder / "in"], store=folder / "s", out=folder / "out")
    return folder / "s"


@pytest.fixture
def review(built: Path, run: Run) -> Review:
    """Run `review` on a store about which nothing is decided."""
    with Store.open(built, create=False) as store:
        default_path(built).unlink(missing_ok=True)
        default_path(built).touch()
        pipeline.settle(store, read_log(default_path(built)))

    def run_review(*arguments: object, stdin: str | None = None) -> Result:
        return run("review", *arguments, "--store", built, stdin=stdin)

    return run_review


def graph(store: Path) -> bytes:
    stream = io.BytesIO()
    with Store.open(store, create=False) as opened:
        rdf.write(opened, "nquads", stream, base=opened.base)
    return stream.getvalue()


def open_ids(review: Review, kind: str) -> list[str]:
    return [
        question["id"] for question in json.loads(review("list", "--format", "json").stdout) if question["kind"] == kind
    ]


def decided(built: Path) -> list[tuple[str, str, str]]:
    return [(ruling.who, ruling.what.KIND, ruling.why) for _, ruling in read_log(default_path(built)).rulings]


def test_what_is_open_is_listed_with_evidence_and_passages_side_by_side(review: Review) -> None:
    told = review("list").stdout
    assert "Samma fullständiga namn." in told
    assert re.search(r"b.txt: «Anna Ek, Ale» +│ +a.txt: «Anna Ek, Lerum»", told)
    assert "Vem avses med ”Maria”?" in told
    assert "«Maria» återkommer med förslag." in told
    assert "1. Maria Alm (maria-alm-ale-kommun)" in told


def test_the_list_as_json_has_ids_iris_and_passages(review: Review) -> None:
    told = json.loads(review("list", "--format", "json").stdout)
    pair = next(question for question in told if question["kind"] == "pair" and "anna" in question["one"]["iri"])
    assert {pair["one"]["iri"].rpartition("/")[2], pair["other"]["iri"].rpartition("/")[2]} == {ALE, LERUM}
    assert {passage["file"] for side in ("one", "other") for passage in pair[side]["passages"]} == {"a.txt", "b.txt"}
    mention = next(question for question in told if question["kind"] == "mention")
    assert mention["passages"][0]["line"] == "«Maria» återkommer med förslag."


def test_off_a_terminal_it_lists(review: Review) -> None:
    assert review().stdout == review("list").stdout


def test_deciding_and_undoing_restores_each_byte(review: Review, built: Path) -> None:
    before = graph(built)
    told = review("same", ALE, LERUM, "--why", "bytte kommun", "--by", "Karin Holm")
    assert (told.exit_code, told.stdout) == (0, "")
    assert "Anna Ek (anna-ek-ale-kommun) och Anna Ek (anna-ek-lerums-kommun) är samma" in told.stderr
    assert decided(built) == [("Karin Holm", "same", "bytte kommun")]
    assert graph(built) != before
    assert review("undo", "--by", "Karin Holm").exit_code == 0
    assert graph(built) == before
    log = review("log").stdout
    assert "gäller inte längre" in log
    assert "ångrat: Anna Ek" in log


def test_a_mention_and_a_name_are_decided(review: Review, run: Run, built: Path) -> None:
    first, _ = open_ids(review, "mention")
    assert review("mention", first, "maria-alm-ale-kommun").exit_code == 0
    assert review("rename", ALE, "Anna  Ekman").exit_code == 0
    assert open_ids(review, "mention") != [first]
    assert len(open_ids(review, "mention")) == 1
    assert "nämnd (avgjort vid granskning)" in run("show", "Maria Alm", "--store", built).stdout
    assert "Anna Ekman (person)" in run("show", "Anna Ekman", "--store", built).stdout


def test_decisions_come_from_a_file_all_or_none(review: Review, built: Path) -> None:
    first, second = open_ids(review, "mention")
    lines = f'# från mötet\nsame {ALE} {LERUM} because "bytte kommun"\nmention {first} maria-ask-ale-kommun\n'
    refused = review("apply", "-", "--by", "Karin", stdin=lines + "mention zzz maria-ask-ale-kommun\n")
    assert refused.exit_code == 2
    assert "line 4: no open name has the id zzz" in refused.stderr
    assert decided(built) == []
    assert review("apply", "-", "--by", "Karin", stdin=lines).exit_code == 0
    assert decided(built) == [("Karin", "same", "bytte kommun"), ("Karin", "mention", "")]
    copied = default_path(built).read_text(encoding="utf-8").splitlines()[0]
    assert review("undo").exit_code == 0
    assert review("undo").exit_code == 0
    again = review("apply", "-", stdin=copied)
    assert (again.exit_code, decided(built)[-1]) == (0, ("Karin", "same", "bytte kommun"))
    assert open_ids(review, "mention") == [first, second]


REFUSED = [
    ("nobody", ["same", "Nils Holm", ALE], "nothing in the graph is called Nils Holm"),
    ("two of one name", ["same", "Anna Ek", ALE], "2 are called Anna Ek (say which: person/anna-ek-ale-kommun, "),
    ("itself", ["different", ALE, ALE], "both are person/anna-ek-ale-kommun"),
    ("no question", ["mention", "abc", ALE], "no open name has the id abc"),
    ("a forum", ["mention", "{mention}", "Vuxnätverket"], "is no person in the graph"),
    ("no name", ["rename", ALE, " "], "the new name is empty"),
    ("no decision", ["undo", "0123456789"], "no decision 0123456789 stands"),
    ("nothing to undo", ["undo"], "nothing is decided that could be undone"),
    ("no words", ["apply", "-"], "that is no decision"),
]


@pytest.mark.parametrize(("arguments", "said"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_would_not_apply_is_refused_and_nothing_is_written(
    review: Review, built: Path, arguments: list[str], said: str
) -> None:
    mention = open_ids(review, "mention")[0]
    told = review(*(argument.format(mention=mention) for argument in arguments), stdin="hej")
    assert (told.exit_code, decided(built)) == (2, [])
    assert said in told.stderr


def test_what_contradicts_earlier_decisions_is_refused(review: Review, built: Path) -> None:
    review("same", ALE, LERUM)
    review("same", ALE, "maria-ask-ale-kommun")
    told = review("different", LERUM, "maria-ask-ale-kommun")
    assert told.exit_code == 2
    assert "contradicts line 1, 2" in told.stderr
    assert len(decided(built)) == 2


# ---- key by key ----------------------------------------------------------------------------------------------------


def test_one_question_at_a_time(review: Review, built: Path) -> None:
    """Same (with a reason), undo it, skip, different, then quit."""
    before = graph(built)
    told = review("ask", "--by", "Karin", stdin="sbytte kommun\nåhd\na")
    assert told.exit_code == 0
    assert [kind for _, kind, _ in decided(built)] == ["same", "undo", "different"]
    assert [why for *_, why in decided(built)] == ["bytte kommun", "", ""]
    assert graph(built) != before
    assert "3 frågor kvar" in told.stdout
    assert f"3 beslut finns i {default_path(built)}" not in told.stdout
    assert f"1 beslut finns i {default_path(built)}" in told.stdout


def test_an_open_name_is_settled_by_number_or_by_a_typed_name(review: Review, built: Path) -> None:
    told = review("ask", "--lang", "en", "--by", "Karin", stdin="hhh1\nnNils Holm\nnmaria-alm-ale-kommun\n\n")
    assert [kind for _, kind, _ in decided(built)] == ["mention", "mention"]
    assert "nothing in the graph is called Nils Holm" in told.stdout
    assert open_ids(review, "mention") == []


def test_keys_that_mean_nothing_are_passed_over_and_the_end_of_input_ends_it(review: Review, built: Path) -> None:
    assert review("ask", stdin="xyz9").exit_code == 0
    assert decided(built) == []


def test_keys_struck_fast_and_arrows(monkeypatch: pytest.MonkeyPatch) -> None:
    struck = iter(["\x1b[A", "hs", "å"])
    monkeypatch.setattr("forumgraf.interview.click.getchar", lambda: next(struck))
    interview = Interview(None, None, {}, 80)  # type: ignore[arg-type]  # the keys alone
    assert [interview._next_key() for _ in range(3)] == ["h", "s", "å"]


def test_there_may_be_nothing_to_review(run: Run, tmp_path: Path) -> None:
    Store.open(tmp_path / "s").close()
    assert run("review", "list", "--store", tmp_path / "s").stdout == "Inget att granska: inga namn är öppna.\n"
    assert run("review", "ask", "--store", tmp_path / "s").stdout == "Inget att granska: inga namn är öppna.\n"
    assert run("review", "log", "--store", tmp_path / "s").stdout == "Inget är beslutat.\n"
