"""The folder of the results: files that stay the same are not touched, those of others never."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

import pytest

from forumgraf.output_folder import MANIFEST, OutputFolder, Tally
from forumgraf.writing import whole_file, write_whole
from graph.errors import OutputError


def fill(folder: Path, files: Mapping[str, bytes], *, stamp: str = "1") -> Tally:
    out = OutputFolder.open(folder)
    with out.filling(stamp):
        for name, content in files.items():
            out.write(name, writes([content]))
    return out.tally


def writes(parts: Iterable[bytes]) -> Callable[[IO[bytes]], None]:
    def write(stream: IO[bytes]) -> None:
        for part in parts:
            stream.write(part)

    return write


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


# ---- one file ------------------------------------------------------------------------------------------------------

CASES: list[tuple[str, bytes | None, list[bytes], bool]] = [
    ("a new file", None, [b"abc"], True),
    ("a new empty file", None, [], True),
    ("the same in other pieces", b"abcdef", [b"ab", b"", b"cdef"], False),
    ("an empty file", b"", [], False),
    ("a changed end", b"abcdef", [b"abc", b"xef"], True),
    ("a changed beginning", b"abcdef", [b"xbc", b"def"], True),
    ("a longer one", b"abc", [b"abc", b"def"], True),
    ("a shorter one", b"abcdef", [b"abc"], True),
    ("longer than a block", b"a" * 200_000, [b"a" * 150_000, b"b" * 50_000], True),
]


@pytest.mark.parametrize(("before", "parts", "changed"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_file_is_written_where_it_differs(
    tmp_path: Path, before: bytes | None, parts: list[bytes], changed: bool
) -> None:
    path = tmp_path / "file"
    if before is not None:
        path.write_bytes(before)
    was = path.stat().st_ino if before is not None else None
    assert write_whole(path, writes(parts)) is changed
    assert path.read_bytes() == b"".join(parts)
    assert (path.stat().st_ino == was) is not changed
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_finished_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    with pytest.raises(KeyError), whole_file(path) as stream:
        stream.write(b"abx")
        raise KeyError
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"abc", [path])


# ---- a folder ------------------------------------------------------------------------------------------------------


def test_only_what_changed_is_rewritten_and_what_is_gone_goes(tmp_path: Path) -> None:
    assert fill(tmp_path, {"a": b"1", "person/b": b"2", "forum/x/c": b"3"}) == Tally(written=3)
    assert fill(tmp_path, {"a": b"1", "person/b": b"3"}) == Tally(written=1, unchanged=1, removed=1)
    assert files(tmp_path) == {"a": b"1", "person/b": b"3"}
    assert not (tmp_path / "forum").exists()


def test_what_others_put_there_stays(tmp_path: Path) -> None:
    fill(tmp_path, {"person/a": b"1"})
    (tmp_path / "person" / "notes.txt").write_bytes(b"mine")
    fill(tmp_path, {"b": b"1"})
    assert files(tmp_path) == {"b": b"1", "person/notes.txt": b"mine"}


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(OutputError, match="did not write"):
        fill(tmp_path, {"a": b"1"})
    assert (tmp_path / "a").read_bytes() == b"mine"


def test_a_folder_holds_a_state_until_a_file_is_missing_or_cut_short(tmp_path: Path) -> None:
    fill(tmp_path, {"a": b"11", "b": b"22"}, stamp="s")
    assert OutputFolder.open(tmp_path).holds("s")
    assert not OutputFolder.open(tmp_path).holds("t")
    (tmp_path / "a").write_bytes(b"1")
    assert not OutputFolder.open(tmp_path).holds("s")
    fill(tmp_path, {"a": b"11", "b": b"22"}, stamp="s")
    (tmp_path / "b").unlink()
    assert not OutputFolder.open(tmp_path).holds("s")


def test_a_build_that_was_stopped_holds_no_state_and_leaves_nothing_unknown(tmp_path: Path) -> None:
    fill(tmp_path, {"a": b"1"}, stamp="s")
    out = OutputFolder.open(tmp_path)
    with pytest.raises(KeyError), out.filling("s"):
        out.write("half/b", writes([b"2"]))
        raise KeyError
    stopped = OutputFolder.open(tmp_path)
    assert not stopped.holds("s")
    assert set(stopped.before) == {"a", "half/b"}
    assert fill(tmp_path, {"a": b"1"}) == Tally(unchanged=1, removed=1)
    assert files(tmp_path) == {"a": b"1"}


def damaged() -> Iterator[tuple[str, bytes]]:
    fine = b"Forumgraf wrote these files. It leaves alone what is not named here.\n"
    yield "another file", b"Hej\n"
    yield "an empty file", b""
    yield "no text", b"\xff\xfe\xff"
    for name in ("../x", "/etc/x", "a/../../x", "c:\\x"):
        yield name, fine + f"1\t{name}\n".encode()


@pytest.mark.parametrize("content", [case[1] for case in damaged()], ids=[case[0] for case in damaged()])
def test_a_damaged_list_removes_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(OutputError, match="cannot be read"):
        OutputFolder.open(tmp_path)


def test_the_end_of_a_list_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, {"a": b"1"})
    with (tmp_path / MANIFEST).open("ab") as stream:
        stream.write(b"\tnobod")
    assert set(OutputFolder.open(tmp_path).before) == {"a"}


@pytest.mark.parametrize("content", [b"abc", b"changed"], ids=["the same", "changed"])
def test_what_a_kill_left_half_written_goes_with_the_next_build(tmp_path: Path, content: bytes) -> None:
    fill(tmp_path, {"a.html": b"abc"})
    (tmp_path / ".a.html.part").write_bytes(b"ab")
    (tmp_path / f".{MANIFEST}.part").write_bytes(b"Forum")
    fill(tmp_path, {"a.html": content}, stamp="2")
    assert files(tmp_path) == {"a.html": content}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with whole_file(pipe) as stream:
        stream.write(b"Anna Ek")
    assert (os.read(reading, 100), pipe.is_fifo()) == (b"Anna Ek", True)
    os.close(reading)
