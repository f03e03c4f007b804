"""Judging which forums, organisations and projects are one: organisations first, then projects, then forums.

Organisations come before forums since a forum's identity is its name within its convener, and before persons since a
person's seat is an organisation; projects before forums since steering groups are told apart by what they steer.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, Final

from graph.identity import body_features as features
from graph.identity.blocks import Blocking, anywhere
from graph.identity.body_names import is_abbreviation
from graph.identity.body_records import Body, Sort
from graph.identity.clusters import Apart, first_attested
from graph.identity.decided import Decided
from graph.identity.judging import Judged, Judgements, Rules, best_first, judge_by
from graph.identity.weighing import Short


def _named(body: Body) -> Iterator[Hashable]:
    """Yield the keys of an organisation or project: its name as it sounds, abbreviations, and where those stand."""
    yield from (("spelt", key) for key in features.spelling_keys(body))
    yield from (("inflected", key) for key in features.inflected_keys(body))
    yield from (("short", form) for form in body.names | body.forms if is_abbreviation(form))
    yield "minutes of", body.iri
    if features.in_short(body):
        yield from (("minutes of", convener) for convener in body.contexts)


def _placed(forum: Body) -> Iterator[Hashable]:
    """Yield the keys of a forum: its name within its convener, or among its people where no convener is told."""
    for convener in forum.conveners:
        yield from ((convener, key) for key in features.own_keys(forum))
        yield from ((convener, "about", stem) for stem in features.stems(forum))
    yield from (("steers", project) for project in forum.steers)
    yield from (("short", form) for form in forum.names | forum.forms if is_abbreviation(form))
    if not forum.conveners:
        yield from ((person, key) for person in forum.people for key in features.forum_keys(forum))


def _untold(forum: Body) -> Iterator[Hashable]:
    """Yield the keys of a forum among those of all conveners, unless its names say only what it is."""
    return iter(() if features.is_bare(forum) else features.forum_keys(forum))


def _any(_one: object, _other: object) -> bool:
    return True


_NAMED: Final = Blocking(kinds=(anywhere(_named, _any),), near=_named, akin=_any)
# Forums of one convener, of one project, or of one name where one of two has no convener.
_FORUMS: Final = Blocking(
    kinds=(
        anywhere(_placed, _any),
        anywhere(_untold, lambda one, other: bool(one.conveners) != bool(other.conveners)),
    ),
    near=lambda forum: chain(_placed(forum), _untold(forum)),
    akin=_any,
)


def _rank(body: Body) -> tuple[Any, ...]:
    """Order those that are one by which goes on: listed, with a convener, with a full name, attested first."""
    return not body.listed, not body.conveners, features.in_short(body), *first_attested(body)


def _reference(body: Body) -> frozenset[str]:
    return frozenset((body.iri,)) if body.listed else frozenset()


_LISTED_ONCE: Final = Apart(_reference, lambda one, other: bool(one and other))

RULES: Final = {
    Sort.ORGANISATION: Rules(
        blocking=_NAMED,
        features=features.ORGANISATIONS,
        short=(Short(features.in_short, features.EXPLAINED_HERE, features.EXPLAINED_TWICE),),
        apart=_LISTED_ONCE,
        rank=_rank,
    ),
    Sort.PROJECT: Rules(blocking=_NAMED, features=features.PROJECTS, short=(), apart=_LISTED_ONCE, rank=_rank),
    Sort.FORUM: Rules(
        blocking=_FORUMS,
        features=features.FORUMS,
        short=(Short(lambda forum: not forum.conveners, features.ONLY_CONVENER, features.SEVERAL_CONVENERS),),
        # Two conveners have two forums, whatever their names.
        apart=Apart(lambda forum: forum.conveners, lambda one, other: bool(one and other) and one.isdisjoint(other)),
        rank=_rank,
    ),
}


def decide_bodies(bodies: Iterable[Body], decided: Iterable[Decided] = ()) -> Judgements:
    """Judge which forums, organisations and projects are one; see `graph.identity.judging.decide`."""
    return joined(one.judged for one in judge_bodies(bodies, decided))


def judge_bodies(bodies: Iterable[Body], decided: Iterable[Decided] = ()) -> Iterator[Judged[Body]]:
    """Yield the judgements of organisations, of projects and of forums, in the order of `Sort`."""
    given, told = tuple(bodies), tuple(decided)
    current: dict[str, str] = {}
    for sort in Sort:
        of_sort = [following(body, current) for body in given if body.sort is sort]
        one = judge_by(RULES[sort], of_sort, told)
        current |= one.judged.goes_on
        yield one


def joined(found: Iterable[Judgements]) -> Judgements:
    """Return judgements of several sorts as one, best first."""
    every = tuple(found)
    return Judgements(
        same=tuple(sorted((pair for one in every for pair in one.same), key=best_first)),
        candidates=tuple(sorted((pair for one in every for pair in one.candidates), key=best_first)),
        goes_on={old: new for one in every for old, new in one.goes_on.items()},
        contradictions=tuple(said for one in every for said in one.contradictions),
    )


def following(body: Body, current: Mapping[str, str]) -> Body:
    """Return a body that speaks of the organisations and projects that go on."""
    if not current:
        return body

    def follow(iris: frozenset[str]) -> frozenset[str]:
        return frozenset(current.get(iri, iri) for iri in iris)

    return replace(
        body,
        contexts=follow(body.contexts),
        conveners=follow(body.conveners),
        represented=follow(body.represented),
        around=follow(body.around),
        steers=follow(body.steers),
    )
