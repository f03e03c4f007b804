"""The representation matrix of an association: its municipalities by forums, with names in the cells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from msgspec.structs import replace

from exports.overview.matrix_rows import Matrices, Matrix, MatrixCell, MatrixColumn, MatrixRow
from exports.overview.model import known_then
from graph.answers import ForumAnswer, Kind, Thing, VacantSeat
from graph.asking import Queryable
from graph.collation import swedish
from graph.collecting import seldom_collecting
from graph.holders import Behalf, Holders, Holding, Shown
from graph.proofs import NONE, Proofs
from graph.questions import Questions
from ontology.reference import load

_NOBODY: Final = Holders(Shown(False, ()), NONE)
_EMPTY, _GAP = (MatrixCell((), False, (), gap) for gap in (False, True))  # most cells are one of these
_PLACE: Final = attrgetter("place")
_SEVERAL: Final = 2  # municipalities in an organisation's forums: what makes a matrix where its members are unknown


@seldom_collecting()
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
    held = _Held.of(ask.holders(forums=asked, at=at), vacant)
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
    """Who holds seats, all of them and by on whose behalf, and the vacant ones; each by forum."""

    holders: Mapping[str, Holders]
    vacant: Mapping[str, Sequence[VacantSeat]]
    _by: dict[str, Mapping[str, Sequence[Behalf]]] = field(default_factory=dict)

    @classmethod
    def of(cls, holders: Mapping[str, Holders], vacant: Iterable[VacantSeat]) -> _Held:
        empty: dict[str, list[VacantSeat]] = defaultdict(list)
        for one in vacant:
            if not _is_taken(one, holders.get(one.forum.iri, _NOBODY)):
                empty[one.forum.iri].append(one)
        return cls(holders, empty)

    def by_organisation(self, forum: str) -> Mapping[str, Sequence[Behalf]]:
        """Return the seats of a forum by each of those (IRIs) on whose behalf they are held; by "" those of nobody."""
        if forum not in self._by:
            found: dict[str, list[Behalf]] = {}
            for some in self.behalves(forum):
                for organisation in some.organisations:
                    found.setdefault(organisation.iri, []).append(some)
                if not some.organisations:
                    found.setdefault("", []).append(some)
            self._by[forum] = found
        return self._by[forum]

    def behalves(self, forum: str) -> Sequence[Behalf]:
        return self.holders.get(forum, _NOBODY).shown.behalves

    def behalf(self, forum: str) -> AbstractSet[Thing]:
        """Return those on whose behalf there are seats in a forum."""
        some = [of.organisations for of in self.behalves(forum)]
        return {thing for of in (*some, *(seat.on_behalf_of for seat in self.vacant.get(forum, ()))) for thing in of}

    def concerns(self, forum: str, organisations: AbstractSet[str]) -> bool:
        """Tell whether there are seats in a forum on behalf of any of these (IRIs)."""
        return not self.by_organisation(forum).keys().isdisjoint(organisations) or any(
            thing.iri in organisations for seat in self.vacant.get(forum, ()) for thing in seat.on_behalf_of
        )

    def listed(self, forum: str) -> bool:
        return self.holders.get(forum, _NOBODY).shown.listed

    def proofs(self, forum: str) -> Proofs:
        return self.holders.get(forum, _NOBODY).proofs

    def any(self, forum: str) -> bool:
        return bool(self.behalves(forum) or self.vacant.get(forum))


def _is_taken(seat: VacantSeat, holders: Holders) -> bool:
    """Tell whether minutes of its date or later are the first to show somebody on the same behalf."""
    since, behalf = seat.date, set(seat.on_behalf_of)
    same = (some for some in holders.shown.behalves if behalf and set(some.organisations) == behalf)
    return since is not None and any(
        one.first is not None and one.first >= since for some in same for one in some.holdings
    )


def _matrix(
    association: Thing, forums: Sequence[ForumAnswer], members: tuple[Thing, ...] | None, held: _Held
) -> Matrix:
    convened = [answer for answer in forums if any(one.thing == association for one in answer.conveners)]
    rows, own = members if members is not None else _shown(convened, held), {answer.forum.iri for answer in convened}
    concerned = {association.iri, *(one.iri for one in rows)}
    chosen = [
        answer
        for answer in forums
        if (held.any(answer.forum.iri) if answer.forum.iri in own else held.concerns(answer.forum.iri, concerned))
    ]
    chosen.sort(key=lambda answer: (answer.forum.iri not in own, _kind(answer.forum), _by_label(answer.forum)))
    organisations = [
        *rows,
        *([association] if any(held.concerns(answer.forum.iri, {association.iri}) for answer in chosen) else []),
    ]
    columns = [_cells(answer.forum.iri, organisations, association, own, held) for answer in chosen]
    others = tuple(_others(answer.forum.iri, concerned, held) for answer in chosen)
    return Matrix(
        association=association,
        members_known=members is not None,
        columns=tuple(
            MatrixColumn(
                forum=answer.forum,
                conveners=tuple(one.thing.label for one in answer.conveners),
                own=answer.forum.iri in own,
                listed=held.listed(answer.forum.iri),
                seated=sum(
                    1 for of, cell in zip(organisations, cells, strict=True) if cell.holders and of != association
                ),
            )
            for answer, cells in zip(chosen, columns, strict=True)
        ),
        rows=(
            *(
                MatrixRow(one, one != association, tuple([cells[place] for cells in columns]))
                for place, one in enumerate(organisations)
            ),
            *([MatrixRow(None, False, others)] if any(cell.holders or cell.vacant for cell in others) else []),
        ),
        unknown=tuple(answer.forum for answer in convened if not held.any(answer.forum.iri)),
    )


def _shown(convened: Iterable[ForumAnswer], held: _Held) -> tuple[Thing, ...]:
    """Return the municipalities that have a seat in the forums that an association convenes."""
    shown = {thing for answer in convened for thing in held.behalf(answer.forum.iri) if thing.kind is Kind.MUNICIPALITY}
    return tuple(sorted(shown, key=_by_label))


def _cells(
    forum: str, organisations: Sequence[Thing], association: Thing, own: AbstractSet[str], held: _Held
) -> list[MatrixCell]:
    """Return the cells of a forum, one for each of these organisations."""
    by, vacant, missed = held.by_organisation(forum), held.vacant.get(forum), forum in own and held.listed(forum)
    proofs, cells = held.proofs(forum), []
    for organisation in organisations:
        behalves, gap = by.get(organisation.iri, ()), missed and organisation != association
        empty = [seat for seat in vacant if organisation in seat.on_behalf_of] if vacant else ()
        cells.append(_cell(_each_once(behalves), empty, gap, proofs) if behalves or empty else _GAP if gap else _EMPTY)
    return cells


def _others(forum: str, concerned: AbstractSet[str], held: _Held) -> MatrixCell:
    """Return those who sit in a forum for nobody that has a row (`concerned`), so that its column is whole."""
    by = held.by_organisation(forum)  # for whom somebody sits, "" for nobody
    unseen = {id(of) for organisation in by.keys() - concerned for of in by[organisation]}
    some = (of for of in held.behalves(forum) if id(of) in unseen) if unseen else ()
    behalves = [_telling(of) for of in some if _are_others(of.organisations, concerned)]
    vacant = [seat for seat in held.vacant.get(forum, ()) if _are_others(seat.on_behalf_of, concerned)]
    return _cell(_each_once(behalves), vacant, False, held.proofs(forum))


def _are_others(organisations: Iterable[Thing], concerned: AbstractSet[str]) -> bool:
    return concerned.isdisjoint(thing.iri for thing in organisations)


def _cell(holders: tuple[Holding, ...], vacant: Sequence[VacantSeat], gap: bool, proofs: Proofs) -> MatrixCell:
    if not vacant:  # nearly all
        return MatrixCell(holders, False, (), gap and not holders, proofs)
    passages = tuple(dict.fromkeys(source for seat in vacant for source in seat.sources))
    return MatrixCell(holders, bool(vacant), passages, gap and not holders, proofs)


def _each_once(behalves: Sequence[Behalf]) -> tuple[Holding, ...]:
    """Return who holds seats, in the order of a register: of several seats the one that minutes show last."""
    if len(behalves) <= 1:
        return behalves[0].holdings if behalves else ()
    shown: dict[str, tuple[Holding, Behalf]] = {}
    for of in behalves:
        for one in of.holdings:
            if one.iri not in shown or _age(one, of) >= _age(*shown[one.iri]):
                shown[one.iri] = one, of
    return tuple(sorted((one for one, _ in shown.values()), key=_PLACE))


def _age(one: Holding, of: Behalf) -> tuple[str, list[str]]:
    return one.last or "", [thing.iri for thing in of.organisations]


def _telling(of: Behalf) -> Behalf:
    """Return seats whose holders tell themselves on whose behalf they are held."""
    organisations = tuple(thing.label for thing in of.organisations)
    return Behalf(of.organisations, tuple(replace(one, organisations=organisations) for one in of.holdings))


def _kind(forum: Thing) -> int:
    kinds = [kind.local for kind in load().forum_kinds]
    return kinds.index(forum.classification) if forum.classification in kinds else len(kinds)


def _by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    return swedish(thing.label), thing.iri
