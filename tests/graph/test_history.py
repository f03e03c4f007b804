"""What changed between two dates: what is stated, what is merely shown, and what must not be said."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing, VacantSeat
from graph.history import Basis, Change, Period, changes, shown_by
from graph.history import Kind as Changed

GROUP, OTHER = Thing("f/g", "Styrgruppen", Kind.STEERING_GROUP), Thing("f/o", "Nätverket", Kind.FORUM)
ANNA, BO = Thing("p/anna", "Anna Ek", Kind.PERSON), Thing("p/bo", "Bo Alm", Kind.PERSON)
ALE, LERUM = Thing("o/ale", "Ale kommun", Kind.MUNICIPALITY), Thing("o/lerum", "Lerums kommun", Kind.MUNICIPALITY)
YEAR = Period(dt.date(2023, 12, 31), dt.date(2024, 12, 31))


def said(
    state: str, date: str | None, *roles: str, begins: str | None = None, ends: str | None = None, listed: bool = False
) -> Statement:
    evidence = Evidence.ATTENDED if listed else Evidence.STATED
    source = Source(f"{date}.txt", 0, 1, "x", f"document/{date}.txt")
    return Statement(f"claim/{date}", evidence, state, date, roles, begins, ends, None, (), (source,))


def came(*dates: str, role: str = "") -> tuple[Statement, ...]:
    return tuple(said("present", date, *([role] if role else []), listed=True) for date in dates)


def seat(who: Thing, *statements: Statement, behalf: Thing = ALE, forum: Thing = GROUP) -> Seat:
    return Seat(forum, who, (behalf,), statements)


def told(change: Change) -> tuple[str, str, str]:
    return change.kind, change.date, "" if change.who is None else change.who.label


BOTH = came("2023-05-01", "2024-03-01", "2024-09-01")
CASES: list[tuple[str, list[Seat], list[tuple[str, str, str]]]] = [
    ("who is there all the time", [seat(ANNA, *BOTH)], []),
    ("the first minutes that there are", [seat(ANNA, *came("2024-03-01", "2024-09-01"))], []),
    ("new in a list", [seat(ANNA, *BOTH), seat(BO, *came("2024-09-01"))], [("first", "2024-09-01", "Bo Alm")]),
    ("not in later lists", [seat(ANNA, *BOTH), seat(BO, *came("2023-05-01"))], [("last", "2023-05-01", "Bo Alm")]),
    (
        "not in lists of an earlier period",
        [seat(ANNA, *came("2022-05-01", "2023-05-01", "2024-03-01")), seat(BO, *came("2022-05-01"))],
        [],
    ),
    (
        "missed once and there again",
        [seat(ANNA, *BOTH), seat(BO, *came("2023-05-01", "2024-09-01"))],
        [],
    ),
    ("there again after the period", [seat(ANNA, *BOTH), seat(BO, *came("2023-05-01", "2025-02-01"))], []),
    ("no later list", [seat(ANNA, *came("2024-03-01")), seat(BO, *came("2024-03-01"))], []),
    (
        "excused is listed",
        [seat(ANNA, *BOTH), seat(BO, *came("2023-05-01", "2024-03-01"), said("excused", "2024-09-01", listed=True))],
        [],
    ),
    (
        "lists of another forum",
        [seat(ANNA, *BOTH, forum=OTHER), seat(BO, *came("2023-05-01"))],
        [],
    ),
    (
        "another seat",
        [seat(ANNA, *came("2023-05-01")), seat(ANNA, *came("2024-03-01"), behalf=LERUM)],
        [("seat", "2024-03-01", "Anna Ek")],
    ),
    (
        "another role",
        [seat(ANNA, *came("2023-05-01", role="ledamot"), *came("2024-03-01", role="ordförande"))],
        [("role", "2024-03-01", "Anna Ek")],
    ),
    ("the same role, not named", [seat(ANNA, *came("2023-05-01", role="ledamot"), *came("2024-03-01"))], []),
    ("elected", [seat(BO, said("elected", "2024-03-01", "ledamot"))], [("elected", "2024-03-01", "Bo Alm")]),
    (
        "elected from a month of the next period",
        [seat(BO, said("elected", "2024-12-01", begins="2025-01"))],
        [],
    ),
    (
        "elected for a term",
        [seat(BO, said("elected", "2023-11-01", begins="2024", ends="2024-12-31"))],
        [("elected", "2024", "Bo Alm"), ("until", "2024-12-31", "Bo Alm")],
    ),
    ("holds it from", [seat(BO, said("current", "2024-09-01", begins="2024-07"))], [("begins", "2024-07", "Bo Alm")]),
    (
        "left, said later",
        [seat(BO, said("former", "2025-03-01", ends="2024-06-30"))],
        [("ends", "2024-06-30", "Bo Alm")],
    ),
    ("is former", [seat(BO, said("former", "2024-03-01"))], [("former", "2024-03-01", "Bo Alm")]),
    (
        "was former before",
        [seat(BO, said("former", "2023-03-01"), said("former", "2024-03-01"))],
        [],
    ),
    ("undated", [seat(BO, said("elected", None), said("former", None))], []),
]


@pytest.mark.parametrize(("label", "seats", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_changed(label: str, seats: list[Seat], expected: list[tuple[str, str, str]]) -> None:
    assert [told(change) for change in changes(seats, (), YEAR)] == expected, label


def test_what_a_change_tells() -> None:
    seats = [
        seat(ANNA, *came("2022-05-01", "2023-05-01", "2024-03-01", "2024-09-01", role="ledamot")),
        seat(BO, *came("2023-05-01", role="ordförande")),
        seat(BO, *came("2024-03-01", role="ledamot"), behalf=LERUM),
    ]
    found = {change.kind: change for change in changes(seats, (), YEAR)}
    role, other, last = found[Changed.ROLE], found[Changed.SEAT], found[Changed.LAST]
    assert (other.before, other.before_date, other.on_behalf_of) == (("Ale kommun",), "2023-05-01", (LERUM,))
    assert (role.roles, role.before, role.before_date) == (("ledamot",), ("ordförande",), "2023-05-01")
    assert (last.date, last.without, last.nearest) == ("2024-03-01", 1, "2024-09-01")
    assert {change.basis for change in (role, other, last)} == {Basis.ATTESTED}


def test_a_seat_is_vacant_once() -> None:
    def vacant(date: str | None) -> VacantSeat:
        return VacantSeat(GROUP, (ALE,), date, (Source(f"{date}.txt", 0, 1, "x", "d"),))

    [change] = changes((), [vacant("2024-09-01"), vacant("2024-03-01")], YEAR)
    assert told(change) == ("vacant", "2024-03-01", "")
    assert changes((), [vacant("2024-09-01"), vacant("2023-03-01"), vacant(None)], YEAR) == ()


def test_two_who_say_the_same_make_one_change_with_both_passages() -> None:
    twice = [said("former", "2024-03-01", ends="2024-02-29"), said("former", "2024-09-01", ends="2024-02-29")]
    [change] = changes([seat(BO, *twice)], (), YEAR)
    assert [source.file_name for source in change.sources] == ["2024-03-01.txt", "2024-09-01.txt"]


def test_a_period_without_end_has_what_is_to_come() -> None:
    seats = [seat(BO, said("elected", "2024-12-01", begins="2025-01", ends="2028-12-31"))]
    assert [change.date for change in changes(seats, (), Period(dt.date(2024, 6, 1)))] == ["2025-01", "2028-12-31"]


def test_only_dated_minutes_of_the_day_or_before_show_a_forum_before() -> None:
    vacant = VacantSeat(OTHER, (ALE,), "2024-06-01", ())
    seats = [seat(ANNA, *came("2023-05-01")), seat(BO, said("current", None), forum=OTHER)]
    days = (dt.date(2023, 4, 30), dt.date(2023, 5, 1), dt.date(2024, 6, 1))
    found = [shown_by(seats, [vacant], day) for day in days]
    assert found == [frozenset(), {GROUP.iri}, {GROUP.iri, OTHER.iri}]


days = st.dates(dt.date(2020, 1, 1), dt.date(2025, 12, 31))
statements = st.builds(
    lambda day, listed, state: said("present" if listed else state, day.isoformat(), listed=listed),
    days,
    st.booleans(),
    st.sampled_from(["current", "elected", "former"]),
)
seat_lists = st.lists(
    st.builds(
        lambda who, behalf, said_of: seat(who, *sorted(said_of, key=lambda s: s.date or ""), behalf=behalf),
        st.sampled_from([ANNA, BO]),
        st.sampled_from([ALE, LERUM]),
        st.lists(statements, min_size=1, max_size=5),
    ),
    max_size=4,
)


@given(seats=seat_lists, cuts=st.lists(days, min_size=3, max_size=3, unique=True))
def test_a_period_has_the_changes_of_its_parts_and_their_order_is_of_no_account(
    seats: list[Seat], cuts: list[dt.date]
) -> None:
    first, middle, last = sorted(cuts)
    whole = set(changes(seats, (), Period(first, last)))
    parts = [set(changes(seats[::-1], (), period)) for period in (Period(first, middle), Period(middle, last))]
    assert whole == parts[0] | parts[1]
    assert not parts[0] & parts[1]
