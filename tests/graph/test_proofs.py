"""The passages of holders: as they were, and read only where somebody asks for them."""

import pytest

from graph.answers import Source
from graph.proofs import NONE, Proofs, packed

FIRST = Source("mars.txt", 0, 7, "Anna Ek", "https://a.example/document/mars.txt")
SECOND = Source("mars.txt", 9, 16, "Bo Lund", "https://a.example/document/mars.txt")
PAGED = Source("april.pdf", 0, 7, "Anna Ek", "https://a.example/document/april.pdf", 2)
NAMESAKE = Source("mars.txt", 0, 7, "Anna Ek", "https://a.example/document/2023-mars.txt")

PASSAGES = [
    ("one each", ((FIRST,), (SECOND,))),
    ("several, and on a page", ((FIRST, PAGED),)),
    ("none", ((), (FIRST,))),
    ("two files of one name", ((FIRST,), (NAMESAKE,))),
]


@pytest.mark.parametrize("passages", [passages for _, passages in PASSAGES], ids=[label for label, _ in PASSAGES])
def test_passages_are_those_that_were_packed(passages: tuple[tuple[Source, ...], ...]) -> None:
    proofs = Proofs(lambda: packed(passages))
    assert tuple(map(proofs.of, range(len(passages)))) == passages
    assert proofs == Proofs(lambda: packed(passages)) != NONE


def test_a_document_is_named_once() -> None:
    assert packed([[FIRST], [SECOND]]).count(b"mars.txt") == 2  # its name, and the end of its IRI


def test_nothing_is_read_before_somebody_asks_and_then_once() -> None:
    asked = []

    def read() -> bytes:
        asked.append(True)
        return packed([[FIRST], [SECOND]])

    proofs = Proofs(read)
    assert asked == []
    assert (proofs.of(0), proofs.of(1)) == ((FIRST,), (SECOND,))
    assert len(asked) == 1
