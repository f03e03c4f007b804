"""Attendance lists: where they stand in the text, and who took part by them.

A list begins at a label ("Närvarande", "Beslutande Ledamöter", "Ej närvarande: ...") and runs until a line that opens
something else (a numbered item, "Dagordning", "Paragrafer", running prose). Labels may stand alone above their names, in
a column beside them, in one sentence with them, or stacked above all names (columns read one after the other).

A line within a list that no rule explains is reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.agenda import OUTSIDE
from extractors.entries import Entry, LineReading, habits_of, read_line
from extractors.fields import Cutter, Kind
from extractors.labels import Found, Label, Part, find_label
from extractors.lexicon import lexicon
from extractors.lines import Line
from extractors.names import RUN, find_names, has_name_shape, is_given
from extractors.titles import role_named, title_at
from graph.claims import Finding, Role, Span, Status

_HEADING = re.compile(r"(?:§+\s?\d|\d{1,3}\s?[.:)]\s?[A-ZÅÄÖ]|(?:[A-ZÅÄÖ][\wÅÄÖåäö]{0,5}\s)?§\s?\d)")
_PLAIN_NUMBER = re.compile(r"\d{1,3}\s+[A-ZÅÄÖ]")
# the heads of the columns of a table of attendance: LEDAMÖTER  Ja Nej  Tid Kl. 09.00-12.00
_COLUMNS = re.compile(
    r"(?:\s*(?:ja|nej|tid|kl\.?|närv\.?|närvaro|närvarande|tjg\.?|ers\.?|votering(?:ar)?|omröstning(?:ar)?|parti|namn|anm\.?|sign\.?|från|när|till|avstår"
    r"|jäv|kommun|organisation|roll|funktion|titel|förvaltning|befattning|övrigt|anmärkning|frånvarande|§+|[/|\d.:–-]+)\s*)+",
    re.IGNORECASE,
)
_SEE_LIST = re.compile(r"^(?:se|enligt)\s+(?:sid|sida|nedan|bilaga|bifogad|särskild|när?varo)", re.IGNORECASE)
_ALL_PRESENT = re.compile(r"^-+$")
_STREAM = 100  # characters of entries behind a label, from which on the line has lost its breaks
_READS = 0.75  # of what follows a label without a colon
_EXPLAINED = 0.6  # of a line's characters: below this it is not an entry
_MANY = 3  # names on a line that make it a list whatever else it holds
_PROSE = re.compile(r"\b(?:är|var|har|hade|och|att|som|det|den|på|till|av)\b", re.IGNORECASE)
_VERBS_OF_LIST = re.compile(r"\b(?:deltog|närvarande|anmält|avvek|lämna|ersätt|tjänstgör)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list under its label: who, with what status, in what role, in which group."""

    entry: Entry
    label: Label
    status: Status
    roles: tuple[Role, ...]
    group: str | None = None
    part: str | None = None  # what the label says of the part of the meeting: "Medverkande från kl 14"
    stack: tuple[Label, ...] = ()  # the labels that stood together above the names, where several did


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """All that the attendance lists of a document say; `spans` is the text that they cover."""

    listed: tuple[Listed, ...]
    spans: tuple[Span, ...]
    findings: tuple[Finding, ...]
    understood: int  # lines read
    lines: int  # lines that belong to a list

    @classmethod
    def empty(cls) -> AttendanceList:
        """Return the lists of a document that has none."""
        return cls((), (), (), 0, 0)


@dataclass(slots=True)
class _State:
    """Where the reader is in the text."""

    label: Label | None = None
    group: str | None = None
    part: str | None = None
    silent: int = 0  # lines since the last one that was understood
    column: int | None = None  # where the value column begins, for labels beside their values
    only_office: bool = False
    stack: tuple[Label, ...] = ()
    resumes: _State | None = None  # the list that an office within it interrupts
    empty: bool = True  # nobody has been read under the label yet


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
        self.understood = 0
        self.total = 0
        whole = Span(0, len(text))
        self.habits = habits_of(line.text for line in lines)
        self.cutter = Cutter(text, whole, self.habits)

    def read(self) -> AttendanceList:
        for line in self.lines:
            if line.noise:
                continue
            self._line(line)
        self._close()
        return AttendanceList(tuple(self.listed), tuple(self.spans), tuple(self.findings), self.understood, self.total)

    # -- one line

    def _line(self, line: Line) -> None:
        text = line.squeezed
        if self.state.label is not None and _COLUMNS.fullmatch(text) and not find_label(text):
            return
        labels, rest = _labels(text)
        if labels and self._opens(labels, rest, line):
            self._open(labels, rest, line, squeezed=text != line.text)
            return
        if self.state.label is None:
            return
        if self._ends(line) or OUTSIDE.match(text):
            self._close()
            return
        if self._group_heading(line):
            return
        self._entries(line, line.span)

    def _opens(self, labels: list[Found], rest: str, line: Line) -> bool:
        first, last = labels[0], labels[-1]
        if first.label.part is Part.OFFICE and rest and all(_is_office(cell) for cell in re.split(r"\t|\s{2,}", rest)):
            return False  # a row of offices above a row of names: see `signatures`
        if first.label.part is Part.STOP:
            return self.state.label is not None or first.set_off
        if _HEADING.match(line.text) and first.label.part is not Part.LIST:
            return False
        inside = self.state.label is not None
        in_head = self.body_from is None or line.span.start < self.body_from
        if first.label.part is Part.GROUP and not inside and not in_head:
            return False
        if first.label.part is Part.GROUP and not inside and not (last.alone or _looks_like_entry(rest)):
            return False
        if not rest or last.set_off:
            return first.label.part is not Part.OFFICE or inside or in_head or last.set_off
        if len(rest) > _STREAM:
            return len(list(find_names(rest[: 4 * _STREAM]))) >= 2
        return _looks_like_entry(rest) and not _is_prose(rest) and self._reads(rest, line)

    def _reads(self, rest: str, line: Line) -> bool:
        """Tell whether what follows a label on its line is nothing but entries: "Ordförande Anna Ek öppnade" is not."""
        span = Span(line.span.end - len(rest), line.span.end)
        return read_line(self.cutter, span).explained > _READS

    def _open(self, labels: list[Found], rest: str, line: Line, *, squeezed: bool) -> None:
        label = _strongest(labels)
        if label.part is Part.STOP:
            self._close()
            return
        if label.part is Part.OFFICE:
            self.pending = []
        self._flush_pending()
        previous = self.state.label
        status = label.status
        if label.part is Part.GROUP and previous is not None and previous.part is not Part.OFFICE:
            status = previous.status
        resumes = (
            self.state if label.part is Part.OFFICE and previous is not None and not self.state.only_office else None
        )
        stacked = previous is not None and self.state.empty and not self.state.only_office
        self.state = _State(
            label=replace(label, status=status),
            group=line.text if label.part is Part.GROUP and not rest else None,
            only_office=label.part is Part.OFFICE,
            stack=(*self.state.stack, label) if stacked else (label,),
            resumes=resumes,
        )
        self.spans.append(line.span)
        if rest and not squeezed and not _SEE_LIST.match(rest) and not _ALL_PRESENT.fullmatch(rest):
            start = line.span.end - len(rest)
            self.state.column = line.indent + (start - line.span.start)
            self._entries(line, Span(start, line.span.end))

    def _entries(self, line: Line, span: Span) -> None:
        if _SEE_LIST.match(span.of(self.text)):
            return
        reading = read_line(self.cutter, span, turned=self.habits.surname_first or self.habits.surname_comma)
        if not self._convincing(reading, span):
            self.pending.append((line, span))
            self.state.silent += 1
            if self.state.silent > 1 or _is_prose(span.of(self.text)) or self.state.only_office:
                self._close()
            return
        self._flush_pending()
        self.state.silent = 0
        self.total += 1
        self.understood += 1
        self.spans.append(span)
        label = self.state.label
        if label is None:
            raise AssertionError("entries are read only under a label")
        for entry in reading.entries:
            self.listed.append(_under(entry, label, self.state))
        self.state.empty = False
        if self.state.only_office:
            self.pending = []
            self.state = self.state.resumes or _State()

    def _convincing(self, reading: LineReading, span: Span) -> bool:
        if not reading.entries or reading.explained < _EXPLAINED:
            return False
        if any(e.name is not None and e.sure for e in reading.entries):
            if sum(e.sure for e in reading.entries) > _MANY:
                return True
            return not (_is_prose(span.of(self.text)) and not _VERBS_OF_LIST.search(span.of(self.text)))
        if all(e.name is None for e in reading.entries):
            known = all(f.sure for f in reading.fields if f.kind is Kind.ORGANISATION)
            return known and reading.explained > 0.9
        return len(span.of(self.text)) < 90 and not _is_prose(span.of(self.text))

    def _ends(self, line: Line) -> bool:
        text = line.text
        if re.match(r"§+\s?\d|(?:[A-ZÅÄÖ]\w{0,5}\s)?§\s?\d", text):
            return True
        numbered = _HEADING.match(text) or _PLAIN_NUMBER.match(text)
        if numbered is None:
            return False
        rest = re.sub(r"^[\d\s.:)]+", "", text)
        run = RUN.match(rest)
        return run is None or not is_given(run[0].split()[0])

    def _group_heading(self, line: Line) -> bool:
        """A line that names a group within the list ("företrädare för lärarna", "Kommunernas ledamöter:", "rektor")."""
        text = line.text.rstrip(" :")
        if len(text) > 70 or "," in text or not text or any(c.isdigit() for c in text):
            return False
        run = RUN.search(text)
        if run is not None and is_given(run[0].split()[0]) and len(run[0].split()) > 1:
            return False
        lowered = text[0].islower() or line.text.endswith(":") or find_title_only(text)
        if not lowered or lexicon().exact(text) is not None:
            return False
        if "närv" in text.lower() and "§" in text:
            return False
        self.state.group = text
        self._flush_pending()
        self.spans.append(line.span)
        return True

    # -- the end of a list

    def _flush_pending(self) -> None:
        """What was not understood stands between lines that were: it is inside the list, and is reported."""
        for line, span in self.pending:
            self.total += 1
            self.spans.append(span)
            words = " ".join(span.of(self.text).split())
            self.findings.append(
                Finding("unread-entry", f"Raden i närvarolistan gick inte att tolka: {words}", line.span)
            )
        self.pending = []

    def _close(self) -> None:
        self.pending = []
        self.state = _State()


def _is_office(text: str) -> bool:
    found = find_label(text.strip())
    return found is not None and found.alone and found.label.part is Part.OFFICE


def find_title_only(text: str) -> bool:
    """Tell whether `text` is nothing but a role or title."""
    found = title_at(text)
    return found is not None and found.end >= len(text)


def _labels(text: str) -> tuple[list[Found], str]:
    """Return the labels that `text` begins with ("Beslutande Ledamöter", "Beslutande: Närvarande:") and what follows."""
    found: list[Found] = []
    rest = text
    while True:
        one = find_label(rest)
        if one is None or (found and one.label.part in (Part.STOP, Part.OFFICE) and not one.alone):
            break
        if found and not (one.alone or one.set_off or _looks_like_entry(rest[one.end :])):
            break
        found.append(one)
        rest = rest[one.end :]
        if not rest:
            break
    if found and _COLUMNS.fullmatch(rest):
        rest = ""
        found[-1] = replace(found[-1], alone=True, set_off=True)
    if not found:
        numbered = re.match(r"(?:§\s?)?\d{1,2}\s?[.:)]?\s*", text)
        if numbered is not None and numbered.end() < len(text):
            inner = find_label(text[numbered.end() :])
            if inner is not None and inner.alone and inner.label.part is Part.LIST:
                return [inner], ""
    return found, rest


def _strongest(labels: list[Found]) -> Label:
    """Of several labels on a line the one with a status other than present says most; else the last."""
    for found in labels:
        if found.label.status in (Status.ABSENT, Status.EXCUSED, Status.REMOTE):
            return found.label
    lists = [f.label for f in labels if f.label.part is Part.LIST]
    groups = [f.label for f in labels if f.label.part is Part.GROUP]
    if lists and groups:
        return replace(groups[-1], status=lists[-1].status)
    return labels[-1].label


def _looks_like_entry(text: str) -> bool:
    """Tell whether `text` begins with somebody: a name, a title before a name, a box, a known organisation."""
    stripped = text.lstrip(" -–•[]xX()0123456789.")
    run = RUN.match(stripped)
    if run is not None and is_given(run[0].split()[0]) and len(run[0].split()) > 1:
        return True
    if run is not None and len(run[0].split()) == 2 and is_given(run[0].split()[1]):
        return True
    if run is not None and has_name_shape(run[0]) and (run.end() == len(stripped) or stripped[run.end()] in ",(/"):
        return True
    title = title_at(stripped)
    if title is not None and title.end < len(stripped):
        return _looks_like_entry(stripped[title.end :].lstrip(" ,"))
    return any(k.span.start == 0 for k in lexicon().find(stripped[:60]))


def _is_prose(text: str) -> bool:
    """Tell whether `text` reads as a sentence rather than as an entry."""
    outside = re.sub(r"\([^)]*\)", "", text)
    if len(outside.split()) < 4:
        return False
    common = len(_PROSE.findall(outside))
    lower = sum(1 for w in outside.split() if w[0].islower())
    ends = outside.rstrip()[-1:] in ".!?"
    return common >= 3 or (ends and (common >= 2 or lower >= 4) and lower >= 0.4 * len(outside.split()))


def _under(entry: Entry, label: Label, state: _State) -> Listed:
    status = entry.status or label.status or Status.PRESENT
    roles = entry.roles
    if label.role is not None and entry.name is not None and (label.part is Part.OFFICE or not roles):
        role = role_named(label.role)
        if role.path not in {r.path for r in roles} and not entry.stands_in_for:
            roles = (*roles, role)
    return Listed(entry, label, status, roles, state.group, state.part, state.stack)


def read_lists(text: str, lines: Sequence[Line], body_from: int | None) -> AttendanceList:
    """Read the attendance lists of a document.

    `body_from` is the offset of the first agenda item, None where there is none. Pure; raises nothing.
    """
    found = _Reader(text, lines, body_from).read()
    return replace(found, listed=tuple(_ticked(_unstacked(found.listed))))


_STACKED = 3  # labels above all names: columns that were read one after the other


def _unstacked(listed: Sequence[Listed]) -> list[Listed]:
    """Give the names below a stack of labels each its label, where the list itself shows where one group ends.

    Politicians carry a party and officials do not: where the runs of names with and without a party are as many as the
    labels, they are the groups in order. Otherwise the names are present, as the first label says, and no more is said.
    """
    result: list[Listed] = []
    for stack, group in groupby(listed, key=lambda one: one.stack):
        members = list(group)
        if len(stack) < _STACKED or len({label.status for label in stack}) == 1:
            result.extend(members)
            continue
        runs = [list(run) for _, run in groupby(members, key=lambda one: one.entry.party is not None)]
        labels = stack if len(runs) == len(stack) else (stack[0],) * len(runs)
        for label, run in zip(labels, runs, strict=True):
            result.extend(
                replace(one, label=label, status=one.entry.status or label.status or Status.PRESENT) for one in run
            )
    return result


def _ticked(listed: Sequence[Listed]) -> Iterator[Listed]:
    """Where a group has a column of ticks, those without one were not there."""
    ticks = [one for one in listed if one.entry.tick is not None]
    ticked = len(ticks) >= 2 and len(ticks) >= 0.4 * sum(
        1 for one in listed if one.entry.party or one.entry.tick is not None
    )
    seen_tick = {id(one) for one in ticks}
    groups = {one.label.text for one in ticks}
    for one in listed:
        if one.entry.tick is False or (
            ticked and id(one) not in seen_tick and one.label.text in groups and not _said_otherwise(one)
        ):
            yield replace(one, status=Status.ABSENT if one.entry.status is None else one.entry.status)
        else:
            yield one


def _said_otherwise(one: Listed) -> bool:
    return one.entry.status is not None or bool(one.entry.parts)
