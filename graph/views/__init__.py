"""The graph as networks: who sits where for whom, as networkx graphs with attributes that any export can write.

Nodes are IRIs with `label`, `kind` and `classification`; edges are keyed by what they say: `member` (person to forum),
`represents` (person to organisation), `works-for` (person to organisation), `part-of` (forum to organisation), `steers`
(forum to project), `shares-people` (forum to forum), `shares-forums` (municipality to municipality) and `held` (forum
to meeting). Attributes that hold more than text (`seats`, `sources`, `through`) are tuples of the rows of
`graph.answers`; `plain` turns a view into one with text and numbers only, as GraphML wants it.
"""

from collections.abc import Callable, Mapping
from typing import Final

from graph.views.derived import forums_and_projects, meetings_over_time, municipalities_through_forums
from graph.views.model import Known, Link, View, known
from graph.views.represents import who_represents_whom
from graph.views.surroundings import SEPARATOR, around, plain

# The views by the name that a command line and a page have for them; the first is the one that is shown first.
VIEWS: Final[Mapping[str, Callable[[Known], View]]] = {
    "represents": who_represents_whom,
    "forums": forums_and_projects,
    "municipalities": municipalities_through_forums,
    "meetings": meetings_over_time,
}

__all__ = [
    "SEPARATOR",
    "VIEWS",
    "Known",
    "Link",
    "View",
    "around",
    "forums_and_projects",
    "known",
    "meetings_over_time",
    "municipalities_through_forums",
    "plain",
    "who_represents_whom",
]
