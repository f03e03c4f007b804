"""What the overview shows, as typed rows: the writers take them as they are and compute nothing.

Stated periods are what minutes say; attested ones run from the first to the last minutes that show the seat. Neither is
ever put in the other's place, and an end that nobody stated is not there.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from graph.answers import ForumAnswer, OpenMention, Seat, Source, Thing, VacantSeat
from graph.asking import Queryable
from graph.collation import swedish
from graph.questions import Questions

STEERING_GROUPS: Final = ("steering-group",)
_FIRST: Final = ("ordförande", "vice ordförande", "förste vice ordförande", "andre vice ordförande")
_LAST: Final = ("adjungerad", "inbjuden", "gäst", "föredragande", "observatör", "sekreterare")


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered footnote: the passage that a row was read from."""

    number: int
    source: Source


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member: who, as what, for whom, since when as stated, from when to when as the minutes show, and the notes.

    `state` is current, former or elected. `periods` are pairs of ISO dates, either of which may be None.
    """

    name: str
    roles: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    responsibilities: tuple[str, ...]
    stands_in_for: tuple[str, ...]
    state: str
    periods: tuple[tuple[str | None, str | None], ...]
    first_attested: str | None
    last_attested: str | None
    last_present: str | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VacantRow:
    """A seat without a holder: for whom, in the minutes of which meeting, and the notes."""

    on_behalf_of: tuple[str, ...]
    date: str | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A name that the minutes leave open, whom it may mean, the item, the meeting's date and the notes."""

    label: str
    candidates: tuple[str, ...]
    item: str | None
    date: str | None
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A convener, or what a forum steers, and the notes."""

    name: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ForumOverview:
    """One forum: all that the overview says of it. Notes are numbered from 1 in the order of first use."""

    forum: Thing
    conveners: tuple[RelatedRow, ...]
    steers: tuple[RelatedRow, ...]
    members: tuple[MemberRow, ...]
    former: tuple[MemberRow, ...]
    vacant: tuple[VacantRow, ...]
    open_questions: tuple[OpenRow, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The forums of an overview, the kinds that were asked for, as of when, and which other forums there are."""

    forums: tuple[ForumOverview, ...]
    kinds: tuple[str, ...]
    at: dt.date | None
    others: tuple[Thing, ...]


class _Notes:
    """Numbers passages in the order in which they are first used."""

    def __init__(self) -> None:
        self._numbers: dict[Source, int] = {}

    def of(self, sources: Iterable[Source]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources))

    def all(self) -> tuple[Note, ...]:
        return tuple(Note(number, source) for source, number in self._numbers.items())


def overview(
    store: Queryable | Questions, kinds: Sequence[str] | None = STEERING_GROUPS, at: dt.date | None = None
) -> Overview:
    """Return the overview of all forums of these kinds (local names of classifications; None: of every kind).

    Who has questions to the store already gives those: what they have read is not read again.

    With `at`, what held on that date: nothing that came later, no seat whose stated end had passed, and only questions
    and vacant seats that were known then.
    """
    ask = store if isinstance(store, Questions) else Questions(store)
    forums = ask.forums()
    chosen = [answer for answer in forums if kinds is None or answer.forum.classification in kinds]
    iris = {answer.forum.iri for answer in chosen}
    seats = ask.seats(forums=iris, at=at)
    vacant = [seat for seat in ask.vacant_seats(forums=iris) if _known(seat.date, at)]
    questions = [question for question in ask.unresolved(forums=iris) if _known(question.date, at)]
    held, empty = _by_forum(seats), _by_forum(vacant)
    left_open: dict[str, list[OpenMention]] = defaultdict(list)
    for question in questions:
        for iri in question.forums:
            left_open[iri].append(question)
    return Overview(
        forums=tuple(
            _forum(answer, held[answer.forum.iri], empty[answer.forum.iri], left_open[answer.forum.iri])
            for answer in chosen
        ),
        kinds=() if kinds is None else tuple(kinds),
        at=at,
        others=tuple(answer.forum for answer in forums if answer.forum.iri not in iris),
    )


_Seated = TypeVar("_Seated", Seat, VacantSeat)


def _by_forum(seats: Iterable[_Seated]) -> dict[str, list[_Seated]]:
    found: dict[str, list[_Seated]] = defaultdict(list)
    for seat in seats:
        found[seat.forum.iri].append(seat)
    return found


def _forum(
    answer: ForumAnswer, seats: Iterable[Seat], vacant: Iterable[VacantSeat], questions: Iterable[OpenMention]
) -> ForumOverview:
    """Return one forum's overview, from its own seats, vacant seats and open questions."""
    notes = _Notes()
    held = sorted(seats, key=_seat_order)
    conveners = tuple(RelatedRow(one.thing.label, notes.of(one.sources)) for one in answer.conveners)
    steers = tuple(RelatedRow(one.thing.label, notes.of(one.sources)) for one in answer.steers)
    members = tuple(_member(seat, notes) for seat in held if seat.state != "former")
    former = tuple(_member(seat, notes) for seat in held if seat.state == "former")
    empty = tuple(VacantRow(_labels(seat.on_behalf_of), seat.date, notes.of(seat.sources)) for seat in vacant)
    left_open = tuple(
        OpenRow(one.label, _labels(one.candidates), one.item, one.date, notes.of(one.sources)) for one in questions
    )
    return ForumOverview(answer.forum, conveners, steers, members, former, empty, left_open, notes.all())


def _member(seat: Seat, notes: _Notes) -> MemberRow:
    principals = (said.stands_in_for.label for said in seat.statements if said.stands_in_for is not None)
    return MemberRow(
        name=seat.member.label,
        roles=seat.roles,
        on_behalf_of=_labels(seat.on_behalf_of),
        responsibilities=seat.responsibilities,
        stands_in_for=tuple(dict.fromkeys(principals)),
        state=seat.state,
        periods=seat.periods,
        first_attested=seat.first_attested,
        last_attested=seat.last_attested,
        last_present=seat.last_present,
        notes=notes.of(seat.sources),
    )


def _labels(things: Iterable[Thing]) -> tuple[str, ...]:
    return tuple(thing.label for thing in things)


def _known(date: str | None, at: dt.date | None) -> bool:
    return date is None or at is None or date <= at.isoformat()


def _seat_order(seat: Seat) -> tuple[object, ...]:
    """Chairs first, secretaries and guests last; between them by whom they represent, then by name."""
    first = min((_FIRST.index(role) for role in seat.roles if role in _FIRST), default=len(_FIRST))
    last = bool(seat.roles) and all(role in _LAST for role in seat.roles)
    return (
        last,
        first,
        [swedish(thing.label) for thing in seat.on_behalf_of],
        swedish(seat.member.label),
        seat.member.iri,
    )
