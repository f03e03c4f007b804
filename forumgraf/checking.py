"""Checking a whole store, document by document, so that somebody can follow how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from graph.check import Problem, check_document, check_identity
from graph.store import DocumentRecord, Store

Watch = Callable[[Iterable[DocumentRecord], int], AbstractContextManager[Iterable[DocumentRecord]]]


def check_store(store: Store, watch: Watch) -> list[Problem]:
    """Return what breaks the contract or a shape in the documents, by document, then in graph/identity.

    `watch` passes the documents on while they are checked. Raises StoreError.
    """
    records = store.documents()
    with watch(records, len(records)) as watched:
        found = [problem for record in watched for problem in check_document(store, record)]
    return found + check_identity(store)
