"""Patterns that are searched for, with a look at one character before their alternatives are tried.

The engine tries a pattern at each character of a text. One that begins with a choice, or with what may be left out,
costs there as much as all its alternatives; whether the character is one that any of them begins with is told at once.
"""

from __future__ import annotations

import re

from extractors.matching.beginnings import beginnings

_CLASSES = {"0": r"\d", " ": r"\s"}  # as beginnings write them


def searched(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Compile a pattern that is searched for, with a look at its first character, where that is not any.

    >>> searched("(?:valdes|utsågs) till").pattern
    '(?=[UVuv])(?:(?:valdes|utsågs) till)'
    """
    plain = re.compile(pattern, flags)
    first = {beginning[:1] for beginning in beginnings(plain)}
    if "" in first or len(first) == 1:
        return plain  # it may be any, or the engine skips to it
    characters = {_CLASSES.get(one, re.escape(case)) for one in first for case in (one, one.upper())}
    end = "\n" if flags & re.VERBOSE else ""  # of a comment
    return re.compile(f"(?=[{''.join(sorted(characters))}])(?:{pattern}{end})", flags)
