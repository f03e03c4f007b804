"""Names that a list writes surname first: "Ek Anna", "af Klint Hampus", "Åsberg, Darko", "Holm Sand Eva"."""

from __future__ import annotations

import re

from extractors.fields.cursor import Cursor
from extractors.words.name_words import PARTICLE
from extractors.words.names import WORD, has_name_shape, is_given

# Ek Anna · Holm-Sand Eva · af Klint Hampus
_SURNAME_FIRST = re.compile(rf"(?:{PARTICLE}\s)?(?P<surname>{WORD}(?:\s{WORD})??)\s(?P<given>{WORD})")
# Holm Sand Eva, where a list never has the given name first
_TWO_SURNAMES = re.compile(rf"(?P<surname>{WORD} {WORD}) (?P<given>{WORD})")
# Ek, Anna · Holm Sand, Eva · Roos, J.P.
_SURNAME_COMMA = re.compile(
    rf"(?:{PARTICLE}\s)?(?P<surname>{WORD}(?:\s{WORD})?),\s(?P<given>{WORD}|(?:[A-ZÅÄÖ]\.\s?){{1,3}}(?!\w))"
)
# Ek, Anna | Lund, Bo
_GOES_ON = re.compile(rf" {WORD}, {WORD}")


def turned_at(here: Cursor, at: int, *, double: bool) -> re.Match[str] | None:
    """Return the name that begins at `at` with its surname, in a list that is written so; None where none does.

    `double`: a name is expected here, so that it may have two surnames.
    """
    match = _SURNAME_COMMA.match(here.text, at, here.end) if here.habits.surname_comma else None
    comma = match is not None
    match = match or (_SURNAME_FIRST.match(here.text, at, here.end) if here.habits.surname_first else None)
    if match is not None and not (is_given(match["given"]) or match["given"].endswith(".")):
        match = _TWO_SURNAMES.match(here.text, at, here.end) if double and here.habits.never_given_first else None
    if match is None or not (is_given(match["given"]) or match["given"].endswith(".")):
        return None
    goes_on = comma and _GOES_ON.match(here.text, match.end(), here.end) is not None
    if is_given(match["surname"]) and not (here.habits.never_given_first or (comma and double) or goes_on):
        return None
    return match if " " not in match["surname"] or has_name_shape(match[0].replace(",", "")) else None
