"""How a seat stands on a day: what the minutes state, what they show, and what they leave open, kept apart.

A seat may be held from the day on which the minutes that show it say it begins (their own date where they say none)
until the end that they state. Where they state no end there is none: after the last minutes that show it, it is
`LAST_SEEN`, which says that nobody knows. The rule is that of `Questions.seats(at=...)`.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from graph.answers import Seat, Statement

_MONTHS: Final = 12


class Standing(StrEnum):
    """What is known of a seat on a day, from the surest to what is not held."""

    STATED = "stated"  # within a period that the minutes state
    SEEN = "seen"  # between the first and the last minutes that show it
    LAST_SEEN = "last-seen"  # shown before, and no end is stated
    FORMER = "former"  # the minutes of that day or before say that it is no longer held
    NOT_HELD = "not-held"  # not begun, or ended as stated


def standing(seat: Seat, day: str) -> Standing:
    """Return how a seat stands on a day ("2024-03-31").

    A year or month that the text gives without a day is not made precise: "2024" covers all of its days.
    """
    holding = [statement for statement in seat.statements if _holds(statement, day)]
    if not holding:
        return Standing.NOT_HELD
    told = [statement for statement in seat.statements if statement.date is None or statement.date <= day]
    if told and told[-1].state == "former" and not _stated(told[-1], day):
        return Standing.FORMER
    if any(_stated(statement, day) for statement in holding):
        return Standing.STATED
    first, last = seat.first_attested, seat.last_attested
    if first is not None and last is not None and first <= day <= last:
        return Standing.SEEN
    return Standing.LAST_SEEN


def changes(seat: Seat) -> tuple[tuple[str, Standing], ...]:
    """Return the days from which a seat stands otherwise than before, with how; the first is "", before all days.

    The standing on a day is that of the last change on that day or before.
    """
    found = [("", standing(seat, ""))]
    for day in sorted({day for statement in seat.statements for day in _turns(statement)}):
        now = standing(seat, day)
        if now is not found[-1][1]:
            found.append((day, now))
    return tuple(found)


def _holds(statement: Statement, day: str) -> bool:
    begun = statement.begins if statement.begins is not None else statement.date
    return (begun is None or begun <= day) and (statement.ends is None or statement.ends >= day[: len(statement.ends)])


def _stated(statement: Statement, day: str) -> bool:
    return (statement.begins is not None or statement.ends is not None) and _holds(statement, day)


def _turns(statement: Statement) -> list[str]:
    """Return the days on which a statement may change how a seat stands: its dates, and the days after them."""
    told = [date for date in (statement.date, statement.begins, statement.ends) if date is not None]
    return [turn for date in told for turn in (first_day(date), day_after(date)) if turn is not None]


def first_day(date: str) -> str | None:
    """Return the first day that a date, month or year covers; None for what is no date.

    >>> first_day("2024"), first_day("2024-03"), first_day("spring")
    ('2024-01-01', '2024-03-01', None)
    """
    try:
        return dt.date.fromisoformat(f"{date}-01-01"[:10] if len(date) < len("2024-03-01") else date).isoformat()
    except ValueError:
        return None


def day_after(date: str) -> str | None:
    """Return the day after the last one that a date, month or year covers; None for what is no date.

    >>> day_after("2024"), day_after("2024-12"), day_after("2024-02-29")
    ('2025-01-01', '2025-01-01', '2024-03-01')
    """
    first = first_day(date)
    if first is None:
        return None
    begun = dt.date.fromisoformat(first)
    try:
        if date == first:
            return (begun + dt.timedelta(days=1)).isoformat()
        year, month = divmod(begun.month - 1 + (1 if len(date) > len("2024") else _MONTHS), _MONTHS)
        return dt.date(begun.year + year, month + 1, 1).isoformat()
    except (ValueError, OverflowError):  # the calendar ends
        return None
