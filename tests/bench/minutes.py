"""Minutes in any number: the samples retold for other regions, forums, people and dates, the same for the same seed.

    for name, text in minutes(1000, seed=1):
        (folder / name).write_text(text)

The samples are ten meetings of six forums in two associations over two years. A *region* retells them under other names
for the associations, municipalities, projects and people; a *year* tells them again a year earlier. So 1,000 documents
are 1,000 meetings of 60 forums in ten regions over eleven years. A seat passes to somebody else now and then, sometimes
to one who had another seat before. Names are drawn as often as people in Sweden bear them.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate
from random import Random
from typing import Final

from ontology import reference

YEARS: Final = 10  # told of each region before there is another one
LEAVES: Final = 0.15  # of the seats have somebody else from one year to the next
MOVES: Final = 0.1  # of those who come had another seat of the region before

# Who is named in the samples. A name with two spellings there has one here: the second column leads to the first.
PEOPLE: Final = """
Ann-Louise Brandt, Anna Lindblad, Anna Lindblom, Anna Svensson, Anton Rydell, Bengt-Åke Frid, Birgitta Lundmark,
Camilla Hjort, Carina Öberg, Daniel Forsell, Elin Stålhammar, Erik Stålhammar, Eva Grahn, Fatima Rahimi,
Gabriella Ström, Gunnar Östlund, Hamid Karimi, Helene Nykvist, Henrik Valdemarsson, Inger Wallander, Ingrid Ahlmark,
Jessica Bäckman, Johan Ramberg, Jonas Wedin, Jörgen Palm, Katja Sundin, Kent Wiberg, Lars-Erik Boman, Linnea Bergwall,
Lisbeth Corell, Maria Ekvall, Maria Hedin, Marit Hallengren, Miriam Tesfaye, Mirjam Åkerlund, Monika Thorell,
Nils Arvidsson, Oskar Lindvall, Per-Anders Wiik, Pernilla Skoog, Peter Sandelius, Rebecka Ek, Rolf Ingemarsson,
Samira Haddad, Sanna Kihlberg, Sofie Andreasson, Stefan Berntzon, Therese Modig, Tobias Nordkvist, Ulla Gustavsson,
Veronica Dahlin, Viktor Haglund, Åsa Lilja
"""
SPELLINGS: Final = {"Bengt-Åke Fridh": "Bengt-Åke Frid", "Ulla Gustafsson": "Ulla Gustavsson"}
MUNICIPALITIES: Final = """
Bollebygd Borås Herrljunga Lysekil Mark Mellerud Orust Strömstad Svenljunga Säffle Tranemo Trollhättan Uddevalla
Ulricehamn Vårgårda Vänersborg Åmål
""".split()  # noqa: SIM905 - a list of names reads best as one text
MISSPELT: Final = {"Melerud": "Mellerud", "tranemo": "Tranemo"}
KEPT: Final = ("Högskolan i Borås", "Högskolan Väst", "Västra Götalandsregionen")  # names that the regions share

# The associations and projects of a region are put together from these: "Norrskogens kommunalförbund", "Studiebron".
_LANDS: Final = ("Norr", "Söder", "Öster", "Väster", "Mellan", "Stor", "Lång", "Ytter", "Inner", "Upp")
_LIES: Final = ("skogen", "bygden", "dalen", "fjorden", "slätten", "sjön", "viken", "älven", "bergen", "heden")
_AIMS: Final = ("Studie", "Skol", "Yrkes", "Väg", "Fram", "Kunskaps", "Start", "Läs", "Språk", "Jobb")
_MEANS: Final = ("bron", "steget", "länken", "kompassen", "klivet", "porten", "spåret", "lyftet", "nyckeln", "stegen")

_MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
_DAYS: Final = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
# "Fredagen den 19 april 2024", "Fredag 26 januari" (1: weekday and what stands before the day, 2: its stem, 3: day,
# 4: month, 5: year). The weekday has to stay right, so the date moves by whole weeks.
_WEEKDAY: Final = re.compile(
    rf"((?i:({'|'.join(_DAYS)})(?:en)?) (?:den )?)(\d{{1,2}}) ({'|'.join(_MONTHS)})( \d{{4}})?"
)
_ISO: Final = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_YEAR: Final = re.compile(r"\b20[1-3]\d\b")
_SAMPLE: Final = re.compile(r"(\d{4}-\d\d-\d\d)-(.+)")
_WEEK: Final = dt.timedelta(weeks=52)


@dataclass(frozen=True, slots=True)
class Telling:
    """In which region a sample is retold, and how many years before."""

    seed: int
    region: int
    years: int


def minutes(count: int, *, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield `count` documents: a file name ("03/2019-04-12-styrgrupp.txt") and the text. All are of different meetings.

    Up to 1,000 there are ten regions (fewer for fewer than 100 documents), then one more for each hundred.
    """
    samples = _samples()
    regions = max(min(10, -(-count // len(samples))), -(-count // (len(samples) * YEARS)))
    for number in range(count):
        turn, sample = divmod(number, len(samples))
        years, region = divmod(turn, regions)
        yield retold(*samples[sample], Telling(seed, region, years))


def retold(name: str, text: str, telling: Telling) -> tuple[str, str]:
    """Return a sample's name and text as they are in another region, some years before."""
    dated = _SAMPLE.fullmatch(name)
    if dated is None:
        raise ValueError(f"a sample's name begins with its date, unlike {name}")
    told = _in_years(text, dt.date.fromisoformat(dated[1]), telling.years)
    told = _in_region(told, telling)
    return f"{telling.region:03}/{_iso_before(dated[1], telling.years)}-{dated[2]}", told


@cache
def _samples() -> tuple[tuple[str, str], ...]:
    folder = resources.files("forumgraf").joinpath("samples")
    files = (file for file in folder.iterdir() if _SAMPLE.fullmatch(file.name))
    return tuple(sorted((file.name, file.read_text(encoding="utf-8")) for file in files))


# ---- dates --------------------------------------------------------------------------------------------------------


def _in_years(text: str, held: dt.date, years: int) -> str:
    """Return the text of a meeting with all dates so many years before: weekdays stay right."""

    def moved(found: re.Match[str]) -> str:
        told_year = int(found[5]) if found[5] else None
        day = _day_of(held, found[2].casefold(), int(found[3]), found[4], told_year) - years * _WEEK
        year = f" {day.year + years}" if found[5] else ""  # the years are moved back below
        return f"{found[1]}{day.day} {_MONTHS[day.month - 1]}{year}"

    told = _WEEKDAY.sub(moved, text)
    return _YEAR.sub(lambda found: str(int(found[0]) - years), told)


def _day_of(held: dt.date, weekday: str, day: int, month: str, year: int | None) -> dt.date:
    """Return a date that minutes name, in the year that they give, else in one when its weekday is right."""
    number = _MONTHS.index(month) + 1
    years = (held.year, held.year + 1, held.year - 1) if year is None else (year,)
    return next(
        date
        for date in (dt.date(year, number, day) for year in years)
        if _DAYS[date.weekday()] == weekday.removesuffix("en")
    )


def _iso_before(date: str, years: int) -> str:
    return _ISO.sub(lambda found: f"{int(found[1]) - years}-{found[2]}-{found[3]}", date)


# ---- names --------------------------------------------------------------------------------------------------------


def _in_region(text: str, telling: Telling) -> str:
    """Return the text with the region's names in place of the samples'."""
    names = _names(telling.seed, telling.region)
    holders = _holders(telling.seed, telling.region, telling.years)
    full: dict[str, str] = {}  # given name -> that of whom the text named last

    def renamed(found: re.Match[str]) -> str:
        gap = found["gap"] or ""
        word = found[0].removesuffix(gap)
        told = _told(word)
        return told + " " * (max(2, len(found[0]) - len(told)) if gap else 0)  # columns stay columns

    def _told(word: str) -> str:
        if word in KEPT:
            return word
        person = SPELLINGS.get(word, word)
        if person in holders:
            full[person.split()[0]] = holders[person]
            return holders[person]
        if word in names:
            return names[word]
        return _first_name(full.get(word) or _any_of(word, text, holders))

    return _pattern().sub(renamed, text)


def _first_name(name: str) -> str:
    return name.split()[0]


def _any_of(given: str, text: str, holders: Mapping[str, str]) -> str:
    """Return whom a given name may mean that is not named in full before: somebody in the text, else anybody."""
    fitting = [person for person in holders if person.startswith(given + " ")]
    return holders[min(fitting, key=lambda person: (person not in text, person))]


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds the names to replace: whole words, longest first; a genitive's s stays behind the name."""
    people = _people()
    given = {_first_name(person) for person in people}
    words = {*KEPT, *people, *SPELLINGS, *given, *_names(0, 0)}
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})(?=s?\b)(?P<gap> {{2,}})?"
    )


@cache
def _names(seed: int, region: int) -> dict[str, str]:
    """Return what associations, projects and municipalities are called in a region."""
    draw = Random(f"{seed} names {region}")  # noqa: S311 - not a secret
    west, east = (_combined(_LANDS, _LIES, 2 * region + which) for which in (0, 1))
    project, bridge, days = (_combined(_AIMS, _MEANS, 3 * region + which) for which in (0, 1, 2))
    places = _places(draw, region)
    short = "".join(word[0].upper() for word in (west[:1], west[1:][-4:])) + "KF"
    names = {
        "Västerhavets": west + "s", "VÄSTERHAVETS": (west + "s").upper(), "Västerhavet": west, "VHK": short,
        "Åsundens": east + "s", "ÅSUNDENS": (east + "s").upper(), "Åsunden": east,
        "Lotsen": project, "LOTSEN": project.upper(), "Kompetensbryggan": bridge, "Framtidsdagarna": days,
        "Borås Stad": places["Borås"][1], "Marks kommun": places["Mark"][1],
    }  # fmt: skip
    names |= {place: told for place, (told, _) in places.items()}
    names |= {wrong: _slipped(places[right][0], wrong) for wrong, right in MISSPELT.items()}
    return names | {f"{place} kommun": official for place, (_, official) in places.items()}


def _places(draw: Random, region: int) -> dict[str, tuple[str, str]]:
    """Return the short and the official name of the municipality that stands for each one of the samples."""
    known = sorted((o for o in reference.load().organisations if o.classification == "municipality"), key=_code)
    first = region * len(MUNICIPALITIES)
    here = [known[(first + step) % len(known)] for step in range(len(MUNICIPALITIES))]
    draw.shuffle(here)
    return {
        name: (min((f for f in place.forms if " " not in f), key=len, default=place.forms[0]), place.name)
        for name, place in zip(MUNICIPALITIES, here, strict=True)
    }


def _code(place: reference.KnownOrganisation) -> str:
    return place.code or ""


def _slipped(name: str, as_in: str) -> str:
    """Return a name with the slip of the sample: in lower case, or with a letter left out."""
    return name.casefold() if as_in.islower() else name[:2] + name[3:]


def _combined(first: tuple[str, ...], last: tuple[str, ...], number: int) -> str:
    """Return the `number`th of the names that two lists make; beyond all of them, those with a first name before."""
    again, number = divmod(number, len(first) * len(last))
    row, column = divmod(number, len(last))
    word = first[row] + last[(row + column) % len(last)]
    return word if again == 0 else first[(row + again) % len(first)] + word.casefold()


# ---- people -------------------------------------------------------------------------------------------------------


@cache
def _people() -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in PEOPLE.split(","))


@cache
def _holders(seed: int, region: int, years: int) -> dict[str, str]:
    """Return who stands for each person of the samples. Told backwards: the further back, the more are others."""
    draw = Random(f"{seed} people {region} {years}")  # noqa: S311
    if years == 0:
        return {person: _drawn(draw, person) for person in _people()}
    after = _holders(seed, region, years - 1)
    return {
        person: _successor(draw, person, after) if draw.random() < LEAVES else holder
        for person, holder in after.items()
    }


def _successor(draw: Random, person: str, others: Mapping[str, str]) -> str:
    return draw.choice(sorted(others.values())) if draw.random() < MOVES else _drawn(draw, person)


def _drawn(draw: Random, like: str) -> str:
    """Return a name as common as it is borne, for a woman or a man as `like` is."""
    women = reference.load().female_share.get(_first_name(like).casefold().partition("-")[0], 0.5) >= 0.5
    given, given_weights = _given(women)
    family, family_weights = _family()
    return f"{_pick(draw, given, given_weights)} {_pick(draw, family, family_weights)}"


def _pick(draw: Random, names: tuple[str, ...], weights: tuple[float, ...]) -> str:
    return names[bisect(weights, draw.random() * weights[-1])].title()


@cache
def _given(women: bool) -> tuple[tuple[str, ...], tuple[float, ...]]:
    known = reference.load()
    names = sorted(name for name, share in known.female_share.items() if (share >= 0.5) is women)
    return tuple(names), tuple(accumulate(known.given_names[name] for name in names))


@cache
def _family() -> tuple[tuple[str, ...], tuple[float, ...]]:
    found = sorted(reference.load().surnames.items())
    return tuple(name for name, _ in found), tuple(accumulate(share for _, share in found))
