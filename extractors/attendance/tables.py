"""Attendance tables: who took part by a table whose heads say what stands where.

Surface forms: "Namn | Kommun | Roll", "Kommun | Deltagare" with several names, a dash or "Förhinder" in a cell,
"Ledamöter | Närv. | Ersättare | Tjg." with crosses, "Namn | Närvarande | Frånvarande | Distans".

A table tells who took part where it stands under a label of a list, or its heads say so. A table of contact persons
does not; nor does one of addresses, or of members and alternates side by side, under no label and without marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.entries import read_line
from extractors.attendance.entry_shapes import convincing
from extractors.attendance.listed import Listed, listed_under
from extractors.attendance.people_columns import People, beside_mark, mark_in, people_of
from extractors.attendance.told_columns import (
    beside_home_in,
    homes_in,
    party_in,
    remarks_in,
    replaced_in,
    roles_in,
    substitutes_in,
)
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Habits
from extractors.structure.column_heads import Head, Says
from extractors.structure.lines import Line
from extractors.structure.table_cells import Cell
from extractors.structure.tables import Row, Table, group_of
from extractors.words.empty_seats import EmptySeat, empty_seat, stands_empty
from extractors.words.labels import Label, Part, find_label
from graph.claims import Finding, Organisation, Span, Status

# Anna Ek, Bo Lund · Anna Ek och Bo Lund · Anna Ek (ersätter Bo Lund)
_BETWEEN = re.compile(r"[,;/&()]|\b(?:och|samt)\b")
# labels of lists of all who took part; not "Övriga närvarande"
_WHOLE_LISTS = frozenset(
    ("Närvarande", "Närvaro", "Närvarolista", "Deltagare", "Deltagarlista", "Deltog", "Beslutande")
)
_MISSING = frozenset((Status.ABSENT, Status.EXCUSED))
_TELLS_HOW = frozenset((Says.MARK, Says.REMARK))
_SERVES = "role/tjanstgorande-ersattare"
_ALTERNATE = "role/ersattare"
_ONLY_SERVING = "Tabellen säger vilka ersättare som tjänstgjorde: om {} var närvarande är öppet"
_NO_MARK = "Det framgår inte av tabellen om {} var närvarande"
_UNREAD = "Raden i närvarolistan gick inte att tolka: {}"
_NOT_SAID = "Det framgår inte om de som står i tabellen deltog: {}"


class Told(Struct):
    """What a table tells: who took part, and what is open."""

    listed: list[Listed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    vacant: list[EmptySeat] = field(default_factory=list)  # seats that an organisation has nobody in


def tells_attendance(table: Table, text: str, *, labelled: bool, first: bool) -> bool:
    """Tell whether those in a table took part or not.

    `labelled`: it stands right under a label of a list; `first`: no list has been read before it.
    """
    people = people_of(table, text)
    if not people or any(head.says is Says.CONTACT for heads in table.columns for head in heads):
        return False
    marked = any(column.head.status is not None for one in people for column in one.saying(Says.MARK))
    if table.of_forums and not marked:
        return False  # it says who sits where
    if labelled or marked:
        return True
    if not first or not all(one.names for one in people) or any(one.saying(Says.ADDRESS) for one in people):
        return any(one.head.status is not None for one in people)
    return len({one.head.role for one in people}) == 1


def heads_other(line: Line) -> bool:
    """Tell whether a line right above a table says that it is something else: "Sändlista"."""
    above = find_label(line.text)
    return above is not None and above.alone and above.label.part is Part.STOP


def opens_list(lines: Sequence[Line]) -> bool:
    """Tell whether a label opens the list of those who took part, so that a table above under no label is none."""
    labels = (find_label(line.text) for line in lines)
    return any(found is not None and found.set_off and found.label.text in _WHOLE_LISTS for found in labels)


def without_absent(table: Table, text: str, below: Sequence[Line]) -> bool:
    """Tell whether the list right below a table is one of the absent, and the table names none of them.

    So it is of those who came: "Kommun | Namn | E-post ..." above "Frånvarande: Lerum, Tjörn".
    """
    found = find_label(below[0].text) if below else None
    if found is None or found.label.part is not Part.LIST or found.label.status not in _MISSING:
        return False
    absent = " ".join([below[0].text, *(line.text for line in takewhile(lambda one: not one.after_blank, below[1:]))])
    named = {piece.of(text) for row in table.rows for cell in row.cells for piece in cell.pieces}
    return not any(words in absent for words in named if words[0].isupper())


def not_said(table: Table, text: str) -> Finding:
    """Return the report of a table that does not tell whether those in it took part."""
    return Finding("unread-table", _NOT_SAID.format(" ".join(table.heads.of(text).split())), table.heads)


def told_in(table: Table, text: str, outer: Label | None, habits: Habits) -> Told:
    """Return what a table tells of those in it; `outer` is the label of the list that it stands in."""
    told = Told()
    people = people_of(table, text)
    readers = [_Reader(text, table, one, outer, habits, told) for one in people]
    for reader in readers:
        reader.marked = any(map(reader.statuses, table.rows))
        reader.of_others = any(other.people.saying(Says.MARK) for other in readers)
    for row in table.rows:
        group = group_of(text, row)
        for reader in readers:
            if group is not None:
                reader.group = group
            else:
                reader.read(row)
    return told


class _Reader(Struct):
    """The reading of a column of people, row by row."""

    text: str
    table: Table
    people: People
    outer: Label | None
    habits: Habits
    told: Told
    group: Label | None = None
    home: Cell = Cell()  # the last that was filled: a cell may stand for the rows below it
    marked: bool = False  # somebody has a mark, so that those without one lack it
    of_others: bool = False  # a column of people has one of marks, if not this

    def read(self, row: Row) -> None:
        """Read a row: the people in it, or the organisation that nobody came from."""
        homes = self._homes(row)
        words = " ".join(row.cells[column.at].of(self.text) for column in self.people.names).strip()
        how = mark_in(words) if self.people.names else True
        span = self._span(row)
        if (stands_empty(words) if words else self.people.names) or how is False:
            self._stands_empty(words, homes, span)
            return
        if how is not None:
            status = how if isinstance(how, Status) else None
            entries: Sequence[Entry] = [Entry(span, None, None, organisations=homes, status=status)] if homes else []
        else:
            entries = self._named(words, span)
            if not entries:
                self._report("unread-entry", _UNREAD.format(" ".join(row.span.of(self.text).split())), span)
        for entry in entries:
            self._add(self._with_homes(entry, homes), row, alone=len(entries) == 1)
        if len(entries) == 1:
            self._add_substitutes(entries[0], row)

    def _stands_empty(self, words: str, homes: Sequence[Organisation], span: Span) -> None:
        """Tell of a vacant seat whose it is, where the row says it: "Ale | Vakant"."""
        seat = empty_seat(words, Span(0, len(words)))
        whose = homes[0] if len(homes) == 1 and homes[0].classification is not None else None
        if seat is not None and seat.vacant and whose is not None and self.people.head.role != _ALTERNATE:
            self.told.vacant.append(EmptySeat(span, whose, vacant=True))

    def _homes(self, row: Row) -> tuple[Organisation, ...]:
        """Return whom the people of a row come from: a cell that stands before them holds for the rows below it too."""
        found: tuple[Organisation, ...] = ()
        for column in self.people.saying(Says.HOME):
            cell = row.cells[column.at]
            leads = bool(self.people.names) and column.at < self.people.names[0].at
            self.home = cell if cell.pieces or not leads else self.home
            words = (self.home if leads else cell).of(self.text)
            found = (*found, *homes_in(words)) if not stands_empty(words) else found
        return tuple(dict.fromkeys(found))

    def _with_homes(self, entry: Entry, homes: tuple[Organisation, ...]) -> Entry:
        return replace(entry, organisations=tuple(dict.fromkeys((*homes, *entry.organisations))))

    def _named(self, words: str, span: Span) -> list[Entry]:
        """Return the people whom the words of a cell name, none where no rule explains them."""
        here = Span(0, len(words))
        turned = len(self.people.names) == 1 and (self.habits.surname_first or self.habits.surname_comma)
        reading = read_line(Cutter(words, here, self.habits), here, turned=turned)
        several = sum(entry.name is not None for entry in reading.entries) > 1
        if not convincing(reading, words) or (several and _BETWEEN.search(words) is None):
            return []  # names with nothing between are rows that a conversion has run together
        return [
            replace(entry, span=span, name_span=span if entry.name is not None else None) for entry in reading.entries
        ]

    def _add(self, entry: Entry, row: Row, *, alone: bool) -> None:
        """Add somebody with what the other columns say of her; of several in one cell only how they took part."""
        entry = self._said(entry, row) if alone else entry
        open_because = self._open(entry, row)
        if open_because is not None:
            self._report("unread-entry", open_because.format(entry.name or entry.organisations[0].name), entry.span)
            return
        entry = replace(entry, status=self._status(entry, row))
        label = self._label(row)
        self.told.listed.append(listed_under(entry, label, (label,)))

    def _add_substitutes(self, entry: Entry, row: Row) -> None:
        """Add those of whom another cell says that they stood in for the one whom the row names."""
        cells = [row.cells[column.at].of(self.text) for column in self.people.others if column.head.says in _TELLS_HOW]
        label = self._label(row)
        for substitute in (one for words in cells for one in substitutes_in(entry, words)):
            self.told.listed.append(listed_under(substitute, label, (label,)))

    def _said(self, entry: Entry, row: Row) -> Entry:
        for column in self.people.others:
            words, say = row.cells[column.at].of(self.text), _SAYS.get(column.head.says)
            mark = mark_in(words)
            told = beside_mark(words)
            remark = say is remarks_in and (isinstance(mark, Status) or told != words)
            if words and say is not None and not stands_empty(words) and (mark is None or remark):
                entry = say(entry, told)
                entry = replace(entry, status=mark) if isinstance(mark, Status) else entry
        return entry

    # -- how somebody took part

    def _marks(self, row: Row) -> list[tuple[Head, bool | Status | None]]:
        """Return the marks of presence of a row, each with what its head says; None for an empty cell."""
        columns = [column for column in self.people.saying(Says.MARK) if column.head.status is not None]
        return [(column.head, mark_in(row.cells[column.at].of(self.text))) for column in columns]

    def statuses(self, row: Row) -> list[Status]:
        """Return how somebody took part by the marks of her row."""
        found: list[Status] = []
        for head, mark in self._marks(row):
            if isinstance(mark, Status):
                found.append(mark)
            elif mark is True and head.status is not None:
                found.append(head.status)
            elif mark is False and head.status is Status.PRESENT:
                found.append(Status.ABSENT)
        return found

    def _status(self, entry: Entry, row: Row) -> Status | None:
        """Return how somebody took part: as the words beside her or the marks say; None where the label says it."""
        statuses = self.statuses(row)
        if entry.status is not None:
            return entry.status
        if statuses:
            return max(statuses, key=list(Status).index)
        if self._serves(row) or entry.parts:
            return Status.PRESENT
        kinds = {head.status for head, _ in self._marks(row)}
        if not kinds or not self.marked:
            return None
        return Status.ABSENT if kinds & {Status.PRESENT, Status.REMOTE} else Status.PRESENT

    def _open(self, entry: Entry, row: Row) -> str | None:
        """Return why it is open whether somebody was there, None where it is not."""
        kinds = {head.status for head, _ in self._marks(row)}
        statuses = set(self.statuses(row))
        if entry.status is not None or entry.parts or entry.stands_in_for is not None or self._serves(row):
            return None
        if not kinds and self.people.saying(Says.SERVING) and self.people.head.role == _ALTERNATE:
            return _ONLY_SERVING
        if not kinds and self.of_others and self.people.head.role != _SERVES:
            return _NO_MARK
        both = Status.PRESENT in kinds and kinds & {Status.ABSENT, Status.EXCUSED}
        unmarked = (both and not statuses and self.marked) or (not statuses and self._is_in_words(row))
        return _NO_MARK if unmarked or {Status.PRESENT, Status.ABSENT} <= statuses else None

    def _is_in_words(self, row: Row) -> bool:
        """Tell whether words stand where a mark should that no rule explains."""
        cells = [row.cells[c.at] for c in self.people.saying(Says.MARK) if c.head.status is not None]
        return any(cell.pieces and mark_in(cell.of(self.text)) is None for cell in cells)

    def _serves(self, row: Row) -> bool:
        """Tell whether somebody served as an alternate: by a mark, or since the row says for whom."""
        marked = any(mark_in(row.cells[column.at].of(self.text)) is True for column in self.people.saying(Says.SERVING))
        return marked or any(row.cells[column.at].pieces for column in self.people.saying(Says.REPLACES))

    # -- under which label

    def _label(self, row: Row) -> Label:
        """Return the label of somebody: the head of her column, in the list that the table stands in."""
        head, outer = self.people.head, self.outer
        role = _SERVES if head.role == _ALTERNATE and self._serves(row) else head.role
        marked = [column for column in self.people.saying(Says.MARK) if column.head.role is not None]
        role = next((c.head.role for c in marked if mark_in(row.cells[c.at].of(self.text)) is True), role)
        if self.group is not None:
            role = self.group.role or role
        status = head.status or (outer.status if outer is not None else None) or Status.PRESENT
        if outer is not None and outer.status is not Status.PRESENT and head.status in (None, Status.PRESENT):
            status = outer.status or status
        words = " ".join(self.table.heads.of(self.text).split())
        role = role if role is not None or outer is None else outer.role
        return Label(words, Part.GROUP, status, role, called=outer is not None and outer.called)

    def _span(self, row: Row) -> Span:
        """Return where somebody stands: the row from the first to the last cell that says something of her."""
        told = [row.cells[column.at] for column in (*self.people.names, *self.people.others)]
        pieces = [piece for cell in told for piece in cell.pieces]
        return Span(min(p.start for p in pieces), max(p.end for p in pieces)) if pieces else row.span

    def _report(self, kind: str, message: str, span: Span) -> None:
        self.told.findings.append(Finding(kind, message, span))


_SAYS: Mapping[Says, Callable[[Entry, str], Entry]] = {
    Says.HOME: beside_home_in,
    Says.ROLE: roles_in,
    Says.PARTY: party_in,
    Says.REMARK: remarks_in,
    Says.REPLACES: replaced_in,
    Says.MARK: remarks_in,
}
