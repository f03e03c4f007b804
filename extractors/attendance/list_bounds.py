"""Bounds of attendance lists: whether labels or the heads of a table open one, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.attendance.column_words import COLUMNS, TABLE_HEADS, are_column_heads
from extractors.attendance.entry_shapes import ELECTS, begins_with_given_name, is_prose, looks_like_entry
from extractors.attendance.openings import Opening, numbered
from extractors.fields.patterns import ELSEWHERE
from extractors.structure.lines import Line
from extractors.words.labels import Part, find_label
from extractors.words.names import RUN, find_names
from extractors.words.titles import title_at

# § 12 · AU § 4
_PARAGRAPH = re.compile(r"§+\s?\d|(?:[A-ZÅÄÖ]\w{0,5}\s)?§\s?\d")
# § 12 · 3. Val av justerare · AU § 4
_HEADING = re.compile(r"(?:§+\s?\d|\d{1,3}\s?[.:)]\s?[A-ZÅÄÖ]|(?:[A-ZÅÄÖ][\wÅÄÖåäö]{0,5}\s)?§\s?\d)")
# 3 Val av justerare
_PLAIN_NUMBER = re.compile(r"\d{1,3}\s+[A-ZÅÄÖ]")
_NUMBER = re.compile(r"^[\d\s.:)]+")
_CELLS = re.compile(r"\t|\s{2,}|\s*\|\s*")
_MANY_HEADS = 3  # heads of columns in a row behind a label, in a text that has lost its breaks
# Deltagare | i arbetsgruppen |: Anna Ek
_IN_ANOTHER = re.compile(
    r"[^:]{3,30}\s(?:i|till)\s[^:]{0,30}(?:grupp|råd|nätverk|utskott|styrelse|nämnd|kommitté)(?:en|et|n)\s?:"
)
_PEOPLE = 3  # people behind a label who are a list although the first of them is nobody known
_STREAM = 100  # characters of entries behind a label, from which on the line has lost its breaks
# Se bilaga 1 | Anna Ek
REFERS = re.compile(rf"(?i:{ELSEWHERE.pattern})\s(?=[A-ZÅÄÖ][\w-]+\s[A-ZÅÄÖ])")


def is_column_heads(text: str) -> bool:
    """Tell whether a line is the heads of a table's columns, and no item of the agenda: "1. Organisation"."""
    if _HEADING.match(text):
        return False
    if are_column_heads(text):
        many = sum(map(str.isalpha, text.split())) > _MANY_HEADS
        return many or (find_label(text) is None and numbered(text) is None)
    if not text.casefold().startswith(TABLE_HEADS):
        return False
    cells = _CELLS.split(text)
    known = sum(COLUMNS.fullmatch(cell) is not None for cell in cells)
    return cells[0].casefold() in TABLE_HEADS and len(cells) > _MANY_HEADS and known >= len(cells) - 1


def heads_table(text: str) -> bool:
    """Tell whether a line heads a table of those who took part although nothing says so: "Namn  Organisation  Roll"."""
    if not text.casefold().startswith(TABLE_HEADS):
        return False
    cells = [cell.casefold() for cell in _CELLS.split(text)]
    return len(cells) > 1 and cells[0] in TABLE_HEADS and is_column_heads(text)


def opens(opening: Opening, line: Line, *, inside: bool, in_head: bool, reads: Callable[[str], bool]) -> bool:
    """Tell whether the labels of a line open a list, or end one.

    `inside`: the line stands in a list already; `in_head`: it stands before the first item; `reads` tells whether a
    text is nothing but entries.
    """
    if opening.part is Part.STOP:
        return inside or opening.labels[0].set_off
    if _is_row_of_offices(opening) or (_HEADING.match(line.text) and opening.part is not Part.LIST):
        return False
    last, rest = opening.labels[-1], opening.rest
    if ELECTS.search(rest) or (not in_head and _IN_ANOTHER.match(line.text) is not None):
        return False
    if opening.part is Part.GROUP and not inside and not (in_head and (last.alone or looks_like_entry(rest))):
        return False
    if not rest or last.set_off or ELSEWHERE.fullmatch(rest):
        return opening.part is not Part.OFFICE or inside or in_head or last.set_off
    return _lists(rest, reads, stream=opening.part is not Part.OFFICE)


def _lists(rest: str, reads: Callable[[str], bool], *, stream: bool) -> bool:
    """Tell whether what follows a label without a colon is a list: "Ordförande Anna Ek öppnade" is not.

    `stream`: many may follow whose breaks are lost, as behind no office.
    """
    refers = REFERS.match(rest)
    rest = rest[refers.end() :] if refers is not None else rest
    if stream and len(rest) > _STREAM:
        return len(list(find_names(rest[: 4 * _STREAM]))) >= 2
    return (looks_like_entry(rest) or _names_people(rest)) and not is_prose(rest) and reads(rest)


def _names_people(rest: str) -> bool:
    """Tell whether a text names several people, although nobody knows the given name of the first."""
    return RUN.match(rest) is not None and sum(name.full for name in find_names(rest)) >= _PEOPLE


def _is_row_of_offices(opening: Opening) -> bool:
    """Tell whether a row of offices stands above a row of names: see `signatures`."""
    if len(opening.labels) > 1 and all(found.label.part is Part.OFFICE for found in opening.labels):
        return True
    cells = _CELLS.split(opening.rest) if opening.part is Part.OFFICE and opening.rest else []
    found = [find_label(cell.strip()) for cell in cells]
    return bool(found) and all(f is not None and f.alone and f.label.part is Part.OFFICE for f in found)


def ends_list(text: str) -> bool:
    """Tell whether a line begins an item of the agenda, and is not a numbered participant."""
    if _PARAGRAPH.match(text):
        return True
    if not (_HEADING.match(text) or _PLAIN_NUMBER.match(text)):
        return False
    entry = _NUMBER.sub("", text)
    titled = title_at(entry) is not None and looks_like_entry(entry) and not is_prose(entry)  # 2. Rektor Anna Ek, Ale
    return not (titled or begins_with_given_name(RUN.match(entry)))
