"""Lines in capitals, as they would be written without them.

Surface forms: "SKOL- OCH UTBILDNINGSCHEFER" reads "Skol- och utbildningschefer", "SYV-NÄTVERKET" "SYV-nätverket",
"STYRGRUPP FÖR LOTSEN" "Styrgrupp för Lotsen" where the text writes so elsewhere. A line keeps its length, so that
what is found in it stands at the same place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from extractors.matching.anchors import occurrences
from extractors.matching.lexicon import fold, lexicon
from ontology import reference

_CAPITALS = 0.8  # of the letters of a line that is written in capitals
_KOMMUN_ENDS = re.compile(r"\b(?:kommun|stad)$")
_WORD = re.compile(r"[^\W\d_]+")
# in | Lotsen, GR: a capital that no beginning of a sentence explains
_WITHIN = re.compile(r"(?<=[a-zåäö,] )[A-ZÅÄÖ][\wåäöÅÄÖ]*")
_LOWER = re.compile(r"(?<![\w-])[a-zåäö]{2,}")
# styrgruppen | Kompetensnavet · projektet | Lotsen: what follows is a name, which the text may say nowhere else
_NAME_BEHIND = re.compile(
    r"(?<=\bprojektet )[^\W\d_]|(?<=[\"”“])[^\W\d_]"
    r"|(?:(?<=\bstyrgrupp )|(?<=\bstyrgruppen ))(?!(?:för|i|kl|den|nr|och|samt)\b)[^\W\d_]",
    re.IGNORECASE,
)
# SYV-nätverket · IT-rådet, and not "Vård- och stödnämnden", "Barn-rådet"
_ABBREVIATED = re.compile(r"(?<![\w-])[a-zåäö]{2,3}(?=-[a-zåäö]{3})", re.IGNORECASE)


class Casing(Struct, frozen=True, gc=False):
    """How words are written that are no common nouns, by the words in lower case: "lotsen": "Lotsen", "gr": "GR"."""

    written: Mapping[str, str]

    def shown(self, line: str) -> str:
        """Return a line in capitals as it would be written without them; any other line as it is."""
        if not is_shouted(line):
            return line
        lowered = line.lower()
        shown = lowered[0].upper() + lowered[1:]
        shown = _WORD.sub(self._word, shown)
        shown = _ABBREVIATED.sub(lambda match: match[0].upper(), shown)
        shown = _NAME_BEHIND.sub(lambda match: match[0].upper(), shown)
        shown = _with_places(shown)
        if _KOMMUN_ENDS.search(lowered):
            *names, last = shown.split(" ")
            shown = " ".join([*(name.capitalize() for name in names), last])
        return shown

    def _word(self, match: re.Match[str]) -> str:
        known = self.written.get(match[0].lower())
        return match[0] if known is None else known


def casing_of(text: str, lines: Iterable[str]) -> Casing:
    """Return how a text writes the names in those of `lines` that are in capitals.

    That is with a capital within a sentence, and nowhere without one.

    >>> line = "STYRGRUPP FÖR LOTSEN"
    >>> casing_of("Bo talade om Lotsen och GR. Alla var där.", [line]).shown(line)
    'Styrgrupp för Lotsen'
    """
    words = {word for line in lines if is_shouted(line) for word in _WORD.findall(line.lower())}
    places = occurrences(fold(text), map(fold, words))
    named = {match[0].lower(): match[0] for at in places if (match := _WITHIN.match(text, at)) is not None}
    common = {match[0] for at in places if (match := _LOWER.match(text, at)) is not None}
    written = _areas() | {key: word for key, word in named.items() if key not in common}
    return Casing({key: written[key] for key in words & written.keys()})


def is_shouted(line: str) -> bool:
    """Tell whether a line is written in capitals."""
    letters = [*filter(str.isalpha, line)]
    return bool(letters) and sum(map(str.isupper, letters)) > _CAPITALS * len(letters)


def _with_places(shown: str) -> str:
    """Write the municipalities of a line with a capital."""
    for known in lexicon().find(shown.title()):
        if known.organisation.classification == "municipality" and not known.ambiguous:
            at = known.span.start
            shown = shown[:at] + shown[at].upper() + shown[at + 1 :]
    return shown


@lru_cache(maxsize=1)
def _areas() -> dict[str, str]:
    """Return the names of provinces and regions of one word: "dalsland": "Dalsland"."""
    return {area.lower(): area for area in reference.load().areas if " " not in area}


__all__ = ["Casing", "casing_of", "is_shouted"]
