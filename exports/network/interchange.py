"""A view for other programs: GraphML, and GEXF for Gephi with the places that the page has.

Both forms say the same of the same view, byte for byte. XML has no way to write most control characters, which minutes
may hold: U+FFFD stands in their place.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from typing import IO, Any, Final

import networkx as nx
from lxml import etree

from exports.network.layout import layout
from graph.views import View, plain

# What is no Char in XML 1.0 (https://www.w3.org/TR/xml/#charsets).
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GEXF: Final = "{http://www.gexf.net/1.2draft}"


def graphml(view: View, stream: IO[bytes]) -> None:
    """Write a view as GraphML: type, label, role, on whose behalf and dates as attributes."""
    nx.write_graphml_lxml(_writable(view), stream, encoding="utf-8", prettyprint=True)


def gexf(view: View, stream: IO[bytes]) -> None:
    """Write a view as GEXF 1.2: as GraphML, and where each node stands, without the day on which it was written."""
    drawn = _writable(view)
    for iri, (x, y) in layout(view).items():
        drawn.nodes[_legal(iri)]["viz"] = {"position": {"x": x, "y": -y, "z": 0.0}}  # up is up in Gephi
    written = io.BytesIO()
    nx.write_gexf(drawn, written, version="1.2draft")
    root = etree.fromstring(written.getvalue())
    for meta in root.iter(f"{_GEXF}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    stream.write(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


FORMS: Final[Mapping[str, Callable[[View, IO[bytes]], None]]] = {"graphml": graphml, "gexf": gexf}


def _writable(view: View) -> View:
    """Return the view in text that XML can hold; each edge has a number, since GraphML asks for ids that are unique."""
    bare = plain(view)
    clean: View = nx.MultiDiGraph()
    name = {iri: _legal(iri) for iri in bare}
    clean.add_nodes_from((name[iri], _told(about)) for iri, about in bare.nodes(data=True))
    for number, (one, other, about) in enumerate(bare.edges(data=True)):
        clean.add_edge(name[one], name[other], key=str(number), **_told(about))
    return clean


def _told(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what there is to tell: an attribute that has no value is left out."""
    return {name: _legal(value) if isinstance(value, str) else value for name, value in about.items() if value != ""}


def _legal(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
