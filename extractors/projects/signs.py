"""Projects that one place in a text settles, by the words around their names.

Surface forms: "projektet Millennium", "ESF-projektet ”Kombinationsutbildningar”", "projektet kring digital
licenshantering", "mötesplatsen Gymnasiedagarna och Future Skills", "projekten Lotsen, Kompassen och Ankaret", "ett
projekt som heter Nya vägar", "styrgruppen för Lotsen", "Framtidsvägen, en satsning på vägledning", "KLUV är ett
projekt", "Arbetstorget Norr (ATN) har varit ett samverkansprojekt". Not: "projektet Syftet är" (two lines run
together), "Detta är ett projekt".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from extractors.matching.anchors import matches_in_words, occurrences
from extractors.projects.marks import FUNDS, ProjectMark, marked, reaching, without_version
from extractors.projects.names import RUN, name_end, title_end
from extractors.words.name_limits import before_label, bounds
from graph.claims import Span

_NOUN = (
    r"(?:(?:[\wåäö]+-|[a-zåäöA-ZÅÄÖ]\w*)?(?:[Pp]rojekt(?:et)?)|[Ff]örstudie(?:n)?|(?:[\wåäö]+-|\w+s)?[Pp]rogram(?:met)?|[Ss]atsning(?:en)?"
    r"|kraftsamling(?:en)?|[Ii]nsats(?:en)?|mötesplats(?:en)?|evenemang(?:et)?|mässan|initiativ(?:et)?|plattformen|kampanjen"
    r"|försök(?:et)?|övning(?:en)?|konceptet|rubriken|konferensen|tävlingen|arrangemanget|verksamheten|samarbetet|(?:[Uu]tvecklings|[Ss]amverkans|[Ff]örändrings)arbetet)"
)
_SEVERAL = (
    r"(?:(?:[\wåäö]+-)?\w*[Pp]rojekten|[Ss]atsningarna|[Ii]nsatserna|\w*[Pp]rogrammen|[Ff]örstudierna|[Dd]elprojekten)"
)
_GAP = r"(?:[ \u00a0]|\n(?<=[^\n]{40}\n))"  # a space, or the wrap of a long line
_WORD = r"[A-ZÅÄÖ][\wåäöé-]*"
_RUN = RUN
# projektet Millennium · mötesplatsen Gymnasiedagarna och Future Skills · forskningsprojektet Lika villkor
_NAMED = re.compile(rf"(?<![\w-]){_NOUN}{_GAP}(?P<name>{_RUN}(?:\soch\s{_RUN})*)")
# projekten Lotsen, Kompassen och Ankaret
_NAMED_TOGETHER = re.compile(
    rf"(?<![\w-]){_SEVERAL}:?{_GAP}(?P<name>{_RUN}(?:,\s{_RUN})*(?:\s(?:och|samt|respektive)\s{_RUN})?)"
)
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
# Arbetstorget Norr (ATN) har varit | ett samverkansprojekt
_HAS_BEEN = re.compile(
    rf"(?<![\w-])(?P<name>{_WORD}(?:[ ]{_WORD})+)(?:\s?\([A-ZÅÄÖ]{{2,6}}\))?\s?(?:är|var|blir|har\svarit|har\sblivit)$"
)
_FARTHEST = 160  # code points before "ett projekt" in which its name stands
_MOST_WORDS = 8  # of a name and what stands between it and the word that tells what it is
# what must stand somewhere before the longer patterns are worth a try
_QUOTES = '”"“*_'
_AND = re.compile(r"(\s(?:och|samt|respektive)\s|,\s)")
_OPENERS = bounds("opens sentence")
_LABELS = bounds("label")
_LOWER_WORD = re.compile(r"\s[a-zåäö]+")


def settled_projects(text: str, headings: Sequence[Span]) -> Iterator[ProjectMark]:
    """Yield the projects whose names one place settles, each kind of place in its turn: of two, the later is kept."""
    if any(quote in text for quote in _QUOTES):
        quoted = matches_in_words(_QUOTED, text)
        for match in chain(quoted, matches_in_words(_COMMISSIONED, text)):
            yield marked(match.start("name"), match["name"].strip(" ?!.,"))
    for match in chain(matches_in_words(_NAMED, text), matches_in_words(_NAMED_TOGETHER, text)):
        yield from _each(text, match)
    for match in matches_in_words(_CALLED, text):
        yield reaching(text, match.start("name"))
    for heading in headings:
        yield from _titled(text, heading)
    for match in matches_in_words(_STEERED, text):
        yield reaching(text, match.start("name"))
    for match in matches_in_words(_STEERS, text) if any(matches_in_words(_SPEAKS_OF_IT, text)) else ():
        yield reaching(text, match.start("name"))
    for match in matches_in_words(_ABOUT, text):
        yield marked(match.start("name"), match["name"], capitalise=True)
    for match in matches_in_words(LABELLED, text):
        yield marked(match.start("name"), match["name"])
    for match in matches_in_words(_IS_ONE, text, before=_MOST_WORDS):
        yield marked(match.start("name"), match["name"])
    yield from _said_to_be_one(text)


def _said_to_be_one(text: str) -> Iterator[ProjectMark]:
    """Read "KLUV är ett projekt", "KLUV som står för ... och är ett Interreg-projekt"."""
    for at in occurrences(text, (" ett ",)):
        if _ONE_PROJECT.match(text, at):
            near = max(0, at - _FARTHEST)
            subject = _IS.search(text, near, at) or _HAS_BEEN.search(text, near, at)
            if subject is not None and subject["name"].casefold() not in FUNDS:
                yield _without_label(subject["name"], subject.start("name"))


def _without_label(name: str, start: int) -> ProjectMark:
    """Mark a name behind headings whose line breaks are lost: "Bakgrund | Arbetstorget Norr är ett projekt"."""
    rest = name
    while " " in rest and rest.split()[0] in _LABELS | _OPENERS:
        rest = rest.split(" ", 1)[1]
    return marked(start + len(name) - len(rest), rest)


def _titled(text: str, heading: Span) -> Iterator[ProjectMark]:
    """Read a heading that is the name of a project: "Projekt Nära vård i glesbygd"."""
    noun = _TITLED.match(text, heading.start, heading.end)
    if noun is not None:
        yield marked(noun.end(), text[noun.end() : title_end(text, noun.end(), heading.end)].rstrip())


def _each(text: str, match: re.Match[str]) -> Iterator[ProjectMark]:
    """Read "Gymnasiedagarna och Future Skills" as two; "Fullföljda studier" as one where the text repeats it."""
    at = match.start("name")
    for part in _AND.split(text[at : before_label(text, at, match.end("name"))]):
        if not part.startswith((" ", ",")) and part.split()[0] not in _OPENERS:
            name = without_version(part)
            last = at + len(part) == match.end("name")
            yield marked(at, _extended(text, at, name) if last and name == part else name)
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
    return longer if _comes_again(text, longer) else name


@lru_cache(maxsize=64)
def _comes_again(text: str, words: str) -> bool:
    lowered, words = text.lower(), words.lower()
    return lowered.find(words, lowered.find(words) + len(words)) >= 0
