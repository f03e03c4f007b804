"""Names of forums held against each other: what a bare head may mean, which name is short for which.

Surface forms: "gruppen" for any kind of group, "Styrgruppen för projektet Lotsen" and "Styrgrupp Lotsen" for one,
"Länsgruppen" for "Länsgruppen för elevhälsa"; "Nationella rådet", which no municipality convenes.
"""

from __future__ import annotations

import re

from extractors.forums.marks import ForumMark, ForumReference
from extractors.projects.marks import ProjectMark
from extractors.sentences.marks import Mark, Marks
from extractors.structure.agenda import Item
from graph.claims import Forum, Organisation, Project

# which kinds of forum a bare head may mean: "gruppen" any kind of group, "rådet" a branschråd
_GENERAL = {
    "group": frozenset(
        ("steering-group", "working-group", "reference-group", "project-group", "management-group", "group")
    ),
    "council": frozenset(("council", "industry-council")),
}

# the kinds of forum that others send somebody to another forum for
JOINED = _GENERAL["group"] | {"network", "industry-council"}
STEERING = "Styrgrupp "
_OF_PROJECT = re.compile(rf"^(?:{STEERING}|Styrgrupp(?:en)? för (?:projektet )?(?=[A-ZÅÄÖ]))(?!för )")
# Nationella rådet för förskola · Regionala styrgruppen, spoken of in a municipality
_OF_THE_NATION = re.compile(r"(?:Nationell|Riks|Svensk|Sveriges\b|Nordisk|Europeisk)", re.IGNORECASE)
# Styrelsen för Hamnbolaget Söder
_OF_ANOTHER = re.compile(r"(?:Styrelsen|Direktionen|Ledningsgruppen)\sför\s[A-ZÅÄÖ]")
_OF_A_REGION = re.compile(r"(?:Regional|Läns)", re.IGNORECASE)
_WIDE = frozenset(("association", "region", "county-administrative-board", "agency"))


def is_wider(name: str, own: Forum) -> bool:
    """Tell a forum that is not of the one who convenes the meeting: by its name a nation's, a region's, another's."""
    convener = own.convener
    if _OF_ANOTHER.match(name) is not None:
        return True
    local = convener is not None and convener.classification not in _WIDE
    return _OF_THE_NATION.match(name) is not None or (local and _OF_A_REGION.match(name) is not None)


def is_association(convener: Organisation) -> bool:
    """Tell an association of municipalities, also one that is known by its name alone: "Kommunalförbundet Viken"."""
    return convener.classification == "association" or "förbund" in convener.name.casefold()


def bare_body(name: str) -> str:
    """Return the name of an association's body without the word that says whose it is.

    >>> bare_body("Förbundsdirektionen"), bare_body("Direktionen")
    ('direktionen', 'direktionen')
    """
    return name.casefold().removeprefix("förbunds")


def project_names(marks: Marks) -> frozenset[str]:
    """Return the names of the projects that a document names, casefolded, also in "styrgruppen för Lotsen"."""
    named = (m.meaning.name for m in marks.projects if isinstance(m.meaning, ProjectMark))
    steered = (steered_name(g.name) for g in marks.named_forums if is_of_named_project(g, g.form))
    return frozenset(name.casefold() for name in (*named, *steered))


def steering_group(project: Project) -> Forum:
    """Return the steering group of a project that the text calls no more than "styrgruppen"."""
    return Forum(f"{STEERING}{project.name}", "steering-group")


def heading_as_forum(item: Item, mark: Mark) -> ForumMark | None:
    """Read a heading that begins with a head as the forum's whole name: "Styrgrupp utifrån politiskt uppdrag - ..."."""
    if not isinstance(mark.meaning, ForumReference) or mark.meaning.definite:
        return None
    title = _without_brackets(item.title)
    if not title.casefold().startswith(mark.meaning.head) or len(title.split()) < 2:
        return None
    return ForumMark(item.heading, title, mark.meaning.kind)


def _without_brackets(title: str) -> str:
    return title[: title.rfind("(")].strip() if title.endswith(")") and "(" in title else title


def is_another(mark: Mark) -> bool:
    """Tell "en arbetsgrupp", a forum that has no name yet, from "gruppen", one that was spoken of."""
    return isinstance(mark.meaning, ForumReference) and not mark.meaning.definite


def may_be(kind: str, reference: ForumReference) -> bool:
    """Tell whether a bare head may mean a forum of this kind."""
    return kind in kinds_of(reference)


def kinds_of(reference: ForumReference) -> frozenset[str]:
    """Return the kinds of forum that a bare head may mean."""
    return _GENERAL.get(reference.kind, frozenset()) | {reference.kind}


def is_of_named_project(group: Forum | ForumMark, form: str | None) -> bool:
    """Tell a steering group whose project is named with it: "styrgruppen för Lotsen"."""
    return group.kind == "steering-group" and group.name.startswith(STEERING) and " för " in (form or "")


def steered_name(name: str) -> str:
    """Return the name of the project that a steering group is called by, and any other name as it is.

    >>> steered_name("Styrgrupp Lotsen"), steered_name("Styrgrupp för Lotsen"), steered_name("Lotsgruppen")
    ('Lotsen', 'Lotsen', 'Lotsgruppen')
    """
    return _OF_PROJECT.sub("", name)


def begins(short: str, full: str) -> bool:
    """Tell whether a forum may be called `short` for `full`: the same name, or its first words.

    >>> begins("Länsgruppen", "Länsgruppen för elevhälsa"), begins("Länsgruppen", "Länsgrupperna")
    (True, False)
    """
    return f"{full.casefold()} ".startswith(f"{short.casefold()} ")


def is_bare(forum: Forum, reference: ForumReference) -> bool:
    """Tell a forum that has no name but the head that refers to it: "Styrelsen"."""
    return forum.kind == reference.kind and " " not in forum.name and forum.name.casefold().startswith(reference.head)


def stem_of(meaning: ForumMark) -> str:
    """Return the last word of a forum's name without the ending that makes it definite."""
    name = meaning.name.split(" ")[-1].casefold()
    for ending in ("et", "en"):
        name = name.removesuffix(ending)
    return name
