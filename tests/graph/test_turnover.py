"""What changed after a date: told by dated minutes only."""

import datetime as dt

import pytest

from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing, VacantSeat
from graph.turnover import Turn, shown_by, turnover
from tests.tables import labelled

GROUP = Thing("urn:f:g", "Styrgruppen", Kind.STEERING_GROUP)
OTHER = Thing("urn:f:o", "Rådet", Kind.FORUM)
EVA, BO = Thing("urn:p:eva", "Eva Lindh", Kind.PERSON), Thing("urn:p:bo", "Bo Alm", Kind.PERSON)
ALBY = Thing("urn:o:alby", "Alby kommun", Kind.MUNICIPALITY)
SINCE = dt.date(2024, 1, 1)


def said(date: str | None, state: str = "present", roles: tuple[str, ...] = (), ends: str | None = None) -> Statement:
    evidence = Evidence.STATED if state in ("current", "elected", "former") else Evidence.ATTENDED
    source = Source(f"{date}.txt", 0, 1, "x", "urn:d")
    return Statement(f"urn:c:{date}{state}", evidence, state, date, roles, None, ends, None, (), (source,))


def seat(*statements: Statement, forum: Thing = GROUP, member: Thing = EVA) -> Seat:
    return Seat(forum, member, (ALBY,), statements)


KNOWN = seat(said("2023-05-01"), member=BO)
# What the minutes show; what has changed after 1 January 2024.
TOLD = [
    ("shown before and after", [seat(said("2023-05-01"), said("2024-05-01"))], []),
    ("shown first after", [seat(said("2024-05-01", roles=("ledamot",)))], [(Turn.CAME, "2024-05-01", ("ledamot",))]),
    ("on the day itself is not after", [seat(said("2024-01-01"))], []),
    ("not shown any more: nobody says that she left", [seat(said("2023-05-01"))], []),
    ("said to have left", [seat(said("2023-05-01"), said("2024-05-01", "former"))], [(Turn.LEFT, "2024-05-01", ())]),
    ("only ever said to have left", [seat(said("2024-05-01", "former"))], [(Turn.LEFT, "2024-05-01", ())]),
    (
        "elected, then shown",
        [seat(said("2024-05-01", "elected", ("ordförande",)), said("2024-06-01", roles=("ordförande",)))],
        [(Turn.ELECTED, "2024-05-01", ("ordförande",))],
    ),
    (
        "a role that no earlier minutes give",
        [seat(said("2023-05-01", roles=("ledamot",)), said("2024-05-01", roles=("ledamot", "ordförande")))],
        [(Turn.ROLE, "2024-05-01", ("ordförande",))],
    ),
    ("undated minutes may be earlier", [seat(said(None), said("2024-05-01"))], []),
    ("only in undated minutes", [seat(said(None))], []),
]


@pytest.mark.parametrize(("seats", "expected"), labelled(TOLD))
def test_changes_of_seats(seats: list[Seat], expected: list[tuple[Turn, str, tuple[str, ...]]]) -> None:
    assert [(c.turn, c.date, c.roles) for c in turnover([KNOWN, *seats], [], SINCE)] == expected


def vacant(date: str | None, forum: Thing = GROUP) -> VacantSeat:
    return VacantSeat(forum, (ALBY,), date, (Source(f"{date}.txt", 0, 1, "x", "urn:d"),))


@pytest.mark.parametrize(
    ("dates", "expected"),
    labelled(
        [
            ("first said after", ["2024-03-01", "2024-05-01"], ["2024-03-01"]),
            ("said before already", ["2023-03-01", "2024-05-01"], []),
            ("said in undated minutes too", [None, "2024-05-01"], []),
        ]
    ),
)
def test_vacant_seats(dates: list[str | None], expected: list[str]) -> None:
    found = turnover([KNOWN], [vacant(date) for date in dates], SINCE)
    assert [(c.date, c.turn, c.member) for c in found] == [(date, Turn.VACANT, None) for date in expected]


def test_a_forum_that_no_minutes_show_before_has_no_changes_to_tell() -> None:
    new = seat(said("2024-05-01"), forum=OTHER)
    assert turnover([KNOWN, new], [vacant("2024-06-01", OTHER)], SINCE) == ()
    assert shown_by([KNOWN, new], [], SINCE) == {GROUP.iri}


def test_the_order_is_that_of_forums_and_dates() -> None:
    seats = [
        seat(said("2024-05-01")),
        seat(said("2024-02-01"), member=BO),
        KNOWN,
        seat(said("2023-01-01"), forum=OTHER),
    ]
    seats.append(seat(said("2024-06-01"), forum=OTHER, member=BO))
    assert [(c.forum.label, c.date) for c in turnover(reversed(seats), [], SINCE)] == [
        ("Rådet", "2024-06-01"),
        ("Styrgruppen", "2024-02-01"),
        ("Styrgruppen", "2024-05-01"),
    ]
