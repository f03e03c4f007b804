"""The words of which a pattern needs one: whatever it matches holds at least one of them.

They are read off the parsed pattern, so that they follow the pattern when it changes. Python shows the parsed pattern
in a module that is not documented; where a later Python has it no more, no words are known, and all patterns are tried
everywhere: slower, and the same result.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import takewhile
from typing import Any, Final

try:
    PARSER: Any = import_module("re._parser")
except ImportError:  # pragma: no cover - no released Python
    PARSER = None

Words = frozenset[str]

_MOST: Final = 200  # words; more of them tell too little
_TAKES_NOTHING: Final = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS: Final = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


def required_words(pattern: re.Pattern[str]) -> Words:
    """Return words in lower case of which each match holds one, whitespace read as one space; none where none is known.

    A word may go on into what must follow the match.

    >>> sorted(required_words(re.compile("[A-Z]+ (?:ska|får gärna)(?: nog)?$")))
    [' får gärna', ' ska']
    """
    return next(iter(all_required(pattern)), frozenset())


def all_required(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """Return all sets of words, as those of `required_words`, of which a match holds one each, the most telling first.

    >>> [sorted(words) for words in all_required(re.compile("(?:leder|driver) [a-z]+ för"))]
    [['driver', 'leder'], [' för']]
    """
    if PARSER is None:
        return ()
    sets = set(_of_sequence(PARSER.parse(pattern.pattern, pattern.flags)))
    return tuple(sorted((words for words in sets if len(words) <= _MOST), key=_telling, reverse=True))


def _of_sequence(nodes: Iterable[Any]) -> Iterator[Words]:
    """Yield sets of words of which a sequence needs one each: its runs of fixed characters, and those of its parts."""
    run = ""
    for name, argument in _flat(nodes):
        character = _fixed(name, argument)
        if character is not None:
            run += character
        elif name == "ASSERT" and run and argument[0] > 0:  # what must follow is none of the match, and stands there
            yield frozenset((run + _opening(argument[1]),))
        elif name not in _TAKES_NOTHING:
            if run.strip():
                yield frozenset((run,))
            yield from _of_part(name, argument, run)
            run = ""
    if run.strip():
        yield frozenset((run,))


def _flat(nodes: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the nodes of a sequence by name, groups opened."""
    for node, argument in nodes:
        if str(node) == "SUBPATTERN":
            yield from _flat(argument[-1])
        elif str(node) == "ATOMIC_GROUP":
            yield from _flat(argument)
        else:
            yield str(node), argument


def _of_part(name: str, argument: Any, before: str) -> Iterator[Words]:
    """Yield sets of words of which a part of a sequence needs one each; `before` are the characters right before it."""
    if name == "BRANCH":
        branches = [_best(_of_sequence(branch)) for branch in argument[1]]
        if all(branches):
            yield frozenset().union(*branches)
        openings = [_opening(branch) for branch in argument[1]]
        if before and all(openings):
            yield frozenset(before + opening for opening in openings)
    elif name in _REPEATS and argument[0] > 0:
        yield from _of_sequence(argument[2])
    elif name == "IN" and before:
        letters = [chr(code).lower() for kind, code in argument if str(kind) == "LITERAL"]
        if len(letters) == len(argument):
            yield frozenset(before + letter for letter in letters)


def _opening(nodes: Iterable[Any]) -> str:
    """Return the fixed characters that a sequence begins with, "" where it begins with none."""
    return "".join(takewhile(bool, (_fixed(name, argument) or "" for name, argument in _flat(nodes))))


def _fixed(name: str, argument: Any) -> str | None:
    """Return the one character, but for its case, that a node matches, a space for whitespace; else None."""
    if name == "LITERAL":
        return chr(argument).lower()
    if name != "IN":
        return None
    kinds = {str(kind) for kind, _ in argument}
    if kinds == {"LITERAL"}:
        letters = {chr(code).lower() for _, code in argument}
        return letters.pop() if len(letters) == 1 else None
    return " " if kinds == {"CATEGORY"} and [str(category) for _, category in argument] == ["CATEGORY_SPACE"] else None


def _best(sets: Iterable[Words]) -> Words:
    """Return the set that tells most: that with the longest shortest word."""
    return max((words for words in sets if len(words) <= _MOST), key=_telling, default=frozenset())


def _telling(words: Words) -> tuple[int, int, int]:
    return min(len(word.strip()) for word in words), -len(words), min(map(len, words))
