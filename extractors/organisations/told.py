"""Organisations whose names have no form of their own, told by what stands around them.

Surface forms: "Anna Ek från Lotskåren", "Anna Ek, även hon från Lotskåren", "Anna Ek, projektledare på Kustlabbet,",
"Anna Ek, generaldirektör för KMV"; "i samarbete med Lotskåren, Kustlabbet och Hjortsjö", "på uppdrag av KMV",
"drivs av Lotskåren", "kontakt med Lotskåren", "KMV har på uppdrag av". Not: "Anna Ek från Lerum" (known), "Anna Ek från
och med maj", "Anna Ek på Zoom", "i samverkan med Elevhälsan" (a common noun).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from extractors.forums.heads import head_positions
from extractors.matching.anchors import matches_in_words, occurrences
from extractors.matching.lexicon import lexicon
from extractors.words.expressions import one_of
from extractors.words.known_words import unknown_organisation
from extractors.words.name_limits import before_sentence, bounds
from extractors.words.name_words import CALENDAR, LETTERHEAD
from extractors.words.names import Name, is_given
from extractors.words.titles import title_at
from graph.claims import Organisation

_WORD = r"[A-ZÅÄÖ][\wåäöé&]*(?:-[\wåäö]+)?"
_RUN = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
_ORG = rf"(?P<org>{_RUN})(?![\w-]|[ ](?:&|och[ ][a-zåäö]))"
# Anna Ek | från Lotskåren · , även hon från Lotskåren
_FROM = re.compile(rf"(?:,\säven\s(?:hon|han|de))?\sfrån\s{_ORG}")
# Anna Ek | , projektledare på Kustlabbet · , verksamhetsledare Kustlabbet
_TITLED = re.compile(rf",\s(?P<title>[a-zåäö][\w-]*(?:\s[a-zåäö][\w-]*)?)\s(?:(?:på|vid|hos|för|från)\s)?{_ORG}")
# i samarbete med Lotskåren, Kustlabbet och Hjortsjö · har haft kontakt med Lotskåren
_PARTNERS = re.compile(
    rf"(?<![\w-])(?:{one_of('before a partner', opening=True)}"
    r"|(?:[Rr]epresentant|[Ff]öreträdare|deltagare|konsult|föreläsare|gäst|forskare|personal|handläggare|medarbetare)(?:er)?\s(?:från|för))\s"
    rf"(?P<orgs>{_RUN}(?:,\s{_RUN})*(?:\s(?:och|samt)\s{_RUN})?)(?![\w-]|[ ](?:&|och[ ][a-zåäö]))"
)
# KMV har på | uppdrag av Lotsverket gjort
_COMMISSIONED = re.compile(r"(?<![\w-])(?P<org>[A-ZÅÄÖ]{3,}|[A-ZÅÄÖ][\wåäö]{3,})\s(?:har\s)?(?:på|fått\si)$")
_BETWEEN = re.compile(r",\s|\s(?:och|samt)\s")
_GENITIVE = re.compile(r"s\s[a-zåäö]")
_FARTHEST = 100  # code points between a name and what tells whose it is
# Lärarutbildningen · Hemtjänsten: a part of any organisation
_COMMON_END = re.compile(
    r"\w+(?:utbildningen|tjänsten|hälsan|vården|omsorgen|sektorn|näringen|branschen|förvaltningen|enheten|avdelningen"
    r"|kontoret|verksamheten|psykiatrin|ledningen|mottagningen|staben|kansliet|livet|sidan)"
)
_BODY_WORDS = bounds("common body")
_OPENERS = bounds("opens sentence")


def told_organisations(text: str, names: Iterable[Name]) -> Mapping[str, Organisation]:
    """Return the organisations that nobody has listed and whom `text` names as somebody's home or as a partner.

    `names` are the persons that it names. The organisations are given by their names.
    """
    persons = [one for one in names if one.full]
    people = {one.text for one in persons}
    told = (*_workplaces(text, persons), *_partners(text))
    return {words: unknown_organisation(words) for words in dict.fromkeys(told) if _may_be_one(words, people)}


def _workplaces(text: str, persons: Iterable[Name]) -> Iterator[str]:
    for name in persons:
        at = name.span.end
        came = _FROM.match(text, at, at + _FARTHEST) or _TITLED.match(text, at, at + _FARTHEST)
        if came is not None and ("title" not in came.re.groupindex or _is_title(came["title"])):
            yield _named(text, *came.span("org"))


def _partners(text: str) -> Iterator[str]:
    for match in matches_in_words(_PARTNERS, text):
        at = match.start("orgs")
        for part in _BETWEEN.split(match["orgs"]):
            at = text.index(part, at)
            yield _named(text, at, at + len(part))
    for at in occurrences(text, (" uppdrag av ",)):
        commissioned = _COMMISSIONED.search(text, max(0, at - _FARTHEST), at)
        if commissioned is not None:
            yield commissioned["org"]


def _named(text: str, start: int, end: int) -> str:
    """Return the name in a stretch of text: no further than a lost line break, without the s of a genitive."""
    end = before_sentence(text, start, end)
    genitive = text[end - 1] == "s" and _GENITIVE.match(text, end - 1) is not None
    return text[start : end - 1 if genitive else end]


def _is_title(words: str) -> bool:
    title = title_at(words, definite=True)
    if title is None or title.end not in (len(words), words.find(" ")):
        return False
    return title.kind == "title" or title.role.label.endswith(("ledare", "samordnare", "koordinator", "strateg"))


def _may_be_one(name: str, people: Iterable[str]) -> bool:
    """Tell a name that may be an organisation's: no known name, person, forum, month or common noun."""
    words = name.split()
    if len(name) < 3 or lexicon().exact(name) is not None or name in people or is_given(words[0]):
        return False
    if words[0] in _OPENERS or name in _BODY_WORDS or _COMMON_END.fullmatch(name) or head_positions(name):
        return False
    return (CALENDAR | LETTERHEAD).isdisjoint(name.lower().split())
