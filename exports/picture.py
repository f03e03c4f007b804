"""Take a picture of a page with a headless browser: `python -m exports.picture PAGE.html OUT.png [WIDTHxHEIGHT]`.

Used for the README's picture, so that it can be made again whenever the page changes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from graph.errors import ForumgrafError, OutputError, UsageError

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge")
# No update, no sync, no check for anything: the browser shows one file and writes one.
SWITCHES: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--virtual-time-budget=5000",
)  # fmt: skip
_SIZE: Final = re.compile(r"(\d{2,5})x(\d{2,5})")


def take(page: Path, picture: Path, *, width: int = 1400, height: int = 900, seconds: float = 90) -> None:
    """Write a PNG of a page as a browser window of this size shows it.

    Raises UsageError where there is no such page or no browser, OutputError where no picture was made.
    """
    if not page.is_file():
        raise UsageError(f"{page}: no such page", remedy="give the HTML file that is to be shown")
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        raise UsageError("no browser found", remedy="install Chromium, for example: apt install chromium")
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser, *SWITCHES, f"--user-data-dir={profile}", f"--window-size={width},{height}",
            f"--screenshot={picture.resolve()}", page.resolve().as_uri(),
        ]  # fmt: skip
        picture.unlink(missing_ok=True)
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=seconds)  # noqa: S603 - a browser, not a shell
        except (subprocess.SubprocessError, OSError) as error:
            raise OutputError(str(picture), f"the browser failed: {error}", remedy="try again") from error
    if not picture.is_file():
        raise OutputError(str(picture), "the browser made no picture", remedy="check that the folder can be written")


def main(arguments: list[str]) -> int:
    """Take the picture that the command line asks for; return the exit status."""
    try:
        if not 2 <= len(arguments) <= 3:
            raise UsageError("wrong number of arguments", remedy="PAGE.html OUT.png [WIDTHxHEIGHT]")
        size = _SIZE.fullmatch(arguments[2] if len(arguments) == 3 else "1400x900")
        if size is None:
            raise UsageError(f"not a size: {arguments[2]}", remedy="write it as 1400x900")
        take(Path(arguments[0]), Path(arguments[1]), width=int(size[1]), height=int(size[2]))
    except ForumgrafError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
