"""Signature blocks: who signed as what.

Surface forms: "Underskrifter Sekreterare Hans Ek Ordförande Anna Lund", "Sekreterare, Siv Ek     Ordförande, Bo Lund",
"/Bertil Ek, ordförande/   /Siv Lund, sekreterare/", an office with a dotted line and the name on the next line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from extractors.attendance.drafts import Entry
from extractors.attendance.listed import Listed
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Field, Habits, Kind
from extractors.matching.anchors import holding
from extractors.structure.lines import Line
from extractors.structure.presence_columns import column_of
from extractors.words.labels import Label, Part, find_label, may_begin
from extractors.words.titles import role_named
from graph.claims import Role, Span, Status

# Underskrifter: · Underskrivet av · Protokolljustering, in Finland
_OPENS = re.compile(
    r"Underskrift(?:er)?\b[:\s]*|Underskrivet av\b[:\s]*|Signatur(?:er)?\b[:\s]*|Protokolljustering\b[:\s]*",
    re.IGNORECASE,
)
# § 2 · 2. Val av justerare · ANSLAG/BEVIS
_ENDS = re.compile(
    r"§|\d+[.)]?\s+[A-ZÅÄÖ]|ANSLAG|Anslag|BEVIS|Bevis|Förvaringsplats|Organ\b|Protokollet är|Ärende|Innehåll|Dagordning"
)
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
_CHAIRS = frozenset(("role/ordforande", "role/motesordforande"))
_LIST_ENDS = 20_000  # characters from the beginning in which the list stands
_LONGEST_ROW = 60  # characters of a row of offices
_MOST_LINES = 14
_REMEMBERED = 4096  # lines with the offices on them: those of a list come again at the next meeting
_PAIR = 2  # a name and an office
_TELLING = frozenset({Kind.NAME, Kind.ROLE})
_CELLS = re.compile(r"\s{2,}|\t")
TO_SIGN = re.compile(r"[._…\s-]+")  # the lines that are signed on
_SLACK = 2  # characters by which a name may begin before the label of its column
_SIGNATURE = Label("Underskrifter", Part.OFFICE, Status.PRESENT)
# a line that is nothing but offices and names: "Sekreterare, Siv Ek     Ordförande, Tomas Lund"
_PAIRS = re.compile(r"(?:Sekreterare|Ordförande|Justerande|Justerare|Protokollförare)\b[,:\s.…_]+(?=[A-ZÅÄÖ])")
# Anna Ek, ordförande      Bo Lund, sekreterare
_NAMED_PAIRS = re.compile(
    r"[A-ZÅÄÖ][\w .-]{3,40},\s(?:ordförande|sekreterare|justerare|protokollförare)(?:\t|\s{2,})(?=[A-ZÅÄÖ])"
)


def read_signatures(text: str, lines: Sequence[Line]) -> Iterator[Listed]:
    """Yield those who signed, each with the office beside her name."""
    cutter = Cutter(text, Span(0, len(text)), Habits())
    starts = [line.span.start for line in lines]
    opens, pairs = holding(_OPENS, text, starts), holding(_PAIRS, text, starts)
    named = holding(_NAMED_PAIRS, text, starts)
    for at, line in enumerate(lines):
        opening = _OPENS.match(line.text) if at in opens else None
        offices = offices_row(line.text) if opening is None else None
        if opening is not None:
            yield from _block(_fields(cutter, lines[at : at + _MOST_LINES], opening.end()))
        elif offices is not None:
            below = [*_columns(cutter, line, offices, lines[at + 1 : at + 3])]
            yield from below or _above(cutter, offices, lines[at - 1 : at])
        elif not line.noise and ((at in pairs and _pairs(line)) or (at in named and _NAMED_PAIRS.match(line.text))):
            yield from _block(cutter.cut(line.span))


def _pairs(line: Line) -> bool:
    """Tell a line that is nothing but offices and names."""
    return _PAIRS.match(line.text) is not None and len(_PAIRS.findall(line.text)) > 1


def _all_paired(fields: Sequence[Field]) -> bool:
    """Tell whether each office on a line has the one name behind it."""
    kinds = [f.kind for f in fields if f.kind in _TELLING]
    return kinds == [Kind.ROLE, Kind.NAME] * (len(kinds) // 2)


def behind_names(cutter: Cutter, text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the lines whose offices are not those of the names behind the first of them.

    "Underskrifter Anna Ek | Sekreterare Bo Lund | Ordförande", whose breaks are lost: names first, offices behind them;
    and "Sekreterare Anna Ek Ordförande Bo Lund", of which each is paired with his own here.
    """
    starts_at = holding(_PAIRS, text, [line.span.start for line in lines])
    found = {at for at in starts_at if _pairs(lines[at]) and _all_paired(cutter.cut(lines[at].span))}
    for at in holding(_OPENS, text, [line.span.start for line in lines]):
        opening = _OPENS.match(lines[at].text)
        block = lines[at : at + _MOST_LINES] if opening is not None else ()
        skipped = opening.end() if opening is not None else 0
        telling = [f for f in _fields(cutter, block, skipped) if f.kind in _TELLING]
        paired = _names_first(telling)
        if len(paired) > _PAIR and (len(paired) == len(telling) or _is_said_to_chair(text, paired[0], paired[1])):
            starts = {f.span.start for f in paired if f.kind is Kind.ROLE}
            found |= {line.index for line in block if line.span.start in starts or _heads(line, lines[at], paired[0])}
    return frozenset(found)


def _names_first(telling: Sequence[Field]) -> Sequence[Field]:
    """Return the names, each with the office behind her, that some fields begin with."""
    pairs = zip(telling[::_PAIR], telling[1::_PAIR], strict=False)
    named = takewhile(lambda pair: (pair[0].kind, pair[1].kind) == (Kind.NAME, Kind.ROLE), pairs)
    return [field for pair in named for field in pair]


def _is_said_to_chair(text: str, name: Field, office: Field) -> bool:
    """Tell whether the list says of the first name what the office behind it does: "Anna Ek, ordf."."""
    chairs = isinstance(office.value, Role) and office.value.path in _CHAIRS
    given, _, surname = (re.escape(part) for part in name.text.partition(" "))
    said = re.compile(rf"(?:{given} {surname}|{surname},? {given})(?: \([^)]*\))?,? \(?ordf")
    return chairs and said.search(text, 0, min(name.span.start, _LIST_ENDS)) is not None


def _heads(line: Line, opening: Line, first: Field) -> bool:
    """Tell whether a line holds the first name behind a heading of its own: "Protokolljustering Anna Ek"."""
    return line is not opening and line.span.start < first.span.start < line.span.end


def _fields(cutter: Cutter, lines: Sequence[Line], skipped: int) -> list[Field]:
    fields: list[Field] = []
    for index, line in enumerate(lines):
        if index > 0 and (_ENDS.match(line.text) or _opens_list(line)):
            break
        start = line.span.start + (skipped if index == 0 else 0)
        if start < line.span.end:
            fields.extend(cutter.cut(Span(start, line.span.end)))
    return fields


def _opens_list(line: Line) -> bool:
    """Tell whether a line opens a list, which stands between the heading and what it heads: their breaks are lost."""
    found = find_label(line.text) if may_begin(line.text) else None
    return found is not None and found.set_off and found.label.part in (Part.LIST, Part.GROUP)


def _block(fields: Sequence[Field]) -> Iterator[Listed]:
    """Pair offices and names: in columns, the office before its name, or behind it ("Anna Ek, ordförande")."""
    telling: Sequence[Field] = [f for f in fields if f.kind in _TELLING]
    if not telling:
        return
    office_first = telling[0].kind is Kind.ROLE
    telling = telling if office_first else _names_first(telling) or telling
    if any(a.kind is b.kind is Kind.ROLE for a, b in pairwise(telling)):
        pairs = _in_columns(telling) if office_first else iter(())
    else:
        pairs = _office_first(telling) if office_first else _name_first(telling)
    yield from (_signed(name, office) for name, office in pairs if office.path in _OFFICES)


def _in_columns(telling: Sequence[Field]) -> Iterator[tuple[Field, Role]]:
    """Pair all offices with all names behind them, where they are as many and none stands between the names."""
    offices = [f.value for f in telling if isinstance(f.value, Role)]
    names = [f for f in telling if f.kind is Kind.NAME]
    apart = not any(a.kind is Kind.NAME and b.kind is Kind.ROLE for a, b in pairwise(telling))
    if len(names) == len(offices) and apart:
        yield from zip(names, offices, strict=True)


def _office_first(telling: Sequence[Field]) -> Iterator[tuple[Field, Role]]:
    """Pair an office with the next name; one that is no office of a meeting ("rektor") is passed over."""
    pending: Role | None = None
    for field in telling:
        if isinstance(field.value, Role):
            pending = field.value if field.value.path in _OFFICES else pending
        elif pending is not None:
            yield field, pending
            pending = None


def _name_first(telling: Sequence[Field]) -> Iterator[tuple[Field, Role]]:
    for name, office in pairwise(telling):
        if name.kind is Kind.NAME and isinstance(office.value, Role):
            yield name, office.value


@lru_cache(maxsize=_REMEMBERED)
def offices_row(text: str) -> tuple[str, ...] | None:
    """Return the roles of a line that is a row of offices, else None: "Vid protokollet      Justeras"."""
    if not may_begin(text.lstrip(" :")):
        return None  # nearly all lines: no need to cut them into cells
    cells = _CELLS.split(text)
    if len(cells) < 2:
        return _offices_run(text)
    found = [find_label(cell.strip(" :")) for cell in cells]
    roles = tuple(f.label.role for f in found if f is not None and f.alone and f.label.role is not None)
    signs = any(f is not None and f.label.part is Part.OFFICE for f in found)  # not "Ordinarie      Ersättare"
    return roles if signs and len(roles) == len(cells) else None


def _offices_run(text: str) -> tuple[str, ...] | None:
    """Return the roles of a row of offices that has lost its gaps: "Vid protokollet Ordförande Justerare"."""
    roles: list[str] = []
    while text and len(text) < _LONGEST_ROW:
        found = find_label(text)
        if found is None or found.label.part is not Part.OFFICE or found.label.role is None:
            return None
        roles.append(found.label.role)
        text = text[found.end :]
    return tuple(roles) if len(roles) > 1 and not text else None


def _columns(cutter: Cutter, row: Line, offices: Sequence[str], below: Sequence[Line]) -> Iterator[Listed]:
    """Pair a row of offices with the row of names below it, which may be below lines to sign on.

    Where there are more names than offices, each has the office of the column that it stands in.
    """
    signed = next((line for line in below if TO_SIGN.fullmatch(line.text) is None), None)
    names = [f for f in cutter.cut(signed.span) if f.kind is Kind.NAME] if signed is not None else []
    if signed is None or len(names) < len(offices):
        return
    starts = _column_starts(row, offices) if len(names) > len(offices) else []
    pairs = (
        [(name, path) for name, path in zip(names, offices, strict=False)]
        if not starts
        else [
            (name, offices[bisect_right(starts, column_of(signed, name.span.start - signed.span.start) + _SLACK) - 1])
            for name in names
        ]
    )
    if len(names) == len(offices) or starts:
        yield from (_signed(name, role_named(path)) for name, path in pairs)


def _above(cutter: Cutter, offices: Sequence[str], above: Sequence[Line]) -> Iterator[Listed]:
    """Pair a row of offices with the row of names that it stands below: "Anna Ek      Bo Lund"."""
    fields = cutter.cut(above[0].span) if above else []
    names = [f for f in fields if f.kind is Kind.NAME]
    if len(names) == len(offices) and all(f.kind in (Kind.NAME, Kind.GAP) for f in fields):
        yield from (_signed(name, role_named(path)) for name, path in zip(names, offices, strict=True))


def _column_starts(row: Line, offices: Sequence[str]) -> list[int]:
    """Return where the columns of a row of offices begin, none where gaps do not tell them."""
    gaps = [match.end() for match in _CELLS.finditer(row.text)]
    return [column_of(row, at) for at in (0, *gaps)] if len(gaps) + 1 == len(offices) else []


def _signed(name: Field, role: Role) -> Listed:
    entry = Entry(name.span, name.text, name.span, name.sure)
    return Listed(entry, _SIGNATURE, Status.PRESENT, (Role(role.path, role.label),))
