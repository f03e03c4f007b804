"""Meetings that the minutes announce: "Nästa möte: 4 maj Hotell Ekbacken, 5 maj ...", a list under "Datum för".

And in a sentence on a line of its own or that decides it: "Nytt styrelsemöte hålls den 4 maj", "Den 4 maj blir det ett
nytt möte", "beslutades att nästa möte blir den 4 maj". Within a paragraph it may be another forum that meets.

A date without a year gets one where something settles it: the first such day after this meeting, or, where the document
has no date of its own, the weekdays of all announced dates taken together with the earliest year that the document can
be from (it names an organisation that was not founded before). What settled it is said.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from extractors.forums.heads import HEAD
from extractors.matching.anchors import holding, occurrences
from extractors.structure.lines import Line
from extractors.words.dates import DateMention, TimeMention, compact_date, find_dates, find_times, years_in
from graph.claims import Basis, Meeting, Span

_MEETINGS = (
    r"(?:[a-zåäö]*(?:möte(?:n|t)?|sammanträde(?:n|t)?|träff(?:ar|en)?)|gång|sammankomst"
    rf"|mötestillfälle(?:n)?|mötesdatum|mötestider|[a-zåäö-]*(?:{HEAD})(?=\s?:|\s(?:är|blir|hålls)\b))"
)
# Nästa möte · Nytt nätverksmöte · Vi ses igen: words before the day of another meeting than the one that was held
LATER = (
    r"nästa|nästkommande|kommande|nytt(?=\s\w*(?:möte|sammanträde|träff))"
    r"|vi\s(?:ses|träffas|möts)\s(?:igen|nästa\sgång|härnäst)"
)
# Höstens träffar · Vårterminens möten
_OF_TERM = r"(?:höst|vår)(?:termin)?ens"
# 7. Nästa möte: 10 mars · - Kommande träffar · Nästa programråd: 4 maj · Vi ses igen 4 maj · Mötesdatum våren 2024 ·
# Datum för nästa års träffar
_OPENS = re.compile(
    rf"^(?:(?:(?:punkt\s)?\d+[.):]?|§\s?\d+|[-–•*])\s+)?(?:[\w-]+s\s)?(?:(?:{LATER}|följande|{_OF_TERM})(?:(?<=igen|gång|näst)|\s{_MEETINGS}\b)"
    r"|(?:mötestider|mötesdatum|sammanträdesdagar|mötesdagar|kommande möten"
    r"|(?:möten|träffar|sammanträden|mötesplan(?:ering)?|möteskalender|mötesschema)\s(?:(?:under|för|i)\s)?(?:(?:året|våren|hösten|vt|ht)\s?-?)?(?:\d{4}|\d{2}(?!\d))"
    rf"|datum för (?:[\w-]+\s){{0,3}}{_MEETINGS}))\b",
    re.IGNORECASE,
)
# Nytt möte hålls | den 4 maj · § 5 Slut. Nästa möte blir | den 4 maj · beslutades att nästa möte blir | den 4 maj
_IN_SENTENCE = re.compile(
    rf"(?:^(?:(?:(?:§\s?)?\d+[.):]*\s(?:\w+\s?){{1,3}}|.*\b(?:avsluta|tacka)[^:]{{0,80}}?)[.:]\s)?|\b(?:beslut\w*|bestäm\w*|enades\som)\satt\s)(?:nästa|nytt|extra|årets)\s(?P<meets>{_MEETINGS})\s(?:\w+\s){{0,2}}?(?:är|blir|hålls|sker|äger\srum|planeras|bokas|bokades|bestämdes)"
    r"\s[^.]{0,30}?(?=\d|[a-zåäö]+dag(?:en)?\s)",
    re.IGNORECASE,
)
# Den 4 maj kl 18 | blir det ett nytt möte
_BEHIND_DATE = re.compile(
    rf"[^.]{{0,25}}?\s(?:är|blir|hålls)\s(?:det\s)?(?:(?:ett|en)\s)?(?:nytt|ny|extra|nästa)\s{_MEETINGS}\b",
    re.IGNORECASE,
)
# Nästa | styrgrupp|smöte: whose meeting it is
_CALLED = re.compile(rf"(?P<head>{HEAD})(?=s?(?:möte|sammanträde|träff)|\s*$)", re.IGNORECASE)
_PREPOSITION = re.compile(r"^(?:i|på|vid|hos)\s")
# Vara|. Ta med underlag
_SENTENCE_BEHIND = re.compile(r"(?<=\w{3})[.!?]\s+(?=[A-ZÅÄÖ])")
# Kallelse | skickas ut · Siv | bjuder in · Plats | meddelas
_VERB = re.compile(r"\b(?!(?:lokal|sal)(?:er|ar)\b)[a-zåäö]{3,}(?:er|ar|as|ade|des)\b")
_SPAN_YEARS = 10
_SHORTEST_PLACE = 3  # Ale, Hjo
_LONGEST_PLACE = 60
_NEAR = 12  # characters between the words that announce a date and the date: "måndagen den"
_SAID = ("möte", "träff", "sammanträde")  # one of these says that somebody meets


class _Announced(Struct, frozen=True, gc=False):
    date: DateMention
    time: TimeMention | None
    place: str | None
    source: Span


def announced_meetings(text: str, lines: Sequence[Line], own: Meeting, earliest: int | None) -> Iterator[Meeting]:
    """Yield the meetings that the document announces, each date once.

    `own` is the document's own meeting, `earliest` the year that the document is at least from, if known.
    """
    starts = [line.span.start for line in lines]
    announced = (*_announced(lines, _opening(text, lines, starts, own)), *_told(_saying(text, lines, starts), own))
    found = [one for one in announced if not _is_own(one.date, own.date)]
    years = _years(found, text, own.date, earliest)
    seen = {own.date}
    for one in found:
        settled = _settle(one.date, own.date, years)
        if settled is not None and settled.date not in seen:
            seen.add(settled.date)
            yield _meeting(one, own, settled)


def _is_own(date: DateMention, own: dt.date | None) -> bool:
    """Tell whether a full date is that of the document's own meeting by its day and month."""
    return own is not None and date.year is not None and (date.month, date.day) == (own.month, own.day)


def _meeting(one: _Announced, own: Meeting, settled: _Settled) -> Meeting:
    return Meeting(
        forum=own.forum,
        sources=(one.source,),
        own=False,
        date=settled.date,
        date_basis=settled.basis,
        date_reason=settled.reason,
        start=one.time.start if one.time is not None else None,
        end=one.time.end if one.time is not None else None,
        place=one.place,
    )


def _opening(text: str, lines: Sequence[Line], starts: Sequence[int], own: Meeting) -> frozenset[int]:
    """Return the lines, by index, that announce: only those are tried that hold a word of it."""
    may_open = holding(_OPENS, text, starts)
    opens = ((at, _OPENS.match(lines[at].text)) for at in may_open if at >= 0)
    return frozenset(at for at, match in opens if match is not None and _may_be_of(match[0], own))


def _may_be_of(words: str, own: Meeting) -> bool:
    """Tell whether those who meet may be those of the minutes: "Nästa styrgruppsmöte" is not one of a network's.

    What the forum is called ends each word for its meetings; where nobody knows who met, all are its own.
    """
    called = _CALLED.search(words)
    return called is None or own.forum is None or called["head"].casefold() in own.forum.name.casefold()


def _announced(lines: Sequence[Line], opening: Set[int]) -> Iterator[_Announced]:
    """Yield the dates of the lines that announce, told by index, and of the lines of dates below them."""
    below = False
    year: int | None = None  # the one that the line above the dates names: "Mötesdagar våren 2024"
    for line in lines:
        if line.noise:
            continue
        opens = line.index in opening
        if not opens and not below:
            continue
        dates = list(find_dates(line.text, line.span.start)) or _compact(line, opens=opens)
        if opens and not dates:
            named = years_in(line.text)
            year = named[0] if len(named) == 1 else None
        yield from _on(line, [d if d.year is not None or year is None else replace(d, year=year) for d in dates])
        below = opens or bool(dates)


def _compact(line: Line, *, opens: bool) -> list[DateMention]:
    """Return the date that a line which announces writes as one number: "Nästa möte: söndag 140526"."""
    date = compact_date(line.text, line.span.start) if opens else None
    return [date] if date is not None else []


def _saying(text: str, lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Line]:
    """Yield the lines that hold a word which says that somebody meets; `starts` are where lines begin."""
    may_say = sorted({bisect_right(starts, at) - 1 for at in occurrences(text, _SAID)})
    return (lines[at] for at in may_say if at >= 0)


def _told(lines: Iterable[Line], own: Meeting) -> Iterator[_Announced]:
    """Yield the dates that a sentence says somebody meets on."""
    for line in lines:
        if line.noise:
            continue
        dates = list(find_dates(line.text, line.span.start))
        told = _IN_SENTENCE.finditer(line.text) if dates else ()
        ends = [match.end() + line.span.start for match in told if _may_be_of(match["meets"], own)]
        for date in dates:
            said = bisect_left(ends, date.span.start - _NEAR)
            before = said < len(ends) and ends[said] <= date.span.end
            if before or _opens_with(date, line):
                yield from _on(line, [date])


def _opens_with(date: DateMention, line: Line) -> bool:
    """Tell whether a line begins with a date on which it says that somebody meets."""
    if date.span.start != line.span.start:
        return False
    return _BEHIND_DATE.match(line.text, date.span.end - line.span.start) is not None


def _on(line: Line, dates: Sequence[DateMention]) -> Iterator[_Announced]:
    """Yield the meetings of one line, each with the time and the place that stand behind its date."""
    times = list(find_times(line.text, line.span.start))
    edges = [*(date.span.start for date in dates[1:]), line.span.end]
    for date, edge in zip(dates, edges[: len(dates)], strict=True):
        time = next((t for t in times if date.span.end <= t.span.start < edge), None)
        # "..., kl. 08.30-12.00, Vänersborg": the place stands behind the time
        begins = time.span.end if time is not None else date.span.end
        place = _placed(line.text[begins - line.span.start : edge - line.span.start])
        yield _Announced(date, time, place, line.span)


def _placed(words: str) -> str | None:
    """Return the place that the words behind a date name, if any: "i Borås", "(Uddevalla)", "Hotell Gripen"."""
    words = _PREPOSITION.sub("", _SENTENCE_BEHIND.split(words.strip(" ,.;:()"))[0])
    words = ", ".join(takewhile(lambda part: _VERB.search(part) is None, words.split(", ")))
    named = _SHORTEST_PLACE <= len(words) < _LONGEST_PLACE and words[0].isupper()
    return words if named else None


def _years(found: Sequence[_Announced], text: str, own: dt.date | None, earliest: int | None) -> tuple[int, ...]:
    """Return the years in which all the announced weekdays are right, where they are to be judged together."""
    weekdays = [one.date for one in found if one.date.year is None and one.date.weekday is not None]
    if own is not None or not weekdays:
        return ()
    return tuple(y for y in _candidates(text, earliest) if all(d.on(y) is not None for d in weekdays))


def _candidates(text: str, earliest: int | None) -> Sequence[int]:
    if earliest is not None:
        return range(earliest, earliest + _SPAN_YEARS)
    named = years_in(text)
    return range(min(named), max(named) + 2) if named else ()


class _Settled(Struct, frozen=True, gc=False):
    date: dt.date
    basis: Basis
    reason: str | None = None


def _settle(mention: DateMention, own: dt.date | None, years: Sequence[int]) -> _Settled | None:
    """Return the date that a mention is: stated, the next such day after the meeting, or in the one year that fits."""
    if mention.date is not None:
        return _Settled(mention.date, Basis.STATED)
    if own is not None:
        return _next_after(own, mention)
    if len(years) != 1 or mention.weekday is None:
        return None
    date = mention.on(years[0])
    reason = (
        f"Året står inte vid datumet: veckodagarna i listan stämmer {years[0]} "
        "och inget annat år som dokumentet kan avse"
    )
    return _Settled(date, Basis.INFERRED, reason) if date is not None else None


def _next_after(own: dt.date, mention: DateMention) -> _Settled | None:
    for date in (mention.on(own.year), mention.on(own.year + 1)):
        if date is not None and date > own:
            reason = f"Året står inte vid datumet: nästa sådana dag efter mötet {own.isoformat()}"
            return _Settled(date, Basis.INFERRED, reason)
    return None
