"""Columns: what only a list as a whole tells of its entries.

A column of ticks says of those without one that they were not there. Labels that stand together above all names were
columns side by side, which a conversion has read one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from extractors.attendance.drafts import Entry
from extractors.attendance.entries import LineReading
from extractors.attendance.listed import STRONGEST_FIRST, Listed
from extractors.attendance.office_holders import KEEPERS
from extractors.fields.kinds import Kind
from extractors.structure.lines import Line
from extractors.structure.presence_columns import Head, column_of, status_below
from extractors.words.labels import Part
from graph.claims import Finding, Status

_TOOK_PART = frozenset((Status.PRESENT, Status.REMOTE))
_STACKED = 3  # labels above all names: columns that were read one after the other
_TICKS = 2  # entries with a tick from which on there is a column of them
_SHARE = 0.4  # of the politicians, who have one
_UNREAD = "Raden i närvarolistan gick inte att tolka"
_UNMARKED = "saknar markering i en kolumn där andra har en, och det är öppet om hen deltog"


def unstacked(listed: Sequence[Listed]) -> list[Listed]:
    """Give the names below a stack of labels each its label, where the list itself shows where one group ends.

    Blank lines may stand between the groups; and politicians carry a party and officials do not. Where the paragraphs,
    or the runs of names with and without a party, are as many as the labels, they are the groups in order. Otherwise
    the names are present, as the first label says, and no more is said.
    """
    result: list[Listed] = []
    for stack, group in groupby(listed, key=lambda one: one.stack):
        members = list(group)
        apart = len(stack) >= _STACKED and len({label.status for label in stack}) > 1
        result.extend(_apart(members) if apart else members)
    return result


def _apart(members: Sequence[Listed]) -> Iterator[Listed]:
    stack = members[0].stack
    runs = _paragraphs(members)
    if len(runs) != len(stack):
        runs = [list(run) for _, run in groupby(members, key=lambda one: one.entry.party is not None)]
    labels = stack if len(runs) == len(stack) else (stack[0],) * len(runs)
    for label, run in zip(labels, runs, strict=True):
        for one in run:
            status = one.entry.status or label.status or Status.PRESENT
            yield replace(one, label=label, status=status, contested=one.contested and labels is not stack)


def _paragraphs(members: Sequence[Listed]) -> list[list[Listed]]:
    """Return the members by the paragraphs that they stand in."""
    paragraphs: list[list[Listed]] = []
    for one in members:
        if one.opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(one)
    return paragraphs


def uncontested(listed: Sequence[Listed]) -> tuple[list[Listed], list[Finding]]:
    """Leave out those of whom two labels say the opposite, and report them: whether they were there is open."""
    kept = [one for one in listed if not one.contested]
    open_ones = [Finding("unread-entry", _contested(one), one.entry.span) for one in listed if one.contested]
    return kept, open_ones


def _contested(one: Listed) -> str:
    labels = " och ".join(f"«{label.text}»" for label in one.stack or (one.label,))
    names = one.entry.name or ", ".join(o.name for o in one.entry.organisations)
    return f"{_UNREAD}: {names} står under {labels}, och det är öppet om hen deltog"


def summoned(listed: Sequence[Listed]) -> Iterator[Listed]:
    """Take those who were summoned for what the other lists say of them: absent where none names them.

    Where those name nobody who was there, as in "Närvarande: samtliga utom Anna Ek", the others were. Of whom a mark
    beside the name says it, it is said already.
    """
    told: dict[str | None, Status] = {}
    for one in listed:
        if one.label.part is not Part.OFFICE and not one.label.called:
            told[one.entry.name] = min(told.get(one.entry.name, one.status), one.status, key=STRONGEST_FIRST.index)
    rest = Status.ABSENT if _TOOK_PART & {*told.values()} else Status.PRESENT
    for one in listed:
        if not one.label.called or not told or one.entry.status is not None or one.entry.tick is not None:
            yield one
        else:
            yield replace(one, status=told.get(one.entry.name, rest))


def ticked(listed: Sequence[Listed]) -> tuple[list[Listed], list[Finding]]:
    """Take those whose box is empty, or who have none in a group that has a column of ticks, for absent.

    Those of whom their marks leave it open whether they were there are left out, and reported.
    """
    groups: dict[str, list[Entry]] = {}
    for one in listed:
        groups.setdefault(one.label.text, []).append(one.entry)
    columns = _with_columns(listed)
    of_group = {one.label.text for one in listed if one.label.part is Part.GROUP}
    open_in = {
        text: _leaves_open(entries, ticks=text in columns, words=text in of_group) for text, entries in groups.items()
    }
    told: list[Listed] = []
    findings: list[Finding] = []
    for one in listed:
        missing = one.entry.tick is None and not _said_otherwise(one)
        if missing and not one.entry.dashed and open_in[one.label.text](one.entry):
            findings.append(Finding("unread-entry", f"{_UNREAD}: {one.entry.name} {_UNMARKED}", one.entry.span))
        elif one.entry.tick is False or (missing and one.label.text in columns):
            told.append(replace(one, status=Status.ABSENT if one.entry.status is None else one.entry.status))
        else:
            told.append(one)
    return told, findings


def _with_columns(listed: Sequence[Listed]) -> set[str]:
    """Return the labels of the groups that have a column of ticks; those that stand below the names are nobody's."""
    ticks = [one for one in listed if one.entry.tick is not None]
    expected = sum(1 for one in listed if one.entry.party or one.entry.tick is not None)
    column = len(ticks) >= _TICKS and len(ticks) >= _SHARE * expected
    groups = {one.label.text for one in ticks} if column else set()
    return groups - {one.label.text for one in listed if one.detached}


def _leaves_open(group: Sequence[Entry], *, ticks: bool, words: bool) -> Callable[[Entry], bool]:
    """Return what tells whether a missing mark leaves it open if somebody of a group was there.

    Others have marks, or words, for both; or what she is stands in the place of the mark, as it does with nobody who
    has one: "Anna Ek X", "Bo Lund kassör". `ticks`: the group has a column of them; `words`: its label does not say
    itself that those in it were there.
    """
    marked = [entry for entry in group if entry.tick is not None]
    marks = {True for entry in marked if entry.tick} | {False for entry in group if entry.tick is False or entry.dashed}
    told = [entry.status for entry in group if entry.status is not None] if words else []
    both = (ticks and len(marks) > 1) or (len(told) > _TICKS and Status.PRESENT in told and len(set(told)) > 1)
    titled = not ticks or any(entry.roles for entry in marked)
    return lambda entry: both or (bool(entry.roles) and not titled)


def below_heads(reading: LineReading, line: Line, heads: Sequence[Head]) -> LineReading:
    """Return a line's entries with what their ticks say by the heads of the columns in which they stand."""
    if not heads:
        return reading
    ticks = [f.span.start for f in reading.fields if f.kind is Kind.TICK and f.value is True]
    entries = []
    for entry in reading.entries:
        at = next((at for at in ticks if entry.span.start <= at < entry.span.end), None)
        said = status_below(heads, column_of(line, at - line.span.start)) if at is not None else None
        entries.append(entry if said is None or entry.status is not None else replace(entry, status=said))
    return replace(reading, entries=tuple(entries))


def _said_otherwise(one: Listed) -> bool:
    """Tell whether a list says otherwise than by a mark if somebody was there: who is of no body kept the minutes."""
    keeps = one.label.part is Part.LIST and any(role.path in KEEPERS for role in one.entry.roles)
    return keeps or one.entry.status is not None or bool(one.entry.parts) or one.entry.stands_in_for is not None
