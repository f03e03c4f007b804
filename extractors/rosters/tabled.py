"""Tables that say who sits where: with a column of forums, with one column for each forum, or of one that is announced.

    Nätverk        Representant  Kommun  Fr.o.m.       Kommun  SYV-nätverket  Branschråd Bygg
    SYV-nätverket  Anna Ek       Lerum   2022-08-01    Lerum   Anna Ek        Karl Lind
    Branschråd     Bo Lund       Ale                   Ale     Bo Lund        –

    Styrgruppens sammansättning
    Kommun  Ordinarie  Ersättare
    Lerum   Anna Ek    Karl Lind

A cell that is empty may stand for what stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.entries import read_line
from extractors.attendance.entry_shapes import convincing
from extractors.attendance.people_columns import Column, People, people_of
from extractors.attendance.told_columns import homes_in, roles_in
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Habits
from extractors.forums.labels import forum_called
from extractors.rosters.announced import REPRESENTATIVE, Roster
from extractors.rosters.listed import Seated, as_seat
from extractors.sentences.settling import Settler
from extractors.structure.column_heads import Says
from extractors.structure.tables import Row, Table
from extractors.words.empty_seats import empty_seat
from extractors.words.periods import period_in
from extractors.words.titles import role_named
from graph.claims import Forum, Organisation, Role, Span, Vacancy

_CONTACT = role_named("role/kontaktperson")
_MEMBERS = re.compile(r"representant|ordinarie|ledam[oö]|ersättare|suppleant|ombud|kontakt|medlem", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;/&()]|\b(?:och|samt)\b")


def seats_tabled(
    table: Table, text: str, roster: Roster | None, item: int | None, settler: Settler
) -> Iterator[Seated]:
    """Yield the seats that a table tells; `roster` announces it, where something does."""
    if not table.of_people or (roster is None and not (table.of_forums and _is_of_members(table, text))):
        return
    forums = [column for column in _columns(table) if column.head.says is Says.SEAT]
    reader = _Reader(table, text, roster or Roster(table.heads.start, None, REPRESENTATIVE, item=item), settler)
    for row in table.rows:
        yield from reader.by_columns(row, forums) if forums else reader.by_row(row)


def _is_of_members(table: Table, text: str) -> bool:
    """Tell whether the heads say that people have seats: "Nätverk | Datum | Namn" may say who is to present what."""
    seats = any(head.says is Says.SEAT for heads in table.columns for head in heads)
    return seats or _MEMBERS.search(table.heads.of(text)) is not None


def _columns(table: Table) -> list[Column]:
    return [Column(at, head) for at, heads in enumerate(table.columns) for head in heads[:1]]


class _Reader:
    """Reads a table row by row: a cell that is empty may stand for what stands above it."""

    def __init__(self, table: Table, text: str, roster: Roster, settler: Settler) -> None:
        self.text = text
        self.roster = roster
        self.settler = settler
        self.columns = _columns(table)
        self.people = people_of(table, text)
        self.forum = roster.forum
        self.homes: tuple[Organisation, ...] = ()

    def by_columns(self, row: Row, forums: Sequence[Column]) -> Iterator[Seated]:
        """Yield the seats of a row in which each forum has a column of its own."""
        self.homes = self._homes(row) or self.homes
        for column in forums:
            named = forum_called(column.head.called or "")
            if named is not None:
                yield from self._in_cell(row, column.at, self.settler.forum(named), REPRESENTATIVE, self.homes)

    def by_row(self, row: Row) -> Iterator[Seated]:
        """Yield the seats of a row in one forum."""
        self.forum = self._named_forum(row) or self.forum
        if self.forum is None:
            return
        self.homes = self._homes(row) or self.homes
        for people in self.people:
            for column in people.names[:1]:
                role = role_named(column.head.role) if column.head.role is not None else self.roster.role
                yield from self._in_cell(row, column.at, self.forum, role, self.homes, people)
        for column in self.columns:
            if column.head.says is Says.CONTACT:
                yield from self._in_cell(row, column.at, self.forum, _CONTACT, self.homes)

    def _named_forum(self, row: Row) -> Forum | None:
        for column in self._saying(Says.FORUM):
            named = forum_called(row.cells[column.at].of(self.text))
            if named is not None:
                return self.settler.forum(named)
        return None

    def _saying(self, says: Says) -> list[Column]:
        return [column for column in self.columns if column.head.says is says]

    def _homes(self, row: Row) -> tuple[Organisation, ...]:
        words = [row.cells[column.at].of(self.text) for column in self._saying(Says.HOME)]
        return tuple(dict.fromkeys(home for one in words if one for home in homes_in(one)))

    def _term(self, row: Row) -> tuple[str | None, str | None]:
        """Return for what time somebody has a seat, as the columns say it, else the announcement."""
        edges = [self._edge(row, says, words) for says, words in ((Says.BEGINS, "från"), (Says.ENDS, "t.o.m."))]
        begins, ends = edges[0][0], edges[1][1]
        if (begins, ends) == (None, None):
            begins, ends = self._edge(row, Says.TERM, "perioden")
        return (begins, ends) if (begins, ends) != (None, None) else self.roster.term

    def _edge(self, row: Row, says: Says, opening: str) -> tuple[str | None, str | None]:
        words = [row.cells[column.at].of(self.text) for column in self._saying(says)]
        told = f"{opening} {words[0]}" if words and words[0] else ""
        return period_in(told, (Span(0, len(told)),))

    def _in_cell(
        self,
        row: Row,
        at: int,
        forum: Forum,
        role: Role,
        homes: tuple[Organisation, ...],
        people: People | None = None,
    ) -> Iterator[Seated]:
        """Yield the seats of those whom a cell names, or that it says nobody has."""
        words = row.cells[at].of(self.text)
        empty = empty_seat(words, Span(0, len(words))) if words else None
        if empty is not None and empty.vacant:
            behalf = (empty.vacant_for,) if empty.vacant_for is not None else homes
            yield Seated(Vacancy(forum, behalf, (row.span,), self.roster.item), row.span)
        if not words or empty is not None:
            return
        roster = replace(self.roster, term=self._term(row))
        entries = _named(words)
        for entry in entries:
            told = replace(entry, organisations=entry.organisations or homes)
            if people is not None and len(entries) == 1:
                told = self._with_roles(told, row, people)
            yield as_seat(told, forum, role, roster, row.span, self.settler)

    def _with_roles(self, entry: Entry, row: Row, people: People) -> Entry:
        for column in people.saying(Says.ROLE):
            words = row.cells[column.at].of(self.text)
            entry = roles_in(entry, words) if words else entry
        return entry


def _named(words: str) -> list[Entry]:
    """Return the people whom the words of a cell name, none where no rule explains them."""
    here = Span(0, len(words))
    reading = read_line(Cutter(words, here, Habits()), here)
    people = [entry for entry in reading.entries if entry.name is not None]
    several = len(people) > 1 and _BETWEEN.search(words) is None
    return people if convincing(reading, words) and not several else []
