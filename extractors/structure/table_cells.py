"""Cells of tables: where the cells of a line begin and end, and below which head each stands.

Surface forms: cells parted by tabs, as readers of Word, OpenDocument and HTML give them; by strokes, as in Markdown; by
wide gaps, as in text and PDF, where a cell belongs to the head that it stands below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from msgspec import Struct

from extractors.matching.lexicon import lexicon
from extractors.structure.lines import Line
from graph.claims import Span
from ontology import reference

TAB, STROKE, GAP = "\t", "|", "  "
_GAPPED = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_SLACK = 2  # characters by which a cell may begin before the head that it stands below
_BEHIND_WORDS = ".,;:)"
# what ends words and is none by itself
_ENDING = re.compile(r"(?:n|r|t|s|e|na|rna|arna|erna|orna|ar|et|ets|ens|nas|ns|ts)(?!\w)")
_BETWEEN = ("och", "eller", "samt")
_LONG_ENOUGH = 6  # letters
_HYPHENS = ("-", "\u00ad")


class Cell(Struct, frozen=True, gc=False):
    """What stands in a cell, on each of its lines; nothing where it is empty."""

    pieces: tuple[Span, ...] = ()

    def of(self, text: str) -> str:
        """Return the words of the cell with single spaces.

        >>> Cell((Span(0, 15), Span(18, 20))).of("Göteborgsregion | en")
        'Göteborgsregionen'
        """
        words = ""
        for piece in self.pieces:
            words = joined_lines(words, " ".join(piece.of(text).split()))
        return words

    def and_below(self, other: Cell) -> Cell:
        """Return the cell with what stands in it on further lines."""
        return Cell((*self.pieces, *other.pieces))


def joined_lines(above: str, below: str) -> str:
    """Return the words of two lines of a cell as one text: a word that they divide whole where that is certain.

    It is where a hyphen says so ("kom-", "mun", not "Kultur-", "och fritid"), where only the whole is the name of an
    organisation, where the line ends within the word for a body or an office ("Socialnämnd", "en"), and where what is
    left is no word but an ending ("handlingarn", "a").
    """
    if not above or not below:
        return above + below
    if below[0] in _BEHIND_WORDS:
        return above + below
    if not below[0].islower():
        return f"{above} {below}"
    if above.endswith(_HYPHENS) and below.split()[0] not in _BETWEEN:
        return above[:-1] + below
    named = lexicon().exact(above + below) is not None and lexicon().exact(f"{above} {below}") is None
    divided = named or _ENDING.match(below) is not None or _divides_known(above, below)
    return above + below if divided else f"{above} {below}"


def _divides_known(above: str, below: str) -> bool:
    part = below.split()[0]
    word = (above.split()[-1] + part).casefold()
    return any(word.endswith(form) for form in _known() if len(part) < len(form))


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    """Return the words for bodies and offices that are long enough to end no other word."""
    known = reference.load()
    forms = (*(f for kind in known.forum_kinds for f in kind.forms), *(f for role in known.roles for f in role.forms))
    labels = (role.label for role in known.roles)
    return tuple(sorted({form for form in (*forms, *labels) if len(form) >= _LONG_ENOUGH and form.isalpha()}))


def separator_of(line: Line) -> str | None:
    """Return what parts the cells of a line, None where nothing does."""
    for separator in (TAB, STROKE, GAP):
        if separator in line.text:
            return separator
    return None  # nearly all lines


def cells_of(text: str, line: Line, separator: str) -> list[tuple[int, Span | None]]:
    """Return the cells of a line in order: of each where it begins (its column, or its number), and its words if any.

    Cells that a wide gap parts have words; of others the empty ones are told too, except at the end.
    """
    if separator == GAP:
        start = line.span.start
        found = _GAPPED.finditer(line.span.of(text))
        return [(line.indent + one.start(), Span(start + one.start(), start + one.end())) for one in found]
    return list(enumerate(_divided(text, _whole(text, line, separator), separator)))


def _whole(text: str, line: Line, separator: str) -> Span:
    """Return where a line with all its cells stands: a tab before it is an empty cell, strokes may stand around it."""
    start, end = line.span.start, line.span.end
    if separator == STROKE:
        first = start + text.startswith(STROKE, start)
        return Span(first, max(first, end - text.endswith(STROKE, start, end)))  # a line may be one stroke
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return Span(start, end)


def _divided(text: str, span: Span, separator: str) -> list[Span | None]:
    cells: list[Span | None] = []
    at = span.start
    for piece in span.of(text).split(separator):
        begin = at + len(piece) - len(piece.lstrip())
        words = piece.strip()
        cells.append(Span(begin, begin + len(words)) if words else None)
        at += len(piece) + len(separator)
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def apart_from_marks(
    text: str, cells: Sequence[tuple[int, Span | None]], starts: Sequence[int], marks: Set[int]
) -> list[tuple[int, Span | None]]:
    """Return cells of which those that fill their column up to a mark are divided before it: "Kristinehamns kommun Ja".

    The mark is the last word of the cell, and stands where the head of one of the columns `marks` begins.
    """
    found: list[tuple[int, Span | None]] = []
    for at, span in cells:
        words = span.of(text) if span is not None else ""
        before, _, last = words.rpartition(" ")
        column = starts.index(mark) if (mark := at + len(words) - len(last)) in starts else None
        if span is None or not before or column not in marks:
            found.append((at, span))
        else:
            found += [(at, Span(span.start, span.start + len(before))), (mark, Span(span.end - len(last), span.end))]
    return found


def below_heads(cells: Sequence[tuple[int, Span | None]], starts: Sequence[int]) -> tuple[Cell, ...] | None:
    """Return cells in the columns whose heads begin at `starts`, None where they do not fit below them.

    As many cells with words as heads are in order, wherever they begin.
    """
    columns = [Cell() for _ in starts]
    full = len(cells) == len(starts)
    for number, (at, span) in enumerate(cells):
        column = number if full else _below(at, starts)
        if column >= len(starts) or columns[column].pieces:
            return None
        columns[column] = Cell((span,) if span is not None else ())
    return tuple(columns)


def _below(at: int, starts: Sequence[int]) -> int:
    """Return the last head that begins at or before a place; behind numbered columns a number that none has."""
    numbered = starts == tuple(range(len(starts)))
    return at if numbered else max((i for i, start in enumerate(starts) if start <= at + _SLACK), default=0)
