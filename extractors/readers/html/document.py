"""Web pages: the main content as lines; navigation, forms, scripts and what is hidden are left out."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from extractors.readers.blocks import Block, Paragraph, Table, render
from extractors.readers.html.furniture import is_bold, is_furniture, is_hidden, is_said_of_page, is_skip_link, main_of
from extractors.readers.html.grid import rows_at
from extractors.readers.numerals import NUMERALS
from extractors.readers.plain import decode
from extractors.readers.text import Text
from graph.errors import ReadError

MEDIA_TYPE = "text/html"
MAX_DEPTH = 200  # a page nested deeper was not written by a person
MAX_OPEN = 1_000  # tags open at once, many of them perhaps left open by mistake
_HEAD = 4096  # a page says within these bytes how it is encoded (HTML standard, 4.2.5.4: 1024, browsers read on)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?P<name>[\w:.-]+)""", re.IGNORECASE)
_LATIN = frozenset(["iso8859-1", "ascii", "cp1252"])  # the Encoding standard reads these as Windows-1252
_BLANKS = re.compile(r"[ \t\r\n\f]+")

_SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "nav", "aside", "button", "input", "select", "textarea",
        "option", "datalist", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "dialog", "menu",
        "del",
    )
)  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_STRONG = frozenset(("b", "strong"))
_INLINE = frozenset(
    (
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "nobr",
    )
)  # fmt: skip
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)")
_UNENDED = frozenset(  # elements without an end tag, and those whose end tag may be left out
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup",
        "caption", "option", "optgroup", "rp", "rt",
    )
)  # fmt: skip
_MARK = "mso-list:Ignore"  # how Word says that a list's number stands here
_COUNTED = re.compile(r"\W*(?:\d|[A-Za-zåäö]{1,4}[.)])")  # 1. · § 12 · a) · iv.
_LISTS = frozenset(["ul", "ol"])


def read_html(data: bytes, file_name: str) -> Text:
    """Return the text of a web page's main content; ReadError where it is empty or nested without bound."""
    source, encoding, warnings = _decoded(data, file_name)
    _refuse_deep(source, file_name)
    try:
        tree = LexborHTMLParser(source.replace("\0", ""))
    except (SelectolaxError, ValueError) as error:
        raise ReadError(
            file_name, f"the page cannot be parsed: {error}", remedy="save it anew from a browser"
        ) from error
    main = main_of(tree)
    text = "" if main is None else render(_Reader(file_name, len(main.text().split())).blocks(main, 0))
    if not text:
        raise ReadError(file_name, "the page has no text", remedy="open it in a browser and save it as PDF")
    title = tree.css_first("title")
    name = None if title is None else _BLANKS.sub(" ", title.text()).strip() or None
    return Text(text, MEDIA_TYPE, encoding, title=name, warnings=warnings)


def _refuse_deep(source: str, file_name: str) -> None:
    """Raise ReadError for tags that nest without bound: the parser's time grows with the square of the depth."""
    depth = 0
    opened: Counter[str] = Counter()
    for tag in _TAG.finditer(source):
        name = tag["name"].lower()
        if name in _UNENDED or (tag["end"] and not opened[name]):
            continue
        step = -1 if tag["end"] else 1
        opened[name] += step
        depth += step
        if depth > MAX_OPEN:
            raise _too_deep(file_name, MAX_OPEN)


def _too_deep(file_name: str, limit: int) -> ReadError:
    return ReadError(file_name, f"the page is nested deeper than {limit} elements", remedy="save it as PDF")


def _decoded(data: bytes, file_name: str) -> tuple[str, str, tuple[str, ...]]:
    declared = _CHARSET.search(data[:_HEAD])
    if declared is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, file_name)
    try:
        name = codecs.lookup(declared["name"].decode("ascii")).name
        name = "windows-1252" if name in _LATIN else name
        return data.decode(name), name, ()
    except (LookupError, UnicodeError):
        return decode(data, file_name)  # the page does not keep what it says


@dataclass(slots=True)
class _Reader:
    """Makes blocks of elements; words between two blocks gather into a paragraph.

    `size`: how many words the page has.
    """

    file_name: str
    size: int
    _words: list[tuple[str, bool]] = field(default_factory=list)  # with whether they are bold
    _bold: int = 0  # elements that make bold, around what is read
    _in_heading: int = 0  # headings around it

    def blocks(self, node: LexborNode, depth: int) -> list[Block]:
        """Return the blocks inside an element, in order."""
        outer, self._words = self._words, []
        found = list(self._children(node, depth + 1))
        found += self._paragraph()
        self._words = outer
        return found

    def _children(self, node: LexborNode, depth: int) -> Iterator[Block]:
        if depth > MAX_DEPTH:
            raise _too_deep(self.file_name, MAX_DEPTH)
        children = list(node.iter(include_text=True))
        behind = 0  # what has been read as a table
        for index, child in enumerate(children):
            tag = child.tag or "-"
            if index < behind:
                continue
            if tag == "-text":
                self._words.append((_BLANKS.sub(" ", child.text(deep=False)), self._bold > 0))
            elif (sign := _sign(child, tag)) is not None:
                self._words.append((sign, False))
            elif (tag in _INLINE or self._opens_part(tag)) and not is_hidden(child):
                strong = tag in _STRONG or is_bold(child)
                self._bold += strong
                yield from self._children(child, depth + 1)
                self._bold -= strong
            elif (
                tag not in _SKIPPED
                and not tag.startswith(("-", "!"))
                and not is_hidden(child)
                and not is_furniture(child, self.size)
            ):
                yield from self._paragraph()
                rows, behind = rows_at(children, index)
                yield from [self._grid(rows, depth)] if rows else self._block(child, tag, depth)

    def _block(self, node: LexborNode, tag: str, depth: int) -> Iterator[Block]:
        if tag == "table":
            yield Table(tuple(self._rows(node, depth)))
        elif tag == "dl":
            yield Table(tuple(self._terms(node, depth)))
        elif tag in _LISTS:
            yield from self._items(node, tag, depth)
        elif tag in _HEADINGS or node.attributes.get("role") == "heading":
            self._in_heading += 1
            yield from (_headed(block) for block in self.blocks(node, depth))
            self._in_heading -= 1
        elif tag == "pre":
            yield Paragraph(node.text().replace("\r\n", "\n").strip("\n"))
        elif tag in ("p", "div"):
            yield from self.blocks(node, depth) or _empty_line(node)
        else:
            yield from self.blocks(node, depth)

    def _opens_part(self, tag: str) -> bool:
        """Return whether an element is a heading's button, which opens and closes the part below it."""
        return tag == "button" and self._in_heading > 0

    def _paragraph(self) -> list[Block]:
        text = "".join(words for words, _ in self._words).replace("\u00ad", "")
        bold = all(bold for words, bold in self._words if words.strip())
        self._words.clear()
        lines = [re.sub(r" +", " ", line).replace("\u00a0", " ").strip() for line in text.split("\n")]
        whole = "\n".join(lines).strip("\n")
        return [Paragraph(whole, bold=bold)] if whole and not is_said_of_page(whole) else []

    def _items(self, node: LexborNode, tag: str, depth: int) -> Iterator[Block]:
        number = _number(node.attributes.get("start"), 1)
        numeral = NUMERALS.get(node.attributes.get("type") or "", str)
        for child in node.iter():
            blocks = self.blocks(child, depth)
            if child.tag != "li" or not blocks or is_hidden(child):
                yield from () if is_hidden(child) or child.tag in _SKIPPED else blocks
                continue
            number = _number(child.attributes.get("value"), number)
            first, *others = blocks
            mark = f"{numeral(number)}. " if tag == "ol" else "- "
            yield replace(first, text=mark + first.text) if isinstance(first, Paragraph) else first
            yield from others
            number += 1

    def _terms(self, node: LexborNode, depth: int) -> Iterator[tuple[tuple[Block, ...], ...]]:
        """Yield each term of a list of terms with what is said of it, as a row of a table."""
        term: tuple[Block, ...] = ()
        for child in _descend(node, ("dt", "dd"), ("div",)):
            blocks = tuple(self.blocks(child, depth + 2))
            if child.tag == "dd":
                yield term, blocks
                term = ()
                continue
            if term:
                yield (term,)
            term = blocks
        if term:
            yield (term,)

    def _grid(self, rows: list[list[LexborNode]], depth: int) -> Table:
        """Return a table that is made of other elements."""
        return Table(tuple(tuple(tuple(self.blocks(cell, depth + 2)) for cell in row) for row in rows))

    def _rows(self, table: LexborNode, depth: int) -> Iterator[tuple[tuple[Block, ...], ...]]:
        below: dict[int, int] = {}
        for row in _descend(table, ("tr",), ("thead", "tbody", "tfoot")):
            cells: list[tuple[Block, ...]] = []
            for cell in row.iter():
                if cell.tag in ("td", "th") and not is_hidden(cell):
                    _covered(cells, below)
                    rows = _number(cell.attributes.get("rowspan"), 1)
                    if rows > 1:
                        below[len(cells)] = rows - 1
                    cells.append(tuple(self.blocks(cell, depth + 2)))
            _covered(cells, below)
            yield tuple(cells)


def _sign(node: LexborNode, tag: str) -> str | None:
    """Return what an element stands for that has no words of its own to read; None where it has."""
    if tag == "br":
        return "\n"
    if tag == "input" and node.attributes.get("type") == "checkbox":
        return "[X] " if "checked" in node.attributes else "[ ] "
    if tag == "a" and is_skip_link(node):
        return ""
    return _list_mark(node) if _MARK in (node.attributes.get("style") or "") else None


def _list_mark(node: LexborNode) -> str:
    """Return what Word puts before an item, with one blank: "1. ", and "- " for any sign of its fonts."""
    mark = node.text().strip()
    return f"{mark} " if _COUNTED.match(mark) else "- "


def _covered(cells: list[tuple[Block, ...]], below: dict[int, int]) -> None:
    """Leave empty the places that a cell of an earlier row reaches down into."""
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append(())


def _descend(node: LexborNode, wanted: tuple[str, ...], through: tuple[str, ...]) -> Iterator[LexborNode]:
    for child in node.iter():
        if child.tag in wanted:
            yield child
        elif child.tag in through:
            yield from _descend(child, wanted, through)


def _headed(block: Block) -> Block:
    return Paragraph(block.text.replace("\n", " "), heading=True) if isinstance(block, Paragraph) else block


def _empty_line(node: LexborNode) -> list[Block]:
    """Return the empty line that a paragraph of nothing but a break or a fast blank is on the page.

    Editors in the browser write <div><br></div> for one.
    """
    shown = node.css_first("br") is not None or "\u00a0" in node.text()
    return [Paragraph("")] if shown else []


def _number(written: str | None, default: int) -> int:
    return (
        int(written)
        if written is not None and written.isascii() and written.isdigit() and len(written) < 6
        else default
    )
