"""A row of the register: what of a seat stands in which column."""

from exports.overview.forum import placed
from exports.overview.notes import Notes
from exports.overview.people import member_row
from exports.overview.rows import MemberRow
from graph.answers import Evidence, Kind, Seat, Source, Statement, Thing

GROUP = Thing("urn:f", "Styrgruppen", Kind.STEERING_GROUP)
EVA = Thing("urn:p:eva", "Eva Lindh", Kind.PERSON)


def listed(date: str | None, *roles: str, forms: tuple[str, ...] = (), state: str = "present") -> Statement:
    words = (Source(f"{date}.txt", 0, 1, "x", "urn:d"),)
    return Statement(
        f"urn:c:{date}", Evidence.ATTENDED, state, date, roles, None, None, None, forms, words, f"urn:m:{date}"
    )


def elected(date: str, *roles: str, begins: str | None) -> Statement:
    words = (Source(f"{date}.txt", 5, 9, "vald", "urn:d"),)
    return Statement(f"urn:e:{date}", Evidence.STATED, "elected", date, roles, begins, None, None, (), words)


def row(*statements: Statement, meetings: int = 3) -> MemberRow:
    seat = Seat(GROUP, EVA, (), statements)
    return member_row(seat, [seat], meetings, Notes())


def roles(found: MemberRow) -> list[tuple[str, str | None, bool]]:
    return [(role.label, role.first, role.always) for role in found.roles]


def test_a_role_that_lists_do_not_always_show_has_its_days() -> None:
    assert roles(row(listed("2023-01-01", "ordförande"), listed("2024-01-01"))) == [("ordförande", "2023-01-01", False)]
    assert roles(row(listed("2023-01-01", "ordförande"), listed("2024-01-01", "ordförande"))) == [
        ("ordförande", "2023-01-01", True)
    ]


def test_a_list_without_the_word_member_does_not_unmake_one() -> None:
    assert roles(row(listed("2023-01-01", "ledamot"), listed("2024-01-01"))) == [("ledamot", "2023-01-01", True)]


def test_a_role_elected_to_for_a_period_stands_with_the_period_alone() -> None:
    found = row(listed("2023-01-01", "ledamot"), elected("2023-01-01", "ordförande", begins="2024-07-01"))
    assert [label for label, *_ in roles(found)] == ["ledamot"]
    assert [(period.begins, period.roles, period.elected) for period in found.periods] == [
        ("2024-07-01", ("ordförande",), True)
    ]
    without = row(listed("2023-01-01"), elected("2023-01-01", "ordförande", begins=None))
    assert [label for label, *_ in roles(without)] == ["ordförande"]


def test_chairs_stand_first_and_tasks_of_a_meeting_last() -> None:
    found = row(listed("2023-01-01", "justerare", "ledamot", "vice ordförande"))
    assert [label for label, *_ in roles(found)] == ["vice ordförande", "ledamot", "justerare"]


def test_school_forms_stand_from_preschool_to_adult_education() -> None:
    found = row(listed("2023-01-01", forms=("vuxenutbildning", "idrott", "gymnasieskola", "förskola", "grundskola")))
    assert found.responsibilities == ("förskola", "grundskola", "gymnasieskola", "vuxenutbildning", "idrott")


def test_a_row_s_notes_prove_it_without_all_of_a_hundred_lists() -> None:
    lists = [listed(f"20{year}-01-01", *(("ordförande",) if year == 15 else ())) for year in range(10, 40)]
    lists[-1] = listed("2039-01-01", state="absent")
    found = row(*lists, meetings=30)
    assert len(found.notes) == 4  # the first list, the one with the role, the last she came to, the last of all
    assert len(found.attendance) == 30
    assert (found.presence.came, found.presence.listed, found.presence.last) == (29, 30, "2038-01-01")


def test_namesakes_are_told_apart_by_whom_they_sit_for_or_else_by_where() -> None:
    anna, board = Thing("urn:anna", "Anna Ek", Kind.PERSON), Thing("urn:board", "Badrådet", Kind.FORUM)
    other, town = Thing("urn:park", "Parkrådet", Kind.FORUM), Thing("urn:ale", "Ale kommun", Kind.MUNICIPALITY)
    bare, sent = Seat(board, anna, (), ()), Seat(other, anna, (town,), ())
    assert placed(anna, [bare]) == "Anna Ek (Badrådet)"
    assert placed(anna, [bare, sent]) == "Anna Ek (Ale kommun)"
    assert placed(anna, [Seat(board, town, (), ())]) == "Anna Ek"
