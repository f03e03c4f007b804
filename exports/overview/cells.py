"""Rows as cells for reading: what a person would write in a register, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from exports import phrases
from exports.overview.changes import sentence
from exports.overview.document import Cell, Line, Ref
from exports.overview.rows import ChangeRow, GapRow, MemberRow, OpenRow, VacantRow
from exports.overview.wording import count
from exports.roles import PeriodRow, RoleRow
from graph.answers import Basis, Thing
from graph.capacity import Capacity

Words = Mapping[str, str]


def plain(text: str, *, notes: Iterable[Ref] = ()) -> Cell:
    """Return a cell of one line."""
    return (Line(text, notes=tuple(notes)),)


def named(thing: Thing, *, notes: Iterable[Ref] = ()) -> Cell:
    """Return a cell of one line with a thing's name."""
    return (Line(thing.label, notes=tuple(notes), thing=thing),)


def names(things: Iterable[Thing], said: Words) -> Cell:
    """Return a cell with a line for each thing, or a dash."""
    return tuple(Line(thing.label, thing=thing) for thing in things) or nothing(said)


def listed(texts: Sequence[str], said: Words) -> Cell:
    """Return a cell with a line for each text, or a dash."""
    return tuple(map(Line, texts)) or nothing(said)


def nothing(said: Words) -> Cell:
    """Return a cell that shows that there is nothing to show."""
    return (Line(said["none"], quiet=True),)


def noted(cell: Cell, notes: Iterable[Ref]) -> Cell:
    """Return a cell with notes at the end of its first line."""
    return (replace(cell[0], notes=tuple(notes)), *cell[1:])


def role(row: MemberRow, said: Words) -> Cell:
    """Return somebody's roles, with their days where not all minutes give them; whether elected; who stands in."""
    lines = [Line(one.label, detail=None if one.always else span(one.first, one.last, said)) for one in row.roles]
    if row.state == "elected" and not any(period.elected for period in row.periods):
        lines.append(Line(said["elected"], quiet=True))
    lines += [Line(f"{said['stands-in-for']} {name}", quiet=bool(row.roles)) for name in row.stands_in_for]
    if row.capacity is Capacity.OTHER:
        parts = dict.fromkeys(one.part for one in row.attendance if one.part is not None)
        lines += [Line(part, quiet=True) for part in parts]
    lines += [Line(f"{said['overview.substitutes']} {name}", quiet=True) for name in row.substitutes]
    return tuple(lines) or nothing(said)


def role_words(row: RoleRow, said: Words) -> str:
    """Return a role in one line, with its days where not all minutes that show the seat give it."""
    return row.label if row.always else f"{row.label} ({span(row.first, row.last, said)})"


def behalf(row: MemberRow, said: Words) -> Cell:
    """Return on whose behalf somebody sits, for which party, and what she answers for."""
    lines = [*(Line(thing.label, thing=thing) for thing in row.behalf), *map(Line, row.parties)]
    unknown = [Line(said["overview.behalf-unknown"], quiet=True)]
    duties = [Line(", ".join(row.responsibilities), quiet=True)] if row.responsibilities else []
    return (*(lines or unknown), *duties)


def stated(row: MemberRow, said: Words) -> Cell:
    """Return the periods that the minutes state, each with what it is of."""
    return tuple(line for period in row.periods for line in _period(period, said)) or nothing(said)


def _period(row: PeriodRow, said: Words) -> Iterable[Line]:
    yield Line(phrases.period(row.begins, row.ends, said))
    what = [*row.roles, *([said["elected"]] if row.elected else [])]
    if what:
        yield Line(", ".join(what), quiet=True)


def attested(row: MemberRow, said: Words) -> Cell:
    """Return the first and the last day of minutes that show the seat."""
    if row.first_attested is None:
        return (Line(said["undated"], quiet=True),)
    return plain(span(row.first_attested, row.last_attested, said))


def presence(row: MemberRow, said: Words) -> Cell:
    """Return the last meeting that somebody came to, and how many of how many she came to."""
    found = row.presence
    if not found.listed:
        return nothing(said)
    share = said["presence.one" if found.meetings == 1 else "presence"]
    last = found.last if found.last is not None else said["presence.undated"]
    told = Line(share.format(came=found.came, meetings=found.meetings), quiet=True)
    return (Line(last) if found.came else Line(said["none"]), told)


def vacancy(row: VacantRow, said: Words) -> tuple[Cell, Cell, Cell]:
    """Return for whom a seat is, when it is said to be vacant, and who is shown in its place since."""
    whom = names(row.behalf, said) if row.behalf else (Line(said["overview.vacant-open"], quiet=True),)
    since = [Line(f"{one.name}, {said[one.state]} {one.date}") for one in row.since]
    return whom, plain(span(row.first, row.last, said)), tuple(since) or nothing(said)


def gap(row: GapRow, said: Words) -> str:
    """Return what there is to say of a municipality that has no one in a forum, or nothing."""
    told = [f"{said['overview.gap-former']} {name}" for name in row.former]
    told += [f"{name}, {said['overview.gap-other']}" for name in row.others]
    told += [f"{said['unnamed']}: {text}" for text in statuses(row.listed, said)]
    return "; ".join(told)


def statuses(found: Iterable[tuple[str, str | None]], said: Words) -> list[str]:
    """Return entries of attendance lists: a status and the day of its meeting."""
    return list(dict.fromkeys(f"{said[state]} {day(date, said)}" for state, date in found))


def change(row: ChangeRow, said: Words) -> Cell:
    """Return what changed."""
    return plain(sentence(row.change, said))


def candidates(row: OpenRow, said: Words) -> Cell:
    """Return whom an open name may mean."""
    if row.same:
        return tuple(Line(said["overview.same"].format(name=name)) for name in row.candidates)
    return tuple(map(Line, row.candidates)) or (Line(said["overview.nobody"], quiet=True),)


def meetings(found: Basis, said: Words) -> str:
    """Return how many meetings there are minutes of, and from when."""
    told = count(said, "meetings", found.meetings)
    if found.undated and found.first is None:
        return f"{told} {said['undated.short']}"
    dates = "" if found.first is None else f", {span(found.first, found.last, said)}"
    undated = f" ({count(said, 'undated', found.undated)})" if found.undated else ""
    return f"{told}{dates}{undated}"


def day(date: str | None, said: Words) -> str:
    """Return a date, or that there is none."""
    return said["undated.short"] if date is None else date


def span(first: str | None, last: str | None, said: Words) -> str:
    """Return the days from the first to the last, one day where they are the same, or that there is none."""
    if first is None or last is None or first == last:
        return day(first, said)
    return f"{first} – {last}"
