"""The numbers that OpenDocument lists count themselves (ODF 1.3 part 3, 5.3 and 16.30-16.34)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from extractors.readers.numerals import NUMERALS

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
BULLET = "- "
OUTLINE = ""  # the name under which the headings' own numbering is kept: no list style has it
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def text(name: str) -> str:
    """Return the qualified name of an element or attribute of the text namespace."""
    return f"{{{TEXT}}}{name}"


def style(name: str) -> str:
    """Return the qualified name of an element or attribute of the style namespace."""
    return f"{{{STYLE}}}{name}"


def number(written: str | None, default: int) -> int:
    """Return a number of at most six digits, `default` for anything else."""
    return (
        int(written)
        if written is not None and written.isascii() and written.isdigit() and len(written) < 7
        else default
    )


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style; `form` is the format of its numbers, "" for none, None for a bullet."""

    form: str | None = ""
    start: int = 1
    prefix: str = ""
    suffix: str = ""
    shown: int = 1


ListStyles = Mapping[str, Mapping[int, Level]]


def list_styles(*roots: etree._Element | None) -> dict[str, dict[int, Level]]:
    """Return the list styles of a document's parts by name, and the headings' numbering under OUTLINE."""
    found: dict[str, dict[int, Level]] = {}
    for root in roots:
        for node in () if root is None else root.iter(text("list-style"), text("outline-style")):
            name = OUTLINE if node.tag == text("outline-style") else node.get(style("name"), "")
            found[name] = {number(child.get(text("level")), 1): _level(child) for child in node}
    return found


def _level(node: etree._Element) -> Level:
    if node.tag not in (text("list-level-style-number"), text("outline-level-style")):
        return Level(form=None)
    return Level(
        form=node.get(style("num-format"), ""),
        start=number(node.get(text("start-value")), 1),
        prefix=node.get(style("num-prefix"), ""),
        suffix=node.get(style("num-suffix"), ""),
        shown=number(node.get(text("display-levels")), 1),
    )


Counts = dict[int, int]


@dataclass(slots=True)
class Counter:
    """Counts the items of a document's lists."""

    styles: ListStyles
    _by_list: dict[str, Counts] = field(default_factory=dict)
    _by_style: dict[str, Counts] = field(default_factory=dict)

    def begin(self, node: etree._Element, name: str) -> Counts:
        """Return the counts that the list `node` of the style `name` begins with: fresh, or those that it continues."""
        continued = node.get(text("continue-list"))
        if continued is not None:
            counts = self._by_list.get(continued, {})
        elif node.get(text("continue-numbering")) == "true":
            counts = self._by_style.get(name, {})
        else:
            counts = {}
        self._by_list[node.get(_ID, "")] = self._by_style[name] = counts
        return counts

    def outline(self) -> Counts:
        """Return the counts of the numbered headings."""
        return self._by_style.setdefault(OUTLINE, {})

    def mark(self, name: str, counts: Counts, level: int, start: str | None = None) -> str:
        """Count one item and return what stands before it: "§ 12 ", "- ", or nothing."""
        levels = self.styles.get(name, {})
        definition = levels.get(level, Level())
        if definition.form is None:
            return BULLET
        fresh = definition.start if level not in counts else counts[level] + 1
        counts[level] = number(start, fresh)
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if not definition.form or definition.form not in NUMERALS:
            return ""
        return _written(levels, counts, level)


def _written(levels: Mapping[int, Level], counts: Counts, level: int) -> str:
    definition = levels[level]
    numerals = []
    for shown in range(max(1, level - definition.shown + 1), level + 1):
        form = levels.get(shown, Level())
        if form.form is not None and form.form in NUMERALS:
            numerals.append(NUMERALS[form.form](counts.get(shown, form.start)))
    return f"{definition.prefix}{'.'.join(numerals)}{definition.suffix}".strip() + " "
