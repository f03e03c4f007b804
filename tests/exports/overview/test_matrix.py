"""The matrix: municipalities by forums, whole in both directions, gaps where somebody can be missed."""

import datetime as dt

import pyoxigraph as ox
import pytest

from exports.overview.matrix import matrices
from exports.overview.matrix_report import matrix_report
from exports.overview.matrix_rows import Matrices, Matrix
from exports.overview.matrix_sheets import matrix_sheets, seat_sheet
from graph.questions import Questions
from tests.exports.conftest import WEST


@pytest.fixture(scope="module")
def found(region_store: ox.Store) -> Matrices:
    return matrices(region_store)


@pytest.fixture(scope="module")
def west(found: Matrices) -> Matrix:
    return found.of[0]


def cell(matrix: Matrix, municipality: str, forum: str) -> list[str]:
    row = next(row for row in matrix.rows if row.organisation is not None and row.organisation.label == municipality)
    place = next(place for place, column in enumerate(matrix.columns) if column.forum.label == forum)
    return [holder.name for holder in row.cells[place].holders]


def test_a_matrix_for_each_association_with_all_its_municipalities(found: Matrices) -> None:
    assert [(one.association.label, one.members_known, len(one.municipalities)) for one in found.of] == [
        ("Västra kommunalförbundet", True, len(WEST)),
        ("Östra kommunalförbundet", False, 12),  # those that minutes show, since its members are not known
    ]


def test_the_columns_are_its_own_forums_by_kind(west: Matrix) -> None:
    assert [(column.forum.label, column.own, column.seated) for column in west.columns] == [
        ("Rektorsnätverket", True, 11),
        ("Utbildningschefsnätverket", True, 11),
        ("Styrgruppen för Lärstigen", True, 6),
        ("Branschråd förskola", True, 5),
    ]


def test_names_stand_in_the_cells_and_gaps_are_marked(west: Matrix) -> None:
    assert len(cell(west, "Ale kommun", "Styrgruppen för Lärstigen")) == 1
    assert cell(west, "Alingsås kommun", "Styrgruppen för Lärstigen") == []
    for row in west.municipalities:
        assert [one.gap for one in row.cells] == [not one.holders for one in row.cells]


def test_each_member_of_a_forum_is_in_its_column(region_store: ox.Store, west: Matrix) -> None:
    for place, column in enumerate(west.columns):
        seats = Questions(region_store).seats(forums=[column.forum.iri])
        clerks = {seat.member.label for seat in seats if "sekreterare" in seat.roles}
        shown = {holder.name for row in west.rows for holder in row.cells[place].holders}
        assert shown == {seat.member.label for seat in seats} - clerks


def test_each_name_has_a_passage_that_holds_it(west: Matrix) -> None:
    for row in west.rows:
        for one in row.cells:
            for holder in one.holders:
                assert one.sources(holder)
                assert all(holder.name in source.exact for source in one.sources(holder))


def test_as_of_a_date_and_of_one_kind(region_store: ox.Store) -> None:
    then = matrices(region_store, kinds=("steering-group",), at=dt.date(2023, 12, 31))
    assert [[column.forum.label for column in one.columns] for one in then.of] == [
        ["Styrgruppen för Lärstigen"],
        ["Styrgruppen för Bro till arbete"],
    ]
    assert all(
        holder.last is not None and holder.last <= "2023-12-31"
        for row in then.of[0].rows
        for one in row.cells
        for holder in one.holders
    )


def test_an_association_that_is_asked_for_is_shown_though_nobody_sits_there(region_store: ox.Store) -> None:
    alone = next(thing for thing, _ in Questions(region_store).search("Västra kommunalförbundet"))
    empty = matrices(region_store, associations=[alone], kinds=("board",))
    assert [(one.association, one.columns, len(one.municipalities)) for one in empty.of] == [(alone, (), 11)]
    assert "11 medlemskommuner" in matrix_report(empty).sections[0].paragraphs[0]


def test_the_matrix_of_one_association_is_that_among_all_of_them(region_store: ox.Store, found: Matrices) -> None:
    for among in found.of:
        assert matrices(region_store, associations=[among.association]).of == (among,)
    then = dt.date(2023, 12, 31)
    for among in matrices(region_store, at=then).of:
        assert matrices(region_store, associations=[among.association], at=then).of == (among,)


def test_the_document_has_every_forum_and_says_no_one_where_no_one_is(found: Matrices, west: Matrix) -> None:
    section = matrix_report(found).sections[0]
    (table,) = [block for block in section.blocks if hasattr(block, "columns")]
    assert [column.heading for column in table.columns[1:]] == [column.forum.label for column in west.columns]
    assert table.columns[3].detail == "6 av 11 kommuner"
    none = [line for row in table.rows for lines in row[1:] for line in lines if line.text == "Ingen"]
    assert len(none) == (11 - 6) + (11 - 5)
    assert all(line.missing for line in none)


def test_the_sheets_hold_the_grid_the_seats_and_the_gaps(found: Matrices, west: Matrix) -> None:
    grid, other, seats, gaps = matrix_sheets(found)
    assert (grid.title, other.title) == ("Västra kommunalförbundet", "Östra kommunalförbundet")
    assert grid.columns == ("Kommun", *(column.forum.label for column in west.columns))
    assert [line[0] for line in grid.lines][:11] == [
        row.organisation.label for row in west.municipalities if row.organisation
    ]
    assert len([line for line in gaps.lines if line[0] == grid.title]) == (11 - 6) + (11 - 5)
    assert seats == seat_sheet(found)
    assert all(isinstance(line[5], dt.date) for line in seats.lines)


def test_a_store_without_minutes_says_so() -> None:
    assert matrix_report(matrices(ox.Store())).sections[0].title.startswith("Inga protokoll visar")
