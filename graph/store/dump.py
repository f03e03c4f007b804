"""What a store holds as text: the graphs one after another, as Oxigraph writes them.

Oxigraph writes a graph about ten times as fast as its quads can be handed to Python and written there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

import pyoxigraph as ox

# "<s> <p> _:o ." or "_:s <p> <o> ." or a triple term (RDF 1.2) as object.
_NAMELESS: Final = re.compile(rb"^(?:_:|\S+ \S+ (?:_:|<<)).*", re.MULTILINE)


def graphs(store: ox.Store, only: Collection[str] | None = None) -> Iterator[tuple[bytes, bytes]]:
    """Yield each graph that is not empty: its name as in N-Quads (empty for the default graph), and its N-Triples.

    `only` names the graphs that are wanted, if not all are.

    Raises ValueError for a blank node or a triple term: the contract has IRIs and literals only.
    """
    named_graphs = store.named_graphs() if only is None else map(ox.NamedNode, only)
    for graph in (*([ox.DefaultGraph()] if only is None else ()), *sorted(named_graphs, key=str)):
        text = named(store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b"")
        if isinstance(graph, ox.BlankNode):
            raise ValueError(f"the contract has IRIs and literals only: {graph}")
        if text:
            yield (b"" if isinstance(graph, ox.DefaultGraph) else str(graph).encode()), text


def named(triples: bytes) -> bytes:
    """Return N-Triples as they are. Raises ValueError for a blank node or a triple term."""
    if (b"_:" in triples or b"<<" in triples) and (found := _NAMELESS.search(triples)):
        raise ValueError(f"the contract has IRIs and literals only: {found[0].decode()}")
    return triples
