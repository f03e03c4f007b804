"""Whatever stands in minutes, the files can be opened, and it is text there."""

import csv
import io

import docx as python_docx
import openpyxl  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from openpyxl.utils.escape import unescape  # type: ignore[import-untyped]

from exports.overview import docx, html, markdown, xlsx
from exports.overview.csv import harmless
from exports.overview.csv import write as write_csv
from exports.overview.document import Column, Document, Line, Quote, Ref, Section, Table
from exports.overview.sheet import Sheet
from exports.overview.steady import xml_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def document(text: str) -> Document:
    ref = Ref("n1-1", 1)
    table = Table(text, (Column(text, 1, text), Column(text, 2)), (((Line(text, notes=(ref,)),), (Line(text, text),)),))
    section = Section("f1", text, paragraphs=(text,), blocks=(table,), quotes=(Quote(ref, text, text),))
    return Document(text, text, (text,), (section,), text, opening=table)


@given(TEXT)
def test_no_cell_of_csv_begins_a_formula_and_each_reads_back(text: str) -> None:
    stream = io.BytesIO()
    write_csv(Sheet("t", ("a",), ((text,),)), stream)
    _, (cell,) = csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""), delimiter=";")
    assert cell == harmless(text)
    assert cell.removeprefix("'") == text or cell == text
    assert not cell.lstrip(" ").startswith(FORMULA)


@settings(max_examples=30, deadline=None)
@given(TEXT)
def test_a_workbook_can_be_opened_and_holds_the_text(text: str) -> None:
    stream = io.BytesIO()
    xlsx.write((Sheet(text, (text, text), ((text, 1),)),), stream, title=text)
    (sheet,) = openpyxl.load_workbook(stream).worksheets
    cell = sheet["A2"]
    assert (cell.data_type, unescape(cell.value)) == ("s", xml_text(text))


@settings(max_examples=20, deadline=None)
@given(TEXT)
def test_a_word_document_can_be_opened_and_holds_the_text(text: str) -> None:
    stream = io.BytesIO()
    docx.write(document(text), stream)
    made = python_docx.Document(io.BytesIO(stream.getvalue()))
    assert len(made.tables) == 2
    assert all(len(table.rows) == 2 for table in made.tables)


@settings(deadline=None)
@given(TEXT)
def test_a_page_has_no_element_from_the_text(text: str) -> None:
    page = lxml_html.fromstring(html.page(document(text)).encode())
    plain = lxml_html.fromstring(html.page(document("x")).encode())
    assert [element.tag for element in page.iter() if element.tag != "time"] == [
        element.tag for element in plain.iter()
    ]


@given(TEXT)
def test_no_text_makes_another_column_in_markdown(text: str) -> None:
    rows = [line for line in markdown.text(document(text)).splitlines() if line.startswith("| ")]
    unescaped = [line.replace("\\\\", "").replace("\\|", "") for line in rows]
    assert {line.count("|") for line in unescaped} == {3}
