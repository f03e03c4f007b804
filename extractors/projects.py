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

from msgspec import Struct

from extractors.anchors import matches_in_words, occurrences
from extractors.cover import Cover
from extractors.name_limits import before_label, bounds
from extractors.project_names import RUN, name_end, title_end
from graph.claims import Span

_NOUN = (
    r"(?:(?:[\wåäö]+-|[a-zåäöA-ZÅÄÖ]\w*)?(?:[Pp]rojekt(?:et)?)|[Ff]örstudie(?:n)?|(?:[\wåäö]+-|\w+s)?[Pp]rogram(?:met)?|[Ss]atsning(?:en)?"
    r"|kraftsamling(?:en)?|[Ii]nsats(?:en)?|mötesplats(?:en)?|evenemang(?:et)?|mässan|initiativ(?:et)?|plattformen|kampanjen"
    r"|försök(?:et)?|övning(?:en)?|konceptet|rubriken|konferensen|tävlingen|arrangemanget|verksamheten|samarbetet|(?:[Uu]tvecklings|[Ss]amverkans|[Ff]örändrings)arbetet)"
)
_SEVERAL = r"(?:\w*[Pp]rojekten|[Ss]atsningarna|[Ii]nsatserna|\w*[Pp]rogrammen|[Ff]örstudierna|[Dd]elprojekten)"
_GAP = r"(?:[ \u00a0]|\n(?<=[^\n]{40}\n))"  # a space, or the wrap of a long line
_WORD = r"[A-ZÅÄÖ][\wåäöé-]*"
_RUN = RUN
# projektet Millennium · mötesplatsen Gymnasiedagarna och Future Skills · forskningsprojektet Lika villkor
_NAMED = re.compile(rf"(?<![\w-]){_NOUN}{_GAP}(?P<name>{_RUN}(?:\soch\s{_RUN})*)")
# projekten Lotsen, Kompassen och Ankaret
_NAMED_TOGETHER = re.compile(rf"(?<![\w-]){_SEVERAL}:?{_GAP}(?P<name>{_RUN}(?:,\s{_RUN})*(?:\s(?:och|samt)\s{_RUN})?)")
# ett projekt som heter Nya vägar · satsningen, kallad Nya vägar
_CALLED = re.compile(
    r"(?<![\w-])(?i:[a-zåäö-]*(?:projekt|program|satsning|insats|förstudi|kampanj|verksamhet))\w*,?\s"
    r"(?:som\s)?(?:heter|kallas(?:\sför)?|kallat|kallad|benämns|(?:med|under)\s(?:namnet|titeln|rubriken))\s"
    rf"(?P<name>{_RUN})"
)
# Projekt Nära vård i glesbygd, as a heading
_TITLED = re.compile(
    rf"(?:[§\d][\d\s.):]*)?(?:[Pp]rojekt(?:et)?|[Ff]örstudie(?:n)?|[Ii]nsatsen|[Ss]atsningen)\s(?={_WORD})"
)
# Projekt: Lotsen, as a line of the letterhead
LABELLED = re.compile(
    r"^[Pp]rojekt(?:namn|ets namn)?\s?:[ \t]*(?P<name>[A-ZÅÄÖ][^\n,(]{2,80}?)[ \t]*(?=[,(\n]|$)", re.MULTILINE
)
# styrgruppen för Lotsen
_STEERED = re.compile(rf"(?<![\w-])[Ss]tyrgrupp(?:en)?s?\sför\s(?:projektet\s)?(?P<name>{_RUN})")
# Styrgruppsmöte Jobbsteget · Styrgrupp Jobbsteget as a line of its own, where the minutes speak of "projektet"
_STEERS = re.compile(
    rf"(?:(?<![\w-])[Ss]tyrgruppsmöte|^Styrgrupp(?:en)?)[ \u00a0](?:(?:för|i|med)\s)?(?:projektet\s)?(?P<name>{_RUN})",
    re.MULTILINE,
)
_SPEAKS_OF_IT = re.compile(r"(?<![\w-])[Pp]rojekt(?:et|ets|ledare)(?![\w-])")
# projektet ”Kombinationsutbildningar SFI/SVA” · projektet *Kompetensförstärkning förskola*
_QUOTED = re.compile(
    rf"(?<![\w-]){_NOUN}(?:\s\w+){{0,2}}\s[”\"“*_](?P<name>[^”\"“*_\n]{{3,120}})[”\"“*_]", re.IGNORECASE
)
# uppdraget från skolchefsgruppen om *Läslust i alla åldrar*
_COMMISSIONED = re.compile(
    r"(?<![\w-])(?:uppdraget|projektet|arbetet)\b[^.\n]{0,60}?(?:avseende|kring|om|rörande|med)"
    r"\s[*”\"](?P<name>[^*”\"\n]{3,120})[*”\"]"
)
# projektet kring digital licenshantering
_ABOUT = re.compile(
    r"(?<![\w-])projektet\s(?:kring|om|rörande|avseende)\s(?P<name>[a-zåäö]+(?:\s[a-zåäö]+){0,2})(?=[.,;)\n]|\soch\b)"
)
# ULF-projekt
_ACRONYM = re.compile(
    r"(?<![\w-])(?P<name>(?P<head>[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][\wåäöé]{2,})-projekt)(?P<def>et)?(?![\w-]|\s[A-ZÅÄÖ”\"*])"
)
# Framtidsvägen, en satsning på vägledning · Läsresan, som är ett projekt
_IS_ONE = re.compile(
    rf"(?<![\w-])(?P<name>{_RUN}),\s(?:som\s(?:är|var)\s)?(?:ett|en)\s(?:[a-zåäö]+\s){{0,2}}?"
    r"(?:[a-zåäö]*projekt|[a-zåäö]*program|[a-zåäö]*satsning|[a-zåäö]*insats|[a-zåäö]*kampanj)(?![\wåäö-])"
)
# KLUV är | ett projekt · KLUV som står för ... och är | ett Interreg-projekt
_ONE_PROJECT = re.compile(r"\sett\s(?:[\w-]+\s){0,4}?[\w-]*projekt(?![\wåäö-])")
_IS = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ]{3,}(?:-[A-ZÅÄÖ]+)?)(?:\ssom\s[^.\n]{0,120}?\soch)?(?:,|\s[–-]|\s(?:är|var|blir))?$"
)
_FARTHEST = 160  # code points before "ett projekt" in which its name stands
# Skövdemodellen 2.0
_VERSION = re.compile(rf"(?<![\w-])(?P<name>{_WORD}(?:\s[a-zåäö]+)?)\s(?P<version>\d\.\d)(?!\d)")
# the endings of names that events and programmes are given
_COINED = re.compile(
    r"(?<![\w-])(?!(?:Del|Pilot|Forsknings|Samverkans|Utvecklings|Huvud|Bygg|Test)projektet)(?P<name>[A-ZÅÄÖ][a-zåäöé-]{2,}"
    r"(?:projektet|modellen|navet|dagarna|lyftet|satsningen|initiativet|arenan|akademin|steget|spåret|bryggan|pakten|språnget|festivalen|veckan|mässan))(?![\w-])"
)
_MOST_WORDS = 8  # of a name and what stands between it and the word that tells what it is
_FUNDS = frozenset(
    """
    esf eu amif fou it ikt hr life eruf leader interreg erasmus erasmus+ lova lona clld finsam pilot test asf vinnova
    horisont horizon nordplus comenius
    """.split()  # noqa: SIM905 - a list of words reads best as one text
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]\s*)$")
# what must stand somewhere before the longer patterns are worth a try
_QUOTES = '”"“*_'
_HAS_VERSION = re.compile(r"\.(?<=\s\d\.)\d(?!\d)")  # begins with its point, which the engine skips to
_AND = re.compile(r"(\s(?:och|samt)\s|,\s)")
_YEAR_ENDS = re.compile(r"\s20\d\d$")
_OPENERS = bounds("opens sentence")
_LABELS = bounds("label")
_IN_WORD = re.compile(r"[\w-]")
_WORD_ENDS = re.compile(r"s?(?![\w-])")
_VERSION_ENDS = re.compile(r"\s\d\.\d$")
_LOWER_WORD = re.compile(r"\s[a-zåäö]+")
# Skövdemodellen, Ung Arena
_BESIDE = re.compile(rf"(?:,\s|\soch\s)(?P<name>{_RUN})")


class ProjectMark(Struct, frozen=True):
    """A project named in a text, under the name that all its spellings share."""

    span: Span
    name: str
    form: str | None = None


def find_projects(text: str, headings: Sequence[Span]) -> tuple[ProjectMark, ...]:
    """Return the projects that `text` names, in order; `headings` are the spans where names stand alone."""
    marks = {mark.span.start: mark for mark in _settled(text, headings)}
    names = {mark.name for mark in marks.values()}
    for mark in _again(text, names):
        marks.setdefault(mark.span.start, mark)
    for mark in _coordinated(text, headings, tuple(marks.values())):
        for found in (mark, *_again(text, {mark.name})):
            marks.setdefault(found.span.start, found)
    return _without_overlaps(sorted(marks.values(), key=lambda m: (m.span.start, -m.span.end)))


def _settled(text: str, headings: Sequence[Span]) -> Iterator[ProjectMark]:
    """Yield the projects whose names one place settles, each kind of place in its turn: of two, the later is kept."""
    if any(quote in text for quote in _QUOTES):
        quoted = matches_in_words(_QUOTED, text)
        for match in chain(quoted, matches_in_words(_COMMISSIONED, text)):
            yield _mark(match.start("name"), match["name"].strip(" ?!.,"))
    for match in chain(matches_in_words(_NAMED, text), matches_in_words(_NAMED_TOGETHER, text)):
        yield from _each(text, match)
    for match in matches_in_words(_CALLED, text):
        yield _reaching(text, match.start("name"))
    for heading in headings:
        yield from _titled(text, heading)
    for match in matches_in_words(_STEERED, text):
        yield _reaching(text, match.start("name"))
    for match in matches_in_words(_STEERS, text) if any(matches_in_words(_SPEAKS_OF_IT, text)) else ():
        yield _reaching(text, match.start("name"))
    for match in matches_in_words(_ABOUT, text):
        yield _mark(match.start("name"), match["name"], capitalise=True)
    for match in matches_in_words(LABELLED, text):
        yield _mark(match.start("name"), match["name"])
    for match in matches_in_words(_IS_ONE, text, before=_MOST_WORDS):
        yield _mark(match.start("name"), match["name"])
    yield from _said_to_be_one(text)
    yield from _by_form(text, headings)


def _said_to_be_one(text: str) -> Iterator[ProjectMark]:
    """Read "KLUV är ett projekt", "KLUV som står för ... och är ett Interreg-projekt"."""
    for at in occurrences(text, (" ett ",)):
        subject = _IS.search(text, max(0, at - _FARTHEST), at) if _ONE_PROJECT.match(text, at) else None
        if subject is not None and subject["name"].casefold() not in _FUNDS:
            yield _mark(subject.start("name"), subject["name"])


def _by_form(text: str, headings: Sequence[Span]) -> Iterator[ProjectMark]:
    """Yield the projects that the form of their names shows: "ULF-projekt", "Skövdemodellen 2.0", "Kompetensnavet"."""
    for match in matches_in_words(_ACRONYM, text):
        if match["head"].casefold() not in _FUNDS:
            written = match["name"] + match["def"] if match["def"] else None
            yield ProjectMark(Span(match.start(), match.end()), match["name"], written)
    for match in _VERSION.finditer(text) if _HAS_VERSION.search(text) else ():
        name = match["name"]
        if name not in _LABELS:  # "Inledning 1.1": the number of a heading
            yield ProjectMark(Span(match.start(), match.end()), name, f"{name} {match['version']}")
    headed = Cover(headings)
    for match in matches_in_words(_COINED, text):
        if headed.holds(match.start()) or not _SENTENCE_START.search(text[: match.start()]):
            mark = _reaching(text, match.start())
            yield _mark(match.start(), _YEAR_ENDS.sub("", mark.name))  # an event of each year: "Kustdagarna 2024"


def _mark(start: int, name: str, *, capitalise: bool = False) -> ProjectMark:
    label = name[0].upper() + name[1:] if capitalise else name
    return ProjectMark(Span(start, start + len(name)), label)


def _reaching(text: str, start: int) -> ProjectMark:
    """Mark a name as far as it reaches: "Nära vård i glesbygd"."""
    end = name_end(text, start)
    return _mark(start, _VERSION_ENDS.sub("", text[start:end]))


def _titled(text: str, heading: Span) -> Iterator[ProjectMark]:
    """Read a heading that is the name of a project: "Projekt Nära vård i glesbygd"."""
    noun = _TITLED.match(text, heading.start, heading.end)
    if noun is not None:
        yield _mark(noun.end(), text[noun.end() : title_end(text, noun.end(), heading.end)].rstrip())


def _each(text: str, match: re.Match[str]) -> Iterator[ProjectMark]:
    """Read "Gymnasiedagarna och Future Skills" as two; "Fullföljda studier" as one where the text repeats it."""
    at = match.start("name")
    for part in _AND.split(text[at : before_label(text, at, match.end("name"))]):
        if not part.startswith((" ", ",")) and part.split()[0] not in _OPENERS:
            name = _VERSION_ENDS.sub("", part)
            last = at + len(part) == match.end("name")
            yield _mark(at, _extended(text, at, name) if last and name == part else name)
        at += len(part)


def _extended(text: str, at: int, name: str) -> str:
    """Return a name with the words in lower case that belong to it, or of one word with that which the text repeats."""
    end = name_end(text, at)
    if end is not None and end > at + len(name):
        return text[at:end]
    tail = _LOWER_WORD.match(text, at + len(name))
    if tail is None or " " in name:
        return name
    longer = name + tail[0]
    return longer if text.lower().count(longer.lower()) > 1 else name


def _again(text: str, names: Set[str]) -> Iterator[ProjectMark]:
    """Yield the places where the text uses names again."""
    found = [(at, -len(name), name) for name in names for at in occurrences(text, (name,))]
    reached = 0
    for at, _, name in sorted(found):  # of two that begin at one place the longer
        end = at + len(name)
        if at >= reached and not _IN_WORD.match(text, at - 1, at) and _WORD_ENDS.match(text, end):
            yield _mark(at, name)
            reached = end


def _coordinated(text: str, headings: Sequence[Span], marks: Sequence[ProjectMark]) -> Iterator[ProjectMark]:
    """Yield what a heading coordinates with a project, which is one too: "Skövdemodellen, Ung Arena"."""
    headed = Cover(headings)
    for mark in marks:
        beside = _BESIDE.match(text, mark.span.end) if headed.holds(mark.span.start) else None
        if beside is not None:
            yield _mark(beside.start("name"), beside["name"])


def _without_overlaps(marks: Sequence[ProjectMark]) -> tuple[ProjectMark, ...]:
    kept: list[ProjectMark] = []
    for mark in marks:
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return tuple(kept)
