"""Which document of a store somebody means by a name."""

from __future__ import annotations

from graph import iris
from graph.errors import UnknownDocument, UsageError
from graph.store import DocumentRecord, Store


def find_document(store: Store, name: str) -> DocumentRecord:
    """Return the document with this name (as it was built, or its file's name alone) or IRI.

    Raises UnknownDocument where there is none, and UsageError where several files have that name.
    """
    records = store.documents()
    exact = [record for record in records if name in (record.source, record.iri, iris.tail(record.iri))]
    found = exact or [record for record in records if record.file_name == name]
    if not found:
        raise UnknownDocument(
            store.name, f"it has no document {name}", remedy="`forumgraf text` without a name lists them"
        )
    if len(found) > 1:
        names = ", ".join(record.source for record in found)
        raise UsageError(f"{len(found)} documents are called {name}", remedy=f"choose one of {names}")
    return found[0]
