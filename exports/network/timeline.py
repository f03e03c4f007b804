"""Where meetings stand: a row for each forum, days from left to right."""

from __future__ import annotations

import datetime as dt
from typing import Final

from exports.network.layout import Point
from graph.answers import Kind
from graph.collation import swedish
from graph.views import Link, View

ROW: Final = 64.0  # between two forums; names of two lines have room
_WIDE: Final = 1100.0  # from the first day to the last, at least; more where forums are many
_ASPECT: Final = 1.3
_UNDATED: Final = -70.0  # to the left of the first day
_FORUM: Final = -150.0


def timeline(view: View) -> tuple[dict[str, Point], tuple[tuple[str, float], ...]]:
    """Return the place of each forum and meeting, and where each year begins."""
    days = {
        iri: dt.date.fromisoformat(date)
        for iri, date in view.nodes(data="date")
        if view.nodes[iri]["kind"] is Kind.MEETING and date
    }
    forums = sorted(
        (iri for iri, about in view.nodes(data=True) if about["kind"] is not Kind.MEETING),
        key=lambda iri: (swedish(view.nodes[iri]["label"]), iri),
    )
    row = {iri: place * ROW for place, iri in enumerate(forums)}
    first = min(days.values(), default=dt.date.min)
    span = max(1, (max(days.values(), default=first) - first).days)
    wide = max(_WIDE, len(forums) * ROW * _ASPECT)

    def x(day: dt.date) -> float:
        return float(round((day - first).days * wide / span))

    places: dict[str, Point] = {iri: (_FORUM, y) for iri, y in row.items()}
    for forum, meeting, says in view.edges(keys=True):
        if says == Link.HELD:
            places[meeting] = (x(days[meeting]) if meeting in days else _UNDATED, row[forum])
    years = range(first.year, max(days.values(), default=first).year + 1) if days else ()
    return dict(sorted(places.items())), tuple((str(year), max(0.0, x(dt.date(year, 1, 1)))) for year in years)
