"""Lists of representatives in the running text: a sentence that announces them, and the lines below it.

Surface forms: "Övriga representanter i styrgruppen:" / "Representanter i nätverket är följande:" / "I arbetsgruppen
ingår:" followed by lines "Håkan Ek, VästKom". And the organisations that take part in a forum: "Förutom kommunerna
deltar även Skolverket och Högskolan i Borås" under the forum's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.entries import Entry, habits_of, read_line
from extractors.fields.cutting import Cutter
from extractors.matching.pattern_index import PatternIndex
from extractors.seats.seating import is_of_seats
from extractors.sentences.settling import Settler
from extractors.sentences.typed import FORUM, ORGANISATION, Sentence
from extractors.structure.lines import Line
from extractors.words.roles import role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, Role, Span

# what announces a list, each with what its members are: the role of the group "role", else ledamot
_ANNOUNCES = (
    # Övriga representanter i styrgruppen:
    re.compile(
        r"(?P<role>representanter|ledamöter|deltagare|medlemmar|kontaktpersoner|ersättare)(?:na)?\s(?:\w+\s)?(?:i|till|för)\s"
        rf"(?P<forum>{FORUM})[^.<>]{{0,30}}:$",
        re.IGNORECASE,
    ),
    # I arbetsgruppen ingår följande:
    re.compile(rf"[Ii]\s(?P<forum>{FORUM})\s(?:ingår|sitter|deltar)[^.<>]{{0,30}}:$(?P<role>)", re.IGNORECASE),
    # Styrgruppen består av:
    re.compile(rf"(?P<forum>{FORUM})\s(?:består\sav|har\sföljande)[^.<>]{{0,40}}:$(?P<role>)", re.IGNORECASE),
)
# Kommunerna har anmält följande ledamöter och ersättare för mandatperioden: in an item about those who sit in a forum
_GIVEN = re.compile(
    r"\bhar\s(?:anmält|utsett|valt)\sföljande(?:\snya)?\s(?P<role>representanter|ledamöter|ombud|kontaktpersoner|deltagare)"
    r"(?:\soch\s(?:ersättare|suppleanter))?(?:\s(?:för|till|i)\s[^.<>:]{3,30})?[.:]$"
)
# 6 Nätverkets kontaktpersoner, as the heading of an item
_HEADS = re.compile(
    rf"^(?:§?\s?\d+[.)]?\s)?(?:(?P<whose><[FR]\d+g>)\s|[a-zåäö]+s\s)?(?P<role>kontaktpersoner|representanter|ledamöter|ombud)"
    rf"(?:\s(?:i|till)\s(?P<forum>{FORUM}))?$",
    re.IGNORECASE,
)
_HEADS_END = ("er", "ud", ">")
_VACANT = re.compile(r"\bvakan(?:t|s)\b", re.IGNORECASE)
# Ale: Anna Ek, | ersättare | Bo Lund
_STAND_INS = re.compile(r"[,;]?\s(?P<role>ersättare|suppleant(?:er)?):?\s(?=[A-ZÅÄÖ])")
# Förutom kommunerna deltar även Skolverket och Högskolan i Borås
_TAKE_PART = re.compile(
    rf"(?:^|\s)(?:deltar|ingår|medverkar)\s(?:även\s|också\s)?(?P<more>{ORGANISATION}(?:(?:,\s|\soch\s|\ssamt\s){ORGANISATION})*)"
)
PARTICIPANTS = PatternIndex([(_TAKE_PART, None)])
_LONGEST_LIST = 40
_EXPLAINED = 0.8  # of a line of a list must be understood


class _Announced(Struct, frozen=True, gc=False):
    """A list that a sentence announces: whose seats it tells, in what role."""

    sentence: Sentence
    forum: Forum
    role: Role | None


def representatives_in(
    text: str, lines: Sequence[Line], sentences: Sequence[Sentence], settler: Settler
) -> Iterator[tuple[Membership, Span]]:
    """Yield the seats of announced lists, each with the span of its line."""
    cutter: Cutter | None = None
    for announced in _announced(sentences, settler):
        end = announced.sentence.span.end
        following = [line for line in lines if line.span.start >= end and not line.noise][:_LONGEST_LIST]
        cutter = cutter or Cutter(text, Span(0, len(text)), habits_of(line.text for line in following))
        for line in following:
            seats = list(_line_seats(cutter, line, announced, settler))
            if not seats and _VACANT.search(line.text) is None:
                break  # the list has ended
            yield from ((seat, line.span) for seat in seats)


def _announced(sentences: Sequence[Sentence], settler: Settler) -> Iterator[_Announced]:
    for sentence in sentences:
        heading = _HEADS.match(sentence.typed) if sentence.typed.endswith(_HEADS_END) else None
        if heading is not None and settler.is_heading(sentence.span, sentence.item):
            symbol = heading["forum"] or heading["whose"]
            named = settler.seated_in(sentence.mark(symbol)) if symbol else settler.own
            if named is not None:
                yield _Announced(sentence, named, role_of(heading["role"]))
        match = _announcement(sentence.typed) if sentence.typed.endswith(":") else None
        forum = settler.seated_in(sentence.mark(match["forum"])) if match is not None else None
        if forum is None and "följande" in sentence.typed and (match := _GIVEN.search(sentence.typed)) is not None:
            forum = _of_item(sentence.item, settler)
        if match is not None and forum is not None:
            role = role_of(match["role"]) if match["role"] else role_named("role/ledamot")
            yield _Announced(sentence, forum, role)


def _of_item(item: int | None, settler: Settler) -> Forum | None:
    """Return the forum whose members an item is about: "Direktionens sammansättning", else the one that meets."""
    about = settler.heading_forum(item)
    return about or (settler.own if is_of_seats(settler.title(item)) else None)


def _line_seats(cutter: Cutter, line: Line, announced: _Announced, settler: Settler) -> Iterator[Membership]:
    """Yield the seats of a line, of those who stand in too: "Ale: Anna Ek, ersättare Bo Lund"."""
    apart = _STAND_INS.search(line.text)
    if apart is None:
        yield from (_seat(entry, line, announced, settler) for entry in _entries(cutter, line.span))
        return
    start = line.span.start
    first = _entries(cutter, Span(start, start + apart.start()))
    others = _entries(cutter, Span(start + apart.end(), line.span.end)) if first else []
    yield from (_seat(entry, line, announced, settler) for entry in first)
    for entry in others:
        of_them = replace(announced, role=role_of(apart["role"]))
        home = entry.organisations or first[-1].organisations
        yield _seat(replace(entry, organisations=home), line, of_them, settler)


def _announcement(typed: str) -> re.Match[str] | None:
    """Return the announcement that begins first in a sentence."""
    found = [match for pattern in _ANNOUNCES if (match := pattern.search(typed)) is not None]
    return min(found, key=lambda match: match.start(), default=None)


def _entries(cutter: Cutter, span: Span) -> list[Entry]:
    """Return the persons of a line, or of a part of it, that is one of a list, none where it is something else."""
    reading = read_line(cutter, span)
    persons = [entry for entry in reading.entries if entry.name is not None]
    return persons if reading.explained >= _EXPLAINED else []


def _seat(entry: Entry, line: Line, announced: _Announced, settler: Settler) -> Membership:
    item = announced.sentence.item
    home = entry.organisations[0] if entry.organisations else None
    who = settler.named(entry.name or "", item, home)
    roles = entry.roles or ((announced.role,) if announced.role is not None else ())
    return Membership(who, announced.forum, (line.span,), roles, entry.organisations, item=item)


def participants_in(sentence: Sentence, settler: Settler) -> Iterator[Membership]:
    """Yield the organisations that a sentence says take part in the forum of its item's heading."""
    match = _TAKE_PART.search(sentence.typed)
    forum = settler.heading_forum(sentence.item) if match is not None else None
    if match is None or forum is None:
        return
    named = sentence.marks_in(sentence.typed[: match.end()])
    for mark in named:
        if mark.organisation is not None:
            yield Membership(mark.organisation, forum, (sentence.span,), item=sentence.item)
