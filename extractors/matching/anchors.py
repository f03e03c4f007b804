"""Anchors: where in a text a pattern may begin, told by words that what it matches must hold.

The engine tries a pattern that begins with a choice at each character of a text. A search for fixed words is a hundred
times as fast, and tells the few places at which the pattern has to be tried. A text is searched once, for the words of
all patterns.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate

import ahocorasick_rs

from extractors.matching.lexicon import FOLDING, fold
from extractors.matching.required_words import required_words

_REMEMBERED = 64  # texts whose words are remembered: several steps ask for those of a document
_SPACE = ord(" ")
_OUTLINE = bytes(code if chr(code).isalnum() or chr(code) in "-_" else _SPACE for code in range(256))


class _Words:
    """The words of all patterns that have been asked for, and where they stand in a text."""

    def __init__(self) -> None:
        self._words: dict[str, None] = {}
        self._in_order: tuple[str, ...] = ()
        self._automaton = ahocorasick_rs.AhoCorasick([])
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)

    def add(self, words: Iterable[str]) -> None:
        """Look for `words` too; the automaton is built anew where one of them is."""
        self._words.update(dict.fromkeys(words))
        if len(self._words) > len(self._in_order):
            self._in_order = tuple(self._words)
            self._automaton = ahocorasick_rs.AhoCorasick(self._in_order)
            self.places.cache_clear()

    def _places(self, text: str) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for word, start, _ in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            found.setdefault(self._in_order[word], []).append(start)
        return found


_WORDS = _Words()


def occurrences(text: str, words: Iterable[str]) -> list[int]:
    """Return where any of `words` begins in `text`, in order.

    >>> occurrences("ab abc", ["ab", "c"])
    [0, 3, 5]
    """
    found: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.add(at)
            at = text.find(word, at + 1)
    return sorted(found)


def places_of(words: frozenset[str], text: str) -> list[int]:
    """Return where any of `words`, in lower case, begins in a text, in any case and in order: as cheap as for patterns.

    >>> places_of(frozenset(("grupp", "råd")), "Styrgruppen och RÅDET")
    [4, 16]
    """
    _look_for(words)
    found = _WORDS.places(text)
    return sorted({at for word in found.keys() & words for at in found[word]})


@lru_cache(maxsize=16)
def _look_for(words: frozenset[str]) -> None:
    _WORDS.add(sorted(words))


def places(pattern: re.Pattern[str], text: str) -> list[int] | None:
    """Return where the words begin of which each match of a pattern holds one, in order; None where it needs none.

    >>> places(re.compile("(?:närv|frånv)[a-z]*", re.IGNORECASE), "Anna Ek, NÄRVARANDE")
    [9]
    """
    hints = _hints(pattern)
    if not hints:
        return None
    found = _WORDS.places(text)
    return sorted({at for hint in found.keys() & hints for at in found[hint]})


def holding(pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> frozenset[int]:
    """Return which pieces of `text`, by index, hold a word that a pattern needs; `starts` are where they begin."""
    found = places(pattern, text)
    if found is None:
        return frozenset(range(len(starts)))
    return frozenset(bisect_right(starts, at) - 1 for at in found)


def matches_from(
    pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin at one of `starts`, given in order, none within another.

    They are what `pattern.finditer` yields where no match begins elsewhere.
    """
    reached = 0
    for at in starts:
        match = pattern.match(text, at, end) if at >= reached else None
        if match is not None:
            reached = match.end()
            yield match


def matches_in_words(
    pattern: re.Pattern[str], text: str, *, before: int = 0, apart: Set[str] = frozenset()
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with a whole word, as `finditer` does, at far less cost.

    Each begins with the word that holds one of those that the pattern needs, or with one with a capital among the
    `before` words before that, with at most one without a capital between two, and none of the characters `apart`.
    """
    found = places(pattern, text)
    if found is None:
        return pattern.finditer(text)
    outline = _outline(text)
    words = {outline.rfind(b" ", 0, at) + 1 for at in found}
    leading = (at for word in words for at in _leading(text, outline, word, before, apart)) if before else ()
    return matches_from(pattern, text, sorted(words.union(leading)))


@lru_cache(maxsize=_REMEMBERED)
def _outline(text: str) -> bytes:
    """Return a byte for each character of a text, a space for what is in no word: where a word begins is found in C."""
    return text.encode("latin-1", FOLDING).translate(_OUTLINE)


def _leading(text: str, outline: bytes, word: int, most: int, apart: Set[str]) -> Iterator[int]:
    """Yield where the words with a capital begin that lead to the one at `word`, at most so many words before it."""
    lower, at = 0, word
    for _ in range(most):
        end = at
        while end > 0 and outline[end - 1] == _SPACE:
            end -= 1
        if not apart.isdisjoint(text[end:at]):
            return
        at = outline.rfind(b" ", 0, end) + 1
        lower = 0 if text[at].isupper() else lower + 1
        if at == end or lower > 1:
            return
        if lower == 0:
            yield at


def holds_word(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a text, not asked for those of others, holds a word that the pattern needs: cheaper than a match."""
    folded, hints = fold(text), _hints(pattern)
    return not hints or any(hint in folded for hint in hints)


def lines_with_words(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    r"""Yield the lines that hold a word that the pattern needs, each once, of a text not asked for those of others.

    >>> list(lines_with_words(re.compile("röster|aktier"), "Anna Ek\nBo Lund, 2 röster"))
    ['Bo Lund, 2 röster']
    """
    hints = _hints(pattern)
    reached = 0
    for at in occurrences(fold(text), hints) if hints else _line_starts(text):
        if at >= reached:
            end = text.find("\n", at)
            reached = end + 1 if end >= 0 else len(text) + 1
            yield text[text.rfind("\n", 0, at) + 1 : reached - 1]


def _line_starts(text: str) -> Iterator[int]:
    return accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)


@lru_cache(maxsize=256)
def _hints(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the words of which a pattern needs one, as they stand in a folded text: none that holds another."""
    words = {fold(word) for word in required_words(pattern)}
    hints = frozenset(word for word in words if not any(other != word and other in word for other in words))
    _WORDS.add(sorted(hints))
    return hints


def word_starts(text: str, at: int, *, words: int, is_letter: Callable[[str], bool]) -> Iterator[int]:
    """Yield where the word around `at` begins, and the `words` words before it, each one character before the next.

    >>> list(word_starts("en stor fin bil", 13, words=2, is_letter=str.isalpha))
    [12, 8, 3]
    """
    for _ in range(words + 1):
        while at > 0 and is_letter(text[at - 1]):
            at -= 1
        yield at
        at -= 1
        if at <= 0:
            return
