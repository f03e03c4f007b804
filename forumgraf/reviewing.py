"""Deciding: from what somebody types to rulings in the file, and from the file to the graph.

What would not apply is refused before anything is written. A ruling is on the disk before the graph changes: should the
program be stopped between, the next build applies it.
"""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from forumgraf.deciding import open_log
from forumgraf.profile import look_up
from forumgraf.rulings_told import unapplied_told
from forumgraf.wording import words
from graph.answers import Thing
from graph.decisions import (
    DamagedLine,
    Different,
    Entry,
    Log,
    MentionIs,
    Ref,
    Renamed,
    Ruling,
    Same,
    Unapplied,
    Undone,
    What,
    append,
    in_force,
    parse,
    read_log,
    settle,
    unapplied,
)
from graph.errors import DecisionsError, StoreError, UsageError
from graph.questions import Questions
from graph.review import MentionQuestion, Review, mention_questions
from graph.store import Store

KINDS: Final = ("person", "forum", "organisation", "project")  # the first step of a path that may be left out
FORMS: Final = (
    'same A B, different A B, mention ID NAME, rename A NAME or undo ID; because "why" may follow',
    "names with blanks stand in quotes",
)


@dataclass
class Reviewer:
    """Somebody who reviews a store: her name, and what the file has. Raises DecisionsError, StoreError, UsageError."""

    store: Store
    log: Log
    who: str

    @classmethod
    def open(cls, store: Store, decisions: Path | None, who: str) -> Reviewer:
        """Read what was decided until now."""
        return cls(store, open_log(store, decisions), who)

    @cached_property
    def ask(self) -> Questions:
        """Questions to the graph as it was settled last."""
        return Questions(self.store)

    def review(self) -> Review:
        """Return what is open, by the graph and the file as they are."""
        return Review(self.store, in_force(self.log))

    # ---- from words to rulings -----------------------------------------------------------------------------------

    def same(self, one: str, other: str) -> What:
        """Return that two are one."""
        return self.pair(self._ref(one), self._ref(other), same=True)

    def different(self, one: str, other: str) -> What:
        """Return that two are not one."""
        return self.pair(self._ref(one), self._ref(other), same=False)

    def pair(self, one: Ref, other: Ref, *, same: bool) -> What:
        """Return that two are one, or are not."""
        if one.path == other.path:
            raise UsageError(f"both are {one.path}", remedy="give two, by the ends of their IRIs")
        return Same(one, other) if same else Different(one, other)

    def mention(self, question_id: str, who: str) -> MentionIs:
        """Return that an open name, by the id of its question or the IRI of its passage, means somebody."""
        question = self._mention(question_id)
        person = self._ref(who)
        return MentionIs(self.passage(question), person)

    def passage(self, question: MentionQuestion) -> Ref:
        """Return where an open name stands."""
        return Ref(question.passage.removeprefix(self.store.base), question.exact)

    def rename(self, thing: str, name: str) -> Renamed:
        """Return that something is called `name`."""
        if not name.strip():
            raise UsageError("the new name is empty", remedy="give a name")
        return Renamed(self._ref(thing), " ".join(name.split()))

    def undo(self, ruling_id: str, told: str = "") -> Undone:
        """Return that a ruling, by its id, no longer stands."""
        return Undone(self.standing(ruling_id).ruling.id, told)

    def standing(self, ruling_id: str) -> Entry:
        """Return the ruling that stands with this id."""
        entry = in_force(self.log).find(ruling_id)
        if entry is None:
            raise UsageError(f"no decision {ruling_id} stands", remedy="`forumgraf review log` lists those that do")
        return entry

    def latest(self) -> Entry:
        """Return the last ruling that stands."""
        entries = in_force(self.log).entries
        if not entries:
            raise UsageError("nothing is decided that could be undone", remedy="see `forumgraf review log`")
        return entries[-1]

    def ref(self, thing: Thing) -> Ref:
        """Return how a ruling names a thing."""
        return Ref(thing.iri.removeprefix(self.store.base), thing.label)

    def _ref(self, words: str) -> Ref:
        """Return the thing that somebody means: by its IRI, the end of it, or a name that only it has."""
        ask = self.ask
        iri = words.strip("<>")
        paths = [iri.removeprefix(self.store.base), *(f"{kind}/{iri}" for kind in KINDS)]
        there = [path for path in paths if ask.is_there(self.store.base + path)]
        if there:
            return self.ref(ask.things([self.store.base + there[0]])[self.store.base + there[0]])
        found = look_up(ask, words)
        if len(found) > 1:
            ends = ", ".join(thing.iri.removeprefix(self.store.base) for thing in found)
            raise UsageError(f"{len(found)} are called {words}", remedy=f"say which: {ends}")
        return self.ref(found[0])

    def _mention(self, question_id: str) -> MentionQuestion:
        wanted = question_id.strip("<>").removeprefix(self.store.base)
        for question in mention_questions(self.ask):
            if wanted in (question.id, self.passage(question).path):
                return question
        raise UsageError(f"no open name has the id {question_id}", remedy="`forumgraf review list` lists what is open")

    # ---- from rulings to the file and the graph --------------------------------------------------------------------

    def ruling(self, what: What, why: str = "") -> Ruling:
        """Return that she decides something now."""
        now = dt.datetime.now().astimezone().replace(microsecond=0)
        return Ruling(now, _sound(self.who), what, _sound(why))

    def write(self, rulings: Sequence[Ruling]) -> None:
        """Add rulings to the file. Raises UsageError, with nothing written, where one of them would not apply."""
        if refused := self.refused(rulings):
            raise UsageError(
                unapplied_told(refused[0], words("en")),
                remedy="nothing was written; `forumgraf review log` lists the lines",
            )
        append(self.log.path, rulings)
        self.log = read_log(self.log.path)

    def refused(self, rulings: Sequence[Ruling]) -> list[Unapplied]:
        """Return which of these would not apply after those in the file; their numbers count these, from 1."""
        last = max((number for number, _ in self.log.rulings), default=0)
        added = tuple(enumerate(rulings, start=last + 1))
        wished = replace(self.log, rulings=(*self.log.rulings, *added))
        return [replace(one, number=one.number - last) for one in unapplied(self.store, wished) if one.number > last]

    def idle(self) -> tuple[Unapplied, ...]:
        """Return the lines of the file that do not apply."""
        return unapplied(self.store, self.log)

    def settle(self) -> tuple[Unapplied, ...]:
        """Make the graph what the documents and the file say; return the lines that do not apply.

        Raises DecisionsError where the graph cannot be written: the decisions are safe then, and the next build has
        them.
        """
        try:
            idle = settle(self.store, self.log)
        except StoreError as error:
            remedy = f"{error.remedy}, and build again: no decision is lost"
            raise DecisionsError(self.log.path, f"not in the graph yet: {error.message}", remedy=remedy) from error
        self.__dict__.pop("ask", None)
        return idle


def rulings_of(reviewer: Reviewer, lines: Iterable[str]) -> list[Ruling]:
    """Return the rulings of a text: lines as commands have them, or as the file of decisions has them.

    Raises UsageError with the number of the first line that is neither.
    """
    found = []
    for number, line in enumerate(lines, start=1):
        said = line.strip()
        if said and not said.startswith("#"):
            try:
                found.append(_ruling(reviewer, said))
            except UsageError as error:
                raise UsageError(f"line {number}: {error.message}", remedy=error.remedy) from error
    return found


def _ruling(reviewer: Reviewer, line: str) -> Ruling:
    if line[0].isdigit():
        try:
            return parse(line)
        except DamagedLine as error:
            raise UsageError(str(error), remedy="mend the line") from error
    try:
        parts = shlex.split(line)
    except ValueError as error:
        raise UsageError(f"{error}".lower(), remedy="mend the quotes") from error
    why = ""
    if len(parts) > 2 and parts[-2] == "because":
        parts, why = parts[:-2], parts[-1]
    return reviewer.ruling(_what(reviewer, parts), why)


def _what(reviewer: Reviewer, parts: Sequence[str]) -> What:
    match parts:
        case ["same", one, other]:
            return reviewer.same(one, other)
        case ["different", one, other]:
            return reviewer.different(one, other)
        case ["mention", question, who]:
            return reviewer.mention(question, who)
        case ["rename", thing, name]:
            return reviewer.rename(thing, name)
        case ["undo", ruling]:
            return reviewer.undo(ruling)
        case _:
            raise UsageError("that is no decision", remedy=f"write {FORMS[0]}; {FORMS[1]}")


def _sound(text: str) -> str:
    """Return text as Unicode: what a shell passes on may hold bytes that are none."""
    return text.encode("utf-8", "replace").decode("utf-8")
