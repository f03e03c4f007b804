"""Reading on many machines: the same bytes as here, whatever dies on the way."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import fsspec
import pytest
from distributed import Client, KilledWorker, LocalCluster

from exports import rdf
from extractors.readers.isolation import Done, Failed
from forumgraf import cluster, outputs, pipeline
from forumgraf.cluster import Cluster
from forumgraf.files import SourceFile, find
from forumgraf.output_folder import TRACES
from forumgraf.reading import Results, read_all
from forumgraf.shards import Shelf
from graph.errors import ClusterError
from graph.store import Store
from tests.bench.minutes import minutes
from tests.forumgraf.conftest import Run

BASE = "https://a.example/id/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes, a file that is none, and one that cannot be read."""
    made = tmp_path_factory.mktemp("minutes")
    for name, text in minutes(8, seed=3):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    (made / "README.md").write_text("Filer att läsa.\n", encoding="utf-8")
    (made / "broken.docx").write_bytes(b"no archive")
    return made


@pytest.fixture(scope="module")
def machines() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1", silence_logs=50
    ) as started:
        yield started


def exported(store: Path) -> bytes:
    with Store.open(store) as opened:
        stream = BytesIO()
        rdf.write(opened, "nquads", stream)
        return stream.getvalue()


def test_a_worker_killed_while_reading_changes_no_byte(
    machines: LocalCluster, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "OUTPUTS", ())  # what is told of is the store: the results follow from that
    killed: list[int] = []

    @contextmanager
    def killing(results: Results, _length: int) -> Iterator[Results]:
        def passed() -> Iterator[Any]:
            for result in results:
                if not killed:
                    with Client(machines.scheduler_address, set_as_default=False) as client:
                        pids = client.run(os.getpid)
                    killed.append(min(pids.values()))
                    os.kill(killed[0], signal.SIGKILL)
                yield result

        yield passed()

    local = pipeline.build([folder], store=tmp_path / "local", out=tmp_path / "local-out")
    away = Cluster(machines.scheduler_address, str(tmp_path / "shards"), files_in_shard=1)
    report = pipeline.build([folder], store=tmp_path / "away", out=tmp_path / "away-out", read=away.read, watch=killing)
    assert killed
    assert (report.read, report.not_minutes) == (local.read, local.not_minutes)
    assert [str(error) for error in report.failures] == [str(error) for error in local.failures]
    assert len(report.read) == 8
    assert exported(tmp_path / "away") == exported(tmp_path / "local")


def test_the_command_reads_on_a_cluster(machines: LocalCluster, folder: Path, tmp_path: Path, run: Run) -> None:
    given = ["build", str(folder / "000"), "--store", str(tmp_path / "s"), "--out", str(tmp_path / "o")]
    done = run(*given, "--scheduler", machines.scheduler_address, "--shards", str(tmp_path / "shards"))
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "shards" / "read").iterdir())) == 1


def test_half_of_what_a_cluster_needs_is_told(folder: Path, run: Run) -> None:
    done = run("build", str(folder), "--scheduler", "tcp://127.0.0.1:1")
    assert (done.exit_code, "--scheduler and --shards go together" in done.output) == (2, True)


def test_a_scheduler_that_is_not_there_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    with pytest.raises(ClusterError, match="cannot be reached"):
        list(Cluster("tcp://127.0.0.1:1", "memory://none").read(find([folder]).files, BASE))


def test_what_is_no_address_is_told_and_no_client_made_for_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is made for it keeps the process from ending."""
    monkeypatch.delattr(cluster, "Client")
    with pytest.raises(ClusterError, match="missing port number"):
        list(Cluster("scheduler", "memory://none").read(find([folder]).files, BASE))


def test_a_shard_written_twice_is_the_same_bytes_and_is_read_once(folder: Path, tmp_path: Path) -> None:
    files = find([folder]).files
    one, other = Shelf(str(tmp_path / "one")), Shelf((tmp_path / "other").as_uri())
    assert one.write(files, BASE) == other.write(files, BASE)
    assert content(tmp_path / "one") == content(tmp_path / "other")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "one").rglob("*")}
    key = one.write(files, BASE)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "one").rglob("*")} == before
    with closing(read_all(files, BASE)) as here:
        assert [told(result) for result in one.read(key, files)] == [told(result) for result in here]


def test_shards_lie_wherever_fsspec_reaches(folder: Path) -> None:
    files = find([folder / "000"]).files[:1]
    shelf = Shelf("memory://shelf")
    (result,) = shelf.read(shelf.write(files, BASE), files)
    assert isinstance(result, Done)
    assert {path.split("/")[2] for path in fsspec.filesystem("memory").find("shelf")} == {"quads", "read"}


def test_other_bytes_or_another_base_are_another_shard(folder: Path, tmp_path: Path) -> None:
    shelf, (file, *_) = Shelf(str(tmp_path / "shelf")), find([folder / "000"]).files
    changed = tmp_path / "changed.txt"
    changed.write_bytes(file.path.read_bytes() + b"\n")
    keys = {shelf.write([file], BASE), shelf.write([SourceFile(file.name, changed)], BASE), shelf.write([file], "x:y/")}
    assert len(keys) == 3


def test_a_damaged_shard_is_told_with_what_to_remove(folder: Path, tmp_path: Path) -> None:
    shelf, files = Shelf(str(tmp_path)), find([folder / "000"]).files[:1]
    key = shelf.write(files, BASE)
    (quads,) = (tmp_path / "quads").iterdir()
    quads.write_bytes(quads.read_bytes()[:-20])
    with pytest.raises(ClusterError, match=f"remove read/{key}"):
        list(Cluster("tcp://none", str(tmp_path))._loaded(key, list(files)))


class Deadly:
    """A cluster whose workers die of one file."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.sent: list[int] = []

    def nthreads(self) -> dict[str, int]:
        return {"tcp://one": 1}

    def submit(self, function: Any, files: list[SourceFile], *given: str, pure: bool) -> Any:
        assert not pure
        self.sent.append(len(files))
        return _Future(lambda: function(files, *given) if self.file not in files else _killed())


class _Future:
    def __init__(self, result: Any) -> None:
        self.result = result


def _killed() -> None:
    raise KilledWorker("written-1", None, 3)


def test_a_file_that_kills_its_workers_has_failed_and_the_others_are_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = find([folder / "000"]).files[:6]
    deadly = Deadly(SourceFile(files[3].name, files[3].path.absolute()))
    monkeypatch.setattr(Cluster, "_connected", lambda _self: closing_of(deadly))
    results = list(Cluster("tcp://none", str(tmp_path), files_in_shard=3).read(files, BASE))
    assert [result.item.name for result in results] == [file.name for file in files]
    assert [isinstance(result, Failed) for result in results] == [False, False, False, True, False, False]
    assert sorted(deadly.sent) == [1, 1, 1, 3, 3]


@contextmanager
def closing_of(client: Deadly) -> Iterator[Deadly]:
    yield client


def test_workers_of_another_version_are_told(folder: Path, tmp_path: Path) -> None:
    assert cluster.written(list(find([folder]).files), BASE, str(tmp_path), "another") is None
    with pytest.raises(ClusterError, match="another version"):
        Cluster("tcp://none", str(tmp_path))._answer(_Future(lambda: None))


def content(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != TRACES)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def told(result: Any) -> object:
    """Return what tells one result from another: the quads of a graph have no order."""
    if isinstance(result, Failed):
        return result.item, str(result.error)
    if result.value is None:
        return result.item, None
    return (
        result.item,
        result.value.iri,
        result.value.content.text,
        {str(quad) for quad in result.value.content.quads(result.value.iri)},
    )
