"""Seats and places of work, put together from claims by the code that answers questions (`graph.seating`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from exports.pages.directory import Directory
from exports.pages.said import BEGINS, ENDS, Said, Sort
from graph.answers import FORUM_KINDS, Affiliation, Evidence, Kind, Seat, Thing
from graph.collation import swedish
from graph.seating import Claimed, affiliations_of, seats_of, state_of


def seats_in(claims: Iterable[Said], known: Directory) -> tuple[Seat, ...]:
    """Return the seats in forums that claims about one holder show."""
    found = [claimed for claim in claims for claimed in _claimed(claim, known)]
    return seats_of(found, _entities(found, known), forum_kinds=FORUM_KINDS)


def places_in(claims: Iterable[Said], known: Directory) -> tuple[Affiliation, ...]:
    """Return the places of work that claims about one person show."""
    found = [one for claim in claims if claim.sort is Sort.MEMBERSHIP for one in _claimed(claim, known)]
    return affiliations_of(found, _entities(found, known), forum_kinds=FORUM_KINDS)


def _entities(found: Iterable[Claimed], known: Directory) -> dict[str, Thing]:
    return {iri: known.thing(iri) for claim in found for iri in claim.entities}


def _claimed(claim: Said, known: Directory) -> Iterator[Claimed]:
    held = known.held(claim.document)
    attended = claim.sort is Sort.ATTENDANCE
    states = claim.values("fg:attendanceStatus") + claim.values("fg:membershipState")
    principal = claim.value("fg:standsInFor")
    current = known.current
    forums = (held.forum,) if attended and held and held.forum else claim.values("org:organization")
    for member in claim.values("fg:attendee" if attended else "org:member"):
        for organisation in forums:
            yield Claimed(
                iri=claim.iri,
                member=current(member),
                organisation=current(organisation),
                evidence=Evidence.ATTENDED if attended else Evidence.STATED,
                state=state_of(states, attended=attended),
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
                sources=claim.sources,
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
