"""All that the minutes say of one thing, gathered from all documents: what its page is made of.

Seats are put together first, of all that is said of a holder, and then given to all whom they concern: so a seat is
the same on the page of its holder, of the forum, and of the organisation that it is held for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from exports.pages.concerned import concerned, with_forum
from exports.pages.directory import Directory
from exports.pages.said import DocumentSaid, Said, Sort
from exports.pages.seats import places_in, seats_in
from exports.pages.spool import Spool
from graph.answers import Affiliation, Seat

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
        whom = {known.succession.current(iri) for iri in concerned(claim, document)}
        if held is not None and held.forum is not None:
            whom = with_forum(whom, held.forum, claim.sort)
        for iri in whom:
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


def _order(claim: Said, known: Directory) -> str:
    held = known.held(claim.document)
    first = min((source.start for source in claim.sources), default=0)
    return f"{held.date if held and held.date else ''} {claim.document} {first:09}"


def _steered(forum: str, known: Directory) -> tuple[Any, ...]:
    answer = known.forums.get(forum)
    return () if answer is None else answer.steers
