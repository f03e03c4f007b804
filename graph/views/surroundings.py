"""Parts of a view, and a view for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import networkx as nx

from graph.answers import Seat, Source, Thing
from graph.views.model import View

SEPARATOR: Final = "; "


def around(view: View, iris: Iterable[str], *, depth: int = 1) -> View:
    """Return the part of a view within `depth` steps of these nodes, whichever way the edges point.

    Raises KeyError for a node that the view does not have.
    """
    reached: set[str] = set()
    frontier = set(iris)
    if missing := frontier - set(view):
        raise KeyError(min(missing))
    for _ in range(depth + 1):
        reached |= frontier
        frontier = {other for iri in frontier for other in nx.all_neighbors(view, iri)} - reached
    part: View = nx.MultiDiGraph()
    part.add_nodes_from((iri, about) for iri, about in view.nodes(data=True) if iri in reached)
    part.add_edges_from(
        (one, other, says, about)
        for one, other, says, about in view.edges(keys=True, data=True)
        if one in reached and other in reached
    )
    return part


def plain(view: View) -> View:
    """Return the view with text and numbers only in its attributes, sorted by IRI, for GraphML, GEXF and tables.

    Stated periods and what the minutes show are attributes of their own: no end is made of the last minutes.
    """
    bare: View = nx.MultiDiGraph()
    for iri, about in sorted(view.nodes(data=True)):
        told = {"label": about["label"], "type": str(about["kind"]), "classification": about["classification"] or ""}
        bare.add_node(iri, **told, date=about.get("date", ""))
    for one, other, says, about in sorted(view.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        bare.add_edge(one, other, key=str(says), **_plain_edge(str(says), about))
    return bare


def _plain_edge(says: str, about: Mapping[str, Any]) -> dict[str, str | int]:
    seats: tuple[Seat, ...] = about["seats"]
    shown = [day for seat in seats for day in (seat.first_attested, seat.last_attested) if day is not None]
    through: tuple[Thing, ...] = about["through"]
    return {
        "relation": says,
        "weight": max(1, len(through)),
        "role": _joined(role for seat in seats for role in seat.roles) or _joined(about["titles"]),
        "on_behalf_of": _joined(thing.label for seat in seats for thing in seat.on_behalf_of),
        "through": _joined(thing.label for thing in through),
        "state": _joined(seat.state for seat in seats),
        "stated_periods": _joined(f"{begins or ''}/{ends or ''}" for seat in seats for begins, ends in seat.periods),
        "first_attested": min(shown, default=""),
        "last_attested": max(shown, default=""),
        "last_present": max((seat.last_present for seat in seats if seat.last_present is not None), default=""),
        "sources": _joined(_place(source) for source in about["sources"]),
    }


def _place(source: Source) -> str:
    return source.file_name if source.page is None else f"{source.file_name}#page={source.page}"


def _joined(names: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(names))
