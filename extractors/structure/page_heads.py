"""Heads of pages: the letterhead that a conversion has left at the top of each further page.

LERUMS KOMMUN         the first lines of the document, which come again in the midst of an item with the number of
FOLKHÄLSORÅD          the page between or behind them
2024-03-15
Sida
2 (3)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from extractors.structure.lines import Line
from graph.claims import Span

_HEAD = 15  # lines of a letterhead
_LEAST = 3  # lines in a row that come again
_PAGE_NUMBER = re.compile(r"\d\s?(?:\(|/|av\s)\s?\d")  # Sida 2 (6)
_PAGE_WORDS = frozenset(("sida", "sid", "sidan", "blad", "page"))


def without_page_heads(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with those marked as noise that repeat the letterhead from one of its first two lines on."""
    openings = {line.text for line in lines[:2] if len(line.text) > 1 and not line.noise}
    again = [line.index for line in lines[_LEAST:] if line.text in openings]
    noise = {index for at in again for index in _repeated(lines, at)}
    if not noise:
        return tuple(lines)
    return tuple(replace(line, noise=True, page_head=True) if line.index in noise else line for line in lines)


def _repeated(lines: Sequence[Line], at: int) -> Iterator[int]:
    """Yield the indices of the lines from `at` on that stand in the letterhead too.

    None where they are few, and no number of the page stands beside them.
    """
    head = {line.text for line in lines[: min(at, _HEAD)] if not line.noise}
    run = list(takewhile(lambda line: line.noise or line.text in head or _is_page_word(line), lines[at : at + _HEAD]))
    if sum(line.text in head for line in run) >= _LEAST or any(map(_is_page_number, (*run, *lines[at - 1 : at]))):
        yield from (line.index for line in run)


def page_heads_of(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return where lines stand that are heads of pages: what they name is named by no item."""
    return tuple(line.span for line in lines if line.page_head)


def _is_page_number(line: Line) -> bool:
    return line.noise and _PAGE_NUMBER.search(line.text) is not None


def _is_page_word(line: Line) -> bool:
    return line.text.casefold().rstrip(":.") in _PAGE_WORDS
