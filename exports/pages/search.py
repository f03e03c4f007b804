"""What the pages' search reads: scripts of their own, since a page that is a file may not fetch another.

All that can be found is a row, numbered in the order in which it is offered: by kind, then by the alphabet. Rows lie in
scripts of some hundred each. The words of all rows, sorted, are cut into scripts of about one size, which tell for each
word the rows that have it. So a search reads the words that begin as what was typed and the rows that it shows,
however many there are; and none of it is held in memory while it is made.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from exports.holding import Holding
from exports.pages.spool import SHORT, Spool
from graph.collation import swedish

INDEX: Final = "assets/search.js"
WORDS: Final = "assets/words-{}.js"
ROWS: Final = "assets/rows-{}.js"
ABREAST: Final = 200  # rows in a script
SHARD: Final = 60_000  # characters of words in a script, about
KINDS: Final = ("person", "forum", "organisation", "project", "meeting", "item")  # in the order of what is offered
# Where a word stands: at the beginning of a name, elsewhere in it or in another spelling of it, or around it.
_FIRST, _NAMED, _AROUND = range(3)
# å, ä and ö are letters of their own; of all others the marks are left out: é is e.
_MARKS: Final = re.compile("[\u0300-\u0307\u0309\u030b-\u036f]")
_BREAK: Final = re.compile(r"[\W_]+")
_BARE: Final = str.maketrans("åäöü", "aaou")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: its kind, name, what tells it from others, its page, and other spellings of its name."""

    kind: str
    label: str
    about: str
    path: str
    others: tuple[str, ...] = ()


class Index(Holding):
    """Gathers what there is to find. Use it as a context manager, which removes its files."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = self._files.enter_context(Spool(run=SHORT))

    def add(self, entry: Entry) -> None:
        """Add something to find. Raises OSError."""
        self._entries.add(
            str(KINDS.index(entry.kind)),
            f"{swedish(entry.label)[0]} {entry.label} {entry.path}",
            [entry.kind, entry.label, entry.about, entry.path, " ".join(entry.others)],
        )

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the scripts: path, and content. Raises OSError."""
        with Spool(run=SHORT) as postings:
            rows = _Rows()
            for _, (kind, label, about, path, others) in self._entries.records():
                for word, where in _words(kind, label, about, others):
                    postings.add(f"{word.translate(_BARE)} {word}", f"{where}{rows.number:09}", [where, rows.number])
                yield from rows.add(kind, [label, about, path])
            yield from rows.rest()
            begins: list[str] = []
            yield from _shards(postings, begins)
        head = {"abreast": ABREAST, "items": rows.items, "begins": begins, "words": {}, "rows": {}}
        yield INDEX, f"window.forumgrafSearch = {_json(head)};\n".encode()


class _Rows:
    """Cuts rows into scripts as they come."""

    def __init__(self) -> None:
        self.number = 0  # of the next row
        self._items: int | None = None
        self._held: list[list[str]] = []

    @property
    def items(self) -> int:
        """The number of the first row that is an item of a meeting: they are offered after all else."""
        return self.number if self._items is None else self._items

    def add(self, kind: str, row: list[str]) -> Iterator[tuple[str, bytes]]:
        if kind == KINDS[-1] and self._items is None:
            self._items = self.number
        self._held.append(row)
        self.number += 1
        if len(self._held) == ABREAST:
            yield from self.rest()

    def rest(self) -> Iterator[tuple[str, bytes]]:
        if self._held:
            place = (self.number - 1) // ABREAST
            yield ROWS.format(place), _script("rows", place, self._held)
        self._held = []


def _shards(postings: Spool, begins: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield words with their rows, in scripts; put into `begins` the first word of each, without rings and dots."""
    held: list[list[Any]] = []
    size = 0
    for key, found in groupby(postings.records(), key=itemgetter(0)):
        bare, _, word = key.partition(" ")
        places = [array("I") for _ in range(3)]  # a word may stand in each row that there is
        for _, (where, number) in found:
            places[where].append(number)
        line = [word, *(list(_steps(numbers)) for numbers in places)]
        if size > SHARD:
            yield WORDS.format(len(begins) - 1), _script("words", len(begins) - 1, held)
            held, size = [], 0
        if not held:
            begins.append(bare)
        held.append(line)
        size += len(_json(line))
    if held:
        yield WORDS.format(len(begins) - 1), _script("words", len(begins) - 1, held)


def _steps(numbers: Iterable[int]) -> Iterator[int]:
    """Yield the steps from each number to the next, the first from 0: small, where many rows have a word."""
    last = 0
    for number in numbers:
        yield number - last
        last = number


def _words(kind: str, label: str, about: str, others: str) -> Iterator[tuple[str, int]]:
    """Yield the words of a row, each once, with the best place where it stands."""
    found: dict[str, int] = {}
    name = split(label)
    around = split(about) if kind != KINDS[-1] else []  # of an item, its meeting: that is found itself
    for where, words in ((_FIRST, name[:1]), (_NAMED, name[1:] + split(others)), (_AROUND, around)):
        for word in words:
            found.setdefault(word, where)
    yield from found.items()


def split(text: str) -> list[str]:
    """Return the words of a text as search compares them; the pages' script does the same with what is typed.

    >>> split("Öckerö kommun (Éva-Åsa)")
    ['öckerö', 'kommun', 'eva', 'åsa']
    """
    small = unicodedata.normalize("NFD", text.lower())
    return [word for word in _BREAK.split(unicodedata.normalize("NFC", _MARKS.sub("", small))) if word]


def _script(name: str, place: int, lines: Iterable[object]) -> bytes:
    content = ",\n".join(map(_json, lines))
    return f"forumgrafSearch.{name}[{place}] = [\n{content}\n];\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
