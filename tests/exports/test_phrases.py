"""What a seat is in words."""

import pytest

from exports.phrases import place, role, time
from exports.wording import words
from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing

FORUM = Thing("f", "Forumet", Kind.FORUM)
PERSON = Thing("p", "Eva Lindh", Kind.PERSON)


def said(
    state: str,
    date: str | None,
    *,
    begins: str | None = None,
    ends: str | None = None,
    roles: tuple[str, ...] = (),
    instead: Thing | None = None,
) -> Statement:
    evidence = Evidence.ATTENDED if state in ("present", "remote", "absent", "excused") else Evidence.STATED
    return Statement("c", evidence, state, date, roles, begins, ends, instead, (), ())


@pytest.mark.parametrize(
    ("label", "statements", "expected"),
    [
        ("nothing dated", [said("current", None)], "i protokoll utan datum"),
        ("absent once", [said("absent", "2023-01-02")], "syns i protokoll 2023-01-02"),
        (
            "present twice",
            [said("present", "2023-01-02"), said("remote", "2024-01-02")],
            "syns i protokoll 2023-01-02 – 2024-01-02; senast närvarande 2024-01-02",
        ),
        (
            "elected, open end",
            [said("elected", "2024-05-01", begins="2024-07")],
            "från 2024-07 (enligt protokoll); syns i protokoll 2024-05-01",
        ),
        (
            "stated end alone",
            [said("former", None, ends="2024")],
            "till 2024 (enligt protokoll); i protokoll utan datum",
        ),
    ],
)
def test_time(label: str, statements: list[Statement], expected: str) -> None:
    assert time(Seat(FORUM, PERSON, (), tuple(statements)), words("sv")) == expected, label


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([said("present", None, roles=("ordförande",))], "ordförande"),
        ([said("elected", None, roles=("ordförande",))], "ordförande, vald"),
        ([said("current", "2023-01-01", roles=("ledamot",)), said("former", "2024-01-01")], "ledamot, tidigare"),
        ([said("former", "2023-01-01"), said("present", "2024-01-01")], ""),
        ([said("present", None, instead=PERSON)], "ersätter Eva Lindh"),
    ],
)
def test_role(statements: list[Statement], expected: str) -> None:
    assert role(Seat(FORUM, PERSON, (), tuple(statements)), words("sv")) == expected


def test_place_has_a_page_where_the_format_has_pages() -> None:
    assert place(Source("a.pdf", 0, 1, "x", "d", 3), words("sv")) == "a.pdf, s. 3"
    assert place(Source("a.txt", 0, 1, "x", "d"), words("sv")) == "a.txt"
