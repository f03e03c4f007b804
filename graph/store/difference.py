"""What named graphs of an Oxigraph are to get and to lose, so that only the difference is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import pyoxigraph as ox

from graph.store.backend import Quads


@dataclass(frozen=True, slots=True)
class Difference:
    """Named graphs that are to be others, each with what it gets; what goes from them; those that are to be empty."""

    added: Mapping[str, Quads]
    removed: list[ox.Quad]
    emptied: list[str]

    @property
    def size(self) -> int:
        """How many quads are added."""
        return sum(map(len, self.added.values()))

    def quads(self) -> Iterator[ox.Quad]:
        """Yield the quads that are added."""
        return chain.from_iterable(self.added.values())

    def update(self) -> str:
        """Return the difference as one SPARQL update."""
        data = [_data("DELETE", self.removed), _data("INSERT", self.quads())]
        return "\n;\n".join([*data, *(f"DROP SILENT GRAPH <{iri}>" for iri in self.emptied)])


def difference(oxigraph: ox.Store, graphs: Mapping[str, Quads]) -> Difference:
    """Return the difference between named graphs (IRIs) and what they are to be."""
    added: dict[str, Quads] = {}
    removed: list[ox.Quad] = []
    for iri, quads in graphs.items():
        there = oxigraph.quads_for_pattern(None, None, None, ox.NamedNode(iri))
        first = next(there, None)
        missing, others = (quads, []) if first is None else _apart(quads, chain([first], there))
        if len(missing) or others:
            added[iri] = missing
            removed += others
    return Difference(added, removed, [iri for iri, quads in graphs.items() if not len(quads)])


def _apart(quads: Quads, there: Iterable[ox.Quad]) -> tuple[Quads, list[ox.Quad]]:
    """Return which quads are not there, in their order and each once, and which are there beside them."""
    missing, others = dict.fromkeys(quads), []
    for quad in there:
        if quad in missing:
            del missing[quad]
        else:
            others.append(quad)
    return missing, others


def _data(operation: str, quads: Iterable[ox.Quad]) -> str:
    """Return one SPARQL update operation over ground quads, grouped by graph."""
    by_graph: dict[Any, list[str]] = {}
    for quad in quads:
        by_graph.setdefault(quad.graph_name, []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    graphs = "\n".join(f"GRAPH {graph} {{\n" + "\n".join(rows) + "\n}" for graph, rows in by_graph.items())
    return f"{operation} DATA {{\n{graphs}\n}}"
