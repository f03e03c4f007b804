"""Numbered headings: "§ 18 Mötets öppnande", "1. Förslag till ...", "1:Mötet öppnas", "Punkt 1 – Skolväg".

Which way of numbering a document uses is inferred from the whole of it: the first that gives a rising sequence. A list
of contents repeats the numbers without text behind them and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from msgspec import Struct
from msgspec.structs import replace

from extractors.structure.headings import LONGEST, continues
from extractors.structure.item_titles import title_end
from extractors.structure.lines import Line
from extractors.structure.numbering_ways import WAYS, Way
from extractors.words.heading_words import FIRST_ITEMS, OPENING
from graph.claims import Span

_REMEMBERED = 1024  # titles: those of one meeting come again at the next
_MONTH = re.compile(r"\d+\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)
_PREFIX = re.compile(r"[\d§\s]")
_DOTS = re.compile(r"(?<!\s)(?:\s*+(?:\.{3,}|…+|_{3,}|-{3,})\s*+|\s{3,}+)\d*\s*+-?$")
# Budget (Dnr 2024-12) · Budget      KS 2024/12: the number of its case, not "Tider HT 2024/25"
_FILED_BEHIND = re.compile(
    r"\s+\(?(?i:dnr|diarienr|diarienummer)\b[^()]{1,30}\)?$|\s(?![VHL][TÅ]\b)[A-ZÅÄÖ]{2,6}[ .-]?(?:19|20)\d\d[/:-]\d+$"
)
_LONG = 160  # a numbered line longer than this holds the item's text as well as its title
# a word that opens an item's text, or the end of a sentence
_OPENS_TEXT = re.compile(
    r"\s(?=(?:Beslut|Sammanfattning|Ärendebeskrivning|Bakgrund|Föredragande)\b)|(?<=[.!?])\s+(?=[A-ZÅÄÖ])"
)
# what a line begins with that goes on from the one before; not "a) Budget", "att godkänna budgeten"
_WRAPS = re.compile(r"(?!att\s)(?:i|[a-zåäö]{2,})(?=[\s,.]|$)")
_LONGEST_SENTENCE = 320  # characters of one that is an item's title and runs over several lines
_OPENING = 12  # characters of a line in which its number stands
_LARGEST_STEP = 15  # minutes leave out numbers, but not more than these at once
_MANY = 6  # headings, which are a way of numbering wherever they begin
_SECOND = 2  # the number of the item before which the meeting is opened
_FARTHEST = 40  # headings between two that follow each other
_NEAR = 20  # characters around a line in which its break stands
_SPACES = " \t\u00a0"
_BREAKS = "\r\n\f\v\x85\u2028\u2029"


class Head(Struct, frozen=True, gc=False):
    """A heading: its first and last line, its number, its `title` and where the item's text begins on its own line."""

    line: int
    last: int
    number: int | None
    position: str | None
    title: str
    span: Span
    inline: int | None = None


# what nearly every agenda has, by which a number alone is told from that of a page
_USUAL = re.compile(
    r"(?:\w+\s){0,2}?(?:\w*öppna|val(?:\sav)?\b|godkän|fastställ|föregående|dagordning|föredragningslista|justera|rapport"
    r"|ekonomi|inledning|information|övrig|nästa|kommande|avslut|\w*avslut)",
    re.IGNORECASE,
)
_LEAST_USUAL = 2
_LEAST_LABELLED = 3
# Medlemmar: 116 i dag, where most items are written so
_LABELLED = re.compile(r"[A-ZÅÄÖ][^:.]{2,60}(?=:\s\S)")


def numbered_heads(lines: Sequence[Line], text: str, within: Collection[int] = ()) -> list[Head]:
    """Return the numbered headings of the agenda in the way of numbering that the document uses, contents left out.

    `within` are the indices of the lines of tables, which are no headings.
    """
    free = [line for line in lines if line.index not in within] if within else lines
    for way in WAYS:
        heads = _heads_in(way, free, lines, text)
        if heads:
            bare = _bare_around(heads, free, lines, text)
            return [_joined(head, lines, text) for head in _with_first(_labels_apart(bare or heads), lines)]
    return []


def _heads_in(way: Way, free: Sequence[Line], lines: Sequence[Line], text: str) -> list[Head]:
    """Return the headings in a way of numbering, none where they are too few to show that the document uses it."""
    if way.needs not in text:
        return []
    heads = _rising(_without_contents([h for line in free if (h := _head(line, way, text)) is not None]))
    if way.lettered and len({(head.position or "").split()[0] for head in heads}) > 1:
        return []
    if way.usual and sum(_USUAL.match(head.title) is not None for head in heads) < _LEAST_USUAL:
        return []
    if way.alone:
        heads = heads if _are_items(heads, lines) else []
    if way.from_start and _opens_agenda(heads):
        return heads
    begins = not way.from_start or (bool(heads) and heads[0].number in (1, 2)) or len(heads) >= _MANY
    return heads if len(heads) >= way.least and begins else []


def _opens_agenda(heads: Sequence[Head]) -> bool:
    """Tell whether the first of headings that count is what agendas begin with: "15 Dagordning", "16 Lokaler"."""
    steps = {(b.number or 0) - (a.number or 0) for a, b in pairwise(heads)}
    return steps == {1} and FIRST_ITEMS.match(heads[0].title) is not None


def _with_first(heads: list[Head], lines: Sequence[Line]) -> list[Head]:
    """Put before headings that begin with 2 the one that has lost its number: "Mötets öppnande", "2. Lokaler"."""
    if heads[0].number != _SECOND:
        return heads
    before = [line for line in lines[: heads[0].line] if OPENING.match(line.text) is not None]
    return [*(Head(one.index, one.index, None, None, one.text, one.span) for one in before[-1:]), *heads]


def _bare_around(heads: Sequence[Head], free: Sequence[Line], lines: Sequence[Line], text: str) -> list[Head]:
    """Return the headings without a mark that most are, where those with one are parts: "8 Nytt", "1. Lokaler"."""
    if not _is_marked(heads[0], text):
        return []
    bare = next(_heads_in(way, free, lines, text) for way in WAYS if way.bare)
    unmarked = sum(not _is_marked(head, text) for head in bare)
    return bare if unmarked > len(heads) and bare[0].line < heads[0].line else []


def _is_marked(head: Head, text: str) -> bool:
    return text[head.span.start + len(head.position or "") :][:1] in (".", ":", ")")


def _are_items(heads: Sequence[Head], lines: Sequence[Line]) -> bool:
    """Tell numbers that stand alone above titles from those of pages: they count from 1 or 2 up, above other words."""
    below = [lines[head.line + 1].text for head in heads if head.line + 1 < len(lines)]
    steps = {(b.number or 0) - (a.number or 0) for a, b in pairwise(heads)}
    counted = steps == {1} and heads[0].number in (1, 2)
    named = len(set(below)) == len(heads) and all(text[0].isupper() and text[-1] not in ".," for text in below)
    return counted and named and sum(_USUAL.match(text) is not None for text in below) >= _LEAST_USUAL


def _labels_apart(heads: list[Head]) -> list[Head]:
    """Cut titles at the colon where most items are a label and what it tells: "Medlemmar: 116 i dag"."""
    labels = [_LABELLED.match(head.title) for head in heads]
    found = sum(label is not None for label in labels)
    if found < max(_LEAST_LABELLED, len(heads) / 2):
        return heads
    return [head if label is None else _ended(head, label.end()) for head, label in zip(heads, labels, strict=True)]


def _ended(head: Head, end: int) -> Head:
    """Return a heading whose title ends at `end` of the words on its line, where the item's text goes on."""
    begins = head.span.end - len(head.title) + end
    return replace(head, title=clean(head.title[:end]), span=_up_to(head, begins), inline=begins)


def _head(line: Line, way: Way, text: str) -> Head | None:
    row = "\t" in line.text[:_OPENING] and line.text.count("\t") > 1  # of a table
    if row or (line.noise and not way.alone):
        return None
    match = way.pattern.match(line.text)
    if match is None or _MONTH.match(line.text):
        return None
    title = match["title"].strip()
    may_hold_text = way.with_text and (FIRST_ITEMS.match(title) is not None or _is_piece(line.span, text))
    if way.refuses(title) and not may_hold_text:
        return None
    position = None if way.timed else " ".join(match["pos"].split())
    return Head(line.index, line.index, way.value(match["n"]), position, title, line.span)


def _without_contents(heads: list[Head]) -> list[Head]:
    """Of headings with one number keep that with the most text behind it, or on its line: "1. Anna hälsade."."""
    best: dict[tuple[str, int | None], tuple[int, Head]] = {}
    titles: dict[int, str] = {}  # by the line of an item that is told where only its number stands again
    for head, follower in zip_longest(heads, heads[1:]):
        room = (follower.span.start if follower is not None else head.span.end + 10_000) - head.span.end
        room += len(head.title) if _is_told(head) else 0
        key = (_PREFIX.sub("", head.position or ""), head.number)
        if key not in best or room > best[key][0] + 2:
            if key in best and _is_told(head) and not _is_told(best[key][1]):
                titles[head.line] = best[key][1].title
            best[key] = (room, head)
    kept = {head.line for _, head in best.values()}
    told = titles if len(titles) > len(kept) / 2 else {}
    return [_titled(head, told.get(head.line)) for head in heads if head.line in kept]


def _is_told(head: Head) -> bool:
    """Tell what an item's line says of it, in a sentence, from the item's title."""
    return head.title.endswith((".", "!")) and not head.title.endswith("...") and " " in head.title


def _titled(head: Head, title: str | None) -> Head:
    """Give an item that is told right behind its number the title that the list of contents has for it."""
    if title is None:
        return head
    begins = head.span.end - len(head.title)
    return replace(head, title=clean(title), span=_up_to(head, begins), inline=begins)


def _rising(heads: list[Head]) -> list[Head]:
    """Return the longest run of headings whose numbers rise, by steps that a reader would accept."""
    length = [1] * len(heads)
    before = [-1] * len(heads)
    for i, head in enumerate(heads):
        for j in range(max(0, i - _FARTHEST), i):
            step = (head.number or 0) - (heads[j].number or 0)
            if 0 < step <= _LARGEST_STEP and length[j] + 1 > length[i]:
                length[i], before[i] = length[j] + 1, j
    run: list[Head] = []
    at = max(range(len(heads)), key=lambda i: (length[i], -i), default=-1)
    while at >= 0:
        run.append(heads[at])
        at = before[at]
    return run[::-1]


def _joined(head: Head, lines: Sequence[Line], text: str) -> Head:
    """Complete a title that stands on the next line, or runs over to it; cut one that holds the item's text."""
    following = lines[head.last + 1] if head.last + 1 < len(lines) else None
    if following is not None and not head.title and _runs_over("", following):
        head = replace(head, title=following.text, last=following.index, span=_up_to(head, following.span.end))
        following = None
    elif following is not None and not head.title:
        head = _titled_below(head, following)
        following = None if head.title else following
    own = head if head.inline is not None else _without_text(head, text)
    if own is not None:
        return own
    title, inline = head.title, None
    while following is not None and _runs_over(title, following):
        title = f"{title} {following.text}".lstrip()
        head = replace(head, last=following.index, span=_up_to(head, following.span.end))
        following = lines[head.last + 1] if head.last + 1 < len(lines) else None
    if len(title) > _LONG:
        title, inline = _cut(title, head, text)
    return replace(head, title=clean(title), inline=inline)


def _titled_below(head: Head, following: Line) -> Head:
    """Give a number alone the title that opens the paragraph below it: "§ 2", "Skolväg. Bo Lund redogjorde för"."""
    end = title_end(following.text, lost_breaks=False)
    if end is None or following.noise:
        return head
    begins = following.span.start + end
    title = clean(following.text[:end].removesuffix("."))
    return replace(head, title=title, last=following.index, span=_up_to(head, begins), inline=begins)


# 6.1. Lokaler, below "6. Rapporter"
_PART = re.compile(r"(?P<pos>(?P<n>\d{1,3})\.\d{1,2})[.:)]?\s+(?P<title>[A-ZÅÄÖ\"”«].*)")


def part_head(line: Line, text: str, item: int | None) -> Head | None:
    """Return the numbered heading of a part of the item with the number `item`, None where the line is none."""
    match = _PART.match(line.text) if line.text[:1].isdigit() else None
    if match is None or int(match["n"]) != item:
        return None
    head = Head(line.index, line.index, item, match["pos"], match["title"].strip(), line.span)
    return _without_text(head, text) or replace(head, title=clean(head.title))


def _up_to(head: Head, end: int) -> Span:
    return Span(head.span.start, end)


def _without_text(head: Head, text: str) -> Head | None:
    """Return a heading whose line goes on with the item's text up to where that begins, None where none does."""
    end = title_end(head.title, lost_breaks=_is_piece(head.span, text))
    if end is None:
        return None
    begins = head.span.end - len(head.title) + end
    title = clean(head.title[:end].removesuffix("."))
    if not head.title[end:].strip(" ."):
        return replace(head, title=title)
    return replace(head, title=title, span=_up_to(head, begins), inline=begins)


def _is_piece(line: Span, text: str) -> bool:
    """Tell whether a line was cut out of a longer one, whose breaks are lost."""
    before = text[max(0, line.start - _NEAR) : line.start].rstrip(_SPACES)
    behind = text[line.end : line.end + _NEAR].lstrip(_SPACES)
    return bool(before and before[-1] not in _BREAKS) or bool(behind and behind[0] not in _BREAKS)


def _runs_over(title: str, following: Line) -> bool:
    if not title:
        return len(following.text) <= LONGEST
    if following.noise or title[-1] in ".:;!?":
        return False
    wrapped = not following.after_blank and _WRAPS.match(following.text) is not None and len(title) < _LONGEST_SENTENCE
    return wrapped or (continues(title) and len(title) < LONGEST)


def _cut(title: str, head: Head, text: str) -> tuple[str, int | None]:
    """Cut a line that holds title and text at the end of its first sentence, or at a word that opens the text.

    A sentence that is too long for a title is cut in the title alone: the heading keeps all of it.
    """
    opening = _OPENS_TEXT.search(title)
    ends = opening.start() if opening is not None else len(title)
    end = ends if ends < _LONG else title.rfind(" ", 0, _LONG)
    at = text.find(title[:40], head.span.start)
    return title[: end if end > 0 else _LONG], (at + ends if at >= 0 and ends < len(title) else None)


@lru_cache(maxsize=_REMEMBERED)
def clean(title: str) -> str:
    """Return a title without what is not its own.

    Those are the dots and page number of a list of contents, the number of its case, and a colon or stress behind it.
    """
    return _FILED_BEHIND.sub("", " ".join(_DOTS.sub("", title).split()).rstrip(" :;,*_")).strip()
