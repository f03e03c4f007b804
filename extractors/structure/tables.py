"""Tables with a row of heads: what each column may say, and what stands in the cells of each row.

    Namn       Kommun           Närv.        Punkt  Ärende             Ansvarig       Klart
    Anna Ek    Lerum            x            1      Val av justerare
    Bo Lund    Göteborgsregion               2      Budget. Bo tar     Bo Lund        2024-01-15
               en                                   fram ett förslag.

A row may run over several lines. A table ends before a line that is no row of it, before a label ("Justerare   Anna
Ek"), and before a blank line unless a row that lacks no more than one cell stands behind that, as where a page ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from extractors.matching.lexicon import lexicon
from extractors.structure.column_heads import Head, Says, meanings
from extractors.structure.lines import Line
from extractors.structure.table_cells import (
    GAP,
    Cell,
    apart_from_marks,
    below_heads,
    cells_of,
    joined_lines,
    separator_of,
)
from extractors.words.empty_seats import stands_empty
from extractors.words.labels import Label, Part, find_label
from extractors.words.names import has_name_shape, is_given
from graph.claims import Span

_MOST_LINES = 400  # below the heads
_MOST_ALONE = 2  # lines in a row with their first cell only
_MOST_HIGH = 4  # lines that heads stand on
_BEHIND_OTHERS = "(,.;&/"
_BEHIND_NAME = re.compile(r"\s*[,(]")  # Anna Ek |, Lerum
_TELLING = 60  # lines below the heads that show the columns
_FULL = 3  # filled cells from which on a row is one also behind a blank line, if it lacks no more than one
_CROSSES = ("X", "✓", "✔")
_FEWEST = 2  # columns, and heads that are known

_PEOPLE = frozenset({Says.WHO, Says.GIVEN, Says.CONTACT, Says.SEAT})
_OF_SEATS = frozenset({Says.FORUM, Says.BEGINS, Says.ENDS, Says.TERM})
_OF_PEOPLE = _PEOPLE | _OF_SEATS | {
    Says.SURNAME, Says.HOME, Says.ROLE, Says.PARTY, Says.MARK, Says.SERVING, Says.REPLACES
}  # fmt: skip
_SAID_OF_PEOPLE = _OF_PEOPLE - _PEOPLE | {Says.ADDRESS}
_OF_EITHER = frozenset({Says.REMARK, Says.ADDRESS, Says.NUMBER, Says.NOTHING})
_SUBJECTS = frozenset({Says.NUMBER, Says.ITEM, Says.WHAT, Says.OUTCOME, Says.TALK})
_ANSWERS = frozenset({Says.RESPONSIBLE, Says.PRESENTER, Says.DECISION, Says.OUTCOME, Says.TALK, Says.WHO})
_OF_ITEMS = _SUBJECTS | _ANSWERS | {Says.DUE, Says.NOTHING}
_ONLY_OF_ITEMS = _OF_ITEMS - _PEOPLE - _OF_EITHER
_OPENS_ROW = (Says.NUMBER, Says.ITEM, Says.WHAT, Says.OUTCOME, Says.TALK)


_Names = Callable[[str], bool]  # tells the name of a forum


class Row(Struct, frozen=True, gc=False):
    """A row: its cells, as many as the table has columns, and where it stands."""

    cells: tuple[Cell, ...]
    span: Span
    line: int  # index of its first line
    alone: bool = False  # nothing stands beside its first cell


def group_of(text: str, row: Row) -> Label | None:
    """Return the label that heads the rows below: "Tjänstepersoner" alone in the first cell."""
    found = find_label(row.cells[0].of(text)) if row.alone else None
    return found.label if found is not None and found.alone and found.label.part is Part.GROUP else None


class Table(Struct, frozen=True, gc=False):
    """A table: what each column may say, its rows, and where it stands in the text and among the lines.

    `of_people`: it says who somebody is, rather than what was dealt with; `of_forums`: in which forums people sit.
    """

    columns: tuple[tuple[Head, ...], ...]
    rows: tuple[Row, ...]
    heads: Span
    first: int  # index of the line of heads
    last: int  # of the last line
    of_people: bool

    @property
    def of_forums(self) -> bool:
        """Tell whether it says in which forums people sit: by a column of forums, or by one for each."""
        return any(head.says in (Says.FORUM, Says.SEAT) for heads in self.columns for head in heads)

    def cells(self, column: int) -> tuple[Cell, ...]:
        """Return the cells of a column."""
        return tuple(row.cells[column] for row in self.rows)


class _Heads(Struct, frozen=True, gc=False):
    """A row of heads: where each begins in its line, or its number, and what parts its cells."""

    line: Line
    separator: str
    starts: tuple[int, ...]
    columns: tuple[tuple[Head, ...], ...]
    of_people: bool
    height: int  # lines that they stand on

    @property
    def marks(self) -> frozenset[int]:
        """Return the columns, by number, that marks may stand in."""
        return frozenset(at for at, heads in enumerate(self.columns) if any(head.says is Says.MARK for head in heads))


def _no_forum(_: str) -> bool:
    return False


def tables_in(text: str, lines: Sequence[Line], is_forum: Callable[[str], bool]) -> tuple[Table, ...]:
    """Return the tables of a document whose heads are known, in order; `is_forum` tells the name of a forum."""
    found: list[Table] = []
    for line in lines:
        separator = separator_of(line)
        if separator is None or (found and line.index <= found[-1].last):
            continue  # nearly all lines
        heads = _heads(text, lines[line.index : line.index + _MOST_HIGH], separator, is_forum)
        table = _table(text, heads, lines, is_forum) if heads is not None else None
        if table is not None:
            found.append(table)
    return tuple(found)


def _heads(text: str, lines: Sequence[Line], separator: str, is_forum: _Names = _no_forum) -> _Heads | None:
    """Return the heads that the first of some lines is, None where it is none: at least half of them are known."""
    cells = cells_of(text, lines[0], separator)
    words = [span.of(text) if span is not None else "" for _, span in cells]
    if len(cells) < _FEWEST or not any(map(meanings, words[:_FEWEST])):
        return None  # nearly all rows
    if words[0].endswith(":") and not all(word.endswith(":") for word in words):
        return None  # "Deltagare:   Arbetsgivare": a label, and what stands beside it
    starts = tuple(at for at, _ in cells)
    below = _further_lines(text, lines, separator, starts)
    for further in below:
        words = [joined_lines(above, cell.of(text)) for above, cell in zip(words, further, strict=True)]
    columns = [meanings(head) or _seats(head, is_forum) for head in words]
    columns = _by_first_rows(text, columns, lines[1 + len(below) :], separator, starts)
    of_people = _kind(columns) if _are_heads(words, columns) else None
    if of_people is None:
        return None
    kinds = _OF_PEOPLE | _OF_EITHER if of_people else _OF_ITEMS
    told = tuple(tuple(head for head in heads if head.says in kinds) for heads in columns)
    return _Heads(lines[0], separator, starts, told, of_people, 1 + len(below))


def _by_first_rows(
    text: str, columns: Sequence[tuple[Head, ...]], lines: Sequence[Line], separator: str, starts: Sequence[int]
) -> list[tuple[Head, ...]]:
    """Return what columns say, without names in one that may have them where the first rows answer there: "ja"."""
    said = [{head.says for head in heads} for heads in columns]
    if sum(Says.WHO in says for says in said) < _FEWEST or not any(Says.MARK in says for says in said):
        return list(columns)  # nearly all
    rows = [below_heads(cells_of(text, line, separator), starts) or () for line in lines]
    words = [[row[at].of(text) for row in rows if row and row[at].pieces] for at in range(len(columns))]
    marked = {at for at, cells in enumerate(words) if Says.MARK in said[at] and cells and all(map(_answers, cells))}
    if not any(Says.WHO in says for at, says in enumerate(said) if at not in marked):
        return list(columns)  # organisations, and how each took part
    told = enumerate(columns)
    return [tuple(h for h in heads if at not in marked or h.says is not Says.WHO) for at, heads in told]


def _answers(words: str) -> bool:
    """Tell whether what stands below a head is no name and no empty seat: a word in lower case, or a cross."""
    return (words[0].islower() or words in _CROSSES) and not stands_empty(words)


def _seats(head: str, is_forum: _Names) -> tuple[Head, ...]:
    """Return what a column says whose head is the name of a forum: who sits there."""
    return (Head(Says.SEAT, called=head),) if head and is_forum(head) else ()


def _are_heads(words: Sequence[str], columns: Sequence[tuple[Head, ...]]) -> bool:
    """Tell whether enough of some words are heads that are known, and the others may be heads too."""
    strange = [head for head, known in zip(words, columns, strict=True) if not known]
    known = len(words) - len(strange)
    return known >= max(_FEWEST, len(strange)) and not any(
        _is_no_head(word) for head in strange for word in head.split()
    )


def _further_lines(text: str, lines: Sequence[Line], separator: str, starts: Sequence[int]) -> list[tuple[Cell, ...]]:
    """Return what goes on with heads on the lines below them, where a column is narrow: in lower case."""
    found: list[tuple[Cell, ...]] = []
    for line in lines[1:] if separator == GAP else ():
        cells = below_heads(cells_of(text, line, separator), starts)
        if line.after_blank or cells is None or not all(_is_low(cell.of(text)) for cell in cells if cell.pieces):
            break
        found.append(cells)
    return found


def _is_low(words: str) -> bool:
    """Tell whether words go on with others: they begin in lower case, or with what stands behind others."""
    return words[0].islower() or words[0] in _BEHIND_OTHERS


def _is_no_head(word: str) -> bool:
    """Tell whether a word is in no head that nobody knows: a figure, a given name, a head by itself, an entry's end.

    "Maj Ek (S), Vara    Ledamot    Förhinder" is somebody, although a month is called so too.
    """
    return any(map(str.isdigit, word)) or word[-1] in "),;" or is_given(word) or bool(meanings(word))


def _kind(columns: Sequence[tuple[Head, ...]]) -> bool | None:
    """Tell whether a table with these heads is of people (True), of items and tasks (False), or neither (None)."""
    said = [frozenset(head.says for head in heads) for heads in columns]
    described = any(says & _PEOPLE for says in said) and any(says and says <= _SAID_OF_PEOPLE for says in said)
    if described or not any(says and says <= _ONLY_OF_ITEMS for says in said):
        people = sum(bool(says & _PEOPLE) for says in said)
        return True if 0 < people < len(said) else None  # names alone stand below labels side by side
    answers = {at for at, says in enumerate(said) if says & _ANSWERS}
    subjects = {at for at, says in enumerate(said) if says & _SUBJECTS}
    return False if answers and subjects and len(answers | subjects) > 1 else None


def _over_columns(text: str, heads: _Heads, lines: Sequence[Line]) -> _Heads:
    """Return heads each over its column, where the lines below show as many columns as there are heads.

    A conversion may print the heads closer together than the columns that they head.
    """
    first = heads.line.index + heads.height
    below = takewhile(lambda line: not line.after_blank, lines[first : first + _TELLING])
    starts = sorted({at for line in below if separator_of(line) == GAP for at, _ in cells_of(text, line, GAP)})
    columns = tuple(start for at, start in enumerate(starts) if at == 0 or start > starts[at - 1] + 1)
    return replace(heads, starts=columns) if len(columns) == len(heads.starts) else heads


def _table(text: str, heads: _Heads, lines: Sequence[Line], is_forum: _Names) -> Table | None:
    heads = _over_columns(text, heads, lines) if heads.separator == GAP else heads
    rows: list[Row] = []
    last = heads.line.index
    for index, row in _rows(text, heads, lines):
        last = index
        if rows and group_of(text, row) is None and _goes_on(text, heads, rows[-1], row):
            rows[-1] = _with(rows[-1], row)
        else:
            rows.append(row)
    if not rows:
        return None
    cells = ([row.cells[at] for row in rows] for at in range(len(heads.columns)))
    columns = tuple(_borne_out(text, *one, is_forum) for one in zip(heads.columns, cells, strict=True))
    return Table(columns, tuple(rows), heads.line.span, heads.line.index, last, heads.of_people)


def _borne_out(text: str, column: tuple[Head, ...], cells: Sequence[Cell], is_forum: _Names) -> tuple[Head, ...]:
    """Return a column as one of forums only where most cells name one: "Grupp" may head numbers, too."""
    if not any(head.says is Says.FORUM for head in column):
        return column  # nearly all of them
    words = [cell.of(text) for cell in cells if cell.pieces]
    names = 2 * sum(map(is_forum, words)) > len(words)
    return tuple(head for head in column if names == (head.says is Says.FORUM))


def _rows(text: str, heads: _Heads, lines: Sequence[Line]) -> Iterator[tuple[int, Row]]:
    """Yield the lines below the heads that are rows of the table, or go on with one, each with its index."""
    waiting: list[tuple[int, Row]] = []  # with one cell only: rows where others follow, or nothing does
    first = heads.line.index + heads.height
    below = lines[first : first + _MOST_LINES]
    again = heads.line.text.split()
    for line in below:
        if line.noise or line.text.split() == again:
            continue  # the foot of a page, and the heads again on the next
        row = _row(text, heads, line)
        if row is None or _ends(text, heads, line, row):
            waiting = waiting if line.after_blank else []
            break
        if not row.alone or _is_number(text, row) or (heads.separator == GAP and _is_low(line.text)):
            yield from (*waiting, (line.index, row))
            waiting = []
        else:
            waiting.append((line.index, row))
            if len(waiting) > _MOST_ALONE:
                return
    yield from takewhile(lambda one: _is_row_alone(text, heads, one[1]), waiting)


def _is_row_alone(text: str, heads: _Heads, row: Row) -> bool:
    """Tell whether a line is the last row of a table by its first cell alone: a person, or whom one comes from."""
    words = row.cells[0].of(text)
    says = {head.says for head in heads.columns[0]}
    if Says.HOME in says:
        return lexicon().exact(words) is not None
    name = _BEHIND_NAME.split(words, maxsplit=1)[0]
    return bool(says & _PEOPLE) and has_name_shape(name) and is_given(name.split()[0])


def _row(text: str, heads: _Heads, line: Line) -> Row | None:
    parted = cells_of(text, line, heads.separator)
    if heads.separator == GAP and len(parted) < len(heads.starts):
        parted = apart_from_marks(text, parted, heads.starts, heads.marks)
    cells = below_heads(parted, heads.starts)
    if cells is None:
        return None
    return Row(cells, line.span, line.index, alone=bool(cells[0].pieces) and not any(cell.pieces for cell in cells[1:]))


def _is_number(text: str, row: Row) -> bool:
    return row.cells[0].of(text).rstrip(".").isdecimal()


def _ends(text: str, heads: _Heads, line: Line, row: Row) -> bool:
    """Tell whether a line stands outside a table although it could be cut as a row: behind a blank line, or a label."""
    filled = sum(bool(cell.pieces) for cell in row.cells)
    if line.after_blank and filled < max(_FULL, len(row.cells) - 1):
        return True
    if not heads.of_people:
        return separator_of(line) is not None and _heads(text, [line], heads.separator) is not None
    label = find_label(row.cells[0].of(text)) if row.cells[0].pieces else None
    if label is None or not label.alone:
        return False
    return label.label.part is not Part.GROUP or not row.alone


def _goes_on(text: str, heads: _Heads, above: Row, row: Row) -> bool:
    """Tell whether a line goes on with the row above it: it has nothing that a row begins with, or begins in it."""
    filled = [cell.of(text) for cell in row.cells if cell.pieces]
    if all(_is_low(words) for words in filled) and "@" not in filled[0]:
        return heads.separator == GAP or not heads.of_people
    opening = _opening(heads)
    if not heads.of_people:
        opens = row.cells[opening[0]].of(text)
        return not opens or (
            heads.separator == GAP and opens[0].islower() and not above.cells[opening[0]].of(text)[:1].islower()
        )
    if heads.separator != GAP:
        return False
    named = [row.cells[column].of(text) for column in opening if row.cells[column].pieces]
    home = lexicon().exact(_with(above, row).cells[0].of(text))
    if home is None and lexicon().exact(row.cells[0].of(text)) is not None:
        return False  # Åmål | förhinder, below Mellerud | Anna Ek
    if named:
        others = [words for words in filled if words not in named]
        return not above.alone and all(_is_low(name) or _ends_name(name, others) for name in named)
    return not row.cells[0].pieces or home is not None


def _ends_name(words: str, others: Sequence[str]) -> bool:
    """Tell whether a cell goes on with a name: a surname, and beside it nothing, or what goes on with other cells."""
    names = words.split(" (")[0].split()
    beside = all(other[0].islower() and len(other) > 1 for other in others)
    capitals = all(name[0].isupper() for name in names)
    return beside and capitals and not is_given(names[0]) and lexicon().exact(words) is None


def _opening(heads: _Heads) -> list[int]:
    """Return the columns in one of which a row has something: of people who they are, else a number or a subject."""
    kinds = [frozenset(head.says for head in column) for column in heads.columns]
    if heads.of_people:
        return [at for at, says in enumerate(kinds) if says & {*_PEOPLE, Says.SURNAME}]
    return [next(at for says in _OPENS_ROW for at, kind in enumerate(kinds) if says in kind)]


def _with(above: Row, row: Row) -> Row:
    cells = tuple(a.and_below(b) for a, b in zip(above.cells, row.cells, strict=True))
    return replace(above, cells=cells, span=Span(above.span.start, row.span.end), alone=above.alone and row.alone)
