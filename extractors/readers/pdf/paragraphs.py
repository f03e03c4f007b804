"""From lines to text: running text joined to paragraphs, empty lines where the page shows them, page starts."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.forms import ITEM, LABEL, MARKER, goes_on_in_brackets, may_end_in_name, read_as_one
from extractors.readers.pdf.hyphens import goes_on_inside_word, join, plain
from extractors.readers.pdf.leaves import Leaf, Place, full, needed
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.spacing import Spacing, spacing_of

_LEADING = 1.9  # of the size: lines of one paragraph stand no further apart
_SAME_LEFT = 0.5
_HANGING = 3.5
_SAME_SIZE = 0.15
_NEAR = 12  # lines
_ALONE = 2.2
_HEADS = 1.2
_ROOM = 6  # times the size
_LARGE = 1.2  # times the size of the text below: a heading
_EMPTY = 1.4  # times the size
_DASHES = ("- ", "– ")
_ENDS = (".", ":", ";", "!", "?")


def text_of(leaves: Sequence[Leaf], pages: int) -> tuple[str, tuple[int, ...]]:
    """Return the text of a document's leaves, in order, and the offset at which each of its `pages` begins."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    spacing = spacing_of(leaves)
    paragraphs = _paragraphs(leaves, spacing)
    for number, paragraph in enumerate(paragraphs):
        if number and _apart(paragraphs, number, spacing):
            parts.append("\n")
            length += 1
        text = ""
        for place in paragraph:
            joined = join(text, place.line.text) if text else place.line.text
            begin = length + len(plain(joined)) - len(plain(place.line.text))
            starts += [begin] * (place.leaf.page + 1 - len(starts))
            text = joined
        parts.append(f"{plain(text)}\n")
        length += len(parts[-1])
    starts += [length] * (pages - len(starts))
    return "".join(parts), tuple(starts)


def _paragraphs(leaves: Sequence[Leaf], spacing: Spacing) -> list[list[Place]]:
    found: list[list[Place]] = []
    for leaf in leaves:
        for index in range(len(leaf.lines)):
            place = Place(leaf, index)
            if found and _continues(found[-1], place, spacing):
                found[-1].append(place)
            else:
                found.append([place])
    return found


def _continues(paragraph: Sequence[Place], place: Place, spacing: Spacing) -> bool:
    """Return whether a line is the next of the paragraph before it."""
    last = paragraph[-1]
    above, below = last.line, place.line
    if below.aligned or abs(above.row.size - below.row.size) > _SAME_SIZE * above.row.size:
        return False
    if above.row.bold != below.row.bold:
        return False
    held = last.leaf is place.leaf and spacing.holds_together(above.row.end - below.row.base, below.row.size)
    begins = MARKER.match(below.text) and not goes_on_in_brackets(above.text, below.text)
    if (begins and not _begins_at_dash(paragraph, below)) or (LABEL.match(below.text) and not held):
        return False
    runs_on = below.text[:1].islower() or below.text[:2] in _DASHES
    if above.aligned:
        promised = read_as_one(above.text, below.text) or (may_end_in_name(above.text) and not _heads(place))
        return _wraps(last, place) and (runs_on or promised)
    if last.leaf is not place.leaf:
        return goes_on_inside_word(above.text, below.text) or (runs_on and full(last, place))
    if not _below(paragraph, place):
        return False
    if goes_on_inside_word(above.text, below.text):
        return True
    promised = read_as_one(above.text, below.text) or may_end_in_name(above.text)
    if held and runs_on and not above.text.endswith(_ENDS):
        return True  # in lines shorter than the page is wide: the end of a paragraph would show
    return full(last, place) and (held or runs_on or promised or _mostly_full(last))


def _begins_at_dash(paragraph: Sequence[Place], below: Line) -> bool:
    """Return whether a line begins with a dash that stands between words of its paragraph, as others in it do.

    "På mötet: Hjo - Anna Ek. Mora" and below it "- Bo Lund. Ale - Eva Dahl."
    """
    above = paragraph[-1].line.text
    dashed = any(dash in above for dash in (f" {one}" for one in _DASHES))
    return (
        dashed
        and below.text[:2] in _DASHES
        and MARKER.match(paragraph[0].line.text) is None
        and not above.endswith(_ENDS)
    )


def _wraps(above: Place, below: Place) -> bool:
    """Return whether a full line in columns goes on at the left margin, as the lines of a text file do when printed.

    A cell that has gone on in its own column does not.
    """
    if above.row.end < above.row.base:
        return False
    left = min(line.row.left for line in above.leaf.lines)
    close = above.leaf is below.leaf and above.row.end - below.row.base <= _LEADING * below.row.size
    at_left = below.row.left - left <= _SAME_LEFT * below.row.size
    return close and at_left and needed(above, below) > above.leaf.edge


def _heads(place: Place) -> bool:
    """Return whether a line is one word with lines close below it: "Beslutande"."""
    lines = place.leaf.lines[place.index : place.index + 2]
    if len(lines) < 2 or len(place.line.text.split()) > 1:
        return False
    return place.row.end - lines[1].row.base <= _LEADING * place.row.size


def _below(paragraph: Sequence[Place], place: Place) -> bool:
    """Return whether a line stands below the last one as the lines of one paragraph, or of one list item, do."""
    last, row = paragraph[-1].row, place.row
    if last.end - row.base > _LEADING * row.size:
        return False
    shift = row.left - last.left
    if abs(shift) <= _SAME_LEFT * row.size:
        return True
    if len(paragraph) > 1:
        return False
    item = ITEM.match(paragraph[0].line.text) is not None
    return 0 < shift < _HANGING * row.size if item else -_HANGING * row.size < shift < 0


def _mostly_full(place: Place) -> bool:
    """Return whether the lines about this one are running text: most would not have taken a word more."""
    leaf, index = place.leaf, place.index
    near = range(max(0, index - _NEAR), min(len(leaf.lines) - 1, index + _NEAR))
    pairs = [(Place(leaf, at), Place(leaf, at + 1)) for at in near]
    alike = [
        full(above, below)
        for above, below in pairs
        if abs(above.row.left - place.row.left) <= _SAME_LEFT * place.row.size and _below([above], below)
    ]
    return 2 * sum(alike) >= len(alike)


def _apart(paragraphs: Sequence[Sequence[Place]], number: int, spacing: Spacing) -> bool:
    """Return whether the page shows an empty line before a paragraph: more space than lines that belong together have.

    A heading has one, as in all formats (see `blocks`), however it is set.
    What stands closer to the text below it than to the text above is that text's heading, and not parted from it.
    """
    here, before = _space(paragraphs, number), _space(paragraphs, number - 1)
    size = paragraphs[number][0].row.size
    if _is_heading(paragraphs, number):
        return True
    if here is None:
        return _begins_page(paragraphs[number - 1][-1], paragraphs[number][0])
    if here < _EMPTY * size:
        return False
    if before is not None and before > _HEADS * here and len(paragraphs[number - 1]) == 1:
        return False
    return spacing.shows(here, size) if spacing.solid is not None else here > _ALONE * size


def _is_heading(paragraphs: Sequence[Sequence[Place]], number: int) -> bool:
    """Return whether a paragraph is a line in bold, or a large one, above text that is not."""
    here, below = paragraphs[number], paragraphs[number + 1] if number + 1 < len(paragraphs) else []
    if len(here) != 1 or not below or here[0].line.aligned or below[0].line.aligned:
        return False
    head, text = here[0].row, below[0].row
    return (head.bold and not text.bold) or head.size > _LARGE * text.size


def _begins_page(above: Place, below: Place) -> bool:
    """Return whether the page before was left although there was room on it."""
    return above.leaf.page < below.leaf.page and above.row.end - above.leaf.floor > _ROOM * above.row.size


def _space(paragraphs: Sequence[Sequence[Place]], number: int) -> float | None:
    """Return the distance of a paragraph's first base line from the last of the one before it on the page."""
    if not 0 < number < len(paragraphs):
        return None
    above, below = paragraphs[number - 1][-1], paragraphs[number][0]
    return above.row.end - below.row.base if above.leaf is below.leaf else None
