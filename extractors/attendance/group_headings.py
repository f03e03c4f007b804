"""Headings of groups within a list: what they say of those below them.

Surface forms: "företrädare för lärarna", "Kommunens ledamöter:", "Från Göteborgsregionen:", "Kommuner via Teams:".
"""

from __future__ import annotations

import re

from extractors.attendance.entry_shapes import begins_with_given_name, is_title_only
from extractors.attendance.openings import SAYS_MORE
from extractors.fields.patterns import STATUS
from extractors.matching.lexicon import lexicon
from extractors.words.empty_seats import empty_seat
from extractors.words.name_words import PARTICLE
from extractors.words.names import RUN, WORD
from graph.claims import Organisation, Span, Status

# Från Göteborgsregionen: · För LO · Deltagare | från GR
_FROM_WHOM = re.compile(r"(?:[Ff]rån|[Ff]ör)\s(?P<whom>[A-ZÅÄÖ][^:,]*?)\s*:?")
# Företrädare för de anställda
_OF_A_GROUP = re.compile(
    r"(?:Företrädare|Representanter|Ledamöter|Ombud|Deltagare|Utsedda) (?:för|från|av|utsedda av) "
)
# Åk 4: · Klass 3B: · F-3:
_CLASS = re.compile(r"(?:[^\W\d_]{1,12}\.? )?(?:[F\d]-)?\d{1,2} ?[A-ZÅÄÖa-zåäö]?")
_TICKED = re.compile(r"x\s+[A-ZÅÄÖ]")  # x Ale: Anna Ek
# von Sydow Anna (S): a name that begins in lower case
_PARTICLE_FIRST = re.compile(rf"{PARTICLE} {WORD} {WORD}(?: ?[(,]|$)")
# Ej svarat: · Inget svar: · Kommer ej:
_DENIES = re.compile(r"(?<!\w)(?:ej|inte|icke|aldrig|inget|ingen|inga)(?!\w)", re.IGNORECASE)
_LONGEST_GROUP = 70  # characters of a heading of a group


def status_of_group(heading: str) -> Status | None:
    """Return how those in a group took part other than by being there, where its heading begins or ends with that.

    "Följande hade anmält förhinder:", "Kommuner via Teams:"; nothing of "Ersättare för frånvarande ledamöter:".
    """
    text = heading.rstrip(" :")
    for found in STATUS.finditer(text):
        outermost = found.start() == 0 or found.end() == len(text)
        if outermost and not text[: found.start()].endswith("för ") and found.lastgroup is not None:
            status = Status[found.lastgroup]
            return status if status in SAYS_MORE else None
    return None


def denies(label: str) -> bool:
    """Tell whether a label that no table knows says that something is not so: whether those below it came is open.

    >>> denies("Ej svarat"), denies("Från skolan")
    (True, False)
    """
    return _DENIES.search(label) is not None


def from_whom(heading: str) -> tuple[Organisation, ...]:
    """Return the organisation that the heading of a group names as that of all below it: "Från Göteborgsregionen:"."""
    whom = _FROM_WHOM.fullmatch(heading)
    known = lexicon().exact(whom["whom"]) if whom is not None else None
    return (known.organisation,) if known is not None else ()


def is_group_heading(written: str) -> bool:
    """Tell whether a line names a group within a list: "företrädare för lärarna", "Kommunens ledamöter:", "rektor"."""
    text = written.rstrip(" :")
    if not text or len(text) > _LONGEST_GROUP or "," in text:
        return False
    if any(c.isdigit() for c in text) and not (written.endswith(":") and _CLASS.fullmatch(text)):
        return False
    if _PARTICLE_FIRST.match(text):
        return False
    if ": " in text and begins_with_given_name(RUN.match(text.partition(": ")[2])):
        return False  # för Lerum: Anna Ek
    run = RUN.search(text)
    if run is not None and " " in " ".join(run[0].split()) and begins_with_given_name(run):
        return False
    lower = text[0].islower() and _TICKED.match(text) is None
    heads = lower or written.endswith(":") or is_title_only(text) or _OF_A_GROUP.match(text) is not None
    if not heads or lexicon().exact(text) is not None or empty_seat(text, Span(0, len(text))) is not None:
        return False
    return not ("§" in text and "närv" in text.lower())
