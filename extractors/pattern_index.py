"""An index of patterns by the words that they need: most patterns are never tried on most sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

import ahocorasick_rs

from extractors.required_words import required_words

T = TypeVar("T")
Rules = tuple[tuple[re.Pattern[str], T], ...]

_REMEMBERED = 1024  # sentences, with the words found in them; sets of words, with the rules that need some of them


class _Words:
    """The words of all indexes: a sentence is searched for them once, whichever index is asked first about it.

    A set of words is an integer with a bit for each, which is made, cut and remembered at less cost than a set. Each
    index adds its words when it is made; the automaton is built when the first sentence is read.
    """

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}  # in the order of the words of the automaton
        self._in_order: tuple[int, ...] = ()
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self.in_sentence = lru_cache(maxsize=_REMEMBERED)(self._in_sentence)

    def add(self, words: Iterable[str]) -> int:
        """Look for `words` too; return them as a set of bits."""
        self._automaton = None
        self.in_sentence.cache_clear()
        return _union(self._bits.setdefault(word, 1 << len(self._bits)) for word in sorted(words))

    def _in_sentence(self, sentence: str) -> int:
        if self._automaton is None:
            self._in_order = tuple(self._bits.values())
            self._automaton = ahocorasick_rs.AhoCorasick(tuple(self._bits))
        found = self._automaton.find_matches_as_indexes(sentence.lower(), overlapping=True)
        return _union({self._in_order[word] for word, _, _ in found})


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


_WORDS = _Words()


def words_in(sentence: str) -> int:
    """Return the words of all indexes that a sentence in types holds, as a set of bits to ask the indexes with."""
    return _WORDS.in_sentence(sentence)


class PatternIndex(Generic[T]):
    """Rules over sentences in types, each a pattern and what goes with it, to be asked which of them may fit one."""

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], T]]) -> None:
        """Take rules in the order in which they are to be tried."""
        self._rules = tuple(rules)
        self._needs = [_WORDS.add(required_words(pattern)) for pattern, _ in rules]
        self._words = _union(self._needs)
        self._with_words = lru_cache(maxsize=_REMEMBERED)(self._needing_some_of)

    def may_match(self, sentence: str) -> Rules[T]:
        """Return the rules whose patterns may match a sentence in which one space stands between two words, in order.

        >>> rules = (("elects", "<P[0-9]> valdes"), ("vacant", "[Vv]akant"), ("any", "[a-z]+$"))
        >>> index = PatternIndex([(re.compile(pattern), name) for name, pattern in rules])
        >>> [name for _, name in index.may_match("Vakant plats")]
        ['vacant', 'any']
        """
        return self.needing(words_in(sentence))

    def needing(self, words: int) -> Rules[T]:
        """Return the same of a sentence that holds some words, as `words_in` tells them."""
        return self._with_words(words & self._words)

    def _needing_some_of(self, words: int) -> Rules[T]:
        return tuple(rule for rule, needs in zip(self._rules, self._needs, strict=True) if not needs or needs & words)
