"""Tables of who sits where: by a column of forums, by a column for each forum, and below an announcement."""

import pytest

from graph.claims import Attendance, Vacancy
from tests.extractors.seats.test_held import SYV, seats_under
from tests.extractors.told import claims, told
from tests.tables import labelled

TABLES = [
    (
        "a column of forums, with when they began",
        "Representation i nätverk",
        "| Nätverk | Representant | Kommun | Fr.o.m. |\n|---|---|---|---|\n"
        "| SYV-nätverket | Siv Berg | Härryda | 2022-08-01 |\n| Branschråd Bygg | Nils Holm | Partille | |\n",
        [
            f"Siv Berg | {SYV} | current | role representant | for Härryda kommun | from 2022-08-01",
            "Nils Holm | Branschråd Bygg | current | role representant | for Partille kommun",
        ],
    ),
    (
        "a column for each forum",
        "Representanter per kommun",
        "Kommun      SYV-nätverket    Branschråd Bygg\n"
        "Härryda     Siv Berg         Rut Sand\nPartille    Nils Holm        -\n",
        [
            f"Siv Berg | {SYV} | current | role representant | for Härryda kommun",
            "Rut Sand | Branschråd Bygg | current | role representant | for Härryda kommun",
            f"Nils Holm | {SYV} | current | role representant | for Partille kommun",
        ],
    ),
    (
        "of the forum that the heading names",
        "Ledamöter i SYV-nätverket",
        "| Kommun | Ordinarie | Ersättare |\n|---|---|---|\n"
        "| Härryda | Siv Berg | Rut Sand |\n| Partille | Nils Holm | vakant |\n",
        [
            f"Siv Berg | {SYV} | current | role ledamot | for Härryda kommun",
            f"Rut Sand | {SYV} | current | role ersättare | for Härryda kommun",
            f"Nils Holm | {SYV} | current | role ledamot | for Partille kommun",
        ],
    ),
    (
        "of who is to present what, and when",
        "Schema",
        "| Nätverk | Datum | Namn |\n|---|---|---|\n| SYV-nätverket | 2024-05-01 | Siv Berg |\n",
        [],
    ),
    (
        "of nobody knows which forum",
        "Kontakter",
        "| Kommun | Ordinarie | Ersättare |\n|---|---|---|\n| Härryda | Siv Berg | Rut Sand |\n",
        [],
    ),
]


@pytest.mark.parametrize(("title", "table", "expected"), labelled(TABLES))
def test_a_table_tells_seats(title: str, table: str, expected: list[str]) -> None:
    assert seats_under(title, f"\n{table}") == expected


ROSTER = (
    "Representanter i nätverk och grupper, uppdaterad 2024-02-01\n\n"
    "| Nätverk | Representant | Kommun |\n|---|---|---|\n| SYV-nätverket | Anna Ek | Lerum |\n"
    "| Skolrådet | vakant | Ale |\n"
)


def test_a_table_of_forums_in_the_head_of_minutes_says_nothing_of_who_came() -> None:
    minutes = "Skolchefsnätverket\nMinnesanteckningar 2024-03-15\n\n"
    table = "| Nätverk | Representant | Kommun |\n|---|---|---|\n| SYV-nätverket | Anna Ek | Lerum |\n"
    assert claims(f"{minutes}{table}\n1. Inledning\nMötet inleddes.\n", Attendance) == []


def test_a_seat_that_nobody_has_is_vacant() -> None:
    assert told(ROSTER, Vacancy) == ["Skolrådet [council, convener open] | for Ale kommun | no item"]
