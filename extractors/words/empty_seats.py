"""Lines of an attendance list that stand for nobody: a seat without a holder, or one whose holder is not told.

Surface forms: "Vakant plats" · "plats vakant" · "Vakant (C)" · "Vakant, Ale" · "Ale: vakant" · "Ale      vakant" ·
"N.N. (Ale)" · "Elevrepresentant: vakant"; "Svenljunga: –", from where nobody came.
"""

from __future__ import annotations

import re

from msgspec import Struct

from extractors.matching.lexicon import lexicon
from graph.claims import Organisation, Span

# somebody whom the minutes do not name: the seat may be held
_NOT_NAMED = r"(?:\bn\.\s?n\.|(?-i:\bNN\b))"
_WORD = (
    r"(?:vakan(?:t|s)(?:\s+(?:plats|post|platser|mandat))?|(?:plats(?:en)?|post(?:en)?)\s+(?:är\s+)?vakant"
    rf"|{_NOT_NAMED}|(?:ännu )?ej (?:utsedd|tillsatt))"
)
_BETWEEN = r"(?:\s*[:,|(]\s*|\s+[-–—]\s+|\t\s*|\s{2,}|\s+(?:för|från)\s+|\s+)"
_NOBODY = r"(?:ingen|[-–—])"
_UNNAMED = re.compile(_NOT_NAMED, re.IGNORECASE)
_MAY = re.compile(rf"{_WORD}|{_NOBODY}\s*\|?$", re.IGNORECASE)  # what every line that stands for nobody holds
# Vakant · Vakant (C) · Vakant, Ale
_LEADS = re.compile(rf"{_WORD}(?:{_BETWEEN}(?P<whose>[^\d]{{1,60}}?))?\)?\.?", re.IGNORECASE)
# Ale: vakant · Elevrepresentant: vakant · Representant för Ale – N.N.
_FOLLOWS = re.compile(rf"(?P<whose>[^\d]{{1,60}}?){_BETWEEN}\(?{_WORD}\)?\.?\s*\|?", re.IGNORECASE)
# Svenljunga: – · Kungälv      - · Ale: ingen
_CAME = re.compile(rf"(?P<whose>[^\d]{{1,60}}?)(?::|\t|\s{{2}}|\||\s(?=[-–—]$))\s*{_NOBODY}\s*\|?", re.IGNORECASE)
# Frånvarande: - · Förhinder: ingen anmäld · Ale (ingen deltog): what stands where somebody would be named
_NOBODY_AT_ALL = re.compile(
    r"(?:[-–—]+|ing(?:en|a|et)(?:\s(?:deltog|kom|närvarande|deltagare|representant(?:er)?|anmäl\w+|meddela\w+|frånvarande"
    r"|förhinder|återbud|frånvaro))?)\.?",
    re.IGNORECASE,
)
# -          Kungälv, below "Anna Ek    Ale"
_NOBODY_FIRST = re.compile(r"[-–—](?:\t\s*|\s{2,})[^\d\s][^\d]{1,60}")
# Representant för | Ale
_FOR = re.compile(r"^(?:(?:ny|ordinarie)\s)?(?:ledamot|representant|ersättare|repr\.?)\s(?:för|från)\s", re.IGNORECASE)


class EmptySeat(Struct, frozen=True, gc=False):
    """A line that stands for nobody: where it is, whether it says that a seat is `vacant`, and whose, if told."""

    span: Span
    vacant_for: Organisation | None = None
    vacant: bool = False


def names_nobody(words: str) -> bool:
    """Tell words that say, behind a label, in brackets or in a cell, that nobody is to be named there.

    >>> names_nobody("-"), names_nobody("Inga."), names_nobody("ingen representant"), names_nobody("vakant")
    (True, True, True, False)
    """
    return _NOBODY_AT_ALL.fullmatch(words) is not None


def stands_empty(words: str) -> bool:
    """Tell words that name nobody, or say that a seat has nobody: "ingen deltog", "vakant"."""
    return names_nobody(words) or empty_seat(words, Span(0, len(words))) is not None


def nobody_first(text: str, span: Span) -> bool:
    """Tell a line that has a dash in the column of names: "-          Kungälv". It may as well be a bullet."""
    return _NOBODY_FIRST.fullmatch(span.of(text).strip()) is not None


def empty_seat(text: str, span: Span) -> EmptySeat | None:
    """Return what the line at `span` says where it stands for nobody, else None. It names nobody then.

    >>> empty_seat("Ale: vakant", Span(0, 11)).vacant_for.name
    'Ale kommun'
    >>> empty_seat("Anna Ek, Ale", Span(0, 12)) is None
    True
    """
    words = span.of(text).strip()
    if _MAY.search(words) is None:
        return None  # most lines
    told = _LEADS.fullmatch(words) or _FOLLOWS.fullmatch(words)
    if told is not None:
        known = lexicon().exact(_FOR.sub("", (told["whose"] or "").strip(" ()")))
        if _UNNAMED.search(words) is not None:
            return EmptySeat(span)
        return EmptySeat(span, known.organisation if known is not None else None, vacant=True)
    came = _CAME.fullmatch(words)
    return EmptySeat(span) if came is not None else None


__all__ = ["EmptySeat", "empty_seat", "names_nobody", "nobody_first", "stands_empty"]
