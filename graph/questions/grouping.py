"""Rows by what they are about, their values in order, and the order in which answers stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.answers import Source, Thing
from graph.asking import Row, known, text
from graph.collation import swedish


def grouped(found: Iterable[Row], name: str) -> dict[str, list[Row]]:
    """Return rows by what they have for a variable, in the order of that. Raises KeyError where one has nothing."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        groups[known(row, name)].append(row)
    return {key: groups[key] for key in sorted(groups)}


def values(group: Iterable[Row], *names: str) -> list[str]:
    """Return what rows have for any of these variables, each once, in order."""
    return sorted({value for row in group for name in names if (value := text(row, name)) is not None})


def by_place(source: Source) -> tuple[str, int, int, str]:
    """Return the place of a passage among others: by file, then in the order of the text."""
    return source.file_name, source.start, source.end, source.document


def by_label(thing: Thing) -> tuple[tuple[str, str], str]:
    """Return the place of a thing among others, in Swedish alphabetical order."""
    return swedish(thing.label), thing.iri


def in_order(of: Iterable[Thing]) -> tuple[Thing, ...]:
    """Return things in Swedish alphabetical order."""
    return tuple(sorted(of, key=by_label))
