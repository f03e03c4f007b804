"""PDF: text in reading order, rebuilt from the boxes of its characters.

pdfium gives every character's box ten to twenty times as fast as the readers written in Python; what is plain on the
page, and lost in its text layer, is had from the boxes: rows, columns, paragraphs, page headers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from extractors.readers.pdf.centred import with_labels_on_top
from extractors.readers.pdf.columns import flows
from extractors.readers.pdf.fields import fields_of, prepare
from extractors.readers.pdf.furniture import without_furniture
from extractors.readers.pdf.glyphs import Page, page_of
from extractors.readers.pdf.layers import is_picture, is_poor, is_scan
from extractors.readers.pdf.leaves import leaf_of, with_margins
from extractors.readers.pdf.lines import lines
from extractors.readers.pdf.ocr import can_recognise, recognised
from extractors.readers.pdf.paragraphs import text_of
from extractors.readers.pdf.rows import rows_of
from extractors.readers.pdf.rules import NONE, rules_of
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "application/pdf"
MAX_PAGES = 5_000
MAX_CHARACTERS = 200_000  # on a page: set in letters of four points, a page of A4 holds 30,000
_AS_MUCH = 0.7  # of a poor text layer's characters
_SHOWN = 8  # words of a page that are named as unsure
_UNREADABLE = 20  # one character in so many without a letter: the text layer is ruined
# Five hundred dictionaries or arrays in one another: pdfium's time grows with the square of their number.
_DEEP = re.compile(rb"(?:(?:<<|\[)[^<>\[\]]{0,40}){500}")
_FETCH = "the file is cut or damaged; fetch it again, or open it and print it to a new PDF"


def read_pdf(data: bytes, file_name: str) -> Text:
    """Return the text of a PDF; ReadError where it is encrypted, damaged, or a picture that cannot be recognised."""
    document = _open(data, file_name)
    try:
        printed = [_page(document, index, file_name) for index in range(len(document))]
        title = document.get_metadata_value("Title").strip() or None
        poor = frozenset(at for at, page in enumerate(printed) if is_poor(page) and is_scan(document[at]))
        seen = _seen(document, printed, poor, file_name)
    finally:
        document.close()
    pages = [seen.get(index, page) for index, page in enumerate(printed)]
    if not any(page.glyphs for page in pages):
        raise ReadError(file_name, "no text was recognised on its pages", remedy="scan it anew, or write it out")
    text, starts = _assemble(pages)
    return Text(text, MEDIA_TYPE, None, starts, title, tuple(_warnings(pages, frozenset(seen), poor)))


def _seen(document: pdfium.PdfDocument, pages: Sequence[Page], poor: frozenset[int], file_name: str) -> dict[int, Page]:
    """Return the pages that are pictures, as they were recognised; ReadError where there are no others and none can be.

    A page without text among others is a picture where there is one on it; one with `poor` text keeps it where the
    picture gives less.
    """
    if not any(page.glyphs for page in pages):
        return recognised(document, range(len(pages)), file_name)
    pictures = [index for index, page in enumerate(pages) if not page.glyphs and is_picture(document[index])]
    if not (pictures or poor) or not can_recognise():
        return {}
    found = recognised(document, (*pictures, *sorted(poor)), file_name)
    return {index: page for index, page in found.items() if len(page.glyphs) > len(pages[index].glyphs) * _AS_MUCH}


def _open(data: bytes, file_name: str) -> pdfium.PdfDocument:
    if _DEEP.search(data):
        raise ReadError(file_name, "its objects are nested without bound", remedy=_FETCH)
    try:
        document = pdfium.PdfDocument(data)
        prepare(document)
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
        _refuse_crowded(text.count_chars(), index, file_name)
        found = page_of(text, *page.get_size())
        filled = fields_of(document, page, found.glyphs)
        drawn = NONE if found.turned or not found.glyphs else rules_of(page.raw)
        found = replace(found, glyphs=(*found.glyphs, *filled), rules=drawn)
        text.close()
        page.close()
    except pdfium.PdfiumError as error:
        raise ReadError(file_name, f"page {index + 1} cannot be read: {error}", remedy=_FETCH) from error
    return found


def _refuse_crowded(characters: int, index: int, file_name: str) -> None:
    if characters > MAX_CHARACTERS:
        reason = f"page {index + 1} has {characters} characters, more than a page holds"
        raise ReadError(file_name, reason, remedy=_FETCH)


def _assemble(pages: Sequence[Page]) -> tuple[str, tuple[int, ...]]:
    rows = without_furniture([rows_of(page.glyphs, page.rules) for page in pages], [page.height for page in pages])
    leaves = []
    floor = min((row.end for kept in rows for row in kept), default=0.0)
    for number, (page, kept) in enumerate(zip(pages, rows, strict=True)):
        right = max((row.right for row in kept), default=page.width)
        for flow in flows(with_labels_on_top(kept)):
            found = tuple(lines(flow, right))
            leaves.append(leaf_of(number, found, page.width, floor, column=flow.column))
    return text_of(with_margins(leaves), len(pages))


def _warnings(pages: Sequence[Page], seen: frozenset[int], poor: frozenset[int]) -> Iterator[str]:
    if seen:
        yield f"The text of page {_listed(seen)} was recognised from pictures (OCR)."
        yield from _unsure(pages)
    if poor - seen:
        yield f"Page {_listed(poor - seen)} is a picture with poor text behind it: recognise it anew (OCR)."
    empty = frozenset(index for index, page in enumerate(pages) if not page.glyphs) - seen
    if empty:
        yield f"No text on page {_listed(empty)}: what stands there as a picture is not read."
    if sum(page.unmapped for page in pages) * _UNREADABLE > sum(len(page.glyphs) for page in pages):
        yield "The PDF's text layer is ruined: many characters have no letter; recognise it anew (OCR)."


def _unsure(pages: Sequence[Page]) -> Iterator[str]:
    """Yield, for each page, the first of the words that may have been recognised wrongly, and how many they are."""
    for number, page in enumerate(pages, start=1):
        if page.unsure:
            words = ", ".join(f"“{word}”" for word in page.unsure[:_SHOWN])
            more = f" and {len(page.unsure) - _SHOWN} more" if len(page.unsure) > _SHOWN else ""
            yield f"Check page {number} against the picture: unsure of {words}{more}."


def _listed(indexes: frozenset[int]) -> str:
    return ", ".join(str(index + 1) for index in sorted(indexes))
