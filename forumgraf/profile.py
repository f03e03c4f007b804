"""What the minutes show of one person, forum, municipality, organisation or project: who represents whom there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody may mean by a name: the kinds of thing, and what messages call one of them."""

    kinds: Collection[Kind] = frozenset(Kind)
    called: str = "thing"


FORUM: Final = Wanted(FORUM_KINDS, "forum")
ORGANISATION: Final = Wanted(frozenset({Kind.ORGANISATION, Kind.MUNICIPALITY}), "organisation")
ASSOCIATION: Final = Wanted(frozenset({Kind.ORGANISATION}), "association")


def profiles(ask: Questions, name: str, *, at: dt.date | None = None) -> tuple[Profile, ...]:
    """Return what there is on each thing that is called `name`, or on the only one whose name contains it.

    Raises UsageError where nothing is called so, or several things are and none exactly.
    """
    return tuple(_profile(ask, thing, at) for thing in look_up(ask, name))


def look_up(ask: Questions, name: str, *, wanted: Wanted = Wanted()) -> tuple[Thing, ...]:
    """Return the things that are called `name`: all of exactly that name or spelling, else all of the only one like it.

    `wanted` says what may be meant. Raises UsageError where there is none, or several names are like it.
    """
    named = ask.search(name, limit=_SEARCHED) if name.strip() else ()
    found = [(thing, spelling) for thing, spelling in named if thing.kind in wanted.kinds][: CHOICES + 1]
    if not found:
        raise _unknown(name, wanted, any(spelling.casefold() == name.casefold() for _, spelling in named))
    exact = tuple(thing for thing, spelling in found if spelling.casefold() == name.casefold())
    labels = list(dict.fromkeys(thing.label for thing, _ in found))
    if exact or len(labels) == 1:
        return exact or tuple(thing for thing, _ in found)
    more = " and others" if len(found) > CHOICES else ""
    raise UsageError(
        f"several {wanted.called}s have {name} in their names",
        remedy=f"choose one of {'; '.join(labels[:CHOICES])}{more}",
    )


def _unknown(name: str, wanted: Wanted, is_another: bool) -> UsageError:
    """Return the error for a name that nothing wanted has; with `is_another`, something else is called exactly so."""
    if not name.strip():
        return UsageError("a name is empty", remedy="give a part of it, as the minutes spell it")
    if is_another:
        return UsageError(f"{name} is no {wanted.called}", remedy=f"see what it is: forumgraf show {name!r}")
    nothing = "nothing in the graph" if wanted == Wanted() else f"no {wanted.called}"
    return UsageError(f"{nothing} is called {name}", remedy="give a part of the name, as the minutes spell it")


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
