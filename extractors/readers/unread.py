"""Formats that are recognised and not read: each is refused with what to do instead."""

from __future__ import annotations

from typing import NoReturn

from graph.errors import ReadError

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4: a stream's name in a compound file


def refuse_word(data: bytes, file_name: str) -> NoReturn:
    """Raise ReadError for a compound file: Word's format until 2003, or a newer document under a password."""
    if _ENCRYPTED in data:
        raise ReadError(file_name, "the document is encrypted", remedy="open it in Word and save it without a password")
    raise ReadError(
        file_name, "the format of Word until 2003 (.doc) is not read", remedy="open it in Word and save it as .docx"
    )


def refuse_archive(data: bytes, file_name: str) -> NoReturn:
    """Raise ReadError for a zip archive that is neither a Word nor an OpenDocument text."""
    raise ReadError(
        file_name,
        f"a zip archive of {len(data)} bytes that holds no Word or OpenDocument text",
        remedy="unpack it and name the documents in it",
    )
