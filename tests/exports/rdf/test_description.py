"""The description of an export says what the file is, where, and how much is in it."""

import hashlib
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, VOID

from exports import rdf
from exports.rdf.description import MEDIA_TYPES, SPDX, VCARD, Publication, describe, published, statistics
from ontology.terms import FG

PUBLICATION = Publication(
    "Västra kommunalförbundet",
    "https://vastra.example/",
    "fråga@vastra.example",
    "http://creativecommons.org/publicdomain/zero/1.0/",
)


def described(store: ox.Store, folder: Path, form: str, publication: Publication = PUBLICATION) -> rdflib.Graph:
    file = folder / "graf å.ttl"
    stream = io.BytesIO()
    rdf.write(store, form, stream)
    file.write_bytes(stream.getvalue())
    turtle = describe(file, form, statistics(rdf.merged(store)), publication)
    graph = rdflib.Graph()
    graph.parse(data=turtle, format="turtle", publicID="https://data.example/dataset.ttl")
    return graph


def test_every_format_can_be_described() -> None:
    assert MEDIA_TYPES.keys() == rdf.FORMATS.keys()


def test_the_file_is_told_with_its_place_length_and_checksum(region_store: ox.Store, tmp_path: Path) -> None:
    graph = described(region_store, tmp_path, "turtle")
    (distribution,) = graph.subjects(RDF.type, DCAT.Distribution)
    written = (tmp_path / "graf å.ttl").read_bytes()
    assert graph.value(distribution, DCAT.downloadURL) == rdflib.URIRef("https://data.example/graf%20%C3%A5.ttl")
    assert graph.value(distribution, DCAT.byteSize).toPython() == len(written)
    checksum = graph.value(distribution, SPDX.checksum)
    assert str(graph.value(checksum, SPDX.checksumValue)) == hashlib.sha256(written).hexdigest()
    assert str(graph.value(distribution, DCTERMS.license)) == PUBLICATION.licence


def test_the_counts_are_those_of_the_graph(region_store: ox.Store, tmp_path: Path) -> None:
    graph = described(region_store, tmp_path, "ntriples")
    whole = rdflib.Graph()
    whole.parse(tmp_path / "graf å.ttl", format="nt")
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert graph.value(dataset, VOID.triples).toPython() == len(whole)
    assert graph.value(dataset, VOID.distinctSubjects).toPython() == len(set(whole.subjects()))
    meetings = graph.value(predicate=VOID["class"], object=rdflib.URIRef(FG + "Meeting"))
    assert graph.value(meetings, VOID.entities).toPython() == len(
        set(whole.subjects(RDF.type, rdflib.URIRef(FG + "Meeting")))
    )
    properties = {graph.value(part, VOID.property) for part in graph.objects(dataset, VOID.propertyPartition)}
    assert properties == set(whole.predicates())


def test_it_has_what_a_catalogue_asks_for(region_store: ox.Store, tmp_path: Path) -> None:
    graph = described(region_store, tmp_path, "jsonld")
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert {title.language for title in graph.objects(dataset, DCTERMS.title)} == {"sv", "en"}
    assert {text.language for text in graph.objects(dataset, DCTERMS.description)} == {"sv", "en"}
    publisher = graph.value(dataset, DCTERMS.publisher)
    assert (str(publisher), str(graph.value(publisher, FOAF.name))) == (
        "https://vastra.example/",
        PUBLICATION.publisher,
    )
    assert {keyword.language for keyword in graph.objects(dataset, DCAT.keyword)} == {"sv", "en"}
    contact = graph.value(dataset, DCAT.contactPoint)
    assert (str(graph.value(contact, VCARD.fn)), str(graph.value(contact, VCARD.hasEmail))) == (
        PUBLICATION.publisher,
        "mailto:fr%C3%A5ga@vastra.example",
    )
    distribution = graph.value(dataset, DCAT.distribution)
    assert graph.value(distribution, DCTERMS.format) == rdflib.Literal("application/ld+json")
    period = graph.value(dataset, DCTERMS.temporal)
    assert (str(graph.value(period, DCAT.startDate)), str(graph.value(period, DCAT.endDate))) == (
        "2023-02-03",
        "2024-09-17",
    )


@pytest.mark.parametrize("publication", [Publication(), PUBLICATION], ids=["unknown", "known"])
def test_the_same_export_has_the_same_description(
    region_store: ox.Store, tmp_path: Path, publication: Publication
) -> None:
    file = tmp_path / "g.nt"
    file.write_bytes(b"")
    counted = statistics(rdf.merged(region_store))
    assert describe(file, "ntriples", counted, publication) == describe(file, "ntriples", counted, publication)


def test_a_portal_is_given_the_same_in_rdf_xml_with_absolute_iris(tmp_path: Path) -> None:
    file, address = tmp_path / "graf å.ttl", "https://data.example/dataset.rdf"
    file.write_bytes(b"")
    turtle, stream = describe(file, "turtle", statistics([]), PUBLICATION), io.BytesIO()
    published(turtle, address, stream)
    read = rdflib.Graph().parse(data=stream.getvalue(), format="xml", publicID="urn:elsewhere")
    assert set(read) == set(rdflib.Graph().parse(data=turtle, format="turtle", publicID=address))
    assert b"urn:elsewhere" not in stream.getvalue()


def test_an_empty_export_has_a_description() -> None:
    assert statistics([]).triples == 0
