"""The reference data as typed records: what the extractors know beforehand.

Filled from the Turtle files and tables in `reference/`. (Skeleton: the records are the interface.)
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation of the reference data.

    `path` is its IRI below the base (`organisation/lerums-kommun`), `name` the preferred label ("Lerums kommun"),
    `forms` all spellings that a text may use for it ("Lerum", "GR", ...), without inflection; `classification` the
    local name of its concept; `code` the SCB code of a municipality or county; `parents` the paths of what it belongs
    to (a municipality's associations and region). `ambiguous_forms` are those of `forms` that are also common words
    or other names ("Ale", "Mark", "Tanum", "AF", "UF") and count only where the context says so.
    """

    path: str
    name: str
    forms: tuple[str, ...]
    classification: str
    code: str | None = None
    parents: tuple[str, ...] = ()
    ambiguous_forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A role or title. `path` is `role/vice-ordforande`; `forms` all written forms incl. abbreviations ("v ordf").

    `kind`: "forum-role" (ordförande, ledamot, ...), "title" (rektor, ...), "standing" (adjungerad, inbjuden, ...).
    """

    path: str
    label: str
    forms: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme: `local` name in the fg namespace, Swedish label, written forms."""

    local: str
    label: str
    forms: tuple[str, ...]
