"""An index of patterns by the words that they need: most patterns are never tried on most sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

import ahocorasick_rs

from extractors.required_words import Words, all_required

T = TypeVar("T")
Rule = tuple[re.Pattern[str], T]
Rules = tuple[Rule[T], ...]

_SHORT = 4  # characters of a word that stands in many sentences
_REMEMBERED = 1024  # sentences, with what their words meet; combinations of that, with the rules that need no more


class _Words:
    """The words of all indexes: a sentence is searched for them once, whichever index is asked first about it.

    Each set of words of which a pattern needs one has a bit, so that what a sentence meets is one small integer, and so
    is what a pattern needs. Each index adds its sets when it is made; the automaton is built when the first sentence
    is read.
    """

    def __init__(self) -> None:
        self._bits: dict[Words, int] = {}
        self._in_order: tuple[int, ...] = ()  # for each word of the automaton the sets that it is in
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self.in_sentence = lru_cache(maxsize=_REMEMBERED)(self._in_sentence)

    def add(self, sets: Iterable[Words]) -> int:
        """Look for the words of some sets too; return their bits."""
        self._automaton = None
        self.in_sentence.cache_clear()
        return _union(self._bits.setdefault(words, 1 << len(self._bits)) for words in sets)

    def _in_sentence(self, sentence: str) -> int:
        automaton = self._automaton or self._built()
        met = 0
        for word, _, _ in automaton.find_matches_as_indexes(sentence.lower(), overlapping=True):
            met |= self._in_order[word]
        return met

    def _built(self) -> ahocorasick_rs.AhoCorasick:
        words = sorted(frozenset().union(*self._bits))
        self._in_order = tuple(_union(bit for one, bit in self._bits.items() if word in one) for word in words)
        self._automaton = ahocorasick_rs.AhoCorasick(words)
        return self._automaton


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


_WORDS = _Words()


def words_in(sentence: str) -> int:
    """Return the needs of all patterns that the words of a sentence in types meet, as bits to ask the indexes with."""
    return _WORDS.in_sentence(sentence)


class PatternIndex(Generic[T]):
    """Rules over sentences in types, each a pattern and what goes with it, to be asked which of them may fit one."""

    def __init__(self, rules: Sequence[Rule[T]]) -> None:
        """Take rules in the order in which they are to be tried."""
        self._rules = tuple((rule, _WORDS.add(_needs(rule[0]))) for rule in rules)
        self._words = _union(needs for _, needs in self._rules)
        self._with_words = lru_cache(maxsize=_REMEMBERED)(self._meeting)

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

    def _meeting(self, words: int) -> Rules[T]:
        return tuple(rule for rule, needs in self._rules if needs & words == needs)
