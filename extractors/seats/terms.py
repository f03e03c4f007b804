"""Terms: the time that a sentence says its seats are held for.

One time is that of all seats of the sentence. Where times stand in brackets behind several people, each has her own:
"Nätverket: Anna Ek (t.o.m. 2024), Bo Lund (2023–2026), Cecilia Berg".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extractors.seats.seating import Seating
from extractors.words.periods import period_in
from graph.claims import Membership, Organisation, Person, Span, State

_Term = tuple[str | None, str | None]

# <P3>, <O4> | (t.o.m. 2024)
_BRACKET = re.compile(r"(?:\s\([^()\d]*\)|,\s[^,.;:()\d]{2,40})?\s\((?P<when>[^()]*\d{4}[^()]*)\)")


def with_terms(seats: Sequence[Membership], seating: Seating) -> Iterator[Membership]:
    """Yield the seats of a sentence with the time that they are held for, where it states one."""
    if not seats:
        return
    own: dict[Person | Organisation, _Term] = dict(_own_terms(seating))
    whole = period_in(seating.text, (seating.sentence.span,)) if len(own) < 2 else (None, None)
    follows = any(seat.state is not State.FORMER for seat in seats)
    chosen = any(seat.state is State.ELECTED for seat in seats)  # and the time is theirs
    for seat in seats:
        begins, ends = own.get(seat.member, (None, None)) if len(own) > 1 else whole
        if seat.state is State.FORMER and (ends is None or chosen or (follows and begins is not None)):
            begins = ends = None  # "från 1 augusti", "för 2024-2026": since then somebody else sits there
        yield replace(seat, begins=begins, ends=ends)


def _own_terms(seating: Seating) -> Iterator[tuple[Person, _Term]]:
    """Yield the people of a sentence behind whom a time stands in brackets, each with it."""
    for mark in seating.sentence.marks:
        found = _BRACKET.match(seating.text, mark.span.end, seating.sentence.span.end)
        if found is None or mark.person is None:
            continue
        who = seating.settler.person(mark).person
        if who is not None:
            yield who, period_in(seating.text, (Span(*found.span("when")),))
