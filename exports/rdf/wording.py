"""What the description of an export says in words, by language."""

from __future__ import annotations

from typing import Final

TITLE: Final = {
    "sv": "Forum, uppdrag och källor ur mötesprotokoll",
    "en": "Forums, mandates and sources from meeting minutes",
}
DESCRIPTION: Final = {
    "sv": "Vem som företräder vem i vilket forum, vad som beslutades och vem som fick i uppdrag att göra vad, uttolkat "
    "ur mötesprotokoll med regler. Varje uppgift hänvisar till de ord i protokollet som den bygger på. Uppgifterna "
    "rör namngivna personer i deras uppdrag.",
    "en": "Who represents whom in which forum, what was decided and who was asked to do what, read from meeting "
    "minutes by rules. Each statement refers to the words of the minutes that it rests on. The statements concern "
    "named persons in their offices.",
}
KEYWORDS: Final = {
    "sv": ("forum", "kommunal samverkan", "nätverk", "protokoll", "styrgrupper"),
    "en": ("forums", "meeting minutes", "municipal cooperation", "networks", "steering groups"),
}
