"""All that the minutes say of one thing, gathered from all documents: what its page is made of.

Seats are put together first, of all that is said of a holder, and then given to all whom they concern: so a seat is
the same on the page of its holder, of the forum, and of the organisation that it is held for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from exports.pages.directory import Directory
from exports.pages.said import BEGINS, ENDS, DocumentSaid, Said, Sort
from exports.pages.spool import Spool
from graph.answers import Affiliation, Evidence, Kind, Seat, Source
from graph.collation import swedish
from graph.naming import local
from graph.questions import FORUM_KINDS
from graph.seating import Claimed, affiliations_of, seats_of

_WIDER = frozenset({"present", "absent"})  # said too of whoever took part remotely or was excused
_SEATING = (Sort.ATTENDANCE, Sort.MEMBERSHIP)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is said of a thing: seats (its own, or those that concern it), places of work, and all claims, by date."""

    iri: str
    seats: tuple[Seat, ...]
    affiliations: tuple[Affiliation, ...]
    claims: tuple[Said, ...]

    def of(self, *sorts: Sort) -> tuple[Said, ...]:
        """Return the claims of these sorts."""
        return tuple(claim for claim in self.claims if claim.sort in sorts)


def spread(document: DocumentSaid, known: Directory, holders: Spool, dossiers: Spool) -> None:
    """Give the claims of a document to those whom they concern; those about seats to their holders first."""
    held = known.held(document.iri)
    for meeting in document.of(Sort.MEETING):
        forum, date = meeting.value("schema:organizer"), meeting.value("schema:startDate")
        known.announce(meeting.iri, forum, date)
    for claim in document.claims:
        packed = claim.packed()
        if claim.sort in _SEATING:
            for holder in claim.values("fg:attendee") + claim.values("org:member"):
                holders.add(known.succession.current(holder), claim.iri, packed)
        concerned = {known.succession.current(iri) for iri in _concerned(claim, document)}
        if held is not None and held.forum is not None:
            concerned = _with_forum(concerned, held.forum, claim.sort)
        for iri in concerned:
            dossiers.add(iri, _order(claim, known), ["claim", packed])
        if held is not None and claim.sort is not Sort.MENTION:
            dossiers.add(held.iri, _order(claim, known), ["claim", packed])


def seated(holders: Spool, known: Directory, dossiers: Spool) -> None:
    """Put together the seats and places of work of each holder, and give them to all whom they concern."""
    for holder, records in holders.groups():
        claims = {claim.iri: claim for claim in map(Said.unpacked, records)}
        seats = seats_in(claims.values(), known)
        if holder in known.candidates:
            stands_for = (thing.label for seat in seats for thing in (*seat.on_behalf_of, seat.forum))
            known.known_by[holder] = ", ".join(list(dict.fromkeys(stands_for))[:3])
        known.seated.update(seat.forum.iri for seat in seats)
        for seat in seats:
            iris = {holder, seat.forum.iri, *(thing.iri for thing in seat.on_behalf_of)}
            iris.update(related.thing.iri for related in _steered(seat.forum.iri, known))
            record = ["seat", [claims[said.claim].packed() for said in seat.statements]]
            for iri in iris:
                dossiers.add(iri, f"{seat.forum.iri} {seat.member.iri}", record)
        for place in places_in(claims.values(), known):
            for iri in {holder, place.organisation.iri}:
                dossiers.add(iri, place.claim, ["place", [claims[place.claim].packed()]])


def dossiers_of(spool: Spool, known: Directory) -> Iterator[Dossier]:
    """Yield the dossiers of all things of which something is said, sorted by IRI."""
    for iri, records in spool.groups():
        yield _dossier(iri, records, known)


def _dossier(iri: str, records: Iterable[Any], known: Directory) -> Dossier:
    seats: list[Seat] = []
    places: list[Affiliation] = []
    claims: dict[str, Said] = {}
    for kind, packed in records:
        if kind == "claim":
            said = Said.unpacked(packed)
            claims[said.iri + said.document] = said
            continue
        behind = [Said.unpacked(one) for one in packed]
        claims |= {said.iri + said.document: said for said in behind}
        if kind == "seat":
            seats += seats_in(behind, known)
        else:
            places += places_in(behind, known)
    return Dossier(iri, tuple(seats), tuple(places), tuple(claims.values()))


# ---- whom a claim concerns -----------------------------------------------------------------------------------------

_NAMED = {
    Sort.ATTENDANCE: ("fg:standsInFor",),
    Sort.VACANCY: ("org:postIn", "opengov:onBehalfOf"),
    Sort.ITEM: ("fg:presenter",),
    Sort.DECISION: ("prov:wasAttributedTo",),
    Sort.ASSIGNMENT: ("schema:agent",),
    Sort.UNRESOLVED: ("fg:candidate",),
    Sort.MENTION: ("oa:hasBody",),
    Sort.FACT: ("rdf:subject", "rdf:object"),
    Sort.MEETING: ("schema:organizer",),
}


def _concerned(claim: Said, document: DocumentSaid) -> set[str]:
    """Return whom a claim is about; decisions and assignments also whom their words name, and who presented them."""
    iris = {iri for curie in _NAMED.get(claim.sort, ()) for iri in claim.values(curie)}
    if claim.sort in (Sort.DECISION, Sort.ASSIGNMENT):
        iris.update(_named_in(claim, document))
        iris.update(_around(claim, document))
    if claim.sort is Sort.MEETING:
        iris.add(claim.iri)
    return iris


def _with_forum(concerned: set[str], forum: str, sort: Sort) -> set[str]:
    """Return whom a claim concerns, the forum of the minutes where it should be and not where it should not."""
    if sort in (Sort.ASSIGNMENT, Sort.UNRESOLVED):
        return concerned | {forum}
    return concerned - {forum} if sort is Sort.MENTION else concerned  # minutes name their own forum all the time


def _named_in(claim: Said, document: DocumentSaid) -> Iterator[str]:
    for mention in document.of(Sort.MENTION):
        if any(_within(inner, outer) for inner in mention.sources for outer in claim.sources):
            yield from mention.values("oa:hasBody")


def _around(claim: Said, document: DocumentSaid) -> Iterator[str]:
    """Yield who presented the item that a claim stands in, and which projects the item names."""
    within = set(claim.values("dcterms:isPartOf"))
    for item in document.of(Sort.ITEM):
        if item.iri in within:
            yield from item.values("fg:presenter")
            yield from (iri for iri in item.values("schema:mentions") if "/project/" in iri)


def _within(inner: Source, outer: Source) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _order(claim: Said, known: Directory) -> str:
    held = known.held(claim.document)
    first = min((source.start for source in claim.sources), default=0)
    return f"{held.date if held and held.date else ''} {claim.document} {first:09}"


def _steered(forum: str, known: Directory) -> tuple[Any, ...]:
    answer = known.forums.get(forum)
    return () if answer is None else answer.steers


# ---- seats ---------------------------------------------------------------------------------------------------------


def seats_in(claims: Iterable[Said], known: Directory) -> tuple[Seat, ...]:
    """Return the seats in forums that claims about one holder show."""
    found, sources = _claimed_all(claims, known)
    entities = {iri: known.thing(iri) for claim in found for iri in claim.entities}
    return seats_of(found, entities, sources, forum_kinds=FORUM_KINDS)


def places_in(claims: Iterable[Said], known: Directory) -> tuple[Affiliation, ...]:
    """Return the places of work that claims about one person show."""
    found, sources = _claimed_all((claim for claim in claims if claim.sort is Sort.MEMBERSHIP), known)
    entities = {iri: known.thing(iri) for claim in found for iri in claim.entities}
    return affiliations_of(found, entities, sources, forum_kinds=FORUM_KINDS)


def _claimed_all(claims: Iterable[Said], known: Directory) -> tuple[list[Claimed], dict[str, tuple[Source, ...]]]:
    found: list[Claimed] = []
    sources: dict[str, tuple[Source, ...]] = {}
    for claim in claims:
        sources[claim.iri] = claim.sources
        found += _claimed(claim, known)
    return found, sources


def _claimed(claim: Said, known: Directory) -> Iterator[Claimed]:
    held = known.held(claim.document)
    attended = claim.sort is Sort.ATTENDANCE
    states = {local(iri) for iri in claim.values("fg:attendanceStatus") + claim.values("fg:membershipState")}
    principal = claim.value("fg:standsInFor")
    current = known.succession.current
    forums = (held.forum,) if attended and held and held.forum else claim.values("org:organization")
    for member in claim.values("fg:attendee" if attended else "org:member"):
        for organisation in forums:
            yield Claimed(
                iri=claim.iri,
                member=current(member),
                organisation=current(organisation),
                evidence=Evidence.ATTENDED if attended else Evidence.STATED,
                state=min(states - _WIDER or states, default="present" if attended else "current"),
                date=held.date if held else None,
                begins=claim.value(BEGINS),
                ends=claim.value(ENDS),
                behalf=tuple(sorted({current(iri) for iri in claim.values("opengov:onBehalfOf")})),
                roles=labels(claim.values("org:role"), known),
                responsibilities=labels(claim.values("fg:responsibility"), known),
                principal=None if principal is None else current(principal),
                meeting=held.iri if attended and held else None,
                part=claim.value("fg:attendedPart") if attended else None,
                party=claim.value("fg:party"),
            )


def labels(iris: Iterable[str], known: Directory) -> tuple[str, ...]:
    """Return what concepts are called, in Swedish alphabetical order."""
    return tuple(sorted({known.thing(iri).label if "://" in iri else iri for iri in iris}, key=swedish))


def by_forum(seats: Iterable[Seat]) -> dict[str, list[Seat]]:
    """Return seats by the IRI of their forum, in the order they come in."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        found[seat.forum.iri].append(seat)
    return dict(found)


def is_person(seat: Seat) -> bool:
    """Tell whether a seat is held by a person (not by an organisation that is listed as such)."""
    return seat.member.kind is Kind.PERSON
