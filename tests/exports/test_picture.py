"""Taking a picture of a page."""

from pathlib import Path

import pytest

from exports.picture import main as take_picture
from tests.exports.browser import MISSING


@pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
def test_a_picture_of_a_page_can_be_taken(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html><title>A page</title><h1>A page</h1>", encoding="utf-8")
    assert take_picture([str(tmp_path / "page.html"), str(tmp_path / "page.png"), "800x600"]) == 0
    assert (tmp_path / "page.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(["missing.html", "x.png"], "no such page"), (["x.html"], "wrong number"), (["a", "b", "9"], "not a size")],
)
def test_a_picture_that_cannot_be_taken_is_told_in_a_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_picture(arguments) == 2
    assert says in capsys.readouterr().err
