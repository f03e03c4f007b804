"""Employers in running text: who comes from which organisation, with what title.

Surface forms: "Anna Ek, VästKom", "Anna Ek och Bo Lund från GR", "Anna Ek, utbildningschef på GR,", "GR:s samordnare
Anna Ek", "Anna Ek (samordnare GR)", "från GR deltog Anna Ek", "Anna Ek är ny rektor i Ale", and a title within a row or
paragraph that begins with an organisation ("Lidköping: ... Rektor Bo Ek").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.matching.pattern_index import PatternIndex
from extractors.sentences.marks import Mark
from extractors.sentences.settling import Settler
from extractors.sentences.typed import IN_A_ROW, ORGANISATION, PERSON, Sentence
from extractors.words.titles import TASKS, title_at
from graph.claims import Membership, Organisation, Role

_SEVERAL = rf"(?P<who>{PERSON}(?:,?\s(?:och|samt)\s{PERSON}){IN_A_ROW})"
_WORD = r"[\w.-]+"
# Anna Ek, VästKom, informerade · Anna Ek, och Bo Lund, VästKom (in "Anna Ek och Bo Lund, VästKom" it is Bo's, at least)
_BESIDE = re.compile(
    rf"(?P<who>{PERSON}(?:,\s(?:och|samt)\s{PERSON}){IN_A_ROW}),\s?(?P<org><O\d+>)(?=[,.;)]|\soch\b|\ssamt\b|$|\s[a-zåäö])"
)
# Anna Ek och Bo Lund från GR · Anna Ek på GR
_FROM = re.compile(rf"{_SEVERAL}\s(?:från|på|hos)\s(?P<org><O\d+>)")
# Eva Dahl, (Filip Gren och Anna Ek från GR): one of several, of whom the last comes from there, at least
_IN_A_ROW_BEFORE = re.compile(rf"{PERSON},\s(?:[a-zåäöA-ZÅÄÖ-]{{4,}}\s)?$")
# Anna Ek (Lerum): whom she comes from, which is not to say who employs her
_IN_BRACKETS = re.compile(rf"(?P<who>{PERSON})\s\((?P<org><O\d+>)\)")
# Kontaktperson på GR: Anna Ek
_CONTACT = re.compile(
    rf"(?:[Kk]ontakt|[Aa]nsvarig|[Hh]andläggare)\w*\s(?:på|vid|från|hos)\s(?P<org><O\d+>):\s+(?P<who>{PERSON})"
)
# Anna Ek, GR:s generaldirektör
_WHOSE = re.compile(rf"(?P<who>{PERSON}),\s(?P<org><O\d+g>)\s(?P<title>[a-zåäö]{_WORD}(?:\s[a-zåäö]{_WORD})?)")
# Anna Ek, ny utbildningschef på GR · Anna Ek (AE), professor GR · Anna Ek, planerare på stadskontoret i Lerum
_TITLED = re.compile(
    rf"(?P<who>{PERSON})(?:\s\([A-ZÅÄÖ]{{1,3}}\))?,\s(?:som\sär\s)?(?:ny\s)?(?P<title>[a-zåäöA-ZÅÄÖ]{_WORD}(?:\s[a-zåäö]{_WORD})?)"
    r"(?:,|\s(?:på|vid|i|hos|för))?\s(?:[\wåäö-]+(?:kontoret|kansliet|förvaltningen|avdelningen|enheten|staben)\si\s)?"
    r"(?P<org><O\d+>)"
)
# Anna Ek (projektledare GR)
_BRACKETED = re.compile(
    rf"(?P<who>{PERSON})\s\((?P<title>[a-zåäöA-ZÅÄÖ]{_WORD}(?:\s[a-zåäö]{_WORD})?)(?:,|\s(?:på|vid|i|hos|för))?\s"
    r"(?P<org><O\d+>)\)"
)
# Anna Ek Områdeschef GR: a signature, its line breaks lost
_SIGNED = re.compile(rf"(?P<who>{PERSON})\s(?P<title>[A-ZÅÄÖ][a-zåäö-]{{4,}})\s(?P<org><O\d+>)")
# Anna Ek, även hon från GR
_ALSO = re.compile(rf"(?P<who>{PERSON}),\säven\s(?:hon|han)\s(?:från|på|vid)\s(?P<org><O\d+>)")
# från GR deltog samordnaren Anna Ek och rektor Bo Lund
_THERE_FROM = re.compile(
    r"\bfrån\s(?P<org><O\d+>)\s(?:är|var|deltog|deltar|medverkade|medverkar|kom|kommer)\s"
    rf"(?P<who>(?:[a-zåäö][\w-]*\s){{0,2}}{PERSON}(?:(?:,|\soch|\ssamt)\s(?:[a-zåäö][\w-]*\s){{0,2}}{PERSON}){IN_A_ROW})",
    re.IGNORECASE,
)
# Anna Ek, GR, Bo Lund och Eva Dahl, Skolverket: of those in a row who share an organisation, all come from it
_GROUP = rf"{PERSON}(?:,\s{PERSON}){IN_A_ROW}(?:\s(?:och|samt)\s{PERSON})?,\s<O\d+>"
_ROW_OF_GROUPS = re.compile(rf"{_GROUP}(?:,?\s(?:(?:och|samt)\s)?{_GROUP})+")
_ONE_GROUP = re.compile(rf"(?P<who>{PERSON}(?:,\s{PERSON}){IN_A_ROW}(?:\s(?:och|samt)\s{PERSON})?),\s(?P<org><O\d+>)")
# GR:s samordnare Anna Ek
_ORGANISATIONS_TITLE = re.compile(
    rf"(?P<org><O\d+g>)\s(?P<title>[a-zåäö]{_WORD}(?:\s[a-zåäö]{_WORD})?),?\s(?P<who>{PERSON})"
)
# Gymnasiechef Magnus Ek
_TITLE_BEFORE = re.compile(rf"(?P<title>[A-ZÅÄÖa-zåäö][\w.-]{{4,}})\s(?P<who>{PERSON})")
# Anna Ek är tf kulturchef
_TITLE_BEHIND = re.compile(
    rf"(?P<who>{PERSON})\s(?:är|blir|har\sblivit)\s(?:ny\s)?(?P<title>[a-zåäö][\w.-]*(?:\s[a-zåäö][\w.-]+)?)(?![\w-])"
)
# Anna Ek är ny rektor i Ale
_IS_TITLED = re.compile(
    rf"(?P<who>{PERSON})\s(?:är|blir|har\sblivit)\s(?:ny\s|tf\s)?(?P<title>[a-zåäö][\w.-]*(?:\s[a-zåäö][\w.-]+)?)"
    r"\s(?:på|vid|i|hos|för)\s(?P<org><O\d+>)"
)
# Jurist Anna Ek, GR · forskningsledare Bo Lund från FoU Väst
_TITLE_AND_HOME = re.compile(
    rf"(?P<title>[A-ZÅÄÖa-zåäö][\w.-]{{3,}})\s(?P<who>{PERSON})(?:,|\sfrån|\spå|\svid)\s(?P<org><O\d+>)"
)
_TITLES = PatternIndex(
    [
        (pattern, None)
        for pattern in (_TITLED, _ORGANISATIONS_TITLE, _TITLE_AND_HOME, _IS_TITLED, _BRACKETED, _SIGNED, _WHOSE)
    ]
)
# where a task of a forum ("projektledare") says who employs somebody, too
_OF_WORK = frozenset((_BRACKETED, _TITLED))
_ROWS = PatternIndex([(_ROW_OF_GROUPS, None)])
_HOMES = PatternIndex([(pattern, None) for pattern in (_BESIDE, _FROM, _ALSO, _THERE_FROM, _CONTACT)])
_OF_EMPLOYERS = frozenset((_TITLES, _ROWS, _HOMES))
_STATED_HOMES = PatternIndex(
    [(pattern, None) for pattern in (_TITLED, _ORGANISATIONS_TITLE, _BESIDE, _FROM, _IN_BRACKETS)]
)
# - Anna Ek, Lerum: a line of a list
_ENTRY = re.compile(rf"(?:[-–•]\s)?{PERSON},\s{ORGANISATION}")
_ROW = re.compile(r"^(?P<org><O\d+>)(?::|\t|\s[A-ZÅÄÖ])")


def affiliations_in(sentence: Sentence, settler: Settler, row: Organisation | None) -> Iterator[Membership]:
    """Yield who comes from which organisation by a sentence, with the title where it is written.

    `row` is the organisation whose row or paragraph the sentence stands in ("Lidköping: ... Gymnasiechef Bo Ek kan").
    """
    typed = sentence.typed
    if "<P" not in typed or _ENTRY.fullmatch(typed):
        return  # a line of a list says whom she stands for, which is not to say who employs her
    found = list(_with_organisation(sentence, settler)) if not _OF_EMPLOYERS.isdisjoint(sentence.rules) else []
    titled = {one.member for one in found if one.roles}
    yield from (one for one in found if one.roles or one.member not in titled)
    if row is not None:
        for pattern in (_TITLE_BEFORE, _TITLE_BEHIND):
            for match in pattern.finditer(typed):
                title = _title(match)
                if title is not None:
                    yield from _affiliations(sentence, settler, match["who"], row, title)


def _with_organisation(sentence: Sentence, settler: Settler) -> Iterator[Membership]:
    for pattern, _ in sentence.rules.get(_TITLES, ()):
        for match in pattern.finditer(sentence.typed):
            title = _title(match) or (_task(match) if pattern in _OF_WORK else None)
            if title is not None:
                yield from _employed(sentence, settler, match, title)
    for pattern, _ in sentence.rules.get(_HOMES, ()):
        for match in pattern.finditer(sentence.typed):
            several = pattern is _FROM and _IN_A_ROW_BEFORE.search(sentence.typed, 0, match.start()) is not None
            yield from _employed(sentence, settler, match, None, last=several)
    for row in _ROW_OF_GROUPS.finditer(sentence.typed) if _ROWS in sentence.rules else ():
        for match in _ONE_GROUP.finditer(row[0]):
            yield from _employed(sentence, settler, match, None)


def _task(match: re.Match[str]) -> Role | None:
    """Return the task that somebody is employed for, though others have it in forums: "projektledare GR"."""
    title = title_at(match["title"], definite=True)
    return title.role if title is not None and title.role.label.endswith(TASKS) else None


def _title(match: re.Match[str]) -> Role | None:
    """Return the job title that the words in the title's place are, all of them or, of two, the first."""
    words = match["title"]
    title = title_at(words, definite=True)
    whole = title is not None and title.end in (len(words), words.find(" "))
    return title.role if title is not None and whole and title.kind == "title" else None


def _employed(
    sentence: Sentence, settler: Settler, match: re.Match[str], title: Role | None, *, last: bool = False
) -> Iterator[Membership]:
    """Yield that those of a match come from its organisation; `last`: that the last of them does."""
    organisation = sentence.mark(match["org"]).organisation
    who = match["who"][match["who"].rindex("<") :] if last else match["who"]
    if organisation is not None:
        yield from _affiliations(sentence, settler, who, organisation, title)


def _affiliations(
    sentence: Sentence, settler: Settler, who: str, organisation: Organisation, title: Role | None
) -> Iterator[Membership]:
    roles = (title,) if title is not None else ()
    for mark in _from_there(sentence.marks_in(who), settler):
        person = settler.person(mark).person if _full(mark) is not None else None
        if person is not None:
            yield Membership(person, organisation, (sentence.span,), roles, item=sentence.item)


def _from_there(marks: Sequence[Mark], settler: Settler) -> Sequence[Mark]:
    """Return those of several whom what stands behind the last is said of: a guest's home is not that of those listed.

    "I gruppen ingår Anna Ek samt Bo Lund från Skolverket", where Anna took part and Bo did not.
    """
    if not marks or settler.is_listed(marks[-1]):
        return marks
    return [mark for mark in marks if not settler.is_listed(mark)]


def _full(mark: Mark) -> str | None:
    """Return the full name that a mark is, None for a given name alone."""
    return mark.person.text if mark.person is not None and mark.person.full else None


def stated_homes(sentences: Sequence[Sentence]) -> dict[str, Organisation]:
    """Return the organisation that the text first gives each person it names in full: "Ann Ek, VästKom"."""
    homes: dict[str, Organisation] = {}
    for sentence in sentences:
        for pattern, _ in sentence.rules.get(_STATED_HOMES, ()):
            for match in pattern.finditer(sentence.typed):
                organisation = sentence.mark(match["org"]).organisation
                for name in map(_full, sentence.marks_in(match["who"])):
                    if organisation is not None and name is not None:
                        homes.setdefault(name, organisation)
    return homes


def row_of(sentence: Sentence) -> Organisation | None:
    """Return the organisation that a row or paragraph begins with: "Lidköping: ...", "Skövde<TAB>Ja"."""
    match = _ROW.match(sentence.typed) if sentence.typed.startswith("<O") else None
    return sentence.mark(match["org"]).organisation if match is not None else None
