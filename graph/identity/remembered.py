"""What the documents say, remembered beside the store: so that a change of one document costs the reading of one.

What a document says follows from its bytes, from the extractors that read it and from our own rules: where these are as
they were, so is what it says. A document that is not known so is read from its graph.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from graph.identity.account import Account, Row, Says, read
from graph.state import rules
from graph.store import DocumentRecord, Store

_FILE: Final = "accounts.json"


def accounts(store: Store) -> tuple[Account, ...]:
    """Return what each document says, sorted by IRI: as remembered, else as its graph has it. Raises StoreError."""
    records = store.documents()
    known = _remembered(store, records)
    known |= {one.graph: one for one in read(store, {record.iri for record in records} - known.keys())}
    return tuple(known[record.iri] for record in records)


def remember(store: Store, said: Iterable[Account]) -> None:
    """Keep what the documents say, as of now, and nothing of any other document. Raises StoreError."""
    content = json.dumps(_packed({one.graph: one for one in said}, store.documents())).encode("ascii")
    if store.kept(_FILE) != content:
        store.keep(_FILE, content)


def _remembered(store: Store, records: Iterable[DocumentRecord]) -> dict[str, Account]:
    """Return what those documents say that are as they were when it was kept."""
    try:
        kept: Any = json.loads(store.kept(_FILE) or b"{}")
        return _unpacked(kept, records) if kept.get("rules") == rules() else {}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):  # it was edited, or the disk lost it
        return {}


# ---- as a file: each string once, rows as the numbers of their strings -----------------------------------------------


def _packed(said: Mapping[str, Account], records: Iterable[DocumentRecord]) -> dict[str, Any]:
    numbers: dict[str, int] = {}

    def packed(one: Account) -> dict[str, list[int]]:
        return {
            kind: [numbers.setdefault(text, len(numbers)) for row in rows for text in row]
            for kind, rows in one.rows.items()
        }

    documents = {record.iri: [*_read_from(record), packed(said[record.iri])] for record in records}
    return {"rules": rules(), "documents": documents, "strings": list(numbers)}


def _unpacked(kept: Mapping[str, Any], records: Iterable[DocumentRecord]) -> dict[str, Account]:
    strings: list[str] = kept["strings"]
    documents: Mapping[str, Any] = kept["documents"]

    def rows(numbers: list[int]) -> tuple[Row, ...]:
        texts = [strings[number] for number in numbers]
        return tuple(zip(texts[::2], texts[1::2], strict=True))

    found = {}
    for record in records:
        *read_from, packed = documents.get(record.iri, [None])
        if read_from == _read_from(record):
            found[record.iri] = Account(record.iri, {Says(kind): rows(numbers) for kind, numbers in packed.items()})
    return found


def _read_from(record: DocumentRecord) -> list[str | None]:
    """Return what tells whether a document is the one that was read: its bytes, its text, and who read it."""
    return [record.sha256, record.text_digest, record.extractor]
