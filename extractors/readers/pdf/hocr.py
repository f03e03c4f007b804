"""hOCR, what Tesseract writes of a picture: its words with their boxes, as a page like any other of a PDF.

So scanned pages are put together by the same rules as printed ones: rows and columns, paragraphs, page headers. A page
that lay askew in the scanner is set straight: where its lines rise by one point in fifty, the end of a line of A4
stands where the beginning of the one above does. The form is that of the hOCR specification 1.2: `bbox x0 y0 x1 y1` in
pixels from the top left, `baseline slope offset` from the bottom left corner of a line's box, `x_size` the height of
its letters, `x_wconf` how sure a word is, of 100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import mean, median

from lxml import etree

from extractors.readers.pdf.glyphs import Glyph, Page
from extractors.readers.pdf.seen_words import Word, legible

_BOX = re.compile(r"\bbbox (?P<x0>-?\d+) (?P<y0>-?\d+) (?P<x1>-?\d+) (?P<y1>-?\d+)")
_BASELINE = re.compile(r"\bbaseline (?P<slope>-?[\d.]+) (?P<offset>-?[\d.]+)")
_SIZE = re.compile(r"\bx_size (?P<size>[\d.]+)")
_LINES = frozenset(("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"))
# By how much the height of a line's letters, measured, differs from the page's, or from the line's above, without being
# another font's.
_ABOUT, _ALIKE = 0.3, 0.15
_CONFIDENCE = re.compile(r"\bx_wconf (?P<percent>\d+)")
_CERTAIN = 100

Box = tuple[float, float, float, float]


def page_of_hocr(data: bytes, width: float, height: float, scale: float) -> Page:
    """Return the page that hOCR describes, `width` and `height` in points, at `scale` pixels a point."""
    if not data.strip():
        return Page((), width, height)
    root = etree.fromstring(
        data, etree.XMLParser(recover=True, no_network=True, load_dtd=False, resolve_entities=False)
    )
    lines = [] if root is None else [line for line in root.iter("{*}span") if line.get("class") in _LINES]
    skew = _skew(lines)
    glyphs: list[Glyph] = []
    unsure: list[str] = []
    for line, size in zip(lines, _sizes(lines), strict=True):
        words = legible(tuple(_words(line)))
        glyphs += _glyphs(line, words, size, skew, height, scale, len(glyphs))
        unsure += (word.text for word in words if word.unsure)
    return Page(tuple(glyphs), width, height, unsure=tuple(unsure))


def confidence(data: bytes) -> float:
    """Return how sure Tesseract is of the words of a page that hOCR describes, of 100, on the average."""
    found = [int(one["percent"]) for one in _CONFIDENCE.finditer(data.decode(errors="replace"))]
    return mean(found) if found else 0.0


def _sizes(lines: Sequence[etree._Element]) -> Iterator[float]:
    """Yield the size of each line: the one above's where it is about as large, else the page's where it may be."""
    measured = [_size(line) for line in lines]
    usual = median([size for size in measured if size > 0] or [0.0])
    above = usual
    for size in measured:
        if abs(size - above) > _ALIKE * above:
            above = usual if abs(size - usual) <= _ABOUT * usual else size
        yield above


def _skew(lines: Sequence[etree._Element]) -> float:
    """Return by how much the lines of a page fall to the right, by the median of its words."""
    falls = sorted((_baseline(line)[0], right - left) for line in lines for left, _, right, _ in (_box(line),))
    half = sum(width for _, width in falls) / 2
    passed = accumulate(width for _, width in falls)
    return next((slope for (slope, _), width in zip(falls, passed, strict=True) if width >= half), 0.0)


def _glyphs(
    line: etree._Element, words: Sequence[Word], size: float, skew: float, height: float, scale: float, order: int
) -> Iterator[Glyph]:
    """Yield the letters of a line, each with its share of its word's box, as they stand where the page is straight."""
    slope, offset = _baseline(line)
    left, _, _, bottom = _box(line)
    for word in words:
        middle = (word.left + word.right) / 2
        low = bottom + offset + slope * (middle - left)
        base = height - (low - skew * middle) / scale
        step = (word.right - word.left) / len(word.text) / scale
        for place, letter in enumerate(word.text):
            begins = (word.left + skew * low) / scale + place * step
            yield Glyph(letter, begins, begins + step, base, size / scale, place == 0, order)
            order += 1


def _words(line: etree._Element) -> Iterator[Word]:
    for word in line.iter("{*}span"):
        text = "".join(word.itertext()).strip()
        if word.get("class") == "ocrx_word" and text:
            left, _, right, _ = _box(word)
            sure = _CONFIDENCE.search(_title(word))
            yield Word(text, left, right, int(sure["percent"]) if sure is not None else _CERTAIN)


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
