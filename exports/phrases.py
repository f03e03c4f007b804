"""What a seat is in words: its time, stated and attested kept apart, and where the minutes say so."""

from __future__ import annotations

from collections.abc import Mapping

from graph.answers import Seat, Source
from graph.capacity import is_task, rank

Words = Mapping[str, str]


def period(begins: str | None, ends: str | None, words: Words) -> str:
    """Return a stated period, which may be open at either end.

    >>> period("2024-07-01", None, {"from": "från", "until": "till"})
    'från 2024-07-01'
    """
    parts = [(words["from"], begins), (words["until"], ends)]
    return " ".join(f"{word} {date}" for word, date in parts if date is not None)


def stated(seat: Seat, words: Words) -> str:
    """Return the periods that the minutes state, or nothing."""
    return "; ".join(period(begins, ends, words) for begins, ends in seat.periods)


def attested(seat: Seat, words: Words) -> str:
    """Return the first and last date of minutes that show the seat, one date where they are the same."""
    if seat.first_attested is None or seat.last_attested is None:
        return words["undated"]
    if seat.first_attested == seat.last_attested:
        return seat.first_attested
    return f"{seat.first_attested} – {seat.last_attested}"


def time(seat: Seat, words: Words) -> str:
    """Return all that is known of when, in one line: what is stated, what the minutes show, when last present."""
    seen = attested(seat, words)
    parts = [
        f"{stated(seat, words)} ({words['stated']})" if seat.periods else "",
        seen if seen == words["undated"] else f"{words['seen']} {seen}",
        f"{words['last-present']} {seat.last_present}" if seat.last_present is not None else "",
    ]
    return "; ".join(part for part in parts if part)


def role(seat: Seat, words: Words) -> str:
    """Return the roles, and whether the seat is former or somebody is elected to it.

    Chairs come first, tasks of a single meeting last.
    """
    roles = sorted(seat.roles, key=lambda one: (is_task(one), rank([one])))
    parts = [*roles, *([words[seat.state]] if seat.state in ("former", "elected") else [])]
    principals = dict.fromkeys(s.stands_in_for.label for s in seat.statements if s.stands_in_for is not None)
    return ", ".join([*parts, *(f"{words['stands-in-for']} {name}" for name in principals)])


def place(source: Source, words: Words) -> str:
    """Return the file name and, where the format has pages, the page."""
    return source.file_name if source.page is None else f"{source.file_name}, {words['page']} {source.page}"
