"""A document as Markdown with tables and footnotes (GitHub Flavored Markdown; Pandoc reads it too)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import IO, Final

from exports.overview.document import Cell, Document, Line, Listing, Quote, Section, Table

# What would be markup anywhere in a line or in a cell of a table, and what would be at its beginning.
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~&$^])")
_BEGINNING: Final = re.compile(r"^([#+=-]|\d+(?=[.)]))")


def text(document: Document) -> str:
    """Return a document as Markdown."""
    return "\n\n".join(_parts(document)) + "\n"


def write(document: Document, stream: IO[bytes]) -> None:
    """Write a document as Markdown in UTF-8. Raises OSError where the stream cannot be written."""
    stream.write(text(document).encode(errors="replace"))


def _parts(document: Document) -> Iterable[str]:
    yield f"# {plain(document.title)}"
    yield plain(document.lead)
    yield from map(plain, document.about)
    if document.opening is not None:
        yield from _table(document.opening, 2)
    for section in document.sections:
        yield from _section(section)
    quotes = [_quote(quote) for section in document.sections for quote in section.quotes]
    if quotes:
        yield f"## {plain(document.quotes)}"
        yield "\n".join(quotes)


def _section(section: Section) -> Iterable[str]:
    yield f"## {plain(section.title)}"
    if section.facts:
        yield "\n".join(f"- **{plain(fact.label)}:** {_cell(fact.cell, ', ')}" for fact in section.facts)
    yield from map(plain, section.paragraphs)
    for block in section.blocks:
        yield from _block(block)


def _block(block: Table | Listing) -> Iterable[str]:
    if isinstance(block, Table):
        yield from _table(block, 3)
        return
    yield f"### {plain(block.caption)}"
    if block.remark:
        yield plain(block.remark)
    yield _cell(block.names, ", ")


def _table(table: Table, level: int) -> Iterable[str]:
    yield f"{'#' * level} {plain(table.caption)}"
    if table.remark:
        yield plain(table.remark)
    headings = [" ".join(filter(None, (column.heading, column.detail))) for column in table.columns]
    rows = [_row([plain(heading) for heading in headings]), _row(["---"] * len(headings))]
    yield "\n".join([*rows, *(_row([_cell(cell, "<br>") for cell in row]) for row in table.rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, between: str) -> str:
    return between.join(_line(line) for line in cell)


def _line(line: Line) -> str:
    words = f"**{plain(line.text)}**" if line.missing else plain(line.text)
    detail = f" {plain(line.detail)}" if line.detail is not None else ""
    return words + detail + "".join(f"[^{ref.key}]" for ref in line.notes)


def _quote(quote: Quote) -> str:
    return f"[^{quote.ref.key}]: ”{plain(quote.words)}” {plain(quote.place)}"


def plain(words: str) -> str:
    r"""Return text on one line in which nothing is markup.

    >>> print(plain("2024-03-15: *Anna* | Ek"))
    2024-03-15: \*Anna\* \| Ek
    """
    return _BEGINNING.sub(_escaped, _MARKUP.sub(r"\\\1", " ".join(words.split())))


def _escaped(match: re.Match[str]) -> str:
    """Return the beginning of a line as text: a number is escaped behind it, where the mark of a list stands."""
    return f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}"
