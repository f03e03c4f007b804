"""One document's misfortune is its own."""

import ctypes
import errno
import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess

import pytest

from extractors.readers import isolation
from extractors.readers.isolation import Done, Failed, Result, isolated_map
from graph.errors import QueryError, ReadError, WorkerError

SECONDS = 2.0
MEMORY = 2**28


def deed(word: str) -> str:
    """Do what a bad document would, or answer."""
    match word.partition(" "):
        case ("hang", _, _):
            time.sleep(3600)
        case ("spin", _, _):
            while True:
                pass
        case ("explode", _, _):
            return "x" * (2 * MEMORY)
        case ("crash", _, _):
            ctypes.string_at(0)
        case ("leave", _, status):
            os._exit(int(status))
        case ("quit", _, _):
            raise SystemExit(3)
        case ("refuse", _, _):
            raise ReadError("a: b.pdf", "page 3: is torn", remedy="mend it")
        case ("ask", _, _):
            raise QueryError("no such thing", remedy="ask anew")
        case ("fail", _, _):
            raise KeyError("Anna")
        case ("flood", _, size):
            return "x" * int(size)
        case ("die", _, _):
            os.kill(os.getpid(), signal.SIGKILL)
    return word.upper()


def run(*words: str, **options: int) -> list[Result[str, str]]:
    return list(isolated_map(deed, words, workers=2, seconds=SECONDS, memory_bytes=MEMORY, **options))


DEEDS = [
    ("hang", "takes longer than 2 seconds"),
    ("spin", "takes longer than 2 seconds"),
    ("explode", "needs more than 268435456 bytes of memory"),
    ("crash", r"died \(SIGSEGV\)"),
    ("die", r"died \(SIGKILL\)"),
    ("leave 0", r"died \(exit status 0\)"),
    ("quit", "broke off: SystemExit: 3"),
    ("fail", "broke off: KeyError: 'Anna'"),
    ("flood 3000", "takes more than 2000 bytes"),
]


@pytest.mark.parametrize(("word", "reason"), DEEDS, ids=[row[0] for row in DEEDS])
def test_a_bad_item_fails_by_name_and_its_neighbours_are_done(word: str, reason: str) -> None:
    results = run("anna", word, "bo", "eva", batch=4, output_bytes=2000)
    assert [result.item for result in results] == ["anna", word, "bo", "eva"]
    bad = results.pop(1)
    assert results == [Done("anna", "ANNA"), Done("bo", "BO"), Done("eva", "EVA")]
    assert isinstance(bad, Failed)
    with pytest.raises(ReadError, match=rf"^{word}: .*{reason}"):
        raise bad.error
    assert bad.error.remedy


def test_an_error_of_the_project_s_own_is_passed_on() -> None:
    (result,) = run("refuse")
    assert isinstance(result, Failed)
    assert (result.error.document, str(result.error)) == ("a: b.pdf", "a: b.pdf: page 3: is torn (mend it)")


def test_an_error_that_names_no_document_is_given_the_item_s_name() -> None:
    (result,) = run("ask")
    assert isinstance(result, Failed)
    assert str(result.error) == "ask: no such thing (ask anew)"


def test_a_failure_tells_where_it_was() -> None:
    (result,) = run("fail")
    assert isinstance(result, Failed)
    assert 'raise KeyError("Anna")' in result.trace


def test_results_keep_the_order_of_the_items_whatever_happens() -> None:
    words = [f"leave {n}" if n % 7 == 3 else f"ord {n}" for n in range(40)]
    results = run(*words, batch=5)
    assert [result.item for result in results] == words
    assert [isinstance(result, Failed) for result in results] == [word.startswith("leave") for word in words]


def test_items_are_taken_only_as_results_are_asked_for() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "ord"

    results = isolated_map(deed, endless(), workers=1, batch=2)
    assert next(results) == Done("ord", "ORD")
    assert taken <= 8
    results.close()


def test_nothing_comes_of_nothing() -> None:
    assert run() == []


def break_off(_connection: object, _function: object, _limits: object) -> None:
    os._exit(7)


def test_workers_that_end_as_they_begin_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "serve", break_off)
    with pytest.raises(WorkerError, match=r"ended as it began \(exit status 7\) \(close other programs, and run"):
        run("anna", "bo")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not limit how many files a process has open")
def test_a_system_that_starts_no_process_is_told_of() -> None:
    import resource

    run("anna")  # the fork server is there
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    opened = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - one more than there are: the folder itself
    resource.setrlimit(resource.RLIMIT_NOFILE, (opened, before[1]))
    try:
        with pytest.raises(
            WorkerError, match=r"no process could be started to read documents in: .*Too many open files"
        ):
            run("anna")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert run("anna") == [Done("anna", "ANNA")]


@pytest.mark.parametrize("error", [OSError(errno.ENOMEM, "Cannot allocate memory"), EOFError(), MemoryError()])
def test_where_one_worker_starts_and_no_second_the_one_does_the_work(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    started = []

    def start(self: BaseProcess) -> None:
        if started:
            raise error
        started.append(self)
        begin(self)

    begin = isolation._CONTEXT.Process.start
    monkeypatch.setattr(isolation._CONTEXT.Process, "start", start)
    assert run(*"abcdefghi", batch=2) == [Done(letter, letter.upper()) for letter in "abcdefghi"]
    with pytest.raises(WorkerError, match="no process could be started"):
        run("anna")


@pytest.mark.skipif(isolation._CONTEXT.get_start_method() != "forkserver", reason="there is no fork server")
def test_a_fork_server_that_was_killed_is_replaced() -> None:
    run("anna")
    server = forkserver._forkserver._forkserver_pid
    os.kill(server, signal.SIGKILL)
    assert run("anna", "bo") == [Done("anna", "ANNA"), Done("bo", "BO")]
    assert forkserver._forkserver._forkserver_pid != server


def test_no_workers_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        list(isolated_map(deed, ["anna"], workers=0))
