"""Word documents as lines."""

import re
from pathlib import Path

import pytest

from extractors.readers import read
from graph.errors import ReadError
from tests.extractors.readers.office import W, docx, packed

LAYOUTS = Path(__file__).parents[4] / "shared" / "layouts" / "minutes"


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def strong(text: str, state: str = "") -> str:
    return f"<w:p>{run(text, f'<w:b{state}/>')}</w:p>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def numbered(text: str, num: int, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


EMPTY = "<w:p/>"
BOLD = "<w:b/>"
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
RUN_STYLE = '<w:rStyle w:val="Fet"/>'
HEADING = '<w:outlineLvl w:val="0"/>'

PARAGRAPHS = [
    ("one line each", p("Anna Ek") + p("Bo Lund"), "Anna Ek\nBo Lund\n"),
    ("empty paragraphs, once", EMPTY + p("a") + EMPTY + EMPTY + p("b") + EMPTY, "a\n\nb\n"),
    ("a heading stands apart", p("a") + p("Beslut", HEADING) + p("b"), "a\n\nBeslut\nb\n"),
    ("a line in bold above text", p("a") + strong("Beslut") + p("b"), "a\n\nBeslut\nb\n"),
    ("lines in bold below one another", strong("Hjo") + strong("Protokoll") + EMPTY + p("a"), "Hjo\nProtokoll\n\na\n"),
    ("a word in bold", p("a") + f"<w:p>{run('Beslut', BOLD)}{run(' fattades')}</w:p>" + p("b"),
     "a\nBeslut fattades\nb\n"),
    ("bold switched off", p("a") + strong("Beslut", ' w:val="0"') + p("b"), "a\nBeslut\nb\n"),
    ("runs of one word", "<w:p><w:r><w:t>Väners</w:t></w:r><w:r><w:t>borg</w:t></w:r></w:p>", "Vänersborg\n"),
    ("tab and break", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc\n"),
    ("soft hyphen, fast hyphen", "<w:p><w:r><w:t>sam</w:t><w:softHyphen/><w:t>råd</w:t><w:noBreakHyphen/>"
     "<w:t>A</w:t></w:r></w:p>", "samråd-A\n"),
    ("deleted", "<w:p><w:del><w:r><w:delText>gammalt</w:delText></w:r></w:del><w:ins><w:r><w:t>nytt</w:t></w:r></w:ins>"
     "</w:p>", "nytt\n"),
    ("moved", "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:r><w:t>b</w:t></w:r><w:moveTo><w:r><w:t>c</w:t>"
     "</w:r></w:moveTo></w:p>", "bc\n"),
    ("deleted mark", p("Anna ", "<w:rPr><w:del/></w:rPr>") + p("Ek"), "Anna Ek\n"),
    ("hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r><w:r><w:t>syns</w:t></w:r></w:p>", "syns\n"),
    ("field", "<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>3</w:t></w:r></w:p>", "3\n"),
    ("link", '<w:p><w:hyperlink r:id="x"><w:r><w:t>länk</w:t></w:r></w:hyperlink></w:p>', "länk\n"),
    ("placeholder", "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicka</w:t></w:r>"
     "</w:sdtContent></w:sdt><w:r><w:t>a</w:t></w:r></w:p>", "a\n"),
    ("placeholder of a block", f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Klicka')}</w:sdtContent>"
     f"</w:sdt>{p('a')}", "a\n"),
    ("block content control", f"<w:sdt><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>", "a\n"),
    ("tick box", '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
     "<w:r><w:t>\u2612</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t> Anna Ek</w:t></w:r></w:p>", "[X] Anna Ek\n"),
    ("old tick box", '<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
     "</w:fldChar></w:r><w:r><w:t> Bo</w:t></w:r></w:p>", "[ ] Bo\n"),
    ("Wingdings", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Bo</w:t></w:r></w:p>', "[X] Bo\n"),
    ("letters in Wingdings", f"<w:p>{run('þ', WINGDINGS)}{run(' Bo')}</w:p>", "[X] Bo\n"),
    ("a symbol in a run in Wingdings", f'<w:p><w:r><w:rPr>{WINGDINGS}</w:rPr><w:sym w:font="Wingdings" w:char="F0A8"/>'
     "<w:tab/><w:t>\u00a8</w:t></w:r></w:p>", "[ ]\t[ ]\n"),
    ("a letter of Wingdings in another font", p("\uf0fe Bo"), "[X] Bo\n"),
    ("text box, once", "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("Ruta") + "</w:txbxContent>"
     "</mc:Choice><mc:Fallback><w:txbxContent>" + p("Ruta") + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
     "</w:r><w:r><w:t>Text</w:t></w:r></w:p>", "Text\nRuta\n"),
    ("hanging column", "<w:p><w:r><w:t>Närvarande</w:t><w:tab/><w:t>Anna Ek</w:t></w:r></w:p>"
     + p("Bo Lund", '<w:ind w:left="2268"/>') + p("Brödtext"), "Närvarande\tAnna Ek\n\tBo Lund\nBrödtext\n"),
    ("an indent alone is no column", p("Rubrik") + p("Brödtext", '<w:ind w:left="2268"/>'), "Rubrik\nBrödtext\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "body", "expected"), PARAGRAPHS, ids=[row[0] for row in PARAGRAPHS])
def test_paragraphs(label: str, body: str, expected: str) -> None:
    assert read(docx(body), "protokoll.docx").text == expected, label


MERGED = "<w:tcPr><w:vMerge/></w:tcPr>"
TABLES = [
    ("a row is a line", tbl(tr(p("Anna Ek"), p("Hjo")), tr(p("Bo Lund"), p("Mora"))), "Anna Ek\tHjo\nBo Lund\tMora\n"),
    ("an empty label keeps its place", tbl(tr(p("Tid"), p("9")), tr(EMPTY, p("10"))), "Tid\t9\n\t10\n"),
    ("merged downwards", tbl(tr(p("Tid"), p("9")), tr(MERGED + EMPTY, p("10"))), "Tid\t9\n\t10\n"),
    ("merged sideways", tbl(tr('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("Närvarande"), p("x"))),
     "Närvarande\tx\n"),
    ("a row that begins later", tbl(tr(p("10"), properties='<w:trPr><w:gridBefore w:val="1"/></w:trPr>')), "\t10\n"),
    ("a column of names", tbl(tr(p("Närvarande"), p("Anna Ek") + p("Bo Lund"))), "Närvarande\tAnna Ek\n\tBo Lund\n"),
    ("names and roles side by side", tbl(tr(p("Anna") + p("Bo"), p("ordf") + EMPTY)), "Anna\tordf\nBo\n"),
    ("a table in a cell", tbl(tr(p("Närvarande"), tbl(tr(p("Anna"), p("Hjo")), tr(p("Bo"), p("Mora"))) + EMPTY)),
     "Närvarande\tAnna\tHjo\n\tBo\tMora\n"),
    ("a frame about the page", tbl(tr(p("Anna") + strong("Beslut") + p("Ja"))), "Anna\n\nBeslut\nJa\n"),
    ("headings in a cell", tbl(tr(p("§ 1"), p("Val") + p("Ja.") + strong("Beslut") + p("Nej."))),
     "§ 1\tVal\n\tJa.\n\n\tBeslut\n\tNej.\n"),
    ("headings in cells side by side", tbl(tr(p("a") + strong("b") + p("c"), p("d") + p("e"))), "a\td\nb\te\nc\n"),
    ("a margin beside the page", tbl(tr(EMPTY, p("a")), tr(EMPTY, strong("Beslut") + p("Ja") + p("Nej"))),
     "a\n\nBeslut\nJa\nNej\n"),
    ("an empty row", tbl(tr(EMPTY, EMPTY), tr(p("a"), EMPTY)), "a\n"),
    ("a deleted row", tbl(tr(p("a"), properties="<w:trPr><w:del/></w:trPr>"), tr(p("b"))), "b\n"),
    ("a cell that nobody has filled in", "<w:tbl><w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>"
     f"{p('Klicka')}</w:tc></w:sdtContent></w:sdt><w:tc>{p('a')}</w:tc></w:tr></w:tbl>"
     + tbl(tr(p("b"), p("c"))), "\ta\nb\tc\n"),
    ("a row in a content control", tbl(f"<w:sdt><w:sdtContent>{tr(p('a'), p('b'))}</w:sdtContent></w:sdt>"), "a\tb\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "body", "expected"), TABLES, ids=[row[0] for row in TABLES])
def test_tables(label: str, body: str, expected: str) -> None:
    assert read(docx(body), "protokoll.docx").text == expected, label


def level(index: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{index}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "§ %1", '<w:start w:val="12"/>')
    + level(1, "lowerLetter", "%2)")
    + level(2, "decimal", "%1.%3")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "bullet", "\uf0b7")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="3">'
    + level(0, "upperRoman", "%1.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="4">'
    + level(0, "chineseCounting", "%1.")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="5">'
    + level(0, "decimal", "%1.", '<w:pStyle w:val="Punkt"/>')
    + "</w:abstractNum>"
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, 6))
    + '<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="40"/>'
    "</w:lvlOverride></w:num>"
)
STYLES = (
    '<w:style w:styleId="Punkt"><w:name w:val="Punkt"/><w:basedOn w:val="Rubrik1"/><w:pPr><w:numPr><w:numId w:val="5"/>'
    '</w:numPr></w:pPr></w:style><w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Punkt"/>'
    "</w:style>"
)
LISTS = [
    ("paragraph signs", numbered("a", 1) + p("x") + numbered("b", 1), "§ 12 a\nx\n§ 13 b\n"),
    ("levels", numbered("a", 1) + numbered("b", 1, 1) + numbered("c", 1, 1) + numbered("d", 1) + numbered("e", 1, 1),
     "§ 12 a\na) b\nb) c\n§ 13 d\na) e\n"),
    ("two numbers in one", numbered("a", 1) + numbered("b", 1, 2), "§ 12 a\n12.1 b\n"),
    ("bullets", numbered("a", 2) + numbered("", 2), "- a\n"),
    ("Roman", numbered("a", 3) + numbered("b", 3), "I. a\nII. b\n"),
    ("a counting that is not certain", numbered("a", 4), "a\n"),
    ("a second list that begins anew", numbered("a", 1) + numbered("b", 6), "§ 12 a\n§ 40 b\n"),
    ("no numbering", numbered("a", 0) + numbered("b", 99), "a\nb\n"),
    ("by the style", p("a", '<w:pStyle w:val="Punkt"/>') + p("b", '<w:pStyle w:val="Punkt"/>'), "1. a\n\n2. b\n"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "body", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_counted_numbers_are_text(label: str, body: str, expected: str) -> None:
    assert read(docx(body, numbering=NUMBERING, styles=STYLES), "protokoll.docx").text == expected, label


BOLD_STYLES = (
    '<w:style w:styleId="Fet"><w:name w:val="Fet"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:styleId="Rad"><w:name w:val="Rad"/><w:basedOn w:val="Fet"/></w:style>'
)


def test_bold_by_a_style() -> None:
    body = p("a") + p("Beslut", '<w:pStyle w:val="Rad"/>') + p("b") + f"<w:p>{run('Val', RUN_STYLE)}</w:p>" + p("c")
    assert read(docx(body, styles=BOLD_STYLES), "protokoll.docx").text == "a\n\nBeslut\nb\n\nVal\nc\n"


def test_page_headers_stand_once_at_the_start_and_notes_at_the_end() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first"'
        ' r:id="header2"/><w:titlePg/></w:sectPr>'
    )
    data = docx(
        p("Text") + section,
        header1=p("Hjo kommun") + p("Sida 2"),
        header2=p("Hjo kommun") + p("Protokoll"),
        footnotes=f'<w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote>{p("Not")}</w:footnote>',
    )
    assert read(data, "protokoll.docx").text == "Hjo kommun\nProtokoll\nSida 2\nText\nNot\n"


ENTITY = '<!DOCTYPE x [<!ENTITY a "hemligt">]>'
REFUSED = [
    ("a document type", packed({"word/document.xml": f"{ENTITY}<x>&a;</x>"}), "declares a document type"),
    ("not well-formed", packed({"word/document.xml": "<x>"}), "word/document.xml is not well-formed"),
    ("deep", docx("<w:p>" * 300 + "</w:p>" * 300), "not well-formed XML: Excessive depth"),
    ("empty", docx(EMPTY), "no text"),
    ("cut", docx(p("Anna Ek"))[:-40], "archive is damaged"),
    ("no document", packed({"word/x.xml": "<x/>"}), "part word/document.xml is missing"),
    ("bomb", packed({"word/document.xml": b" " * 2**22}), "more than 200 times"),
    ("a spreadsheet", packed({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), "an Excel workbook"),
]


@pytest.mark.parametrize(("label", "data", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_by_name(label: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"^protokoll\.docx: .*{re.escape(reason)}") as refused:
        read(data, "protokoll.docx")
    assert refused.value.remedy, label


def test_the_strict_variant_is_read() -> None:
    usual, strict = "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
    body = f"<w:document {W.replace(usual, strict)}><w:body>{p('Anna Ek')}</w:body></w:document>"
    assert read(packed({"word/document.xml": body}), "protokoll.docx").text == "Anna Ek\n"


def test_an_old_or_encrypted_document_says_what_to_do() -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    with pytest.raises(ReadError, match=r"as \.docx"):
        read(compound, "protokoll.doc")
    with pytest.raises(ReadError, match="without a password"):
        read(compound + "EncryptedPackage".encode("utf-16-le"), "protokoll.docx")


def test_content_decides_and_the_wrong_name_is_told() -> None:
    text = read(docx(p("Anna Ek")), "protokoll.txt")
    assert text.text == "Anna Ek\n"
    assert text.warnings == ("The file is named as a text file and is a Word document.",)


@pytest.mark.skipif(not LAYOUTS.is_dir(), reason="the shared layouts are not beside the repository")
@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.docx")), ids=lambda path: path.stem)
def test_a_layout_in_word_has_the_lines_of_its_text(path: Path) -> None:
    plain = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert _lines(read(path.read_bytes(), path.name).text) == _lines(plain)


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
