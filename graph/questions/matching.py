"""How well names match words that somebody searches for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.collation import swedish


class Match(NamedTuple):
    """How well a name matches (the least is the best), and the name; sorted by both, in Swedish alphabetical order."""

    rank: int
    key: tuple[str, str]

    @property
    def name(self) -> str:
        """The name that matches."""
        return self.key[1]


def best_names(words: str, named: Iterable[tuple[str, str]]) -> dict[str, Match]:
    """Return of each thing (IRI) the best of its names that contain the words in any case."""
    best: dict[str, Match] = {}
    for iri, name in named:
        found = Match(_rank(words, name), swedish(name))
        best[iri] = min(found, best.get(iri, found))
    return best


def _rank(words: str, name: str) -> int:
    sought, found = words.casefold(), name.casefold()
    ranks = (found == sought, found.startswith(sought), f" {sought}" in found)
    return next((place for place, holds in enumerate(ranks) if holds), len(ranks))
