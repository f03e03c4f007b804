"""hOCR, what Tesseract writes of a picture: its words with their boxes, as a page like any other of a PDF.

So scanned pages are put together by the same rules as printed ones: rows and columns, paragraphs, page headers. The
form is that of the hOCR specification 1.2: `bbox x0 y0 x1 y1` in pixels from the top left, `baseline slope offset` from
the bottom left corner of a line's box, `x_size` the height of its letters, `x_wconf` how sure a word is, of 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from lxml import etree

from extractors.readers.pdf.glyphs import Glyph, Page

_BOX = re.compile(r"\bbbox (?P<x0>-?\d+) (?P<y0>-?\d+) (?P<x1>-?\d+) (?P<y1>-?\d+)")
_BASELINE = re.compile(r"\bbaseline (?P<slope>-?[\d.]+) (?P<offset>-?[\d.]+)")
_SIZE = re.compile(r"\bx_size (?P<size>[\d.]+)")
_LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"))
_ABOUT = (
    0.3  # by how much the height of a line's letters differs from the page's, measured, without being another font's
)
_CONFIDENCE = re.compile(r"\bx_wconf (?P<percent>\d+)")
_SIGNS = re.compile(r"[^\w§$&]+")
_SURE = 60  # of 100: below it a sign by itself is a speck, or a piece of a rule

Box = tuple[float, float, float, float]


def page_of_hocr(data: bytes, width: float, height: float, scale: float) -> Page:
    """Return the page that hOCR describes, `width` and `height` in points, at `scale` pixels a point."""
    if not data.strip():
        return Page((), width, height)
    root = etree.fromstring(
        data, etree.XMLParser(recover=True, no_network=True, load_dtd=False, resolve_entities=False)
    )
    lines = [] if root is None else [line for line in root.iter("{*}span") if line.get("class") in _LINES]
    sizes = [size for line in lines if (size := _size(line)) > 0]
    usual = median(sizes) if sizes else 0.0
    glyphs: list[Glyph] = []
    for line in lines:
        glyphs += _glyphs(line, usual, height, scale, len(glyphs))
    return Page(tuple(glyphs), width, height)


def _glyphs(line: etree._Element, usual: float, height: float, scale: float, order: int) -> Iterator[Glyph]:
    """Yield the letters of a line, each with its share of its word's box."""
    size = _size(line)
    size = usual if abs(size - usual) <= _ABOUT * usual else size
    slope, offset = _baseline(line)
    left, _, _, bottom = _box(line)
    for word in line.iter("{*}span"):
        text = "".join(word.itertext()).strip()
        if word.get("class") != "ocrx_word" or not text or _is_speck(word, text):
            continue
        x0, _, x1, _ = _box(word)
        base = height - (bottom + offset + slope * ((x0 + x1) / 2 - left)) / scale
        step = (x1 - x0) / len(text) / scale
        for place, letter in enumerate(text):
            begins = x0 / scale + place * step
            yield Glyph(letter, begins, begins + step, base, size / scale, place == 0, order)
            order += 1


def _is_speck(word: etree._Element, text: str) -> bool:
    sure = _CONFIDENCE.search(_title(word))
    return _SIGNS.fullmatch(text) is not None and sure is not None and int(sure["percent"]) < _SURE


def _title(node: etree._Element) -> str:
    return node.get("title") or ""


def _box(node: etree._Element) -> Box:
    found = _BOX.search(_title(node))
    return (0.0, 0.0, 0.0, 0.0) if found is None else tuple(map(float, found.groups()))  # type: ignore[return-value]


def _size(line: etree._Element) -> float:
    found = _SIZE.search(_title(line))
    return 0.0 if found is None else float(found["size"])


def _baseline(line: etree._Element) -> tuple[float, float]:
    found = _BASELINE.search(_title(line))
    return (0.0, 0.0) if found is None else (float(found["slope"]), float(found["offset"]))
