"""Columns of organisations that a conversion has read behind a column of names: whose each is, is open.

    Anna Ek    Lerums kommun          ->  Anna Ek Bo Lund Siv Alm Lerums kommun LRF, Region Kusten Havsringen AB
    Bo Lund    LRF, Region Kusten
    Siv Alm    Havsringen AB

Nothing tells where one cell of such a column ends, so that counting them would be a guess.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.fields.kinds import Field, Kind

_BLANK = frozenset({Kind.GAP, Kind.COMMA})
_PEOPLE = 3  # names before the first organisation
_HOMES = 3  # organisations behind the last of them, with nobody between


def column_of_homes(fields: Sequence[Field]) -> int | None:
    """Return the index of the first organisation of such a column, None where the line has none."""
    first = next((at for at, f in enumerate(fields) if f.kind is Kind.ORGANISATION), len(fields))
    before = [f.kind for f in fields[:first] if f.kind not in _BLANK]
    if before.count(Kind.NAME) < _PEOPLE or before[-1] is not Kind.NAME:
        return None
    homes = 0
    for field in fields[first:]:
        if field.kind is Kind.NAME:
            return None
        homes += field.kind is Kind.ORGANISATION
        if homes >= _HOMES:
            return first
    return None
