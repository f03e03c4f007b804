"""What stands between the words of a rule and says nothing of the seat: times, "även", "ska", who told it."""

import pytest

from ontology import reference
from tests.extractors.seats.test_rules import KUST, OWN, seats
from tests.tables import labelled

SITS = [f"Ida Jonsson | {KUST} | ledamot | current"]
CASES = [
    ("numera även", f"I {KUST} sitter numera även Ida Jonsson.", SITS),
    ("who is to sit", f"Ida Jonsson ska ingå i {KUST}.", SITS),
    ("the place first", f"I {KUST} kommer Ida Jonsson att ingå.", SITS),
    ("of whom it is to consist", f"{KUST} ska bestå av Ida Jonsson.", SITS),
    ("since when", f"Ida Jonsson ingår sedan hösten 2023 i {KUST}.", SITS),
    (
        "whom she is to follow, and when",
        f"Ida Jonsson kommer från och med årsskiftet att ersätta Karl Lind i {KUST}.",
        [*SITS, f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "the time first",
        f"Från höstterminen tar Ida Jonsson över som ordförande i {KUST}.",
        [f"Ida Jonsson | {KUST} | ordförande | current"],
    ),
    (
        "a choice of all",
        "Nätverket väljer Lena Mo enhälligt till ordförande.",
        [f"Lena Mo | {OWN} | ordförande | elected"],
    ),
    (
        "who told it",
        f"Ale kommun har meddelat att Ida Jonsson blir ordinarie ledamot i {KUST}.",
        [f"{SITS[0]} | for Ale kommun"],
    ),
    ("who goes", f"Ida Jonsson har valt att lämna {KUST}.", [f"Ida Jonsson | {KUST} | ledamot | former"]),
    ("of her in the sentence before", f"Ida Jonsson är ny i Ale. Hon ingår numera i {KUST}.", SITS),
    (
        "of her, and whom she follows",
        f"Ida Jonsson är ny i Ale. Hon efterträder Karl Lind som Ales representant i {KUST}.",
        [
            f"Ida Jonsson | {KUST} | representant | current | for Ale kommun",
            f"Karl Lind | {KUST} | representant | former | for Ale kommun",
        ],
    ),
    ("of one of two", f"Ida Jonsson mötte Karl Lind i Ale. Hon ingår i {KUST}.", []),
    (
        "the pronoun that is a given name too",
        f"Per lämnar {KUST}. Hans ersättare blir Ida Jonsson.",
        [f"Per Quist | {KUST} | ledamot | former"],
    ),
    ("not", f"Ida Jonsson ska inte ingå i {KUST}.", []),
    ("no more", f"Ida Jonsson kommer numera inte att ingå i {KUST}.", []),
    ("may", f"Ida Jonsson kan även tänka sig att ingå i {KUST}.", []),
    ("proposed", f"Lena Mo föreslår att Ida Jonsson ska ingå i {KUST}.", []),
    ("if", f"Om Ida Jonsson lämnar {KUST} får nätverket en ny plats.", []),
    ("asked", f"Lena Mo undrar om Ida Jonsson numera sitter i {KUST}.", []),
    ("something else there", f"I {KUST} ska Ida Jonsson informera om parkerna.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(CASES))
def test_a_seat_is_read_whatever_stands_between(sentence: str, expected: list[str]) -> None:
    assert sorted(seats(sentence)) == sorted(expected)


@pytest.mark.parametrize("use", reference.load().plain_words)
def test_plain_words_are_plain(use: str) -> None:
    words = reference.load().plain_words[use]
    assert words
    assert all(bool(instead) == (use == "infinitive") for instead in words.values())
