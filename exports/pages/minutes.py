"""The text of minutes with all that was read from it: marked where it stands, and told beside its line.

Passages may overlap in any way. The text is cut where any of them begins or ends, and each piece knows all passages
that cover it; so every character is there once, and in its order.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from exports.pages.said import DocumentSaid, Said, Sort
from graph.answers import Source

Span = tuple[int, int]
_LINE_END: Final = re.compile(r"\r?\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: its text, the passages that cover it, and those that begin with it (names of anchors)."""

    text: str
    passages: tuple[str, ...]
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text: its pieces, the claims whose first passage begins in it, and the page that begins there."""

    number: int
    pieces: tuple[Piece, ...]
    claims: tuple[Said, ...]
    page: int | None


def anchor(source: Source | Span) -> str:
    """Return the anchor of a passage in the page of its document: what its IRI ends with.

    >>> anchor((120, 145))
    'passage-120-145'
    """
    start, end = source if isinstance(source, tuple) else (source.start, source.end)
    return f"passage-{start}-{end}"


def lines_of(text: str, document: DocumentSaid) -> tuple[Line, ...]:
    """Return the lines of a document's text with what was read from it. Line ends are not in their pieces."""
    begins = [0, *(found.end() for found in _LINE_END.finditer(text))]
    claims = _by_line(begins, document.claims)
    pages = _page_begins(begins, document.claims)
    pieces = _pieces(text, {(s.start, s.end) for claim in document.claims for s in claim.sources})
    found = []
    for number, of_line in enumerate(_lines(pieces)):
        found.append(Line(number + 1, tuple(of_line), tuple(claims.get(number, ())), pages.get(number)))
    return tuple(found)


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[Piece]:
    """Yield the text in pieces; each line end is a piece of its own."""
    real = sorted(span for span in spans if span[0] < span[1] <= len(text))
    breaks = {edge for found in _LINE_END.finditer(text) for edge in found.span()}
    cuts = sorted({0, len(text)} | {edge for span in real for edge in span} | breaks)
    starting: dict[int, list[Span]] = defaultdict(list)
    for span in real:
        starting[span[0]].append(span)
    active: list[Span] = []
    for start, end in pairwise(cuts):
        active = [span for span in active if span[1] > start] + starting[start]
        yield Piece(text[start:end], tuple(map(anchor, active)), tuple(map(anchor, starting[start])))


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    carried: tuple[str, ...] = ()  # anchors of passages that begin with a line end
    for piece in pieces:
        if not piece.text.strip("\r\n"):
            carried += piece.begins
            if piece.text.endswith("\n"):
                yield line
                line = []
        else:
            line.append(Piece(piece.text, piece.passages, carried + piece.begins))
            carried = ()
    if line:
        yield line


def _by_line(begins: Sequence[int], claims: Iterable[Said]) -> dict[int, list[Said]]:
    found: dict[int, list[Said]] = defaultdict(list)
    for claim in claims:
        start = claim.sources[0].start if claim.sources else 0
        found[bisect_right(begins, start) - 1].append(claim)
    return found


def _page_begins(begins: Sequence[int], claims: Sequence[Said]) -> dict[int, int]:
    """Return the lines with which a page's first passage begins: where the page breaks, as far as passages tell."""
    first: dict[int, int] = {}
    for source in sorted(source for claim in claims for source in claim.sources):
        if source.page is not None and source.page not in first:
            first[source.page] = bisect_right(begins, source.start) - 1
    return {line: page for page, line in sorted(first.items(), reverse=True)}


def notes_of(line: Line) -> tuple[tuple[Said, ...], ...]:
    """Return the claims of a line as they are told: each for itself, those that only name somebody together."""
    named = tuple(claim for claim in line.claims if claim.sort is Sort.MENTION)
    others = [(claim,) for claim in line.claims if claim.sort is not Sort.MENTION]
    return (*others, *([named] if named else []))
