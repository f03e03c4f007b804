"""Word documents (.docx): letterhead, body and notes as lines, tables as rows, counted numbers as text.

Read over lxml, ten times as fast as python-docx and with the tables in their place. Tracked deletions are left out and
insertions kept; no link, macro, template or external part is followed.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extractors.readers.archive import Archive, open_archive
from extractors.readers.blocks import Block, Paragraph, Table, render
from extractors.readers.docx.numbering import BULLET, Counter, numberings
from extractors.readers.docx.ooxml import R, on, transitional, value, w
from extractors.readers.docx.paragraph import is_unfilled, preferred, text_of
from extractors.readers.docx.styles import Look, Style, look, styles
from extractors.readers.text import Text
from extractors.readers.xml import parse
from graph.errors import ReadError

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TRANSPARENT = frozenset(map(w, ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")))
_SIDE_COLUMN = 800  # a line indented by 14 mm or more under "Label<TAB>value" continues the value's column
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_CORE = "docProps/core.xml"


def read_docx(data: bytes, file_name: str) -> Text:
    """Return the text of a Word document; ReadError where it is damaged, encrypted, empty, or a bomb."""
    package = _Package(open_archive(data, file_name))
    main = package.main()
    root = package.xml(main)
    body = root.find(w("body"))
    if body is None:
        raise ReadError(file_name, f"the part {main} is no Word text", remedy="save it as .docx or PDF")
    related = package.related(main)
    reader = _Reader(
        styles(package.optional(related.get("styles"))), Counter(numberings(package.optional(related.get("numbering"))))
    )
    blocks: list[Block] = []
    for header in _headers(body, package, main):
        blocks += _unrepeated(reader.blocks(header), blocks)
    blocks += reader.blocks(body)
    for part, note in _NOTES:
        notes = package.optional(related.get(part))
        for node in () if notes is None else notes.iterchildren(w(note)):
            if node.get(w("type")) is None:
                blocks += reader.blocks(node)
    text = render(blocks)
    if not text:
        raise ReadError(file_name, "the document has no text", remedy="if it holds pictures of pages, it needs OCR")
    return Text(text, MEDIA_TYPE, None, title=package.title())


def _unrepeated(blocks: list[Block], before: list[Block]) -> list[Block]:
    return [block for block in blocks if block not in before and block != Paragraph("")]


@dataclass(frozen=True, slots=True)
class _Package:
    """The parts of the document and how they relate (ECMA-376 part 2, 9.3)."""

    archive: Archive

    def xml(self, part: str) -> etree._Element:
        return parse(transitional(self.archive.part(part)), self.archive.file_name, part)

    def optional(self, part: str | None) -> etree._Element | None:
        return self.xml(part) if part is not None and part in self.archive.names else None

    def main(self) -> str:
        return self.related("").get("officeDocument", "word/document.xml")

    def related(self, part: str) -> dict[str, str]:
        """Return the parts that `part` relates to, by the last word of the relation's type."""
        return {kind: target for _, kind, target in reversed(list(self._relations(part)))}

    def by_identifier(self, part: str) -> dict[str, str]:
        return {identifier: target for identifier, _, target in self._relations(part)}

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", f"{name}.rels"))
        for node in () if root is None else root.iterchildren(_RELATIONSHIP):
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, node.get("Target", "")))
                yield node.get("Id", ""), node.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def title(self) -> str | None:
        root = self.optional(_CORE)
        title = "" if root is None else (root.findtext(_TITLE) or "").strip()
        return title or None


def _headers(body: etree._Element, package: _Package, main: str) -> Iterator[etree._Element]:
    """Yield the first section's page headers: the first page's before the others'; they carry the body's name."""
    section = next(body.iter(w("sectPr")), None)
    if section is None:
        return
    targets = package.by_identifier(main)
    headers = {
        node.get(w("type"), "default"): node.get(f"{{{R}}}id", "")
        for node in section.iterchildren(w("headerReference"))
    }
    for kind in ("first", "default") if on(section, "titlePg") else ("default",):
        header = package.optional(targets.get(headers.get(kind, "")))
        if header is not None:
            yield header


@dataclass(slots=True)
class _Reader:
    """Makes blocks of paragraphs and tables; counts the numbered ones as it goes."""

    styles: Mapping[str, Style]
    counter: Counter
    _joined: list[str] = field(default_factory=list)

    def blocks(self, container: etree._Element) -> list[Block]:
        """Return the blocks of a body, header, cell, note or text box, in order."""
        found: list[Block] = []
        in_column = False
        for node in _content(container):
            if node.tag == w("tbl"):
                found.append(Table(tuple(self._rows(node))))
                in_column = False
                continue
            paragraph = self._paragraph(node, in_column=in_column)
            if paragraph is None:
                continue
            found.append(paragraph)
            in_column = "\t" in paragraph.text
            found += self._text_boxes(node)
        return found

    def _paragraph(self, node: etree._Element, *, in_column: bool) -> Paragraph | None:
        """Return the paragraph; None where its mark is deleted, so that it runs on into the next."""
        self._joined.append(text_of(node))
        mark = node.find(f"{w('pPr')}/{w('rPr')}")
        if mark is not None and mark.find(w("del")) is not None:
            return None
        text = "".join(self._joined)
        self._joined.clear()
        seen = look(node, self.styles)
        if seen.numbering is not None:
            text = self._numbered(text, seen, seen.numbering)
        elif in_column and text.strip() and not text.startswith("\t") and seen.begins >= _SIDE_COLUMN:
            text = f"\t{text}"
        return Paragraph(text, seen.heading, seen.bold)

    def _numbered(self, text: str, seen: Look, identifier: str) -> str:
        numbering = self.counter.numberings.get(identifier)
        level = seen.level
        if level is None:
            level = 0 if numbering is None else numbering.level_of_style(seen.style)
        mark = self.counter.mark(identifier, level)
        return "" if mark == BULLET and not text.strip() else mark + text

    def _text_boxes(self, paragraph: etree._Element) -> list[Block]:
        if next(paragraph.iter(w("txbxContent")), None) is None:
            return []
        return [block for box in _boxes(paragraph) for block in self.blocks(box) if block != Paragraph("")]

    def _rows(self, table: etree._Element) -> Iterator[tuple[tuple[Block, ...], ...]]:
        for row in _content(table, wanted=w("tr")):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                continue
            before = 0 if properties is None else value(properties, "gridBefore")
            cells = tuple(tuple(self.blocks(cell)) for cell in _content(row, wanted=w("tc")) if not _covered(cell))
            yield ((), *cells) if before else cells


def _covered(cell: etree._Element) -> bool:
    """Return whether the cell is the hidden rest of one merged sideways in the old way (w:hMerge)."""
    properties = cell.find(w("tcPr"))
    merge = None if properties is None else properties.find(w("hMerge"))
    return merge is not None and merge.get(w("val")) != "restart"


def _content(container: etree._Element, *, wanted: str | None = None) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables (or the rows, or cells) of a container, through what merely wraps them.

    A cell that nobody has filled in is empty.
    """
    for child in container:
        node = preferred(child)
        if is_unfilled(node):
            yield from [etree.Element(w("tc"))] if wanted == w("tc") else []
        elif node.tag in _TRANSPARENT or node is not child:
            yield from _content(node, wanted=wanted)
        elif node.tag == wanted or (wanted is None and node.tag in (w("p"), w("tbl"))):
            yield node


def _boxes(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if child.tag == w("txbxContent"):
            yield child
        else:
            yield from _boxes(preferred(child))
