"""Cells that run over several lines of a text in columns, as a text of their own in which they can be read.

2       Rekrytering av    Cecilia Berg        "Rekrytering av projektledare."
        projektledare.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from extractors.sentences.marks import Mark, Marks
from extractors.sentences.typed import Sentence, in_types, without_symbols, wrapped_sentences
from extractors.structure.table_cells import Cell, joined_lines
from graph.claims import Span


class Unwrapped(Struct, frozen=True, gc=False):
    """The words of such a cell with a space between its lines, and where each of them begins there."""

    text: str
    lines: tuple[tuple[int, Span], ...]

    def in_document(self, span: Span) -> tuple[Span, ...]:
        """Return where words of the cell stand in the document: a span on each line that they run over."""
        found: list[Span] = []
        for begins, line in self.lines:
            start, end = max(span.start, begins), min(span.end, begins + line.end - line.start)
            if start < end:
                found.append(Span(line.start + start - begins, line.start + end - begins))
        return tuple(found)

    def sentences(self, marks: Marks) -> Iterator[Sentence]:
        """Yield the sentences of the cell, each in its only item, with the marks of the document that stand in them."""
        own: dict[Mark, Mark] = {}
        for begins, line in self.lines:
            for mark in marks.within(line):
                own[replace(mark, span=mark.span.shifted(begins - line.start))] = mark
        here = Marks(tuple(own))
        for span in wrapped_sentences(self.text, 0, len(self.text)):
            sentence = in_types(without_symbols(self.text), span, here, 0)
            yield replace(sentence, marks=tuple(own[mark] for mark in sentence.marks))


def unwrapped(cell: Cell, text: str) -> Unwrapped:
    """Return a cell as a text of its own: its lines one behind the other, words that they divide whole."""
    words = ""
    lines: list[tuple[int, Span]] = []
    for piece in cell.pieces:
        joined = joined_lines(words, piece.of(text))
        begins = len(joined) - (piece.end - piece.start)
        if begins < len(words):  # the hyphen is gone
            at, line = lines.pop()
            lines.append((at, Span(line.start, line.end - 1)))
        lines.append((begins, piece))
        words = joined
    return Unwrapped(words, tuple(lines))
