"""Tables of what is to be done: a row for each task, with columns for what, who and when.

Surface forms: a line "Åtgärd<TAB>Ansvarig<TAB>Klart senast" and below it "Boka lokal<TAB>Anna Ek<TAB>2024-05-03".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.marks import Mark
from extractors.sentences import Sentence
from graph.claims import Span

# the heads of columns, each with what the column says
_WHAT = ("åtgärd", "vad", "uppgift", "aktivitet", "att göra", "uppdrag", "beslut/åtgärd", "punkt", "fråga", "ärende")
_WHO = ("ansvarig", "vem", "ansvar", "ansvariga", "utförare", "ansvarig person", "vem gör")
_WHEN = ("klart", "klart senast", "när", "deadline", "datum", "tidpunkt", "klar", "klar senast", "senast", "tid")
_SEPARATOR = "\t"


class Task(Struct, frozen=True):
    """A row of such a table: its sentence, who is to do it, and where it says by when."""

    sentence: Sentence
    marks: tuple[Mark, ...]
    when: Span | None


class _Columns(Struct, frozen=True):
    """Which columns of a table say who and when."""

    count: int
    who: int
    when: int | None


def tasks_in(sentences: Sequence[Sentence], text: str) -> Iterator[Task]:
    """Yield the tasks of all tables in order; a row is a sentence of its own, as `sentences` cuts them."""
    columns: _Columns | None = None
    for sentence in sentences:
        cells = _cells(sentence, text) if text.find(_SEPARATOR, sentence.span.start, sentence.span.end) >= 0 else []
        if len(cells) < 2:
            columns = None
        elif (heads := _columns([cell.of(text) for cell in cells])) is not None:
            columns = heads
        elif columns is not None and len(cells) > columns.who:
            yield _task(sentence, cells, columns)


def _cells(sentence: Sentence, text: str) -> list[Span]:
    """Return the spans of the cells of a row."""
    cells: list[Span] = []
    at = sentence.span.start
    for cell in sentence.span.of(text).split(_SEPARATOR):
        cells.append(Span(at, at + len(cell)))
        at += len(cell) + len(_SEPARATOR)
    return cells


def _columns(heads: Sequence[str]) -> _Columns | None:
    """Return the columns that a row of heads announces, None where it is no such row."""
    words = [head.strip(" :").casefold() for head in heads]
    who = next((i for i, word in enumerate(words) if word in _WHO), None)
    if who is None or not any(word in _WHAT for word in words):
        return None
    return _Columns(len(words), who, next((i for i, word in enumerate(words) if word in _WHEN), None))


def _task(sentence: Sentence, cells: Sequence[Span], columns: _Columns) -> Task:
    who = cells[columns.who]
    marks = tuple(mark for mark in sentence.marks if who.start <= mark.span.start < who.end)
    when = cells[columns.when] if columns.when is not None and columns.when < len(cells) else None
    return Task(sentence, marks, when)
