"""What a graph on a server holds beside what the house put there: how many statements that is, and a document's text.

So one request writes a document with its text, and a graph that came or went in part is known. Both are there for who
asks the server; the house does not see them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import pyoxigraph as ox

from graph.shape.rdf import node, whole_number

TEXT: Final = ox.NamedNode("http://www.semanticdesktop.org/ontologies/2007/01/19/nie#plainTextContent")
COUNT: Final = node("fg:statementCount")
MARKS: Final = (COUNT, TEXT)


def marked(graph: str, quads: Collection[ox.Quad], text: str | None) -> list[ox.Triple]:
    """Return the triples to put into a graph: of its quads, and its marks."""
    here = ox.NamedNode(graph)
    marks = [ox.Triple(here, COUNT, whole_number(len(quads)))]
    if text is not None:
        marks.append(ox.Triple(here, TEXT, ox.Literal(text)))
    return [*(quad.triple for quad in quads), *marks]


def unmarked(triples: Iterable[ox.Triple]) -> tuple[list[ox.Triple], bool]:
    """Return the triples of a graph without its marks, and whether these are all that were put there."""
    found = list(triples)
    kept = [triple for triple in found if triple.predicate not in MARKS]
    counts = [triple.object for triple in found if triple.predicate == COUNT]
    return kept, not found or counts == [whole_number(len(kept))]
