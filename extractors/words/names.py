"""Names of persons: which runs of capitalised words are people.

Surface forms: "Anna Ek", "Ann-Mari Sköld", "Zeba Alander Nore", "Mia Da Rocha Lima", "Eva W Hedlind",
"Erik af Ekenstam", "H Hedlind", "Göran Sköld Eva Myrén" (two persons), "Anna Sköldbergs" (genitive), "Leif".

A run is a person where its first word is a given name by SCB's list (2022: names with at least 20 bearers). Where the
place in the text says that a person stands there (the first field of an attendance entry), the shape is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from extractors.words.name_words import (
    ALSO_GIVEN,
    BODY_ENDS,
    CALENDAR,
    LETTERHEAD,
    NOT_GIVEN,
    NOT_SURNAMES,
    ORGANISATION_WORDS,
    PARTICLE,
    SURNAME_ENDS,
    TITLE_ENDS,
)
from graph.claims import Span
from ontology import reference

_UPPER = "A-ZÅÄÖÉÈÜÁÀÍÓÚÑÇØÆŠŽŁĆČŞÐÞ"
_LOWER = "a-zåäöéèüáàíóúñçøæšžłćčşğëïßıâêîôûãõýðþ�"
_REST = rf"(?:['’´][{_UPPER}])?[{_LOWER}]+(?:[{_UPPER}][{_LOWER}]+)?(?:[-–'’´][{_UPPER}]?[{_LOWER}]+)*"
_DOT = r"\.?(?![\w'’-])"
# Anna · Ann-Marie · O'Brien · McKenna · El-Fassi
WORD = rf"[{_UPPER}]{_REST}"
_HYPHENED = rf"(?:-[{_UPPER}])?{_DOT}"  # S-O Ek
INITIAL = rf"[{_UPPER}]{_HYPHENED}"
_GAP = r"[ \u00a0]"
# One capitalised word, then capitalised words, initials and particles, each after one space. The pattern begins with
# its capital, so that the engine skips to capitals, and looks from there at what stands before. It ends before a word
# that is joined with one behind it: Anna Ek | Kultur- och fritidsnämnden.
RUN = re.compile(
    rf"[{_UPPER}](?<![\w.-].)(?<!\w@.)(?:{_REST}(?!\w)|{_HYPHENED}(?={_GAP}))"
    rf"(?:{_GAP}(?:{PARTICLE}{_GAP}){{0,2}}(?:{WORD}(?!\w|-\s(?:och|samt|&)\s)|{INITIAL}))*"
)
UPPER_RUN = re.compile(rf"(?<!\w)[{_UPPER}-]{{2,}}(?:{_GAP}[{_UPPER}-]{{2,}})+(?!\w)")
# "Anna Ek", "H. Hedlind", "Erik  af Ekenstam": as a run, of at least two words, with wider gaps
_SHAPE = re.compile(rf"(?:{WORD}|{INITIAL})(?:{_GAP}+(?:{PARTICLE}{_GAP}+){{0,2}}(?:{WORD}|{INITIAL})){{1,4}}")
_NEVER_IN_NAMES = ORGANISATION_WORDS | CALENDAR | LETTERHEAD

_VOWEL = re.compile(r"[aeiouyåäöéæø]")
_DAY_BEFORE = re.compile(r"\d[.:]?[ea]?\s$")
_LONGEST_DAY = 6  # characters of "31:a "

_COMMON = 500  # bearers of a given name that might also be a surname
_EVERYWHERE = 20_000  # bearers of one that begins a name whatever follows
_LONG_NAME = 3  # words of a name that is whole
_KNOWN = 60  # bearers of one that is none


class Name(Struct, frozen=True, gc=False):
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


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """Return the names of municipalities: Mark-Svenljunga is nobody's name."""
    known = (one for one in reference.load().organisations if one.classification == "municipality")
    return frozenset(form.lower() for one in known for form in one.forms)


_ACCENTS = str.maketrans("áàâãéèêëíìîïóòôúùûü", "aaaaeeeeiiiiooouuuu")


@lru_cache(maxsize=65536)
def bearers(word: str) -> int:
    """Return how many in Sweden bear `word` as a given name by SCB (0 where it is none); hyphened names by their parts.

    One that begins with a common name is a name although nobody has heard of the rest: "Sven-Algutina".

    >>> bearers("Anna") > 10_000, bearers("Kommunen")
    (True, 0)
    """
    given = _given()
    lowered = word.lower().replace("–", "-")
    lowered = lowered if lowered in given else lowered.translate(_ACCENTS)  # "Heléna" is written as "Helena", too
    if lowered in given or "-" not in lowered:
        return given.get(lowered, 0)
    whole = reference.load().given_names  # Inga-Lill, Lena-Maj: what is no name alone may be a part of a double one
    first, *others = (given.get(part, whole.get(part, 0) if part in ALSO_GIVEN else 0) for part in lowered.split("-"))
    least = min(first, *others)
    return _KNOWN if least == 0 and first >= _COMMON and _is_double(*lowered.split("-")) else least


def _is_double(first: str, *others: str) -> bool:
    """Tell whether a hyphened word is a double name: not a double surname, or what is called after two places."""
    second = others[0] if len(others) == 1 else ""
    return _VOWEL.search(second) is not None and not is_surname(first) and second not in _places()


def is_given(word: str) -> bool:
    """Tell whether `word` is a given name by SCB's list."""
    return bearers(word) > 0


def is_surname(word: str) -> bool:
    """Tell whether `word` is a common surname, or has the ending of a Swedish one."""
    lowered = word.lower()
    return lowered in _surnames() or SURNAME_ENDS.search(lowered) is not None


def begins_person(words: Sequence[str], at: int = 0) -> bool:
    """Tell whether the word at `at` begins a person: a given name, or a month before a surname ("Maj Lundin")."""
    if is_given(words[at]):
        return True
    return words[at].lower() in ALSO_GIVEN and at + 1 < len(words) and is_surname(words[at + 1])


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _organisational(word: str) -> bool:
    return word.lower() in ORGANISATION_WORDS


def find_names(text: str, offset: int = 0) -> Iterator[Name]:
    """Yield the names of persons in running `text`: full names, and lone given names (which the caller must settle)."""
    for match in RUN.finditer(text):
        run, start = match[0], match.start()
        if _DAY_BEFORE.search(text, max(0, start - _LONGEST_DAY), start) and run.split()[0].lower() in ALSO_GIVEN:
            month = len(run.split()[0]) + 1  # the 3 May is no person
            run, start = run[month:], start + month
        yield from names_in_run(run, start + offset)


def names_in_run(run: str, offset: int) -> list[Name]:
    """Return the persons that a run of capitalised words names; words before the first given name are passed over."""
    found = _persons_in(run)
    if not found:
        return []  # most runs
    return [Name(Span(offset + start, offset + end), run[start:end], full) for start, end, full in found]


@lru_cache(maxsize=8192)
def _persons_in(run: str) -> tuple[tuple[int, int, bool], ...]:
    """Return where in a run of words, each behind one space, persons are named, and whether in full."""
    words = run.split()
    if not any(begins_person(words, at) for at in range(len(words))):
        return ()
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    found: list[tuple[int, int, bool]] = []
    start = 0
    while start < len(words):
        if not begins_person(words, start):
            start += 1
            continue
        end = _person_end(words, start)
        if end is None:
            break
        full = not all(map(_is_initial, words[start + 1 : end]))
        found.append((starts[start], starts[end] - 1, full))
        start = end
    return tuple(found)


def _person_end(words: list[str], start: int) -> int | None:
    """Return the index after the person that begins at `start`, or None where the run is an organisation's name."""
    if _two_couples(words[start:]):
        return start + 2
    surname = _given_end(words, start)
    if surname < len(words) and (_organisational(words[surname]) or _is_body(words[surname])):
        return None  # Lars Björkskolan
    end = _surname_end(words, start, surname)
    return start + 2 if end is not None and end < len(words) and _two_couples(words[start:end]) else end


def _two_couples(words: list[str]) -> bool:
    """Tell whether a run reads as two people, not as one with three given names or three surnames.

    "Eva Yngvar Sissi Molander", and "Anders Svedberg Maalin Wikstrand", whatever name Maalin is; "Eva Sandgren Lilke
    Johner", since hardly anybody bears three surnames.
    """
    if len(words) != 4:
        return False
    _, second, third, last = words
    if is_given(second) and is_given(third):
        return not is_given(last)
    if is_surname(third) or len(third) <= 2:
        return False
    return is_surname(second) and (is_surname(last) or not is_given(second))


def _given_end(words: list[str], start: int) -> int:
    """Return the index after the given names; the last word of a run is a surname even where it is a given name too."""
    i = start + 1
    while i < len(words) - 1 and is_given(words[i]) and not _organisational(words[i + 1]):
        i += 1
    return i


def _surname_end(words: list[str], start: int, surname: int) -> int | None:
    """Return the index after the surnames: before a body, an organisation's last words, another person."""
    seen_surname = False
    for i in range(surname, len(words)):
        word = words[i]
        if i >= start + 2 and (_ends_before(word) or word == words[i - 1]):
            return i  # Anna Ek | Ek Konsult
        if _organisational(word):
            return i - 1 if i - 1 > start + 1 else None
        if seen_surname and (_begins_another(words, i) or _behind_surname(words, i, i - start)):
            return i - 1 if words[i - 1].islower() and i > surname + 1 else i  # Bo Lund | av Siv Ek
        seen_surname = seen_surname or not _is_initial(word)
    return len(words)


def _ends_before(word: str) -> bool:
    """Tell a word that no name holds: a body, a word of the letterhead, a title with a capital."""
    return word.lower() in NOT_SURNAMES or (BODY_ENDS.match(word) or TITLE_ENDS.fullmatch(word)) is not None


def _is_body(word: str) -> bool:
    return BODY_ENDS.match(word) is not None and not is_surname(word)


def _begins_another(words: list[str], i: int) -> bool:
    """Tell whether the word at `i` begins another person: a common given name, a surname behind it."""
    word = words[i]
    if word[0].islower():
        return False  # van | den Brink
    least = _KNOWN if "-" in word else _EVERYWHERE
    if i + 1 < len(words) and bearers(word) >= least and word.lower() not in _surnames():
        return True  # Anna Rapp | Ann-Siv Tor · Henrik Rapp | Maja Lövlind
    return (
        bearers(word) >= (_COMMON if is_surname(word) else _KNOWN)
        and word.lower() not in _surnames()
        and i + 1 < len(words)
        and not is_given(words[i + 1])
    )


def _behind_surname(words: list[str], i: int, before_it: int) -> bool:
    """Tell whether what follows a surname are too many words to be further ones: "Bo Holm | Samir Al Nur".

    `before_it`: the words of the name before the one at `i`.
    """
    before, word, left = words[i - 1], words[i], len(words) - i
    if left < 2 or _is_initial(word) or is_surname(word) or word[0].islower():
        return False
    if (before_it >= _LONG_NAME and is_given(word)) or (is_surname(before) and words[i + 1][0].islower()):
        return True  # Bo Nils Holmby | Ragnfrid Almstad · Bo Holm | Lova van den Burg
    return is_surname(before) and (is_given(word) or (left > 2 and before.lower().endswith("sson")))


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
