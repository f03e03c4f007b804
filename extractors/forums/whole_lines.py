"""Forums that are all that a line of a letterhead says, and those of which each place has one of its own.

Surface forms: "Arbetsgrupp Övergångar grundskola–gymnasium", "Samverkansgrupp Barn och unga i Ale", "Styrgruppsmöte
Steget in" to the line's end; "BRÅ Ale", "LAG Leader Sjöbygden".
"""

from __future__ import annotations

import re

from msgspec import Struct

from extractors.forums.heads import HAVE_SUBJECTS, HEAD, ending_and_kind
from extractors.words.name_limits import bounds

# Arbetsgrupp Övergångar grundskola–gymnasium · Samverkansgrupp Barn och unga | i Ale: all that the line says
_CALLED = re.compile(
    rf"^(?:\S*(?:protokoll|anteckningar)\s(?:från\s)?)?"
    rf"(?P<name>(?:(?:lokal|regional|nationell|central)t?\s)?(?P<head>{HEAD})\s(?-i:[A-ZÅÄÖ][a-zåäö]+(?:\s[a-zåäö]+(?:–[a-zåäö]+)?){{1,4}}?))"
    r"(?:\si\s(?-i:[A-ZÅÄÖ])\S+)?\s*$",
    re.IGNORECASE,
)
_LOWER_TAIL = re.compile(r"(?:\s[a-zåäö]{2,}){1,2}\s*$")  # Steget | in
# Kommunalförbundet Kusten – styrelsen · Kustens gymnasieförbund, direktionen
_BODY_BEHIND = re.compile(
    r"^(?!\S*(?:protokoll|anteckningar))[A-ZÅÄÖ][^–:,\d]{3,60}?(?:\s[–-]\s|,\s)(?P<body>styrelsen|direktionen|arbetsutskottet|förbundsstyrelsen|presidiet)\s*$",
    re.IGNORECASE,
)
_KINDS = {
    **dict.fromkeys(("Styrelsen", "Direktionen", "Förbundsstyrelsen"), "board"),
    "Arbetsutskottet": "committee",
    "Presidiet": "presidium",
}
# BRÅ Ale · Lokala brottsförebyggande rådet i Ale: each municipality has one of its own
_CRIME_PREVENTION = re.compile(
    r"^(?:\S*(?:anteckningar|protokoll)\s(?:från|för|vid)\s(?:möte\smed\s)?)?"
    r"(?P<council>(?:lokala\s)?brottsförebyggande\sråd(?:et)?(?:\s\(BRÅ\))?|(?-i:BRÅ))"
    r"(?=\s*$|,|\s(?:i\s)?(?-i:[A-ZÅÄÖ])|\s\d)",
    re.IGNORECASE,
)
# Protokoll fört vid LAG-sammanträde i Leader Sjöbygden · LAG Leader Sjöbygden: a local action group
_LAG = re.compile(
    r"(?<![\w-])LAG(?:-?(?:sammanträde|möte|styrelsemöte|styrelsen?)t?)?(?:\s(?:i|för|inom))?"
    r"\s(?P<name>Leader(?:\s[A-ZÅÄÖ][\wåäö-]*)+)"
)


class Title(Struct, frozen=True, gc=False):
    """A forum that a line names as a title: its name and kind, and where on the line that stands.

    `bare` tells one that is known by the word for its meeting alone ("styrgruppsmöte").
    """

    name: str
    kind: str
    start: int
    end: int
    bare: bool = False


def local_body(line: str) -> Title | None:
    """Read a body of which each association, municipality or area has one: its board, its crime prevention council."""
    body = _BODY_BEHIND.match(line)
    if body is not None:
        words = body["body"].capitalize()
        return Title(words, _KINDS[words], *body.span("body"))
    crime = _CRIME_PREVENTION.match(line)
    if crime is not None:
        return Title("Brottsförebyggande rådet", "council", *crime.span("council"))
    local = _LAG.search(line)
    return None if local is None else Title(f"LAG {local['name']}", "committee", local.start(), local.end())


def to_line_end(line: str, end: int) -> int:
    """Return where a project's name ends that goes on in lower case and ends its line: "Steget | in"."""
    tail = _LOWER_TAIL.match(line, end)
    return len(line.rstrip()) if tail is not None and bounds("line says more").isdisjoint(tail[0].split()) else end


def called(line: str) -> Title | None:
    """Read a group by all that its line says: "Arbetsgrupp Övergångar grundskola–gymnasium"."""
    match = _CALLED.match(line)
    if match is None or not bounds("line says more").isdisjoint(match["name"].split()):
        return None
    _, kind = ending_and_kind(match["head"])
    name = match["name"][0].upper() + match["name"][1:]
    return Title(name, kind, *match.span("name")) if kind in HAVE_SUBJECTS | {"management-group"} else None
