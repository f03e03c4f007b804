import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.matching.lexicon import fold, lexicon
from tests.tables import labelled

# label, text, the spellings found with the organisation each of them means
FOUND = [
    ("a municipality", "Barnen i Lerum", [("Lerum", "Lerums kommun")]),
    ("with its class", "Lerums kommun är värd", [("Lerums kommun", "Lerums kommun")]),
    ("in the genitive", "Grästorps representant", [("Grästorps", "Grästorps kommun")]),
    ("ending in s already", "Borås förslag", [("Borås", "Borås kommun")]),
    (
        "an agency that is called as a page is",
        "Bo Ek, Sida",
        [("Sida", "Styrelsen för internationellt utvecklingssamarbete")],
    ),
    ("the number of a page", "Protokoll Sida 1 (3)", []),
    ("the number of a page, below its word", "Protokoll Sida\nNämnden 1 (3)", []),
    ("an abbreviation", "samtal med SKR om villkor", [("SKR", "Sveriges Kommuner och Regioner")]),
    ("an abbreviation with a colon", "SKR:s råd", [("SKR:s", "Sveriges Kommuner och Regioner")]),
    ("an abbreviation with a dot", "SKR.s råd", [("SKR.s", "Sveriges Kommuner och Regioner")]),
    ("a slip: lower case", "Bo Alm, karlsborg", [("karlsborg", "Karlsborgs kommun")]),
    ("capitals throughout", "LERUMS KOMMUN", [("LERUMS KOMMUN", "Lerums kommun")]),
    ("the longest name", "Västra Götalandsregionen", [("Västra Götalandsregionen", "Västra Götalandsregionen")]),
    ("two in a row", "Lerum, Partille", [("Lerum", "Lerums kommun"), ("Partille", "Partille kommun")]),
    ("a whole word only", "Lerumsborna och partillehallen", []),
    ("a short name in lower case", "ale och ed", []),
    ("an abbreviation in lower case", "skr och gr", []),
    ("a common word", "marken är vår", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), labelled(FOUND))
def test_known_names_are_found_in_their_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(k.span.of(text), k.organisation.name) for k in lexicon().find(text)] == expected


@pytest.mark.parametrize(
    ("text", "genitive"), [("Grästorps", True), ("Grästorp", False), ("SKR:s", True), ("Borås", False)]
)
def test_a_genitive_is_told_from_the_name(text: str, genitive: bool) -> None:
    assert [k.genitive for k in lexicon().find(text)] == [genitive]


# a name that as a whole is written so, and the municipality that was meant
MISSPELT = [
    ("Stenungssund", "Stenungsunds kommun"),
    ("Stenungssunds kommun", "Stenungsunds kommun"),
    ("Trolhättan", "Trollhättans kommun"),
    ("Melerud", "Melleruds kommun"),
    ("Lärum", None),
    ("Eed", None),
    ("Skolverket", None),
]


@pytest.mark.parametrize(("written", "meant"), MISSPELT)
def test_a_doubled_letter_does_not_hide_a_municipality(written: str, meant: str | None) -> None:
    found = lexicon().misspelt_municipality(written)
    assert (found.name if found is not None else None) == meant


@pytest.mark.parametrize("written", ["lerum", "LERUM", "Lerum", "Lerums kommun"])
def test_a_whole_name_is_known_in_any_case(written: str) -> None:
    known = lexicon().exact(written)
    assert known is not None
    assert known.organisation.name == "Lerums kommun"


@pytest.mark.parametrize("written", ["Lerum och Ale", "Lerumm", ""])
def test_what_holds_more_or_less_than_a_name_is_not_exactly_known(written: str) -> None:
    assert lexicon().exact(written) is None


def test_offsets_are_shifted() -> None:
    (known,) = lexicon().find("i Lerum", offset=100)
    assert (known.span.start, known.span.end) == (102, 107)


@given(st.text())
def test_folding_keeps_the_length_and_leaves_only_words_and_spaces(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(c.isalnum() or c == " " or not c.isascii() for c in folded)


@given(
    st.lists(st.sampled_from(["Lerum", "SKR:s", "och", "Västra Götalandsregionen", "İ", "ß", ",", "\n", "karlsborg"]))
)
def test_what_is_found_does_not_overlap_and_lies_within_the_text(words: list[str]) -> None:
    text = " ".join(words)
    reached = 0
    for known in lexicon().find(text):
        assert reached <= known.span.start < known.span.end <= len(text)
        reached = known.span.end
