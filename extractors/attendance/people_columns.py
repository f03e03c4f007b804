"""The columns of a table of people: who stands in it, and which columns say something of her.

    Ledamöter | Närv. | Ersättare | Tjg.        Namn | Kommun | Namn | Kommun        Kommun | Ordinarie | Ersättare

Each column of people has the columns behind it, up to the next one; what stands before all of them, and the only column
of whom people come from, is of all. A head that may say several things ("Närvarande": names, or crosses) says what the
cells below it are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from extractors.fields.patterns import STATUS
from extractors.structure.column_heads import Head, Says
from extractors.structure.tables import Table
from graph.claims import Status

_MARKS: Mapping[str, bool] = {
    **dict.fromkeys(("x", "✓", "✔", "√", "☒", "☑", "[x]", "1", "ja", "j", "ok"), True),
    **dict.fromkeys(("-", "–", "—", "0", "nej", "☐", "[]"), False),
}
_LETTERS: Mapping[str, Status] = {"n": Status.PRESENT, "f": Status.ABSENT, "d": Status.REMOTE}
_MARKED = (Says.MARK, Says.SERVING)
_NAMES = (Says.WHO, Says.GIVEN, Says.SURNAME)
_SAYS_LITTLE = (Says.REMARK, Says.NOTHING)
_HALVES = 2
_BLANKS = re.compile(r"[\s.]+")
# Närvarande | (på distans) · Ja | , via Skype · Nej | , ersätts av Bo Lund
_MORE = re.compile(r"\s*[(,;]\s*")


class Column(Struct, frozen=True, gc=False):
    """A column by its number, and what its head means."""

    at: int
    head: Head


class People(Struct, frozen=True, gc=False):
    """A column of people, or one of given names and one of surnames, and the columns that say something of them.

    Without a column of people the table lists organisations, and `names` is empty.
    """

    names: tuple[Column, ...]
    others: tuple[Column, ...]

    def saying(self, says: Says) -> tuple[Column, ...]:
        """Return the columns that say something of that kind."""
        return tuple(column for column in self.others if column.head.says is says)

    @property
    def head(self) -> Head:
        """What the head says of all people below it."""
        return self.names[0].head if self.names else Head(Says.HOME)


def mark_in(words: str) -> bool | Status | None:
    """Return what a mark says: that it is set or not, or how somebody took part; None for words that are no mark.

    What stands behind it tells more: who is marked as there may have been so from afar.

    >>> mark_in("x"), mark_in("–"), mark_in("Via Teams").value, mark_in("Anna Ek")
    (True, False, 'remote', None)
    >>> mark_in("Ja, via Skype").value, mark_in("Nej, ersätts av Bo Lund")
    ('remote', False)
    """
    first, *more = _MORE.split(words.rstrip(" )"), maxsplit=1)
    mark = _mark(first)
    if mark is None or not more:
        return mark
    how = _mark(more[0])
    return how if isinstance(how, Status) else mark


def beside_mark(words: str) -> str:
    """Return what stands behind a mark in its cell, all of it where nothing does: it says how somebody took part.

    >>> beside_mark("Ja (till kl. 10)"), beside_mark("via Teams")
    ('till kl. 10', 'via Teams')
    """
    first, *more = _MORE.split(words.rstrip(" )"), maxsplit=1)
    return more[0] if more and _mark(first) is not None else words


def _mark(words: str) -> bool | Status | None:
    bare = _BLANKS.sub(" ", words.casefold()).strip()
    if bare in _MARKS:
        return _MARKS[bare]
    if bare in _LETTERS:
        return _LETTERS[bare]
    status = STATUS.fullmatch(words.strip(" ."))
    return Status[status.lastgroup] if status is not None and status.lastgroup is not None else None


def people_of(table: Table, text: str) -> tuple[People, ...]:
    """Return who stands in a table, column of people by column of people."""
    columns = [_told(table, at, text) for at in range(len(table.columns))]
    half = len(columns) // _HALVES
    if half and [c.head for c in columns[:half]] == [c.head for c in columns[half:]]:
        halves = (columns[:half], columns[half:])
        return tuple(one for columns_of_half in halves for one in _people(columns_of_half))
    return tuple(_people(columns))


def _told(table: Table, at: int, text: str) -> Column:
    """Return a column with the meaning of its head that the cells below it bear out."""
    heads = table.columns[at]
    words = [cell.of(text) for cell in table.cells(at) if cell.pieces]
    marks = sum(mark_in(one) is not None for one in words)
    marked = next((head for head in heads if head.says in _MARKED), None)
    named = next((head for head in heads if head.says not in _MARKED), None)
    if marked is None and (named is None or named.says in _SAYS_LITTLE) and _tells_presence(words):
        marked = Head(Says.MARK, Status.PRESENT)  # "Status": the cells say what it is of
    if marked is not None and (named is None or (words and 2 * marks > len(words))):
        return Column(at, marked)
    return Column(at, named if named is not None else Head(Says.NOTHING))


def _tells_presence(cells: Sequence[str]) -> bool:
    """Tell whether most cells of a column say in words how somebody took part: "Närvarande", "Frånvarande"."""
    return 2 * sum(isinstance(mark_in(one), Status) for one in cells) > len(cells)


def _people(columns: Sequence[Column]) -> list[People]:
    named = [column for column in columns if column.head.says in _NAMES]
    if {column.head.says for column in named} >= {Says.GIVEN, Says.SURNAME}:
        pair = tuple(sorted(named, key=lambda column: column.head.says is Says.SURNAME))
        return [People(pair, tuple(column for column in columns if column not in named))]
    if not named:
        listed = any(column.head.says is Says.HOME for column in columns)
        return [People((), tuple(columns))] if listed else []
    homes = [column for column in columns if column.head.says is Says.HOME]
    before = [column for column in columns if column.at < named[0].at]
    shared = dict.fromkeys((*before, *(homes if len(homes) == 1 else ())))
    ends = [*(column.at for column in named[1:]), columns[-1].at + 1]
    return [
        People((one,), tuple(dict.fromkeys((*shared, *(c for c in columns if one.at < c.at < end)))))
        for one, end in zip(named, ends, strict=True)
    ]
