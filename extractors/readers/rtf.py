"""Rich Text Format: its paragraphs as lines, its tables as rows of cells.

The library gives plain text and says of a table only where its cells end. So the words by which the format begins a row
and ends a cell or a row (RTF 1.9.1, "Table Definitions") are followed by signs of our own before it reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from extractors.readers.blocks import Block, Paragraph, Table, render
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "application/rtf"
SIGNATURE = b"{\\rtf"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_BEGINS, _CELL, _ENDS, _HEADS = "\ue000", "\ue001", "\ue002", "\ue003"  # for private use: no text has them
_SIGNS = {"trowd": _BEGINS, "cell": _CELL, "row": _ENDS}
_WORDS = re.compile(r"(?<!\\)(?:\\\\)*\\(trowd|cell|row)(?![a-z])-?\d* ?")
_STYLES = "{\\stylesheet"
_HEADING = re.compile(r"\{\\s(?P<number>\d{1,4})(?!\d)[^{}]*?[ ](?:heading|rubrik|title)(?:[ ]\d)?;\}", re.IGNORECASE)
_STYLED = re.compile(r"(?<!\\)\\s(?P<number>\d{1,4})(?!\d) ?")
_HEADER = re.compile(r"(?<!\\)\\header[lrf]?(?![a-z])")  # which the library leaves out
_NUMBERED = re.compile(r"^\s*((?:\d{1,3}[.)]?)+|[-–•·])\t")  # what a list puts before an item, and a TAB
_WRITTEN = "|"  # what the library ends a cell with


def read_rtf(data: bytes, file_name: str) -> Text:
    """Return the text of a rich text file; ReadError where it is none, is empty, or ends before its end."""
    if not data.startswith(SIGNATURE):
        raise ReadError(file_name, "not a rich text file", remedy="save it as .docx, .odt or PDF")
    page = _CODE_PAGE.search(data[:4096])
    encoding = f"cp{page[1].decode()}" if page is not None else "cp1252"
    shown = _HEADER.sub(r"\\pard", data.decode("latin-1"))
    marked = _WORDS.sub(_with_sign, _with_headings(shown))
    try:
        text: str = rtf_to_text(marked, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, IndexError, OverflowError, UnicodeError) as error:
        raise ReadError(
            file_name, f"the rich text is damaged: {error}", remedy="open it and save it as .docx"
        ) from error
    plain = render(_blocks(text.replace("\0", "")))
    if not plain:
        raise ReadError(file_name, "the document has no text", remedy="if it holds pictures of pages, it needs OCR")
    cut = () if data.rstrip(b"\0 \r\n").endswith(b"}") else ("The file ends before its end: what follows is lost.",)
    return Text(plain, MEDIA_TYPE, None, warnings=cut)


def _with_headings(text: str) -> str:
    """Return the text with a sign where a paragraph is said to have a style that heads (RTF 1.9.1, "Style Sheet")."""
    at = text.find(_STYLES)
    heads = {style["number"] for style in _HEADING.finditer(text)} if at >= 0 else set()
    end = max((style.end() for style in _HEADING.finditer(text)), default=0)
    end = text.find("}}", end - 1) + 1 if heads else 0

    def marked(style: re.Match[str]) -> str:
        return rf"{style[0]}{{\uc0\u{ord(_HEADS)} }}" if style["number"] in heads else style[0]

    return text[:end] + _STYLED.sub(marked, text[end:]) if heads else text


def _with_sign(word: re.Match[str]) -> str:
    """Return a word of the format with its sign behind it, written so that no fallback letter follows it."""
    return rf"{word[0]}{{\uc0\u{ord(_SIGNS[word[1]])} }}"


def _blocks(text: str) -> Iterator[Block]:
    *rows, rest = text.split(_ENDS)
    for before_and_row in rows:
        before, begins, row = before_and_row.partition(_BEGINS)
        yield from _paragraphs(before.removesuffix("\n"))
        if begins:
            yield Table((tuple(_cells(row)),))
    yield from _paragraphs(rest)


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield lines; the signs that stand in them are of rows that a damaged file does not end."""
    if text:
        for line in text.split("\n"):
            yield Paragraph(_NUMBERED.sub(r"\1 ", _unsigned(line)), heading=line.lstrip().startswith(_HEADS))


def _cells(row: str) -> Iterator[tuple[Block, ...]]:
    """Yield the cells of a row; behind the last, Word states the row's form once more."""
    for cell in row.split(_CELL)[:-1]:
        yield (Paragraph(_unsigned(cell.removesuffix(_WRITTEN)).strip()),)


def _unsigned(text: str) -> str:
    return (
        text.replace(f"{_WRITTEN}{_CELL}", "\t")
        .replace(_BEGINS, "")
        .replace(_ENDS, "")
        .replace(_CELL, "")
        .replace(_HEADS, "")
    )
