"""Known organisations in running text: which names of the lexicon are meant, misspelt ones, explained abbreviations.

Surface forms: "Lerum", "SKR:s", "Hjortsjö kommun", "Stenungssunds kommun" (a slip), "förbundet Sveriges Skoledare"
(another), "VHK" where "Västerhavets kommunalförbund (VHK)" stands, "länsstyrelsen" alone. Not: "Hotell Falköping" (a
venue), "Storgatan 1, Lerum" (an address), "ESF-projekt" (a compound).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from extractors.matching.anchors import matches_in_words, occurrences
from extractors.matching.cover import Cover
from extractors.matching.lexicon import Known, as_entity, lexicon
from extractors.organisations.finding import abbreviations, find_unlisted
from extractors.words.known_words import unknown_organisation
from extractors.words.remark_words import any_of
from graph.claims import Organisation, Span
from ontology import reference

# "Hotell Falköping", "Folkets Hus Lidköping": a place to meet, not the municipality
_VENUE = re.compile(
    r"(?:hotell?|restaurang|konferens|kurort|hus|park|centrum|arena|\b(?:lokal|lokalen|rum|rummet|sal|salen))\s$",
    re.IGNORECASE,
)
_PAGE = re.compile(rf"{any_of('page')}$")
_NUMBER = re.compile(r"\s?:?\s?\d")
_DIGIT = re.compile(r"\d")
# Storgatan 1, | Lerum · Box 12, SE-123 45 | Lerum: the post's place
_ADDRESS = re.compile(
    r"(?:\w(?:gatan|vägen|torget|gränd|stigen|plan|allén|leden|backen)\s\d+\s?[A-Z]?|[Bb]ox\s\d+),?\s"
    r"(?:SE[- ]?)?(?:\d{3}\s?\d\d\s)?$"
)
# where a municipality that is also a word or a name is meant: in a list, after a preposition, as a heading of a row
_PLACE_BEFORE = re.compile(r"(?:\b(?:i|från|till|för|av|kommunerna|kommunen|kommuner|och|samt|mellan)\s|,\s|\(|/)$")
_PLACE_AFTER = re.compile(r"\s?(?:\t|:)|\s(?:kommuns?\b|och [A-ZÅÄÖ])")
# förbundet Sveriges Skoledare
_CLASS_WORD = re.compile(
    r"(?<![\w-])(?P<class>(?:fack)?förbundet|myndigheten|universitetet|högskolan|organisationen)\s(?P<name>[A-ZÅÄÖ]\w+(?:\s\w+){0,2})"
)
# heads by which a text goes on to call what it has once named in full: "Länsstyrelsen i Skåne" ... "Länsstyrelsen"
_HEADS = ("Länsstyrelsen", "Kommunförbundet", "Kommunalförbundet", "Samordningsförbundet", "Energikontoret")
# heads that name one also where the text names none in full: what else would be meant by it
_ALWAYS_ONE = frozenset(("Länsstyrelsen",))
# VHK | :s
_NAME_ENDS = re.compile(r"(?P<genitive>:?s)?(?![\w-])")
_IN_WORD = re.compile(r"[\w-]")
# Länsstyrelsen, länsstyrelsens
_HEAD_ALONE = re.compile(rf"(?<![\w-])(?P<head>(?i:{'|'.join(_HEADS)}))(?P<genitive>s)?(?![\w-]|[ ](?:i[ ])?[A-ZÅÄÖ])")
_COUNTY = re.compile(r"\slän\b")
_BESIDE = re.compile(r",\s(?P<word>[A-ZÅÄÖ]\w+)(?=\W)")
_ENDS = re.compile(r"[.,;:)]|\s(?:och|samt|har|är|vill|ser|anser|menar|deltar)\b")
_WITHIN = re.compile(r"\b[a-zåäö]{2,}\s$")
# ESF | -projekt · ESF | finansierat
_COMPOUND = re.compile(r"-(?!kommun)\w")
_SPLIT_COMPOUND = re.compile(r"\s(?:finansiera|projekt|medel|ansök|bidrag|pengar)")
_IN_SERIES = re.compile(r"\s?,|\soch\b")
_BEFORE_KOMMUN = re.compile(r"([A-ZÅÄÖ](?<![\w-].)\w{5,})\skommun")
_ALIKE = 0.85  # of the letters of a damaged name and the known one
_ADDRESSED = 40  # code points in which an address stands before its place
_AROUND = 12  # code points on either side that tell what is meant


def find_known(text: str, houses: Mapping[str, Organisation] | None = None) -> list[Known]:
    """Return the organisations that the lexicon knows or their form tells, in order, then what this text explains.

    `houses` are names that the document's lists gave to organisations that nobody has listed.
    """
    unlisted = find_unlisted(text)
    longer = Cover(one.span for one in unlisted if one.whole)
    found = lexicon().find(text)
    meant = [_meant(text, one) for one in found]
    # an abbreviation that is a word too is an organisation wherever it stands, where one place settles it
    settled = {one.form for one, is_meant in zip(found, meant, strict=True) if is_meant and one.form.isupper()}
    listed = [
        one
        for one, is_meant in zip(found, meant, strict=True)
        if is_meant or (one.form in settled and not _in_compound(text, one))
    ]
    listed = [one for one in listed if not longer.holds(one.span.start)]
    taken = Cover(one.span for one in listed)
    known = sorted([*listed, *(one for one in unlisted if not taken.meets(one.span))], key=lambda one: one.span)
    short = {name: _in_full(name, known) or house for name, house in (houses or {}).items()}
    explained = {**short, **abbreviations(text, known)}
    return [*known, *_again(text, explained), *_by_head(text, known)]


def _in_full(name: str, known: Sequence[Known]) -> Organisation | None:
    """Return the association that a name of its place is short for: "Västerhavet" where its kommunalförbund stands."""
    if name in _HEADS:
        return _called(name, known)
    named = (one.organisation for one in known if one.organisation.name.startswith(f"{name}s "))
    return next((one for one in named if one.name.endswith("förbund")), None)


def _meant(text: str, known: Known) -> bool:
    """Tell whether a known name is meant as such where it stands."""
    before = text[max(0, known.span.start - _AROUND) : known.span.start]
    after = text[known.span.end : known.span.end + _AROUND]
    if known.organisation.classification == "municipality" and (_is_venue(before) or _is_address(text, known)):
        return False
    if _in_compound(text, known):
        return False
    if known.organisation.classification == "municipality" and _COUNTY.match(after):
        return False  # "Jönköpings län"
    if after[:1] in (" ", ":") and _PAGE.match(known.form.lower()) and _NUMBER.match(after):
        return False  # "Sida: 2 av 5"
    return (
        not known.ambiguous
        or _in_series(known, before, after)
        or _placed(before, after)
        or _is_name(known, before, after)
    )


def _in_compound(text: str, known: Known) -> bool:
    """Tell whether a known name is part of a compound: "ESF-projekt", "GR-regi", "ESF finansierat"."""
    after = text[known.span.end : known.span.end + _AROUND]
    split = known.form.isupper() and _SPLIT_COMPOUND.match(after) is not None
    return split or _COMPOUND.match(after) is not None


def _is_venue(before: str) -> bool:
    return before.rstrip()[-1:].isalpha() and _VENUE.search(before) is not None


def _is_address(text: str, known: Known) -> bool:
    """Tell the place in an address, which a bare name is: "Storgatan 1, Lerum"."""
    near = text[max(0, known.span.start - _ADDRESSED) : known.span.start]
    numbered = (near[-2:-1] in (",", " ") or near[-2:-1].isdigit()) and _DIGIT.search(near) is not None
    return numbered and _ADDRESS.search(near) is not None


def _in_series(known: Known, before: str, after: str) -> bool:
    """Tell an abbreviation in a series: "deltar även AF, ESF-rådet och ..."."""
    return known.form.isupper() and (_IN_SERIES.match(after) is not None or before.endswith((", ", "och ")))


def _is_name(known: Known, before: str, after: str) -> bool:
    """Tell a name that is also a common word by its capital within a sentence: "att Kommunals medlemmar"."""
    written_so = known.form.istitle() and known.organisation.classification != "municipality"
    return written_so and _WITHIN.search(before) is not None and (known.genitive or _ENDS.match(after) is not None)


def _placed(before: str, after: str) -> bool:
    if _PLACE_BEFORE.search(before) is not None or _PLACE_AFTER.match(after) is not None:
        return True
    beside = _BESIDE.match(after)  # Mora, Orsa
    known = lexicon().exact(beside["word"]) if beside is not None else None
    return known is not None and known.organisation.classification == "municipality" and not known.ambiguous


def find_misspelt(text: str) -> Iterator[Known]:
    """Yield known names with a common slip: "Stenungssunds kommun", "förbundet Sveriges Skoledare"."""
    for match in matches_in_words(_BEFORE_KOMMUN, text):
        municipality = lexicon().misspelt_municipality(match[1])
        if municipality is not None and lexicon().exact(match[1]) is None:
            yield Known(Span(*match.span(1)), municipality, match[1])
    for match in matches_in_words(_CLASS_WORD, text):
        similar = _similar(match["name"]) if lexicon().exact(match["name"]) is None else None
        if similar is not None:
            words, organisation = similar
            start = match.start("name")
            yield Known(Span(start, start + len(words)), organisation, words)


def _again(text: str, names: Mapping[str, Organisation]) -> Iterator[Known]:
    """Yield the names that the text itself explains wherever it uses them: "VHK", "VHK:s"."""
    local = [name for name in names if lexicon().exact(name) is None]
    found = [(at, -len(name), name) for name in local for at in occurrences(text, (name,))]
    reached = 0
    for at, _, name in sorted(found):  # of two that begin at one place the longer
        begins = at >= reached and _IN_WORD.match(text, at - 1, at) is None
        ending = _NAME_ENDS.match(text, at + len(name)) if begins else None
        if ending is not None:
            yield Known(Span(at, ending.end()), names[name], name, ending["genitive"] is not None)
            reached = ending.end()


def _by_head(text: str, known: Sequence[Known]) -> Iterator[Known]:
    """Yield "Länsstyrelsen" alone where the text names one county board, which it then means; so other heads.

    Where it names none or several, the county board stays what the text calls it: every county has one.
    """
    alone = list(matches_in_words(_HEAD_ALONE, text))
    for head in _HEADS if alone else ():
        organisation = _called(head, known)
        if organisation is not None:
            for match in alone:
                if match["head"].casefold() == head.casefold():
                    yield Known(Span(*match.span()), organisation, match[0], match["genitive"] is not None)


def _called(head: str, known: Sequence[Known]) -> Organisation | None:
    named = {one.organisation for one in known if one.organisation.name.startswith(f"{head} ")}
    if len(named) == 1:
        return named.pop()
    return unknown_organisation(head) if head in _ALWAYS_ONE else None


def _similar(name: str) -> tuple[str, Organisation] | None:
    """Return the one known organisation of several words that a damaged name is nearly spelt like, with the words."""
    words = name.split()
    for count in range(len(words), 1, -1):
        candidate = " ".join(words[:count])
        near = [known for known in reference.load().organisations if _alike(candidate, known.name)]
        if len(near) == 1:
            return candidate, as_entity(near[0])
    return None


def _alike(damaged: str, name: str) -> bool:
    """Tell whether a name of several words is nearly spelt like another that begins with the same word."""
    first = damaged.split()[0]
    if not name.startswith(f"{first} "):
        return False
    return SequenceMatcher(None, damaged.lower(), name.lower()).ratio() >= _ALIKE
