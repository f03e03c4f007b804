"""One forum's part of the overview: its seats, vacancies, gaps, changes and open questions as rows with notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exports.overview.gaps import gaps
from exports.overview.notes import Notes
from exports.overview.overviews import ForumOverview
from exports.overview.people import by_register, meetings_with_lists, member_row
from exports.overview.rows import ChangeRow, ListedRow, OpenRow, RelatedRow, Successor, VacantRow
from graph.answers import Basis, Candidates, ForumAnswer, Kind, OpenMention, Related, Seat, Thing, VacantSeat
from graph.collation import swedish
from graph.history import Change


@dataclass(frozen=True)
class Findings:
    """What was found of one forum, as answers.

    `changes` is None where none were asked for, `before` tells whether minutes show the forum before; `municipalities`
    are those of associations, by IRI; `same` the pairs of persons who may be one, with the seats of both.
    """

    meetings: Basis
    seats: Sequence[Seat]
    vacant: Sequence[VacantSeat]
    questions: Sequence[OpenMention]
    changes: Sequence[Change] | None
    before: bool
    municipalities: Mapping[str, tuple[Thing, ...]]
    same: Mapping[tuple[str, str], tuple[Candidates, tuple[Seat, ...]]]


def forum_overview(answer: ForumAnswer, found: Findings) -> ForumOverview:
    """Return one forum's overview. Its notes are numbered in the order in which a reader meets them."""
    notes = Notes()
    steers = _related(answer.steers, notes)
    conveners = _related(answer.conveners, notes)
    persons = [seat for seat in found.seats if seat.member.kind is Kind.PERSON]
    unnamed = [seat for seat in found.seats if seat.member.kind is not Kind.PERSON]
    ordered = by_register(persons)
    meetings = meetings_with_lists(found.seats)
    people = tuple(member_row(seat, ordered, meetings, notes) for seat in ordered)
    vacant = tuple(_vacant_rows(found.vacant, persons, notes))
    listed = tuple(_listed(seat, notes) for seat in unnamed)
    return ForumOverview(
        forum=answer.forum,
        conveners=conveners,
        steers=steers,
        basis=found.meetings,
        people=people,
        listed=listed,
        vacant=vacant,
        gaps=tuple(
            gaps(one.thing, found.municipalities.get(one.thing.iri, ()), found.seats, notes)
            for one in answer.conveners
            if found.seats and _has_members(one.thing, found)
        ),
        changes=None
        if found.changes is None
        else tuple(ChangeRow(change, notes.of(change.sources)) for change in found.changes),
        before=found.before,
        open_questions=(*_open_rows(found.questions, notes), *_same_rows(found.same, persons, notes)),
        notes=notes.all(),
    )


def _has_members(convener: Thing, found: Findings) -> bool:
    """Tell whether a convener has municipalities for members, or they sit here and it may have."""
    sit = any(thing.kind is Kind.MUNICIPALITY for seat in found.seats for thing in seat.on_behalf_of)
    return convener.iri in found.municipalities or (sit and convener.kind is not Kind.MUNICIPALITY)


def _related(found: Iterable[Related], notes: Notes) -> tuple[RelatedRow, ...]:
    return tuple(RelatedRow(one.thing, notes.of(one.sources[:1])) for one in found)


def _listed(seat: Seat, notes: Notes) -> ListedRow:
    return ListedRow(seat.member, tuple((said.state, said.date) for said in seat.statements), notes.of(seat.sources))


def _vacant_rows(vacant: Iterable[VacantSeat], persons: Sequence[Seat], notes: Notes) -> Iterable[VacantRow]:
    """Yield a row for each seat that is called vacant: minutes that do so on the same behalf speak of the same seat."""
    groups: dict[tuple[Thing, ...], list[VacantSeat]] = defaultdict(list)
    for seat in vacant:
        groups[seat.on_behalf_of].append(seat)
    for behalf, group in groups.items():
        dates = sorted(seat.date for seat in group if seat.date is not None)
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        since = tuple(
            Successor(seat.member.label, seat.state, seat.first_attested or "")
            for seat in successors(behalf, first, persons)
        )
        sources = dict.fromkeys(source for seat in group for source in seat.sources)
        yield VacantRow(behalf, first, last, since, notes.of(sources))


def successors(behalf: tuple[Thing, ...], first: str | None, persons: Iterable[Seat]) -> Iterable[Seat]:
    """Yield the seats on the same behalf that minutes show first when or after minutes of a date call one vacant."""
    for seat in persons:
        shown = seat.first_attested
        same = bool(behalf) and set(seat.on_behalf_of) == set(behalf)
        if same and seat.state != "former" and first is not None and shown is not None and shown >= first:
            yield seat


def _open_rows(questions: Iterable[OpenMention], notes: Notes) -> Iterable[OpenRow]:
    """Yield a row for each name that is left open in an item: twice in one item is one question."""
    groups: dict[tuple[object, ...], list[OpenMention]] = defaultdict(list)
    for one in questions:
        groups[one.label, one.candidates, one.item, one.date].append(one)
    for group in groups.values():
        first = group[0]
        sources = dict.fromkeys(source for one in group for source in one.sources)
        yield OpenRow(first.label, labels(first.candidates), False, first.item, first.date, notes.of(sources))


def _same_rows(
    same: Mapping[tuple[str, str], tuple[Candidates, tuple[Seat, ...]]], persons: Iterable[Seat], notes: Notes
) -> Iterable[OpenRow]:
    """Yield a row for each person of the forum who may be others, with all of those."""
    holders = {seat.member for seat in persons}
    others: dict[Thing, dict[Thing, tuple[Seat, ...]]] = defaultdict(dict)
    for pair, seats in same.values():
        person, other = (pair.one, pair.other) if pair.one in holders else (pair.other, pair.one)
        others[person][other] = seats
    for person, found in others.items():
        held = {seat: None for seats in found.values() for seat in seats}
        sources = [source for seat in held for source in seat.sources[-1:]]
        meant = tuple(placed(other, held) for other in found)
        yield OpenRow(placed(person, held), meant, True, None, None, notes.of(sources))


def placed(person: Thing, seats: Iterable[Seat]) -> str:
    """Return a person's name with what tells her from namesakes: on whose behalf she sits, or else in which forums."""
    held = [seat for seat in seats if seat.member == person]
    theirs = {thing.label for seat in held for thing in seat.on_behalf_of} or {seat.forum.label for seat in held}
    return f"{person.label} ({', '.join(sorted(theirs, key=swedish))})" if theirs else person.label


def labels(things: Iterable[Thing]) -> tuple[str, ...]:
    """Return what things are called."""
    return tuple(thing.label for thing in things)
