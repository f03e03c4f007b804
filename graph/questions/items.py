"""What the graph has of agenda items, assignments and open names that concern a person."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from graph.answers import Happening, TimelineEntry
from graph.questions.grouping import grouped, values
from graph.questions.lookup import Lookup

_MEANT: Final = ("where-is-somebody-meant", "title", Happening.MEANT)
_CONCERNS: Final = (  # each with the variable that tells what it was
    ("what-did-a-person-present", "title", Happening.PRESENTED),
    ("what-was-asked-of-whom", "words", Happening.ASSIGNED),
    _MEANT,
)


def concerns(lookup: Lookup, person: str) -> Iterator[TimelineEntry]:
    """Yield what somebody presented, was asked to do, and is meant by."""
    return chain.from_iterable(_entries(lookup, person, *concern) for concern in _CONCERNS)


def meant(lookup: Lookup, person: str) -> Iterator[TimelineEntry]:
    """Yield the items in which people decided that a name which minutes leave open is this person's."""
    return _entries(lookup, person, *_MEANT)


def _entries(lookup: Lookup, person: str, question: str, words: str, happening: Happening) -> Iterator[TimelineEntry]:
    groups = grouped(lookup.asked.rows(question, member=[person]), "claim")
    entities = lookup.things(iri for group in groups.values() for iri in values(group, "forum"))
    sources = lookup.asked.sources(groups)
    for claim, group in groups.items():
        yield TimelineEntry(
            date=min(values(group, "date"), default=None),
            happening=happening,
            where=next((entities[iri] for iri in values(group, "forum")), None),
            what=min(values(group, words), default=""),
            state=None,
            on_behalf_of=(),
            begins=None,
            ends=min(values(group, "due"), default=None),
            sources=sources.get(claim, ()),
        )
