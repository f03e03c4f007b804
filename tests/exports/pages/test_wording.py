"""The words of the pages: each in both languages, and each that a template or module asks for by name is there."""

import re
from pathlib import Path

from exports.overview.wording import words as overview_words
from exports.pages.said import Sort
from exports.pages.wording import words
from graph.answers import Kind
from graph.claims import Mode, State, Status

EXPORTS = Path(__file__).parents[3] / "exports"
ASKED = re.compile(r"""words\["([a-z.-]+)"\]|words\.([a-z]+)|(?:td|cell|counted)\("([a-z.-]+)"\)""")


def test_both_languages_have_words_for_all() -> None:
    assert set(words("sv")) == set(words("en"))
    assert all(words("sv").values())
    assert all(words("en").values())


def test_each_kind_state_and_mode_has_its_words() -> None:
    known = set(words("sv"))
    assert {f"kind.{kind}" for kind in Kind} <= known
    assert {f"note.{sort}" for sort in Sort} <= known
    assert {str(value) for value in (*Status, *State, *Mode)} <= known


def test_each_kind_of_forum_has_a_word_for_one_and_for_many() -> None:
    kinds = {key.removeprefix("kind.") for key in overview_words("sv") if key.startswith("kind.")}
    assert len(kinds) > 12
    assert {f"{number}.{kind}" for number in ("kind", "kinds") for kind in kinds} <= set(words("sv"))


def test_templates_and_modules_ask_for_words_that_there_are() -> None:
    paths = [*(EXPORTS / "pages" / "templates").glob("*.html"), *(EXPORTS / "pages").glob("*.py")]
    asked = {
        name for path in paths for found in ASKED.findall(path.read_text(encoding="utf-8")) for name in found if name
    }
    assert len(asked) > 80
    assert asked - {"values", "translate", "get"} <= set(words("sv"))
