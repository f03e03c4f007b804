"""Whom forums are related to, with the passages that say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from graph.answers import Related, Source, Thing
from graph.asking import known
from graph.naming import local
from graph.questions.asked import Asked
from graph.questions.grouping import by_place

Facts: TypeAlias = Mapping[tuple[str, str, str], tuple[Source, ...]]  # by subject, local name of what is said, object


def fact_sources(asked: Asked, subjects: Iterable[str]) -> Facts:
    """Return the passages that say what subjects are part of or steer."""
    facts = asked.rows("which-statements-say-it", subject=subjects)
    sources = asked.sources(known(row, "claim") for row in facts)
    found: dict[tuple[str, str, str], set[Source]] = defaultdict(set)
    for row in facts:
        key = known(row, "subject"), local(known(row, "predicate")), known(row, "object")
        found[key].update(sources.get(known(row, "claim"), ()))
    return {key: tuple(sorted(passages, key=by_place)) for key, passages in found.items()}


def related(subject: str, predicate: str, objects: Iterable[Thing], sources: Facts) -> tuple[Related, ...]:
    """Return what a subject is related to, each with the passages that say it."""
    return tuple(Related(thing, sources.get((subject, predicate, thing.iri), ())) for thing in objects)
