"""As what a seat is held, and for which period, as the pages say it."""

import pytest

from exports.pages.contents import Contents
from exports.pages.directory import Directory
from exports.pages.render import Renderer
from graph.answers import Evidence, Kind, Seat, Statement, Thing

FORUM = Thing("https://a.example/forum/x", "Parkrådet", Kind.FORUM)
ANNA = Thing("https://a.example/person/anna-ek", "Anna Ek", Kind.PERSON)
BO = Thing("https://a.example/person/bo-lund", "Bo Lund", Kind.PERSON)


def listed(date: str | None, *roles: str, stands_in_for: Thing | None = None) -> Statement:
    return Statement("c", Evidence.ATTENDED, "present", date, roles, None, None, stands_in_for, (), ())


def said(state: str, *roles: str, begins: str | None = None, ends: str | None = None) -> Statement:
    return Statement("c", Evidence.STATED, state, "2024-06-01", roles, begins, ends, None, (), ())


UNTIL = ("från 2024-07", "till 2025")
HELD = [
    ("without a role", [listed("2024-01-01")], [], []),
    (
        "in all lists",
        [listed("2023-01-01", "ordförande"), listed("2024-01-01", "ordförande")],
        [("ordförande", "")],
        [],
    ),
    (
        "in some lists",
        [listed("2022-01-01", "ordförande"), listed("2023-01-01", "ordförande"), listed("2024-01-01")],
        [("ordförande", "2022-01-01 – 2023-01-01")],
        [],
    ),
    (
        "one after the other",
        [listed(None, "ordförande"), listed("2024-01-01", "vice ordförande")],
        [("ordförande", "i odaterat protokoll"), ("vice ordförande", "2024-01-01")],
        [],
    ),
    (
        "elected for a period",
        [listed("2024-01-01"), said("elected", "ordförande", begins="2024-07", ends="2025")],
        [],
        [(*UNTIL, "ordförande, vald")],
    ),
    ("elected", [said("elected", "ledamot")], [("ledamot", ""), ("vald", "")], []),
    (
        "gone",
        [said("former", "ledamot", ends="2025")],
        [("ledamot", ""), ("har lämnat", "")],
        [("", UNTIL[1], "ledamot")],
    ),
    ("for somebody", [listed("2024-01-01", stands_in_for=BO)], [("ersätter Bo Lund", "")], []),
]


@pytest.mark.parametrize(("statements", "held", "periods"), [case[1:] for case in HELD], ids=[case[0] for case in HELD])
def test_a_role_has_its_days_where_not_all_minutes_give_it(
    statements: list[Statement], held: list[tuple[str, str]], periods: list[tuple[str, str, str]]
) -> None:
    seat = Seat(FORUM, ANNA, (), tuple(statements))
    with Contents("https://a.example/") as there:
        renderer = Renderer(Directory(there), "sv")
        assert renderer.as_what(seat) == held
        assert renderer.periods(seat) == periods
