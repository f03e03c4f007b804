"""What follows from the mentions of a document: whose a forum is, and what a steering group steers.

Surface forms: "SKR:s antagningsgrupp" (part of SKR), a forum named as one of the convener's own, "Styrgrupp Millennium"
beside "projektet Millennium" (steers it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractors.sentences.forum_names import is_of_named_project, steered_name
from graph.claims import Claim, Fact, Forum, Mention, Project, Relation


def relations_of(mentions: Sequence[Claim], own: Forum | None) -> Iterator[Fact]:
    """Yield each relation once, with the passage of the first mention that shows it.

    `own` is the forum that meets: whose it is, is told by what convenes the meeting.
    """
    named = [mention for mention in mentions if isinstance(mention, Mention)]
    projects = _projects(named)
    seen: set[Fact] = set()
    for mention in named:
        if isinstance(mention.entity, Forum):
            for fact in _of(mention, mention.entity, projects, own):
                if _bare(fact) not in seen:
                    seen.add(_bare(fact))
                    yield fact


def _projects(mentions: Sequence[Mention]) -> dict[str, Project]:
    """Return the projects that the mentions name, by their names, also those of "styrgruppen för Lotsen"."""
    found: dict[str, Project] = {}
    for mention in mentions:
        entity = mention.entity
        if isinstance(entity, Project):
            found[entity.name.casefold()] = entity
        elif isinstance(entity, Forum) and is_of_named_project(entity, mention.form):
            name = steered_name(entity.name)
            found.setdefault(name.casefold(), Project(name))
    return found


def _of(mention: Mention, forum: Forum, projects: Mapping[str, Project], own: Forum | None) -> Iterator[Fact]:
    if forum != own and forum.convener is not None:
        yield Fact(forum, Relation.PART_OF, forum.convener, mention.sources)
    project = _steered(forum, projects)
    if project is not None:
        yield Fact(forum, Relation.STEERS, project, mention.sources)


def _steered(forum: Forum, projects: Mapping[str, Project]) -> Project | None:
    """Return the project that a steering group is named by."""
    if forum.kind != "steering-group":
        return None
    return projects.get(steered_name(forum.name).casefold())


def _bare(fact: Fact) -> Fact:
    """Return the fact without where it was read."""
    return Fact(fact.subject, fact.relation, fact.object, ())
