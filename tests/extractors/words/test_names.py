import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.words.names import bearers, find_names, has_name_shape, is_given, nominative, same_first_name
from tests.tables import labelled

# label, text, the names in it; those that are given names alone in brackets
FOUND = [
    ("given name and surname", "sade Anna Ek sedan", ["Anna Ek"]),
    ("a double given name", "Rut-Marie Kvistrand", ["Rut-Marie Kvistrand"]),
    ("two surnames", "Sofia Brandt Nordin", ["Sofia Brandt Nordin"]),
    ("particles", "Rita Da Fonsecca Alvest och Gustav af Hultin", ["Rita Da Fonsecca Alvest", "Gustav af Hultin"]),
    ("a double surname", "Eva Holm-Sandh", ["Eva Holm-Sandh"]),
    ("an initial between", "Sara W Nyström", ["Sara W Nyström"]),
    ("a letter of another language", "José Núñez", ["José Núñez"]),
    ("two persons without a comma", "Göran Ahlvik Monika Torell", ["Göran Ahlvik", "Monika Torell"]),
    ("by whom another is replaced", "ersätts Per Ek av Siv Alm", ["Per Ek", "Siv Alm"]),
    ("a given name alone", "frågade Anna om", ["(Anna)"]),
    ("two given names", "Anna och Bo", ["(Anna)", "(Bo)"]),
    ("a title before", "Rektor Anna Ek", ["Anna Ek"]),
    ("a genitive", "Anna Lövgrens förslag", ["Anna Lövgrens"]),
    ("a month", "Maj blir en bra månad. April med", []),
    ("an organisation", "Region Halland och Business Region", []),
    ("a school", "Anna Kommun", []),
    ("a school called after somebody", "Lars Björkskolan, Karin Bergegymnasiet", []),
    ("lower case", "anna ek", []),
    ("inside an address", "anna.ek@lerum.example", []),
    ("inside a word", "Annandag", []),
    ("a line break between", "Anna\nEk", ["(Anna)"]),
    ("a month before a surname", "Maj Lundin rapporterar", ["Maj Lundin"]),
    ("a month behind a day", "Den 3 Maj Lundin och 31:a Maj Ek", []),
    (
        "a given name that ends like a surname, behind a surname",
        "Anna Ek Bo Dreckel Maja Lövvind Per Lund",
        ["Anna Ek", "Bo Dreckel", "Maja Lövvind", "Per Lund"],
    ),
    ("a month before somebody", "Rapport Maj Anna Ek", ["Anna Ek"]),
]


@pytest.mark.parametrize(("text", "expected"), labelled(FOUND))
def test_names_are_found_in_running_text(text: str, expected: list[str]) -> None:
    found = list(find_names(text))
    assert [n.text if n.full else f"({n.text})" for n in found] == expected
    assert [n.span.of(text) for n in found] == [n.text for n in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Anna Lövgrens", "Anna Lövgren"),
        ("Bo Lars", "Bo Lars"),
        ("Anna Ek", "Anna Ek"),
        ("Lars", "Lars"),
        ("Eva Nordbergs", "Eva Nordberg"),
        ("Eva Lindahls", "Eva Lindahl"),
    ],
)
def test_a_genitive_s_is_taken_off_a_surname_only(written: str, expected: str) -> None:
    assert nominative(written) == expected


def test_a_genitive_s_is_kept_where_the_name_is_known_with_it() -> None:
    assert nominative("Eva Nordbergs", frozenset(["Eva Nordbergs"])) == "Eva Nordbergs"
    assert nominative("Ixe Qvors", frozenset(["Ixe Qvor"])) == "Ixe Qvor"


@pytest.mark.parametrize(
    ("text", "shaped"),
    [
        ("Anna Ek", True),
        ("Babbs Qvarnö", True),
        ("H Lindahl", True),
        ("Gustav af Hultin", True),
        ("Anna", False),
        ("Anna ek", False),
        ("Lerums Kommun", False),
        ("Region Halland", False),
        ("Nästa Möte", False),
        ("Anna Ek Bo Alm Eva Sten", False),
        ("Anna Ek,", False),
        ("", False),
    ],
)
def test_the_shape_of_a_full_name(text: str, shaped: bool) -> None:
    assert has_name_shape(text) is shaped


@pytest.mark.parametrize(
    ("first", "name", "same"),
    [
        ("Leif", "Leif Alm", True),
        ("leif", "Leif Alm", True),
        ("Ann", "Ann-Charlotte Ek", False),
        ("Eva Lena", "Eva Lena Ek", True),
        ("Ek", "Anna Ek", False),
        ("Anna", "", False),
    ],
)
def test_a_first_name_is_the_whole_first_name(first: str, name: str, same: bool) -> None:
    assert same_first_name(first, name) is same


@pytest.mark.parametrize("word", ["Kommunen", "Region", "Beslut", "Maj", "På"])
def test_words_of_minutes_are_no_given_names(word: str) -> None:
    assert bearers(word) == 0


def test_a_hyphened_name_has_the_bearers_of_its_rarer_part_unless_it_is_counted_itself() -> None:
    assert 0 < bearers("Qasim-Anna") <= bearers("Qasim") or bearers("Qasim") == 0
    assert bearers("Anna-Qxz") == 0


@pytest.mark.parametrize(
    ("word", "is_one"), [("Sven-Algutina", True), ("Mark-Svenljunga", False), ("Lund-Algutina", False)]
)
def test_a_double_name_may_have_a_part_that_nobody_has_heard_of(word: str, is_one: bool) -> None:
    assert is_given(word) is is_one


@given(st.text(alphabet="AaEkBo lSmÅå-.'\n,(", max_size=60))
def test_spans_are_the_names(text: str) -> None:
    for name in find_names(text, 3):
        assert text[name.span.start - 3 : name.span.end - 3] == name.text
