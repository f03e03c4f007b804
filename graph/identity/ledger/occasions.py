"""In whose minutes a body is named, and when: each forum and date once, with how many documents tell it.

A municipality stands in thousands of minutes. What follows from them for who is who is whose they are, of what few
forums they are, and the first of their dates; so that is kept, and changed by what a document adds or takes away.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from itertools import product
from typing import Final

from graph.identity.account import Account, Says
from graph.identity.ledger.texts import Texts

TABLES: Final = """
CREATE TABLE occasion (body INTEGER, kind INTEGER, value, documents INTEGER, PRIMARY KEY (body, kind, value))
WITHOUT ROWID;
"""
_FORUM, _DATE = 0, 1  # what a value is: the number of a forum, or a date as it is written
_COUNT: Final = """
INSERT INTO occasion VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET documents = documents + excluded.documents
"""
_NONE: Final = "DELETE FROM occasion WHERE body = ? AND kind = ? AND value = ? AND documents = 0"
_FORUMS: Final = """
SELECT body, occasion.value FROM json_each(?) AS wanted CROSS JOIN occasion ON body = wanted.value AND kind = 0
"""
_FIRST: Final = """
SELECT wanted.value, (SELECT min(value) FROM occasion WHERE body = wanted.value AND kind = 1)
FROM json_each(?) AS wanted
"""


class Occasions:
    """The forums and dates of the minutes that name bodies."""

    def __init__(self, tables: sqlite3.Connection, texts: Texts) -> None:
        self._tables, self._texts = tables, texts

    def add(self, accounts: Iterable[Account]) -> None:
        """Add what documents tell."""
        self._count(accounts, 1)

    def remove(self, accounts: Iterable[Account]) -> None:
        """Take away what documents told that were added."""
        self._count(accounts, -1)

    def of(self, bodies: Iterable[str]) -> list[tuple[Says, str, str]]:
        """Return in minutes of which forums bodies are named (HELD, forum, body), and when first (DATE, date, body)."""
        asked = [json.dumps(self._texts.known(bodies))]
        held, first = (self._tables.execute(sql, asked).fetchall() for sql in (_FORUMS, _FIRST))
        text = self._texts.told({*(number for row in held for number in row), *(body for body, _ in first)})
        return [
            *((Says.HELD, text[forum], text[body]) for body, forum in held),
            *((Says.DATE, date, text[body]) for body, date in first if date is not None),
        ]

    def _count(self, accounts: Iterable[Account], documents: int) -> None:
        told = Counter(one for account in accounts for one in _told(account))
        number = self._texts.numbered({text for body, kind, value in told for text in (body, value)[: 2 - kind]})
        rows = [(number[body], kind, number[value] if kind == _FORUM else value) for body, kind, value in told]
        self._tables.executemany(
            _COUNT, ((*row, times * documents) for row, times in zip(rows, told.values(), strict=True))
        )
        if documents < 0:
            self._tables.executemany(_NONE, rows)


def _told(account: Account) -> Iterable[tuple[str, int, str]]:
    """Return each body that a document names with each forum whose meeting it reports on, and each of its dates."""
    bodies = {body for body, _ in account.of(Says.LABEL)}
    held = {(_FORUM, forum) for forum, _ in account.of(Says.HELD)}
    dates = {(_DATE, date) for date, _ in account.of(Says.DATE)}
    return ((body, kind, value) for body, (kind, value) in product(bodies, held | dates))
