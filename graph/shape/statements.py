"""The claims: one function for each kind, from the claim and its node to triples.

What all kinds share (the passages they were read from) is added in `graph.shape`, so a function here reads like the
contract's line for its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode

from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Decision,
    Fact,
    Finding,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Relation,
    Role,
    Span,
    State,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.shape.place import Place
from graph.shape.rdf import Triple, clock, date, instant_property, name, node, partial_date, prose

RELATIONS: Final = {Relation.PART_OF: "org:subOrganizationOf", Relation.STEERS: "fg:steers"}


def meeting(claim: Meeting, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a meeting; one that is only announced is scheduled."""
    yield here, node("rdf:type"), node("fg:Meeting")
    yield here, node("rdf:type"), node("schema:Event")
    if not claim.own:
        yield here, node("schema:eventStatus"), node("schema:EventScheduled")
    if claim.forum is not None:
        yield here, node("schema:organizer"), at.entity(claim.forum)
        if claim.forum_basis is Basis.INFERRED:
            yield here, node("fg:forumBasis"), node("fg:inferred")
    if claim.date is not None:
        yield here, node("schema:startDate"), date(claim.date)
    yield from _basis(claim, here)
    if claim.start is not None:
        yield here, node("fg:startTime"), clock(claim.start)
    if claim.end is not None:
        yield here, node("fg:endTime"), clock(claim.end)
    if claim.place is not None:
        yield here, node("schema:location"), name(claim.place)
    if claim.mode is not None:
        yield here, node("schema:eventAttendanceMode"), node(f"schema:{claim.mode.value}")


def _basis(claim: Meeting, here: NamedNode) -> Iterator[Triple]:
    if claim.date_basis is not None:
        yield here, node("fg:dateBasis"), node(f"fg:{claim.date_basis.value}")
    if claim.date_reason is not None:
        yield here, node("rdfs:comment"), prose(claim.date_reason)


# Who was excused was absent, and who took part remotely was present: both are said, so that no question has to know.
_WIDER = {Status.REMOTE: (Status.PRESENT, Status.REMOTE), Status.EXCUSED: (Status.ABSENT, Status.EXCUSED)}


def attendance(claim: Attendance, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape one entry of an attendance list."""
    yield here, node("rdf:type"), node("fg:Attendance")
    if at.meeting is not None:
        yield here, node("fg:atMeeting"), at.meeting
    yield here, node("fg:attendee"), at.entity(claim.who)
    for status in _WIDER.get(claim.status, (claim.status,)):
        yield here, node("fg:attendanceStatus"), node(f"fg:{status.value}")
    yield from _on_behalf_of(claim.on_behalf_of, here, at)
    if claim.party is not None:
        yield here, node("fg:party"), at.entity(claim.party)
    for form in claim.responsibilities:
        yield here, node("fg:responsibility"), node(f"fg:{form}")
    yield from _roles(claim.roles, here, at)
    if claim.stands_in_for is not None:
        yield here, node("fg:standsInFor"), at.entity(claim.stands_in_for)
    if claim.attended_part is not None:
        yield here, node("fg:attendedPart"), name(claim.attended_part)
    if claim.remark is not None:
        yield here, node("rdfs:comment"), prose(claim.remark)


def membership(claim: Membership, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a membership. The meeting attests one that is held: not a former one, nor one that is only decided."""
    yield here, node("rdf:type"), node("org:Membership")
    yield here, node("org:member"), at.entity(claim.member)
    yield here, node("org:organization"), at.entity(claim.organisation)
    yield from _roles(claim.roles, here, at)
    yield from _on_behalf_of(claim.on_behalf_of, here, at)
    yield here, node("fg:membershipState"), node(f"fg:{claim.state.value}")
    yield from _period(claim, here)
    if claim.state is State.CURRENT and at.date is not None:
        yield here, node("fg:firstAttested"), date(at.date)
        yield here, node("fg:lastAttested"), date(at.date)
    yield from _within(claim.item, here, at)


def _period(claim: Membership, here: NamedNode) -> Iterator[Triple]:
    if claim.begins is None and claim.ends is None:
        return
    period = NamedNode(here.value + "-period")
    yield here, node("org:memberDuring"), period
    yield period, node("rdf:type"), node("time:ProperInterval")
    for stated, which, suffix in (
        (claim.begins, "time:hasBeginning", "-beginning"),
        (claim.ends, "time:hasEnd", "-end"),
    ):
        if stated is not None:
            instant = NamedNode(period.value + suffix)
            yield period, node(which), instant
            yield instant, node("rdf:type"), node("time:Instant")
            yield instant, instant_property(stated), partial_date(stated)


def vacancy(claim: Vacancy, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a seat without a holder."""
    yield here, node("rdf:type"), node("org:Post")
    yield here, node("org:postIn"), at.entity(claim.forum)
    yield from _on_behalf_of(claim.on_behalf_of, here, at)
    yield from _within(claim.item, here, at)


def agenda_item(claim: AgendaItem, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape an item of the agenda."""
    yield here, node("rdf:type"), node("fg:AgendaItem")
    if at.meeting is not None:
        yield here, node("schema:superEvent"), at.meeting
    yield from _within(claim.parent, here, at)
    if claim.position is not None:
        yield here, node("schema:position"), name(claim.position)
    yield here, node("dcterms:title"), prose(claim.title)
    if claim.section is not None:
        yield here, node("fg:section"), prose(claim.section)
    for presenter in claim.presenters:
        yield here, node("fg:presenter"), at.entity(presenter)
    for topic in claim.topics:
        yield here, node("dcterms:subject"), node(f"fg:{topic}")


def decision(claim: Decision, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a decision."""
    yield here, node("rdf:type"), node("fg:Decision")
    yield here, node("dcterms:description"), prose(claim.text)
    if claim.by is not None:
        yield here, node("prov:wasAttributedTo"), at.entity(claim.by)
    yield from _within(claim.item, here, at)


def assignment(claim: Assignment, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape an assignment (uppdrag)."""
    yield here, node("rdf:type"), node("fg:Assignment")
    yield here, node("rdf:type"), node("schema:Action")
    yield here, node("schema:agent"), at.entity(claim.agent)
    yield here, node("dcterms:description"), prose(claim.text)
    if claim.due is not None:
        yield here, node("fg:dueDate"), partial_date(claim.due)
    yield from _within(claim.item, here, at)


def mention(claim: Mention, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a mention; its item mentions the entity too."""
    body = at.entity(claim.entity)
    yield here, node("rdf:type"), node("oa:Annotation")
    yield here, node("oa:hasBody"), body
    yield from _targets(claim.sources, here, at)
    yield from _within(claim.item, here, at)
    if claim.item is not None:
        yield at.item(claim.item), node("schema:mentions"), body


def unresolved_mention(claim: UnresolvedMention, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a mention that the document does not settle."""
    yield here, node("rdf:type"), node("fg:UnresolvedMention")
    yield here, node("rdf:type"), node("oa:Annotation")
    yield here, node("rdfs:label"), name(claim.label)
    for candidate in claim.candidates:
        yield here, node("fg:candidate"), at.entity(candidate)
    yield from _targets(claim.sources, here, at)
    yield from _within(claim.item, here, at)


def fact(claim: Fact, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a fact that is one triple: the triple, and a statement of it that can carry its passages."""
    subject, predicate, object_ = at.entity(claim.subject), node(RELATIONS[claim.relation]), at.entity(claim.object)
    yield subject, predicate, object_
    yield here, node("rdf:type"), node("rdf:Statement")
    yield here, node("rdf:subject"), subject
    yield here, node("rdf:predicate"), predicate
    yield here, node("rdf:object"), object_
    if claim.basis is Basis.INFERRED:
        yield here, node("fg:basis"), node("fg:inferred")
    if claim.reason is not None:
        yield here, node("rdfs:comment"), prose(claim.reason)


def finding(value: Finding, here: NamedNode, at: Place) -> Iterator[Triple]:
    """Shape a finding; one without a passage is about the whole document."""
    yield here, node("rdf:type"), node("fg:Finding")
    yield here, node("fg:findingKind"), name(value.kind)
    yield here, node("rdfs:comment"), prose(value.message)
    source = at.passage(value.source) if value.source is not None else NamedNode(at.iri)
    yield here, node("prov:wasDerivedFrom"), source


# ---- what several kinds share --------------------------------------------------------------------------------------


def _within(index: int | None, here: NamedNode, at: Place) -> Iterator[Triple]:
    if index is not None:
        yield here, node("dcterms:isPartOf"), at.item(index)


def _roles(roles: Iterable[Role], here: NamedNode, at: Place) -> Iterator[Triple]:
    for role in roles:
        yield here, node("org:role"), at.entity(role)


def _on_behalf_of(values: Iterable[Organisation | Forum], here: NamedNode, at: Place) -> Iterator[Triple]:
    for value in values:
        yield here, node("opengov:onBehalfOf"), at.entity(value)


def _targets(spans: Iterable[Span], here: NamedNode, at: Place) -> Iterator[Triple]:
    for span in spans:
        yield here, node("oa:hasTarget"), at.passage(span)
