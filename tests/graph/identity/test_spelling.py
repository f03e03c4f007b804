"""Which names are two spellings of one, and which are two names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.spelling import VARIANTS, key

ONE_NAME = [
    ("Siv Ericsson", "Siv Eriksson"),
    ("Bo Carlsson", "Bo Karlsson"),
    ("Bo Pettersson", "Bo Peterson"),
    ("Bo Gustafsson", "Bo Gustavsson"),
    ("Bo Lindquist", "Bo Lindkvist"),
    ("Linnéa Wallén", "Linnea Vallen"),
    ("Bo Zetterlund", "Bo Setterlund"),
    ("Ann-Marie Ek", "Ann Marie Ek"),
    ("Bo von Eckström", "Bo von Ekström"),
]
TWO_NAMES = [
    ("Eva Lindgren", "Eva Lindberg"),
    ("Bo Holm", "Bo Holmén"),
    ("Bo Ek", "Bo Eka"),
    ("Karin Ek", "Carin Ek"),
    ("Bo Nilsson", "Bo Olsson"),
    ("Bo Lind", "Bo Lund"),
    ("Bo Hägg", "Bo Hagg"),
    ("Ann Ek", "Ann-Marie Ek"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_one_name(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("group", [g for *_, example in VARIANTS for g in example.split("; ")])
def test_the_examples_of_the_table(group: str) -> None:
    assert len({key(f"Bo {surname}") for surname in group.split(", ")}) == 1


@given(st.text())
def test_any_text_has_a_key_in_which_white_space_does_not_count(name: str) -> None:
    assert key(name) == key(f"  {name}\t")
