"""The graph without the places in the texts: a third of its size, for those who do not need to check it."""

from __future__ import annotations

from typing import Final

from ontology.terms import term

_TYPE: Final = f"<{term('rdf:type')}>".encode()
_PLACES: Final = {
    f"<{term(curie)}>".encode() for curie in ("oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector")
}
_MENTION: Final = f"<{term('oa:Annotation')}>".encode()
_OPEN: Final = f"<{term('fg:UnresolvedMention')}>".encode()  # says something without its passage: whom a name may mean
_TO_PLACES: Final = {f"<{term(curie)}>".encode() for curie in ("prov:wasDerivedFrom", "oa:hasTarget")}


def without_passages(triples: bytes) -> bytes:
    """Return a graph's N-Triples without passages, mentions that are nothing but passages, and links to passages."""
    lines = [(*line.split(b" ", 2), line) for line in triples.splitlines(keepends=True)]
    types: dict[bytes, set[bytes]] = {}
    for subject, predicate, value, _ in lines:
        if predicate == _TYPE:
            types.setdefault(subject, set()).add(value[:-3])
    dropped = {s for s, of in types.items() if of & _PLACES or (_MENTION in of and _OPEN not in of)}
    return b"".join(line for s, predicate, _, line in lines if s not in dropped and predicate not in _TO_PLACES)
