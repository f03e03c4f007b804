"""A document for reading as lines for a terminal: tables in columns, sources by their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from exports.overview.document import Cell, Document, Line, Listing, Section, Table
from forumgraf.lines import columns, printable

_QUOTED = 90  # characters of a passage: enough to find it by


def document_lines(document: Document) -> list[str]:
    """Return a document as lines. A wide one's tables, which no terminal has room for, become lists."""
    lines = [printable(document.title), printable(document.lead)]
    for section in document.sections:
        lines += ["", "", *_section(section, document)]
    return lines


def _section(section: Section, document: Document) -> Iterator[str]:
    yield printable(section.title)
    yield from columns([(fact.label, _cell(fact.cell)) for fact in section.facts], indent="  ")
    yield from (f"  {printable(text)}" for text in section.paragraphs)
    for block in section.blocks:
        yield ""
        yield from _block(block, document)
    if section.quotes:
        yield ""
        yield document.quotes
        notes = [(f"[{quote.ref.number}]", quote.place, f"”{_cut(quote.words)}”") for quote in section.quotes]
        yield from columns(notes, indent="  ")


def _block(block: Table | Listing, document: Document) -> Iterator[str]:
    yield printable(block.caption)
    if block.remark:
        yield f"  {printable(block.remark)}"
    if isinstance(block, Listing):
        yield from (f"  {_line(name)}" for name in block.names)
    elif document.wide:
        yield from _listed(block)
    else:
        header = [column.heading for column in block.columns]
        yield from columns([header, *([_cell(cell) for cell in row] for row in block.rows)], indent="  ")


def _listed(table: Table) -> Iterator[str]:
    for heading, *row in table.rows:
        filled = [(column.heading, _cell(cell)) for column, cell in zip(table.columns[1:], row, strict=True) if cell]
        if not filled:
            continue
        yield f"  {_cell(heading)}"
        yield from columns(filled, indent="    ")


def _cell(cell: Cell) -> str:
    return "; ".join(_line(line) for line in cell)


def _line(line: Line) -> str:
    words = line.text if line.detail is None else f"{line.text} ({line.detail})"
    return printable(words) + _refs(line)


def _refs(line: Line) -> str:
    return "".join(f"[{ref.number}]" for ref in line.notes)


def _cut(text: str) -> str:
    line = printable(text)
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"
