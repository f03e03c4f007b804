"""Entries: who stands in an attendance list, from the fields of its lines.

A name opens an entry; what follows up to the next name belongs to it, what precedes the first name of a line (a title, a
party, "Länsstyrelsen:") belongs to the names of that line. Names that are joined by "och" or a slash share the
organisation behind them. What only the list as a whole tells (surnames first, a column of ticks) is inferred from all
of its lines before any is read.

Surface forms: "Anna Ek, Lerum (för & grund), ordförande" · "Ekonomichef Anna Ek" · "(C) Anna Ek" · "Ale: Anna Ek" ·
"Anna Ek/ Bo Lund, Lerum" · "Länsstyrelsen: Anna Ek och Bo Lund" · "Anna Ek (ers. Bo Lund)" · "Ek Anna, ordförande".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractors.fields import Cutter, Field, Habits, Kind, party_of, unknown_organisation
from extractors.lexicon import lexicon
from extractors.names import is_given
from graph.claims import Organisation, Role, Span, Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One person (or an organisation alone) of a list, with what the list says of her."""

    span: Span
    name: str | None
    name_span: Span | None
    sure: bool = True
    organisations: tuple[Organisation, ...] = ()
    party: Organisation | None = None
    roles: tuple[Role, ...] = ()
    forms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    status: Status | None = None
    tick: bool | None = None
    stands_in_for: str | None = None
    replaces: bool = (
        True  # whether the one she stands in for was not there: "(ers. Bo Lund)" does not say which of the two came
    )
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Draft:
    """An entry in the making."""

    start: int
    end: int
    name: str | None = None
    name_span: Span | None = None
    sure: bool = True
    organisations: list[Organisation] = field(default_factory=list)
    party: Organisation | None = None
    roles: list[Role] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    status: Status | None = None
    tick: bool | None = None
    stands_in_for: str | None = None
    replaces: bool = True
    remarks: list[str] = field(default_factory=list)
    bare: bool = True  # nothing has been said of the person yet

    def frozen(self) -> Entry:
        return Entry(
            Span(self.start, self.end), self.name, self.name_span, self.sure, tuple(dict.fromkeys(self.organisations)),
            self.party, tuple(dict.fromkeys(self.roles)), tuple(dict.fromkeys(self.forms)), tuple(self.parts),
            self.status, self.tick, self.stands_in_for, self.replaces, tuple(self.remarks),
        )  # fmt: skip


_REMOTE = re.compile(r"telefon|distans|teams|skype|zoom|länk|digital", re.IGNORECASE)
# "(närvaro- och yttranderätt)", "(utan rösträtt)": a right at the meeting; nothing that the graph asks for
_RIGHTS = re.compile(r"(?:närvaro|yttrande|yrkande|röst|förslags)(?:rätt|-)", re.IGNORECASE)


_EMPTY_WORDS = frozenset(("för", "från", "samt", "genom", "var", "med", "de", "som", "representerar"))


@dataclass(frozen=True, slots=True)
class LineReading:
    """What a line yielded: its entries, and the share of its characters that a rule explained (0 to 1)."""

    entries: tuple[Entry, ...]
    explained: float
    fields: tuple[Field, ...]


_PAIR = re.compile(r"(?<![\w-])(?P<a>[A-ZÅÄÖÉ][\w'’-]+) (?P<b>[A-ZÅÄÖÉ][\w'’-]+)(?=\s*(?:[,;()\[\]:\t\n]|  |$))")

_COMMA_PAIR = re.compile(r"(?<![\w-])(?P<a>[A-ZÅÄÖÉ][\w'’-]+), (?P<b>[A-ZÅÄÖÉ][\w'’-]+)(?![\w’'-])(?! [A-ZÅÄÖ]\w+[,(])")


def habits_of(lines: Iterable[str]) -> Habits:
    """Infer how lists are written from all lines: whether pairs of words end, rather than begin, with a given name.

    >>> habits_of(["Ek Anna, ordförande", "Lundvall Bo", "Strandh Eva (C)"]).surname_first
    True
    >>> habits_of(["Ek, Anna ordförande", "Lundvall, Bo", "Strandh, Eva 1-7"]).surname_comma
    True
    """
    first, second, comma = 0, 0, 0
    for line in lines:
        for pair in _PAIR.finditer(line):
            first += is_given(pair["a"]) and not is_given(pair["b"])
            second += is_given(pair["b"]) and not is_given(pair["a"])
        for pair in _COMMA_PAIR.finditer(line):
            before = line[: pair.start()].rstrip()
            led = bool(before) and (before[-1].isalpha() and before.split()[-1][0].isupper())
            comma += is_given(pair["b"]) and not is_given(pair["a"]) and not led
    return Habits(surname_first=second >= 3 and second > 2 * first, surname_comma=comma >= 3 and comma > first)


def read_line(cutter: Cutter, span: Span, text: str, *, turned: bool = False) -> LineReading:
    """Read the entries of one line of an attendance list."""
    fields = _before_prose(cutter.cut(span))
    entries = _assemble(fields, text)
    if turned:
        entries = [_turned(entry) for entry in entries]
    total = sum(len(f.text.strip()) for f in fields) or 1
    unknown = _unexplained(fields)
    return LineReading(tuple(entries), 1 - unknown / total, tuple(fields))


_STREAM = 3  # names on a line from which on it may run over into prose: its breaks are lost


def _before_prose(fields: list[Field]) -> list[Field]:
    """Cut a line that runs on into prose: "... Bo Lund (punkt 5) Anna Ek öppnade mötet och hälsade": at that name."""
    if sum(f.kind is Kind.NAME for f in fields) < _STREAM:
        return fields
    fields = _from_first_name(fields)
    depth, name_at = 0, None
    for at, one in enumerate(fields):
        depth += (one.kind is Kind.OPEN) - (one.kind is Kind.CLOSE)
        if one.kind is Kind.NAME:
            name_at = at
        elif one.kind is Kind.WORDS and depth <= 0:
            lower = [w for w in one.text.split() if w[0].islower()]
            if len(lower) >= 3 or (len(lower) >= 2 and name_at == at - 1):
                return fields[:name_at] if name_at == at - 1 and name_at is not None else fields[:at]
    return fields


def _from_first_name(fields: list[Field]) -> list[Field]:
    """Leave out what stands before the first name of such a line ("Beslutande Rådhuset, den 3 mars 2011 Anna Ek ...")."""
    first = next(at for at, f in enumerate(fields) if f.kind is Kind.NAME)
    before = fields[:first]
    if all(f.kind in (Kind.ROLE, Kind.TICK, Kind.OPEN, Kind.CLOSE, Kind.PARTY, Kind.GAP, Kind.COMMA) for f in before):
        return fields
    if before and before[-1].kind is Kind.COLON:
        return fields
    keep = first - 1 if before and before[-1].kind in (Kind.ROLE, Kind.TICK) else first
    return fields[keep:]


def _unexplained(fields: list[Field]) -> int:
    """Count the characters that no rule explained; a remark in brackets is kept as a remark and counts as explained."""
    depth, unknown = 0, 0
    for one in fields:
        depth += (one.kind is Kind.OPEN) - (one.kind is Kind.CLOSE)
        unknown += len(one.text) if one.kind is Kind.WORDS and depth <= 0 else 0
    return unknown


def _turned(entry: Entry) -> Entry:
    words = (entry.name or "").replace(",", "").split()
    if len(words) >= 2 and is_given(words[-1]) and not is_given(words[0]):
        return replace(entry, name=" ".join([words[-1], *words[:-1]]))
    return entry


def _assemble(fields: list[Field], text: str) -> list[Entry]:
    drafts: list[_Draft] = []
    shared: list[_Draft] = []  # the names so far that what comes next is said of
    prefix: list[Field] = []  # what stands before the first name
    line_prefix: list[Field] = []  # of it, what a colon makes true of the whole line
    joined_by: Kind | None = None
    awaiting_substituted = False
    depth = 0
    previous: Field | None = None
    for at, current in enumerate(fields):
        kind = current.kind
        if kind is Kind.OPEN:
            depth += 1
        elif kind is Kind.CLOSE:
            depth = max(0, depth - 1)
            if drafts:
                drafts[-1].end = max(drafts[-1].end, current.span.end)
            awaiting_substituted = False
        elif kind is Kind.NAME and awaiting_substituted and drafts:
            drafts[-1].stands_in_for = current.text
            drafts[-1].end = current.span.end
            awaiting_substituted = False
        elif kind is Kind.NAME:
            draft = _Draft(current.span.start, current.span.end, current.text, current.span, current.sure)
            joins = joined_by is not None and drafts and drafts[-1].bare and depth == 0
            shared = [*shared, draft] if joins else [draft]
            for before in (*line_prefix, *prefix):
                _say(before, [draft], text)
            if prefix or line_prefix:
                draft.start = min(
                    draft.start,
                    *(f.span.start for f in (*prefix, *line_prefix) if f.span.start >= fields[0].span.start),
                )
                draft.bare = True
            prefix = []
            drafts.append(draft)
        elif kind is Kind.SUBSTITUTE:
            awaiting_substituted = bool(drafts)
            if drafts and depth > 0 and current.text.lower().rstrip(".") == "ers":
                drafts[-1].replaces = False
        elif kind is Kind.COLON and prefix and not drafts:
            line_prefix, prefix = [_as_organisation(f) for f in prefix], []
        elif kind in (Kind.AND, Kind.SLASH):
            pass
        elif kind is Kind.STOP:
            shared, prefix = [], []
        elif kind is Kind.TICK and current.text[0] in "[☐☒☑" and _opens_next(fields, at):
            prefix.append(current)
        elif drafts and shared and not (kind is Kind.PARTY and previous is not None and awaiting_substituted):
            if kind in _ATTRIBUTES:
                target = _target(current, shared, drafts, joined_by_slash=_slashed(fields[:at]), depth=depth)
                if not (kind is Kind.PARTY and drafts[-1].stands_in_for is not None and drafts[-1].party is not None):
                    _say(current, target, text)
        elif kind in _ATTRIBUTES:
            prefix.append(_known(current))
        if kind not in (Kind.GAP, Kind.COMMA) or (kind is Kind.COMMA and joined_by is None):
            joined_by = kind if kind in (Kind.AND, Kind.SLASH) else None
        if kind is not Kind.GAP:
            previous = current
    if not drafts:
        drafts = _organisations_alone(prefix + line_prefix)
    return [draft.frozen() for draft in drafts]


_ATTRIBUTES = frozenset(
    {Kind.ORGANISATION, Kind.PARTY, Kind.ROLE, Kind.FORMS, Kind.PART, Kind.STATUS, Kind.TICK, Kind.WORDS}
)


def _known(words: Field) -> Field:
    """Before a name, a word that is also a municipality is one: "Ale: Anna Ek", "Frånvarande: Vara, Mark"."""
    if words.kind is not Kind.WORDS:
        return words
    known = lexicon().exact(words.text)
    if known is None or not words.text[:1].isupper():
        return words
    return Field(Kind.ORGANISATION, words.span, words.text, known.organisation)


def _slashed(before: list[Field]) -> bool:
    return any(f.kind is Kind.SLASH for f in before)


def _opens_next(fields: list[Field], at: int) -> bool:
    """A box that stands before a name belongs to that name, not to the one before it."""
    rest = [f for f in fields[at + 1 :] if f.kind is not Kind.GAP]
    return bool(rest) and rest[0].kind is Kind.NAME


def _target(
    current: Field, shared: list[_Draft], drafts: list[_Draft], *, joined_by_slash: bool, depth: int
) -> list[_Draft]:
    """An organisation is said of all the names that are joined; a role or a bracket only of the last one."""
    if joined_by_slash or (current.kind in (Kind.ORGANISATION, Kind.FORMS) and depth == 0):
        return shared
    return drafts[-1:]


def _as_organisation(prefix: Field) -> Field:
    """What stands before a colon is whom the names behind it come from: "Länsstyrelsen: Anna Ek"."""
    name = re.sub(r"^(?:för|från|representant(?:er)? för)\s+", "", prefix.text, flags=re.IGNORECASE).strip(" :")
    if prefix.kind is Kind.WORDS and name[:1].isupper():
        return Field(Kind.ORGANISATION, prefix.span, name, unknown_organisation(name), sure=False)
    return prefix


def _say(said: Field, of: list[_Draft], text: str) -> None:
    for draft in of:
        draft.end = max(draft.end, said.span.end)
        draft.bare = draft.bare and said.kind in (Kind.TICK,)
        match said.kind, said.value:
            case Kind.ORGANISATION, Organisation() as organisation:
                draft.organisations.append(organisation)
            case Kind.PARTY, Organisation() as party:
                draft.party = draft.party or party
            case Kind.ROLE, Role() as role:
                draft.roles.append(role)
            case Kind.FORMS, tuple() as forms:
                draft.forms.extend(forms)
            case Kind.STATUS, Status() as status:
                draft.status = status
            case Kind.TICK, bool() as tick:
                draft.tick = tick
            case Kind.PART, _:
                _say_part(said, draft)
            case _:
                _say_words(said, draft)


def _say_part(said: Field, draft: _Draft) -> None:
    words = said.text.strip(" ().,;")
    if _REMOTE.search(words):
        draft.status = Status.REMOTE
    draft.parts.append(words)


def _say_words(said: Field, draft: _Draft) -> None:
    words = said.text.strip(" ().,;")
    if len(words) < 2 or _RIGHTS.search(words) or words.casefold() in _EMPTY_WORDS:
        return
    party = party_of(words)
    if party is not None and draft.party is None:
        draft.party = party
    else:
        draft.remarks.append(words)


def _organisations_alone(prefix: list[Field]) -> list[_Draft]:
    """A line without a person: the organisations that it lists ("Ej närvarande Grästorps kommun, Essunga kommun")."""
    return [
        _Draft(f.span.start, f.span.end, organisations=[f.value], sure=f.sure)
        for f in prefix
        if f.kind is Kind.ORGANISATION and isinstance(f.value, Organisation)
    ]
