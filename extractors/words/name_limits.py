"""The words that the name of a forum or a project does not go beyond, as the reference data lists them."""

from __future__ import annotations

import re
from itertools import pairwise

from ontology import reference

_WORD = re.compile(r"\S+")


def bounds(use: str) -> frozenset[str]:
    """Return the words of a use: those that break a name, end a project's, point elsewhere, ...

    Raises KeyError for a use that the reference data does not have.

    >>> "att" in bounds("breaks"), "Norra" in bounds("compass")
    (True, True)
    """
    return reference.load().name_bounds[use]


def before_label(text: str, start: int, end: int) -> int:
    """Return where a name in `text` ends that runs on into a word of the letterhead, its line break lost: `end` else.

    >>> text = "Nätverket för Barn och Unga Tid: kl. 9"
    >>> text[:before_label(text, 0, 31)]
    'Nätverket för Barn och Unga'
    """
    return _before(text, start, end, bounds("label"))


def before_sentence(text: str, start: int, end: int) -> int:
    """Return the same where a name runs on into the first word of a sentence too: "FoU Kusten | Under hösten"."""
    return _before(text, start, end, bounds("label") | bounds("opens sentence"))


def _before(text: str, start: int, end: int, words: frozenset[str]) -> int:
    for before, word in pairwise(_WORD.finditer(text, start, end)):
        if word[0] in words:
            return before.end()
    return end
