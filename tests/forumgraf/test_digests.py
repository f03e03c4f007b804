import hashlib
import os
import time
from pathlib import Path

import pytest

from forumgraf.digests import FILE, Digests
from forumgraf.files import SourceFile
from graph.store import Store

OLD = 1_600_000_000_000_000_000


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each file be older than what may still change unseen."""
    monkeypatch.setattr("forumgraf.digests._YOUNG", -1)


def digests(folder: Path, *files: Path) -> list[str]:
    """Return the digests of files as a build of a folder finds them, which remembers them."""
    with Store.open(folder / "store") as store:
        found = Digests.of(store)
        told = [found.digest(SourceFile(file.name, file)) for file in files]
        found.keep(store, [folder / "minutes"])
    return told


def written(folder: Path, content: str, name: str = "a.txt") -> Path:
    path = folder / "minutes" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    os.utime(path, ns=(OLD, OLD))
    return path


def sha256(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.usefixtures("later")
def test_a_file_that_stays_as_it_was_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, "1")
    assert digests(tmp_path, file) == [sha256("1")]
    monkeypatch.setattr("hashlib.file_digest", None)
    assert digests(tmp_path, file) == [sha256("1")]


@pytest.mark.usefixtures("later")
def test_a_change_is_seen_though_the_size_and_the_date_of_the_content_are_as_they_were(tmp_path: Path) -> None:
    file = written(tmp_path, "1")
    assert digests(tmp_path, file) == [sha256("1")]
    time.sleep(0.05)
    assert digests(tmp_path, written(tmp_path, "2")) == [sha256("2")]
    time.sleep(0.05)
    written(tmp_path, "3", "b.txt").replace(file)
    assert digests(tmp_path, file) == [sha256("3")]


def test_of_a_file_that_has_just_changed_nothing_is_remembered(tmp_path: Path) -> None:
    assert digests(tmp_path, written(tmp_path, "1")) == [sha256("1")]
    assert not (tmp_path / "store" / FILE).exists()


@pytest.mark.usefixtures("later")
def test_files_that_are_gone_are_forgotten_and_those_elsewhere_kept(tmp_path: Path) -> None:
    one, other = written(tmp_path, "1"), written(tmp_path, "2", "b.txt")
    elsewhere = tmp_path / "c.txt"
    elsewhere.write_text("3", encoding="utf-8")
    digests(tmp_path, one, other, elsewhere)
    other.unlink()
    digests(tmp_path, one)
    with Store.open(tmp_path / "store") as store:
        assert sorted(Path(path).name for path in Digests.of(store)._known) == ["a.txt", "c.txt"]


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("content", ["", "[]", '{"a": 1}', "\x00"])
def test_what_is_damaged_tells_nothing(tmp_path: Path, content: str) -> None:
    file = written(tmp_path, "1")
    digests(tmp_path, file)
    (tmp_path / "store" / FILE).write_text(content, encoding="utf-8")
    assert digests(tmp_path, file) == [sha256("1")]


@pytest.mark.usefixtures("later")
def test_a_file_that_cannot_be_opened_is_said_to_be_so(tmp_path: Path) -> None:
    file = written(tmp_path, "1")
    digests(tmp_path, file)
    file.unlink()
    with pytest.raises(FileNotFoundError):
        digests(tmp_path, file)
