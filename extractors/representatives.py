"""Lists of representatives in the running text: a sentence that announces them, and the lines below it.

Surface forms: "Övriga representanter i styrgruppen:" / "Representanter i nätverket är följande:" / "I arbetsgruppen
ingår:" followed by lines "Håkan Ek, VästKom". And the organisations that take part in a forum: "Förutom delregionerna och
VGR deltar även AF, ESF-rådet och Business Region Borås" under the forum's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.entries import habits_of, read_line
from extractors.fields import Cutter
from extractors.lines import Line
from extractors.roles import role_of
from extractors.sentences import FORUM, ORGANISATION, Sentence
from extractors.settling import Settler
from extractors.titles import role_named
from graph.claims import Forum, Membership, Person, Role, Span

_ANNOUNCES = re.compile(
    rf"(?P<role>representanter|ledamöter|deltagare|medlemmar|kontaktpersoner|ersättare)(?:na)?\s(?:\w+\s)?(?:i|till|för)\s(?P<forum>{FORUM})[^.<>]{{0,30}}:$"
    rf"|[Ii]\s(?P<forum2>{FORUM})\s(?:ingår|sitter|deltar)[^.<>]{{0,30}}:$|(?P<forum3>{FORUM})\s(?:består\sav|har\sföljande)[^.<>]{{0,40}}:$",
    re.IGNORECASE,
)
_TAKE_PART = re.compile(
    rf"(?:^|\s)(?:deltar|ingår|medverkar)\s(?:även\s|också\s)?(?P<more>{ORGANISATION}(?:(?:,\s|\soch\s|\ssamt\s){ORGANISATION})*)"
)
_LONGEST_LIST = 40


def representatives_in(
    text: str, lines: Sequence[Line], sentences: Sequence[Sentence], settler: Settler
) -> Iterator[tuple[Membership, Span]]:
    """Yield the seats of announced lists, each with the span of its line."""
    cutter: Cutter | None = None
    for sentence in sentences:
        match = _ANNOUNCES.search(sentence.typed)
        if match is None:
            continue
        symbol = match["forum"] or match["forum2"] or match["forum3"]
        forum = settler.forum_of(sentence.mark(symbol))
        if forum is None:
            continue
        role = role_of(match["role"]) if match["role"] else role_named("role/ledamot")
        following = [ln for ln in lines if ln.span.start >= sentence.span.end and not ln.noise][:_LONGEST_LIST]
        cutter = cutter or Cutter(text, Span(0, len(text)), habits_of(ln.text for ln in following))
        yield from _listed(cutter, following, forum, role, sentence, settler)


def _listed(
    cutter: Cutter,
    lines: Sequence[Line],
    forum: Forum,
    role: Role | None,
    sentence: Sentence,
    settler: Settler,
) -> Iterator[tuple[Membership, Span]]:
    for line in lines:
        reading = read_line(cutter, line.span)
        persons = [e for e in reading.entries if e.name is not None]
        if not persons or reading.explained < 0.8:
            return
        for entry in persons:
            who = settler.named(
                entry.name or "", sentence.item, entry.organisations[0] if entry.organisations else None
            )
            roles = entry.roles or ((role,) if role is not None else ())
            seat = Membership(who, forum, (line.span,), roles, entry.organisations, item=sentence.item)
            yield seat, line.span


def participants_in(sentence: Sentence, settler: Settler) -> Iterator[Membership]:
    """Yield the organisations that take part in the forum of the item's heading."""
    match = _TAKE_PART.search(sentence.typed)
    forum = settler.heading_forum(sentence.item) if match is not None else None
    if match is None or forum is None:
        return
    named = sentence.marks_in(sentence.typed[: match.end()])
    for mark in named:
        if mark.organisation is not None:
            yield Membership(mark.organisation, forum, (sentence.span,), item=sentence.item)


__all__ = ["Person", "participants_in", "representatives_in"]
