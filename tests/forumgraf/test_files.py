import os
import unicodedata
from functools import partial
from pathlib import Path
from typing import IO

import pytest

from forumgraf.files import find
from forumgraf.output_folder import OutputFolder
from graph.errors import UsageError
from graph.store import Store


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def _put(content: bytes, stream: IO[bytes]) -> None:
    stream.write(content)


def names(*paths: Path) -> list[str]:
    return [file.name for file in find(paths).files]


def test_folders_are_read_with_all_that_is_in_them_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.md", "a/b/c.DOCX")
    assert names(tmp_path) == ["a/b/c.DOCX", "a/z.md", "b.txt"]


def test_a_document_is_called_by_its_path_within_the_folder_that_was_named(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt")
    assert [names(tmp_path), names(tmp_path / "a"), names(tmp_path / "a" / "b.txt")] == [
        ["a/b.txt"],
        ["b.txt"],
        ["b.txt"],
    ]


@pytest.mark.parametrize("name", [".hidden.txt", ".git/a.txt", "~$minutes.docx", ".~lock.a.odt#"])
def test_what_programs_leave_behind_is_no_document(tmp_path: Path, name: str) -> None:
    write(tmp_path, "a.txt", name)
    listing = find([tmp_path])
    assert ([file.name for file in listing.files], listing.passed_over) == (["a.txt"], ())


def test_what_forumgraf_wrote_among_the_minutes_is_no_document(tmp_path: Path) -> None:
    """Results, store and decisions lie by default in the folder that `build .` reads."""
    write(tmp_path, "a.txt", "forumgraf-store.decisions.txt", "forumgraf-out/mine.txt")
    with Store.open(tmp_path / "forumgraf-store"):
        write(tmp_path / "forumgraf-store", "texts/a.txt")
    for folder in (tmp_path, tmp_path / "forumgraf-out"):
        out = OutputFolder.open(folder)
        with out.filling("state"):
            out.write("person/anna-ek.html", partial(_put, b"Anna Ek"))
    assert names(tmp_path) == ["a.txt", "forumgraf-out/mine.txt"]
    assert names(tmp_path / "forumgraf-out") == ["mine.txt"]


def test_files_of_other_kinds_are_counted_by_suffix(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.JPG", "c.jpg", "noext")
    assert find([tmp_path]).passed_over == (("", 1), (".jpg", 2))


def test_a_file_that_is_named_is_taken_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, "b.jpg")
    assert names(tmp_path / "b.jpg") == ["b.jpg"]


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", "b/y.txt")
    assert find([tmp_path / "a", tmp_path / "b"]) == find([tmp_path / "b", tmp_path / "a"])


def test_a_file_that_is_found_twice_is_one(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    listing = find([tmp_path, tmp_path / "a.txt"])
    assert (len(listing.files), listing.failures) == (1, ())


def test_two_files_that_would_be_one_document_are_told_apart_by_the_user(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", "b/x.txt")
    for paths in ([tmp_path / "a", tmp_path / "b"], [tmp_path / "b", tmp_path / "a"]):
        listing = find(paths)
        assert [file.path for file in listing.files] == [tmp_path / "a" / "x.txt"]
        assert [error.document for error in listing.failures] == [str(tmp_path / "b" / "x.txt")]
        assert "rename one" in listing.failures[0].remedy


def test_decomposed_names_are_the_same_document(tmp_path: Path) -> None:
    write(tmp_path, unicodedata.normalize("NFD", "möte.txt"))
    assert names(tmp_path) == [unicodedata.normalize("NFC", "möte.txt")]


def test_a_folder_without_minutes_is_wrong_usage(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg")
    with pytest.raises(UsageError, match="no minutes found"):
        find([tmp_path])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="no folder is closed to this user")
def test_a_folder_that_may_not_be_read_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    listing = find([tmp_path])
    (tmp_path / "closed").chmod(0o700)
    assert ([file.name for file in listing.files], [error.document for error in listing.failures]) == (
        ["a.txt"],
        ["closed"],
    )
