"""Holding that a store with its register answers as it does without."""

import datetime as dt
from random import Random
from unittest.mock import patch

from exports.overview.matrix import matrices
from graph.holders import holders_of
from graph.questions import Questions
from graph.register import kept_register
from graph.store import Store

WORDS = ("an", "ek", "sk", "skolchef", "ÅSA", "nätverk", "kommunförbundet", "%", "_", '"', "a_", "ingen som finns", "")


def assert_alike(store: Store, *, dates: tuple[dt.date, ...], seed: int = 1, sample: int = 6) -> None:
    """Ask the same with the register and without, of all things and of some that are drawn."""
    assert kept_register(store) is not None
    ask = Questions(store)
    with patch("graph.questions.kept_register", lambda _store: None):
        without = Questions(store)
    draw = Random(seed)  # noqa: S311 - not a secret
    seats = without.seats()
    assert ask.seats() == seats
    assert ask.holders() == without.holders() == holders_of(seats)
    assert ask.affiliations() == without.affiliations()
    assert ask.forums() == without.forums()
    assert ask.forums(kinds=("steering-group",), proven=False) == without.forums(
        kinds=("steering-group",), proven=False
    )
    assert ask.projects() == without.projects()
    assert ask.vacant_seats() == without.vacant_seats()
    merged = sorted(iri for iri, _ in without.merges())
    assert dict(ask.merges()) == dict(without.merges())
    forums = _some(draw, {seat.forum.iri for seat in seats} | {iri for iri in merged if "/forum/" in iri}, sample)
    members = _some(draw, {seat.member.iri for seat in seats}, sample) + _some(draw, set(merged), sample)
    bodies = _some(draw, {one.iri for seat in seats for one in seat.on_behalf_of}, sample)
    conveners = _some(draw, {one.thing.iri for answer in ask.forums() for one in answer.conveners}, sample)
    things = (*forums, *members, *bodies, *conveners, "urn:nobody")
    assert ask.things(things) == without.things(things)
    assert ask.forums(forums=forums) == without.forums(forums=forums)
    assert ask.forums_with(bodies) == without.forums_with(bodies)
    assert ask.holders(forums=forums) == without.holders(forums=forums)
    assert ask.represented_in(forums) == without.represented_in(forums)
    assert ask.vacant_seats(forums=forums) == without.vacant_seats(forums=forums)
    assert ask.convened_by(conveners) == without.convened_by(conveners)
    assert ask.seats(forums=forums, members=members) == without.seats(forums=forums, members=members)
    for at in (None, *dates):
        assert ask.seats(forums=forums, at=at) == without.seats(forums=forums, at=at)
        assert ask.seats(members=members, at=at) == without.seats(members=members, at=at)
        assert ask.representatives(bodies[0], at=at) == without.representatives(bodies[0], at=at)
        assert ask.basis(at=at) == without.basis(at=at)
        associations = list(ask.things(conveners[:2]).values())
        assert matrices(ask, associations=associations, at=at) == matrices(without, associations=associations, at=at)
    for member in members[:sample]:
        assert ask.timeline(member) == without.timeline(member)
        assert ask.affiliations(members=[member]) == without.affiliations(members=[member])
    names = [thing.label.upper() for thing in ask.things(members).values()]
    for words in (*WORDS, *names):
        assert ask.search(words, limit=1000) == without.search(words, limit=1000), words


def _some(draw: Random, of: set[str], count: int) -> list[str]:
    return draw.sample(sorted(of), min(count, len(of)))
