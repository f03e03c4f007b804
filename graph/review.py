"""What a person may decide: two that may be one, names that the minutes leave open, organisations that nobody knows.

Questions come best first: the pairs by the weight of their evidence, then names with few candidates, then the
organisations that most documents name, then the names without a candidate. Each has an id that stays as long as what
it is about.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, TypeAlias

from graph import iris
from graph.answers import OpenMention, Seat, Source, Thing
from graph.asking import known, rows
from graph.claims import Span
from graph.decisions import Renamed, Standing, decided_pairs
from graph.identity import Judgement, judge
from graph.questions import Questions
from graph.store import Store
from graph.succession import succession

AROUND: Final = 90  # characters of a line before and after a name: what tells who is meant
ID_LENGTH: Final = 6  # hexadecimal digits: enough to tell apart what is open at one time


@dataclass(frozen=True, slots=True)
class PairQuestion:
    """Two who may be one. `judgement` is the evidence."""

    KIND: ClassVar[str] = "pair"
    one: Thing
    other: Thing
    judgement: Judgement

    @property
    def id(self) -> str:
        """What a person names it by."""
        return _id(self.one.iri, self.other.iri)


@dataclass(frozen=True, slots=True)
class MentionQuestion:
    """A name of which the minutes leave open whom it means. `passage` is the IRI of where it stands."""

    KIND: ClassVar[str] = "mention"
    mention: OpenMention
    passage: str

    @property
    def id(self) -> str:
        """What a person names it by."""
        return _id(self.passage)

    @property
    def exact(self) -> str:
        """The words that stand there."""
        return self.mention.sources[0].exact


@dataclass(frozen=True, slots=True)
class OrganisationQuestion:
    """An organisation that `documents` documents name, and that the reference data does not know."""

    KIND: ClassVar[str] = "organisation"
    thing: Thing
    documents: int

    @property
    def id(self) -> str:
        """What a person names it by."""
        return _id(self.thing.iri)


Question: TypeAlias = PairQuestion | MentionQuestion | OrganisationQuestion


@dataclass(frozen=True, slots=True)
class Shown:
    """What the minutes show of one side of a question: seats, and some of the passages that name it."""

    seats: tuple[Seat, ...]
    sources: tuple[Source, ...]


class Review:
    """What is open in one state of a store; make a new one when the store has changed. Raises StoreError."""

    def __init__(self, store: Store, standing: Standing) -> None:
        self._store = store
        self.ask = Questions(store)
        ruled = (entry.ruling.what for entry in standing.entries)
        self._named = {store.base + what.thing.path for what in ruled if isinstance(what, Renamed)}
        self.judgements = judge(store, decided_pairs(standing, store.base).values())

    def questions(self) -> list[Question]:
        """Return all that is open, best first."""
        pairs = list(self._pairs())
        mentions = mention_questions(self.ask)
        named = sorted((m for m in mentions if m.mention.candidates), key=lambda m: len(m.mention.candidates))
        return [*pairs, *named, *self._organisations(), *(m for m in mentions if not m.mention.candidates)]

    def shown(self, thing: Thing) -> Shown:
        """Return what the minutes show of a thing, the oldest passages first."""
        return Shown(self.ask.seats(members=[thing.iri]), tuple(_largest(self.ask.sources_about(thing.iri))))

    def _pairs(self) -> Iterator[PairQuestion]:
        things = self.ask.things(iri for pair in self.judgements.candidates for iri in (pair.one, pair.other))
        for pair in self.judgements.candidates:  # best first already
            yield PairQuestion(things[pair.one], things[pair.other], pair)

    def line(self, source: Source) -> str:
        """Return the line of the text in which a passage stands, cut between words where it is long.

        The passage itself is between « and », all of it.
        """
        text = self._store.text(source.document)
        begin = max(text.rfind("\n", 0, source.start) + 1, source.start - AROUND)
        end = min(place for place in (text.find("\n", source.end), source.end + AROUND, len(text)) if place >= 0)
        parts = text[begin : source.start], source.exact, text[source.end : end]
        before, exact, after = (re.sub(r"\s+", " ", part) for part in parts)
        if begin > 0 and text[begin - 1] != "\n":
            before = "…" + before[before.find(" ") + 1 :]
        if end < len(text) and text[end] != "\n":
            after = after[: after.rfind(" ") + 1].rstrip() + "…"
        return f"{before}«{exact}»{after}".strip()

    def _organisations(self) -> list[OrganisationQuestion]:
        """Return the organisations that nobody knows, but for those that were given a name: that it is right, too."""
        current = succession(self._store).current
        naming: dict[str, set[str]] = defaultdict(set)
        unknown = set()
        for row in rows(self._store, "which-organisations-are-unknown"):
            unknown.add(known(row, "thing"))
            naming[current(known(row, "thing"))].add(known(row, "document"))
        opened = (unknown & naming.keys()) - {current(iri) for iri in self._named}
        things = self.ask.things(opened)
        return sorted(
            (OrganisationQuestion(things[iri], len(naming[iri])) for iri in opened),
            key=lambda question: (-question.documents, question.thing.iri),
        )


def mention_questions(ask: Questions) -> list[MentionQuestion]:
    """Return the names that are open, oldest first."""
    return [
        MentionQuestion(mention, iris.passage(first.document, Span(first.start, first.end)))
        for mention in ask.unresolved()
        for first in mention.sources[:1]
    ]


def _largest(sources: Sequence[Source]) -> Iterator[Source]:
    """Yield passages but those that lie within the one before: a whole entry says more than the name in it."""
    for number, source in enumerate(sources):
        others = (other for place, other in enumerate(sources) if place != number and other.document == source.document)
        if not any(other.start <= source.start and source.end <= other.end for other in others):
            yield source


def _id(*about: str) -> str:
    return hashlib.sha256("\n".join(sorted(about)).encode()).hexdigest()[:ID_LENGTH]
