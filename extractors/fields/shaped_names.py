"""Names whose given name nobody knows: by their shape where a person is expected, or between others and their homes.

Surface forms: "Babbs Qvarnö, Lerum", "H. Hedlind", "Alingsås Jöran Ek (V)", "Anna Ek Jorunne Hagman".
"""

from __future__ import annotations

import re

from extractors.fields import patterns
from extractors.fields.cursor import Cursor, Place
from extractors.fields.kinds import Field, Kind
from extractors.words.known_words import party_of
from extractors.words.labels import find_label
from extractors.words.name_words import COMMON_NOUN
from extractors.words.names import has_name_shape, is_given, is_surname, names_in_run
from extractors.words.titles import title_at

# H. Hedlind · S-O Ek
_INITIAL_NAME = re.compile(r"[A-ZÅÄÖ](?:-[A-ZÅÄÖ])?\.? [A-ZÅÄÖ][a-zåäöé]+")
# Anna Ek | (S) · Anna Ek | (DHR)
_CODE = re.compile(r"\s?\((?P<code>[a-zåäö]{1,3}|[A-ZÅÄÖ]{1,4})[)}]")
_AMONG_TITLED = 3  # fields of the person before: her name, her title and a comma
_LONGEST_TITLE = 40
_COUPLE = 2  # words of a given name and a surname
_BEFORE_MEMBER = frozenset({Kind.PARTY, Kind.COMMA, Kind.CLOSE, Kind.NAME, Kind.ORGANISATION})


def by_shape(here: Cursor, stop: int) -> Field | None:
    """Read what has the shape of a name where a person is expected, although its first word is no given name."""
    known, stop = stop, _before_known(here, stop)
    words = here.text[here.at : stop]
    if not (here.place is Place.NAME or _begins_next(here, stop, between=stop < known)):
        return None
    if _introduces(words) or _is_before_double(words):
        return None
    member = len(words.split()) == _COUPLE and here.last in _BEFORE_MEMBER and _is_member(here, stop)
    shaped = (
        here.organisation is None and (member or has_name_shape(words)) and not patterns.ORGANISATION_WORD.search(words)
    )
    if (shaped and find_label(words) is None) or _INITIAL_NAME.fullmatch(words):
        return here.field(Kind.NAME, stop, sure=False)
    return None


def _before_known(here: Cursor, stop: int) -> int:
    """Return where a name that nobody knows ends whose breaks are lost: "Jorunne Hagman | Robert Ek"."""
    words = here.text[here.at : stop].split()
    if len(words) < 2 * _COUPLE:
        return stop
    full = [n for n in names_in_run(here.text[here.at : stop], here.at) if n.full]
    inner = len(full) > 1 and _is_inner(here.text[here.at : full[0].span.start], full[0].text)
    known = full[inner] if full else None
    before = here.text[here.at : known.span.start] if known is not None else ""
    return here.at + len(before.rstrip()) if known is not None and len(before.split()) >= _COUPLE else stop


def _is_inner(before: str, name: str) -> bool:
    """Tell whether a name that is found is the end of one that begins before it: "Aila | Abdel Nur"."""
    return len(before.split()) == 1 and not is_surname(name.split()[-1])


def _begins_next(here: Cursor, stop: int, *, between: bool) -> bool:
    """Tell whether another entry begins right behind an organisation or name, although nobody knows its given name.

    "Alingsås Jöran Ek (V), Göteborg" · "PRO Jorunne Hagman PRO" · "Anna Ek Jorunne Hagman"; `between`: a name that is
    known stands behind it, too.
    """
    if here.last in _BEFORE_MEMBER and _is_member(here, stop):
        return True
    if here.last is Kind.COMMA and _is_titled(here, stop):
        return True
    coded = here.habits.coded and here.last is Kind.ORGANISATION and here.before[-1].text.startswith("(")
    if here.last not in (Kind.ORGANISATION, Kind.NAME) or not (here.before[-1].sure or coded):
        return False
    behind = here.text[stop : stop + 2].lstrip()[:1]
    words = here.text[here.at : stop].split()
    several = len(words) == _COUPLE or (between and len(words) == _COUPLE + 1 and is_given(words[1]))
    couple = several and (between or is_surname(words[1])) and not is_surname(words[0])
    whole = all(not name.full for name in names_in_run(" ".join(words), 0))  # not "Blommor | Anna Ek"
    return (here.last is Kind.ORGANISATION and behind in ("(", ",") and whole) or couple


def _is_titled(here: Cursor, stop: int) -> bool:
    """Tell whether two words stand among people with their titles, and before a title: ", Jorunne Hag kurator"."""
    kinds = [f.kind for f in here.before]
    if kinds[-_AMONG_TITLED:] != [Kind.NAME, Kind.ROLE, Kind.COMMA] or kinds.count(Kind.ROLE) < _COUPLE:
        return False
    title = title_at(here.text[stop : here.end].lstrip(" ")[:_LONGEST_TITLE])
    return len(here.text[here.at : stop].split()) == _COUPLE and title is not None and title.kind == "title"


def _is_member(here: Cursor, stop: int) -> bool:
    """Tell whether a code stands behind a full name, as behind no organisation: "(FP), Jorunne Ek (C)"."""
    code = _CODE.match(here.text, stop, here.end)
    if code is None or not (here.habits.coded or party_of(code["code"]) is not None):
        return False
    words = here.text[here.at : stop].split()
    return len(words) == _COUPLE and patterns.ORGANISATION_WORD.search(words[-1]) is None


def _is_before_double(words: str) -> bool:
    """Tell whether a word stands before a double given name, which is always the first: "Norsö Karl-Erik Ek"."""
    first, *others = words.split()
    return bool(others) and "-" in others[0] and is_given(others[0]) and not is_given(first)


def _introduces(words: str) -> bool:
    """Tell whether a common noun stands before a name: "Kommunrepresentanter Anna Ek"."""
    return COMMON_NOUN.match(words.split()[0]) is not None and any(
        n.full and n.span.start > 0 for n in names_in_run(words, 0)
    )
