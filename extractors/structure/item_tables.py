"""Tables of items: what a row dealt with, what was decided, who is to do what, and by when.

Surface forms: "Punkt | Ärende | Ansvarig | Klart", "Nr | Fråga | Beslut/åtgärd | Ansvarig | Datum", "Punkt | Diskussion
| Beslut", "Åtgärd | Ansvar | Tidplan", "Nr | Ärende | Föredragande". Where a column says what the items are, or numbers
them, and no numbered headings outside the table do, its rows are the agenda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.structure.column_heads import Says
from extractors.structure.item_titles import title_end
from extractors.structure.lines import Line
from extractors.structure.numbering import Head, clean, numbered_heads
from extractors.structure.table_cells import Cell
from extractors.structure.tables import Row, Table
from graph.claims import Span

# 1 · 1. · § 12 · 12 § · 4 b
_NUMBER = re.compile(r"(?P<pos>(?:§\s?)?(?P<n>\d{1,3})(?:\s?[a-z])?(?:\s?§)?)\s?[.:)]?")
# 1. Föregående anteckningar
_NUMBERED = re.compile(rf"{_NUMBER.pattern}\s+(?=[A-ZÅÄÖ\"”])")
_TASKS = (Says.WHAT, Says.OUTCOME, Says.DECISION, Says.TALK, Says.ITEM)  # what one is to do, the first that is told
_TITLES = (Says.ITEM, Says.TALK)
_FEWEST = 2  # rows that are items
_EMPTY = frozenset(("", "-", "–", "—"))


class ItemRow(Struct, frozen=True, gc=False):
    """A row of such a table by what its cells say; an empty cell for a column that the table lacks."""

    number: Cell
    title: Cell
    decision: Cell
    task: Cell
    responsible: Cell
    due: Cell
    presenter: Cell
    row: Row


def item_rows(table: Table, text: str) -> tuple[ItemRow, ...]:
    """Return the rows of a table of items, none of a table of people."""
    if table.of_people:
        return ()
    columns = _columns(table, text)
    return tuple(_item_row(row, columns, text) for row in table.rows)


def _columns(table: Table, text: str) -> dict[Says, int]:
    """Return which column says what, of several that say the same the first."""
    found: dict[Says, int] = {}
    for at in range(len(table.columns)):
        kind = _says(table, at, text)
        if kind is not None:
            found.setdefault(Says.RESPONSIBLE if kind is Says.WHO else kind, at)
    if found.get(Says.DUE, 0) < min((found[kind] for kind in _TASKS if kind in found), default=0):
        found.pop(Says.DUE, None)  # a date before what is to be done says when it was asked
    return found


def _says(table: Table, at: int, text: str) -> Says | None:
    """Return what a column says; one that may hold numbers does where it holds nothing else: "Punkt"."""
    kinds = [head.says for head in table.columns[at]]
    if Says.NUMBER in kinds and len(kinds) > 1 and not _counts(table.cells(at), text):
        kinds.remove(Says.NUMBER)
    return Says.NUMBER if Says.NUMBER in kinds else next(iter(kinds), None)


def _counts(cells: Sequence[Cell], text: str) -> bool:
    """Tell whether a column holds numbers."""
    words = [cell.of(text) for cell in cells if cell.pieces]
    return bool(words) and all(_NUMBER.fullmatch(one) is not None for one in words)


def _item_row(row: Row, columns: dict[Says, int], text: str) -> ItemRow:
    def cell(*kinds: Says) -> Cell:
        told = (row.cells[columns[kind]] for kind in kinds if kind in columns)
        return next((one for one in told if one.of(text) not in _EMPTY), Cell())

    title = cell(*_TITLES) if Says.ITEM in columns or Says.NUMBER in columns else Cell()
    if Says.WHAT in columns and Says.ITEM not in columns:
        title = Cell()  # tasks are numbered too
    number, decision, task = cell(Says.NUMBER), cell(Says.DECISION), cell(*_TASKS)
    return ItemRow(number, title, decision, task, cell(Says.RESPONSIBLE), cell(Says.DUE), cell(Says.PRESENTER), row)


def agenda_heads(text: str, lines: Sequence[Line], tables: Sequence[Table]) -> list[Head]:
    """Return the headings of the agenda: those that are numbered, or else the rows of tables that are items."""
    tabled = [table for table in tables if not table.of_people]
    within = {index for table in tabled for index in range(table.first, table.last + 1)}
    numbered = numbered_heads(lines, text, within)
    if numbered or not tabled:
        return numbered
    heads = [head for table in tabled for row in item_rows(table, text) for head in _heads(row, text)]
    return heads if len(heads) >= _FEWEST else []


def cells_of_items(tables: Sequence[Table]) -> Iterator[Cell]:
    """Yield the cells of tables of items, which are read each by itself, and their heads as one."""
    for table in tables:
        if not table.of_people:
            yield Cell((table.heads,))
            yield from (cell for row in table.rows for cell in row.cells)


def _heads(row: ItemRow, text: str) -> Iterator[Head]:
    """Yield the heading that a row is, if it has a title: up to where the text of the item begins in its cell."""
    if not row.title.pieces:
        return
    words, first, line = row.title.of(text), row.title.pieces[0], row.row.line
    numbered = _NUMBER.fullmatch(row.number.of(text)) or _NUMBERED.match(words)
    begins = numbered.end() if numbered is not None and not row.number.pieces else 0
    end = title_end(words[begins:], lost_breaks=False)
    title = clean(words[begins:] if end is None else words[begins : begins + end].removesuffix("."))
    reach = first.end if end is None or len(row.title.pieces) > 1 else min(first.end, first.start + begins + end)
    span = Span(min((first.start, *(piece.start for piece in row.number.pieces))), reach)
    position = " ".join(numbered["pos"].split()) if numbered is not None else None
    number = int(numbered["n"]) if numbered is not None else None
    yield Head(line, line, number, position, title, span, reach if end is not None else None)
