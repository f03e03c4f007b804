"""Words parted at a line's end: joined, with the hyphen where it belongs to the word."""

from __future__ import annotations

import re

from extractors.readers.pdf.glyphs import HYPHEN

_LAST_WORD = re.compile(r"(?P<word>\S+)[-\u2010\u00ad]$")
_PARTED_DATE = re.compile(r"\b(?:19|20)\d\d-(?:\d\d-)?$")  # "2025-02-"
_INTERVAL = re.compile(r"\d–$")  # "§§ 101–"
_FIRST_OF_TWO = re.compile(r"(?:^|\s)[A-ZÅÄÖÉ][a-zåäöéü]+[-\u2010\u00ad]$")
_NAME = re.compile(r"[A-ZÅÄÖÉ][a-zåäöéü]+\b")
_SUSPENDED = re.compile(r"^(?:och|eller|samt|till|respektive|resp|och/eller|/)\b")
_KEPT = re.compile(r"[/:@\d]|^[A-ZÅÄÖ]{2,}$")  # an address, a number, an abbreviation: "EU-nivå"


def ends_parted(text: str) -> bool:
    """Return whether a line ends inside a word."""
    return _LAST_WORD.search(text) is not None


def goes_on_inside_word(first: str, second: str) -> bool:
    """Return whether a word that a line ends in goes on in the next: in small letters, or as a double name does.

    >>> goes_on_inside_word("sam-", "verkan"), goes_on_inside_word("Ann-", "Lis Ek"), goes_on_inside_word("EU-", "Bo")
    (True, True, False)
    >>> goes_on_inside_word("Protokoll 2025-02-", "05"), goes_on_inside_word("klockan 9-", "11")
    (True, False)
    """
    if not ends_parted(first):
        return False
    if _PARTED_DATE.search(first) is not None and second[:2].isdigit():
        return True
    return second[:1].islower() or (_FIRST_OF_TWO.search(first) is not None and _NAME.match(second) is not None)


def join(first: str, second: str) -> str:
    """Return two lines as one.

    >>> join("beräk-", "nats"), join("på EU-", "nivå"), join("för-", "och grundskola"), join("Anna", "Ek")
    ('beräknats', 'på EU-nivå', 'för- och grundskola', 'Anna Ek')
    >>> join("Eva-", "Maria Ek"), join("2019-", "2020"), join("§§ 101–", "104"), join("Anna Ek –", "Bo Lund")
    ('Eva-Maria Ek', '2019-2020', '§§ 101–104', 'Anna Ek – Bo Lund')
    """
    if _INTERVAL.search(first) and second[:1].isdigit():
        return first + second
    parted = _LAST_WORD.search(first)
    if parted is None or not second:
        return f"{first} {second}"
    stem = first[:-1]
    if _SUSPENDED.match(second):
        return f"{stem}- {second}"
    whole = second[:1].islower() and _KEPT.search(parted["word"]) is None
    return stem + second if whole else f"{stem}-{second}"


def plain(text: str) -> str:
    """Return a line that nothing is joined to: the hyphen at its end is one that is seen, any other is not.

    >>> plain("EU" + HYPHEN), plain("sam" + HYPHEN + "råd")
    ('EU-', 'samråd')
    """
    return (f"{text[:-1]}-" if text.endswith(HYPHEN) else text).replace(HYPHEN, "")
