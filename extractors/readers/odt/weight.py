"""What an OpenDocument text sets in bold: by styles of paragraphs and of stretches of text (ODF 1.3 part 3, 20.196)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from extractors.readers.odt.numbering import style, text

_WEIGHT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}font-weight"
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_NO_PARENTS = 32  # a chain of styles that is longer goes round

Weights = Mapping[str, tuple[str | None, str | None]]
"""For each style, the weight that it states and its parent."""


def weights(*roots: etree._Element | None) -> Weights:
    """Return the styles of a document's parts by name."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for root in roots:
        for node in () if root is None else root.iter(style("style")):
            said = node.find(style("text-properties"))
            weight = None if said is None else said.get(_WEIGHT)
            found[node.get(style("name"), "")] = (weight, node.get(style("parent-style-name")))
    return found


def all_bold(paragraph: etree._Element, known: Weights) -> bool:
    """Return whether all words of a paragraph are bold."""
    stated = [_is_bold(names, known) for names, words in _stretches(paragraph, ()) if words.strip()]
    return bool(stated) and all(stated)


def _stretches(node: etree._Element, around: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words in a paragraph, each with the names of the styles that hold there, the nearest first."""
    name = node.get(text("style-name"))
    names = around if name is None else (name, *around)
    yield names, node.text or ""
    for child in node:
        if child.tag != text("note"):
            yield from _stretches(child, names)
        yield names, child.tail or ""


def _is_bold(names: tuple[str, ...], known: Weights) -> bool:
    for name in names:
        step: str | None = name
        for _ in range(_NO_PARENTS):
            weight, step = known.get(step or "", (None, None))
            if weight is not None:
                return weight in _BOLD
    return False
