"""What a store holds as text: the graphs one after another, as Oxigraph writes them.

Oxigraph writes a graph about ten times as fast as its quads can be handed to Python and written there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import count
from typing import Final

import pyoxigraph as ox

PORTION: Final = 2_000  # triples; what Oxigraph keeps of their terms takes some 15 MB in a large store
# In the order of one index, which is that of subjects, and the same as long as nothing changes.
_PORTION: Final = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }} LIMIT {size} OFFSET {start}"
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


def portions(opened: Callable[[], ox.Store], graph: str, *, size: int = PORTION) -> Iterator[bytes]:
    """Yield the N-Triples of one graph in portions, of a store that is `opened` for each: none of a subject is apart.

    Nothing may change in the store meanwhile. Raises as `graphs`.
    """
    held = b""
    for start in count(0, size):
        found = opened().query(_PORTION.format(graph=graph, size=size, start=start))
        if not isinstance(found, ox.QueryTriples):  # so says the query's form
            raise TypeError(type(found))
        lines = (found.serialize(format=ox.RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)
        held, whole = _apart([held, *lines]) if len(lines) == size else (b"", b"".join([held, *lines]))
        if whole:
            yield named(whole)
        if len(lines) < size:
            return


def _apart(lines: list[bytes]) -> tuple[bytes, bytes]:
    """Return the lines of the last subject, of which more may come, and all before them."""
    last = lines[-1].partition(b" ")[0] + b" "
    first = next((place for place in range(len(lines), 0, -1) if not lines[place - 1].startswith(last)), 0)
    return b"".join(lines[first:]), b"".join(lines[:first])


def named(triples: bytes) -> bytes:
    """Return N-Triples as they are. Raises ValueError for a blank node or a triple term."""
    if (b"_:" in triples or b"<<" in triples) and (found := _NAMELESS.search(triples)):
        raise ValueError(f"the contract has IRIs and literals only: {found[0].decode()}")
    return triples
