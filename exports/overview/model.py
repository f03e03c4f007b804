"""From answers to the rows of an overview: all of a store's forums, or some of them, as of a date."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from exports.overview.changes import changed
from exports.overview.forum import Findings, forum_overview
from exports.overview.overviews import ForumOverview, Overview
from graph.answers import Basis, Candidates, ForumAnswer, MeetingAnswer, OpenMention, Seat, Thing, VacantSeat
from graph.asking import Queryable
from graph.history import Change, Period, shown_by
from graph.questions import Questions

STEERING_GROUPS: Final = ("steering-group",)


def overview(
    store: Queryable | Questions,
    kinds: Sequence[str] | None = STEERING_GROUPS,
    at: dt.date | None = None,
    *,
    forums: Collection[str] | None = None,
    since: dt.date | None = None,
) -> Overview:
    """Return the overview of all forums of these kinds (local names of classifications; None: of every kind).

    With `forums`, of those IRIs, whatever their kinds. Who has questions to the store already gives those: what they
    have read is not read again. With `at`, what held on that date: nothing that came later, no seat whose stated end
    had passed, and only questions and vacant seats that were known then. With `since`, what changed after that date
    (and until `at`), whenever minutes tell it.
    """
    ask = store if isinstance(store, Questions) else Questions(store)
    answers = ask.forums()
    chosen = [answer for answer in answers if _wanted(answer, kinds, forums)]
    iris = {answer.forum.iri for answer in chosen}
    told = _told(ask, chosen, at, since)
    made = [forum_overview(answer, told.of(answer)) for answer in chosen]
    return Overview(
        forums=tuple(one for one in made if one.known or forums is not None),
        mentioned=tuple(one for one in made if not one.known and forums is None),
        kinds=None if kinds is None else tuple(kinds),
        named=forums is not None,
        at=at,
        since=since,
        basis=Basis.of(held.date for held in told.meetings),
        others=tuple(answer.forum for answer in answers if answer.forum.iri not in iris),
    )


def known_then(date: str | None, at: dt.date | None) -> bool:
    """Tell whether minutes of a date were there at another; what has no date may have been."""
    return date is None or at is None or date <= at.isoformat()


def _wanted(answer: ForumAnswer, kinds: Sequence[str] | None, forums: Collection[str] | None) -> bool:
    if forums is not None:
        return answer.forum.iri in forums
    return kinds is None or answer.forum.classification in kinds


@dataclass(frozen=True)
class _Told:
    """What the store tells of the chosen forums, by forum where it is one forum's."""

    meetings: tuple[MeetingAnswer, ...]
    held: Mapping[str, list[MeetingAnswer]]
    seats: Mapping[str, list[Seat]]
    vacant: Mapping[str, list[VacantSeat]]
    questions: Mapping[str, list[OpenMention]]
    changes: Mapping[str, list[Change]] | None
    before: Collection[str]
    municipalities: Mapping[str, tuple[Thing, ...]]
    same: Mapping[str, list[tuple[Candidates, tuple[Seat, ...]]]]

    def of(self, answer: ForumAnswer) -> Findings:
        iri = answer.forum.iri
        seats = self.seats.get(iri, [])
        persons = dict.fromkeys(seat.member.iri for seat in seats)
        pairs = [pair for person in persons for pair in self.same.get(person, ())]
        return Findings(
            meetings=Basis.of(held.date for held in self.held.get(iri, ())),
            seats=seats,
            vacant=self.vacant.get(iri, []),
            questions=self.questions.get(iri, []),
            changes=None if self.changes is None else self.changes.get(iri, []),
            before=iri in self.before,
            municipalities=self.municipalities,
            same={(pair.one.iri, pair.other.iri): (pair, seats) for pair, seats in pairs},
        )


def _told(ask: Questions, chosen: Sequence[ForumAnswer], at: dt.date | None, since: dt.date | None) -> _Told:
    iris = {answer.forum.iri for answer in chosen}
    meetings = tuple(held for held in ask.meetings() if known_then(held.date, at))
    seats, empty = ask.seats(forums=iris, at=at), ask.vacant_seats(forums=iris)
    ever = seats if since is None or at is None else ask.seats(forums=iris)
    vacant = [seat for seat in empty if known_then(seat.date, at)]
    questions: dict[str, list[OpenMention]] = defaultdict(list)
    for question in ask.unresolved(forums=iris):
        for iri in question.forums if known_then(question.date, at) else ():
            questions[iri].append(question)
    held: dict[str, list[MeetingAnswer]] = defaultdict(list)
    for meeting in meetings:
        held[meeting.forum.iri].append(meeting)
    return _Told(
        meetings=meetings,
        held=held,
        seats=_by_forum(seats),
        vacant=_by_forum(vacant),
        questions=questions,
        changes=None if since is None else _by_forum(changed(ever, empty, Period(since, at))),
        before=frozenset() if since is None else shown_by(ever, empty, since),
        municipalities=ask.member_municipalities({one.thing.iri for answer in chosen for one in answer.conveners}),
        same=_same(ask, seats, at),
    )


def _same(
    ask: Questions, seats: Iterable[Seat], at: dt.date | None
) -> dict[str, list[tuple[Candidates, tuple[Seat, ...]]]]:
    """Return, by person who has a seat, those whom she may be the same as, with the seats of both anywhere."""
    holders = {seat.member.iri for seat in seats}
    pairs = [pair for pair in ask.candidates() if holders & {pair.one.iri, pair.other.iri}]
    concerned = {thing.iri for pair in pairs for thing in (pair.one, pair.other)}
    theirs: dict[str, list[Seat]] = defaultdict(list)
    for seat in ask.seats(members=concerned, at=at) if concerned else ():
        theirs[seat.member.iri].append(seat)
    found: dict[str, list[tuple[Candidates, tuple[Seat, ...]]]] = defaultdict(list)
    for pair in pairs:
        both = (*theirs[pair.one.iri], *theirs[pair.other.iri])
        for iri in {pair.one.iri, pair.other.iri} & holders:
            found[iri].append((pair, both))
    return found


_OfForum = TypeVar("_OfForum", Seat, VacantSeat, Change)


def _by_forum(seats: Iterable[_OfForum]) -> dict[str, list[_OfForum]]:
    found: dict[str, list[_OfForum]] = defaultdict(list)
    for seat in seats:
        found[seat.forum.iri].append(seat)
    return found


__all__ = ["STEERING_GROUPS", "ForumOverview", "Overview", "known_then", "overview"]
