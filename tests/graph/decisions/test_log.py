"""The file of rulings: only ever longer, whole lines or none, and a damaged one loses no other."""

import datetime as dt
import os
from pathlib import Path

import pytest

from graph.decisions import Log, Ref, Ruling, Same, append, in_force, read_log, written
from graph.decisions.rulings import Different, Renamed, Undone, What
from graph.errors import DecisionsError

ANNA, OTHER = Ref("person/a", "Anna Ek"), Ref("person/b", "Anna Ek")


def ruling(minute: int, what: What | None = None) -> Ruling:
    return Ruling(dt.datetime(2026, 3, 2, 10, minute, tzinfo=dt.UTC), "Karin", what or Same(ANNA, OTHER))


def test_there_may_be_no_file(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none.txt") == Log(tmp_path / "none.txt")


def test_lines_are_added_and_none_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "decisions.txt"
    append(path, [ruling(1)])
    first = path.read_bytes()
    append(path, [ruling(2), ruling(3)])
    assert path.read_bytes().startswith(first)
    assert read_log(path).rulings == ((3, ruling(1)), (4, ruling(2)), (5, ruling(3)))


def test_damaged_lines_are_named_by_number_and_lose_no_other(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    lines = [written(ruling(1)), "hej", "", "# tyst", written(ruling(2))]
    path.write_bytes("\r\n".join(lines).encode() + b"\r\n\xff\xfe\n" + written(ruling(3)).encode()[:40])
    log = read_log(path)
    assert log.rulings == ((1, ruling(1)), (5, ruling(2)))
    assert [damage.number for damage in log.damaged] == [2, 6, 7]


def test_what_is_added_after_a_line_that_broke_off_is_a_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text(written(ruling(1)) + "\n" + written(ruling(2))[:50], encoding="utf-8")
    append(path, [ruling(3)])
    log = read_log(path)
    assert (log.rulings, [damage.number for damage in log.damaged]) == (((1, ruling(1)), (3, ruling(3))), [2])


def test_a_byte_order_mark_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "decisions.txt"
    path.write_text(written(ruling(1)), encoding="utf-8-sig")
    assert read_log(path).rulings == ((1, ruling(1)),)


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "decisions.txt"
    append(path, [ruling(1)])
    before = path.read_bytes()
    write = os.write

    def half(file: int, data: bytes) -> int:
        if len(data) < 20:
            raise OSError(28, "No space left on device")
        return write(file, data[: len(data) // 2])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(DecisionsError, match="No space left on device"):
        append(path, [ruling(2)])
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DecisionsError, match="cannot be read"):
        read_log(tmp_path)


# ---- what stands ---------------------------------------------------------------------------------------------------

SAME, DIFFERENT, REVERSED = Same(ANNA, OTHER), Different(ANNA, OTHER), Different(OTHER, ANNA)
NAME, OTHER_NAME = Renamed(ANNA, "Anna Ask"), Renamed(ANNA, "Anna Alm")


def undo(what: Ruling) -> Undone:
    return Undone(what.id, "")


# The matters decided, minute by minute; then the minutes whose rulings stand, and those that undo nothing.
STANDING: list[tuple[str, list[What], list[int], list[int]]] = [
    ("nothing", [], [], []),
    ("two matters", [SAME, NAME], [0, 1], []),
    ("decided anew", [SAME, REVERSED], [1], []),
    ("undone", [SAME, undo(ruling(0, SAME))], [], []),
    ("the later one undone", [SAME, DIFFERENT, undo(ruling(1, DIFFERENT))], [0], []),
    ("the earlier one undone", [SAME, DIFFERENT, undo(ruling(0, SAME))], [1], []),
    ("undone twice", [SAME, undo(ruling(0, SAME)), undo(ruling(0, SAME))], [], [2]),
    ("undone before", [undo(ruling(1, SAME)), SAME], [1], [0]),
    ("renamed anew", [NAME, OTHER_NAME], [1], []),
]


@pytest.mark.parametrize(("label", "whats", "standing", "vain"), STANDING, ids=[row[0] for row in STANDING])
def test_what_stands(label: str, whats: list[What], standing: list[int], vain: list[int]) -> None:
    log = Log(Path("x"), tuple((minute, ruling(minute, what)) for minute, what in enumerate(whats)))
    found = in_force(log)
    assert ([e.number for e in found.entries], [e.number for e in found.vain]) == (standing, vain), label
