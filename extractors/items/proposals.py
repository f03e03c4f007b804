"""What an item proposes, which nobody has decided or been asked to do yet.

Surface forms: "Förslag till beslut", "Utskottets förslag till styrelsen" or "Förbundsdirektörens förslag" alone on a
line, with what is proposed on the lines below, as far as the next label ("Beslut", "Arbetsutskottets beslut",
"Bakgrund") or the end of the item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.typed import Sentence
from extractors.structure.headings import plain
from extractors.words.heading_words import NOT_HEADINGS

_PROPOSES = re.compile(
    r"^(?:[\w<>-]+s?\s)?förslag(?:\still\s(?:beslut|ställningstagande|<[FOR]\d+>))?\s?:?$", re.IGNORECASE
)
_PROPOSALS = PatternIndex([(_PROPOSES, None)])
_DECIDES = re.compile(r"(?:[\w<>-]+s?\s)?beslut\b", re.IGNORECASE)


def without_proposals(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that stand in no proposal, in order."""
    proposing: int | None = None  # the item that a proposal is part of
    for sentence in sentences:
        if _PROPOSALS in sentence.rules:
            proposing = sentence.item
        elif sentence.item != proposing or _DECIDES.match(sentence.typed) or plain(sentence.typed) in NOT_HEADINGS:
            proposing = None
        if proposing is None:
            yield sentence
