"""The organisations that take part in a forum, as a sentence tells it.

Surface forms: "Förutom kommunerna deltar även Skolverket och Högskolan i Borås" under the forum's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.settling import Settler
from extractors.sentences.typed import ORGANISATION, Sentence
from graph.claims import Membership

# Förutom kommunerna deltar även Skolverket och Högskolan i Borås
_TAKE_PART = re.compile(
    rf"(?:^|\s)(?:deltar|ingår|medverkar)\s(?:även\s|också\s)?(?P<more>{ORGANISATION}(?:(?:,\s|\soch\s|\ssamt\s){ORGANISATION})*)"
)
PARTICIPANTS = PatternIndex([(_TAKE_PART, None)])


def participants_in(sentence: Sentence, settler: Settler) -> Iterator[Membership]:
    """Yield the organisations that a sentence says take part in the forum of its item's heading."""
    match = _TAKE_PART.search(sentence.typed)
    forum = settler.heading_forum(sentence.item) if match is not None else None
    if match is None or forum is None:
        return
    named = sentence.marks_in(sentence.typed[: match.end()])
    for mark in named:
        if mark.organisation is not None:
            yield Membership(mark.organisation, forum, (sentence.span,), item=sentence.item)
