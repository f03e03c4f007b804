"""A population in minutes: who appears where under which name over ten years, and who each of them really is.

    for seen in appearances(Population(persons=10_000, seed=1)):
        print(seen.person, seen.name, seen.seat, seen.forum, seen.date)

What is assumed, and from where:

- Names are drawn as often as they are borne: given names by SCB's figures for women and men; 46 % of surnames by the
  figures for the 500 commonest. The others are made of the parts that Swedish surnames are made of, or of syllables,
  some much commoner than others: so there are near names such as Hagberg and Hagborg that are two.
- People sit in forums of their county for a municipality, 20 or so to a forum, which meets four times a year. A seat
  lasts 3.5 years in the mean. A quarter then takes another seat: another forum for the same municipality, the same
  forum for another one, or anything in another county. A fifth has two seats at once.
- Municipalities send as many as their size: log-normal, as Swedish municipalities roughly are.
- 1.2 % of the people marry in a year; 40 % of those keep their name, of the others half take a new surname and half add
  one, with or without a hyphen. The minutes have the new name from then on.
- Nine documents of ten list people with their seats, the tenth names them only. Three of ten tell their titles too.
- One name in a hundred is misspelt: half of those by another letter for the same sound, half by a slip of the keyboard.
  Three in a thousand have an initial for the given name; of double surnames one part is left out at times.

Nothing here is taken from the rules that are measured: the ways to misspell are a table of their own.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

from ontology import reference

BEGINS: Final = 2014
YEARS: Final = 10
MEETINGS: Final = (2, 5, 9, 11)  # months
IN_A_FORUM: Final = 20  # members at a time, about
YEARS_IN_SEAT: Final = 3.5
GOES_ON: Final = 0.25  # of those who leave a seat take another
SECOND: Final = 0.2  # have another forum beside the first
MARRIES: Final = 0.012  # a year
KEEPS: Final = 0.4  # of those who marry
LISTED: Final = 0.9  # of the documents list people with their seats
ATTENDS: Final = 0.85
TITLED: Final = 0.3
MISSPELT: Final = 0.01
INITIAL: Final = 0.003
LEFT_OUT: Final = 0.05  # one of two surnames

TITLES: Final = (
    "rektor", "skolchef", "utbildningschef", "förvaltningschef", "verksamhetschef", "utvecklingsledare", "kommunalråd",
    "nämndordförande", "socialchef", "samordnare", "enhetschef", "biträdande rektor",
)  # fmt: skip
_FIRST_PARTS: Final = """
Hag Ny Al Ek Björk Gran Lind Berg Sten Ström Sjö Åker Norr Söder Väster Öster Hed Lund Dal Strand Holm Frost Vinter
Sommar Rosen Liljen Silfver Guld Järn Kron Adel Ceder Hjort Örn Falk Svan Ting Thorn Hvit Grön Röd Blom Löv Fors Mell
Ham Ed Mal Ros Vik Ran Tall Ull Brant Kvarn Bäck Näs Sand Ängs Kull Mos
""".split()  # noqa: SIM905 - a list of words reads best as one text
_LAST_PARTS: Final = """
berg borg ström lund gren kvist dahl man stedt mark ros hed feldt blad sköld crantz hjelm stam fors vall holm näs bäck
löf skog strand rot åker bom stierna din én ander élius
""".split()  # noqa: SIM905
_SYLLABLES: Final = "ka mi ra sa lo ve no ha di ma ta ri zo pe ku ba li to ne va ja shi mo ni de la do ko an el".split()  # noqa: SIM905
# Ways to write one sound: what stands at one place is written as the other.
SOUNDS: Final = (
    ("sson", "son"), ("ck", "k"), ("qv", "kv"), ("v", "w"), ("w", "v"), ("k", "c"), ("c", "k"), ("th", "t"),
    ("t", "th"), ("z", "s"), ("s", "z"), ("é", "e"), ("ph", "f"), ("f", "ph"), ("ie", "i"), ("i", "ie"), ("nn", "n"),
    ("ll", "l"), ("tt", "t"), ("ss", "s"), ("ä", "e"), ("e", "ä"), ("ah", "a"), ("ks", "x"), ("x", "ks"),
    ("gustaf", "gustav"), ("löf", "löv"), ("ch", "k"), ("dt", "t"), ("st", "sth"),
)  # fmt: skip
_LETTERS: Final = "abcdefghijklmnoprstuvyåäö"


class Written(StrEnum):
    """How a name is written in one place."""

    PLAIN = "plain"
    SOUND = "sound"
    SLIP = "slip"
    INITIAL = "initial"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Population:
    """How many people, and the seed that they follow from."""

    persons: int
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Appearance:
    """A name in the minutes of a meeting, and whose it is.

    `official` is her name at that time. `seat` and `title` are None where the minutes do not tell them.
    """

    person: int
    official: str
    name: str
    written: Written
    seat: str | None
    forum: str
    date: dt.date
    title: str | None

    @property
    def document(self) -> str:
        """The minutes in which she appears."""
        return f"{self.forum}-{self.date:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Post:
    """A seat in a forum for some years."""

    county: str
    seat: str
    forum: str
    title: str
    begins: float
    ends: float


def appearances(of: Population) -> Iterator[Appearance]:
    """Yield what the minutes show of a population, person by person; the same for the same seed."""
    world = _World(of)
    for person in range(of.persons):
        draw = Random(f"{of.seed} person {person}")  # noqa: S311 - not a secret
        names = tuple(_names(draw))
        for post in world.career(draw):
            for year, month in _meetings(post):
                if draw.random() < ATTENDS:
                    date = dt.date(year, month, 1)
                    official = next(name for since, name in reversed(names) if since <= year + month / 12)
                    yield world.seen(draw, person, official, post, date)


def _meetings(post: Post) -> Iterator[tuple[int, int]]:
    for year in range(BEGINS, BEGINS + YEARS):
        for month in MEETINGS:
            if post.begins <= year + month / 12 < post.ends:
                yield year, month


class _World:
    """Counties with their municipalities and forums."""

    def __init__(self, of: Population) -> None:
        self.seed = of.seed
        draw = Random(f"{of.seed} world")  # noqa: S311
        self.places: dict[str, list[str]] = {}
        self.sizes: dict[str, list[float]] = {}
        for known in sorted(reference.load().organisations, key=lambda o: o.code or ""):
            if known.classification == "municipality" and known.code is not None:
                self.places.setdefault(known.code[:2], []).append(known.path)
                self.sizes.setdefault(known.code[:2], []).append(draw.lognormvariate(0, 1))
        self.counties = sorted(self.places)
        self.weights = [sum(self.sizes[county]) for county in self.counties]
        active = of.persons * YEARS_IN_SEAT * (1 + GOES_ON + SECOND) / (YEARS + YEARS_IN_SEAT)
        self.forums = max(1, round(active / IN_A_FORUM / len(self.counties)))

    def career(self, draw: Random) -> Iterator[Post]:
        """Yield a person's posts, one after the other; a second one beside one of them."""
        begins = BEGINS - YEARS_IN_SEAT + draw.random() * (YEARS + YEARS_IN_SEAT)
        post = self._post(draw, draw.choices(self.counties, self.weights)[0], draw.choice(TITLES), begins)
        while True:
            yield post
            other = self._forum(draw, post.county)
            if draw.random() < SECOND and other != post.forum:
                yield replace(post, forum=other)
            if draw.random() >= GOES_ON:
                return
            post = self._next(draw, post)

    def seen(self, draw: Random, person: int, official: str, post: Post, date: dt.date) -> Appearance:
        """Return how the minutes of a meeting show a person."""
        here = Random(f"{self.seed} {post.forum} {date}")  # noqa: S311 - the same for all in one document
        listed, titled = here.random() < LISTED, here.random() < TITLED
        name, written = _written(draw, official)
        seat = post.seat if listed else None
        return Appearance(person, official, name, written, seat, post.forum, date, post.title if titled else None)

    def _next(self, draw: Random, post: Post) -> Post:
        begins = post.ends + draw.random()
        chance = draw.random()
        title = post.title if draw.random() < 0.7 else draw.choice(TITLES)
        after = self._post(draw, post.county, title, begins)
        if chance < 0.5:
            return replace(after, seat=post.seat)
        if chance < 0.8:
            return replace(after, forum=post.forum)
        return self._post(draw, draw.choices(self.counties, self.weights)[0], title, begins)

    def _post(self, draw: Random, county: str, title: str, begins: float) -> Post:
        seat = draw.choices(self.places[county], self.sizes[county])[0]
        ends = begins + 0.25 + draw.expovariate(1 / YEARS_IN_SEAT)
        return Post(county, seat, self._forum(draw, county), title, begins, ends)

    def _forum(self, draw: Random, county: str) -> str:
        return f"forum/{county}-{draw.randrange(self.forums)}"


# ---- names --------------------------------------------------------------------------------------------------------


def _names(draw: Random) -> Iterator[tuple[float, str]]:
    """Yield a person's names with the year from which she has each."""
    given, surname = _given(draw), _surname(draw)
    yield 0, f"{given} {surname}"
    for year in range(BEGINS, BEGINS + YEARS):
        if draw.random() < MARRIES and draw.random() >= KEEPS:
            other, added, hyphen, before = _surname(draw), draw.random(), draw.random(), draw.random()
            both = (other, surname) if before < 0.3 else (surname, other)
            taken = other if added < 0.5 else ("-" if hyphen < 0.4 else " ").join(both)
            yield year + draw.random(), f"{given} {taken}"
            return


def _given(draw: Random) -> str:
    names, weights = _given_names(draw.random() < 0.55)
    return _titled(names[bisect(weights, draw.random() * weights[-1])])


def _surname(draw: Random) -> str:
    names, weights = _surnames()
    chance = draw.random()
    if chance < weights[-1]:
        return _titled(names[bisect(weights, chance)])
    if draw.random() < 0.6:
        return _often(draw, _FIRST_PARTS) + _often(draw, _LAST_PARTS)
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.choice((2, 3, 3)))).capitalize()


def _often(draw: Random, parts: list[str]) -> str:
    """Draw one of some parts, the first ones more often."""
    return parts[int(len(parts) * draw.random() ** 1.5)]


def _titled(name: str) -> str:
    return re.sub(r"\w+", lambda word: word[0].capitalize(), name)


@cache
def _given_names(women: bool) -> tuple[tuple[str, ...], tuple[float, ...]]:
    known = reference.load()
    # Accented spellings have the figure of the plain one: they would be counted twice.
    names = sorted(
        n for n, share in known.female_share.items() if (share >= 0.5) is women and not set(n) & set("éíáèà")
    )
    return tuple(names), tuple(accumulate(known.given_names[name] for name in names))


@cache
def _surnames() -> tuple[tuple[str, ...], tuple[float, ...]]:
    found = sorted(reference.load().surnames.items())
    return tuple(name for name, _ in found), tuple(accumulate(share for _, share in found))


# ---- how names are written ------------------------------------------------------------------------------------------


def _written(draw: Random, official: str) -> tuple[str, Written]:
    chance = draw.random()
    given, *surnames = official.split()
    if chance < MISSPELT / 2:
        return _by_sound(draw, official)
    if chance < MISSPELT:
        name = _slipped(draw, official)
        return name, Written.SLIP if name != official else Written.PLAIN
    if chance < MISSPELT + INITIAL:
        return f"{given[0]}. {' '.join(surnames)}", Written.INITIAL
    if len(surnames) > 1 and draw.random() < LEFT_OUT:
        return f"{given} {surnames[-1]}", Written.LEFT_OUT
    return official, Written.PLAIN


def _by_sound(draw: Random, name: str) -> tuple[str, Written]:
    fitting = [(at.start(), sound) for sound in SOUNDS for at in re.finditer(sound[0], name.casefold())]
    if not fitting:
        return name, Written.PLAIN
    at, (heard, other) = draw.choice(fitting)
    told = _titled((name[:at] + other + name[at + len(heard) :]).casefold())
    return told, Written.SOUND if told != name else Written.PLAIN


def _slipped(draw: Random, name: str) -> str:
    at = draw.choice([n for n, letter in enumerate(name) if letter.isalpha() and n > 0 and name[n - 1].isalpha()])
    slips = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at] + name[at:],
        name[:at] + draw.choice(_LETTERS) + name[at + 1 :],
        name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
    )
    return _titled(draw.choice(slips).casefold())
