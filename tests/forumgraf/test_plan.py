import hashlib
from pathlib import Path

import pytest

from forumgraf.files import SourceFile
from forumgraf.plan import Duplicate, plan
from graph import iris
from graph.store import DocumentRecord

BASE = "https://a.example/"
VERSION = "2"


def record(name: str, content: str, version: str = VERSION) -> DocumentRecord:
    digest = hashlib.sha256(content.encode()).hexdigest()
    return DocumentRecord(BASE + iris.document_path(name), name, name, digest, digest, version)


def digest_of(file: SourceFile) -> str:
    return hashlib.sha256(file.path.read_bytes()).hexdigest()


A, B = "a.txt", "b.txt"
# What the store has and what files there are (name: content); then what is read, unchanged, a duplicate, outdated.
CASES = [
    ("a new file", {}, {A: "1"}, [A], [], [], []),
    ("an unchanged file", {A: "1"}, {A: "1"}, [], [A], [], []),
    ("a changed file", {A: "0"}, {A: "1"}, [A], [], [], []),
    ("two names", {}, {B: "1", A: "1"}, [A], [], [(B, A)], []),
    ("the name that the store has", {B: "1"}, {A: "1", B: "1"}, [], [B], [(A, B)], []),
    ("a renamed file", {A: "1"}, {B: "1"}, [], [], [(B, A)], []),
    ("contents that changed places", {A: "1", B: "2"}, {A: "2", B: "1"}, [A, B], [], [], []),
    ("a file that became a copy", {A: "1", B: "2"}, {A: "1", B: "1"}, [], [A], [(B, A)], [B]),
    ("a file that is gone", {A: "1"}, {B: "2"}, [B], [], [], []),
]


@pytest.mark.parametrize(
    ("stored", "files", "read", "unchanged", "duplicates", "outdated"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_there_is_to_do(
    tmp_path: Path,
    stored: dict[str, str],
    files: dict[str, str],
    read: list[str],
    unchanged: list[str],
    duplicates: list[tuple[str, str]],
    outdated: list[str],
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    records = [record(name, content) for name, content in stored.items()]
    found = plan(
        [SourceFile(name, tmp_path / name) for name in files], records, base=BASE, version=VERSION, digest_of=digest_of
    )
    assert [file.name for file in found.to_read] == read
    assert [file.name for file in found.unchanged] == unchanged
    assert list(found.duplicates) == [Duplicate(*pair) for pair in duplicates]
    assert list(found.outdated) == [BASE + iris.document_path(name) for name in outdated]


def test_what_older_rules_read_is_read_again(tmp_path: Path) -> None:
    (tmp_path / A).write_text("1", encoding="utf-8")
    found = plan(
        [SourceFile(A, tmp_path / A)], [record(A, "1", version="1")], base=BASE, version=VERSION, digest_of=digest_of
    )
    assert [file.name for file in found.to_read] == [A]


def test_a_file_that_cannot_be_opened_loses_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1", encoding="utf-8")
    files = [SourceFile("a.txt", tmp_path / "a.txt"), SourceFile("gone.txt", tmp_path / "gone.txt")]
    found = plan(files, [], base=BASE, version=VERSION, digest_of=digest_of)
    assert ([file.name for file in found.to_read], [e.document for e in found.failures]) == (["a.txt"], ["gone.txt"])
