"""Openings: the labels that a line begins with, and what stands behind and within them.

Surface forms: "Beslutande Ledamöter", "Närvarande/frånvarande:", "Ledamöter        Ersättare", "Närvarande (via
Teams):", "Deltagare GR:", "2. Närvarande".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.column_words import COLUMNS
from extractors.attendance.entry_shapes import looks_like_entry
from extractors.attendance.list_state import SLACK, contradictory
from extractors.fields.patterns import STATUS, UNIT
from extractors.matching.lexicon import lexicon
from extractors.structure.lines import Line
from extractors.structure.presence_columns import column_of
from extractors.words.dates import find_dates
from extractors.words.known_words import unknown_organisation
from extractors.words.labels import Found, Label, Part, find_label, may_begin
from graph.claims import Organisation, Span, Status

_REMEMBERED = 4096  # lines with their labels: those of one list come again at the next meeting
# 2. Närvarande
_ITEM_NUMBER = re.compile(r"(?:§\s?)?\d{1,2}\s?[.:)]?\s*")
_PAIR = 2  # labels that are joined
_MANY_HEADS = 3  # heads of columns in a row behind a label, in a text that has lost its breaks
# Ordinarie | närvarande | / | frånvarande |: Anna Ek · Ej närvarande | / | förhinder |: Bo Lund
_JOINED = re.compile(
    r"(?:(?!(?:[Ee]j|[Ii]cke|[Ii]nte) )[^\W\d_]+ )?(?P<one>(?:(?:[Ee]j|[Ii]cke|[Ii]nte) )?[^\W\d_]{5,})"
    r"(?:\s?[/&]\s?| och | eller |, )"
    r"(?P<other>[^\W\d_]{2,}(?: [^\W\d_]{4,})?)(?:\s*:\s*|$)"
)
_HOUR = re.compile(r"(?:kl\.?\s?)?\d")
_DASH = re.compile(r"[-–—]+")
_WIDE_GAP = re.compile(r"(?:\s{2,}|\t\s*|\|\s*)$")
# Deltagare | GR |:
_ABBREVIATED = re.compile(r"[^\W\d_]\s([A-ZÅÄÖ]{2,5}):\s*$")
_INNER = re.compile(r"\(([^()]+)\)\s*:?\s*$")
_CELL = re.compile(r"\S(?:[^\s]|[ ](?![ ]))*")
_OF_PEOPLE = frozenset((Part.LIST, Part.GROUP))
_LONGEST_DAY = 50  # characters of the day of a list, and of what stands before it
SAYS_MORE = (Status.ABSENT, Status.EXCUSED, Status.REMOTE)


class Opening(Struct, frozen=True, gc=False):
    """The labels that a line begins with ("Beslutande Ledamöter", "Beslutande: Närvarande:") and what follows them."""

    labels: tuple[Found, ...]
    rest: str
    day: str = ""  # of the meeting, where it stands behind the label

    @property
    def part(self) -> Part:
        """What the first label opens."""
        return self.labels[0].label.part

    @property
    def label(self) -> Label:
        """The label that says most: one with a status other than present; a group within a list; else the last.

        "Plats      Digitalt" is a label with its value.
        """
        labels = [found.label for found in self.labels]
        if self.part is Part.STOP and labels[-1].status is Status.REMOTE:
            return labels[0]
        for label in labels:
            if label.status in SAYS_MORE:
                return label
        lists = [label for label in labels if label.part is Part.LIST]
        groups = [label for label in labels if label.part is Part.GROUP]
        return replace(groups[-1], status=lists[-1].status) if lists and groups else labels[-1]


@lru_cache(maxsize=_REMEMBERED)
def opening_of(text: str) -> Opening | None:
    """Return the labels that `text` begins with, behind the number of an item only one that stands alone; else None."""
    found, rest = (_joined(text) or _labels(text)) if may_begin(text) else ([], text)
    if not found:
        return numbered(text)
    if _DASH.fullmatch(rest):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), rest)
    if found[-1].label.status is Status.REMOTE and _HOUR.match(rest):
        return Opening(tuple(found), rest)  # "Digitalt 2024-03-15 kl 9-11" says where the meeting is
    of_people = found[-1].label.part is not Part.STOP  # "Plats: Digitalt" heads no column
    if of_people and COLUMNS.fullmatch(rest) and (any(map(str.isalpha, rest)) or not any(map(str.isdigit, rest))):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), "")
    if found[-1].label.part is Part.LIST and _is_day(rest):
        return Opening((*found[:-1], replace(found[-1], alone=True, set_off=True)), "", day=rest)
    heads = COLUMNS.match(rest)
    if heads is not None and len(heads[0].split()) >= _MANY_HEADS and looks_like_entry(rest[heads.end() :]):
        return Opening((*found[:-1], replace(found[-1], set_off=True)), rest[heads.end() :])
    return Opening(tuple(found), rest)


def _is_day(rest: str) -> bool:
    """Tell whether what stands behind a label is the day of which the list is: "Närvarolista | möte 2024-03-15"."""
    if len(rest) > _LONGEST_DAY or not any(map(str.isdigit, rest)):
        return False  # nearly all lines
    date = next(find_dates(rest), None)
    return date is not None and date.span.end == len(rest) and not any(map(str.isupper, rest[: date.span.start]))


def side_by_side(opening: Opening, line: Line) -> tuple[tuple[int, Label], ...]:
    """Return the labels of a line that stand above columns of names, each with where its column begins.

    "Ledamöter        Ersättare": wide gaps between them, and nothing behind.
    """
    starts, end = [], 0
    for found in opening.labels:
        starts.append(end)
        end += found.end
    gaps = all(_WIDE_GAP.search(line.text[:start]) for start in starts[1:])
    if len(starts) < 2 or opening.rest or not gaps:
        return ()
    return tuple((column_of(line, at), found.label) for at, found in zip(starts, opening.labels, strict=True))


def labels_within(columns: Sequence[tuple[int, Label]], line: Line) -> tuple[tuple[tuple[int, Label], ...], list[Span]]:
    """Return the columns of a list as a line goes on with them, and what else stands on the line; no columns for none.

    "Anna Ek, Lerum        Frånvarande": a label in the cell of one column is that of the column from here on.
    """
    changed, rest = dict(columns), []
    for cell in _CELL.finditer(line.text):
        begins = max((at for at, _ in columns if at <= column_of(line, cell.start()) + SLACK), default=None)
        found = find_label(cell[0])
        if found is not None and found.alone and found.label.part in _OF_PEOPLE and begins is not None:
            changed[begins] = found.label
        else:
            rest.append(Span(line.span.start + cell.start(), line.span.start + cell.end()))
    whole = not rest and len(columns) == sum(changed[at] is not label for at, label in columns)
    same = all(changed[at] is label for at, label in columns)
    alone = not rest and changed[columns[0][0]] is not columns[0][1]  # a label of the first column opens a list
    return ((), []) if whole or same or alone else (tuple(changed.items()), rest)


def bracketed(label: str) -> tuple[Status | None, tuple[Organisation, ...]]:
    """Return what a label says in brackets: how those under it took part, or whom they come from.

    "Närvarande (via Teams):", "Närvarande (kansliet):"; nothing of "Ledamöter (9):". Whom they come from may stand
    without brackets: "Deltagare GR:".
    """
    inner = _INNER.search(label)
    if inner is None:
        words = _ABBREVIATED.search(label)
        known = lexicon().exact(words[1]) if words is not None else None
        return None, (known.organisation,) if known is not None else ()
    status = STATUS.fullmatch(inner[1])
    if status is not None and status.lastgroup is not None:
        return Status[status.lastgroup], ()
    known = lexicon().exact(inner[1])
    if known is not None:
        return None, (known.organisation,)
    return None, (unknown_organisation(inner[1]),) if UNIT.fullmatch(inner[1]) else ()


def _joined(text: str) -> tuple[list[Found], str] | None:
    """Return two labels that are joined: "Närvarande/frånvarande:", of which the second says who was absent.

    Where both say the same of those behind them, they are one label that says no more than either:
    "Närvarande/deltagare:", "Ej närvarande/förhinder:".
    """
    match = _JOINED.match(text)
    if match is None:
        return None
    pair = (find_label(f"{match[side].strip().capitalize()}:") for side in ("one", "other"))
    found = [replace(label, end=match.end(), set_off=True) for label in pair if label is not None and label.alone]
    if contradictory(one.label for one in found):
        return found, text[match.end() :]
    if len(found) < _PAIR or any(one.label.part is not Part.LIST for one in found):
        return None
    least = min(found, key=lambda one: (one.label.role is not None, one.label.status is Status.EXCUSED))
    return [replace(least, alone=match.end() == len(text))], text[match.end() :]


def _labels(text: str) -> tuple[list[Found], str]:
    found: list[Found] = []
    rest = text
    while rest or not found:
        one = find_label(rest)
        if one is None or (found and (_is_value(one, found[-1], rest) or not _continues(one, rest))):
            break
        found.append(one)
        rest = rest[one.end :]
    return found, rest


def _is_value(one: Found, before: Found, text: str) -> bool:
    """Tell what a label of the letterhead says, "Plats: Digitalt", from a label behind it."""
    return before.label.part is Part.STOP and before.set_off and one.alone and not text.rstrip().endswith(":")


def _continues(one: Found, text: str) -> bool:
    """Tell whether a label goes with the one before it, rather than being the first word of what follows."""
    if one.label.part in (Part.STOP, Part.OFFICE) and not one.alone:
        return False
    return one.alone or one.set_off or looks_like_entry(text[one.end :])


def numbered(text: str) -> Opening | None:
    """Return the label of a list that stands alone behind the number of an item, else None: "2. Närvarande"."""
    number = _ITEM_NUMBER.match(text) if text[:1] == "§" or text[:1].isdecimal() else None
    inner = find_label(text[number.end() :]) if number is not None else None
    alone = inner is not None and inner.alone and inner.label.part is Part.LIST
    return Opening((inner,), "") if inner is not None and alone else None
