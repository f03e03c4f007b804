"""Taking documents in: which of the files that are there are read, and what they say is stored.

What a build tells of that are names. All else that is known of a file is let go of: results are made in the memory that
this took.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extractors.readers.isolation import Done, Failed, Result
from extractors.reading import VERSION
from forumgraf.digests import Digests
from forumgraf.files import Listing, SourceFile
from forumgraf.origins import Origins
from forumgraf.plan import Duplicate, plan
from forumgraf.reading import Reader, Results, Told, unstorable
from graph.collecting import seldom_collecting
from graph.errors import ReadError
from graph.register import note_documents
from graph.store import Store

# What is stored at once. Measured: 25 documents go in three times as fast as one by one, 100 with a quarter less work
# than 25 (what comes in many small pieces Oxigraph has to put together), in 120 MB more.
BATCH: Final = 100  # documents
FLUSHED_AFTER: Final = 1  # batches: so memory stays the same where much is replaced, too
# Batches: what Oxigraph keeps of what it wrote grows to hundreds of MB. To open it anew takes less than 0.1 s.
RESTED_AFTER: Final = 20
BATCH_LENGTH: Final = 1_000_000  # characters of their texts: so memory stays the same however long they are
Watch = Callable[[Results, int], AbstractContextManager[Results]]


def unwatched(results: Results, _length: int) -> AbstractContextManager[Results]:
    """Let results through: what a build does where nobody follows its progress."""
    return nullcontext(results)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in, by the names of documents; the fields that `Report` has, and all names that were `given`."""

    given: tuple[str, ...]
    read: tuple[str, ...]
    unchanged: tuple[str, ...]
    duplicates: tuple[Duplicate, ...]
    not_minutes: tuple[str, ...]
    failures: tuple[ReadError, ...]
    passed_over: tuple[tuple[str, int], ...]
    vanished: tuple[str, ...]
    pruned: tuple[str, ...]


def take_in(listing: Listing, named: Sequence[Path], store: Store, *, prune: bool, read: Reader, watch: Watch) -> Taken:
    """Read the files that say something new into a store, and return what became of all. Raises as `pipeline.build`."""
    folders = [path for path in named if path.is_dir()]
    origins, records = Origins.of(store), store.documents()
    gone = origins.vanished(records, folders)
    lost = tuple(record.source for record in gone)
    if prune:
        for record in gone:
            store.remove_document(record.iri)
        records = store.documents()
    digests = Digests.of(store)
    work = plan(listing.files, records, base=store.base, version=VERSION, digest_of=digests.digest)
    digests.keep(store, folders)
    origins.keep(store, listing.files, named, records)
    for iri in work.outdated:
        store.remove_document(iri)
    stored, not_minutes, failed = _read_all(work.to_read, store, read, watch)
    return Taken(
        given=tuple(file.name for file in listing.files),
        read=stored,
        unchanged=tuple(file.name for file in work.unchanged),
        duplicates=work.duplicates,
        not_minutes=not_minutes,
        failures=(*listing.failures, *work.failures, *failed),
        passed_over=listing.passed_over,
        vanished=() if prune else lost,
        pruned=lost if prune else (),
    )


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
