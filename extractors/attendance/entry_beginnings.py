"""Where the entries of a line begin whose breaks are lost: behind a reference, the meeting's address or its day."""

from __future__ import annotations

import re

from extractors.attendance.list_bounds import REFERS
from graph.claims import Span

# Eken, Sjöområdet, Storgatan 15, Lerum | Anna Ek
_STREET = re.compile(
    r"[A-ZÅÄÖ][^(]{0,60}?(?:vägen|gatan|gränd|torget|\s(?:v|g|väg|gata|torg))\.?\s\d{1,3}[A-Z]?,\s[A-ZÅÄÖ][a-zåäö]+\s"
    r"(?=[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ])"
)
# Eken, Lerum torsdag den 1 juni 10:00 12:00 Gruppmöten 09:00 | Anna Ek
_DAY = re.compile(
    r"[^(]{0,60}?\b(?i:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? (?:den )?\d{1,2} [a-z]+(?: \d{4})?"
    r"(?: (?:kl\.?|[\d:.–-]+))*(?: [A-ZÅÄÖ][a-zåäö]+(?: [\d:.–-]+)+)? (?=[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ])"
)
_FIGURE = re.compile(r"\d")


def behind_place(text: str, span: Span) -> Span:
    """Return where the entries of a line begin whose breaks are lost: behind a reference or the meeting's address.

    "Se bilaga 1 Anna Ek (S) Bo Lund (M)" · "Rådhuset, Storgatan 15, Lerum Anna Ek (S) Bo Lund (M)"
    """
    found = REFERS.match(text, span.start, span.end)
    if found is None and _FIGURE.search(text, span.start, span.end) is None:
        return span  # most lines: there is no address or day without a figure
    before = found or _STREET.match(text, span.start, span.end) or _DAY.match(text, span.start, span.end)
    return Span(before.end(), span.end) if before is not None else span
