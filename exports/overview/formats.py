"""The formats that the overview and the matrix are written in, by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import IO, Final

from exports.overview import csv, docx, html, markdown, xlsx
from exports.overview.matrix_report import matrix_report
from exports.overview.matrix_rows import Matrices
from exports.overview.matrix_sheets import matrix_sheets, seat_sheet
from exports.overview.overviews import Overview
from exports.overview.register import register
from exports.overview.report import report
from exports.overview.sheets import sheets
from exports.overview.wording import words

# Each takes what is written, a stream and a language; raises UsageError for another language, OSError for the stream.
WriteOverview = Callable[[Overview, IO[bytes], str], None]
WriteMatrices = Callable[[Matrices, IO[bytes], str], None]


def _html(found: Overview, stream: IO[bytes], language: str) -> None:
    html.write(report(found, language=language), stream, language=language)


def _docx(found: Overview, stream: IO[bytes], language: str) -> None:
    docx.write(report(found, language=language), stream, language=language)


def _xlsx(found: Overview, stream: IO[bytes], language: str) -> None:
    xlsx.write(sheets(found, language=language), stream, title=report(found, language=language).title)


def _csv(found: Overview, stream: IO[bytes], language: str) -> None:
    csv.write(register(found, language=language), stream, language=language)


def _markdown(found: Overview, stream: IO[bytes], language: str) -> None:
    markdown.write(report(found, language=language), stream)


def _matrix_html(found: Matrices, stream: IO[bytes], language: str) -> None:
    html.write(matrix_report(found, language=language), stream, language=language)


def _matrix_docx(found: Matrices, stream: IO[bytes], language: str) -> None:
    docx.write(matrix_report(found, language=language), stream, language=language)


def _matrix_xlsx(found: Matrices, stream: IO[bytes], language: str) -> None:
    xlsx.write(matrix_sheets(found, language=language), stream, title=words(language)["matrix.title"])


def _matrix_csv(found: Matrices, stream: IO[bytes], language: str) -> None:
    csv.write(seat_sheet(found, language=language), stream, language=language)


def _matrix_markdown(found: Matrices, stream: IO[bytes], language: str) -> None:
    markdown.write(matrix_report(found, language=language), stream)


OVERVIEW: Final[Mapping[str, WriteOverview]] = {
    "html": _html,
    "docx": _docx,
    "xlsx": _xlsx,
    "csv": _csv,
    "md": _markdown,
}
MATRIX: Final[Mapping[str, WriteMatrices]] = {
    "html": _matrix_html,
    "docx": _matrix_docx,
    "xlsx": _matrix_xlsx,
    "csv": _matrix_csv,
    "md": _matrix_markdown,
}
BINARY: Final = frozenset({"docx", "xlsx"})  # no text: nothing to show on a terminal
