"""When and where the meeting was, as its letterhead and its first and last words say.

Surface forms: "Sammanträdesdatum 2013-03-15", "Tid och plats Onsdag den 6 mars, via Zoom.", "2022-05-17,
Kl. 13.15-15.45", "Plats: ...", "Mötet öppnas klockan 9.00", "Mötet avslutas klockan 12.00".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from msgspec import Struct

from extractors.meeting.announced import LATER
from extractors.structure.letterhead import DATED, PLACE_ALONE, PLACED, TITLE
from extractors.structure.lines import Line
from extractors.words.dates import (
    DateMention,
    TimeMention,
    compact_date,
    find_dates,
    find_times,
    last_before,
    misread_date,
    settle_year,
    short_date,
    years_in,
)
from extractors.words.labels import find_label
from graph.claims import Basis, Span, Status

_LONGEST = 140  # a longer line without a label speaks of something else than the meeting's date
_BEHIND = 60  # code points behind "Mötet öppnas" in which its time stands
# Skolchefsträff 240312 · Styrgruppsmöte 240312
_NAMES_MEETING = re.compile(r"\w*(?:möte|träff|sammanträde|sammankomst)(?:t|n|et|en)?\b", re.IGNORECASE)
# lines whose dates and times are of something else
_OTHER_DATE = re.compile(
    rf"(?:[-–•*]\s+)?(?:{LATER}|justering|(?:tid|plats|datum|dag)(?: och (?:tid|plats|datum))? för (?:\w+ )?justering"
    r"|anslag|fastställ[dt]|antag(?:en|et)|reviderad|protokollet anslås|förvaringsplats"
    r"|sista da|datum (?:för|då)|utdrag|skickat|sent)",
    re.IGNORECASE,
)
# Skickat: den 4 november 2021 16:12
_SENT = re.compile(r"(?:skickat|sent)\s*:", re.IGNORECASE)
# Anteckningar från dagens möte · Tack för ett bra möte idag
_SAME_DAY = re.compile(r"\bdagens\s(?:möte|träff|nätverk\w*)\b|\b(?:möte|träff)(?:et|en)?\si\s?dag\b", re.IGNORECASE)
_SENT_THEN = "Anteckningarna skickades den dagen, och de talar om dagens möte"
_OTHER_TIME = re.compile(rf"(?:[-–•*]\s+)?(?:{LATER}|justering|ajournering)", re.IGNORECASE)
# UN090505
_CODE = re.compile(r"[A-ZÅÄÖ]{0,5}\s?\d{6,8}")
_ONE_NUMBER = "Datumet är skrivet som ett enda tal, utan skiljetecken."
_TWO_FIGURES = "Årtalet är skrivet med två siffror."
_MISREAD = "Datumet är skadat: bokstäver i det har lästs som de siffror som de liknar."
_AT = re.compile(r",?\s+kl(?:ockan)?\.?\s?\d")  # 25 januari 2024 | , kl 17.30
_SHORT_LINE = 60  # code points of a line on which a date so written may be the meeting's
_OF_MEETING = re.compile(r"(?:sammanträdes|mötes)?datum", re.IGNORECASE)
_OPENS = re.compile(r"möte(?:t|ts)?\s+(?:öppna|börja|inled|start)\w*", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:möte(?:t|ts)?|sammanträdet)\s+(?:avsluta|slut|förklarades?\s+avslut)\w*|avsluta(?:r|de)\s(?:mötet|sammanträdet)",
    re.IGNORECASE,
)
_LEADS_TO_TIME = re.compile(r"\b(?:kl(?:ockan)?\.?|den|ajournering.*)\s*$", re.IGNORECASE)
_TITLE_LINES = 8  # of the head, in which a place may stand without a label
# den 26 april 2019 | på Stadshotellet i Ystad · | i församlingshemmet · kl. 13.15-15.40 | , Sessionssalen
_PLACE_BEHIND = re.compile(
    r"\s*(?:,\s*(?=[A-ZÅÄÖ])|(?:,\s*)?(?:i|på|hos|vid)\s+(?=[A-ZÅÄÖ]|[a-zåäö]{4,}(?:en|et|an)\b))"
    r"(?P<place>(?!.*[a-zåäö]{2}[.!?]\s+[A-ZÅÄÖ])(?!Sida?\b|Blad\b|Dnr\b|Protokoll\b)[A-ZÅÄÖa-zåäö][^\d:;]{3,60})$"
)
# Ekeby hembygdsgård | 2015-06-04 · Protokoll från styrelsemöte i Ekeby hembygdsgård | 2015-06-04
_VENUE_BEFORE = re.compile(
    r"(?:.{0,80}\s(?:i|på|vid)\s)?(?P<place>[A-ZÅÄÖ][^\d:;,/]{2,50}(?:gård(?:en)?|stuga(?:n)?|sal(?:en)?|hus(?:et)?|skola(?:n)?"
    r"|lokal(?:en)?|museum|museet|hotell(?:et)?|kyrka(?:n)?|bibliotek(?:et)?))\s(?:den\s)?(?=\d)"
)
_COLON = re.compile(r":(?=\s|$)")  # not in "GR:s kansli", nor in "09:30"
_EDGES = " ,.;:-–—*_"
# Plats: Stadshuset, Ekeby. | Tid: 9-12
_TIME_LABEL = re.compile(r"[.,;]?\s+(?:Tid|Datum|Dag|Klockan|Kl)\s?[:.]\s")
# Rådhuset, kl ): the hour is lost
_HOUR_LOST = re.compile(r"[\s,]+kl(?:ockan)?\.?[\s,.;)]*$")


class When(Struct, frozen=True, gc=False):
    """The date of the meeting with what it rests on; `span` is where it was read, also with no year settled."""

    date: dt.date | None = None
    basis: Basis | None = None
    reason: str | None = None
    span: Span | None = None
    contradicted: str | None = None  # the weekday that the date was, where the text names another


class Hours(Struct, frozen=True, gc=False):
    """When the meeting began and ended, "HH:MM", and where that was read."""

    start: str | None
    end: str | None
    spans: tuple[Span, ...]


class Where(Struct, frozen=True, gc=False):
    """The place of the meeting as written."""

    place: str | None = None
    span: Span | None = None


def date_of(text: str, meta: Sequence[Line]) -> When:
    """Return the date of the meeting.

    The first that states its year, else one that is written as one number, with a year of two figures or with letters
    for figures, else the first whose year its weekday settles, or the day on which the minutes were sent.
    `meta` are the lines around the agenda; those labelled as a date or a title come first.
    """
    mentions = list(_dates_on(meta))
    for mention in mentions:
        if mention.date is not None:
            return When(mention.date, Basis.STATED, None, mention.span, mention.contradicted)
    written = next(_compact(meta), None)
    if written is not None and written.date is not None:
        return When(written.date, Basis.INFERRED, _ONE_NUMBER, written.span)
    return _written_otherwise(meta) or _settled(text, meta, mentions)


def _written_otherwise(meta: Sequence[Line]) -> When | None:
    """Return the date that a line writes with a year of two figures, or with letters that a scanner put for figures."""
    lines = [line for line in _of_meeting(meta) if len(line.text) < _SHORT_LINE]
    for find, reason in ((short_date, _TWO_FIGURES), (misread_date, _MISREAD)):
        found = next((d for line in lines if (d := find(line.text, line.span.start)) is not None and d.date), None)
        if found is not None:
            return When(found.date, Basis.INFERRED, reason, found.span, found.contradicted)
    return None


def _settled(text: str, meta: Sequence[Line], mentions: Sequence[DateMention]) -> When:
    """Return the first date without a year whose year follows from its weekday or from when the minutes were sent."""
    years, sent = years_in(text), _sent(meta)
    for mention in mentions:
        settled = settle_year(mention, years) or (last_before(mention, sent) if sent is not None else None)
        if settled is not None:
            return When(settled.date, Basis.INFERRED, settled.reason, mention.span)
    same_day = _SAME_DAY.search(text) if sent is not None else None
    if same_day is not None:
        return When(sent, Basis.INFERRED, _SENT_THEN, Span(*same_day.span()))
    return When(span=mentions[0].span) if mentions else When()


def _sent(meta: Sequence[Line]) -> dt.date | None:
    """Return the date on which minutes that came by e-mail were sent."""
    dates = (d.date for line in meta if _SENT.match(line.text) for d in find_dates(line.text))
    return next((date for date in dates if date is not None), None)


def _dates_on(meta: Sequence[Line]) -> Iterator[DateMention]:
    """Yield the dates of the lines around the agenda: those of the meeting's label, of other labels, of other lines."""
    lines = _of_meeting(meta)
    below = [line for above, line in pairwise(lines) if _is_below(above, line)]
    labelled = [line for line in lines if DATED.match(line.text) or TITLE.match(line.text)]
    others = [line for line in lines if line not in labelled and len(line.text) < _LONGEST]
    for line in (*below, *sorted(labelled, key=lambda one: _OF_MEETING.match(one.text) is None), *others):
        yield from find_dates(line.text, line.span.start)


def _is_below(label: Line, line: Line) -> bool:
    """Tell whether a line is the value of "Sammanträdesdatum" alone right above it."""
    alone = _OF_MEETING.fullmatch(label.text.rstrip(" :")) is not None
    return alone and line.index == label.index + 1 and not line.after_blank


def _of_meeting(meta: Sequence[Line]) -> list[Line]:
    """Return the lines whose dates may be the meeting's."""
    pairs = zip_longest(meta, (None, *meta[:-1]))
    return [line for line, before in pairs if line is not None and not _of_other(line, before)]


def _compact(meta: Sequence[Line]) -> Iterator[DateMention]:
    """Yield the dates that are written as one number where a date is expected: "Protokoll 200425", "UN090505"."""
    for line in meta:
        expected = (DATED.match, TITLE.match, _CODE.fullmatch, _NAMES_MEETING.match)
        if any(matches(line.text) for matches in expected):
            date = compact_date(line.text, line.span.start)
            if date is not None:
                yield date


def _of_other(line: Line, before: Line | None) -> bool:
    """Tell whether a line's date is of something else: the next meeting, or the adjusting that is told before it.

    That is the line before where this one goes on in it, stands beside it, or right below it, alone a label:
    "Justeringens plats och tid | Kommunhuset 2024-03-15".
    """
    if _OTHER_DATE.match(line.text):
        return True
    if before is None or _OTHER_DATE.match(before.text) is None:
        return False
    if line.text[:1].islower() or line.index == before.index:
        return True
    follows = not line.after_blank and not any(form.match(line.text) for form in (DATED, TITLE))
    return follows and next(find_dates(before.text), None) is None


def hours_of(text: str, meta: Sequence[Line]) -> Hours:
    """Return when the meeting began and ended: by the letterhead, else by its opening and closing."""
    for line in meta:
        if _OTHER_TIME.match(line.text):
            continue
        labelled = DATED.match(line.text) is not None
        time = next((t for t in find_times(line.text, line.span.start) if _is_hour(t, line, labelled=labelled)), None)
        if time is not None and time.end is not None:
            return Hours(time.start, time.end, (time.span,))
        if time is not None and labelled:
            spoken = _spoken(text)
            return Hours(time.start, spoken.end, (time.span, *spoken.spans))
    return _at_date(meta) or _spoken(text)


def _at_date(meta: Sequence[Line]) -> Hours | None:
    """Return when the meeting began by the line of its date: "Torsdag 25 januari 2024, kl 17.30"."""
    for line in _of_meeting(meta):
        behind = max((date.span.end for date in find_dates(line.text)), default=None)
        hour = _AT.match(line.text, behind) if behind is not None else None
        time = next(find_times(line.text[hour.start() :], line.span.start + hour.start()), None) if hour else None
        if time is not None:
            return Hours(time.start, None, (time.span,))
    return None


def _is_hour(time: TimeMention, line: Line, *, labelled: bool) -> bool:
    return labelled or time.end is not None or "kl" in line.text.lower()


def _spoken(text: str) -> Hours:
    """Read "Mötet öppnas klockan 9.00" and "Mötet avslutas klockan 12.00", "Anna Ek avslutar mötet kl. 12"."""
    opens, closes = _first_time(_OPENS, text), _first_time(_CLOSES, text)
    spans = tuple(found[1] for found in (opens, closes) if found is not None)
    return Hours(opens[0] if opens is not None else None, closes[0] if closes is not None else None, spans)


def _first_time(pattern: re.Pattern[str], text: str) -> tuple[str, Span] | None:
    """Return the first time that stands on the line right behind a match, with the span of both."""
    for match in pattern.finditer(text):
        behind = text[match.end() : match.end() + _BEHIND].split("\n")[0]
        time = next(find_times(behind, match.end()), None)
        if time is not None:
            return time.start, Span(match.start(), time.span.end)
    return None


def place_of(meta: Sequence[Line]) -> Where:
    """Return the place that a label names, without the date and hours that may stand beside it."""
    for line, below in zip_longest(meta, meta[1:]):
        match = PLACED.match(line.text)
        if match is not None:
            value = _without_times(match["value"]) if match["both"] else match["value"]
            value = _HOUR_LOST.sub("", _TIME_LABEL.split(value)[0]).strip(_EDGES)
            if value:
                return Where(value, line.span)
        elif below is not None and (label := PLACE_ALONE.fullmatch(line.text)) and _is_value(label, line, below):
            value = _without_times(below.text) if label["both"] else below.text
            if value.strip(_EDGES):
                return Where(value.strip(_EDGES), Span(line.span.start, below.span.end))
    return next(_behind_date(meta), Where())


def _is_value(label: re.Match[str], above: Line, line: Line) -> bool:
    """Tell whether a line may be the value of a label above it: no label with its own value, nothing set apart.

    What is set apart is its value all the same where the label promises hours and it has them.
    """
    timed = label["both"] is not None and next(find_times(line.text), None) is not None
    if line.index != above.index + 1 or (line.after_blank and not timed):
        return False
    if any(pattern.match(line.text) for pattern in (DATED, PLACED, TITLE, PLACE_ALONE)):
        return False
    found = find_label(line.text)
    from_afar = found is not None and found.label.status is Status.REMOTE and not found.set_off  # Digitalt via Teams
    return _COLON.search(line.text) is None and (found is None or from_afar)


def _behind_date(meta: Sequence[Line]) -> Iterator[Where]:
    """Yield the places that stand behind a date and its hours: "den 26 april 2019 på Stadshotellet i Ystad".

    Or before the date, where they end as houses do: "Ekeby hembygdsgård 2015-06-04".
    """
    own = _of_meeting(meta[:_TITLE_LINES])
    for line in meta[:_TITLE_LINES]:
        venue = _VENUE_BEFORE.match(line.text) if line in own else None
        if venue is not None and venue.end() == next((d.span.start for d in find_dates(line.text)), None):
            yield Where(venue["place"], line.span)
        start = place_behind_date(line) if line in own else None
        if start is not None:
            yield Where(line.text[start:].strip(_EDGES), line.span)


def place_behind_date(line: Line) -> int | None:
    """Return where in a line the place begins that stands behind its date and hours, None where none does."""
    dates = list(find_dates(line.text)) if len(line.text) < _LONGEST else []
    if not dates:
        return None
    ends = [*(d.span.end for d in dates), *(t.span.end for t in find_times(line.text))]
    place = _PLACE_BEHIND.match(line.text, max(ends))
    return place.start("place") if place is not None else None


def _without_times(value: str) -> str:
    """Take the date and the hours out of a line that holds place and time: the longest piece that is left."""
    spans = [*(date.span for date in find_dates(value)), *(time.span for time in find_times(value))]
    kept = "".join("\0" if any(s.start <= i < s.end for s in spans) else c for i, c in enumerate(value))
    pieces = (_LEADS_TO_TIME.sub("", piece).strip(_EDGES) for piece in kept.split("\0"))
    return max(pieces, key=len)
