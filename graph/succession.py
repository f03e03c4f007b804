"""What an IRI stands for now: the one place where merges are followed.

A document's graph names a person, forum, organisation or project by the IRI that was handed out when it was read. Where
two were found to be one, the identity graph says by `dcterms:isReplacedBy` which of them goes on; an IRI is never
changed. A question is asked of all `forms` of what it is about, and its answers `follow` to those that go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from graph.asking import Queryable, Row, known, rows


@dataclass(frozen=True)
class Succession:
    """What goes on for what; `replaced` maps a merged IRI to its successor, which may have one itself."""

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
        """Return all IRIs under which the documents may name these."""
        wanted = {self.current(iri) for iri in iris}
        return wanted | self.merged_into(wanted)

    def merged_into(self, current: set[str]) -> set[str]:
        """Return the merged IRIs that these go on for."""
        return {merged for iri in current & self._merged.keys() for merged in self._merged[iri]}

    def follow(self, found: Iterable[Row]) -> Iterator[Row]:
        """Yield rows with the IRIs of those that go on in place of merged ones."""
        for row in found:
            merged = {
                name: term
                for name, term in row.items()
                if isinstance(term, ox.NamedNode) and term.value in self.replaced
            }
            yield row if not merged else {**row, **{n: ox.NamedNode(self.current(t.value)) for n, t in merged.items()}}

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
