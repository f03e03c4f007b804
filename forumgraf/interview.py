"""Reviewing on a terminal: one question at a time, one key each. Every answer is in the file before the next question.

The graph is settled when somebody is done; until then questions whose answer follows from what she decided are left
out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import click

from exports.overview.wording import count
from forumgraf.lines import printable
from forumgraf.review_told import question_lines
from forumgraf.reviewing import Reviewer
from forumgraf.rulings_told import ruling_told
from graph.decisions import Ruling, Undone, What, decided_pairs, in_force
from graph.errors import UsageError
from graph.identity.decided import Settled
from graph.review import MentionQuestion, OrganisationQuestion, PairQuestion, Question, Review

SAME: Final = frozenset("s")
DIFFERENT: Final = frozenset("do")
SKIP: Final = frozenset("h \r\n")
UNDO: Final = frozenset("åu")
QUIT: Final = frozenset("aq")
NAME: Final = frozenset("n")
Words = Mapping[str, str]


@dataclass
class Interview:
    """One session of somebody at a terminal. `width` is the terminal's, in characters."""

    reviewer: Reviewer
    review: Review
    said: Words
    width: int
    made: list[tuple[int, Ruling]] = field(default_factory=list)  # the place of the question, and what was decided
    struck: str = ""  # keys that were not asked for yet

    def hold(self, questions: list[Question]) -> int:
        """Ask until all is answered or somebody has had enough; return how many decisions were made."""
        place = 0
        while place < len(questions):
            question = questions[place]
            if self._follows(question):
                place += 1
                continue
            self._show(question, len(questions) - place)
            key = self._key(question)
            if key in QUIT:
                break
            if key in UNDO:
                place = self._undo(place)
            elif key in SKIP:
                place += 1
            else:
                place += self._answer(question, key, place)
        return len(self.made)

    def _show(self, question: Question, left: int) -> None:
        click.echo(f"\n{'─' * self.width}\n{count(self.said, 'review.left', left)}\n")
        for line in question_lines(question, self.review, self.said, width=self.width):
            click.echo(line)
        click.echo(f"\n{self._keys(question)} ", nl=False)

    def _keys(self, question: Question) -> str:
        match question:
            case PairQuestion():
                return self.said["review.keys.pair"]
            case MentionQuestion(mention=mention) if mention.candidates:
                return self.said["review.keys.mention"].format(count=len(mention.candidates))
            case MentionQuestion():
                return self.said["review.keys.unnamed"]
            case OrganisationQuestion():
                return self.said["review.keys.organisation"]

    def _key(self, question: Question) -> str:
        """Return the first key that means something here."""
        allowed = SKIP | UNDO | QUIT | frozenset(_answers(question))
        while True:
            key = self._next_key()
            if key in allowed:
                click.echo(key if key.isprintable() and key.strip() else "")
                return key

    def _next_key(self) -> str:
        """Return the next key. A terminal may hand over several that were struck fast, and an arrow as several too."""
        while not self.struck:
            try:
                struck = click.getchar().lower()
            except EOFError:
                struck = ""
            if not struck:
                return "q"  # the input has ended
            self.struck = "" if struck.startswith("\x1b") else struck
        key, self.struck = self.struck[0], self.struck[1:]
        return key

    def _answer(self, question: Question, key: str, place: int) -> int:
        """Write down an answer; return by how much the place moves on: not at all where it cannot be used."""
        try:
            what = self._what(question, key)
            if what is None:
                return 0
            why = click.prompt(self.said["review.why"], default="", show_default=False)
            ruling = self.reviewer.ruling(what, why)
            self.reviewer.write([ruling])
        except UsageError as error:
            click.echo(printable(str(error)))
            return 0
        self.made.append((place, ruling))
        click.echo(self.said["review.decided"].format(told=printable(ruling_told(ruling, self.said))))
        return 1

    def _what(self, question: Question, key: str) -> What | None:
        match question:
            case PairQuestion():
                refs = self.reviewer.ref(question.one), self.reviewer.ref(question.other)
                return self.reviewer.pair(*refs, same=key in SAME)
            case MentionQuestion(mention=mention):
                if key in NAME:
                    name = self._typed("review.name")
                    return None if not name else self.reviewer.mention(question.id, name)
                return self.reviewer.mention(question.id, mention.candidates[int(key) - 1].iri)
            case OrganisationQuestion():
                name = self._typed("review.new-name")
                return None if not name else self.reviewer.rename(question.thing.iri, name)

    def _typed(self, prompt: str) -> str:
        return str(click.prompt(self.said[prompt], default="", show_default=False)).strip()

    def _undo(self, place: int) -> int:
        """Take back the last decision of the session; return the place of its question."""
        if not self.made:
            click.echo(self.said["review.nothing-to-undo"])
            return place
        earlier, ruling = self.made.pop()
        told = ruling_told(ruling, self.said)
        self.reviewer.write([self.reviewer.ruling(Undone(ruling.id, told))])
        click.echo(self.said["review.undone"].format(told=printable(told)))
        return earlier

    def _follows(self, question: Question) -> bool:
        """Tell whether the answer to a question about a pair follows from what was decided."""
        if not isinstance(question, PairQuestion):
            return False
        settled = Settled(decided_pairs(in_force(self.reviewer.log), self.reviewer.store.base).values())
        pair = {question.one.iri, question.other.iri}
        if any(pair <= set(group) for group in settled.groups()):
            return True
        return any(len(pair & set(one)) == len(pair & set(other)) == 1 for one, other in settled.apart())


def _answers(question: Question) -> str:
    match question:
        case PairQuestion():
            return "".join(SAME | DIFFERENT)
        case MentionQuestion(mention=mention):
            return "".join([*NAME, *map(str, range(1, min(len(mention.candidates), 9) + 1))])
        case OrganisationQuestion():
            return "".join(NAME)
