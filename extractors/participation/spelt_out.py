"""Rows with what the rest of the document spells out: full names, and which association "kommunalförbundet" is.

Surface forms: a list "Lerum (Anna, Bo)" and a text "Anna Ek, Lerum, redovisar"; "Från kommunalförbundet: Siv Alm" in
the minutes of a network that Fyrbodals kommunalförbund convenes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.participation.listing import Row
from extractors.words.people import Home, abbreviates
from graph.claims import Organisation

# Från | kommunalförbundet
_THE_ASSOCIATION = re.compile(r"(?:från\s)?(?:kommun(?:al)?)?förbundet", re.IGNORECASE)
_ASSOCIATION = "association"


def with_full_names(rows: Sequence[Row], homes: Mapping[str, Home]) -> None:
    """Give those whom a list calls by their given names the full names that the text has for them, in place.

    `homes` are whom the text says that people come from, by full name: hers must be the one of the list, and nobody
    else of that name may come from there.
    """
    listed = {row.name for row in rows}
    for row in rows:
        if row.name is None or " " in row.name or row.home is None:
            continue
        full = [name for name, home in homes.items() if home == row.home and abbreviates(row.name, name)]
        if len(full) == 1 and full[0] not in listed:
            row.name = full[0]


def with_association(rows: Sequence[Row], convener: Organisation | None) -> None:
    """Take "kommunalförbundet", as whom somebody comes from, for the association that convenes, in place."""
    if convener is None or not (convener.classification == _ASSOCIATION or "förbund" in convener.name.casefold()):
        return
    for row in rows:
        meant = [remark for remark in row.remarks if _THE_ASSOCIATION.fullmatch(remark) is not None]
        if row.name is not None and meant and not row.organisations:
            row.organisations = [convener]
            row.remarks = [remark for remark in row.remarks if remark not in meant]
        row.organisations = [
            convener if one.classification is None and _THE_ASSOCIATION.fullmatch(one.name) else one
            for one in row.organisations
        ]
