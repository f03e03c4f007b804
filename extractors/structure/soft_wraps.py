"""Texts that were wrapped: the end of a line that only the width of the page has put there is a blank.

    Närvarande: Anna Ek (Växjö), Bo Lund (Alvesta), Cecilia        Cecilia Berg is one name, and the third
    Berg (Lessebo) och David Ask (Ljungby).

A text shows that it was wrapped, and how wide: no line is longer, and where one goes on in small letters, the next word
would not have fitted. Lines in columns, items and labels stay apart; so do all in a text that does not show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

Edit = tuple[int, int, str]

_WIDTHS = range(56, 101)  # characters
_LEAST = 4  # lines that go on in small letters, from which on a text shows its width
_SHARE = 0.9  # of them that end for want of room
_COLUMNS = re.compile(r"\S\s{3,}\S|\t")
# - val · 1. Val · § 4 · a) · [x] Anna · Plats: · 4 §
_BEGINS = re.compile(r"[-–•*§|>#]|\(?\d{1,3}[.)](?:\s|$)|[a-zåäö]\)|\[[ xX]\]|[A-ZÅÄÖ][^.,:()]{1,40}:(?:\s|$)|\d+\s?§")


class _Line(NamedTuple):
    """A line: where its words begin and end, how far from its own beginning they end, and what they are."""

    start: int
    end: int
    reach: int
    words: str


def wraps_in(text: str) -> Iterator[Edit]:
    """Yield the ends of lines that only the page's width has put there, each with what stands for it."""
    width = max(len(line.rstrip(" ") or line) for line in text.split("\n"))
    if width not in _WIDTHS:
        return  # most texts
    lines = list(_lines(text))
    pairs = [(above, below) for above, below in pairwise(lines) if above.words and below.words]
    running = [pair for pair in pairs if pair[1].words[0].islower() and not _stands_apart(*pair)]
    full = [pair for pair in running if _is_full(*pair, width)]
    if len(full) < max(_LEAST, _SHARE * len(running)):
        return
    for above, below in pairs:
        if _is_full(above, below, width) and not _stands_apart(above, below):
            yield from _joined(above, below)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        words = line.strip(" ")
        start = at + len(line) - len(line.lstrip(" "))
        yield _Line(start, start + len(words), start + len(words) - at, words)
        at += len(line) + 1


def _is_full(above: _Line, below: _Line, width: int) -> bool:
    return above.reach + 1 + len(below.words.split(maxsplit=1)[0]) > width


def _stands_apart(above: _Line, below: _Line) -> bool:
    """Tell whether a line begins something, or either is in columns."""
    return _BEGINS.match(below.words) is not None or any(_COLUMNS.search(line.words) for line in (above, below))


def _joined(above: _Line, below: _Line) -> Iterator[Edit]:
    """Yield what stands for a line's end: nothing in a double name; in any other word that it divides it stays."""
    if not above.words.endswith("-"):
        yield above.end, below.start, " "
    elif below.words[0].isupper():
        yield above.end, below.start, ""
