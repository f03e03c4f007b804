"""What lines begin and end with: forms that tell whether two of them read as one, wherever they stand on the page."""

from __future__ import annotations

import re

LABEL = re.compile(r"^[A-ZÅÄÖ][^.,:]{2,40}:(?:\s|$)")
"""What begins a line of its own: "Förslag:", "Anmält förhinder: Anna Ek"."""

MARKER = re.compile(
    r"^(?:[-•*–§] ?|\(?\d{1,3}[.)](?!\d)|\d{1,3}(?:\.\d{1,2})+\.? |\d+ ?§|[a-zåäö][.)] |[ivx]+[.)] |\[[ xX]\])"
)
"""What marks the beginning of an item: "- ", "12.", "§ 4", "b) ", "[X]"."""

ITEM = re.compile(r"^(?:[-•*–] |\(?\d{1,3}[.)](?!\d)|[a-zåäö][.)] |\[[ xX]\])")
"""What marks an item whose further lines are indented."""

# What a full line ends with when its sentence does not end there, and what begins none.
_IN_NAME = re.compile(r"(?:,.*){2}\s[A-ZÅÄÖ][\w-]+$")  # "Närvarande: Anna Ek, Bo Lund, Eva"
_UNFINISHED = (
    re.compile(r",$"),  # "Närvarande: Anna Ek, Bo Lund,"
    re.compile(r"\s[-–]$"),  # "Närvarande: Anna Ek - Hjo, Bo Lund -"
    re.compile(r"\([^()]{0,60}$"),  # "Närvarande: Anna Ek (punkt"
    re.compile(r"\b(?:och|eller|samt|i|på|vid|av|till|för|från|med|om|att|som|den|kl\.?|klockan|nr|§+)$"),
    re.compile(r"(?:^|\s)(?:[a-zåäö]\S*\s+(?:\S+\s+)?){6}"),  # running text has many words in lower case
)
_OPEN = re.compile(r"\([^()]{0,60}$")
_CLOSED = re.compile(r"[^()]{0,60}\)")
_GOES_ON = re.compile(r"^(?:\(|\d(?!\d{0,2} [A-ZÅÄÖ]))")  # "(punkt 1-9)", "17 dec 2010"

_SIGNING = "____"  # the line above a name that is signed
_ENTRY_ENDS = re.compile(r"(?:[a-zåäöé]{2}|\)|\d)$")  # "Anna Ek, ordf", "Anna Ek (S)", "Anna Ek, ekonom §§ 12-14"
_ENTRY_BEGINS = re.compile(r"^[A-ZÅÄÖÉ][\w-]+ [A-ZÅÄÖÉ][\w-]+(?:,| \()")  # "Bo Lund (M)", "Bo Lund, ekonom"


def unfinished(line: str) -> bool:
    """Return whether a full line ends where its sentence surely does not.

    >>> unfinished("Stadshuset, torsdagen den"), unfinished("Folkets hus,"), unfinished("Anna Ek")
    (True, True, False)
    """
    return any(form.search(line) for form in _UNFINISHED)


def goes_on_in_brackets(above: str, below: str) -> bool:
    """Return whether brackets that one line opens are closed in the next.

    >>> goes_on_in_brackets("Adjungerad: Anna Ek (punkt", "3), Bo Lund"), goes_on_in_brackets("Anna Ek (S)", "3) Val")
    (True, False)
    """
    return _OPEN.search(above) is not None and _CLOSED.match(below) is not None


def read_as_one(above: str, below: str) -> bool:
    """Return whether two lines, the first of them full, read as one."""
    return unfinished(above) or (_GOES_ON.match(below) is not None and not above.endswith((".", ":", "!", "?")))


def may_end_in_name(line: str) -> bool:
    """Return whether a full line of names may end inside one; so may an address: "Kommunhuset, Kinna".

    >>> may_end_in_name("Närvarande: Anna Ek, Bo Lund, Eva"), may_end_in_name("Anna Ek")
    (True, False)
    """
    return _IN_NAME.search(line) is not None


def parts_entries(above: str, below: str) -> bool:
    """Return whether one entry of a list surely ends with the first line, and another begins with the second.

    So does a line to sign on.

    >>> parts_entries("Anna Ek (S), ordförande", "Bo Lund (M)"), parts_entries("Anna Ek, Västra", "Götalandsregionen")
    (True, False)
    """
    if below.startswith(_SIGNING) or above.endswith(_SIGNING):
        return True
    ended = "," in above or above.endswith(")")
    return ended and not unfinished(above) and all((_ENTRY_ENDS.search(above), _ENTRY_BEGINS.match(below)))
