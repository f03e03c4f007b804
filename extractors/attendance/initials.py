"""Initials: a list that names people by theirs, and tells in lines of their own whose they are.

Deltog: AE och BL        AE = Anna Ek (Lerum)
Deltog inte: ED          BL = Bo Lund (Ale)
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.claims import Span

_TELLS = re.compile(
    r"^[^\S\n]*(?P<initials>(?P<first>[A-ZÅÄÖ])[A-ZÅÄÖ]{1,3})[^\S\n]*=[^\S\n]*(?P<who>(?P=first)[^\n=]+)$", re.MULTILINE
)
_BETWEEN = re.compile(r"\s*(?:[,;+&]|\b(?:och|samt)\b)\s*")


def told_initials(text: str) -> Mapping[str, tuple[Span, ...]]:
    """Return whose the initials are that a text tells, and where: of several, where it tells of each.

    >>> text = "AE = Anna Ek (Lerum)"
    >>> [who.of(text) for who in told_initials(text)["AE"]]
    ['Anna Ek (Lerum)']
    """
    told: dict[str, tuple[Span, ...]] = {}
    for one in _TELLS.finditer(text) if "=" in text else ():
        told[one["initials"]] = (*told.get(one["initials"], ()), Span(*one.span("who")))
    return told


def who_are(words: str, told: Mapping[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    """Return where a text tells whose the initials are that `words` list; nowhere, unless they are nothing else.

    >>> told = {"AE": (Span(30, 37),), "BL": (Span(43, 50),), "CB": (Span(56, 68), Span(74, 82))}
    >>> [who.start for who in who_are("AE och BL.", told)]
    [30, 43]
    >>> who_are("AE och resten av laget", told), who_are("CB", told)
    ((), ())
    """
    listed = [one for one in _BETWEEN.split(words.strip(" .")) if one] if told else []
    found = [told.get(one, ()) for one in listed]
    return tuple([who[0] for who in found]) if all(len(who) == 1 for who in found) else ()
