"""What each page was made from when it was last made: so that one of which nothing changed is left as it lies there.

A page follows from three things: what is said (the claims that it tells, or the document that it shows), what it asks
the directory, and what makes it (this Forumgraf, the language). Of the first a digest is kept with the page, of the
second each key that it asked for, with a digest of the answer (`exports.pages.cards`). A page whose claims are the same
and to whose questions the answers are the same would ask the same again and come out the same: what it asks first
follows from its claims alone, and each further question from these and the answers before it.

What documents say is kept too, so that the graphs of those that stayed the same are not read again: Oxigraph takes more
time to give them than all else takes that is made of them.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final

from exports.holding import Holding
from exports.pages import giving
from exports.pages.cards import digest_of
from exports.pages.directory import ABOUT

_TABLES: Final = """
CREATE TABLE made (maker TEXT, state TEXT);
CREATE TABLE document (
    iri TEXT PRIMARY KEY, digest TEXT, head BLOB, claims BLOB, things BLOB, triples BLOB
) WITHOUT ROWID;
CREATE TABLE page (path TEXT PRIMARY KEY, digest TEXT, looked BLOB, told TEXT, turn INTEGER) WITHOUT ROWID;
CREATE TABLE looked (number INTEGER PRIMARY KEY, key TEXT UNIQUE, card TEXT);
CREATE TABLE relations (digest TEXT);
CREATE TABLE merged (iri TEXT PRIMARY KEY, current TEXT) WITHOUT ROWID;
"""
# What there is now: documents, and who goes on for whom.
_NOW: Final = """
CREATE TEMPORARY TABLE present (iri TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TEMPORARY TABLE merging (iri TEXT PRIMARY KEY, current TEXT) WITHOUT ROWID;
"""
_CHANGED: Final = """
SELECT * FROM (SELECT * FROM merged EXCEPT SELECT * FROM merging)
UNION ALL SELECT * FROM (SELECT * FROM merging EXCEPT SELECT * FROM merged)
"""
_SOON: Final = 500  # pages noted, and answers compared, at a time
_REMEMBERED: Final = 4_000  # numbers of keys


class Traces(Holding):
    """What pages were made from. Use it as a context manager; nothing is kept that is not saved."""

    def __init__(self, maker: str, *, kept: Path | None = None, state: str | None = None) -> None:
        """`maker` tells what makes the pages; `kept` is what was saved of a folder that tells this `state`.

        What was saved by another maker or of another state, or is damaged, counts for nothing.
        """
        super().__init__()
        self._maker, self._kept, self._state = maker, kept, state
        folder = self._files.enter_context(TemporaryDirectory(prefix="forumgraf-"))
        self._file = Path(folder) / "traces"
        self._open = self._files.enter_context(closing(self._opened()))
        self.giving = giving.Giving(self._open)
        self._card: Callable[[str], str] = _nothing_compared
        self._numbers: dict[str, int] = {}
        self._used = bytearray()
        self._changed = bytearray()
        self._same: list[tuple[str]] = []

    # ---- documents -----------------------------------------------------------------------------------------------

    def expect(self, digests: Iterable[tuple[str, str]]) -> None:
        """Take note of the documents (IRIs) that there are, with their digests; what others said is forgotten."""
        self._open.executemany("INSERT INTO present VALUES (?, ?)", digests)
        self._open.execute("DELETE FROM document WHERE iri NOT IN (SELECT iri FROM present)")

    def expected(self) -> Iterator[tuple[str, str]]:
        """Yield the documents that there are, with their digests, in the order of IRIs."""
        yield from self._open.execute("SELECT iri, digest FROM present ORDER BY iri")

    def count(self) -> int:
        """Return how many documents there are."""
        (count,) = self._open.execute("SELECT count(*) FROM present").fetchone()
        return count  # type: ignore[no-any-return]

    def kept(self, iri: str) -> str | None:
        """Return the digest of a document whose claims are kept, or None where they are not."""
        found = self._open.execute("SELECT digest FROM document WHERE iri = ?", (iri,))
        return next((digest for (digest,) in found), None)

    def keep(self, iri: str, digest: str, head: bytes, claims: bytes, things: bytes, triples: bytes) -> None:
        """Keep what a document says: its head, its claims, what it says of things themselves, and its whole graph."""
        row = (iri, digest, head, *(zlib.compress(content, 1) for content in (claims, things, triples)))
        self._open.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?)", row)

    def heads(self) -> Iterator[tuple[str, bytes]]:
        """Yield the heads that were kept, by the documents' IRIs, in the order of those."""
        yield from self._open.execute("SELECT iri, head FROM document ORDER BY iri")

    def claims(self, iri: str) -> bytes:
        """Return the claims that were kept of a document. Raises KeyError where there are none."""
        return self._content("SELECT claims FROM document WHERE iri = ?", iri)

    def things(self, iri: str) -> bytes:
        """Return what was kept of what a document says of things. Raises KeyError where there is nothing."""
        return self._content("SELECT things FROM document WHERE iri = ?", iri)

    def triples(self, iri: str) -> bytes:
        """Return the graph that was kept of a document. Raises KeyError where there is none."""
        return self._content("SELECT triples FROM document WHERE iri = ?", iri)

    # ---- pages ---------------------------------------------------------------------------------------------------

    def compare(self, card: Callable[[str], str], *, about: bool) -> None:
        """See which answers of the directory have changed since; `card` returns the digest of one for its key.

        First those of what things are called, then those `about` how they hang together.
        """
        self._card = card
        (last,) = self._open.execute("SELECT coalesce(max(number), -1) FROM looked").fetchone()
        if not about:
            self._used, self._changed = bytearray(last + 1), bytearray(last + 1)
        for start in range(0, last + 1, _SOON):
            self._compare(start, about)

    def _compare(self, start: int, about: bool) -> None:
        sql = "SELECT number, key, card FROM looked WHERE number >= ? AND number < ?"
        some = self._open.execute(sql, (start, start + _SOON)).fetchall()
        asked = [(number, key, before) for number, key, before in some if key.endswith(ABOUT) is about]
        new = [(now, number) for number, key, before in asked if (now := self._card(key)) != before]
        self._open.executemany("UPDATE looked SET card = ? WHERE number = ?", new)
        for _, number in new:
            self._changed[number] = 1

    def unchanged(self, looked: bytes) -> bool:
        """Tell whether the directory answers as before to all that was asked."""
        return not any(map(self._changed.__getitem__, array("I", looked)))

    def looked(self, keys: Iterable[str]) -> bytes:
        """Return the numbers of keys that were asked for, as they are kept."""
        return array("I", sorted(map(self._number, keys))).tobytes()

    def use(self, looked: bytes) -> None:
        """Note that keys are needed."""
        for number in array("I", looked):
            self._used[number] = 1

    # ---- who gives what to whom: what that follows from beside documents -------------------------------------------

    def renew_relations(self, lines: Iterable[str]) -> bool:
        """Keep how bodies hang together; where it was otherwise, forget who gives what and return True."""
        digest = digest_of(line.encode() for line in lines)
        if list(self._open.execute("SELECT digest FROM relations")) == [(digest,)]:
            return False
        self._open.execute("DELETE FROM relations")
        self._open.execute("INSERT INTO relations VALUES (?)", (digest,))
        self.giving.clear()
        return True

    def expect_merges(self, merges: Iterable[tuple[str, str]]) -> None:
        """Take note of who was merged, and of who goes on for each."""
        self._open.executemany("INSERT INTO merging VALUES (?, ?)", merges)

    def changed_merges(self) -> set[str]:
        """Return those for whom somebody else goes on than before, and who did and does."""
        return {iri for pair in self._open.execute(_CHANGED) for iri in pair}

    def same(self, path: str, digest: str) -> Any:
        """Return what was noted with a page that would come out as it was, or None where it is to be made."""
        sql = "SELECT looked, told FROM page WHERE path = ? AND digest = ?"
        for looked, told in self._open.execute(sql, (path, digest)):
            if self.unchanged(looked):
                self.use(looked)
                self._note_same(path)
                return json.loads(told)
        return None

    def made(self, path: str, digest: str, looked: Iterable[str], told: Any) -> None:
        """Note what a page was made from: what it asked for, and what lists have to know of it (no None)."""
        numbers = self.looked(looked)
        self.use(numbers)
        row = (path, digest, numbers, json.dumps(told, ensure_ascii=False))
        self._open.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, 1)", row)

    def save(self, stream: IO[bytes], state: str) -> None:
        """Write all this, without what no page needs any more, for the folder that tells a state. Raises OSError."""
        self._note_same()
        self._open.execute("DELETE FROM page WHERE turn = 0")
        unused = ((number,) for number, used in enumerate(self._used) if not used)
        self._open.executemany("DELETE FROM looked WHERE number = ?", unused)
        self._open.execute("UPDATE page SET turn = 0")
        self._open.execute("DELETE FROM merged")
        self._open.execute("INSERT INTO merged SELECT * FROM merging")
        self._open.execute("DELETE FROM made")
        self._open.execute("INSERT INTO made VALUES (?, ?)", (self._maker, state))
        self._open.commit()
        with self._file.open("rb") as file:
            shutil.copyfileobj(file, stream, 1 << 20)

    # ---- inside --------------------------------------------------------------------------------------------------

    def _content(self, sql: str, iri: str) -> bytes:
        for (content,) in self._open.execute(sql, (iri,)):
            return zlib.decompress(content)
        raise KeyError(iri)

    def _opened(self) -> sqlite3.Connection:
        if self._kept is not None and self._state is not None and self._kept.is_file():
            shutil.copyfile(self._kept, self._file)
            opened = sqlite3.connect(self._file)
            if self._is_current(opened):
                return _set_up(opened)
            opened.close()
            self._file.unlink()
        opened = sqlite3.connect(self._file)
        opened.executescript(_TABLES + giving.TABLES)
        return _set_up(opened)

    def _is_current(self, opened: sqlite3.Connection) -> bool:
        try:
            (result,) = opened.execute("PRAGMA quick_check").fetchone()
            return result == "ok" and list(opened.execute("SELECT maker, state FROM made")) == [
                (self._maker, self._state)
            ]
        except sqlite3.DatabaseError:
            return False

    def _number(self, key: str) -> int:
        """Return the number under which a key is kept; those asked for last are remembered."""
        number = self._numbers.get(key)
        if number is None:
            if len(self._numbers) >= _REMEMBERED:
                self._numbers.clear()
            number = self._numbers[key] = self._kept_number(key)
        return number

    def _kept_number(self, key: str) -> int:
        for (number,) in self._open.execute("SELECT number FROM looked WHERE key = ?", (key,)):
            return number  # type: ignore[no-any-return]
        number = len(self._used)
        self._used.append(0)
        self._changed.append(0)
        self._open.execute("INSERT INTO looked VALUES (?, ?, ?)", (number, key, self._card(key)))
        return number

    def _note_same(self, path: str | None = None) -> None:
        if path is not None:
            self._same.append((path,))
        if path is None or len(self._same) >= _SOON:
            self._open.executemany("UPDATE page SET turn = 1 WHERE path = ?", self._same)
            self._same.clear()


def _nothing_compared(_key: str) -> str:
    raise ValueError("pages are noted after `compare`")


def _set_up(opened: sqlite3.Connection) -> sqlite3.Connection:
    """Set a copy of our own up: what goes wrong with it spoils nothing; what is forgotten is overwritten."""
    opened.execute("PRAGMA journal_mode = OFF")
    opened.execute("PRAGMA synchronous = OFF")
    opened.execute("PRAGMA secure_delete = ON")
    opened.executescript(_NOW)
    return opened
