"""The shapes: pySHACL accepts a small graph as the contract has it, and rejects each fault with its remedy."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SH

from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Claim,
    Decision,
    Document,
    Fact,
    Finding,
    Forum,
    Meeting,
    Membership,
    Mention,
    Mode,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Role,
    Span,
    State,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.shape import quads
from ontology.reference import data_file, reference_graph
from ontology.terms import DEFAULT_BASE, PREFIXES

HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
DIGEST = "0123456789abcdef" * 4

# Invented: one meeting of a network, with each kind of claim.
VALID = f"""
<document/mote.txt> a foaf:Document, prov:Entity ; nfo:fileName "mote.txt" ; dcterms:format "text/plain" ;
  dcterms:identifier "{DIGEST}" ; fg:textDigest "{DIGEST}" ; foaf:primaryTopic <meeting/1> .
<p> a oa:SpecificResource ; oa:hasSource <document/mote.txt> ; oa:hasSelector <p-position>, <p-quote> ; fg:page 1 .
<p-position> a oa:TextPositionSelector ; oa:start 10 ; oa:end 14 .
<p-quote> a oa:TextQuoteSelector ; oa:exact "Alva" .

<person/alva> a foaf:Person, person:Person ; foaf:name "Alva Ek" ; skos:prefLabel "Alva Ek"@sv .
<organisation/alby> a fg:Municipality, org:FormalOrganization ; skos:prefLabel "Alby kommun"@sv ;
  org:classification fg:municipality ; fg:municipalityCode "9901" .
<decision/1> a fg:Ruling, prov:Entity ; fg:rulingKind fg:ruled-same ; fg:concerns <person/alva>, <person/alva-ek> ;
  prov:wasAttributedTo <agent/karin> ; prov:generatedAtTime "2026-03-02T10:15:00+01:00"^^xsd:dateTime .
<agent/karin> a prov:Agent ; rdfs:label "Karin Holm" .
<forum/natverket> a fg:Forum ; skos:prefLabel "Nätverket"@sv ; org:classification fg:network ;
  org:subOrganizationOf <organisation/alby> ; fg:steers <project/bron> .
<project/bron> a foaf:Project ; skos:prefLabel "Bron"@sv .
<role/ordforande> a org:Role ; skos:prefLabel "ordförande"@sv .

<meeting/1> a fg:Meeting, schema:Event ; schema:organizer <forum/natverket> ; schema:startDate "2024-03-01"^^xsd:date ;
  fg:dateBasis fg:inferred ; rdfs:comment "Veckodagen stämmer bara med 2024."@sv ; fg:startTime "08:30:00"^^xsd:time ;
  schema:eventAttendanceMode schema:OnlineEventAttendanceMode ; prov:wasDerivedFrom <p> .
<attendance> a fg:Attendance ; fg:atMeeting <meeting/1> ; fg:attendee <person/alva> ; fg:attendanceStatus fg:present ;
  opengov:onBehalfOf <organisation/alby> ; org:role <role/ordforande> ; fg:responsibility fg:preschool ;
  fg:attendedPart "§ 1-3" ; prov:wasDerivedFrom <p> .
<membership> a org:Membership ; org:member <person/alva> ; org:organization <forum/natverket> ;
  fg:membershipState fg:elected ; org:memberDuring <period> ; fg:firstAttested "2024-03-01"^^xsd:date ;
  fg:lastAttested "2024-03-01"^^xsd:date ; prov:wasDerivedFrom <p> .
<period> a time:ProperInterval ; time:hasBeginning <beginning> .
<beginning> a time:Instant ; time:inXSDgYearMonth "2024-07"^^xsd:gYearMonth .
<seat> a org:Post ; org:postIn <forum/natverket> ; opengov:onBehalfOf <organisation/alby> ; prov:wasDerivedFrom <p> .
<item> a fg:AgendaItem ; dcterms:title "Läget"@sv ; schema:superEvent <meeting/1> ; schema:position "§ 1" ;
  fg:presenter <person/alva> ; dcterms:subject fg:topic-budget ; prov:wasDerivedFrom <p> .
<decision> a fg:Decision ; dcterms:description "att bordlägga"@sv ; dcterms:isPartOf <item> ;
  prov:wasAttributedTo <forum/natverket> ; prov:wasDerivedFrom <p> .
<assignment> a fg:Assignment ; schema:agent <person/alva> ; dcterms:description "ta fram underlag"@sv ;
  fg:dueDate "2024-05"^^xsd:gYearMonth ; dcterms:isPartOf <item> ; prov:wasDerivedFrom <p> .
<mention> a oa:Annotation ; oa:hasBody <person/alva> ; oa:hasTarget <p> ; prov:wasDerivedFrom <p> .
<unresolved> a fg:UnresolvedMention, oa:Annotation ; rdfs:label "Alva" ; fg:candidate <person/alva> ; oa:hasTarget <p> ;
  prov:wasDerivedFrom <p> .
<fact> a rdf:Statement ; rdf:subject <forum/natverket> ; rdf:predicate fg:steers ; rdf:object <project/bron> ;
  prov:wasDerivedFrom <p> .
<finding> a fg:Finding ; fg:findingKind "no-date" ; rdfs:comment "Datum saknas."@sv ;
  prov:wasDerivedFrom <document/mote.txt> .
"""

# shape, what is written, what stands there instead, words of the remedy
FAULTS = [
    ("Document", 'nfo:fileName "mote.txt" ; ', "", "one nfo:fileName"),
    ("Document", f'dcterms:identifier "{DIGEST}"', 'dcterms:identifier "mote"', "64 hexadecimal digits"),
    ("Document", "a foaf:Document, prov:Entity", "a foaf:Document", "prov:Entity too"),
    ("Passage", "oa:hasSource <document/mote.txt> ; ", "", "one foaf:Document"),
    ("Passage", "<p-position>, <p-quote> ; fg:page", "<p-quote> ; fg:page", "one oa:TextPositionSelector"),
    ("Passage", "<p-position>, <p-quote> ; fg:page", "<p-position> ; fg:page", "one oa:TextQuoteSelector"),
    ("Passage", "fg:page 1", "fg:page 0", "counted from 1"),
    ("Position", "oa:start 10", "oa:start 15", "no higher than oa:end"),
    ("Position", "oa:start 10 ; ", "", "one oa:start"),
    ("Quote", 'oa:exact "Alva"', 'oa:exact "Alva", "Ek"', "one oa:exact"),
    ("Person", 'foaf:name "Alva Ek" ; ', "", "foaf:name"),
    ("Person", "a foaf:Person, person:Person", "a foaf:Person", "person:Person too"),
    ("Organisation", ' ; skos:prefLabel "Alby kommun"@sv', "", "skos:prefLabel"),
    ("Municipality", '"9901"', '"99"', "four digits"),
    ("Municipality", "a fg:Municipality, org:FormalOrganization", "a fg:Municipality", "org:FormalOrganization too"),
    ("Forum", 'skos:prefLabel "Nätverket"@sv ; ', "", "skos:prefLabel"),
    ("Forum", "fg:steers <project/bron>", "fg:steers <person/alva>", "foaf:Project"),
    ("Project", ' ; skos:prefLabel "Bron"@sv', "", "skos:prefLabel"),
    ("Role", ' ; skos:prefLabel "ordförande"@sv', "", "skos:prefLabel"),
    ("Meeting", '"2024-03-01"^^xsd:date ;\n  fg:dateBasis', '"mars" ;\n  fg:dateBasis', "xsd:date"),
    ("Meeting", '"08:30:00"^^xsd:time', '"8.30"', "fg:startTime"),
    ("Meeting", "schema:OnlineEventAttendanceMode", '"digitalt"', "schema.org's three"),
    ("DatedMeeting", "  fg:dateBasis fg:inferred ; ", "  ", "add fg:dateBasis"),
    ("InferredDate", ' ; rdfs:comment "Veckodagen stämmer bara med 2024."@sv', "", "rdfs:comment"),
    ("Attendance", "fg:atMeeting <meeting/1> ; ", "", "fg:atMeeting"),
    ("Attendance", "fg:attendee <person/alva> ; ", "", "fg:attendee"),
    ("Attendance", "fg:attendanceStatus fg:present", "fg:attendanceStatus fg:elected", "fg:attendanceStatus"),
    ("Attendance", ' ;\n  fg:attendedPart "§ 1-3" ; prov:wasDerivedFrom <p>', "", "prov:wasDerivedFrom"),
    ("Attendance", "org:role <role/ordforande>", "org:role <project/bron>", "org:Role"),
    ("Attendance", "onBehalfOf <organisation/alby> ; org:role", "onBehalfOf <person/alva> ; org:role", "onBehalfOf"),
    ("Membership", "org:member <person/alva> ; ", "", "org:member"),
    ("Membership", "fg:membershipState fg:elected", "fg:membershipState fg:present", "fg:membershipState"),
    ("Membership", 'lastAttested "2024', 'lastAttested "2023', "fg:lastAttested"),
    ("Period", " ; time:hasBeginning <beginning>", "", "time:hasBeginning"),
    ("Instant", 'inXSDgYearMonth "2024-07"^^xsd:gYearMonth', 'inXSDDate "2024-07"^^xsd:gYearMonth', "as precise"),
    ("VacantSeat", "org:postIn <forum/natverket>", "org:heldBy <person/alva>", "org:postIn"),
    ("VacantSeat", "<seat> a org:Post ;", "<seat> a org:Post ; org:heldBy <person/alva> ;", "no holder"),
    ("AgendaItem", 'dcterms:title "Läget"@sv ; ', "", "dcterms:title"),
    ("AgendaItem", "schema:superEvent <meeting/1> ; ", "", "schema:superEvent"),
    ("Decision", 'dcterms:description "att bordlägga"@sv ; ', "", "dcterms:description"),
    ("Decision", "wasAttributedTo <forum/natverket>", "wasAttributedTo <person/alva>", "one fg:Forum"),
    ("Assignment", "schema:agent <person/alva> ; ", "", "schema:agent"),
    ("Assignment", '"2024-05"^^xsd:gYearMonth', '"maj"', "fg:dueDate"),
    ("Mention", "oa:hasBody <person/alva> ; ", "", "oa:hasBody"),
    (
        "Mention",
        "oa:hasTarget <p> ; prov:wasDerivedFrom <p> .\n<unr",
        "prov:wasDerivedFrom <p> .\n<unr",
        "oa:hasTarget",
    ),
    ("UnresolvedMention", 'rdfs:label "Alva" ; ', "", "rdfs:label"),
    ("UnresolvedMention", "fg:candidate <person/alva>", "fg:candidate <project/bron>", "fg:candidate"),
    ("Statement", "rdf:predicate fg:steers", "rdf:predicate skos:related", "rdf:predicate"),
    ("Ruling", "fg:rulingKind fg:ruled-same ; ", "", "one kind"),
    ("Ruling", '"2026-03-02T10:15:00+01:00"^^xsd:dateTime', '"i går"', "one prov:generatedAtTime"),
    ("Ruling", "a fg:Ruling, prov:Entity", "a fg:Ruling", "prov:Entity too"),
    ("Agent", ' ; rdfs:label "Karin Holm"', "", "rdfs:label"),
    ("Finding", ' ; rdfs:comment "Datum saknas."@sv', "", "rdfs:comment"),
    ("Finding", " ;\n  prov:wasDerivedFrom <document/mote.txt>", "", "a passage or a document"),
]


@cache
def shapes() -> Graph:
    return Graph().parse(data=data_file("shapes.ttl"), format="turtle")


def turtle(text: str) -> Graph:
    return Graph().parse(data=HEADER + text, format="turtle", publicID=DEFAULT_BASE)


def graph(triples: list[ox.Triple]) -> Graph:
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert written is not None
    return Graph().parse(data=written, format="nt")


def violations(data: Graph) -> list[tuple[str, str]]:
    """Return what pySHACL finds: the node, and the message."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes())
    assert isinstance(report, Graph)
    return [
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    ]


def test_a_graph_as_the_contract_has_it_conforms() -> None:
    assert violations(turtle(VALID)) == []


@pytest.mark.parametrize(("shape", "written", "instead", "remedy"), FAULTS)
def test_a_fault_is_reported_with_its_remedy(shape: str, written: str, instead: str, remedy: str) -> None:
    assert VALID.count(written) == 1, f"{shape}: the fault does not fit the example"
    found = violations(turtle(VALID.replace(written, instead)))
    assert [message for _, message in found if remedy in message] != [], (shape, found)


def test_the_reference_data_conforms() -> None:
    assert violations(graph(reference_graph())) == []


ALBY = Organisation("organisation/alby-kommun", "Alby kommun", "municipality")
NETWORK = Forum("Nätverket", "network", ALBY)
ALVA = Person("Alva Ek", ALBY)
CHAIR = Role("role/ordforande", "ordförande", "ordf")
HERE = (Span(0, 4),)
EACH_KIND: tuple[Claim, ...] = (
    Meeting(
        NETWORK, HERE, True, dt.date(2024, 3, 1), Basis.INFERRED, "veckodagen", "08:30", "12:00", "Alby", Mode.ONLINE
    ),
    Meeting(None, HERE, False, dt.date(2024, 5, 2), Basis.STATED),
    Attendance(ALVA, Status.EXCUSED, HERE, (ALBY, NETWORK), None, ("preschool",), (CHAIR,), Person("Bo Ask"), "§ 1-3"),
    Attendance(ALBY, Status.ABSENT, HERE),
    AgendaItem(0, "Läget", HERE, "§ 1", "Beslut", None, (ALVA,), ("topic-budget",)),
    AgendaItem(1, "Budget", HERE, parent=0),
    Membership(ALVA, NETWORK, HERE, (CHAIR,), (ALBY,), State.CURRENT, "2024-07-01", "2025", 0),
    Membership(ALVA, ALBY, HERE, state=State.FORMER),
    Vacancy(NETWORK, (ALBY,), HERE, 0),
    Decision("att bordlägga", HERE, NETWORK, 0),
    Assignment(NETWORK, "ta fram underlag", HERE, 0, "2024-05"),
    Mention(Project("Bron"), HERE, 0, "Brons"),
    UnresolvedMention("Alva", HERE, (ALVA,), 0),
    Fact(NETWORK, Relation.STEERS, Project("Bron"), HERE, Basis.INFERRED, "samma namn"),
    Fact(NETWORK, Relation.PART_OF, ALBY, HERE),
)


def test_what_is_written_of_each_kind_of_claim_conforms() -> None:
    document = Document("document/m.txt", "m.txt", "m.txt", DIGEST, "text/plain", "Alva", "Möte", (0,))
    reading = Reading(document, EACH_KIND, (Finding("no-date", "inget datum"), Finding("unread", "vad?", HERE[0])))
    assert violations(graph([quad.triple for quad in quads(reading, DEFAULT_BASE)])) == []


def test_each_shape_has_a_fault() -> None:
    named = {str(s).rpartition("#")[2] for s in shapes().subjects(RDF.type, SH.NodeShape) if isinstance(s, URIRef)}
    assert named == {shape for shape, *_ in FAULTS}


def test_each_property_has_a_message() -> None:
    for shape in shapes().subjects(RDF.type, SH.NodeShape):
        for constraint in shapes().objects(shape, SH.property):
            assert shapes().value(constraint, SH.message) is not None, (shape, constraint)
