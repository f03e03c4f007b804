"""What a build did and what the store holds after it, as typed values: printing them computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from forumgraf.plan import Duplicate
from forumgraf.tally import Open
from graph.answers import Counts
from graph.decisions import Unapplied
from graph.errors import ReadError

UNREAD_ENTRY = "unread-entry"  # the kind of finding for a line of an attendance list that no rule explains


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did (names of documents), and what the store holds now.

    `vanished` are the documents whose files are gone from the folders that were named, `pruned` those of them that were
    removed. `findings` are those of the documents that the build was given, read now or earlier; `unapplied` the lines
    of the file `decisions` that have no effect.
    """

    read: tuple[str, ...]
    unchanged: tuple[str, ...]
    duplicates: tuple[Duplicate, ...]
    not_minutes: tuple[str, ...]
    failures: tuple[ReadError, ...]
    passed_over: tuple[tuple[str, int], ...]
    counts: Counts
    findings: tuple[Open, ...]
    vanished: tuple[str, ...]
    pruned: tuple[str, ...]
    decisions: Path
    unapplied: tuple[Unapplied, ...]

    @property
    def has_minutes(self) -> bool:
        """Whether any of the files was minutes, read now or earlier."""
        return bool(self.read or self.unchanged or self.duplicates)

    @property
    def entries(self) -> tuple[int, int]:
        """How many entries of attendance lists were understood in the whole store, and how many there are."""
        unread = sum(1 for finding in self.findings if finding.kind == UNREAD_ENTRY)
        return self.counts.attendances, self.counts.attendances + unread
