"""The lines of the letterhead: which of them are labelled as a date or a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from extractors.matching.lexicon import lexicon
from extractors.structure.lines import Line
from graph.claims import Span

DOCUMENT = (
    r"(?:sammanträdes|mötes|årsmötes|stämmo|styrelse|direktions|nämnds?|styrgrupps|minnes|beslut[s-])?"
    r"(?:protokoll|anteckningar)(?:et)?"
)
# Protokoll · Minnesanteckningar från ...
TITLE = re.compile(rf"^{DOCUMENT}\b", re.IGNORECASE)
_BOTH = (
    r"(?:mötes|sammanträdes)(?:plats och -?tid|tid och -?plats)"
    r"|tid och plats|plats och tid|tid & plats|plats & tid|tid/plats"
)
# Plats - Paikka: the same in Finnish
_FINNISH = r"(?:\s?[-–/]\s?(?:kokous)?(?:paikka|aika|päivä))?"
# Sted/Plats, Paikka / Plats: the same in another language before it
_FOREIGN = r"(?:(?!plats|tid|datum|dag)[^\W\d_]{3,15}\s?/\s?)?"
# Sammanträdesdatum 2013-03-15 · Tid och plats Onsdag den 6 mars, via Zoom.
DATED = re.compile(
    rf"^(?:{_FOREIGN}(?:sammanträdes|mötes)?(?:datum|dag|tid|tidpunkt)|{_BOTH}|när|klockan|kl)\b\s*[:.]?\s*",
    re.IGNORECASE,
)
_ROOM = r"lokal(?!\s(?-i:[a-zåäö]))"  # not in "Lokal styrgrupp"
# Plats: Hotell Gripen
PLACED = re.compile(
    rf"^(?:(?P<both>{_BOTH}|plats/tid)|{_FOREIGN}(?:(?:mötes|sammanträdes)?plats|{_ROOM}){_FINNISH}(?!\s(?:och|&)\s)|var)\b"
    r"(?:\sför\s(?:mötet|sammanträdet|träffen))?(?!\sför\b)"
    r"\s*[:.]?\s*(?P<value>[^\s:.].*)",
    re.IGNORECASE,
)
# Plats: on a line of its own, above the place; Plats och tid: above the place and the hours
PLACE_ALONE = re.compile(rf"(?:plats|mötesplats|sammanträdesplats|lokal|(?P<both>{_BOTH}))\s*:?", re.IGNORECASE)
# Organ: X · Organ och §§: X · where breaks are lost: Organ X · BEVIS Justeringen har tillkännagivits genom anslag X
ORGAN = re.compile(
    r"(?:(?P<label>Organ(?:\soch\s§+)?|Nämnd|(?:Mötes)?[Ff]orum|(?:Mötes|Arbets|Styr|Projekt|Referens|Lednings)?[Gg]rupp|Gruppens\snamn|Nätverk|Möte\smed"
    r"|Mötets\snamn|Möte(?=:))\s*(?::|\s{2,}|\t)\s*|Organ\s(?=[A-ZÅÄÖ])"
    r"|(?:ANSLAG/)?BEVIS\s.{20,60}?\sgenom anslag\s(?=[A-ZÅÄÖ]))(?P<forum>\S.*)"
)
# Ale – Lerum, Tjörn och Öckerö
_BETWEEN_NAMES = re.compile(r"\s*[,/–&]\s*|\s-\s|\soch\s")
# Styrelsen      2015-03-05
_WIDE = re.compile(r"\s{3,}|\s*\t\s*|\s+\|\s+")
# SAMMANTRÄDESPROTOKOLL | Sammanträdesdatum | Styrelsen 2015-03-05 | Sida | 32 (65): columns that have come together
_COLUMN = re.compile(
    r"(?<!\S)(?:(?:Sammanträdes|SAMMANTRÄDES|Mötes|MÖTES)?(?:protokoll|PROTOKOLL)|Protokoll|MINNESANTECKNINGAR|Minnesanteckningar"
    r"|(?:Sammanträdes|Mötes)?[Dd]atum|SAMMANTRÄDESDATUM|Sida|Sid|Blad|Diarienummer|Diarienr|KALLELSE|Kallelse"
    r"|\d{1,3}\s?\(\d{1,3}\)?)(?=\s|$)\s*"
)
_FURTHER = re.compile(r"(?!1\s?\()\d{1,3}\s?\(")  # 2 (8): of the head of a further page
_LEAST_COLUMNS = 2  # words that show it
_LONGEST_HEAD = 160  # characters of a line that is one
_LABEL_ONLY = re.compile(
    rf"(?:(?:sammanträdes|mötes)?(?:datum|dag|tid|tidpunkt|plats){_FINNISH}|{_BOTH}|organ|nämnd|forum|grupp"
    r"|möte med|lokal|när|var)",
    re.IGNORECASE,
)


def top_of(head: Sequence[Line], most: int) -> list[Line]:
    """Return the first `most` lines of a head, and those below that say by a label which body meets."""
    return [*head[:most], *(line for line in head[most:] if ORGAN.match(line.text))]


def cells_of(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the cells of a letterhead that is set in columns, each as a line; a label with the cell behind it.

    "Styrelsen      2015-03-05      Sida 32 (65)" is three lines, "Datum: 2020-02-13     Plats: Rådhuset" is two.
    """
    for line in lines:
        starts = [0, *(m.end() for m in _WIDE.finditer(line.text))]
        begins = [0, *(to for at, to in pairwise(starts) if not _is_label(line.text[at:to]))]
        begins = begins if len(starts) > 1 else _columns(line.text)
        if len(begins) == 1:
            yield line
            continue
        for start, end in pairwise((*begins, len(line.text))):
            words = line.text[start:end].rstrip()
            at = line.span.start + start
            yield replace(line, text=words, span=Span(at, at + len(words)), indent=line.indent + start)


def _columns(text: str) -> list[int]:
    """Return where the cells begin of a letterhead whose columns have come together, by the words that head them."""
    heads = list(_COLUMN.finditer(text)) if len(text) < _LONGEST_HEAD else []
    if len(heads) < _LEAST_COLUMNS or any(_FURTHER.match(head[0]) for head in heads):
        return [0]
    return sorted({0, *(at for head in heads for at in head.span() if at < len(text))})


def _is_label(cell: str) -> bool:
    """Tell whether a cell, with the gap behind it, is a label, so that the next cell is its value."""
    cell = _WIDE.split(cell.rstrip())[-1]
    return cell.endswith(":") or _LABEL_ONLY.fullmatch(cell) is not None


def names_of_organisations(text: str) -> int:
    """Count the known organisations that a line consists of, 0 where it says anything else: who meets, not as what.

    >>> names_of_organisations("Ale – Lerum – Tjörn"), names_of_organisations("Ale – protokoll")
    (3, 0)
    >>> names_of_organisations("Ale Lerum Tjörn")
    3
    """
    parts = _BETWEEN_NAMES.split(text)
    if all(lexicon().exact(part) is not None for part in parts):
        return len(parts)
    found = [known.span for known in lexicon().find(text)]
    apart = text[found[-1].end :] + "".join(text[a.end : b.start] for a, b in pairwise(found)) if found else text
    return len(found) if not apart.strip() and found and found[0].start == 0 else 0
