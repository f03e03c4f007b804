"""Sentences in types: the running text with what is marked in it written as symbols.

    "Nils Ek, Lerum och tillika ordförande i Rektorsgruppen, gjorde"
    "<P3>, <O4> och tillika ordförande i <F5>, gjorde"

P is a person, O an organisation, F a forum, R a bare reference to one ("nätverket"), J a project; the number is that of
the mark in the sentence, "g" behind it a genitive; a person's party is left out. Every rule of claims is a pattern over
this text, so it is short and reads like Swedish.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from extractors.forums.marks import ForumMark, ForumReference
from extractors.matching.lexicon import Known
from extractors.matching.pattern_index import PatternIndex, Rules, rules_for
from extractors.projects.marks import ProjectMark
from extractors.sentences.marks import Mark, Marks, Meaning
from extractors.structure.agenda import Item, items_by_offset
from extractors.structure.table_cells import Cell
from extractors.words.expressions import one_of
from extractors.words.known_words import party_of
from extractors.words.names import Name
from graph.claims import Span

PERSON = r"<P\d+g?>"
ORGANISATION = r"<O\d+g?>"
FORUM = r"<[FR]\d+g?>"
PARTICIPANT = r"<[POFR]\d+g?>"
BULLET = r"(?:(?:[-–•*]|[a-h]\)|\d{1,2}[.)])\s)?"  # what an entry of a list may begin with: "- ", "a) ", "2. "
IN_A_ROW = "{0,200}"  # times that one more may follow: from each of thousands all others would be gone through
_INDEX = re.compile(r"<[POFRJ](\d+)g?>")
_LIKE_SYMBOL = re.compile(rf"<(?={_INDEX.pattern[1:]})")

# a full stop behind one of these ends no sentence: "bl.a. Ale", "kl. 9", "ordf. Ek"; so does a number: "1. Förslag"
_ABBREVIATIONS = (
    *(
        "t",
        "m",
        "dvs",
        r"bl\.a",
        "[Kk]l",
        "ca",
        "inkl",
        "ex",
        "nr",
        "st",
        "sk",
        "ordf",
        r"f\.n",
        r"s\.k",
        "resp",
        "bitr",
        "v",
    ),
)
_NOT_BEHIND = "".join(rf"(?<!\b{short}.)" for short in _ABBREVIATIONS) + r"(?<!^\d.)(?<!^\d\d.)(?<!\n\d.)(?<!\n\d\d.)"
# A sentence ends at . ! ? before a capital, "att godkänna" or the end of the line, at a blank line, before a bullet or
# a row of a table. The pattern begins with the few characters that it can end at: the engine skips to them and tries
# the rest only there.
_END = re.compile(
    rf"""
    [.!?\n](?:
        (?<=[.!?]){_NOT_BEHIND}(?=\s+[\"”'(]?[A-ZÅÄÖ0-9<]|\s*\n|\s*$|\s+att\s[a-zåäö]+a\s)
      | (?<=\n)(?:\s*\n|(?=\s*(?:[-–•*→⇒➔]|=>|[a-h]\))\s)|(?=[^\n]*\t))
    )
    """,
    re.VERBOSE,
)
_PARTS = (
    "Ärendebeskrivning", "Ärendet", "Bakgrund", "Sammanfattning", "Förslag till beslut", "Förslag", "Beslut", "BESLUT",
)  # fmt: skip
_BEHIND_PARTS = "|".join(rf"(?<=\n{part}\n)|(?<=[ ][ ]{part}\n)" for part in _PARTS)
# Direktionen · Kommunstyrelsen, where a line begins
_BODY = r"(?=[A-ZÅÄÖ])(?i:[a-zåäö]*(?:direktion|styrels|nämnd|utskott|kommitté|grupp)(?:en|n|et))"
# within a paragraph a new line may be a mere wrap; before "Anna Ek,", "Kvalitetsgruppen: ", "Anna – boka", "Att
# bevilja", "Beslutas att" or a number it is not, nor behind a colon or "Direktionens beslut"
_NEW_LINE = re.compile(
    r"\n(?<=[^\s,]\n)(?<!Föredragande\n)"
    r"(?=\s*(?:[A-ZÅÄÖ][\wåäö-]+(?:\s[A-ZÅÄÖ][\wåäö-]+){1,9}\s*,|[A-ZÅÄÖ][\w-]*(?:[ ][\w-]+){0,3}:\s"
    r"|[A-ZÅÄÖ][\w-]+(?:[ /][A-ZÅÄÖ][\w-]+){0,2}\s[-–]\s\w"
    r"|Att\s|Besluta(?:de)?s\s|\d+\s|§))"
    r"|\n(?<=:\n)(?=[A-ZÅÄÖ])|\n(?<=s\sbeslut\n)(?=[ ]*[A-ZÅÄÖ\d])"
    # Rådet lägger rapporten till handlingarna · Direktionen beslutar, below the last of a list
    rf"|\n(?=[ ]*(?:{one_of('those who meet', opening=True)}|{_BODY})\s{one_of('decides')}\b)"
    # Ärendebeskrivning · Förslag till beslut, alone on a line, also on one that stands deeper
    rf"|\n(?:{_BEHIND_PARTS})"
    r"(?=[ ]*[A-ZÅÄÖa-zåäö\d–-])"
)
# => Anna Ek bokar lokal
_ARROW = re.compile(r"(?:[→⇒➔]|[-=]+>)\s+(?=\S)")
_ARROWS = "→⇒➔-="  # what one begins with
# a) Anna Ek informerade: the letter tells parts apart and says nothing
_LETTERED = re.compile(r"[a-h]\)\s+(?=\S)")
# Styrgruppen för Lotsen: Anna Ek
_ROW = re.compile(r"(?<![^\n])[A-ZÅÄÖ][^:.\n]{2,60}:[ ][A-ZÅÄÖ][^.\n]{1,40}\n(?=[A-ZÅÄÖ])")
# - fler exempel från skolorna | Anna Ek reviderar planen: behind a short entry of a list
_ENTRY = re.compile(r"(?<![^\n])[ ]*[-–•*]\s[^.:\n]{2,50}\n(?=[A-ZÅÄÖ])")
# Bidrag till lägret | Beslut: att avslå; not "Förslag till Beslut:"
_INNER_LABEL = re.compile(r"(?<![Tt]ill)[ \n](?=(?:Beslut|BESLUT):)")
# Anna Ek | (S)
_PARTY = re.compile(r"\s?\((?P<code>\w{1,3})\)")


class Sentence(Struct, frozen=True, gc=False):
    """A sentence in types. `marks` are those that its symbols number, `rules` those that fit it."""

    span: Span
    typed: str
    marks: tuple[Mark, ...]
    item: int | None
    rules: Mapping[PatternIndex[Any], Rules[Any]]

    def mark(self, symbol: str) -> Mark:
        """Return the mark that a symbol ("<P3>") stands for. Raises ValueError for what is no symbol."""
        match = _INDEX.fullmatch(symbol)
        if match is None:
            raise ValueError(f"not a symbol: {symbol!r}")
        return self.marks[int(match[1])]

    def marks_in(self, typed: str) -> tuple[Mark, ...]:
        """Return the marks whose symbols a piece of the typed text holds, in order."""
        return tuple(self.marks[int(i)] for i in _INDEX.findall(typed))


# § 12 Anna Ek informerade · BN § 4 · 3. Planen godkändes
_BULLETS = "-–•*·"
_BULLET = re.compile(rf"[{_BULLETS}]\s+(?=[A-ZÅÄÖ<])")
_NUMBER = re.compile(r"^(?:[A-ZÅÄÖ]{1,6}\s)?(?:§\s?)?\d{1,3}(?:\s?§)?\s?[.:)]?\s")


def without_number(sentence: Sentence) -> Sentence:
    """Return the sentence of a heading without the number that it opens with, the rest as it was."""
    return behind(_NUMBER.match(sentence.typed), sentence)


def without_bullet(sentence: Sentence) -> Sentence:
    """Return a sentence without the bullet that it opens with, the rest as it was."""
    begins = sentence.typed[:1] in _BULLETS  # few do
    return behind(_BULLET.match(sentence.typed), sentence) if begins else sentence


def behind(opening: re.Match[str] | None, sentence: Sentence) -> Sentence:
    """Return a sentence without what its typed text opens with, the rest as it was; as it is, where that is None."""
    if opening is None:
        return sentence
    span, typed = Span(sentence.span.start + opening.end(), sentence.span.end), sentence.typed[opening.end() :]
    return replace(sentence, typed=typed, span=span, rules=rules_for(typed))


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the sentences in text[start:end], in order, trimmed."""
    return [piece for begin, stop in _ended(text, start, end) for piece in _pieces(text, begin, stop)]


def wrapped_sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the sentences of a paragraph whose line breaks are mere wraps, in order, trimmed."""
    return [piece for begin, stop in _ended(text, start, end) for piece in _trimmed(text, begin, stop)]


def _ended(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the pieces begin and end that the ends of sentences cut text[start:end] into."""
    found: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(text, start, end):
        stop, behind = match.span()
        found.append((at, stop if text[stop] == "\n" else behind))
        at = behind
    return [*found, (at, end)]


def _pieces(text: str, start: int, end: int) -> Sequence[Span]:
    labelled, several = text.find(":", start, end) >= 0, text.find("\n", start, end) >= 0
    if not labelled and not several:
        return _trimmed(text, start, end)  # most of them
    found: list[Span] = []
    at = start
    cuts = _before_labels(text, start, end) if labelled else set()
    if several:
        cuts.update(match.start() for match in _NEW_LINE.finditer(text, start, end))
        cuts |= _behind_rows(text, start, end)
        cuts.update(match.end() - 1 for match in _ENTRY.finditer(text, start, end))
    for cut in sorted(cuts):
        found += _trimmed(text, at, cut)
        at = cut + 1
    return [*found, *_trimmed(text, at, end)]


def _before_labels(text: str, start: int, end: int) -> set[int]:
    """Return where a label begins on the line of what it belongs to: "Bidrag till lägret | Beslut: att avslå"."""
    return {match.start() for match in _INNER_LABEL.finditer(text, start, end)}


def _behind_rows(text: str, start: int, end: int) -> set[int]:
    """Return where lines end that are rows of their own, although no full stop says so: "Styrgruppen: Anna Ek"."""
    if text.find(":", start, end) < 0:
        return set()
    return {match.end() - 1 for match in _ROW.finditer(text, start, end)}


def _trimmed(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return what stands in text[start:end] without the space around it, if anything does."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return ()
    leads = _ARROW.match(stripped) if stripped[0] in _ARROWS else _LETTERED.match(stripped)
    begin = start if stripped == piece else start + len(piece) - len(piece.lstrip())
    return (Span(begin + (leads.end() if leads is not None else 0), begin + len(stripped)),)


def without_symbols(text: str) -> str:
    """Return a text with other brackets around what looks like a symbol and is none, in its length.

    >>> without_symbols("Mallen skriver <P1> för ett namn")
    'Mallen skriver ‹P1> för ett namn'
    """
    return _LIKE_SYMBOL.sub("‹", text) if "<" in text else text


def in_types(text: str, span: Span, marks: Marks, item: int | None) -> Sentence:
    """Write the sentence at `span` in types."""
    inside = marks.within(span)
    parts: list[str] = []
    at = span.start
    for index, mark in enumerate(inside):
        if mark.span.start < at or mark.span.end > span.end:
            continue
        parts.append(text[at : mark.span.start])
        parts.append(_symbol(index, mark))
        at = _behind_party(text, mark)
    parts.append(text[at : span.end])
    typed = " ".join("".join(parts).split())  # a sentence neither begins nor ends with a space
    return Sentence(span, typed, inside, item, rules_for(typed))


def _behind_party(text: str, mark: Mark) -> int:
    """Return where a mark ends, with the party in brackets behind a person, which no rule of sentences asks for."""
    end = mark.span.end
    party = _PARTY.match(text, end) if "(" in text[end : end + 2] and mark.person is not None else None
    return party.end() if party is not None and party_of(party["code"]) is not None else end


_LETTERS: dict[type[Meaning], str] = {Name: "P", Known: "O", ForumMark: "F", ForumReference: "R", ProjectMark: "J"}
_INFLECTED = (Known, ForumMark, ForumReference)  # what a genitive is told of


def _symbol(index: int, mark: Mark) -> str:
    meaning = mark.meaning
    genitive = isinstance(meaning, _INFLECTED) and meaning.genitive
    return f"<{_LETTERS[type(meaning)]}{index}{'g' if genitive else ''}>"


def sentences_of(
    text: str, items: tuple[Item, ...], marks: Marks, start: int, cells: Sequence[Cell] = ()
) -> tuple[Sentence, ...]:
    """Return the sentences of all items in order, and those of the text from `start` that stands before the first item.

    Headings are sentences of their own, so that "(Anna)" behind one can be read; so are the `cells` of tables,
    without those that run over several lines, which are no sentence line by line.
    """
    item_of, text = items_by_offset(items), without_symbols(text)
    divided = frozenset((piece.start, piece.end) for cell in cells for piece in cell.pieces if len(cell.pieces) > 1)
    of_cells = (piece for cell in cells for piece in cell.pieces)
    apart = (*(span for item in items for span in (item.heading, item.body)), *of_cells)
    edges = sorted({start, len(text), *(edge for span in apart for edge in (span.start, span.end))})
    return tuple(
        in_types(text, span, marks, item)
        for begin, finish in pairwise(edges)
        if begin >= start and (begin, finish) not in divided
        for item in (item_of(begin),)
        for span in split_sentences(text, begin, finish)
    )
