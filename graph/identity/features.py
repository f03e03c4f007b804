"""The evidence that two records are, or are not, one person: a table of small features with a weight and a sentence.

A pair is weighed by adding up the features that hold. The weights are set so that the rules follow from the sums:

    same name and same seat                                   4 + 8          one person
    other spelling of the name, same seat                     2 + 8          one person
    same name, known only from a forum with one of that name  4 + 2 + 4      one person
    same name, other seat                                     4 + ...        a candidate, whatever else there is, but
                                                                             with shared forum, follow-on in time, rare
                                                                             name and same title together: one person
    both in one attendance list, each with a seat             - 8            not even a candidate
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.identity.rarity import expected_bearers
from graph.identity.records import PersonRecord
from graph.identity.spelling import plain

SAME: Final = 10  # from this score on, two records are one person
CANDIDATE: Final = 1  # from this score on, they may be, and a person is asked

RARE: Final = 5  # expected bearers in Sweden
COMMON: Final = 200


@dataclass(frozen=True, slots=True)
class Feature:
    """A kind of evidence: what speaks (weight above zero) for one person, or against it."""

    key: str
    weight: int
    sentence: str
    holds: Callable[[PersonRecord, PersonRecord], bool]


def same_name(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether a full name is the same, but for case."""
    return bool({plain(name) for name in a.names} & {plain(name) for name in b.names})


def same_seat(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether they stand for, or work for, one organisation."""
    return bool(a.seats & b.seats)


def both_seated_apart(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether each has a seat, and none is shared."""
    return bool(a.seats and b.seats) and not same_seat(a, b)


def _follow_on(a: PersonRecord, b: PersonRecord) -> bool:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return a.last < b.first or b.last < a.first


def _interleaved(a: PersonRecord, b: PersonRecord) -> bool:
    known = None not in (a.first, a.last, b.first, b.last)
    return known and both_seated_apart(a, b) and not _follow_on(a, b)


def _bearers(a: PersonRecord, b: PersonRecord) -> float:
    return max(expected_bearers(name) for name in a.names | b.names)


def listed_apart(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether one attendance list has both, each with her seat: then they are two."""
    return bool(a.listed & b.listed) and bool(a.seats and b.seats)


LISTED_APART: Final = Feature("listed-apart", -8, "Båda står i samma närvarolista, var för sig.", listed_apart)

FEATURES: Final = (
    Feature("same-name", 4, "Samma fullständiga namn.", same_name),
    Feature("spelling", 2, "Namnen är två stavningar av samma namn.", lambda a, b: not same_name(a, b)),
    Feature("same-seat", 8, "Företräder eller arbetar för samma organisation.", same_seat),
    Feature(
        "shared-forum", 2, "Förekommer i samma forum.", lambda a, b: not same_seat(a, b) and bool(a.forums & b.forums)
    ),
    Feature(
        "rare-name",
        2,
        f"Namnet är ovanligt: färre än {RARE} personer i Sverige kan väntas bära det.",
        lambda a, b: both_seated_apart(a, b) and _bearers(a, b) < RARE,
    ),
    Feature(
        "common-name",
        -2,
        f"Namnet är vanligt: fler än {COMMON} personer i Sverige kan väntas bära det.",
        lambda a, b: both_seated_apart(a, b) and _bearers(a, b) > COMMON,
    ),
    Feature(
        "follow-on",
        1,
        "Den ena förekommer först efter den andra, som vid ett byte av plats.",
        lambda a, b: both_seated_apart(a, b) and _follow_on(a, b),
    ),
    Feature("interleaved", -1, "Båda förekommer under samma tid, på olika platser.", _interleaved),
    Feature("same-title", 1, "Samma titel.", lambda a, b: not same_seat(a, b) and bool(a.titles & b.titles)),
    Feature(
        "named-apart",
        -2,
        "Ett och samma dokument skiljer dem åt genom olika organisationer.",
        lambda a, b: both_seated_apart(a, b) and bool(a.documents & b.documents),
    ),
    LISTED_APART,
)

# Known only once the other records are: whether a forum has more than one person of that name (see `judging`).
ONLY_ONE: Final = Feature(
    "only-one-in-forum",
    4,
    "Känd bara genom forumet, och forumet har en enda person med det namnet.",
    lambda a, b: not (a.seats and b.seats) and bool(a.forums & b.forums),
)
