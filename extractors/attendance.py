"""Attendance lists: where they stand in the text, and who took part by them.

A list begins at a label ("Närvarande", "Beslutande Ledamöter", "Ej närvarande: ...") and runs until a line that opens
something else (a numbered item, "Dagordning", "Paragrafer", running prose). Labels may stand alone above their names,
in a column beside them, in one sentence with them, or stacked above all names (columns read one after the other).

A line within a list that no rule explains is reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.agenda import OUTSIDE
from extractors.assembly import titles_first
from extractors.carried import Carried
from extractors.columns import below_heads, ticked, unstacked
from extractors.drafts import Entry
from extractors.entries import LineReading, habits_of, read_line
from extractors.entry_shapes import convincing, is_prose, is_remark, is_ticks_only
from extractors.field_kinds import Kind
from extractors.fields import Cutter
from extractors.headed import headed, shared_endings
from extractors.label_columns import wrapped_labels
from extractors.labels import Label, Part
from extractors.lines import Line
from extractors.list_bounds import (
    Opening,
    bracketed,
    ends_list,
    heads_table,
    is_column_heads,
    is_group_heading,
    opening_of,
    opens,
)
from extractors.list_state import ListState
from extractors.listed import AttendanceList, Listed, listed_under
from extractors.presence_columns import Head, presence_heads
from extractors.titles import title_at
from graph.claims import Finding, Span, Status

__all__ = ["AttendanceList", "Listed", "read_lists"]

# Närvarande: se sidan 2 · enligt bifogad närvarolista
_SEE_LIST = re.compile(r"^(?:se|enligt)\s+(?:sid|sida|nedan|bilaga|bifogad|särskild|när?varo)", re.IGNORECASE)
# Frånvarande: -
_NOBODY = re.compile(r"^-+$")
# Ordförande ...............: the name is to follow
_DOTTED = re.compile(r"[._…]{3}|…")
# a table of names without a heading of its own
_TABLE = Label("Namn", Part.LIST, Status.PRESENT)
_READS = 0.75  # of what follows a label without a colon
_SILENT = 1  # lines in a row that may be no entries, before the list has ended


def read_lists(text: str, lines: Sequence[Line], body_from: int | None) -> AttendanceList:
    """Read the attendance lists of a document.

    `body_from` is the offset of the first agenda item, None where there is none. Pure; raises nothing.
    """
    found = _Reader(text, lines, body_from).read()
    listed, unpaired = headed(list(shared_endings(unstacked(found.listed))))
    return replace(found, listed=tuple(ticked(listed)), findings=(*found.findings, *unpaired))


class _Reader:
    """Goes through the lines once and collects entries label by label."""

    def __init__(self, text: str, lines: Sequence[Line], body_from: int | None) -> None:
        self.text = text
        self.lines = lines
        self.body_from = body_from  # offset where the first item begins; groups do not open lists beyond it
        self.state = ListState()
        self.listed: list[Listed] = []
        self.spans: list[Span] = []
        self.findings: list[Finding] = []
        self.pending: list[tuple[Line, Span]] = []  # not understood, not yet known to be inside the list
        habits = habits_of(line.text for line in lines)
        self.turned = habits.surname_first or habits.surname_comma
        self.cutter = Cutter(text, Span(0, len(text)), habits)
        self.labels = wrapped_labels(lines)
        self.beside: Mapping[int, int] = {}  # lines of a label that is read already, and where the names begin
        self.carried = Carried()
        self.heads: tuple[Head, ...] = ()  # of the columns of presence of the last table

    def read(self) -> AttendanceList:
        for line in self.lines:
            if not line.noise:
                self._line(line)
        return AttendanceList(tuple(self.listed), tuple(self.spans), tuple(self.findings))

    # -- one line

    def _line(self, line: Line) -> None:
        text = line.squeezed.lstrip("| ")
        inside = self.state.label is not None
        heads = presence_heads(line)
        self.heads = heads if heads else self.heads
        if self._wrapped(line):
            return
        if inside and is_column_heads(text):
            return
        if self._in_head(line) and heads_table(text):
            self.state = self.state.under(_TABLE)
            self.spans.append(line.span)
            return
        opening = opening_of(text)
        if opening is not None and self._signs(opening, line):
            return
        if opening is not None and inside and self._is_titled(opening, line):
            self._entries(line, line.span)
        elif opening is not None and self._opens(opening, line):
            self._open(opening, line, squeezed=line.squeezed != line.text)
        elif inside and (ends_list(line.text) or OUTSIDE.match(text)):
            self._close()
        elif inside and self._titles(line):
            self.spans.append(line.span)
        elif inside and is_group_heading(line.text):
            self._flush_pending()
            self.spans.append(line.span)
        elif inside:
            self._entries(line, line.span)

    def _wrapped(self, line: Line) -> bool:
        """Read a line of a label that runs over several lines; tell whether it is one."""
        wrapped = self.labels.get(line.index)
        if wrapped is not None and line.index not in self.beside:
            self.beside = wrapped.rests
            self._label(wrapped.label, line)
        start = self.beside.get(line.index)
        if start is None:
            return False
        self.spans.append(line.span)
        if start < len(line.text):
            self._entries(line, Span(line.span.start + start, line.span.end))
        return True

    def _signs(self, opening: Opening, line: Line) -> bool:
        """Read an office alone right below the name of who signs with it; tell whether the line is one."""
        above = self.lines[line.index - 1] if line.index else None
        if opening.part is not Part.OFFICE or opening.rest or line.after_blank or above is None:
            return False
        if _DOTTED.search(line.text) or (self._is_read(above) and not self._closes_pair(line)):
            return False
        fields = self.cutter.cut(above.span)
        if [f.kind for f in fields] != [Kind.NAME] or not fields[0].sure:
            return False
        signed = Entry(fields[0].span, fields[0].text, fields[0].span)
        self.listed.append(listed_under(signed, opening.label, (opening.label,)))
        self.spans += (above.span, line.span)
        return True

    def _closes_pair(self, line: Line) -> bool:
        """Tell whether an office below somebody who is listed is hers: the next name stands apart from it."""
        below = self.lines[line.index + 1] if line.index + 1 < len(self.lines) else None
        listed = bool(self.listed) and self.listed[-1].label.part is not Part.OFFICE
        return listed and (below is None or below.after_blank)

    def _is_read(self, line: Line) -> bool:
        return any(span.start <= line.span.start < span.end for span in reversed(self.spans[-3:]))

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
        status, behalf = bracketed(line.text[: len(line.text) - len(rest)])
        self._label(replace(label, status=status) if status is not None else label, line)
        self.state.behalf = behalf
        if label.part is not Part.STOP and rest and not squeezed and not _NOBODY.fullmatch(rest):
            self._entries(line, _last(line, rest))

    def _label(self, label: Label, line: Line) -> None:
        if label.part is Part.STOP:
            self._close()
            return
        if label.part is Part.OFFICE:
            self.pending = []
        self._flush_pending()
        self.carried.title = None
        self.state = self.state.under(label)
        self.spans.append(line.span)

    def _entries(self, line: Line, span: Span) -> None:
        words = span.of(self.text)
        if _SEE_LIST.match(words):
            return
        reading = below_heads(read_line(self.cutter, span, turned=self.turned), line, self.heads)
        if not reading.entries and is_ticks_only(reading.fields):
            self._flush_pending()
            self.spans.append(span)
            self.listed[-1:] = [replace(one, detached=True) for one in self.listed[-1:]]
            return
        if convincing(reading, words):
            self._add(self.carried.over(reading, line), span)
        elif is_remark(reading.fields) and not line.after_blank and self.listed:
            self._remark(reading, span)
        else:
            self._pend(line, span, words)

    def _remark(self, reading: LineReading, span: Span) -> None:
        """Read a line that says nothing but when the one above it was there."""
        self.spans.append(span)
        said = tuple(f.text.strip(" ().,;") for f in reading.fields if f.kind is Kind.PART)
        last = self.listed[-1]
        self.listed[-1] = replace(last, entry=replace(last.entry, parts=(*last.entry.parts, *said)))

    def _titles(self, line: Line) -> bool:
        """Read a title that stands on a line of its own: below the one whose it is, or above her as a label does."""
        title = title_at(line.text)
        if title is None or title.end < len(line.text.rstrip(" :")) or line.text.endswith(":"):
            return False
        if line.after_blank:
            self.carried.title = title.role
            return True
        last = self.listed[-1] if self.listed and not self.state.empty else None
        if last is None or last.roles or last.entry.name is None:
            return False
        self.listed[-1] = replace(last, roles=(title.role,))
        return True

    def _add(self, entries: Sequence[Entry], span: Span) -> None:
        label = self.state.label
        if label is None:
            raise AssertionError("entries are read only under a label")
        self._flush_pending()
        self.spans.append(span)
        for entry in entries:
            homes = entry.organisations or self.state.behalf
            whole = replace(entry, organisations=homes) if entry.name is not None else entry
            self.listed.append(listed_under(whole, label, self.state.stack))
        self.state.silent = 0
        self.state.empty = False
        if self.state.only_office:
            self.state = self.state.resumes or ListState()

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
        self.state = ListState()


def _last(line: Line, rest: str) -> Span:
    """Return where `rest`, the end of a line, stands."""
    return Span(line.span.end - len(rest), line.span.end)
