"""What is filled in on a PDF's form: words in its fields and ticks in its boxes, as characters that stand there.

A field's value is no text of the page but an annotation on it (ISO 32000-1, 12.7): without it a list of names is empty,
and a list with boxes says that all are present.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.readers.pdf.glyphs import Glyph

_WIDGET = 20  # ISO 32000-1, table 169, in pdfium's order
_BOXES = frozenset({raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON})
_WORDS = frozenset({raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX})
_LONGEST = 20_000  # bytes of a value
_SIZE = 10.0  # points: of words in a field, unless it is lower
_FILLED = 0.7  # of a field's height by its words, where it holds one line
_LETTER = 0.5  # of the size: how wide a letter is, about
_LEADING = 1.2
_BELOW = 0.25  # of a box's height: how far above its lower edge words beside it stand
_MOST = 5_000  # annotations on a page


def prepare(document: pdfium.PdfDocument) -> None:
    """Make the values of a document's form known, where it has one; before any of its pages is opened."""
    if document.get_formtype() != raw.FORMTYPE_NONE:
        document.init_forms()


def fields_of(document: pdfium.PdfDocument, page: pdfium.PdfPage, printed: Sequence[Glyph]) -> list[Glyph]:
    """Return what is filled in on a page; `printed` are its characters, with whose base lines boxes are aligned."""
    form = document.formenv
    if form is None:
        return []
    found: list[Glyph] = []
    for index in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        field = raw.FPDFPage_GetAnnot(page.raw, index)
        if raw.FPDFAnnot_GetSubtype(field) == _WIDGET:
            found += _glyphs(form.raw, field, printed)
        raw.FPDFPage_CloseAnnot(field)
    return found


def _glyphs(form: object, field: object, printed: Sequence[Glyph]) -> Iterator[Glyph]:
    kind = raw.FPDFAnnot_GetFormFieldType(form, field)
    box = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(field, box)
    if kind in _BOXES:
        sign = "☒" if raw.FPDFAnnot_IsChecked(form, field) else "☐"
        size = box.top - box.bottom
        yield Glyph(sign, box.left, box.right, _base(box, printed), size, spaced=True)
    elif kind in _WORDS:
        yield from _written(_value(form, field), box)


def _value(form: object, field: object) -> str:
    length = min(raw.FPDFAnnot_GetFormFieldValue(form, field, None, 0), _LONGEST)
    buffer = ctypes.create_string_buffer(length + 2)
    raw.FPDFAnnot_GetFormFieldValue(form, field, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[:length].decode("utf-16-le", errors="replace").rstrip("\0")


def _base(box: raw.FS_RECTF, printed: Sequence[Glyph]) -> float:
    """Return the base line on which words stand beside a box."""
    beside = [glyph for glyph in printed if box.bottom - glyph.size / 2 <= glyph.base <= box.top]
    middle = box.bottom + _BELOW * (box.top - box.bottom)
    return min((glyph.base for glyph in beside), key=lambda base: abs(base - middle), default=middle)


def _written(value: str, box: raw.FS_RECTF) -> Iterator[Glyph]:
    """Yield the words of a field, a line below the other from its upper edge."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    size = min(_SIZE, _FILLED * (box.top - box.bottom)) if len(lines) == 1 else _SIZE
    first = box.bottom + (box.top - box.bottom - size) / 2 if len(lines) == 1 else box.top - size
    for number, line in enumerate(lines):
        left = box.left + 2
        for order, word in enumerate(line.split()):
            right = left + _LETTER * size * len(word)
            yield Glyph(word, left, right, first - number * _LEADING * size, size, spaced=True, order=10**9 + 2 * order)
            left = right + _LETTER * size
