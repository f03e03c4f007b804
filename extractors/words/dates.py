"""Dates and times as Swedish minutes write them, and what may be concluded where a part is left out.

Surface forms: "2021-03-05", "2013.03.15", "8/12 2015", "den 11 juni 2013", "Fredag den 11 februari", "3–4 februari",
"torsdagen den 17 april 2014 kl 13.15-15.45", "Kl. 08.30-12.00", "13:15-15:30", "klockan 9.00", "kl. 13-16".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct

from extractors.matching.anchors import holds_word
from extractors.matching.searching import searched
from graph.claims import Span
from ontology import reference

_CALENDAR = reference.load()
# the dot behind a shortened form is the pattern's: "3 sept. 2020"
_MONTHS = {name: number for name, number in _CALENDAR.months.items() if not name.endswith(".")}
_WEEKDAYS = {name: number - 1 for name, number in _CALENDAR.weekdays.items() if not name.endswith(".")}
_WEEKDAY_NAMES = tuple(max((n for n in _WEEKDAYS if _WEEKDAYS[n] == day), key=len) for day in range(7))
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))

_DIGIT = re.compile(r"\d")
# 2021-03-05 · 2013.03.15
_ISO = re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)[-.–](?P<m>0[1-9]|1[0-2])[-.–](?P<d>[0-2]\d|3[01])(?!\d)")
# 26.09.2022 · 12.3.2015, as minutes in Finland write it
_DOTTED = re.compile(r"(?<![\d.])(?P<d>[0-3]?\d)\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>(?:19|20)\d\d)(?!\d)")
# fredagen den 11 februari 2022 · 3-4 februari · den 8 december 2008
_WRITTEN = searched(
    rf"(?:\b(?P<wd>{_WEEKDAY})(?:en)?\b[,.]?\s+)?(?:den\s+)?(?<!\d)(?P<d>[0-3]?\d)(?:\s*(?:-|–|och)\s*(?P<d2>[0-3]?\d))?"
    rf"(?::?[ae])?\s+(?P<m>{_MONTH})\b\.?(?:\s*,?\s*(?P<y>(?:19|20)\d\d)\b|\s*[-'’](?P<yy>\d\d)\b)?",
    re.IGNORECASE,
)
_LEADS_TO_MONTH = re.compile(rf"\s*(?:{_MONTH})\b", re.IGNORECASE)
_CENTURY = 50  # "-13" is 2013, "-98" is 1998
# 8/12 2015 · 16/12 · 8/12-15
_SLASHED = re.compile(r"(?<![\d/])(?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?:[\s-]+(?P<y>(?:19|20)\d\d))?(?![\d/])")
# Protokoll 200425 · UN090505: the year in two digits, nothing between
_COMPACT = re.compile(r"(?<!\d)(?P<y>(?:19|20)?\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
# Föräldraråd 20-03-12: the year in two digits
_SHORT = re.compile(r"(?<![\w-])(?P<y>\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])")
# 15/3-24 · 15/3 -24 · 15/3 '24: the year in two digits, last; not 8/12-10/12
_SHORT_LAST = re.compile(r"(?<![\w/-])(?P<d>[0-3]?\d)/(?P<m>1[0-2]|0?[1-9])(?:\s?[-–]|\s[’'])(?P<y>\d\d)(?![\w/-])")
# 2011-O5-l2: letters that a scanner put for figures
_MISREAD = re.compile(r"(?<![\w-])(?=\S*[OoIl])[12Il][09Oo][\dOoIl]{2}-[\dOoIl]{2}-[\dOoIl]{2}(?![\w-])")
_FIGURES = str.maketrans("OoIl", "0011")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")

_CLOCK = r"(?P<{0}h>[01]?\d|2[0-4])(?:[.:](?P<{0}m>[0-5]\d))?"
# kl. 08.30-12.00 · klockan 9.00 · 13:15–15:30 · kl 13-16 · kl 08.30 12.00, which has lost its dash
_TIMES = searched(
    rf"(?:(?P<kl>\b(?:kl(?:ockan|\.|\b))|\btid\b:?)\s*\.?\s*)?(?<![\d.:/-]){_CLOCK.format('s')}"
    rf"(?:(?:\s*(?:-|–|—|till|t\.?o\.?m\.?)\s*(?:kl\.?\s*)?|(?P<lost>(?<=[.:]\d\d)\s(?=\d\d?[.:]\d\d\b)))"
    rf"{_CLOCK.format('e')})?(?![\d:/]|\.\d)",
    re.IGNORECASE,
)


class DateMention(Struct, frozen=True, gc=False):
    """A date in a text: what stands there and no more. `year` is None where the text has none."""

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None  # Monday is 0, as in datetime

    def on(self, year: int) -> dt.date | None:
        """Return the date in `year`, or None where there is no such day or the weekday contradicts."""
        try:
            date = dt.date(year, self.month, self.day)
        except ValueError:
            return None
        return date if self.weekday is None or date.weekday() == self.weekday else None

    @property
    def contradicted(self) -> str | None:
        """The weekday that the date really was, where the text names another."""
        date = self.date
        if date is None or self.weekday is None or date.weekday() == self.weekday:
            return None
        return _WEEKDAY_NAMES[date.weekday()]

    @property
    def date(self) -> dt.date | None:
        """The date where the text states its year; a weekday that contradicts is a slip and does not undo it."""
        if self.year is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None


class TimeMention(Struct, frozen=True, gc=False):
    """A time of day or an interval, "HH:MM"."""

    span: Span
    start: str
    end: str | None = None


def find_dates(text: str, offset: int = 0) -> Iterator[DateMention]:
    """Yield the dates in `text` in order, those of written intervals by each of their days."""
    if _DIGIT.search(text) is None:
        return  # most lines have none, and this is far cheaper than to try three patterns at each letter
    found = [*_numeric(text, offset), *_written(text, offset)]
    yield from sorted(found, key=lambda d: (d.span, d.day))


def _numeric(text: str, offset: int) -> Iterator[DateMention]:
    for pattern in _patterns_by(text):
        for match in pattern.finditer(text):
            year = int(match["y"]) if match["y"] else None
            if 1 <= int(match["d"]) <= 31:
                span = Span(match.start() + offset, match.end() + offset)
                yield DateMention(span, int(match["m"]), int(match["d"]), year)


def _patterns_by(text: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of dates in figures whose delimiter the text has."""
    if "-" in text or "." in text or "–" in text:
        yield _ISO
    if "." in text:
        yield _DOTTED
    if "/" in text:
        yield _SLASHED


def _written(text: str, offset: int) -> Iterator[DateMention]:
    for match in _WRITTEN.finditer(text) if holds_word(_WRITTEN, text) else ():
        month = _MONTHS[match["m"].lower()]
        weekday = _WEEKDAYS[match["wd"].lower()] if match["wd"] else None
        year = int(match["y"]) if match["y"] else _short_year(match["yy"])
        span = Span(match.start() + offset, match.end() + offset)
        if 1 <= int(match["d"]) <= 31:
            yield DateMention(span, month, int(match["d"]), year, weekday)
        if match["d2"] and 1 <= int(match["d2"]) <= 31:
            yield DateMention(span, month, int(match["d2"]), year)


def compact_date(text: str, offset: int = 0) -> DateMention | None:
    """Return the date that `text` writes as one number, "200425", where it writes but one.

    Only for texts that a date is expected in: any number of a case may look so.
    """
    matches = list(_COMPACT.finditer(text))
    if len(matches) != 1:
        return None
    match = matches[0]
    year = int(match["y"]) if len(match["y"]) == 4 else _short_year(match["y"])
    return DateMention(Span(match.start() + offset, match.end() + offset), int(match["m"]), int(match["d"]), year)


def short_date(text: str, offset: int = 0) -> DateMention | None:
    """Return the date that `text` writes with a year of two figures, "20-03-12", "12/3-20", where it writes but one."""
    matches = [*_SHORT.finditer(text), *_SHORT_LAST.finditer(text)]
    if len(matches) != 1:
        return None
    match = matches[0]
    span = Span(match.start() + offset, match.end() + offset)
    return DateMention(span, int(match["m"]), int(match["d"]), _short_year(match["y"]))


def misread_date(text: str, offset: int = 0) -> DateMention | None:
    """Return the date in which a scanner put letters for the figures that they look like: "2011-O5-12"."""
    for damaged in _MISREAD.finditer(text):
        match = _ISO.fullmatch(damaged[0].translate(_FIGURES))
        if match is not None:
            span = Span(damaged.start() + offset, damaged.end() + offset)
            return DateMention(span, int(match["m"]), int(match["d"]), int(match["y"]))
    return None


def _short_year(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) + (2000 if int(written) < _CENTURY else 1900)


def find_times(text: str, offset: int = 0, *, bare: bool = False) -> Iterator[TimeMention]:
    """Yield the times of day in `text`.

    A number without minutes counts only after "kl" or in an interval after "kl"; with `bare`, "9-12" counts too
    (for the value of a line that is labelled as a time).
    """
    if _DIGIT.search(text) is None:
        return
    for match in _TIMES.finditer(text):
        with_minutes = match["sm"] is not None
        if not with_minutes and match["kl"] is None and not bare:
            continue
        if not with_minutes and (match["eh"] is None or bare) and _LEADS_TO_MONTH.match(text, match.end()):
            continue  # "Tid: 12 maj" is a day
        start = _clock(match["sh"], match["sm"])
        end = _clock(match["eh"], match["em"]) if match["eh"] else None
        if match["lost"] and end is not None and end <= start:
            end = None
        yield TimeMention(Span(match.start() + offset, match.end() + offset), start, end)


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour) % 24:02d}:{minute or '00'}"


def years_in(text: str) -> tuple[int, ...]:
    """Return the distinct four-digit years that `text` names, in order."""
    return tuple(sorted({int(y) for y in _YEAR.findall(text)}))


class Inference(Struct, frozen=True, gc=False):
    """A year that was concluded, with the reason in Swedish for whoever reads the result."""

    date: dt.date
    reason: str


def settle_year(mention: DateMention, years: tuple[int, ...]) -> Inference | None:
    """Find the year of a date that states none: the one year among `years` in which its weekday is right.

    Returns None where the date has no weekday, or where no year or more than one fits: what is open stays open.
    """
    if mention.weekday is None:
        return None
    fits = [y for y in years if mention.on(y) is not None]
    if len(fits) != 1:
        return None
    date = dt.date(fits[0], mention.month, mention.day)
    reason = (
        f"Året står inte vid datumet: {mention.day}/{mention.month} är en {_WEEKDAY_NAMES[mention.weekday]} "
        f"{fits[0]}, och bland de årtal som dokumentet nämner bara då."
    )
    return Inference(date, reason)


def last_before(mention: DateMention, sent: dt.date) -> Inference | None:
    """Find the year of a date without one in minutes that were sent on a day: it was the last such day till then."""
    days = [day for year in (sent.year, sent.year - 1) if (day := mention.on(year)) is not None and day <= sent]
    if not days or mention.year is not None:
        return None
    return Inference(
        days[0], f"Året står inte vid datumet: senaste sådana dag när anteckningarna skickades {sent.isoformat()}"
    )
