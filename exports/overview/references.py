"""How the parts of a document refer to each other: the keys of sections and notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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


def marks(notes: Iterable[Ref]) -> list[tuple[str, str]]:
    """Return what stands where notes are referred to: the key of a note, and its number.

    Three or more that follow each other have one mark, which leads to the first of them.

    >>> marks(Ref(f"n{number}", number) for number in (7, 1, 2, 8, 3))
    [('n1', '1–3'), ('n7', '7'), ('n8', '8')]
    """
    runs: list[list[Ref]] = []
    for note in sorted(notes, key=lambda one: one.number):
        if runs and note.number == runs[-1][-1].number + 1:
            runs[-1].append(note)
        else:
            runs.append([note])
    return [mark for run in runs for mark in _marks(run)]


def _marks(run: list[Ref]) -> list[tuple[str, str]]:
    if len(run) > 2:
        return [(run[0].key, f"{run[0].number}–{run[-1].number}")]
    return [(note.key, str(note.number)) for note in run]
