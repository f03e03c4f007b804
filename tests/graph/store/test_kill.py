"""A writer killed at any moment leaves each document whole, old or new, or absent, and its text with it."""

import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from graph.claims import Document, Mention, Organisation, Reading, Span
from graph.errors import StoreMissing
from graph.shape import quads
from graph.store import Store, StorePlace, place_of
from graph.store.embedded import BULK
from graph.store.server import Server
from graph.store.server.lease import Rhythm
from tests.servers import SERVERS, Running

ROUNDS = 5
MANY = 40  # documents in a batch
BASE = "https://a.example/id/"
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")


def reading(number: int, edition: int) -> Reading:
    """Return a document of 40 mentions; each edition of it has another text of another length."""
    text = f"Utgåva {edition}. " + "Eks kommun " * 40
    first = text.index("Eks")
    mentions = tuple(Mention(EK, (Span(first + 11 * k, first + 11 * k + 10),)) for k in range(40))
    document = Document(f"document/{number}.txt", f"{number}.txt", "", "0" * 64, "text/plain", text)
    return Reading(document, mentions)


def batches(size: int) -> Iterator[list[Reading]]:
    """Yield batches to write: edition after edition of five documents one by one, or new documents many at a time."""
    if size == 1:
        return ([reading(number, edition)] for edition in count() for number in range(5))
    return ([reading(number, 0) for number in range(first, first + size)] for first in count(step=size))


def write_forever(path: str, size: int) -> None:
    """Write batches for ever, saying which documents are done."""
    with Store.open(place_of(path), base=BASE) as store:
        for batch in batches(size):
            store.replace_documents(batch)
            print(" ".join(edition_of(one.document.file_name, one.document.text) for one in batch), "", flush=True)


def edition_of(file_name: str, text: str) -> str:
    """Return "number:edition" of a document."""
    return f"{file_name.removesuffix('.txt')}:{text.split('.')[0].removeprefix('Utgåva ')}"


def test_many_at_a_time_are_enough_for_the_bulk_loader() -> None:
    assert len(quads(reading(0, 0), BASE)) * MANY in BULK


@pytest.mark.parametrize("size", [1, MANY])
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_kill(tmp_path: Path, round_: int, size: int) -> None:
    done = killed(tmp_path / "s", round_, size)
    try:
        store = Store.open(tmp_path / "s", create=False)
    except StoreMissing:
        assert not done
        return
    with store:
        hold(store, done)


@pytest.mark.parametrize("kind", SERVERS)
def test_kill_of_one_who_writes_to_a_server(
    server_of: Callable[[str], Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.chdir(tmp_path)
    server = server_of(kind)
    server.empty()
    done = killed(server.url, 4, 1)
    backend = Server.open(server.url, create=True, base=BASE, rhythm=Rhythm(beat=0.2, dead_after=1.0))
    with Store(backend) as store:
        hold(store, done)


def killed(place: StorePlace, round_: int, size: int) -> dict[int, int]:
    """Kill one who writes to a store; return the last edition of each document that it said was done."""
    command = [sys.executable, __file__, str(place), str(size)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own interpreter
    assert writer.stdout is not None
    said = [writer.stdout.readline() for _ in range(round_ * (3 if size == 1 else 1))]
    time.sleep(random.Random(round_).uniform(0, 0.05))  # noqa: S311 - a moment, not a secret
    writer.kill()
    said += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait()
    words = [word for line in said if line.endswith(" \n") for word in line.split()]
    return {int(number): int(edition) for number, _, edition in (word.partition(":") for word in words)}


def hold(store: Store, done: dict[int, int]) -> None:
    """Hold that a store has all documents that were done, and each whole."""
    for record in store.documents():
        text = store.text(record.iri)
        number, edition = map(int, edition_of(record.file_name, text).split(":"))
        graph = set(store.quads(graph_name=NamedNode(record.iri)))
        assert graph == set(quads(reading(number, edition), BASE)), "whole, and of the text beside it"
        assert edition >= done.pop(number, 0), "none that was acknowledged is lost"
    assert not done, "none that was acknowledged is absent"


if __name__ == "__main__":
    write_forever(sys.argv[1], int(sys.argv[2]))
