"""An index of patterns by the words that they need: most patterns are never tried on most sentences.

Those that are tried are so once, for all steps: what fits a sentence is remembered with it, since sentences in types
come again ("<P0> hälsade alla välkomna").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Any, Generic, TypeVar

import ahocorasick_rs

from extractors.matching.required_words import Words, all_required

T = TypeVar("T")
Rule = tuple[re.Pattern[str], T]
Rules = tuple[Rule[T], ...]

_SHORT = 4  # characters of a word that stands in many sentences
_REMEMBERED = 1024  # sentences with the rules that fit, and combinations of the words that they hold


class _Indexes:
    """All indexes: a sentence is searched for the words of them once, which tells which rules of each to try on it.

    Each set of words of which a pattern needs one has a bit, so that what a sentence meets is one small integer, and so
    is what a pattern needs. Each index adds its sets when it is made; the automaton is built when the first sentence
    is read.
    """

    def __init__(self) -> None:
        self._bits: dict[Words, int] = {}
        self._in_order: tuple[int, ...] = ()  # for each word of the automaton the sets that it is in
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._all: list[PatternIndex[Any]] = []
        self.fitting = lru_cache(maxsize=_REMEMBERED)(self._fitting)
        self._meeting = lru_cache(maxsize=_REMEMBERED)(self._met)

    def add(self, index: PatternIndex[Any], needs: Iterable[Iterable[Words]]) -> tuple[int, ...]:
        """Look for what the rules of an index need too; return the bits of each."""
        self._all.append(index)
        self._automaton = None
        self.fitting.cache_clear()
        self._meeting.cache_clear()
        return tuple(_union(self._bits.setdefault(words, 1 << len(self._bits)) for words in sets) for sets in needs)

    def to_try(self, sentence: str) -> Mapping[PatternIndex[Any], Rules[Any]]:
        """Return the rules of each index that need no other words than some of the sentence."""
        automaton = self._automaton or self._built()
        met = 0
        for word, _, _ in automaton.find_matches_as_indexes(sentence.lower(), overlapping=True):
            met |= self._in_order[word]
        return self._meeting(met)

    def _fitting(self, sentence: str) -> Mapping[PatternIndex[Any], Rules[Any]]:
        tried = ((index, _fit(rules, sentence)) for index, rules in self.to_try(sentence).items())
        return {index: rules for index, rules in tried if rules}

    def _met(self, words: int) -> Mapping[PatternIndex[Any], Rules[Any]]:
        return {index: rules for index in self._all if (rules := index.meeting(words))}

    def _built(self) -> ahocorasick_rs.AhoCorasick:
        words = sorted(frozenset().union(*self._bits))
        self._in_order = tuple(_union(bit for one, bit in self._bits.items() if word in one) for word in words)
        self._automaton = ahocorasick_rs.AhoCorasick(words)
        return self._automaton


def _fit(rules: Rules[T], sentence: str) -> Rules[T]:
    return tuple(rule for rule in rules if rule[0].search(sentence) is not None)


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _needs(pattern: re.Pattern[str]) -> Iterator[Words]:
    """Yield the most telling set of words of which a pattern needs one, and those others that few sentences meet."""
    first, *others = all_required(pattern) or (frozenset(),)
    if first:
        yield first
    yield from (words for words in others if all(map(_is_telling, words)) and not _implied(words, first))


def _implied(words: Words, by: Words) -> bool:
    """Tell whether what holds one of some words holds one of `words` too: "<p1" of " <p1>"."""
    return all(any(word in one for word in words) for one in by)


def _is_telling(word: str) -> bool:
    """Tell whether a word is the beginning of a symbol ("<p"), or long enough to stand in few sentences."""
    return word[0] == "<" or len(word.strip()) > _SHORT


_INDEXES = _Indexes()


def rules_for(sentence: str) -> Mapping[PatternIndex[Any], Rules[Any]]:
    """Return the rules whose patterns match somewhere in a sentence in types, by their index, where it has any.

    One space stands between two words of the sentence.
    """
    return _INDEXES.fitting(sentence)


class PatternIndex(Generic[T]):
    """Rules over sentences in types, each a pattern and what goes with it, to be asked which of them may fit one."""

    def __init__(self, rules: Sequence[Rule[T]]) -> None:
        """Take rules in the order in which they are to be tried."""
        needs = _INDEXES.add(self, [_needs(pattern) for pattern, _ in rules])
        self._rules = tuple(zip(rules, needs, strict=True))
        self._words = _union(needs)
        self._with_words = lru_cache(maxsize=_REMEMBERED)(self._meeting)

    def may_match(self, sentence: str) -> Rules[T]:
        """Return the rules whose patterns may match a sentence in which one space stands between two words, in order.

        >>> rules = (("elects", "<P[0-9]> valdes"), ("vacant", "[Vv]akant"), ("any", "[a-z]+$"))
        >>> index = PatternIndex([(re.compile(pattern), name) for name, pattern in rules])
        >>> [name for _, name in index.may_match("Vakant plats")]
        ['vacant', 'any']
        """
        return _INDEXES.to_try(sentence).get(self, ())

    def meeting(self, words: int) -> Rules[T]:
        """Return the rules that need no other words than some that a sentence holds, by their bits."""
        return self._with_words(words & self._words)

    def _meeting(self, words: int) -> Rules[T]:
        return tuple(rule for rule, needs in self._rules if needs & words == needs)
