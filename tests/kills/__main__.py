"""Kill commands as often as wanted: `python -m tests.kills [COUNT] [--seed 1]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.kills.killing import Kills


def main(arguments: list[str]) -> int:
    """Kill as often as the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description="Kill commands at random moments.")
    parser.add_argument("count", nargs="?", type=int, default=1000, help="kills (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="other moments for another seed (default: 1)")
    parser.add_argument("--isolated", action="store_true", help="read documents in processes of their own: slower")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="forumgraf-kills-") as folder:
        kills = Kills(Path(folder), Random(given.seed), given.isolated)  # noqa: S311 - moments, not secrets
        kills.kill(given.count)
    for what, number in sorted(kills.tally.items()):
        print(f"{what:<18}{number:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
