"""What Tesseract saw in a line of a picture, without what is no word and with the signs that it does not know.

Its Swedish model has no sign for a dot before a list's item, and none for a paragraph (`structure/paragraph_signs`); a
letter by itself comes out large and small. What is left out is no text: pieces of rules, dotted lines, strokes of a
pen, specks. What may be a word stays as it was read, however unsure.

    e   att godkänna      •   att godkänna      a dot
    Anna Ek   Xx          Anna Ek   X           a letter by itself
    Fj närvarande         Ej närvarande         a word that is none
    GÖkTO Ios ind ens     (nothing)             a dotted line to sign on
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

_SIGNS = re.compile(r"[^\w§$&]+")
_RULE = "|¦"  # a line drawn on the page, however sure Tesseract is
_DOUBLED = re.compile(r"(?P<letter>[^\W\d_])(?!(?P=letter))(?i:(?P=letter))")  # Xx, Vv: not AA
_MEANT = {"Fj": "Ej", "(€)": "(C)", "(€),": "(C),"}  # what can be nothing else in minutes
_DOTS = {"e": "•", "=": "-"}  # what stands for a dot or a dash at the head of a line
_SURE = 60  # of 100: below it a sign by itself is a speck, or a piece of a rule
_GUESSED = 30  # several words in a row of which it is less sure are none
_LEAST_GUESSED = 3
_SPECK = 20  # one or two letters of which it is less sure are none
_SHORT = 2


class Word(Struct, frozen=True, gc=False):
    """A word in a picture: from where to where it stands in pixels, and how sure it is, of 100."""

    text: str
    left: float
    right: float
    sure: int

    @property
    def unsure(self) -> bool:
        """Whether a person should look at it: a word of several letters that may be another."""
        return self.sure < _SURE and len(self.text) > _SHORT and any(map(str.isalnum, self.text))


def legible(words: Sequence[Word]) -> list[Word]:
    """Return the words of a line that are words, from left to right, as they were meant where that is certain."""
    kept = [word for word in _without_guesses(words) if word.text]
    if len(kept) > 1 and kept[0].text in _DOTS:
        kept[0] = replace(kept[0], text=_DOTS[kept[0].text], sure=_SURE)
    return [word for word in map(_meant, kept) if not _is_speck(word)]


def _without_guesses(words: Sequence[Word]) -> Iterator[Word]:
    """Yield words without those runs of them in which Tesseract only guesses, and without the rules beside them."""
    for guessed, run in groupby(words, lambda word: word.sure < _GUESSED):
        found = list(run)
        if not guessed or len(found) < _LEAST_GUESSED:
            yield from (replace(word, text=word.text.strip(_RULE)) for word in found)


def _is_speck(word: Word) -> bool:
    if _SIGNS.fullmatch(word.text) is not None:
        return word.sure < _SURE
    return len(word.text) <= _SHORT and word.sure < _SPECK


def _meant(word: Word) -> Word:
    doubled = _DOUBLED.fullmatch(word.text)
    text = _MEANT.get(word.text, word.text) if doubled is None else doubled["letter"].upper()
    return word if text == word.text else replace(word, text=text)
