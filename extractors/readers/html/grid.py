"""Tables that a page makes of other elements than <table>: rows and cells by role, by how they are shown, by class.

<div role="row"><span role="cell">Anna Ek</span>...     WAI-ARIA
<div style="display: table-row"> · "display: flex"      as the element itself says
<div class="divTableRow"> · "row" · "d-flex" · "tr"     as editors and frameworks call them
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from extractors.readers.html.furniture import PART_OF_NAME, is_hidden

_ROW_ROLE = "row"
_ROW_SHOWN = re.compile(r"display\s*:\s*table-row(?!-)", re.IGNORECASE)
_BESIDE = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)(?![-\w])", re.IGNORECASE)
_UPRIGHT = re.compile(
    r"flex-direction\s*:\s*column|(?<![\w-])(?:flex-(?:col|column)|vertical|stack)(?![\w-])", re.IGNORECASE
)
_ROW_NAMES = frozenset(("row", "tr", "rad", "flex", "grid", "cols"))
_CELLS = frozenset(("div", "span", "p", "strong", "b"))
_IN_NO_CELL = "h1, h2, h3, h4, h5, h6, table, article, main, form, section"
_MOST = 12  # cells in a row
_HEAD = 8  # words that the first cell has at the most: a label, or a name


def rows_at(siblings: Sequence[LexborNode], at: int) -> tuple[list[list[LexborNode]], int]:
    """Return the cells of each row of the table that begins at `siblings[at]`, and where it ends; none where none is.

    A row that its role or its display says is one needs no other. What is merely shown side by side, as the parts of a
    page are too, is a table where two rows or more of as many short-headed cells stand below one another.
    """
    found: list[list[LexborNode]] = []
    stated = _is_stated(siblings[at])
    end = at
    for index in range(at, len(siblings)):
        node = siblings[index]
        if _is_blank(node):
            continue
        cells = _cells(node)
        if not cells or _is_stated(node) != stated or (found and not stated and len(cells) != len(found[0])):
            break
        found.append(cells)
        end = index + 1
    return (found, end) if stated or len(found) > 1 else ([], at)


def _is_blank(node: LexborNode) -> bool:
    return node.tag == "-text" and not node.text(deep=False).strip()


def _is_stated(node: LexborNode) -> bool:
    attributes = node.attributes
    return attributes.get("role") == _ROW_ROLE or _ROW_SHOWN.search(attributes.get("style") or "") is not None


def _cells(node: LexborNode) -> list[LexborNode]:
    """Return the cells of an element that is a row; none where it is none."""
    if node.tag != "div" or not (_is_stated(node) or _is_beside(node)) or is_hidden(node):
        return []
    cells = [child for child in node.iter(include_text=True) if not _is_blank(child) and not is_hidden(child)]
    if not 1 < len(cells) <= _MOST or any(child.tag not in _CELLS for child in cells):
        return []
    return cells if _is_stated(node) or _is_short(cells) else []


def _is_beside(node: LexborNode) -> bool:
    """Return whether the parts of an element stand side by side by its style or its class."""
    style, names = node.attributes.get("style") or "", node.attributes.get("class") or ""
    if _UPRIGHT.search(style) or _UPRIGHT.search(names):
        return False
    return _BESIDE.search(style) is not None or any(part.lower() in _ROW_NAMES for part in PART_OF_NAME.findall(names))


def _is_short(cells: Sequence[LexborNode]) -> bool:
    return len(cells[0].text().split()) <= _HEAD and all(cell.css_first(_IN_NO_CELL) is None for cell in cells)
