"""Headings without a number: which lines have the form of one.

Surface forms: a short capitalised line after or before a blank one ("Ventilen", "Lotsen 2.0 (Anna)",
"Datum för nästa års träffar"). Not: a date, a label with its value, an entry of a list, a row of columns, half
a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from extractors.matching.lexicon import lexicon
from extractors.structure.letterhead import TITLE
from extractors.structure.lines import Line
from extractors.words.dates import DateMention, find_dates
from extractors.words.heading_words import NOT_HEADINGS
from extractors.words.labels import Part, find_label
from extractors.words.names import RUN, is_given
from extractors.words.titles import title_at

LONGEST = 110
_REMEMBERED = 1024  # titles: those of one meeting come again at the next
_MOST_WORDS = 16
_MOST_NAMES = 3  # words of somebody's name
_DASH = " – "
# a line that ends so runs over to the next: "Information om"
_CONTINUES = re.compile(
    r"(?:\b(?:i|och|för|till|av|med|på|om|från|samt|under|inom|mellan|vid|enligt|den|det|en|ett)|[,–-])$"
)
_LONGEST_CONTINUING = 6  # characters of such a word
# a line of the letterhead: a label with its value behind it
_META = re.compile(
    r"(?:plats|tid|datum|dag|sammanträdes|mötesdatum|mötestid|mötesplats|lokal|organ|paragraf|utses|beslutande|närvar"
    r"|övriga|deltag|justera|underskrift|sekreterare|ordförande|frånvar|ledamöter|ersättare|klockan|kl\b)",
    re.IGNORECASE,
)
COLUMNS = re.compile(r"\S\s{3,}\S")  # a row of columns
_BULLET = re.compile(r"[-–•*·o]\s")
# Nätverkets beslut · Utskottets förslag till kultur- och fritidsnämnden
_PART = re.compile(
    r"[\w-]+s\s(?:beslut|förslag)(?:\still\s(?:beslut|(?:[\w-]+\s){0,4}?\w*(?:nämnden|styrelsen|fullmäktige|direktionen|utskottet)))?"
)
# Anna Ek informerar om | - planen: what stands above a list
_TELLS_LIST = re.compile(r".{2,60}\s(?:informera|berätta|rapportera|redogö|redovisa)\w*\s(?:om|för)(?:\sföljande)?")
# Nämnden beslutar | - att godkänna planen, also where a blank line stands between them
_DECIDING = re.compile(
    r".{3,80}\s(?:beslutar|beslutade|beslöt|föreslår|föreslog)(?:\s(?:följande|enhälligt))?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?i:kl\b|\d+[.:]\d\d)")
# Dnr SKF 2023/114 · Diarienummer: 2024-12 · (KS 2023/114)
_CASE_NUMBER = re.compile(
    r"\(?(?:(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b.{1,30}"
    r"|[A-ZÅÄÖ]{2,8}[ -]?(?:19|20)\d\d[/:-]\s?\d+\)?)$",
    re.IGNORECASE,
)
# (Anna) · (Eva och Siv)
_NAMES_IN_BRACKETS = re.compile(r"\((?:[A-ZÅÄÖ][\wåäöéü-]+(?:\s+(?:och\s+)?|,\s*|/)?){1,4}\)$")
# Från Ale | deltog Siv Alm · Kommuner som inte | deltog: Ale
_TOOK_PART = re.compile(r"\s(?:deltog|närvarade|medverkade)(?::|\s(?=[A-ZÅÄÖ]))")
# Nästa gång: 15 maj
_NEXT = re.compile(r"(?:nästa|kommande)\s\w+:\s", re.IGNORECASE)
# Ämne: Minnesanteckningar: of the mail in which minutes were sent
_OF_MAIL = re.compile(r"(?:ämne|subject|till|to|från|from|kopia|cc|skickat|sent|bifogat)\s?:\s", re.IGNORECASE)
# what happens at every meeting and is no item of it: "Mötet öppnas", "Paus"
OUTSIDE = re.compile(
    r"(?:ordinarie\s+)?möte(?:t|ts)?\s+(?:öppna|inled|börja|leddes|avsluta|förklara)|sammanträdet\s+(?:öppna|avsluta|förklara)"
    r"|incheckning\b|(?:mötet\s+)?(?:paus|fika|lunch|ajournering)\b",
    re.IGNORECASE,
)


# Digitalt möte | den 2 februari 2023 kl. 13-15
_HELD = re.compile(
    r"(?!nästa|kommande|förra)(?:\w+\s){0,2}\w*(?:möte|sammanträde|träff|sammankomst)(?:t|et|en)?\s", re.IGNORECASE
)
# Protokoll fört vid · Minnesanteckningar förda
_KEPT = re.compile(r"\b(?:fört|förda)\b", re.IGNORECASE)


def heading_like(line: Line, following: Line | None) -> bool:
    """Tell whether a line without a number has the form of a heading: short, capitalised, no end of a sentence."""
    text = line.text
    if line.noise or not text or len(text) > LONGEST or not (text[0].isupper() or text[0] in "\"”'"):
        return False
    if not _stands_apart(line, following) or (continues(text) and not _is_followed_by_list(following)):
        return False
    return not _is_refused(text)


@lru_cache(maxsize=_REMEMBERED)
def _is_refused(text: str) -> bool:
    """Tell whether the words of a line show that it is none: few titles are new ones."""
    return any(refuses(text) for refuses in _REFUSALS)


def _is_followed_by_list(following: Line | None) -> bool:
    """Tell that a list stands below: "Att ta med" is then whole."""
    return following is not None and not following.after_blank and _BULLET.match(following.text) is not None


def continues(text: str) -> bool:
    """Tell whether a line runs over to the next: "Information om", "Anna Ek,"."""
    return _CONTINUES.search(text, max(0, len(text) - _LONGEST_CONTINUING)) is not None


def plain(text: str) -> str:
    """Return a heading as the tables of words write it."""
    return text.casefold().rstrip(" :")


def _stands_apart(line: Line, following: Line | None) -> bool:
    if following is None:
        return line.after_blank
    return (line.after_blank or following.after_blank) and not following.text[0].islower()


def _is_sentence(text: str) -> bool:
    """Tell a sentence: too long, or ending like one; "Lotsen 2.0 (Anna)" is a heading, "(se bilaga)" is not."""
    if len(text.split()) > _MOST_WORDS or _TOOK_PART.search(text) is not None:
        return True
    return text[-1] in ".;,!?:)" and _NAMES_IN_BRACKETS.search(text) is None


def _is_row(text: str) -> bool:
    return "\t" in text or "..." in text or COLUMNS.search(text) is not None or _BULLET.match(text) is not None


def _is_said_of_person(text: str) -> bool:
    """Tell "Anna: boka lokal" and "Anna – boka lokal", what somebody does, from "Anna Ek: Läget", a heading."""
    name, mark, rest = text.partition(":")
    if not mark and _DASH in text:
        name, mark, rest = text.partition(_DASH)
        mark = mark if rest[:1].islower() else ""
    said, names = rest.strip(), name.split()
    if not mark or not said or not names or not is_given(names[0]):
        return False
    return len(names) == 1 or (len(names) <= _MOST_NAMES and said[0].islower())


def _lists_people(text: str) -> bool:
    """Tell "Inställda: Anna Ek (Ale) och Bo Lund", a label with several people, from a heading."""
    _, colon, value = text.partition(":")
    runs = [run[0].split() for run in RUN.finditer(value)] if colon else []
    return sum(len(words) > 1 and is_given(words[0]) for words in runs) > 1


def _is_known(text: str) -> bool:
    return (
        plain(text) in NOT_HEADINGS
        or _PART.fullmatch(plain(text)) is not None
        or _DECIDING.fullmatch(text) is not None
        or _TELLS_LIST.fullmatch(text) is not None
        or OUTSIDE.match(text) is not None
        or _CLOCK.match(text) is not None
        or _NEXT.match(text) is not None
        or _OF_MAIL.match(text) is not None
    )


def _is_case_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and _CASE_NUMBER.match(text) is not None


@lru_cache(maxsize=64)
def _first_date(text: str) -> DateMention | None:
    """Return the first date of a line; several of the refusals ask for it, one after the other."""
    return next(iter(find_dates(text)), None)


def _is_date(text: str) -> bool:
    date = _first_date(text)
    return date is not None and (date.span.start == 0 or len(text) < 1.6 * (date.span.end - date.span.start))


def _is_signed_date(text: str) -> bool:
    """Tell where and when minutes were signed, "Ekeby 2024-03-15", "Ekeby dag som ovan", from a heading."""
    if text.endswith(" som ovan"):
        return True
    date = _first_date(text)
    place = text[: date.span.start].split() if date is not None and date.span.end == len(text) else []
    return len(place) == 1 and date is not None and date.year is not None


def _is_officer(text: str) -> bool:
    """Tell "Kassör, Anna Ek", an entry of a list, from a heading."""
    title = title_at(text)
    if title is None or title.end >= len(text) or text[title.end] not in ",:":
        return False
    run = RUN.fullmatch(text[title.end + 1 :].strip())
    return run is not None and is_given(run[0].split()[0])


def _is_title(text: str) -> bool:
    """Tell the title of minutes, "Minnesanteckningar 2014-08-29, Residenset", from "Protokoll från föregående möte".

    So is a line that says of which day the meeting was: "Digitalt möte den 2 februari 2023 kl. 13-15".
    """
    date = _first_date(text)
    held = _HELD.match(text)
    if held is not None and date is not None and date.span.start <= held.end() + len("den "):
        return date.year is not None
    told = _KEPT.search(text) is not None or date is not None
    return told and TITLE.match(text) is not None and "föregående" not in text.casefold()


def _is_label(text: str) -> bool:
    """Tell "Datum: ..." and "Plats och tid Hotellet, kl 15", of the letterhead, from "Datum för nästa års träffar"."""
    label = find_label(text)
    if label is None:
        return False
    if label.alone:
        return label.label.part is not Part.STOP
    return _META.match(text) is not None and (label.set_off or any(c.isdigit() for c in text))


def is_entry(text: str) -> bool:
    """Tell somebody in a list: "Anna Ek, Lerum"; so is "Vivvi Ek, Lerum", whatever name Vivvi is."""
    run = RUN.match(text)
    if run is None or " " not in run[0].replace("\u00a0", " "):
        return is_given(text)  # "Ida", who signs
    rest = text[run.end() :].lstrip()
    if is_given(run[0].split()[0]):
        return not rest or rest[0] in ",/("
    return rest.startswith(",") and lexicon().exact(rest[1:].strip()) is not None


# what a line may be instead of a heading; the cheapest to tell first
_REFUSALS: tuple[Callable[[str], bool], ...] = (
    _is_sentence,
    _is_row,
    _is_known,
    _is_case_number,
    _is_date,
    _is_signed_date,
    _is_officer,
    _is_title,
    _is_label,
    is_entry,
    _is_said_of_person,
    _lists_people,
)
