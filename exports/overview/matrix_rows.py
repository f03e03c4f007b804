"""What a matrix shows, as typed rows: municipalities by forums, with names in the cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from graph.answers import Basis, Source, Thing
from graph.holders import Holding
from graph.proofs import NONE, Proofs


class MatrixCell(msgspec.Struct, frozen=True, gc=False):
    """Who sits in a forum for a row, whether a seat of it is vacant, and the passages that say so.

    Holders tell on whose behalf they sit where the row does not say it. They are as they were kept: nothing is made for
    each of the thousands of a matrix, and the forum's `proofs` are read when somebody asks for their sources. `gap`
    where there are none although the association convenes the forum and minutes list its members.
    """

    holders: tuple[Holding, ...]
    vacant: bool
    vacancies: tuple[Source, ...]
    gap: bool
    proofs: Proofs = NONE

    def sources(self, holder: Holding) -> tuple[Source, ...]:
        """Return the passages of the latest minutes that show a holder's seat.

        Raises StoreChanged where those of its forum are read for the first time and the store is in another state.
        """
        return self.proofs.of(holder.place)


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

    @property
    def municipalities(self) -> tuple[MatrixRow, ...]:
        """The rows of municipalities."""
        return tuple(row for row in self.rows if row.municipality)

    @property
    def sources(self) -> Iterator[Source]:
        """The passages of all cells, in the order of rows and columns; one that tells of several, several times."""
        for row in self.rows:
            for cell in row.cells:
                for holder in cell.holders:
                    yield from cell.sources(holder)
                yield from cell.vacancies


@dataclass(frozen=True, slots=True)
class Matrices:
    """The matrices of several associations, as of a date, and what they rest on."""

    of: tuple[Matrix, ...]
    at: dt.date | None
    basis: Basis
