"""The time that somebody holds a seat, where the text states it.

Surface forms: "från 1 augusti 2023 till 31 juli 2024", "för tiden 1 mars 2024 - 31 december 2026", "fr.o.m. 1
januari 2024", "t.o.m. den 30 juni 2025".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.dates import find_dates
from graph.claims import Span

_PERIOD = re.compile(
    r"från(?: och med)?\b(?P<from>[^.\n]{4,40}?)\s(?:till|t\.?\s?o\.?\s?m\.?)(?: och med)?\s(?P<to>[^.\n]{4,30})"
)
# för perioden 2020-01-01 – 2022-12-31 · för tiden 1 mars 2024 - 31 december 2026
_BETWEEN = re.compile(
    r"\b(?:perioden|tiden|mandatperioden)\s(?P<from>[^.\n]{6,20}?)(?:\s?–\s?|\s-\s)(?P<to>[^.\n]{6,20})"
)
_SINCE = re.compile(r"\b(?:från|fr\.?\s?o\.?\s?m\.?|sedan)(?: och med)?\s(?P<date>[^.\n]{4,30})")
_UNTIL = re.compile(r"\b(?:till och med|t\.?\s?o\.?\s?m\.?|fram till)\s(?P<date>[^.\n]{4,30})")


def period_in(text: str, spans: Sequence[Span]) -> tuple[str | None, str | None]:
    """Return the stated period, ISO 8601: "från 1 augusti 2023 till 31 juli 2024", in the first span that has one."""
    for span in spans:
        words = span.of(text).replace("\n", " ")
        for match in (*_PERIOD.finditer(words), *_BETWEEN.finditer(words)):
            first, last = ([d.date for d in find_dates(match[g]) if d.date] for g in ("from", "to"))
            if first and last:
                return first[0].isoformat(), last[0].isoformat()
    words = " ".join(span.of(text) for span in spans).replace("\n", " ")
    return _edge(_SINCE, words), _edge(_UNTIL, words)


def _edge(pattern: re.Pattern[str], words: str) -> str | None:
    """Return the date that a period is stated to begin or end with, where only one of them is."""
    for match in pattern.finditer(words):
        date = next((d.date for d in find_dates(match["date"]) if d.date is not None), None)
        if date is not None:
            return date.isoformat()
    return None
