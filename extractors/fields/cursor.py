"""The cursor: where the cutting of an attendance line stands, and what it has cut so far.

Every rule of cutting is a function from a cursor to a field or None; it asks what stands here and what may.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from extractors.fields.kinds import Field, Habits, Kind, Value
from extractors.matching.lexicon import Known
from graph.claims import Span

_BOXES = "[☐☒☑✓✔√"
_DIGIT = re.compile(r"\d")
_BEFORE_NAMES = frozenset({Kind.AND, Kind.SLASH, Kind.SUBSTITUTE, Kind.STOP, Kind.COLON})
_JOIN = frozenset({Kind.AND, Kind.SLASH})
_BETWEEN_NAMES = frozenset({Kind.OPEN, Kind.COMMA, Kind.AND})
_TELL_NOTHING = frozenset({Kind.GAP, Kind.TICK})
_PREFIXES = frozenset({Kind.ROLE, Kind.WORDS})


class Place(StrEnum):
    """What may stand next."""

    NAME = "name"
    ATTRIBUTE = "attribute"  # something that is said of the person before it
    PREFIX = "prefix"  # behind the first word of a line, before its first name


@dataclass(slots=True)
class Cursor:
    """A place in a line that ends at `end`, with the fields before it.

    `known` are the organisations of the text by where they begin.
    """

    text: str
    at: int
    end: int
    habits: Habits
    known: Mapping[int, Known]
    before: list[Field] = field(default_factory=list)
    homes_behind: bool = False  # in this line organisations stand right behind the names, with no delimiter
    homes_around: bool = False  # in this line people stand in brackets behind their organisations: "Ale (Anna, Bo)"
    homes_alone: bool = False  # the line lists organisations and nothing else: "Vara, Mark och Ale"
    depth: int = 0  # of brackets
    last: Kind | None = None  # the kind of the field before
    telling: Kind | None = None  # that of the last one that is neither a gap nor a tick
    opened: bool = False  # a field that is no gap is among the fields before
    named: bool = False  # a name is
    joined: bool = False  # what joins two names is
    marks_lead: bool = False  # the first name has its mark before it: "x Anna Ek, ordförande - Bo Lund x Eva Sten"
    has_digits: bool = field(init=False)
    has_address: bool = field(init=False)

    def __post_init__(self) -> None:
        """See whether the line has digits, which several rules need, and the sign of an address."""
        self.has_digits = _DIGIT.search(self.text, self.at, self.end) is not None
        self.has_address = "@" in self.text

    @property
    def organisation(self) -> Known | None:
        """The known organisation that begins here."""
        return self.known.get(self.at)

    @property
    def at_single_space(self) -> bool:
        """Whether a space stands here and a letter or digit right behind it: nothing to be read."""
        behind = self.at + 1
        return self.text[self.at] == " " and behind < self.end and self.text[behind].isalnum()

    @property
    def place(self) -> Place:
        """What may stand here, by the fields before."""
        leads = self.last is Kind.TICK and (self.marks_lead or not self.named)
        if leads or (self.last is Kind.TICK and self.before[-1].text[0] in _BOXES):
            return Place.NAME
        if self.homes_around and self.depth > 0 and self.telling in _BETWEEN_NAMES:
            return Place.NAME
        if self.named:
            return Place.NAME if self.telling in _BEFORE_NAMES else Place.ATTRIBUTE
        return Place.PREFIX if self.telling in _PREFIXES else Place.NAME

    def take(self, field: Field) -> None:
        """Add a field and go on behind it."""
        self.before.append(field)
        self.marks_lead = self.marks_lead or (field.kind is Kind.NAME and self.last is Kind.TICK and not self.named)
        self.last = field.kind
        self.telling = self.telling if field.kind in _TELL_NOTHING else field.kind
        self.opened = self.opened or field.kind is not Kind.GAP
        self.named = self.named or field.kind is Kind.NAME
        self.joined = self.joined or field.kind in _JOIN
        self.depth += (field.kind is Kind.OPEN) - (field.kind is Kind.CLOSE)
        self.at = max(field.span.end, self.at + 1)

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Go on behind what `pattern` matches here, or at the next character."""
        match = self.match(pattern)
        self.at = match.end() if match is not None else self.at + 1

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match a pattern here, up to the end of the line."""
        return pattern.match(self.text, self.at, self.end)

    def field(self, kind: Kind, end: int, value: Value = None, *, sure: bool = True) -> Field:
        """Return the field from here to `end`."""
        return Field(kind, Span(self.at, end), self.text[self.at : end], value, sure)

    def matched(self, kind: Kind, pattern: re.Pattern[str], value: Value = None, *, sure: bool = True) -> Field | None:
        """Return what `pattern` matches here as a field, None where it does not."""
        match = self.match(pattern)
        return self.field(kind, match.end(), value, sure=sure) if match is not None else None
