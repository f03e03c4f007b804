"""Footnotes: passages, numbered in the order in which they are first used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from exports.overview.rows import Note
from graph.answers import Source


class Notes:
    """Numbers passages from 1 in the order in which they are first used."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}

    def of(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """Return the numbers of passages, each once."""
        numbers = self._numbers
        return tuple(dict.fromkeys([numbers.setdefault(source, len(numbers) + 1) for source in sources]))

    @classmethod
    def on(cls, sources: Iterable[Source]) -> Self:
        """Return notes on these passages, numbered in this order."""
        notes = cls()
        notes.of(sources)
        return notes

    def all(self) -> tuple[Note, ...]:
        """Return all notes so far."""
        return tuple(Note(number, source) for source, number in self._numbers.items())
