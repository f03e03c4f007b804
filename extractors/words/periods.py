"""The time that somebody holds a seat, where the text states it.

Surface forms: "från 1 augusti 2023 till 31 juli 2024", "för tiden 1 mars 2024 - 31 december 2026", "fr.o.m. 1
januari 2024", "t.o.m. den 30 juni 2025"; and less precisely "för perioden 2024-2026", "för år 2024", "från och med
augusti 2024", "sedan 2019".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.words.dates import find_dates
from graph.claims import Span
from ontology import reference

_MONTHS = {name: number for name, number in reference.load().months.items() if not name.endswith(".")}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d(?![-–.]?\d|\sårs\b)"
_DIGIT = re.compile(r"\d")
# augusti 2024 · 2024
_LESS_PRECISE = re.compile(
    rf"^\s*(?:(?:år(?:et)?|den|slutet av|början av)\s)?(?:(?P<m>{_MONTH})\s)?(?P<y>{_YEAR})", re.IGNORECASE
)
# perioden 2024-2026 · åren 2024/25 · ordförande 2024–2026.
_YEARS = re.compile(
    r"(?:\b(?:perioden|tiden|mandatperioden|åren|läsåret|under|för)\s|(?=.{4,5}[-–/].{2,4}(?:[.,;)]|$)))"
    r"(?<![\d-])(?P<from>(?:19|20)\d\d)\s?[-–/]\s?(?P<to>(?:19|20)?\d\d)(?![-–.]?\d)"
)
# för år 2024 · för 2024
_ONE_YEAR = re.compile(rf"\bför\s(?:år(?:et)?\s)?(?P<y>{_YEAR})(?=[.,;)]|$|\s(?:valdes|utsågs|omvaldes))")
_PERIOD = re.compile(
    r"från(?: och med)?\b(?P<from>[^.\n]{4,40}?)\s(?:till|t\.?\s?o\.?\s?m\.?)(?: och med)?\s(?P<to>[^.\n]{4,30})"
)
# för perioden 2020-01-01 – 2022-12-31 · för tiden 1 mars 2024 - 31 december 2026
_BETWEEN = re.compile(
    r"\b(?:perioden|tiden|mandatperioden)\s(?P<from>[^.\n]{6,20}?)(?:\s?–\s?|\s-\s|\still\s)(?P<to>[^.\n]{6,20})"
)
_SINCE = re.compile(r"\b(?:från|fr\.?\s?o\.?\s?m\.?|sedan)(?: och med)?\s(?P<date>[^.\n]{4,30})")
_UNTIL = re.compile(r"\b(?:till och med|t\.?\s?o\.?\s?m\.?|fram till)\s(?P<date>[^.\n]{4,30})")


def period_in(text: str, spans: Sequence[Span]) -> tuple[str | None, str | None]:
    """Return the stated period in the first span that has one, ISO 8601, each end as precise as the text."""
    if not any(_DIGIT.search(text, span.start, span.end) for span in spans):
        return None, None  # no day, and no year
    for span in spans:
        words = span.of(text).replace("\n", " ")
        for match in (*_PERIOD.finditer(words), *_BETWEEN.finditer(words)):
            first, last = _told(match["from"]), _told(match["to"])
            if first is not None and last is not None:
                return first, last
    words = " ".join(span.of(text) for span in spans).replace("\n", " ")
    begins, ends = _edge(_SINCE, words), _edge(_UNTIL, words)
    return (begins, ends) if (begins, ends) != (None, None) else _in_years(words)


def _in_years(words: str) -> tuple[str | None, str | None]:
    """Return a period that is told by years alone: "för perioden 2024-2026", "för år 2024"."""
    years = _YEARS.search(words)
    if years is not None and len(years["to"]) in (2, 4):
        return years["from"], years["to"] if len(years["to"]) == 4 else f"{years['from'][:2]}{years['to']}"
    one = _ONE_YEAR.search(words)
    return (one["y"], one["y"]) if one is not None else (None, None)


def _edge(pattern: re.Pattern[str], words: str) -> str | None:
    """Return the day, month or year that a period is stated to begin or end with, where only one of them is."""
    for match in pattern.finditer(words):
        edge = _told(match["date"])
        if edge is not None:
            return edge
    return None


def _told(words: str) -> str | None:
    """Return the first day that words tell, else the month or year that they begin with."""
    day = next((d.date.isoformat() for d in find_dates(words) if d.date is not None), None)
    found = _LESS_PRECISE.match(words)
    if day is not None:
        return day
    if found is None:
        return None
    return found["y"] if found["m"] is None else f"{found['y']}-{_MONTHS[found['m'].lower()]:02d}"
