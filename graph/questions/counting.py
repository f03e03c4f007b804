"""Counting what was read into a store."""

from __future__ import annotations

from collections import Counter
from typing import Final

from graph.answers import Counts
from graph.asking import Queryable, known, nodes, rows, text
from ontology.terms import term

_COUNTED: Final = {
    term(curie): name
    for curie, name in {
        "foaf:Document": "documents", "foaf:primaryTopic": "meetings", "foaf:Person": "persons", "fg:Forum": "forums",
        "foaf:Project": "projects", "org:Membership": "memberships", "fg:Attendance": "attendances",
        "org:Post": "vacant_seats", "fg:UnresolvedMention": "unresolved_mentions", "fg:Finding": "findings",
    }.items()
}  # fmt: skip


def counted(store: Queryable) -> Counts:
    """Return how much was read; what was merged into another counts once, and no mention that was settled."""
    read = rows(store, "what-was-read", type=nodes(_COUNTED))
    numbers = Counter({known(row, "type"): int(known(row, "number")) for row in read})
    numbers.subtract(text(row, "type") or "" for row in rows(store, "what-counts-no-more"))
    return Counts(**{name: numbers[type_] for type_, name in _COUNTED.items()})
