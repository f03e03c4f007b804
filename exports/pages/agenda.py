"""The agenda of a meeting: its items below each other as the minutes have them, and what was said in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exports.pages.directory import Directory
from exports.pages.said import Said, Sort
from exports.pages.told import Told, as_one, told


@dataclass(frozen=True, slots=True)
class Line:
    """What was said in an item; `task` is the task that a decision gives to somebody in the same words."""

    told: Told
    task: Told | None


@dataclass(frozen=True, slots=True)
class Item:
    """An item: what was said in it, and the items below it."""

    told: Told
    inside: tuple[Line, ...]
    below: tuple[Item, ...]


def agenda(claims: Iterable[Said], known: Directory) -> tuple[tuple[Item, ...], tuple[Line, ...]]:
    """Return the items of a meeting, and what was said in none of them: claims come in the order of the minutes."""
    claims = tuple(claims)
    items = {claim.iri for claim in claims if claim.sort is Sort.ITEM}
    within: dict[str | None, list[Said]] = defaultdict(list)
    for claim in claims:
        within[next((iri for iri in claim.values("dcterms:isPartOf") if iri in items), None)].append(claim)

    def below(iri: str | None) -> tuple[Item, ...]:
        return tuple(
            Item(told(claim, known), lines(within[claim.iri], known), below(claim.iri))
            for claim in within[iri]
            if claim.sort is Sort.ITEM
        )

    return below(None), lines(within[None], known)


def titles(items: Iterable[Item]) -> Iterator[str]:
    """Yield the titles of items and of those below them, in their order."""
    for item in items:
        yield item.told.text
        yield from titles(item.below)


def lines(claims: Iterable[Said], known: Directory) -> tuple[Line, ...]:
    """Return what was said beside items, a decision and the task that it gives in one line."""
    found = as_one(told(claim, known) for claim in claims if claim.sort is not Sort.ITEM)
    tasks = {(one.document, one.text): one for one in found if one.sort is Sort.ASSIGNMENT}
    decided = {(one.document, one.text) for one in found if one.sort is Sort.DECISION}
    return tuple(
        Line(one, tasks.get((one.document, one.text)) if one.sort is Sort.DECISION else None)
        for one in found
        if one.sort is not Sort.ASSIGNMENT or (one.document, one.text) not in decided
    )
