"""Marks: what stands where in the running text. One pass, before any rule of sentences is applied.

Every later rule is written over these types: a person, a known organisation, a forum, a project. Where two readings
overlap the longer wins, and a person's name wins over a place that is also a surname.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from extractors.forums.abbreviations import abbreviated_forums, called_otherwise
from extractors.forums.finding import find_forums
from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.cover import Cover
from extractors.matching.lexicon import Known, lexicon
from extractors.organisations.known import find_known, find_misspelt
from extractors.organisations.told import told_organisations
from extractors.projects.finding import find_projects
from extractors.projects.marks import ProjectMark
from extractors.structure.agenda import Item, items_by_offset
from extractors.words.name_limits import bounds
from extractors.words.names import RUN, Name, names_in_run, nominative
from graph.claims import Organisation, Span

Meaning = Name | Known | ForumMark | ForumReference | ProjectMark
FORUMS = (ForumMark, ForumReference)


class Mark(Struct, frozen=True, gc=False):
    """Something that the text names: where, what, and in which item of the agenda."""

    span: Span
    meaning: Meaning
    item: int | None

    @property
    def person(self) -> Name | None:
        """The name of a person, where the mark is one."""
        return self.meaning if isinstance(self.meaning, Name) else None

    @property
    def organisation(self) -> Organisation | None:
        """The organisation, where the mark is one."""
        return self.meaning.organisation if isinstance(self.meaning, Known) else None


class Marks:
    """The marks of a document in order, to be asked for those of a span or of a kind."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        """Take marks that are sorted and do not overlap."""
        self.all = tuple(marks)
        self._starts = [m.span.start for m in self.all]
        # forums are few among the marks, and looked back for often
        self.forums = tuple(m for m in self.all if isinstance(m.meaning, FORUMS))
        self._forum_starts = [m.span.start for m in self.forums]
        self.projects = tuple(m for m in self.all if isinstance(m.meaning, ProjectMark))

    def within(self, span: Span) -> tuple[Mark, ...]:
        """Return the marks that begin within `span`."""
        return self.all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def forums_before(self, offset: int) -> Iterator[Mark]:
        """Yield the forums, and what refers to one, that begin before `offset`, nearest first."""
        return reversed(self.forums[: bisect_left(self._forum_starts, offset)])

    def forums_within(self, span: Span) -> tuple[Mark, ...]:
        """Return the forums, and what refers to one, that begin within `span`."""
        starts = self._forum_starts
        return self.forums[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @property
    def persons(self) -> list[tuple[Name, int | None]]:
        """The names of persons in order, each with the item that it stands in."""
        return [(m.meaning, m.item) for m in self.all if isinstance(m.meaning, Name)]

    @property
    def organisations(self) -> list[Organisation]:
        """The organisations that are named, in order."""
        return [m.meaning.organisation for m in self.all if isinstance(m.meaning, Known)]

    @property
    def named_forums(self) -> tuple[ForumMark, ...]:
        """The forums that are named, in order."""
        return tuple(m.meaning for m in self.forums if isinstance(m.meaning, ForumMark))


# Dag | : 15 mars · Dag | /Tid · Dag | 1 · Dag | och tid
_AS_LABEL = re.compile(r"\s?:|/|\s\d|\s(?:och\stid|som\sovan)\b")
# Hans | ersättare i nätverket: of him, and no given name
_OWNED = re.compile(
    r"\s(?:[a-zåäö]+\s)?(?:ersättare|efterträdare|plats|uppdrag|mandat|tjänst|roll|ställe|bidrag|frågor?|förslag|synpunkter)\b"
)
_LOWER = re.compile(r"[a-zåäö]")


class _Rank(IntEnum):
    """Which kind of reading wins where two overlap; within a kind the longer does."""

    FULL_NAME = 0
    NAMED = 1
    GIVEN_NAME = 2
    REFERENCE = 3


_Candidate = tuple[_Rank, Meaning]


def find_marks(
    text: str,
    items: Sequence[Item],
    taken: Sequence[Span],
    names: frozenset[str],
    houses: Mapping[str, Organisation] | None = None,
) -> Marks:
    """Mark what the running text names.

    `taken` are the spans of the attendance lists, which are read elsewhere; `names` the full names that these lists
    settled, so that a name that SCB's list lacks is known again in a sentence; `houses` the organisations that
    nobody has listed and that the lists name, for the same reason.
    """
    projects = find_projects(text, [item.heading for item in items])
    named = {project.name for project in projects}
    persons = list(_persons(text, names))
    told = told_organisations(text, (one for _, one in persons if isinstance(one, Name)))
    known = find_known(text, {name: house for name, house in {**told, **(houses or {})}.items() if name not in named})
    by_end = {one.span.end: one for one in known}
    forums = list(find_forums(text, by_end))
    named_forums = called_otherwise(text, _in_order(forum for forum in forums if isinstance(forum, ForumMark)))
    forums = [*named_forums, *(forum for forum in forums if isinstance(forum, ForumReference))]
    candidates: list[_Candidate] = [
        *persons,
        *((_Rank.NAMED, one) for one in known),
        *((_Rank.NAMED, one) for one in find_misspelt(text)),
        *((_rank(forum), forum) for forum in forums),
        *((_Rank.NAMED, forum) for forum in abbreviated_forums(text, named_forums, known)),
        *((_Rank.NAMED, project) for project in projects),
    ]
    item_of = items_by_offset(items)
    chosen = Cover(taken).without(_choose(candidates))
    return Marks([Mark(one.span, one, item_of(one.span.start)) for one in chosen])


def _in_order(forums: Iterable[ForumMark]) -> list[ForumMark]:
    return sorted(forums, key=lambda forum: forum.span)


def _rank(forum: ForumMark | ForumReference) -> _Rank:
    return _Rank.NAMED if isinstance(forum, ForumMark) else _Rank.REFERENCE


def _choose(candidates: Iterable[_Candidate]) -> list[Meaning]:
    """Keep, of overlapping readings, the full name before the long before the short; return them in order."""
    kept: list[Meaning] = []
    overlapping: list[_Candidate] = []
    reached = 0
    for candidate in sorted(candidates, key=_starts_at):
        span = candidate[1].span
        if span.start >= reached and overlapping:
            kept += [overlapping[0][1]] if len(overlapping) == 1 else _best(overlapping)
            overlapping = []
        overlapping.append(candidate)
        reached = max(reached, span.end)
    return kept + _best(overlapping)


def _starts_at(candidate: _Candidate) -> int:
    return candidate[1].span.start


def _best(overlapping: Sequence[_Candidate]) -> list[Meaning]:
    """Keep those of some readings that overlap no better one, in order."""
    kept: list[Meaning] = []
    for _, one in sorted(overlapping, key=lambda c: (c[0], c[1].span.start - c[1].span.end, c[1].span.start)):
        if all(one.span.end <= other.span.start or other.span.end <= one.span.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.span.start)


def _persons(text: str, names: frozenset[str]) -> Iterator[_Candidate]:
    """Yield the names of persons; a lone given name that is rather a municipality ("Mark") as that."""
    given, labels = {name.split()[0] for name in names}, bounds("label")
    for match in RUN.finditer(text):
        run, start = match[0], match.start()
        found = names_in_run(run, start)
        if run in names or run.removesuffix("s") in names:
            found += (name for name in _listed_name(run, start, names) if name not in found)
        for name in found:
            if not name.full and name.text == "Hans" and _OWNED.match(text, name.span.end) is not None:
                continue  # the pronoun
            if name.text in labels and _AS_LABEL.match(text, name.span.end) is not None:
                continue
            place = None if name.full or name.text in given else _municipality(name.text)
            if place is not None:
                yield _Rank.NAMED, replace(place, span=name.span, ambiguous=False)
            else:
                yield _Rank.FULL_NAME if name.full else _Rank.GIVEN_NAME, _bare(text, name, names)


@lru_cache(maxsize=4096)
def _municipality(word: str) -> Known | None:
    known = lexicon().exact(word)
    return known if known is not None and known.organisation.classification == "municipality" else None


def _bare(text: str, name: Name, names: frozenset[str]) -> Name:
    """Return a name that stands in the genitive before a noun without its s: "Anna Sköldbergs förslag"."""
    behind = text[name.span.end : name.span.end + 2]
    if name.text in names or not (behind[:1].isspace() and _LOWER.match(behind, 1)):
        return name
    bare = nominative(name.text, names)
    return name if bare == name.text else Name(Span(name.span.start, name.span.end - 1), bare, name.full)


def _listed_name(run: str, start: int, names: frozenset[str]) -> list[Name]:
    """Return the name that the lists settled where a run of words is one, also in the genitive."""
    if run in names:
        return [Name(Span(start, start + len(run)), run, full=True)]
    if run[-1] == "s" and run[:-1] in names:
        return [Name(Span(start, start + len(run) - 1), run[:-1], full=True)]
    return []
