"""From the claims about seats to the seats: what many minutes show of one seat, put together.

Two claims are about one seat where the forum, the person and on whose behalf are the same. A claim that does not say on
whose behalf belongs to the person's only seat in that forum; where she has several, it stands alone.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

import msgspec
from msgspec.structs import replace

from graph.answers import Affiliation, Evidence, Kind, Seat, Source, Statement, Thing
from graph.asking import Row, known, text
from graph.collation import swedish
from graph.naming import local
from ontology.terms import term

_STATUS, _STATE, _ROLE = term("fg:attendanceStatus"), term("fg:membershipState"), term("org:role")
_ON_BEHALF_OF, _RESPONSIBILITY = term("opengov:onBehalfOf"), term("fg:responsibility")
_STANDS_IN_FOR, _PART, _PARTY = term("fg:standsInFor"), term("fg:attendedPart"), term("fg:party")
_WIDER: Final = frozenset({"present", "absent"})  # said too of whoever took part remotely or was excused


class Claimed(msgspec.Struct, frozen=True, gc=False):
    """A membership or attendance as the graph has it: IRIs, and what a claim says of them."""

    iri: str
    member: str
    organisation: str
    evidence: Evidence
    state: str
    date: str | None
    begins: str | None
    ends: str | None
    behalf: tuple[str, ...]
    roles: tuple[str, ...]
    responsibilities: tuple[str, ...]
    principal: str | None
    meeting: str | None
    part: str | None
    party: str | None = None
    sources: tuple[Source, ...] | None = None  # None: they were not asked for yet

    @property
    def entities(self) -> tuple[str, ...]:
        """The IRIs of persons, organisations, parties and forums in the claim."""
        others = (one for one in (self.principal, self.party) if one is not None)
        return (self.member, self.organisation, *self.behalf, *others)

    @property
    def concepts(self) -> tuple[str, ...]:
        """The IRIs of roles and responsibilities; a role that is a literal is not one."""
        return tuple(iri for iri in (*self.roles, *self.responsibilities) if _is_iri(iri))

    def spoken(self, labels: Mapping[str, str]) -> Claimed:
        """Return the claim with the labels of its roles and responsibilities in place of their IRIs."""
        roles = tuple(sorted({labels.get(role, role) for role in self.roles}, key=swedish))
        return replace(self, roles=roles, responsibilities=tuple(labels.get(iri, iri) for iri in self.responsibilities))


def claimed(found: Iterable[Row]) -> list[Claimed]:
    """Put together the rows of each claim. Attendance has its meeting's date, and states no period."""
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in found:
        groups[known(row, "claim"), known(row, "member"), known(row, "organisation")].append(row)
    return [_claimed(key, groups[key]) for key in sorted(groups)]


def _claimed(key: tuple[str, str, str], group: list[Row]) -> Claimed:
    said: dict[str, set[str]] = defaultdict(set)
    for row in group:
        if (value := text(row, "value")) is not None:
            said[known(row, "property")].add(value)
    attended = "date" in group[0]  # by the meeting; what is stated has the date of the minutes that state it
    return Claimed(
        *key,
        evidence=Evidence.ATTENDED if attended else Evidence.STATED,
        state=state_of(said[_STATUS] | said[_STATE], attended=attended),
        date=min({date for row in group if (date := text(row, "date")) is not None}, default=None),
        begins=None,
        ends=None,
        behalf=tuple(sorted(said[_ON_BEHALF_OF])),
        roles=tuple(sorted(said[_ROLE])),
        responsibilities=tuple(sorted(said[_RESPONSIBILITY])),
        principal=min(said[_STANDS_IN_FOR], default=None),
        meeting=min({meeting for row in group if (meeting := text(row, "meeting")) is not None}, default=None),
        part=min(said[_PART], default=None),
        party=min(said[_PARTY], default=None),
    )


def state_of(said: Iterable[str], *, attended: bool) -> str:
    """Return the narrowest of the states (IRIs) that a claim has; who is listed was there, a seat that is told is held.

    >>> state_of(["urn:x#present", "urn:x#remote"], attended=True)
    'remote'
    """
    states = {local(iri) for iri in said}
    return min(states - _WIDER or states, default="present" if attended else "current")


def holding(found: Iterable[Claimed], at: dt.date | None) -> list[Claimed]:
    """Return the claims that held, or may have held, on a date; all of them where there is none."""
    return list(found) if at is None else [claim for claim in found if _holds(claim, at.isoformat())]


def seats_of(
    found: Iterable[Claimed],
    entities: Mapping[str, Thing],
    *,
    forum_kinds: Collection[Kind],
) -> tuple[Seat, ...]:
    """Return the seats in forums that the claims show."""
    holders: dict[tuple[str, str], dict[tuple[str, ...], list[Claimed]]] = defaultdict(lambda: defaultdict(list))
    for claim in found:
        if entities[claim.organisation].kind in forum_kinds:
            holders[claim.organisation, claim.member][claim.behalf].append(claim)
    seats = [
        Seat(
            forum=entities[forum],
            member=entities[member],
            on_behalf_of=tuple(sorted((entities[iri] for iri in behalf), key=_by_label)),
            statements=tuple([_statement(claim, entities) for claim in sorted(claims, key=_age)]),
        )
        for (forum, member), by_behalf in holders.items()
        for behalf, claims in _folded(by_behalf).items()
    ]
    return tuple(sorted(seats, key=_seat_order))


def affiliations_of(
    found: Iterable[Claimed],
    entities: Mapping[str, Thing],
    *,
    forum_kinds: Collection[Kind],
) -> tuple[Affiliation, ...]:
    """Return the claims that tell of a place of work rather than of a seat in a forum, by person."""
    places = [
        Affiliation(
            claim=claim.iri,
            person=entities[claim.member],
            organisation=entities[claim.organisation],
            titles=claim.roles,
            state=claim.state,
            date=claim.date,
            begins=claim.begins,
            ends=claim.ends,
            sources=claim.sources or (),
        )
        for claim in found
        if entities[claim.organisation].kind not in forum_kinds
    ]
    return tuple(sorted(places, key=lambda p: (_by_label(p.person), p.date or "", _by_label(p.organisation), p.claim)))


def _holds(claim: Claimed, day: str) -> bool:
    """Tell whether a claim may hold on a day. "2024" covers all of 2024: an imprecise end is not made precise."""
    begun = claim.begins if claim.begins is not None else claim.date
    return (begun is None or begun <= day) and (claim.ends is None or claim.ends >= day[: len(claim.ends)])


def _folded(by_behalf: Mapping[tuple[str, ...], list[Claimed]]) -> dict[tuple[str, ...], list[Claimed]]:
    named = [behalf for behalf in sorted(by_behalf) if behalf]
    if len(named) != 1 or () not in by_behalf:
        return {behalf: by_behalf[behalf] for behalf in sorted(by_behalf)}
    return {named[0]: by_behalf[named[0]] + by_behalf[()]}


def _statement(claim: Claimed, entities: Mapping[str, Thing]) -> Statement:
    return Statement(
        claim=claim.iri,
        evidence=claim.evidence,
        state=claim.state,
        date=claim.date,
        roles=claim.roles,
        begins=claim.begins,
        ends=claim.ends,
        stands_in_for=None if claim.principal is None else entities[claim.principal],
        responsibilities=claim.responsibilities,
        sources=claim.sources or (),
        meeting=claim.meeting,
        part=claim.part,
        party=None if claim.party is None else entities[claim.party],
    )


def _is_iri(value: str) -> bool:
    return "://" in value or value.startswith("urn:")


def _age(claim: Claimed) -> tuple[str, str, str]:
    return claim.date or "", claim.evidence, claim.iri


def _by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    return swedish(thing.label), thing.iri


def _seat_order(seat: Seat) -> tuple[object, ...]:
    return _by_label(seat.forum), [_by_label(t) for t in seat.on_behalf_of], _by_label(seat.member)
