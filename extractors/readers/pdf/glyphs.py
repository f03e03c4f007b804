"""The characters of a PDF page with their boxes, in the page's own upright coordinates."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from extractors.readers.pdf.rules import NONE, Rules

# What pdfium writes for a hyphen at a line's end that parts a word.
HYPHEN = "\N{SOFT HYPHEN}"
_PARTED = 0x2
_SURROGATES = range(0xD800, 0xDC00)
_QUARTER = math.pi / 2
# ABCDEF+Calibri-Bold · TimesNewRomanPS-BoldMT · Frutiger-Black
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_APART = 0.05  # points: the narrowest tab
_LONGEST_NAME = 128  # bytes of a font's name

# Repairs that are certain: ligatures, and the private characters that Symbol and Wingdings put in the text layer.
_REPAIRED: Mapping[int, str] = MappingProxyType(
    {
        _PARTED: HYPHEN, 0xFFFE: HYPHEN, 0xAD: HYPHEN, 0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2002: " ", 0x2003: " ",
        0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
        0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF02D: "-", 0xF0E0: "→", 0xF0FC: "✓",
        0xF0FE: "☒", 0xF0FD: "☒", 0xF078: "☒", 0xF052: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF071: "☐", 0xF0A3: "☐",
    }
)  # fmt: skip
_LETTERS_OF_OTHERS = range(0xE000, 0xF900)  # the private use area: what else stands there, nobody can tell


class Glyph(Struct, frozen=True, gc=False):
    """A character where it stands: x grows to the right, y upwards; `size` is that of its font in points.

    `spaced` tells that the file has a blank before it: kerning may leave no gap there ("Olov Johansson"). `order` is
    its place in the file: a ligature's letters have one box and follow each other.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool = False
    order: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's upright glyphs without blanks, its size in points, and how many characters it could not tell.

    `turned`: they run in another direction than the page; `rules` are the lines drawn on it, where it is not turned;
    `unsure` the words that were recognised in a picture and may be others.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    height: float
    unmapped: int = 0
    turned: bool = False
    rules: Rules = NONE
    unsure: tuple[str, ...] = ()


class _Char(Struct, frozen=True, gc=False):
    code: int
    angle: int
    box: tuple[float, float, float, float]
    size: float
    origin: tuple[float, float]
    spaced: bool
    bold: bool


def page_of(textpage: Any, width: float, height: float) -> Page:
    """Return the page of a pdfium text page; what runs in another direction than most of it (a stamp) is left out."""
    chars = list(_chars(textpage.raw))
    if not chars:
        return Page((), width, height)
    angle, _ = Counter(char.angle for char in chars).most_common(1)[0]
    glyphs = [glyph for order, char in enumerate(chars) if char.angle == angle for glyph in _glyph(char, order)]
    if angle % 2:
        width, height = height, width
    unmapped = sum(glyph.text == "\N{REPLACEMENT CHARACTER}" for glyph in glyphs)
    return Page(tuple(glyphs), width, height, unmapped, angle != 0)


def _chars(textpage: Any) -> Iterator[_Char]:
    rectangle = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix = pdfium.FS_MATRIX()
    high, spaced, begins, bold = 0, False, True, False
    last, reach = "", 0.0
    fonts: dict[int | None, bool] = {}
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in _SURROGATES:
            high = code
            continue
        if high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00 & 0x3FF), 0
        character = chr(code)
        if character.isspace():
            spaced = spaced or not pdfium.FPDFText_IsGenerated(textpage, index)
            begins = True
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, rectangle)
        if last.islower() and character.isupper() and rectangle.left - reach > _APART:
            spaced = spaced or _is_apart(textpage, index)
        last, reach = character, rectangle.right
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        angle = round(pdfium.FPDFText_GetCharAngle(textpage, index) / _QUARTER) % 4
        box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        pdfium.FPDFText_GetMatrix(textpage, index, matrix)
        size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        if size > 0 and all(map(math.isfinite, (*box, size, x.value, y.value))):
            bold = _bold(textpage, index, fonts) if begins else bold
            yield _Char(code, angle, box, size, (x.value, y.value), spaced, bold)
        spaced = begins = False


def _is_apart(textpage: Any, index: int) -> bool:
    """Return whether a character is written apart from the one before it.

    Behind a small letter a capital tells that a tab stands between them, which may be as narrow as no blank is:
    "Tid och plats" and "Fredag" beside it.
    """
    here, before = (pdfium.FPDFText_GetTextObject(textpage, at) for at in (index, index - 1))
    return ctypes.cast(here, ctypes.c_void_p).value != ctypes.cast(before, ctypes.c_void_p).value


def _bold(textpage: Any, index: int, fonts: dict[int | None, bool]) -> bool:
    """Return whether the font of a character is bold by its name; `fonts` are those seen before."""
    item = pdfium.FPDFText_GetTextObject(textpage, index)
    font = pdfium.FPDFTextObj_GetFont(item) if item else None
    if not font:
        return False
    place = ctypes.cast(font, ctypes.c_void_p).value
    if place not in fonts:
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
        fonts[place] = _BOLD.search(name.value) is not None
    return fonts[place]


def _glyph(char: _Char, order: int) -> Iterator[Glyph]:
    text = _text(char.code)
    if not text.strip():
        return
    left, bottom, right, top = char.box
    x, y = char.origin
    if char.angle == 1:
        left, right, y = bottom, top, -x
    elif char.angle == 2:
        left, right, y = -right, -left, -y
    elif char.angle == 3:
        left, right, y = -top, -bottom, x
    yield Glyph(text, min(left, right), max(left, right), y, char.size, char.spaced, order, char.bold)


@lru_cache(maxsize=4096)
def _text(code: int) -> str:
    if code in _REPAIRED:
        return _REPAIRED[code]
    if code in _LETTERS_OF_OTHERS:
        return "\N{REPLACEMENT CHARACTER}"
    character = chr(code)
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in ("Cc", "Cs", "Cn") else character
