"""Attendance that the head tells in sentences instead of in a list: who the people of its clauses are.

Surface forms: "Från Ale deltog Bo Lund och Eva Sten (rektor)", "Mötet leddes av Anna Ek, samordnare på GR, som hälsade
alla välkomna". A clause is read where its people stand right beside the words that say how they took part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from extractors.attendance.drafts import Entry, says_nothing
from extractors.attendance.entries import read_line, words_outside_brackets
from extractors.attendance.homes import known_home
from extractors.attendance.listed import Listed, listed_under
from extractors.fields.cutting import Cutter
from extractors.fields.kinds import Habits, Kind
from extractors.participation.told_clauses import Clause, clauses_of
from extractors.sentences.typed import wrapped_sentences
from extractors.structure.lines import Line
from extractors.words.labels import Label, Part
from extractors.words.titles import role_named
from graph.claims import Organisation, Span, Status

_ABSENT = (Status.ABSENT, Status.EXCUSED)
_HEAD_LINES = 25  # of minutes without an item, in which attendance may be told


def read_told(text: str, head: Sequence[Line], *, has_items: bool) -> Iterator[Listed]:
    """Yield who took part by the sentences of the head; `head` are its lines that stand in no list."""
    for paragraph in _paragraphs([line for line in head if has_items or line.index < _HEAD_LINES]):
        clauses = [
            clause
            for sentence in wrapped_sentences(text, paragraph.start, paragraph.end)
            for clause in clauses_of(text, sentence)
        ]
        cutter = Cutter(text, paragraph, Habits()) if clauses else None
        for clause in clauses:
            if cutter is not None:
                yield from _listed(clause, cutter)


def _paragraphs(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the paragraphs that the lines make."""
    starts = [
        at for at, line in enumerate(lines) if line.after_blank or at == 0 or lines[at - 1].index + 1 < line.index
    ]
    for first, behind in pairwise((*starts, len(lines))):
        yield Span(lines[first].span.start, lines[behind - 1].span.end)


def _listed(clause: Clause, cutter: Cutter) -> Iterator[Listed]:
    """Yield the people of a clause as a list would name them."""
    phrase = clause.phrase
    label = Label(phrase.text, Part.LIST, Status(phrase.status))
    for entry in _people(clause, cutter) or _bodies(clause, cutter):
        whole = replace(entry, span=clause.span, organisations=entry.organisations or clause.organisations, remarks=())
        one = listed_under(whole, label, (label,))
        yield one if phrase.role is None else replace(one, roles=(*one.roles, role_named(phrase.role)))


def _people(clause: Clause, cutter: Cutter) -> Sequence[Entry]:
    """Return the people whom a clause names, up to words that say something else of them.

    Behind a phrase such words may follow ("deltog Anna Ek, som berättade om"); before one they may not.
    """
    reading = read_line(cutter, clause.names)
    other = [f.span.start for _, f in words_outside_brackets(reading.fields) if not says_nothing(f.text)]
    if other and (clause.phrase.names == "before" or other[0] <= clause.names.start + 1):
        return ()
    stop = min(other, default=clause.names.end)
    people = list(takewhile(lambda e: _is_named_before(e, stop), reading.entries))
    return people if any(e.sure for e in people) else ()


def _bodies(clause: Clause, cutter: Cutter) -> Sequence[Entry]:
    """Return the known organisations that were absent, where a clause names nobody else: "Ale hade lämnat återbud"."""
    if clause.phrase.names != "before" or clause.phrase.status not in _ABSENT:
        return ()
    fields = [f for f in cutter.cut(clause.names) if f.kind not in (Kind.AND, Kind.COMMA)]
    bodies = [known_home(field) for field in fields]
    if not all(one.kind is Kind.ORGANISATION and one.sure for one in bodies):
        return ()
    homes = (one.value for one in bodies)
    return [Entry(clause.names, None, None, organisations=(o,)) for o in homes if isinstance(o, Organisation)]


def _is_named_before(entry: Entry, stop: int) -> bool:
    """Tell whether an entry is of somebody who is named in full before `stop`."""
    name = entry.name_span
    return name is not None and entry.name is not None and " " in entry.name and name.end <= stop
