"""Fields: an attendance line cut into typed pieces.

What may stand in an entry: a name, an organisation, a party, a role or title, school forms, the part of the meeting,
how somebody took part, for whom or by whom a substitute stood in, a tick, and words that none of these explain. The
cutting knows nothing of order or delimiters; `entries` decides which field belongs to whom.

Surface forms: "Anna Ek, Lerum (för & grund), ordförande", "Anna Ek (S), tjg ers för Bo Lund (M) fr o m § 45",
"[X] Anna Ek", "Anna Ek  m x", "Ida Ek X, ej § 91-97", "Avd.ch Skövde Kommun", "Bo Ek (8/12)", "Anna Ek 1-7".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from extractors.fields import closed as closed_fields
from extractors.fields import patterns
from extractors.fields.cursor import Cursor
from extractors.fields.kinds import Field, Habits, Kind
from extractors.fields.nouns import noun
from extractors.matching.beginnings import LENGTH, beginnings, written
from extractors.matching.lexicon import Known, lexicon
from extractors.words.known_words import party_of, school_forms_in, unknown_organisation
from extractors.words.names import is_given
from graph.claims import Span

__all__ = ["Cutter", "Field", "Habits", "Kind", "party_of", "school_forms_in", "unknown_organisation"]

_CUT_AGAIN = 256  # lines with their fields, which several steps ask for within a document

Rule = Callable[[Cursor], Field | None]

_BEHIND = 3  # organisations right behind names that show how a line is written
_LONGEST_NAME = 50  # characters in which a name before an organisation ends
# Anna Ek | Lerums kommun
_NAME_BEFORE = re.compile(r"(?P<given>[A-ZÅÄÖ][\w-]+)(?: [A-ZÅÄÖ][\w.-]*){1,2} $")
# Vara|, |Mark| och |Ale|.
_BETWEEN = re.compile(r"\s*(?:[,;&+]|och|samt)?\s*\.?")
# Vara och Ale | kunde inte komma
_TOLD_BEHIND = re.compile(r",?\s(?:kunde|hade|har|var|saknas|saknades|deltog|ej|inte|frånvarande|förhindrade)\b")
# Ale| (Anna · Lerums kommun| (Bo Lund
_NAME_IN_BRACKET = re.compile(r" ?\((?P<given>[A-ZÅÄÖ][a-zåäöéü-]+)(?=[\s,;)/+&])")
# Ale|-Borås-Lerums gymnasieförbund: a place that begins the name of what several have together; ESF|-projektet
_BEGINS_OTHER = re.compile(
    r"(?:-[A-ZÅÄÖ][a-zåäö]+)+s? [a-zåäö]+(?:förbund|nämnd|region|samverkan|kommittén?|råd)\b|-[a-zåäö]|- (?:och|&) "
)

# In this order: what has a form of its own first; of the rest a role, a party and school forms before a noun. Beside
# each rule the patterns, or the characters, that what it reads begins with; none where it may begin with anything. At
# most places in a line their beginnings leave few rules to try.
_RULES: tuple[tuple[Rule, tuple[re.Pattern[str], ...] | str], ...] = (
    (closed_fields.emphasis, (patterns.EMPHASIS,)),
    (closed_fields.user_name, (patterns.USER_NAME,)),
    (closed_fields.gap, (patterns.GAP, patterns.BULLET, patterns.FIGURE)),
    (closed_fields.elsewhere, (patterns.ELSEWHERE,)),
    (closed_fields.telephone, (patterns.TELEPHONE,)),
    (closed_fields.address, ()),
    (closed_fields.tick, (patterns.TICK,)),
    (closed_fields.mark, ()),
    (closed_fields.digit_tick, (patterns.DIGIT_TICK,)),
    (closed_fields.bracket, "("),
    (closed_fields.standing, (patterns.STANDING,)),
    (closed_fields.day, (patterns.DAY,)),
    (closed_fields.part, (patterns.PART,)),
    (closed_fields.part_in_words, (patterns.PART_WORDS,)),
    (closed_fields.bare_part, (patterns.BARE_PART,)),
    (closed_fields.substituted_by, (patterns.SUBSTITUTED_BY,)),
    (closed_fields.substitute, (patterns.SUBSTITUTE, patterns.FOR_NAME)),
    (closed_fields.serves_as, (patterns.SERVES_AS,)),
    (closed_fields.status, (patterns.STATUS,)),
    (closed_fields.joint, (patterns.AND,)),
    (closed_fields.punctuation, "".join(patterns.PUNCTUATION) + "."),
    (closed_fields.abbreviation, ()),
    (closed_fields.role, ()),
    (closed_fields.party, ()),
    (closed_fields.forms, ()),
)


def _beginnings(reads: tuple[re.Pattern[str], ...] | str) -> frozenset[str]:
    if isinstance(reads, str):
        return frozenset(reads)
    return frozenset[str]().union(*map(beginnings, reads)) if reads else frozenset(("",))


def _pieces(beginning: str) -> frozenset[str]:
    """Return all that a beginning begins with, "" and itself among them."""
    return frozenset(beginning[:end] for end in range(len(beginning) + 1))


# each rule with what it may begin with, and with all that this begins with: a line may end before it is told apart
_BEGINNINGS = tuple(
    (rule, may, frozenset[str]().union(*map(_pieces, may))) for rule, reads in _RULES for may in (_beginnings(reads),)
)


def rules_at(text: str) -> tuple[Rule, ...]:
    """Return the rules for a field that begins as `text` does, in order."""
    return _rules_at(text[:LENGTH])


@lru_cache(maxsize=8192)
def _rules_at(begins: str) -> tuple[Rule, ...]:
    key = written(begins)
    pieces = _pieces(key)
    return tuple(rule for rule, may, ends in _BEGINNINGS if key in ends or not may.isdisjoint(pieces))


class Alone(NamedTuple):
    """A line as a text of its own: all that decides what its fields are. It begins at `start`."""

    text: str
    start: int
    habits: Habits
    known: tuple[Known, ...]


class Cutter:
    """Cuts a line into fields; made once for a list, since habits and the known names are the list's."""

    def __init__(self, text: str, region: Span, habits: Habits, known: tuple[Known, ...] | None = None) -> None:
        """Prepare for the lines of `text` within `region`; `known` are the organisations found there."""
        self._text = text
        self.habits = habits
        self._known = lexicon().find(region.of(text), offset=region.start) if known is None else known
        self._starts = [one.span.start for one in self._known]

    def cut(self, span: Span) -> list[Field]:
        """Return the fields of the line at `span`."""
        line, offset = self.alone(span)
        return [field.shifted(offset) for field in fields_of(line)]

    def alone(self, span: Span) -> tuple[Alone, int]:
        """Return the line at `span` as a text of its own, with the character before it, and where that begins."""
        first = max(0, span.start - 1)
        known = self._known[bisect_left(self._starts, first) : bisect_left(self._starts, span.end)]
        own = tuple(one.shifted(-first) for one in known if not self._begins_other(one))
        return Alone(self._text[first : span.end], span.start - first, self.habits, own), first

    def _begins_other(self, known: Known) -> bool:
        """Tell whether a name begins that of what several have together, a word composed with it, or a house."""
        end = known.span.end
        if self._text.startswith("-", end):
            return _BEGINS_OTHER.match(self._text, end) is not None
        return patterns.HOUSE_BEHIND.match(self._text, end) is not None


@lru_cache(maxsize=_CUT_AGAIN)
def fields_of(alone: Alone) -> tuple[Field, ...]:
    """Return the fields of a line that is a text of its own."""
    line, start, habits, known = alone
    here = Cursor(line, start, len(line), habits, {one.span.start: one for one in known})
    here.homes_behind = _stand_behind_names(line, known)
    here.homes_around = _stand_around_names(line, start, known)
    here.homes_alone = _stand_alone(line, start, known)
    while here.at < here.end:
        if not line[here.at].isspace():
            here.take(_next(here))
        elif here.at_single_space:
            here.at += 1
        elif (gap := closed_fields.gap(here)) is not None:
            here.take(gap)
        else:
            here.skip(patterns.SPACE)
    return _merged(here.before, line)


def _stand_behind_names(line: str, known: tuple[Known, ...]) -> bool:
    """Tell whether organisations stand right behind names: "Anna Ek Lerums kommun Bo Lund LRF Eva Sten Ale kommun"."""
    if len(known) < _BEHIND:
        return False
    return sum(_ends_with_name(line[max(0, k.span.start - _LONGEST_NAME) : k.span.start]) for k in known) >= _BEHIND


def _stand_around_names(line: str, start: int, known: tuple[Known, ...]) -> bool:
    """Tell whether a line begins with an organisation and its people in brackets: "Ale (Anna, Bo), Lerum (Eva)"."""
    if not known or line[start : known[0].span.start].strip():
        return False
    people = _NAME_IN_BRACKET.match(line, known[0].span.end)
    return people is not None and is_given(people["given"])


def _stand_alone(line: str, start: int, known: tuple[Known, ...]) -> bool:
    """Tell whether a line lists organisations and nothing else, one of them at least no name: "Vara, Mark och Ale"."""
    if all(one.ambiguous for one in known) or len(known) < (_BEHIND if known[0].ambiguous else _BEHIND - 1):
        return False
    ends = [start, *(one.span.end for one in known)]
    starts = [*(one.span.start for one in known), len(line)]
    *between, behind = zip(ends, starts, strict=True)
    told = _BETWEEN.fullmatch(line, *behind) or _TOLD_BEHIND.match(line, behind[0])
    return told is not None and all(_BETWEEN.fullmatch(line, end, begin) for end, begin in between)


def _ends_with_name(words: str) -> bool:
    name = _NAME_BEFORE.search(words)
    return name is not None and is_given(name["given"])


def _next(here: Cursor) -> Field:
    for rule in rules_at(here.text[here.at : here.at + LENGTH]):
        field = rule(here)
        if field is not None:
            return field
    return noun(here)


def _merged(fields: list[Field], text: str) -> tuple[Field, ...]:
    """Join runs of unexplained words into one field; what stands in brackets is one by itself."""
    merged: list[Field] = []
    for field in fields:
        last = merged[-1] if merged else None
        bracketed = field.text.startswith("(") or (last is not None and last.text.startswith("("))
        if last is not None and field.kind is Kind.WORDS and last.kind is Kind.WORDS and not bracketed:
            span = Span(last.span.start, field.span.end)
            merged[-1] = Field(Kind.WORDS, span, span.of(text))
        else:
            merged.append(field)
    return tuple(merged)
