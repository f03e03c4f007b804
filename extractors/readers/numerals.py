"""Numbers as lists write them: 3, 03, c, C, iii, III."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26
_LARGEST = 3999  # a list that counts further in letters or Roman numerals is no list


def letters(number: int) -> str:
    """Return a, b ... z, aa, bb ... as word processors count with letters.

    >>> letters(3), letters(28)
    ('c', 'bb')
    """
    repeat, index = divmod(min(number, _LARGEST) - 1, _LETTERS)
    return chr(ord("a") + index) * (repeat + 1)


def roman(number: int) -> str:
    """Return the Roman numeral in lower case.

    >>> roman(14)
    'xiv'
    """
    rest, numeral = min(number, _LARGEST), ""
    for value, sign in _ROMAN:
        count, rest = divmod(rest, value)
        numeral += sign * count
    return numeral


# ECMA-376 part 1, 17.18.59 (ST_NumberFormat) and ODF 1.3 part 3, 19.506 (style:num-format)
NUMERALS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimal": str,
        "decimalZero": lambda number: f"{number:02}",
        "lowerLetter": letters,
        "upperLetter": lambda number: letters(number).upper(),
        "lowerRoman": roman,
        "upperRoman": lambda number: roman(number).upper(),
        "1": str,
        "a": letters,
        "A": lambda number: letters(number).upper(),
        "i": roman,
        "I": lambda number: roman(number).upper(),
    }
)
