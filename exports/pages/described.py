"""What graphs say of things themselves, and of concepts: what they are called, and what they are.

Kept of each document, since nothing else tells the pages: asked of the store, all names at once would fill its caches.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

import pyoxigraph as ox

from exports.pages.contents import Contents
from exports.pages.said import plain
from exports.pages.spool import Spool
from graph.asking import Term
from graph.naming import Said, thing_of
from ontology.terms import term

FOLDERS: Final = ("person", "forum", "organisation", "project")
MEETINGS: Final = "meeting"  # the folder of their pages
REMEMBERED: Final = 4_000  # lines that were put down last: documents say the same of a municipality again and again
_TYPE: Final = f"<{term('rdf:type')}>"
_THINGS: Final = {f"<{term(curie)}>" for curie in ("foaf:Person", "fg:Forum", "org:FormalOrganization", "foaf:Project")}
_MAY_BE: Final = f"<{term('fg:possiblySameAs')}>"
_CONCEPTS: Final = {f"<{term(curie)}>" for curie in ("org:Role", "skos:Concept")}
_CONCEPT: Final = re.compile(
    f"^(<[^>]*>) {re.escape(_TYPE)} (?:{'|'.join(sorted(map(re.escape, _CONCEPTS)))}) \\.$".encode(), re.MULTILINE
)


def themselves(triples: bytes, base: str) -> bytes:
    """Return of a graph (N-Triples) the lines that say something of concepts and of what has a page.

    Documents have pages too, and claims have their place in them: of those the lines are left out.
    """
    folders = b"|".join(folder.encode() for folder in (*FOLDERS, MEETINGS))
    of_things = re.findall(rb"^<%s(?:%s)/[^#>]*> .*\n" % (re.escape(base.encode()), folders), triples, re.MULTILINE)
    return b"".join([*of_things, *_of_concepts(triples)])


def _of_concepts(triples: bytes) -> Iterator[bytes]:
    concepts = set(_CONCEPT.findall(triples))
    if concepts:
        yield from (line + b"\n" for line in triples.split(b"\n") if line.partition(b" ")[0] in concepts)


class Described:
    """Gathers what graphs say of things, by those that go on for them."""

    def __init__(self, there: Contents, lines: Spool) -> None:
        self._there, self._lines = there, lines
        self._put: set[str] = set()

    def add(self, things: bytes, *, told: bool) -> None:
        """Add what a graph says (`themselves`); `told` where a document says it: of whom one tells has a page."""
        for line in BytesIO(things):  # a graph of megabytes is not held a second time in lines
            self._add(line.decode().removesuffix("\n"), told=told)

    def _add(self, line: str, *, told: bool) -> None:
        if line in self._put:
            return
        if len(self._put) >= REMEMBERED:
            self._put.clear()
        if told:  # who is not told of by any document may still be
            self._put.add(line)
        subject, predicate, value = line[:-2].split(" ", 2)
        current = self._there.current(subject[1:-1])
        self._lines.put(current, "", line)
        if told and predicate == _TYPE and value in _THINGS:
            self._there.tell_of(current)
        elif predicate == _MAY_BE:
            self._there.pair(current, self._there.current(value[1:-1]))

    def name(self) -> None:
        """Put down what things and concepts are called: those of which documents tell, and members of bodies."""
        there = self._there
        members = {iri for of in there.members.values() for iri in of}
        for iri, found in self._lines.texts():
            said = _said(iri, found)
            if _types(said) & _CONCEPTS:
                there.concepts.put({iri: thing_of(iri, said)})
            if there.is_paired(iri):
                there.paired.put({iri: thing_of(iri, said)})
            if iri in members or there.is_told_of(iri):
                _put(iri, said, there)
                members.discard(iri)
        for iri in members:  # no graph says what it is called
            _put(iri, {}, there)


def _put(iri: str, said: Said, there: Contents) -> None:
    if iri.startswith(there.base) and iri.removeprefix(there.base).partition("/")[0] in FOLDERS:
        there.things.put({iri: thing_of(iri, said)})


def _said(iri: str, lines: Iterable[str]) -> Said:
    """Return what is said of an IRI, among lines that also tell of those that were merged into it."""
    found: dict[str, list[Term]] = defaultdict(list)
    for line in lines:
        subject, predicate, value = line[:-2].split(" ", 2)
        if subject[1:-1] == iri:
            found[predicate[1:-1]].append(_term(value))
    return found


def _types(said: Said) -> set[str]:
    return {str(value) for value in said.get(_TYPE[1:-1], ())}


def _term(written: str) -> Term:
    """Return a term of N-Triples; of a literal its text and language, since no name is of another type."""
    if written.startswith("<"):
        return ox.NamedNode(plain(written))
    mark, _, language = written[written.rindex('"') + 1 :].partition("@")
    return ox.Literal(plain(written), language=None if mark or not language else language)
