"""The pipeline: find the files, read them, extract claims, store them, settle who is who, write what people use.

    report = build([Path("minutes")], store=Path("forumgraf-store"), out=Path("forumgraf-out"))

Documents are stored some at a time, all of those or none: a build that is stopped goes on from there when it is run
again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path
from typing import Final

from extractors.readers.isolation import Done, Failed, Result
from extractors.reading import VERSION
from forumgraf import outputs
from forumgraf.collecting import seldom_collecting
from forumgraf.deciding import open_log
from forumgraf.digests import Digests
from forumgraf.documents import find_document
from forumgraf.files import SourceFile, find
from forumgraf.origins import Origins
from forumgraf.outputs import Step
from forumgraf.plan import plan
from forumgraf.reading import Reader, Results, Told, read_all, unstorable
from forumgraf.report import Report
from forumgraf.tally import tally
from graph.decisions import settle
from graph.errors import ReadError, StoreError
from graph.identity import recall
from graph.register import note_documents
from graph.store import Store, StorePlace

# What is stored at once. Measured: 25 documents go in three times as fast as one by one, 100 with a quarter less work
# than 25 (what comes in many small pieces Oxigraph has to put together), in 120 MB more.
BATCH: Final = 100  # documents
FLUSHED_AFTER: Final = 1  # batches: so memory stays the same where much is replaced, too
# Batches: what Oxigraph keeps of what it wrote grows to hundreds of MB. To open it anew takes less than 0.1 s.
RESTED_AFTER: Final = 20
BATCH_LENGTH: Final = 1_000_000  # characters of their texts: so memory stays the same however long they are
RESOLVING: Final = "who is who"
COUNTING: Final = "report"
Watch = Callable[[Results, int], AbstractContextManager[Results]]


def unwatched(results: Results, _length: int) -> AbstractContextManager[Results]:
    """Let results through: what a build does where nobody follows its progress."""
    return nullcontext(results)


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
        origins, records = Origins.of(opened), opened.documents()
        gone = origins.vanished(records, (path for path in named if path.is_dir()))
        if prune:
            for record in gone:
                opened.remove_document(record.iri)
            records = opened.documents()
        digests = Digests.of(opened)
        work = plan(listing.files, records, base=opened.base, version=VERSION, digest_of=digests.digest)
        digests.keep(opened, (path for path in named if path.is_dir()))
        origins.keep(opened, listing.files, named, records)
        for iri in work.outdated:
            opened.remove_document(iri)
        stored, not_minutes, failed = _read_all(work.to_read, opened, read, watch)
        step(RESOLVING)
        idle = settle(opened, log)
        outputs.write_outputs(opened, out, language=language, step=step)
        step(COUNTING)
        told, given = tally(opened), {file.name for file in listing.files}
        return Report(
            read=stored,
            unchanged=tuple(file.name for file in work.unchanged),
            duplicates=work.duplicates,
            not_minutes=not_minutes,
            failures=(*listing.failures, *work.failures, *failed),
            passed_over=listing.passed_over,
            counts=told.counts,
            findings=tuple(finding for finding in told.findings if finding.source in given),
            vanished=() if prune else tuple(record.source for record in gone),
            pruned=tuple(record.source for record in gone) if prune else (),
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


def _read_all(
    files: tuple[SourceFile, ...], store: Store, read: Reader, watch: Watch
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[ReadError, ...]]:
    """Read and store files; return the names of those now stored, of those that are not minutes, and the errors."""
    stored, not_minutes, failures = [], [], []
    with seldom_collecting(), closing(read(files, store.base)) as found, watch(found, len(files)) as results:
        for number, batch in enumerate(_batches(results), start=1):
            done = [result for result in batch if isinstance(result, Done)]
            failures += [result.error for result in batch if isinstance(result, Failed)]
            others = [result.item for result in done if result.value is None]
            _forget(others, store)
            not_minutes += [file.name for file in others]
            names, unstored = _store([(result.item, result.value) for result in done if result.value], store)
            stored += names
            failures += unstored
            if number % FLUSHED_AFTER == 0:
                store.flush()
            if number % RESTED_AFTER == 0:
                store.rest()
    return tuple(stored), tuple(not_minutes), tuple(failures)


def _batches(results: Results) -> Iterator[list[Result[SourceFile, Told | None]]]:
    """Yield results in as many as are stored at once: so many documents, or fewer that are long."""
    batch, length = [], 0
    for result in results:
        batch.append(result)
        length += len(result.value.content.text) if isinstance(result, Done) and result.value else 0
        if len(batch) == BATCH or length >= BATCH_LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _store(batch: Sequence[tuple[SourceFile, Told]], store: Store) -> tuple[list[str], list[ReadError]]:
    """Store documents at once; return their names. Where one of them cannot be stored, the others are, each alone."""
    try:
        contents = {told.iri: told.content for _, told in batch}
        store.put_documents(contents)
        note_documents(store, contents)
    except ValueError as error:
        if len(batch) == 1:
            return [], [unstorable(batch[0][0], error)]
    else:
        return [file.name for file, _ in batch], []
    parts = [_store([one], store) for one in batch]
    return [name for names, _ in parts for name in names], [error for _, errors in parts for error in errors]


def _forget(files: Collection[SourceFile], store: Store) -> None:
    """Remove what older files of these names said: those that are there now say nothing."""
    if not files:
        return
    stored = {record.iri for record in store.documents()}
    for iri in sorted(stored & {store.base + file.document_path for file in files}):
        store.remove_document(iri)
