"""Blocks: what formats with structure have in common, and the one way in which they are written as plain text.

Everything downstream reads lines, so the form matters:

- a paragraph is a line (line breaks inside it stay), a heading a line of its own behind an empty one;
- an empty line stands only where the document shows one;
- a table row is one line, its cells joined by TABs; an empty cell keeps its place, so that a row without a label
  begins with a TAB;
- a table in which one column alone has words is no table: its paragraphs are the page's;
- cells of several paragraphs stand side by side as on paper: "Närvarande<TAB>Anna Ek", "<TAB>Bo Lund".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

TAB = "\t"
_APART = "\0"  # before a heading in a cell
_FRAMED = 4  # blocks with words, from which on a column behind empty ones is a page's
_LONGEST_HEADING = 120  # characters of a line in bold: what is longer is stressed


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or heading; an empty text is an empty line that the document shows. `bold`: all of it is."""

    text: str
    heading: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, each cell blocks of its own."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


Block = Paragraph | Table


def headed(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which a line in bold above text that is not is a heading, as those who use no styles write it.

    >>> above, below = Paragraph("Nästa möte", bold=True), Paragraph("Den 3 maj.")
    >>> [block.heading for block in headed([above, below]) if isinstance(block, Paragraph)]
    [True, False]
    """
    found = list(blocks)
    for index, (block, below) in enumerate(pairwise(blocks)):
        if isinstance(block, Paragraph) and isinstance(below, Paragraph) and _heads(block, below):
            found[index] = replace(block, heading=True)
    return found


def _heads(block: Paragraph, below: Paragraph) -> bool:
    a_line = "\n" not in block.text and TAB not in block.text and len(block.text) <= _LONGEST_HEADING
    return block.bold and a_line and not below.bold and bool(below.text.strip())


def render(blocks: Iterable[Block]) -> str:
    """Return the plain text of `blocks`: no empty line at either end, never two in a row.

    >>> row = ((Paragraph("Närvarande"),), (Paragraph("Anna Ek"), Paragraph("Bo Lund")))
    >>> print(render([Table((row,))]).expandtabs(16), end="")
    Närvarande      Anna Ek
                    Bo Lund
    """
    lines: list[str] = []
    for line in _lines(headed(list(blocks))):
        if line or (lines and lines[-1]):
            lines.append(line)
    while lines and not lines[-1]:
        lines.pop()
    return "".join(f"{line}\n" for line in lines)


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            alone = _only_column(block)
            yield from _table(block) if alone is None else _lines(headed(alone))
            continue
        if block.heading and block.text.strip():
            yield ""
        yield from (line.rstrip() for line in block.text.split("\n"))


def _only_column(table: Table) -> list[Block] | None:
    """Return what stands in the only column of a table that has words: it is no table but a frame about the page.

    None where it is a table. A few words behind an empty cell go on with the row of a table before it.
    """
    filled = {column for row in table.rows for column, cell in enumerate(row) if not _is_empty(cell)}
    blocks = [block for row in table.rows for cell in row for block in cell]
    said = [block for block in blocks if not _is_empty((block,))]
    return blocks if filled == {0} or (len(filled) == 1 and len(said) >= _FRAMED) else None


def _is_empty(cell: tuple[Block, ...]) -> bool:
    return all(isinstance(block, Paragraph) and not block.text.strip() for block in cell)


def _table(table: Table) -> Iterator[str]:
    for row in table.rows:
        columns = [list(_cell(cell)) for cell in row]
        running = sum(len(lines) > 1 for lines in columns) == 1  # one cell goes on alone: its headings stand apart
        for side_by_side in zip_longest(*columns, fillvalue=""):
            line = TAB.join(words.removeprefix(_APART) for words in side_by_side).rstrip()
            if line and running and any(words.startswith(_APART) for words in side_by_side):
                yield ""
            if line:
                yield line


def _cell(blocks: tuple[Block, ...]) -> Iterator[str]:
    for number, block in enumerate(headed(blocks)):
        if isinstance(block, Table):
            yield from _table(block)
            continue
        lines = [line.strip(" ") for line in block.text.split("\n")]
        yield from (_APART + lines[0] if block.heading and number else lines[0], *lines[1:])
