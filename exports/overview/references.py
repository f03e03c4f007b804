"""How the parts of a document refer to each other: the keys of sections and notes."""

from __future__ import annotations

from collections.abc import Mapping

from exports import phrases
from exports.overview.document import Quote, Ref
from exports.overview.rows import Note

Words = Mapping[str, str]


def section_key(number: int) -> str:
    """Return the key of a document's section."""
    return f"f{number}"


def quote(section: int, note: Note, said: Words) -> Quote:
    """Return a note of a section as a document has it."""
    return Quote(ref(section, note.number), note.source.exact, phrases.place(note.source, said))


def ref(section: int, number: int) -> Ref:
    """Return the reference to a note of a section."""
    return Ref(f"n{section}-{number}", number)
