"""The forms that names of organisations have, by which one is known that nobody has listed.

Surface forms: "Hjortsjö kommun", "Hjortsjö Energi AB", "LIDANS VATTENFÖRBUND", "Siljans folkhögskoleförbund",
"Samordningsförbundet Södra Slätten", "Västsvenska universitetet", "Stiftelsen Hjortsjögården", "Riksföreningen
Kusten", "företaget Havstek", "ett företag, Havstek", "Sällskapet för läsningens främjande", "Hjortsjös tekniska
college", "Siljans Vatten", "SiljansKraft", "Kustens och Siljans universitet" (two), and within a sentence
"Omvandlingsfonden", "Sjömuseet", "Kustregionen"; "Lindö hembygdsförening", "KMV:s styrelse" (KMV). Not: "Varje
kommun", "Gruppens förbund", "Kommunens bibliotek".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from extractors.matching.anchors import matches_in_words
from extractors.matching.lexicon import lexicon
from extractors.words.name_limits import before_label, before_sentence
from graph.claims import Span

_HEADS = (
    r"kommunalförbund|kommunförbund|samordningsförbund|gymnasieförbund|regionförbund|räddningstjänstförbund|vårdförbund"
    r"|utbildningsförbund|vattenförbund|vattenvårdsförbund|luftvårdsförbund|kollektivtrafikförbund|landstingsförbund"
)
# A word with a capital, and one in the genitive: whole, since none of their letters belongs to what follows them.
_WORD = r"[A-ZÅÄÖ][\wåäö-]*+"
_GENITIVE = r"[A-ZÅÄÖ][\wåäö-]++(?<=s)"
_SHOUTED_GENITIVE = r"[A-ZÅÄÖ][\wåäö-]++(?<=[sS])"
_RUN = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
# a word of a name that may be two joined: Vård- och omsorgshuset · Kusten och Havet
_JOINED = rf"(?:{_WORD}(?<=-)[ ]och[ ][a-zåäö]+|{_WORD}(?:[ ]&[ ]{_WORD})?)(?:[ ]{_WORD}){{0,3}}"
_KINDS = (
    r"stiftelsen|föreningen|riksföreningen|intresseföreningen|riksförbundet|studieförbundet"
    r"|fackförbundet|branschorganisationen|arbetsgivarorganisationen|folkhögskolan"
)
_UNITS = (
    r"Räddningstjänsten|Vårdcentralen|Hälsocentralen|Folktandvården|Polisregion|Polisområde|Lokalpolisområde|Barnahus|Campus"
    r"|Miljösamverkan|Vårdsamverkan|Lärcentrum|Familjecentralen|Kulturskolan|VO-[Cc]ollege|Vård-[ ]och[ ]omsorgscollege"
    r"|Teknikcollege"
)
# Norra kusten: a part of somewhere
_PART = r"(?:Norra|Södra|Östra|Västra|Mellersta)[ ][a-zåäö]{3,}"
# what is somebody's or somewhere's by its genitive: Hjortsjös gymnasium · Siljans tekniska college
_INSTITUTIONS = (
    r"gymnasium|folkhögskola|(?:läns|stads|regions?)?(?:museum|bibliotek)|sjukhus|lasarett|college|yrkesakademi"
    r"|naturbruksgymnasium|konsthall|vårdcentral|byalag|räddningstjänst|hushållningssällskap|energikontor"
)
# what people of a place join: Lindö hembygdsförening
_SOCIETIES = (
    r"(?:hembygds|bygdegårds|bygde|by|samfällighets|vägsamfällighets|villa|fiber|idrotts|båt|koloni|fiskevårds|natur|konst"
    r"|företagar|hyresgäst|pensionärs)förening|byalag|(?:idrotts|sport|båt|golf|rid|brukshund|amatör|motor|tennis)klubb"
)
# what shows an abbreviation to be an organisation's: KMV:s | styrelse
_OF_BODY = r"(?:styrelse|styrgrupp|ledningsgrupp|referensgrupp|arbetsgrupp|projektgrupp|nätverk|kansli|årsmöte|stadgar)"
# what a company is called after what it does: Siljans Vatten · Lindö Science Park; and in one word: SiljansKraft
_TRADES = r"Energi(?:[ ]och[ ][Mm]iljö)?|Bostäder|Vatten|Elnät|Hamn|Science[ ]Park|Airport|Renhållning|Buss|Näringsliv"
_IN_ONE = r"Energi|Kraft|Bostäder|Vatten|Trafik|Miljö|Teknik|Gruppen|Koncernen|Buss"
_BEFORE = (
    r"företaget|bolaget|konsultbolaget|konsultföretaget|utbildningsföretaget|leverantören|myndigheten|organisationen"
)
# what stands alone with a capital within a sentence and ends like an organisation
_ENDINGS = (
    r"(?<![Nn]ät)verket|myndigheten|inspektionen|institutet|kassan|fonden|stiftelsen|museet|sjukhuset|lasarettet|gymnasiet"
    r"|universitetet|departementet|ombudsmannen|biblioteket|byrån|sällskapet|skolan|högskolan|bolaget|föreningen|arkivet|teatern"
    r"|regionen|förbundet"
)
_BY_FORM = re.compile(
    rf"""(?<![\w-])(?:
        (?P<place>{_WORD}(?:[ ]{_WORD})?)\s(?:(?i:kommun|stad)|församling|pastorat)(?P<g1>s)?    # Hjortsjö kommun
      | (?P<association>{_SHOUTED_GENITIVE}(?:\s{_SHOUTED_GENITIVE})?\s(?i:{_HEADS}))(?P<g2>s)?  # Sommens Vattenförbund
      | (?P<society>{_GENITIVE}[ ][a-zåäöA-ZÅÄÖ][a-zåäö]+(?:förbund|förening))(?P<g4>s)?  # Siljans skolförbund
      | (?P<local>{_WORD}(?:[ ]{_WORD})?[ ](?i:{_SOCIETIES}))(?P<g13>s)?  # Lindö hembygdsförening
      | (?P<acronym>[A-ZÅÄÖ]{{3,8}})(?P<g14>:s)(?=[ ](?:[a-zåäö]+[ae][ ])?{_OF_BODY})  # KMV:s tekniska referensgrupp
      | (?P<national>(?:Svenska?|Sveriges|Nordiska?)[ ](?:{_WORD}[ ])?[A-ZÅÄÖa-zåäö][a-zåäö]{{2,}}
        (?:förbundet|förbund|föreningen|förening|sällskapet|institutet|centralen|unionen))  # Svenska Lotsförbundet
        (?P<g11>s)?
      | (?P<department>[a-zåäö]{{4,}}departementet)(?P<g12>s)?               # havsdepartementet
      | (?P<alliance>(?i:{_HEADS})et[ ](?:i[ ])?{_WORD}(?:[ ]{_WORD})?(?:[ ]län)?)    # Samordningsförbundet Slätten
      | {_WORD}\s(?:universitetet|universitet|högskola)(?P<g3>s)?                         # Västsvenska universitetet
      | (?P<company>{_RUN})[ ](?:AB|HB|Aktiebolag|[Ee]konomisk[ ]förening|[Ii]deell[ ]förening
        |[Ee]k\.[ ][Ff]ör\.?|[Ee]k[ ][Ff]ör\.?|[Ee]k\.[Ff]ör\.?|[Ee]k[Ff]ör\.?)
        (?P<g5>:?s)?                                                                      # Hjortsjö Energi AB
      | (?P<diocese>{_WORD}[ ]stift)(?P<g7>s)?  # Växjö stift
      | (?P<unit>(?:{_UNITS})[ ](?:{_PART}|{_RUN})(?:[ ]län)?  # Räddningstjänsten Siljan
        |Energikontoret[ ](?:i[ ])?{_RUN}
        |FoU(?:-|[ ])(?!Rapport|Projekt)(?:i[ ]{_WORD}|{_WORD}(?:[ ](?:Region[ ])?{_WORD})?))  # FoU i Väst
      | (?:{_GENITIVE}(?:[ ](?:{_WORD}|[a-zåäö]+ska))?[ ](?i:{_INSTITUTIONS})  # Siljans tekniska college
        |{_WORD}[ ]folkhögskola)(?P<g8>s)?                                # Lindö folkhögskola
      | (?P<trade>{_WORD}(?:[ ]{_WORD})?[ ](?:{_TRADES}))(?P<g9>s)?      # Siljans Vatten
      | (?P<joined>[A-ZÅÄÖ][a-zåäö]+(?:{_IN_ONE}))(?P<g10>s)?            # SiljansKraft
      | AB[ ]{_RUN}    # AB Hjortsjöbostäder
      | (?P<kind>(?i:{_KINDS}))[ ]{_JOINED}    # Stiftelsen Hjortsjögården
      | (?P<before>{_BEFORE}|(?<=ett[ ])[a-zåäö]*(?:företag|bolag),)[ ]
        (?P<named>{_RUN}|\d[\wåäö]+)    # företaget Havstek · ett företag, Havstek
        # Sällskapet för läsningens främjande
      | (?:Sällskapet|Stiftelsen|Föreningen|Förbundet)[ ]för[ ][a-zåäö]+s[ ][a-zåäö]{{4,}}
      | (?P<alone>[A-ZÅÄÖ][a-zåäö]{{2,}}(?:{_ENDINGS}))(?P<g6>s)?    # Omvandlingsfonden
    )(?![\w-])""",
    re.VERBOSE,
)
_FORMS = 14  # that may stand in the genitive, each with a group for its ending
_WHOLES = (
    "kind",
    "company",
    "unit",
    "diocese",
    "trade",
    "association",
    "society",
    "alliance",
    "national",
)  # go before a name within them
_OPEN_ENDED = ("unit", "alliance", "kind")  # whose names end with any words
_MOST_WORDS = 7  # before the one that tells the form, and the dots of abbreviations
_APART = frozenset(",;:()")  # between two names
COMMON_HEAD = re.compile(rf"(?:{_HEADS}|kommun|stad)", re.IGNORECASE)
# Varje kommun · Från Hjortsjö kommun
_NO_PLACE = re.compile(
    r"^(?:Varje|Respektive|Denna|En|Vår|Vilken|Annan|Samma|Egen|Hela|Ny|Nya|Berörd|Ingen|I|Från|För|Till|Enligt|Av|Hos"
    r"|Med|Deras|(?i:(?:kommun|region|nämnd|styrels|förening|skol|stad|grupp)(?:ens|ans)"
    r"|(?:län|land|förbund|råd|projekt|företag|bolag|nätverk)ets))\b"
)
# what such a word is with a capital and yet no name: kinds of schools, and heads alone
_COMMON = re.compile(
    r"(?:för|grund|gymnasie|special|same|fri|hög|folkhög|sommar|an|anpassade grund)skolan|gymnasiet|universitetet"
    r"|myndigheten"
    r"|(?:kommunal|hel|dotter|moder|bostads|energi)bolaget|elbolaget|närsjukhuset|huvudbiblioteket|skolbiblioteket"
    r"|hyresgästföreningen|idrottsföreningen|ombudsmannen"
    r"|(?:kommun|kommunal|samordnings|region|gymnasie|landstings|riks|räddningstjänst|vård|utbildnings|vatten|fack|studie"
    r"|yrkes|medlems|lokal|special|distrikts|bransch)?förbundet"
    r"|(?:storstads|gräns|huvudstads|arbetsmarknads|tillväxt|vatten|sjukvårds|funktions|europa|vg-|kranskommun)regionen",
    re.IGNORECASE,
)
# Bostadsbolaget | Hjortsjöhem AB
_CLASS_WORD = re.compile(r"(?:\w*(?:bolaget|företaget|koncernen|leverantören)|Enligt|Av|Hos|Med|Från)[ ]")
_GOES_ON = re.compile(r"\s[a-zåäö]")
# Kustens | och Siljans universitet: what both are is said once
_COORDINATED = re.compile(
    rf"(?<![\w-])(?P<first>{_GENITIVE})\s(?:och|eller|samt|respektive)\s{_GENITIVE}\s(?P<head>(?i:universitet|högskola))(?![\w-])"
)
_ADJECTIVE = re.compile(r"\w+(?:lig|ig|isk|bar|ell)")
_IN_PLACE = re.compile(r"\si\s[A-ZÅÄÖ]")
# Styrelseprotokoll | Lindö byalag
_TITLE = re.compile(r"\w*(?:protokoll|anteckningar|årsmöte|styrelsemöte)\s", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\t•–-]\s*|[”\"(]\s*|\d[.)]\s*)$")


class Shaped(Struct, frozen=True, gc=False):
    """A name that has the form of an organisation's: where it stands, the name without inflection, what it is of.

    `place` is what stands before "kommun" or "stad", None where the name has another form. `whole` tells a name
    that goes before a known one within it ("Riksföreningen Kusten", although Kusten is known).
    """

    span: Span
    name: str
    genitive: bool
    place: str | None
    whole: bool


def shaped_like_organisations(text: str) -> Iterator[Shaped]:
    """Yield what in `text` has the form of an organisation's name."""
    for match in matches_in_words(_BY_FORM, text, before=_MOST_WORDS, apart=_APART):
        if _NO_PLACE.match(match[0]) is None and not _is_common(text, match) and not _is_described(match):
            yield _shaped(text, match)
    for match in matches_in_words(_COORDINATED, text, before=_MOST_WORDS, apart=_APART):
        name = f"{match['first']} {match['head'].lower()}"
        yield Shaped(Span(*match.span("first")), name, genitive=False, place=None, whole=True)


def _is_common(text: str, match: re.Match[str]) -> bool:
    """Tell a word that ends like an organisation and names none: with a capital only because a sentence begins."""
    alone = match["alone"]
    if alone is None:
        return match["kind"] is not None and _is_cut(text, match)
    if _COMMON.fullmatch(alone) is not None:
        return True
    begins = _SENTENCE_START.search(text[: match.start()][-4:]) is not None
    if alone.endswith("regionen"):
        return begins and not _is_of_place(alone.removesuffix("regionen"))
    return begins and not (alone.endswith("gymnasiet") and _IN_PLACE.match(text, match.end()))


def _is_described(match: re.Match[str]) -> bool:
    """Tell "Uthållig kommun", an adjective, from the name of a place."""
    return match["place"] is not None and _ADJECTIVE.fullmatch(match["place"]) is not None


def _is_of_place(stem: str) -> bool:
    """Tell "Umeå" of "Umeåregionen" from "Gräns" of "Gränsregionen": the first of a compound is a municipality."""
    return any(lexicon().exact(word) is not None for word in (stem, stem.removesuffix("s")) if word)


def _is_cut(text: str, match: re.Match[str]) -> bool:
    """Tell a name that goes on in lower case behind its first word: "fackförbundet Sveriges | skolledare"."""
    return match[0].endswith("s") and _GOES_ON.match(text, match.end()) is not None and len(match[0].split()) == 2


def _shaped(text: str, match: re.Match[str]) -> Shaped:
    if match["named"] is not None:
        return Shaped(Span(*match.span("named")), match["named"], genitive=False, place=None, whole=False)
    ending = next((match[f"g{number}"] for number in range(1, _FORMS + 1) if match[f"g{number}"]), "")
    if match["kind"] is not None:
        ending = "s" if match[0].endswith("s") and _GOES_ON.match(text, match.end()) else ""
    begins, ends = _within_labels(text, match)
    name = text[begins:ends].removesuffix(ending)
    class_word = _CLASS_WORD.match(name) if match["company"] is not None else None
    if class_word is not None:
        name, begins = name[class_word.end() :], begins + class_word.end()
    name = name[0].upper() + name[1:]
    whole = any(match[group] is not None for group in _WHOLES)
    return Shaped(Span(begins, ends), name, ending != "", match["place"], whole)


def _within_labels(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return where a name stands in a match that a lost break has joined to a word of the letterhead.

    "Styrelseprotokoll | Lindö byalag", "Kommunalförbundet Väst | Protokoll"; nor into a sentence: "FoU Kusten | Under".
    """
    title = _TITLE.match(match[0])
    begins = match.start() + (title.end() if title is not None else 0)
    limit = before_sentence if any(match[group] is not None for group in _OPEN_ENDED) else before_label
    return begins, limit(text, begins, match.end())
