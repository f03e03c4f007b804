"""Mentions: each entity that an item names, each name that stays open, and abbreviations that the text explains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractors.forums.abbreviations import EXPLAINED
from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.lexicon import Known, lexicon
from extractors.projects.marks import ProjectMark
from extractors.sentences.forum_names import is_of_named_project, steered_name
from extractors.sentences.marks import Marks
from extractors.sentences.settling import Settler
from extractors.words.names import Name, bearers
from extractors.words.people import Who
from graph.claims import Mention, Organisation, Project, Span, UnresolvedMention

_COMMON = 400  # bearers from which a lone given name is taken for a name although the document names nobody with it


def explained_in(text: str, explained: Mapping[str, Organisation]) -> Iterator[Mention]:
    """Yield where the text explains an abbreviation that nobody knows beforehand: other documents may use it bare."""
    for short, organisation in explained.items():
        if lexicon().exact(short) is None:
            at = text.index(f"({short})") + 1
            yield Mention(organisation, (Span(at, at + len(short)),), form=short)


def mentions_in(text: str, marks: Marks, settler: Settler) -> Iterator[Mention | UnresolvedMention]:
    """Yield a claim for each mark of the running text that names something."""
    for mark in marks.all:
        match mark.meaning:
            case Known(organisation=organisation):
                yield Mention(organisation, (mark.span,), mark.item)
            case ForumMark() as forum:
                settled = settler.forum(forum)
                form = forum.form or (forum.name if forum.name.casefold() != settled.name.casefold() else None)
                yield Mention(settled, (mark.span,), mark.item, form)
                if is_of_named_project(settled, form):
                    yield Mention(Project(steered_name(settled.name)), (mark.span,), mark.item)
                behind = EXPLAINED.match(text, mark.span.end)
                if behind is not None:
                    yield Mention(settled, (Span(*behind.span("short")),), mark.item, behind["short"])
            case ForumReference():
                referred = settler.forum_of(mark)
                if referred is not None and mark.item is not None:
                    yield Mention(referred, (mark.span,), mark.item)
            case ProjectMark(name=name, form=form):
                yield Mention(Project(name), (mark.span,), mark.item, form)
            case Name() as name:
                who = settler.person(mark)
                if who.person is not None:
                    yield Mention(who.person, (mark.span,), mark.item)
                elif _plausible(name, who):
                    yield UnresolvedMention(mark.span.of(text), (mark.span,), who.candidates, mark.item)


def _plausible(name: Name, who: Who) -> bool:
    """Tell whether a name that stays open is one at all: it has candidates, or is a common given name."""
    return bool(who.candidates) or bearers(name.text.split()[0]) >= _COMMON
