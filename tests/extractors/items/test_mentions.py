"""Mentions: abbreviations that a text explains are other names, which other documents may use bare."""

import pytest

from extractors.forums.marks import ForumMark
from extractors.sentences.marks import find_marks
from graph.claims import Mention
from tests.extractors.told import claims

HEAD = """Västerhavets kommunalförbund{}

Skolchefsnätverket
Tid: Fredag 10 februari 2023

NÄRVARANDE
Anna Ek, Lysekil
Bo Alm, Orust

1. Nuläge
Utbildningschefsnätverket{} möts i maj.
"""


def forms(text: str) -> list[tuple[str, str, str]]:
    """Return each form that a mention tells: the entity's name, the form, and the words that it was read from."""
    return [
        (mention.entity.name, mention.form, mention.sources[0].of(text))
        for mention in claims(text, Mention)
        if mention.form is not None
    ]


@pytest.mark.parametrize(
    ("organisation", "forum", "expected"),
    [
        (" (VHK)", "", [("Västerhavets kommunalförbund", "VHK", "VHK")]),
        ("", " (UC)", [("Utbildningschefsnätverket", "UC", "UC")]),
        (" (i Uddevalla)", " (digitalt)", []),
    ],
)
def test_an_abbreviation_in_brackets_is_a_form(
    organisation: str, forum: str, expected: list[tuple[str, str, str]]
) -> None:
    assert forms(HEAD.format(organisation, forum)) == expected


def test_what_is_known_beforehand_needs_no_form() -> None:
    assert (
        forms(HEAD.replace("Västerhavets kommunalförbund", "Göteborgsregionens kommunalförbund").format(" (GR)", ""))
        == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Planen är beslutad av UC.", []),
        ("Planen är beslutad av AU.", ["AU"]),
        ("Utbildningschefsnätverket (UC) beslutar. UC:s plan.", ["Utbildningschefsnätverket", "UC:s"]),
        ("Utbildningschefernas nätverk (UCN) har svarat. UCN ser", ["Utbildningschefernas nätverk", "UCN"]),
        ("Utbildningschefernas nätverk har svarat. UCN ser", []),
        ("Planen är beslutad av UC i Göteborgsregionen.", ["UC"]),
        ("Utbildningschefsnätverket (UC) läste UC-23.", ["Utbildningschefsnätverket"]),
    ],
)
def test_a_forum_is_named_by_its_abbreviation_where_that_is_explained(text: str, expected: list[str]) -> None:
    marks = find_marks(text, (), (), frozenset()).all
    assert [mark.span.of(text) for mark in marks if isinstance(mark.meaning, ForumMark)] == expected


def test_a_forum_is_called_by_a_second_name_in_brackets() -> None:
    text = "Nätverket för vuxenutbildning (VUX-nätverket) möttes. VUX-nätverket beslutade."
    named = [m.meaning.name for m in find_marks(text, (), (), frozenset()).all if isinstance(m.meaning, ForumMark)]
    assert named == ["Nätverket för vuxenutbildning"] * 3
