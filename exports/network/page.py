"""The network as one HTML file that needs no server, no request and no other file.

pyvis makes the data and the options of the drawing, and brings vis-network; the page around it is our own template,
because pyvis' page loads Bootstrap from elsewhere even where it is told to hold everything. Places are computed
beforehand (`exports.network.layout`), so nothing moves when the page opens.

All text from minutes is data: it lies in one JSON script element in which no character can end that element, and the
page writes it as text only. A content security policy lets no script run but the page's own.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from exports import phrases
from exports.network.layout import Point, layout
from exports.wording import words
from graph.answers import Kind, Seat, Source
from graph.collation import swedish
from graph.views import Link, View

Words = Mapping[str, str]

# The drawing's shape and size of each kind; colours are the stylesheet's, since they follow light and dark.
SHAPES: Final[dict[Kind, tuple[str, int]]] = {
    Kind.STEERING_GROUP: ("hexagon", 17),
    Kind.FORUM: ("diamond", 17),
    Kind.PROJECT: ("star", 16),
    Kind.ORGANISATION: ("triangle", 13),
    Kind.MUNICIPALITY: ("square", 11),
    Kind.PERSON: ("dot", 7),
    Kind.MEETING: ("dot", 7),
}
OPTIONS: Final[dict[str, Any]] = {
    "autoResize": True,
    "layout": {"improvedLayout": False},
    "physics": {"enabled": False},
    "interaction": {"hover": True, "dragNodes": False, "keyboard": False, "multiselect": False, "zoomSpeed": 0.6},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "font": {"size": 0}, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}
FOLDED_FROM: Final = 1500  # nodes
_NODE: Final = ("id", "label", "shape", "size", "x", "y", "group")
_SOURCES_SHOWN: Final = 2  # in a row of the table; the panel shows all
# Below these characters no HTML parser can find a tag, a comment or the end of the element, in any script element.
_UNSAFE: Final = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a relation and what the minutes say of it."""

    one: str
    link: str
    other: str
    role: str
    behalf: str
    time: str
    sources: tuple[str, ...]


def page(view: View, *, language: str = "sv", title: str | None = None) -> str:
    """Return the network page of a view as HTML. Raises UsageError for a language that there is not.

    The same view gives the same page, byte for byte. More than `FOLDED_FROM` nodes would be a ball of wool: the page
    then starts from the forums with their projects and conveners, and shows who belongs to one when it is chosen.
    """
    said = words(language)
    shown = _shown_first(view)
    scripts = [_library(), _own("network.js")]
    return (
        _templates()
        .get_template("network.html")
        .render(
            words=said,
            title=title or said["network.title"],
            kinds=_legend(view),
            forums=_forums(view),
            rows=_rows(view, said),
            policy=_policy(scripts),
            style=Markup(_own("page.css") + _own("network.css")),  # noqa: S704 - our own files
            folded=len(shown) < len(view),
            data=Markup(_json(_data(view, layout(shown), said))),  # noqa: S704 - made safe in _json
            scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own file, and the one pyvis brings
        )
    )


def _shown_first(view: View) -> View:
    """Return the part of a view that the page shows when it opens; only that part has places beforehand."""
    if len(view) <= FOLDED_FROM:
        return view
    forums = {iri for iri, about in view.nodes(data=True) if about["kind"] in (Kind.FORUM, Kind.STEERING_GROUP)}
    tied = {
        other for one, other, link in view.edges(keys=True) if one in forums and link in (Link.PART_OF, Link.STEERS)
    }
    return view.subgraph(sorted(forums | tied)).copy()


# ---- the data of the drawing ------------------------------------------------------------------------------------


def _data(view: View, places: Mapping[str, Point], said: Words) -> dict[str, Any]:
    """Return what the page's script draws and tells: nodes and edges by number, and the words it needs."""
    order = sorted(
        view, key=lambda iri: (list(SHAPES).index(view.nodes[iri]["kind"]), swedish(view.nodes[iri]["label"]), iri)
    )
    number = {iri: place for place, iri in enumerate(order)}
    drawing = Network(directed=True)
    for iri in order:
        about = view.nodes[iri]
        shape, size = SHAPES[about["kind"]]
        at = dict(zip("xy", places[iri], strict=True)) if iri in places else {}
        drawing.add_node(number[iri], label=about["label"], shape=shape, size=size, group=str(about["kind"]), **at)
    drawing.set_options(json.dumps(OPTIONS))
    edges = sorted((number[one], number[other], str(link)) for one, other, link in view.edges(keys=True))
    for one, other, link in edges:
        drawing.add_edge(one, other, link=link)
    nodes, drawn, _, _, _, options = drawing.get_network_data()
    return {
        "nodes": [{key: node[key] for key in _NODE if key in node} for node in nodes],
        "folded": len(places) < len(order),
        "edges": [
            {"id": place, **{key: edge[key] for key in ("from", "to", "link")}} for place, edge in enumerate(drawn)
        ],
        "options": json.loads(options) if isinstance(options, str) else options,
        "iris": order,
        "told": [_told(view, order[one], order[other], link, said) for one, other, link in edges],
        "words": dict(said),
    }


def _told(view: View, one: str, other: str, link: str, said: Words) -> list[dict[str, Any]]:
    """Return what an edge tells: one entry for each seat behind it, or one for the fact."""
    about = view.edges[one, other, link]
    if about["seats"]:
        return [_seat(seat, said) for seat in about["seats"]]
    return [{"facts": _facts([(said["role"], ", ".join(about["titles"]))]), "sources": _quotes(about["sources"], said)}]


def _seat(seat: Seat, said: Words) -> dict[str, Any]:
    facts = [
        (said["forum"], seat.forum.label),
        (said["role"], phrases.role(seat, said)),
        (said["behalf"], ", ".join(thing.label for thing in seat.on_behalf_of)),
        (said["responsibility"], ", ".join(seat.responsibilities)),
        (said["time"], phrases.time(seat, said)),
    ]
    return {"facts": _facts(facts), "sources": _quotes(seat.sources, said)}


def _facts(facts: list[tuple[str, str]]) -> list[list[str]]:
    return [[name, value] for name, value in facts if value]


def _quotes(sources: tuple[Source, ...], said: Words) -> list[list[str]]:
    return [[source.exact, phrases.place(source, said)] for source in sources]


# ---- what stands around it --------------------------------------------------------------------------------------


def _legend(view: View) -> list[tuple[str, int]]:
    counts = Counter(about["kind"] for _, about in view.nodes(data=True))
    return [(str(kind), counts[kind]) for kind in SHAPES if counts[kind]]


def _forums(view: View) -> list[tuple[str, str]]:
    forums = [
        (about["label"], iri)
        for iri, about in view.nodes(data=True)
        if about["kind"] in (Kind.FORUM, Kind.STEERING_GROUP)
    ]
    return [(iri, label) for label, iri in sorted(forums, key=lambda pair: (swedish(pair[0]), pair[1]))]


def _rows(view: View, said: Words) -> list[Row]:
    """Return the table. Whom somebody represents stands with her seat, so those edges have no rows of their own."""
    found = []
    for one, other, link, about in view.edges(keys=True, data=True):
        ends = view.nodes[one]["label"], said[link], view.nodes[other]["label"]
        if link == Link.MEMBER:
            found += [_seat_row(ends, seat, said) for seat in about["seats"]]
        elif link != Link.REPRESENTS:
            found.append(Row(*ends, ", ".join(about["titles"]), "", "", _places(about["sources"], said)))
    return sorted(found, key=lambda row: (swedish(row.other), swedish(row.one), row.link, row.behalf, row.time))


def _seat_row(ends: tuple[str, str, str], seat: Seat, said: Words) -> Row:
    behalf = ", ".join(thing.label for thing in seat.on_behalf_of)
    return Row(*ends, phrases.role(seat, said), behalf, phrases.time(seat, said), _places(seat.sources, said))


def _places(sources: tuple[Source, ...], said: Words) -> tuple[str, ...]:
    return tuple(f"{phrases.place(source, said)}: ”{source.exact}”" for source in sources[-_SOURCES_SHOWN:])


# ---- the file ---------------------------------------------------------------------------------------------------


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).translate(_UNSAFE)


def _policy(scripts: list[str]) -> str:
    """Return a content security policy that allows these scripts and no request (CSP Level 3, section 6.1)."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{value}'" for value in hashes)
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {allowed}; {rest}"


@cache
def _library() -> str:
    """Return the vis-network that pyvis brings, without the comment that makes a browser look for its source map."""
    folder = resources.files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js")
    return re.sub(r"\n//# sourceMappingURL=\S*\s*$", "\n", folder.read_text(encoding="utf-8"))


@cache
def _own(name: str) -> str:
    return resources.files("exports").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
