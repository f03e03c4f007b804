"""What things are called, and what they are: IRIs to `Thing`s."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias
from urllib.parse import unquote

import pyoxigraph as ox

from graph.answers import Kind, Thing
from graph.asking import Queryable, Row, Term, known, nodes, rows
from ontology.terms import term

Said: TypeAlias = Mapping[str, list[Term]]  # of one thing, by property

# The order in which a thing's names are preferred; and its languages, since readers of the results read Swedish.
_NAMES: Final = {
    term(curie): place
    for place, curie in enumerate(("fg:ruledName", "skos:prefLabel", "foaf:name", "dcterms:title", "rdfs:label"))
}
BORNE: Final = tuple(map(term, ("fg:ruledName", "skos:prefLabel", "skos:altLabel", "foaf:name")))  # what is searched
_LANGUAGES: Final = {"sv": 0, None: 1}
_KINDS: Final = (
    (term("foaf:Person"), Kind.PERSON),
    (term("fg:Forum"), Kind.FORUM),
    (term("fg:Municipality"), Kind.MUNICIPALITY),
    (term("foaf:Project"), Kind.PROJECT),
)
_STEERING_GROUP: Final = "steering-group"


def local(iri: str) -> str:
    """Return what follows the last # or / of an IRI, readable.

    >>> local("https://w3id.org/forumgraf#steering-group")
    'steering-group'
    """
    return unquote(re.split(r"[#/]", iri)[-1])


def things(store: Queryable, iris: Iterable[str]) -> dict[str, Thing]:
    """Return the things that IRIs stand for. One without a name in the graph is called by the end of its IRI."""
    wanted = nodes(iris)
    found = _said(rows(store, "what-is-it-called", thing=wanted) if wanted else ())
    return {node.value: thing_of(node.value, found[node.value]) for node in wanted}


def _said(found: Iterable[Row]) -> dict[str, dict[str, list[Term]]]:
    said: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for row in found:
        if (value := row["value"]) is not None:
            said[known(row, "thing")][known(row, "property")].append(value)
    return said


def thing_of(iri: str, said: Said) -> Thing:
    """Return the thing with an IRI, by what is said of it."""
    classification = min((local(value.value) for value in said.get(term("org:classification"), ())), default=None)
    types = {value.value for value in said.get(term("rdf:type"), ())}
    kind = next((kind for type_iri, kind in _KINDS if type_iri in types), Kind.ORGANISATION)
    if kind is Kind.FORUM and classification == _STEERING_GROUP:
        kind = Kind.STEERING_GROUP
    return Thing(iri, _label(iri, said), kind, classification)


def _label(iri: str, said: Said) -> str:
    names = [
        (place, _LANGUAGES.get(_language(value), 2), value.value)
        for property_iri, place in _NAMES.items()
        for value in said.get(property_iri, ())
    ]
    return min(names)[2] if names else local(iri)


def _language(value: Term) -> str | None:
    return value.language if isinstance(value, ox.Literal) else None
