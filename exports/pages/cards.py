"""What the directory says of a thing, as a digest: whether a page that asked for it would be told the same again.

There are two for each IRI: what it is called and where its page lies, which all pages ask that name it; and how it
hangs together with others, which few ask.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from exports.pages.directory import ABOUT, Directory

SIZE: Final = 16  # bytes of a digest


def digest_of(parts: Iterable[bytes]) -> str:
    """Return the digest of parts that have no line ends, in their order, in hexadecimal form."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        digest.update(part)
        digest.update(b"\n")
    return digest.hexdigest()


def card(key: str, known: Directory) -> str:
    """Return the digest of all that the directory answers when it is asked for a key that it noted (`looked`).

    Ask when all documents have been spread and all seats put together.
    """
    iri = key.removesuffix(ABOUT)
    said = _named(iri, known) if iri == key else _hanging_together(iri, known)
    return digest_of([repr(said).encode("utf-8", "surrogatepass")])


def _named(iri: str, known: Directory) -> tuple[object, ...]:
    current = known.succession.current(iri)
    return (
        current,
        known.things.get(current),
        known.concepts.get(current),
        known.concepts.get(iri),
        current in known.meetings or current in known.meeting_of,
        known.meetings.get(iri),
        known.meeting_of.get(iri),
        known.files.get(iri),
    )


def _hanging_together(iri: str, known: Directory) -> tuple[object, ...]:
    meeting = known.meetings.get(iri)
    return (
        known.forums.get(iri),
        known.convened.get(iri),
        known.steered.get(iri),
        known.members.get(iri),
        known.associations.get(iri),
        known.candidates.get(iri),
        known.known_by.get(iri),
        iri in known.seated,
        None if meeting is None else known.beside(meeting),
    )
