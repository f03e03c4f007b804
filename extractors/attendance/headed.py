"""Organisations that stand on lines of their own in a list of people: whose they are, by the order of the whole list.

    Länsstyrelsen      a heading: of those below it        Anna Ek      a line below each name: of that person
    Anna Ek                                                Lerum
    Bo Lund                                                Bo Lund
    Polisen                                                Ale
    Eva Sten

Where all people of a list have an organisation beside their names, one on a line of its own took part itself:
"Anna Ek, Lerum", "Bo Lund, Ale", "Skolverket". Where the order does not tell, as in columns that a conversion has read
one after the other, nobody is paired by counting: that is reported. And a word that ends the names of several people is
the name of where they come from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.listed import Listed
from extractors.words.known_words import unknown_organisation
from extractors.words.names import is_given, is_surname
from graph.claims import Finding, Organisation, Span

_PAIRS = 2  # of a name and an organisation below it, from which on they are pairs
_SHARED = 3  # people whose names end with the same word that is no surname
_NAME = 3  # words of a name that ends with such a word


def headed(listed: Sequence[Listed]) -> tuple[list[Listed], list[Finding]]:
    """Give the organisations on lines of their own to those whose they are; report those that are nobody's."""
    result: list[Listed] = []
    findings: list[Finding] = []
    for _, group in groupby(listed, key=lambda one: (one.label.text, one.status)):
        members = list(group)
        if all(_is_person(one) for one in members) or not any(_is_person(one) for one in members):
            result.extend(members)
        elif _in_pairs(members):
            pairs = zip(members[::2], members[1::2], strict=True)
            result.extend(_of(person, below.entry.organisations) for person, below in pairs)
        elif _under_headings(members):
            result.extend(_with_headings(members))
        elif _take_part(members):
            result.extend(members)
        else:
            result.extend(one for one in members if _is_person(one))
            findings.extend(_unpaired(members))
    return result, findings


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
    return runs[-1][0] and single and bare_first and all(one.entry.organisations for one in before)


def _take_part(members: Sequence[Listed]) -> bool:
    """Tell whether organisations took part by themselves: nobody else in the list lacks one, so they are nobody's."""
    persons = [one for one in members if _is_person(one)]
    return len(persons) >= _PAIRS and all(one.entry.organisations for one in persons)


def _with_headings(members: Sequence[Listed]) -> Iterator[Listed]:
    heading: tuple[Organisation, ...] = ()
    for one in members:
        if _is_person(one):
            yield one if one.entry.organisations else _of(one, heading)
        else:
            heading = one.entry.organisations


def _of(one: Listed, organisations: tuple[Organisation, ...]) -> Listed:
    return replace(one, entry=replace(one.entry, organisations=organisations))


def _unpaired(members: Sequence[Listed]) -> Iterator[Finding]:
    for one in members:
        if not _is_person(one):
            names = ", ".join(o.name for o in one.entry.organisations)
            message = f"Det framgår inte vem i närvarolistan som kommer från {names}"
            yield Finding("unpaired-organisation", message, one.entry.span)


def shared_endings(listed: Sequence[Listed]) -> Iterator[Listed]:
    """Take a word that ends the names of several people, and is no surname, for where they come from."""
    shared = _endings(one.entry.name for one in listed if one.entry.name is not None)
    for one in listed:
        name = one.entry.name
        ending = name.split()[-1] if name is not None else None
        yield replace(one, entry=_without(one.entry, ending)) if ending in shared and ending is not None else one


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
    organisations = (unknown_organisation(ending), *entry.organisations)
    return replace(entry, name=bare, name_span=Span(span.start, span.start + len(bare)), organisations=organisations)
