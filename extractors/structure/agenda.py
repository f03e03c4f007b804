"""The agenda: which items a meeting had, under which headings, with which parts.

Surface forms: numbered headings in any of the ways of `numbering`; a bare heading ("Ventilen"); a group heading right
before a numbered item ("Beslut"); a bare heading within an item, which is a part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import zip_longest

from msgspec import Struct, field

from extractors.matching.cover import Cover
from extractors.structure.headings import COLUMNS, OUTSIDE, heading_like, is_entry, plain
from extractors.structure.item_titles import opening_title
from extractors.structure.letterhead import DATED, PLACED
from extractors.structure.lines import Line
from extractors.structure.numbering import Head, clean, part_head
from extractors.structure.tables import Table
from extractors.words.heading_words import NOT_HEADINGS, STANDING
from graph.claims import Span

# where the agenda ends: "Mötet avslutas", "Vid protokollet", a line to sign on
_ENDING = re.compile(
    r"(?:ordinarie\s+)?möte(?:t|ts)\s+avsluta|sammanträdet\s+avsluta|vid protokollet\b|antecknat av\b|vid pennan\b"
    r"|underskrift|protokollet (?:är )?justera|justera(?:s|t)(?: av)?\s*:?$|(?:ordförande|justerare|sekreterare)\s*:?$"
    r"|\.{5,}|_{5,}",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_NO_SECTIONS = NOT_HEADINGS - {"beslut", "diskussion", "program", "rapporter"}
_LONG = 40  # characters of a line whose last words may stand on the next
_LEAST_OPENING = 3  # paragraphs that open with a title
_LETTERHEAD = 12  # lines in which the day and the place stand
_SHORTEST_BODY = 200  # characters of lines above a list that are more than its letterhead
_FAR_APART = 400  # code points between two lists that are not of one head


class Item(Struct, frozen=True, gc=False):
    """An item of the agenda: its heading, the text that belongs to it (with that of its parts), and its place."""

    index: int
    title: str
    heading: Span
    body: Span
    position: str | None = None
    section: str | None = None
    parent: int | None = None


class _Node(Struct, frozen=True, gc=False):
    """A heading in its place: the group that it stands under, and whether it is a part of the item before it."""

    head: Head
    section: str | None = None
    part: bool = False


def read_items(
    text: str, lines: Sequence[Line], taken: Sequence[Span], heads: list[Head], tables: Sequence[Table]
) -> tuple[Item, ...]:
    """Return the items of the agenda.

    `taken` are the spans of the attendance lists, whose lines are no headings, nor are those of `tables`; `heads` are
    the headings that are known already, by their numbers or as rows of a table.
    """
    of_head = {head.line for head in heads}  # "5. Övriga frågor" opens no list
    of_table = {index for table in tables for index in range(table.first, table.last + 1)} - of_head
    unlisted = {one.index for one in Cover(taken).without(lines) if not one.noise} - of_table
    free = [one for one in lines if one.index in of_head or one.index in unlisted]
    if heads:
        ends = next((table.last for table in tables if table.first < heads[-1].line <= table.last), None)
        return _Numbered(heads, text, ends=ends).read(free)
    return _unnumbered(text, free, taken)


class _Numbered(Struct):
    """The reading of a document with numbered items, line by line."""

    heads: list[Head]
    text: str
    nodes: list[_Node] = field(default_factory=list)
    section: str | None = None
    number: int | None = None  # of the item that the lines belong to
    ends: int | None = None  # index of the last line of the table whose rows are the items

    def read(self, lines: Sequence[Line]) -> tuple[Item, ...]:
        """Return the items that the lines hold, the last of them as far as the text or to where the agenda ends."""
        at_line = {head.line: head for head in self.heads}
        in_heading = {i for head in self.heads for i in range(head.line, head.last + 1)}
        alone = {head.last for head in self.heads if head.inline is None}  # lines that hold no text of their item
        for before, line, following in zip_longest((None, *lines[:-1]), lines, lines[1:]):
            if line.index in at_line:
                self.nodes.append(_Node(at_line[line.index], self.section))
                self.number = at_line[line.index].number
            elif line.index not in in_heading and not _is_addressee(before, line):
                if self._ends(line):
                    return _built(self.nodes, line.span.start)
                before_head = following is not None and following.index in at_line
                answers = before is not None and before.index in alone and not line.after_blank  # "Godkänt"
                wrapped = answers or _is_wrapped(before, line)
                self._plain(line, following, before_head=before_head, wrapped=before_head and wrapped)
        return _built(self.nodes, len(self.text))

    def _ends(self, line: Line) -> bool:
        behind_last = line.span.start > self.heads[-1].span.start
        behind_table = self.ends is not None and line.index > self.ends
        return bool(self.nodes) and behind_last and (behind_table or _ENDING.match(line.text) is not None)

    def _plain(self, line: Line, following: Line | None, *, before_head: bool, wrapped: bool) -> None:
        """Take a line without a number: a group heading, an item of its own, a part of an item, or none of these."""
        adjacent = following is not None and following.index == line.index + 1
        part = part_head(line, self.text, self.number)
        if part is not None:
            self.nodes.append(_Node(part, self.section, part=True))
        elif before_head and not wrapped and adjacent and _names_section(line):
            self.section = line.text.rstrip(" :")
        elif heading_like(line, following):
            if not self._by_paragraph and plain(line.text) in STANDING:
                self.section = None
                self.nodes.append(_Node(_head(line)))
            elif self.nodes and not before_head and _is_part(following):
                self.nodes.append(_Node(_head(line), self.section, part=True))

    @property
    def _by_paragraph(self) -> bool:
        return "§" in (self.heads[0].position or "")


def _is_wrapped(before: Line | None, line: Line) -> bool:
    """Tell the last words of a long line, which stand on one of their own, from a heading."""
    return before is not None and not line.after_blank and len(before.text) > _LONG and before.text[-1] not in ".:!?"


def _is_addressee(before: Line | None, line: Line) -> bool:
    """Tell to whom something goes from a heading: what stands below "Protokollsutdrag till"."""
    return before is not None and not line.after_blank and before.text.rstrip(" :").endswith(" till")


def _names_section(line: Line) -> bool:
    """Tell a group heading: a few words, capitalised, that no other kind of line has."""
    text = line.text.rstrip(" :")
    if not text or not text[0].isupper() or len(text.split()) > 6 or text[-1] in ".,;!?)":
        return False
    if ":" in text or "=" in text or any(c.isdigit() for c in text) or COLUMNS.search(text) is not None:
        return False
    return OUTSIDE.match(text) is None and text.casefold() not in _NO_SECTIONS and not is_entry(text)


def _is_part(following: Line | None) -> bool:
    """Tell a heading within an item, which has text behind it; a run of short lines is a list, not headings."""
    return following is not None and (len(following.text) > 60 or not heading_like(following, None))


def _head(line: Line) -> Head:
    return Head(line.index, line.index, None, None, clean(line.text), line.span)


def _unnumbered(text: str, lines: Sequence[Line], taken: Sequence[Span]) -> tuple[Item, ...]:
    """Read a document without numbers: bare headings after the attendance list."""
    start = _body_start(lines, taken)
    body = [line for line in lines if line.span.start >= start]
    candidates = [heading_like(a, b) for a, b in zip_longest(body, body[1:])]
    nodes: list[_Node] = []
    under_parent = False
    for at, line in enumerate(body):
        if nodes and _ENDING.match(line.text):
            return _built(nodes, line.span.start)
        if not candidates[at] or _in_run(candidates, at):
            under_parent = under_parent and not candidates[at]
            continue
        head = _head(line)
        part = bool(nodes) and (under_parent or _contained(head.title, nodes[-1].head.title))
        nodes.append(_Node(head, part=part))
        under_parent = at + 1 < len(body) and candidates[at + 1]
    return _built(nodes or [_Node(head) for head in _opening_heads(body)], len(text))


def _opening_heads(lines: Sequence[Line]) -> list[Head]:
    """Return what paragraphs open with as headings, where most do: "Skolväg. Bo Lund redogjorde för läget."."""
    paragraphs = [line for line in lines if line.after_blank and not line.noise]
    found = [(line, ends) for line in paragraphs if (ends := opening_title(line.text)) is not None]
    if len(found) < max(_LEAST_OPENING, len(paragraphs) / 2):
        return []
    return [
        Head(line.index, line.index, None, None, line.text[:title], _part_of(line, title), line.span.start + begins)
        for line, (title, begins) in found
    ]


def _part_of(line: Line, end: int) -> Span:
    return Span(line.span.start, line.span.start + end)


def _body_start(lines: Sequence[Line], taken: Sequence[Span]) -> int:
    """Return where the body begins: behind the first attendance list, unless that one stands at the document's end.

    What stands above a list at the end is its letterhead alone, where there is no more of it than behind the list.
    Without a list it is behind the first line, or behind those of the letterhead that tell the day and the place.
    """
    if not taken or not lines:
        labels = (line.span.end for line in lines[:_LETTERHEAD] if _is_of_letterhead(line.text))
        return max(labels, default=lines[0].span.end if lines else 0)
    last_of_first = taken[0].end
    for span in taken[1:]:
        if span.start - last_of_first > _FAR_APART:
            break
        last_of_first = max(last_of_first, span.end)
    rest = [line for line in lines if line.span.start > last_of_first]
    above = [line for line in lines if line.span.start < taken[0].start]
    words, all_words, before = (sum(len(line.text) for line in some) for some in (rest, lines, above))
    follows = len(rest) > len(lines) / 4 or words > all_words / 4 or before <= max(words, _SHORTEST_BODY)
    return last_of_first if follows else lines[0].span.end


def _is_of_letterhead(text: str) -> bool:
    """Tell "Datum: 2024-03-15" and "Plats Folkets hus 2" from "När vi möttes"."""
    told = DATED.match(text) or PLACED.match(text)
    return told is not None and any(character in ":0123456789" for character in text)


def _in_run(candidates: Sequence[bool], at: int) -> bool:
    """Tell whether the line is one of three or more short lines in a row: a list rather than headings."""
    left, right = at, at
    while left > 0 and candidates[left - 1]:
        left -= 1
    while right + 1 < len(candidates) and candidates[right + 1]:
        right += 1
    return right - left >= 2


def _contained(title: str, parent: str) -> bool:
    words = {w for w in _WORD.findall(title.casefold()) if len(w) > 2}
    return bool(words) and words <= set(_WORD.findall(parent.casefold()))


def _built(nodes: Sequence[_Node], end: int) -> tuple[Item, ...]:
    """Return the items of headings in their order: each reaches to the next that is no part of it, or to `end`."""
    items: list[Item] = []
    top: int | None = None
    for index, (node, follower) in enumerate(zip(nodes, _followers(nodes, end), strict=True)):
        head, parent = node.head, top if node.part else None
        top = top if node.part else index
        start = head.inline if head.inline is not None else head.span.end
        body = Span(start, max(follower, head.span.end, start))
        items.append(Item(index, head.title, head.span, body, head.position, node.section, parent))
    return tuple(items)


def _followers(nodes: Sequence[_Node], end: int) -> list[int]:
    """Return where the text of each node ends: at the next node, for an item with parts at the next item."""
    found: list[int] = []
    next_node, next_item = end, end
    for node in reversed(nodes):
        found.append(next_node if node.part else next_item)
        next_node = node.head.span.start
        next_item = next_item if node.part else next_node
    return found[::-1]


def items_by_offset(items: Sequence[Item]) -> Callable[[int], int | None]:
    """Return what tells the index of the innermost item whose heading or text covers an offset, None where none does.

    To be made once where many offsets are asked for.
    """
    begins = [item.heading.start for item in items]  # in their order
    ends = [max(item.heading.end, item.body.end) for item in items]

    def index(offset: int) -> int | None:
        at = bisect_right(begins, offset) - 1
        while at >= 0 and offset >= ends[at]:
            at -= 1
        return items[at].index if at >= 0 else None

    return index


def item_at(items: Sequence[Item], offset: int) -> int | None:
    """Return the index of the innermost item whose heading or text covers `offset`, or None."""
    return items_by_offset(items)(offset)


__all__ = ["OUTSIDE", "Item", "item_at", "items_by_offset", "read_items"]
