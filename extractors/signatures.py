"""Signature blocks: who signed as what.

Surface forms: "Underskrifter Sekreterare Hans Ek Ordförande Anna Lund", "Sekreterare, Siv Ek     Ordförande, Tomas Lund",
"/Bertil Ek, ordförande/   /Siv Lund, sekreterare/", an office with a dotted line and the name on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.attendance import Listed
from extractors.entries import Entry
from extractors.fields import Cutter, Field, Habits, Kind
from extractors.labels import Label, Part, find_label
from extractors.lines import Line
from extractors.titles import role_named
from graph.claims import Role, Span, Status

_OPENS = re.compile(r"Underskrift(?:er)?\b[:\s]*|Underskrivet av\b[:\s]*|Signatur(?:er)?\b[:\s]*", re.IGNORECASE)
_ENDS = re.compile(r"§|\d+[.)]?\s+[A-ZÅÄÖ]|ANSLAG|Anslag|Bevis|Organ\b|Protokollet är")
_OFFICES = frozenset(
    (
        "role/ordforande",
        "role/motesordforande",
        "role/sekreterare",
        "role/justerare",
        "role/protokollforare",
        "role/vice-ordforande",
    )
)
_MOST_LINES = 14
_SIGNATURE = Label("Underskrifter", Part.OFFICE, Status.PRESENT)
# a line that is nothing but offices and names: "Sekreterare, Siv Ek     Ordförande, Tomas Lund"
_PAIRS = re.compile(r"(?:Sekreterare|Ordförande|Justerande|Justerare|Protokollförare)\b[,:\s.…_]+(?=[A-ZÅÄÖ])")


def read_signatures(text: str, lines: Sequence[Line]) -> Iterator[Listed]:
    """Yield those who signed, each with the office beside her name."""
    cutter = Cutter(text, Span(0, len(text)), Habits())
    for at, line in enumerate(lines):
        opening = _OPENS.match(line.text)
        if opening is not None:
            yield from _block(cutter, _fields(cutter, lines[at : at + _MOST_LINES], opening.end()))
        elif (offices := _offices_row(line)) is not None and at + 1 < len(lines):
            yield from _columns(cutter, offices, lines[at + 1])
        elif _PAIRS.match(line.text) and len(_PAIRS.findall(line.text)) >= 2 and not line.noise:
            yield from _block(cutter, cutter.cut(line.span))


def _fields(cutter: Cutter, lines: Sequence[Line], skipped: int) -> list[Field]:
    fields: list[Field] = []
    for index, line in enumerate(lines):
        if index > 0 and _ENDS.match(line.text):
            break
        start = line.span.start + (skipped if index == 0 else 0)
        if start < line.span.end:
            fields.extend(cutter.cut(Span(start, line.span.end)))
    return fields


def _block(cutter: Cutter, fields: Sequence[Field]) -> Iterator[Listed]:
    """Pair offices and names: the office stands before its name, or behind it after a comma ("Anna Ek, ordförande")."""
    telling = [f for f in fields if f.kind in (Kind.NAME, Kind.ROLE)]
    if not telling:
        return
    offices = [f.value for f in telling if isinstance(f.value, Role)]
    if any(a.kind is b.kind is Kind.ROLE for a, b in pairwise(telling)):
        names = [f for f in telling if f.kind is Kind.NAME]
        if len(names) == len(offices) and telling[0].kind is Kind.ROLE:  # columns: offices, then names
            yield from (_signed(n, r) for n, r in zip(names, offices, strict=True) if r.path in _OFFICES)
        return
    office_first = telling[0].kind is Kind.ROLE
    pending: Role | None = None
    for at, field in enumerate(telling):
        if isinstance(field.value, Role):
            pending = field.value if field.value.path in _OFFICES else pending
        elif office_first:
            if pending is not None:
                yield _signed(field, pending)
                pending = None
        elif at + 1 < len(telling) and isinstance(telling[at + 1].value, Role):
            role = telling[at + 1].value
            if isinstance(role, Role) and role.path in _OFFICES:
                yield _signed(field, role)


def _offices_row(line: Line) -> tuple[str, ...] | None:
    """Return the roles of a row of offices: "Vid protokollet      Justeras"."""
    cells = re.split(r"\t|\s{2,}", line.text)
    found = [find_label(cell.strip(" :")) for cell in cells]
    if len(cells) < 2 or not all(f is not None and f.alone and f.label.role is not None for f in found):
        return None
    return tuple(f.label.role for f in found if f is not None and f.label.role is not None)


def _columns(cutter: Cutter, offices: Sequence[str], below: Line) -> Iterator[Listed]:
    """Pair a row of offices with the row of names below it, where there are as many."""
    names = [f for f in cutter.cut(below.span) if f.kind is Kind.NAME]
    if len(names) == len(offices):
        yield from (_signed(name, role_named(path)) for name, path in zip(names, offices, strict=True))


def _signed(name: Field, role: Role) -> Listed:
    entry = Entry(name.span, name.text, name.span, name.sure)
    return Listed(entry, _SIGNATURE, Status.PRESENT, (Role(role.path, role.label),))
