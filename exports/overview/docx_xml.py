"""WordprocessingML (ISO/IEC 29500-1, chapter 17) for the parts of a document: paragraphs, runs, links and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from exports.overview.document import Cell, Column, Line, Ref, Table
from exports.overview.references import marks
from exports.overview.steady import xml_text

_QUIET: Final = "566072"
_MISSING: Final = "B5412F"
_LINK: Final = "1F5FA8"
_RULE: Final = "BFBFBF"


def element(tag: str, /, *children: Any, **attributes: str | int) -> Any:
    """Return an element of the w namespace: `element("tblW", w=5000, type="pct")`."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    for child in children:
        made.append(child)
    return made


def paragraph(style: str, runs: Iterable[Any], *, keep: bool = False) -> Any:
    """Return a paragraph in a style; with `keep`, on the page of the one that follows."""
    properties = element("pPr", element("pStyle", val=style), *([element("keepNext")] if keep else []))
    return element("p", properties, *runs)


def run(
    text: str,
    *,
    quiet: bool = False,
    missing: bool = False,
    strong: bool = False,
    raised: bool = False,
    link: bool = False,
    whole: bool = False,
) -> Any:
    """Return a run of text; a tab in it is one, and with `whole` no hyphen in it ends a line, as in a date."""
    colour = _LINK if link else _MISSING if missing else _QUIET if quiet else None
    properties = element(
        "rPr",
        *([element("b")] if strong or missing else []),
        *([element("color", val=colour)] if colour else []),
        *([element("vertAlign", val="superscript")] if raised else []),
    )
    made = element("r", properties)
    marks = {"\t": "tab", **({"-": "noBreakHyphen"} if whole else {})}
    for piece in re.split(f"([{''.join(marks)}])", xml_text(text)):
        made.append(element(marks[piece]) if piece in marks else _text(piece))
    return made


def _text(text: str) -> Any:
    words = element("t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return words


def bookmarked(part: Any, key: str, number: int) -> Any:
    """Return a paragraph that links can lead to; `number` is that of the bookmark in the whole document."""
    part.insert(1, element("bookmarkStart", id=number, name=_bookmark(key)))
    part.append(element("bookmarkEnd", id=number))
    return part


def cell_runs(cell: Cell, *, between: str | None = None) -> list[Any]:
    """Return the lines of a cell as runs, parted by `between`, or by line breaks."""
    runs: list[Any] = []
    for number, line in enumerate(cell):
        if number:
            runs.append(element("r", element("br")) if between is None else run(between))
        runs += _line(line)
    return runs


def field(code: str) -> list[Any]:
    """Return a field that Word fills in itself, such as PAGE."""
    return [element("fldSimple", run("1", quiet=True), instr=code)]


def table(shown: Table, style: str, *, width: int) -> Any:
    """Return a table as wide as the text (in twips), with a header row that repeats on each page."""
    total = sum(column.share for column in shown.columns)
    widths = [width * column.share // total for column in shown.columns]
    borders = [element(side, val="single", sz=4, space=0, color=_RULE) for side in ("top", "bottom", "insideH")]
    properties = element(
        "tblPr",
        element("tblW", w=sum(widths), type="dxa"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(side, w=57, type="dxa") for side in ("top", "left", "bottom", "right"))),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=xml_text(shown.caption)),
    )
    grid = element("tblGrid", *(element("gridCol", w=one) for one in widths))
    head = _row([_heading(column) for column in shown.columns], widths, style, head=True)
    rows = [_row([_first(row[0]), *map(cell_runs, row[1:])], widths, style) for row in shown.rows]
    return element("tbl", properties, grid, head, *rows)


def _row(cells: Sequence[list[Any]], widths: Sequence[int], style: str, *, head: bool = False) -> Any:
    properties = element("trPr", element("cantSplit"), *([element("tblHeader")] if head else []))
    made = [
        element("tc", element("tcPr", element("tcW", w=width, type="dxa")), paragraph(style, runs, keep=head))
        for runs, width in zip(cells, widths, strict=True)
    ]
    return element("tr", properties, *made)


def _heading(column: Column) -> list[Any]:
    detail = [] if column.detail is None else [element("r", element("br")), run(column.detail, quiet=True)]
    return [run(column.heading, quiet=True, strong=True), *detail]


def _first(cell: Cell) -> list[Any]:
    """Return the cell that is its row's heading: its first line is strong."""
    return [
        *_line(cell[0], strong=True),
        *(part for line in cell[1:] for part in (element("r", element("br")), *_line(line))),
    ]


def _line(line: Line, *, strong: bool = False) -> list[Any]:
    if line.target is not None:
        return [_link(line.target, run(line.text, link=True, strong=strong))]
    detail = [run(f" {line.detail}", quiet=True, whole=True)] if line.detail is not None else []
    return [run(line.text, quiet=line.quiet, missing=line.missing, strong=strong), *detail, *_refs(line.notes)]


def _refs(refs: Sequence[Ref]) -> list[Any]:
    found: list[Any] = []
    for key, number in marks(refs):
        if found:
            found.append(run(" ", raised=True))
        found.append(_link(key, run(number, raised=True, link=True)))
    return found


def _link(key: str, content: Any) -> Any:
    return element("hyperlink", content, anchor=_bookmark(key), history=1)


def _bookmark(key: str) -> str:
    return key.replace("-", "_")
