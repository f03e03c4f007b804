"""Organisations that stand on lines of their own in a list of people: whose they are, by the order of the whole list.

    Länsstyrelsen      a heading: of those below it        Anna Ek      a line below each name: of that person
    Anna Ek                                                Lerum
    Bo Lund                                                Bo Lund
    Polisen                                                Ale
    Eva Sten

A heading that nobody knows is one where known ones head the rest of the list and its words are those of a body; what
else stands so heads people whose organisation is open.

Where all people of a list have an organisation beside their names, as several in the lists do, one on a line of its
own took part itself, or did not: "Anna Ek, Lerum", "Bo Lund, Ale", "Skolverket". Where the order does not tell, as in
columns that a conversion has read one after the other, nobody is paired by counting: that is reported. And a word that
ends the names of several people is the name of where they come from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise, takewhile

from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.listed import Listed
from extractors.fields.patterns import ORGANISATION_WORD
from extractors.matching.lexicon import lexicon
from extractors.words.known_words import unknown_organisation
from extractors.words.names import is_given, is_surname
from graph.claims import Finding, Organisation, Span

_HEADING = re.compile(r"[A-ZÅÄÖ][\wÅÄÖåäö&./-]*(?: [\wÅÄÖåäö&./-]+){0,4}:?")
_LETTERS = re.compile(r"[A-ZÅÄÖ]{2,6}")  # SKPF
_BLANK = re.compile(r"\n[^\S\n]*\n[^\S\n]*$")
# Anna Ek | Lerum
_BEHIND = re.compile(r" (?=[A-ZÅÄÖ])")
_BEFORE = 40  # characters before a line that show whether it is blank above
_PAIRS = 2  # of a name and an organisation below it, from which on they are pairs
_SHARED = 3  # people whose names end with the same word that is no surname
_NAME = 3  # words of a name that ends with such a word


def headed(listed: Sequence[Listed], unread: Sequence[Finding], text: str) -> tuple[list[Listed], list[Finding]]:
    """Give the organisations on lines of their own to those whose they are.

    `unread` is what was reported of the lists so far. Returns the people with all reports: without those of lines that
    are headings after all, and with one for each organisation that is nobody's.
    """
    result: list[Listed] = []
    findings = list(unread)
    homed = sum(_is_person(one) and bool(one.entry.organisations) for one in listed) >= _PAIRS
    unknown = sorted(span for one in unread if (span := one.source) is not None and _may_head(span, text))
    for _, group in groupby(listed, key=lambda one: (one.label.text, one.status)):
        members = list(group)
        if all(_is_person(one) for one in members) or not any(_is_person(one) for one in members):
            result.extend(members)
            continue
        within = list(_with_unknown_headings(members, _as_headings(unknown, members, text)))
        if _in_pairs(members):
            pairs = zip(members[::2], members[1::2], strict=True)
            result.extend(_of(person, below.entry.organisations) for person, below in pairs)
        elif _under_headings(within):
            result.extend(_with_headings(within))
            read = {one.entry.span for one in within if _is_body(one)}
            findings = [finding for finding in findings if finding.source not in read]
        elif homed and _have_homes([one for one in members if _is_person(one)]):
            result.extend(members)
        else:
            result.extend(one for one in members if _is_person(one))
            findings.extend(_unpaired(members))
    return result, findings


def _may_head(span: Span, text: str) -> bool:
    """Tell whether a line that no rule explains may be a heading: a few words with a capital, and nothing else."""
    return _HEADING.fullmatch(span.of(text).strip()) is not None


def _as_headings(unknown: Sequence[Span], members: Sequence[Listed], text: str) -> Iterator[Listed]:
    """Yield the lines between the first and the last of a list that may be headings nobody knows."""
    first, last = members[0], members[-1]
    begins = bisect_right(unknown, first.entry.span.start, key=lambda span: span.start)
    for span in takewhile(lambda span: span.start < last.entry.span.start, islice(unknown, begins, None)):
        entry = Entry(span, None, None, sure=False, organisations=(unknown_organisation(span.of(text).strip(" :")),))
        opens = _BLANK.search(text[max(0, span.start - _BEFORE) : span.start]) is not None
        yield Listed(entry, first.label, first.status, (), opens=opens)


def _with_unknown_headings(members: Sequence[Listed], headings: Iterable[Listed]) -> Iterator[Listed]:
    """Yield the members of a list with the headings among them, without those of groups: their people have homes."""
    whole = sorted((*members, *headings), key=lambda one: one.entry.span.start)
    for one, below in pairwise(whole):
        if one.entry.sure or _is_person(one) or not (_is_person(below) and below.entry.organisations):
            yield one
    yield whole[-1]


def _is_body(one: Listed) -> bool:
    """Tell whether a heading that nobody knows is of a body: "SKPF", "Hembygdsföreningen"; not "Elever"."""
    name = one.entry.organisations[0].name if not (_is_person(one) or one.entry.sure) else ""
    return _LETTERS.fullmatch(name) is not None or ORGANISATION_WORD.search(name) is not None


def _is_person(one: Listed) -> bool:
    return one.entry.name is not None


def _in_pairs(members: Sequence[Listed]) -> bool:
    persons, below = members[::2], members[1::2]
    alternate = all(map(_is_person, persons)) and not any(map(_is_person, below))
    bare = all(not one.entry.organisations for one in persons)
    return alternate and bare and len(persons) == len(below) >= _PAIRS


def _under_headings(members: Sequence[Listed]) -> bool:
    """Tell whether each organisation heads people right below it who name none of their own, as all before them do."""
    runs = [(person, list(run)) for person, run in groupby(members, key=_is_person)]
    headings = [run for person, run in runs if not person]
    before = runs[0][1] if runs[0][0] else []
    single = all(len(run) == 1 and len(run[0].entry.organisations) == 1 for run in headings)
    homes = [[bool(one.entry.organisations) for one in run] for person, run in runs[bool(before) :] if person]
    bare_first = all(not run[0] and run == sorted(run) for run in homes)
    known = any(one.entry.sure for run in headings for one in run)
    return runs[-1][0] and single and bare_first and known and (_have_homes(before) or _head_paragraphs(runs))


def _have_homes(members: Sequence[Listed]) -> bool:
    return all(one.entry.organisations for one in members)


def _head_paragraphs(runs: Sequence[tuple[bool, Sequence[Listed]]]) -> bool:
    """Tell whether each organisation begins a paragraph of which those below it are the rest."""
    first, *behind = runs
    below = behind if first[0] else runs
    return all(run[0].opens is not person for person, run in below)


def _with_headings(members: Sequence[Listed]) -> Iterator[Listed]:
    heading: tuple[Organisation, ...] = ()
    for one in members:
        if _is_person(one):
            yield one if one.entry.organisations else _of(one, heading)
        else:
            heading = one.entry.organisations if one.entry.sure or _is_body(one) else ()


def _of(one: Listed, organisations: tuple[Organisation, ...]) -> Listed:
    return replace(one, entry=replace(one.entry, organisations=organisations))


def _unpaired(members: Sequence[Listed]) -> Iterator[Finding]:
    for one in members:
        if not _is_person(one):
            names = ", ".join(o.name for o in one.entry.organisations)
            message = f"Det framgår inte vem i närvarolistan som kommer från {names}"
            yield Finding("unpaired-organisation", message, one.entry.span)


def shared_endings(listed: Sequence[Listed], text: str) -> Iterator[Listed]:
    """Take a word that ends the names of several people, and is no surname, for where they come from.

    Where nearly all stand with nothing between their names and whom they come from, so does one word that ends the
    name of somebody who comes from nowhere: "Anna Ek Lerum", "Bo Lund Ale kommun", "Eva Dahl Vision".
    """
    shared = _endings(one.entry.name for one in listed if one.entry.name is not None)
    behind = _homes_stand_behind(listed, text)
    for one in listed:
        name = one.entry.name
        ending = name.split()[-1] if name is not None else None
        apart = ending in shared or (behind and not one.entry.organisations and _ends_with_other(name))
        yield replace(one, entry=_without(one.entry, ending)) if apart and ending is not None else one


def _homes_stand_behind(listed: Sequence[Listed], text: str) -> bool:
    """Tell whether most people stand with nothing but a space between their names and whom they come from."""
    persons = [one.entry for one in listed if _is_person(one)]
    behind = [one for one in persons if one.organisations and one.name_span and _BEHIND.match(text, one.name_span.end)]
    return len(behind) >= _SHARED and 2 * len(behind) > len(persons)


def _ends_with_other(name: str | None) -> bool:
    """Tell whether a full name of one given name ends with a word more that is no surname."""
    words = name.split() if name is not None else []
    return len(words) == _NAME and [*map(is_given, words)] == [True, False, False] and not is_surname(words[-1])


def _endings(names: Iterable[str]) -> set[str]:
    before: dict[str, set[str]] = defaultdict(set)
    used: Counter[str] = Counter()
    for name in names:
        *words, last = name.split()
        used.update(words)
        if len(words) + 1 >= _NAME and not is_surname(last) and not is_given(last):
            before[last].add(words[-1])
    return {last for last, surnames in before.items() if len(surnames) >= _SHARED and not used[last]}


def _without(entry: Entry, ending: str) -> Entry:
    span, name = entry.name_span, entry.name
    if name is None or span is None or len(name.split()) < _NAME:
        return entry
    bare = name.removesuffix(ending).rstrip()
    known = lexicon().exact(ending)
    home = known.organisation if known is not None else unknown_organisation(ending)
    organisations = (home, *entry.organisations)
    return replace(entry, name=bare, name_span=Span(span.start, span.start + len(bare)), organisations=organisations)
