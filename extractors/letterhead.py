"""The lines of the letterhead: which of them are labelled as a date or a place, and how their capitals are written."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon

DOCUMENT = r"(?:sammanträdes|mötes|styrelse|minnes|beslut[s-])?(?:protokoll|anteckningar)(?:et)?"
# Protokoll · Minnesanteckningar från ...
TITLE = re.compile(rf"^{DOCUMENT}\b", re.IGNORECASE)
_BOTH = r"tid och plats|plats och tid|tid & plats|plats & tid|tid/plats"
# Sammanträdesdatum 2013-03-15 · Tid och plats Fredag den 11 februari, digitalt via Teams.
DATED = re.compile(
    rf"^(?:(?:sammanträdes|mötes)?(?:datum|dag|tid|tidpunkt)|{_BOTH}|när|klockan|kl)\b\s*[:.]?\s*", re.IGNORECASE
)
# Plats: Hotell Gripen
PLACED = re.compile(
    rf"^(?:(?P<both>{_BOTH}|plats/tid)|plats(?!\s(?:och|&)\s)|mötesplats|sammanträdesplats|lokal|var)\b\s*[:.]?\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_KOMMUN_ENDS = re.compile(r"\b(?:kommun|stad)$")
_CAPITALS = 0.8  # of the letters of a line that is written in capitals


def sentence_case(text: str) -> str:
    """Return a line in capitals as it would be written without them; any other line as it is.

    "SKOL- OCH UTBILDNINGSCHEFER" reads "Skol- och utbildningschefer"; municipalities keep their capitals.
    """
    if not _mostly_capitals(text):
        return text
    lowered = text.lower()
    shown = lowered[0].upper() + lowered[1:]
    for known in lexicon().find(shown.title()):
        if known.organisation.classification == "municipality" and not known.ambiguous:
            at = known.span.start
            shown = shown[:at] + shown[at].upper() + shown[at + 1 :]
    if _KOMMUN_ENDS.search(lowered):
        *names, last = shown.split()
        shown = " ".join([*(name.capitalize() for name in names), last])
    return shown


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > _CAPITALS * len(letters)
