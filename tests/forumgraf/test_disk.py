"""A disk that is full, or may not be written to: a line that says so, and all that was there still there."""

import io
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from exports import rdf
from forumgraf import pipeline
from forumgraf.deciding import default_path
from graph.store import Store
from tests.kills.killing import NAMES, run_command, text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit, and no fork server")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    (folder / "in").mkdir()
    for name in NAMES:
        (folder / "in" / name).write_text(text(name, 0), encoding="utf-8")
    pipeline.build([folder / "in"], store=folder / "s", out=folder / "out")
    default_path(folder / "s").write_text("# nothing yet\n", encoding="utf-8")
    for name in NAMES:
        (folder / "in" / name).write_text(text(name, 1), encoding="utf-8")
    return folder


def graph(store: Path) -> bytes:
    stream = io.BytesIO()
    with Store.open(store, create=False) as opened:
        rdf.write(opened, "nquads", stream, base=opened.base)
    return stream.getvalue()


def run_limited(arguments: Sequence[str], said: str, limit: int) -> None:
    """Be the command line where no file may be longer than `limit` bytes."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    telling = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    run_command(arguments, isolated=False, told=telling)


def limited(folder: Path, limit: int, *arguments: object) -> tuple[int | None, str]:
    context = multiprocessing.get_context("forkserver")
    said = folder / "said.txt"
    command = [*map(str, arguments), "--store", str(folder / "s")]
    process = context.Process(target=run_limited, args=(command, str(said), limit))
    process.start()
    process.join()
    return process.exitcode, said.read_text(encoding="utf-8")


# Where it breaks off: while the store opens, at its start and later, and while what was read is written.
@pytest.mark.parametrize(
    ("command", "limit"), [("build", 1_000), ("build", 60_000), ("rename", 1_000), ("rename", 5_000), ("remove", 5_000)]
)
def test_a_full_disk_is_told_of_and_costs_nothing(built: Path, command: str, limit: int) -> None:
    before, decisions = graph(built / "s"), default_path(built / "s").read_bytes()
    arguments = {
        "build": ("build", built / "in", "--out", built / "out"),
        "rename": ("review", "rename", "anna-ek-ale-kommun", "Anna Ekman"),
        "remove": ("remove", NAMES[0]),
    }[command]
    status, said = limited(built, limit, *arguments)
    assert status == 1
    assert said.startswith("forumgraf: ")
    assert "File too large" in said
    assert said.count("\n") == 1, "one line, and no trace"
    assert graph(built / "s") == before
    assert default_path(built / "s").read_bytes() == decisions


def test_a_disk_that_may_not_be_written_to_is_told_of_and_costs_nothing(built: Path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("there is no unshare to make a folder read-only for one process with")
    before = graph(built / "s")
    mounted = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"'
    probe = subprocess.run(  # noqa: S603 - our own command
        [unshare, "--mount", "sh", "-c", mounted, "sh", str(built)], capture_output=True, check=False
    )
    if probe.returncode != 0:
        pytest.skip("only an administrator may make a folder read-only for one process")
    for arguments in (["check"], ["remove", NAMES[0]], ["review", "rename", "anna-ek-ale-kommun", "Anna Ekman"]):
        told = subprocess.run(  # noqa: S603 - our own command
            [
                *(unshare, "--mount", "sh", "-c", mounted + ' && shift && exec "$@"', "sh", str(built)),
                *(sys.executable, "-m", "forumgraf", *arguments, "--store", str(built / "s")),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 1
        assert "Read-only file system (see that the disk has room and may be written to)" in told.stderr
        assert told.stderr.count("\n") == 1
    assert graph(built / "s") == before
