"""Settling marks: from what stands in the text to the entities of the graph.

A forum is its name within its convener: one that the text ascribes to nobody is convened by whoever convenes this
meeting. A bare head ("nätverket", "styrgruppen") is the forum of that kind that was named last in the item, the forum
of the heading, the steering group of the project that the item is about, or the forum that meets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from msgspec.structs import replace

from extractors.forums.finding import find_forums
from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.lexicon import lexicon
from extractors.projects.marks import ProjectMark
from extractors.sentences.forum_names import (
    JOINED,
    STEERING,
    bare_body,
    begins,
    heading_as_forum,
    is_another,
    is_association,
    is_bare,
    is_wider,
    kinds_of,
    may_be,
    project_names,
    steered_name,
    steering_group,
    stem_of,
)
from extractors.sentences.marks import Mark, Marks
from extractors.sentences.unnamed import is_short, may_be_unnamed, unnamed_group
from extractors.structure.agenda import Item
from extractors.words.people import People, Who
from graph.claims import Forum, Meeting, Organisation, Person, Project, Role, Span

# a) | Elevrådet | :
_LABEL_BEFORE = re.compile(r"\s*(?:[-–•*]\s|\w{1,2}[.)]\s)?\s*")
_LABEL_BEHIND = re.compile(r":|\s[–(-]")
_NAMES_ALONE = frozenset(("programråd", "branschråd"))


class Settler:
    """Settles the marks of one document."""

    def __init__(
        self,
        items: Sequence[Item],
        marks: Marks,
        people: People,
        own: Meeting,
        holders: Mapping[str, Person] | None = None,
        path: str = "",
    ) -> None:
        """Take what the document at `path` was found to be about; `holders` are those who alone have a title, by it."""
        self._holders, self._path = holders or {}, path
        self._items = items
        self._marks = marks
        self._people = people
        self._own = own
        self._projects = project_names(marks)
        self._families = _families(items)
        self._named: dict[tuple[int | None, str], list[Mark]] = {}  # forums by the item of the first level and kind
        for mark in marks.forums:
            if isinstance(mark.meaning, ForumMark):
                self._named.setdefault((self._top(mark.item), mark.meaning.kind), []).append(mark)
        self._names = {one.name for one in marks.named_forums}
        self._qualified = [(f"{one.name.casefold()} ", one) for one in marks.named_forums if " " in one.name]
        self._convened = {
            stem_of(forum): self._forum(forum, forum.convener)
            for forum in marks.named_forums
            if forum.convener is not None
        }

    def holding(self, holders: Mapping[str, Person]) -> Settler:
        """Return the same with other holders of titles and offices, once the text has told its own."""
        other = copy(self)
        other._holders = holders
        return other

    # -- persons

    def is_listed(self, mark: Mark) -> bool:
        """Tell whether a mark is the full name of somebody in the attendance lists."""
        return mark.person is not None and self._people.is_listed(mark.person.text)

    def person(self, mark: Mark) -> Who:
        """Settle who a name is."""
        name = mark.person
        if name is None:
            raise ValueError("not the mark of a person")
        return self._people.settle(name.text, mark.item, self.family(mark.item))

    def holder(self, role: Role) -> Person | None:
        """Return the one person to whom the lists give a title or an office, None where nobody or several have it."""
        return self._holders.get(role.path)

    def named(self, name: str, item: int | None, home: Organisation | None) -> Person:
        """Return the person of a list entry: the one the document knows by that name, else one with this home."""
        known = self._people.settle(name, item, self.family(item)).person
        if known is not None and (home is None or known.home == home or not isinstance(known.home, Organisation)):
            return known
        return Person(name, home if home is not None else self._own.forum)

    def family(self, item: int | None) -> tuple[int, ...]:
        """Return the items that `item` is part of, and those that are part of it."""
        return self._families[item] if item is not None else ()

    # -- forums

    def forum(self, meaning: ForumMark) -> Forum:
        """Return the forum that a name in the text stands for: "Styrgrupp Lotsens" for "Styrgrupp Lotsen"."""
        bare = meaning.name.removesuffix("s")
        if bare != meaning.name and bare in self._names:
            meaning = replace(meaning, name=bare)
        if meaning.convener is None and not self._is_own(meaning):
            known = self._convened.get(stem_of(meaning))
            if known is not None:
                return known
            short = f"{meaning.name.casefold()} "  # as `begins`
            longer = [one for name, one in self._qualified if name.startswith(short)]
            if len({one.name for one in longer}) == 1:
                return self._forum(longer[0], longer[0].convener)
        return self._forum(meaning, meaning.convener)

    def _is_own(self, meaning: ForumMark) -> bool:
        own = self._own.forum
        if own is None or meaning.convener not in (None, own.convener):
            return False
        of_association = own.convener is not None and is_association(own.convener)
        same = of_association and bare_body(meaning.name) == bare_body(own.name)
        steering = f"{STEERING}{steered_name(own.name)}".casefold()
        # "arbetsutskottet", in the minutes of Kultur- och fritidsnämndens arbetsutskott
        same = same or own.name.casefold().endswith(f"s {meaning.name.casefold().removesuffix('et')}")
        same = same or own.name.casefold().startswith(f"{stem_of(meaning)} ")  # "chefsgruppen", of Chefsgrupp Skola
        return same or begins(meaning.name, own.name) or meaning.name.casefold() == steering

    def _forum(self, meaning: ForumMark, convener: Organisation | None) -> Forum:
        """Return the forum that meets, or the one with this name: its convener's, else that of whoever convenes."""
        own = self._own.forum
        if own is None:
            return Forum(meaning.name, meaning.kind, convener)
        if self._is_own(meaning):
            return own
        if convener is None and not self.of_project(meaning.name, meaning.kind) and not is_wider(meaning.name, own):
            convener = own.convener
        scope = own.scope if convener is None and len(meaning.name.split()) == 1 else None
        return Forum(meaning.name, meaning.kind, convener, scope)

    def of_project(self, name: str, kind: str) -> bool:
        """Tell whether a forum is the steering group of a project that the document names, which tells it apart."""
        return kind == "steering-group" and steered_name(name).casefold() in self._projects

    def forum_of(self, mark: Mark) -> Forum | None:
        """Return the forum that a mark names or refers to, or None where the context does not say which."""
        if isinstance(mark.meaning, ForumMark):
            return self.forum(mark.meaning)
        if isinstance(mark.meaning, ForumReference):
            return self._referred(mark, mark.meaning)
        return None

    def _referred(self, mark: Mark, reference: ForumReference) -> Forum | None:
        own = self._own.forum
        if own is not None and reference.definite and is_bare(own, reference):
            return own
        named = self._named_before(mark, reference)
        if named is not None:
            return self.forum(named)
        heading = self.heading_forum(mark.item)
        if heading is not None and may_be(heading.kind, reference):
            return heading
        if reference.kind == "steering-group" and not self._speaks_of_itself(mark, reference):
            project = self.project_of(mark.item)
            if project is not None:
                return steering_group(project)
        if own is not None and may_be(own.kind, reference) and reference.definite:
            return own
        # a head that is a compound already: "programrådet"
        alone = reference.definite and reference.head in _NAMES_ALONE
        return (
            Forum(f"{reference.head.capitalize()}et", reference.kind, own.convener if own else None) if alone else None
        )

    def _speaks_of_itself(self, mark: Mark, reference: ForumReference) -> bool:
        """Tell whether "styrgruppen" is the steering group that meets, and no project's: not "projektets styrgrupp"."""
        own = self._own.forum
        inflected = mark.span.end - mark.span.start > len(reference.head)
        return own is not None and own.kind == reference.kind and inflected

    def _named_before(self, mark: Mark, reference: ForumReference) -> ForumMark | None:
        """Return the forum that an item and its family named last before a bare head that may mean it."""
        found: Mark | None = None
        for kind in kinds_of(reference):
            named = self._named.get((self._top(mark.item), kind), ())
            at = bisect_left(named, mark.span.start, key=_begins_at)
            if at > 0 and (found is None or _begins_at(found) < _begins_at(named[at - 1])):
                found = named[at - 1]
        meaning = found.meaning if found is not None else None
        if not isinstance(meaning, ForumMark):
            return None
        # "branschrådet" is no programråd, although of its kind
        apart = reference.head in _NAMES_ALONE and reference.head not in meaning.name.casefold()
        return None if apart else meaning

    def _top(self, item: int | None) -> int | None:
        """Return the item of the first level that `item` is in."""
        return self._families[item][0] if item is not None else None

    def _before(self, offset: int, item: int | None) -> Iterator[Mark]:
        """Yield the forums, and what refers to one, before `offset` in an item and its family, nearest first."""
        family = self.family(item) if item is not None else (None,)
        return (before for before in self._marks.forums_before(offset) if before.item in family)

    def spoken_of(self, item: int | None, offset: int) -> Forum | None:
        """Return the forum that an item named or referred to last before `offset`, else that of its heading."""
        if item is None:
            return None
        for before in self._before(offset, item):
            forum = self.seated_in(before)
            if forum is not None or is_another(before):
                return forum
        return self.heading_forum(item)

    def seated_in(self, mark: Mark) -> Forum | None:
        """Return the forum in which somebody is told to sit: as `forum_of`, and a group that nothing names."""
        forum = None if is_short(mark) else self.forum_of(mark)
        if forum is not None:
            return forum
        group = mark if may_be_unnamed(mark) else self._group_before(mark)
        return unnamed_group(group, self._top(mark.item), self._path) if group is not None else self.forum_of(mark)

    def _group_before(self, mark: Mark) -> Mark | None:
        """Return the group without a name that "gruppen" is short for: the forum that its item spoke of last."""
        spoken = self._before(mark.span.start, mark.item) if is_short(mark) else iter(())
        before = next((one for one in spoken if not is_short(one)), None)
        return before if before is not None and may_be_unnamed(before) and self.forum_of(before) is None else None

    def forums_in(self, span: Span) -> Iterator[Forum | None]:
        """Yield the forums that are named or referred to within `span`, None for one that the context does not tell."""
        return (self.forum_of(mark) for mark in self._marks.forums_within(span))

    def label_of(self, text: str, span: Span) -> Forum | None:
        """Return the forum that opens what stands at `span` and is set off from the rest: "Elevrådet: ...", or None."""
        first = next(iter(self._marks.forums_within(span)), None)
        if first is None or not _LABEL_BEHIND.match(text, first.span.end):
            return None
        opens = _LABEL_BEFORE.fullmatch(text, span.start, first.span.start) is not None
        return self.forum_of(first) if opens else None

    def heading_forum(self, item: int | None) -> Forum | None:
        """Return the forum that an item's heading names as its subject."""
        if item is None:
            return None
        marks = self._marks.forums_within(self._items[item].heading)
        for mark in marks:
            if isinstance(mark.meaning, ForumMark):
                return self.forum(mark.meaning)
        for mark in marks:
            named = heading_as_forum(self._items[item], mark)
            if named is not None:
                return self.forum(named)
        return None

    def title(self, item: int | None) -> str:
        """Return the heading of an item, empty where there is none."""
        return self._items[item].title if item is not None else ""

    def project_of(self, item: int | None) -> Project | None:
        """Return the one project that an item is about: that of its heading, else the only one that it names."""
        if item is None:
            return None
        named = [(m.item, m) for m in self._marks.projects if m.item in self.family(item)]
        headed = [m for at, m in named if at is not None and m.span.start < self._items[at].heading.end]
        for marks in (headed, [m for _, m in named]):
            names = {m.meaning.name for m in marks if isinstance(m.meaning, ProjectMark)}
            if len(names) == 1:
                return Project(names.pop())
        return None

    @property
    def own(self) -> Forum | None:
        """The forum that meets."""
        return self._own.forum

    # -- the rest

    def representing(self, mark: Mark) -> Organisation | Forum | None:
        """Return whom somebody may represent: an organisation or a forum."""
        return mark.organisation or self.forum_of(mark)

    def represented(self, organisation: Organisation) -> Organisation | Forum:
        """Return whom a list says somebody acts for: the forum where one is named so ("ledamot, för SYV-nätverket").

        A committee or a council ("Utbildningsnämnden", "Elevrådet") is as much a part of its organisation as a body
        that meets: it stays the organisation that the list has.
        """
        if organisation.path in lexicon().organisations:
            return organisation
        named = next(find_forums(organisation.name, {}), None)
        if not isinstance(named, ForumMark) or named.kind not in JOINED:
            return organisation
        return self.forum(named) if named.span == Span(0, len(organisation.name)) else organisation


def _families(items: Sequence[Item]) -> dict[int, tuple[int, ...]]:
    """Return, for each item, the indices of the item of the first level that it is in and of all its parts."""
    tops = {item.index: item.index if item.parent is None else item.parent for item in items}
    members: dict[int, list[int]] = {}
    for index, top in tops.items():
        members.setdefault(top, []).append(index)
    return {index: tuple(members[top]) for index, top in tops.items()}


def _begins_at(mark: Mark) -> int:
    return mark.span.start
