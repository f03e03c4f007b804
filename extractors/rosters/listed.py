"""The lines of a roster: who sits in the forum, in what role and for whom, and which seats nobody has.

Surface forms: "Anna Ek, Lerum (ordförande)", "Ale: Bo Lund, ersättare Eva Dahl", "Ersättare:" or "Ordinarie: Anna Ek,
Lerum och Bo Lund, Ale", "Lerum" above those who come from there, "Partille: vakant"; where the roster is of several
forums "SYV-nätverket: Anna Ek" and "Branschråd Bygg – Bo Lund och Eva Dahl".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.entries import Entry, habits_of, read_line
from extractors.fields.cutting import Cutter
from extractors.forums.labels import forum_called
from extractors.matching.lexicon import lexicon
from extractors.rosters.announced import Roster
from extractors.sentences.settling import Settler
from extractors.sentences.typed import BULLET
from extractors.structure.lines import Line
from extractors.words.empty_seats import empty_seat
from extractors.words.periods import period_in
from extractors.words.roles import role_of
from extractors.words.titles import is_title, role_named
from graph.claims import Finding, Forum, Membership, Organisation, Person, Role, Span, Vacancy

# - Ledamöter: | · SYV-nätverket – |
_LABEL = re.compile(rf"{BULLET}(?P<label>[A-ZÅÄÖ](?:[^:\n]|:(?=\S)){{1,80}}?)(?:\s?:(?:\s+|$)|\s+[–—-]\s+|$)")
# Ale: Anna Ek, | ersättare | Bo Lund
_STAND_INS = re.compile(r"[,;]?\s\(?(?:ersättare|suppleant(?:er)?):?\s(?=[A-ZÅÄÖ])")
_SUBSTITUTE = role_named("role/ersattare")
_ORDINARY = re.compile(r"(?:ordinarie|ord\.?)(?:\s(?:ledamöter|representanter|ledamot|representant))?", re.IGNORECASE)
_LONGEST_LIST = 40  # lines
_FEWEST = 2  # lines of one that only a heading announces
_EXPLAINED = 0.8  # of a line of a list must be understood
# David Ask, | från 1 augusti | Eva Dahl: whose time it is nobody can tell by the words alone
_CHANGES = re.compile(
    r"\b(?:från|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|till\soch\smed|efter|tidigare|ersätts|slutar|nominera\w*|föresl\w+)(?!\w)"
)
_UNREAD = "Raden i listan över ledamöter gick inte att tolka: {}"
# roles of many: a label with one of them holds for the lines below it too
_OF_MANY = frozenset(f"role/{one}" for one in ("ledamot", "ersattare", "representant", "adjungerad", "kontaktperson"))


class Seated(Struct, frozen=True, gc=False):
    """What a line or a row of a roster says: a seat, or that nobody has it; and where it stands."""

    claim: Membership | Vacancy
    span: Span
    homes: tuple[Organisation, ...] = ()  # where who has the seat comes from
    titles: tuple[Role, ...] = ()  # that she has there

    @property
    def named(self) -> tuple[Person | Organisation, ...]:
        """Whom the line names: who has the seat, and where she comes from."""
        member = (self.claim.member,) if isinstance(self.claim, Membership) else ()
        return (*member, *self.homes)


def as_seat(entry: Entry, forum: Forum, role: Role, roster: Roster, span: Span, settler: Settler) -> Seated:
    """Return the seat of somebody in her own office, else in `role`; for whom the roster says, else her home."""
    homes = entry.organisations
    who = settler.named(entry.name or "", roster.item, homes[0] if homes else None)
    offices = tuple(one for one in entry.roles if not is_title(one.path))
    titles = tuple(one for one in entry.roles if is_title(one.path))
    behalf = (roster.behalf,) if roster.behalf is not None else homes
    seat = Membership(who, forum, (span,), offices or (role,), behalf, roster.state, *roster.term, roster.item)
    return Seated(seat, span, homes, titles)


class Listed(Struct, frozen=True, gc=False):
    """What the lines of a roster say, and the lines of it that no rule explains."""

    seated: Sequence[Seated] = ()
    findings: Sequence[Finding] = ()


def seats_listed(roster: Roster, text: str, lines: Sequence[Line], settler: Settler) -> Listed:
    """Return the seats of the lines below an announcement.

    The list ends at the first line that no rule explains. One that only a heading announces has at least two lines.
    """
    begins = bisect_left(lines, roster.at, key=lambda line: line.span.start)
    near = [line for line in lines[begins : begins + _LONGEST_LIST] if not line.noise]
    reader = _Reader(roster, text, settler, Cutter(text, Span(0, len(text)), habits_of(line.text for line in near)))
    found: list[Seated] = []
    for line in near:
        seats = reader.read(line)
        if seats is None:
            break
        found.extend(seats)
    enough = len({one.span for one in found}) >= (1 if roster.sure else _FEWEST)
    return Listed(found, reader.findings) if enough else Listed()


class _Reader:
    """Goes through the lines of a roster: a label alone holds for the lines below it."""

    def __init__(self, roster: Roster, text: str, settler: Settler, cutter: Cutter) -> None:
        self.roster = roster
        self.text = text
        self.settler = settler
        self.cutter = cutter
        self.role = roster.role
        self.home: Organisation | None = None
        self.findings: list[Finding] = []

    def read(self, line: Line) -> list[Seated] | None:
        """Return the seats of a line, none where it is a label; None where it is no line of the roster."""
        label = _LABEL.match(line.text)
        words = label["label"].strip() if label is not None else ""
        behind = Span(line.span.start + label.end(), line.span.end) if label is not None else line.span
        forum, role = self._forum(words), _role_of(words, self.roster)
        if role is not None and role.path in _OF_MANY:
            self.role, self.home = role, None
        if role is None and forum is None:
            known = lexicon().exact(words) if not behind.of(self.text).strip() else None
            if known is not None:
                self.home = known.organisation
                return []
            behind = line.span
        elif not behind.of(self.text).strip():
            return [] if forum is None else None
        seated = forum or self.roster.forum
        if seated is None:
            return None
        seats = self._seats(_Line(behind, line, seated, role or self.role))
        if seats is None and (forum is not None or lexicon().exact(words) is not None):
            self.findings.append(Finding("unread-seat", _UNREAD.format(" ".join(line.text.split())), line.span))
            return []  # a row of the list, whatever it says
        return seats

    def _forum(self, words: str) -> Forum | None:
        """Return the forum that a label names, where each line of the roster has its own."""
        named = forum_called(words) if self.roster.forum is None and words else None
        return self.settler.forum(named) if named is not None else None

    def _seats(self, one: _Line) -> list[Seated] | None:
        empty = empty_seat(self.text, one.span)
        if empty is not None and empty.vacant:
            whose = empty.vacant_for or self.home
            behalf = (whose,) if whose is not None else ()
            return [Seated(Vacancy(one.forum, behalf, (one.line.span,), self.roster.item), one.line.span)]
        entries = list(self._all_named(one))
        if len(entries) > 1 and _CHANGES.search(one.span.of(self.text)) is not None:
            return None
        return [self._seat(entry, one) for entry in entries] or None

    def _all_named(self, one: _Line) -> Iterator[Entry]:
        """Yield those whom a line names, those who stand in for others too: "Ale: Anna Ek, ersättare Bo Lund"."""
        words = one.span.of(self.text)
        apart = _STAND_INS.search(words)
        if apart is None:
            yield from self._named(one.span)
            return
        start = one.span.start
        first = self._named(Span(start, start + apart.start()))
        yield from first
        for entry in self._named(Span(start + apart.end(), one.span.end)) if first else ():
            home = entry.organisations or first[-1].organisations
            yield replace(entry, organisations=home, roles=(*entry.roles, _SUBSTITUTE))

    def _named(self, span: Span) -> list[Entry]:
        """Return the persons of a piece of a line, none where it is something else."""
        reading = read_line(self.cutter, span)
        persons = [entry for entry in reading.entries if entry.name is not None]
        return persons if reading.explained >= _EXPLAINED and len(persons) == len(reading.entries) else []

    def _seat(self, entry: Entry, one: _Line) -> Seated:
        homes = entry.organisations or ((self.home,) if self.home is not None else ())
        term = period_in(self.text, (one.line.span,))
        roster = replace(self.roster, term=term) if term != (None, None) else self.roster
        told = replace(entry, organisations=homes)
        return as_seat(told, one.forum, one.role, roster, one.line.span, self.settler)


class _Line(Struct, frozen=True, gc=False):
    """A line of a roster behind its label: of which forum, and in what role those in it are."""

    span: Span
    line: Line
    forum: Forum
    role: Role


def _role_of(words: str, roster: Roster) -> Role | None:
    """Return the role that a label names: "Ordinarie" what the announcement says that all are."""
    if _ORDINARY.fullmatch(words) is not None:
        return roster.role
    return role_of(words.lower()) if words else None
