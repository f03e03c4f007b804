"""Organisations that nobody has listed, recognised by the form of their names, and the abbreviations a text gives them.

Surface forms: "Hjortsjö kommun", "LIDANS VATTENFÖRBUND", "Västerhavets kommunalförbund (VHK)", "Samordningsförbundet
Södra Slätten", "Härjeådalens Gymnasieförbund", "Västsvenska universitetet".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extractors.known_words import unknown_organisation
from extractors.lexicon import Known, lexicon
from graph.claims import Organisation, Span

_REMEMBERED = 64  # texts whose organisations are remembered: several steps ask for those of a document
_HEADS = (
    r"kommunalförbund|samordningsförbund|gymnasieförbund|regionförbund|räddningstjänstförbund|vårdförbund"
    r"|utbildningsförbund|vattenförbund|vattenvårdsförbund|luftvårdsförbund|kollektivtrafikförbund|landstingsförbund"
)
_WORD = r"[A-ZÅÄÖ][\wåäö-]*"
_BY_FORM = re.compile(
    rf"""(?<![\w-])(?:
        (?P<place>{_WORD}(?:\s{_WORD})?)\s(?:(?i:kommun|stad)|församling|pastorat)(?P<g1>s)?         # Hjortsjö kommun
      | {_WORD}[sS](?:\s{_WORD}[sS])?\s(?i:{_HEADS})(?P<g2>s)?    # Sommens Vattenvårdsförbund
      | (?i:{_HEADS})et\s(?:i\s)?{_WORD}(?:\s{_WORD})?                                    # Samordningsförbundet Slätten
      | {_WORD}\s(?:universitetet|universitet|högskola)(?P<g3>s)?                         # Västsvenska universitetet
    )(?![\w-])""",
    re.VERBOSE,
)
# every form ends or begins with one of these: a text without them need not be searched
_HINT = re.compile(r"kommun|stad|församling|pastorat|förbund|universitet|högskola", re.IGNORECASE)
_COMMON_HEAD = re.compile(rf"(?:{_HEADS}|kommun|stad)", re.IGNORECASE)
# Västerhavets kommunalförbund (VHK): an abbreviation that the text itself explains
_ABBREVIATED = re.compile(r"\s\((?P<abbreviation>[A-ZÅÄÖ]{2,6})\)")
# Varje kommun · Från Hjortsjö kommun
_NO_PLACE = re.compile(
    r"^(?:Varje|Respektive|Denna|En|Vår|Vilken|Annan|Samma|Egen|Hela|Ny|Nya|Berörd|Ingen|I|Från|För|Till)\b"
)


def find_unlisted(text: str, offset: int = 0) -> Iterator[Known]:
    """Yield the organisations of `text` that are recognised by form alone; spans are shifted by `offset`."""
    if _HINT.search(text) is None:
        return
    for known in _by_form(text):
        span = Span(known.span.start + offset, known.span.end + offset)
        yield replace(known, span=span) if offset else known


@lru_cache(maxsize=_REMEMBERED)
def _by_form(text: str) -> tuple[Known, ...]:
    return tuple(_unlisted(match) for match in _BY_FORM.finditer(text) if not _is_none(match))


def _is_none(match: re.Match[str]) -> bool:
    """Tell whether what has the form is no organisation of its own: "Varje kommun", "Stenungssunds kommun"."""
    slip = match["place"] is not None and lexicon().misspelt_municipality(match["place"]) is not None
    return slip or _NO_PLACE.match(match[0]) is not None


def _unlisted(match: re.Match[str]) -> Known:
    genitive = any(match[group] for group in ("g1", "g2", "g3"))
    name = match[0][:-1] if genitive else match[0]
    return Known(Span(*match.span()), unknown_organisation(calm(name)), name, genitive)


def calm(name: str) -> str:
    """Write a name in capitals as names are written: "LIDANS VATTENFÖRBUND" reads "Lidans vattenförbund".

    >>> calm("LIDANS VATTENFÖRBUND"), calm("PITHOLMS KOMMUN"), calm("Borlänge Kommun")
    ('Lidans vattenförbund', 'Pitholms kommun', 'Borlänge kommun')
    """
    words = name.split()
    if all(w.isupper() for w in words):
        words = [w.capitalize() for w in words]
    if len(words) > 1 and _COMMON_HEAD.fullmatch(words[-1]):
        words = [*words[:-1], words[-1].lower()]
    return " ".join(words)


def abbreviations(text: str, known: Iterator[Known]) -> dict[str, Organisation]:
    """Return the abbreviations that `text` explains: the capitals in brackets behind an organisation's name."""
    found: dict[str, Organisation] = {}
    for one in known:
        behind = _ABBREVIATED.match(text, one.span.end)
        if behind is not None:
            found.setdefault(behind["abbreviation"], one.organisation)
    return found
