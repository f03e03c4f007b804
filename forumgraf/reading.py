"""From a file to the reading of its document: bytes -> text -> claims."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from extractors import readers, reading
from forumgraf.files import SourceFile, cannot_open
from graph.claims import Document, Finding, Reading
from graph.errors import ReadError

NOT_MINUTES = "not-minutes"  # the kind of finding by which the extractors say so


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its reading, or why there is none."""

    file: SourceFile
    reading: Reading | None = None
    failure: ReadError | None = None


def attempt(file: SourceFile) -> Outcome:
    """Read a file and whatever it says. Never raises for a document: one that fails must not lose the others."""
    try:
        return Outcome(file, read_file(file))
    except ReadError as error:
        return Outcome(file, failure=error)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one document is that document's failure
        failure = ReadError(
            file.name,
            f"Forumgraf has a fault that this document brings out: {type(error).__name__}: {error}",
            remedy="the other documents are read; please report it",
        )
        return Outcome(file, failure=failure)


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
    warnings = tuple(Finding("reader-warning", warning) for warning in text.warnings)
    return replace(found, findings=(*warnings, *found.findings), extractor=reading.VERSION)


def is_minutes(found: Reading) -> bool:
    """Tell whether the extractors took the document for minutes."""
    return not any(finding.kind == NOT_MINUTES for finding in found.findings)
