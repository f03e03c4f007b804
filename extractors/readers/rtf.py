"""Rich Text Format: its paragraphs as lines, its table rows as one line each."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from extractors.readers.blocks import Paragraph, render
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "application/rtf"
SIGNATURE = b"{\\rtf"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_CELL = "|"  # what the library ends a cell with


def read_rtf(data: bytes, file_name: str) -> Text:
    """Return the text of a rich text file; ReadError where it is none, is empty, or ends before its end."""
    if not data.startswith(SIGNATURE):
        raise ReadError(file_name, "not a rich text file", remedy="save it as .docx, .odt or PDF")
    page = _CODE_PAGE.search(data[:4096])
    encoding = f"cp{page[1].decode()}" if page is not None else "cp1252"
    try:
        text: str = rtf_to_text(data.decode("latin-1"), encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, IndexError, OverflowError, UnicodeError) as error:
        raise ReadError(
            file_name, f"the rich text is damaged: {error}", remedy="open it and save it as .docx"
        ) from error
    lines = (_row(line) for line in text.replace("\0", "").split("\n"))
    plain = render(Paragraph(line) for line in lines)
    if not plain:
        raise ReadError(file_name, "the document has no text", remedy="if it holds pictures of pages, it needs OCR")
    cut = () if data.rstrip(b"\0 \r\n").endswith(b"}") else ("The file ends before its end: what follows is lost.",)
    return Text(plain, MEDIA_TYPE, None, warnings=cut)


def _row(line: str) -> str:
    return "\t".join(cell.strip() for cell in line[:-1].split(_CELL)) if line.rstrip().endswith(_CELL) else line
