"""Collecting: what the lines of a list yield, under the label that holds, and the lines that no rule explains."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.attendance.broken_names import ends_before_name, ends_with_hyphen, ends_within_name
from extractors.attendance.carried import Carried
from extractors.attendance.columns import below_heads
from extractors.attendance.drafts import Entry, is_writer
from extractors.attendance.entries import LineReading, only_replaced, read_line
from extractors.attendance.entry_beginnings import behind_place
from extractors.attendance.entry_shapes import (
    convincing,
    is_prose,
    is_remark,
    is_ticks_only,
    looks_like_entry,
    tells_of_talk,
)
from extractors.attendance.group_headings import denies, status_of_group
from extractors.attendance.initials import who_are
from extractors.attendance.list_state import ListState
from extractors.attendance.listed import Listed, listed_under
from extractors.attendance.office_holders import is_of_other, kept_minutes
from extractors.attendance.office_rows import OfficeRow
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Field, Kind
from extractors.fields.patterns import COLUMN_OF_ANSWERS
from extractors.fields.title_order import ends_with_title
from extractors.matching.lexicon import lexicon
from extractors.structure.lines import Line
from extractors.structure.presence_columns import Head, column_of
from extractors.words.empty_seats import EmptySeat, empty_seat, names_nobody, nobody_first
from extractors.words.labels import Label, Part
from extractors.words.titles import title_at
from graph.claims import Finding, Organisation, Span, Status

# Närvarande: se sidan 2 · enligt bifogad närvarolista · enligt förteckning
_SEE_LIST = re.compile(
    r"^(?:se|enligt)\s+(?:sid|sida|nedan|bilaga|bifogad|särskild|när?varo|förteckning|upprop|röstlängd|sändlista|deltagarlista)",
    re.IGNORECASE,
)
# Samtliga ledamöter med undantag av | Anna Ek (S) och Bo Lund (M)
_EXCEPT = re.compile(
    r"^[^,;]{0,80}\b(?:samtliga|alla)\b[^,;]{0,80}\b(?:med undantag (?:av|för)|(?:för)?utom)\s+(?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
# Anna Ek, ordf Ja: an answer beside her name, and no other behind it
_ANSWERED = re.compile(r"^(?!.*\bNej\b).*\bJa\b")
_SENTENCE_ENDS = re.compile(r"\.(?=\s|$)|\ssamt en\s")
_ENDS_ENTRY = frozenset({Kind.NAME, Kind.ORGANISATION, Kind.ROLE, Kind.PARTY, Kind.PART, Kind.CLOSE})
_WHOSE = frozenset({Kind.WORDS, Kind.ORGANISATION})
_SAYS_WHAT = _WHOSE | {Kind.ROLE}
_MOST_IN_OFFICE = 4  # people behind the label of an office who may hold it
_STACKED = 3  # labels together above all names
_SILENT = 1  # lines in a row that may be no entries, before the list has ended
_SILENT_AT_FIRST = 4  # such lines right below a label, one below the other, before it is given up
_LONGEST_ENTRY = 60  # characters of a line that may be an entry although no rule explains it


class _Last(Struct, frozen=True, gc=False):
    """A line of entries: where they stand, how many there are, and the fields that they were read from."""

    line: Line
    span: Span
    entries: int
    fields: Sequence[Field]


class Collected(Struct):
    """What has been read of the lists so far; `turned`: names may be written surname first."""

    text: str
    cutter: Cutter
    turned: bool
    state: ListState = field(default_factory=ListState)
    listed: list[Listed] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    vacant: list[EmptySeat] = field(default_factory=list)  # seats that an organisation has nobody in
    pending: list[tuple[Line, Span]] = field(default_factory=list)  # not understood, perhaps not inside the list
    carried: Carried = field(default_factory=Carried)
    last: _Last | None = None  # the line above, where it is entries of people
    initials: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)  # where the text tells whose they are
    by_initials: bool = False  # the lists name people so: where it tells whose they are, none begins
    heads: tuple[Head, ...] = ()  # of the columns of presence of the last table
    row: OfficeRow = field(default_factory=OfficeRow)
    titled: list[tuple[int, Line]] = field(default_factory=list)  # whom titles on lines of their own were given to

    def label(self, label: Label, line: Line, day: str = "") -> None:
        """Go on under a label; one that opens something else ends the list. A `day` behind it is the letterhead's."""
        self.settle_titles()
        self.row.label(label, line, lost_break=self.lost_break(line))
        if label.part is Part.STOP:
            self.close()
            return
        if label.part is Part.OFFICE:
            self.pending = [one for one in self.pending if _may_be_entry(one[1].of(self.text))]
        self.flush()
        self.last = None
        self.carried = Carried()
        self.state = self.state.under(label, apart=line.after_blank or self.lost_break(line))
        self.spans.append(Span(line.span.end - len(day), line.span.end) if day else line.span)

    def lost_break(self, line: Line) -> bool:
        """Tell whether a line stands in one with what is read before it, since its breaks are lost.

        A blank line would be lost, too.
        """
        before = self.spans[-1].end if self.spans else line.span.start
        return before < line.span.start and self.text.find("\n", before, line.span.start) < 0

    def group(self, line: Line) -> None:
        """Go on under a heading of a group that no table of labels knows: "Från myndigheten:"."""
        self.flush()
        self.spans.append(line.span)
        status = status_of_group(line.text)
        if status is not None:
            self.state = self.state.under(Label(line.text.rstrip(" :"), Part.LIST, status), apart=line.after_blank)
        elif denies(line.text):
            self.state = self.state.under(Label(line.text.rstrip(" :"), Part.GROUP, Status.PRESENT))
            self.state.contested = True
        elif self.state.leaves_absent(apart=line.after_blank):
            self.state = self.state.under(Label(line.text.rstrip(" :"), Part.GROUP, Status.PRESENT), apart=True)
        self.state.grouped = self.state.grouped or self.state.empty

    def heading(self, line: Line, label: Label, homes: tuple[Organisation, ...]) -> None:
        """Go on under a heading that says of those who stand deeper below it what they are, or whom they come from."""
        self.flush()
        self.spans.append(line.span)
        self.state = self.state.under(label, apart=line.after_blank)
        self.state.behalf = homes

    def table(self, label: Label, span: Span) -> None:
        """Go on behind a table that is read: in the list in which it stands, or else under `label`."""
        self.flush()
        self.spans.append(span)
        self.last = None
        self.state = self.state.under(label) if self.state.label is None else self.state
        self.state.silent, self.state.empty, self.state.tabled = 0, False, True

    def entries(self, line: Line, span: Span) -> None:
        """Read the entries at `span` of a line, or keep it to be reported where no rule explains it."""
        span = behind_place(self.text, span)
        words = span.of(self.text)
        meant = who_are(words, self.initials)
        if meant:
            self._by_initials(line, meant)
            return
        if _SEE_LIST.match(words):
            self.state.answered = True
            return
        if self.nobody(line):
            return
        missing = _EXCEPT.search(words) if "undantag" in words or "utom" in words else None
        if missing is not None:
            self._all_but(line, Span(span.start + missing.end(), span.end))
            return
        reading = below_heads(read_line(self.cutter, span, turned=self.turned), line, self.heads)
        empty = empty_seat(self.text, span) if all(entry.name is None for entry in reading.entries) else None
        if empty is None and self._lacks_name(line, span):
            empty = EmptySeat(span)
        if empty is not None:
            self._stands_empty(empty)
            return
        if not reading.entries and is_ticks_only(reading.fields):
            self.flush()
            self.spans.append(span)
            if not self.state.tabled:
                self.listed[-1:] = [replace(one, detached=True) for one in self.listed[-1:]]
            return
        if only_replaced(reading.fields):
            self._pend(line, span, words)  # for whom somebody stands in, and not who
        elif _is_labelled(reading.fields) and denies(reading.fields[0].text):
            self.pending.append((line, span))  # what somebody did not do, and perhaps more than to come
            self.flush()
        elif self.state.of_absent and tells_of_talk(reading.fields):
            self._pend(line, span, words)  # what somebody did who was there
        elif self._stands_apart(reading, line):
            self._pend(line, span, words)  # they stood on the line of their label
        elif self._is_labelled_apart(reading, line):
            self._pend(line, span, words)  # what somebody was, and not how
            if not line.after_blank:
                self.flush()
        elif convincing(reading, self._entered(reading, span)) or self._answers(reading):
            only_office = self.state.only_office
            homed = self.state.homed or _is_labelled(reading.fields)
            self._add(self.carried.over(reading, line), span, line)
            self._tell_apart(reading)
            self.state.homed = homed and self.state.label is not None
            named = sum(entry.name is not None for entry in reading.entries)
            people = named == len(reading.entries) and not only_office
            self.last = _Last(line, span, named, reading.fields) if people else None
        elif is_remark(reading.fields) and not line.after_blank and self.listed and not self.state.tabled:
            self._remark(reading, span)
        else:
            self._pend(line, span, words)

    def _answers(self, reading: LineReading) -> bool:
        """Tell a body with how it took part, where others stand so: "Byalaget: Anna Ek | Hembygdsringen: återbud"."""
        kinds = [f.kind for f in reading.fields if f.kind is not Kind.GAP]
        colon = kinds.index(Kind.COLON) if Kind.COLON in kinds else 0
        return self.state.homed and {*kinds[:colon]} <= _WHOSE and kinds[colon + 1 :] == [Kind.STATUS]

    def nobody(self, line: Line) -> bool:
        """Leave out an organisation from where, as the line right below it says, nobody came; tell if it is one."""
        above = self.listed[-1].entry if self.listed and names_nobody(line.text) else None
        if above is None or above.name is not None or line.after_blank:
            return False
        self.listed.pop()
        self.spans.append(line.span)
        return True

    def _by_initials(self, line: Line, people: Sequence[Span]) -> None:
        """Read those whom a line names by their initials where the text tells who they are."""
        self.by_initials = True
        for who in people:
            self.entries(line, who)
        self.spans.append(line.span)
        self.last = None

    def _tell_apart(self, reading: LineReading) -> None:
        """Report the organisations that stand behind all names of a line, and those who write and say "jag"."""
        for one in reading.fields:
            if one.kind is Kind.WORDS and is_writer(one.text):
                message = f"Det framgår inte vem i närvarolistan som är ”{one.text.strip(' .')}”"
                self.findings.append(Finding("unread-entry", message, one.span))
        if reading.apart is not None:
            words = " ".join(reading.apart.of(self.text).split())
            message = f"Det framgår inte vem i närvarolistan som kommer från {words}"
            self.findings.append(Finding("unpaired-organisation", message, reading.apart))

    @property
    def _may_have_ended(self) -> bool:
        """Whether a line with a label of its own may be of no list of the absent or remote: those in it have none."""
        labelled = self.last is not None and _is_labelled(self.last.fields)
        parted = self.state.of_absent or self.state.ends_with_line
        return parted and not labelled and not self.state.empty

    @property
    def _labels(self) -> frozenset[Kind]:
        """What the label of a line may be that ends a list: "Värd: Anna Ek" stands in one of the absent, too."""
        return _WHOSE if self.state.of_absent else _SAYS_WHAT

    def _stands_apart(self, reading: LineReading, line: Line) -> bool:
        """Tell a line without a label below a blank one where those absent stood on the line of theirs."""
        below = self.state.ends_with_line and not self.state.empty and line.after_blank
        return below and not _is_labelled(reading.fields, _SAYS_WHAT)

    def _is_labelled_apart(self, reading: LineReading, line: Line) -> bool:
        """Tell whether a line below the absent has a label that says what somebody was, and not how she took part.

        Where it says whom people come from, "GR: Ida Jonsson", and those absent stood on the line of their label, a
        group of those present begins.
        """
        if not (self._may_have_ended and _is_labelled(reading.fields, self._labels)):
            return False
        whom = reading.fields[0]
        known = whom.kind is Kind.ORGANISATION or lexicon().exact(whom.text) is not None  # "Ale" may be a name
        known = known or not self.state.of_absent
        if not (known and self.state.ends_with_line):
            return True
        self.state = self.state.under(Label(whom.text, Part.GROUP, Status.PRESENT), apart=line.after_blank)
        return False

    def _lacks_name(self, line: Line, span: Span) -> bool:
        """Tell whether a dash stands where the line above has a name, and is no bullet as that has none."""
        above = self.last.line.text if self.last is not None and self.last.line.index + 1 == line.index else "-"
        return above[:1].isalpha() and nobody_first(self.text, span)

    def _stands_empty(self, seat: EmptySeat) -> None:
        self.flush()
        self.spans.append(seat.span)
        self.state.answered = True
        whole = seat
        if seat.vacant and seat.vacant_for is None and len(self.state.behalf) == 1:
            whole = replace(seat, vacant_for=self.state.behalf[0])
        if whole.vacant_for is not None:
            self.vacant.append(whole)

    def _all_but(self, line: Line, span: Span) -> None:
        """Read who was absent from a list that names nobody else: "samtliga ledamöter med undantag av Anna Ek"."""
        end = _SENTENCE_ENDS.search(self.text, span.start, span.end)
        span = Span(span.start, end.start() if end is not None else span.end)
        entries = [
            entry for entry in read_line(self.cutter, span, turned=self.turned).entries if entry.name is not None
        ]
        self._add([replace(entry, status=entry.status or Status.ABSENT) for entry in entries], span, line)

    def _entered(self, reading: LineReading, span: Span) -> str:
        """Return the words of a line that its entries stand in: up to where it was found to run over into prose."""
        last = next((f for f in reversed(reading.fields) if f.kind is not Kind.COMMA), None)
        cut = last is not None and last.span.end < span.end and last.kind in _ENDS_ENTRY
        return self.text[span.start : last.span.end] if cut and last is not None else span.of(self.text)

    def continues(self, line: Line) -> bool:
        """Read a line that goes on with the one above it: behind a comma, a title, half a name, or deeper.

        Anna Ek, regionråd (S),              Bo Lund, kommunalråd (C), Krokoms              Siv Alm, Nils
        Region Norrås                            kommun                                     Sten, Eva Ry
        """
        last = self.last
        if last is None or line.after_blank or last.line.index + 1 != line.index:
            return False
        in_cell = self.text[line.span.start - 1] == "\t"  # a row without its first cell is a row of its own
        deeper = line.indent > last.line.indent and line.text[0].islower() and not in_cell
        divided = ends_within_name(last.fields)
        hyphened = ends_with_hyphen(last.fields)
        for_whom = ends_before_name(last.fields)
        goes_on = divided or hyphened or for_whom or ends_with_title(last.fields)
        if not deeper and not goes_on and not last.span.of(self.text).rstrip().endswith(","):
            return False
        if not goes_on and self.cutter.cut(line.span)[0].kind is Kind.NAME:
            return False
        whole = Span(last.span.start, line.span.end)
        reading = read_line(self.cutter, whole, turned=self.turned)
        here = read_line(self.cutter, line.span).entries if goes_on else ()
        expected = last.entries + sum(entry.name is not None for entry in here)
        expected += divided and last.fields[-1].kind is not Kind.NAME  # half a name was no entry
        expected -= hyphened  # and both halves of a double name were one each
        expected -= for_whom and len(here) == 1  # who is stood in for is said of the one who does
        named = sum(entry.name is not None for entry in reading.entries)
        if named != expected or not convincing(reading, whole.of(self.text)):
            return False
        del self.listed[-last.entries :]
        self._add(reading.entries, whole, line)
        self.last = _Last(line, whole, named, reading.fields)
        return True

    def _remark(self, reading: LineReading, span: Span) -> None:
        """Read a line that says nothing but when the one above it was there."""
        self.spans.append(span)
        said = tuple(f.text.strip(" ().,;") for f in reading.fields if f.kind is Kind.PART)
        last = self.listed[-1]
        self.listed[-1] = replace(last, entry=replace(last.entry, parts=(*last.entry.parts, *said)))

    def titles(self, line: Line) -> bool:
        """Read a title that stands on a line of its own: below the one whose it is, or above her as a label does."""
        title = title_at(line.text)
        if title is None or title.end < len(line.text.rstrip(" :")) or line.text.endswith(":"):
            return False
        if self.state.empty or self.carried.above:
            self.carried.title, self.carried.above = title.role, True
            return True
        last = self.listed[-1] if not self.state.tabled else None
        if last is None or line.after_blank or last.roles or last.entry.name is None:
            self._pend(line, line.span, line.text)  # whose it is, nothing tells
            return True
        self.listed[-1] = replace(last, roles=(title.role,))
        self.titled.append((len(self.listed) - 1, line))
        return True

    def settle_titles(self) -> None:
        """Take titles on lines of their own for nobody's where the last of the list has none: they may stand above.

        "Anna Ek | Rektor | Bo Lund | Ekonom | Siv Alm": what stands between two names is of the one or the other.
        """
        behind = self.listed[self.titled[-1][0] + 1 :] if self.titled else []
        between = self.titled if any(one.entry.name is not None and not one.roles for one in behind) else []
        for at, line in between:
            self.listed[at] = replace(self.listed[at], roles=())
            words = " ".join(line.text.split())
            open_whose = f"{words} står mellan två namn, och det är öppet vems den är"
            message = f"Raden i närvarolistan gick inte att tolka: {open_whose}"
            self.findings.append(Finding("unread-entry", message, line.span))
        self.titled = []

    def _add(self, entries: Sequence[Entry], span: Span, line: Line) -> None:
        self.flush()
        self.spans.append(span)
        held = self.row.held_by(entries)
        words = span.of(self.text)
        column = " Nej" in words and COLUMN_OF_ANSWERS.search(words) is not None
        for at, read in enumerate(entries):
            entry = read
            shares = at > 0 and entry.span.start <= entries[at - 1].span.start  # one home before all of the row
            start = entry.name_span.start if shares and entry.name_span is not None else entry.span.start
            label = held[at] if held else self._above(start - line.span.start, line, len(entries))
            if label is not None and not held and is_of_other(self.text, label, entries, at):
                label = replace(label, role=None)
            if held and label is not None and label.role is None:
                entry = replace(entry, roles=())
            if label is None:
                raise AssertionError("entries are read only under a label")
            if _heads_columns(self.state, label, len(entries)):
                label = replace(self.state.stack[0], role=None)
            homes = entry.organisations or self.state.behalf
            whole = replace(entry, organisations=homes) if entry.name is not None else entry
            contested = self.state.contested and not self.state.columns and entry.status is None
            behind = entries[at + 1].span.start if at + 1 < len(entries) else span.end
            contested = contested or (column and _ANSWERED.match(self.text[entry.span.start : behind]) is None)
            opens = line.after_blank and entry is entries[0]
            bracketed = self._has_bracketed_home(whole)
            under = listed_under(whole, label, self.state.stack, bracketed=bracketed)
            one = replace(under, opens=opens, contested=contested)
            self.listed.append(replace(one, status=Status.PRESENT) if kept_minutes(one, line) else one)
        self.state.silent = 0
        self.state.empty = self.state.tabled = False
        self.state.direct = (
            self.state.label is not None and self.state.label.part is Part.LIST and not self.state.grouped
        )
        if self.state.only_office:
            self.state = self.state.resumes or ListState()

    def _has_bracketed_home(self, entry: Entry) -> bool:
        """Tell whether the one organisation of an entry stands in brackets behind the name: "Anna Ek (Kusten)"."""
        if entry.name_span is None or len(entry.organisations) != 1:
            return False
        return self.text.startswith(f" ({entry.organisations[0].name})", entry.name_span.end)

    def _above(self, at: int, line: Line, entries: int) -> Label | None:
        """Return the label that an entry stands under: more people than hold an office stand under the list before."""
        label = self.state.above(column_of(line, at))
        if label is None or label.part is not Part.OFFICE or entries <= _MOST_IN_OFFICE:
            return label
        before = self.state.resumes.label if self.state.resumes is not None else None
        return before or Label(label.text, Part.LIST, label.status)

    def _pend(self, line: Line, span: Span, words: str) -> None:
        if not self.below_stack:  # there it is the value of another label
            self.pending.append((line, span))
        self.state.silent += 1
        self.state.answered = True
        if self.state.silent > self._patience(line, words) or self.state.only_office or is_prose(words):
            self.close()

    def _patience(self, line: Line, words: str) -> int:
        """Return how many lines in a row may be no entries: below a stack of labels stand the values of others."""
        at_first = self.state.empty and not line.after_blank and len(words) < _LONGEST_ENTRY
        return _SILENT_AT_FIRST if at_first or self.below_stack else _SILENT

    @property
    def below_stack(self) -> bool:
        """Whether several labels stand together above, and no name has been read below them."""
        return self.state.empty and len(self.state.stack) >= _STACKED

    def flush(self) -> None:
        """Report what was not understood: lines that were stand on both sides of it, so it is inside the list."""
        for line, span in self.pending:
            self.spans.append(span)
            words = " ".join(span.of(self.text).split())
            message = f"Raden i närvarolistan gick inte att tolka: {words}"
            self.findings.append(Finding("unread-entry", message, line.span))
        self.pending = []

    def close(self) -> None:
        """End the list; where nobody was read in it, what stands right below its label is reported."""
        self.settle_titles()
        label = self.state.label
        if label is not None and label.part is Part.LIST and self.state.empty:
            self.pending = [(line, span) for line, span in self.pending if not is_prose(span.of(self.text))]
            self.flush()
        self.pending = []
        self.last = None
        self.state = ListState()

    def is_read(self, line: Line) -> bool:
        """Tell whether a line has just been read as part of a list."""
        return any(span.start <= line.span.start < span.end for span in reversed(self.spans[-3:]))


def _may_be_entry(words: str) -> bool:
    """Tell whether a line that no rule explains begins as one does that names somebody, and tells nothing of her."""
    return looks_like_entry(words) and not is_prose(words)


def _is_labelled(fields: Sequence[Field], labels: frozenset[Kind] = _WHOSE) -> bool:
    """Tell a line with a label that no table of labels knows: "Inspelning: Anna Ek", "Länsstyrelsen: Anna Ek"."""
    kinds = [f.kind for f in fields if f.kind is not Kind.GAP]
    return kinds[1:3] == [Kind.COLON, Kind.NAME] and kinds[0] in labels


def _heads_columns(state: ListState, label: Label, entries: int) -> bool:
    """Tell whether a label is the last of a stack above all names, as where columns were read one after the other.

    Of an office or group it says nothing then: which names are its own is open (see `columns`). An office before one
    name within a group of a list heads none: "Närvarande | Ledamöter | Ordförande Anna Ek".
    """
    if len(state.stack) < _STACKED or label is not state.label or label.role is None:
        return False
    lists = sum(one.part is Part.LIST for one in state.stack)
    return not (entries == 1 and label.part is Part.OFFICE and lists <= 1)
