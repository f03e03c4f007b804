"""How soon the product's questions are answered, each asked of many things of a store, drawn by a seed.

    for name, asked in questions(store, times=30, seed=1).items():
        seconds = [timed(ask, store) for ask in asked]

A question is asked as the command line asks it: through new `Questions`, with names and passages in the answer.
"""

from __future__ import annotations

import datetime as dt
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any, Final

import pyoxigraph as ox
import rdflib

from exports.overview.matrix import matrices
from graph.answers import Thing
from graph.asking import Queryable, known, rows, text
from graph.questions import Questions

AT: Final = dt.date(2019, 6, 30)
MEMBERS: Final = "members of a forum at a date"
TIMELINE: Final = "timeline of a person"
MATRIX: Final = "matrix of an association"
SHARED: Final = "forums that two people share"
SEARCH: Final = "search for a name"

Asked = Callable[[Queryable], object]


def questions(store: Queryable, *, times: int, seed: int) -> dict[str, list[Asked]]:
    """Return for each question so many ways to ask it, of things that the store has."""
    draw = Random(f"{seed} questions")  # noqa: S311 - not a secret
    found = list(rows(store, "which-forums-are-there"))
    forums = sorted({known(row, "forum") for row in found})
    conveners = sorted({convener for row in found if (convener := text(row, "convener")) is not None})
    associations = Questions(store).things(conveners)
    listed = rows(store, "which-things-are-there")
    people = Questions(store).things(
        draw.sample(sorted({known(row, "thing") for row in listed if known(row, "type").endswith("Person")}), times + 1)
    )
    return {
        MEMBERS: [partial(_members, draw.choice(forums)) for _ in range(times)],
        TIMELINE: [partial(_timeline, person) for person in list(people)[:times]],
        MATRIX: [partial(_matrix, associations[draw.choice(conveners)]) for _ in range(times)],
        SHARED: [partial(_shared, one, other) for one, other in pairwise(people)],
        SEARCH: [partial(_search, thing.label) for thing in list(people.values())[:times]],
    }


def _members(forum: str, store: Queryable) -> object:
    return Questions(store).seats(forums=[forum], at=AT)


def _timeline(person: str, store: Queryable) -> object:
    return Questions(store).timeline(person)


def _matrix(association: Thing, store: Queryable) -> object:
    return matrices(store, associations=[association])


def _shared(one: str, other: str, store: Queryable) -> object:
    ask = Questions(store)
    first, second = ({seat.forum for seat in ask.seats(members=[member])} for member in (one, other))
    return first & second


def _search(name: str, store: Queryable) -> object:
    return Questions(store).search(name)


def timed(asked: Asked, store: Queryable) -> float:
    """Return the processor seconds that an answer takes.

    Those of the thread that asks: a store that was just made merges its files meanwhile, in threads of its own.
    """
    began = time.thread_time()
    asked(store)
    return time.thread_time() - began


@dataclass(frozen=True, slots=True)
class InRdflib:
    """A dataset of rdflib's that answers the same questions by rdflib's own engine."""

    dataset: rdflib.Dataset

    def query(self, query: str, /) -> _Answer:
        """Answer a SELECT query."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of what it does itself
            return _Answer(self.dataset.query(query))


class _Answer:
    """What rdflib found, in terms of Oxigraph's."""

    def __init__(self, found: rdflib.query.Result) -> None:
        self.variables = [ox.Variable(str(name)) for name in found.vars or ()]
        self._rows: list[Any] = list(found)

    def __iter__(self) -> Iterator[tuple[ox.NamedNode | ox.Literal | None, ...]]:
        return (tuple(map(_term, row)) for row in self._rows)


def _term(term: Any) -> ox.NamedNode | ox.Literal | None:
    if term is None:
        return None
    if isinstance(term, rdflib.URIRef):
        return ox.NamedNode(str(term))
    if term.language is not None:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=None if term.datatype is None else ox.NamedNode(str(term.datatype)))
