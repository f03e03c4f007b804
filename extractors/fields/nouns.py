"""Pieces of an attendance line that have no form of their own: names of people, organisations, and all other words."""

from __future__ import annotations

from extractors.fields import patterns
from extractors.fields.bodies import heading, known_body, unit, unlisted
from extractors.fields.cursor import Cursor
from extractors.fields.kinds import Field, Kind
from extractors.fields.people import name


def noun(here: Cursor) -> Field:
    """Read what no closed class explains: a name, an organisation, or words."""
    for rule in (name, known_body, unit, heading, unlisted):
        found = rule(here)
        if found is not None:
            return found
    word = here.match(patterns.WORD_AT)
    return here.field(Kind.WORDS, word.end() if word is not None else here.at + 1)
