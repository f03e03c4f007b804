"""The index that the pages' search reads: a script of its own, since a page that is a file may not fetch another."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from graph.collation import swedish


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: its kind, name, what tells it from others, its page, and other spellings of its name.

    `inside` are titles that are found in it: those of a meeting's items.
    """

    kind: str
    label: str
    about: str
    path: str
    others: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


def index(entries: Iterable[Entry]) -> bytes:
    """Return the index, in alphabetical order: what the search finds first among equals."""
    found = sorted(entries, key=lambda entry: (swedish(entry.label), entry.path))
    titles = {title: number for number, title in enumerate(sorted({one for entry in found for one in entry.inside}))}
    rows = (
        [
            entry.kind,
            entry.label,
            entry.about,
            entry.path,
            " ".join(entry.others),
            *map(titles.__getitem__, entry.inside),
        ]
        for entry in found
    )
    return f"window.forumgrafIndex = {{\ntitles: [\n{_lines(titles)}\n],\nrows: [\n{_lines(rows)}\n]}};\n".encode()


def _lines(values: Iterable[object]) -> str:
    return ",\n".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in values)
