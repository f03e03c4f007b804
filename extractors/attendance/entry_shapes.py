"""Entry or prose: whether a piece of text reads as somebody in a list, or as a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.attendance.entries import LineReading
from extractors.fields.kinds import Field, Kind
from extractors.matching.lexicon import lexicon
from extractors.words.names import RUN, WORD, begins_person, has_name_shape, is_given, is_surname
from extractors.words.titles import title_at

_EXPLAINED = 0.6  # of a line's characters: below this it is not an entry
_ORGANISATIONS_EXPLAINED = 0.9  # where nobody is named
_MANY = 3  # names on a line that make it a list whatever else it holds
_SHORT_REMARK = 4  # words behind a name that no rule explains
_LONGEST_UNSURE = 90  # characters of a line whose names nobody knows
_BRACKETED = re.compile(r"\([^)]*\)")
# not Anna Ek | och Bo Lund
_PROSE = re.compile(r"\b(?:är|var|har|hade|och(?! (?-i:[A-ZÅÄÖ]))|att|som|det|den|på|till|av)\b", re.IGNORECASE)
# Anna Ek är ny rektor i Ale och ersätter Bo Lund i nätverket: of a seat, not of who stands in at the meeting
_TURNOVER = re.compile(r"\b(?:är|blir)\sny\b|\bersätt\w*\s[^.]*\si\s[a-zåäö]+(?:et|en)\b")
_VERBS_OF_LIST = re.compile(
    r"\b(?:deltog|närvarande|anmält|avvek|lämna\w*\s(?:mötet|sammanträdet|återbud)|ersätt|tjänstgör)", re.IGNORECASE
)
# Anna Ek, omval: somebody who is elected
ELECTS = re.compile(r"\b(?:omval|nyval|fyllnadsval)\b", re.IGNORECASE)
# Ek | , Anna
_TURNED_BEHIND = re.compile(rf", (?P<given>{WORD})")
_DATE = re.compile(r"\d{4}|\d{1,2}[./]\d{1,2}\b")
_BEING = frozenset(("är", "blir", "var", "har", "ska", "kommer"))
_BEFORE_ENTRY = " -–•[]xX()0123456789."


def convincing(reading: LineReading, text: str) -> bool:
    """Tell whether what was read of the line `text` is entries of a list."""
    entries = reading.entries
    if ELECTS.search(text) or _is_said_to_be(reading.fields):
        return False
    if not entries or (reading.explained < _EXPLAINED and not _begins_with_somebody(reading, text)):
        return False
    if any(e.name is not None and e.sure for e in entries):
        if sum(e.sure for e in entries) > _MANY or not is_prose(text):
            return True
        return _VERBS_OF_LIST.search(text) is not None and _TURNOVER.search(text) is None
    if all(e.name is None for e in entries):
        known = all(f.sure for f in reading.fields if f.kind is Kind.ORGANISATION)
        return known and reading.explained > _ORGANISATIONS_EXPLAINED
    return len(text) < _LONGEST_UNSURE and not is_prose(text)


def _is_said_to_be(fields: Sequence[Field]) -> bool:
    """Tell a sentence of what somebody is: "Anna Ek är projektledare, Bo Lund (Ale) och Eva Dahl är ansvariga"."""
    follows = [f.kind for f in fields[:2]] == [Kind.NAME, Kind.WORDS]
    return follows and fields[1].text.split()[0] in _BEING


def tells_of_talk(fields: Sequence[Field]) -> bool:
    """Tell a sentence of what somebody did, with its verb right behind her name: "Ekonom Bo Lund föredrog ärendet"."""
    told = [f for f in fields if f.kind is not Kind.GAP]
    named = [f.kind for f in told[:2]].index(Kind.NAME) if Kind.NAME in (f.kind for f in told[:2]) else len(told)
    behind = told[named + 1 : named + 2]
    verb = bool(behind) and behind[0].kind is Kind.WORDS and behind[0].text[0].islower()
    return verb and all(f.kind is not Kind.STATUS for f in told)


def _begins_with_somebody(reading: LineReading, text: str) -> bool:
    """Tell whether a line is one entry with a short remark: a known name, a comma, a few words that end no sentence."""
    fields = [f for f in reading.fields if f.kind is not Kind.GAP]
    begins = len(fields) > 2 and fields[0].kind is Kind.NAME and fields[0].sure and " " in fields[0].text
    if not begins or fields[1].kind is not Kind.COMMA or len(reading.entries) > 1:
        return False
    remarks = [f.text for f in fields if f.kind is Kind.WORDS]
    return len(" ".join(remarks).split()) <= _SHORT_REMARK and text.rstrip()[-1:] not in ".!?:"


def is_ticks_only(fields: Sequence[Field]) -> bool:
    """Tell whether a line holds ticks and parts of the meeting but nobody: a column read below its names."""
    kinds = {f.kind for f in fields} - {Kind.COMMA, Kind.GAP}
    return bool(kinds) and Kind.TICK in kinds and kinds <= {Kind.TICK, Kind.PART, Kind.PARTY}


def is_remark(fields: Sequence[Field]) -> bool:
    """Tell whether a line says when somebody was there, but not who: "avlägsnade sig 14.35", "1–3 §"."""
    kinds = {f.kind for f in fields} - {Kind.COMMA, Kind.GAP, Kind.OPEN, Kind.CLOSE}
    return kinds == {Kind.PART}


def is_prose(text: str) -> bool:
    """Tell whether `text` reads as a sentence rather than as an entry."""
    outside = _BRACKETED.sub("", text) if "(" in text else text
    words = outside.split()
    if len(words) < 4:
        return False
    common = len(_PROSE.findall(outside))
    lower = sum(1 for word in words if word[0].islower())
    ends = outside.rstrip()[-1:] in ".!?"
    return common >= 3 or (ends and (common >= 2 or lower >= 4) and lower >= 0.4 * len(words))


def looks_like_entry(text: str) -> bool:
    """Tell whether `text` begins with somebody: a name, a title before a name, a box, a known organisation."""
    if _DATE.match(text):
        return False
    stripped = text.lstrip(_BEFORE_ENTRY)
    if _begins_with_name(stripped):
        return True
    title = title_at(stripped)
    if title is not None and title.end < len(stripped):
        return looks_like_entry(stripped[title.end :].lstrip(" ,"))
    return any(k.span.start == 0 for k in lexicon().find(stripped[:60]))


def _begins_with_name(text: str) -> bool:
    """Tell whether `text` begins with two words of which one is a given name, or with a full name by its shape."""
    run = RUN.match(text)
    if run is None:
        return False
    words = run[0].split()
    turned = _TURNED_BEHIND.match(text, run.end()) if len(words) == 1 and is_surname(words[0]) else None
    if turned is not None and is_given(turned["given"]):
        return True
    given = (len(words) > 1 and begins_person(words)) or (len(words) == 2 and is_given(words[1]))
    return given or (has_name_shape(run[0]) and (run.end() == len(text) or text[run.end()] in ",(/"))


def begins_with_given_name(run: re.Match[str] | None) -> bool:
    """Tell whether a run of capitalised words begins with a given name."""
    return run is not None and is_given(run[0].split()[0])


def is_title_only(text: str) -> bool:
    """Tell whether `text` is nothing but a role or title."""
    found = title_at(text)
    return found is not None and found.end >= len(text)
