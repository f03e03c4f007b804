"""The vocabulary as a web page: each term with its definition in Swedish and English, and how it is tied to others.

A term's anchor is its local name, so that `https://w3id.org/forumgraf#Forum` leads to it where the page is published.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Namespace, URIRef

from exports.templating import POLICY, environment, style
from ontology.reference import TURTLE, data_file
from ontology.terms import FG, PREFIXES

LANGUAGES: Final = ("sv", "en")
_FG: Final = Namespace(FG)
_ONTOLOGY: Final = URIRef(FG.rstrip("#"))
# What a term is tied to by, and what that is called on the page.
_TIES: Final = (
    (RDFS.subClassOf, "subclass-of"),
    (RDFS.subPropertyOf, "subproperty-of"),
    (RDFS.domain, "domain"),
    (RDFS.range, "range"),
    (SKOS.closeMatch, "close-match"),
    (SKOS.broader, "broader"),
)
_KINDS: Final = ((OWL.Class, "classes"), (OWL.ObjectProperty, "properties"), (OWL.DatatypeProperty, "properties"))
WORDS: Final = {
    "classes": "Klasser · Classes",
    "properties": "Egenskaper · Properties",
    "contents": "Innehåll · Contents",
    "subclass-of": "underklass till · subclass of",
    "subproperty-of": "underegenskap till · subproperty of",
    "domain": "gäller · of",
    "range": "värde · value",
    "close-match": "motsvarar nära · close match",
    "broader": "ingår i · broader",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Another term: its short name, and where it is defined (an anchor of the page for one of the vocabulary's own)."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A term: its anchor, short name, labels and definitions by language, and what it is tied to."""

    anchor: str
    name: str
    labels: tuple[tuple[str, str], ...]
    definitions: tuple[tuple[str, str], ...]
    ties: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Terms of one kind, under a heading; `about` is what the vocabulary says of the kind itself."""

    anchor: str
    heading: str
    about: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]


def page() -> str:
    """Return the documentation of the vocabulary as one HTML file, in Swedish and English."""
    graph = rdflib.Graph()
    for name in ("vocabulary", *(f"reference/{name}" for name in TURTLE)):
        graph.parse(data=data_file(f"{name}.ttl"), format="turtle", publicID="https://forumgraf.example/id/")
    return (
        environment()
        .get_template("vocabulary.html")
        .render(
            words={"language": "sv"},
            headings=WORDS,
            policy=POLICY,
            style=style("page.css", "vocabulary.css"),
            title="Forumgraf",
            subtitle=_texts(graph, _ONTOLOGY, rdflib.DCTERMS.title),
            lead=_texts(graph, _ONTOLOGY, rdflib.DCTERMS.description),
            version=graph.value(_ONTOLOGY, OWL.versionInfo),
            namespace=FG,
            sections=tuple(_sections(graph)),
        )
    )


def _sections(graph: rdflib.Graph) -> Iterator[Section]:
    for heading in ("classes", "properties"):
        terms = {term for kind, of in _KINDS if of == heading for term in _own(graph, RDF.type, kind)}
        yield Section(heading, WORDS[heading], (), _entries(graph, terms))
    for scheme in sorted(_own(graph, RDF.type, SKOS.ConceptScheme)):
        concepts = _own(graph, SKOS.inScheme, scheme)
        if concepts:
            heading = " · ".join(text for _, text in _texts(graph, scheme, SKOS.prefLabel))
            about = _texts(graph, scheme, RDFS.comment)
            yield Section(scheme.removeprefix(FG), heading[:1].upper() + heading[1:], about, _entries(graph, concepts))


def _own(graph: rdflib.Graph, predicate: URIRef, value: URIRef) -> set[URIRef]:
    """Return the vocabulary's own terms that have a value."""
    found = graph.subjects(predicate, value)
    return {term for term in found if isinstance(term, URIRef) and term in _FG}


def _entries(graph: rdflib.Graph, terms: set[URIRef]) -> tuple[Entry, ...]:
    return tuple(_entry(graph, term) for term in sorted(terms, key=lambda term: (term.casefold(), term)))


def _entry(graph: rdflib.Graph, term: URIRef) -> Entry:
    ties = ((WORDS[key], _links(graph, term, predicate)) for predicate, key in _TIES)
    return Entry(
        anchor=term.removeprefix(FG),
        name=_short(term),
        labels=_texts(graph, term, RDFS.label) or _texts(graph, term, SKOS.prefLabel),
        definitions=_texts(graph, term, RDFS.comment) or _texts(graph, term, SKOS.definition),
        ties=tuple((word, links) for word, links in ties if links),
    )


def _links(graph: rdflib.Graph, term: URIRef, predicate: URIRef) -> tuple[Link, ...]:
    found = sorted(value for value in graph.objects(term, predicate) if isinstance(value, URIRef))
    return tuple(Link(_short(value), "#" + value.removeprefix(FG) if value in _FG else str(value)) for value in found)


def _texts(graph: rdflib.Graph, subject: URIRef, predicate: URIRef) -> tuple[tuple[str, str], ...]:
    """Return what is said of a term in each language, Swedish first."""
    found = {
        value.language: str(value) for value in graph.objects(subject, predicate) if isinstance(value, rdflib.Literal)
    }
    return tuple((language, found[language]) for language in LANGUAGES if language in found)


def _short(iri: URIRef) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = next((prefix for prefix, namespace in PREFIXES.items() if namespace == iri[:cut]), None)
    return str(iri) if prefix is None else f"{prefix}:{iri[cut:]}"
