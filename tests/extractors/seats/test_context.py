"""Seats that a sentence tells with what the one before it says, or of a group that has no name."""

import pytest

from graph.claims import Forum, Membership
from tests.extractors.seats.test_rules import KUST, OWN, seats
from tests.extractors.told import claims
from tests.tables import labelled

TOLD = [
    (
        "there: where the sentence before was",
        f"Ida Jonsson rapporterade från {KUST}. Karl Lind har valts till ny ordförande där.",
        [f"Karl Lind | {KUST} | ordförande | elected"],
    ),
    ("there, where nothing says where", "Ida Jonsson var nöjd med resan. Karl Lind har valts till ordförande där.", []),
    (
        "whom the organisation changes that the sentence before names",
        "Ale har bytt representant. Ida Jonsson har ersatt Karl Lind.",
        [
            f"Ida Jonsson | {OWN} | representant | current | for Ale kommun",
            f"Karl Lind | {OWN} | representant | former | for Ale kommun",
        ],
    ),
    (
        "whom she follows to whom a seat was given",
        f"Nätverket utsåg Ida Jonsson till ledamot i {KUST}. Hon ersätter Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "chosen to follow her who was there",
        f"Karl Lind har varit vår representant i {KUST}. Nätverket utser Ida Jonsson att ersätta honom.",
        [f"Karl Lind | {KUST} | representant | former", f"Ida Jonsson | {KUST} | representant | elected"],
    ),
    (
        "who are chosen to the places that were told",
        f"{KUST} består av två från kommunerna och två från regionen. "
        "Ida Jonsson och Karl Lind är utsedda från kommunerna.",
        [f"Ida Jonsson | {KUST} | ledamot | elected", f"Karl Lind | {KUST} | ledamot | elected"],
    ),
    ("one who may only stand in today", "Ida Jonsson ersätter Karl Lind.", []),
    ("one who stands in until later today", f"{KUST} har mötts. Ida Jonsson ersätter Karl Lind från kl. 14.", []),
    (
        "one who replaces another for good",
        f"{KUST} har mötts. Ida Jonsson ersätter Karl Lind, som har slutat.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "who was it before",
        "Ida Jonsson är ny representant för Ale. Tidigare representant var Karl Lind.",
        [
            f"Ida Jonsson | {OWN} | representant | current | for Ale kommun",
            f"Karl Lind | {OWN} | representant | former | for Ale kommun",
        ],
    ),
    (
        "who else is one of them",
        f"{KUST} utökas med Ida Jonsson. Sedan tidigare är Karl Lind med.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | current"],
    ),
    (
        "whose place she takes",
        f"Ida Jonsson har tackat ja till att ingå i {KUST}. Hon tar plats efter Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former"],
    ),
    (
        "who stands in for one of them",
        f"Ida Jonsson sitter i {KUST}. Ersättare för Ida är Karl Lind, Ale.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ersättare | current | for Ale kommun"],
    ),
    (
        "behind the forum that a line opens with",
        f"{KUST}: Lena är vår representant och deltog i mars.",
        [f"Lena Mo | {KUST} | representant | current | for {OWN}"],
    ),
    (
        "who is succeeded in the forum that a line opens with",
        f"{KUST}: Karl Lind, Ale, har ersatts av Ida Jonsson.",
        [f"Ida Jonsson | {KUST} | ledamot | current", f"Karl Lind | {KUST} | ledamot | former | for Ale kommun"],
    ),
    (
        "behind a forum and a dash",
        f"{KUST} – Karl Lind är fortfarande ordförande.",
        [f"Karl Lind | {KUST} | ordförande | current"],
    ),
    (
        "of one whom the rest of the sentence leaves out",
        f"Ida Jonsson lämnar {KUST}; Ale representeras framöver av Karl Lind.",
        [f"Ida Jonsson | {KUST} | ledamot | former", f"Karl Lind | {KUST} | representant | current | for Ale kommun"],
    ),
]
UNNAMED = [
    (
        "made of",
        "Arbetsgruppen, som består av Ida Jonsson och Karl Lind från Ale, fortsätter.",
        [
            "Ida Jonsson | Arbetsgruppen | ledamot | current",
            "Karl Lind | Arbetsgruppen | ledamot | current | for Ale kommun",
        ],
    ),
    (
        "that was founded in the sentence before",
        "En referensgrupp har bildats. Den består av Ida Jonsson (Ale) och Karl Lind (Lerum). Ida är sammankallande.",
        [
            "Ida Jonsson | Referensgruppen | ledamot | current | for Ale kommun",
            "Karl Lind | Referensgruppen | ledamot | current | for Lerums kommun",
            "Ida Jonsson | Referensgruppen | sammankallande | current",
        ],
    ),
    (
        "that is called a group for short",
        "Arbetsgruppen har mötts. Ida Jonsson leder gruppen.",
        ["Ida Jonsson | Arbetsgruppen | ordförande | current"],
    ),
    (
        "listed behind it",
        "Arbetsgrupp: Ida Jonsson, Karl Lind (sammankallande).",
        ["Ida Jonsson | Arbetsgruppen | ledamot | current", "Karl Lind | Arbetsgruppen | sammankallande | current"],
    ),
    (
        "elected to",
        "Till arbetsgruppen utsågs Ida Jonsson och Karl Lind.",
        ["Ida Jonsson | Arbetsgruppen | ledamot | elected", "Karl Lind | Arbetsgruppen | ledamot | elected"],
    ),
    ("nor a steering group, which is a project's", "Ida Jonsson sitter i styrgruppen.", []),
    ("that may come to be", "Ida Jonsson föreslår att en arbetsgrupp bildas där Karl Lind ingår.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), labelled(TOLD))
def test_what_the_sentence_before_says_is_taken_with_it(sentence: str, expected: list[str]) -> None:
    assert seats(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), labelled(UNNAMED))
def test_people_sit_in_a_group_that_has_no_name(sentence: str, expected: list[str]) -> None:
    assert seats(sentence) == expected


def test_the_board_of_an_association_has_two_names() -> None:
    text = (
        "Kommunalförbundet Viken\nDirektionen\nProtokoll 2024-03-15\n\nNärvarande: Lena Mo, Lerum, Per Quist, Ale\n\n"
        "§ 1 Val\nAle kommun har utsett Ida Jonsson till ledamot i förbundsdirektionen.\n"
    )
    assert [claim.organisation.name for claim in claims(text, Membership) if claim.item is not None] == ["Direktionen"]


def test_a_name_in_the_genitive_is_the_name() -> None:
    text = (
        "Styrgrupp Lotsen\nProtokoll 2024-03-15\n\nNärvarande: Lena Mo, Lerum, Per Quist, Ale\n\n"
        "1. Läget\nStyrgrupp Lotsens ordförande är Lena Mo. Per Quist ingår i Styrgrupp Lotsen.\n"
    )
    assert {claim.organisation.name for claim in claims(text, Membership) if isinstance(claim.organisation, Forum)} == {
        "Styrgrupp Lotsen"
    }


def test_the_same_word_in_another_item_means_another_group() -> None:
    text = "1. Skolväg\nI arbetsgruppen ingår Ida Jonsson.\n\n2. Idrott\nI arbetsgruppen ingår Karl Lind.\n"
    found = claims(f"{OWN}\nMinnesanteckningar 2024-03-15\n\nNärvarande: Lena Mo, Per Quist\n\n{text}", Membership)
    assert len({seat.organisation for seat in found}) == 2
