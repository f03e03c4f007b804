"""Words that the reference data knows by heart: parties and school forms; and organisations that nobody has listed."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.matching.lexicon import as_entity
from graph.claims import Organisation
from graph.iris import slug
from ontology import reference

# för & grund, gymn/vux, förskola och grundskola
LONGEST_FORMS = 300  # characters of school forms in a row: each of them once
_BETWEEN_FORMS = re.compile(r"[,&/+]|\boch\b|\bsamt\b")


@lru_cache(maxsize=1)
def _parties() -> dict[str, Organisation]:
    table: dict[str, Organisation] = {}
    for party in reference.load().parties:
        for form in party.forms:
            table.setdefault(form.casefold(), as_entity(party))
    return table


@lru_cache(maxsize=1)
def _school_forms() -> dict[str, str]:
    return {form.casefold(): c.local for c in reference.load().school_forms for form in (c.label, *c.forms)}


def school_forms_in(text: str) -> tuple[str, ...] | None:
    """Return the school forms that `text` lists, or None where it says anything else.

    >>> school_forms_in("för & grund, gymn & vux")
    ('preschool', 'compulsory-school', 'upper-secondary', 'adult-education')
    """
    return _school_forms_in(text) if len(text) < LONGEST_FORMS else None


@lru_cache(maxsize=4096)
def _school_forms_in(text: str) -> tuple[str, ...] | None:
    parts = [p.strip(" .") for p in _BETWEEN_FORMS.split(text.casefold())]
    table = _school_forms()
    if not parts or not all(p in table for p in parts):
        return None
    return tuple(dict.fromkeys(table[p] for p in parts))


def party_of(text: str) -> Organisation | None:
    """Return the party that a code or name stands for ("S", "kd", "Centerpartiet"), or None."""
    return _parties().get(text.strip(" .").casefold())


def unknown_organisation(name: str) -> Organisation:
    """Return an organisation that nobody has heard of, under the name that the text gives it."""
    return Organisation(f"organisation/{slug(name)}", " ".join(name.split()))
