"""PDF: text in reading order, rebuilt from the boxes of its characters.

pdfium gives every character's box ten to twenty times as fast as the readers written in Python; what is plain on the
page, and lost in its text layer, is had from the boxes: rows, columns, paragraphs, page headers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2 as pdfium

from extractors.readers.ocr import recognised
from extractors.readers.pdf_columns import flows
from extractors.readers.pdf_furniture import without_furniture
from extractors.readers.pdf_glyphs import Page, page_of
from extractors.readers.pdf_leaves import leaf_of
from extractors.readers.pdf_lines import lines
from extractors.readers.pdf_paragraphs import text_of
from extractors.readers.pdf_rows import rows_of
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 5_000
_UNREADABLE = 20  # one character in so many without a letter: the text layer is ruined
# Five hundred dictionaries or arrays in one another: pdfium's time grows with the square of their number.
_DEEP = re.compile(rb"(?:(?:<<|\[)[^<>\[\]]{0,40}){500}")
_FETCH = "the file is cut or damaged; fetch it again, or open it and print it to a new PDF"


def read_pdf(data: bytes, file_name: str) -> Text:
    """Return the text of a PDF; ReadError where it is encrypted, damaged, or a picture that cannot be recognised."""
    document = _open(data, file_name)
    try:
        pages = [_page(document, index, file_name) for index in range(len(document))]
        title = document.get_metadata_value("Title").strip() or None
    finally:
        document.close()
    if not any(page.glyphs for page in pages):
        text, starts = recognised(data, file_name)
        return Text(text, MEDIA_TYPE, None, starts, title, ("The text was recognised from pictures (OCR).",))
    text, starts = _assemble(pages)
    return Text(text, MEDIA_TYPE, None, starts, title, tuple(_warnings(pages)))


def _open(data: bytes, file_name: str) -> pdfium.PdfDocument:
    if _DEEP.search(data):
        raise ReadError(file_name, "its objects are nested without bound", remedy=_FETCH)
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium.raw.FPDF_ERR_PASSWORD:
            raise ReadError(file_name, "the PDF is encrypted", remedy="save it without a password") from error
        raise ReadError(file_name, f"not a PDF that can be opened: {error}", remedy=_FETCH) from error
    if not 0 < count <= MAX_PAGES:
        document.close()
        raise ReadError(file_name, f"the PDF has {count} pages", remedy=f"give it 1 to {MAX_PAGES} pages")
    return document


def _page(document: pdfium.PdfDocument, index: int, file_name: str) -> Page:
    try:
        page = document[index]
        text = page.get_textpage()
        found = page_of(text, *page.get_size())
        text.close()
        page.close()
    except pdfium.PdfiumError as error:
        raise ReadError(file_name, f"page {index + 1} cannot be read: {error}", remedy=_FETCH) from error
    return found


def _assemble(pages: Sequence[Page]) -> tuple[str, tuple[int, ...]]:
    rows = without_furniture([rows_of(page.glyphs) for page in pages], [page.height for page in pages])
    leaves = []
    floor = min((row.end for kept in rows for row in kept), default=0.0)
    for number, (page, kept) in enumerate(zip(pages, rows, strict=True)):
        right = max((row.right for row in kept), default=page.width)
        for flow in flows(kept):
            found = tuple(lines(flow, right))
            leaves.append(leaf_of(number, found, page.width, floor, column=flow.column))
    return text_of(leaves, len(pages))


def _warnings(pages: Sequence[Page]) -> list[str]:
    found = []
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page.glyphs]
    if empty:
        found.append(f"No text on page {', '.join(empty)}: what stands there as a picture is not read.")
    if sum(page.unmapped for page in pages) * _UNREADABLE > sum(len(page.glyphs) for page in pages):
        found.append("The PDF's text layer is ruined: many characters have no letter; recognise it anew (OCR).")
    return found
