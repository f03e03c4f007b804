"""Lines: the text cut where a reader's eye cuts it, each with its place.

Page noise (page numbers, the field for the adjuster's signature) is marked here so that no later rule meets it, and the
marks of Markdown are left out. Lines whose breaks were lost in conversion are cut again: see `lost_breaks`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from extractors.matching.beginnings import beginnings, written
from extractors.structure.lost_breaks import unbroken
from extractors.words.remark_words import any_of
from graph.claims import Span

_REMEMBERED = 4096  # lines: letterheads, lists and headings come again in the minutes of the next meeting
_BLANKS = " \t\u00a0\ufeff\u200b"
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
# of a line in lower case: 1 (14) · Sida 1 av 4 · sida 1 (4) · 6 · - 3 - · Justerandes sign · Utdragsbestyrkande
_NOISE = re.compile(
    rf"(?:[-–—\s]*{any_of('page')}?"
    r"\s*:?\s*\d{1,3}\s*(?:[(/]\s*\d{1,3}\s*\)?|av\s+\d{1,3})?[-–—\s]*"
    rf"|{any_of('page')}:?"  # its number on the next line
    rf"|{any_of('signs')}"
    r"\s+sign(?:atur(?:er)?|\.)?.{0,40}|utdragsbestyrkande.{0,30}|[.…_\s|:-]{4,}|--?)"
)
# ## Närvarande · **Närvarande:** · > Anna Ek
_MARKS = frozenset("#*_>")
_MARKDOWN = re.compile(r"#{1,6}[ \u00a0]{1,2}(?=\S)(?:\*\*|__)?|(?:\*\*|__)(?=\S)|>\s+")
# LERUMS KOMMUN PROTOKOLL
_HEAD = r"(?:[A-ZÅÄÖ-]{2,}\s){0,5}(?:[A-ZÅÄÖ]*PROTOKOLL|[A-ZÅÄÖ]*ANTECKNINGAR)"
# 2 (36) Kommunstyrelsen · 3 2 (8) Underskrifter · 2 LERUMS KOMMUN PROTOKOLL 2(9) Anna Ek · Page 1 of 14
_LEADING_PAGE = re.compile(
    rf"(?:(?:\d{{1,3}}\s(?:{_HEAD}\s)?|{_HEAD}\s(?!1\s?\())?\d{{1,3}}\s?\(\d{{1,3}}\)"
    r"|Page \d+ of \d+)\s+(?=\S)"
)
# Protokoll      Sida 1 (14) · Protokoll<TAB>Sida 1 av 3
_TRAILING_PAGE = re.compile(
    r"(?:\s{2,}|\t(?=sid))(?P<word>sid(?:a|an)?\.?:?\s*)?\d{1,3}\s?(?:\(\d{1,3}\)|(?(word)(?:av|/)\s?\d{1,3}))?$",
    re.IGNORECASE,
)
# Anna Ek      Lerum
_WIDE_GAP = re.compile(r"\S(?:\s{2,}|\t)\S")
# N Ä R V A R O
_SPACED = re.compile(r"(?:[^\W\d_]\s){3,}[^\W\d_]\s?:?")


class Line(Struct, frozen=True, gc=False):
    """One line: its trimmed `text` and where that stands, its indentation, and whether a blank line stands before."""

    index: int
    text: str
    span: Span
    indent: int
    after_blank: bool
    noise: bool
    page_head: bool = False  # noise that repeats the letterhead

    @property
    def squeezed(self) -> str:
        """The text without the letter-spacing of headings: "N Ä R V A R O" reads "NÄRVARO"."""
        spaced = self.text[1:2].isspace() and _SPACED.fullmatch(self.text) is not None
        return self.text.replace(" ", "") if spaced else self.text


def split_lines(text: str) -> tuple[Line, ...]:
    """Cut `text` into its non-blank lines."""
    lines: list[Line] = []
    end_before = 0
    for start, end in unbroken(text, [match.span() for match in _LINE.finditer(text)]):
        at, content = _content(text, start, end)
        if content:
            opens = not lines or _breaks_paragraph(text, end_before, at)
            lines.append(_line(len(lines), content, at, at - start, after_blank=opens))
            end_before = end
    return tuple(lines)


def _content(text: str, start: int, end: int) -> tuple[int, str]:
    """Return where the words of a line begin, and the line without blanks around it and without Markdown's marks."""
    content = text[start:end].lstrip(_BLANKS)
    at = end - len(content)
    content = content.rstrip(_BLANKS)
    page = (
        _LEADING_PAGE.match(content) if content[:1].isdecimal() or content[:2].isupper() or content[:1] == "P" else None
    )
    if page is not None:
        at, content = at + page.end(), content[page.end() :]
    marker = _MARKDOWN.match(content) if content[:1] in _MARKS else None
    if marker is None:
        return at, content
    at, content = at + marker.end(), content[marker.end() :]
    emphasised = marker[0].strip()[-1:] in "*_" and content.endswith(("**", "__"))
    return at, content.rstrip("*_ ") if emphasised else content


def _breaks_paragraph(text: str, start: int, end: int) -> bool:
    """Tell whether a blank line or a page break stands between two lines."""
    if end - start == 1:
        return text[start] == "\f"
    newlines = text.count("\n", start, end) or text.count("\r", start, end)
    return newlines >= 2 or text.find("\f", start, end) >= 0


def right_below(lines: Sequence[Line], line: Line) -> Line | None:
    """Return the line right below another, None at the end of the text or where a blank line stands between."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    return below if below is not None and not below.after_blank else None


def _line(index: int, content: str, at: int, indent: int, *, after_blank: bool) -> Line:
    words, noise = _words(content)
    return Line(index, words, Span(at, at + len(words)), indent, after_blank, noise)


@lru_cache(maxsize=_REMEMBERED)
def _words(content: str) -> tuple[str, bool]:
    """Return what a line says without the number of its page, and whether it is noise.

    Lines that say the same share one text, so that what later steps remember of it is found sooner.
    """
    noise = _may_begin_noise(content[0]) and _NOISE.fullmatch(content.lower()) is not None
    return _without_page_number(content), noise


@lru_cache(maxsize=512)
def _may_begin_noise(character: str) -> bool:
    """Tell whether page noise may begin with a character: most lines are dismissed by it."""
    return any(written(character).startswith(one[:1]) for one in beginnings(_NOISE))


def _without_page_number(content: str) -> str:
    if not (content[-1].isdecimal() or content[-1] == ")"):
        return content  # nearly all lines: no pattern is needed
    if content.count(" ") == len(content.split()) - 1:
        return content  # single spaces alone
    match = _TRAILING_PAGE.search(content)
    in_columns = match is not None and match["word"] is None and _WIDE_GAP.search(content, 0, match.start())
    if match is None or match.start() == 0 or in_columns:
        return content  # a row of columns ends with a figure, not with the number of the page
    return content[: match.start()]
