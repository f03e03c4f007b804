"""Attendance lists: where they stand in the text, and who took part by them.

A list begins at a label ("Närvarande", "Beslutande Ledamöter", "Ej närvarande: ...") and runs until a line that opens
something else (a numbered item, "Dagordning", "Paragrafer", running prose). Labels may stand alone above their names,
in a column beside them, in one sentence with them, or stacked above all names (columns read one after the other).

A line within a list that no rule explains is reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.agenda import OUTSIDE
from extractors.assembly import titles_first
from extractors.columns import ticked, unstacked
from extractors.drafts import Entry
from extractors.entries import habits_of, read_line
from extractors.entry_shapes import convincing, is_prose, is_ticks_only
from extractors.fields import Cutter
from extractors.labels import Label, Part
from extractors.lines import Line
from extractors.list_bounds import Opening, ends_list, heads_table, is_column_heads, is_group_heading, opening_of, opens
from extractors.listed import AttendanceList, Listed
from extractors.titles import role_named
from graph.claims import Finding, Span, Status

__all__ = ["AttendanceList", "Listed", "read_lists"]

# Närvarande: se sidan 2 · enligt bifogad närvarolista
_SEE_LIST = re.compile(r"^(?:se|enligt)\s+(?:sid|sida|nedan|bilaga|bifogad|särskild|när?varo)", re.IGNORECASE)
# Frånvarande: -
_NOBODY = re.compile(r"^-+$")
# a table of names without a heading of its own
_TABLE = Label("Namn", Part.LIST, Status.PRESENT)
_READS = 0.75  # of what follows a label without a colon
_SILENT = 1  # lines in a row that may be no entries, before the list has ended


def read_lists(text: str, lines: Sequence[Line], body_from: int | None) -> AttendanceList:
    """Read the attendance lists of a document.

    `body_from` is the offset of the first agenda item, None where there is none. Pure; raises nothing.
    """
    found = _Reader(text, lines, body_from).read()
    return replace(found, listed=tuple(ticked(unstacked(found.listed))))


@dataclass(slots=True)
class _State:
    """Where the reader is in the text."""

    label: Label | None = None
    silent: int = 0  # lines since the last one that was understood
    only_office: bool = False
    stack: tuple[Label, ...] = ()
    resumes: _State | None = None  # the list that an office within it interrupts
    empty: bool = True  # nobody has been read under the label yet

    def under(self, label: Label) -> _State:
        """Return the state behind a label that opens: a group has the list's status, an office interrupts the list."""
        office = label.part is Part.OFFICE
        inherits = label.part is Part.GROUP and self.label is not None and self.label.part is not Part.OFFICE
        stacked = self.label is not None and self.empty and not self.only_office
        return _State(
            label=replace(label, status=self.label.status) if inherits and self.label is not None else label,
            only_office=office,
            stack=(*self.stack, label) if stacked else (label,),
            resumes=self if office and self.label is not None and not self.only_office else None,
        )


class _Reader:
    """Goes through the lines once and collects entries label by label."""

    def __init__(self, text: str, lines: Sequence[Line], body_from: int | None) -> None:
        self.text = text
        self.lines = lines
        self.body_from = body_from  # offset where the first item begins; groups do not open lists beyond it
        self.state = _State()
        self.listed: list[Listed] = []
        self.spans: list[Span] = []
        self.findings: list[Finding] = []
        self.pending: list[tuple[Line, Span]] = []  # not understood, not yet known to be inside the list
        habits = habits_of(line.text for line in lines)
        self.turned = habits.surname_first or habits.surname_comma
        self.cutter = Cutter(text, Span(0, len(text)), habits)

    def read(self) -> AttendanceList:
        for line in self.lines:
            if not line.noise:
                self._line(line)
        return AttendanceList(tuple(self.listed), tuple(self.spans), tuple(self.findings))

    # -- one line

    def _line(self, line: Line) -> None:
        text = line.squeezed
        inside = self.state.label is not None
        if inside and is_column_heads(text):
            return
        if self._in_head(line) and heads_table(text):
            self.state = self.state.under(_TABLE)
            self.spans.append(line.span)
            return
        opening = opening_of(text)
        if opening is not None and inside and self._is_titled(opening, line):
            self._entries(line, line.span)
        elif opening is not None and self._opens(opening, line):
            self._open(opening, line, squeezed=text != line.text)
        elif inside and (ends_list(line.text) or OUTSIDE.match(text)):
            self._close()
        elif inside and is_group_heading(line.text):
            self._flush_pending()
            self.spans.append(line.span)
        elif inside:
            self._entries(line, line.span)

    def _is_titled(self, opening: Opening, line: Line) -> bool:
        """Tell whether an office is the title of one of several: "Sekreterare Anna Ek, ekonom Bo Lund"."""
        by_office = opening.part is Part.OFFICE and len(opening.labels) == 1 and not opening.labels[0].set_off
        return by_office and titles_first(self.cutter.cut(line.span))

    def _opens(self, opening: Opening, line: Line) -> bool:
        def reads(rest: str) -> bool:
            return read_line(self.cutter, _last(line, rest)).explained > _READS

        return opens(opening, line, inside=self.state.label is not None, in_head=self._in_head(line), reads=reads)

    def _in_head(self, line: Line) -> bool:
        return self.body_from is None or line.span.start < self.body_from

    def _open(self, opening: Opening, line: Line, *, squeezed: bool) -> None:
        label, rest = opening.label, opening.rest
        if label.part is Part.STOP:
            self._close()
            return
        if label.part is Part.OFFICE:
            self.pending = []
        self._flush_pending()
        self.state = self.state.under(label)
        self.spans.append(line.span)
        if rest and not squeezed and not _NOBODY.fullmatch(rest):
            self._entries(line, _last(line, rest))

    def _entries(self, line: Line, span: Span) -> None:
        words = span.of(self.text)
        if _SEE_LIST.match(words):
            return
        reading = read_line(self.cutter, span, turned=self.turned)
        if not reading.entries and is_ticks_only(reading.fields):
            self._flush_pending()
            self.spans.append(span)
            self.listed[-1:] = [replace(one, detached=True) for one in self.listed[-1:]]
            return
        if convincing(reading, words):
            self._add(reading.entries, span)
        else:
            self._pend(line, span, words)

    def _add(self, entries: Sequence[Entry], span: Span) -> None:
        label = self.state.label
        if label is None:
            raise AssertionError("entries are read only under a label")
        self._flush_pending()
        self.spans.append(span)
        self.listed.extend(_under(entry, label, self.state.stack) for entry in entries)
        self.state.silent = 0
        self.state.empty = False
        if self.state.only_office:
            self.state = self.state.resumes or _State()

    def _pend(self, line: Line, span: Span, words: str) -> None:
        self.pending.append((line, span))
        self.state.silent += 1
        if self.state.silent > _SILENT or self.state.only_office or is_prose(words):
            self._close()

    # -- the end of a list

    def _flush_pending(self) -> None:
        """Report what was not understood: lines that were stand on both sides of it, so it is inside the list."""
        for line, span in self.pending:
            self.spans.append(span)
            words = " ".join(span.of(self.text).split())
            message = f"Raden i närvarolistan gick inte att tolka: {words}"
            self.findings.append(Finding("unread-entry", message, line.span))
        self.pending = []

    def _close(self) -> None:
        self.pending = []
        self.state = _State()


def _in_office(entry: Entry) -> Entry:
    """Return an entry behind an office without what the line says besides: an alternate, the text of the next cell."""
    known = tuple(o for o in entry.organisations if o.classification is not None)
    return replace(entry, organisations=known, stands_in_for=None, parts=(), remarks=())


def _last(line: Line, rest: str) -> Span:
    """Return where `rest`, the end of a line, stands."""
    return Span(line.span.end - len(rest), line.span.end)


def _under(entry: Entry, label: Label, stack: tuple[Label, ...]) -> Listed:
    """Return an entry with what its label says of it: a status, and a role where the entry itself has none."""
    status = entry.status or label.status or Status.PRESENT
    if label.part is Part.OFFICE:
        entry = _in_office(entry)
    roles = entry.roles
    if label.role is not None and entry.name is not None and (label.part is Part.OFFICE or not roles):
        role = role_named(label.role)
        if role.path not in {r.path for r in roles} and not entry.stands_in_for:
            roles = (*roles, role)
    return Listed(entry, label, status, roles, stack)
