"""The overview: the typed rows, the page and the workbook that are made of them."""

import datetime as dt
import io
from dataclasses import replace
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from lxml import html as lxml_html

from exports.overview import Overview, html, overview, xlsx
from graph.errors import UsageError

HOSTILE = "</script><img src=x onerror=alert(1)>=1+1"


@pytest.fixture(scope="module")
def groups(region_store: ox.Store) -> Overview:
    return overview(region_store)


def written(found: Overview, **options: str) -> bytes:
    stream = io.BytesIO()
    xlsx.write(found, stream, **options)
    return stream.getvalue()


def sheets(found: Overview) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(written(found)))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}


def hostile(found: Overview) -> Overview:
    """Return the overview with a hostile text in the place of a name, a passage and a label."""
    first = found.forums[0]
    note = replace(first.notes[0], source=replace(first.notes[0].source, exact=HOSTILE, file_name=HOSTILE))
    member = replace(first.members[0], name="=cmd|' /C calc'!A0", roles=("+1", "-1", "@x"), on_behalf_of=(HOSTILE,))
    forum = replace(first, forum=replace(first.forum, label=HOSTILE), members=(member,), notes=(note,))
    return replace(found, forums=(forum,))


# ---- the rows -----------------------------------------------------------------------------------------------------


def test_each_steering_group_with_what_it_steers_and_its_convener(groups: Overview) -> None:
    assert [(f.forum.label, [s.name for s in f.steers], [c.name for c in f.conveners]) for f in groups.forums] == [
        ("Styrgruppen för Bro till arbete", ["Bro till arbete"], ["Östra kommunalförbundet"]),
        ("Styrgruppen för Lärstigen", ["Lärstigen"], ["Västra kommunalförbundet"]),
    ]


def test_the_chair_stands_first_and_the_secretary_last(groups: Overview) -> None:
    roles = [member.roles for member in groups.forums[0].members]
    assert roles[0] == ("ordförande",)
    assert roles[-1] == ("sekreterare",)


def test_stated_and_attested_time_are_kept_apart(groups: Overview) -> None:
    chair = groups.forums[0].members[0]
    assert chair.periods == (("2025-01-01", "2026"),)
    assert (chair.first_attested, chair.last_attested, chair.state) == ("2023-09-17", "2024-09-17", "elected")
    assert all(member.periods == () for member in groups.forums[0].members[1:])


def test_each_row_has_notes_and_each_note_a_passage(groups: Overview) -> None:
    for forum in groups.forums:
        numbers = {note.number for note in forum.notes}
        rows = [row.notes for row in forum.members] + [row.notes for row in forum.vacant]
        rows += [row.notes for row in forum.steers] + [row.notes for row in forum.open_questions]
        assert all(notes and set(notes) <= numbers for notes in rows)
        assert [note.number for note in forum.notes] == list(range(1, len(forum.notes) + 1))
    assert groups.forums[0].notes[0].source.exact == "Styrgruppen för Bro till arbete leder projektet Bro till arbete."


def test_vacant_seats_and_open_questions(groups: Overview) -> None:
    (vacant,) = groups.forums[0].vacant
    assert (vacant.on_behalf_of, vacant.date) == (("Vara kommun",), "2024-09-17")
    (question,) = groups.forums[0].open_questions
    assert (question.label, question.candidates) == ("Sixten", ("Love Vintergård", "Majken Dalhem"))


def test_as_of_a_date_leaves_out_what_came_later(region_store: ox.Store) -> None:
    before = overview(region_store, at=dt.date(2024, 1, 1)).forums[0]
    assert (before.vacant, before.open_questions) == ((), ())
    assert all(member.last_attested == "2023-09-17" and member.periods == () for member in before.members)
    assert before.members[0].roles == ("ordförande",)


def test_any_kind_of_forum(region_store: ox.Store) -> None:
    assert [f.forum.label for f in overview(region_store, kinds=("working-group",)).forums] == [
        "Arbetsgruppen för studievägar"
    ]
    assert len(overview(region_store, kinds=None).forums) == 8


# ---- the page -----------------------------------------------------------------------------------------------------


def test_the_page_shows_each_member_with_links_to_her_notes(groups: Overview) -> None:
    page = lxml_html.fromstring(html.page(groups))
    rows = page.xpath("//section[@id='f1']//table[1]/tbody/tr")
    assert rows[0].xpath("string(td[1])") == "ordförandevald"
    assert rows[0].xpath("string(td[3])") == "från 2025-01-01 till 2026"
    targets = page.xpath("//sup/a/@href")
    assert targets
    assert {target[1:] for target in targets} <= set(page.xpath("//li/@id"))


def test_the_page_has_no_script_and_asks_for_nothing(groups: Overview) -> None:
    page = lxml_html.fromstring(html.page(groups))
    assert page.xpath("//script | //img | //iframe | //object") == []
    assert [link for link in page.xpath("//@href | //@src") if not link.startswith(("#", "data:"))] == []


def test_text_from_minutes_is_escaped(groups: Overview) -> None:
    text = html.page(hostile(groups))
    assert "<img" not in text
    assert lxml_html.fromstring(text).xpath("string(//section/h2)") == HOSTILE


def test_without_a_steering_group_the_page_says_so_and_names_the_other_forums() -> None:
    store = ox.Store()
    nothing = html.page(overview(store))
    assert "Inga styrgrupper finns i de inlästa protokollen." in nothing
    assert "Det finns inga forum alls." in nothing


def test_where_there_are_other_forums_they_are_listed(region_store: ox.Store) -> None:
    page = html.page(overview(region_store, kinds=("board",)))
    assert "Inga sådana forum finns i de inlästa protokollen." in page
    assert "<li>Rektorsnätverket</li>" in page


def test_the_same_overview_gives_the_same_bytes(region_store: ox.Store, groups: Overview) -> None:
    assert html.page(overview(region_store)) == html.page(groups)
    assert written(overview(region_store)) == written(groups)


def test_in_english(groups: Overview) -> None:
    assert "<h1>Steering groups</h1>" in html.page(groups, language="en")
    with pytest.raises(UsageError, match="en, sv"):
        html.page(groups, language="fi")


# ---- the workbook -------------------------------------------------------------------------------------------------


def test_the_workbook_reads_back_what_was_written(groups: Overview) -> None:
    found = sheets(groups)
    assert list(found) == ["Ledamöter", "Vakanta platser", "Öppna frågor", "Källor"]
    header, first = found["Ledamöter"][:2]
    assert dict(zip(header, first, strict=True)) == {
        "Forum": "Styrgruppen för Bro till arbete",
        "Projekt": "Bro till arbete",
        "Sammankallande": "Östra kommunalförbundet",
        "Namn": "Love Vintergård",
        "Roll": "ordförande",
        "Företräder": "Falköpings kommun",
        "Ansvar": None,
        "Läge": "vald",
        "Från (angivet)": dt.datetime(2025, 1, 1),
        "Till (angivet)": "2026",
        "Först i protokoll": dt.datetime(2023, 9, 17),
        "Senast i protokoll": dt.datetime(2024, 9, 17),
        "Senast närvarande": dt.datetime(2024, 9, 17),
        "Källor": "2, 3, 4",
    }
    assert len(found["Ledamöter"]) == 1 + sum(len(forum.members) for forum in groups.forums)
    assert found["Vakanta platser"][1][:2] == ["Styrgruppen för Bro till arbete", "Vara kommun"]
    assert len(found["Källor"]) == 1 + sum(len(forum.notes) for forum in groups.forums)


def test_each_sheet_is_a_table_with_filters_under_a_frozen_header(groups: Overview) -> None:
    for sheet in openpyxl.load_workbook(io.BytesIO(written(groups))).worksheets:
        assert sheet.freeze_panes == "A2"
        (table,) = sheet.tables.values()
        assert table.autoFilter is not None


def test_no_text_is_a_formula(groups: Overview) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(hostile(groups))))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.value for cell in cells} >= {"=cmd|' /C calc'!A0", "+1, -1, @x", HOSTILE}
    assert {cell.data_type for cell in cells} <= {"s", "d", "n"}


def test_an_empty_overview_is_a_readable_workbook() -> None:
    assert sheets(overview(ox.Store()))["Ledamöter"][0][0] == "Forum"
