"""Forty kills of builds, removals and decisions; `python -m tests.kills` makes a thousand, or more."""

import sys
from pathlib import Path
from random import Random

import pytest

from tests.kills.killing import Kills

KILLS = 40


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")
def test_nothing_is_lost_whenever_a_command_is_killed(tmp_path: Path) -> None:
    kills = Kills(tmp_path, Random(1), completed_each=KILLS // 2)  # noqa: S311 - moments, not secrets
    kills.kill(KILLS)
    assert kills.tally["completed"] == 2
    assert sum(number for what, number in kills.tally.items() if what.endswith("killed")) > KILLS // 2
