"""How a seat stands on a day: by hand, and as `Questions.seats(at=...)` has it on any day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answers import Evidence, Kind, Seat, Statement, Thing
from graph.questions import Questions
from graph.standing import Standing, changes, standing
from tests.exports.conftest import region

FORUM = Thing("f", "Rektorsnätverket", Kind.FORUM)
MEMBER = Thing("p", "Ylva Sten", Kind.PERSON)


def said(date: str | None, state: str = "current", begins: str | None = None, ends: str | None = None) -> Statement:
    evidence = Evidence.ATTENDED if state == "present" else Evidence.STATED
    return Statement("c", evidence, state, date, (), begins, ends, None, (), ())


def seat(*statements: Statement) -> Seat:
    return Seat(FORUM, MEMBER, (), tuple(sorted(statements, key=lambda s: s.date or "")))


ELECTED = said("2023-11-17", "elected", "2024-01-01", "2024")
SEEN = (said("2022-03-01", "present"), said("2023-09-01", "present"))
CASES = [
    ("before anything was said", seat(*SEEN), "2022-02-28", Standing.NOT_HELD),
    ("the day of the first minutes", seat(*SEEN), "2022-03-01", Standing.SEEN),
    ("between first and last", seat(*SEEN), "2023-01-01", Standing.SEEN),
    ("the day after the last: nobody knows", seat(*SEEN), "2023-09-02", Standing.LAST_SEEN),
    ("years later: still no end is made up", seat(*SEEN), "2031-01-01", Standing.LAST_SEEN),
    ("elected, not begun", seat(ELECTED), "2023-12-31", Standing.NOT_HELD),
    ("within the stated period", seat(ELECTED), "2024-01-01", Standing.STATED),
    ("a year that ends is all of that year", seat(ELECTED), "2024-12-31", Standing.STATED),
    ("ended as stated", seat(ELECTED), "2025-01-01", Standing.NOT_HELD),
    ("stated from, without an end", seat(said("2024-05-02", "current", "2024-03")), "2029-01-01", Standing.STATED),
    ("stated until: from the minutes on", seat(said("2024-05-02", "current", None, "2025")), "2024-05-02", "stated"),
    ("left, as later minutes say", seat(*SEEN, said("2024-01-10", "former")), "2024-01-10", Standing.FORMER),
    ("not yet left", seat(*SEEN, said("2024-01-10", "former")), "2024-01-09", Standing.SEEN),
    ("was a member in a stated period", seat(said("2024-01-10", "former", "2020", "2021")), "2020-06-01", "stated"),
    ("minutes without a date", seat(said(None)), "1999-01-01", Standing.LAST_SEEN),
]


@pytest.mark.parametrize(("told", "of", "day", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_is_known_of_a_seat_on_a_day(told: str, of: Seat, day: str, expected: Standing) -> None:
    assert standing(of, day) == expected, told


days = st.dates(dt.date(2018, 1, 1), dt.date(2022, 12, 31)).map(dt.date.isoformat)
imprecise = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))
statements = st.builds(
    said,
    st.none() | days,
    st.sampled_from(["current", "former", "elected", "present"]),
    st.none() | imprecise,
    st.none() | imprecise,
)


@given(st.lists(statements, min_size=1, max_size=5), days)
def test_the_changes_tell_the_standing_on_any_day(told: list[Statement], day: str) -> None:
    of = seat(*told)
    turns = changes(of)
    assert [since for since, _ in turns] == sorted({since for since, _ in turns})
    assert [how for since, how in turns if since <= day][-1] is standing(of, day)


def test_a_seat_is_held_on_the_days_on_which_questions_say_so() -> None:
    ask = Questions(region())
    everybody = ask.seats()
    for day in ("2022-12-31", "2023-02-03", "2024-02-03", "2024-12-31", "2025-06-01", "2027-01-01"):
        held = {(s.forum, s.member, s.on_behalf_of) for s in ask.seats(at=dt.date.fromisoformat(day))}
        stands = {(s.forum, s.member, s.on_behalf_of) for s in everybody if standing(s, day) is not Standing.NOT_HELD}
        assert stands == held
    assert held
