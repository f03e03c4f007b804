"""Text layers of scanned pages: whether what a scanner's program wrote behind the picture of a page is its text.

Such a layer is read like any other text, for it is mostly right. It is not where the page is a picture and what stands
behind it is a line of the scanner's own ("Skannat 2024-10-02"), has no å, ä or ö (it was recognised as another
language), or is signs more than letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2 as pdfium

from extractors.readers.pdf.glyphs import Page

_COVERED = 0.8  # of a page, by one picture: it is a scan
_FEW = 100  # letters, which are no page of minutes
_SWEDISH = frozenset("åäöÅÄÖ")
_ENOUGH = 200  # letters of Swedish, one in twenty of which is å, ä or ö
_LETTERS = 0.6  # of what is written
_NO_LETTERS = re.compile(r"[\W\d_]+")


def is_picture(page: pdfium.PdfPage) -> bool:
    """Return whether there is a picture on a page."""
    return next(_pictures(page), None) is not None


def is_poor(found: Page) -> bool:
    """Return whether the text found on a page would not be that of a picture which the page is."""
    signs = "".join([glyph.text for glyph in found.glyphs])
    letters = len(_NO_LETTERS.sub("", signs))
    if letters < _FEW or letters < _LETTERS * len(signs):
        return bool(signs)
    return letters >= _ENOUGH and _SWEDISH.isdisjoint(signs)


def is_scan(page: pdfium.PdfPage) -> bool:
    """Return whether one picture covers a page."""
    width, height = page.get_size()
    return any(_area(picture) >= _COVERED * width * height for picture in _pictures(page))


def _pictures(page: pdfium.PdfPage) -> Iterator[pdfium.PdfObject]:
    yield from page.get_objects(filter=(pdfium.raw.FPDF_PAGEOBJ_IMAGE,))


def _area(picture: pdfium.PdfObject) -> float:
    left, bottom, right, top = map(float, picture.get_bounds())
    return (right - left) * (top - bottom)
