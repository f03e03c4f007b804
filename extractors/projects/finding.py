"""Projects, programmes and recurring events in running text.

Surface forms: "projektet Millennium", "program Millennium", "ESF-projektet ”Kombinationsutbildningar”", "projektet
*Stärkt förskola*", "projektet kring digital licenshantering", "mötesplatsen Gymnasiedagarna och Future Skills",
"kraftsamlingen Fullföljda studier", "Skövdemodellen 2.0", "ULF-projekt", "Kompetensnavet" as a heading,
"Framtidsvägen, en satsning på vägledning", "projekten Lotsen, Kompassen och Ankaret", "KLUV är ett projekt",
"Kajen-projektet", "ett projekt som heter Nya vägar". Not: "projektet Syftet är" (two lines run together).

A name that one place settles is found again wherever the document uses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain

from extractors.matching.anchors import occurrences
from extractors.matching.cover import Cover
from extractors.projects.forms import projects_by_form
from extractors.projects.marks import ProjectMark, marked
from extractors.projects.names import RUN
from extractors.projects.signs import settled_projects
from graph.claims import Span

_IN_WORD = re.compile(r"[\w-]")
_WORD_ENDS = re.compile(r"s?(?![\w-])")
# Skövdemodellen, Ung Arena
_BESIDE = re.compile(rf"(?:,\s|\soch\s)(?P<name>{RUN})")


def find_projects(text: str, headings: Sequence[Span]) -> tuple[ProjectMark, ...]:
    """Return the projects that `text` names, in order; `headings` are the spans where names stand alone."""
    marks = {
        mark.span.start: mark for mark in chain(settled_projects(text, headings), projects_by_form(text, headings))
    }
    names = {mark.name for mark in marks.values()}
    for mark in _again(text, names):
        marks.setdefault(mark.span.start, mark)
    for mark in _coordinated(text, headings, tuple(marks.values())):
        for found in (mark, *_again(text, {mark.name})):
            marks.setdefault(found.span.start, found)
    called = [_as_called(mark, names) for mark in marks.values()]
    return _without_overlaps(sorted(called, key=lambda m: (m.span.start, -m.span.end)))


def _as_called(mark: ProjectMark, names: Set[str]) -> ProjectMark:
    """Let "Lotsen-projektet" be the Lotsen that the text names elsewhere."""
    name = mark.name.removesuffix("-projekt")
    return ProjectMark(mark.span, name, mark.form or mark.name) if name != mark.name and name in names else mark


def _again(text: str, names: Set[str]) -> Iterator[ProjectMark]:
    """Yield the places where the text uses names again."""
    found = [(at, -len(name), name) for name in names for at in occurrences(text, (name,))]
    reached = 0
    for at, _, name in sorted(found):  # of two that begin at one place the longer
        end = at + len(name)
        if at >= reached and not _IN_WORD.match(text, at - 1, at) and _WORD_ENDS.match(text, end):
            yield marked(at, name)
            reached = end


def _coordinated(text: str, headings: Sequence[Span], marks: Sequence[ProjectMark]) -> Iterator[ProjectMark]:
    """Yield what a heading coordinates with a project, which is one too: "Skövdemodellen, Ung Arena"."""
    headed = Cover(headings)
    for mark in marks:
        beside = _BESIDE.match(text, mark.span.end) if headed.holds(mark.span.start) else None
        if beside is not None:
            yield marked(beside.start("name"), beside["name"])


def _without_overlaps(marks: Sequence[ProjectMark]) -> tuple[ProjectMark, ...]:
    kept: list[ProjectMark] = []
    for mark in marks:
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return tuple(kept)
