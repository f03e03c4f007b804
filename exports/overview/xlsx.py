"""Sheets as a workbook: real tables with filters, dates as dates, and text that is never a formula.

A cell whose text begins with = + - or @ is written as text: no name in minutes can be run. The workbook's creation
date is constant, so the same sheets give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any, Final

import xlsxwriter

from exports.overview.sheet import Sheet, Value
from exports.overview.steady import xml_text

CREATED: Final = dt.datetime(2000, 1, 1)
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
_LONGEST: Final = 32_767  # characters in a cell (Excel specifications and limits)
_HEADING: Final = 255  # characters in the name of a table's column
_TITLE: Final = 31  # characters in the name of a sheet, which has none of []:*?/\
_NARROW, _WIDE, _BUTTON, _MARGIN = 8, 46, 3, 2  # characters: columns are as wide as what they hold, within these
_LINE, _TALLEST = 15, 409  # points: a line of the standard font, and the tallest row there can be
_NOT_IN_TITLE: Final = re.compile(r"[\[\]:*?/\\']")


def write(sheets: Sequence[Sheet], stream: IO[bytes], *, title: str) -> None:
    """Write sheets as XLSX, each a table under a header that stays in view. Raises OSError where that cannot be."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        book.set_properties({"title": xml_text(title), "author": "Forumgraf", "created": CREATED})
        formats = _Formats(
            text=book.add_format({"text_wrap": True, "valign": "top", "align": "left"}),
            day=book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            heading=book.add_format({"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1}),
            missing=book.add_format({"bold": True, "font_color": "#B5412F", "valign": "top"}),
        )
        taken = {"history"}  # a name that Excel keeps for itself
        for number, sheet in enumerate(sheets, start=1):
            title_of_sheet = _NOT_IN_TITLE.sub("_", " ".join(xml_text(sheet.title).split()))
            _sheet(book, sheet, _unlike(taken, title_of_sheet, _TITLE), f"Forumgraf_{number}", formats)
    stream.write(made.getvalue())


@dataclass(frozen=True)
class _Formats:
    text: Any
    day: Any
    heading: Any
    missing: Any


def _sheet(book: Any, sheet: Sheet, name: str, table: str, formats: _Formats) -> None:
    written = book.add_worksheet(name)
    taken: set[str] = set()
    headings = [_unlike(taken, " ".join(xml_text(heading).split()), _HEADING) for heading in sheet.columns]
    columns = [{"header": heading, "header_format": formats.heading} for heading in headings]
    options = {"columns": columns, "style": "Table Style Light 1", "name": table}
    written.add_table(0, 0, max(1, len(sheet.lines)), len(headings) - 1, options)
    widths = [_width(heading, [line[number] for line in sheet.lines]) for number, heading in enumerate(headings)]
    for number, width in enumerate(widths):
        written.set_column(number, number, width)
    for down, line in enumerate(sheet.lines, start=1):
        written.set_row(down, _height(line, widths))
        for right, value in enumerate(line):
            if isinstance(value, str) and value in sheet.missing:
                written.write_string(down, right, value, formats.missing)
            else:
                _cell(written, down, right, value, formats)
    written.freeze_panes(1, 1)
    written.set_landscape()
    written.set_paper(9)  # A4
    written.fit_to_pages(1, 0)
    written.repeat_rows(0)
    written.set_footer("&L&A&R&P (&N)")


def _unlike(taken: set[str], name: str, longest: int) -> str:
    """Return a name that is not taken in any case, which a table's columns and a workbook's sheets must not be."""
    wanted, number = _fitting(name, longest) or "–", 1
    while wanted.casefold() in taken:
        number += 1
        ending = f" ({number})"
        wanted = _fitting(name, longest - len(ending)) + ending
    taken.add(wanted.casefold())
    return wanted


def _fitting(text: str, longest: int) -> str:
    """Return as much of a text as has room for so many characters, which a workbook counts as UTF-16 does."""
    return text.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")


def _width(heading: str, values: Sequence[Value]) -> int:
    """Return the width at which a column's longest line fits, or which it is wrapped to."""
    longest = max((len(line) for value in values for line in str(value or "").split("\n")), default=0)
    return min(_WIDE, max(_NARROW, len(heading) + _BUTTON, longest + _MARGIN))


def _height(values: Sequence[Value], widths: Sequence[int]) -> int:
    """Return the height, in points, of a row with all lines of its cells; not every program finds it itself."""
    lines = max(
        sum(-(-max(1, len(part)) // (width - _MARGIN)) for part in str(value or "").split("\n"))
        for value, width in zip(values, widths, strict=True)
    )
    return min(_TALLEST, _LINE * lines)


def _cell(sheet: Any, down: int, right: int, value: Value, formats: _Formats) -> None:
    match value:
        case None | "":
            return
        case dt.date() if value.year >= 1900:
            sheet.write_datetime(down, right, dt.datetime.combine(value, dt.time()), formats.day)
        case dt.date():  # before what a spreadsheet can count from
            sheet.write_string(down, right, value.isoformat(), formats.text)
        case int():
            sheet.write_number(down, right, value, formats.text)
        case str():
            sheet.write_string(down, right, _fitting(xml_text(value), _LONGEST), formats.text)
