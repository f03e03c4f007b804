"""The passages that show who holds the seats of a forum, kept apart from the holders and read when somebody asks.

What a matrix shows of tens of thousands of holders are names; their passages are several times as long, and a document
that shows twenty of them is named once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final, TypeAlias

import msgspec

from graph.answers import Source

_Place: TypeAlias = tuple[int, int, int, str, int | None]  # the number of a document, start, end, exact words, page


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """The documents (file name and IRI), and for each holder her passages in them."""

    documents: tuple[tuple[str, str], ...]
    passages: tuple[tuple[_Place, ...], ...]


_KEPT: Final = msgspec.msgpack.Decoder(_Kept)


def packed(passages: Sequence[Sequence[Source]]) -> bytes:
    """Return the passages of each holder, in the order of their places, as they are kept."""
    number: dict[tuple[str, str], int] = {}
    found = tuple(
        tuple(
            (number.setdefault((one.file_name, one.document), len(number)), one.start, one.end, one.exact, one.page)
            for one in some
        )
        for some in passages
    )
    return msgspec.msgpack.encode(_Kept(tuple(number), found))


class Proofs:
    """The passages of a forum's holders, by their places; equal to others where the passages are."""

    def __init__(self, read: Callable[[], bytes]) -> None:
        """Take what reads the passages as they were `packed`: it is not called before, and what it raises is raised."""
        self._read = read

    def of(self, place: int) -> tuple[Source, ...]:
        """Return the passages of the holder with a place."""
        documents = self._kept.documents
        return tuple(
            Source(documents[number][0], start, end, exact, documents[number][1], page)
            for number, start, end, exact, page in self._kept.passages[place]
        )

    def packed(self) -> bytes:
        """Return all of them as they are kept."""
        return self._read()

    @cached_property
    def _kept(self) -> _Kept:
        return _KEPT.decode(self._read())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Proofs) and self._kept == other._kept

    def __hash__(self) -> int:
        return hash(self._kept)


NONE: Final = Proofs(lambda: packed(()))
