"""Taking what documents say: of those that changed, their graphs are read; of all others it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import msgspec

from exports.pages.data import sorted_lines, turtle
from exports.pages.described import themselves
from exports.pages.directory import Directory
from exports.pages.making import Lies, Renewed
from exports.pages.noted import head_of, noted, written
from exports.pages.said import read
from exports.pages.source import Source, digests
from exports.pages.traces import Traces
from exports.rdf.turtle import Shortener

ABREAST = 8  # documents that are read before the store rests: its caches take about 1 MB for each


def taken(store: Source, known: Directory, traces: Traces, lies: Lies) -> Iterator[Renewed]:
    """Read the documents that are not kept as they are, keep what they say, and yield the data of all.

    Raises what the store raises.
    """
    traces.expect(digests(store))

    def path_of(iri: str) -> str:
        return f"{known.path(iri)}.ttl"

    def is_kept(iri: str, digest: str) -> bool:
        return traces.kept(iri) == digest and lies(path_of(iri))

    yield from ((path_of(iri), None) for iri, digest in traces.expected() if is_kept(iri, digest))
    unread = ((iri, digest) for iri, digest in traces.expected() if not is_kept(iri, digest))
    shortener = Shortener(known.base)
    while some := dict(islice(unread, ABREAST)):
        store.rest()
        for graph, triples in store.dump(some):
            iri = graph.decode()[1:-1]
            _keep(iri, some[iri], triples, known.base, traces)
            yield path_of(iri), turtle(sorted_lines(triples), shortener, known.base)


def _keep(iri: str, digest: str, triples: bytes, base: str, traces: Traces) -> None:
    document = read(iri, triples)
    head = msgspec.json.encode(head_of(document))
    traces.keep(iri, digest, head, written(document, noted(document)), themselves(triples, base), triples)
