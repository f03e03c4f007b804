"""Signs of paragraphs that a scanner has read as others: $ 12, & 12, 8 12, S 12, 88 12-14.

Recognisers that have no § (Tesseract's Swedish model is one) write what looks like it, conversions "?" or U+FFFD. Which
paragraphs a document has, the lines tell that begin with such a sign, a number and a capital, which can be nothing
else, and those beside them that begin with 8, 5 or S and count on; without the former it takes three that count.
Elsewhere a sign is that of a paragraph where the number behind it is one of these.

    & 23 Dagordning                 § 23 Dagordning
    8 24 Budget                     § 24 Budget
    Hans Ivarsson, ekonom 8 24      Hans Ivarsson, ekonom § 24
    Filip Gren (M), 88 23-24        Filip Gren (M), §§ 23-24
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_CERTAIN = frozenset("$&§?\ufffd")
# 8 24 Budget · S 25 Rapporter · $26 Val: at the head of a line
_HEAD = re.compile(r"^[ ]*(?P<sign>[$&§]{1,2}\s?|[8S5s?\ufffd]\s)(?P<n>\d{1,3})[.,]?[ ]{1,4}(?=[A-ZÅÄÖ])", re.MULTILINE)
# ekonom 8 24 · (S 24) · , 88 23-24: what ends there, and goes on with no words
_WITHIN = re.compile(
    r"(?:(?<=[^\d\s]\s)(?P<signs>[$&8?\ufffd]{1,2}|[S8$&]{2})|(?<=[,(]\s)(?P<letter>[S5s])|(?<=\()(?P<opened>[$&8S5s]))\s"
    r"(?P<n>\d{1,3})(?:\s?[-–]\s?(?P<to>\d{1,3}))?(?=\s*(?:[,;)]|\.?\s*$|\s{2}))",
    re.MULTILINE,
)
_STEP = 2  # numbers of heads that follow each other may leave out one
_LEAST = 2  # pairs of heads that count, where no sign is certain
_USUAL = ("$", "&", "\ufffd ", "\n? ", "\n8 ", "\nS ", "\n5 ")


def may_have_signs(text: str) -> bool:
    """Return whether a text may have a sign of a paragraph that was read as another; nearly all have none."""
    return any(sign in text for sign in _USUAL)


def signs_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where a text has what stands for §, and how it is written, in order."""
    heads = list(_HEAD.finditer(text))
    numbers = _numbers(heads)
    if not numbers:
        return
    found = {start: (end, "§" * (end - start)) for start, end in _within(text, numbers)}
    found |= {head.start("sign"): (head.end("sign"), "§") for head in heads if int(head["n"]) in numbers}
    for start, (end, sign) in sorted(found.items()):
        read = text[start:end].rstrip()
        if "§" not in read:
            yield start, start + len(read), sign


def _within(text: str, numbers: frozenset[int]) -> Iterator[tuple[int, int]]:
    for one in _WITHIN.finditer(text):
        first, last = int(one["n"]), int(one["to"] or one["n"])
        if first in numbers and (one["to"] is None or first < last):
            yield next(one.span(name) for name in ("signs", "letter", "opened") if one[name] is not None)


def _numbers(heads: list[re.Match[str]]) -> frozenset[int]:
    """Return the numbers of paragraphs by the lines that begin with one; none where nothing shows that they are."""
    signs = [(int(head["n"]), head["sign"].strip()) for head in heads]
    counted = [pair for pair in pairwise(signs) if 0 < pair[1][0] - pair[0][0] <= _STEP]
    certain = frozenset(number for number, sign in signs if sign[0] in _CERTAIN)
    if not certain and len(counted) < _LEAST:
        return frozenset()
    return certain.union(number for pair in counted for number, _ in pair)
