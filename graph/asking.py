"""Asking the store: the queries of `queries/*.rq`, bound to the things asked about.

A query file is SPARQL that runs as it stands and then answers for everything. A line such as

    VALUES ?forum { UNDEF }

is where a question is narrowed: the values asked about take the place of UNDEF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Final, Protocol

import pyoxigraph as ox

Term = ox.NamedNode | ox.Literal
Row = Mapping[str, Term | None]

_SLOT: Final = re.compile(r"^[ \t]*VALUES \?(\w+) \{ UNDEF \}[ \t]*\n", re.MULTILINE)
_BATCH: Final = 2000


class Queryable(Protocol):
    """Anything that answers SPARQL over the union of its named graphs: `graph.store.Store`, or a pyoxigraph Store."""

    def query(self, query: str, /) -> Any:
        """Answer `query`; for SELECT an iterator of solutions."""
        ...


@cache
def text_of(question: str) -> str:
    """Return the SPARQL of `queries/{question}.rq`. Raises FileNotFoundError for a question that there is not."""
    return resources.files("graph").joinpath("queries", f"{question}.rq").read_text(encoding="utf-8")


def bound(question: str, values: Mapping[str, Iterable[Term]]) -> str:
    """Return the question's SPARQL with the values put in and the slots that are not asked about left out.

    Raises KeyError where the question has no slot of that name, which would silently answer for everything.
    """
    slots = set(_SLOT.findall(text_of(question)))
    if unknown := set(values) - slots:
        raise KeyError(f"{question}.rq has no slot for {', '.join(sorted(unknown))}")

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        return f"  VALUES ?{name} {{ {' '.join(map(str, values[name]))} }}\n" if name in values else ""

    return _SLOT.sub(fill, text_of(question))


def rows(store: Queryable, question: str, **values: Iterable[Term]) -> Iterator[Row]:
    """Answer a question: one mapping from variable to term for each solution, in no particular order.

    The solutions are read to the end first, since an unfinished iterator keeps the store's lock. A long list of values
    is asked for in batches (of one slot at a time: the longest).
    """
    lists = {name: list(found) for name, found in values.items()}
    longest = max(lists, key=lambda name: len(lists[name]), default=None)
    if longest is None:
        yield from _select(store, bound(question, {}))
        return
    everything = lists[longest]
    for start in range(0, len(everything), _BATCH):
        yield from _select(store, bound(question, lists | {longest: everything[start : start + _BATCH]}))


def _select(store: Queryable, sparql: str) -> list[Row]:
    if isinstance(store, ox.Store):
        solutions: Any = store.query(sparql, use_default_graph_as_union=True)
    else:
        solutions = store.query(sparql)
    names = [variable.value for variable in solutions.variables]
    return [dict(zip(names, solution, strict=True)) for solution in solutions]


def nodes(iris: Iterable[str]) -> list[Term]:
    """Return IRIs as terms, sorted and each once. Raises ValueError for what is not an IRI."""
    return [ox.NamedNode(iri) for iri in sorted(set(iris))]


def text(row: Row, name: str) -> str | None:
    """Return the IRI or lexical form that a row has for a variable, or None."""
    term = row.get(name)
    return None if term is None else term.value


def known(row: Row, name: str) -> str:
    """Return what a row always has for a variable. Raises KeyError where it has not."""
    term = row[name]
    if term is None:
        raise KeyError(name)
    return term.value
