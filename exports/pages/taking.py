"""Taking what documents say: of those that changed, their graphs are read; of all others it was kept."""

from __future__ import annotations

from collections.abc import Iterator

from exports.pages.data import lines, themselves, turtle
from exports.pages.directory import Directory
from exports.pages.making import Lies, Renewed
from exports.pages.noted import noted, written
from exports.pages.said import read
from exports.pages.source import Source
from exports.pages.traces import Traces
from exports.rdf.turtle import Shortener

ABREAST = 100  # documents that are read before the store rests


def taken(store: Source, digests: dict[str, str], known: Directory, traces: Traces, lies: Lies) -> Iterator[Renewed]:
    """Read the documents that are not kept as they are, keep what they say, and yield the data of all.

    `digests` are those of all that each was made from, by its IRI. Raises what the store raises.
    """
    before, unread = traces.documents(), []
    traces.forget(before.keys() - digests.keys())
    for iri, digest in digests.items():
        path = f"{known.path(iri)}.ttl"
        if before.get(iri) == digest and lies(path):
            yield path, None
        else:
            unread.append(iri)
    shortener = Shortener(known.base)
    for start in range(0, len(unread), ABREAST):
        store.rest()
        for graph, triples in store.dump(unread[start : start + ABREAST]):
            iri = graph.decode()[1:-1]
            _keep(iri, digests[iri], triples, known.base, traces)
            yield f"{known.path(iri)}.ttl", turtle(lines(triples), shortener, known.base)


def _keep(iri: str, digest: str, triples: bytes, base: str, traces: Traces) -> None:
    document = read(iri, triples)
    traces.keep(iri, digest, written(document, noted(document)), themselves(triples, base), triples)
