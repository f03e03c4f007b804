"""Offices that stand alone right below the names of those who sign with them.

Anna Ek              Underskrifter   Sekreterare      an office above a name: what stands below her is that of the
Ordförande                           Anna Ek          next name

Justeras
Anna Ek       Bo Lund                each has the office below her, and not that of the label
Ordförande    Justerare
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from extractors.attendance.collecting import Collected
from extractors.attendance.drafts import Entry
from extractors.attendance.listed import listed_under
from extractors.attendance.openings import Opening
from extractors.attendance.signatures import TO_SIGN, offices_row
from extractors.fields.kinds import Kind
from extractors.structure.lines import Line, right_below
from extractors.words.labels import Part, find_label

# Ordförande ...............: the name is to follow
_DOTTED = re.compile(r"[._…]{3}|…")
_CELLS = re.compile(r"\s{2,}|\t")
_SIGNED = ([Kind.NAME], [Kind.NAME, Kind.PARTY])
_OF_FOOT = "Paragrafer"  # what stands among the offices of those who sign
_ABOVE_NAME = 3  # lines between a name and the office above it, and that


class OfficesBelow(Struct):
    """The offices below names of a document, whose lists are being `found`; `read_lines` are those read as such."""

    lines: Sequence[Line]
    found: Collected
    read_lines: set[int] = field(default_factory=set)

    def read(self, opening: Opening, line: Line) -> bool:
        """Read an office alone right below the name of who signs with it; tell whether the line is one."""
        above = self.lines[line.index - 1] if line.index else None
        if opening.part is not Part.OFFICE or opening.rest or line.after_blank or above is None:
            return False
        if self.found.is_read(above) and self._says_again(opening, above):
            self.found.spans.append(line.span)
            return True
        if self._heads_name(above):
            return False
        if _DOTTED.search(line.text) or (self.found.is_read(above) and not self._closes_pair(line)):
            return False
        fields = self.found.cutter.cut(above.span)
        if [f.kind for f in fields] not in _SIGNED or not fields[0].sure:
            return False
        signed = Entry(fields[0].span, fields[0].text, fields[0].span)
        self.found.listed.append(listed_under(signed, opening.label, (opening.label,)))
        self.found.spans += (above.span, line.span)
        self.read_lines.add(line.index)
        return True

    def are_of_row(self, line: Line) -> bool:
        """Tell whether names behind an office have theirs in the row right below: "Justeras | Anna Ek      Bo Lund"."""
        below = right_below(self.lines, line) if self.found.state.only_office else None
        return below is not None and len(_CELLS.split(line.text)) > 1 and offices_row(below.text) is not None

    def _says_again(self, opening: Opening, above: Line) -> bool:
        """Tell whether an office is that of the name above it, as the label above that says: "Vid protokollet"."""
        last = self.found.listed[-1] if self.found.listed else None
        if last is None or last.label.part is not Part.OFFICE or not above.span.start <= last.entry.span.start:
            return False
        return opening.label.role is not None and opening.label.role in {role.path for role in last.roles}

    def _heads_name(self, name: Line) -> bool:
        """Tell whether an office stands above a name, so that what stands below it is the office of the next name.

        Underskrifter      Sekreterare      Paragrafer 55-65             Sekreterare
                           Anna Ek                                       Paragrafer
                           Ordförande                                    .................
                           Bo Lund                                       Anna Ek
        """
        below = name
        for above in reversed(self.lines[max(0, name.index - _ABOVE_NAME) : name.index]):
            if below.after_blank or above.index in self.read_lines:
                break
            found = [find_label(cell) for cell in _CELLS.split(above.text)]
            if any(one is not None and one.alone and one.label.part is Part.OFFICE for one in found):
                return True
            if not (TO_SIGN.fullmatch(above.text) or above.text.rstrip(" :") == _OF_FOOT):
                break
            below = above
        return False

    def _closes_pair(self, line: Line) -> bool:
        """Tell whether an office below somebody who is listed is hers: a blank or a line to sign on follows."""
        listed = bool(self.found.listed) and self.found.listed[-1].label.part is not Part.OFFICE
        below = right_below(self.lines, line)
        return listed and (below is None or TO_SIGN.fullmatch(below.text) is not None)
