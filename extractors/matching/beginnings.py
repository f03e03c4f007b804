"""The beginnings of what patterns match: their first characters, as far as these are fixed.

They are read off the parsed pattern, like the words of `required_words`, and tell at a place in a text, by its first
characters alone, that a pattern cannot match there. Case is not told apart, and any digit is written 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from extractors.matching.required_words import PARSER

LENGTH: Final = 3  # characters of a beginning, at most

# a beginning, and whether what follows in the pattern follows it: not where it was cut, or any character may stand next
_Piece = tuple[str, bool]
_NOTHING: Final[_Piece] = ("", True)
_ANYTHING: Final[_Piece] = ("", False)
_MOST_IN_RANGE: Final = 16  # characters; of a larger range any counts as possible
_REPEATS: Final = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_TAKES_NOTHING: Final = frozenset(("AT", "ASSERT", "ASSERT_NOT"))


def written(text: str) -> str:
    """Return characters as beginnings write them.

    >>> written("§ 12"), written("Fr")
    ('§ 00', 'fr')
    """
    return "".join("0" if c.isdecimal() else " " if c.isspace() else c for c in text.lower())


def beginnings(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return beginnings of which each match has one, "" among them where it may begin with anything.

    >>> sorted(beginnings(re.compile("(?:kl|§+) ?[0-9]")))
    ['kl ', 'kl0', '§']
    """
    if PARSER is None:
        return frozenset(("",))
    return frozenset(piece for piece, _ in _of_sequence(PARSER.parse(pattern.pattern, pattern.flags)))


def _of_sequence(nodes: Iterable[Any]) -> set[_Piece]:
    pieces = {_NOTHING}
    for node, argument in nodes:
        if not any(goes_on for _, goes_on in pieces):
            break
        behind = _of(str(node), argument)
        pieces = {joined for piece in pieces for joined in _joined(piece, behind)}
    return pieces


def _joined(piece: _Piece, behind: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield a piece with each of those that may follow it."""
    start, goes_on = piece
    for end, still in behind if goes_on else (_NOTHING,):
        whole = (start + end)[:LENGTH]
        yield whole, goes_on and still and len(whole) < LENGTH


def _of(node: str, argument: Any) -> set[_Piece]:
    """Return the beginnings of one node of a pattern."""
    if node in _TAKES_NOTHING:
        return {_NOTHING}
    if node == "BRANCH":
        return {piece for branch in argument[1] for piece in _of_sequence(branch)}
    if node in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _of_sequence(argument[-1] if node == "SUBPATTERN" else argument)
    if node in _REPEATS:
        return _of_repeat(*argument)
    return {(character, True) for character in _characters(node, argument)} or {_ANYTHING}


def _of_repeat(least: int, most: int, repeated: Any) -> set[_Piece]:
    once = _of_sequence(repeated)
    if most > 1:  # another may follow, or what stands behind
        once = {(piece, False) for piece, _ in once}
    return once if least > 0 else once | {_NOTHING}


def _characters(node: str, argument: Any) -> set[str]:
    """Return the characters that a node may match, none where it may match any."""
    if node == "LITERAL":
        return {written(chr(argument))}
    found: set[str] = set()
    for kind, value in argument if node == "IN" else ():
        one = _of_class(str(kind), value)
        if not one:
            return set()
        found |= one
    return found


def _of_class(kind: str, value: Any) -> set[str]:
    """Return the characters of one part of a class, none where they are many."""
    if kind == "LITERAL":
        return {written(chr(value))}
    if kind == "RANGE" and value[1] - value[0] < _MOST_IN_RANGE:
        return set(map(written, map(chr, range(value[0], value[1] + 1))))
    if kind == "CATEGORY":
        return {"CATEGORY_DIGIT": {"0"}, "CATEGORY_SPACE": {" "}}.get(str(value), set())
    return set()
