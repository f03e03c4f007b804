"""What a page shows of each thing, as typed values that the templates only set: one function for each kind of thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from exports.pages.attendance import attendance
from exports.pages.directory import Directory, Held, by_name
from exports.pages.dossiers import Dossier, by_forum, is_person, labels
from exports.pages.said import BEGINS, ENDS, Said, Sort
from exports.pages.timeline import timeline
from graph.answers import Affiliation, Kind, Seat, Source, Thing
from graph.collation import swedish
from graph.naming import local
from graph.questions import FORUM_KINDS


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was said: at which meeting, in which item, its words, whom it concerns, until when, and where."""

    held: Held | None
    sort: Sort
    item: str
    text: str
    things: tuple[Thing, ...]
    due: str | None
    document: str
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """How somebody took part in a meeting."""

    held: Held | None
    who: Thing
    status: str
    on_behalf_of: tuple[Thing, ...]
    roles: tuple[str, ...]
    stands_in_for: Thing | None
    part: str | None
    remark: str | None
    document: str
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A seat, or a place of work, that minutes state; `begins` and `ends` as precise as they are stated."""

    member: Thing
    organisation: Thing
    in_forum: bool
    roles: tuple[str, ...]
    on_behalf_of: tuple[Thing, ...]
    state: str
    begins: str | None
    ends: str | None
    name: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Forums of an association in which a municipality is not seen; or the other way round."""

    association: Thing
    count: int
    things: tuple[Thing, ...]


_WORDS = {
    Sort.ITEM: "dcterms:title",
    Sort.UNRESOLVED: "rdfs:label",
    Sort.FINDING: "rdfs:comment",
    Sort.DECISION: "dcterms:description",
    Sort.ASSIGNMENT: "dcterms:description",
}
_WHOM = {
    Sort.ITEM: "fg:presenter",
    Sort.DECISION: "prov:wasAttributedTo",
    Sort.ASSIGNMENT: "schema:agent",
    Sort.UNRESOLVED: "fg:candidate",
    Sort.VACANCY: "opengov:onBehalfOf",
    Sort.MENTION: "oa:hasBody",
}


def told(claim: Said, known: Directory) -> Told:
    """Return a claim as a line of a page. Of a vacant seat the words are the forum's name."""
    position, title = (claim.value("schema:position") or "", "") if claim.sort is Sort.ITEM else claim.item or ("", "")
    whom = claim.values(_WHOM[claim.sort]) if claim.sort in _WHOM else ()
    words = claim.value(_WORDS[claim.sort]) if claim.sort in _WORDS else None
    if claim.sort is Sort.VACANCY:
        words = ", ".join(known.thing(iri).label for iri in claim.values("org:postIn"))
    return Told(
        held=known.held(claim.document),
        sort=claim.sort,
        item=f"{position} {title}".strip(),
        text=words or "",
        things=tuple(by_name({known.thing(iri) for iri in whom})),
        due=claim.value("fg:dueDate"),
        document=claim.document,
        name=claim.name,
        sources=claim.sources,
    )


def latest_first(claims: Iterable[Said], known: Directory) -> tuple[Told, ...]:
    """Return claims as lines of a page, those of the latest meeting first, and in the order of its minutes."""
    found = [told(claim, known) for claim in claims]
    found.sort(key=lambda one: (one.sources[0].start if one.sources else 0, one.name))
    return tuple(sorted(found, key=lambda one: (_date(one.held), one.document), reverse=True))


def in_items(claims: Iterable[Said], known: Directory) -> tuple[Told, ...]:
    """Return mentions, the latest first, those of one item in one line with all its passages."""
    groups: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for one in latest_first(claims, known):
        groups[one.document, one.item].append(one)
    merged = []
    for of in groups.values():
        sources = tuple(dict.fromkeys(source for one in of for source in one.sources))
        first = of[0]
        merged.append(Told(first.held, first.sort, first.item, "", (), None, first.document, first.name, sources))
    return tuple(merged)


def came(claim: Said, known: Directory) -> Came:
    """Return an entry of an attendance list."""
    states = {iri.rpartition("#")[2] for iri in claim.values("fg:attendanceStatus")}
    principal = claim.value("fg:standsInFor")
    return Came(
        held=known.held(claim.document),
        who=known.thing(claim.value("fg:attendee") or ""),
        status=min(states - {"present", "absent"} or states, default="present"),
        on_behalf_of=tuple(by_name(known.thing(iri) for iri in claim.values("opengov:onBehalfOf"))),
        roles=labels(claim.values("org:role"), known),
        stands_in_for=None if principal is None else known.thing(principal),
        part=claim.value("fg:attendedPart"),
        remark=claim.value("rdfs:comment"),
        document=claim.document,
        name=claim.name,
        sources=claim.sources,
    )


def stated(claim: Said, known: Directory) -> Stated:
    """Return a membership that minutes state."""
    organisation = known.thing(claim.value("org:organization") or "")
    return Stated(
        member=known.thing(claim.value("org:member") or ""),
        organisation=organisation,
        in_forum=organisation.kind in FORUM_KINDS,
        roles=labels(claim.values("org:role"), known),
        on_behalf_of=tuple(by_name(known.thing(iri) for iri in claim.values("opengov:onBehalfOf"))),
        state=min((local(iri) for iri in claim.values("fg:membershipState")), default="current"),
        begins=claim.value(BEGINS),
        ends=claim.value(ENDS),
        name=claim.name,
        sources=claim.sources,
    )


def _date(held: Held | None) -> str:
    return (held.date if held is not None else None) or ""


# ---- each kind of thing ----------------------------------------------------------------------------------------------


def person(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a person's page shows."""
    here = [seat for seat in dossier.seats if seat.member.iri == dossier.iri]
    mine = [claim for claim in dossier.of(Sort.ATTENDANCE) if _is(claim, "fg:attendee", dossier.iri, known)]
    others = [claim for claim in dossier.of(Sort.ATTENDANCE) if claim not in mine]
    assigned = [claim for claim in dossier.of(Sort.ASSIGNMENT) if _is(claim, "schema:agent", dossier.iri, known)]
    behalf = {thing for seat in here for thing in seat.on_behalf_of if seat.state != "former"}
    return {
        "seats": _latest(seat for seat in here if seat.state != "former"),
        "former": _latest(seat for seat in here if seat.state == "former"),
        "behalf": by_name(behalf),
        "affiliations": _places(dossier.affiliations),
        "timeline": timeline(here),
        "meetings": _by_date(came(claim, known) for claim in mine),
        "stood_in": _by_date(came(claim, known) for claim in others),
        "presented": latest_first(dossier.of(Sort.ITEM), known),
        "decided": latest_first(dossier.of(Sort.DECISION), known),
        "assigned": latest_first(assigned, known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
        "unresolved": latest_first(dossier.of(Sort.UNRESOLVED), known),
        "candidates": known.candidates.get(dossier.iri, ()),
    }


def forum(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a forum's page shows."""
    here = [seat for seat in dossier.seats if seat.forum.iri == dossier.iri]
    meetings = sorted(
        (held for held in _meetings(dossier, known) if held.forum == dossier.iri), key=lambda h: (_date(h), h.iri)
    )
    latest = max((_date(held) for held in meetings if held.documents), default="")
    left = [seat for seat in here if seat.state == "former"]
    now = [seat for seat in here if seat not in left and (not latest or seat.last_attested == latest)]
    before = [seat for seat in here if seat not in left and seat not in now]
    answer = known.forums.get(dossier.iri)
    return {
        "answer": answer,
        "latest": latest,
        "undated": sum(len(held.documents) for held in meetings if held.date is None),
        "now": _by_behalf(now),
        "before": _latest(before),
        "left": _latest(left),
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "attendance": attendance(here),
        "gaps": _municipalities_missing(dossier.iri, here, known),
        "decisions": latest_first(
            (c for c in dossier.of(Sort.DECISION) if _is(c, "prov:wasAttributedTo", dossier.iri, known)), known
        ),
        "assignments": latest_first(dossier.of(Sort.ASSIGNMENT), known),
        "unresolved": latest_first(dossier.of(Sort.UNRESOLVED), known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
        "meetings": meetings[::-1],
    }


def organisation(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what the page of a municipality or another organisation shows."""
    here = [seat for seat in dossier.seats if any(thing.iri == dossier.iri for thing in seat.on_behalf_of)]
    own = [seat for seat in dossier.seats if seat.member.iri == dossier.iri]
    seen = {seat.forum.iri for seat in (*here, *own) if seat.state != "former"}
    convenes = [
        answer.forum for answer in known.forums.values() if any(r.thing.iri == dossier.iri for r in answer.conveners)
    ]
    associations = [iri for iri, of in known.members.items() if dossier.iri in of]
    return {
        "seats": _grouped(seat for seat in here if seat.state != "former"),
        "left": _latest(seat for seat in here if seat.state == "former"),
        "own": _latest(own),
        "people": _places(place for place in dossier.affiliations if place.organisation.iri == dossier.iri),
        "convenes": by_name(convenes),
        "members": by_name(known.thing(iri) for iri in known.members.get(dossier.iri, ())),
        "associations": by_name(known.thing(iri) for iri in associations),
        "gaps": [gap for iri in associations if (gap := _forums_missing(iri, seen, known)).things],
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "assignments": latest_first(dossier.of(Sort.ASSIGNMENT), known),
        "decisions": latest_first(dossier.of(Sort.DECISION), known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
    }


def project(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a project's page shows."""
    steering = [known.forums[iri] for iri in known.steered.get(dossier.iri, ()) if iri in known.forums]
    seats = [seat for seat in dossier.seats if seat.state != "former" and is_person(seat)]
    return {
        "steering": steering,
        "seats": {iri: _by_behalf(of) for iri, of in by_forum(seats).items()},
        "said": latest_first(dossier.of(Sort.DECISION, Sort.ASSIGNMENT), known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
    }


def meeting(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a meeting's page shows."""
    listed = [came(claim, known) for claim in dossier.of(Sort.ATTENDANCE)]
    statuses: dict[str, list[Came]] = defaultdict(list)
    for one in listed:
        statuses[one.status].append(one)
    items = [told(claim, known) for claim in dossier.of(Sort.ITEM)]
    inside: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for said in (told(claim, known) for claim in dossier.of(Sort.DECISION, Sort.ASSIGNMENT, Sort.UNRESOLVED)):
        inside[said.document, said.item].append(said)
    own = [claim for claim in dossier.of(Sort.MEETING) if claim.iri == dossier.iri]
    reporting = [claim for claim in own if known.meeting_of.get(claim.document) == dossier.iri]
    return {
        "facts": reporting or own,
        "statuses": [(key, statuses[key]) for key in ("present", "remote", "excused", "absent") if statuses[key]],
        "items": [(item, inside.pop((item.document, f"{item.item} {item.text}".strip()), [])) for item in items],
        "loose": [one for rest in inside.values() for one in rest],
        "stated": [stated(claim, known) for claim in dossier.of(Sort.MEMBERSHIP)],
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "announced": _announced(dossier, known),
        "findings": [told(claim, known) for claim in dossier.of(Sort.FINDING)],
    }


def _announced(dossier: Dossier, known: Directory) -> list[tuple[Held, tuple[Source, ...]]]:
    found = {claim.iri: claim.sources for claim in dossier.of(Sort.MEETING) if claim.iri != dossier.iri}
    return sorted(
        ((known.meetings[iri], sources) for iri, sources in found.items()),
        key=lambda pair: (_date(pair[0]), pair[0].iri),
    )


def _is(claim: Said, curie: str, iri: str, known: Directory) -> bool:
    return any(known.succession.current(value) == iri for value in claim.values(curie))


def _meetings(dossier: Dossier, known: Directory) -> list[Held]:
    iris = {claim.iri for claim in dossier.of(Sort.MEETING)}
    return [known.meetings[iri] for iri in sorted(iris) if iri in known.meetings]


def _by_date(rows: Iterable[Came]) -> list[Came]:
    return sorted(rows, key=lambda one: (_date(one.held), one.document, one.name), reverse=True)


def _latest(seats: Iterable[Seat]) -> list[Seat]:
    """Return seats, those seen last first."""
    found = sorted(seats, key=_alphabetical)
    return sorted(found, key=lambda seat: seat.last_attested or "", reverse=True)


def _by_behalf(seats: Iterable[Seat]) -> list[Seat]:
    """Return seats by whom they are held for, those for nobody last: as people look for them."""
    return sorted(seats, key=lambda seat: (not seat.on_behalf_of, _alphabetical(seat)))


def _alphabetical(seat: Seat) -> tuple[object, ...]:
    return (
        [swedish(t.label) for t in seat.on_behalf_of],
        swedish(seat.member.label),
        swedish(seat.forum.label),
        seat.forum.iri,
    )


def _grouped(seats: Iterable[Seat]) -> list[tuple[Thing, list[Seat]]]:
    found: dict[str, list[Seat]] = by_forum(seats)
    forums = by_name(of[0].forum for of in found.values())
    return [(thing, _latest(found[thing.iri])) for thing in forums]


def _places(places: Iterable[Affiliation]) -> list[Affiliation]:
    """Return places of work, each title at each place once, the latest minutes first."""
    found: dict[tuple[str, str, tuple[str, ...], str], Affiliation] = {}
    for place in sorted(places, key=lambda p: p.date or "", reverse=True):
        found.setdefault((place.person.iri, place.organisation.iri, place.titles, place.state), place)
    return list(found.values())


def _municipalities_missing(iri: str, seats: Iterable[Seat], known: Directory) -> list[Gap]:
    """Return for each convening association whose members are known those that nobody is seen to represent here."""
    answer = known.forums.get(iri)
    if answer is None:
        return []
    seen = {thing.iri for seat in seats if seat.state != "former" for thing in seat.on_behalf_of}
    found = []
    for related in answer.conveners:
        members = known.members.get(related.thing.iri, ())
        missing = by_name(known.thing(member) for member in members if member not in seen)
        if missing and len(missing) < len(members):
            found.append(Gap(related.thing, len(members), tuple(missing)))
    return found


def _forums_missing(association: str, seen: set[str], known: Directory) -> Gap:
    convened = [a.forum for a in known.forums.values() if any(r.thing.iri == association for r in a.conveners)]
    missing = by_name(thing for thing in convened if thing.iri in known.seated and thing.iri not in seen)
    return Gap(known.thing(association), len(convened), tuple(missing))


KINDS = {
    Kind.PERSON: ("person.html", person),
    Kind.FORUM: ("forum.html", forum),
    Kind.STEERING_GROUP: ("forum.html", forum),
    Kind.MUNICIPALITY: ("organisation.html", organisation),
    Kind.ORGANISATION: ("organisation.html", organisation),
    Kind.PROJECT: ("project.html", project),
}
