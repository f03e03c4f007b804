"""The rows of each table, in a stable order: what questions to the graph are answered with, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from exports.tables import columns
from exports.tables.columns import IRIS, LIST, Table
from graph.answers import Affiliation, ForumAnswer, Kind, OpenMention, Related, Seat, Source, Thing, VacantSeat
from graph.questions import Questions

Cell: TypeAlias = str | int | None
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True)
class Told:
    """What a store tells, read once for all tables."""

    ask: Questions

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """All seats in forums."""
        return self.ask.seats()

    @cached_property
    def vacant(self) -> tuple[VacantSeat, ...]:
        """All seats without a holder."""
        return self.ask.vacant_seats()

    @cached_property
    def work(self) -> tuple[Affiliation, ...]:
        """Where people work."""
        return self.ask.affiliations()

    @cached_property
    def forums(self) -> tuple[ForumAnswer, ...]:
        """All forums."""
        return self.ask.forums()

    @cached_property
    def open(self) -> tuple[OpenMention, ...]:
        """The names that the minutes leave open."""
        return self.ask.unresolved()

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """All that the tables speak of, each once, by IRI."""
        return tuple(sorted(set(self._named()), key=lambda thing: thing.iri))

    def _named(self) -> Iterator[Thing]:
        for seat in self.seats:
            yield from (seat.forum, seat.member, *seat.on_behalf_of)
        for place in self.work:
            yield from (place.person, place.organisation)
        for vacancy in self.vacant:
            yield from (vacancy.forum, *vacancy.on_behalf_of)
        for answer in self.forums:
            yield from (answer.forum, *(related.thing for related in (*answer.conveners, *answer.steers)))
        for mention in self.open:
            yield from mention.candidates


def _persons(told: Told) -> Iterator[Row]:
    return ((thing.iri, thing.label) for thing in told.things if thing.kind is Kind.PERSON)


def _organisations(told: Told) -> Iterator[Row]:
    kinds = (Kind.ORGANISATION, Kind.MUNICIPALITY)
    return (
        (thing.iri, thing.label, thing.kind.value, thing.classification) for thing in told.things if thing.kind in kinds
    )


def _forums(told: Told) -> Iterator[Row]:
    for answer in told.forums:
        of = answer.forum
        yield (of.iri, of.label, of.classification, *_related(answer.conveners), *_related(answer.steers))


def _seats(told: Told) -> Iterator[Row]:
    for seat in told.seats:
        begins, ends = only_period(seat)
        yield (
            *_thing(seat.forum),
            *_thing(seat.member),
            *_listed(seat.on_behalf_of),
            LIST.join(seat.roles),
            LIST.join(seat.responsibilities),
            seat.state,
            begins,
            ends,
            seat.first_attested,
            seat.last_attested,
            seat.last_present,
        )


def _statements(told: Told) -> Iterator[Row]:
    for seat in told.seats:
        behalf, _ = _listed(seat.on_behalf_of)
        for said in seat.statements:
            shown = (said.evidence.value, said.state, said.date, LIST.join(said.roles), said.begins, said.ends)
            for source in said.sources:
                yield (seat.forum.iri, seat.member.iri, behalf, *shown, *_passage(source))


def _vacant(told: Told) -> Iterator[Row]:
    for vacancy in told.vacant:
        for source in vacancy.sources:
            yield (*_thing(vacancy.forum), *_listed(vacancy.on_behalf_of), vacancy.date, *_passage(source))


def _work(told: Told) -> Iterator[Row]:
    for place in told.work:
        said = (LIST.join(place.titles), place.state, place.date, place.begins, place.ends)
        for source in place.sources:
            yield (*_thing(place.person), *_thing(place.organisation), *said, *_passage(source))


def _open(told: Told) -> Iterator[Row]:
    for mention in told.open:
        for source in mention.sources:
            yield (mention.label, *_listed(mention.candidates), mention.item, mention.date, *_passage(source))


ROWS: Final[Mapping[str, tuple[Table, Callable[[Told], Iterator[Row]]]]] = {
    table.name: (table, rows)
    for table, rows in (
        (columns.PERSONS, _persons),
        (columns.ORGANISATIONS, _organisations),
        (columns.FORUMS, _forums),
        (columns.SEATS, _seats),
        (columns.STATEMENTS, _statements),
        (columns.VACANT, _vacant),
        (columns.WORK, _work),
        (columns.OPEN, _open),
    )
}


def _thing(thing: Thing) -> tuple[str, str]:
    return thing.iri, thing.label


def _listed(things: Iterable[Thing]) -> tuple[str, str]:
    of = tuple(things)
    return IRIS.join(thing.iri for thing in of), LIST.join(thing.label for thing in of)


def _related(of: Iterable[Related]) -> tuple[str, str]:
    return _listed(related.thing for related in of)


def _passage(source: Source) -> Row:
    return source.document, source.file_name, source.page, source.start, source.end, source.exact


def only_period(seat: Seat) -> tuple[str | None, str | None]:
    """Return the one period that is stated of a seat; where there are several, they stand with its statements."""
    return seat.periods[0] if len(seat.periods) == 1 else (None, None)
