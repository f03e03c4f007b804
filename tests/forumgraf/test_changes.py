"""`changes` as people run it: the sentences, the columns, and what is refused."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.forumgraf.conftest import Run


def test_the_text_keeps_apart_what_is_stated_and_what_is_shown(run: Run, made_store: Path) -> None:
    lines = run("changes", "--from", "2023-06-01", "--to", "2024-12-31", "--store", made_store).stdout.splitlines()
    assert lines[0] == "Ändringar efter 2023-06-01 till och med 2024-12-31"
    assert lines[2:] == [
        "Styrgrupp Lotsen",
        "  Anges i protokollen",
        "    2024-02-29  Bo Alm  Ale kommun  lämnar  2024.txt: ”Bo Alm lämnar styrgruppen 2024-02-29”",
        "  Syns i protokollen",
        "    2023-05-12  Bo Alm  Ale kommun  senast belagd; inte med i 1 senare protokoll, det närmaste 2024-03-15"
        "  2023.txt: ”Bo Alm, Ale kommun”",
        "",
        "Att någon är först eller senast belagd säger inte när uppdraget började eller slutade.",
    ]


def test_where_nothing_changed_it_says_so(run: Run, made_store: Path) -> None:
    told = run("changes", "--from", "2024-06-01", "--lang", "en", "--store", made_store).stdout
    assert told == "Changes after 2024-06-01\n\nThe minutes show no changes.\n"


def test_the_table_has_a_row_for_each_passage(run: Run, made_store: Path) -> None:
    told = run("changes", "--from", "2023-06-01", "--format", "csv", "--store", made_store).stdout
    rows = list(csv.DictReader(io.StringIO(told)))
    assert [(row["change"], row["basis"], row["date"], row["person"], row["file"]) for row in rows] == [
        ("ends", "stated", "2024-02-29", "Bo Alm", "2024.txt"),
        ("last", "attested", "2023-05-12", "Bo Alm", "2023.txt"),
    ]
    assert (rows[0]["minutes_without"], rows[1]["minutes_without"], rows[1]["nearest_minutes"]) == (
        "",
        "1",
        "2024-03-15",
    )


def test_json_has_the_passages_of_each_change(run: Run, made_store: Path) -> None:
    found = json.loads(run("changes", "--from", "2022-01-01", "--format", "json", "--store", made_store).stdout)
    vacant = next(change for change in found if change["change"] == "vacant")
    assert (vacant["person"], vacant["on_behalf_of"], vacant["date"]) == (None, ["Öckerö kommun"], "2023-05-12")
    assert [source["exact"] for source in vacant["sources"]] == ["Platsen för Öckerö kommun är vakant"]


def test_one_forum_is_chosen(run: Run, made_store: Path) -> None:
    options = ("--from", "2023-06-01", "--store", made_store)
    told = run("changes", *options).stdout
    for name in ("Styrgrupp Lotsen", "lotsen"):  # the project that is called so is no forum
        assert run("changes", *options, "--forum", name).stdout == told


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "2024-01-01", "--to", "2023-01-01"), "is before --from"),
        (("--from", "2024-01-01", "--forum", "Anna Ek"), "Anna Ek is no forum"),
        (("--from", "i fjol"), "is not a date"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, made_store: Path, options: tuple[str, ...], said: str) -> None:
    told = run("changes", *options, "--store", made_store)
    assert told.exit_code == 2
    assert said in told.stderr
