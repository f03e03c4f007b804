"""What the formats hold: each is opened again and read, and none of them runs what stands in minutes."""

import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import docx as python_docx
import openpyxl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from docx.oxml.ns import qn
from lxml import html as lxml_html
from msgspec import structs

from exports.overview import Overview, html, markdown, overview, report, xlsx
from exports.overview.document import Table
from exports.overview.formats import MATRIX, OVERVIEW
from exports.overview.matrix import matrices
from exports.overview.matrix_report import matrix_report
from exports.overview.sheet import Sheet
from exports.overview.sheets import sheets
from exports.overview.wording import words
from graph.errors import UsageError
from tests.exports.overview.conftest import FORMULAS, HOSTILE

VISIBLE = HOSTILE.replace("\x07", "\N{REPLACEMENT CHARACTER}")


def overview_bytes(found: Overview, form: str, language: str = "sv") -> bytes:
    stream = io.BytesIO()
    OVERVIEW[form](found, stream, language)
    return stream.getvalue()


def matrix_bytes(store: ox.Store, form: str, language: str = "sv") -> bytes:
    stream = io.BytesIO()
    MATRIX[form](matrices(store), stream, language)
    return stream.getvalue()


def book(found: Overview) -> Any:
    return openpyxl.load_workbook(io.BytesIO(overview_bytes(found, "xlsx")))


# ---- all formats ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", sorted(OVERVIEW))
def test_the_same_store_gives_the_same_bytes(region_store: ox.Store, groups: Overview, form: str) -> None:
    assert overview_bytes(overview(region_store), form) == overview_bytes(groups, form)
    assert matrix_bytes(region_store, form) == matrix_bytes(region_store, form)


@pytest.mark.parametrize("form", sorted(OVERVIEW))
def test_an_empty_store_can_be_written(form: str) -> None:
    empty = ox.Store()
    assert overview_bytes(overview(empty), form)
    assert matrix_bytes(empty, form)


@pytest.mark.parametrize("form", sorted(OVERVIEW))
def test_another_language_is_refused(groups: Overview, form: str) -> None:
    with pytest.raises(UsageError, match="en, sv"):
        overview_bytes(groups, form, "fi")


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_no_archive_tells_when_it_was_made(groups: Overview, form: str) -> None:
    with zipfile.ZipFile(io.BytesIO(overview_bytes(groups, form))) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        properties = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\b20\d\d-\d\d-\d\d", properties)) <= {"2000-01-01"}


# ---- the page ------------------------------------------------------------------------------------------------------


def test_the_page_shows_each_member_with_links_to_her_notes(groups: Overview) -> None:
    page = lxml_html.fromstring(html.page(report(groups)))
    (table,) = page.xpath("//section[@id='f1']//table[starts-with(caption, 'Ledamöter')]")
    (first, *_) = table.xpath("tbody/tr")
    assert first.xpath("string(th)").startswith("Love Vintergård")
    assert [" ".join(cell.xpath("string()").split()) for cell in first.xpath("td")] == [
        "ordförande",
        "Falköpings kommun",
        "från 2025-01-01 till 2026ordförande, vald",
        "2023-09-17 – 2024-09-17",
        "2024-09-172 av 2 möten",
    ]
    targets = page.xpath("//a/@href")
    assert targets
    assert {target[1:] for target in targets} <= set(page.xpath("//li/@id | //section/@id"))


def test_the_page_has_no_script_and_asks_for_nothing(groups: Overview) -> None:
    page = lxml_html.fromstring(html.page(report(groups)))
    assert page.xpath("//script | //img | //iframe | //object") == []
    assert [link for link in page.xpath("//@href | //@src") if not link.startswith(("#", "data:"))] == []


def test_names_lead_to_the_pages_of_what_they_name_where_there_are_some(
    groups: Overview, region_store: ox.Store
) -> None:
    for document in (report(groups), matrix_report(matrices(region_store))):
        found = html.page(document, href=lambda iri: f"p/{iri.rpartition('/')[2]}.html", home="index.html")
        page = lxml_html.fromstring(found)
        named = {(link.text, link.get("href")) for link in page.xpath("//a[starts-with(@href, 'p/')]")}
        assert any(target.startswith("p/love-vintergard-") for name, target in named if name == "Love Vintergård")
        assert ("Falköpings kommun", "p/falkoping-kommun.html") in named
        assert ("Östra kommunalförbundet", "p/ostra.html") in named
        assert ("Styrgruppen för Bro till arbete", "p/ostra-styrgruppen-for-bro-till-arbete.html") in named
        assert page.xpath("//header//a[@href='index.html']")
        text = " ".join(lxml_html.fromstring(html.page(document)).xpath("string(//main)").split())
        assert " ".join(page.xpath("string(//main)").split()) == text  # the same words, and only the links more


def test_each_table_has_a_caption_and_headings_with_their_scope(groups: Overview, region_store: ox.Store) -> None:
    for document in (report(groups), matrix_report(matrices(region_store))):
        page = lxml_html.fromstring(html.page(document))
        assert page.xpath("//main")
        for table in page.xpath("//table"):
            assert table.xpath("caption")
            assert table.xpath("thead//th[not(@scope='col')] | tbody/tr[not(th[@scope='row'])]") == []


def test_text_from_minutes_is_escaped(hostile: Overview) -> None:
    text = html.page(report(hostile))
    assert "<img" not in text
    assert lxml_html.fromstring(text).xpath("string(//section/h2)") == HOSTILE


def test_without_a_steering_group_the_page_says_so_and_names_the_other_forums(region_store: ox.Store) -> None:
    nothing = html.page(report(overview(ox.Store())))
    assert "Inga styrgrupper finns i de inlästa protokollen." in nothing
    assert "Det finns inga forum alls." in nothing
    page = html.page(report(overview(region_store, kinds=("board",))))
    assert "Inga sådana forum finns i de inlästa protokollen." in page
    assert "Rektorsnätverket</th>" in page


def test_in_english(groups: Overview) -> None:
    page = html.page(report(groups, language="en"), language="en")
    assert "<h1>Steering groups</h1>" in page
    assert '<html lang="en">' in page


# ---- the workbook --------------------------------------------------------------------------------------------------


def test_the_workbook_reads_back_what_was_written(groups: Overview) -> None:
    found = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book(groups).worksheets}
    assert list(found) == [
        "Översikt", "Personer", "Närvaro", "Vakanta platser", "Utan någon i forumet", "Öppna frågor", "Källor",
    ]  # fmt: skip
    header, first = found["Personer"][:2]
    assert dict(zip(header, first, strict=True)) == {
        "Forum": "Styrgruppen för Bro till arbete",
        "Sammankallande": "Östra kommunalförbundet",
        "Namn": "Love Vintergård",
        "Roll": "ordförande",
        "Företräder": "Falköpings kommun",
        "Parti": None,
        "Ansvar": None,
        "Ingår som": "ledamot",
        "Läge": "vald",
        "Från (angivet)": dt.datetime(2025, 1, 1),
        "Till (angivet)": "2026",
        "Först i protokoll": dt.datetime(2023, 9, 17),
        "Senast i protokoll": dt.datetime(2024, 9, 17),
        "Senast närvarande": dt.datetime(2024, 9, 17),
        "Möten närvarande": 2,
        "Möten med lista": 2,
        "Ersätter": None,
        "Ersätts av": None,
        "Källor": "2, 3, 4",
    }
    assert len(found["Personer"]) == 1 + sum(len(forum.people) for forum in groups.forums)
    assert found["Vakanta platser"][1][2] == "Vara kommun"
    assert [row[3] for row in found["Utan någon i forumet"][1:]] == [
        row.municipality.label for row in groups.forums[1].gaps[0].rows
    ]
    assert len(found["Källor"]) == 1 + sum(len(forum.notes) for forum in groups.forums)
    entries = sum(len(row.attendance) for forum in groups.forums for row in forum.people)
    assert len(found["Närvaro"]) == 1 + entries


def test_each_sheet_is_a_table_with_filters_under_a_frozen_header(groups: Overview, region_store: ox.Store) -> None:
    matrix = openpyxl.load_workbook(io.BytesIO(matrix_bytes(region_store, "xlsx")))
    for sheet in [*book(groups).worksheets, *matrix.worksheets]:
        assert sheet.freeze_panes == "B2"
        (table,) = sheet.tables.values()
        assert table.autoFilter is not None
        assert all(8 <= column.width <= 47 for column in sheet.column_dimensions.values())
        for row in sheet.iter_rows(min_row=2):
            lines = max(str(cell.value or "").count("\n") + 1 for cell in row)
            assert (sheet.row_dimensions[row[0].row].height or 15) >= 15 * lines  # 15: what a row has of itself


def test_no_text_is_a_formula(hostile: Overview) -> None:
    cells = [cell for sheet in book(hostile).worksheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.value for cell in cells} >= {"=cmd|' /C calc'!A0", "+1", "-1", "@x", VISIBLE}
    assert {cell.data_type for cell in cells} <= {"s", "d", "n"}


def test_sheets_and_columns_of_one_name_are_told_apart() -> None:
    stream = io.BytesIO()
    lines = ((1, dt.date(1850, 1, 1)),)
    xlsx.write((Sheet("A/b", ("x", "X"), lines), Sheet("a:B", ("x" * 300, "y"), ())), stream, title="t")
    made = openpyxl.load_workbook(stream)
    assert made.sheetnames == ["A_b", "a_B (2)"]
    assert list(made["A_b"].iter_rows(values_only=True)) == [("x", "X (2)"), (1, "1850-01-01")]
    assert [len(cell.value) for cell in made["a_B (2)"][1]] == [255, 1]


# ---- the document --------------------------------------------------------------------------------------------------


def read_docx(data: bytes) -> Any:
    return python_docx.Document(io.BytesIO(data))


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_document_reads_back_what_was_written(groups: Overview) -> None:
    made = read_docx(overview_bytes(groups, "docx"))
    headings = [p.text for p in made.paragraphs if p.style.name == "Heading 1"]
    assert headings == [forum.forum.label for forum in groups.forums]
    document = report(groups)
    shown = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    assert document.opening is not None
    expected = [document.opening, *shown]
    assert [len(table.rows) for table in made.tables] == [1 + len(table.rows) for table in expected]
    members = rows(made.tables[1])
    assert members[0] == ["Namn", "Roll", "Företräder", "Angiven period", "Syns i protokoll", "Senast närvarande"]
    assert members[1][1:3] == ["ordförande", "Falköpings kommun"]
    sources = [p.text for p in made.paragraphs if p.style.name == "Forumgraf Source"]
    assert len(sources) == sum(len(forum.notes) for forum in groups.forums)
    assert all(note.source.exact in text for note, text in zip(groups.forums[0].notes, sources, strict=False))


@pytest.mark.parametrize("form", ["sv", "en"])
def test_the_document_speaks_its_language_and_has_a_title(groups: Overview, form: str) -> None:
    made = read_docx(overview_bytes(groups, "docx", form))
    locale = words(form)["locale"]
    assert made.core_properties.language == locale
    assert made.core_properties.title == {"sv": "Styrgrupper", "en": "Steering groups"}[form]
    assert {language.get(qn("w:val")) for language in made.styles.element.iter(qn("w:lang"))} == {locale}
    assert (made.core_properties.created, made.core_properties.modified) == (None, None)


def test_header_rows_repeat_rows_stay_whole_and_pages_are_numbered(groups: Overview) -> None:
    made = read_docx(overview_bytes(groups, "docx"))
    for table in made.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    fields = [field.get(qn("w:instr")) for field in made.sections[0].footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert (round(made.sections[0].page_width.mm), round(made.sections[0].page_height.mm)) == (210, 297)  # A4


def test_the_matrix_lies_on_its_side(region_store: ox.Store) -> None:
    section = read_docx(matrix_bytes(region_store, "docx")).sections[0]
    assert section.page_width > section.page_height


def test_each_number_leads_to_its_source(groups: Overview) -> None:
    body = read_docx(overview_bytes(groups, "docx")).element.body
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    assert anchors
    assert set(anchors) <= set(marks)
    assert len(marks) == len(set(marks))
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def test_a_date_beside_a_name_is_not_broken_and_reads_back(region_store: ox.Store) -> None:
    (table, *_) = read_docx(matrix_bytes(region_store, "docx")).tables
    assert re.search(r" \d{4}-\d\d-\d\d1$", table.rows[1].cells[1].text.splitlines()[0])
    assert len(list(table.rows[1].cells[1]._tc.iter(qn("w:noBreakHyphen")))) == 2


def test_hostile_text_is_text_in_the_document(hostile: Overview) -> None:
    made = read_docx(overview_bytes(hostile, "docx"))
    assert VISIBLE in [p.text for p in made.paragraphs]
    assert {row[0][:2] for row in rows(made.tables[0])[1:]} >= {"=c", "+1", "-1", "@x"}


# ---- text formats --------------------------------------------------------------------------------------------------


def read_csv(data: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_csv_holds_every_row_with_its_sources(groups: Overview) -> None:
    header, *lines = read_csv(overview_bytes(groups, "csv"))
    found = [dict(zip(header, line, strict=True)) for line in lines]
    assert found[0]["Namn"] == "Love Vintergård"
    assert found[0]["Från (angivet)"] == "2025-01-01"
    assert "styrgruppen-för-bro-till-arbete-2024.txt: ”Love Vintergård" in found[0]["Källor"]
    kinds = {row["Rad"] for row in found}
    assert kinds == {"ledamot", "övrig", "vakant plats", "kommun utan någon", "öppen fråga"}
    assert all(row["Källor"] for row in found if row["Rad"] != "kommun utan någon")


def test_csv_is_parted_as_the_language_s_spreadsheets_expect(groups: Overview) -> None:
    data = overview_bytes(groups, "csv", "en")
    assert data.startswith(b"\xef\xbb\xbfRow,Forum,")
    assert {len(line) for line in read_csv(data, ",")} == {19}


def test_no_cell_of_csv_is_a_formula(hostile: Overview) -> None:
    cells = {cell for line in read_csv(overview_bytes(hostile, "csv")) for cell in line}
    assert {f"'{formula}" for formula in FORMULAS} <= cells
    assert [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_markdown_has_tables_and_a_footnote_for_each_number(groups: Overview, region_store: ox.Store) -> None:
    for document in (report(groups), matrix_report(matrices(region_store))):
        text = markdown.text(document)
        used = set(re.findall(r"\[\^([\w-]+)\](?!:)", text))
        assert used
        assert used <= set(re.findall(r"^\[\^([\w-]+)\]:", text, re.MULTILINE))
    assert "| Love Vintergård[^n1-2][^n1-3][^n1-4] | ordförande | Falköpings kommun |" in markdown.text(report(groups))


def test_markdown_has_no_markup_from_minutes(hostile: Overview) -> None:
    text = markdown.text(report(hostile))
    assert r"## \</script\>\<img src=x onerror=alert(1)\>=1+1\|\*\_\`" in text
    assert "| \\+1[" in text
    assert "| \\-1[" in text
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", line)) in (5, 7) for line in tables)


def test_changes_are_there_only_where_they_are_asked_for(region_store: ox.Store, groups: Overview) -> None:
    asked = overview(region_store, since=dt.date(2024, 1, 1))
    assert [sheet.title for sheet in sheets(asked) if sheet not in sheets(groups)] == ["Ändringar"]
    paragraphs = read_docx(overview_bytes(asked, "docx")).paragraphs
    captions = [p.text for p in paragraphs if p.text.startswith("Ändringar")]
    assert [caption.partition(" (")[0] for caption in captions[:2]] == [
        "Ändringar efter 2024-01-01 som protokollen anger",
        "Ändringar efter 2024-01-01 som syns i protokollen",
    ]


def test_forums_of_one_name_are_told_apart_by_who_convenes_them(groups: Overview) -> None:
    twins = tuple(replace(one, forum=structs.replace(one.forum, label="Styrgruppen")) for one in groups.forums)
    document = report(replace(groups, forums=twins))
    titles = [section.title for section in document.sections]
    assert titles == ["Styrgruppen (Östra kommunalförbundet)", "Styrgruppen (Västra kommunalförbundet)"]
    assert document.opening is not None
    assert [row[0][0].text for row in document.opening.rows] == titles
