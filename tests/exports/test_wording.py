"""The words that readers see: each in both languages, and each that is asked for is there."""

import re
from pathlib import Path

import pytest

from exports.overview.wording import words
from graph.answers import Kind
from graph.errors import UsageError
from graph.views import Link

EXPORTS = Path(__file__).parents[2] / "exports"


def test_both_languages_have_the_same_words() -> None:
    assert set(words("sv")) == set(words("en"))
    assert all(words("sv").values())
    assert all(words("en").values())


def test_both_languages_leave_the_same_places_to_fill() -> None:
    for key, text in words("sv").items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", words("en")[key])), key


def test_each_kind_and_link_has_its_words() -> None:
    for kind in Kind:
        assert {str(kind), f"{kind}.many"} <= set(words("sv"))
    for link in Link:
        assert {str(link), f"{link}.in", f"{link}.out"} <= set(words("sv"))


def test_the_templates_ask_for_words_that_there_are() -> None:
    asked = {
        name
        for path in (EXPORTS / "templates").glob("*.html")
        if path.name != "network.html"  # has words of its own
        for name in re.findall(r'words\["([a-z.-]+)"\]|words\.([a-z]+)', path.read_text(encoding="utf-8"))
        for name in name
        if name
    }
    assert asked
    assert asked <= set(words("sv"))


def test_another_language_is_refused() -> None:
    with pytest.raises(UsageError, match="choose one of en, sv"):
        words("no")
