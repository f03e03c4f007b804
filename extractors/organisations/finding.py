"""Organisations that nobody has listed, recognised by the form of their names, and the abbreviations a text gives them.

Which forms there are, is told by `organisation_forms`. "Västerhavets kommunalförbund (VHK)" explains an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.matching.lexicon import Known, lexicon
from extractors.organisations.forms import COMMON_HEAD, Shaped, shaped_like_organisations
from extractors.words.known_words import unknown_organisation
from graph.claims import Organisation

_REMEMBERED = 64  # texts whose organisations are remembered: several steps ask for those of a document
# Västerhavets kommunalförbund (VHK): an abbreviation that the text itself explains
_ABBREVIATED = re.compile(r"\s\((?P<abbreviation>[A-ZÅÄÖ]{2,6})\)")


def find_unlisted(text: str, offset: int = 0) -> tuple[Known, ...]:
    """Return the organisations of `text` that are recognised by form alone; spans are shifted by `offset`."""
    found = _by_form(text)
    return tuple(known.shifted(offset) for known in found) if offset else found


@lru_cache(maxsize=_REMEMBERED)
def _by_form(text: str) -> tuple[Known, ...]:
    return tuple(_unlisted(one) for one in shaped_like_organisations(text) if not _is_slip(one))


def _is_slip(one: Shaped) -> bool:
    """Tell a known municipality with a slip: "Stenungssunds kommun"."""
    return one.place is not None and lexicon().misspelt_municipality(one.place) is not None


def _unlisted(one: Shaped) -> Known:
    organisation = _listed(one.name) or unknown_organisation(calm(one.name))
    return Known(one.span, organisation, one.name, one.genitive, whole=one.whole)


def _listed(name: str) -> Organisation | None:
    """Return the known organisation that a name is, with or without its form of company: "Almi AB"."""
    for written in (name, name.removesuffix(" AB")):
        known = lexicon().exact(written)
        if known is not None and known.organisation.classification != "municipality":
            return known.organisation
    return None


def calm(name: str) -> str:
    """Write a name in capitals as names are written: "LIDANS VATTENFÖRBUND" reads "Lidans vattenförbund".

    >>> calm("LIDANS VATTENFÖRBUND"), calm("PITHOLMS KOMMUN"), calm("Borlänge Kommun")
    ('Lidans vattenförbund', 'Pitholms kommun', 'Borlänge kommun')
    """
    words = name.split()
    if all(w.isupper() for w in words):
        words = [w.capitalize() for w in words]
    if len(words) > 1 and COMMON_HEAD.fullmatch(words[-1]):
        words = [*words[:-1], words[-1].lower()]
    return " ".join(words)


def abbreviations(text: str, known: Iterable[Known]) -> dict[str, Organisation]:
    """Return the abbreviations that `text` explains: the capitals in brackets behind a name that begins as they do."""
    found: dict[str, Organisation] = {}
    for one in known:
        behind = _ABBREVIATED.match(text, one.span.end)
        if behind is not None and behind["abbreviation"][0] == text[one.span.start].upper():
            found.setdefault(behind["abbreviation"], one.organisation)
    return found
