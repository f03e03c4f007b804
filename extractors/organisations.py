"""Organisations that nobody has listed, recognised by the form of their names, and the abbreviations a text gives them.

Surface forms: "Hjortsjö kommun", "LIDANS VATTENFÖRBUND", "Västerhavets kommunalförbund (VHK)", "Samordningsförbundet Södra
Slätten", "Härjeådalens Gymnasieförbund", "Västsvenska universitetet".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.fields import unknown_organisation
from extractors.lexicon import Known, lexicon
from graph.claims import Organisation, Span

_HEADS = (
    r"kommunalförbund|samordningsförbund|gymnasieförbund|regionförbund|räddningstjänstförbund|vårdförbund|utbildningsförbund"
    r"|vattenförbund|vattenvårdsförbund|luftvårdsförbund|kollektivtrafikförbund|landstingsförbund"
)
_WORD = r"[A-ZÅÄÖ][\wåäö-]*"
# Hjortsjö kommun · Västerhavets kommunalförbund · Samordningsförbundet Södra Slätten · Sommens Vattenvårdsförbund
_BY_FORM = re.compile(
    rf"(?<![\w-])(?:(?P<place>{_WORD}(?:\s{_WORD})?)\s(?P<kommun>kommun|Kommun|KOMMUN|stad|STAD)(?P<g1>s)?"
    rf"|(?P<owner>{_WORD}s(?:\s{_WORD}s)?)\s(?P<head>(?i:{_HEADS}))(?P<g2>s)?"
    rf"|(?P<definite>(?i:{_HEADS})et)\s(?P<of>(?:i\s)?{_WORD}(?:\s{_WORD})?)"
    rf"|(?P<university>{_WORD}\s(?:universitetet|universitet|högskola))(?P<g3>s)?)(?![\w-])"
)
# Västerhavets kommunalförbund (VHK): an abbreviation that the text itself explains
_ABBREVIATED = re.compile(r"\s\((?P<abbreviation>[A-ZÅÄÖ]{2,6})\)")
_NO_PLACE = re.compile(r"^(?:Varje|Respektive|Denna|En|Vår|Vilken|Annan|Samma|Egen|Hela|Ny|Nya|Berörd|Ingen|I|Från|För|Till)\b")


def find_unlisted(text: str, offset: int = 0) -> Iterator[Known]:
    """Yield the organisations of `text` that are recognised by form alone; spans are shifted by `offset`."""
    for match in _BY_FORM.finditer(text):
        if _NO_PLACE.match(match[0]):
            continue
        if match["place"] and lexicon().misspelt_municipality(match["place"]) is not None:
            continue  # "Stenungssunds kommun": a known one with a slip
        genitive = any(match[g] for g in ("g1", "g2", "g3"))
        name = match[0][:-1] if genitive else match[0]
        span = Span(match.start() + offset, match.end() + offset)
        yield Known(span, unknown_organisation(calm(name)), name, genitive)


def calm(name: str) -> str:
    """Write a name in capitals as names are written: "LIDANS VATTENFÖRBUND" reads "Lidans vattenförbund".

    >>> calm("LIDANS VATTENFÖRBUND"), calm("PITHOLMS KOMMUN"), calm("Borlänge Kommun")
    ('Lidans vattenförbund', 'Pitholms kommun', 'Borlänge kommun')
    """
    words = name.split()
    if all(w.isupper() for w in words):
        words = [w.capitalize() for w in words]
    return " ".join([*words[:-1], words[-1].lower()] if len(words) > 1 and re.fullmatch(rf"(?i:{_HEADS}|kommun|stad)", words[-1]) else words)


def abbreviations(text: str, known: Iterator[Known]) -> dict[str, Organisation]:
    """Return the abbreviations that `text` explains: the capitals in brackets behind an organisation's name."""
    found: dict[str, Organisation] = {}
    for one in known:
        behind = _ABBREVIATED.match(text, one.span.end)
        if behind is not None:
            found.setdefault(behind["abbreviation"], one.organisation)
    return found
