"""The words of the network: each in both languages, and each that the page or its script asks for is there."""

import re
from pathlib import Path

import pytest

from exports.network.page import LINES
from exports.network.wording import words
from graph.errors import UsageError
from graph.standing import Standing
from graph.views import VIEWS

TEMPLATES = Path(__file__).parents[3] / "exports" / "templates"
ASKED = re.compile(
    r"(?:words|said)\[\"([a-z.-]+)\"\]"  # words["network.title"]
    r"|words\.([a-z]+)"  # words.role
    r"|\"(network\.(?!html|css|js)[a-z-]+)\""  # the rest: "network.one" in a list
)


def test_both_languages_have_the_same_words() -> None:
    assert set(words("sv")) == set(words("en"))
    assert all(words("sv").values())
    assert all(words("en").values())


def test_each_view_and_standing_has_its_words() -> None:
    assert {f"network.view.{name}" for name in VIEWS} <= set(words("sv"))
    assert {f"network.line.{line}" for line in LINES} <= set(words("sv"))
    assert {f"standing.{how}" for how in Standing} <= set(words("sv"))


def test_what_is_asked_for_is_there_and_nothing_else() -> None:
    package = TEMPLATES.parent / "network"
    files = [TEMPLATES / "network.html", *(TEMPLATES / "network").iterdir(), *package.glob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in files if path.name != "wording.py"]
    asked = {name for text in texts for found in ASKED.findall(text) for name in found if name}
    assert asked <= set(words("sv"))
    own = {name for name in words("sv") if name.startswith(("network.", "path."))}
    assert {name for name in own - asked if not name.startswith(("network.view.", "network.line.", "path."))} == set()


def test_another_language_is_refused() -> None:
    with pytest.raises(UsageError, match="choose one of en, sv"):
        words("no")
