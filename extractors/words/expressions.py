"""Expressions as fragments of patterns: the words of the reference data that tell what a sentence says.

Which words there are, and an example of each, stands in `ontology/reference/expressions.csv`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ontology import reference
from ontology.reference import Expression

_ELIDED = r"(?:\s[^\s.]+){1,6}?"  # "lägger … till handlingarna"


@lru_cache(maxsize=64)
def one_of(use: str, *, opening: bool = False) -> str:
    """Return a fragment that matches each expression of a use, the longest first; with a capital too where `opening`.

    Raises KeyError for a use that the reference data does not have.

    >>> bool(re.fullmatch(one_of("decides"), "kom överens om"))
    True
    """
    rows = [row for row in reference.load().expressions if row.use == use]
    if not rows:
        raise KeyError(use)
    ordered = sorted(rows, key=lambda row: (-len(row.words), row.words))
    return f"(?:{'|'.join(_fragment(row, opening=opening) for row in ordered)})"


def _fragment(row: Expression, *, opening: bool) -> str:
    initial = row.words[0]
    first = f"[{initial.upper()}{initial}]" if opening and initial.islower() else initial
    rest = re.escape(row.words[1:]).replace(r"\ …", _ELIDED).replace(r"\ ", r"\s")
    unless = "|".join(re.escape(word) for word in row.unless_before)
    return rf"{first}{rest}(?!\s(?:{unless})\b)" if unless else f"{first}{rest}"
