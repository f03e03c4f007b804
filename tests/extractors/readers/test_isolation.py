"""One document's misfortune is its own."""

import ctypes
import os
import signal
import time
from collections.abc import Iterator

import pytest

from extractors.readers.isolation import Done, Failed, Result, isolated_map
from graph.errors import QueryError, ReadError

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


def test_a_worker_that_cannot_start_is_told() -> None:
    with pytest.raises((RuntimeError, AttributeError), match=r"did not start|local object"):
        list(isolated_map(lambda word: word, ["anna"], workers=1))


def test_no_workers_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        list(isolated_map(deed, ["anna"], workers=0))
