"""The pipeline: find the files, read them, extract claims, store them, settle who is who, write what people use.

    report = build([Path("minutes")], store=Path("forumgraf-store"), out=Path("forumgraf-out"))

Each document is stored at once and alone: a build that is stopped goes on from there when it is run again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

from extractors.readers.isolation import Failed, Result
from extractors.reading import VERSION
from forumgraf import outputs
from forumgraf.documents import find_document
from forumgraf.files import SourceFile, find
from forumgraf.plan import plan
from forumgraf.reading import is_minutes, read_all
from forumgraf.report import Report, open_findings
from graph import identity, iris
from graph.claims import Reading
from graph.errors import ReadError
from graph.questions import Questions
from graph.store import Store

FLUSHED_AFTER = 100  # documents: so memory stays the same however many there are
Results = Iterable[Result[SourceFile, Reading]]
Watch = Callable[[Results, int], AbstractContextManager[Results]]


def unwatched(results: Results, _length: int) -> AbstractContextManager[Results]:
    """Let results through: what a build does where nobody follows its progress."""
    return nullcontext(results)


def build(
    paths: Iterable[Path],
    *,
    store: Path,
    out: Path,
    language: str = "sv",
    base: str | None = None,
    watch: Watch = unwatched,
) -> Report:
    """Read files and folders into the store in the folder `store`, and write what people use to the folder `out`.

    `watch` is given the results as they come and how many there will be, and passes them on. A document that cannot
    be read is in the report, and the others are built. Raises UsageError where there is nothing to read, OutputError
    where `out` cannot be written, and StoreError; what was stored until then stays.
    """
    listing = find(paths)
    outputs.prepare(out)
    with Store.open(store, base=base) as opened:
        opened.load_reference()
        work = plan(listing.files, opened.documents(), base=opened.base, version=VERSION)
        for iri in work.outdated:
            opened.remove_document(iri)
        read, not_minutes, failed = _read_all(work.to_read, opened, watch)
        resolve(opened)
        outputs.write_outputs(opened, out, language=language)
        return Report(
            read=read,
            unchanged=tuple(file.name for file in work.unchanged),
            duplicates=work.duplicates,
            not_minutes=not_minutes,
            failures=(*listing.failures, *work.failures, *failed),
            passed_over=listing.passed_over,
            counts=Questions(opened).counts(),
            findings=open_findings(opened, {opened.base + file.document_path for file in listing.files}),
        )


def resolve(store: Store) -> None:
    """Settle anew who is who, from all documents that the store has. Raises StoreError."""
    store.replace_graph(store.base + iris.IDENTITY, identity.resolve(store))


def remove(store: Store, document: str) -> str:
    """Remove a document, known by its name or IRI, and settle anew who is who; return its IRI. Raises StoreError."""
    iri = find_document(store, document).iri
    store.remove_document(iri)
    resolve(store)
    return iri


def _read_all(
    files: tuple[SourceFile, ...], store: Store, watch: Watch
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[ReadError, ...]]:
    """Read and store files; return the names of those now stored, of those that are not minutes, and the errors."""
    read, not_minutes, failures = [], [], []
    with closing(read_all(files)) as found, watch(found, len(files)) as results:
        for result in results:
            if isinstance(result, Failed):
                failures.append(result.error)
            elif is_minutes(result.value):
                try:
                    store.replace_document(result.value)
                except ValueError as error:
                    failures.append(_unstorable(result.item, error))
                else:
                    read.append(result.item.name)
                    if len(read) % FLUSHED_AFTER == 0:
                        store.flush()
            else:
                _forget(result.item, store)
                not_minutes.append(result.item.name)
    return tuple(read), tuple(not_minutes), tuple(failures)


def _unstorable(file: SourceFile, error: ValueError) -> ReadError:
    """Return the error for a reading that is no RDF: a fault of the extractors, or a file name that is no Unicode."""
    return ReadError(
        file.name, f"what was read cannot be stored: {error}", remedy="give the file a plain name, or report it"
    )


def _forget(file: SourceFile, store: Store) -> None:
    """Remove what an older file of this name said: the one that is there now says nothing."""
    iri = store.base + file.document_path
    if any(record.iri == iri for record in store.documents()):
        store.remove_document(iri)
