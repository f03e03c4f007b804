"""An index of patterns by the words that they need: most patterns are never tried on most sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import ahocorasick_rs

from extractors.required_words import required_words

T = TypeVar("T")

_REMEMBERED = 1024  # sets of words, with the rules that need some of them


class PatternIndex(Generic[T]):
    """Rules over sentences in types, each a pattern and what goes with it, to be asked which of them may fit one."""

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], T]]) -> None:
        """Take rules in the order in which they are to be tried."""
        needs = [required_words(pattern) for pattern, _ in rules]
        words = sorted(frozenset[str]().union(*needs))
        self._rules = tuple(rules)
        self._always = frozenset(at for at, needed in enumerate(needs) if not needed)
        self._needing = [frozenset(at for at, needed in enumerate(needs) if word in needed) for word in words]
        self._automaton = ahocorasick_rs.AhoCorasick(words)
        self._with_words = lru_cache(maxsize=_REMEMBERED)(self._needing_some_of)

    def may_match(self, sentence: str) -> tuple[tuple[re.Pattern[str], T], ...]:
        """Return the rules whose patterns may match a sentence in which one space stands between two words, in order.

        >>> rules = (("elects", "<P[0-9]> valdes"), ("vacant", "[Vv]akant"), ("any", "[a-z]+$"))
        >>> index = PatternIndex([(re.compile(pattern), name) for name, pattern in rules])
        >>> [name for _, name in index.may_match("Vakant plats")]
        ['vacant', 'any']
        """
        found = self._automaton.find_matches_as_indexes(sentence.lower(), overlapping=True)
        return self._with_words(frozenset([word for word, _, _ in found]))

    def _needing_some_of(self, words: frozenset[int]) -> tuple[tuple[re.Pattern[str], T], ...]:
        may = self._always.union(*(self._needing[word] for word in words))
        return tuple(self._rules[at] for at in sorted(may))
