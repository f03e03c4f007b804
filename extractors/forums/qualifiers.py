"""What stands around the name of a forum and tells it apart: what it is for, what it is called, whose it is.

Surface forms: "Samverkansgruppen för barn och unga", "nätverket för digitalisering i skolan" (for); "Styrgrupp Barn och
Unga", "Teknikcollegerådet Västernorrland" (called); "Kustlandets folkhälsonätverk", "Filmverket Norrs
styrelse" (owned).
Not: "möte i Utbildningschefsnätverket för beslut", "styrgruppen för projektet", "projektets styrgrupp".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from extractors.words.known_words import school_forms_in
from extractors.words.name_limits import before_label, bounds
from extractors.words.names import is_given
from ontology import reference

# a space, or a wrapped line that goes on in lower case
_GAP = r"(?:[ \u00a0]|\n(?=[a-zåäö]))"
# för miljö och samhällsbyggnad · för barn- och elevhälsa · för arbetet med ...
_FOR = re.compile(
    rf"{_GAP}(?P<for>för|kring|inom){_GAP}"
    r"(?P<np>[a-zåäöA-ZÅÄÖ][\w-]*(?:–(?=[a-zåäö])[\w-]+)?"
    rf"(?:(?:,\s[\w-]+)*{_GAP}(?:och|&|samt){_GAP}[\w-]+)?(?:[ \u00a0][A-ZÅÄÖ][\w-]+)*)"
)
# för Tjörns kommuns | räkning: on whose behalf, and not what it is for
_ON_BEHALF = re.compile(rf"{_GAP}(?P<whose>[^.,;()\n]{{2,60}}?s){_GAP}räkning\b")
# referensgruppen | för "Hållbara hamnar"
_FOR_QUOTED = re.compile(rf"{_GAP}för{_GAP}[\"”“](?P<np>[A-ZÅÄÖ][^\"”“\n]{{2,60}})[\"”“]")
# våld | i nära relationer · barn | i behov av särskilt stöd
_BELONGS = re.compile(rf"{_GAP}(?:{'|'.join(sorted(bounds('belongs')))})(?![\w-])")
# styrelsen för Höje | ås vattenråd
_BODY_BEHIND = re.compile(r"(?:[ \u00a0][a-zåäö]+)?[ \u00a0][a-zåäö]*(?:råd|förbund|förening|högskola)(?![\w-])")
# styrgruppen för Dalslands | miljö- och energikontor
_OWNED_BEHIND = re.compile(r"[ \u00a0](?:[a-zåäö]+-\s(?:och|&)\s)?[a-zåäö]{4,}(?![\w-])")
# för förskolechefer | och rapporterade: the sentence goes on
_AND_VERB = re.compile(
    r"\s(?:och|&|samt)\s(?:\w+(?:ade|ades|erar|gjorde)|lyfte|har|är|ska|gav|tog|ger|tar|fick|får|var|vill|kan|går|deltog|ber|blev)$"
)
_CAPITALS_BEHIND = re.compile(r"(?:[ \u00a0][A-ZÅÄÖ][\w-]+)+$")
# jämställd | etablering: an adjective and its noun
_NEW = re.compile(r"nya?|nytt")
_ADJECTIVE = re.compile(
    r"nya?|nytt|(?:sven|nor|dan|fin)sk[at]?|bättre|(?:trygg|säkr|stark|frisk|grön|klok|smart|snabb|enkl|öppn|jämn|hållbar)are"
    r"|[a-zåäö]{3,}(?:ig|lig|isk|(?<!n)ad|erad|ande|ende|ell|al|iv|när|älld|fri)[at]?"
)
_OF_BEHIND = re.compile(rf"{_GAP}av(?![\w-])")
# vuxnas | lärande · elevers | hälsa
_GENITIVE = re.compile(r"[a-zåäö]{3,}(?:nas|ers|ars|ens|ets)")
_DEFINITE_GENITIVE = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,}(?:nas|ens|ets)")
_NEXT_WORD = re.compile(rf"{_GAP}(?P<word>[a-zåäö][\w-]+)(?![\w-])")
# Barn och Unga · Pedagogik · Grundskola · Millennium
# Vård- och omsorgscollege Halland: two compounds of which the first is cut short
_NAME = re.compile(
    r"[ \u00a0](?P<np>(?:[A-ZÅÄÖ]\w*-[ \u00a0](?:och|&)[ \u00a0][a-zåäö]{3,}(?![\w-])|[A-ZÅÄÖ][\w-]*)"
    r"(?:(?:\s(?:och|&)\s|[ \u00a0])[A-ZÅÄÖ][\w-]*)*)"
)
# Västernorrland · Kronoberg Blekinge · Södra Östersjön
_PLACE_RUN = re.compile(r"[ \u00a0](?P<np>[A-ZÅÄÖ][\wåäö-]*(?:[ \u00a0][A-ZÅÄÖ][\wåäö-]*)?)(?![\w-])")
_OTHER_PLACE = re.compile(r"–(?P<np>[A-ZÅÄÖ][\wåäö]*)(?![\w-])")  # Kalmar | –Kronoberg
_LABELS = bounds("label")
_QUARTERS = bounds("compass")
_LAN = re.compile(r"[ \u00a0]län(?![\w-])")
# words that begin a clause or point elsewhere: what stands behind "för" is then no part of the name
_BREAKS = bounds("breaks")
# what a forum gets something for, or how long: "till nätverket för beslut", "ordförande i rådet för perioden"
_ENDS_OF_SENDING = bounds("sent for")
# a project, spoken of: "styrgruppen för projektet"
_PROJECT_NOUN = re.compile(
    r"(?:\w*projekt|\w*program|förstudi|insats|satsning)(?:et|met|en|n)|projekt(?=[ \u00a0][\"”“]?[A-ZÅÄÖ])",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[ \u00a0][\"”“]?")
_DEFINITE = re.compile(r"\w{3,}(?:(?<!h)et|en|arna|erna|orna|ens|ets)")
# Filmverket Norrs · Hallands
_OWNER = re.compile(
    r"(?P<owner>(?:[A-ZÅÄÖ][\w&-]*[ \u00a0])*[A-ZÅÄÖ][\w&-]*?:?s"
    r"|[A-ZÅÄÖ][a-zåäö]+ska[ \u00a0][a-zåäö]{4,}(?:ens|ets))[ \u00a0]$"  # Nordsvenska hamnbolagets
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n•–-])\s*$")
_FUNCTION_WORDS = bounds("opens")
# projektets · vattenrådets: which one, the text has said before
_POSSESSOR = re.compile(
    r"(?:(?i:projekt|program|förstudie|satsning|insats)(?:ets|mets|ns|ens)"
    r"|(?<![\w-])[a-zåäö]{3,}(?:ets|ens|rnas))[ \u00a0]$"
)
_OF_MANY = re.compile(r"(?:chefer|rektorer|ledar|lärar|samordnar|strateger|direktörer)nas[ \u00a0]$", re.IGNORECASE)
_FOUNDED = re.compile(
    r"\b(?:bilda|tillsätt|inrätta|starta|skapa|formera|tillsatt)\w*\s(?:en|ett|två)\s(?:nya?\s|nytt\s)?$", re.IGNORECASE
)
_FARTHEST = 60  # code points in which the words of an owner stand


class Qualifier(Struct, frozen=True, gc=False):
    """Words that tell a forum apart, where the name in them begins and where they end.

    `words` is empty for "för projektet", which names nothing itself; `owned` tells "för Dalslands miljökontor", where
    the capital is whose it is and no name.
    """

    words: str
    start: int
    end: int
    owned: bool = False


def purpose(text: str, at: int) -> Qualifier | None:
    """Return what a forum whose name ends at `at` is for: "för miljö och samhällsbyggnad", or None."""
    quoted = _FOR_QUOTED.match(text, at)
    if quoted is not None:
        return Qualifier(f"för {quoted['np']}", quoted.start("np"), quoted.end())
    behind = _FOR.match(text, at)
    if behind is None or _ON_BEHALF.match(text, behind.end("for")) is not None:
        return None
    np = text[behind.start("np") : before_label(text, *behind.span("np"))]
    first = np.split()[0]
    project = _PROJECT_NOUN.match(text, behind.start("np"))
    if project is not None and project.end() - project.start() == len(first):
        named = _QUOTE.match(text, project.end())
        return Qualifier("", named.end() if named is not None else project.end() + 1, project.end())
    if first in _BREAKS or _sent_for(text, behind.start("np"), first):
        return None
    if np == first and first[0].islower() and _OF_BEHIND.match(text, behind.start("np") + len(np)) is not None:
        return None  # "föräldrarådet för granskning av reglerna": what it is to do
    behind_first = np.split()[1:]
    if _ADJECTIVE.fullmatch(first) is not None and behind_first and behind_first[0][0].isupper():
        if _is_place(behind_first):
            return None  # "för fristående | Göteborg": two lines that were run together
    else:
        np = _of_one_line(np)
    if first[0].islower() and len(np.split()) == 1 and _DEFINITE.fullmatch(first) and not school_forms_in(first):
        return None  # "programrådet för utbildningen": which one, the text has said before
    end = _with_noun(text, behind.start("np") + len(np), np)
    owned = _OWNED_BEHIND.match(text, end) if np.endswith("s") and _is_place(np.split()) else None
    end = owned.end() if owned is not None else end
    body = _BODY_BEHIND.match(text, end) if np[0].isupper() else None
    end = body.end() if body is not None else end
    belonging = _BELONGS.match(text, end)
    end = belonging.end() if belonging is not None else end
    words = " ".join(text[behind.start("np") : end].split())
    return Qualifier(f"{behind['for']} {words}", behind.start("np"), end, owned is not None)


def _sent_for(text: str, at: int, first: str) -> bool:
    """Tell what a forum gets something for, "till nätverket för (ny) behandling", from what the forum is for."""
    noun = _NEXT_WORD.match(text, at + len(first)) if _NEW.fullmatch(first) is not None else None
    return (noun["word"] if noun is not None else first).lower() in _ENDS_OF_SENDING


def _of_one_line(np: str) -> str:
    """Return a phrase without what belongs to the rest of the sentence, or to a line that was run together with it.

    "förskolechefer | och rapporterade", "gymnasiesamverkan | Tid"; a place stays: "skolchefer Dalarna".
    """
    conjunct = _AND_VERB.search(np)
    np = np[: conjunct.start()] if conjunct is not None else np
    capitals = _CAPITALS_BEHIND.search(np) if np[0].islower() else None
    return np if capitals is None or _is_place(capitals[0].split()) else np[: capitals.start()]


def _with_noun(text: str, end: int, np: str) -> int:
    """Return where a phrase ends that begins with an adjective or a genitive.

    "för jämställd | etablering" · "för vuxnas | lärande"
    """
    leads = _ADJECTIVE.fullmatch(np.lower()) is not None or _GENITIVE.fullmatch(np) is not None
    noun = _NEXT_WORD.match(text, end) if leads else None
    return noun.end() if noun is not None else end


def proper_name(text: str, at: int) -> Qualifier | None:
    """Return the words with capitals that a forum whose name ends at `at` is called by: "Barn och Unga", or None."""
    named = _NAME.match(text, at)
    if named is None or named["np"].split()[0] in _LABELS:
        return None  # "Styrgrupp | Minnesanteckningar": two parts of a letterhead
    end = before_label(text, *named.span("np"))
    return Qualifier(text[named.start("np") : end], named.start("np"), end)


def place_name(text: str, at: int) -> Qualifier | None:
    """Return the place that a compound is called by: "Teknikcollegerådet | Västernorrland", or None.

    Only a place will do: in a text whose lines were run together any word with a capital may follow a name.
    """
    words = _PLACE_RUN.match(text, at)
    if words is None or not _is_place(words["np"].split()):
        return None
    other = _OTHER_PLACE.match(text, words.end())
    end = other.end() if other is not None and _is_place(other["np"].split()) else words.end()
    lan = _LAN.match(text, end)
    name = text[words.start("np") : end] if lan is None else f"{text[words.start('np') : end]} län"
    return Qualifier(name, words.start("np"), end if lan is None else lan.end())


def wants_noun(words: str) -> bool:
    """Tell one word whose noun is to follow: an adjective ("Digitala", "Hållbar"), or "Framtidens"."""
    if " " in words or words.isupper():
        return False
    return _ADJECTIVE.fullmatch(words.lower()) is not None or _DEFINITE_GENITIVE.fullmatch(words) is not None


def is_place(words: str) -> bool:
    """Tell the name of a region or municipality, or of a part of one: "Kalmar", "Södra Östersjön"."""
    return _is_place(words.split())


def _is_place(words: Sequence[str]) -> bool:
    """Tell the name of a region or municipality, or of a part of one: "Kalmar", "Stockholms", "Södra Östersjön"."""
    if words[0] in _QUARTERS:
        return len(words) == 2 and not words[1].isupper()
    return all(word in _places() or word.removesuffix("s") in _places() for word in words)


def owner_before(text: str, start: int) -> str | None:
    """Return the genitive before `start` that names whose a forum is: "Filmverket Norrs | styrelse", or None."""
    near = text[max(0, start - _FARTHEST) : start]
    match = _OWNER.search(near)
    if match is None:
        return None
    words = match["owner"].split()
    if _SENTENCE_START.search(near[: match.start()]) is not None:
        words = words[1:] if words[0] in _FUNCTION_WORDS else words
        if not words or (len(words) == 1 and not _is_region(words[0])):
            return None  # a capital that only begins the sentence: "Gruppens arbetsgrupp"
    return None if is_given(words[0]) else " ".join(words)


def is_possessed(text: str, start: int) -> bool:
    """Tell "projektets styrgrupp": the head at `start` belongs to what is spoken of, and is as definite."""
    return _POSSESSOR.search(text, max(0, start - _FARTHEST), start) is not None


def is_of_many(text: str, start: int) -> bool:
    """Tell "rektorernas nätverk": the head at `start` belongs to people who have one of their own."""
    return _OF_MANY.search(text, max(0, start - _FARTHEST), start) is not None


def is_founded(text: str, start: int) -> bool:
    """Tell "bilda en arbetsgrupp för skolväg": the forum whose head begins at `start` is founded under that name."""
    return _FOUNDED.search(text, max(0, start - _FARTHEST), start) is not None


def _is_region(genitive: str) -> bool:
    """Tell the genitive of a region's name: "Hallands", "Skånes"."""
    return genitive.removesuffix("s") in _regions()


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    known = (one for one in reference.load().organisations if one.classification == "municipality")
    municipalities = {form for one in known for form in one.forms if " " not in form}
    return _regions() | municipalities | reference.load().areas | {"Sverige", "Norden"}


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    known = (one for one in reference.load().organisations if one.classification == "region")
    return frozenset(word for one in known for form in one.forms for word in form.split() if word != "Region")
