"""Seats beside others that a sentence tells: of those whom somebody follows, who follow, and who stand in."""

import pytest

from tests.extractors.seats.test_rules import KUST, OWN, seats
from tests.tables import labelled

CASES = [
    (
        "whom she follows who represents somebody",
        f"Ale representeras i {KUST} från och med idag av Ida Jonsson, som ersätter Karl Lind.",
        [
            f"Ida Jonsson | {KUST} | representant | current | for Ale kommun",
            f"Karl Lind | {KUST} | representant | former | for Ale kommun",
        ],
    ),
    (
        "who takes over the seat that another leaves",
        f"Karl Lind lämnar {KUST} vid årsskiftet och Ida Jonsson tar över.",
        [f"Karl Lind | {KUST} | ledamot | former", f"Ida Jonsson | {KUST} | ledamot | current"],
    ),
    (
        "who stands in for her",
        f"Nätverkets representant i {KUST} är Ida Jonsson med Karl Lind som ersättare.",
        [
            f"Ida Jonsson | {KUST} | representant | current | for {OWN}",
            f"Karl Lind | {KUST} | ersättare | current | for {OWN}",
        ],
    ),
    (
        "one who takes over something else",
        f"Karl Lind lämnar {KUST} och Ida Jonsson tar över frågan om parken.",
        [f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "new, and whom she follows",
        f"Ida Jonsson är ny ledamot i {KUST} för Ale sedan maj och efterträder Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    ("one who follows another at work", "Ale hälsar Ida Jonsson, som ersätter Karl Lind.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(CASES))
def test_the_seats_beside_those_of_a_sentence(sentence: str, expected: list[str]) -> None:
    assert sorted(seats(sentence)) == sorted(expected)
