"""Headings by indentation: a line of a list above lines that stand deeper says of them what no label of the table does.

Uddevalla kommun                      whom those below it come from
  Anna Ek, socialchef
Region Väst / Norrsjukhuset           all of several
  Bo Lund
Processledare                         what they are
  Cecilia Berg
Utbildningsanordnare                  a group of which nothing more is known
  David Ask, Havsgymnasiet
"""

from __future__ import annotations

from extractors.attendance.entries import read_line
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Field, Kind
from extractors.structure.lines import Line
from extractors.words.empty_seats import empty_seat
from extractors.words.labels import Label, Part
from graph.claims import Organisation, Role, Span, Status

_OF_HEADING = frozenset(
    {Kind.ORGANISATION, Kind.WORDS, Kind.ROLE, Kind.SLASH, Kind.COMMA, Kind.GAP, Kind.OPEN, Kind.CLOSE, Kind.COLON}
)
_EXPLAINED = 0.6  # of the characters of what stands deeper, where it is an entry
_LONGEST = 6  # words of such a heading


def heads_deeper(cutter: Cutter, line: Line, below: Line | None) -> tuple[Label, tuple[Organisation, ...]] | None:
    """Return the label that a line is to those deeper below it, and whom they come from; None where it heads nobody.

    `below` is the line right below it.
    """
    if below is None or below.indent <= line.indent or not line.text[0].isupper() or len(line.text.split()) > _LONGEST:
        return None
    fields = cutter.cut(line.span)
    if not all(one.kind in _OF_HEADING for one in fields) or not _is_entry(cutter, below):
        return None
    role = next((one.value for one in fields if isinstance(one.value, Role)), None) if len(fields) == 1 else None
    label = Label(line.text.rstrip(" :"), Part.GROUP, Status.PRESENT, role.path if role is not None else None)
    return label, tuple(home for one in fields if (home := _known(one)) is not None)


def _known(one: Field) -> Organisation | None:
    return one.value if isinstance(one.value, Organisation) and one.sure else None


def _is_entry(cutter: Cutter, line: Line) -> bool:
    """Tell whether a line is somebody of a list, or a seat that nobody has."""
    reading = read_line(cutter, line.span)
    named = any(entry.name is not None for entry in reading.entries) and reading.explained > _EXPLAINED
    return named or empty_seat(line.text, Span(0, len(line.text))) is not None
