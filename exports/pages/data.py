"""A thing's data as Turtle: what the graph says of it, and all claims about it.

A claim names the passages it was read from. What stands there is in the data of the document, beside its page: each is
`rdfs:seeAlso` of its documents' data, and no passage is told twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from exports.pages.said import BEGINS, ENDS, Said
from exports.rdf.turtle import Shortener, Statement, header, in_groups
from graph.shape.rdf import instant_property
from ontology.terms import term


def turtle(found: Iterable[Statement], shortener: Shortener, base: str) -> bytes:
    """Return a Turtle document with these statements, the same whatever their order and however often they come."""
    return header(base) + b"".join(in_groups(sorted(set(found)), shortener))


def statements(claim: Said) -> Iterator[Statement]:
    """Yield what a document's graph says of a claim and its stated period."""
    subject = f"<{claim.iri}>".encode()
    for curie, values in claim.terms.items():
        if curie not in (BEGINS, ENDS):
            predicate = _predicate(curie)
            for value in values:
                yield subject, predicate, value.encode()
    for end, property_name in ((BEGINS, "hasBeginning"), (ENDS, "hasEnd")):
        for value in claim.terms.get(end, ()):
            yield from _period(claim, property_name, value)


def lines(triples: bytes) -> Iterator[Statement]:
    """Yield the statements of N-Triples. Literals may have what other than a line feed ends a line elsewhere."""
    return map(parsed, triples.rstrip(b"\n").split(b"\n"))


def parsed(line: bytes) -> Statement:
    """Return the statement of a line of N-Triples, without its line end."""
    subject, predicate, value = line[:-2].split(b" ", 2)
    return subject, predicate, value


def documents(iris: Iterable[str]) -> Iterator[Statement]:
    """Yield where the data of documents lie."""
    for iri in iris:
        yield _triple(iri, "rdf:type", f"<{term('foaf:Document')}>")
        yield _triple(iri, "rdfs:seeAlso", f"<{iri}.ttl>")


@cache
def _predicate(curie: str) -> bytes:
    return (curie if curie.startswith("<") else f"<{term(curie)}>").encode()


def _period(claim: Said, property_name: str, value: str) -> Iterator[Statement]:
    period = f"{claim.iri}-period"
    instant = f"{period}-{'beginning' if property_name == 'hasBeginning' else 'end'}"
    yield _triple(period, "rdf:type", f"<{term('time:ProperInterval')}>")
    yield _triple(period, f"time:{property_name}", f"<{instant}>")
    yield _triple(instant, "rdf:type", f"<{term('time:Instant')}>")
    written = value[1 : value.rindex('"')]
    yield f"<{instant}>".encode(), str(instant_property(written)).encode(), value.encode()


def _triple(subject: str, curie: str, value: str) -> Statement:
    return f"<{subject}>".encode(), f"<{term(curie)}>".encode(), value.encode()
