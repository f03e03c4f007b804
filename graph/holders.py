"""Who holds the seats of a forum, in short: what the matrix of an association reads of it.

What hundreds of minutes show of a forum's seats is put together once, and kept in the register (`graph.register.held`).
Only persons hold seats, as members or as substitutes: who is in the room otherwise, or no more, is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from graph.answers import Kind, Seat, Thing
from graph.capacity import SEATED, Capacity, capacity, is_listed, rank
from graph.collation import swedish
from graph.proofs import Proofs, packed

_OTHERS: Final = 1000  # behind all chairs


class Holding(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A seat and who holds it: her place among all of the forum, and the first and last dated minutes that show it.

    `chair` is her role where the latest minutes that show the seat give her that of a chair. `organisations` are called
    on whose behalf she sits, where nothing around it says so.

    There are tens of thousands in the matrix of a large association: so nothing stands in it that has to be made by
    itself when it is decoded. The forum's `Proofs` have its passages, by its place.
    """

    iri: str
    name: str
    place: int
    chair: str | None
    substitute: bool
    first: str | None
    last: str | None
    organisations: tuple[str, ...] = ()

    @property
    def person(self) -> Thing:
        """Who it is."""
        return Thing(self.iri, self.name, Kind.PERSON)


class Behalf(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The seats of a forum that are held on behalf of the same organisations: the chair first, each person once."""

    organisations: tuple[Thing, ...]
    holdings: tuple[Holding, ...]


class Shown(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A forum's seats by on whose behalf they are held.

    `listed` tells whether any minutes list who is in it, so that somebody can be missed.
    """

    listed: bool
    behalves: tuple[Behalf, ...]


class Holders(msgspec.Struct, frozen=True, gc=False):
    """What is shown of a forum's seats, and the passages of the latest minutes that show each of them."""

    shown: Shown
    proofs: Proofs


def holders_of(seats: Iterable[Seat]) -> dict[str, Holders]:
    """Return in short who holds which of these seats, by forum (IRI). `seats` are all that there are of each forum."""
    of: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        of[seat.forum.iri].append(seat)
    return {forum: _holders(held) for forum, held in of.items()}


def _holders(seats: Sequence[Seat]) -> Holders:
    behalves: dict[tuple[Thing, ...], list[Holding]] = {seat.on_behalf_of: [] for seat in seats}
    seated = (seat for seat in seats if seat.member.kind is Kind.PERSON and capacity(seat) in SEATED)
    held = sorted(seated, key=_order)
    for place, seat in enumerate(held):
        behalves[seat.on_behalf_of].append(_holding(seat, place))
    shown = Shown(is_listed(seats), tuple(Behalf(of, tuple(some)) for of, some in behalves.items() if some))
    passages = packed([seat.statements[-1].sources for seat in held])
    return Holders(shown, Proofs(lambda: passages))


def _order(seat: Seat) -> tuple[object, ...]:
    """Return where a seat stands in a register: chairs first, then all others by name."""
    other, place = rank(seat.roles)
    return _OTHERS if other else place, swedish(seat.member.label), seat.member.iri


def _holding(seat: Seat, place: int) -> Holding:
    latest = seat.statements[-1]
    chairs = sorted((role for role in seat.roles if rank([role]) != rank([])), key=lambda role: rank([role]))
    return Holding(
        iri=seat.member.iri,
        name=seat.member.label,
        place=place,
        chair=chairs[0] if chairs and chairs[0] in latest.roles else None,
        substitute=capacity(seat) is Capacity.SUBSTITUTE,
        first=seat.first_attested,
        last=seat.last_attested,
    )
