"""OpenDocument texts as lines."""

import re

import pytest

from extractors.readers import read
from graph.errors import ReadError
from tests.extractors.readers.office import ODF, odt, packed


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def table(*rows: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"


def cell(*content: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{''.join(content)}</table:table-cell>"


COVERED = "<table:covered-table-cell/>"
LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"'
    ' style:num-prefix="§ " text:start-value="12"/><text:list-level-style-number text:level="2" style:num-format="a"'
    ' style:num-suffix=")"/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet'
    ' text:level="1" text:bullet-char="x"/></text:list-style>'
)
BOLD = (
    '<style:style style:name="F"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="G" style:parent-style-name="F"/>'
)
OUTLINE = (
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style'
    ' text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)


def listed(*items: str, style: str = "L", more: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}" {more}>{inside}</text:list>'


NESTED = f"<text:list><text:list-item>{p('x')}</text:list-item><text:list-item>{p('y')}</text:list-item></text:list>"
BODIES = [
    ("paragraphs", p("Anna") + p("") + p("Bo"), "Anna\n\nBo\n"),
    ("blanks, tab, break", p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n e'), "a   b\tc\nd  e\n"),
    ("spans and links", p("<text:span>Väners</text:span><text:a>borg</text:a>"), "Vänersborg\n"),
    ("heading", p("a") + '<text:h text:outline-level="1">Beslut</text:h>', "a\n\nBeslut\n"),
    ("a line in bold above text", p("a") + '<text:p text:style-name="F">Beslut</text:p>' + p("b"), "a\n\nBeslut\nb\n"),
    ("bold by a style's parent", p("a") + '<text:p text:style-name="G">Beslut</text:p>' + p("b"), "a\n\nBeslut\nb\n"),
    ("all in bold spans", p("a") + p('<text:span text:style-name="F">Val</text:span>') + p("b"), "a\n\nVal\nb\n"),
    ("a word in bold", p("a") + p('<text:span text:style-name="F">Val</text:span> av') + p("b"), "a\nVal av\nb\n"),
    ("deleted text", "<text:tracked-changes><text:changed-region><text:deletion>" + p("gammalt")
     + "</text:deletion></text:changed-region></text:tracked-changes>" + p("nytt"), "nytt\n"),
    ("comment", p("a<office:annotation><text:p>hm</text:p></office:annotation>b"), "ab\n"),
    ("note", p("a<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("Not")
     + "</text:note-body></text:note>b") + p("c"), "ab\nc\nNot\n"),
    ("text box", p("a<draw:frame><draw:text-box>" + p("Ruta") + "</draw:text-box></draw:frame>"), "a\nRuta\n"),
    ("words in a shape", p("a<draw:custom-shape>" + p("Ruta") + p("Mer") + "<draw:glue-point/></draw:custom-shape>"),
     "a\nRuta\nMer\n"),
    ("hidden text", p('<text:hidden-text text:is-hidden="true">dolt</text:hidden-text>syns'), "syns\n"),
    ("a place to write in", p("<text:placeholder>Klicka</text:placeholder>Anna"), "Anna\n"),
    ("a number of its own", "<text:numbered-paragraph><text:number>§ 3</text:number>" + p("Val")
     + "</text:numbered-paragraph>", "§ 3 Val\n"),
    ("section", f"<text:section>{p('a')}</text:section>", "a\n"),
    ("numbers", listed(p("a") + NESTED, p("b") + p("mer")), "§ 12 a\na) x\nb) y\n§ 13 b\nmer\n"),
    ("numbers that go on", listed(p("a")) + p("x") + listed(p("b"), more='text:continue-numbering="true"')
     + listed(p("c")), "§ 12 a\nx\n§ 13 b\n§ 12 c\n"),
    ("bullets", listed(p("a"), p(""), style="B"), "- a\n"),
    ("rows", table(cell(p("Tid")) + cell(p("9")), cell(p("")) + cell(p("10"))), "Tid\t9\n\t10\n"),
    ("merged downwards", table(cell(p("Tid")) + cell(p("9")), COVERED + cell(p("10"))), "Tid\t9\n\t10\n"),
    ("merged sideways", table(cell(p("a"), attributes='table:number-columns-spanned="2"') + COVERED + cell(p("b"))),
     "a\tb\n"),
    ("repeated without end", table(cell(attributes='table:number-columns-repeated="999999"') + cell(p("a"))),
     "\t" * 64 + "a\n"),
    ("names in a cell", table(cell(p("Närvarande")) + cell(p("Anna"), p("Bo"))), "Närvarande\tAnna\n\tBo\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "body", "expected"), BODIES, ids=[row[0] for row in BODIES])
def test_bodies(label: str, body: str, expected: str) -> None:
    assert read(odt(body, automatic=LIST + BOLD), "protokoll.odt").text == expected, label


def test_numbered_headings_and_the_page_header() -> None:
    master = f"<style:master-page><style:header>{p('Hjo kommun')}</style:header></style:master-page>"
    heads = "".join(f'<text:h text:outline-level="{level}">{word}</text:h>' for level, word in [(1, "A"), (2, "B")])
    assert read(odt(heads, styles=OUTLINE + master), "protokoll.odt").text == "Hjo kommun\n\n1 A\n\n1.1 B\n"


ENCRYPTED = (
    f"<manifest:manifest {ODF}><manifest:file-entry>"
    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)
REFUSED = [
    ("empty", odt(p("")), "no text"),
    ("encrypted", packed({"META-INF/manifest.xml": ENCRYPTED, "content.xml": "x"}), "encrypted"),
    ("a spreadsheet", packed({"content.xml": "<x/>"}), "no text document"),
    ("an external entity", packed({"content.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}), "document type"),
]


@pytest.mark.parametrize(("label", "data", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_by_name(label: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.odt: .*{re.escape(reason)}") as refused:
        read(data, "protokoll.odt")
    assert refused.value.remedy, label
