"""Which municipalities of an association have no one in a forum."""

from __future__ import annotations

from collections.abc import Sequence

from exports.overview.notes import Notes
from exports.overview.rows import GapRow, Gaps
from graph.answers import Kind, Seat, Thing
from graph.capacity import SEATED, Capacity, capacity, is_listed


def gaps(association: Thing, municipalities: Sequence[Thing], seats: Sequence[Seat], notes: Notes) -> Gaps:
    """Return the association's municipalities on whose behalf no minutes show a member or a substitute.

    Where no minutes list the forum's members there is nothing to miss anybody in: then it is unknown who has no one.
    """
    persons = [seat for seat in seats if seat.member.kind is Kind.PERSON]
    seated = {thing for seat in persons if capacity(seat) in SEATED for thing in seat.on_behalf_of}
    unplaced = [seat for seat in persons if capacity(seat) in SEATED and not seat.on_behalf_of]
    listed = is_listed(seats)
    rows = tuple(_gap(one, seats, notes) for one in municipalities if listed and one not in seated)
    return Gaps(association.label, len(municipalities), listed, rows, len({seat.member.iri for seat in unplaced}))


def _gap(municipality: Thing, seats: Sequence[Seat], notes: Notes) -> GapRow:
    theirs = [seat for seat in seats if municipality in seat.on_behalf_of]
    unnamed = [seat for seat in seats if seat.member == municipality]
    sources = [source for seat in (*theirs, *unnamed) for source in seat.sources[-1:]]
    return GapRow(
        municipality=municipality,
        former=tuple(seat.member.label for seat in theirs if capacity(seat) is Capacity.FORMER),
        others=tuple(seat.member.label for seat in theirs if capacity(seat) is Capacity.OTHER),
        listed=tuple((said.state, said.date) for seat in unnamed for said in seat.statements),
        notes=notes.of(sources),
    )
