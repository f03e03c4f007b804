"""Sentences in types: the running text with what is marked in it written as symbols.

    "Jonas Ek, Alingsås och tillika ordförande i Barngruppen, gjorde" reads  "<P3>, <O4> och tillika ordförande i <F5>, gjorde"

P is a person, O an organisation, F a forum, R a bare reference to one ("nätverket"), J a project; the number is that of
the mark in the sentence, "g" behind it a genitive. Every rule of claims is a pattern over this text, so it is short and
reads like Swedish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.agenda import Item
from extractors.forums import ForumMark, ForumReference
from extractors.lexicon import Known
from extractors.marks import Mark, Marks
from extractors.names import Name
from extractors.projects import ProjectMark
from graph.claims import Span

PERSON = r"<P\d+g?>"
ORGANISATION = r"<O\d+g?>"
FORUM = r"<[FR]\d+g?>"
PARTICIPANT = r"<[POF]\d+g?>"
# a person with what may stand in apposition: "Anna Ek, Lerum, och tillika ordförande i Nätverket,"
_INDEX = re.compile(r"<[POFRJ](\d+)g?>")

# A sentence ends at . ! ? before a capital or the end of the line, or at a blank line. Abbreviations do not end one.
_END = re.compile(
    r"(?<!^\d)(?<!^\d\d)(?<!\n\d)(?<!\n\d\d)(?<!\bt)(?<!\bm)(?<!\bdvs)(?<!\bbl\.a)(?<!\b[Kk]l)(?<!\bca)(?<!\binkl)(?<!\bex)(?<!\bnr)(?<!\bst)(?<!\bsk)(?<!\bordf)"
    r"(?<!\bf\.n)(?<!\bs\.k)(?<!\bresp)(?<!\bbitr)[.!?](?=\s+[\"”'(]?[A-ZÅÄÖ0-9<]|\s*\n|\s*$)|\n\s*\n|\n(?=\s*[-–•*]\s)|\n(?=[^\n]*\t)"
)
# within a paragraph a new line may be a mere wrap; before one of these it is not
_NEW_LINE = re.compile(r"(?<=[^\s,])\n(?=\s*(?:[A-ZÅÄÖ][\wåäö-]+(?:\s[A-ZÅÄÖ][\wåäö-]+)+\s*,|\d+\s|§))")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in types. `marks` are those that its symbols number."""

    span: Span
    typed: str
    marks: tuple[Mark, ...]
    item: int | None

    def mark(self, symbol: str) -> Mark:
        """Return the mark that a symbol ("<P3>") stands for. Raises ValueError for what is no symbol."""
        match = _INDEX.fullmatch(symbol)
        if match is None:
            raise ValueError(f"not a symbol: {symbol!r}")
        return self.marks[int(match[1])]

    def marks_in(self, typed: str) -> tuple[Mark, ...]:
        """Return the marks whose symbols a piece of the typed text holds, in order."""
        return tuple(self.marks[int(i)] for i in _INDEX.findall(typed))


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the sentences in text[start:end], trimmed."""
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end() if match[0][0] in ".!?" else match.start()
        yield from _pieces(text, at, stop)
        at = match.end()
    yield from _pieces(text, at, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for match in _NEW_LINE.finditer(text, start, end):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def in_types(text: str, span: Span, marks: Marks, item: int | None) -> Sentence:
    """Write the sentence at `span` in types."""
    inside = marks.within(span)
    parts: list[str] = []
    at = span.start
    for index, mark in enumerate(inside):
        if mark.span.start < at or mark.span.end > span.end:
            continue
        parts.append(text[at : mark.span.start])
        parts.append(_symbol(index, mark))
        at = mark.span.end
    parts.append(text[at : span.end])
    typed = re.sub(r"\s+", " ", "".join(parts))
    return Sentence(span, typed, inside, item)


def _symbol(index: int, mark: Mark) -> str:
    match mark.meaning:
        case Name():
            return f"<P{index}>"
        case Known(genitive=genitive):
            return f"<O{index}{'g' if genitive else ''}>"
        case ForumMark(genitive=genitive):
            return f"<F{index}{'g' if genitive else ''}>"
        case ForumReference(genitive=genitive):
            return f"<R{index}{'g' if genitive else ''}>"
        case ProjectMark():
            return f"<J{index}>"


def sentences_of(text: str, items: tuple[Item, ...], marks: Marks, start: int) -> tuple[Sentence, ...]:
    """Return the sentences of all items in order, and those of the text from `start` that stands before the first item.

    Headings are sentences of their own, so that "(Anneli)" behind one can be read.
    """
    edges = sorted({start, len(text), *(e for i in items for s in (i.heading, i.body) for e in (s.start, s.end))})
    found: list[Sentence] = []
    for begin, finish in zip(edges, edges[1:], strict=False):
        if begin < start:
            continue
        item = _innermost(items, begin)
        for span in split_sentences(text, begin, finish):
            found.append(in_types(text, span, marks, item))
    return tuple(found)


def _innermost(items: tuple[Item, ...], offset: int) -> int | None:
    inside = [i.index for i in items if i.heading.start <= offset < max(i.body.end, i.heading.end)]
    return inside[-1] if inside else None
