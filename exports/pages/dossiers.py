"""All that the minutes say of one thing, gathered from all documents: what its page is made of.

Seats are put together first, of all that is said of a holder, and then given to all whom they concern: so a seat is
the same on the page of its holder, of the forum, and of the organisation that it is held for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from exports.pages.concerned import with_forum
from exports.pages.contents import Contents
from exports.pages.directory import Directory
from exports.pages.giving import Sitting
from exports.pages.noted import Noted
from exports.pages.order import known_by
from exports.pages.said import Said, Sort
from exports.pages.seats import places_in, seats_in
from graph.answers import Affiliation, Seat


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is said of a thing: seats (its own, or those that concern it), places of work, and claims, by date."""

    iri: str
    seats: tuple[Seat, ...]
    affiliations: tuple[Affiliation, ...]
    claims: tuple[Said, ...]

    def of(self, *sorts: Sort) -> tuple[Said, ...]:
        """Return the claims of these sorts."""
        return tuple(claim for claim in self.claims if claim.sort in sorts)


class Sink(Protocol):
    """What takes records by key: a `Spool` is one."""

    def put(self, key: str, order: str, text: str, /) -> None:
        """Take a record; `order` is its place among those of its key."""
        ...


def spread(document: str, claims: Iterable[Noted], there: Contents, holders: Sink, dossiers: Sink) -> None:
    """Give the claims of a document to those whom they concern; those about seats to their holders first."""
    current, held = there.current, Directory(there).held(document)
    date = held.date if held is not None and held.date is not None else ""
    for claim in claims:
        for holder in claim.holders:
            holders.put(current(holder), claim.iri, claim.packed)
        whom = set(map(current, claim.whom))
        if claim.sort is Sort.VACANCY:
            whom.update(related.thing.iri for iri in tuple(whom) for related in _steered(iri, there))
        if held is not None and held.forum is not None:
            whom = with_forum(whom, held.forum, claim.sort)
        if held is not None and claim.sort is not Sort.MENTION:
            whom.add(held.iri)
        order, record = f"{date} {document} {claim.start:09}", f'["claim",{claim.packed}]'
        for iri in whom:
            dossiers.put(iri, order, record)


def seated(holder: str, texts: Iterable[str], there: Contents, known: Directory, dossiers: Sink) -> Sitting:
    """Put together the seats and places of work of a holder, and give them to all whom they concern."""
    claims = {claim.iri: (claim, text) for text in texts for claim in [Said.unpacked(msgspec.json.decode(text))]}
    said = [claim for claim, _ in claims.values()]
    seats = seats_in(said, known)
    for seat in seats:
        iris = {holder, seat.forum.iri, *(thing.iri for thing in seat.on_behalf_of)}
        iris.update(related.thing.iri for related in _steered(seat.forum.iri, there))
        record = f'["seat",[{",".join(claims[said.claim][1] for said in seat.statements)}]]'
        for iri in iris:
            dossiers.put(iri, f"{seat.forum.iri} {seat.member.iri}", record)
    places = places_in(said, known)
    for place in places:
        record = f'["place",[{claims[place.claim][1]}]]'
        for iri in {holder, place.organisation.iri}:
            dossiers.put(iri, place.claim, record)
    forums = dict.fromkeys(seat.forum.iri for seat in seats)
    return Sitting(known_by(seats, places), tuple(forums))


def dossier(
    iri: str, texts: Iterable[str], known: Directory, *, sorts: Collection[Sort], hear: Callable[[Said], None]
) -> Dossier:
    """Return the dossier of a thing; `texts` are the records under its IRI, read one by one.

    Of claims it holds those of some sorts. All are told to `hear`, some more than once.
    """
    seats: list[Seat] = []
    places: list[Affiliation] = []
    claims: dict[str, Said] = {}
    for kind, packed in map(msgspec.json.decode, texts):
        behind = [Said.unpacked(one) for one in ([packed] if kind == "claim" else packed)]
        for said in behind:
            hear(said)
            if said.sort in sorts:
                claims[said.iri + said.document] = said
        if kind == "seat":
            seats += seats_in(behind, known)
        elif kind == "place":
            places += places_in(behind, known)
    return Dossier(iri, tuple(seats), tuple(places), tuple(claims.values()))


def _steered(forum: str, there: Contents) -> tuple[Any, ...]:
    answer = there.forums.get(forum)
    return () if answer is None else answer.steers
