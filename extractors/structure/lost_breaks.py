"""Lost breaks: where a line begins in a text whose line breaks a conversion has lost.

Such a document comes as a few very long lines. A new line begins before each label of a letterhead or list that no
comma precedes, and before what numbers an item: "... Bo Lund Övriga närvarande Eva Ek § 12 Val av justerare ...". Two
labels show that the breaks are lost, and so does a list whose people follow with no more than a space.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import ahocorasick_rs

from extractors.matching.anchors import occurrences
from extractors.structure.lost_numbers import counted_items, page_numbers
from extractors.words.label_table import LABELS, OF_WHOM, Part
from extractors.words.names import find_names, is_given
from extractors.words.titles import title_at

LOST_BREAKS = 180  # a line longer than this with two labels in it has lost its breaks
_NUMBERS = 3  # numbered items that say the same where there is but one label
_PEOPLE = 4  # people behind the label of a list, who say the same
_WITHIN = 300  # characters behind the label in which they stand

_LETTERHEAD = {
    "Plats och tid",
    "Tid och plats",
    "Underskrifter",
    "Paragrafer",
    "Plats:",
    "Tid:",
    "Datum:",
    "ANSLAG/BEVIS",
    "Bevis/Anslag",
    "ANSLAG",
    "Anslag",
    "Innehållsförteckning",
    "Organ",
    "Justeringens plats och tid",
    "Justeringens plats",
    "Justeringens",
    "Postadress",
    "Transkript",
    "Dagordning",
    "Behandlade ärenden",
    "Sammanträdesdatum",
    "Bilagor",
    "Mötesprotokoll",
    "Justerade paragrafer",
    "Anmärkning",
    "Agenda",
    "BEVIS",
    "Datum för anslags",
    "Förvaringsplats för protokollet",
    "Datum då anslaget",
    "Protokollet anslås",
    "För kännedom",
    "Ärenden:",
}
_BREAKING = sorted(
    {label.text for label in LABELS if label.part is not Part.STOP and len(label.text) > 5} | _LETTERHEAD,
    key=lambda text: (-len(text), text),
)


_SAID_OF_ONE = ("ersättare", "ers", "suppleant", "ordförande", "ledamot")


def _is_seat(label: str) -> bool:
    """Tell whether a label may be what is said of one: "Tjänstgörande ersättare", "Vice ordförande"."""
    title = title_at(label)
    said = label.endswith(_SAID_OF_ONE) and not label.startswith("Närvarande")
    return said and title is not None and title.end == len(label)


# behind a comma what is both is said of somebody: "Anna Ek (S), Ale, Tjänstgörande ersättare Bo Lund"
_BEHIND_COMMA = [words for words in _BREAKING if " " in words and not _is_seat(words)]


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words))


# Tid | tisdagen den 12 juni · Plats | Rådhuset · Justering | Justerare: a short label, with the value that shows it to
# be one
_SHORT_LABEL = (
    r"(?:(?:Dag|Tid|Datum)(?=:?\s(?:(?:[Mm]ån|[Tt]is|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ör|[Ss]ön)dag|den\s\d|kl|\d|lunch))"
    r"|Plats(?=\s[A-ZÅÄÖ])|Justering(?=\s[A-ZÅÄÖ]))"
)
# Rådet för trygghet | PROTOKOLL 2014-03-05; not the head of a further page: PROTOKOLL 2(9)
_DOCUMENT = (
    r"(?:(?:Sammanträdesp|P)rotokoll|(?:Mötes|Minnes)anteckningar|(?:SAMMANTRÄDES)?PROTOKOLL|(?:MÖTES|MINNES)ANTECKNINGAR)"
    r"(?=\s(?!\d{1,3}\s?\(|\d{1,3}\sav\s))"
)
# Anna Ek S 1 | Ordförande Bo Lund M 1: a remark in a table with a column of ticks, and no label
_REMARKED = r"(?!(?:(?<=\b[A-ZÅÄÖ]\s[1-]\s)|(?<=\b[A-ZÅÄÖ]{2}\s[1-]\s))(?:(?:Vice )?[Oo]rdförande|Sekreterare)\b)"
# Anna Ek (S) | Ersättare för Bo Lund (S) · Anna Ek (S) | Ordförande Bo Lund (M) 1:e vice ordförande: said of the one
# before, and no label
_OF_ONE_BEFORE = (
    r"(?!Ersättare för [A-ZÅÄÖ])"
    r"(?!Ordförande [A-ZÅÄÖ][^(),]{3,40}\([^)]{1,4}\) (?:\d:[ea] |[Ff]örste |[Aa]ndre )?[Vv](?:ice|\.)? ?ordf)"
)
# A label with a capital or in capitals, behind a space that no comma precedes unless the label is of several words or
# has a colon; and a group that is named by whose it is: Kommunens representanter | Anna Ek.
_LABEL = re.compile(
    rf"(?:(?<=,\s)(?:{_any(_BEHIND_COMMA)}|(?:{_any(_BREAKING)})(?=:))"
    rf"|(?<=[^,]\s)(?<!\b[Aa]v\s)(?<!\bAV\s){_REMARKED}{_OF_ONE_BEFORE}"
    rf"(?:{_any(_BREAKING)}|{_any([words.upper() for words in _BREAKING])}"
    rf"|ande(?=:?\s[A-ZÅÄÖ])|{OF_WHOM}(?=:?\s[A-ZÅÄÖ])|{_SHORT_LABEL}|{_DOCUMENT}))(?![\wåäö-])"
)
# Närvarande | Anna Ek, Lerum Bo Lund, Ale ...: a list, by whose people alone lost breaks may show
_OPENS = re.compile(
    rf"(?<=\s)(?:{_any([label.text for label in LABELS if label.part is Part.LIST and len(label.text) > 5])})(?=:?\s)",
)
# tells in one pass that a line holds none of them, as nearly all long lines do
_LABELS = ahocorasick_rs.AhoCorasick([*_BREAKING, *(words.upper() for words in _BREAKING)])
# 3. Val av justerare · 58 Mötets öppnande · § 12 · AU § 4 · 4 Rapporter, the last one after a sentence or a bracket
_NUMBERED = re.compile(
    r"""(?<=[\s])(?:
          (?=Sida\s\d{1,3}(?:\s?\(|\sav\s)\d)
        | (?<!kl\s)(?<!kl\.\s)(?<!klockan\s)(?<!pkt\s)(?<!pkt\.\s)(?<!unkt\s)(?<![.\s]m\.\s)
          (?=\d{1,2}[.):]\s?[A-ZÅÄÖ][A-ZÅÄÖa-zåäö])
        | (?=\d{1,3}\s(?:Mötets\söppnande|Sammanträdets\söppnande|Mötet\söppna|Val\sav|Fastställande\sav
          |Godkännande\sav|Föregående|Justering\b|Dagordning|Information\b|Öppnande)\b)
        | (?<!,\s)(?=(?:[A-ZÅÄÖ]{1,6}\s)?§\s?\d)
        | (?<=[.:)]\s)(?<![.\s]m\.\s)(?<!\bkl\.\s)(?<!\bnr\.\s)(?<!\bpkt\.\s)(?<!\bart\.\s)
          (?<!\bs\.\s)(?<!\bsid\.\s)
          (?=\d{1,3}\s[A-ZÅÄÖ][a-zåäö]+\s)
    )""",
    re.VERBOSE,
)
_LONGEST_NUMBER = 6  # characters of what numbers an item
# 107 Bo Lund · § 107 Bo Lund · 11) Bo Lund
_BARE_NUMBER = re.compile(r"(?:§\s?)?\d{1,3}(?P<mark>[).:])?\s(?P<word>[A-ZÅÄÖ][\w-]*)(?=\s[A-ZÅÄÖ])")
# Siv Alm, jurist § 134 Paragrafer · Siv Alm (C) 134 Tjänstemän
_LAST_NUMBER = re.compile(
    r"(?:§\s?)?\d{1,3}\s(?:(?:Paragrafer|Utses\satt\sjustera|Justeringens|Underskrifter)\b"
    r"|(?:Tjänstemän|Tjänstepersoner|Övriga|Justering|Justerare)\s[A-ZÅÄÖ])"
)
_SENTENCE_ENDS = (". ", "! ", "? ")
# ( 1 | 11)
_CLOSES = re.compile(r"\d{1,3}\)")
_OPENED = re.compile(r"\([\s\d,–a-zåäö-]*$")
# sekrUtses att justera: a label that lost the break before it
_GLUED_LABELS = (
    "Deltagare:",
    "Närvarande:",
    "Frånvarande:",
    "Utses att justera",
    "Övriga närvarande",
    "Övriga deltagande",
    "Underskrifter",
    "Paragrafer",
    "Ledamöter",
    "Närvarande ",
    "Beslutande",
    "Deltagare",
    "Representanter",
    "Tjänstemän",
    "Övriga",
    "§",
)
_GLUED = re.compile(
    r"(?<=[a-zåäö.)])(?=Utses att justera|Övriga närvarande|Övriga deltagande|Underskrifter|Paragrafer)"
    r"|(?<=[a-zåäö.)] )(?=(?:Utses att justera|Övriga närvarande|Övriga deltagande) [A-ZÅÄÖ])"
    r"|(?<=[a-zåäö]\.)(?=(?:Deltagare|Närvarande|Frånvarande):)"
    r"|(?<=\d)(?=(?:Ledamöter|Närvarande|Beslutande|Deltagare)(?:[ :]|$))"  # 3 maj 2024Närvarande
    # i Kulturhuset (Sal 2) Ledamöter Anna Ek (S)
    r"|(?<=\) )(?=(?:Ledamöter|Beslutande|Närvarande|Representanter|Tjänstemän|Övriga)"
    r"(?: [A-ZÅÄÖ][a-zåäö-]+)(?: [A-ZÅÄÖ][\w.-]*){1,2}(?:,| \())"
    r"|(?<=[a-zåäö][.!])(?=§\s?\d{1,3}[\s.:]+[A-ZÅÄÖ])"  # dagordningen.§ 5 Budget
)


def unbroken(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where the lines stand that the `lines` of a text consist of: each is one, or several without their breaks.

    The number of its page, with which a line may begin, is left out.
    """
    glued = _glued_labels(text)
    long = [line for line in lines if line[1] - line[0] > LOST_BREAKS]
    cuts = {line: _breaks(text, *line) for line in long}
    lost = any(cuts.values())
    pages = page_numbers(text, lines, lambda line: bool(cuts.get(line))) if lost else {}
    bare = [(pages.get(start, start), end) for start, end in lines]
    counted = counted_items(text, [one for one in bare if one[1] - one[0] > LOST_BREAKS or pages], lost=lost)
    numbers = sorted(at for at in counted if not _counts_for_person(text, at))
    if not (glued or lost or numbers):
        yield from lines  # nearly all texts
        return
    for line, (start, end) in zip(lines, bare, strict=True):
        within = cuts[line] if line in cuts else _between(glued, start, end)
        own = _between(numbers, start, end)
        if within or own:
            yield from pairwise(sorted({start, *(at for at in within if at > start), *own, end}))
        else:
            yield start, end  # nearly all lines


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Return those of some places, given in order, that lie behind `start` and before `end`."""
    return places[bisect_right(places, start) : bisect_left(places, end)] if places else places


def _glued_labels(text: str) -> list[int]:
    """Return the offsets at which a label begins that has lost the break before it, in order."""
    return [at for at in occurrences(text, _GLUED_LABELS) if _GLUED.match(text, at)]


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Return the offsets within a long line at which a line begins, none where its breaks are not lost."""
    if not _LABELS.find_matches_as_indexes(text[start:end]):
        return []
    numbers = [m.start() for m in _NUMBERED.finditer(text, start, end) if not _counts_for_person(text, m.start())]
    labels = [m.start() for m in _LABEL.finditer(text, start, end)]
    if len(labels) < 2 and not (labels and (len(numbers) >= _NUMBERS or _lists_people(text, start, end))):
        return []
    # "2. Justerare Bo Alm": a label right behind a number is the title of the item
    titles = {at for at in labels if _between(numbers, at - _LONGEST_NUMBER - 1, at)}
    return sorted({*labels, *numbers} - titles - {start})


def _lists_people(text: str, start: int, end: int) -> bool:
    """Tell whether the label of a list stands in a line, and several people right behind it."""
    label = _OPENS.search(text, start, end)
    behind = text[label.end() : min(end, label.end() + _WITHIN)] if label is not None else ""
    return sum(name.full for name in find_names(behind)) >= _PEOPLE


def _counts_for_person(text: str, at: int) -> bool:
    """Tell whether a number is the paragraph of somebody, whose sign is lost, and begins no item.

    "Siv Alm (kvalitetschef) 107 Bo Lund" · "Siv Alm ( 1 11) Bo Lund" · "Siv Alm, jurist § 134 Paragrafer" ·
    "Siv Alm (C) 134 Tjänstemän"
    """
    if _CLOSES.match(text, at) is not None and _OPENED.search(text, max(0, at - 40), at) is not None:
        return True
    if _LAST_NUMBER.match(text, at) is not None:
        return True
    number = _BARE_NUMBER.match(text, at)
    if number is None:
        return False
    if number["mark"] and text.endswith(_SENTENCE_ENDS, max(0, at - 3), at):
        return False  # "... om läget. 3) Siv Alm valdes"
    return is_given(number["word"])
