"""What the minutes show of one person, forum, municipality, organisation or project: who represents whom there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from graph.answers import FORUM_KINDS, Affiliation, ForumAnswer, Kind, Seat, Thing, TimelineEntry, VacantSeat
from graph.errors import UsageError
from graph.questions import Questions
from graph.views import View

CHOICES = 10  # names to choose from that a message holds
_SEARCHED = 1000  # more than anything has of one kind whose names hold the same words


@dataclass(frozen=True, slots=True)
class Profile:
    """A thing and what the minutes show of it; what does not apply to such a thing is empty.

    `seats` are a person's own, those in a forum, in a project's forums, or held on behalf of an organisation;
    `forums` is the forum itself, or those that steer a project.
    """

    thing: Thing
    at: dt.date | None
    seats: tuple[Seat, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    forums: tuple[ForumAnswer, ...] = ()
    vacant: tuple[VacantSeat, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    candidates: tuple[Thing, ...] = ()


def profiles(ask: Questions, name: str, *, at: dt.date | None = None) -> tuple[Profile, ...]:
    """Return what there is on each thing that is called `name`, or on the only one whose name contains it.

    Raises UsageError where nothing is called so, or several things are and none exactly.
    """
    return tuple(_profile(ask, thing, at) for thing in look_up(ask, name))


def look_up(ask: Questions, name: str, *, kinds: Collection[Kind] = frozenset(Kind)) -> tuple[Thing, ...]:
    """Return the things that are called `name`: all of exactly that name or spelling, else the only one like it.

    `kinds` says what may be meant. Raises UsageError where there is none, or several.
    """
    named = ask.search(name, limit=_SEARCHED) if name.strip() else ()
    found = [(thing, spelling) for thing, spelling in named if thing.kind in kinds][: CHOICES + 1]
    exact = tuple(thing for thing, spelling in found if spelling.casefold() == name.casefold())
    if exact or len(found) == 1:
        return exact or (found[0][0],)
    if not found:
        raise UsageError(
            f"nothing in the graph is called {name}", remedy="give a part of the name, as the minutes spell it"
        )
    labels = "; ".join(dict.fromkeys(thing.label for thing, _ in found[:CHOICES]))
    more = " and others" if len(found) > CHOICES else ""
    raise UsageError(f"several things have {name} in their names", remedy=f"choose one of {labels}{more}")


def in_view(view: View, things: Sequence[Thing]) -> list[str]:
    """Return the IRIs of those of the things that a view shows. Raises UsageError where it shows none of them."""
    shown = [thing.iri for thing in things if thing.iri in view]
    if not shown:
        label = things[0].label
        raise UsageError(f"{label} is not in the network", remedy=f"see what there is: forumgraf show {label!r}")
    return shown


def _profile(ask: Questions, thing: Thing, at: dt.date | None) -> Profile:
    pairs = [(pair.one, pair.other) for pair in ask.candidates() if thing in (pair.one, pair.other)]
    return replace(_found(ask, thing, at), candidates=tuple(other if one == thing else one for one, other in pairs))


def _found(ask: Questions, thing: Thing, at: dt.date | None) -> Profile:
    if thing.kind is Kind.PERSON:
        return _person(ask, thing, at)
    if thing.kind in FORUM_KINDS:
        forum = [thing.iri]
        vacant = tuple(seat for seat in ask.vacant_seats(forums=forum) if _known(seat.date, at))
        return Profile(thing, at, ask.seats(forums=forum, at=at), forums=ask.forums(forums=forum), vacant=vacant)
    if thing.kind is Kind.PROJECT:
        answers = ask.projects(projects=[thing.iri], at=at)
        seats = tuple(seat for answer in answers for seat in answer.seats)
        return Profile(thing, at, seats, forums=tuple(forum for answer in answers for forum in answer.forums))
    return Profile(thing, at, ask.representatives(thing.iri, at=at))


def _person(ask: Questions, thing: Thing, at: dt.date | None) -> Profile:
    return Profile(
        thing,
        at,
        seats=ask.seats(members=[thing.iri], at=at),
        affiliations=tuple(place for place in ask.affiliations(members=[thing.iri]) if _known(place.date, at)),
        timeline=tuple(entry for entry in ask.timeline(thing.iri) if _known(entry.date, at)),
    )


def _known(date: str | None, at: dt.date | None) -> bool:
    """Tell whether minutes of a date were there at another; what has no date may have been."""
    return date is None or at is None or date <= at.isoformat()
