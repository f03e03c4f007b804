"""The matrices as sheets: one for each association, then all seats in lines, the gaps, and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exports.overview import cells
from exports.overview.matrix_report import holder_words, row_name, shown_names
from exports.overview.matrix_rows import Matrices, Matrix, MatrixCell, MatrixRow
from exports.overview.sheet import Line, Sheet, date, joined
from exports.overview.wording import words

Words = Mapping[str, str]


def matrix_sheets(found: Matrices, *, language: str = "sv") -> tuple[Sheet, ...]:
    """Return the sheets of matrices. Raises UsageError for a language that there is not."""
    said = words(language)
    gaps = ("overview.association", "overview.municipality", "overview.forum", "overview.convener")
    return (
        *(_grid(one, said) for one in found.of),
        seat_sheet(found, language=language),
        Sheet(
            said["matrix.gaps"],
            tuple(said[column] for column in gaps),
            tuple(line for one in found.of for line in _gaps(one)),
        ),
    )


def seat_sheet(found: Matrices, *, language: str = "sv") -> Sheet:
    """Return who sits where, a line for each passage that shows it; as `matrix_sheets`."""
    said = words(language)
    columns = (
        "overview.association", "overview.municipality", "overview.forum", "matrix.holder", "role", "overview.last",
        "overview.passage", "overview.file", "overview.page",
    )  # fmt: skip
    return Sheet(
        said["matrix.seats"],
        tuple(said[column] for column in columns),
        tuple(line for one in found.of for line in _seats(one, said)),
    )


def _grid(one: Matrix, said: Words) -> Sheet:
    lines = tuple((row_name(row, said), *(_words(cell, said) for cell in row.cells)) for row in one.rows)
    missing = said["matrix.none"], said["overview.vacant-seat"]
    return Sheet(one.association.label, (said["overview.municipality"], *shown_names(one)), lines, missing)


def _words(cell: MatrixCell, said: Words) -> str:
    told = [f"{holder_words(holder, said)} ({cells.day(holder.last, said)})" for holder in cell.holders]
    told += [said["overview.vacant-seat"]] if cell.vacant else [said["matrix.none"]] if cell.gap else []
    return "\n".join(told)


def _seats(one: Matrix, said: Words) -> Iterable[Line]:
    for row, cell, forum in _cells(one):
        for holder in cell.holders:
            role = [*([holder.chair] if holder.chair else []), *([said["capacity.substitute"]] * holder.substitute)]
            for source in dict.fromkeys(cell.sources(holder)):
                yield (
                    one.association.label, joined(holder.organisations) or row_name(row, said), forum, holder.name,
                    joined(role), date(holder.last), source.exact, source.file_name, source.page,
                )  # fmt: skip


def _gaps(one: Matrix) -> Iterable[Line]:
    conveners = dict(zip(shown_names(one), (joined(column.conveners) for column in one.columns), strict=True))
    for row, cell, forum in _cells(one):
        if cell.gap and not cell.vacant and row.organisation is not None:
            yield one.association.label, row.organisation.label, forum, conveners[forum]


def _cells(one: Matrix) -> Iterable[tuple[MatrixRow, MatrixCell, str]]:
    names = shown_names(one)
    for row in one.rows:
        for cell, name in zip(row.cells, names, strict=True):
            yield row, cell, name
