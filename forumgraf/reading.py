"""From a file to the reading of its document: bytes -> text -> claims."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeAlias

from extractors import readers, reading
from extractors.readers.isolation import Done, Failed, Result, isolated_map
from forumgraf.files import SourceFile, cannot_open
from graph import iris
from graph.claims import AgendaItem, Attendance, Decision, Document, Finding, Forum, Meeting, Membership, Reading
from graph.errors import ReadError
from graph.shape import triples
from graph.store import Content

READER_WARNING = "reader-warning"
_FEWEST_SEATS = 2  # of a document that lists who sits where


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says, as a store takes it: its IRI, its text and the triples of its graph."""

    iri: str
    content: Content


Results: TypeAlias = Iterable[Result[SourceFile, Told | None]]  # None: of no meeting and no seats
Reader: TypeAlias = Callable[[Sequence[SourceFile], str], Generator[Result[SourceFile, Told | None], None, None]]


def read_all(
    files: Sequence[SourceFile], base: str, *, workers: int | None = None
) -> Generator[Result[SourceFile, Told | None], None, None]:
    """Yield what each file says, or why it cannot be read, in their order and no more of it than is asked for.

    Each file is read in a process of its own limits, one for each core (or so many `workers`): what hangs or crashes
    there costs one document. `base` is what IRIs begin with.
    """
    found = isolated_map(read_file, files, workers=workers or os.cpu_count() or 1, name=attrgetter("name"))
    with closing(found):
        for result in found:
            yield told(result, base)


def told(result: Result[SourceFile, Reading], base: str) -> Result[SourceFile, Told | None]:
    """Return what a file says as a store takes it; a reading that is no RDF is a failure of this file alone."""
    if isinstance(result, Failed):
        return result
    if not tells(result.value):
        return Done(result.item, None)
    try:
        found = triples(result.value, base)
    except ValueError as error:
        return Failed(result.item, unstorable(result.item, error))
    document = result.value.document
    return Done(result.item, Told(iris.document(document, base), Content(document.text, found)))


def unstorable(file: SourceFile, error: ValueError) -> ReadError:
    """Return the error for a reading that is no RDF: a fault of the extractors, or a file name that is no Unicode."""
    return ReadError(
        file.name, f"what was read cannot be stored: {error}", remedy="give the file a plain name, or report it"
    )


def read_file(file: SourceFile) -> Reading:
    """Return all that a file says. Raises ReadError where it cannot be opened or its format is not read."""
    try:
        data = file.path.read_bytes()
    except OSError as error:
        raise cannot_open(file.name, error) from error
    text = readers.read(data, file.name)
    document = Document(
        path=file.document_path,
        file_name=file.name.rpartition("/")[2],
        source=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=text.media_type,
        text=text.text,
        title=text.title,
        pages=text.pages,
    )
    found = reading.extract(document)
    warnings = tuple(Finding(READER_WARNING, warning) for warning in text.warnings)
    return replace(found, findings=(*warnings, *found.findings), extractor=reading.VERSION)


def tells(found: Reading) -> bool:
    """Tell whether a document belongs in the graph: it speaks of a meeting, or lists who sits in a forum.

    Of a meeting it speaks where it dates one, lists who came, has numbered items or decisions. Anything else that lies
    in a folder of minutes (a README, a report) would only add names that nothing is said of.
    """
    return any(
        isinstance(claim, Attendance | Decision)
        or (isinstance(claim, AgendaItem) and claim.position is not None)
        or (isinstance(claim, Meeting) and claim.own and claim.date is not None)
        for claim in found.claims
    ) or _is_roster(found)


def _is_roster(found: Reading) -> bool:
    """Tell whether a document lists who sits in a forum; one seat may be told in passing."""
    seats = [one for one in found.claims if isinstance(one, Membership) and isinstance(one.organisation, Forum)]
    return len(seats) >= _FEWEST_SEATS
