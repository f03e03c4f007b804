"""What an export is, for catalogues: a dcat:Dataset that is a void:Dataset, by DCAT-AP-SE 3.0.

The description stands beside the file that it describes and names it by a relative IRI, so both can be moved together;
for a portal, which wants absolute ones in RDF/XML, `published` writes them. It holds no clock: the same export has the
same description. What only the publisher knows (who publishes it, whom to ask, under which licence) is put in where it
is given; DCAT-AP-SE asks for a publisher, and for a catalogue, which is the publisher's: it names this dataset.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from urllib.parse import quote

import pyoxigraph as ox
import rdflib
from rdflib import RDF, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, VOID, XSD

from exports.rdf import rdfxml
from exports.rdf.wording import DESCRIPTION, KEYWORDS, TITLE
from ontology.terms import FG, term

SPDX: Final = rdflib.Namespace("http://spdx.org/rdf/terms#")
VCARD: Final = rdflib.Namespace("http://www.w3.org/2006/vcard/ns#")
_PREFIXES: Final = {
    prefix: str(namespace)
    for prefix, namespace in (
        ("dcat", DCAT),
        ("dcterms", DCTERMS),
        ("foaf", FOAF),
        ("spdx", SPDX),
        ("vcard", VCARD),
        ("void", VOID),
    )
}
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_MEDIA: Final = "http://www.iana.org/assignments/media-types/"
MEDIA_TYPES: Final = {
    "jsonld": "application/ld+json",
    "nquads": "application/n-quads",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
    "trig": "application/trig",
    "turtle": "text/turtle",
}
_TYPE: Final = f"<{term('rdf:type')}>".encode()
_DATE: Final = f"<{term('schema:startDate')}>".encode()


@dataclass(frozen=True, slots=True)
class Publication:
    """What only the publisher knows.

    A name and an IRI of whoever publishes the data, an e-mail address for questions, and the IRI of a licence.
    """

    publisher: str | None = None
    publisher_iri: str | None = None
    contact: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much there is: statements and subjects, subjects by class, statements by property, and meetings' days."""

    triples: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None


def statistics(lines: Iterable[bytes]) -> Statistics:
    """Count statements that are given as sorted lines of N-Triples, each once."""
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    subjects, before, days = 0, b"", set()
    for line in lines:
        subject, predicate, value = line.split(b" ", 2)
        subjects += subject != before
        before = subject
        properties[predicate[1:-1].decode()] += 1
        if predicate == _TYPE:
            classes[value[1:-4].decode()] += 1
        elif predicate == _DATE:
            days.add(value[1:11].decode())
    return Statistics(
        triples=properties.total(),
        subjects=subjects,
        classes=tuple(sorted(classes.items())),
        properties=tuple(sorted(properties.items())),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def describe(file: Path, form: str, counted: Statistics, publication: Publication) -> bytes:
    """Return the description, in Turtle, of an export that was written to `file` in a format of `MEDIA_TYPES`.

    Raises OSError where the file cannot be read.
    """
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        graph.bind(prefix, namespace)
    dataset = URIRef("#dataset")
    _dataset(graph, dataset, counted)
    _publication(graph, dataset, publication)
    _distribution(graph, dataset, file, form, publication)
    _partitions(graph, dataset, counted)
    return graph.serialize(format="turtle", encoding="utf-8")


def published(description: bytes, address: str, stream: IO[bytes]) -> None:
    """Write a description in RDF/XML with absolute IRIs, as it is at an address: what Sweden's data portal collects.

    Raises SyntaxError for an address that is no IRI.
    """
    found = ox.parse(input=description, format=ox.RdfFormat.TURTLE, base_iri=address)
    rdfxml.write((ox.Triple(q.subject, q.predicate, q.object) for q in sorted(found, key=str)), stream, _PREFIXES)


def _dataset(graph: rdflib.Graph, dataset: URIRef, counted: Statistics) -> None:
    graph.add((dataset, RDF.type, DCAT.Dataset))
    graph.add((dataset, RDF.type, VOID.Dataset))
    for language in sorted(TITLE):
        graph.add((dataset, DCTERMS.title, Literal(TITLE[language], lang=language)))
        graph.add((dataset, DCTERMS.description, Literal(DESCRIPTION[language], lang=language)))
        for keyword in KEYWORDS[language]:
            graph.add((dataset, DCAT.keyword, Literal(keyword, lang=language)))
    graph.add((dataset, DCTERMS.language, URIRef(_AUTHORITY + "language/SWE")))
    graph.add((dataset, DCTERMS.spatial, URIRef(_AUTHORITY + "country/SWE")))
    graph.add((dataset, DCAT.theme, URIRef(_AUTHORITY + "data-theme/GOVE")))
    graph.add((dataset, DCTERMS.conformsTo, URIRef(FG.rstrip("#"))))
    graph.add((dataset, VOID.vocabulary, URIRef(FG)))
    graph.add((dataset, VOID.triples, Literal(counted.triples)))
    graph.add((dataset, VOID.distinctSubjects, Literal(counted.subjects)))
    graph.add((dataset, VOID.properties, Literal(len(counted.properties))))
    graph.add((dataset, VOID.classes, Literal(len(counted.classes))))
    if counted.first is not None and counted.last is not None:
        period = URIRef("#period")
        graph.add((dataset, DCTERMS.temporal, period))
        graph.add((period, RDF.type, DCTERMS.PeriodOfTime))
        graph.add((period, DCAT.startDate, Literal(counted.first, datatype=XSD.date)))
        graph.add((period, DCAT.endDate, Literal(counted.last, datatype=XSD.date)))


def _publication(graph: rdflib.Graph, dataset: URIRef, publication: Publication) -> None:
    if publication.publisher is not None:
        agent = URIRef(publication.publisher_iri or "#publisher")
        graph.add((dataset, DCTERMS.publisher, agent))
        graph.add((agent, RDF.type, FOAF.Agent))
        graph.add((agent, FOAF.name, Literal(publication.publisher)))
    if publication.contact is not None:
        contact = URIRef("#contact")
        graph.add((dataset, DCAT.contactPoint, contact))
        graph.add((contact, RDF.type, VCARD.Organization))
        graph.add((contact, VCARD.fn, Literal(publication.publisher or publication.contact)))
        graph.add((contact, VCARD.hasEmail, URIRef("mailto:" + quote(publication.contact, safe="@"))))


def _distribution(graph: rdflib.Graph, dataset: URIRef, file: Path, form: str, publication: Publication) -> None:
    """Describe the file: where it is, its format, its length in bytes and its SHA-256.

    DCAT-AP-SE gives the format as a media type in letters (dcterms:format), DCAT-AP as its IRI (dcat:mediaType).
    """
    media = MEDIA_TYPES[form]
    place, distribution, checksum = URIRef(quote(file.name)), URIRef("#distribution"), URIRef("#checksum")
    graph.add((dataset, DCAT.distribution, distribution))
    graph.add((dataset, VOID.dataDump, place))
    graph.add((distribution, RDF.type, DCAT.Distribution))
    graph.add((distribution, DCAT.accessURL, place))
    graph.add((distribution, DCAT.downloadURL, place))
    graph.add((distribution, DCTERMS.format, Literal(media)))
    graph.add((distribution, DCAT.mediaType, URIRef(_MEDIA + media)))
    graph.add((distribution, DCAT.byteSize, Literal(file.stat().st_size, datatype=XSD.nonNegativeInteger)))
    if publication.licence is not None:
        graph.add((distribution, DCTERMS.license, URIRef(publication.licence)))
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    graph.add((distribution, SPDX.checksum, checksum))
    graph.add((checksum, RDF.type, SPDX.Checksum))
    graph.add((checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
    graph.add((checksum, SPDX.checksumValue, Literal(digest, datatype=XSD.hexBinary)))


def _partitions(graph: rdflib.Graph, dataset: URIRef, counted: Statistics) -> None:
    for number, (iri, instances) in enumerate(counted.classes, start=1):
        part = URIRef(f"#class-{number:03}")
        graph.add((dataset, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(iri)))
        graph.add((part, VOID.entities, Literal(instances)))
    for number, (iri, uses) in enumerate(counted.properties, start=1):
        part = URIRef(f"#property-{number:03}")
        graph.add((dataset, VOID.propertyPartition, part))
        graph.add((part, VOID.property, URIRef(iri)))
        graph.add((part, VOID.triples, Literal(uses)))
