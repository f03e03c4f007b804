"""The overview as a workbook: real tables with filters, dates as dates, and text that is never a formula.

A cell whose text begins with = + - or @ is written as text: no name in minutes can be run. The workbook's creation
date is constant, so the same overview gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Mapping, Sequence
from typing import IO, Any, Final

import xlsxwriter

from exports.overview.model import ForumOverview, MemberRow, Note, Overview
from exports.wording import words

Words = Mapping[str, str]
Cell = str | int | dt.date | None
Line = Sequence[Cell]

CREATED: Final = dt.datetime(2000, 1, 1)
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST: Final = 32_767  # characters in a cell (Excel specifications and limits)
# What XML 1.0 cannot hold (section 2.2), which a spreadsheet would call a damaged file.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(found: Overview, stream: IO[bytes], *, language: str = "sv") -> None:
    """Write the overview as XLSX: a sheet each of members, vacant seats, open questions and sources.

    Raises UsageError for a language that there is not, and OSError where the stream cannot be written.
    """
    said = words(language)
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        book.set_properties({"title": said["overview.steering-group"], "created": CREATED})
        _sheet(book, said["overview.members"], _MEMBERS, _member_lines(found, said), said)
        _sheet(book, said["overview.vacant"], _VACANT, _vacant_lines(found), said)
        _sheet(book, said["overview.open"], _OPEN, _open_lines(found), said)
        _sheet(book, said["overview.notes"], _NOTES, _note_lines(found), said)
    stream.write(made.getvalue())


# Columns: the key of the heading, and the width in characters.
_MEMBERS: Final = (
    ("overview.forum", 34), ("overview.project", 24), ("overview.convener", 26), ("overview.member", 26), ("role", 20),
    ("overview.behalf", 26), ("responsibility", 24), ("overview.state", 12), ("overview.begins", 14),
    ("overview.ends", 14), ("overview.first", 14), ("overview.last", 14), ("overview.last-present", 16),
    ("sources", 12),
)  # fmt: skip
_VACANT: Final = (("overview.forum", 34), ("overview.behalf", 30), ("overview.date", 14), ("sources", 12))
_OPEN: Final = (
    ("overview.forum", 34), ("overview.name", 24), ("overview.candidates", 44), ("overview.item", 44),
    ("overview.date", 14), ("sources", 12),
)  # fmt: skip
_NOTES: Final = (
    ("overview.forum", 34), ("source", 8), ("overview.passage", 90), ("overview.file", 40), ("overview.page", 8),
)  # fmt: skip


def _member_lines(found: Overview, said: Words) -> list[Line]:
    return [
        _member_line(forum, row, begins, ends, said)
        for forum in found.forums
        for row in (*forum.members, *forum.former)
        for begins, ends in row.periods or ((None, None),)
    ]


def _member_line(forum: ForumOverview, row: MemberRow, begins: str | None, ends: str | None, said: Words) -> Line:
    principals = [f"{said['stands-in-for']} {name}" for name in row.stands_in_for]
    return (
        forum.forum.label,
        ", ".join(one.name for one in forum.steers),
        ", ".join(one.name for one in forum.conveners),
        row.name,
        ", ".join([*row.roles, *principals]),
        ", ".join(row.on_behalf_of),
        ", ".join(row.responsibilities),
        said[row.state],
        *(_date(value) for value in (begins, ends, row.first_attested, row.last_attested, row.last_present)),
        _numbers(row.notes),
    )


def _vacant_lines(found: Overview) -> list[Line]:
    return [
        (forum.forum.label, ", ".join(row.on_behalf_of), _date(row.date), _numbers(row.notes))
        for forum in found.forums
        for row in forum.vacant
    ]


def _open_lines(found: Overview) -> list[Line]:
    return [
        (forum.forum.label, row.label, ", ".join(row.candidates), row.item, _date(row.date), _numbers(row.notes))
        for forum in found.forums
        for row in forum.open_questions
    ]


def _note_lines(found: Overview) -> list[Line]:
    return [_note_line(forum, note) for forum in found.forums for note in forum.notes]


def _note_line(forum: ForumOverview, note: Note) -> Line:
    return forum.forum.label, note.number, note.source.exact, note.source.file_name, note.source.page


def _numbers(notes: Sequence[int]) -> str:
    return ", ".join(map(str, notes))


def _date(value: str | None) -> Cell:
    """Return a whole date as a date; what is less precise ("2024-07") stays as it was stated."""
    if value is None or _DAY.fullmatch(value) is None:
        return value
    return dt.date.fromisoformat(value)


def _sheet(book: Any, name: str, columns: Sequence[tuple[str, int]], lines: Sequence[Line], said: Words) -> None:
    """Write one sheet: a table with filters under a header that stays in view; without lines the header alone."""
    sheet = book.add_worksheet(name)
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    sheet.add_table(
        0, 0, max(1, len(lines)), len(columns) - 1,
        {"columns": [{"header": said[key]} for key, _ in columns], "style": "Table Style Light 1", "autofilter": True},
    )  # fmt: skip
    for number, (_, width) in enumerate(columns):
        sheet.set_column(number, number, width)
    for down, line in enumerate(lines, start=1):
        for right, value in enumerate(line):
            _cell(sheet, down, right, value, text, day)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cell(sheet: Any, down: int, right: int, value: Cell, text: Any, day: Any) -> None:
    match value:
        case None | "":
            return
        case dt.date() if value.year >= 1900:
            sheet.write_datetime(down, right, dt.datetime.combine(value, dt.time()), day)
        case dt.date():  # before what a spreadsheet can count from
            sheet.write_string(down, right, value.isoformat(), text)
        case int():
            sheet.write_number(down, right, value, text)
        case str():
            sheet.write_string(down, right, _NOT_XML.sub("\ufffd", value)[:_LONGEST], text)
