"""Popolo JSON: persons, organisations, memberships and posts, for civic-technology tools.

The classes are those of the Popolo specification (https://www.popoloproject.com/specs/), in one file with an array for
each. A forum is an organisation whose parent is its convener. `start_date` and `end_date` are only what the minutes
state; what they attest stands in `first_attested` and `last_attested`, which are Forumgraf's own. Each membership and
post has its passages as `sources`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, TypeAlias

from exports.tables.rows import Told, only_period
from graph.answers import Affiliation, Kind, Seat, Source, Thing, VacantSeat

Object: TypeAlias = dict[str, Any]


def write(told: Told, stream: IO[bytes]) -> None:
    """Write what a store tells as one JSON document in UTF-8: the same graph gives the same bytes."""
    parents = {answer.forum.iri: [convener.thing.iri for convener in answer.conveners] for answer in told.forums}
    document = {
        "persons": [_person(thing) for thing in told.things if thing.kind is Kind.PERSON],
        "organizations": [
            _organization(thing, parents.get(thing.iri, ()))
            for thing in told.things
            if thing.kind not in (Kind.PERSON, Kind.PROJECT)
        ],
        "memberships": [*_seats(told.seats), *_places_of_work(told.work)],
        "posts": [post for seat in told.vacant for post in _posts(seat)],
    }
    stream.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


def _person(thing: Thing) -> Object:
    return {"id": thing.iri, "name": thing.label}


def _organization(thing: Thing, parents: Sequence[str]) -> Object:
    """Return an organisation; one that the documents ascribe to several conveners has none of them for a parent."""
    known = {"classification": thing.classification, "parent_id": parents[0] if len(parents) == 1 else None}
    return {"id": thing.iri, "name": thing.label, **_told(known)}


def _seats(seats: Iterable[Seat]) -> Iterator[Object]:
    """Yield the memberships in forums: one for each party that somebody sits there on behalf of."""
    for seat in seats:
        begins, ends = only_period(seat)
        for party in seat.on_behalf_of or (None,):
            yield _member(seat.member) | {
                "organization_id": seat.forum.iri,
                **_told(
                    {
                        "on_behalf_of_id": party.iri if party else None,
                        "role": ", ".join(seat.roles) or None,
                        "start_date": begins,
                        "end_date": ends,
                        "first_attested": seat.first_attested,
                        "last_attested": seat.last_attested,
                    }
                ),
                "sources": _sources(seat.sources),
            }


def _places_of_work(affiliations: Iterable[Affiliation]) -> Iterator[Object]:
    for place in affiliations:
        said = {"role": ", ".join(place.titles) or None, "start_date": place.begins, "end_date": place.ends}
        yield _member(place.person) | {
            "organization_id": place.organisation.iri,
            **_told(said | {"first_attested": place.date, "last_attested": place.date}),
            "sources": _sources(place.sources),
        }


def _posts(vacancy: VacantSeat) -> Iterator[Object]:
    """Yield the posts that a vacant seat is: Popolo has a post without a membership for it."""
    for party in vacancy.on_behalf_of or (None,):
        label = ", ".join([vacancy.forum.label, *([party.label] if party else [])])
        yield {
            "label": label,
            "organization_id": vacancy.forum.iri,
            **_told({"on_behalf_of_id": party.iri if party else None, "vacant_attested": vacancy.date}),
            "sources": _sources(vacancy.sources),
        }


def _member(thing: Thing) -> Object:
    """Return whose membership it is: Popolo tells a person from an organisation by the property."""
    return {"person_id" if thing.kind is Kind.PERSON else "member_id": thing.iri}


def _sources(sources: Iterable[Source]) -> list[Object]:
    """Return passages as Popolo's links: where, and a note with the file, the page and the words."""
    return [
        {"url": f"{source.document}#passage-{source.start}-{source.end}", "note": _note(source)} for source in sources
    ]


def _note(source: Source) -> str:
    page = "" if source.page is None else f", s. {source.page}"
    return f"{source.file_name}{page}: {source.exact}"


def _told(members: Object) -> Object:
    """Return the members that are known: Popolo leaves out what is not."""
    return {name: value for name, value in members.items() if value is not None}
