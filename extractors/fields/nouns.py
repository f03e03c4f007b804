"""Pieces of an attendance line that have no form of their own: names of people, organisations, and all other words.

Surface forms: "Anna Ek", "Ek Anna" and "Ek, Anna" (where the list is written so), "ANNA EK", "A Ek", "Göteborgs
grundskoleförvaltning", "enhet folkhälsa", "LRF Östergötland" (an organisation that nobody has listed).
"""

from __future__ import annotations

import re

from extractors.fields import patterns
from extractors.fields.cursor import Cursor, Place
from extractors.fields.kinds import Field, Kind
from extractors.fields.name_bounds import begins_body, is_closed, of_letterhead, says_how
from extractors.fields.shaped_names import by_shape
from extractors.fields.turned_names import turned_at
from extractors.matching.lexicon import lexicon
from extractors.words.known_words import party_of, unknown_organisation
from extractors.words.name_words import PARTICLE
from extractors.words.names import RUN, UPPER_RUN, WORD, Name, has_name_shape, is_given, is_surname, names_in_run
from extractors.words.remark_words import any_of
from extractors.words.titles import as_written, title_at
from graph.claims import Role, Span
from graph.iris import slug

_NON_BLANKS = re.compile(r"\S+")
# Karl- | Erik Holm
_BEHIND_HYPHEN = re.compile(rf"-[^\S\n]*\n\s*(?P<name>(?P<given>{WORD})(?: {WORD})+)")
_FIRST_WORD = re.compile(WORD)
# Anna | Ek, · Anna | Ek och: what stands behind a line's end where it divides a name
_BEHIND_BREAK = re.compile(rf"[^\S\n]*\n\s*(?P<name>{WORD}(?: {WORD})?)(?=\s*(?:[,.;(]|(?:och|samt)\s|$|\n))")
# Anna | Ek | Lerum: the cell behind a given name, and one more behind it
_NEXT_CELL = re.compile(rf"\t(?P<surname>(?P<particle>{PARTICLE} )?{WORD}(?: {WORD})?)(?=\t\S)")
_TICKS = frozenset("Xx")
# Ideella naturvården | Anna Ek · Företag/industrier | Anna Ek · Övrig: | Anna Ek
_HEADING = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+(?:[ /][a-zåäö/-]+){0,3}:?(?= [A-ZÅÄÖ])")
# LRF Östergötland | Konsult: Anna Ek
_HEADS = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+:\s")
# F | .d. · T | .f.: what begins like an initial
_ABBREVIATED = re.compile(r"\.\s?[a-zåäö]\.")
# Plan och GIS | chef: the last word of a title that begins with what it is of
_HEAD_OF = re.compile(r" (?:chef|direktör|ansvarig|strateg|samordnare|ledare)$")
# Project | Manager · Head of Sales: a title in English, perhaps of one word
_ENGLISH_TITLE = re.compile(rf"(?:^|[ /-]){any_of('english-title')}$|^(?:Head|Director|Chief|Vice President) of ")
# Bo Lund Ek | , Anna ledamot
_TURNED_BEHIND = re.compile(rf", (?P<given>{WORD}) (?=[a-zåäö])")
_COUPLE = 2  # words of a given name and a surname
# Storgatan 12 · Onsdagen den 20 april: what stands in the organisation's place and is none
_WHERE_OR_WHEN = re.compile(
    r"[A-ZÅÄÖ]\w+(?:gatan|vägen|gränd|torget|allén) \d{1,3}[A-Z]?(?!\w)"
    r"|(?:Mån|Tis|Ons|Tors|Fre|Lör|Sön)dag(?:en)?(?: den \d{1,2} [a-zåäö]+(?: \d{4})?)?(?!\w)"
)
# HV21 · NA22b resp. TE21: classes, and no organisations
_CLASSES = re.compile(
    r"[A-ZÅÄÖ]{1,4}\d{1,2}[a-zA-Z]?(?:(?:,| och| resp\.?| samt)? [A-ZÅÄÖ]{1,4}\d{1,2}[a-zA-Z]?)*(?=$|[,;)])"
)
# Anna Sandels gymnasium · Bo Lunds stiftelse: a body that is called after somebody
_NAMED_AFTER = re.compile(
    rf"{WORD} {WORD}s (?:(?:grund|gymnasie|för|fri|folkhög|hög)?skola|gymnasium|stiftelse|fond|sjukhus|institut)(?!\w)"
)
# Bo| och Eva (|Lerum
_BRACKET_BEHIND = re.compile(rf"(?: (?:och|o|&|\+) {WORD})? \(")
# ESF-projektet Kusten · Projektet Kusten: what somebody works with, and not whom she comes from
_PROJECT = re.compile(r"(?:[A-ZÅÄÖ][\wåäö&]*-projekt|Projekt)et(?![\wåäö])")
# Länsstyrelsen | Fet stil markerar beslut; not Region Skåne | Enheten för vård och hälsa
_SENTENCE = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]+(?! (?:för|i|på|av|vid|och|med|till|från|inom) )(?: [a-zåäö]{2,}){3}(?![a-zåäö-])"
)
# UB · IFK: a body that a place's genitive stands before
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2,4}")
_LONGEST_RUN = 240  # characters of words with a capital among which a name begins and ends
_SHORT = 2  # letters of a word that names no organisation


def noun(here: Cursor) -> Field:
    """Read what no closed class explains: a name, an organisation, or words."""
    for rule in (_name, _known, _unit, _heading, _unlisted):
        found = rule(here)
        if found is not None:
            return found
    word = here.match(patterns.WORD_AT)
    return here.field(Kind.WORDS, word.end() if word is not None else here.at + 1)


# ---- people ---------------------------------------------------------------------------------------------------------


def _name(here: Cursor) -> Field | None:
    if here.place is Place.ATTRIBUTE and here.match(_NAMED_AFTER) is not None:
        return None
    turned = _surname_first(here)
    if turned is not None:
        return turned
    run = _run(here, here.at)
    if run is None:
        return _in_capitals(here)
    parted = _broken(here, run) or _in_two_cells(here, run)
    if parted is not None:
        return parted
    if _leads_to_name(here) or _leads_to_title(here) or (here.habits.homes_first and _known_home(here)):
        return None
    stop = _before_mark(here, _before_turned(here, _name_end(here, run.end())))
    if here.organisation is not None and here.organisation.span.end >= stop:
        return None
    by_given = _by_given_name(here, stop)
    return by_given if by_given is not None else by_shape(here, stop)


def _run(here: Cursor, at: int, pattern: re.Pattern[str] = RUN) -> re.Match[str] | None:
    """Match words with a capital at `at`: of hundreds no more than a name begins and ends among."""
    return pattern.match(here.text, at, min(here.end, at + _LONGEST_RUN + 1))


def _before_turned(here: Cursor, stop: int) -> int:
    """Return where a name ends that is not turned in a list that turns names: "för Bo Lund | Ek, Anna"."""
    next_given = _TURNED_BEHIND.match(here.text, stop, here.end) if here.habits.surname_comma else None
    if next_given is None or not is_given(next_given["given"]) or len(here.text[here.at : stop].split()) <= _COUPLE:
        return stop
    return here.text.rindex(" ", here.at, stop)


def _broken(here: Cursor, run: re.Match[str]) -> Field | None:
    """Read a name that a line's end divides: "Anna | Ek, Lerum", "Bo Lund, Eva-Lena | Sten och Siv Alm"."""
    if " " in run[0] or run.end() == here.end:
        return None  # nearly all names stand on one line
    other = _BEHIND_HYPHEN.match(here.text, run.end(), here.end)
    if other is not None and is_given(run[0]) and is_given(other["given"]):
        return Field(Kind.NAME, Span(here.at, other.end("name")), f"{run[0]}-{other['name']}")
    rest = _BEHIND_BREAK.match(here.text, run.end(), here.end)
    if rest is None or not is_given(run[0]):
        return None
    if is_given(rest["name"]) and not is_surname(rest["name"]):
        return None
    name = f"{run[0]} {rest['name']}"
    return Field(Kind.NAME, Span(here.at, rest.end("name")), name) if has_name_shape(name) else None


def _in_two_cells(here: Cursor, run: re.Match[str]) -> Field | None:
    """Read a name whose surname stands in a cell of its own, before another cell: "Anna | Ek | Lerum"."""
    if " " in run[0] or here.place is not Place.NAME or run.end() == here.end or not is_given(run[0]):
        return None
    rest = _NEXT_CELL.match(here.text, run.end(), here.end)
    if rest is None or not (rest["particle"] or is_surname(rest["surname"].split()[-1])):
        return None
    return Field(Kind.NAME, Span(here.at, rest.end("surname")), f"{run[0]} {rest['surname']}")


def _known_home(here: Cursor) -> bool:
    """Tell whether a municipality begins the line of a list in which they stand before the names: "Ale Bo Lund"."""
    return here.organisation is not None and here.last is None and _stands_by_itself(here, here.organisation.span.end)


def _leads_to_name(here: Cursor) -> bool:
    """Tell whether an organisation in its place is followed by a name with no delimiter: ", Ale Anna Ek (S)"."""
    known = here.organisation
    if known is None or here.place is not Place.ATTRIBUTE:
        return False
    follow = _run(here, known.span.end + 1)
    name = _leading(follow[0], 0) if follow is not None else None
    return name is not None and name.full


def _leads_to_title(here: Cursor) -> bool:
    """Tell whether an organisation in its place, and no given name, is followed by a title: ", Ale Jurist Anna Ek"."""
    known = here.organisation
    if known is None or here.place is not Place.ATTRIBUTE:
        return False
    word = _FIRST_WORD.match(here.text, known.span.end + 1, here.end)
    return word is not None and not is_surname(word[0]) and title_at(here.text, word.start()) is not None


def _surname_first(here: Cursor) -> Field | None:
    """Read "af Klint Hampus", "Holm-Sand Eva Lena", "Åsberg, Darko": a surname, then what is a given name."""
    if not (here.habits.surname_first or here.habits.surname_comma) or here.place is Place.PREFIX:
        return None
    match = turned_at(here, here.at, double=here.place is Place.NAME or here.last is Kind.ORGANISATION)
    return here.field(Kind.NAME, match.end("given")) if match is not None else None


def _in_capitals(here: Cursor) -> Field | None:
    upper = _run(here, here.at, UPPER_RUN)
    if upper is None or here.place is not Place.NAME or not is_given(upper[0].split()[0]):
        return None
    return here.field(Kind.NAME, upper.end())


def _by_given_name(here: Cursor, stop: int) -> Field | None:
    """Read a name that begins with a given name; that name alone only where a person is expected."""
    words = here.text[here.at : stop]
    first = _FIRST_WORD.match(words)
    name = _leading(words, here.at) if first is not None else None
    if first is None or not (is_given(first[0]) or (name is not None and name.full)):
        return None
    if name is not None and (name.full or words != first[0] or _may_stand_alone(here, stop)):
        return here.field(Kind.NAME, _before_mark(here, _before_party(here, name.span.end)))
    return None


def _before_mark(here: Cursor, end: int) -> int:
    """Return where a name ends that has its tick or a title right behind it: "Anna Ek | X", "Anna Ek | F.d. rektor"."""
    words = here.text[here.at : end].split()
    if len(words) > _COUPLE and len(words[-1]) == 1 and _ABBREVIATED.match(here.text, end) is not None:
        return _trimmed(here.text, end - 1)
    marked = "X" in words[_COUPLE:]
    return _trimmed(here.text, here.text.index(" X", here.at)) if marked else end


def _may_stand_alone(here: Cursor, stop: int) -> bool:
    """Tell whether a given name alone may be somebody."""
    return here.place is Place.NAME or _given_names_only(here) or _is_before_home(here, stop)


def _is_before_home(here: Cursor, end: int) -> bool:
    """Tell whether whom somebody comes from stands in brackets behind a name: "Anna (Ale), | Bo| och Eva (Lerum)"."""
    bracket = _BRACKET_BEHIND.match(here.text, end, here.end)
    return bracket is not None and bracket.end() in here.known


def _before_party(here: Cursor, end: int) -> int:
    """Return where a name ends whose last letter is a party's: "Anna Ek S", "Bo Lund M Eva Ek"."""
    words = here.text[here.at : end].split()
    is_party = len(words) > 2 and len(words[-1]) == 1 and party_of(words[-1]) is not None
    return _trimmed(here.text, end - 1) if is_party else end


def _leading(run: str, offset: int) -> Name | None:
    """Return the name that a run begins with, or None."""
    name = next(iter(names_in_run(run, offset)), None)
    return name if name is not None and name.span.start == offset else None


def _given_names_only(here: Cursor) -> bool:
    """Tell whether all are called by given names, as the first is: "Anna, Bo, Siv och Nils"."""
    names = [f.text for f in here.before if f.kind is Kind.NAME]
    last = next((f.kind for f in reversed(here.before) if f.kind is not Kind.GAP), None)
    return bool(names) and all(" " not in n for n in names) and last in (Kind.COMMA, Kind.AND)


def _name_end(here: Cursor, end: int) -> int:
    """Return where a name ends: before an organisation, status, role, tick or party that follows its surname."""
    text = here.text
    if end - here.at > _LONGEST_RUN:  # hundreds of names with nothing between: the first ends among the first words
        end = text.rindex(" ", here.at, here.at + _LONGEST_RUN)
    written = text[here.at : end].split()
    if here.habits.marks and len(written) > 1 and here.habits.ticks(written[-1]) is not None:
        return _trimmed(text, end - len(written[-1]))
    if len(written) < 3:
        return end
    words = [m.start() for m in _NON_BLANKS.finditer(text, here.at, end)]
    for start in words[2:]:
        other = here.known.get(start)
        named = other is not None and (not other.ambiguous or _behind_surname(text[here.at : end], text[start:end]))
        home = here.homes_behind and _begins_home(text[here.at : start], text[start:end])
        if named or home or is_closed(here, start) or begins_body(here, start, end):
            return _trimmed(text, start)
    last = text[words[-1] : end]
    if last in _TICKS or party_of(last) is not None:  # no initial
        return _trimmed(text, words[-1])
    return end


def _begins_home(name: str, rest: str) -> bool:
    """Tell whether what follows a surname is no further one, where organisations stand so: "Anna Ek | Havsringen"."""
    word = rest.split()[0]
    return is_surname(name.split()[-1]) and not is_surname(word) and not is_given(word) and len(word) > _SHORT


def _behind_surname(run: str, last: str) -> bool:
    """Tell whether a municipality that is also a name ends a name that is whole without it: "Anna Ek Ale"."""
    words = run.split()
    return words[-1] == last and is_surname(words[-2]) and not is_surname(last)


def _trimmed(text: str, end: int) -> int:
    """Return where the word before `end` ends."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


# ---- organisations --------------------------------------------------------------------------------------------------


def _known(here: Cursor) -> Field | None:
    """Read a known organisation, or a part of it that is named by it ("Göteborgs grundskoleförvaltning")."""
    known = here.organisation
    if known is None or (known.ambiguous and here.place is Place.NAME and not _stands_by_itself(here, known.span.end)):
        return None
    company = patterns.COMPANY_ENDS.match(here.text, known.span.end, here.end)
    if company is not None:
        whole = company["named"] or known.genitive
        return (
            _organisation(here, company.end())
            if whole
            else here.field(Kind.ORGANISATION, company.end(), known.organisation)
        )
    tail = patterns.TAIL.match(here.text, known.span.end, here.end)
    of_place = known.organisation.classification == "municipality"
    institution = of_place and tail is not None and patterns.INSTITUTION.fullmatch(tail["word"]) is not None
    named = tail is not None and (known.genitive or (of_place and tail["word"][0].isupper()))
    if tail is not None and institution:
        return _organisation(here, tail.end())
    if tail is not None and named and _is_body(tail["word"], genitive=known.genitive):
        return _organisation(here, tail.end())
    return here.field(Kind.ORGANISATION, known.span.end, known.organisation)


def _is_body(word: str, *, genitive: bool) -> bool:
    """Tell whether a word behind a place is what of it somebody comes from: "Göteborgs grundskoleförvaltning", "UB"."""
    if _INITIALS.fullmatch(word) is not None:
        return genitive and party_of(word) is None and title_at(word) is None
    return patterns.ORGANISATION_WORD.search(word) is not None and not is_given(word)


def _stands_by_itself(here: Cursor, end: int) -> bool:
    """Tell whether what may be a name is none: "LO" alone or before a colon, "Ale" in "Anna Ek/Ale", "Ale (Anna)"."""
    if here.homes_alone or (here.homes_around and here.depth == 0):
        return True
    behind = here.text[end : here.end].lstrip()[:1]
    if all(f.kind is Kind.GAP for f in here.before):
        if here.habits.homes_first and _begins_name(here, end + 1):
            return True
        alone = here.habits.homes_alone and not here.text[end : here.end].strip(" :")
        return not here.before and behind in ("", ":") and (alone or here.text[here.at : end].isupper())
    slashed = [f.kind for f in here.before[-2:]] == [Kind.NAME, Kind.SLASH] and " " in here.before[-2].text
    return slashed and behind in ("", ",", ";")


def _unit(here: Cursor) -> Field | None:
    lower = here.text[here.at].islower()
    unit = here.match(patterns.UNIT) if lower and here.place is Place.ATTRIBUTE else None
    return _organisation(here, unit.end()) if unit is not None else None


def _heading(here: Cursor) -> Field | None:
    """Read what heads the next people where each has her organisation behind her: "LRF Ideella naturvården Anna Ek"."""
    if not here.homes_behind or here.last is not Kind.ORGANISATION or here.match(patterns.CAPITALISED) is None:
        return None
    run = here.match(_HEADING)
    return here.field(Kind.GAP, run.end()) if run is not None and _begins_name(here, run.end() + 1) else None


def _unlisted(here: Cursor) -> Field | None:
    """Read what has a capital in the organisation's place: a misspelt municipality, or one that nobody has listed."""
    if here.place is Place.NAME or here.match(patterns.CAPITALISED) is None:
        return None
    answers = here.match(patterns.ANSWERS) if here.text[here.at] in "JN" else None
    if answers is not None:
        return here.field(Kind.GAP, answers.end())
    whose = here.match(patterns.CAPITALISED)
    house = patterns.HOUSE_BEHIND.match(here.text, whose.end(), here.end) if whose is not None else None
    if house is not None:
        return here.field(Kind.GAP, house.end())
    aside = here.match(_WHERE_OR_WHEN) or here.match(_CLASSES)
    if aside is not None:
        return here.field(Kind.WORDS, aside.end())
    run = here.match(patterns.NAME_RUN)
    if run is None or len(run[0]) < 2 or of_letterhead(run[0]):
        return None
    if here.match(_PROJECT) is not None or (here.last is Kind.ORGANISATION and here.match(_SENTENCE) is not None):
        return here.field(Kind.WORDS, _before_name(here, run.end()))
    misspelt = lexicon().misspelt_municipality(run[0])
    if misspelt is not None:
        return here.field(Kind.ORGANISATION, run.end(), misspelt)
    name = here.text[here.at : _before_name(here, run.end())].rstrip(". –-")
    if here.last is Kind.COMMA and _HEAD_OF.search(name) is not None:
        return here.field(Kind.ROLE, here.at + len(name), as_written(name))
    if here.last is Kind.COMMA and _ENGLISH_TITLE.search(name) is not None:
        return here.field(Kind.ROLE, here.at + len(name), Role(f"role/{slug(name)}", name))
    if _is_next_person(here, name):
        return here.field(Kind.NAME, here.at + len(name), sure=False)
    place = here.known.get(here.at + len(name) + 1) if patterns.NAMED_BY_PLACE.search(name) else None
    if place is not None:
        return _organisation(here, place.span.end)
    return _organisation(here, here.at + len(name)) if name else None


def _is_next_person(here: Cursor, name: str) -> bool:
    """Tell whether two words with no delimiter before them are the next one, whose given name nobody knows.

    "Anna Ek ordförande | Ulvo Larsson" · "Bo Lund 115 | Tjang Dzo 115"
    """
    words = name.split()
    if len(words) != _COUPLE or not has_name_shape(name) or here.known.get(here.at) is not None:
        return False
    bodies = any(patterns.ORGANISATION_WORD.search(word) for word in words)
    return not bodies and (here.last is Kind.PART or (here.last is Kind.ROLE and is_surname(words[1])))


def _before_name(here: Cursor, end: int) -> int:
    """Return where an organisation ends.

    A full name, or the part of the meeting that its representative attended, may follow with no delimiter: "LRF
    Östergötland Anna Ek", "Sveriges Fiskares Riksförbund t o m § 10".
    """
    for start in range(here.at + 2, min(end, here.at + _LONGEST_RUN)):
        if here.text[start - 1] != " ":
            continue
        if says_how(here, start) or of_letterhead(here.text[start:end]) or _HEADS.match(here.text, start, here.end):
            return _trimmed(here.text, start)
        if _SENTENCE.match(here.text, start, end):
            return _trimmed(here.text, start)
        if here.habits.marks and here.habits.ticks(here.text[start:end].split()[0]) is not None:
            return _trimmed(here.text, start)
        if here.text[start].isupper() and _begins_name(here, start):
            return _trimmed(here.text, start)
        if _is_office(here.text[start:end]):
            return _trimmed(here.text, start)  # L&L dokumentation | sekreterare · Länsstyrelsen | Representant Lerum
    return end


def _is_office(words: str) -> bool:
    """Tell whether words are an office in a forum, and no title or word of an organisation's name."""
    found = title_at(words)
    behind = words[found.end :].lstrip(" ,.")[:1] if found is not None else ""
    return found is not None and found.kind != "title" and (not behind or behind.isupper())


def _begins_name(here: Cursor, start: int) -> bool:
    """Tell whether a full name begins at `start`, as the list writes names."""
    if here.habits.never_given_first:
        return turned_at(here, start, double=False) is not None
    follow = _run(here, start)
    name = _leading(follow[0], start) if follow is not None else None
    return name is not None and name.full


def _organisation(here: Cursor, end: int) -> Field:
    organisation = unknown_organisation(here.text[here.at : end])
    return here.field(Kind.ORGANISATION, end, organisation, sure=False)
