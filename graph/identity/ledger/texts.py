"""The texts of a ledger by number: IRIs and names stand in many rows, and once in the file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

TABLE: Final = "CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
_REMEMBERED: Final = 100_000
_IDS: Final = "SELECT text.text, text.id FROM json_each(?) AS wanted CROSS JOIN text ON text.text = wanted.value"
_TEXTS: Final = "SELECT text.id, text.text FROM json_each(?) AS wanted CROSS JOIN text ON text.id = wanted.value"


class Texts:
    """The texts, looked up many at a time, of which the last ones are remembered."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        self._tables = tables
        self._ids: dict[str, int] = {}
        self._texts: dict[int, str] = {}

    def known(self, texts: Iterable[str]) -> list[int]:
        """Return the numbers of those texts that the ledger has."""
        every = set(texts)
        if len(self._ids) > _REMEMBERED:
            self._ids, self._texts = {}, {}  # not cleared: somebody may have what was returned last
        if missing := [text for text in every if text not in self._ids]:
            self._know(self._tables.execute(_IDS, [json.dumps(missing)]))
        return [self._ids[text] for text in every if text in self._ids]

    def numbered(self, texts: Iterable[str]) -> Mapping[str, int]:
        """Return the numbers of texts by text; one that the ledger does not have is added."""
        self.known(texts := set(texts))
        if missing := sorted(text for text in texts if text not in self._ids):
            self._tables.executemany("INSERT INTO text (text) VALUES (?)", ((text,) for text in missing))
            self.known(missing)
        return self._ids

    def told(self, numbers: Iterable[int]) -> Mapping[int, str]:
        """Return texts by their numbers."""
        if missing := [number for number in set(numbers) if number not in self._texts]:
            self._know((text, number) for number, text in self._tables.execute(_TEXTS, [json.dumps(missing)]))
        return self._texts

    def forget(self, numbers: Iterable[int]) -> None:
        """Remove texts in which no row is any more."""
        for number in numbers:
            self._tables.execute("DELETE FROM text WHERE id = ?", [number])
            self._ids.pop(self._texts.pop(number, ""), None)

    def _know(self, found: Iterable[tuple[str, int]]) -> None:
        for text, number in found:
            self._ids[text] = number
            self._texts[number] = text
