"""Formats that are recognised and not read: each is refused with what to do instead."""

from __future__ import annotations

import io
import zipfile
from typing import NoReturn

from graph.errors import ReadError

# What a part of an archive is called, what the file then is, and what to do.
_ARCHIVES: tuple[tuple[str, str, str], ...] = (
    (
        "xl/",
        "an Excel workbook, and tables of one are not read",
        "copy the list into a Word document, or save it as PDF",
    ),
    ("ppt/", "a PowerPoint presentation, and slides are not read", "save it as PDF"),
    ("Index/", "a document of Pages, Numbers or Keynote", "export it as Word or PDF"),
)
_OTHER = ("a zip archive that holds no Word or OpenDocument text", "unpack it and name the documents in it")


def refuse_archive(data: bytes, file_name: str) -> NoReturn:
    """Raise ReadError for a zip archive that is neither a Word nor an OpenDocument text, saying what it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    kinds = (kind for part, *kind in _ARCHIVES if any(name.startswith(part) for name in names))
    reason, remedy = next(kinds, _OTHER)
    raise ReadError(file_name, reason, remedy=remedy)
