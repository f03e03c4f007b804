"""Checking a whole store, document by document, so that somebody can follow how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from forumgraf.deciding import open_log
from forumgraf.rulings_told import unapplied_told
from forumgraf.wording import words
from graph import iris
from graph.check import Kind, Problem, check_document, check_whole
from graph.decisions import Log, unapplied
from graph.store import DocumentRecord, Store

Watch = Callable[[Iterable[DocumentRecord], int], AbstractContextManager[Iterable[DocumentRecord]]]


def check_store(store: Store, watch: Watch, *, decisions: Path | None = None) -> list[Problem]:
    """Return what breaks the contract or a shape, by document, then as a whole; then the decisions that do not apply.

    `watch` passes the documents on while they are checked; `decisions` as in `pipeline.build`. Raises StoreError and
    DecisionsError.
    """
    log, records = open_log(store, decisions), store.documents()
    with watch(records, len(records)) as watched:
        found = [problem for record in watched for problem in check_document(store, record)]
    return found + check_whole(store) + _idle(store, log)


def _idle(store: Store, log: Log) -> list[Problem]:
    said, graph = words("en"), store.base + iris.DECISIONS
    return [
        Problem(graph, f"{log.path.name}, line {one.number}", Kind.IDLE_DECISION, unapplied_told(one, said))
        for one in unapplied(store, log)
    ]
