"""The pipeline: find the files, read them, extract claims, store them, settle who is who, write what people use.

    report = build([Path("minutes")], store=Path("forumgraf-store"), out=Path("forumgraf-out"))

Documents are stored some at a time, all of those or none: a build that is stopped goes on from there when it is run
again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from forumgraf import outputs
from forumgraf.deciding import open_log
from forumgraf.documents import find_document
from forumgraf.files import find
from forumgraf.intake import Watch, take_in, unwatched
from forumgraf.outputs import Step
from forumgraf.reading import Reader, read_all
from forumgraf.report import Report
from forumgraf.tally import tally
from graph.decisions import settle
from graph.errors import StoreError
from graph.identity import recall
from graph.store import Store, StorePlace

RESOLVING: Final = "who is who"
COUNTING: Final = "report"


def unsaid(_step: str) -> None:
    """Say nothing of the steps of a build."""


def build(
    paths: Iterable[Path],
    *,
    store: StorePlace,
    out: Path,
    language: str = "sv",
    base: str | None = None,
    decisions: Path | None = None,
    prune: bool = False,
    read: Reader = read_all,
    watch: Watch = unwatched,
    step: Step = unsaid,
) -> Report:
    """Read files and folders into a store (in a folder, or on a server); write what people use to the folder `out`.

    `decisions` is the file of what people decided, if it is another than the store's last one (see `deciding`).
    With `prune`, documents whose files are gone from the folders that are named are removed.

    `read` says where files are read: in processes of this machine, or on others (`cluster.Cluster.read`). `watch` is
    given the results as they come and how many there will be, and passes them on; `step` is told what is done after
    that (`RESOLVING`, then the name of each output, then `COUNTING`) before it is. A document that cannot be read is in
    the report, and the others are built. Raises UsageError where there is nothing to read, OutputError where `out`
    cannot be written, DecisionsError, StoreError, and what `read` raises; what was stored until then stays.
    """
    named = tuple(paths)
    listing = find(named)
    outputs.prepare(out)
    with Store.open(store, base=base) as opened:
        log = open_log(opened, decisions)
        opened.load_reference()
        recall(opened)
        taken = take_in(listing, named, opened, prune=prune, read=read, watch=watch)
        del listing  # what is known of each file, which nobody needs while results are made of all
        step(RESOLVING)
        idle = settle(opened, log)
        outputs.write_outputs(opened, out, language=language, step=step)
        step(COUNTING)
        told, given = tally(opened), set(taken.given)
        return Report(
            read=taken.read,
            unchanged=taken.unchanged,
            duplicates=taken.duplicates,
            not_minutes=taken.not_minutes,
            failures=taken.failures,
            passed_over=taken.passed_over,
            counts=told.counts,
            findings=tuple(finding for finding in told.findings if finding.source in given),
            vanished=taken.vanished,
            pruned=taken.pruned,
            decisions=log.path,
            unapplied=idle,
        )


def resolve(store: Store) -> None:
    """Settle anew who is who, from all documents that the store has and its decisions. Raises as `remove`."""
    settle(store, open_log(store))


def remove(store: Store, document: str, *, decisions: Path | None = None) -> str:
    """Remove a document, known by its name or IRI, and settle anew who is who; return its IRI.

    `decisions` as in `build`. Raises DecisionsError and StoreError, which says so where the document is gone already.
    """
    log = open_log(store, decisions)
    iri = find_document(store, document).iri
    store.remove_document(iri)
    try:
        settle(store, log)
    except StoreError as error:
        reason = error.message.removeprefix(f"{error.place}: ")
        raise StoreError(
            error.place,
            f"{document} is removed, but who is who without it is not settled yet: {reason}",
            remedy=f"{error.remedy}, and build again",
        ) from error
    tally(store)  # so that what was kept of the last build quotes the document no longer
    return iri
