"""Names that tell things apart: where several things have one name, with what each of them belongs to."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from graph.collation import swedish
from graph.views import Link, View

_BELONGS: Final = (Link.PART_OF, Link.REPRESENTS, Link.WORKS_FOR)


def contexts(view: View) -> dict[str, str]:
    """Return for each node whose name another node of the view has too what it belongs to: convener, municipality.

    A node of which the graph tells nothing of the kind is not among them: nothing is made up to tell it apart.
    """
    counts = Counter(about["label"] for _, about in view.nodes(data=True))
    found: dict[str, set[str]] = defaultdict(set)
    for one, other, says in view.edges(keys=True):
        if says in _BELONGS and counts[view.nodes[one]["label"]] > 1:
            found[one].add(view.nodes[other]["label"])
    return {iri: ", ".join(sorted(names, key=swedish)) for iri, names in sorted(found.items())}


def labels(view: View) -> dict[str, str]:
    """Return the name of each node; one that recurs has in brackets what it belongs to."""
    told = contexts(view)
    return {
        iri: f"{about['label']} ({told[iri]})" if iri in told else about["label"]
        for iri, about in view.nodes(data=True)
    }
