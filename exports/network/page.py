"""The network as one HTML file that needs no server, no request and no other file.

pyvis makes the nodes and the options of the drawing, and brings vis-network; the page around it is our own template,
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
from functools import cache
from importlib import resources
from typing import Any, Final

import networkx as nx
from jinja2 import Environment
from markupsafe import Markup

from exports.network.data import SHAPES, Arranged, Href, data, roles
from exports.network.insights import Insights, insights
from exports.network.labels import labels
from exports.network.layout import layout
from exports.network.listing import listing
from exports.network.timeline import timeline
from exports.network.wording import words
from exports.templating import environment, own, style
from graph.answers import Kind, Thing
from graph.collation import swedish
from graph.views import VIEWS, Known, Link, View

FOLDED_FROM: Final = 1500  # nodes
# The page's own script, in the order in which its parts build on each other.
SCRIPTS: Final = (
    "model", "shown", "rings", "style", "names", "drawing", "moving", "panel", "search", "table", "paper", "controls",
)  # fmt: skip
# What the lines of a drawing say, by how they look, and the views that have such lines.
LINES: Final[dict[str, tuple[str, ...]]] = {
    "member": ("represents",),
    "represents": ("represents",),
    "part-of": ("represents", "forums"),
    "shared": ("forums", "municipalities"),
}
_MEETINGS: Final = "meetings"
# Below these characters no HTML parser can find a tag, a comment or the end of the element, in any script element.
_UNSAFE: Final = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def page_of(
    found: Known,
    *,
    language: str = "sv",
    first: str | None = None,
    href: Href = lambda _iri: None,
    home: str | None = None,
) -> str:
    """Return the page with all views of what is known, `first` (or else the first of them) shown when it opens."""
    shown = {name: view(found) for name, view in VIEWS.items()}
    return page(shown, language=language, first=first, regions=found.regions, href=href, home=home)


def page(
    shown: Mapping[str, View],
    *,
    language: str = "sv",
    title: str | None = None,
    first: str | None = None,
    regions: Mapping[str, tuple[Thing, ...]] | None = None,
    href: Href = lambda _iri: None,
    home: str | None = None,
) -> str:
    """Return the network page of views, by name, as HTML. Raises UsageError for a language that there is not.

    `href` gives the address of a node's own page, relative to this one, or None where there is none, `home` that of the
    page that leads to all of them. The same views give the same page, byte for byte. A view of `FOLDED_FROM` nodes and
    more would be a ball of wool: it starts from the forums with their projects and conveners, and shows who belongs to
    one when it is chosen.
    """
    said = words(language)
    arranged = {name: _arranged(name, view) for name, view in shown.items()}
    base = next(iter(shown.values()), nx.MultiDiGraph())
    scripts = [_library(), _script()]
    found = data(arranged, said, regions=regions or {}, href=href)
    told = insights(base, said)
    number = {iri: place for place, iri in enumerate(found["iris"])}
    found |= {"first": 0 if first is None else list(shown).index(first), "insights": _numbered(told, number)}
    return (
        _templates()
        .get_template("network.html")
        .render(
            words=said,
            title=title or said["network.title"],
            home=home,
            kinds=_kinds(shown),
            lines=LINES,
            folded=any(view["folded"] for view in found["views"]),
            views=list(shown),
            forums=_forums(base),
            listing=listing(shown.values(), said),
            page_of=href,
            roles=roles(arranged),
            regions=[region["label"] for region in found["regions"]],
            dated=bool(found["days"]),
            policy=_policy(scripts),
            style=style("page.css", "network.css"),
            data=Markup(_json(found)),  # noqa: S704 - made safe in _json
            scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own files, and the one pyvis brings
        )
    )


def _arranged(name: str, view: View) -> Arranged:
    if name == _MEETINGS:
        return Arranged(view, *timeline(view))
    return Arranged(view, layout(_shown_first(view)))


def _shown_first(view: View) -> View:
    """Return what the page draws when it opens: the view or, where that is too large, its forums and their ties."""
    if len(view) < FOLDED_FROM:
        return view
    forums = {
        iri for iri, about in view.nodes(data=True) if about["kind"] in (Kind.FORUM, Kind.STEERING_GROUP, Kind.PROJECT)
    }
    tied = {
        iri for one, other, link in view.edges(keys=True) if link in (Link.PART_OF, Link.STEERS) for iri in (one, other)
    }
    return view.subgraph(sorted(forums | tied)).copy()


def _kinds(shown: Mapping[str, View]) -> list[str]:
    """Return the kinds of things that any view has, in the order of the legend."""
    counts = Counter(about["kind"] for view in shown.values() for _, about in view.nodes(data=True))
    return [str(kind) for kind in SHAPES if counts[kind]]


def _forums(view: View) -> list[tuple[str, str]]:
    names = labels(view)
    forums = [iri for iri, about in view.nodes(data=True) if about["kind"] in (Kind.FORUM, Kind.STEERING_GROUP)]
    return [(iri, names[iri]) for iri in sorted(forums, key=lambda iri: (swedish(names[iri]), iri))]


def _numbered(told: Insights, number: Mapping[str, int]) -> dict[str, Any]:
    return {
        "meaning": told.meaning,
        **{
            name: [[number[one.iri], one.sentence, [number[iri] for iri in one.others]] for one in ones]
            for name, ones in (("bridges", told.bridges), ("groups", told.groups))
        },
    }


# ---- the file ---------------------------------------------------------------------------------------------------


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).translate(_UNSAFE)


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
def _script() -> str:
    parts = "\n".join(own(f"network/{name}.js") for name in SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


@cache
def _templates() -> Environment:
    return environment()
