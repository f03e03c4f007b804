"""What attendance lists yield: entries under their labels, and where they stand."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.words.empty_seats import EmptySeat
from extractors.words.label_table import Label, Part
from extractors.words.titles import role_named
from graph.claims import Finding, Role, Span, Status

_CAME = re.compile(r"(?:deltog|närvarade|medverkade)\b(?! (?:ej|inte|icke)\b)", re.IGNORECASE)
STRONGEST_FIRST = (Status.PRESENT, Status.REMOTE, Status.EXCUSED, Status.ABSENT)  # of two lists that name somebody


class Listed(Struct, frozen=True, gc=False):
    """An entry of a list under its label: who, with what status, in what role."""

    entry: Entry
    label: Label
    status: Status
    roles: tuple[Role, ...]
    stack: tuple[Label, ...] = ()  # the labels that stood together above the names, where several did
    opens: bool = False  # a blank line stands before the line she stands on
    contested: bool = False  # the labels above her contradict each other: whether she was there is open
    detached: bool = False  # ticks stand on lines of their own below her: whose they are is open


class AttendanceList(Struct, frozen=True, gc=False):
    """All that the attendance lists of a document say; `spans` is the text that they cover."""

    listed: tuple[Listed, ...]
    spans: tuple[Span, ...]
    findings: tuple[Finding, ...]
    vacant: tuple[EmptySeat, ...] = ()  # seats that an organisation has nobody in

    @classmethod
    def empty(cls) -> AttendanceList:
        """Return the lists of a document that has none."""
        return cls((), (), ())


def listed_under(entry: Entry, label: Label, stack: tuple[Label, ...], *, bracketed: bool = False) -> Listed:
    """Return an entry with what its label says of it: a status, and a role where the entry itself has none.

    `bracketed`: whom she comes from stands in brackets behind her name, so that it is no other cell's text.
    """
    status = entry.status or label.status or Status.PRESENT
    if status is Status.ABSENT and label.status is Status.EXCUSED:
        status = Status.EXCUSED  # Förhinder: Anna Ek (ersatt av Bo Lund)
    if status in (Status.ABSENT, Status.EXCUSED) and any(map(_CAME.match, entry.parts)):
        status = Status.PRESENT  # Frånvarande: Anna Ek, deltog till kl. 10
    if label.part is Part.OFFICE:
        entry = _in_office(entry, bracketed=bracketed)
    roles = entry.roles
    if label.role is not None and entry.name is not None and (label.part is Part.OFFICE or not roles):
        role = role_named(label.role)
        if role.path not in {r.path for r in roles} and not entry.stands_in_for:
            roles = (*roles, role)
    return Listed(entry, label, status, roles, stack)


def _in_office(entry: Entry, *, bracketed: bool) -> Entry:
    """Return an entry behind an office without what the line says besides: an alternate, the text of the next cell."""
    known = tuple(o for o in entry.organisations if bracketed or o.classification is not None)
    return replace(entry, organisations=known, stands_in_for=None, parts=(), remarks=())
