"""A thing's data as Turtle: what the graph says of it, and all claims about it.

A claim names the passages it was read from. What stands there is in the data of the document, beside its page: each is
`rdfs:seeAlso` of its documents' data, and no passage is told twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

from exports.holding import Holding
from exports.pages.said import BEGINS, ENDS, Said
from exports.rdf.sorting import Sorted
from exports.rdf.turtle import Shortener, Statement, header, in_groups
from graph.shape.rdf import instant_property
from ontology.terms import term

RUN: Final = 10_000  # statements that are sorted in memory: about 2 MB


class Data(Holding):
    """Gathers statements, as lines of N-Triples, on disk where they are many. Use it as a context manager."""

    def __init__(self, *, run: int = RUN) -> None:
        super().__init__()
        self._lines = self._files.enter_context(Sorted(run=run))
        self._document = ""

    def add(self, lines: Iterable[str]) -> None:
        """Add lines of N-Triples without their line ends."""
        text = "".join([f"{line}\n" for line in lines])
        self._lines.extend(text.encode().splitlines(keepends=True))  # of bytes: only a line feed ends a line here

    def take(self, claim: Said) -> None:
        """Add what a document's graph says of a claim, and where the data of the document lie."""
        where = _where(claim.document) if claim.document != self._document else ()  # else told just now
        self._document = claim.document
        self.add(chain(statements(claim), where))

    def turtle(self, shortener: Shortener, base: str) -> Iterator[bytes]:
        """Yield a Turtle document of what was gathered: the same whatever its order and however often it came."""
        yield from turtle(self._lines.lines(), shortener, base)


def turtle(lines: Iterable[bytes], shortener: Shortener, base: str) -> Iterator[bytes]:
    """Yield a Turtle document with the statements of sorted lines of N-Triples, in pieces."""
    yield header(base)
    yield from in_groups(map(_parsed, lines), shortener)


def statements(claim: Said) -> Iterator[str]:
    """Yield what a document's graph says of a claim and its stated period, as lines of N-Triples."""
    subject = f"<{claim.iri}>"
    for curie, values in claim.terms.items():
        if curie not in (BEGINS, ENDS):
            predicate = _predicate(curie)
            for value in values:
                yield f"{subject} {predicate} {value} ."
    for end, property_name in ((BEGINS, "hasBeginning"), (ENDS, "hasEnd")):
        for value in claim.terms.get(end, ()):
            yield from _period(claim, property_name, value)


def sorted_lines(triples: bytes) -> list[bytes]:
    """Return the lines of N-Triples, sorted, each once. Literals may have what ends a line elsewhere than here."""
    return sorted({line + b"\n" for line in triples.rstrip(b"\n").split(b"\n")})


def _parsed(line: bytes) -> Statement:
    subject, predicate, value = line[:-3].split(b" ", 2)
    return subject, predicate, value


def _where(document: str) -> Iterator[str]:
    yield _triple(document, "rdf:type", f"<{term('foaf:Document')}>")
    yield _triple(document, "rdfs:seeAlso", f"<{document}.ttl>")


@cache
def _predicate(curie: str) -> str:
    return curie if curie.startswith("<") else f"<{term(curie)}>"


def _period(claim: Said, property_name: str, value: str) -> Iterator[str]:
    period = f"{claim.iri}-period"
    instant = f"{period}-{'beginning' if property_name == 'hasBeginning' else 'end'}"
    yield _triple(period, "rdf:type", f"<{term('time:ProperInterval')}>")
    yield _triple(period, f"time:{property_name}", f"<{instant}>")
    yield _triple(instant, "rdf:type", f"<{term('time:Instant')}>")
    written = value[1 : value.rindex('"')]
    yield f"<{instant}> {instant_property(written)} {value} ."


def _triple(subject: str, curie: str, value: str) -> str:
    return f"<{subject}> <{term(curie)}> {value} ."
