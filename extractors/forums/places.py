"""Where the name of a forum may stand: at the word of a head and the words before it that lead to it.

Surface forms: "[skolpolitiska ][SYV-, SSA- och ]skolchefs nätverk[et][s]", "[delregionala politiska ]samrådsorganet",
"[Norra ]sjukvårdsnämnden".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extractors.forums.heads import HEADS
from extractors.matching.anchors import matches_from, word_starts

_L = "a-zåäöéA-ZÅÄÖÉ"


def _any_of(words: Iterable[str]) -> str:
    """Return a fragment for any of some words, the longest first, those together that begin with the same letter.

    >>> _any_of(["råd", "nämnd", "nätverk"])
    'n(?:ätverk|ämnd)|r(?:åd)'
    """
    behind: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        behind.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in behind.items())


# skolpolitiska | nätverket: what adjectives end with that lead to a head
_ADJECTIVES = (
    *("iska", "ifika", "liga", "ala", "nella", "ella", "ära", "ativa", "iskt", "ligt", "alt"),
    *("övergripande", "gemensam", "gemensamt", "gemensamma"),
)
# [skolpolitiska ][SYV-, SSA- och ]skolchefs nätverk[et][s]. A word is taken whole before it is asked for its ending.
_NAMED = re.compile(
    rf"(?<![{_L}\d-])"
    rf"(?P<adj>(?:(?:(?!enligt\b)[{_L}]++(?:{'|'.join(rf'(?<=[{_L}]{ending})' for ending in _ADJECTIVES)})"
    r"|(?-i:[A-ZÅÄÖ][a-zåäö]{3,}ska)|[Ll]okal|[Rr]egional|[Nn]ationell|[Cc]entral|[Ss]trategisk|[Pp]olitisk|[Ff]acklig"
    r"|(?-i:Norra|Södra|Östra|Västra|Mellersta))[ \u00a0]){1,2})?"
    rf"(?P<co>[{_L}]+-(?:,\s[{_L}]+-)*\s(?:och|&)\s)?"
    rf"(?:(?P<stem>[{_L}][{_L}&-]*?-?)(?P<split>(?<=s)[ \u00a0])?)?"
    rf"(?P<head>{_any_of(head for head, _, _ in HEADS)})(?P<def>et|en|n|iet)?(?P<gen>s)?(?![{_L}-])",
    re.IGNORECASE,
)
_WORD_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzåäöéABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉ0123456789-")
_LETTERED = re.compile(rf"(?<![{_L}\d-])[{_L}][{_L}-]*")
# how a word ends that may lead to the one with the head: an adjective, or a compound that was split behind its s
_LEADS = (
    *_ADJECTIVES,
    *("ska", "lokal", "regional", "nationell", "central", "strategisk", "politisk", "facklig", "s"),
    *("norra", "södra", "östra", "västra", "mellersta"),
)
# what no name of a forum goes beyond: a stretch without full stops, brackets and the like
_STRETCH = re.compile(r"[\w\s,&-]+")


def headed_words(text: str, heads: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield the words that hold a head, each with the adjective and the compounds that lead to it.

    `heads` are where heads begin in `text`. The groups are adj, co, stem, split (the blank of a compound that was
    split), head, def and gen.
    """
    for start, end, inside in _stretches(text, heads):
        yield from matches_from(_NAMED, text, _beginnings(text, start, end, inside), end)


def _stretches(text: str, heads: Sequence[int]) -> Iterator[tuple[int, int, Sequence[int]]]:
    """Yield the stretches of text that hold a head, and so may hold the name of a forum, with the heads of each."""
    backwards, length = text[::-1], len(text)
    first = 0
    while first < len(heads):
        head = heads[first]
        before, behind = _STRETCH.match(backwards, length - head), _STRETCH.match(text, head)
        start = length - before.end() if before is not None else head
        end = behind.end() if behind is not None else head + 1
        last = bisect_left(heads, end)
        yield start, end, heads[first:last]
        first = last


def _beginnings(text: str, start: int, end: int, heads: Sequence[int]) -> list[int]:
    """Return where in a stretch a name may begin: at the word of a head, or at one of three before it that lead to it.

    Where compounds are joined ("SYV-, SSA- och rektorsnätverk"), at any word that leads to another.
    """
    if "-" in text[start:end] or "&" in text[start:end]:
        words = _LETTERED.finditer(text, start, end)
        return [word.start() for word in words if _joins(text, *word.span()) or _holds(heads, *word.span())]
    found: set[int] = set()
    for head in heads:
        behind = None
        for at in word_starts(text, head, words=3, is_letter=_WORD_LETTERS.__contains__):
            if at < start or (behind is not None and not text[at : behind - 1].lower().endswith(_LEADS)):
                break
            found.add(at)
            behind = at
    return sorted(found)


def _joins(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "-" or text[end : end + 1] == "&" or text[start:end].lower().endswith(_LEADS)


def _holds(heads: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(heads, start) < bisect_left(heads, end)
