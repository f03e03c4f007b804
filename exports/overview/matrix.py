"""The representation matrix of an association: its municipalities by forums, with names in the cells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from exports.overview.capacity import Capacity, capacity, rank
from exports.overview.forum import successors
from exports.overview.gaps import SEATED, is_listed
from exports.overview.matrix_rows import Holder, Matrices, Matrix, MatrixCell, MatrixColumn, MatrixRow
from exports.overview.model import known_then
from exports.overview.notes import Notes
from graph.answers import ForumAnswer, Kind, Seat, Thing, VacantSeat
from graph.asking import Queryable
from graph.collation import swedish
from graph.questions import Questions
from ontology.reference import load

_SEVERAL: Final = 2  # municipalities in an organisation's forums: what makes a matrix where its members are unknown


def matrices(
    store: Queryable | Questions,
    *,
    associations: Sequence[Thing] | None = None,
    kinds: Collection[str] | None = None,
    at: dt.date | None = None,
) -> Matrices:
    """Return the matrices of these associations, or of all that convene a forum, over forums of these kinds, or of all.

    Any organisation whose forums municipalities sit in counts as one. `at` as in `overview`.
    """
    ask = store if isinstance(store, Questions) else Questions(store)
    asked, chosen = None, associations
    if associations is not None:
        asked = _concerned(ask, associations)
    forums = ask.forums(forums=asked, kinds=kinds, proven=False)
    if chosen is None:
        conveners = {one.thing for forum in forums for one in forum.conveners}
        chosen = sorted((thing for thing in conveners if thing.kind is not Kind.MUNICIPALITY), key=_by_label)
    municipalities = ask.member_municipalities(thing.iri for thing in chosen)
    vacant = [seat for seat in ask.vacant_seats(forums=asked) if known_then(seat.date, at)]
    held = _Held.of(ask.seats(forums=asked, at=at), vacant)
    made = [_matrix(association, forums, municipalities.get(association.iri), held) for association in chosen]
    kept = tuple(one for one in made if _worth_showing(one) or associations is not None)
    return Matrices(kept, at, ask.basis(at=at))


def _concerned(ask: Questions, associations: Iterable[Thing]) -> frozenset[str]:
    """Return all forums that may stand in the matrices of some associations: asking of all others takes much longer."""
    wanted = {thing.iri for thing in associations}
    own, members = ask.convened_by(wanted), ask.member_municipalities(wanted)
    rows = {thing.iri for municipalities in members.values() for thing in municipalities}
    if wanted - members.keys():  # whose rows are those who are seen in its forums
        rows |= ask.represented_in(own)
        rows |= {thing.iri for seat in ask.vacant_seats(forums=own) for thing in seat.on_behalf_of}
    return ask.forums_with(wanted | rows) | own


def _worth_showing(one: Matrix) -> bool:
    seated = any(cell.holders for row in one.municipalities for cell in row.cells)
    return seated and (one.members_known or len(one.municipalities) >= _SEVERAL)


@dataclass(frozen=True)
class _Held:
    """Seats that somebody holds as a member or substitute, also by on whose behalf, and vacant ones, by forum."""

    seats: Mapping[str, Sequence[Seat]]
    behalves: Mapping[str, Mapping[Thing, Sequence[Seat]]]
    vacant: Mapping[str, Sequence[VacantSeat]]
    listed: frozenset[str]

    @classmethod
    def of(cls, seats: Iterable[Seat], vacant: Iterable[VacantSeat]) -> _Held:
        everybody: dict[str, list[Seat]] = defaultdict(list)
        held: dict[str, list[Seat]] = defaultdict(list)
        behalves: dict[str, dict[Thing, list[Seat]]] = defaultdict(lambda: defaultdict(list))
        for seat in seats:
            everybody[seat.forum.iri].append(seat)
            if seat.member.kind is Kind.PERSON and capacity(seat) in SEATED:
                held[seat.forum.iri].append(seat)
                for thing in seat.on_behalf_of:
                    behalves[seat.forum.iri][thing].append(seat)
        empty: dict[str, list[VacantSeat]] = defaultdict(list)
        for one in vacant:
            if not any(True for _ in successors(one.on_behalf_of, one.date, held[one.forum.iri])):
                empty[one.forum.iri].append(one)
        return cls(held, behalves, empty, frozenset(iri for iri, known in everybody.items() if is_listed(known)))

    def behalf(self, forum: str) -> set[Thing]:
        """Return those on whose behalf there are seats in a forum."""
        return set(self.behalves.get(forum, ())) | {
            thing for seat in self.vacant.get(forum, ()) for thing in seat.on_behalf_of
        }

    def any(self, forum: str) -> bool:
        return bool(self.seats.get(forum) or self.vacant.get(forum))


def _matrix(
    association: Thing, forums: Sequence[ForumAnswer], members: tuple[Thing, ...] | None, held: _Held
) -> Matrix:
    own = [answer for answer in forums if any(one.thing == association for one in answer.conveners)]
    rows = members if members is not None else _shown(own, held)
    concerned = {association, *rows}
    chosen = [answer for answer in forums if _concerns(answer, answer in own, concerned, held)]
    chosen.sort(key=lambda answer: (answer not in own, _kind(answer.forum), _by_label(answer.forum)))
    notes = Notes()
    organisations = [*rows, *([association] if _any(association, chosen, held) else [])]
    made = [_row(one, association, chosen, own, held, notes) for one in organisations]
    others = _others(concerned, chosen, held, notes)
    return Matrix(
        association=association,
        members_known=members is not None,
        columns=tuple(
            MatrixColumn(
                forum=answer.forum,
                conveners=tuple(one.thing.label for one in answer.conveners),
                own=answer in own,
                listed=answer.forum.iri in held.listed,
                seated=sum(bool(row.cells[place].holders) for row in made if row.municipality),
            )
            for place, answer in enumerate(chosen)
        ),
        rows=(*made, *([others] if any(cell.holders or cell.vacant for cell in others.cells) else [])),
        unknown=tuple(answer.forum for answer in own if not held.any(answer.forum.iri)),
        notes=notes.all(),
    )


def _shown(own: Iterable[ForumAnswer], held: _Held) -> tuple[Thing, ...]:
    """Return the municipalities that have a seat in an association's own forums."""
    shown = {thing for answer in own for thing in held.behalf(answer.forum.iri) if thing.kind is Kind.MUNICIPALITY}
    return tuple(sorted(shown, key=_by_label))


def _concerns(answer: ForumAnswer, own: bool, concerned: AbstractSet[Thing], held: _Held) -> bool:
    if own:
        return held.any(answer.forum.iri)
    return not held.behalf(answer.forum.iri).isdisjoint(concerned)


def _any(association: Thing, chosen: Iterable[ForumAnswer], held: _Held) -> bool:
    return any(association in held.behalf(answer.forum.iri) for answer in chosen)


def _row(
    organisation: Thing, association: Thing, chosen: Sequence[ForumAnswer], own: Sequence[ForumAnswer], held: _Held,
    notes: Notes,
) -> MatrixRow:  # fmt: skip
    municipality = organisation != association
    cells = []
    for answer in chosen:
        forum = answer.forum.iri
        seats = held.behalves.get(forum, {}).get(organisation, ())
        vacant = [seat for seat in held.vacant.get(forum, ()) if organisation in seat.on_behalf_of]
        gap = municipality and answer in own and forum in held.listed
        cells.append(_cell(seats, vacant, (organisation,), gap, notes))
    return MatrixRow(organisation, municipality, tuple(cells))


def _others(concerned: AbstractSet[Thing], chosen: Iterable[ForumAnswer], held: _Held, notes: Notes) -> MatrixRow:
    """Return the row of those who sit in the forums for nobody that has a row, so that each column is whole."""
    cells = []
    for answer in chosen:
        forum = answer.forum.iri
        seats = [seat for seat in held.seats.get(forum, ()) if concerned.isdisjoint(seat.on_behalf_of)]
        vacant = [seat for seat in held.vacant.get(forum, ()) if concerned.isdisjoint(seat.on_behalf_of)]
        cells.append(_cell(seats, vacant, (), False, notes))
    return MatrixRow(None, False, tuple(cells))


def _cell(
    seats: Iterable[Seat], vacant: Sequence[VacantSeat], row: tuple[Thing, ...], gap: bool, notes: Notes
) -> MatrixCell:
    latest: dict[str, Seat] = {}  # who has several seats here stands once, with the one that minutes show last
    for seat in sorted(seats, key=lambda seat: (seat.last_attested or "", [t.iri for t in seat.on_behalf_of])):
        latest[seat.member.iri] = seat
    ordered = sorted(latest.values(), key=lambda seat: (rank(seat.roles), swedish(seat.member.label), seat.member.iri))
    holders = tuple(_holder(seat, row, notes) for seat in ordered)
    empty = notes.of(source for seat in vacant for source in seat.sources)
    return MatrixCell(holders, bool(vacant), empty, gap and not holders)


def _holder(seat: Seat, row: tuple[Thing, ...], notes: Notes) -> Holder:
    chairs = sorted((role for role in seat.roles if rank([role]) != rank([])), key=lambda role: rank([role]))
    return Holder(
        person=seat.member,
        role=chairs[0] if chairs and _is_chair(seat, chairs[0]) else None,
        substitute=capacity(seat) is Capacity.SUBSTITUTE,
        organisations=() if row else tuple(thing.label for thing in seat.on_behalf_of),
        last=seat.last_attested,
        notes=notes.of(seat.statements[-1].sources),
    )


def _is_chair(seat: Seat, role: str) -> bool:
    """Tell whether the latest minutes that show a seat give it a role."""
    return role in seat.statements[-1].roles


def _kind(forum: Thing) -> int:
    kinds = [kind.local for kind in load().forum_kinds]
    return kinds.index(forum.classification) if forum.classification in kinds else len(kinds)


def _by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    return swedish(thing.label), thing.iri
