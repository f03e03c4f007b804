"""Columns of presence: what the heads of a table say of the marks below them.

    Namn          Organisation      Närvarande   Frånvarande        Styrelsen | Närvarande
    Ewa Ek        Kommunstyrelsen       x                           Ewa Ek    | Ja
    Bo Lund       Polisen                            x              Bo Lund   | Nej

A mark means what the head above it says: that which stands nearest where there are several. "Närv (N), Frånv (F)"
explains letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from extractors.matching.anchors import occurrences
from extractors.matching.lexicon import fold
from extractors.structure.lines import Line
from graph.claims import Status

_CELL = 100  # columns of a cell that a tab or stroke ends, so that no two are near each other
_CELLS = re.compile(r"[^\s|](?:[^\S\t|]?[^\s|])*")
# Anna Ek      x
_MARK = re.compile(r"(?:\s{2}|\t\s*|\|\s*)(?P<mark>[xX✓✔√☒1])(?=\s{2}|\s*[\t|]|\s*$)")
_WORD = re.compile(r"\S+")
_ABSENT = re.compile(r"(?:ej\s|inte\s|icke\s)?(?:frånv|förhind|anmäl)\w*|(?:ej|inte|icke)\snärv\w*", re.IGNORECASE)
_PRESENT = re.compile(r"närv\w*|deltog|deltar", re.IGNORECASE)
_SPEAK_OF_PRESENCE = ("närv", "frånv", "delt")
# Närv (N), Frånv (F)
_ANSWERS = {"Ja": True, "Nej": False}
_LETTER = re.compile(r"\b(?P<word>(?:ej |inte )?(?:närv|frånv)\w*\.?)\s*\((?P<letter>[A-ZÅÄÖ])\)", re.IGNORECASE)
# N=närvarande · F: frånvarande
_LETTER_FIRST = re.compile(r"\b(?P<letter>[A-ZÅÄÖ])\s?[=:–-]\s?(?P<word>(?i:(?:ej |inte )?(?:närv|frånv)\w*))")


class Head(Struct, frozen=True, gc=False):
    """The head of a column of presence: what a mark below it says, and where in its line it stands."""

    status: Status
    start: int
    end: int

    def distance(self, column: int) -> int:
        """Return how far a mark at `column` stands from below this head."""
        return max(self.start - column, column - self.end + 1, 0)


def presence_heads(line: Line) -> tuple[Head, ...]:
    """Return the heads of presence in the heads of a table, none where there are none behind its first column."""
    heads = []
    for cell in _CELLS.finditer(line.text):
        only_heads = all(_status(word) is not None for word in cell[0].split())
        words = (
            [cell] if _status(cell[0]) is not None else [*_WORD.finditer(line.text, *cell.span())] if only_heads else []
        )
        for word in words:
            status = _status(word[0])
            if status is not None and word.start() > 0:
                heads.append(Head(status, column_of(line, word.start()), column_of(line, word.end())))
    return tuple(heads)


def speaking_of_presence(lines: Sequence[str]) -> tuple[int, ...]:
    """Return which lines, by index, may speak of presence: far cheaper than to look for heads, and few lines do.

    >>> speaking_of_presence(["Anna Ek", "Ledamöter Närv (N)"])
    (1,)
    """
    return _speaking("\n".join(lines))


@lru_cache(maxsize=64)
def _speaking(text: str) -> tuple[int, ...]:
    return tuple(sorted({text.count("\n", 0, at) for at in occurrences(fold(text), _SPEAK_OF_PRESENCE)}))


def over_marks(heads: Sequence[Head], below: Sequence[Line]) -> tuple[Head, ...]:
    """Return heads each over its column of marks, where the lines below show as many such columns as there are heads.

    A conversion may print the heads closer together than the columns that they head. None where the columns are several
    and not as many as the heads: what their marks say is then open.
    """
    marked = sorted({column_of(line, mark.start("mark")) for line in below for mark in _MARK.finditer(line.text)})
    columns = [column for at, column in enumerate(marked) if at == 0 or column > marked[at - 1] + 1]
    if len(heads) < 2 or len(columns) < 2:
        return tuple(heads)
    if len(columns) != len(heads):
        return ()
    return tuple(Head(head.status, column, column + 1) for head, column in zip(heads, columns, strict=True))


def column_of(line: Line, at: int) -> int:
    """Return the column of the character `at` of a line: that of its cell where something sets cells apart."""
    if "\t" in line.text or "|" in line.text:
        return _CELL * (line.text.count("\t", 0, at) + line.text.count("|", 0, at))
    return line.indent + at


def _status(words: str) -> Status | None:
    if _ABSENT.fullmatch(words):
        return Status.ABSENT
    return Status.PRESENT if _PRESENT.fullmatch(words) else None


def status_below(heads: Sequence[Head], column: int) -> Status | None:
    """Return what a mark at `column` says by the head nearest to it; None where no two heads differ."""
    if len({head.status for head in heads}) < 2:
        return None
    return min(heads, key=lambda head: head.distance(column)).status


def marks_of(lines: Sequence[str]) -> dict[str, bool]:
    """Return the words that tick in a list, each with whether it says that somebody was there.

    >>> marks_of(["Ledamöter Närv (N), Frånv (F)"])
    {'N': True, 'F': False}
    >>> marks_of(["Styrelsen    Närvarande"])
    {'Ja': True, 'Nej': False}
    """
    marks: dict[str, bool] = {}
    for at in speaking_of_presence(lines):
        for explained in (_LETTER, _LETTER_FIRST):
            found = explained.finditer(lines[at])
            marks.update((m["letter"].upper(), _ABSENT.match(m["word"]) is None) for m in found)
        if any(cell.start() > 0 and _status(cell[0]) is Status.PRESENT for cell in _CELLS.finditer(lines[at])):
            marks |= _ANSWERS
    return marks
