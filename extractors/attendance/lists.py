"""Attendance lists: where they stand in the text, and who took part by them.

A list begins at a label ("Närvarande", "Beslutande Ledamöter", "Ej närvarande: ...") and runs until a line that opens
something else (a numbered item, "Dagordning", "Paragrafer", running prose). Labels may stand alone above their names,
in a column beside them, in one sentence with them, or stacked above all names (columns read one after the other).

A line within a list that no rule explains is reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from extractors.attendance.collecting import Collected
from extractors.attendance.columns import summoned, ticked, uncontested, unstacked
from extractors.attendance.entries import habits_of, read_line
from extractors.attendance.entry_shapes import looks_like_entry
from extractors.attendance.group_headings import from_whom, is_group_heading
from extractors.attendance.headed import headed, shared_endings
from extractors.attendance.indented import heads_deeper
from extractors.attendance.initials import told_initials
from extractors.attendance.list_bounds import REFERS, ends_list, heads_table, is_column_heads, opens
from extractors.attendance.list_state import contradictory
from extractors.attendance.listed import AttendanceList, Listed
from extractors.attendance.offices_below import OfficesBelow
from extractors.attendance.openings import Opening, bracketed, labels_within, opening_of, side_by_side
from extractors.attendance.signatures import behind_names
from extractors.attendance.tables import heads_other, not_said, opens_list, tells_attendance, told_in, without_absent
from extractors.attendance.unlabelled import unlabelled
from extractors.fields.cutting import Cutter
from extractors.fields.title_order import titles_first
from extractors.structure.agenda import OUTSIDE
from extractors.structure.label_columns import wrapped_labels
from extractors.structure.lines import Line, right_below
from extractors.structure.presence_columns import over_marks, presence_heads, speaking_of_presence
from extractors.structure.tables import Table
from extractors.words.dates import find_times
from extractors.words.empty_seats import names_nobody
from extractors.words.labels import Label, Part
from extractors.words.names import find_names
from graph.claims import Finding, Span, Status

__all__ = ["AttendanceList", "Listed", "read_lists"]

# a table of names without a heading of its own
_TABLE = Label("Namn", Part.LIST, Status.PRESENT)
_CELLS = re.compile(r"\s{2,}|\t")
_LONGEST_TABLE = 60  # lines below the heads of columns that may be its rows
_OPEN_COLUMNS = "Kryssen i närvarolistan står i andra kolumner än rubrikerna: vem som var frånvarande är öppet"
_PLACE_LABELS = ("Plats och tid", "Tid och plats", "Plats", "Tid")
_STREAM = 160  # characters behind a label that show people where there are some
_PEOPLE = 4
_NEXT = 3  # lines below a heading, of which the first says what it heads
_LONGEST_HEADING = 3  # words of a heading of a group
_EXPLAINED = 0.6  # of what follows the label of a group within a list, as of the lines of the list
_ALTERNATES = ("role/ersattare", "role/tjanstgorande-ersattare")
_DECIDING = ("Beslutande", "Tjänstgörande", "ande")
_READS = 0.75  # of what follows a label without a colon


def read_lists(text: str, lines: Sequence[Line], body_from: int | None, tables: Sequence[Table]) -> AttendanceList:
    """Read the attendance lists of a document.

    `body_from` is the offset of the first agenda item, None where there is none; `tables` are those of the document.
    Pure; raises nothing.
    """
    reader = _Reader(text, lines, body_from, tables)
    found = reader.read()
    settled, contested = uncontested(unstacked(found.listed))
    in_lines, findings = headed(list(shared_endings(settled, text)), (*found.findings, *contested), text)
    listed = sorted((*in_lines, *reader.tabled), key=lambda one: one.entry.span.start)
    told, unmarked = ticked(list(summoned(listed)))
    unread = (*found.spans, *reader.left_open)
    nameless = unlabelled(reader.found.cutter, reader.head, unread)
    return replace(found, listed=tuple(told), findings=(*findings, *unmarked, *nameless))


class _Reader:
    """Goes through the lines once and collects entries label by label."""

    def __init__(self, text: str, lines: Sequence[Line], body_from: int | None, tables: Sequence[Table]) -> None:
        self.text = text
        self.lines = lines
        self.tables = {table.first: table for table in tables if table.of_people}
        self.tabled: list[Listed] = []  # whom tables name: what each says of them is told by its heads
        self.left_open: list[Span] = []  # tables of which it is told that they say nothing of who took part
        self.read_to = -1  # the last line of the table that is read
        self.body_from = body_from  # offset where the first item begins; groups do not open lists beyond it
        habits = habits_of(line.text for line in lines)
        cutter = Cutter(text, Span(0, len(text)), habits)
        self.found = Collected(text, cutter, habits.surname_first or habits.surname_comma)
        self.offices = OfficesBelow(lines, self.found)
        self.found.initials = told_initials(text)
        self.telling = {who.end: who for told in self.found.initials.values() for who in told}
        self.labels = wrapped_labels(lines)
        self.speaking = frozenset(speaking_of_presence([line.text for line in lines]))
        self.signed = behind_names(cutter, text, lines)
        self.beside: Mapping[int, int] = {}  # lines of a label that is read already, and where the names begin

    def read(self) -> AttendanceList:
        for line in self.lines:
            table = self.tables.get(line.index)
            if table is not None and self._table(table, line):
                self.read_to = table.last
            if line.noise and self.found.state.label is not None:
                self.found.nobody(line)  # a dash alone
            if not line.noise and line.index > self.read_to and line.index not in self.signed:
                self._line(line)
        found = self.found
        found.close()
        return AttendanceList(tuple(found.listed), tuple(found.spans), tuple(found.findings), tuple(found.vacant))

    def _table(self, table: Table, line: Line) -> bool:
        """Read a table with known heads; tell whether its lines are read, or say nothing of who took part."""
        label = self.found.state.label
        within = label if label is not None and label.part is not Part.OFFICE else None
        outer = within if not self.found.pending else None  # what was not understood may head something else
        if within is None and not self._in_head(line):
            return False
        below = [other for other in self.lines[table.last + 1 :] if self._in_head(other)]
        first = not (self.found.listed or self.tabled or opens_list(below))
        labelled = outer is not None or (first and without_absent(table, self.text, below))
        tells = tells_attendance(table, self.text, labelled=labelled, first=first)
        if not tells or (line.index and heads_other(self.lines[line.index - 1])):
            self.found.close()
            self.found.findings += [] if table.of_forums else [not_said(table, self.text)]
            self.left_open.append(Span(table.heads.start, self.lines[table.last].span.end))
            return True
        told = told_in(table, self.text, outer, self.found.cutter.habits)
        self.tabled += told.listed
        self.found.findings += told.findings
        self.found.vacant += told.vacant
        self.found.table(_TABLE, Span(table.heads.start, self.lines[table.last].span.end))
        return True

    # -- one line

    def _line(self, line: Line) -> None:
        text = line.squeezed.lstrip("| ")
        inside = self.found.state.label is not None
        heads = presence_heads(line) if line.index in self.speaking else ()
        if heads:
            self.found.heads = over_marks(heads, self.lines[line.index + 1 : line.index + 1 + _LONGEST_TABLE])
        if heads and not self.found.heads:
            self.found.findings.append(Finding("unread-columns", _OPEN_COLUMNS, line.span))
        if self.labels and self._wrapped(line):
            return
        if inside and (is_column_heads(text) or self._by_columns(line)):
            return
        if inside and self.offices.are_of_row(line):
            self.found.spans.append(line.span)
            return
        if inside and line.span.end in self.telling:
            self._told(line)
            return
        if self._in_head(line) and heads_table(text):
            self.found.state = self.found.state.under(_TABLE)
            self.found.spans.append(line.span)
            return
        opening = self._behind_place(opening_of(text), line)
        if opening is not None and self.offices.read(opening, line):
            return
        if opening is not None and inside and self._runs_over(opening):
            self.found.entries(line, _last(line, opening.rest))
            return
        if opening is not None and self.found.below_stack and self._says_when(opening, line):
            return
        if opening is not None and inside and self._stacks_up(opening, line):
            return
        if opening is not None and inside and self._is_titled(opening, line):
            self.found.entries(line, line.span)
        elif opening is not None and self._heads_column(opening, line):
            self._open(replace(opening, rest=""), line, squeezed=False)
        elif opening is not None and self._opens(opening, line):
            self._open(opening, line, squeezed=line.squeezed != line.text)
        elif inside and (ends_list(line.text) or OUTSIDE.match(text)):
            self.found.close()
        elif inside and (heading := heads_deeper(self.found.cutter, line, right_below(self.lines, line))) is not None:
            self.found.heading(line, *heading)
        elif (inside and self.found.continues(line)) or (inside and self.found.titles(line)):
            self.found.spans.append(line.span)
        elif inside and is_group_heading(line.text):
            self.found.group(line)
            self.found.state.behalf = from_whom(line.text)
        elif inside:
            self.found.entries(line, line.span)

    def _told(self, line: Line) -> None:
        """Read a line that tells whose initials are: somebody in the list, unless the list names people by them."""
        if self.found.by_initials:
            self.found.spans.append(line.span)
        else:
            self.found.entries(line, self.telling[line.span.end])

    def _by_columns(self, line: Line) -> bool:
        """Read a line of a list in columns of which one gets another label; tell whether it is one."""
        columns, rest = labels_within(self.found.state.columns, line) if self.found.state.columns else ((), [])
        if columns:
            self.found.state.columns = columns
            self.found.spans.append(line.span)
            for cell in rest:
                self.found.entries(line, cell)
        return bool(columns)

    def _behind_place(self, opening: Opening | None, line: Line) -> Opening | None:
        """Leave out the place and time of the meeting where they stand first behind the label of a list.

        "Plats och tid | Ledamöter Rådhuset, Lerum, kl 9 Anna Ek (S) Bo Lund (M)": labels, then their values.
        """
        if opening is None or not opening.rest:
            return opening  # nearly all lines
        above = self.lines[line.index - 1].text if line.index else ""
        if above.rstrip(" :") not in _PLACE_LABELS:
            return opening
        names = [n for n in find_names(opening.rest) if n.full]
        return replace(opening, rest=opening.rest[names[0].span.start :]) if len(names) > 1 else opening

    def _wrapped(self, line: Line) -> bool:
        """Read a line of a label that runs over several lines; tell whether it is one."""
        wrapped = self.labels.get(line.index)
        if wrapped is not None and line.index not in self.beside:
            self.beside = wrapped.rests
            self.found.label(wrapped.label, line)
        start = self.beside.get(line.index)
        if start is None:
            return False
        self.found.spans.append(line.span)
        if start < len(line.text):
            self.found.entries(line, Span(line.span.start + start, line.span.end))
        return True

    def _says_when(self, opening: Opening, line: Line) -> bool:
        """Tell whether a line is the hours of something, as stand below a stack of labels: "Ajournering kl 14-15"."""
        return opening.part is Part.STOP and any(find_times(line.text))

    def _runs_over(self, opening: Opening) -> bool:
        """Tell whether those of labels that have nobody yet stand behind one of something else, which a row read last.

        "Övriga deltagare | Utses att justera | Justeringens plats och tid Anna Ek, jurist Bo Lund, ekonom ..."
        """
        state = self.found.state
        if opening.part is not Part.STOP or not state.empty or state.label is None:
            return False
        refers = REFERS.match(opening.rest)
        behind = opening.rest[refers.end() if refers is not None else 0 :][:_STREAM]
        return looks_like_entry(behind) and sum(name.full for name in find_names(behind)) >= _PEOPLE

    def _stacks_up(self, opening: Opening, line: Line) -> bool:
        """Tell whether a label of something else stands in a stack of labels above all names, their breaks lost.

        "Beslutande | Övriga deltagare | Justeringens plats och tid | Underskrifter Anna Ek (S) Bo Lund (M) ..."
        """
        behind = self.lines[line.index + 1 :][:1]
        goes_on = any(opening_of(other.text) is not None and not other.after_blank for other in behind)
        alone = opening.part is Part.STOP and not opening.rest and not line.after_blank
        return alone and goes_on and self.found.below_stack

    def _is_titled(self, opening: Opening, line: Line) -> bool:
        """Tell whether an office is the title of one of several: "Sekreterare Anna Ek, ekonom Bo Lund"."""
        by_office = opening.part is Part.OFFICE and len(opening.labels) == 1 and not opening.labels[0].set_off
        return by_office and titles_first(self.found.cutter.cut(line.span))

    def _heads_column(self, opening: Opening, line: Line) -> bool:
        """Tell whether a heading of a group stands in the column of values: "Deltagare:   Skolor" above "Anna Ek"."""
        below = right_below(self.lines, line)
        apart = opening.part is Part.LIST and 0 < len(opening.rest.split()) <= _LONGEST_HEADING
        if below is None or not apart or below.indent <= line.indent:
            return False
        if read_line(self.found.cutter, _last(line, opening.rest)).entries:
            return False
        reading = read_line(self.found.cutter, below.span)
        return reading.explained > _READS and any(entry.name is not None for entry in reading.entries)

    def _opens(self, opening: Opening, line: Line) -> bool:
        inside = self.found.state.label is not None
        if not inside and opening.part is Part.GROUP and opening.labels[-1].alone and self._heads_prose(line):
            return False
        least = _EXPLAINED if inside and opening.part is Part.GROUP else _READS

        def reads(rest: str) -> bool:
            return read_line(self.found.cutter, _last(line, rest)).explained > least

        return opens(opening, line, inside=inside, in_head=self._in_head(line), reads=reads)

    def _heads_prose(self, line: Line) -> bool:
        """Tell whether something else than people stands below a heading: "Från kommunerna", and what they told."""
        below = next((one for one in self.lines[line.index + 1 : line.index + 1 + _NEXT] if not one.noise), None)
        if below is None or opening_of(below.text) is not None:
            return False
        return read_line(self.found.cutter, below.span).explained <= _EXPLAINED

    @property
    def head(self) -> list[Line]:
        """The lines before the first item."""
        return [line for line in self.lines if self._in_head(line)]

    def _in_head(self, line: Line) -> bool:
        return self.body_from is None or line.span.start < self.body_from

    def _open(self, opening: Opening, line: Line, *, squeezed: bool) -> None:
        label, rest = self._beside_members(opening.label, line), opening.rest
        status, behalf = bracketed(line.text[: len(line.text) - len(rest)])
        self.found.label(replace(label, status=status) if status is not None else label, line, day=opening.day)
        whom = from_whom(rest)
        self.found.state.behalf = behalf or whom
        self.found.state.columns = side_by_side(opening, line)
        self.found.state.beside = bool(rest) and label.part is Part.LIST
        self._contest(opening)
        if label.part is Part.STOP or not rest or whom or squeezed:
            return
        if names_nobody(rest):
            self.found.state.answered = True
            return
        beside = self._office_beside(label, rest)
        if beside is None:
            self.found.entries(line, _last(line, rest))
            return
        other, behind = beside
        before = _last(line, rest)
        self.found.entries(line, Span(before.start, before.end - len(behind)))
        self._open(other, line, squeezed=squeezed)

    def _beside_members(self, label: Label, line: Line) -> Label:
        """Return a label of alternates without their role where that of those who decide has nobody before it.

        "Beslutande Rådhuset, Lerum | Ersättare Ek, Anna Lund, Bo ...": heads of columns that have lost their breaks.
        """
        above = self.lines[line.index - 1] if line.index and label.role in _ALTERNATES else None
        opening = opening_of(above.text) if above is not None and above.text.startswith(_DECIDING) else None
        if above is None or opening is None or "\n" in self.text[above.span.end : line.span.start]:
            return label
        return label if any(name.full for name in find_names(opening.rest)) else replace(label, role=None)

    def _office_beside(self, label: Label, rest: str) -> tuple[Opening, str] | None:
        """Return the office that stands with its label beside another, and its part of the line.

        "Vid protokollet: Bo Lund      Justeras: Anna Ek": what stands behind a wide gap is no second clerk.
        """
        for gap in _CELLS.finditer(rest) if label.part is Part.OFFICE else ():
            behind = rest[gap.end() :]
            other = opening_of(behind)
            if other is not None and other.part is Part.OFFICE and other.labels[0].set_off and other.rest:
                return other, behind
        return None

    def _contest(self, opening: Opening) -> None:
        """Note whether the labels of a line contradict each other; names beside one are under it, whatever is above."""
        state, labels = self.found.state, tuple(found.label for found in opening.labels)
        if contradictory(labels):
            state.contested, state.stack = True, labels
        elif opening.part is Part.LIST and opening.rest:
            state.contested = False


def _last(line: Line, rest: str) -> Span:
    """Return where `rest`, the end of a line, stands."""
    return Span(line.span.end - len(rest), line.span.end)
