"""Clauses of a sentence that say who took part in the meeting: where their people stand, and whom those come from.

Surface forms: "Mötet leddes av Anna Ek", "Från Ale deltog Bo Lund, från Lerum Siv Alm", "Sala representerades av Ida
Holm, Köping av Per Sand", "Via Teams deltog Tove Berg", "Förhinder hade Lars Vik", "Bo Lund förde anteckningar". The
phrases are reference data (`attendance-phrases.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.fields.patterns import UNIT
from extractors.matching.anchors import holds_word
from extractors.matching.lexicon import lexicon
from extractors.matching.searching import searched
from extractors.words.known_words import unknown_organisation
from extractors.words.names import find_names
from extractors.words.titles import title_at
from graph.claims import Organisation, Span
from ontology import reference
from ontology.reference import AttendancePhrase

_LONGEST = 70  # characters of whom people come from
# vid förra mötet deltog · på nästa möte deltar
_ANOTHER_MEETING = re.compile(
    r"\b(?:förra|föregående|tidigare|senaste|nästa|kommande|ska|skall|kommer\satt|bör|brukar)\b", re.IGNORECASE
)
# what may stand behind the words that end a clause: "ledde | mötet", "deltog | vid mötet i dag", "| fram till lunch"
_RESTS = re.compile(
    r"(?:\s(?:i|på|vid|för|från)\s(?:dagens\s)?(?:möte|träff|sammanträde)\w*|\s(?:mötet|träffen|sammanträdet)|\si\sdag"
    r"|\s(?:fram\s)?(?:till|från|under|efter|före)\s(?:lunch(?:en)?|(?:för|efter)middagen"
    r"|(?:punkt|kl(?:ockan)?\.?|§)\s?\d{1,3}(?:[.:]\d\d)?))*"
    r"(?=\s*$|[.;,]|\s(?:och|samt|medan|men)\s)"
)
_SPACES = re.compile(r"\s+")
_JOINT = re.compile(r"[\s,;.]*(?:(?:och|samt|medan|men)\s+)?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence: its people stand at `names`; `organisations` are whom they come from."""

    phrase: AttendancePhrase
    span: Span
    names: Span
    organisations: tuple[Organisation, ...] = ()


def clauses_of(text: str, sentence: Span) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that say who took part, none where it speaks of another meeting."""
    words = sentence.of(text)
    said = _says()["any"]
    if not holds_word(said, words) or said.search(words) is None or _ANOTHER_MEETING.search(words) is not None:
        return ()
    return tuple(_opened(words, sentence.start)) or tuple(_closed(words, sentence.start))


def _opened(words: str, offset: int) -> Iterator[Clause]:
    """Yield the clauses that begin with how the people behind took part.

    A phrase holds for the clauses behind it that are built like its own: "från Ale deltog Bo Lund, från Lerum Siv Alm".
    """
    held: AttendancePhrase | None = None
    matches = list(_says()["opened"].finditer(words))
    edges = [*(match.start() for match in matches), len(words)]
    for match, end in zip(matches, edges[1:], strict=True):
        kind = "behind" if match["lead"] else "from" if match["from"] else "of"
        said = match["lead"] or match["from_verb"] or match["of_verb"]
        if said:
            held = _phrases()[kind, _plain(said)]
        if held is not None and held.names == kind:
            begins, organisations = _whom(match, words)
            yield Clause(held, _at(offset, match.start(), end), _at(offset, begins, end), organisations)


def _whom(match: re.Match[str], words: str) -> tuple[int, tuple[Organisation, ...]]:
    """Return where the people of a clause begin, and whom they come from."""
    name = match["from_name"] or match["of_name"]
    if name is not None or not match["from"]:
        return match.end(), _organisations(name or "")
    behind = words[match.end() :]
    known = lexicon().find(behind)
    if known and known[0].span.start == 0:
        return match.end() + known[0].span.end, (known[0].organisation,)
    first = next((found for found in find_names(behind) if found.full), None)
    end = _before_title(behind[: first.span.start]) if first is not None else 0
    return match.end() + end, _organisations(behind[:end])


def _before_title(words: str) -> int:
    """Return where the title begins that `words` end with, their end where they end with none: "Ale | rektor"."""
    for space in _SPACES.finditer(words):
        title = title_at(words, space.end())
        if title is not None and title.end >= len(words.rstrip()):
            return space.end()
    return len(words)


def _organisations(written: str) -> tuple[Organisation, ...]:
    """Return the organisations that `written` names: "Ale", "Ale och Lerum", "kansliet"; none where it names none."""
    name = " ".join(written.split())
    if not name or len(name) > _LONGEST:
        return ()
    known = [lexicon().exact(one) for one in (name, *name.split(" och "))]
    if known[0] is not None:
        return (known[0].organisation,)
    several = tuple(one.organisation for one in known[1:] if one is not None)
    if len(several) > 1 and len(several) == len(known) - 1:
        return several
    return (unknown_organisation(name),) if name[0].isupper() or UNIT.fullmatch(name) is not None else ()


def _closed(words: str, offset: int) -> Iterator[Clause]:
    """Yield the clauses that end with how the people before took part: "Anna Ek ledde mötet och Bo Lund deltog ej"."""
    begins = 0
    for match in _says()["closed"].finditer(words):
        rest = _RESTS.match(words, match.end())
        if rest is not None:
            phrase = _phrases()["before", _plain(match[0])]
            yield Clause(phrase, _at(offset, begins, rest.end()), _at(offset, begins, match.start()))
            joint = _JOINT.match(words, rest.end())
            begins = joint.end() if joint is not None else rest.end()


def _at(offset: int, start: int, end: int) -> Span:
    return Span(offset + start, offset + end)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, str], AttendancePhrase]:
    return {(phrase.names, phrase.text): phrase for phrase in reference.load().attendance_phrases}


@lru_cache(maxsize=1)
def _says() -> dict[str, re.Pattern[str]]:
    """Return the patterns of the clauses: those that open with a phrase, those that close with one, and any phrase."""
    kinds = ("behind", "from", "of", "before")
    texts = {kind: _any(text for names, text in _phrases() if names == kind) for kind in kinds}
    source = rf"(?:(?!\s(?:från|för)\s)[^,.;:]){{2,{_LONGEST}}}?"  # what stands between "från" and the verb
    opened = rf"""
        (?:^|(?<=[,;]\s)|(?<=\b(?:och|men)\s)|(?<=\bsamt\s)|(?<=\bmedan\s))(?:
            (?P<lead>(?i:{texts["behind"]}))[\s:,]+
          | (?P<from>(?i:från|för)\s+)(?:(?P<from_name>{source})\s+(?P<from_verb>{texts["from"]})\s+)?
          | (?P<of_name>[A-ZÅÄÖ][^,.;:]{{1,{_LONGEST}}}?)\s+(?:(?P<of_verb>{texts["of"]})|av)\s+
        )"""
    every = "|".join(texts.values())
    return {
        "opened": re.compile(opened, re.VERBOSE),
        "closed": searched(rf"\b(?:{texts['before']})(?!\w)", re.IGNORECASE),
        "any": searched(rf"\b(?:{every})(?!\w)", re.IGNORECASE),
    }


def _any(texts: Iterator[str]) -> str:
    """Return a pattern of phrases, the longest first, each of whose words may begin a new line."""
    longest_first = sorted(texts, key=lambda text: (-len(text), text))
    return "|".join(r"\s+".join(map(re.escape, text.split())) for text in longest_first)
