"""Names of people in a line of a list: where one begins, and where it ends.

Surface forms: "Anna Ek", "Ek Anna" and "Ek, Anna" (where the list is written so), "ANNA EK", "A Ek", "Bo (Lerum)" among
given names, names that a line's end or a cell divides.
"""

from __future__ import annotations

import re

from extractors.fields.cursor import Cursor, Place
from extractors.fields.kinds import Field, Kind
from extractors.fields.name_bounds import STREET, begins_body, is_closed
from extractors.fields.shaped_names import by_shape
from extractors.fields.turned_names import turned_at
from extractors.words.known_words import party_of
from extractors.words.name_words import PARTICLE
from extractors.words.names import RUN, UPPER_RUN, WORD, Name, has_name_shape, is_given, is_surname, names_in_run
from extractors.words.titles import title_at
from graph.claims import Span

_NON_BLANKS = re.compile(r"\S+")
# Karl- | Erik Holm · Karl-| Erik Holm
_BEHIND_HYPHEN = re.compile(rf"-(?:[^\S\n]*\n\s*| )(?P<name>(?P<given>{WORD})(?: {WORD})+)")
_FIRST_WORD = re.compile(WORD)
# Anna | Ek, · Anna | Ek och: what stands behind a line's end where it divides a name
_BEHIND_BREAK = re.compile(rf"[^\S\n]*\n\s*(?P<name>{WORD}(?: {WORD})?)(?=\s*(?:[,.;(]|(?:och|samt)\s|$|\n))")
# Anna | Ek | Lerum: the cell behind a given name, and one more behind it
_NEXT_CELL = re.compile(rf"\t(?P<surname>(?P<particle>{PARTICLE} )?{WORD}(?: {WORD})?)(?=\t\S)")
_TICKS = frozenset("Xx")
# F | .d. · T | .f.: what begins like an initial
_ABBREVIATED = re.compile(r"\.\s?[a-zåäö]\.")
# Bo Lund Ek | , Anna ledamot
_TURNED_BEHIND = re.compile(rf", (?P<given>{WORD}) (?=[a-zåäö])")
_COUPLE = 2  # words of a given name and a surname
# Anna Sandels gymnasium · Bo Lunds stiftelse: a body that is called after somebody
_NAMED_AFTER = re.compile(
    rf"{WORD} {WORD}s (?:(?:grund|gymnasie|för|fri|folkhög|hög)?skola|gymnasium|stiftelse|fond|sjukhus|institut)(?!\w)"
)
# Bo| och Eva (|Lerum
_BRACKET_BEHIND = re.compile(rf"(?: (?:och|o|&|\+) {WORD})? \(")
_LONGEST_RUN = 240  # characters of words with a capital among which a name begins and ends
_SHORT = 2  # letters of a word that names no organisation


def name(here: Cursor) -> Field | None:
    """Read somebody's name as the list writes names, a given name alone where a person is expected."""
    if here.place is Place.ATTRIBUTE and here.match(_NAMED_AFTER) is not None:
        return None
    if here.has_digits and here.match(STREET) is not None:
        return None
    turned = _surname_first(here)
    if turned is not None:
        return turned
    run = run_at(here, here.at)
    if run is None:
        return _in_capitals(here)
    if here.habits.homes_third and here.last is None and _is_before_third(run):
        return here.field(Kind.NAME, here.at + run[0].rindex(" "))
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


def run_at(here: Cursor, at: int, pattern: re.Pattern[str] = RUN) -> re.Match[str] | None:
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


def _is_before_third(run: re.Match[str]) -> bool:
    """Tell whether somebody's home is the third word of a run: "Anna Ek | Nordby", not "Anna Maria Ek"."""
    words = run[0].split()
    return len(words) == _COUPLE + 1 and is_given(words[0]) and not is_given(words[1])


def _known_home(here: Cursor) -> bool:
    """Tell whether a municipality begins the line of a list in which they stand before the names: "Ale Bo Lund"."""
    return here.organisation is not None and here.last is None and stands_by_itself(here, here.organisation.span.end)


def _leads_to_name(here: Cursor) -> bool:
    """Tell whether an organisation in its place is followed by a name with no delimiter: ", Ale Anna Ek (S)"."""
    known = here.organisation
    if known is None or here.place is not Place.ATTRIBUTE:
        return False
    follow = run_at(here, known.span.end + 1)
    name = leading(follow[0], 0) if follow is not None else None
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
    upper = run_at(here, here.at, UPPER_RUN)
    if upper is None or here.place is not Place.NAME or not is_given(upper[0].split()[0]):
        return None
    return here.field(Kind.NAME, upper.end())


def _by_given_name(here: Cursor, stop: int) -> Field | None:
    """Read a name that begins with a given name; that name alone only where a person is expected."""
    words = here.text[here.at : stop]
    first = _FIRST_WORD.match(words)
    name = leading(words, here.at) if first is not None else None
    if first is None or not (is_given(first[0]) or (name is not None and name.full)):
        return None
    if name is not None and (name.full or words != first[0] or _may_stand_alone(here, stop)):
        return here.field(Kind.NAME, _before_mark(here, _before_party(here, name.span.end)))
    return None


def _before_mark(here: Cursor, end: int) -> int:
    """Return where a name ends that has its tick or a title right behind it: "Anna Ek | X", "Anna Ek | F.d. rektor"."""
    words = here.text[here.at : end].split()
    if len(words) > _COUPLE and len(words[-1]) == 1 and _ABBREVIATED.match(here.text, end) is not None:
        return trimmed(here.text, end - 1)
    marked = "X" in words[_COUPLE:]
    return trimmed(here.text, here.text.index(" X", here.at)) if marked else end


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
    return trimmed(here.text, end - 1) if is_party else end


def leading(run: str, offset: int) -> Name | None:
    """Return the name that a run begins with, or None."""
    name = next(iter(names_in_run(run, offset)), None)
    return name if name is not None and name.span.start == offset else None


def _given_names_only(here: Cursor) -> bool:
    """Tell whether all are called by given names, as the first is: "Anna, Bo, Siv och Nils", "Anna, Eva D, Nils"."""
    names = [f.text for f in here.before if f.kind is Kind.NAME]
    last = next((f.kind for f in reversed(here.before) if f.kind is not Kind.GAP), None)
    short = (len(n.split()) == 1 or len(n.rstrip(".").rpartition(" ")[2]) == 1 for n in names)
    return bool(names) and all(short) and last in (Kind.COMMA, Kind.AND)


def _name_end(here: Cursor, end: int) -> int:
    """Return where a name ends: before an organisation, status, role, tick or party that follows its surname."""
    text = here.text
    if end - here.at > _LONGEST_RUN:  # hundreds of names with nothing between: the first ends among the first words
        end = text.rindex(" ", here.at, here.at + _LONGEST_RUN)
    written = text[here.at : end].split()
    if here.habits.marks and len(written) > 1 and here.habits.ticks(written[-1]) is not None:
        return trimmed(text, end - len(written[-1]))
    if len(written) < 3:
        return end
    words = [m.start() for m in _NON_BLANKS.finditer(text, here.at, end)]
    for start in words[2:]:
        other = here.known.get(start)
        named = other is not None and (not other.ambiguous or _behind_surname(text[here.at : end], text[start:end]))
        home = here.homes_behind and _begins_home(text[here.at : start], text[start:end])
        if named or home or is_closed(here, start) or begins_body(here, start, end):
            return trimmed(text, start)
    last = text[words[-1] : end]
    if last in _TICKS or party_of(last) is not None:  # no initial
        return trimmed(text, words[-1])
    return end


def _begins_home(name: str, rest: str) -> bool:
    """Tell whether what follows a surname is no further one, where organisations stand so: "Anna Ek | Havsringen"."""
    word = rest.split()[0]
    return is_surname(name.split()[-1]) and not is_surname(word) and not is_given(word) and len(word) > _SHORT


def _behind_surname(run: str, last: str) -> bool:
    """Tell whether a municipality that is also a name ends a name that is whole without it: "Anna Ek Ale"."""
    words = run.split()
    return words[-1] == last and is_surname(words[-2]) and not is_surname(last)


def trimmed(text: str, end: int) -> int:
    """Return where the word before `end` ends."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def stands_by_itself(here: Cursor, end: int) -> bool:
    """Tell whether what may be a name is none: "LO" alone or before a colon, "Ale" in "Anna Ek/Ale", "Ale (Anna)"."""
    if here.homes_alone or (here.homes_around and here.depth == 0):
        return True
    behind = here.text[end : here.end].lstrip()[:1]
    if all(f.kind is Kind.GAP for f in here.before):
        if here.habits.homes_first and begins_name(here, end + 1):
            return True
        alone = here.habits.homes_alone and not here.text[end : here.end].strip(" :")
        return not here.before and behind in ("", ":") and (alone or here.text[here.at : end].isupper())
    slashed = [f.kind for f in here.before[-2:]] == [Kind.NAME, Kind.SLASH] and " " in here.before[-2].text
    return slashed and behind in ("", ",", ";")


def begins_name(here: Cursor, start: int) -> bool:
    """Tell whether a full name begins at `start`, as the list writes names."""
    if here.habits.never_given_first:
        return turned_at(here, start, double=False) is not None
    follow = run_at(here, start)
    name = leading(follow[0], start) if follow is not None else None
    return name is not None and name.full
