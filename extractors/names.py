"""Names of persons: which runs of capitalised words are people.

Surface forms: "Anna Ek", "Ann-Mari Sköld", "Zeba Alander Nore", "Mia Da Rocha Lima", "Eva W Hedlind",
"Erik af Ekenstam", "H Hedlind", "Göran Sköld Eva Myrén" (two persons), "Anna Sköldbergs" (genitive), "Leif".

A run is a person where its first word is a given name by SCB's list (2022: names with at least 20 bearers). Where the
place in the text says that a person stands there (the first field of an attendance entry), the shape is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.name_words import (
    BODY_ENDS,
    CALENDAR,
    LETTERHEAD,
    NOT_GIVEN,
    ORGANISATION_WORDS,
    PARTICLE,
    SURNAME_ENDS,
)
from graph.claims import Span
from ontology import reference

_UPPER = "A-ZÅÄÖÉÈÜÁÀÍÓÚÑÇØÆŠŽŁĆČŞÐ"
_LOWER = "a-zåäöéèüáàíóúñçøæšžłćčşğëïßıâêîôûãõý�"
# Anna · Ann-Marie · O'Brien · McKenna · El-Fassi
WORD = rf"[{_UPPER}](?:['’´][{_UPPER}])?[{_LOWER}]+(?:[{_UPPER}][{_LOWER}]+)?(?:[-–'’´][{_UPPER}]?[{_LOWER}]+)*"
INITIAL = rf"[{_UPPER}]\.?(?![\w'’-])"
_GAP = r"[ \u00a0]"
# one capitalised word, then capitalised words, initials and particles, each after one space
RUN = re.compile(
    rf"(?<![\w@.-])(?:{WORD}(?!\w)|{INITIAL}(?={_GAP}))(?:{_GAP}(?:{PARTICLE}{_GAP}){{0,2}}(?:{WORD}(?!\w)|{INITIAL}))*"
)
_TOKEN = re.compile(rf"{WORD}|{INITIAL}|{PARTICLE}(?={_GAP})")
UPPER_RUN = re.compile(rf"(?<!\w)[{_UPPER}-]{{2,}}(?:{_GAP}[{_UPPER}-]{{2,}})+(?!\w)")
# "Anna Ek", "H. Hedlind", "Erik  af Ekenstam": as a run, of at least two words, with wider gaps
_SHAPE = re.compile(rf"(?:{WORD}|{INITIAL})(?:{_GAP}+(?:{PARTICLE}{_GAP}+){{0,2}}(?:{WORD}|{INITIAL})){{1,4}}")
_NEVER_IN_NAMES = ORGANISATION_WORDS | CALENDAR | LETTERHEAD

_COMMON = 500  # bearers of a given name that might also be a surname
_KNOWN = 60  # bearers of one that is none


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in a text. `full`: given name and surname; else a lone given name or initials with a surname."""

    span: Span
    text: str
    full: bool


@lru_cache(maxsize=1)
def _given() -> dict[str, int]:
    return {n: c for n, c in reference.load().given_names.items() if n not in NOT_GIVEN}


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(reference.load().surnames)


_ACCENTS = str.maketrans("áàâãéèêëíìîïóòôúùûü", "aaaaeeeeiiiiooouuuu")


@lru_cache(maxsize=65536)
def bearers(word: str) -> int:
    """Return how many in Sweden bear `word` as a given name by SCB (0 where it is none); hyphened names by their parts.

    >>> bearers("Anna") > 10_000, bearers("Kommunen")
    (True, 0)
    """
    given = _given()
    lowered = word.lower().replace("–", "-")
    lowered = lowered if lowered in given else lowered.translate(_ACCENTS)  # "Heléna" is written as "Helena", too
    if lowered in given or "-" not in lowered:
        return given.get(lowered, 0)
    return min(given.get(part, 0) for part in lowered.split("-"))


def is_given(word: str) -> bool:
    """Tell whether `word` is a given name by SCB's list."""
    return bearers(word) > 0


def is_surname(word: str) -> bool:
    """Tell whether `word` is a common surname, or has the ending of a Swedish one."""
    lowered = word.lower()
    return lowered in _surnames() or SURNAME_ENDS.search(lowered) is not None


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def given(self) -> bool:
        return is_given(self.text)

    @property
    def initial(self) -> bool:
        return len(self.text.rstrip(".")) == 1

    @property
    def organisational(self) -> bool:
        return self.text.lower() in ORGANISATION_WORDS


def _tokens(run: str) -> list[_Token]:
    return [_Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(run)]


def find_names(text: str, offset: int = 0) -> Iterator[Name]:
    """Yield the names of persons in running `text`: full names, and lone given names (which the caller must settle)."""
    for match in RUN.finditer(text):
        yield from names_in_run(match[0], match.start() + offset)


def names_in_run(run: str, offset: int) -> Iterator[Name]:
    """Yield the persons that a run of capitalised words names; words before the first given name are passed over."""
    tokens = _tokens(run)
    start = 0
    while start < len(tokens):
        if not tokens[start].given:
            start += 1
            continue
        end = _person_end(tokens, start)
        if end is None:
            return
        first, last = tokens[start], tokens[end - 1]
        full = any(not token.initial for token in tokens[start + 1 : end])
        yield Name(Span(offset + first.start, offset + last.end), run[first.start : last.end], full)
        start = end


def _person_end(tokens: list[_Token], start: int) -> int | None:
    """Return the index after the person that begins at `start`, or None where the run is an organisation's name."""
    if _two_couples(tokens[start:]):
        return start + 2
    surname = _given_end(tokens, start)
    if surname < len(tokens) and tokens[surname].organisational:
        return None
    return _surname_end(tokens, start, surname)


def _two_couples(tokens: list[_Token]) -> bool:
    """Tell whether a run reads as two people, not as one with three given names or three surnames.

    "Eva Yngvar Sissi Molander", and "Anders Svedberg Maalin Wikstrand", whatever name Maalin is.
    """
    if len(tokens) != 4:
        return False
    _, second, third, last = tokens
    if second.given and third.given:
        return not last.given
    return is_surname(second.text) and is_surname(last.text) and not is_surname(third.text) and len(third.text) > 2


def _given_end(tokens: list[_Token], start: int) -> int:
    """Return the index after the given names; the last word of a run is a surname even where it is a given name too."""
    i = start + 1
    while i < len(tokens) - 1 and tokens[i].given and not tokens[i + 1].organisational:
        i += 1
    return i


def _surname_end(tokens: list[_Token], start: int, surname: int) -> int | None:
    """Return the index after the surnames: before a body, an organisation's last words, another person."""
    seen_surname = False
    for i in range(surname, len(tokens)):
        token = tokens[i]
        if i >= start + 2 and BODY_ENDS.match(token.text):
            return i
        if token.organisational:
            return i - 1 if i - 1 > start + 1 else None
        if seen_surname and _begins_another(tokens, i):
            return i
        seen_surname = seen_surname or not token.initial
    return len(tokens)


def _begins_another(tokens: list[_Token], i: int) -> bool:
    """Tell whether the token at `i` begins another person: a common given name, a surname behind it."""
    return (
        bearers(tokens[i].text) >= (_COMMON if is_surname(tokens[i].text) else _KNOWN)
        and tokens[i].text.lower() not in _surnames()
        and i + 1 < len(tokens)
        and not tokens[i + 1].given
    )


def nominative(name: str, known: frozenset[str] = frozenset()) -> str:
    """Take the genitive s off a name that stands before a noun, where the rest is known or ends like a surname.

    >>> nominative("Lars Myrkvists"), nominative("Bo Lars")
    ('Lars Myrkvist', 'Bo Lars')
    """
    if not name.endswith("s") or name in known:
        return name
    bare = name[:-1]
    if bare in known:
        return bare
    surname = bare.split()[-1]
    if " " in bare and surname.lower() + "s" not in _surnames() and is_surname(surname):
        return bare
    return name


def has_name_shape(text: str) -> bool:
    """Tell whether `text` as a whole has the shape of a full name: two to five capitalised words, none of an office.

    For places where a person is expected; says nothing about whether the words are names.
    """
    if _SHAPE.fullmatch(text) is None:
        return False
    words = text.lower().replace("\u00a0", " ").split()
    if any(BODY_ENDS.match(word) for word in words):
        return False
    return _NEVER_IN_NAMES.isdisjoint(words) and words[0] not in NOT_GIVEN


def same_first_name(first: str, name: str) -> bool:
    """Tell whether a lone given name may be the person `name`: her first given name, or all of a double one.

    >>> same_first_name("Leif", "Leif Ekman"), same_first_name("Ann", "Ann-Charlotte Ek")
    (True, False)
    """
    words = [w.casefold() for w in name.split()]
    return bool(words) and words[: len(first.split())] == [w.casefold() for w in first.split()]
