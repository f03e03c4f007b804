"""Rows of offices above the names of those who signed, where a conversion has read one row after the other.

    Sekreterare      Ordförande      Justerare        ->  Sekreterare Ordförande Justerare Siv Alm Bo Lund Eva Ek
    Siv Alm          Bo Lund         Eva Ek

The last office stands right before all names. Where the names are as many as the offices, each has hers in order, and
two may have the last one where it is that of those who check the minutes; else nobody is given one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.structure.lines import Line
from extractors.words.labels import Label, Part
from extractors.words.names import find_names

# Paragrafer 8-15 · Underskrifter: what stands between the offices of a foot
_BETWEEN = re.compile(r"(?:Justerade )?[Pp]aragraf(?:er)?\b|Underskrift(?:er)?\s*$")
_SEVERAL = "role/justerare"  # an office that two people may hold


class OfficeRow(Struct):
    """The offices that stand one behind the other, and have no names yet."""

    labels: list[Label] = field(default_factory=list)

    def label(self, label: Label, line: Line, *, lost_break: bool) -> None:
        """Note a label: an office whose line has lost the break before it goes on with the row, all else ends it."""
        if label.part is Part.OFFICE:
            self.labels = [*self.labels, label] if lost_break else [label]
        elif not (lost_break and _BETWEEN.match(line.text)) or any(name.full for name in find_names(line.text)):
            self.labels = []

    def held_by(self, entries: Sequence[Entry]) -> list[Label]:
        """Return the office of each of the entries behind the row, none where it is no row; the row ends here."""
        labels, self.labels = self.labels, []
        if len(labels) < 2:
            return []
        if any(entry.roles for entry in entries):  # one more office stands among the names, and tells the row no end
            return [replace(labels[-1], role=None)] * len(entries)
        if len(labels) == len(entries):
            return labels
        if len(labels) + 1 == len(entries) and labels[-1].role == _SEVERAL:
            return [*labels, labels[-1]]
        return [replace(labels[-1], role=None)] * len(entries)
