"""Names of persons: which runs of capitalised words are people.

Surface forms: "Anna Ek", "Mari-Louise Brage", "Zophia Zander Norell", "Carla Da Costa Reis", "Sara W Lindh",
"Erik af Ekenstam", "H Lindal", "Göran Jarlid Monika Sjö" (two persons), "Anna Ekströms" (genitive), "Leif".

A run is a person where its first word is a given name by SCB's list (2022: names with at least 20 bearers). Where the
place in the text says that a person stands there (the first field of an attendance entry), the shape is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.claims import Span
from ontology import reference

_UPPER = "A-ZÅÄÖÉÈÜÁÀÍÓÚÑÇØÆŠŽŁĆČŞÐ"
_LOWER = "a-zåäöéèüáàíóúñçøæšžłćčşğëïßıâêîôûãõý�"
# Anna · Ann-Marie · O'Brien · McKenna · El-Fassi
WORD = rf"[{_UPPER}](?:['’´][{_UPPER}])?[{_LOWER}]+(?:[{_UPPER}][{_LOWER}]+)?(?:[-–'’´][{_UPPER}]?[{_LOWER}]+)*"
INITIAL = rf"[{_UPPER}]\.?(?![\w'’-])"
_PARTICLES = (
    "von",
    "van",
    "af",
    "av",
    "de",
    "da",
    "di",
    "del",
    "della",
    "der",
    "den",
    "la",
    "le",
    "du",
    "dos",
    "el",
    "al",
    "ten",
    "zu",
    "bin",
)
PARTICLE = rf"(?:{'|'.join(_PARTICLES)})"
_GAP = r"[ \u00a0]"
# one capitalised word, then capitalised words, initials and particles, each after one space
RUN = re.compile(
    rf"(?<![\w@.-])(?:{WORD}|{INITIAL}(?={_GAP}))(?:{_GAP}(?:{PARTICLE}{_GAP}){{0,2}}(?:{WORD}|{INITIAL}))*"
)
_TOKEN = re.compile(rf"{WORD}|{INITIAL}|{PARTICLE}(?={_GAP})")
UPPER_RUN = re.compile(rf"(?<!\w)[{_UPPER}-]{{2,}}(?:{_GAP}[{_UPPER}-]{{2,}})+(?!\w)")

# Words that SCB counts as given names but that minutes use otherwise, and heads of organisation names
NOT_GIVEN = frozenset(
    ["maj", "juni", "juli", "april", "mars", "augusti", "januari", "region", "regionen", "leader", "norra", "södra", "östra", "västra", "väst", "öst", "nord", "syd", "kommun", "stad", "land", "ung", "unga", "alla", "den", "det", "de", "hon", "han", "vi", "du", "ni", "en", "ett", "mål", "plan", "tema", "tid", "plats", "nya", "nästa", "sol", "hav", "skola", "skolan", "barn", "mötet", "beslut", "punkt", "storm", "business", "svenska", "svensk", "nordisk", "nordiska", "europa", "stora", "lilla", "gamla", "nytt", "ny", "vår", "våra", "var", "vad", "hur", "när", "där", "här", "min", "din", "sin", "som", "till", "från", "med", "och", "eller", "i", "på", "av", "om", "för"]
)
_ORGANISATION_WORDS = frozenset(
    ["kommun", "kommuns", "kommunen", "stad", "stads", "region", "regionen", "län", "läns", "landsting", "ab", "hb", "förbund", "förbundet", "nämnden", "styrelsen", "skolan", "gymnasiet", "gymnasium", "universitet", "högskola", "förvaltning", "förvaltningen", "arena", "center", "centrum", "academy", "park", "folkhögskola", "församling", "pastorat", "stift", "förening", "sjukhus", "kyrka", "utbildning", "college"]
)
# a definite body ("Jordägareförbundet") ends a name that stands before it
_BODY_ENDS = re.compile(
    r".{3,}(?:förbundet|föreningen|företagen|verket|nämnden|styrelsen|rådet|skolan|gymnasiet|universitetet|myndigheten|bolaget"
    r"|kansliet|kommunen|kontoret|sällskapet|gruppen|enheten|förvaltningen)$"
)
COMMON_NOUN = re.compile(r".{5,}(?:are|arna|erna|orna|anter|enter|törer|ningen|tionen|skap|het|er|na)$")
_CALENDAR = frozenset("måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti"
                      " september oktober november december".split())
_SURNAME_ENDS = re.compile(
    r"(?:ström|berg|borg|gren|kvist|qvist|lund|man|mann|son|sson|stedt|stad|holm|dahl|dal|strand|blad|fors|quist|löf"
    r"|blom|sjö|åker|crantz|krantz|hammar|gård|vall|wall|feldt|vik|wik|rot|hult|ek|and|lind|in|én|ell|ing|sten)$"
)


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


@lru_cache(maxsize=65536)
def bearers(word: str) -> int:
    """Return how many in Sweden bear `word` as a given name by SCB (0 where it is none); hyphened names by their parts.

    >>> bearers("Anna") > 10_000, bearers("Kommunen")
    (True, 0)
    """
    given = _given()
    lowered = word.lower().replace("–", "-")
    if lowered in given:
        return given[lowered]
    parts = lowered.split("-")
    if len(parts) > 1 and all(parts):
        counts = [given.get(p, 0) for p in parts]
        return min(counts) if all(counts) else 0
    return 0


def is_given(word: str) -> bool:
    """Tell whether `word` is a given name by SCB's list."""
    return bearers(word) > 0


def is_surname(word: str) -> bool:
    """Tell whether `word` is a common surname, or has the ending of a Swedish one."""
    lowered = word.lower()
    return lowered in _surnames() or _SURNAME_ENDS.search(lowered) is not None


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
        return self.text.lower() in _ORGANISATION_WORDS


def _tokens(run: str) -> list[_Token]:
    return [_Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(run)]


def find_names(text: str, offset: int = 0) -> Iterator[Name]:
    """Yield the names of persons in running `text`: full names, and lone given names (which the caller must settle)."""
    for match in RUN.finditer(text):
        yield from names_in_run(match[0], match.start() + offset)


def names_in_run(run: str, offset: int) -> Iterator[Name]:
    """Yield the persons that a run of capitalised words names; words before the first given name are passed over."""
    tokens = _tokens(run)
    i = 0
    while i < len(tokens):
        if not tokens[i].given:
            i += 1
            continue
        end = _person_end(tokens, i)
        if end is None:
            return
        last = tokens[end - 1]
        words = run[tokens[i].start : last.end]
        full = end - i > 1 and not all(t.initial for t in tokens[i + 1 : end])
        yield Name(Span(offset + tokens[i].start, offset + last.end), words, full)
        i = end


def _person_end(tokens: list[_Token], start: int) -> int | None:
    """Return the index after the person that begins at `start`, or None where the run is an organisation's name."""
    i = start + 1
    if len(tokens) - start == 4 and all(t.given for t in tokens[start : start + 3]) and not tokens[start + 3].given:
        return start + 2  # "Cathrine Yngve Cissi Meltz": two people rather than one with three given names
    while i < len(tokens) - 1 and tokens[i].given and not tokens[i + 1].organisational:
        i += 1
    if i < len(tokens) and tokens[i].organisational:
        return None
    seen_surname = False
    while i < len(tokens):
        token = tokens[i]
        if i >= start + 2 and _BODY_ENDS.match(token.text):
            return i
        if token.organisational:
            return i - 1 if i - 1 > start + 1 else None
        if seen_surname and _begins_another(tokens, i):
            break
        seen_surname = seen_surname or not token.initial
        i += 1
    return i


def _begins_another(tokens: list[_Token], i: int) -> bool:
    """Tell whether the token at `i` begins another person: a common given name, a surname behind it."""
    return (
        bearers(tokens[i].text) >= (_COMMON if is_surname(tokens[i].text) else _KNOWN)
        and tokens[i].text.lower() not in _surnames()
        and i + 1 < len(tokens)
        and not tokens[i + 1].given
    )


_COMMON = 500  # bearers of a given name that might also be a surname
_KNOWN = 60


def nominative(name: str, known: frozenset[str] = frozenset()) -> str:
    """Take the genitive s off a name that stands before a noun, where the rest is known or ends like a surname.

    >>> nominative("Lars Stjernkvists"), nominative("Bo Lars")
    ('Lars Stjernkvist', 'Bo Lars')
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


_SHAPE = re.compile(rf"(?:{WORD}|{INITIAL})(?:[ \u00a0]+(?:{PARTICLE}[ \u00a0]+){{0,2}}(?:{WORD}|{INITIAL})){{1,4}}")


def has_name_shape(text: str) -> bool:
    """Tell whether `text` as a whole has the shape of a full name: two to five capitalised words, none of an office.

    For places where a person is expected; says nothing about whether the words are names.
    """
    if _SHAPE.fullmatch(text) is None:
        return False
    words = [w for w in re.split(r"[ \u00a0]+", text) if w]
    return not any(w.lower() in _ORGANISATION_WORDS | _CALENDAR for w in words) and words[0].lower() not in NOT_GIVEN


def given_part(name: str) -> str:
    """Return the first given name of a full name.

    >>> given_part("Ann-Charlotte Lilja")
    'Ann-Charlotte'
    """
    return name.split()[0] if name.split() else name


def same_first_name(first: str, name: str) -> bool:
    """Tell whether a lone given name may be the person `name`: her first given name, or all of a double one.

    >>> same_first_name("Leif", "Leif Karlsson"), same_first_name("Ann", "Ann-Charlotte Ek")
    (True, False)
    """
    words = [w.casefold() for w in name.split()]
    return bool(words) and words[: len(first.split())] == [w.casefold() for w in first.split()]
