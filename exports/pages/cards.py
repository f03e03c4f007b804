"""What the directory says of a thing, as a digest: whether a page that asked for it would be told the same again.

There are two for each IRI: what it is called and where its page lies (`Named`), which all pages ask that name it; and
how it hangs together with others (`Around`), which few ask.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from exports.pages.directory import Directory

SIZE: Final = 16  # bytes of a digest


def digest_of(parts: Iterable[bytes]) -> str:
    """Return the digest of parts that have no line ends, in their order, in hexadecimal form."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        digest.update(part)
        digest.update(b"\n")
    return digest.hexdigest()


def card(key: str, known: Directory) -> str:
    """Return the digest of all that the directory may answer to who asked for a key that it noted.

    Ask when all documents have been spread and all seats put together.
    """
    return digest_of([repr(tuple(known.answer(key))).encode("utf-8", "surrogatepass")])
