"""Whose an office is: what a label or a list says of those who hold one, where the words beside them say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.attendance.drafts import Entry
from extractors.attendance.listed import Listed
from extractors.structure.lines import Line
from extractors.words.labels import Label, Part
from graph.claims import Status

KEEPERS = frozenset(("role/sekreterare", "role/protokollforare", "role/antecknare"))
_CHAIRS = frozenset(("role/ordforande", "role/motesordforande"))
_JOINS = re.compile(r"[,;/\n]|\b(?:och|samt)\b|§")


def is_of_other(text: str, label: Label, entries: Sequence[Entry], at: int) -> bool:
    """Tell whether the office of a label is not that of somebody behind it."""
    return (
        _keeps_other(text, label, entries[at])
        or _is_no_chair(text, label, entries, at)
        or _has_own(text, label, entries, at)
    )


def _has_own(text: str, label: Label, entries: Sequence[Entry], at: int) -> bool:
    """Tell whether somebody stands behind an office of her own: "Justerare: Anna Ek, ersättare: Bo Lund"."""
    entry = entries[at]
    if at == 0 or label.part is not Part.OFFICE or not entry.roles or entry.name_span is None:
        return False
    return ":" in text[entry.span.start : entry.name_span.start]


def _keeps_other(text: str, label: Label, entry: Entry) -> bool:
    """Tell whether the chair's label stands before somebody who keeps the minutes, or the other way round.

    "Anna Ek | Ordförande Bo Lund sekreterare", whose breaks are lost: the label is of the one before.
    """
    paths = {role.path for role in entry.roles}
    other = (label.role in _CHAIRS and paths & KEEPERS) or (label.role in KEEPERS and paths & _CHAIRS)
    behind = entry.name_span.end + 1 if entry.name_span is not None else 0
    return bool(other) and text[behind : behind + 1].islower()


def _is_no_chair(text: str, label: Label, entries: Sequence[Entry], at: int) -> bool:
    """Tell whether somebody stands behind whom the office of the chair is said of, with nothing that joins the two.

    "Ordförande Anna Ek (S) Bo Lund (M)", of whom the second signs as something whose label is lost.
    """
    if at == 0 or label.part is not Part.OFFICE or label.role not in _CHAIRS or entries[at].parts:
        return False
    between = text[entries[at - 1].span.start : entries[at].span.start]
    return _JOINS.search(between) is None


def kept_minutes(one: Listed, line: Line) -> bool:
    """Tell whether somebody below a list of the absent, and apart from it, is the one who kept the minutes."""
    absent = one.status in (Status.ABSENT, Status.EXCUSED) and one.entry.status is None
    return absent and line.after_blank and any(role.path in KEEPERS for role in one.roles)
