"""OpenDocument texts (.odt): page header, body and notes as lines, tables as rows, counted numbers as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from extractors.readers.archive import Archive, open_archive
from extractors.readers.blocks import Block, Paragraph, Table, render
from extractors.readers.odt.numbering import BULLET, OUTLINE, Counter, Counts, list_styles, number, style, text
from extractors.readers.odt.weight import Weights, all_bold, weights
from extractors.readers.text import Text
from extractors.readers.xml import parse
from graph.errors import ReadError

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}encryption-data"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"

_MAX_REPEATED = 64  # of one cell or blank: a bomb repeats a million times
_WRAPPING = frozenset(
    {text("section"), text("index-body"), text("table-of-content"), text("soft-page-break"), _OFFICE + "text"}
    | {_TABLE + name for name in ("table-header-rows", "table-rows", "table-row-group", "table-header-columns")}
)
_SKIPPED = frozenset(
    {text("tracked-changes"), text("sequence-decls"), text("ruby-text"), text("placeholder"), _OFFICE + "annotation"}
    | {_OFFICE + "forms"}
    | {_SVG + "title", _SVG + "desc", _DRAW + "image", _DRAW + "object"}
)

# what holds paragraphs of its own beside the text: a frame, or a shape with words in it (ODF 1.3 part 3, 10.3)
_BOXES = frozenset(
    _DRAW + name
    for name in (
        "text-box",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "polygon",
        "regular-polygon",
        "path",
        "caption",
    )
)


def read_odt(data: bytes, file_name: str) -> Text:
    """Return the text of an OpenDocument text; ReadError where it is damaged, encrypted, empty, or a bomb."""
    archive = open_archive(data, file_name)
    _refuse_encrypted(archive)
    content = parse(archive.part("content.xml"), file_name, "content.xml")
    styles = _optional(archive, "styles.xml")
    reader = _Reader(Counter(list_styles(styles, content)), weights(styles, content))
    blocks = [block for header in _headers(styles) for block in reader.blocks(header)]
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError(file_name, "the OpenDocument file holds no text document", remedy="save it as .odt or PDF")
    blocks += reader.blocks(body)
    blocks += reader.notes
    plain = render(blocks)
    if not plain:
        raise ReadError(file_name, "the document has no text", remedy="if it holds pictures of pages, it needs OCR")
    return Text(plain, MEDIA_TYPE, None, title=_title(_optional(archive, "meta.xml")))


def _optional(archive: Archive, part: str) -> etree._Element | None:
    return parse(archive.part(part), archive.file_name, part) if part in archive.names else None


def _refuse_encrypted(archive: Archive) -> None:
    manifest = _optional(archive, _MANIFEST)
    if manifest is not None and next(manifest.iter(_ENCRYPTION), None) is not None:
        raise ReadError(archive.file_name, "the document is encrypted", remedy="save it without a password")


def _title(meta: etree._Element | None) -> str | None:
    node = None if meta is None else next(meta.iter(_TITLE), None)
    return None if node is None else (node.text or "").strip() or None


def _headers(styles: etree._Element | None) -> Iterator[etree._Element]:
    """Yield the first page's header, and the others' where it differs, of the first master page that has one."""
    for page in () if styles is None else styles.iter(style("master-page")):
        seen: list[str] = []
        for name in ("header-first", "header"):
            header = page.find(style(name))
            words = "" if header is None else "".join(header.itertext()).strip()
            if header is not None and words and words not in seen and header.get(style("display")) != "false":
                seen.append(words)
                yield header
        if seen:
            return


@dataclass(slots=True)
class _Reader:
    """Makes blocks of paragraphs, lists and tables; gathers the notes for the end."""

    counter: Counter
    weights: Weights
    notes: list[Block] = field(default_factory=list)

    def blocks(self, container: etree._Element) -> list[Block]:
        """Return the blocks of a body, header, cell, list item or text box, in order."""
        return list(self._blocks(container))

    def _blocks(self, container: etree._Element) -> Iterator[Block]:
        for node in container:
            if node.tag in (text("p"), text("h")):
                yield from self._paragraph(node)
            elif node.tag == text("list"):
                name = node.get(text("style-name"), "")
                yield from self._list(node, name, self.counter.begin(node, name), 1)
            elif node.tag == text("numbered-paragraph"):
                yield from self._numbered(node)
            elif node.tag == _TABLE + "table":
                yield Table(tuple(self._rows(node)))
            elif node.tag in _WRAPPING:
                yield from self._blocks(node)
            elif node.tag.startswith(_DRAW):
                yield from self._boxes(node)

    def _paragraph(self, node: etree._Element) -> Iterator[Block]:
        heading = node.tag == text("h")
        level = number(node.get(text("outline-level")), 1)
        counted = heading and OUTLINE in self.counter.styles and node.get(text("is-list-header")) != "true"
        mark = self.counter.mark(OUTLINE, self.counter.outline(), level) if counted else ""
        yield Paragraph(mark + self._text(node), heading, all_bold(node, self.weights))
        yield from self._boxes(node)

    def _numbered(self, node: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a paragraph that is a list item by itself, with the number that it states (5.3.6)."""
        number_stated = (node.findtext(text("number")) or "").strip()
        for block in self._blocks(node):
            mark = f"{number_stated} " if number_stated and isinstance(block, Paragraph) else ""
            yield replace(block, text=mark + block.text) if mark and isinstance(block, Paragraph) else block
            number_stated = ""

    def _list(self, node: etree._Element, name: str, counts: Counts, level: int) -> Iterator[Block]:
        for item in node:
            counted = item.tag == text("list-item")
            for child in item:
                if child.tag == text("list"):
                    yield from self._list(child, child.get(text("style-name"), name), counts, level + 1)
                elif child.tag in (text("p"), text("h")):
                    mark = self.counter.mark(name, counts, level, item.get(text("start-value"))) if counted else ""
                    counted = False
                    words = self._text(child)
                    empty = mark == BULLET and not words.strip()
                    yield Paragraph(
                        "" if empty else mark + words, child.tag == text("h"), all_bold(child, self.weights)
                    )
                    yield from self._boxes(child)

    def _rows(self, table: etree._Element) -> Iterator[tuple[tuple[Block, ...], ...]]:
        for node in table:
            if node.tag == _TABLE + "table-row":
                yield tuple(self._cells(node))
            elif node.tag in _WRAPPING:
                yield from self._rows(node)

    def _cells(self, row: etree._Element) -> Iterator[tuple[Block, ...]]:
        for node in row:
            if node.tag == _TABLE + "table-cell":
                repeated = number(node.get(_TABLE + "number-columns-repeated"), 1)
                yield from [tuple(self._blocks(node))] * min(repeated, _MAX_REPEATED)
            elif node.tag == _TABLE + "covered-table-cell" and _covered_from_above(node):
                yield ()

    def _boxes(self, node: etree._Element) -> Iterator[Block]:
        for box in _outermost(node):
            yield from (block for block in self._blocks(box) if block != Paragraph(""))

    def _text(self, node: etree._Element) -> str:
        parts: list[str] = []
        self._collect(node, parts)
        return "".join(parts).replace("\u00ad", "")

    def _collect(self, node: etree._Element, parts: list[str]) -> None:
        parts.append(_blank(node.text))
        for child in node:
            if child.tag == text("s"):
                parts.append(" " * min(number(child.get(text("c")), 1), _MAX_REPEATED))
            elif child.tag == text("tab"):
                parts.append("\t")
            elif child.tag == text("line-break"):
                parts.append("\n")
            elif child.tag == text("note"):
                body = child.find(text("note-body"))
                self.notes += [] if body is None else self._blocks(body)
            elif child.get(text("is-hidden")) != "true" and child.tag not in _SKIPPED and child.tag not in _BOXES:
                self._collect(child, parts)
            parts.append(_blank(child.tail))


def _outermost(node: etree._Element) -> Iterator[etree._Element]:
    """Yield the boxes that a node is or holds, but not those inside them."""
    if node.tag in _BOXES:
        yield node
        return
    for child in node:
        yield from _outermost(child)


def _blank(written: str | None) -> str:
    """Return character data with line ends of the file as the blanks that they mean (ODF 1.3 part 3, 6.1.2)."""
    return "" if written is None else written.replace("\r", " ").replace("\n", " ").replace("\t", " ")


def _covered_from_above(cell: etree._Element) -> bool:
    """Return whether a covered cell lies under one that spans rows, not beside one that spans columns."""
    left = cell.getprevious()
    while left is not None and left.tag == cell.tag:
        left = left.getprevious()
    return left is None or number(left.get(_TABLE + "number-columns-spanned"), 1) == 1
