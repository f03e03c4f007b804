"""What a build did and what the store holds after it, as typed values: printing them computes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import QuerySolution

from forumgraf.plan import Duplicate
from graph.answers import Counts
from graph.decisions import Unapplied
from graph.errors import ReadError
from graph.store import Store

UNREAD_ENTRY = "unread-entry"  # the kind of finding for a line of an attendance list that no rule explains
_FINDINGS = """
SELECT DISTINCT ?document ?source ?kind ?message ?start ?claim WHERE {
  ?claim a fg:Finding ; fg:findingKind ?kind ; rdfs:comment ?message ; prov:wasDerivedFrom ?from .
  { ?from oa:hasSource ?document ; oa:hasSelector/oa:start ?start }
  UNION
  { ?from a foaf:Document . BIND(?from AS ?document) }
  ?document dcterms:source ?source .
}
"""


@dataclass(frozen=True, slots=True, order=True)
class Open:
    """Something that was not understood in the document called `source`, on this line of its text.

    `line` counts from 1; 0 stands for the document as a whole.
    """

    source: str
    line: int
    kind: str
    message: str


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


def open_findings(store: Store, documents: Collection[str]) -> tuple[Open, ...]:
    """Return what was not understood in these documents (IRIs), in the order of documents and their text."""
    found: dict[str, list[QuerySolution]] = defaultdict(list)
    for row in store.select(_FINDINGS):
        if row["document"].value in documents:
            found[row["document"].value].append(row)
    return tuple(sorted(_open(row, text) for iri in found for text in [store.text(iri)] for row in found[iri]))


def _open(row: QuerySolution, text: str) -> Open:
    start = row["start"]
    return Open(
        source=row["source"].value,
        line=0 if start is None else text.count("\n", 0, int(start.value)) + 1,
        kind=row["kind"].value,
        message=row["message"].value,
    )
