"""What is shown on a terminal and nowhere else, and what is not shown on one."""

import io
import sys
from pathlib import Path

import pytest

from forumgraf.console import STDOUT, keep_off_terminal, steps
from graph.errors import UsageError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), True), (io.StringIO(), False)], ids=["terminal", "pipe"])
def test_steps_are_shown_on_a_terminal_only(stream: io.StringIO, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with steps("Making") as step:
        step("who is who")
        step("graf.ttl")
    said = stream.getvalue()
    assert ("Making who is who …" in said and "Making graf.ttl …" in said) is shown
    assert bool(said) is shown


def test_the_line_of_steps_is_gone_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with pytest.raises(OSError, match="full"), steps("Making") as step:
        step("graf.ttl")
        raise OSError("full")
    assert stream.getvalue().endswith("\r\x1b[K")


def test_what_is_no_text_is_kept_off_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    with pytest.raises(UsageError, match=r"docx is nothing to read on a terminal \(name a file: -o FILE\.docx\)"):
        keep_off_terminal(STDOUT, "docx")
    keep_off_terminal(Path("a.docx"), "docx")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    keep_off_terminal(STDOUT, "docx")
