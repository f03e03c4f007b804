"""Office documents are zip archives: their declared sizes are checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from graph.errors import ReadError

MAX_ENTRIES = 10_000
MAX_PART = 32 * 2**20  # of one XML part: some ten thousand pages
MAX_TOTAL = 512 * 2**20
MAX_RATIO = 200  # XML packs 5 to 30 times, a bomb a thousand times
_SMALL = 2**20  # below this no ratio does harm
_ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_FETCH = "the file is cut or damaged; fetch it again, or open it and save it anew"
_BOMB = "it is no document that a person wrote; leave it out"


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of an office document, by name; `part` unpacks one."""

    file_name: str
    _zip: zipfile.ZipFile
    names: frozenset[str]

    def part(self, name: str) -> bytes:
        """Return the part `name`; ReadError where it is missing, damaged, or larger than declared."""
        if name not in self.names:
            raise ReadError(self.file_name, f"the part {name} is missing", remedy=_FETCH)
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART + 1)
        except _DAMAGED as error:
            raise ReadError(self.file_name, f"the part {name} is damaged: {error}", remedy=_FETCH) from error
        if len(data) > MAX_PART:
            raise ReadError(self.file_name, f"the part {name} is larger than {MAX_PART} bytes", remedy=_BOMB)
        return data


def open_archive(data: bytes, file_name: str) -> Archive:
    """Open the zip archive `data`; ReadError where it is damaged, encrypted, or unpacks to more than the limits."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _DAMAGED as error:
        raise ReadError(file_name, f"the archive is damaged: {error}", remedy=_FETCH) from error
    _check(entries, file_name)
    return Archive(file_name, archive, frozenset(entry.filename for entry in entries))


def _check(entries: list[zipfile.ZipInfo], file_name: str) -> None:
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise ReadError(file_name, f"the archive has {len(entries)} parts, more than {MAX_ENTRIES}", remedy=_BOMB)
    if total > MAX_TOTAL:
        raise ReadError(file_name, f"the archive unpacks to {total} bytes, more than {MAX_TOTAL}", remedy=_BOMB)
    for entry in entries:
        if entry.file_size > max(_SMALL, MAX_RATIO * entry.compress_size):
            raise ReadError(
                file_name, f"the part {entry.filename} unpacks to more than {MAX_RATIO} times its size", remedy=_BOMB
            )
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError(file_name, f"the part {entry.filename} is encrypted", remedy="save it without a password")
