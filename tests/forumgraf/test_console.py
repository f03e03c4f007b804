"""What long work shows of its steps: a line on a terminal, and nothing elsewhere."""

import io
import sys

import pytest

from forumgraf.console import steps


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
