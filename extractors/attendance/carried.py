"""What a line of a list carries over to the line below it.

Rektor                 a title above her whose it is      För Sveriges Lärare:   Jenny Ek       whom a label names, for
Petter Lund    all names beside it
Anna Ek, Lerum
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.entries import LineReading
from extractors.fields.kinds import Field, Kind
from extractors.structure.lines import Line
from extractors.structure.presence_columns import column_of
from graph.claims import Organisation, Role


class _Lead(Struct, frozen=True, gc=False):
    """Whom the label beside some names says that they come from, and where the first name and the label begin."""

    column: int
    indent: int
    organisations: tuple[Organisation, ...]


class Carried(Struct):
    """What the lines so far say of the next: a title that stands above a name, and whom the label beside it names."""

    title: Role | None = None
    above: bool = False  # the list has such titles above its names
    lead: _Lead | None = None

    def over(self, reading: LineReading, line: Line) -> tuple[Entry, ...]:
        """Return the entries of a line with what the lines above say of them."""
        return self._titled(self._led(reading, line))

    def _titled(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        title, self.title = self.title, None
        if title is None or len(entries) != 1 or entries[0].name is None:
            return entries
        return (replace(entries[0], roles=(*entries[0].roles, title)),)

    def _led(self, reading: LineReading, line: Line) -> tuple[Entry, ...]:
        entries = reading.entries
        first = next((f for f in reading.fields if f.kind is Kind.NAME), None)
        if first is None:
            return entries
        column = column_of(line, first.span.start - line.span.start)
        if _stands_beside(reading.fields, first):
            self.lead = _Lead(column, line.indent, entries[0].organisations[:1])
        elif self.lead is not None and (column != self.lead.column or line.indent <= self.lead.indent):
            self.lead = None
        elif self.lead is not None:
            return tuple(replace(e, organisations=e.organisations or self.lead.organisations) for e in entries)
        return entries


def _stands_beside(fields: Sequence[Field], name: Field) -> bool:
    """Tell whether a label or a home in a column of its own stands before a name: "GR: Anna Ek", "GR      Anna Ek"."""
    before = [one for one in fields if one.span.end <= name.span.start]
    if any(one.kind is Kind.COLON for one in before):
        return True
    return [one.kind for one in before] == [Kind.ORGANISATION, Kind.GAP] and not before[1].text.strip(" \t|")
