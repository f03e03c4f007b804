"""Which person a person's IRI stands for now: the one place where merges are followed.

A document's graph names a person by the IRI that was handed out when it was read. Where two were found to be one, the
identity graph says by `dcterms:isReplacedBy` which of them goes on; an IRI is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.asking import Queryable, known, rows


@dataclass(frozen=True)
class Succession:
    """Who goes on for whom; `replaced` maps a merged IRI to its successor, which may have one itself."""

    replaced: Mapping[str, str]

    def current(self, iri: str) -> str:
        """Return the IRI of the one that goes on (`iri` itself where it was never merged).

        Of a ring, which no consistent graph has, the smallest IRI, so that the answer is the same from each of it.
        """
        seen: list[str] = []
        while iri in self.replaced:
            if iri in seen:
                return min(seen[seen.index(iri) :])
            seen.append(iri)
            iri = self.replaced[iri]
        return iri

    def forms(self, iris: Iterable[str]) -> set[str]:
        """Return all IRIs under which the documents may name these persons."""
        wanted = {self.current(iri) for iri in iris}
        return wanted.union(*(self._merged.get(iri, ()) for iri in sorted(wanted)))

    @cached_property
    def _merged(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for iri in sorted(self.replaced):
            found.setdefault(self.current(iri), []).append(iri)
        return found


def succession(store: Queryable) -> Succession:
    """Read the merges from the store; where an IRI has two successors, the smaller one is followed."""
    pairs = sorted(
        ((known(row, "merged"), known(row, "current")) for row in rows(store, "who-was-merged-into-whom")), reverse=True
    )
    return Succession(dict(pairs))
