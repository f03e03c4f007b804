"""The characters that a match of a pattern may begin with, found in the parsed pattern: exact, as samples are not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # the only way to see into a pattern; no released code depends on it
from re import _parser as parser
from typing import Any

ALPHABET = frozenset(map(chr, range(32, 256))) | frozenset("–—•·▪●○►☒☑✓✔√☐")
_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_NO_CHARACTER = (op.AT, op.ASSERT, op.ASSERT_NOT)  # what they ask for is not taken: all characters stay possible


def first_characters(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the characters of the alphabet that a match may begin with, in lower case where case does not matter."""
    found, _ = _of_sequence(parser.parse(pattern.pattern, pattern.flags))
    return frozenset(c.lower() for c in found) if pattern.flags & re.IGNORECASE else found


def _of_sequence(nodes: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str], bool]:
    """Return the first characters of a sequence, and whether it may match nothing."""
    found: frozenset[str] = frozenset()
    for node, argument in nodes:
        characters, empty = _of(node, argument)
        found |= characters
        if not empty:
            return found, False
    return found, True


def _of(node: Any, argument: Any) -> tuple[frozenset[str], bool]:
    if node in _NO_CHARACTER:
        return frozenset(), True
    if node is op.BRANCH:
        branches = [_of_sequence(branch) for branch in argument[1]]
        return frozenset().union(*(characters for characters, _ in branches)), any(empty for _, empty in branches)
    if node in _REPEATS:
        least, _, repeated = argument
        characters, empty = _of_sequence(repeated)
        return characters, empty or least == 0
    if node is op.SUBPATTERN:
        return _of_sequence(argument[-1])
    if node is op.ATOMIC_GROUP:
        return _of_sequence(argument)
    return frozenset(c for c in ALPHABET if _is_in(c, node, argument)), False


def _is_in(character: str, node: Any, argument: Any) -> bool:
    if node is op.LITERAL:
        return character == chr(argument)
    if node is op.NOT_LITERAL:
        return character != chr(argument)
    if node is op.RANGE:
        return argument[0] <= ord(character) <= argument[1]
    if node is op.CATEGORY:
        return re.match(_CATEGORIES[argument], character) is not None
    if node is op.ANY:
        return True
    if node is op.IN:
        negated = argument[0][0] is op.NEGATE
        return negated != any(_is_in(character, *one) for one in argument if one[0] is not op.NEGATE)
    raise ValueError(f"a kind of pattern that is not known here: {node}")
