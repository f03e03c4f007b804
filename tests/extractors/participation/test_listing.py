"""One person in several lists is one row."""

import pytest

from extractors.attendance.entries import Entry
from extractors.attendance.lists import Listed
from extractors.participation.listing import rows_of
from extractors.words.labels import Label, Part
from extractors.words.titles import role_named
from graph.claims import Organisation, Role, Span, Status

ALE = Organisation("organisation/ale-kommun", "Ale kommun", "municipality")
LERUM = Organisation("organisation/lerums-kommun", "Lerums kommun", "municipality")
CHAIR = role_named("role/ordforande")
PRESENT, ABSENT, REMOTE, EXCUSED = Status.PRESENT, Status.ABSENT, Status.REMOTE, Status.EXCUSED


def listed(
    name: str | None,
    home: Organisation | None = None,
    status: Status = PRESENT,
    *,
    roles: tuple[Role, ...] = (),
    office: bool = False,
    instead_of: str | None = None,
    at: int = 0,
) -> Listed:
    homes = (home,) if home is not None else ()
    entry = Entry(Span(at, at + 5), name, Span(at, at + 5), organisations=homes, stands_in_for=instead_of)
    label = Label("Sekreterare", Part.OFFICE, status) if office else Label("Närvarande", Part.LIST, status)
    return Listed(entry, label, status, roles)


def rows(*entries: Listed) -> list[tuple[str | None, list[str], Status | None]]:
    return [(r.name, [o.name for o in r.organisations], r.status) for r in rows_of(entries, {})]


def test_a_person_in_two_lists_is_one_row_with_both_sources() -> None:
    (row,) = rows_of([listed("Anna Ek", ALE), listed("Anna Ek", roles=(CHAIR,), office=True, at=50)], {})
    assert (row.name, row.home, row.roles) == ("Anna Ek", ALE, [CHAIR])
    assert row.sources == [Span(0, 5), Span(50, 55)]


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [(ABSENT, PRESENT, PRESENT), (PRESENT, ABSENT, PRESENT), (EXCUSED, ABSENT, EXCUSED), (ABSENT, REMOTE, REMOTE)],
)
def test_who_is_present_in_one_list_is_present(first: Status, second: Status, status: Status) -> None:
    assert rows(listed("Anna Ek", ALE, first), listed("Anna Ek", ALE, second)) == [("Anna Ek", ["Ale kommun"], status)]


def test_one_name_with_two_homes_is_two_persons() -> None:
    assert len(rows(listed("Anna Ek", ALE), listed("Anna Ek", LERUM))) == 2


def test_an_office_of_a_name_that_two_bear_is_given_to_neither() -> None:
    found = rows_of(
        [listed("Anna Ek", ALE), listed("Anna Ek", LERUM), listed("Anna Ek", roles=(CHAIR,), office=True)], {}
    )
    assert [row.roles for row in found[:2]] == [[], []]


def test_initials_in_an_office_are_the_person_of_the_list() -> None:
    (row,) = rows_of([listed("Anna Ek", ALE), listed("A Ek", roles=(CHAIR,), office=True)], {})
    assert row.roles == [CHAIR]


def test_whom_a_substitute_stands_in_for_was_absent() -> None:
    assert rows(listed("Bo Alm", ALE, instead_of="Eva Sten")) == [
        ("Bo Alm", ["Ale kommun"], PRESENT),
        ("Eva Sten", [], ABSENT),
    ]


def test_whom_a_substitute_stands_in_for_is_not_said_twice() -> None:
    found = rows(listed("Bo Alm", ALE, instead_of="Eva Sten"), listed("Eva Sten", LERUM, EXCUSED))
    assert found == [("Bo Alm", ["Ale kommun"], PRESENT), ("Eva Sten", ["Lerums kommun"], EXCUSED)]


def test_organisations_alone_are_rows_of_their_own() -> None:
    assert rows(listed(None, ALE, ABSENT), listed(None, LERUM, ABSENT)) == [
        (None, ["Ale kommun"], ABSENT),
        (None, ["Lerums kommun"], ABSENT),
    ]


def test_an_abbreviation_that_the_document_explains_is_spelt_out() -> None:
    short, long = Organisation("organisation/xkf", "XKF"), Organisation("organisation/xby", "Xbygdens kommunalförbund")
    (row,) = rows_of([listed("Anna Ek", short), listed("Anna Ek", long)], {"XKF": long})
    assert row.organisations == [long]
