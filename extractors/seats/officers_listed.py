"""The officers of a board, elected by lines each of which names an office and who holds it.

Surface forms: "Till styrelse valdes:", "Styrelsen konstituerade sig enligt följande:" or the heading "Val av styrelse",
and below it "Ordf. Siv Alm, Ale", "Kassör: Bo Ek", "Suppleanter: Eva Sten och Nils Holm", "Övriga i styrelsen: ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from extractors.attendance.entries import Entry, habits_of, read_line
from extractors.fields.cutting import Cutter
from extractors.seats.boards import sits_in_board
from extractors.sentences.settling import Settler
from extractors.sentences.typed import FORUM, Sentence
from extractors.structure.agenda import Item
from extractors.structure.lines import Line
from extractors.words.roles import role_of
from extractors.words.titles import role_named
from graph.claims import Forum, Membership, Role, Span, State

# Till styrelse valdes: · Styrelsen konstituerade sig enligt följande: · Följande valdes till styrelsen:
_ANNOUNCES = re.compile(
    rf"^(?:till\s(?:ny\s)?(?:styrelse|(?P<forum>{FORUM}))|följande)(?=\s)[^.:]{{0,40}}\b(?:valdes|omvaldes|utsågs|väljs|utses)\b[^.:]{{0,40}}:$"
    rf"|^(?:styrelsen|(?P<own><[FR]\d+>))\s(?:har\s)?konstituera(?:r|de|t)\ssig\b[^.:]{{0,40}}:$",
    re.IGNORECASE,
)
# Styrelseval · Val av styrelse · Styrelsens konstituering
_HEADING = re.compile(
    r"\b(?:styrelseval|val\sav\s(?:ny\s)?styrelse|konstituer(?:ing|ande))\b|^(?:val|personval)$", re.IGNORECASE
)
# Suppleanter: Eva Sten · a) Ordförande på ett år: omval av Eva Sten
_LABELLED = re.compile(
    r"(?:[a-h][.)]\s)?(?P<label>[A-ZÅÄÖ][^:.]{3,60}?)(?:\s(?:för|på)\s(?:ett|två|tre|\d)\sår)?:\s+"
    r"(?:(?i:om|ny|fyllnads)val(?:\sav)?\s)?(?=[A-ZÅÄÖ])"
)
_OTHERS = re.compile(r"(?:övriga?|ordinarie)\b", re.IGNORECASE)
_LEAST = 2  # lines that make a list of officers
_LONGEST_LIST = 30
_EXPLAINED = 0.8  # of a line of a list must be understood


class _Officer(Struct, frozen=True, gc=False):
    """Somebody whom a line gives an office."""

    entry: Entry
    role: Role
    line: Line


def officers_in(
    text: str,
    lines: Sequence[Line],
    items: Sequence[Item],
    sentences: Sequence[Sentence],
    settler: Settler,
    board: Forum | None,
) -> Iterator[tuple[Membership, Span]]:
    """Yield the seats that lists of officers give, each with the span of its line.

    `board` is the forum whose officers are elected where the announcement names none.
    """
    for start, forum, item in _announced(items, sentences, settler, board):
        officers = list(_listed(text, [one for one in lines if one.span.start >= start and not one.noise]))
        if len({officer.line.index for officer in officers}) >= _LEAST:
            for officer in officers:
                yield _seat(officer, forum, item, settler), officer.line.span


def _announced(
    items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler, board: Forum | None
) -> Iterator[tuple[int, Forum, int | None]]:
    """Yield where lists of officers may begin, whose officers they are, and the item that they stand in."""
    for item in items:
        if board is not None and _HEADING.search(item.title) is not None:
            yield item.body.start, board, item.index
    for sentence in sentences:
        match = _ANNOUNCES.match(sentence.typed) if sentence.typed.endswith(":") else None
        if match is not None:
            named = match["forum"] or match["own"]
            forum = (settler.forum_of(sentence.mark(named)) if named else None) or board
            if forum is not None:
                yield sentence.span.end, forum, sentence.item


def _listed(text: str, lines: Sequence[Line]) -> Iterator[_Officer]:
    """Yield the officers of the first lines, up to one that names none."""
    near = lines[:_LONGEST_LIST]
    cutter = Cutter(text, Span(0, len(text)), habits_of(line.text for line in near))
    for line in near:
        officers = list(_on(cutter, line))
        if not officers:
            return
        yield from officers


def _on(cutter: Cutter, line: Line) -> Iterator[_Officer]:
    """Yield the officers of a line: by the office that its label names for all of them, else by that of each."""
    label = _LABELLED.match(line.text)
    of_label = _role_of_label(label["label"]) if label is not None else None
    shared = of_label if sits_in_board(of_label) else None
    begins = line.span.start + (label.end() if label is not None and shared is not None else 0)
    reading = read_line(cutter, Span(begins, line.span.end))
    for entry in reading.entries if reading.explained >= _EXPLAINED else ():
        role = next((role for role in entry.roles if sits_in_board(role)), shared)
        if entry.name is not None and " " in entry.name and role is not None:
            yield _Officer(entry, role, line)


def _role_of_label(label: str) -> Role | None:
    if _OTHERS.match(label) is not None:
        return role_of(label.split()[1]) or role_named("role/ledamot") if " " in label else None
    return role_of(label.lower())


def _seat(officer: _Officer, forum: Forum, item: int | None, settler: Settler) -> Membership:
    homes = tuple(home for home in officer.entry.organisations if home.classification is not None)
    who = settler.named(officer.entry.name or "", item, homes[0] if homes else None)
    return Membership(who, forum, (officer.line.span,), (officer.role,), homes, State.ELECTED, item=item)
