"""Projects, programmes and recurring events in running text.

Surface forms: "projektet Millennium", "program Millennium", "ESF-projektet ”Kombinationsutbildningar”", "projektet *Stärkt
förskola*", "projektet kring digital licenshantering", "mötesplatsen Gymnasiedagarna och Future Skills", "kraftsamlingen
Fullföljda studier", "Skövdemodellen 2.0", "ULF-projekt", "Kompetensnavet" as a heading.

A name that one place settles is found again wherever the document uses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.claims import Span

_NOUN = (
    r"(?:(?:[A-ZÅÄÖ]{2,5}-?|[Dd]el)?(?:[Pp]rojekt(?:et)?|förstudie(?:n)?)|[Pp]rogram(?:met)?|satsning(?:en)?|kraftsamling(?:en)?"
    r"|mötesplats(?:en)?|evenemang(?:et)?|mässan|initiativ(?:et)?|plattformen|kampanjen|rubriken)"
)
_WORD = r"[A-ZÅÄÖ][\wåäöé-]*"
_RUN = rf"{_WORD}(?:\s(?:{_WORD}|\d\.\d))*"
# projektet Millennium · mötesplatsen Gymnasiedagarna och Future Skills
_NAMED = re.compile(rf"(?<![\w-]){_NOUN}\s(?P<name>{_RUN}(?:\soch\s{_RUN})*)")
# styrgruppen för Lotsen
_STEERED = re.compile(rf"(?<![\w-])[Ss]tyrgrupp(?:en)?s?\sför\s(?P<name>{_RUN})")
# projektet ”Kombinationsutbildningar SFI/SVA” · projektet *Kompetensförstärkning förskola*
_QUOTED = re.compile(
    rf"(?<![\w-]){_NOUN}(?:\s\w+){{0,2}}\s[”\"“*_](?P<name>[^”\"“*_\n]{{3,120}})[”\"“*_]", re.IGNORECASE
)
# uppdraget från kommunchefsgruppen avseende *AI och kompetensförsörjning*
_COMMISSIONED = re.compile(
    r"(?<![\w-])(?:uppdraget|projektet|arbetet)\b[^.\n]{0,60}?(?:avseende|kring|om|rörande|med)\s[*”\"](?P<name>[^*”\"\n]{3,120})[*”\"]"
)
# projektet kring digital licenshantering
_ABOUT = re.compile(
    r"(?<![\w-])projektet\s(?:kring|om|rörande|avseende)\s(?P<name>[a-zåäö]+(?:\s[a-zåäö]+){0,2})(?=[.,;)\n]|\soch\b)"
)
_ACRONYM = re.compile(r"(?<![\w-])(?P<name>(?P<head>[A-ZÅÄÖ]{2,6})-projekt)(?:et|en)?(?![\w-])")
_VERSION = re.compile(rf"(?<![\w-])(?P<name>{_WORD}(?:\s[a-zåäö]+)?)\s(?P<version>\d\.\d)(?!\d)")
# the endings of names that events and programmes are given
_COINED = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäöé-]{2,}(?:modellen|navet|dagarna|lyftet|satsningen|initiativet|arenan|akademin))(?![\w-])"
)
_FUNDS = frozenset(("ESF", "EU", "AMIF", "FOU", "IT", "IKT", "HR"))
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]\s*)$")


@dataclass(frozen=True, slots=True)
class ProjectMark:
    """A project named in a text, under the name that all its spellings share."""

    span: Span
    name: str
    form: str | None = None


def find_projects(text: str, headings: Sequence[Span]) -> tuple[ProjectMark, ...]:
    """Return the projects that `text` names, in order; `headings` are the spans of headings, where names stand alone."""
    named = {m.span.start: m for m in _settled(text, headings)}
    names = {m.name: m for m in named.values()}
    marks = dict(named)
    for start, mark in _again(text, tuple(names)):
        marks.setdefault(start, mark)
    for mark in _coordinated(text, headings, tuple(marks.values())):
        marks.setdefault(mark.span.start, mark)
        for start, again in _again(text, (mark.name,)):
            marks.setdefault(start, again)
    return _without_overlaps(sorted(marks.values(), key=lambda m: (m.span.start, -m.span.end)))


def _settled(text: str, headings: Sequence[Span]) -> Iterator[ProjectMark]:
    for pattern in (_QUOTED, _COMMISSIONED):
        for match in pattern.finditer(text):
            yield _mark(match.start("name"), match["name"].strip(" ?!.,"))
    for match in _NAMED.finditer(text):
        yield from _each(text, match, headings)
    for match in _STEERED.finditer(text):
        yield _mark(match.start("name"), match["name"])
    for match in _ABOUT.finditer(text):
        yield _mark(match.start("name"), match["name"], capitalise=True)
    for match in _ACRONYM.finditer(text):
        if match["head"] not in _FUNDS:
            yield _mark(match.start("name"), match["name"])
    for match in _VERSION.finditer(text):
        name = match["name"]
        yield ProjectMark(Span(match.start(), match.end()), name, f"{name} {match['version']}")
    for match in _COINED.finditer(text):
        if _in(match.start(), headings) or not _SENTENCE_START.search(text[: match.start()]):
            yield _mark(match.start(), match["name"])


def _mark(start: int, name: str, *, capitalise: bool = False) -> ProjectMark:
    label = name[0].upper() + name[1:] if capitalise else name
    return ProjectMark(Span(start, start + len(name)), label)


def _each(text: str, match: re.Match[str], headings: Sequence[Span]) -> Iterator[ProjectMark]:
    """ "Gymnasiedagarna och Future Skills" are two; "Fullföljda studier" goes on in lower case where the text repeats it."""
    at = match.start("name")
    for part in re.split(r"(\soch\s)", match["name"]):
        if not part.startswith(" "):
            name = re.sub(r"\s\d\.\d$", "", part)
            yield _mark(at, _extended(text, at, name, headings) if at + len(part) == match.end("name") else name)
        at += len(part)


def _extended(text: str, at: int, name: str, headings: Sequence[Span]) -> str:
    tail = re.compile(r"\s[a-zåäö]+").match(text, at + len(name))
    if tail is None:
        return name
    longer = name + tail[0]
    repeated = len(re.findall(re.escape(longer), text, re.IGNORECASE)) > 1
    return longer if repeated and " ".join(longer.split()[:1]) == name else name


def _again(text: str, names: tuple[str, ...]) -> Iterator[tuple[int, ProjectMark]]:
    if not names:
        return
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in sorted(names, key=len, reverse=True))})(?=s?(?![\w-]))"
    )
    for match in pattern.finditer(text):
        yield match.start(), _mark(match.start(), match[0])


def _coordinated(text: str, headings: Sequence[Span], marks: Sequence[ProjectMark]) -> Iterator[ProjectMark]:
    """In a heading, what is coordinated with a project is one too: "Skövdemodellen, Ung Arena"."""
    for mark in marks:
        if not _in(mark.span.start, headings):
            continue
        beside = re.compile(rf"(?:,\s|\soch\s)(?P<name>{_RUN})").match(text, mark.span.end)
        if beside is not None:
            yield _mark(beside.start("name"), beside["name"])


def _in(offset: int, spans: Sequence[Span]) -> bool:
    return any(s.start <= offset < s.end for s in spans)


def _without_overlaps(marks: Sequence[ProjectMark]) -> tuple[ProjectMark, ...]:
    kept: list[ProjectMark] = []
    for mark in marks:
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return tuple(kept)
