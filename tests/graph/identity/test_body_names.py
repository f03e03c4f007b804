"""When two names of forums, organisations or projects are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.body_names import (
    forum_name,
    inflected_key,
    is_abbreviation,
    may_abbreviate,
    organisation_key,
    project_key,
)

ONE_FORUM = [
    ("Branschrådet Grundskola", "Branschråd grundskola"),
    ("Utbildningschefs nätverket", "Utbildningschefsnätverket"),
    ("Styrgruppen för Lotsen", "Styrgrupp Lotsen"),
    ("Styrgruppen för projektet Lotsen", "Lotsens styrgrupp"),
    ("SYV-nätverket", "Syv-nätverk"),
    ("Nätverket för barn- och elevhälsa", "Nätverk för barn och elevhälsa"),
    ("Grundskolenätverkets", "GRUNDSKOLENÄTVERK"),
]
TWO_FORUMS = [
    ("Utbildningschefsgruppen", "Utbildningschefsnätverket"),
    ("Branschråd grundskola", "Branschråd förskola"),
    ("Styrgrupp Lotsen", "Arbetsgrupp Lotsen"),
    ("Direktionen", "Förbundsstyrelsen"),
]


@pytest.mark.parametrize(("one", "other"), ONE_FORUM)
def test_one_forum(one: str, other: str) -> None:
    assert forum_name(one) == forum_name(other)


@pytest.mark.parametrize(("one", "other"), TWO_FORUMS)
def test_two_forums(one: str, other: str) -> None:
    assert forum_name(one) != forum_name(other)


@pytest.mark.parametrize("name", ["Styrgruppen", "Kommunstyrelsen", "Direktionen", "Arbetsutskottet", "Nätverket"])
def test_a_bare_name_says_only_what_a_forum_is(name: str) -> None:
    assert forum_name(name).bare


@pytest.mark.parametrize("name", ["Skolchefsnätverket", "Styrgrupp Lotsen", "Vetenskapliga rådet"])
def test_other_names_say_which(name: str) -> None:
    assert not forum_name(name).bare


def test_the_owner_in_a_name_counts_unless_it_is_known() -> None:
    assert forum_name("SKR:s skolchefsnätverk") != forum_name("Skolchefsnätverket")
    assert forum_name("SKR:s skolchefsnätverk", owned=False) == forum_name("Skolchefsnätverket")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kultur & Fritid Ek", "Kultur och fritid Ek"), ("Skol-Forum Ek", "Skolforum ek"), ("EK AB", "Ek ab")],
)
def test_one_organisation_in_two_spellings(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


def test_inflections_have_a_key_of_their_own() -> None:
    assert inflected_key("Lunden grundskoleförvaltning") == inflected_key("Lunden Grundskoleförvaltningen")
    assert organisation_key("Lunden grundskoleförvaltning") != organisation_key("Lunden Grundskoleförvaltningen")


@pytest.mark.parametrize(
    ("one", "other"), [("Projektet Lotsen", "Lotsen"), ("ULF-projekt", "ULF"), ("lotsen", "Lotsen")]
)
def test_one_project(one: str, other: str) -> None:
    assert project_key(one) == project_key(other)


def test_a_project_of_that_one_word_keeps_it() -> None:
    assert project_key("Projektet") == "projektet"


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("VHK", "Västerhavets kommunalförbund", True),
        ("SKR", "Sveriges Kommuner och Regioner", True),
        ("VHK", "Åsundens kommunalförbund", False),
        ("VK", "Kommunalförbundet Västerhavet", False),
        ("VHK", "Västerhavet", False),
    ],
)
def test_an_abbreviation_that_fits(short: str, name: str, fits: bool) -> None:
    assert is_abbreviation(short)
    assert may_abbreviate(short, name) is fits


@pytest.mark.parametrize("name", ["Ek", "Lerum", "V", "Västerhavets kommunalförbund", ""])
def test_what_is_no_abbreviation(name: str) -> None:
    assert not is_abbreviation(name)


@given(st.text())
def test_any_text_has_keys(name: str) -> None:
    assert forum_name(name) == forum_name(f" {name} ")
    assert organisation_key(name) == organisation_key(name.upper().lower()) or not name.isascii()
    assert project_key(name) == project_key(f"{name} ")
