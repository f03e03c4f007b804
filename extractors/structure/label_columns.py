"""Label columns: labels that are too long for their column, and go on below their first line.

    Beslutande                                    Övriga närva-   Rolf Ek, kanslichef
    kommunrepresentanter   Anna Ek, Arjeplog      rande           Berit Lund, sekr

A label and what stands below it at the same indentation, in lower case, are read as one where the two together are a
label that the table knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from extractors.structure.lines import Line
from extractors.words.labels import Label, find_label

# Övriga närva- | Rolf Ek: the first cell of a line, and where the second begins
_CELL = re.compile(r"(?P<words>[^\W\d_][^\t|]{0,38}?[\w:-])(?:(?:\s{2,}|\t)\s*(?=\S)|$)")
# partirepresentanter Anna Ek
_WORD_BEFORE = re.compile(r"(?P<words>[a-zåäö-]{4,}) (?=[A-ZÅÄÖ])")
_MOST_LINES = 3  # that a label runs over


class Wrapped(Struct, frozen=True, gc=False):
    """A label over several lines: what it is and, for each of its lines by index, where the names beside it begin."""

    label: Label
    rests: Mapping[int, int]


def wrapped_labels(lines: Sequence[Line]) -> dict[int, Wrapped]:
    """Return the labels that run over several lines, by the index of the first of them."""
    found: dict[int, Wrapped] = {}
    for line in lines:
        if line.text[:1].isupper() and not line.noise:
            wrapped = _wrapped(line, lines[line.index + 1 : line.index + _MOST_LINES])
            if wrapped is not None:
                found[line.index] = wrapped
    return found


def _wrapped(line: Line, below: Sequence[Line]) -> Wrapped | None:
    if not below or below[0].indent != line.indent or not below[0].text[:1].islower():
        return None  # nearly all lines
    cell = _CELL.match(line.text)
    if cell is None:
        return None
    words, rests = cell["words"], {line.index: cell.end()}
    best: Wrapped | None = None
    for one in below:
        more = _below(one) if one.indent == line.indent else None
        if more is None or one.noise or (one.after_blank and more.end() == len(one.text)):
            break
        words = words[:-1] + more["words"] if words.endswith("-") else f"{words} {more['words']}"
        rests[one.index] = more.end()
        label = find_label(words)
        if label is not None and label.alone:
            best = Wrapped(label.label, dict(rests))
    return best


def _below(line: Line) -> re.Match[str] | None:
    """Match what goes on with the label above: a cell in lower case, or one such word before a name."""
    if not line.text[:1].islower():
        return None
    return _WORD_BEFORE.match(line.text) or _CELL.match(line.text)
