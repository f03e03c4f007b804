"""What a matrix shows, as typed rows: municipalities by forums, with names in the cells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import msgspec

from exports.overview.rows import Note
from graph.answers import Basis, Thing


class Holder(msgspec.Struct, frozen=True, gc=False):
    """Somebody in a cell: chair or substitute or neither, the last dated minutes that show her, and the notes.

    `organisations` are those on whose behalf she sits there, where the row does not say it.
    """

    person: Thing
    role: str | None
    substitute: bool
    organisations: tuple[str, ...]
    last: str | None
    notes: tuple[int, ...]

    @property
    def name(self) -> str:
        """What she is called."""
        return self.person.label


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Who sits in a forum for a row, and the notes of the minutes that say that a seat of it is vacant.

    `gap` where nobody does although the association convenes the forum and minutes list its members.
    """

    holders: tuple[Holder, ...]
    vacant: bool
    vacant_notes: tuple[int, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A forum: who convenes it, whether the association does, and for how many municipalities somebody sits in it.

    `listed` tells whether any minutes list who is in it, so that somebody can be missed.
    """

    forum: Thing
    conveners: tuple[str, ...]
    own: bool
    listed: bool
    seated: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A municipality, the association itself, or (None) all others in its forums, with a cell for each column."""

    organisation: Thing | None
    municipality: bool
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of one association. `members_known`: the municipalities are its members, not only those in minutes.

    `unknown` are the forums that it convenes of which no minutes show a member.
    """

    association: Thing
    members_known: bool
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    unknown: tuple[Thing, ...]
    notes: tuple[Note, ...]

    @property
    def municipalities(self) -> tuple[MatrixRow, ...]:
        """The rows of municipalities."""
        return tuple(row for row in self.rows if row.municipality)


@dataclass(frozen=True, slots=True)
class Matrices:
    """The matrices of several associations, as of a date, and what they rest on."""

    of: tuple[Matrix, ...]
    at: dt.date | None
    basis: Basis
