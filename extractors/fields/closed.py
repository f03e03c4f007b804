"""Pieces of an attendance line that have a form of their own: ticks, parties, parts of the meeting, roles and the like.

Each rule returns the field that stands at the cursor, or None. Surface forms: "[X]", "(för & grund)", "(S)",
"fr o m § 45", "tjg ers för", "förhinder", "och", "v ordf", "grundskola".
"""

from __future__ import annotations

import re

from extractors.fields import patterns
from extractors.fields.cursor import Cursor
from extractors.fields.kinds import Field, Kind
from extractors.words.known_words import LONGEST_FORMS, party_of, school_forms_in, unknown_organisation
from extractors.words.names import WORD, is_given
from extractors.words.titles import TitleFound, as_written, title_at
from graph.claims import Organisation, Status

_LONGEST_PARTY = 3  # of a party's code without brackets: "MP", "SDU"
_MOST_WORDS = 5  # before an abbreviation of a title that may be its own
_FEWEST_INITIALS = 2
_SENTENCE = 8  # words in brackets from which on they may be a sentence
_SHORT = 4  # of what stands in brackets and may be a party's code
_BEFORE_PARTY = frozenset({Kind.COMMA, Kind.GAP, Kind.NAME, Kind.ROLE, Kind.SLASH})
_AFTER_OPENING = (",", ")", ";")  # what stands behind a party that shares its brackets: "(KD, Kristinehamn)"
_BEFORE_FOR = frozenset({Kind.NAME, Kind.PARTY, Kind.COMMA, Kind.ORGANISATION, Kind.GAP, Kind.CLOSE})
_BEFORE_CODE = frozenset({Kind.NAME, Kind.COMMA, Kind.ROLE})
_BEFORE_FORMS = frozenset({Kind.COMMA, Kind.GAP})
# elevrepresentant|er, utbildningschef|er
PLURAL = re.compile(r"(?P<singular>[a-zåäö-]{4,})(?:er|ar)(?!\w)")
# ( ) · (-) · (ABF) · (Vbl) · (el): nothing that the graph asks for
# Elever: Anna Ek · Rektorer: Anna Ek, Bo Lund
_PLURAL_LABEL = re.compile(r"(?P<singular>[A-ZÅÄÖ][a-zåäö-]{3,})(?:er|ar)(?=:\s)")
_IDLE_BRACKET = re.compile(r"\s*-?\s*|[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][b-df-hj-np-tv-xz]{1,3}|[a-zåäö]{1,2}")
# (M P): a party's code that a conversion has spaced
_SPACED_CODE = re.compile(r"[A-ZÅÄÖ](?: [A-ZÅÄÖ]){1,2}")
# (fp} is a bracket that was read as another
_CLOSING = re.compile(r"[)}\]]")
# @Anna Ek
_MENTION = re.compile(rf"@{WORD} {WORD}")
# MAS · LSS
_CAPITALS = re.compile(r"[A-ZÅÄÖ]{2,5}(?!\w)")
# enhetschef | LSS · förvaltningschef | BUN: the unit that somebody is in charge of, and none that she comes from
_OF_UNIT = ("förvaltningschef", "verksamhetschef", "enhetschef", "avdelningschef", "sektionschef", "områdeschef")
_SHORT_UNIT = re.compile(r" [A-ZÅÄÖ]{2,4}(?=\s*(?:[,;)\n]|$))")
# Protokollet framlagt till påseende: said of the minutes, and nobody's office
_OF_MINUTES = re.compile(r"Protokoll(?:et)? (?!fört|fördes|förs|fördt|av\b)[a-zåäö]")
_CHAIR = re.compile(r"ordf\.?$")
_FORMS_RUN = re.compile(rf"[^,;()\n]{{1,{LONGEST_FORMS}}}")


def user_name(here: Cursor) -> Field | None:
    """Read the name that somebody has in a chat or a network of computers, where the list has no other: "@annaek".

    Before a full name the sign says nothing: "@Anna Ek".
    """
    if _MENTION.match(here.text, here.at, here.end) is not None:
        return here.field(Kind.GAP, here.at + 1)
    return here.matched(Kind.NAME, patterns.USER_NAME, sure=False) if not here.opened else None


def gap(here: Cursor) -> Field | None:
    """Read what sets columns apart: a tab, two spaces, " - "; and the bullet before an entry."""
    before = here.match(patterns.BULLET) if not here.opened else None
    if before is None and here.habits.counted and here.last is Kind.GAP:
        before = here.match(patterns.FIGURE)
    return here.field(Kind.GAP, before.end()) if before is not None else here.matched(Kind.GAP, patterns.GAP)


def emphasis(here: Cursor) -> Field | None:
    """Read what marks words in plain text: "**Anna Ek** (Lerum)"."""
    return here.matched(Kind.GAP, patterns.EMPHASIS)


def elsewhere(here: Cursor) -> Field | None:
    """Read that more of the list stands elsewhere: "Se vidare sid 2"."""
    return here.matched(Kind.GAP, patterns.ELSEWHERE)


def telephone(here: Cursor) -> Field | None:
    """Read a number of a telephone: nothing that the graph asks for."""
    return here.matched(Kind.GAP, patterns.TELEPHONE)


def address(here: Cursor) -> Field | None:
    """Read an address of e-mail: nothing that the graph asks for."""
    return here.matched(Kind.GAP, patterns.ADDRESS) if here.has_address else None


def tick(here: Cursor) -> Field | None:
    """Read a tick or an empty box."""
    match = here.match(patterns.TICK)
    if match is None:
        return None
    on = match["on"] is not None or match["x"] is not None or (match["box"] or " ").strip(" -") != ""
    return here.field(Kind.TICK, match.end(), on and match["off"] is None)


def mark(here: Cursor) -> Field | None:
    """Read a word that ticks in this list, behind a name: "Ja", "N"."""
    word = here.match(patterns.WORD_AT) if here.habits.marks and here.named else None
    ticks = here.habits.ticks(word[0]) if word is not None else None
    return here.field(Kind.TICK, word.end(), ticks) if word is not None and ticks is not None else None


def digit_tick(here: Cursor) -> Field | None:
    """Read the 1 or - of a column, behind a party."""
    digit = here.match(patterns.DIGIT_TICK) if _bare_party(here) else None
    return here.field(Kind.TICK, digit.end(), digit[0] == "1") if digit is not None else None


def _bare_party(here: Cursor) -> bool:
    before = next((f for f in reversed(here.before) if f.kind is not Kind.GAP), None)
    return before is not None and before.kind is Kind.PARTY and not before.text.startswith("(")


def bracket(here: Cursor) -> Field | None:
    """Read school forms, a party, a damaged paragraph sign or whom a list puts in brackets, with its brackets."""
    closing = _CLOSING.search(here.text, here.at, here.end)
    close = closing.start() if closing is not None else -1
    inner = here.text[here.at + 1 : close if close >= 0 else here.end]
    stop = close + 1 if close >= 0 else here.end
    if _are_initials(here, inner) or _shortens(here, inner):
        return here.field(Kind.GAP, stop)
    if _says_more(inner) or (here.named and patterns.SUBSTITUTE_NAMED.fullmatch(inner) is not None):
        return here.field(Kind.WORDS, stop)
    if here.at + 1 in here.known:
        return None
    forms = school_forms_in(inner)
    if forms is not None:
        return here.field(Kind.FORMS, stop, forms)
    inner = inner.replace(" ", "") if _SPACED_CODE.fullmatch(inner) else inner
    party = party_of(inner) if len(inner) <= _SHORT or " " not in inner else None
    if party is not None:
        return here.field(Kind.PARTY, stop, party)
    if patterns.DAMAGED_PART.match(here.text, here.at + 1, here.end):
        return here.field(Kind.PART, stop)
    if here.habits.coded and close >= 0 and here.last in _BEFORE_CODE and _CAPITALS.fullmatch(inner) is not None:
        return here.field(Kind.ORGANISATION, stop, unknown_organisation(inner), sure=False)
    idle = close >= 0 and bool(here.before) and _IDLE_BRACKET.fullmatch(inner) is not None
    return here.field(Kind.WORDS, stop) if idle else None


def _are_initials(here: Cursor, inner: str) -> bool:
    """Tell whether brackets hold the initials of the name before them: "Anna Ek Lund (AEL)", "Bo Ek (BE2)"."""
    name = here.before[-1] if here.last is Kind.NAME else None
    bare = inner.rstrip("0123456789")
    if name is None or len(bare) < _FEWEST_INITIALS or not bare.isupper():
        return False
    words = [part[0] for part in re.split(r"[\s-]+", name.text) if part]
    return bare in ("".join(words), words[0] + words[-1])


def _shortens(here: Cursor, inner: str) -> bool:
    """Tell whether brackets hold what the body before them is called for short: "Hembygdens Riksförening (HRF)"."""
    body = here.before[-1] if here.last is Kind.ORGANISATION and _CAPITALS.fullmatch(inner) is not None else None
    if body is None or (isinstance(body.value, Organisation) and body.value.classification == "municipality"):
        return False
    letters = iter(body.text.casefold())
    return body.text[0] == inner[0] and all(letter in letters for letter in inner.casefold())


def _says_more(inner: str) -> bool:
    """Tell whether brackets hold a sentence: "(Då Anna Ek var tvungen att avvika ledde Bo Lund mötet.)"."""
    return len(inner.split()) >= _SENTENCE and patterns.FINITE.search(inner) is not None


def standing(here: Cursor) -> Field | None:
    """Read that somebody had no vote: "ej tjänstgörande", "ersättare på vakant plats", "(även suppl)"."""
    return here.matched(Kind.PART, patterns.STANDING)


def day(here: Cursor) -> Field | None:
    """Read since or until what day somebody comes, which is not said of the meeting: "from 1/12", "t.o.m. 31/8"."""
    return here.matched(Kind.WORDS, patterns.DAY) if here.has_digits and here.named else None


def part(here: Cursor) -> Field | None:
    """Read the part of the meeting that somebody attended, by numbers or hours: "fr o m § 45", "t.o.m. kl. 18.45"."""
    return _named_part(here, patterns.PART) if here.has_digits else None


def part_in_words(here: Cursor) -> Field | None:
    """Read the part of the meeting that somebody attended, in words: "avvek efter lunch", "del av mötet"."""
    how = here.match(patterns.STATUS)
    part = _named_part(here, patterns.PART_WORDS)
    return None if part is not None and how is not None and how.end() >= part.span.end else part


def _named_part(here: Cursor, pattern: re.Pattern[str]) -> Field | None:
    match = here.match(pattern)
    names = match is not None and patterns.NAMES_A_PART.search(match[0]) is not None
    return here.field(Kind.PART, match.end()) if match is not None and names else None


def bare_part(here: Cursor) -> Field | None:
    """Read a bare range of numbers behind a name: "Anna Ek 1-7"."""
    counts = here.named and not here.habits.counted
    return here.matched(Kind.PART, patterns.BARE_PART) if counts else None


def substitute(here: Cursor) -> Field | None:
    """Read that the next name is of somebody who is stood in for."""
    found = here.matched(Kind.SUBSTITUTE, patterns.SUBSTITUTE)
    if found is not None or here.last not in _BEFORE_FOR:
        return found
    named = here.match(patterns.FOR_NAME)
    return here.field(Kind.SUBSTITUTE, named.end()) if named is not None and is_given(named["given"]) else None


def serves_as(here: Cursor) -> Field | None:
    """Read what leads to an office at the meeting, and says nothing itself: "tjänstgör som | mötesordförande"."""
    return here.matched(Kind.GAP, patterns.SERVES_AS) if here.named else None


def substituted_by(here: Cursor) -> Field | None:
    """Read that the next name is of somebody who stands in for the one before."""
    return here.matched(Kind.SUBSTITUTED_BY, patterns.SUBSTITUTED_BY) if here.named else None


def status(here: Cursor) -> Field | None:
    """Read how somebody took part, or that she did not."""
    match = here.match(patterns.STATUS)
    if match is None or match.lastgroup is None:
        return None
    return here.field(Kind.STATUS, match.end(), Status[match.lastgroup])


def joint(here: Cursor) -> Field | None:
    """Read what joins two names."""
    return here.matched(Kind.AND, patterns.AND)


def punctuation(here: Cursor) -> Field | None:
    """Read a delimiter, or the full stop of a sentence."""
    character = here.text[here.at]
    if character in patterns.PUNCTUATION:
        return here.field(patterns.PUNCTUATION[character], here.at + 1)
    return here.field(Kind.STOP, here.at + 1) if character == "." and _ends_sentence(here) else None


def _ends_sentence(here: Cursor) -> bool:
    """Tell whether the full stop here is none of an abbreviation or initial: "Bo Lund. Eva", not "B. Lund"."""
    text, at = here.text, here.at
    rest = text[at + 1 : here.end].lstrip()
    return not rest or (rest[0].isupper() and text[at + 1 : at + 2].isspace() and not text[at - 2 : at - 1].isspace())


def abbreviation(here: Cursor) -> Field | None:
    """Read what a title is called for short, behind it: "(medicinskt ansvarig sjuksköterska, MAS)"."""
    behind_title = Kind.ROLE in (here.last, here.before[-2].kind if len(here.before) > 1 else None)
    short = here.match(_CAPITALS) if behind_title else None
    if short is None:
        return None
    words = " ".join(f.text for f in here.before[-_MOST_WORDS:] if f.kind in (Kind.ROLE, Kind.WORDS)).split()
    initials = "".join(word[0] for word in words).upper()
    return here.field(Kind.GAP, short.end()) if initials.endswith(short[0]) and len(short[0]) > 1 else None


def role(here: Cursor) -> Field | None:
    """Read a role or title, with those whom it is for ("ersättare för lärarrepresentanterna")."""
    found = title_at(here.text[here.at : here.end], definite=True) or _of_several(here)
    elsewhere = here.match(patterns.OFFICE_ELSEWHERE) if here.organisation is None else None
    if elsewhere is not None and (found is None or found.end < len(elsewhere[0])):
        return here.field(Kind.ROLE, elsewhere.end(), as_written(_CHAIR.sub("ordförande", elsewhere[0])))
    if found is None or _opens_list(here, found) or _is_unit(here, found) or here.match(_OF_MINUTES) is not None:
        return None
    stop = here.at + found.end
    if here.organisation is not None and here.organisation.span.end >= stop:
        return None
    if here.text[here.at].isupper() and is_given(here.text[here.at : stop]):
        return None  # "Bo" and "Präst" are both: a capital decides for the name
    return _with_complement(here, found, stop)


def _of_several(here: Cursor) -> TitleFound | None:
    """Read a title in the plural behind joined names or as a label: "Anna Ek och Bo Ek, elever", "Elever: Bo Lund"."""
    word = here.match(PLURAL) if here.joined else here.match(_PLURAL_LABEL) if not here.before else None
    found = title_at(word["singular"].lower()) if word is not None else None
    whole = found is not None and word is not None and found.end == len(word["singular"])
    if found is None or word is None or not whole:
        return None
    return TitleFound(found.role, len(word[0]), found.kind)


def _opens_list(here: Cursor, found: TitleFound) -> bool:
    """Tell whether what reads as a standing heads those behind it: "Övriga", but not "övrig deltagare"."""
    return here.text[here.at : here.at + found.end] in ("Övriga", "Övrigt", "Justeringen", "Justering")


def _is_unit(here: Cursor, found: TitleFound) -> bool:
    """Tell whether what reads as a title in its definite form is whom somebody comes from: "Bo Ek, polisen"."""
    unit = here.match(patterns.UNIT) if here.last is Kind.COMMA else None
    return unit is not None and unit.end() >= here.at + found.end and found.kind == "title"


def _with_complement(here: Cursor, found: TitleFound, stop: int) -> Field:
    complement = patterns.COMPLEMENT.match(here.text, stop, here.end)
    if complement is None and found.kind != "title":
        complement = patterns.OFFICE_IN.match(here.text, stop, here.end)
    if found.role.label == "chef":
        complement = patterns.CHIEF_OF.match(here.text, stop, here.end) or complement
        complement = complement or patterns.HEADED_UNIT.match(here.text, stop, here.end)
    if complement is None and found.role.label.endswith(_OF_UNIT) and stop + 1 not in here.known:
        complement = _SHORT_UNIT.match(here.text, stop, here.end)
    if complement is None:
        return here.field(Kind.ROLE, stop, found.role)
    return here.field(Kind.ROLE, complement.end(), as_written(found.role.label + complement[0]))


def party(here: Cursor) -> Field | None:
    """Read a party's code without brackets: "Anna Ek S", "Anna Ek, MP"."""
    before_name = here.match(patterns.PARTY_BEFORE_NAME) if _party_leads(here) else None
    if before_name is not None and is_given(before_name["given"]):
        leading = party_of(before_name["code"])
        if leading is not None:
            return here.field(Kind.PARTY, before_name.end("code"), leading)
    word = here.match(patterns.WORD_AT) if here.last in _BEFORE_PARTY or here.last is Kind.OPEN else None
    if word is None or len(word[0]) > _LONGEST_PARTY or word[0] == "med":
        return None
    if here.last is Kind.OPEN and not here.text.startswith(_AFTER_OPENING, word.end()):
        return None
    found = party_of(word[0])
    return here.field(Kind.PARTY, word.end(), found) if found is not None else None


def _party_leads(here: Cursor) -> bool:
    """Tell whether the list puts the party before the name ("L Sofia Ek, ordförande  M Anders Lund")."""
    return not here.before or (here.before[0].kind is Kind.PARTY and not here.before[0].text.startswith("("))


def forms(here: Cursor) -> Field | None:
    """Read school forms without brackets: "Anna Ek, Lerum, grundskola och fritidshem"."""
    run = here.match(_FORMS_RUN) if here.last in _BEFORE_FORMS else None
    found = school_forms_in(run[0]) if run is not None else None
    return here.field(Kind.FORMS, run.end(), found) if run is not None and found is not None else None
