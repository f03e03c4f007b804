"""A document in Word's format, to edit and send: headings, tables whose header rows repeat, sources, page numbers.

Made by python-docx, whose template gives the styles. The parts are filled as XML, since its own tables take quadratic
time; no clock is in the file, so the same document gives the same bytes.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor

from exports.overview.document import Document, Listing, Section, Table
from exports.overview.docx_xml import bookmarked, cell_runs, field, paragraph, run, table
from exports.overview.steady import steady, xml_text
from exports.overview.wording import words

_PAGE: Final = (Mm(210), Mm(297))  # A4
_MARGIN: Final = Mm(18)
_FONT: Final = "Arial"  # there on Windows and macOS, and Liberation Sans is as wide elsewhere
_INK, _QUIET = RGBColor(0x1D, 0x24, 0x30), RGBColor(0x56, 0x60, 0x72)
# Our own styles: the name as Word shows it in Swedish and English alike, and the size in points.
_REMARK: Final = ("Forumgraf Remark", 9)
_CELL: Final = ("Forumgraf Table", 9)
_SOURCE: Final = ("Forumgraf Source", 8)
_FACT: Final = ("Forumgraf Fact", 10)


def write(document: Document, stream: IO[bytes], *, language: str = "sv") -> None:
    """Write a document as DOCX. Raises UsageError for a language, OSError where the stream cannot be written."""
    said = words(language)
    made = docx.Document()
    _set_up(made, document, said["locale"])
    _number_pages(made, document.title, said["overview.page-of"])
    body = made.element.body
    for part in _parts(document):
        body.insert(len(body) - 1, part)  # before the section's own properties, which stand last
    written = io.BytesIO()
    made.save(written)
    stream.write(steady(written.getvalue()))


# ---- the parts -----------------------------------------------------------------------------------------------------


def _parts(document: Document) -> Iterable[Any]:
    yield paragraph("Title", [run(document.title)])
    yield paragraph("Normal", [run(document.lead)])
    yield from (paragraph(_name(_REMARK), [run(text)]) for text in document.about)
    if document.opening is not None:
        yield from _block(document.opening, document)
    numbers = itertools.count(1)
    for section in document.sections:
        yield from _section(section, document, numbers)


def _section(section: Section, document: Document, numbers: Iterator[int]) -> Iterable[Any]:
    yield bookmarked(paragraph("Heading1", [run(section.title)]), section.key, next(numbers))
    for fact in section.facts:
        cell = cell_runs(fact.cell, between=", ")
        yield paragraph(_name(_FACT), [run(f"{fact.label}:\t", quiet=True), *cell], keep=True)
    yield from (paragraph("Normal", [run(text)]) for text in section.paragraphs)
    for block in section.blocks:
        yield from _block(block, document)
    if section.quotes:
        yield paragraph("Heading2", [run(document.quotes)])
    for quote in section.quotes:
        text = " ".join(quote.words.split())
        runs = [run(f"{quote.ref.number}\t"), run(f"”{text}” "), run(quote.place, quiet=True)]
        yield bookmarked(paragraph(_name(_SOURCE), runs), quote.ref.key, next(numbers))


def _block(block: Table | Listing, document: Document) -> Iterable[Any]:
    yield paragraph("Heading2", [run(block.caption)])
    if block.remark:
        yield paragraph(_name(_REMARK), [run(block.remark)], keep=True)
    if isinstance(block, Listing):
        yield paragraph("Normal", cell_runs(block.names, between=", "))
        return
    width = (_PAGE[1] if document.wide else _PAGE[0]) - 2 * _MARGIN
    yield table(block, _name(_CELL), width=Emu(width).twips)


def _name(style: tuple[str, int]) -> str:
    return style[0].replace(" ", "")


# ---- the paper -----------------------------------------------------------------------------------------------------


def _set_up(made: Any, document: Document, locale: str) -> None:
    package = made.part.package
    for key, related in list(package.rels.items()):
        if related.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the template's empty page
            del package.rels[key]
    _describe(made.core_properties, document.title, locale)
    _style(made.styles, locale)
    section = made.sections[0]
    short, long = _PAGE
    section.page_width, section.page_height = (long, short) if document.wide else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if document.wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN


def _describe(properties: Any, title: str, locale: str) -> None:
    """Fill in the properties; when a file was made is left out, since that would differ each time."""
    properties.title, properties.language = xml_text(title)[:255], locale
    properties.author = properties.last_modified_by = "Forumgraf"
    properties.comments, properties.revision = "", 1
    element = properties._element
    for name in ("dcterms:created", "dcterms:modified"):
        for child in element.findall(qn(name)):
            element.remove(child)


def _style(styles: Any, locale: str) -> None:
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    _font(styles["Normal"], 10, _INK)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    _without(styles["Footer"], "w:tabs")
    for name, size, before in (("Title", 20, 0), ("Heading 1", 15, 18), ("Heading 2", 11, 12)):
        _font(styles[name], size, _INK)
        styles[name].paragraph_format.space_before, styles[name].paragraph_format.space_after = Pt(before), Pt(4)
    _without(styles["Title"], "w:pBdr")
    for name, size in (_REMARK, _CELL, _SOURCE, _FACT):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _font(style, size, _QUIET if name == _REMARK[0] else _INK)
        style.paragraph_format.space_after = Pt(0 if name in (_CELL[0], _FACT[0]) else 2)
    for name, indent in ((_SOURCE[0], Mm(8)), (_FACT[0], Mm(36))):
        styles[name].paragraph_format.left_indent = indent
        styles[name].paragraph_format.first_line_indent = -indent
        styles[name].paragraph_format.tab_stops.add_tab_stop(indent)


def _font(style: Any, size: int, colour: RGBColor) -> None:
    """Set a style's font in all scripts, in place of the theme's."""
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), colour
    fonts = style.element.rPr.rFonts
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), _FONT)


def _without(style: Any, name: str) -> None:
    """Take a property of paragraphs out of a style: the rule below the title, the tab stops of a footer."""
    properties = style.element.pPr
    for found in properties.findall(qn(name)):
        properties.remove(found)


def _number_pages(made: Any, title: str, pattern: str) -> None:
    """Write the title and "page x of y" below each page."""
    section = made.sections[0]
    foot = section.footer.paragraphs[0]
    stops = foot.paragraph_format.tab_stops
    width = section.page_width - section.left_margin - section.right_margin
    stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    before, rest = pattern.split("{page}")
    between, after = rest.split("{pages}")
    element = foot._p
    for part in (run(f"{title}\t{before}", quiet=True), *field("PAGE"), run(between, quiet=True), *field("NUMPAGES"),
                 run(after, quiet=True)):  # fmt: skip
        element.append(part)
