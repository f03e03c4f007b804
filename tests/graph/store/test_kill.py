"""A writer killed at any moment leaves each document whole, old or new, or absent, and its text with it."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.claims import Document, Mention, Organisation, Reading, Span
from graph.errors import StoreMissing
from graph.shape import quads
from graph.store import Store

ROUNDS = 5
BASE = "https://a.example/id/"
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")


def reading(number: int, edition: int) -> Reading:
    """Return a document of 40 mentions; each edition of it has another text of another length."""
    text = f"Utgåva {edition}. " + "Eks kommun " * 40
    first = text.index("Eks")
    mentions = tuple(Mention(EK, (Span(first + 11 * k, first + 11 * k + 10),)) for k in range(40))
    document = Document(f"document/{number}.txt", f"{number}.txt", "", "0" * 64, "text/plain", text)
    return Reading(document, mentions)


def write_forever(path: str) -> None:
    """Write edition after edition of the documents, saying which one is done."""
    with Store.open(Path(path), base=BASE) as store:
        for edition in range(1_000_000):
            for number in range(5):
                store.replace_document(reading(number, edition))
                print(number, edition, flush=True)


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_kill(tmp_path: Path, round_: int) -> None:
    command = [sys.executable, __file__, str(tmp_path / "s")]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own interpreter
    assert writer.stdout is not None
    said = [writer.stdout.readline() for _ in range(3 * round_)]
    time.sleep(random.Random(round_).uniform(0, 0.05))  # noqa: S311 - a moment, not a secret
    writer.send_signal(signal.SIGKILL)
    said += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait()
    done = {int(line.split()[0]): int(line.split()[1]) for line in said if line.endswith("\n")}
    try:
        store = Store.open(tmp_path / "s", create=False)
    except StoreMissing:
        assert not done
        return
    with store:
        for record in store.documents():
            number = int(record.file_name.removesuffix(".txt"))
            text = store.text(record.iri)
            edition = int(text.split(".")[0].removeprefix("Utgåva "))
            graph = {quad for quad in store.quads() if quad.graph_name.value == record.iri}  # type: ignore[union-attr]
            assert graph == set(quads(reading(number, edition), BASE)), "whole, and of the text beside it"
            assert edition >= done.pop(number, 0), "none that was acknowledged is lost"
        assert not done, "none that was acknowledged is absent"


if __name__ == "__main__":
    write_forever(sys.argv[1])
