"""The document's own meeting: which forum met, when, where and how.

What stands in a letterhead or behind a label is stated. What only follows (the forum that decides throughout, the
association that the secretary comes from) is inferred, and marked so. See `convening`, `meeting_forum`, `meeting_time`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.attendance.lists import Listed
from extractors.meeting.convening import Convener, convener_of
from extractors.meeting.forum import Background, Found, forum_of
from extractors.meeting.time import When, date_of, hours_of, place_of
from extractors.sentences.marks import Marks
from extractors.sentences.typed import Sentence
from extractors.structure.letterhead import top_of
from extractors.structure.lines import Line
from graph.claims import Basis, Fact, Finding, Meeting, Mode, Relation, Span, Status

_HEAD_LINES = 25
_ONLINE = re.compile(
    r"digital|teams|skype|zoom|distans|videokonferens|webb(?:möte|inarium)|elektronisk|telefonmöte|via länk",
    re.IGNORECASE,
)
_HELD_ONLINE = re.compile(
    r"(?:.*\d\s(?:via|på|över)\s(?:microsoft\s|ms\s)?(?:teams|skype|zoom|länk)\.?$"  # kl. 9.00-11.00 via Skype
    r"|.*\d,\s(?:digitalt|videomöte|webbmöte|på\sdistans)(?:\smöte)?\.?$"  # 15 mars kl. 10-12, videomöte
    r"|(?:digitalt|webb-?|teams-?|skype-?|zoom-?|distans-?|video)\s?(?:möte|sammanträde)\.?$"
    r"|(?:mötet|sammanträdet|träffen)\s(?:hölls|hålls|genomfördes|genomförs|skedde)\s"
    r"(?:digitalt|(?:via|på|över)\s(?:teams|skype|zoom|länk|distans)))",
    re.IGNORECASE,
)
_AND_ONLINE = re.compile(
    rf"(?:\b(?:och|samt)|/|&|\+)\s?(?:via\s|på\s)?(?:{_ONLINE.pattern})", re.IGNORECASE
)  # Ale och Teams
_HYBRID = re.compile(r"\bhybrid(?:t|möte|sammanträde|form)?(?!\w)", re.IGNORECASE)
_ROOM = 2  # words beside "Teams" that are no room yet
# words that may stand beside "Teams" without naming a room
_NO_ROOM = frozenset(("möte", "via", "på", "t", "och", "microsoft", "ms", "l", "en"))
_NOT_WORD = re.compile(r"[^\w]+")


class Own(Struct, frozen=True, gc=False):
    """The document's own meeting with what was concluded on the way."""

    meeting: Meeting
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]


def read_meeting(
    text: str,
    head: Sequence[Line],
    tail: Sequence[Line],
    listed: Sequence[Listed],
    marks: Marks,
    sentences: Sequence[Sentence],
    scope: str,
) -> Own:
    """Read the meeting that a document is about.

    `head` are the lines before the first item that stand in no list, `tail` those behind the last; `scope` is the path
    of the document, which tells apart boards with a bare name whose convener is open.
    """
    head = top_of(head, _HEAD_LINES)
    convener = convener_of(head, tail, listed)
    background = Background(convener.organisation if convener is not None else None, scope)
    found = forum_of(text, head, tail, marks, sentences, background)
    first_words = head[0].span if head else Span(0, min(len(text), 80))
    when = date_of(text, [*head, *tail])
    meeting = _meeting(text, when, [*head, *tail], found, listed, first_words)
    return Own(meeting, tuple(_facts(found, convener)), tuple(_findings(meeting, when)))


def _meeting(
    text: str, when: When, meta: Sequence[Line], found: Found | None, listed: Sequence[Listed], first_words: Span
) -> Meeting:
    hours, where = hours_of(text, meta), place_of(meta)
    sources = [s for s in (found.source if found else None, when.span, *hours.spans, where.span) if s is not None]
    return Meeting(
        forum=found.forum if found is not None else None,
        sources=tuple(dict.fromkeys(sources)) or (first_words,),
        date=when.date,
        date_basis=when.basis,
        date_reason=when.reason,
        start=hours.start,
        end=hours.end,
        place=where.place,
        mode=_mode(where.place, listed) or _mode_told(meta),
        forum_basis=found.basis if found is not None else Basis.INFERRED,
    )


def _facts(found: Found | None, convener: Convener | None) -> Iterator[Fact]:
    if found is not None and convener is not None:
        source, basis, reason = (convener.source,), convener.basis, convener.reason
        yield Fact(found.forum, Relation.PART_OF, convener.organisation, source, basis, reason)


def _findings(meeting: Meeting, when: When) -> Iterator[Finding]:
    if when.contradicted is not None and when.date is not None:
        message = f"Veckodagen stämmer inte: {when.date.isoformat()} var en {when.contradicted}"
        yield Finding("weekday", message, when.span)
    if meeting.forum is None:
        yield Finding("no-forum", "Det framgår inte vilket forum som sammanträdde")
    if meeting.date is None:
        yield Finding("no-date", "Det framgår inte vilken dag mötet hölls")


def _mode_told(meta: Sequence[Line]) -> Mode | None:
    """Return how the meeting was held by a line that names no place: "Digitalt möte", "Hybridmöte"."""
    if any(_HYBRID.match(line.text) for line in meta):
        return Mode.MIXED
    return Mode.ONLINE if any(_HELD_ONLINE.match(line.text) for line in meta) else None


def _mode(place: str | None, listed: Sequence[Listed]) -> Mode | None:
    """Return how the meeting was held by its place: "Teams" alone is online, "Hotell Gripen och Teams" is mixed."""
    if place is None:
        return None
    if _HYBRID.search(place):
        return Mode.MIXED
    if _ONLINE.search(place):
        words = _NOT_WORD.sub(" ", _ONLINE.sub("", place)).lower().split()
        few = 0 if _AND_ONLINE.search(place) is not None else _ROOM
        return Mode.MIXED if sum(word not in _NO_ROOM for word in words) > few else Mode.ONLINE
    return Mode.MIXED if any(one.status is Status.REMOTE for one in listed) else Mode.OFFLINE
