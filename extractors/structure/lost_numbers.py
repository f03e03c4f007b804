"""Items that are counted through a text whose line breaks are lost, and the numbers of its pages.

Such a text is a few long lines, one for each page, which may begin with the number of the page: "2 | 3. Val av
justerare Bo Lund valdes. 4. Ekonomi ...". Within them the numbers of the items count up, from page to page, with a mark
("3. Ekonomi") or without one behind the end of a sentence ("... valdes. 3 Ekonomi ..."), where a group heading may
stand before: "... öppnat. | Informationsärenden | 16 Lokaler".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from extractors.words.heading_words import FIRST_ITEMS, OPENING

# 2 | Styrelsen · 3 | 4. Ekonomi · 2 | 2 (8) Underskrifter
_PAGE = re.compile(r"\s*(?P<n>\d{1,3})\s+(?=[^\s.):(])")
_NUMBER = re.compile(r"(?P<n>\d{1,3})(?P<mark>[.):])?\s?(?=[A-ZÅÄÖa-zåäö])")
_WORD = re.compile(r"\S+\s*")
_LONGEST_HEAD = 120  # characters of a page in which its head stands
_NEAR = 40  # characters before a number that tell what it is
# kl. | 9. · punkt | 3. · den | 2: numbers that count no items
_OTHER = re.compile(
    r"(?:(?:\b(?:kl|nr|pkt|art|den|sida?|kap|m)|klockan|punkt(?:en|er(?:na)?)?|ärende)[.]?|[§–-]|\w\.\w\.)\s$|\S$"
)
# RFT | 3: the letters of the body before a number
_LETTERS = re.compile(r"(?<!\S)(?P<letters>[A-ZÅÄÖ]{2,5}\s)$")
# ... valdes. | 3 Ekonomi · ... öppnat. | Informationsärenden | 16 Lokaler
_BEHIND_SENTENCE = re.compile(
    r"[.:)!?]\s+(?P<section>(?:Beslut|Information|Rapporter|Diskussion|[A-ZÅÄÖ][a-zåäö]+ärenden)\s)?$"
)
_SECOND = 2
_LEAST = 3  # numbers that count
_MOST_RUNS = 6  # that are looked for in a text
_LEAST_USUAL = 2  # where one of them stands before what every agenda has


class _Number(Struct, frozen=True, gc=False):
    """A number that may be that of an item."""

    value: int
    at: int
    section: int | None  # where the group heading before it begins
    letters: str  # of the body, before it
    marked: bool  # by a full stop, colon or bracket behind it
    usual: bool  # before what every agenda has
    opens: bool  # the line that it stands in
    sure: bool  # behind the end of a sentence, or one of the above


def page_numbers(
    text: str, lines: Sequence[tuple[int, int]], is_letterhead: Callable[[tuple[int, int]], bool]
) -> dict[int, int]:
    """Return, for the lines of a text that begin with the number of their page, where what is behind it begins.

    They count from 1 up, a line for each page, of which the first holds a letterhead whose breaks are lost, as no item
    does. The head that all pages but
    the first have in common is left out with the number: "2 | Rådet för trygghet (9) | RFT 1 Val av justerare".
    """
    found: list[tuple[int, int]] = []
    for start, end in lines:
        match = _PAGE.match(text, start, end)
        if match is not None and int(match["n"]) == len(found) + 1 and (found or is_letterhead((start, end))):
            found.append((start, match.end()))
    head = _common([text[begin : begin + _LONGEST_HEAD] for _, begin in found[1:]])
    return {start: begin + (head if at else 0) for at, (start, begin) in enumerate(found)}


def _common(pages: Sequence[str]) -> int:
    """Return the length of the words with which at least three pages begin alike, less the letters before a number."""
    if len(pages) < _LEAST:
        return 0
    words = [_WORD.findall(page) for page in pages]
    alike = sum(1 for _ in takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False)))
    if all(len(page) > alike and page[alike].strip().isdecimal() for page in words):
        alike -= 1
    return len("".join(words[0][: max(alike, 0)]))


def counted_items(text: str, lines: Sequence[tuple[int, int]], *, lost: bool) -> list[int]:
    """Return the offsets at which the items of long `lines` begin that count them, and the group headings before some.

    () where they are too few to be told from other numbers. Where the breaks of the text are not `lost` beyond doubt,
    the first of them must open its line; where they are, it may be the second item, behind one without its number:
    "Mötets öppnande Bo Lund hälsade välkommen. 2. Ekonomi ...".
    """
    found = [one for start, end in lines for one in _numbers(text, start, end)]
    opening = [m.start() for start, end in lines for m in OPENING.finditer(text, start, end)] if lost else []
    cuts: list[int] = []
    for marked in (True, False):
        for run in _runs([one for one in found if one.marked is marked]):
            first = [at for at in opening if at < run[0].at][-1:] if run[0].value == _SECOND else []
            least = _LEAST_USUAL if lost and (first or any(one.usual for one in run)) else _LEAST
            if sum(one.sure for one in run) >= least and (lost or run[0].opens):
                cuts += [*first, *_cuts(run)]
    return sorted(cuts)


def _runs(numbers: list[_Number]) -> Iterator[list[_Number]]:
    """Yield the longest run of numbers, that of those left, and so on: a list of contents, the items, a list in one."""
    for _ in range(_MOST_RUNS):
        run = _longest_run(numbers)
        if len(run) < _LEAST_USUAL:
            return
        yield run
        taken = {one.at for one in run}
        numbers = [one for one in numbers if one.at not in taken]


def _cuts(run: Sequence[_Number]) -> Iterator[int]:
    """Yield where lines begin by numbers: at the group heading before one, at the letters that all have, at its own."""
    lettered = len({one.letters for one in run}) == 1
    for one in run:
        if one.section is not None:
            yield one.section
        yield one.at - (len(one.letters) if lettered else 0)


def _numbers(text: str, start: int, end: int) -> Iterator[_Number]:
    """Yield the numbers of a line that may be those of items."""
    opening = start + len(text[start:end]) - len(text[start:end].lstrip())
    for match in _NUMBER.finditer(text, start, end):
        at = match.start()
        before = text[max(start, at - _NEAR) : at]
        opens = at == opening
        behind = _BEHIND_SENTENCE.search(before)
        marked = match["mark"] is not None
        letters = _LETTERS.search(before)
        usual = FIRST_ITEMS.match(text, match.end()) is not None
        sure = opens or marked or usual or behind is not None
        capital = usual or text[match.end()].isupper()
        may_be = opens or (_OTHER.search(before) is None and (marked or capital))
        if may_be and (marked or text[match.end() - 1].isspace()):
            grouped = behind is not None and behind["section"]
            section = at - len(before) + behind.start("section") if behind is not None and grouped else None
            own = letters["letters"] if letters is not None and not marked else ""
            yield _Number(int(match["n"]), at, section, own, marked, usual, opens, sure)


def _longest_run(numbers: Sequence[_Number]) -> list[_Number]:
    """Return the longest run of numbers that count up by one, those that are sure of being items first."""
    sure = [int(one.sure) for one in numbers]  # how many of the best run to each
    length = [1] * len(numbers)
    before = [-1] * len(numbers)
    last: dict[int, int] = {}  # the best run's end, by its number
    for at, one in enumerate(numbers):
        earlier = last.get(one.value - 1, -1)
        if earlier >= 0:
            sure[at], length[at], before[at] = sure[earlier] + sure[at], length[earlier] + 1, earlier
        rival = last.get(one.value, at)
        if (sure[at], length[at]) >= (sure[rival], length[rival]):
            last[one.value] = at
    run: list[_Number] = []
    at = max(last.values(), key=lambda end: (sure[end], length[end]), default=-1)
    while at >= 0:
        run.append(numbers[at])
        at = before[at]
    return run[::-1]
