"""RDF/XML, for systems that read nothing else: written by Oxigraph, in the order of the sorted statements.

XML 1.0 has no place for control characters (section 2.2), which a text read from a PDF may hold: each stands as U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import IO, Final

import pyoxigraph as ox

from ontology.terms import PREFIXES

_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOCAL: Final = re.compile(r"[A-Za-z_][\w.-]*\Z")  # what an element can be named by, at the end of a property's IRI


def write(triples: Iterable[ox.Triple], stream: IO[bytes], prefixes: dict[str, str] = PREFIXES) -> None:
    """Write triples as RDF/XML, with all IRIs in full and elements named by these prefixes.

    Raises ValueError for a property that no XML element can be named by (RDF 1.1 XML Syntax, section 1).
    """
    ox.serialize(_writable(triples), stream, ox.RdfFormat.RDF_XML, prefixes=prefixes)


def _writable(triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    for triple in triples:
        _check(triple.predicate.value)
        value = triple.object
        if isinstance(value, ox.Literal) and _NO_XML.search(value.value):
            yield ox.Triple(triple.subject, triple.predicate, _without_controls(value))
        else:
            yield triple


@lru_cache(maxsize=1024)
def _check(predicate: str) -> None:
    if not _LOCAL.search(predicate):
        raise ValueError(f"RDF/XML cannot name the property {predicate} (export another format)")


def _without_controls(value: ox.Literal) -> ox.Literal:
    text = _NO_XML.sub("\ufffd", value.value)
    if value.language:
        return ox.Literal(text, language=value.language)
    return ox.Literal(text, datatype=value.datatype)
