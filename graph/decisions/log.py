"""The file of rulings: lines are added at its end, and nothing in it is ever rewritten.

What was acknowledged is on the disk. A line that broke off (the disk was full, the power went) is taken back at once
where that can be done; where it could not, the next reader reports it by its number.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.decisions.lines import DamagedLine, parse, written
from graph.decisions.rulings import Ruling
from graph.errors import DecisionsError

HEAD: Final = (
    "# What people decided about who is who. Forumgraf adds lines at the end and changes none.\n"
    "# Keep this file with the minutes: it outlives the store. A line that begins with # is a comment.\n"
)


@dataclass(frozen=True, slots=True)
class Damage:
    """A line that is no ruling: its number from 1, and what is wrong with it."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Log:
    """The lines of a file: rulings with their line numbers, in order, and damaged lines."""

    path: Path
    rulings: tuple[tuple[int, Ruling], ...] = ()
    damaged: tuple[Damage, ...] = ()


def read_log(path: Path) -> Log:
    """Read a file of rulings; one that is not there has none. Raises DecisionsError where it cannot be read."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Log(path)
    except OSError as error:
        raise _failed(path, "read", error) from error
    rulings, damaged = [], []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            said = line.decode("utf-8").strip()
            if said and not said.startswith("#"):
                rulings.append((number, parse(said)))
        except UnicodeDecodeError:
            damaged.append(Damage(number, "it is not UTF-8"))
        except DamagedLine as error:
            damaged.append(Damage(number, str(error)))
    return Log(path, tuple(rulings), tuple(damaged))


def append(path: Path, rulings: Iterable[Ruling]) -> None:
    """Add rulings to the end of a file, which is made where there is none; all of them are on the disk, or none is.

    Raises DecisionsError.
    """
    lines = "".join(f"{written(ruling)}\n" for ruling in rulings).encode()
    try:
        is_new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab", buffering=0) as file:
            _add(file.fileno(), (HEAD.encode() if is_new else _line_end(path)) + lines)
        if is_new:
            _sync_folder(path.parent)
    except OSError as error:
        raise _failed(path, "written", error) from error


def _add(file: int, data: bytes) -> None:
    """Write all of `data` and see it to the disk, or put the file back to the length that it had."""
    length = os.fstat(file).st_size
    try:
        written_bytes = 0
        while written_bytes < len(data):
            written_bytes += os.write(file, data[written_bytes:])
        os.fsync(file)
    except OSError:
        os.ftruncate(file, length)
        raise


def _line_end(path: Path) -> bytes:
    """Return what ends the last line where that lacks its end: somebody edited the file, or a write broke off."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return b""
        file.seek(-1, os.SEEK_END)
        return b"" if file.read(1) == b"\n" else b"\n"


def _sync_folder(folder: Path) -> None:
    """See the file's name to the disk too, where a folder can be opened (Windows has no such call, and no need)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _failed(path: Path, what: str, error: OSError) -> DecisionsError:
    return DecisionsError(
        path, f"cannot be {what}: {error.strerror or error}", remedy="see that the disk has room and the file is yours"
    )
