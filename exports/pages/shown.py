"""What the page of each kind of thing shows, as typed values that the templates only set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from exports.pages.agenda import agenda, titles
from exports.pages.attendance import attendance
from exports.pages.contents import Held, by_name
from exports.pages.directory import Directory
from exports.pages.dossiers import Dossier
from exports.pages.facts import proven
from exports.pages.gaps import forums_missing, municipalities_missing
from exports.pages.order import by_behalf, by_date, grouped, known_by, last_seen_first, places_of_work
from exports.pages.said import Said, Sort
from exports.pages.seats import by_forum, is_person
from exports.pages.timeline import timeline
from exports.pages.told import Came, came, day, each_once, in_items, latest_first, stated, told
from graph.answers import FORUM_KINDS, Kind, Source, Thing


def person(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a person's page shows."""
    here = [seat for seat in dossier.seats if seat.member.iri == dossier.iri]
    mine = [claim for claim in dossier.of(Sort.ATTENDANCE) if _is(claim, "fg:attendee", dossier.iri, known)]
    others = [claim for claim in dossier.of(Sort.ATTENDANCE) if claim not in mine]
    assigned = [claim for claim in dossier.of(Sort.ASSIGNMENT) if _is(claim, "schema:agent", dossier.iri, known)]
    behalf = {thing for seat in here for thing in seat.on_behalf_of if seat.state != "former"}
    return {
        "seats": last_seen_first(seat for seat in here if seat.state != "former"),
        "former": last_seen_first(seat for seat in here if seat.state == "former"),
        "behalf": by_name(behalf),
        "affiliations": places_of_work(dossier.affiliations),
        "timeline": timeline(here),
        "meetings": by_date(came(claim, known) for claim in mine),
        "stood_in": by_date(came(claim, known) for claim in others),
        "presented": latest_first(dossier.of(Sort.ITEM), known),
        "decided": latest_first(dossier.of(Sort.DECISION), known),
        "assigned": latest_first(assigned, known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
        "unresolved": latest_first(dossier.of(Sort.UNRESOLVED), known),
        "candidates": known.candidates_of(dossier.iri),
    }


def forum(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a forum's page shows."""
    here = [seat for seat in dossier.seats if seat.forum.iri == dossier.iri]
    meetings = sorted(
        (held for held in _meetings(dossier, known) if held.forum == dossier.iri), key=lambda h: (day(h), h.iri)
    )
    latest = max((day(held) for held in meetings if held.documents), default="")
    left = [seat for seat in here if seat.state == "former"]
    now = [seat for seat in here if seat not in left and (not latest or seat.last_attested == latest)]
    before = [seat for seat in here if seat not in left and seat not in now]
    answer = known.forum(dossier.iri)
    return {
        "answer": None if answer is None else proven(answer, dossier, known),
        "candidates": known.candidates_of(dossier.iri),
        "latest": latest,
        "undated": sum(len(held.documents) for held in meetings if held.date is None),
        "now": by_behalf(now) if latest else last_seen_first(now),
        "before": last_seen_first(before),
        "left": last_seen_first(left),
        "vacant": [replace(one, text="") for one in latest_first(dossier.of(Sort.VACANCY), known)],
        "attendance": attendance(here),
        "gaps": municipalities_missing(dossier.iri, here, known),
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
    associations = known.associations_of(dossier.iri)
    return {
        "seats": grouped(seat for seat in here if seat.state != "former"),
        "left": last_seen_first(seat for seat in here if seat.state == "former"),
        "own": last_seen_first(own),
        "people": places_of_work(place for place in dossier.affiliations if place.organisation.iri == dossier.iri),
        "convenes": by_name(known.convened_by(dossier.iri)),
        "members": by_name(known.thing(iri) for iri in known.members_of(dossier.iri)),
        "associations": by_name(known.thing(iri) for iri in associations),
        "gaps": [gap for iri in associations if (gap := forums_missing(iri, seen, known)).things],
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "assignments": latest_first(dossier.of(Sort.ASSIGNMENT), known),
        "decisions": latest_first(dossier.of(Sort.DECISION), known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
    }


def project(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a project's page shows."""
    steering = [
        proven(answer, dossier, known)
        for iri in known.steering(dossier.iri)
        if (answer := known.forum(iri)) is not None
    ]
    seats = [seat for seat in dossier.seats if seat.state != "former" and is_person(seat)]
    return {
        "steering": steering,
        "seats": {iri: by_behalf(of) for iri, of in by_forum(seats).items()},
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "said": latest_first(dossier.of(Sort.DECISION, Sort.ASSIGNMENT), known),
        "mentioned": in_items(dossier.of(Sort.MENTION), known),
    }


def meeting(dossier: Dossier, known: Directory) -> dict[str, Any]:
    """Return what a meeting's page shows."""
    listed = each_once(came(claim, known) for claim in dossier.of(Sort.ATTENDANCE))
    statuses: dict[str, list[Came]] = defaultdict(list)
    for one in listed:
        statuses[one.status].append(one)
    items, loose = agenda(dossier.of(Sort.ITEM, Sort.DECISION, Sort.ASSIGNMENT, Sort.UNRESOLVED), known)
    own = [claim for claim in dossier.of(Sort.MEETING) if claim.iri == dossier.iri]
    reporting = [claim for claim in own if (held := known.held(claim.document)) is not None and held.iri == dossier.iri]
    facts = reporting or own  # of several documents, if several report on the meeting
    return {
        "facts": facts,
        "times": _each_once(_hours(claim) for claim in facts),
        "places": _each_once(claim.value("schema:location") for claim in facts),
        "modes": _each_once(claim.value("schema:eventAttendanceMode") for claim in facts),
        "sources": [source for claim in facts for source in claim.sources],
        "statuses": [(key, statuses[key]) for key in ("present", "remote", "excused", "absent") if statuses[key]],
        "items": items,
        "titles": list(dict.fromkeys(titles(items))),
        "loose": loose,
        "stated": [stated(claim, known) for claim in dossier.of(Sort.MEMBERSHIP)],
        "vacant": latest_first(dossier.of(Sort.VACANCY), known),
        "announced": _announced(dossier, known),
        "findings": [told(claim, known) for claim in dossier.of(Sort.FINDING)],
    }


def _hours(claim: Said) -> str | None:
    """Return when a meeting began and ended, as far as it is said."""
    begins, ends = ((claim.value(curie) or "")[:5] for curie in ("fg:startTime", "fg:endTime"))
    return f"{begins}–{ends}" if begins or ends else None


def _each_once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _announced(dossier: Dossier, known: Directory) -> list[tuple[Held, tuple[Source, ...]]]:
    found = {claim.iri: claim.sources for claim in dossier.of(Sort.MEETING) if claim.iri != dossier.iri}
    announced = [(held, sources) for iri, sources in found.items() if (held := known.meeting(iri)) is not None]
    return sorted(announced, key=lambda pair: (day(pair[0]), pair[0].iri))


def _is(claim: Said, curie: str, iri: str, known: Directory) -> bool:
    return any(known.current(value) == iri for value in claim.values(curie))


def _meetings(dossier: Dossier, known: Directory) -> list[Held]:
    iris = {claim.iri for claim in dossier.of(Sort.MEETING)}
    return [held for iri in sorted(iris) if (held := known.meeting(iri)) is not None]


KINDS = {
    Kind.PERSON: ("person.html", person),
    Kind.FORUM: ("forum.html", forum),
    Kind.STEERING_GROUP: ("forum.html", forum),
    Kind.MUNICIPALITY: ("organisation.html", organisation),
    Kind.ORGANISATION: ("organisation.html", organisation),
    Kind.PROJECT: ("project.html", project),
}
# The claims that pages of other things than persons and meetings tell one by one: of lists they tell the seats.
TOLD = frozenset(Sort) - {Sort.ATTENDANCE, Sort.MEMBERSHIP}


def about(thing: Thing, shown: Mapping[str, Any], kind: Callable[[Thing], str], words: Mapping[str, str]) -> str:
    """Return what tells a thing from others of its name, as far as its page shows it.

    `kind` is the word for one. A forum of which it is not said whose it is has the day of its latest meeting, and that
    it is not said where it may be another.
    """
    if thing.kind is Kind.PERSON:
        return known_by(shown["seats"], shown["affiliations"])
    parts = [kind(thing)]
    if thing.kind in FORUM_KINDS and shown["answer"] is not None:
        conveners = [related.thing.label for related in shown["answer"].conveners]
        unknown = [words["forum.convener.unknown"]] if shown["candidates"] else []
        met = [words["forum.met"].format(date=shown["latest"])] if shown["latest"] else []
        parts += conveners or [*unknown, *met]
    return ", ".join(parts)
