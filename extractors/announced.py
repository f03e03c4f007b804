"""Meetings that the minutes announce: "Nästa möte: 10 mars Hotell Falköping, 11 mars ...", a list under "Datum för ...".

A date without a year gets one where something settles it: the first such day after this meeting, or, where the document
has no date of its own, the weekdays of all announced dates taken together with the earliest year that the document can
be from (it names an organisation that was not founded before). What settled it is said.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.agenda import Item
from extractors.dates import DateMention, TimeMention, find_dates, find_times, years_in
from extractors.lines import Line
from extractors.marks import Marks
from graph.claims import Basis, Meeting, Span

_NEXT = re.compile(
    r"^(?:(?:\d+[.)]?|§\s?\d+)\s+)?(?:(?:nästa|nästkommande|kommande|följande)\s(?:möte(?:n|t)?|sammanträde(?:n|t)?|nätverksmöte|styrgruppsmöte|nätverksträff(?:ar)?|träff(?:ar|en)?|mötestillfälle(?:n)?|mötesdatum|mötestider)\b"
    r"|(?:mötestider|mötesdatum|sammanträdesdagar|mötesdagar|kommande möten|möten \d{4}|datum för))\b",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(r"nästa\sår", re.IGNORECASE)
_SPAN_YEARS = 10


@dataclass(frozen=True, slots=True)
class _Announced:
    date: DateMention
    time: TimeMention | None
    place: str | None
    source: Span


def announced_meetings(
    text: str, lines: Sequence[Line], items: Sequence[Item], marks: Marks, own: Meeting, earliest: int | None
) -> Iterator[Meeting]:
    """Yield the meetings that the document announces. `earliest` is the year that the document is at least from, if known."""
    found = [a for a in _announced(lines, items)]
    found = [
        a
        for a in found
        if own.date is None or (a.date.month, a.date.day) != (own.date.month, own.date.day) or a.date.year is None
    ]
    years = _years(found, text, own.date, earliest)
    seen: set[dt.date] = set()
    for one in found:
        settled = _settle(one.date, own.date, years)
        if settled is None or settled[0] in seen or settled[0] == own.date:
            continue
        date, basis, reason = settled
        seen.add(date)
        start = one.time.start if one.time is not None else None
        end = one.time.end if one.time is not None else None
        yield Meeting(own.forum, (one.source,), False, date, basis, reason, start, end, one.place)


def _announced(lines: Sequence[Line], items: Sequence[Item]) -> Iterator[_Announced]:
    """Yield the dates of lines that announce, and of the lines of dates below them."""
    below = False
    year: int | None = None  # the one that the line above the dates names: "Mötesdagar våren 2024"
    for line in lines:
        if line.noise:
            continue
        opens = _NEXT.match(line.text) is not None
        dates = list(find_dates(line.text, line.span.start))
        if opens and not dates:
            named = years_in(line.text)
            year = named[0] if len(named) == 1 else None
        if opens or (below and dates):
            yield from _on(line, [d if d.year is not None or year is None else replace(d, year=year) for d in dates])
        below = opens or (below and bool(dates))


def _on(line: Line, dates: Sequence[DateMention]) -> Iterator[_Announced]:
    times = list(find_times(line.text, line.span.start))
    if not dates:
        return
    edges = [*(d.span.start for d in dates[1:]), line.span.end]
    for date, edge in zip(dates, edges, strict=True):
        behind = [t for t in times if date.span.end <= t.span.start < edge]
        value = line.text[date.span.end - line.span.start : edge - line.span.start]
        if behind:  # "..., kl. 08.30-12.00, Vänersborg": the place stands behind the time
            value = line.text[behind[0].span.end - line.span.start : edge - line.span.start]
        yield _Announced(date, behind[0] if behind else None, _placed(value), line.span)


def _placed(words: str) -> str | None:
    """Return the place that the words behind a date name, where they name one: "i Borås", "(Uddevalla)", "Hotell Gripen"."""
    words = re.sub(r"^(?:i|på|vid|hos)\s", "", words.strip(" ,.;:()"))
    return words if len(words) > 3 and words[0].isupper() and len(words) < 60 else None


def _years(found: Sequence[_Announced], text: str, own: dt.date | None, earliest: int | None) -> tuple[int, ...]:
    """Return the years in which all the announced weekdays are right, where they are to be judged together."""
    weekdays = [a.date for a in found if a.date.year is None and a.date.weekday is not None]
    if own is not None or not weekdays:
        return ()
    if earliest is not None:
        candidates: Sequence[int] = range(earliest, earliest + _SPAN_YEARS)
    else:
        named = years_in(text)
        candidates = range(min(named), max(named) + 2) if named else ()
    return tuple(y for y in candidates if all(d.on(y) is not None for d in weekdays))


def _settle(
    mention: DateMention, own: dt.date | None, years: tuple[int, ...]
) -> tuple[dt.date, Basis, str | None] | None:
    if mention.date is not None:
        return mention.date, Basis.STATED, None
    if own is not None:
        for year in (own.year, own.year + 1):
            date = mention.on(year)
            if date is not None and date > own:
                return (
                    date,
                    Basis.INFERRED,
                    f"Året står inte vid datumet: nästa sådana dag efter mötet {own.isoformat()}",
                )
        return None
    if len(years) == 1 and mention.weekday is not None:
        date = mention.on(years[0])
        if date is not None:
            reason = f"Året står inte vid datumet: veckodagarna i listan stämmer {years[0]} och inget annat år som dokumentet kan avse"
            return date, Basis.INFERRED, reason
    return None
