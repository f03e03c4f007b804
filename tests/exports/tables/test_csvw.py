"""The tables say what the graph says, and their description says what is in them."""

import csv
import datetime as dt
import io
import json
from typing import Any

import pyoxigraph as ox
import pytest

from exports.tables.columns import Column, Table
from exports.tables.csvw import write_metadata, write_table
from exports.tables.rows import ROWS, Told
from graph.questions import Questions


@pytest.fixture(scope="module")
def told(region_store: ox.Store) -> Told:
    return Told(Questions(region_store))


def written(name: str, told: Told) -> list[dict[str, str]]:
    table, rows = ROWS[name]
    stream = io.BytesIO()
    write_table(table, rows(told), stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))


def metadata() -> dict[str, Any]:
    stream = io.BytesIO()
    write_metadata((table for table, _ in ROWS.values()), stream)
    found: dict[str, Any] = json.loads(stream.getvalue())
    return found


@pytest.mark.parametrize("name", sorted(ROWS))
def test_cells_are_of_the_type_that_the_description_says(name: str, told: Told) -> None:
    (described,) = [table for table in metadata()["tables"] if table["url"] == f"{name}.csv"]
    types = {column["name"]: column["datatype"] for column in described["tableSchema"]["columns"]}
    rows = written(name, told)
    assert rows or name == "affiliations"  # nobody's place of work is told in the region
    assert all(list(row) == list(types) for row in rows)
    for row in rows:
        for column, cell in row.items():
            if cell and types[column] == "date":
                assert dt.date.fromisoformat(cell)
            if cell and types[column] == "integer":
                assert cell.isdecimal()


def test_what_refers_to_another_table_is_there(told: Told) -> None:
    for table in metadata()["tables"]:
        for key in table["tableSchema"].get("foreignKeys", ()):
            there = {row["id"] for row in written(key["reference"]["resource"].removesuffix(".csv"), told)}
            assert {row[key["columnReference"]] for row in written(table["url"].removesuffix(".csv"), told)} <= there


@pytest.mark.parametrize("name", ["persons", "organisations", "forums"])
def test_a_key_is_there_once(name: str, told: Told) -> None:
    ids = [row["id"] for row in written(name, told)]
    assert len(ids) == len(set(ids)) > 0


def test_a_seat_is_told_with_its_time_and_shown_by_passages(told: Told) -> None:
    seats, statements = written("seats", told), written("statements", told)
    chairs = [row for row in seats if row["stated_to"] == "2026"]
    assert chairs
    for chair in chairs:
        assert (chair["stated_from"], chair["roles"]) == ("2025-01-01", "ordförande")
        seat = (chair["forum_id"], chair["member_id"])
        shown = [row for row in statements if (row["forum_id"], row["member_id"]) == seat]
        assert chair["last_attested"] == max(row["date"] for row in shown)
        assert all(row["words"] and int(row["start"]) < int(row["end"]) for row in shown)


def test_every_seat_of_the_graph_is_a_row(told: Told) -> None:
    assert len(written("seats", told)) == len(told.seats)
    assert len(written("vacant_seats", told)) == len(told.vacant) > 0


def test_any_text_comes_back_as_it_was() -> None:
    table, odd = Table("t", "t", "t", (Column("a", "a", "a"),)), ['=1+1 "x", y', "å\r\nö", ""]
    stream = io.BytesIO()
    write_table(table, [(cell,) for cell in odd], stream)
    _, *rows = csv.reader(io.StringIO(stream.getvalue().decode(), newline=""))
    assert [row[0] if row else "" for row in rows] == odd


def test_a_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="t has 1 columns, a row 2"):
        write_table(Table("t", "t", "t", (Column("a", "a", "a"),)), [("x", "y")], io.BytesIO())
