import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.words.titles import is_title, normal, role_named, title_at

# what stands in the text, the role's label, how much of the text is the role
AT = [
    ("ordförande", "ordförande", "ordförande"),
    ("Ordförande Anna Ek", "ordförande", "Ordförande"),
    ("ordf", "ordförande", "ordf"),
    ("ordf.", "ordförande", "ordf."),
    ("v ordf", "vice ordförande", "v ordf"),
    ("v. ordf.", "vice ordförande", "v. ordf."),
    ("vice ordförande, Lerum", "vice ordförande", "vice ordförande"),
    ("1:e vice ordförande", "vice ordförande", "1:e vice ordförande"),
    ("1 :e vice ordförande", "vice ordförande", "1 :e vice ordförande"),
    ("2:e vice ordförande", "2:e vice ordförande", "2:e vice ordförande"),
    ("sekr", "sekreterare", "sekr"),
    ("sammankallande", "sammankallande", "sammankallande"),
    ("Avd.ch Ale kommun", "avdelningschef", "Avd.ch"),
    ("bitr förvaltningschef", "biträdande förvaltningschef", "bitr förvaltningschef"),
    ("tf rektor", "tf rektor", "tf rektor"),
    ("vattensamordnare i Lerum", "vattensamordnare", "vattensamordnare"),
    ("Skolenhetschef Ola Ek", "skolenhetschef", "Skolenhetschef"),
    ("Barn- och skolchef Ola Ek", "barn- och skolchef", "Barn- och skolchef"),
    ("samordnande rektor, Ale", "samordnande rektor", "samordnande rektor"),
    ("regional utvecklingsdirektör, Ale", "regional utvecklingsdirektör", "regional utvecklingsdirektör"),
    ("studie- och yrkesvägledare", "studie- och yrkesvägledare", "studie- och yrkesvägledare"),
]
NO_ROLE = [
    "Anna Ek",
    "målgruppen",
    "Lerum",
    "kommunen",
    "",
    "  ordförande",
    "(ordförande)",
    "chefsfrågor",
    "ordförandeskapet i dag",
    "närvarande rektor",
    "barn- och unga",
]


@pytest.mark.parametrize(("text", "expected", "written"), AT, ids=[row[0] for row in AT])
def test_a_role_is_known_in_its_forms(text: str, expected: str, written: str) -> None:
    found = title_at(text)
    assert found is not None
    assert (found.role.label, text[: found.end]) == (expected, written)


@pytest.mark.parametrize("text", NO_ROLE)
def test_what_is_no_role_is_none(text: str) -> None:
    assert title_at(text) is None


@pytest.mark.parametrize("text", ["ordföranden", "kommunpolisen", "rektorn"])
def test_the_definite_form_counts_in_running_text_only(text: str) -> None:
    found = title_at(text, definite=True)
    assert found is not None
    assert found.end == len(text)
    assert title_at(text) is None or title_at(text).end < len(text)  # type: ignore[union-attr]


def test_a_role_keeps_how_it_was_written() -> None:
    found = title_at("v ordf")
    assert found is not None
    assert found.role.written == "v ordf"
    plain = title_at("vice ordförande")
    assert plain is not None
    assert plain.role.written is None


def test_a_role_may_begin_within_a_text() -> None:
    found = title_at("Anna Ek, ordförande", 9)
    assert found is not None
    assert found.end == 19


@pytest.mark.parametrize(("path", "title"), [("role/ordforande", False), ("role/rektor", True), ("role/okand", True)])
def test_titles_are_told_from_seats(path: str, title: bool) -> None:
    assert is_title(path) is title


def test_an_unknown_path_has_no_role() -> None:
    assert role_named("role/ordforande").label == "ordförande"
    with pytest.raises(KeyError):
        role_named("role/finns-inte")


@pytest.mark.parametrize(
    ("written", "form"), [("1 :e vice ordf.", "1e vice ordf"), ("Avd.ch", "avd ch"), ("  V.  Ordf", "v ordf")]
)
def test_roles_are_looked_up_in_one_form(written: str, form: str) -> None:
    assert normal(written) == form


@given(st.text(alphabet="ordfåsekc v.1:e-AEkb\n", max_size=30), st.integers(0, 30))
def test_a_role_lies_within_the_text(text: str, start: int) -> None:
    found = title_at(text, min(start, len(text)))
    assert found is None or min(start, len(text)) < found.end <= len(text)
