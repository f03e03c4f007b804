"""Lines of canonical N-Triples as terms, for formats that are not written from the lines themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import pyoxigraph as ox

_BATCH: Final = 10_000  # lines parsed at a time: about 2 MB


def triples(lines: Iterable[bytes]) -> Iterator[ox.Triple]:
    """Yield the triple of each line of N-Triples, in their order. Raises SyntaxError for what is none."""
    source = iter(lines)
    while batch := b"".join(islice(source, _BATCH)):
        for quad in ox.parse(input=batch, format=ox.RdfFormat.N_TRIPLES):
            yield quad.triple
