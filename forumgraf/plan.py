"""What a build has to do: which files to read, and which it may leave as they are.

Files with the same bytes are one document, under the name that the store has for it, else under the smallest name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from forumgraf.files import SourceFile, cannot_open
from graph.errors import ReadError
from graph.store import DocumentRecord


@dataclass(frozen=True, slots=True, order=True)
class Duplicate:
    """A file that is not read because the document `same_as` has the same bytes."""

    name: str
    same_as: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What to read, what is unchanged, what says nothing new, and the documents (IRIs) that no file stands for now."""

    to_read: tuple[SourceFile, ...]
    unchanged: tuple[SourceFile, ...]
    duplicates: tuple[Duplicate, ...]
    outdated: tuple[str, ...]
    failures: tuple[ReadError, ...]


def plan(
    files: Iterable[SourceFile],
    records: Iterable[DocumentRecord],
    *,
    base: str,
    version: str,
    digest_of: Callable[[SourceFile], str],
) -> Plan:
    """Return what to do with `files`, given what the store has and the `version` of the extractors.

    `digest_of` gives the SHA-256 of a file's bytes; where it raises OSError the file is a failure.
    """
    stored = {record.iri: record for record in records}
    digests, failures = _digests(files, digest_of)
    groups: dict[str, list[SourceFile]] = defaultdict(list)
    for file, digest in sorted(digests, key=lambda pair: pair[0].name):
        groups[digest].append(file)
    current = {base + file.document_path: digest for file, digest in digests}
    known = _known(stored.values(), current)
    to_read, unchanged, duplicates, outdated = [], [], [], []
    for digest, group in groups.items():
        record = known.get(digest)
        kept = group[0].name if record is None else record.source
        for file in group:
            if file.name != kept:
                duplicates.append(Duplicate(file.name, kept))
                outdated += [iri] if (iri := base + file.document_path) in stored else []
            elif record is not None and record.extractor == version:
                unchanged.append(file)
            else:
                to_read.append(file)
    return Plan(_by_name(to_read), _by_name(unchanged), tuple(sorted(duplicates)), tuple(sorted(outdated)), failures)


def _known(records: Iterable[DocumentRecord], current: Mapping[str, str]) -> dict[str, DocumentRecord]:
    """Return by digest the documents that the store has and that no file is about to replace."""
    lasting = (record for record in records if current.get(record.iri, record.sha256) == record.sha256)
    return {record.sha256: record for record in sorted(lasting, key=lambda record: record.source, reverse=True)}


def _by_name(files: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    return tuple(sorted(files, key=attrgetter("name")))


def _digests(
    files: Iterable[SourceFile], digest_of: Callable[[SourceFile], str]
) -> tuple[list[tuple[SourceFile, str]], tuple[ReadError, ...]]:
    digests, failures = [], []
    for file in files:
        try:
            digests.append((file, digest_of(file)))
        except OSError as error:
            failures.append(cannot_open(file.name, error))
    return digests, tuple(failures)
