"""Lines for a terminal: columns that stand under each other, and nothing in them that a terminal would obey."""

from __future__ import annotations

from collections.abc import Sequence

GAP = "  "


def columns(rows: Sequence[Sequence[str]], *, indent: str = "") -> list[str]:
    """Return rows as lines with their columns under each other; the last column is as long as it is.

    >>> columns([("Anna Ek", "ordförande"), ("Bo", "")])
    ['Anna Ek  ordförande', 'Bo']
    """
    told = [[printable(cell) for cell in row] for row in rows]
    widths = [max(len(row[place]) for row in told) for place in range(max(map(len, told), default=0))]
    return [
        (indent + GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip() for row in told
    ]


def printable(text: str) -> str:
    """Return text on one line without control characters: minutes and file names may hold any.

    >>> printable("Anna  Ek" + chr(27) + "[2J")
    'Anna Ek�[2J'
    """
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
