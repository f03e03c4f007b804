"""The ways of numbering items.

Surface forms: "§ 18", "188 §", "Punkt 1 –", "KHR 1", "1.", "1", "(1)", "1.2", "IV.", "c)", a number on its own line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from msgspec import Struct

from extractors.words.names import RUN, is_given

_FIGURES = re.compile(r"[-–,]\s*\d|\d{1,3}(?!\d)")
# Dnr KS 2024/00012 · (Dnr 2024-12) · KS 2024/12: the number under which a case is filed, before its title
_YEARLY = r"(?:[A-ZÅÄÖ]{2,6}[ /-]?)?(?:19|20)\d\d[/:.-]\d{1,6}(?:[-.:]\d{1,4})?"
_NUMBERED = r"(?i:dnr|diarienr|diarienummer)[.:]?\s*(?:[A-ZÅÄÖ]{1,6} )?[^\s()]*\d[^\s()]*(?<!,)"
_FILED = rf"(?:\(?(?:{_NUMBERED}|{_YEARLY})\)?\s*[,.:–-]?\s*)?"
_STRESS = r"(?:\*\*|__)?"  # what Markdown sets a title in bold with
# Anna Ek | om skolväg: who speaks to an item, no entry of a list
_SPEAKS = re.compile(r"\s(?:om|informerar|berättar|presenterar|utses|utsågs|\w+(?:ade|des))\b|\s?:\s")


# 12.00 Lunch · 9.30 Fika och incheckning: no item
_BREAK = re.compile(r"(?:\w+\s)?(?:paus|fika|lunch|kaffe|bensträckare|mingel|samling|frukost|middag)\b", re.IGNORECASE)


def _is_reference(title: str) -> bool:
    """Tell "§ 5-7", a reference to several, from a heading."""
    return _FIGURES.match(title) is not None


def _is_person(title: str) -> bool:
    """Tell "1. Anna Ek, Lerum": a numbered list of people."""
    run = RUN.match(title)
    words = run[0].split() if run is not None else []
    if run is None or len(words) < 2 or not is_given(words[0]):
        return False
    return len(title) < 60 and _SPEAKS.match(title, run.end()) is None


def _is_person_or_sentence(title: str) -> bool:
    return _is_person(title) or (title.endswith(".") and len(title.split()) > 8)


def _is_break(title: str) -> bool:
    """Tell "12.00 Lunch", and what a sentence says of an hour, from an item."""
    return _BREAK.match(title) is not None or _is_person_or_sentence(title)


def _is_nothing_else(title: str) -> bool:
    del title
    return False


_ROMAN = {"I": 1, "V": 5, "X": 10}
_MOST_PARTS = 15  # parts of a section, so that the first of the next is no farther than a reader accepts


def _roman(numeral: str) -> int:
    """Return the value of a Roman numeral: IV is 4."""
    values = [*(_ROMAN[letter] for letter in numeral), 0]
    return sum(-value if value < after else value for value, after in pairwise(values))


def _letter(letter: str) -> int:
    """Return the place of a letter in the alphabet: c is the third."""
    return ord(letter.lower()) - ord("a") + 1


def _tenth_of_hour(time: str) -> int:
    """Return how many times ten minutes have gone of the day: 10.00 is the sixtieth."""
    hours, minutes = re.split("[.:]", time)
    return int(hours) * 6 + int(minutes) // 10


def _in_sections(number: str) -> int:
    """Return where a part stands that is counted in its section: 1.1 is the first."""
    section, part = number.split(".")
    return (int(section) - 1) * _MOST_PARTS + int(part)


class Way(Struct, frozen=True, gc=False):
    """A way of numbering: its pattern, how many headings make it one, what a title may not be."""

    pattern: re.Pattern[str]
    least: int
    refuses: Callable[[str], bool]
    needs: str = ""  # a word that the document must have somewhere
    from_start: bool = False  # a few of them count only where they begin at 1 or 2
    with_text: bool = False  # where breaks are lost, text that the title would not be stands behind it
    bare: bool = False  # without a mark behind the number
    lettered: bool = False  # with letters before the number, the same at all
    value: Callable[[str], int] = int
    usual: bool = False  # told from other lists by what agendas have
    timed: bool = False  # the number is an hour, and no place in the agenda
    alone: bool = False  # the number stands on a line of its own, as that of a page does


WAYS = (
    # § 18 Mötets öppnande · GyN § 61 · KS § 12 Budget · §74 Val av justerare · §1. Anna Ek hälsade
    Way(
        re.compile(
            r"(?:[•·*]\s)?(?P<pos>(?:[A-ZÅÄÖ][\wÅÄÖåäö]{0,7}\s)?§\s?(?P<n>\d{1,4})(?:/\d{2,4}(?!\S)|\s?[a-z](?=[\s.:]))?)"
            rf"\s?[.,:)–-]?\s*{_FILED}{_STRESS}(?P<title>.*)"
        ),
        least=1,
        refuses=_is_reference,
    ),
    # 188 § Sammanträdets laglighet, as minutes in Finland write it
    Way(
        re.compile(r"(?P<pos>(?P<n>\d{1,4})\s?§)\s+(?P<title>[A-ZÅÄÖ].*)"),
        least=2,
        refuses=_is_reference,
    ),
    # the same after scanning, where the document says that it has paragraphs: s3 Kustzonsplanering · $ 12 Budget
    Way(
        re.compile(r"(?P<pos>[sS$&8]\s?(?P<n>\d{1,3}))\s+(?P<title>[A-ZÅÄÖ].*)"),
        least=2,
        refuses=_is_nothing_else,
        needs="aragraf",
    ),
    # Punkt 1 – Skolväg · Ärende 3: Budget · Nr 2 Lokaler
    Way(
        re.compile(
            r"(?i:dagordningspunkt|punkt|ärende|nr)\s(?P<pos>(?P<n>\d{1,3}))(?:\s?[.:–-]\s*|\s{1,4})(?P<title>[A-ZÅÄÖ].*)"
        ),
        least=2,
        refuses=_is_nothing_else,
    ),
    # KHR 1 Mötets öppnande: the body's letters before the number
    Way(
        re.compile(r"(?P<pos>[A-ZÅÄÖ]{2,5}\s(?P<n>\d{1,3}))[.:]?\s+(?P<title>[A-ZÅÄÖ].*)"),
        least=3,
        refuses=_is_nothing_else,
        lettered=True,
    ),
    # 1. Förslag · 1:Mötet öppnas · 10)Dubbelt
    Way(
        re.compile(rf"(?P<pos>(?P<n>\d{{1,3}}))\s?[.:)]\s{{0,12}}(?!\d){_STRESS}{_FILED}(?P<title>[A-ZÅÄÖ\"”«].*)"),
        least=2,
        refuses=_is_person,
    ),
    # 1 Mötets öppnande; a few of them may have a mark
    Way(
        re.compile(rf"(?P<pos>(?P<n>\d{{1,3}}))[.:)]?\s{{1,4}}(?:[–-]\s)?{_STRESS}(?P<title>[A-ZÅÄÖ][^\d]*.*)"),
        least=3,
        refuses=_is_person_or_sentence,
        from_start=True,
        with_text=True,
        bare=True,
    ),
    # (1) Mötets öppnande
    Way(
        re.compile(rf"\((?P<pos>(?P<n>\d{{1,3}}))\)\s{{1,4}}{_STRESS}(?P<title>[A-ZÅÄÖ\"”«].*)"),
        least=3,
        refuses=_is_person,
        from_start=True,
        usual=True,
    ),
    # 1.1 Mötets öppnande, without a heading for the section; not 9.30, a time
    Way(
        re.compile(rf"(?P<pos>(?P<n>\d{{1,2}}\.[1-9]))[.:)]?\s{{1,4}}{_STRESS}(?P<title>[A-ZÅÄÖ\"”«].*)"),
        least=3,
        refuses=_is_person_or_sentence,
        from_start=True,
        value=_in_sections,
        usual=True,
    ),
    # IV. Mötets öppnande
    Way(
        re.compile(rf"(?P<pos>(?P<n>[IVX]{{1,5}}))[.):]\s{{1,4}}{_STRESS}(?P<title>[A-ZÅÄÖ\"”«].*)"),
        least=3,
        refuses=_is_person,
        from_start=True,
        value=_roman,
        usual=True,
    ),
    # c) Mötets öppnande
    Way(
        re.compile(rf"(?P<pos>(?P<n>[a-zA-Z]))[.)]\s{{1,4}}{_STRESS}(?P<title>[A-ZÅÄÖ\"”«].*)"),
        least=3,
        refuses=_is_person,
        from_start=True,
        value=_letter,
        usual=True,
    ),
    # 10.00 Lokaler · Kl. 13:15-14:00 Budget: items that are told by when they were
    Way(
        re.compile(
            rf"(?:[Kk]l\.?\s)?(?P<pos>(?P<n>[012]?\d[.:][0-5]\d))(?:\s?[-–]\s?[012]?\d[.:][0-5]\d)?\s{{1,4}}{_STRESS}(?P<title>[A-ZÅÄÖ\"”«].*)"
        ),
        least=3,
        refuses=_is_break,
        value=_tenth_of_hour,
        timed=True,
    ),
    # 1 · 1., with the title on the line below
    Way(re.compile(r"(?P<pos>(?P<n>\d{1,2}))[.:)]?(?P<title>)$"), least=3, refuses=_is_nothing_else, alone=True),
)
