"""What a server's store says of itself, in a graph of its own below the base: graph/store.

<BASE>  fg:storeFormat 1          how it is laid out; so the store, and the base of its IRIs, are found
fg:storeState "…"         the state that graph/identity was computed for; gone while anybody writes
fg:storeBehind "…"        the same, until a graph changes that follows from documents
fg:storeChanged DOCUMENT  the documents that have begun to change since
fg:storeWriter "NAME 7"   who writes now, and how often it has said that it is alive
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from graph import iris
from graph.errors import StoreDamaged, StoreError, StoreMissing, StoreVersion, UsageError
from graph.store.backend import Solutions
from graph.store.server.sparql import Sparql
from ontology.terms import DEFAULT_BASE

FORMAT: Final = 1
_STATE: Final = ("fg:storeState", "fg:storeBehind", "fg:storeChanged")
_STRANGERS: Final = """
SELECT ?thing {
  VALUES ?type { foaf:Person foaf:Document foaf:Project org:FormalOrganization org:Membership fg:Forum fg:Meeting }
  GRAPH ?graph { ?thing a ?type }
} LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest of a store on a server; `name` is what messages call the server. All methods raise StoreError."""

    sparql: Sparql
    name: str
    base: str

    @classmethod
    def open(cls, sparql: Sparql, name: str, *, create: bool, base: str | None) -> Manifest:
        """Find the store on a server, or make one there with the base of its IRIs.

        Raises StoreMissing where there is none and `create` is False, StoreVersion, StoreDamaged where there are
        several or there are others' data, UsageError where `base` is not the store's.
        """
        if not (found := _found(sparql, "GRAPH ?graph { ?base fg:storeFormat ?format }")):
            if not create:
                raise StoreMissing(name, "there is no store here", remedy="build one, or give another --store")
            _refuse_strangers(sparql, name)
            new = cls(sparql, name, base or DEFAULT_BASE)
            sparql.update(f"INSERT DATA {{ {new._in(f'fg:storeFormat {FORMAT}')} }}")
            found = {new.base: str(FORMAT)}
        if len(found) > 1:
            raise StoreDamaged(
                name, f"there are several stores here: {', '.join(sorted(found))}", remedy="give each its own dataset"
            )
        [(stored, version)] = found.items()
        if version != str(FORMAT):
            raise StoreVersion(
                name,
                f"the store has format {version}, this Forumgraf reads format {FORMAT}",
                remedy="build a new store from the documents; what people decided goes on",
            )
        if base is not None and base != stored:
            raise UsageError(
                f"{name}: its IRIs begin with {stored}, not with {base}",
                remedy="leave the base out, or build into another store",
            )
        if not _found(sparql, "?base fg:storeFormat ?format"):
            raise StoreError(
                name,
                "the server's default graph does not have what its named graphs have",
                remedy="configure the dataset so that its default graph is the union of its named graphs",
            )
        return cls(sparql, name, stored)

    @property
    def graph(self) -> str:
        """The IRI of the manifest's graph."""
        return self.base + iris.STORE

    def state(self) -> str | None:
        """Return the state that was remembered last."""
        return next(iter(self._values("fg:storeState")), None)

    def behind(self) -> tuple[str, frozenset[str]] | None:
        """Return the state that was remembered last and the documents (IRIs) noted since, or None where it is gone."""
        state = next(iter(self._values("fg:storeBehind")), None)
        return None if state is None else (state, frozenset(self._values("fg:storeChanged")))

    def remember(self, state: str) -> None:
        """Remember a state in place of the last one."""
        now = self._in(f"fg:storeState {_text(state)} ; fg:storeBehind {_text(state)}")
        self.sparql.update(" ; ".join([*map(self._without, _STATE), f"INSERT DATA {{ {now} }}"]))

    def note(self, documents: Iterable[str]) -> None:
        """Note that documents change: the state is what the store was in before."""
        changed = self._in(f"fg:storeChanged {' , '.join(str(ox.NamedNode(iri)) for iri in documents)}")
        self.sparql.update(f"{self._without('fg:storeState')} ; INSERT DATA {{ {changed} }}")

    def forget(self) -> None:
        """Forget the state."""
        self.sparql.update(" ; ".join(map(self._without, _STATE)))

    def writers(self) -> list[str]:
        """Return the marks of who writes: one, or none; two where both came at once."""
        return self._values("fg:storeWriter")

    def enter(self, mark: str, dead: Iterable[str]) -> None:
        """Become the writer in place of those that have died, unless another one is there; the state is forgotten."""
        gone = [f"DELETE DATA {{ {self._writer(one)} }}" for one in dead]
        free = f"{self._in('fg:storeFormat ?format')} FILTER NOT EXISTS {{ {self._in('fg:storeWriter ?other')} }}"
        come = f"INSERT {{ {self._writer(mark)} }} WHERE {{ {free} }}"
        self.sparql.update(" ; ".join([*gone, self._without("fg:storeState"), come]))

    def renew(self, name: str, mark: str) -> None:
        """Put a new mark in place of the one of the writer whose marks begin with `name`, if it is still there."""
        before = f"DELETE {{ {self._in('fg:storeWriter ?mark')} }}"
        self.sparql.update(f"{before} INSERT {{ {self._writer(mark)} }} WHERE {{ {self._of(name)} }}")

    def leave(self, name: str) -> None:
        """Write no longer, who has marks that begin with `name`."""
        self.sparql.update(f"DELETE {{ {self._in('fg:storeWriter ?mark')} }} WHERE {{ {self._of(name)} }}")

    def _in(self, said: str) -> str:
        return f"GRAPH <{self.graph}> {{ <{self.base}> {said} }}"

    def _writer(self, mark: str) -> str:
        return self._in(f"fg:storeWriter {_text(mark)}")

    def _of(self, name: str) -> str:
        return f"{self._in('fg:storeWriter ?mark')} FILTER(STRSTARTS(STR(?mark), {_text(name)}))"

    def _without(self, property: str) -> str:
        return f"DELETE WHERE {{ {self._in(f'{property} ?value')} }}"

    def _values(self, property: str) -> list[str]:
        found = self.sparql.query(f"SELECT ?value {{ {self._in(f'{property} ?value')} }}")
        return sorted(row["value"].value for row in found) if isinstance(found, Solutions) else []


def _refuse_strangers(sparql: Sparql, name: str) -> None:
    """Raise StoreDamaged where a dataset has what questions about all graphs together would take for ours."""
    found = sparql.query(_STRANGERS)
    for row in found if isinstance(found, Solutions) else ():
        raise StoreDamaged(
            name, f"there are others' data here, such as {row['thing'].value}", remedy="give Forumgraf its own dataset"
        )


def _found(sparql: Sparql, pattern: str) -> dict[str, str]:
    """Return the base and the format of each store that a pattern finds."""
    found = sparql.query(f"SELECT DISTINCT ?base ?format {{ {pattern} }}")
    return {row["base"].value: row["format"].value for row in found} if isinstance(found, Solutions) else {}


def _text(value: str) -> str:
    return str(ox.Literal(value))
