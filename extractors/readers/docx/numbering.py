"""The numbers that Word counts itself: "1.", "§ 12", "2.1", "a)"; they carry the agenda's numbers.

ECMA-376 part 1, 17.9: a paragraph names a numbering and a level; the numbering's abstract definition gives each level
its format, first number and text ("§ %1"), and the numbering may override the first number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from extractors.readers.docx.ooxml import number, value, w
from extractors.readers.numerals import NUMERALS

BULLET = "- "
_PLACE = re.compile(r"%(?P<level>[1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering: how it counts, what it writes, and the paragraph style that is bound to it."""

    form: str = "decimal"
    start: int = 1
    text: str = ""
    restarts: bool = True
    legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Numbering:
    """A numbering: the abstract definition that it shares its counters with, and its levels."""

    abstract: str
    levels: Mapping[int, Level]
    restarted: Mapping[int, int]

    def level_of_style(self, style: str | None) -> int:
        """Return the level that the paragraph style is bound to, the first where there is none."""
        return next((level for level, form in sorted(self.levels.items()) if style and form.style == style), 0)


def numberings(root: etree._Element | None) -> dict[str, Numbering]:
    """Return the numberings of numbering.xml by their id; none where the document has no such part."""
    if root is None:
        return {}
    abstracts = {value(node, "abstractNumId", of_self=True): node for node in root.iterchildren(w("abstractNum"))}
    by_style = {link: node for node in abstracts.values() if (link := value(node, "styleLink")) is not None}
    found: dict[str, Numbering] = {}
    for node in root.iterchildren(w("num")):
        identifier, abstract = value(node, "numId", of_self=True), value(node, "abstractNumId")
        if identifier is not None and abstract is not None and abstract in abstracts:
            definition = abstracts[abstract]
            linked = by_style.get(value(definition, "numStyleLink") or "", definition)
            found[identifier] = _numbering(node, abstract, linked)
    return found


def _numbering(node: etree._Element, abstract: str, definition: etree._Element) -> Numbering:
    levels = {
        level: _level(child) for child in definition.iterchildren(w("lvl")) if (level := _index(child)) is not None
    }
    restarted: dict[int, int] = {}
    for override in node.iterchildren(w("lvlOverride")):
        level = _index(override)
        if level is None:
            continue
        own = override.find(w("lvl"))
        if own is not None:
            levels[level] = _level(own)
        start = number(value(override, "startOverride"))
        if start is not None:
            restarted[level] = start
            levels[level] = replace(levels.get(level, Level()), start=start)
    return Numbering(abstract, levels, restarted)


def _index(node: etree._Element) -> int | None:
    level = number(value(node, "ilvl", of_self=True))
    return level if level is not None and 0 <= level < _LEVELS else None


def _level(node: etree._Element) -> Level:
    start = number(value(node, "start"))
    return Level(
        form=value(node, "numFmt") or "decimal",
        start=1 if start is None else start,
        text=value(node, "lvlText") or "",
        restarts=value(node, "lvlRestart") != "0",
        legal=node.find(w("isLgl")) is not None,
        style=value(node, "pStyle"),
    )


@dataclass(slots=True)
class Counter:
    """Counts through a document: `mark` gives the next paragraph of a numbering its number as text."""

    numberings: Mapping[str, Numbering]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def mark(self, identifier: str, level: int) -> str:
        """Return what stands before the paragraph: "§ 12 ", "- ", or nothing where it is not certain."""
        numbering = self.numberings.get(identifier)
        if numbering is None or level not in numbering.levels:
            return ""
        counts = self._counts.setdefault(numbering.abstract, {})
        if identifier not in self._begun:
            self._begun.add(identifier)
            for restarted in numbering.restarted:
                counts.pop(restarted, None)
        definition = numbering.levels[level]
        counts[level] = counts[level] + 1 if level in counts else definition.start
        for deeper in [other for other in counts if other > level]:
            if numbering.levels.get(deeper, definition).restarts:
                del counts[deeper]
        return _written(numbering, counts, level)


def _written(numbering: Numbering, counts: dict[int, int], level: int) -> str:
    definition = numbering.levels[level]
    if definition.form == "bullet":
        return BULLET
    if definition.form == "none" and not _PLACE.search(definition.text):
        return f"{definition.text} ".lstrip()
    forms = {place: numbering.levels.get(place, Level()) for place in range(level + 1)}
    if any(form.form not in NUMERALS and form.form != "none" for form in forms.values()):
        return ""  # a counting that is not reproduced with certainty is left out

    def numeral(place: re.Match[str]) -> str:
        index = int(place["level"]) - 1
        form = forms.get(index)
        if form is None or form.form == "none":
            return ""
        count = counts.get(index, form.start)
        return NUMERALS["decimal" if definition.legal else form.form](count)

    written = _PLACE.sub(numeral, definition.text).strip()
    return f"{written} " if written else ""
