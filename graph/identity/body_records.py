"""What is known of each forum, organisation and project across documents, before anything is concluded from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What a body is; the value is the first step of its IRI below the base."""

    ORGANISATION = "organisation"
    PROJECT = "project"
    FORUM = "forum"


@dataclass(frozen=True, slots=True)
class Body:
    """A forum, organisation or project as minted from its name (a forum's within its convener).

    `forms` are other spellings that documents give, abbreviations that they explain among them. `contexts` are the
    organisations that convene the forums in whose minutes it is named. `listed` tells that the reference data has it.
    Of a forum, `documents` are those that name it, `around` the organisations on whose behalf people attend the
    meetings that they report on, `conveners` are those that documents tell, `people` attend its meetings on behalf of
    those `represented`, and `steers` are its projects. `first` is the date of the first meeting whose minutes name it.
    """

    iri: str
    sort: Sort
    names: frozenset[str]
    forms: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    contexts: frozenset[str] = frozenset()
    listed: bool = False
    conveners: frozenset[str] = frozenset()
    represented: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    steers: frozenset[str] = frozenset()
    first: dt.date | None = None


def sort_of(iri: str, base: str) -> Sort | None:
    """Return what an IRI below the base is of, or None where it is of something else (a person, a meeting).

    >>> sort_of("https://a.example/forum/skolradet", "https://a.example/")
    <Sort.FORUM: 'forum'>
    """
    step, _, rest = iri.removeprefix(base).partition("/")
    return Sort(step) if rest and step in frozenset(Sort) else None
