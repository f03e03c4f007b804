"""Anchors: where in a text a pattern may begin, told by words that what it matches must hold.

The engine tries a pattern that begins with a choice at each character of a text. A search for a fixed word is a hundred
times as fast, and tells the few places at which the pattern has to be tried.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from extractors.lexicon import fold
from extractors.required_words import required_words


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


def matches_in_words(pattern: re.Pattern[str], text: str, *, before: int = 0) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with a whole word, as `finditer` does, at far less cost.

    Each begins with the word that holds one of those that the pattern needs, or with one with a capital among the
    `before` words before that, with at most one without a capital between two.
    """
    hints = _hints(pattern)
    if not hints:
        return pattern.finditer(text)
    holding = {_word_start(text, at) for at in occurrences(fold(text), hints)}
    leading = (at for word in holding for at in _leading(text, word, before)) if before else ()
    return matches_from(pattern, text, sorted(holding.union(leading)))


def _leading(text: str, word: int, most: int) -> Iterator[int]:
    """Yield where the words with a capital begin that lead to the one at `word`, at most so many words before it."""
    lower, at = 0, word
    for _ in range(most):
        end = at
        while end > 0 and not _in_word(text[end - 1]):
            end -= 1
        at = _word_start(text, end)
        lower = 0 if text[at].isupper() else lower + 1
        if at == end or lower > 1:
            return
        if lower == 0:
            yield at


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether a text holds a word that the pattern needs: far cheaper than to look for a match.

    >>> may_match(re.compile("(?:närv|frånv)[a-z]*", re.IGNORECASE), "Anna Ek, NÄRVARANDE")
    True
    """
    folded, hints = fold(text), _hints(pattern)
    return not hints or any(hint in folded for hint in hints)


@lru_cache(maxsize=256)
def _hints(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return the words of which a pattern needs one, as they stand in a folded text: none that holds another."""
    words = {fold(word) for word in required_words(pattern)}
    return tuple(sorted(word for word in words if not any(other != word and other in word for other in words)))


def _word_start(text: str, at: int) -> int:
    while at > 0 and _in_word(text[at - 1]):
        at -= 1
    return at


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "-_"


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
