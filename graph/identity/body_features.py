"""The evidence that two forums, organisations or projects are one: tables like those for persons in `features`.

organisations
  one name, spelt in two ways                                  10         one
  one name, inflected in two ways, in one convener's minutes   6 + 4      one
  an abbreviation explained in another document of the same
    convener, and no other organisation explained by it        6 + 4      one
  an abbreviation explained in minutes of another convener     6          a candidate
  an abbreviation that fits the convener, explained nowhere    4          a candidate
  both in the reference data                                              never
projects
  one name, spelt in two ways                                  10         one
  one name, inflected in two ways, in one convener's minutes   6 + 4      one
forums
  one name and one convener                                    4 + 6      one
  one name, one convener untold, and only one convener has it  4 + 6      one
    - and others meet where it is named                        4 - 6      two
  one name, no convener told, the same organisations and
    people                                                     4 + 4 + 2  one
  another head to the name, one convener                       2 + 6      a candidate
    - and one document names both                              8 - 8      two
  two steering groups of one project, one convener             4 + 6      one
  two conveners                                                           never
"""

from __future__ import annotations

from collections.abc import Set
from typing import Final, TypeAlias

from graph.identity.body_names import (
    forum_name,
    inflected_key,
    is_abbreviation,
    may_abbreviate,
    organisation_key,
    project_key,
)
from graph.identity.body_records import Body
from graph.identity.weighing import Feature as Weighed

Feature: TypeAlias = Weighed[Body]

MANY: Final = 3  # organisations or people, from which on it says something that they are the same, or that none is
MOST: Final = 0.6  # of the organisations of the forum that has fewer


# ---- organisations and projects -------------------------------------------------------------------------------------


def spelling_keys(body: Body) -> frozenset[str]:
    """Return what the ways to write the names of an organisation or project share."""
    write = project_key if body.sort == "project" else organisation_key
    return frozenset(write(name) for name in body.names)


def inflected_keys(body: Body) -> frozenset[str]:
    """Return what the inflections of the names of an organisation or project share."""
    return frozenset(inflected_key(name) for name in body.names)


def in_short(body: Body) -> bool:
    """Tell whether only an abbreviation is known as its name."""
    return all(is_abbreviation(name) for name in body.names)


def explained(a: Body, b: Body) -> bool:
    """Tell whether the name of one is an abbreviation that a document explains by the name of the other."""
    return _explains(a, b) or _explains(b, a)


def _explains(full: Body, short: Body) -> bool:
    return in_short(short) and not in_short(full) and not short.names.isdisjoint(full.forms)


def one_convener(a: Body, b: Body) -> bool:
    """Tell whether they are named in minutes of one convener, or one is the convener of minutes that name the other."""
    return not a.contexts.isdisjoint(b.contexts) or a.iri in b.contexts or b.iri in a.contexts


def may_be_short(a: Body, b: Body) -> bool:
    """Tell whether one is an abbreviation that fits the name of the other, in whose own minutes it stands."""
    return _fits(a, b) or _fits(b, a)


def _fits(full: Body, short: Body) -> bool:
    if full.iri not in short.contexts or not in_short(short) or in_short(full):
        return False
    return any(may_abbreviate(letters, name) for letters in short.names for name in full.names)


def _spelt_alike(a: Body, b: Body) -> bool:
    return not spelling_keys(a).isdisjoint(spelling_keys(b))


def _inflected(a: Body, b: Body) -> bool:
    return not _spelt_alike(a, b) and not inflected_keys(a).isdisjoint(inflected_keys(b))


SPELT_ALIKE: Final = Feature("same-name", 10, "Samma namn, skrivet på två sätt.", _spelt_alike)
INFLECTED: Final = Feature("inflected", 6, "Samma namn i två böjningar.", _inflected)
ONE_CONVENER: Final = Feature(
    "same-convener-minutes",
    4,
    "Båda namnen används i protokoll från samma arrangör.",
    lambda a, b: _inflected(a, b) and one_convener(a, b),
)
ORGANISATIONS: Final = (
    SPELT_ALIKE,
    INFLECTED,
    ONE_CONVENER,
    Feature("explained", 6, "Ett protokoll förklarar det ena namnet som förkortning av det andra.", explained),
    Feature(
        "may-be-short",
        4,
        "Det ena namnet kan vara en förkortning av det andra, i vars protokoll det står.",
        lambda a, b: may_be_short(a, b) and not explained(a, b),
    ),
)
PROJECTS: Final = (SPELT_ALIKE, INFLECTED, ONE_CONVENER)
EXPLAINED_TWICE: Final = Feature(
    "explained-twice",
    0,
    "Där förklaras förkortningen på mer än ett sätt.",
    lambda a, b: explained(a, b) and one_convener(a, b),
)
EXPLAINED_HERE: Final = Feature(
    "explained-here",
    4,
    "Båda används i protokoll från samma arrangör, och där har ingen annan den förkortningen.",
    lambda a, b: explained(a, b) and one_convener(a, b),
)


# ---- forums ---------------------------------------------------------------------------------------------------------


def forum_keys(body: Body) -> frozenset[tuple[str, str]]:
    """Return what the ways to write a forum's names share: the head and what tells it apart."""
    return frozenset((name.head, name.about) for name in map(forum_name, body.names))


def own_keys(body: Body) -> frozenset[tuple[str, str]]:
    """Return the same for the names that a forum has within its convener, without the convener's abbreviation."""
    read = (forum_name(name, owned=False) for name in body.names)
    return frozenset((name.head, name.about) for name in read)


def stems(body: Body) -> frozenset[str]:
    """Return what tells a forum apart within its convener, whatever it is called: network, group, council."""
    return frozenset(about for _, about in own_keys(body) if about)


def is_bare(body: Body) -> bool:
    """Tell whether a forum's names say only what it is: "Styrgruppen"."""
    return all(forum_name(name).bare for name in body.names)


def convened_alike(a: Body, b: Body) -> bool:
    """Tell whether one organisation convenes both forums."""
    return not a.conveners.isdisjoint(b.conveners)


def _one_name(a: Body, b: Body) -> bool:
    keys = own_keys if convened_alike(a, b) else forum_keys
    return not keys(a).isdisjoint(keys(b))


def _one_stem(a: Body, b: Body) -> bool:
    return convened_alike(a, b) and not _one_name(a, b) and not stems(a).isdisjoint(stems(b))


def _steer_one(a: Body, b: Body) -> bool:
    return not _one_name(a, b) and not a.steers.isdisjoint(b.steers)


def _mostly(one: Set[str], other: Set[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= MANY and len(one & other) >= MOST * fewer


def _from_elsewhere(a: Body, b: Body) -> bool:
    here, there = a.represented or a.around, b.represented or b.around
    return not convened_alike(a, b) and min(len(here), len(there)) >= MANY and here.isdisjoint(there)


FORUMS: Final = (
    Feature("same-name", 4, "Samma namn, oavsett böjning och skrivsätt.", _one_name),
    Feature("same-convener", 6, "Samma arrangör.", convened_alike),
    Feature("same-stem", 2, "Namnen skiljer sig bara i vad forumet kallas: nätverk, grupp eller råd.", _one_stem),
    Feature(
        "named-together",
        -8,
        "Ett och samma dokument nämner båda.",
        lambda a, b: _one_stem(a, b) and not a.documents.isdisjoint(b.documents),
    ),
    Feature("explained", 4, "Ett protokoll förklarar det ena namnet som förkortning av det andra.", explained),
    Feature("same-project", 4, "Styr samma projekt.", _steer_one),
    Feature(
        "from-elsewhere",
        -6,
        "De som möts där det ena och det andra nämns företräder helt olika organisationer.",
        _from_elsewhere,
    ),
    Feature(
        "same-organisations",
        4,
        "De som deltar företräder till största delen samma organisationer.",
        lambda a, b: not convened_alike(a, b) and _mostly(a.represented, b.represented),
    ),
    Feature(
        "same-people",
        2,
        "Till största delen samma personer deltar.",
        lambda a, b: not convened_alike(a, b) and _mostly(a.people, b.people),
    ),
)


def _convener_untold(a: Body, b: Body) -> bool:
    return _one_name(a, b) and not is_bare(a) and bool(a.conveners) != bool(b.conveners)


ONLY_CONVENER: Final = Feature(
    "only-one-convener",
    6,
    "Ett av protokollen säger inte vems forumet är, och bara en arrangör har ett forum med det namnet.",
    _convener_untold,
)
SEVERAL_CONVENERS: Final = Feature(
    "several-conveners",
    0,
    "Protokollet säger inte vems forumet är, och flera arrangörer har ett forum med det namnet.",
    _convener_untold,
)
