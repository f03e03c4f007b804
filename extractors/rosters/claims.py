"""What the rosters of a document claim: seats, vacant seats, the titles of those who sit there, and whom they name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from extractors.rosters.announced import Roster, rosters_in
from extractors.rosters.listed import Seated, seats_listed
from extractors.rosters.tabled import seats_tabled
from extractors.sentences.settling import Settler
from extractors.sentences.typed import Sentence
from extractors.structure.agenda import Item, item_at
from extractors.structure.lines import Line
from extractors.structure.tables import Table
from graph.claims import Claim, Entity, Finding, Membership, Mention, Organisation, Person, Span, UnresolvedMention

_NEAR = 1  # lines between an announcement and the heads of the table that it announces


class Rosters(Struct, frozen=True, gc=False):
    """The seats that rosters tell, in order, and the lines that they are read from."""

    seated: tuple[Seated, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def homes(self) -> dict[str, Organisation]:
        """Where those come from of whom only a roster says so, by name: the first that one says."""
        found: dict[str, Organisation] = {}
        for one in self.seated:
            member = one.claim.member if isinstance(one.claim, Membership) else None
            if isinstance(member, Person) and one.homes and not isinstance(member.home, Organisation):
                found.setdefault(member.name, one.homes[0])
        return found

    @property
    def spans(self) -> list[Span]:
        """The lines and rows that are read, which no sentence is to be read from."""
        return [one.span for one in self.seated]

    def claims(self) -> Iterator[Claim]:
        """Yield what the rosters say: a seat, whose titles its holder has at home."""
        for one in self.seated:
            yield one.claim
            if isinstance(one.claim, Membership) and one.titles and one.homes:
                yield Membership(one.claim.member, one.homes[0], (one.span,), one.titles, item=one.claim.item)

    def mentions(self, told: Iterable[Mention | UnresolvedMention]) -> Iterator[Mention]:
        """Yield those whom the lines name and whom `told`, what the text mentions, lacks: no list of names has them."""
        starts: dict[Entity, list[int]] = {}
        for one in told if self.seated else ():
            if isinstance(one, Mention):
                starts.setdefault(one.entity, []).extend(source.start for source in one.sources)
        for seat in self.seated:
            for entity in seat.named:
                if not any(seat.span.start <= start < seat.span.end for start in starts.get(entity, ())):
                    yield Mention(entity, (seat.span,), seat.claim.item)


def read_rosters(
    text: str,
    lines: Sequence[Line],
    tables: Sequence[Table],
    items: Sequence[Item],
    sentences: Sequence[Sentence],
    settler: Settler,
    *,
    of_meeting: bool,
) -> Rosters:
    """Read the rosters of a document; `lines` are those that stand in no attendance list. Pure; raises nothing.

    `of_meeting`: the document tells of a meeting.
    """
    found_in = rosters_in(text, items, sentences, settler, of_meeting=of_meeting)
    announced = sorted(found_in, key=lambda one: (one.at, not one.sure))
    found: list[Seated] = []
    for table in tables:
        roster = _heading(announced, table, lines)
        found.extend(seats_tabled(table, text, roster, item_at(items, table.heads.start), settler))
    read = {one.span for one in found}
    findings: list[Finding] = []
    for roster in announced:
        listed = seats_listed(roster, text, lines, settler)
        if not any(one.span in read for one in listed.seated):
            found.extend(listed.seated)
            findings.extend(listed.findings)
            read.update(one.span for one in listed.seated)
    return Rosters(tuple(sorted(found, key=lambda one: one.span)), tuple(findings))


def _heading(announced: Sequence[Roster], table: Table, lines: Sequence[Line]) -> Roster | None:
    """Return the announcement right above the heads of a table, None where something else stands there."""
    at = bisect_right(announced, table.heads.start, key=lambda one: one.at)
    if at == 0:
        return None
    last = announced[at - 1]
    first, end = (bisect_left(lines, start, key=lambda line: line.span.start) for start in (last.at, table.heads.start))
    return last if sum(not line.noise for line in lines[first:end]) <= _NEAR else None
