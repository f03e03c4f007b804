"""Formats that are recognised and not read: each is refused with what to do instead."""

from __future__ import annotations

from typing import NoReturn

from graph.errors import ReadError


def refuse_archive(data: bytes, file_name: str) -> NoReturn:
    """Raise ReadError for a zip archive that is neither a Word nor an OpenDocument text."""
    raise ReadError(
        file_name,
        f"a zip archive of {len(data)} bytes that holds no Word or OpenDocument text",
        remedy="unpack it and name the documents in it",
    )
