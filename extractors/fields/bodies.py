"""Organisations in a line of a list: those that are known, parts of them, and those that nobody has listed.

Surface forms: "Lerums kommun", "Göteborgs grundskoleförvaltning", "enhet folkhälsa", "LRF Östergötland", "Anna Sandels
gymnasium"; and what stands in their place and is none: a street, a class, a project, a sentence.
"""

from __future__ import annotations

import re

from extractors.fields import patterns
from extractors.fields.cursor import Cursor, Place
from extractors.fields.kinds import Field, Kind
from extractors.fields.name_bounds import STREET, of_letterhead, says_how
from extractors.fields.people import begins_name, stands_by_itself, trimmed
from extractors.matching.lexicon import lexicon
from extractors.words.known_words import party_of, school_forms_in, unknown_organisation
from extractors.words.names import WORD, has_name_shape, is_given, is_surname
from extractors.words.remark_words import any_of
from extractors.words.titles import as_written, title_at
from graph.claims import Role
from graph.iris import slug

# Ideella naturvården | Anna Ek · Företag/industrier | Anna Ek · Övrig: | Anna Ek
_HEADING = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+(?:[ /][a-zåäö/-]+){0,3}:?(?= [A-ZÅÄÖ])")
# LRF Östergötland | Konsult: Anna Ek
_HEADS = re.compile(r"[A-ZÅÄÖ][a-zåäö-]+:\s")
# Plan och GIS | chef: the last word of a title that begins with what it is of
_HEAD_OF = re.compile(r" (?:chef|direktör|ansvarig|strateg|samordnare|ledare)$")
# Project | Manager · Head of Sales: a title in English, perhaps of one word
_ENGLISH_TITLE = re.compile(rf"(?:^|[ /-]){any_of('english-title')}$|^(?:Head|Director|Chief|Vice President) of ")
# Filip | i stället för Hans Mo: said again of one of those before
_SAID_AGAIN = re.compile(rf"(?P<given>{WORD}) (?:i\s?stället för|istället för|ersatte|ersätter)\s[^.;\n]+")
# Skogsbo gymnasium | och Bo Lund
_JOINED = re.compile(r" (?:och|samt|&)$")
_COMMA = ", "
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
# ESF-projektet Kusten · Projektet Kusten: what somebody works with, and not whom she comes from
_PROJECT = re.compile(r"(?:[A-ZÅÄÖ][\wåäö&]*-projekt|Projekt)et(?![\wåäö])")
# Länsstyrelsen | Fet stil markerar beslut; not Region Skåne | Enheten för vård och hälsa
_SENTENCE = re.compile(
    r"[A-ZÅÄÖ][a-zåäö]+(?! (?:för|i|på|av|vid|och|med|till|från|inom) )(?: [a-zåäö]{2,}){3}(?![a-zåäö-])"
)
# Bo Lund | (S)
_PARTY_BEHIND = re.compile(r" \(([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,3})\)")
# Ales | Mekaniska
_TRADE_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,}")
# UB · IFK: a body that a place's genitive stands before
_INITIALS = re.compile(r"[A-ZÅÄÖ]{2,4}")
_LONGEST_RUN = 240  # characters of words with a capital among which a name begins and ends


def known_body(here: Cursor) -> Field | None:
    """Read a known organisation, or a part of it that is named by it ("Göteborgs grundskoleförvaltning")."""
    known = here.organisation
    if known is None or (known.ambiguous and here.place is Place.NAME and not stands_by_itself(here, known.span.end)):
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
    if of_place and tail is not None and tail["word"] == "län":
        return here.field(Kind.WORDS, tail.end())
    institution = of_place and tail is not None and _is_institution(here, tail, genitive=known.genitive)
    named = tail is not None and (known.genitive or (of_place and tail["word"][0].isupper()))
    if tail is not None and institution:
        return _organisation(here, tail.end())
    if tail is not None and named and _is_body(tail["word"], genitive=known.genitive):
        return _organisation(here, tail.end())
    return here.field(Kind.ORGANISATION, known.span.end, known.organisation)


def _is_institution(here: Cursor, tail: re.Match[str], *, genitive: bool) -> bool:
    """Tell a body that bears the name of a place and is not the municipality's: "Borås högskola", "Ales Mekaniska"."""
    word = tail["word"]
    if patterns.INSTITUTION.fullmatch(word) is not None:
        return True
    ends = not here.text[tail.end() : here.end].strip(" \t")[:1].isalnum()
    if not (genitive and ends and _TRADE_NAME.fullmatch(word)) or _is_body(word, genitive=True):
        return False
    return not (school_forms_in(word) or is_given(word) or is_surname(word) or title_at(word))


def _is_body(word: str, *, genitive: bool) -> bool:
    """Tell whether a word behind a place is what of it somebody comes from: "Göteborgs grundskoleförvaltning", "UB"."""
    if _INITIALS.fullmatch(word) is not None:
        return genitive and party_of(word) is None and title_at(word) is None
    return patterns.ORGANISATION_WORD.search(word) is not None and not is_given(word)


def unit(here: Cursor) -> Field | None:
    """Read a unit that is called by what it does: "Anna Ek, enhet folkhälsa"."""
    lower = here.text[here.at].islower()
    found = here.match(patterns.UNIT) if lower and here.place is Place.ATTRIBUTE else None
    return _organisation(here, found.end()) if found is not None else None


def heading(here: Cursor) -> Field | None:
    """Read what heads the next people where each has her organisation behind her: "LRF Ideella naturvården Anna Ek"."""
    if not here.homes_behind or here.last is not Kind.ORGANISATION or here.match(patterns.CAPITALISED) is None:
        return None
    run = here.match(_HEADING)
    return here.field(Kind.GAP, run.end()) if run is not None and begins_name(here, run.end() + 1) else None


def unlisted(here: Cursor) -> Field | None:
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
    aside = here.match(_WHERE_OR_WHEN) or here.match(STREET) or here.match(_CLASSES)
    if aside is not None:
        return here.field(Kind.WORDS, aside.end())
    again = here.match(_SAID_AGAIN)
    if again is not None and _is_named(here, again["given"]):
        return here.field(Kind.GAP, again.end())
    run = here.match(patterns.NAME_RUN)
    if run is None or len(run[0]) < 2 or of_letterhead(run[0]):
        return None
    if here.match(_PROJECT) is not None or (here.last is Kind.ORGANISATION and here.match(_SENTENCE) is not None):
        return here.field(Kind.WORDS, _before_name(here, run.end()))
    misspelt = lexicon().misspelt_municipality(run[0])
    if misspelt is not None:
        return here.field(Kind.ORGANISATION, run.end(), misspelt)
    name = _JOINED.sub("", here.text[here.at : _before_name(here, run.end())].rstrip(". –-"))
    if here.last is Kind.COMMA and _HEAD_OF.search(name) is not None:
        return here.field(Kind.ROLE, here.at + len(name), as_written(name))
    if here.last is Kind.COMMA and _ENGLISH_TITLE.search(name) is not None:
        return here.field(Kind.ROLE, here.at + len(name), Role(f"role/{slug(name)}", name))
    if _stands_between(here, name):
        return here.field(Kind.GAP, here.at + len(name))
    if _is_next_person(here, name):
        return here.field(Kind.NAME, here.at + len(name), sure=False)
    place = here.known.get(here.at + len(name) + 1) if patterns.NAMED_BY_PLACE.search(name) else None
    if place is not None:
        return _organisation(here, place.span.end)
    return _organisation(here, here.at + len(name)) if name else None


def _is_named(here: Cursor, given: str) -> bool:
    """Tell whether somebody with a given name stands before."""
    return any(f.kind is Kind.NAME and f.text.startswith(f"{given} ") for f in here.before)


def _stands_between(here: Cursor, name: str) -> bool:
    """Tell whether a word that nobody knows stands between two people with nothing that says whose it is.

    "Anna Ek (S) Nors Bo Lund (M)": a home of the one, or what the other's farm is called.
    """
    if here.last is not Kind.PARTY or here.homes_behind or " " in name or patterns.ORGANISATION_WORD.search(name):
        return False
    return begins_name(here, here.at + len(name) + 1)


def _is_next_person(here: Cursor, name: str) -> bool:
    """Tell whether two words with no delimiter before them are the next one, whose given name nobody knows.

    "Anna Ek ordförande | Ulvo Larsson" · "Bo Lund 115 | Tjang Dzo 115" · "LRF | Tjang Dzo, Ale" ·
    "ordförande | Tjang Dzo, ledamot"
    """
    words = name.split()
    if len(words) != _COUPLE or not has_name_shape(name) or here.known.get(here.at) is not None:
        return False
    bodies = any(patterns.ORGANISATION_WORD.search(word) for word in words)
    if bodies:
        return False
    party = _PARTY_BEHIND.match(here.text, here.at + len(name), here.end)
    if party is not None and party_of(party[1]) is not None:
        return here.last is not Kind.COMMA
    said = here.at + len(name) + len(_COMMA)
    parted = here.text.startswith(_COMMA, said - len(_COMMA))
    if here.last is Kind.ROLE:
        return is_surname(words[1]) or (parted and title_at(here.text[said : here.end]) is not None)
    return here.last is Kind.PART or (here.last is Kind.ORGANISATION and parted and said in here.known)


def _before_name(here: Cursor, end: int) -> int:
    """Return where an organisation ends.

    A full name, or the part of the meeting that its representative attended, may follow with no delimiter: "LRF
    Östergötland Anna Ek", "Sveriges Fiskares Riksförbund t o m § 10".
    """
    for start in range(here.at + 2, min(end, here.at + _LONGEST_RUN)):
        if here.text[start - 1] != " ":
            continue
        if says_how(here, start) or of_letterhead(here.text[start:end]) or _HEADS.match(here.text, start, here.end):
            return trimmed(here.text, start)
        if _SENTENCE.match(here.text, start, end):
            return trimmed(here.text, start)
        if here.habits.marks and here.habits.ticks(here.text[start:end].split()[0]) is not None:
            return trimmed(here.text, start)
        if here.text[start].isupper() and begins_name(here, start):
            return trimmed(here.text, start)
        if _is_office(here.text[start:end]):
            return trimmed(here.text, start)  # L&L dokumentation | sekreterare · Länsstyrelsen | Representant Lerum
    return end


def _is_office(words: str) -> bool:
    """Tell whether words are an office in a forum, and no title or word of an organisation's name."""
    found = title_at(words)
    behind = words[found.end :].lstrip(" ,.")[:1] if found is not None else ""
    return found is not None and found.kind != "title" and (not behind or behind.isupper())


def _organisation(here: Cursor, end: int) -> Field:
    organisation = unknown_organisation(here.text[here.at : end])
    return here.field(Kind.ORGANISATION, end, organisation, sure=False)
