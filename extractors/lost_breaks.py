"""Lost breaks: where a line begins in a text whose line breaks a conversion has lost.

Such a document comes as a few very long lines. A new line begins before each label of a letterhead or list that no
comma precedes, and before what numbers an item: "... Bo Lund Övriga närvarande Eva Ek § 12 Val av justerare ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import ahocorasick_rs

from extractors.anchors import occurrences
from extractors.label_table import LABELS, Part

_LOST_BREAKS = 180  # a line longer than this with two labels in it has lost its breaks
_NUMBERS = 3  # numbered items that say the same where there is but one label

_LETTERHEAD = {
    "Plats och tid",
    "Tid och plats",
    "Underskrifter",
    "Paragrafer",
    "Plats:",
    "Tid:",
    "Datum:",
    "ANSLAG/BEVIS",
    "ANSLAG",
    "Anslag",
    "Innehållsförteckning",
    "Organ",
    "Justeringens plats och tid",
    "Justeringens plats",
    "Postadress",
    "Transkript",
    "Dagordning",
    "Behandlade ärenden",
    "Sammanträdesdatum",
    "Bilagor",
    "Mötesprotokoll",
    "Justerade paragrafer",
    "Anmärkning",
}
_BREAKING = sorted(
    {label.text for label in LABELS if label.part is not Part.STOP and len(label.text) > 5} | _LETTERHEAD,
    key=lambda text: (-len(text), text),
)


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words))


# a label with a capital or in capitals, behind a space that no comma precedes unless the label is of several words
_LABEL = re.compile(
    rf"(?:(?<=,\s)(?:{_any([words for words in _BREAKING if ' ' in words])})|(?<=[^,]\s)(?<!\b[Aa]v\s)(?<!\bAV\s)(?:"
    rf"{_any(_BREAKING)}"
    rf"|{_any([words.upper() for words in _BREAKING])}|ande(?=\s[A-ZÅÄÖ])))(?![\wåäö-])"
)
# tells in one pass that a line holds none of them, as nearly all long lines do
_LABELS = ahocorasick_rs.AhoCorasick([*_BREAKING, *(words.upper() for words in _BREAKING)])
# 3. Val av justerare · § 12 · AU § 4 · 4 Rapporter, the last one after a sentence or a bracket
_NUMBERED = re.compile(
    r"""(?<=[\s])(?:
          (?<!kl\s)(?<!kl\.\s)(?<!kt\s)(?<!kt\.\s)(?<![.\s]m\.\s)(?=\d{1,2}[.):]\s?[A-ZÅÄÖ][A-ZÅÄÖa-zåäö])
        | (?<!,\s)(?=(?:[A-ZÅÄÖ]{1,6}\s)?§+\s?\d)
        | (?<=[.:)]\s)(?<!m\.\s)(?<!l\.\s)(?<!r\.\s)(?<!t\.\s)(?=\d{1,3}\s[A-ZÅÄÖ][a-zåäö]+\s)
    )""",
    re.VERBOSE,
)
# an item of a line that counts them, the first behind the number of the page: 2 | 1. Inledning · 3. Val
_FIRST_ITEM = re.compile(r"\s*(?:\d{1,3}\s)?(?P<n>\d{1,2})[.):]\s?(?=[A-ZÅÄÖ])")
_ITEM = re.compile(r"(?<=[\s])(?P<n>\d{1,2})[.):]\s?(?=[A-ZÅÄÖa-z])")
_LONGEST_NUMBER = 6  # characters of what numbers an item
# sekrUtses att justera: a label that lost the break before it
_GLUED_LABELS = ("Utses att justera", "Övriga närvarande", "Övriga deltagande", "Underskrifter", "Paragrafer", "§")
_GLUED = re.compile(
    r"(?<=[a-zåäö.)])(?=Utses att justera|Övriga närvarande|Övriga deltagande|Underskrifter|Paragrafer)"
    r"|(?<=[a-zåäö.)] )(?=(?:Utses att justera|Övriga närvarande|Övriga deltagande) [A-ZÅÄÖ])"
    r"|(?<=[a-zåäö][.!])(?=§\s?\d{1,3}[\s.:]+[A-ZÅÄÖ])"  # dagordningen.§ 5 Budget
)


def pieces(text: str, start: int, end: int, glued: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where the lines stand that text[start:end] consists of: one, or those that have lost their breaks.

    `glued` are the `glued_labels` of the text.
    """
    is_long = end - start > _LOST_BREAKS
    cuts = _breaks(text, start, end) if is_long else [at for at in glued if start <= at < end]
    if cuts:
        yield from pairwise((start, *cuts, end))
    else:
        yield start, end


def glued_labels(text: str) -> list[int]:
    """Return the offsets at which a label begins that has lost the break before it, in order."""
    return [at for at in occurrences(text, _GLUED_LABELS) if _GLUED.match(text, at)]


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Return the offsets within a long line at which a line begins, none where its breaks are not lost."""
    if not _LABELS.find_matches_as_indexes(text[start:end]):
        return _counted(text, start, end)
    numbers = [m.start() for m in _NUMBERED.finditer(text, start, end)]
    labels = [m.start() for m in _LABEL.finditer(text, start, end)]
    if len(labels) < 2 and not (labels and len(numbers) >= _NUMBERS):
        return _counted(text, start, end)
    # "2. Justerare Bo Alm": a label right behind a number is the title of the item
    titles = {at for at in labels for number in numbers if 0 < at - number <= _LONGEST_NUMBER}
    return sorted({*labels, *numbers} - titles - {start})


def _counted(text: str, start: int, end: int) -> list[int]:
    """Return the offsets of the items of a long line that begins with one and counts them: "1. ... 2. ... 3. ..."."""
    first = _FIRST_ITEM.match(text, start, end)
    if first is None:
        return []
    found, expected = [first.start("n")], int(first["n"]) + 1
    for match in _ITEM.finditer(text, first.end(), end):
        if int(match["n"]) == expected:
            found.append(match.start("n"))
            expected += 1
    return [at for at in found if at > start] if len(found) >= _NUMBERS else []
