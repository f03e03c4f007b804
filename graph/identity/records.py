"""What is known of each person across documents, before anything is concluded from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as minted from a name and a home, with all that the documents say of her under that IRI.

    `seats` are the organisations she attends for, works for or is told apart by; `forums` those in which she sits or in
    whose minutes she occurs. `documents` are the documents that name her, `listed` those in whose attendance list she
    stands. `first` and `last` are the dates of the meetings that attest her, as far as they are known.
    """

    iri: str
    names: frozenset[str]
    seats: frozenset[str] = frozenset()
    forums: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    first: dt.date | None = None
    last: dt.date | None = None
