"""From a file to the reading of its document: bytes -> text -> claims."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Iterable
from dataclasses import replace
from operator import attrgetter

from extractors import readers, reading
from extractors.readers.isolation import Result, isolated_map
from forumgraf.files import SourceFile, cannot_open
from graph.claims import AgendaItem, Attendance, Decision, Document, Finding, Meeting, Reading

READER_WARNING = "reader-warning"


def read_all(files: Iterable[SourceFile]) -> Generator[Result[SourceFile, Reading], None, None]:
    """Yield what each file says, or why it cannot be read, in their order and no more of it than is asked for.

    Each file is read in a process of its own limits, one for each core: what hangs or crashes there costs one document.
    """
    yield from isolated_map(read_file, files, workers=os.cpu_count() or 1, name=attrgetter("name"))


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


def is_minutes(found: Reading) -> bool:
    """Tell whether a document speaks of a meeting: it dates one, lists who came, has numbered items or decisions.

    Anything else that lies in a folder of minutes (a README, a report) would only add names without a meeting.
    """
    return any(
        isinstance(claim, Attendance | Decision)
        or (isinstance(claim, AgendaItem) and claim.position is not None)
        or (isinstance(claim, Meeting) and claim.own and claim.date is not None)
        for claim in found.claims
    )
