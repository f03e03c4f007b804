"""What attendance lists yield: entries under their labels, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.drafts import Entry
from extractors.label_table import Label
from graph.claims import Finding, Role, Span, Status


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list under its label: who, with what status, in what role."""

    entry: Entry
    label: Label
    status: Status
    roles: tuple[Role, ...]
    stack: tuple[Label, ...] = ()  # the labels that stood together above the names, where several did
    detached: bool = False  # ticks stand on lines of their own below her: whose they are is open


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """All that the attendance lists of a document say; `spans` is the text that they cover."""

    listed: tuple[Listed, ...]
    spans: tuple[Span, ...]
    findings: tuple[Finding, ...]

    @classmethod
    def empty(cls) -> AttendanceList:
        """Return the lists of a document that has none."""
        return cls((), (), ())
