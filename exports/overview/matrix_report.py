"""The matrices as a document for reading: a section for each association, with tables that fit the paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from exports.overview import cells
from exports.overview.document import Cell, Column, Document, Line, Ref, Section, Table
from exports.overview.matrix_rows import Matrices, Matrix, MatrixCell, MatrixColumn, MatrixRow
from exports.overview.notes import Notes
from exports.overview.references import quote, ref, section_key
from exports.overview.wording import words
from graph.answers import Source
from graph.holders import Holding

Words = Mapping[str, str]
Refs = Callable[[Iterable[Source]], tuple[Ref, ...]]  # the notes of passages
_ABREAST: Final = 5  # forums beside each other on a page on its side
_FIRST: Final = 16  # shares of the width
_OTHER: Final = 17


def matrix_report(found: Matrices, *, language: str = "sv") -> Document:
    """Return matrices as a document. Raises UsageError for a language that there is not."""
    said = words(language)
    sections = tuple(_section(number, one, said) for number, one in enumerate(found.of, start=1))
    at = [] if found.at is None else [said["overview.at"].format(date=found.at.isoformat())]
    basis = said["basis"].format(meetings=cells.meetings(found.basis, said))
    return Document(
        title=said["matrix.title"],
        lead=" ".join([said["matrix.lead"], *at, basis]),
        about=(said["matrix.about"], said["matrix.gap-about"]),
        sections=sections or (Section(section_key(1), said["matrix.nothing"]),),
        quotes=said["overview.notes"],
        wide=True,
    )


def shown_names(one: Matrix) -> list[str]:
    """Return what the columns are called: forums of one name are told apart by who convenes them."""
    labels = [column.forum.label for column in one.columns]
    return [
        f"{column.forum.label} ({', '.join(column.conveners)})"
        if labels.count(column.forum.label) > 1 and column.conveners
        else column.forum.label
        for column in one.columns
    ]


def row_name(row: MatrixRow, said: Words) -> str:
    """Return what a row is called."""
    return said["matrix.others"] if row.organisation is None else row.organisation.label


def _section(number: int, one: Matrix, said: Words) -> Section:
    key = "matrix.members-known" if one.members_known else "matrix.members-shown"
    count = len(one.municipalities)
    paragraphs = [said[key].format(association=one.association.label, count=count)]
    if one.unknown:
        forums = ", ".join(dict.fromkeys(thing.label for thing in one.unknown))
        paragraphs.append(said["matrix.unknown"].format(forums=forums))
    notes = Notes.on(one.sources)

    def refs(sources: Iterable[Source]) -> tuple[Ref, ...]:
        return tuple(ref(number, note) for note in notes.of(sources))

    return Section(
        section_key(number),
        one.association.label,
        thing=one.association,
        paragraphs=tuple(paragraphs),
        blocks=tuple(_table(one, places, refs, said) for places in _blocks(one)) if one.rows else (),
        quotes=tuple(quote(number, note, said) for note in notes.all()),
    )


def _blocks(one: Matrix) -> Iterable[list[int]]:
    """Yield the places of the columns that share a table: the association's or others', as many as fit abreast."""
    for _, grouped in groupby(range(len(one.columns)), key=lambda place: one.columns[place].own):
        places = list(grouped)
        tables = -(-len(places) // _ABREAST)
        size = -(-len(places) // tables)  # as many in each
        yield from (places[start : start + size] for start in range(0, len(places), size))


def _table(one: Matrix, places: Sequence[int], refs: Refs, said: Words) -> Table:
    columns = [one.columns[place] for place in places]
    names = shown_names(one)
    known = len(one.municipalities)
    headings = [
        Column(names[place], _OTHER, _detail(one.columns[place], known, said), one.columns[place].forum)
        for place in places
    ]
    caption = said["matrix.of-own" if columns[0].own else "matrix.of-others"]
    own = columns[0].own  # in others' forums an empty row says nothing: nobody need sit there
    rows = [row for row in one.rows if (own and row.municipality) or any(_filled(row.cells[place]) for place in places)]
    return Table(
        caption,
        (Column(said["overview.municipality"], _FIRST), *headings),
        tuple((_row_cell(row, said), *(_cell(row.cells[place], refs, said) for place in places)) for row in rows),
    )


def _row_cell(row: MatrixRow, said: Words) -> Cell:
    return cells.plain(row_name(row, said)) if row.organisation is None else cells.named(row.organisation)


def _detail(column: MatrixColumn, known: int, said: Words) -> str:
    if column.own and not column.listed:
        return said["matrix.unlisted"]
    if column.own:
        return said["matrix.count"].format(count=column.seated, known=known)
    if not column.conveners:
        return said["matrix.unknown-convener"]
    return said["matrix.convened-by"].format(convener=", ".join(column.conveners))


def _filled(cell: MatrixCell) -> bool:
    return bool(cell.holders or cell.vacant)


def _cell(cell: MatrixCell, refs: Refs, said: Words) -> Cell:
    lines = [
        Line(holder_words(one, said), detail=cells.day(one.last, said), notes=refs(cell.sources(one)), thing=one.person)
        for one in cell.holders
    ]
    if cell.vacant:
        lines.append(Line(said["overview.vacant-seat"], missing=True, notes=refs(cell.vacancies)))
    elif cell.gap:
        lines.append(Line(said["matrix.none"], missing=True))
    return tuple(lines)


def holder_words(one: Holding, said: Words) -> str:
    """Return somebody with what she is, and for whom where the row does not say that."""
    told = [*([one.chair] if one.chair else []), *([said["capacity.substitute"]] if one.substitute else [])]
    return ", ".join([one.name, *told, *one.organisations])
