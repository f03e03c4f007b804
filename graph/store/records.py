"""The documents that a store has, as somebody found them: on disk, since an archive may have any number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import Final

from graph.scratch import scratch

_HELD: Final = 500  # kB of the list that are in memory


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document in the store: what a later build needs to know to see whether it must be read again."""

    iri: str
    file_name: str
    source: str
    sha256: str
    text_digest: str
    extractor: str | None


class Records:
    """A list of documents, each once, sorted by IRI."""

    def __init__(self, found: Iterable[DocumentRecord]) -> None:
        self._tables = scratch(held=_HELD)
        self._tables.execute(
            "CREATE TABLE record (iri TEXT PRIMARY KEY, file, source, sha256, digest, extractor) WITHOUT ROWID"
        )
        self.put(found)

    def put(self, found: Iterable[DocumentRecord]) -> None:
        """Add documents, in place of what is there of them."""
        self._tables.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?)", map(astuple, found))

    def drop(self, iri: str) -> None:
        """Take a document off, if it is there."""
        self._tables.execute("DELETE FROM record WHERE iri = ?", (iri,))

    def get(self, iri: str) -> DocumentRecord | None:
        """Return a document, or None."""
        for row in self._tables.execute("SELECT * FROM record WHERE iri = ?", (iri,)):
            return DocumentRecord(*row)
        return None

    def __iter__(self) -> Iterator[DocumentRecord]:
        """Yield the documents. Read them to the end before the list is changed."""
        return (DocumentRecord(*row) for row in self._tables.execute("SELECT * FROM record ORDER BY iri"))
