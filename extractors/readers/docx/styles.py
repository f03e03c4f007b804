"""Word's styles, as far as they tell headings, what is bold, numbering and where a line begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from extractors.readers.docx.ooxml import number, on, value, w

_HEADING = re.compile(r"^(?:heading [1-9]|title|rubrik [1-9])$", re.IGNORECASE)
_BODY_LEVEL = 9  # outline level 9 means "no heading" (ECMA-376 part 1, 17.3.1.20)
NO_NUMBERING = "0"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, or a paragraph's own properties, which override it; None where it says nothing."""

    name: str = ""
    parent: str | None = None
    outline: int | None = None
    numbering: str | None = None
    level: int | None = None
    left: int | None = None
    first: int | None = None
    bold: bool | None = None


def styles(root: etree._Element | None) -> dict[str, Style]:
    """Return the styles of styles.xml, of paragraphs and of characters, by their id."""
    found: dict[str, Style] = {}
    for node in () if root is None else root.iterchildren(w("style")):
        identifier = value(node, "styleId", of_self=True)
        if identifier is not None:
            said = properties(node.find(w("pPr")), name=value(node, "name") or "", parent=value(node, "basedOn"))
            found[identifier] = replace(said, bold=boldness(node.find(w("rPr"))))
    return found


def properties(node: etree._Element | None, *, name: str = "", parent: str | None = None) -> Style:
    """Return what paragraph properties (w:pPr) say."""
    if node is None:
        return Style(name, parent)
    listed, indent = node.find(w("numPr")), node.find(w("ind"))
    left = first = None
    if indent is not None:
        left = number(indent.get(w("left"), indent.get(w("start"))))
        hanging = number(indent.get(w("hanging")))
        first = number(indent.get(w("firstLine"))) if hanging is None else -hanging
    return Style(
        name,
        parent,
        outline=number(value(node, "outlineLvl")),
        numbering=None if listed is None else value(listed, "numId"),
        level=None if listed is None else number(value(listed, "ilvl")),
        left=left,
        first=first,
    )


def boldness(node: etree._Element | None) -> bool | None:
    """Return whether run properties (w:rPr) say bold; None where they say nothing of it (17.3.2.1)."""
    return None if node is None or node.find(w("b")) is None else on(node, "b")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks once its style is applied; `begins` is its first line's indent in twentieths of a point."""

    heading: bool
    bold: bool
    numbering: str | None
    level: int | None
    style: str | None
    begins: int


def look(paragraph: etree._Element, known: Mapping[str, Style]) -> Look:
    """Return how the paragraph looks: what it says itself before what its style and that style's parents say."""
    node = paragraph.find(w("pPr"))
    style = None if node is None else value(node, "pStyle")
    own = properties(node)
    chain = [own, *_chain(style, known)]
    outline = next((each.outline for each in chain if each.outline is not None), _BODY_LEVEL)
    numbered = next((each for each in chain if each.numbering is not None), Style())
    named = any(_HEADING.match(each.name) for each in chain)
    return Look(
        heading=outline < _BODY_LEVEL or named,
        bold=_all_bold(paragraph, style, known),
        numbering=None if numbered.numbering == NO_NUMBERING else numbered.numbering,
        level=next((each.level for each in chain if each.level is not None), None),
        style=style,
        begins=sum(
            next((part for each in chain if (part := getattr(each, side)) is not None), 0) for side in ("left", "first")
        ),
    )


def _all_bold(paragraph: etree._Element, style: str | None, known: Mapping[str, Style]) -> bool:
    """Return whether each run with words in it is bold: by itself, by its own style, or by that of the paragraph."""
    runs = [run for run in paragraph.iter(w("r")) if "".join(run.itertext(w("t"))).strip()]
    return bool(runs) and all(_is_bold(run.find(w("rPr")), style, known) for run in runs)


def _is_bold(node: etree._Element | None, style: str | None, known: Mapping[str, Style]) -> bool:
    own = boldness(node)
    if own is not None:
        return own
    styled = [*_chain(None if node is None else value(node, "rStyle"), known), *_chain(style, known)]
    return next((each.bold for each in styled if each.bold is not None), False)


def _chain(style: str | None, known: Mapping[str, Style]) -> Iterator[Style]:
    seen: set[str] = set()
    while style is not None and style in known and style not in seen:
        seen.add(style)
        yield known[style]
        style = known[style].parent
