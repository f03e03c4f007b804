"""The evidence that two records are, or are not, one person: a table of small features with a weight and a sentence.

A pair is weighed by adding up the features that hold. The weights are set so that the rules follow from the sums:

    same name and same seat                                     4 + 8      one person
    other spelling of the name, same seat and forum             2 + 8      one person
    other spelling of the name, same seat, other forum          2 + 8 - 1  a candidate
    surname added, a slip, or another form of the given name,
      same seat and forum                                       1 + 8      a candidate; with the same title, or where
                                                                           one ends as the other begins, one person
    same given name, new surname, same seat and forum           8 - 8 + 1  a candidate where one ends as the other
                                                                           begins
    initials, same seat, nobody else there whom they fit        8 - 1 + 3  one person
    same name, known only from a forum with one of that name    4 + 2 + 4  one person
    same name, both known only from one forum                   4 + 2 + 4  one person
    same name, rare, no seat told of one, other forum, one title  4 + 2 + 3 + 1  one person
    same name, other seat                                       4 + ...    a candidate, whatever else there is, but with
                                                                           shared forum, follow-on in time, rare name
                                                                           and same title together: one person
    both in one attendance list, each with a seat               - 8        not even a candidate

How often they are right on a population of 10,000 persons is frozen in `tests/bench/results/identity.json`.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from graph.identity.names import Relation, read, relation
from graph.identity.rarity import expected_bearers
from graph.identity.records import PersonRecord
from graph.identity.weighing import Feature as Weighed
from graph.identity.weighing import Short

Feature: TypeAlias = Weighed[PersonRecord]

RARE: Final = 10  # expected bearers in Sweden
COMMON: Final = 200


# ---- what two records have to do with each other --------------------------------------------------------------------


def name_relation(a: PersonRecord, b: PersonRecord) -> Relation | None:
    """Return the closest relation between a name of one and a name of the other."""
    if len(a.names) == 1 == len(b.names):
        (one,), (other,) = a.names, b.names
        return relation(one, other)
    found = {relation(one, other) for one in a.names for other in b.names}
    return next((kind for kind in Relation if kind in found), None)


def same_seat(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether they stand for, or work for, one organisation."""
    return not a.seats.isdisjoint(b.seats)


def share_forum(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether they occur in one forum."""
    return not a.forums.isdisjoint(b.forums)


def both_seated_apart(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether each has a seat, and none is shared."""
    return bool(a.seats and b.seats) and not same_seat(a, b)


def one_place(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether they have one seat, or where one of them has none that is known, occur in one forum."""
    return same_seat(a, b) or (share_forum(a, b) and not (a.seats and b.seats))


def follow_on(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether all that is known of one is later than all that is known of the other."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return False
    return a.last < b.first or b.last < a.first


def _interleaved(a: PersonRecord, b: PersonRecord) -> bool:
    known = None not in (a.first, a.last, b.first, b.last)
    return known and both_seated_apart(a, b) and not follow_on(a, b)


def _bearers(a: PersonRecord, b: PersonRecord) -> float:
    return max(expected_bearers(name) for name in a.names | b.names)


def listed_apart(a: PersonRecord, b: PersonRecord) -> bool:
    """Tell whether one attendance list has both, each with her seat: then they are two."""
    return bool(a.seats and b.seats) and not a.listed.isdisjoint(b.listed)


# ---- the table ------------------------------------------------------------------------------------------------------


def _named(kind: Relation, weight: int, sentence: str) -> Feature:
    return Feature(kind.value, weight, sentence, lambda a, b: name_relation(a, b) is kind)


NAMES: Final = (
    _named(Relation.SAME, 4, "Samma fullständiga namn."),
    _named(Relation.SPELLING, 2, "Namnen är två stavningar av samma namn."),
    _named(Relation.GIVEN_SPELLING, 1, "Förnamnen är två stavningar av samma namn."),
    _named(Relation.ADDED, 1, "Det ena namnet har ett efternamn till, som efter ett giftermål."),
    _named(Relation.PART, 1, "Det ena förnamnet är en del av det andra."),
    _named(Relation.SLIP, 1, "Namnen skiljer sig i en enda bokstav, som vid en felskrivning."),
    _named(Relation.NEAR_GIVEN, -1, "Förnamnen skiljer sig i en enda bokstav."),
    _named(Relation.INITIALS, -1, "Det ena förnamnet är förkortat till en initial."),
    _named(Relation.NEW_SURNAME, -8, "Samma förnamn men ett annat efternamn, som efter ett giftermål."),
)


def _renamed(a: PersonRecord, b: PersonRecord) -> bool:
    changed = name_relation(a, b) in (Relation.ADDED, Relation.NEW_SURNAME)
    return changed and same_seat(a, b) and share_forum(a, b) and follow_on(a, b)


LISTED_APART: Final = Feature("listed-apart", -8, "Båda står i samma närvarolista, var för sig.", listed_apart)

FEATURES: Final = (
    *NAMES,
    Feature("same-seat", 8, "Företräder eller arbetar för samma organisation.", same_seat),
    Feature("shared-forum", 2, "Förekommer i samma forum.", lambda a, b: not same_seat(a, b) and share_forum(a, b)),
    Feature(
        "other-forum",
        -1,
        "Förekommer i olika forum.",
        lambda a, b: name_relation(a, b) is not Relation.SAME and bool(a.forums and b.forums) and not share_forum(a, b),
    ),
    Feature(
        "same-forum-alone",
        4,
        "Båda är kända bara genom samma forum.",
        lambda a, b: name_relation(a, b) is Relation.SAME and not (a.seats or b.seats) and share_forum(a, b),
    ),
    Feature("renamed", 1, "I samma forum slutar det ena namnet förekomma innan det andra börjar.", _renamed),
    Feature(
        "rare-name",
        2,
        f"Namnet är ovanligt: färre än {RARE} personer i Sverige kan väntas bära det.",
        lambda a, b: not one_place(a, b) and _bearers(a, b) < RARE,
    ),
    Feature(
        "rare-name-untold",
        3,
        "Inget protokoll talar för att det är två personer.",
        lambda a, b: not one_place(a, b) and not (a.seats and b.seats) and _bearers(a, b) < RARE,
    ),
    Feature(
        "common-name",
        -2,
        f"Namnet är vanligt: fler än {COMMON} personer i Sverige kan väntas bära det.",
        lambda a, b: not one_place(a, b) and _bearers(a, b) > COMMON,
    ),
    Feature(
        "follow-on",
        1,
        "Den ena förekommer först efter den andra, som vid ett byte av plats.",
        lambda a, b: both_seated_apart(a, b) and follow_on(a, b),
    ),
    Feature("interleaved", -1, "Båda förekommer under samma tid, på olika platser.", _interleaved),
    Feature(
        "same-title",
        1,
        "Samma titel.",
        lambda a, b: (
            not a.titles.isdisjoint(b.titles) and not (same_seat(a, b) and name_relation(a, b) is Relation.SAME)
        ),
    ),
    Feature(
        "named-apart",
        -2,
        "Ett och samma dokument skiljer dem åt genom olika organisationer.",
        lambda a, b: both_seated_apart(a, b) and not a.documents.isdisjoint(b.documents),
    ),
    LISTED_APART,
)

# Known only once the other records are: whether there is anybody else whom a short mention fits (see `judging`).
ONLY_ONE: Final = Feature(
    "only-one-in-forum",
    4,
    "Känd bara genom forumet, och forumet har en enda person med det namnet.",
    lambda a, b: name_relation(a, b) is Relation.SAME and not (a.seats and b.seats) and share_forum(a, b),
)
ONLY_INITIAL: Final = Feature(
    "only-one-with-initials",
    3,
    "Ingen annan som företräder eller arbetar för organisationen har de initialerna.",
    lambda a, b: name_relation(a, b) is Relation.INITIALS and same_seat(a, b),
)


def _unseated(record: PersonRecord) -> bool:
    return not record.seats


def _initialled(record: PersonRecord) -> bool:
    return all(read(name).initial for name in record.names)


SHORT: Final = (
    Short(
        _unseated,
        ONLY_ONE,
        Feature("several-in-forum", 0, "Flera med det namnet förekommer i forumet.", ONLY_ONE.holds),
    ),
    Short(
        _initialled,
        ONLY_INITIAL,
        Feature("several-with-initials", 0, "Flera där har de initialerna.", ONLY_INITIAL.holds),
    ),
)
