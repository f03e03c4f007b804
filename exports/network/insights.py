"""What the network shows when it is looked at as a whole, in words: who ties forums together, which share people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from exports.network.labels import labels
from graph.bridging import Bridge, Bridging, bridging, communities
from graph.views import View

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Insight:
    """A sentence about a node (or, for a group of forums, about the first of them), and further nodes that it names."""

    iri: str
    sentence: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insights:
    """Who bridges forums, with what that means, and which forums share people."""

    meaning: str
    bridges: tuple[Insight, ...]
    groups: tuple[Insight, ...]


def insights(view: View, said: Words) -> Insights:
    """Return what a view of who sits where shows as a whole."""
    found, names = bridging(view), labels(view)
    return Insights(
        _meaning(found, said),
        tuple(Insight(bridge.person, _bridge(bridge, found, names, said), bridge.forums) for bridge in found.bridges),
        tuple(
            Insight(
                group.forums[0],
                said["network.group"].format(forums=len(group.forums), people=len(group.people)),
                group.forums,
            )
            for group in communities(view)
        ),
    )


def _meaning(found: Bridging, said: Words) -> str:
    if not found.bridges:
        return said["network.no-bridges"]
    parts = [said["network.bridges-mean"].format(pairs=found.pairs)]
    return " ".join(parts if found.exact else [*parts, said["network.sampled"]])


def _bridge(bridge: Bridge, found: Bridging, names: Mapping[str, str], said: Words) -> str:
    share = max(1, round(100 * bridge.pairs / found.pairs))
    told = said["network.bridge"].format(forums=len(bridge.forums), share=share)
    apart = [", ".join(names[forum] for forum in part[:4]) + (" …" if len(part) > 4 else "") for part in bridge.apart]
    return told + "".join(" " + said["network.apart"].format(forums=part) for part in apart)
