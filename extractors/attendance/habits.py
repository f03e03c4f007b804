"""Habits: how the lists of a document are written, which only all of its lines together tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from extractors.fields.kinds import Habits
from extractors.matching.anchors import lines_with_words
from extractors.matching.lexicon import lexicon
from extractors.structure.presence_columns import marks_of
from extractors.words.known_words import party_of
from extractors.words.labels import may_begin
from extractors.words.names import is_given, is_surname

_REMEMBERED = 4096  # lines with what they tell: those of one list come again at the next meeting
_TELLING = 3  # lines from which on a habit is one

# Röstetal · Antal aktier: the head of a column of figures
_COUNTED = re.compile(r"\S(?:\s{2,}|\t|\s?\|\s?)(?:röstetal|antal \w+|röster|aktier|andelar)(?:\s|$)", re.IGNORECASE)
_HARDLY_EVER = 4  # times as many pairs that end with a given name as begin with one
_WORD = r"[A-ZÅÄÖÉ][\w'’-]++"
_FIRST = r"[A-ZÅÄÖÉ](?<![\w-].)[\w'’-]++"  # the engine skips to its capital, and looks from there at what stands before
# Ek Anna Byggnadsnämnden: each word with the next one
_CHAIN = re.compile(rf"(?P<a>{_FIRST}) (?=(?P<b>{_WORD}))")
_RUN = re.compile(rf"{_FIRST}(?: {_WORD})++")  # words with capitals, with nothing between them
_MOSTLY = 0.75  # of the words behind the surnames of a chain, that are given names
_COUPLE = 2  # words of a given name and a surname
_TRIPLE = 3  # such words, and one more
_CHAINED = 5  # such pairs in one line
_LOST_BREAKS = 180  # characters of a line from which on its breaks may be lost
# Ek Anna, ordförande · Anna Ek (S): two words that a delimiter or the end of the line follows
_PAIR = re.compile(rf"(?P<a>{_FIRST}) (?P<b>{_WORD})(?=\s*(?:[,;()\[\]:\t\n]|  |$))")
# Anna Ek (DHR) · Anna Ek, (DHR)
_CODE = re.compile(r"\((?P<code>[A-ZÅÄÖ]{1,5})\)")
_NAME_BEFORE = re.compile(rf"(?P<given>{_WORD}) (?P<surname>{_WORD})(?:,? (?:v?\.?ordf(?:örande|\.)?,? )?)$")
_LONGEST_NAME = 60  # characters before the brackets in which it stands
# Ek, Anna ordförande · Ek, Anna Maria
_COMMA_PAIR = re.compile(rf"(?P<a>{_FIRST}), (?P<b>{_WORD})(?![\w’'-])(?! [A-ZÅÄÖ]\w+[,(])(?: (?P<c>{_WORD}))?")
# Beslutande | Ek, Anna Lund, Bo Alm, Eva Sten, Siv: names surname first that have lost their breaks
_COMMA_CHAIN = re.compile(
    rf"(?P<before>{_FIRST} )?(?P<first>{_FIRST}), (?P<couples>(?:{_WORD} {_WORD}, ){{4,}}){_WORD}"
)
# Lerum · Lerum: alone on a line, above those who come from there; or, before a full name: - Lerum Anna Ek
_HOME = re.compile(rf"[ •*–-]*(?P<home>[A-ZÅÄÖ][a-zåäö]+)(?:(?P<alone>:?\s*$)| (?P<given>{_WORD}) (?={_WORD}))")
_CHAIN_COMMAS = 5  # commas with a space of the shortest such chain
_SHORTEST_HOME = 3  # letters


class _Signs(Struct, frozen=True, gc=False):
    """What one line tells of how the lists are written."""

    given_first: int = 0  # pairs of words of which the first alone is a given name
    given_second: int = 0  # of which the second alone is
    surname_comma: int = 0  # names in which a comma parts the surname from the given name behind it
    chained: bool = False  # it has lost its breaks, and has surnames first
    comma_chained: bool = False  # the same with commas
    home: str | None = None  # the word that it begins with, before a full name
    home_alone: bool = False  # it is the name of a municipality
    run: tuple[str, ...] = ()  # its words, where they are a given name and others with capitals


_SILENT = _Signs()


def habits_of(lines: Iterable[str]) -> Habits:
    """Infer how lists are written from all lines: whether pairs of words end, rather than begin, with a given name.

    >>> habits_of(["Ek Anna, ordförande", "Lundvall Bo", "Strandh Eva (C)"]).surname_first
    True
    >>> habits_of(["Ek, Anna ordförande", "Lundvall, Bo", "Strandh, Eva 1-7"]).surname_comma
    True
    """
    held = tuple(lines)
    whole = "\n".join(held)
    signs = [one for one in map(_signs_of, held) if one is not None]
    first, second = sum(one.given_first for one in signs), sum(one.given_second for one in signs)
    comma, chained = sum(one.surname_comma for one in signs), any(one.chained for one in signs)
    return Habits(
        surname_first=chained or (second >= _TELLING and second > 2 * first),
        never_given_first=chained or (second >= _TELLING and second > _HARDLY_EVER * first),
        surname_comma=(comma >= _TELLING and comma > first) or any(one.comma_chained for one in signs),
        marks=tuple(marks_of(held).items()),
        homes_first=_begin_with_homes([one.home for one in signs if one.home is not None]),
        homes_alone=any(one.home_alone for one in signs),
        homes_third=_end_with_homes([one.run for one in signs if one.run]),
        coded=_is_coded(whole),
        counted=any(_COUNTED.search(line) for line in lines_with_words(_COUNTED, whole)),
    )


@lru_cache(maxsize=_REMEMBERED)
def _signs_of(line: str) -> _Signs | None:
    """Return what a line tells, None for one that tells nothing, as most do."""
    pairs = [(is_given(a), is_given(b)) for a, b in _PAIR.findall(line)]
    home = _HOME.match(line)
    run = _RUN.fullmatch(line.strip())
    words = tuple(run[0].split()) if run is not None else ()
    turned = [pair for pair in _COMMA_PAIR.finditer(line) if _surname_first(pair)]
    found = _Signs(
        given_first=pairs.count((True, False)),
        given_second=pairs.count((False, True)),
        surname_comma=sum(_opens_line(line, pair.start()) for pair in turned),
        chained=len(line) >= _LOST_BREAKS and _is_chained(line),
        comma_chained=_has_comma_chain(line),
        home=home["home"] if home is not None and home["given"] is not None and is_given(home["given"]) else None,
        home_alone=home is not None and _is_home_alone(home),
        run=words if words and is_given(words[0]) else (),
    )
    return found if found != _SILENT else None


def _surname_first(pair: re.Match[str]) -> bool:
    """Tell whether a pair is surname and given name: not the place in "Lerum, Anna Ek", "Bo Alm – Lerum, Anna Ek"."""
    if not is_given(pair["b"]) or is_given(pair["a"]):
        return False
    third = pair["c"]
    return third is None or is_given(third) or not _is_place(pair["a"])


def _is_place(word: str, *, plainly: bool = False) -> bool:
    """Tell the name of a municipality; `plainly`: one that is no person's."""
    known = lexicon().exact(word)
    if known is None or known.organisation.classification != "municipality":
        return False
    return not (plainly and known.ambiguous)


def _begin_with_homes(found: Sequence[str]) -> bool:
    """Tell whether lines begin with a municipality and a full name, and with nothing between: "Lerum Anna Ek"."""
    return len(found) >= _TELLING and sum(map(_is_place, found)) >= _TELLING


def _is_home_alone(match: re.Match[str]) -> bool:
    """Tell whether a municipality that is no person's name stands alone on a line."""
    alone = match["alone"] is not None and len(match["home"]) >= _SHORTEST_HOME
    return alone and _is_place(match["home"], plainly=True)


def _has_comma_chain(line: str) -> bool:
    """Tell whether names surname first stand in a row on a line."""
    return line.count(", ") >= _CHAIN_COMMAS and any(map(_is_comma_chain, _COMMA_CHAIN.finditer(line)))


def _is_comma_chain(chain: re.Match[str]) -> bool:
    """Tell whether names follow each other surname first: not "Anna Ek, Bo Lund, Eva Sten", whose first has both."""
    before = (chain["before"] or "").strip()
    given = [is_given(couple.split()[0]) for couple in chain["couples"].split(", ") if couple]
    return not (is_given(before) or is_given(chain["first"])) and _MOSTLY * len(given) <= sum(given)


def _end_with_homes(runs: Sequence[Sequence[str]]) -> bool:
    """Tell whether names end with where people come from, and with nothing between: "Anna Ek Nordby", "Bo Lund Söderö".

    Nearly all who stand alone on a line have a third word, as hardly any list is one of people with two surnames; and
    few of those words are surnames. `runs` are those that begin with a given name.
    """
    couples = sum(len(words) == _COUPLE for words in runs)
    thirds = [words[2] for words in runs if len(words) == _TRIPLE and not is_given(words[1])]
    strange = sum(not is_surname(word) for word in thirds)
    return len(thirds) > _TELLING and _HARDLY_EVER * couples <= len(thirds) and _TELLING * strange >= len(thirds)


def _is_coded(text: str) -> bool:
    """Tell whether an abbreviation stands in brackets behind several names, of no party and not their initials.

    Where most have a party, a code that nobody knows is of one, too: "(UP)" among "(S)" and "(M)".
    """
    codes: set[tuple[str, str]] = set()
    of_parties: set[str] = set()
    for match in _CODE.finditer(text):
        name = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST_NAME), match.start())
        if name is None:
            continue
        if party_of(match["code"]) is not None:
            of_parties.add(name[0])
        elif match["code"] not in (name["given"][0] + name["surname"][0], name["given"][:1]):
            codes.add((name[0], match["code"]))
    return len(codes) >= _TELLING and _COUPLE * len(codes) > len(of_parties)


def _is_chained(line: str) -> bool:
    """Tell whether a list that has lost its breaks has surnames first: "Ek Anna Byggnadsnämnden Lundvall Bo HSO"."""
    if not may_begin(line):
        return False
    pairs = [(match["a"], match["b"]) for match in _CHAIN.finditer(line)]
    if sum(_is_turned(a, b) for a, b in pairs) < _CHAINED:
        return False
    opening = [turned for run in _RUN.finditer(line) if (turned := _opens_turned(run[0])) is not None]
    return opening.count(True) > _HARDLY_EVER * opening.count(False)


def _opens_turned(run: str) -> bool | None:
    """Tell whether the first two words of a run that are a given name and a surname are in turned order, if any are.

    The order of the pairs behind them tells nothing: in "Ek Anna Lundvall Bo" a surname stands behind Anna, too.
    """
    for a, b in pairwise(run.split()):
        if _is_turned(a, b):
            return True
        if _is_turned(b, a):
            return False
    return None


def _is_turned(first: str, second: str) -> bool:
    return is_given(second) and is_surname(first) and not is_given(first)


def _opens_line(line: str, at: int) -> bool:
    """Tell whether no capitalised word or dash stands right before the pair at `at`: in "Anna Ek, Bo Lund" one does.

    A dash does in "Anna Ek – Kusten, Bo Lund"; one that begins the line is a bullet.
    """
    before = line[:at].rstrip()
    if len(before) > 1 and before[-1] in "-–—":
        return False
    return not (before and before[-1].isalpha() and before.split()[-1][0].isupper())
