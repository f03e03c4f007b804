"""How many people in Sweden may be expected to have a name, by Statistics Sweden's figures.

Given name and surname are taken to be independent of each other: near enough to tell a name that hundreds share from
one that hardly two do. A surname beyond the lists is taken to be as common as the rarest on them, so a name is never
thought rarer than the figures allow.
"""

from __future__ import annotations

from functools import lru_cache

from graph.identity.spelling import plain
from ontology import reference

UNLISTED_GIVEN = 20  # bearers of a given name that is too rare for the list


@lru_cache(maxsize=65536)
def expected_bearers(name: str) -> float:
    """Return the expected number of people with this given name and (last) surname.

    >>> expected_bearers("Anna Johansson") > 500 > 5 > expected_bearers("Dagny Wrangelstierna")
    True
    """
    given, *others = plain(name).split() or [""]
    known = reference.load()
    bearers = known.given_names.get(given.partition("-")[0] if given not in known.given_names else given)
    share = known.surnames.get(others[-1]) if others else None
    return (UNLISTED_GIVEN if bearers is None else bearers) * (_rarest_surname() if share is None else share)


@lru_cache(maxsize=1)
def _rarest_surname() -> float:
    return min(reference.load().surnames.values())
