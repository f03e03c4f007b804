"""The shape of each claim, in a small notation: one line for a triple, IRIs relative to the base or by prefix."""

import dataclasses
import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

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
from ontology.terms import PREFIXES

BASE = "https://a.example/id/"
TEXT = "Protokoll från Gymnasienätverket 1 mars 2024\nNärvarande: Anna Ek, Eks kommun, ordf"
DOCUMENT = Document("document/m.txt", "m.txt", "folder/m.txt", "ab" * 32, "text/plain", TEXT)
SPAN = Span(57, 64)

REGION = Organisation("organisation/norra", "Norra regionen", "association")
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
PARTY = Organisation("organisation/vitsippspartiet", "Vitsippspartiet", "political-party")
NETWORK = Forum("Gymnasienätverket", "network", REGION)
STEERING = Forum("Styrgruppen", "steering-group")
ANNA, BO = Person("Anna Ek", EK), Person("Bo Ask", NETWORK)
CHAIR = Role("role/ordforande", "ordförande", "ordf")
MEETING = Meeting(NETWORK, (SPAN,), date=dt.date(2024, 3, 1), date_basis=Basis.STATED)
HELD = "meeting/norra-gymnasienatverket-2024-03-01"


def compact(term: NamedNode | Literal) -> str:
    if isinstance(term, Literal):
        datatype = term.datatype.value.rpartition("#")[2]
        kind = f"@{term.language}" if term.language else "" if datatype == "string" else f"^^{datatype}"
        return f'"{term.value}"{kind}'
    iri = term.value.removeprefix(BASE + DOCUMENT.path) or "."
    iri = iri.removeprefix(BASE)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def lines(*claims: Claim, **more: object) -> list[str]:
    reading = dataclasses.replace(Reading(DOCUMENT, claims), **more)  # type: ignore[arg-type]
    found = [" ".join(compact(term) for term in quad.triple) for quad in quads(reading, BASE)]
    return [line for line in found if not line.startswith("#passage")]


def about(subject: str, found: list[str]) -> list[str]:
    return [line.removeprefix(subject + " ") for line in found if line.startswith(subject + " ")]


CLAIMS: list[tuple[str, Claim, str, list[str]]] = [
    (
        "meeting",
        structs.replace(MEETING, start="08:30", end="12:00", place="Ek", mode=Mode.ONLINE),
        HELD,
        [
            "rdf:type fg:Meeting",
            "rdf:type schema:Event",
            "schema:organizer forum/norra-gymnasienatverket",
            'schema:startDate "2024-03-01"^^date',
            "fg:dateBasis fg:stated",
            'fg:startTime "08:30:00"^^time',
            'fg:endTime "12:00:00"^^time',
            'schema:location "Ek"',
            "schema:eventAttendanceMode schema:OnlineEventAttendanceMode",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "announced meeting",
        Meeting(None, (SPAN,), False, dt.date(2024, 5, 2), Basis.INFERRED, "veckodagen stämmer bara 2024"),
        "meeting/m.txt-2024-05-02",
        [
            "rdf:type fg:Meeting",
            "rdf:type schema:Event",
            "schema:eventStatus schema:EventScheduled",
            'schema:startDate "2024-05-02"^^date',
            "fg:dateBasis fg:inferred",
            'rdfs:comment "veckodagen stämmer bara 2024"@sv',
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "attendance",
        Attendance(
            ANNA, Status.REMOTE, (SPAN,), (EK, REGION), PARTY, ("preschool",), (CHAIR,), BO, "§ 1-3", "adjungerad"
        ),
        "#attendance-1",
        [
            "rdf:type fg:Attendance",
            f"fg:atMeeting {HELD}",
            "fg:attendee person/anna-ek-eks-kommun",
            "fg:attendanceStatus fg:present",
            "fg:attendanceStatus fg:remote",
            "opengov:onBehalfOf organisation/eks-kommun",
            "opengov:onBehalfOf organisation/norra",
            "fg:party organisation/vitsippspartiet",
            "fg:responsibility fg:preschool",
            "org:role role/ordforande",
            "fg:standsInFor person/bo-ask-norra-gymnasienatverket",
            'fg:attendedPart "§ 1-3"',
            'rdfs:comment "adjungerad"@sv',
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "membership, held",
        Membership(ANNA, STEERING, (SPAN,), (CHAIR,), (EK,), item=0),
        "#membership-1",
        [
            "rdf:type org:Membership",
            "org:member person/anna-ek-eks-kommun",
            "org:organization forum/styrgruppen",
            "org:role role/ordforande",
            "opengov:onBehalfOf organisation/eks-kommun",
            "fg:membershipState fg:current",
            'fg:firstAttested "2024-03-01"^^date',
            'fg:lastAttested "2024-03-01"^^date',
            "dcterms:isPartOf #item-1",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "membership, decided: the meeting does not attest it",
        Membership(ANNA, NETWORK, (SPAN,), state=State.ELECTED, begins="2024-07-01", ends="2025"),
        "#membership-1",
        [
            "rdf:type org:Membership",
            "org:member person/anna-ek-eks-kommun",
            "org:organization forum/norra-gymnasienatverket",
            "fg:membershipState fg:elected",
            "org:memberDuring #membership-1-period",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "vacancy",
        Vacancy(STEERING, (REGION,), (SPAN,), item=2),
        "#vacancy-1",
        [
            "rdf:type org:Post",
            "org:postIn forum/styrgruppen",
            "opengov:onBehalfOf organisation/norra",
            "dcterms:isPartOf #item-3",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "agenda item",
        AgendaItem(3, "Val", (SPAN,), "§ 21", "Beslut", 1, (ANNA,), ("staffing",)),
        "#item-4",
        [
            "rdf:type fg:AgendaItem",
            f"schema:superEvent {HELD}",
            "dcterms:isPartOf #item-2",
            'schema:position "§ 21"',
            'dcterms:title "Val"@sv',
            'fg:section "Beslut"@sv',
            "fg:presenter person/anna-ek-eks-kommun",
            "dcterms:subject fg:staffing",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "decision",
        Decision("att välja Anna", (SPAN,), NETWORK, 0),
        "#decision-1",
        [
            "rdf:type fg:Decision",
            'dcterms:description "att välja Anna"@sv',
            "prov:wasAttributedTo forum/norra-gymnasienatverket",
            "dcterms:isPartOf #item-1",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "assignment, due in a month",
        Assignment(REGION, "återkomma", (SPAN,), 0, "2024-06"),
        "#assignment-1",
        [
            "rdf:type fg:Assignment",
            "rdf:type schema:Action",
            "schema:agent organisation/norra",
            'dcterms:description "återkomma"@sv',
            'fg:dueDate "2024-06"^^gYearMonth',
            "dcterms:isPartOf #item-1",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "mention",
        Mention(Project("Ny väg"), (SPAN, Span(0, 9)), 0),
        "#mention-1",
        [
            "rdf:type oa:Annotation",
            "oa:hasBody project/ny-vag",
            "oa:hasTarget #passage-57-64",
            "oa:hasTarget #passage-0-9",
            "dcterms:isPartOf #item-1",
            "prov:wasDerivedFrom #passage-57-64",
            "prov:wasDerivedFrom #passage-0-9",
        ],
    ),
    (
        "unresolved mention",
        UnresolvedMention("Anna", (SPAN,), (ANNA, BO), 0),
        "#unresolved-1",
        [
            "rdf:type fg:UnresolvedMention",
            "rdf:type oa:Annotation",
            'rdfs:label "Anna"',
            "fg:candidate person/anna-ek-eks-kommun",
            "fg:candidate person/bo-ask-norra-gymnasienatverket",
            "oa:hasTarget #passage-57-64",
            "dcterms:isPartOf #item-1",
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
    (
        "fact",
        Fact(STEERING, Relation.STEERS, Project("Ny väg"), (SPAN,), Basis.INFERRED, "av namnet"),
        "#fact-1",
        [
            "rdf:type rdf:Statement",
            "rdf:subject forum/styrgruppen",
            "rdf:predicate fg:steers",
            "rdf:object project/ny-vag",
            "fg:basis fg:inferred",
            'rdfs:comment "av namnet"@sv',
            "prov:wasDerivedFrom #passage-57-64",
        ],
    ),
]


@pytest.mark.parametrize(("label", "claim", "subject", "expected"), CLAIMS, ids=[row[0] for row in CLAIMS])
def test_claim(label: str, claim: Claim, subject: str, expected: list[str]) -> None:
    context = () if isinstance(claim, Meeting) else (MEETING,)
    assert about(subject, lines(*context, claim)) == expected, label


NAMED: list[tuple[str, Claim, str, list[str]]] = [
    (
        "person",
        Mention(ANNA, (SPAN,)),
        "person/anna-ek-eks-kommun",
        [
            "rdf:type foaf:Person",
            "rdf:type person:Person",
            "fg:home organisation/eks-kommun",
            'skos:prefLabel "Anna Ek"@sv',
            'foaf:name "Anna Ek"',
        ],
    ),
    (
        "her home, though only she is mentioned",
        Mention(ANNA, (SPAN,)),
        "organisation/eks-kommun",
        [
            "rdf:type fg:Municipality",
            "rdf:type org:FormalOrganization",
            "org:classification fg:municipality",
            'skos:prefLabel "Eks kommun"@sv',
        ],
    ),
    (
        "forum with another form of its name",
        Mention(NETWORK, (SPAN,), form="Gymnasienätverkets"),
        "forum/norra-gymnasienatverket",
        [
            "rdf:type fg:Forum",
            "rdf:type org:OrganizationalCollaboration",
            "org:classification fg:network",
            "org:subOrganizationOf organisation/norra",
            'skos:prefLabel "Gymnasienätverket"@sv',
            'skos:altLabel "Gymnasienätverkets"@sv',
        ],
    ),
    (
        "forum of no known kind",
        Mention(Forum("Rådet"), (SPAN,)),
        "forum/radet",
        ["rdf:type fg:Forum", "rdf:type org:OrganizationalCollaboration", 'skos:prefLabel "Rådet"@sv'],
    ),
    (
        "project",
        Mention(Project("Ny väg"), (SPAN,)),
        "project/ny-vag",
        ["rdf:type foaf:Project", 'skos:prefLabel "Ny väg"@sv'],
    ),
    (
        "role as written",
        Attendance(ANNA, Status.PRESENT, (SPAN,), roles=(CHAIR,)),
        "role/ordforande",
        ["rdf:type org:Role", 'skos:prefLabel "ordförande"@sv', 'skos:altLabel "ordf"@sv'],
    ),
    (
        "the fact itself",
        Fact(STEERING, Relation.PART_OF, REGION, (SPAN,)),
        "forum/styrgruppen",
        [
            "rdf:type fg:Forum",
            "rdf:type org:OrganizationalCollaboration",
            "org:classification fg:steering-group",
            'skos:prefLabel "Styrgruppen"@sv',
            "org:subOrganizationOf organisation/norra",
        ],
    ),
]


@pytest.mark.parametrize(("label", "claim", "subject", "expected"), NAMED, ids=[row[0] for row in NAMED])
def test_entity(label: str, claim: Claim, subject: str, expected: list[str]) -> None:
    assert about(subject, lines(claim)) == expected, label


def test_one_name_in_two_spellings_has_one_preferred_label() -> None:
    found = lines(Mention(Person("Ake Ek", EK), (SPAN,)), Mention(Person("Åke Ek", EK), (SPAN,)))
    labels = [line for line in about("person/ake-ek-eks-kommun", found) if "abel" in line or "name" in line]
    assert labels == ['skos:prefLabel "Åke Ek"@sv', 'foaf:name "Åke Ek"', 'skos:altLabel "Ake Ek"@sv']


def test_the_stated_period_is_no_more_precise_than_the_text() -> None:
    found = lines(Membership(ANNA, NETWORK, (SPAN,), begins="2024-07", ends="2025"))
    assert about("#membership-1-period", found) == [
        "rdf:type time:ProperInterval",
        "time:hasBeginning #membership-1-period-beginning",
        "time:hasEnd #membership-1-period-end",
    ]
    assert about("#membership-1-period-beginning", found)[1] == 'time:inXSDgYearMonth "2024-07"^^gYearMonth'
    assert about("#membership-1-period-end", found)[1] == 'time:inXSDgYear "2025"^^gYear'


def test_the_item_mentions_what_is_mentioned_in_it() -> None:
    assert about("#item-1", lines(Mention(EK, (SPAN,), 0))) == ["schema:mentions organisation/eks-kommun"]


def test_without_a_date_nothing_is_attested() -> None:
    undated = structs.replace(MEETING, date=None)
    assert not [line for line in lines(undated, Membership(ANNA, NETWORK, (SPAN,))) if "Attested" in line]


def test_a_document_is_described() -> None:
    document = dataclasses.replace(DOCUMENT, title="Protokoll")
    assert about(".", lines(MEETING, document=document, extractor="7")) == [
        "rdf:type foaf:Document",
        "rdf:type prov:Entity",
        'nfo:fileName "m.txt"',
        'dcterms:format "text/plain"',
        f'dcterms:identifier "{"ab" * 32}"',
        f'fg:textDigest "{hashlib.sha256(TEXT.encode()).hexdigest()}"',
        'dcterms:source "folder/m.txt"',
        'dcterms:title "Protokoll"',
        'fg:extractorVersion "7"',
        f"foaf:primaryTopic {HELD}",
    ]


def test_findings_point_at_their_passage_or_at_the_document() -> None:
    found = lines(findings=(Finding("unread-entry", "raden lästes inte", SPAN), Finding("no-date", "inget datum")))
    assert about("#finding-1", found) == [
        "rdf:type fg:Finding",
        'fg:findingKind "unread-entry"',
        'rdfs:comment "raden lästes inte"@sv',
        "prov:wasDerivedFrom #passage-57-64",
    ]
    assert about("#finding-2", found)[-1] == "prov:wasDerivedFrom ."


def test_a_passage_quotes_the_text_and_knows_its_page() -> None:
    reading = Reading(dataclasses.replace(DOCUMENT, pages=(0, 45)), (Mention(ANNA, (SPAN,)),))
    found = [" ".join(map(compact, quad.triple)) for quad in quads(reading, BASE)]
    assert [line for line in found if line.startswith("#passage")] == [
        "#passage-57-64 rdf:type oa:SpecificResource",
        "#passage-57-64 oa:hasSource .",
        "#passage-57-64 oa:hasSelector #passage-57-64-position",
        "#passage-57-64 oa:hasSelector #passage-57-64-quote",
        "#passage-57-64-position rdf:type oa:TextPositionSelector",
        '#passage-57-64-position oa:start "57"^^integer',
        '#passage-57-64-position oa:end "64"^^integer',
        "#passage-57-64-quote rdf:type oa:TextQuoteSelector",
        '#passage-57-64-quote oa:exact "Anna Ek"',
        '#passage-57-64 fg:page "2"^^integer',
    ]


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        (Mention(ANNA, (Span(0, 10_000),)), r"m\.txt: \[0, 10000\) is outside its text"),
        (Membership(ANNA, NETWORK, (SPAN,), begins="1 juli"), "not an ISO 8601 date: '1 juli'"),
    ],
)
def test_a_malformed_claim_is_refused(claim: Claim, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        quads(Reading(DOCUMENT, (claim,)), BASE)


def all_quads() -> list[Quad]:
    claims = [claim for _, claim, _, _ in CLAIMS]
    return quads(Reading(DOCUMENT, tuple(claims), (Finding("no-date", "inget datum"),)), BASE)


def test_each_quad_once_in_one_graph_without_blank_nodes() -> None:
    found = all_quads()
    assert len(set(found)) == len(found)
    assert {quad.graph_name for quad in found} == {NamedNode(BASE + DOCUMENT.path)}
    assert all(isinstance(quad.subject, NamedNode) for quad in found)
    assert all(isinstance(quad.object, NamedNode | Literal) for quad in found)


any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(text=any_text, name=any_text)
def test_what_is_printed_is_read_back(text: str, name: str) -> None:
    document = dataclasses.replace(DOCUMENT, text=text + TEXT, title=name)
    claims = tuple(claim for _, claim, _, _ in CLAIMS)
    named = Mention(Forum(name, convener=REGION), (Span(0, len(text)),), form=name[::-1])
    found = quads(Reading(document, (*claims, named)), BASE)
    printed = serialize(found, format=RdfFormat.N_QUADS)
    assert printed is not None
    assert list(parse(printed, format=RdfFormat.N_QUADS)) == found
