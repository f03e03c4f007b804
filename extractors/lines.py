"""Lines: the text cut where a reader's eye cuts it, each with its place.

Page noise (page numbers, the field for the adjuster's signature) is marked here so that no later rule meets it. A
document whose line breaks were lost in conversion comes as a few very long lines; those are cut at the words that
begin a line in minutes (the labels of the letterhead, paragraph signs).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.labels import BREAKS_BEFORE
from graph.claims import Span

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_LOST_BREAKS = 180  # a line longer than this with two labels in it has lost its breaks
# 1 (14) · Sida 1 av 4 · sida 1 (4) · 6 · - 3 - · Justerandes sign · Utdragsbestyrkande
_NOISE = re.compile(
    r"(?:[-–—\s]*(?:sid(?:a|an|\.)?|page|blad)?\s*:?\s*\d{1,3}\s*(?:[(/]\s*\d{1,3}\s*\)?|av\s+\d{1,3})?[-–—\s]*"
    r"|(?:justerande?s?|ordf(?:örande)?s?|justerarens?|just\.?)\s+sign(?:atur(?:er)?|\.)?.{0,40}"
    r"|utdragsbestyrkande.{0,30}|[.…_\s-]{4,}|--?)",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"#{1,6}\s+(?:\*\*|__)?|(?:\*\*|__)(?=\S)|>\s+")
_TRAILING_PAGE = re.compile(r"\s{2,}(?:sid(?:a)?\.?\s*)?\d{1,3}\s?(?:\(\d{1,3}\))?$", re.IGNORECASE)
_WIDE_GAP = re.compile(r"\S(?:\s{2,}|\t)\S")
_SPACED = re.compile(r"(?:[^\W\d_]\s){3,}[^\W\d_]:?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its trimmed `text` and where that stands, its indentation, and whether a blank line stands before."""

    index: int
    text: str
    span: Span
    indent: int
    after_blank: bool
    noise: bool

    @property
    def squeezed(self) -> str:
        """The text without the letter-spacing of headings: "N Ä R V A R O" reads "NÄRVARO"."""
        return self.text.replace(" ", "") if _SPACED.fullmatch(self.text) else self.text


def split_lines(text: str) -> tuple[Line, ...]:
    """Cut `text` into its non-blank lines."""
    lines: list[Line] = []
    end_before = 0
    for start, end in _pieces(text):
        raw = text[start:end]
        content = raw.strip(" \t\u00a0\ufeff\u200b")
        if not content:
            continue
        at = start + raw.index(content)
        marker = _MARKDOWN.match(content)
        if marker is not None:
            at, content = at + marker.end(), content[marker.end() :]
            content = content.rstrip("*_ ") if marker[0].strip()[-1:] in "*_" and content.endswith(("**", "__")) else content
            if not content:
                continue
        gap = text[end_before:at]
        newlines = gap.count("\n") or gap.count("\r")
        trimmed = _without_page_number(content)
        lines.append(
            Line(
                index=len(lines),
                text=trimmed,
                span=Span(at, at + len(trimmed)),
                indent=at - start,
                after_blank=newlines >= 2 or not lines or "\f" in gap,
                noise=_NOISE.fullmatch(content) is not None,
            )
        )
        end_before = end
    return tuple(lines)


def _without_page_number(content: str) -> str:
    match = _TRAILING_PAGE.search(content)
    if match is None or match.start() == 0 or _WIDE_GAP.search(content, 0, match.start()):
        return content  # a row of columns ends with a figure, not with the number of the page
    return content[: match.start()]


# "sekrUtses att justera": a label that lost the break before it
_GLUED = re.compile(
    r"(?<=[a-zåäö.)])(?=Utses att justera|Övriga närvarande|Övriga deltagande|Underskrifter|Paragrafer)"
)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        if match.end() - match.start() <= _LOST_BREAKS:
            at = match.start()
            for glued in _GLUED.finditer(text, match.start(), match.end()):
                yield at, glued.start()
                at = glued.start()
            yield at, match.end()
        else:
            yield from _cut(text, match.start(), match.end())


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a line that has lost its breaks before each label, and before what numbers an item."""
    labels = [m.start() for m in BREAKS_BEFORE.finditer(text, start, end)]
    if len(labels) < 2 and not (labels and len(_NUMBERED.findall(text, start, end)) > 2):
        yield start, end
        return
    cuts = sorted({*labels, *(m.start() for m in _NUMBERED.finditer(text, start, end))} - {start})
    for begin, finish in zip([start, *cuts], [*cuts, end], strict=True):
        if begin < finish:
            yield begin, finish


# 3. Val av justerare · § 12 · 4 Rapporter, after a sentence, a bracket or a name
_NUMBERED = re.compile(
    r"(?<=[\s])(?:(?=\d{1,2}[.)]\s?[A-ZÅÄÖ][a-zåäö])|(?=(?:[A-ZÅÄÖ]{1,6}\s)?§+\s?\d)|(?<=[.:)]\s)(?=\d{1,3}\s[A-ZÅÄÖ][a-zåäö]+\s))"
)
