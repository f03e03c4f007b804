"""What the documents say, row by row, to be asked by whom it is about: one document's rows come and go together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple, TypeVar

from graph.identity.account import Account, Says
from graph.identity.ledger import occasions
from graph.identity.ledger.occasions import Occasions
from graph.identity.ledger.texts import Texts
from graph.store import DocumentRecord

TABLES: Final = f"""
CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT, source TEXT, sha256 TEXT, digest TEXT, extractor TEXT);
CREATE TABLE said (document INTEGER, kind INTEGER, one INTEGER, other INTEGER);
{occasions.TABLES}"""
INDEXES: Final = """
CREATE INDEX said_in ON said (document, kind);
CREATE INDEX said_of ON said (one, kind, other);
CREATE INDEX said_to ON said (other, kind);
"""
_AT_ONCE: Final = 500  # documents, or records
_T = TypeVar("_T")
_KINDS: Final = tuple(Says)
_NUMBERS: Final = {kind: number for number, kind in enumerate(_KINDS)}
# Each row once: from one to the next by the index, past all documents that say the same.
_ONCE: Final = """
WITH RECURSIVE found (one, kind, other) AS (
  SELECT thing.value, kind.value, (SELECT min(other) FROM said WHERE one = thing.value AND kind = kind.value)
  FROM json_each(?) AS thing CROSS JOIN json_each(?) AS kind
  UNION ALL
  SELECT one, kind, (
    SELECT min(said.other) FROM said WHERE said.one = found.one AND said.kind = found.kind AND said.other > found.other
  ) FROM found WHERE other IS NOT NULL
)
SELECT kind, one, other FROM found WHERE other IS NOT NULL
"""
_UNUSED: Final = """
SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM said WHERE one = value)
AND NOT EXISTS (SELECT 1 FROM said WHERE other = value) AND NOT EXISTS (SELECT 1 FROM document WHERE id = value)
"""


def chunks(of: Iterable[_T]) -> Iterator[list[_T]]:
    """Yield so many at a time as are in memory at once."""
    source = iter(of)
    while some := list(islice(source, _AT_ONCE)):
        yield some


class Said(NamedTuple):
    """A row, and the document that says it; none ("") where it does not matter which."""

    kind: Says
    one: str
    other: str
    document: str


class Sayings:
    """The rows of the documents."""

    def __init__(self, tables: sqlite3.Connection, texts: Texts) -> None:
        self._tables, self._texts = tables, texts
        self.occasions = Occasions(tables, texts)

    @property
    def size(self) -> int:
        """The number of documents."""
        return int(self._tables.execute("SELECT count(*) FROM document").fetchone()[0])

    def add(self, accounts: Iterable[tuple[DocumentRecord, Account]]) -> None:
        """Add what documents say that the ledger does not have."""
        every = list(accounts)
        for record, account in every:
            rows = [(kind, *row) for kind, found in account.rows.items() for row in found]
            number = self._texts.numbered({record.iri, *(text for _, *row in rows for text in row)})
            here = number[record.iri]
            self._tables.execute(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
                [here, record.file_name, record.source, record.sha256, record.text_digest, record.extractor],
            )
            self._tables.executemany(
                "INSERT INTO said VALUES (?, ?, ?, ?)",
                ((here, _NUMBERS[kind], number[one], number[other]) for kind, one, other in rows),
            )
        self.occasions.add(account for _, account in every)

    def remove(self, documents: Iterable[str]) -> set[int]:
        """Remove what documents say; return the numbers of the texts that stood there."""
        rows = self.within(documents := set(documents))
        self.occasions.remove(accounts(rows))
        numbers = set(self._texts.known({text for _, *texts in rows for text in texts}))
        wanted = json.dumps(self._texts.known(documents))
        mine = "document IN (SELECT value FROM json_each(?))"
        self._tables.execute(f"DELETE FROM said WHERE {mine}", [wanted])  # noqa: S608
        self._tables.execute("DELETE FROM document WHERE id IN (SELECT value FROM json_each(?))", [wanted])
        return numbers

    def forget(self, numbers: Iterable[int]) -> None:
        """Forget those of the texts that nothing is said of any more."""
        self._texts.forget([n for (n,) in self._tables.execute(_UNUSED, [json.dumps(list(numbers))])])

    def documents(self, among: Iterable[str] | None = None) -> Iterator[DocumentRecord]:
        """Yield the documents, or those among these, as far as the ledger knows them."""
        some = "" if among is None else "WHERE document.id IN (SELECT value FROM json_each(?))"
        given = [] if among is None else [json.dumps(self._texts.known(among))]
        columns = "text, name, source, sha256, digest, extractor FROM document JOIN text ON text.id = document.id"
        for row in self._tables.execute(f"SELECT {columns} {some}", given):
            yield DocumentRecord(*row)

    def within(self, documents: Iterable[str], *kinds: Says) -> list[Said]:
        """Return the rows of documents, of these kinds or of all."""
        return self._rows("document", documents, kinds or _KINDS)

    def of(self, things: Iterable[str], *kinds: Says) -> list[Said]:
        """Return the rows of these kinds whose first value is one of these."""
        return self._rows("one", things, kinds)

    def to(self, things: Iterable[str], *kinds: Says) -> list[Said]:
        """Return the rows of these kinds whose second value is one of these."""
        return self._rows("other", things, kinds)

    def once(self, things: Iterable[str], *kinds: Says) -> list[Said]:
        """Return the rows as `of`, each once, whoever says so; it costs what there is to say, not how often it is."""
        asked = [json.dumps(self._texts.known(things)), json.dumps([_NUMBERS[kind] for kind in kinds])]
        rows = self._tables.execute(_ONCE, asked).fetchall()
        text = self._texts.told({number for _, *numbers in rows for number in numbers})
        return [Said(_KINDS[kind], text[one], text[other], "") for kind, one, other in rows]

    def _rows(self, column: str, things: Iterable[str], kinds: Iterable[Says]) -> list[Said]:
        numbers = ",".join(str(_NUMBERS[kind]) for kind in kinds)
        rows = self._tables.execute(
            f"SELECT kind, one, other, document FROM json_each(?) AS wanted CROSS JOIN said"  # noqa: S608
            f" ON {column} = wanted.value AND kind IN ({numbers})",
            [json.dumps(self._texts.known(things))],
        ).fetchall()
        text = self._texts.told({number for _, *numbers in rows for number in numbers})
        return [Said(_KINDS[kind], text[one], text[other], text[document]) for kind, one, other, document in rows]


def accounts(rows: Iterable[Said]) -> list[Account]:
    """Return rows as what each of the documents says, sorted by document."""
    found: dict[str, dict[Says, set[tuple[str, str]]]] = {}
    for kind, one, other, document in rows:
        found.setdefault(document, {}).setdefault(kind, set()).add((one, other))
    return [
        Account(document, {kind: tuple(sorted(said[kind])) for kind in _KINDS if kind in said})
        for document, said in sorted(found.items())
    ]
