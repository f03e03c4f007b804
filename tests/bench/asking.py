"""How soon the product's questions are answered, each asked of many things of a store, drawn by a seed.

    for name, asked in questions(store, times=30, seed=1).items():
        seconds = [timed(ask) for ask in asked]

A question is asked as the command line asks it: through new `Questions`, with names and passages in the answer.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any, Final

from exports.overview.matrix import matrices
from graph.asking import Queryable
from graph.questions import Questions

AT: Final = dt.date(2019, 6, 30)
_MEMBERS: Final = "members of a forum at a date"
_TIMELINE: Final = "timeline of a person"
_MATRIX: Final = "matrix of an association"
_SHARED: Final = "forums that two people share"
_SEARCH: Final = "search for a name"

Asked = Callable[[Queryable], object]


def questions(store: Queryable, *, times: int, seed: int) -> dict[str, list[Asked]]:
    """Return for each question so many ways to ask it, of things that the store has."""
    draw = Random(f"{seed} questions")  # noqa: S311 - not a secret
    ask = Questions(store)
    forums = [answer.forum for answer in ask.forums()]
    conveners = sorted({one.thing for forum in ask.forums() for one in forum.conveners}, key=lambda thing: thing.iri)
    members = [
        draw.choice(seats).member
        for forum in draw.choices(forums, k=2 * times)
        if (seats := ask.seats(forums=[forum.iri]))
    ]
    return {
        _MEMBERS: [partial(_members, draw.choice(forums).iri) for _ in range(times)],
        _TIMELINE: [partial(_timeline, member.iri) for member in members[:times]],
        _MATRIX: [partial(_matrix, draw.choice(conveners)) for _ in range(times)],
        _SHARED: [partial(_shared, one.iri, other.iri) for one, other in pairwise(members)][:times],
        _SEARCH: [partial(_search, member.label) for member in members[:times]],
    }


def _members(forum: str, store: Queryable) -> object:
    return Questions(store).seats(forums=[forum], at=AT)


def _timeline(person: str, store: Queryable) -> object:
    return Questions(store).timeline(person)


def _matrix(association: Any, store: Queryable) -> object:
    return matrices(store, associations=[association])


def _shared(one: str, other: str, store: Queryable) -> object:
    ask = Questions(store)
    first, second = ({seat.forum for seat in ask.seats(members=[member])} for member in (one, other))
    return first & second


def _search(name: str, store: Queryable) -> object:
    return Questions(store).search(name)


def timed(asked: Asked, store: Queryable) -> float:
    """Return the processor seconds that an answer takes."""
    began = time.process_time()
    asked(store)
    return time.process_time() - began
