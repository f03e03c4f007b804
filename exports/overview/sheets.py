"""The overview as sheets: forums, members, attendance, vacant seats, gaps, changes, open questions and sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from exports.overview import cells
from exports.overview.changes import sentence
from exports.overview.overviews import ForumOverview, Overview
from exports.overview.rows import MemberRow
from exports.overview.sheet import Line, Sheet, date, joined
from exports.overview.wording import words
from exports.roles import PeriodRow

Words = Mapping[str, str]
Lines = Callable[[ForumOverview, Words], Iterable[Line]]


def sheets(found: Overview, *, language: str = "sv") -> tuple[Sheet, ...]:
    """Return the sheets of an overview, those of changes only where they were asked for.

    Raises UsageError for a language that there is not.
    """
    said = words(language)
    made = [_sheet(found, said, *kind) for kind in _KINDS]
    return tuple(sheet for sheet in made if sheet.title != said["overview.changes-short"] or found.since is not None)


def _sheet(found: Overview, said: Words, key: str, columns: Sequence[str], lines: Lines) -> Sheet:
    forums = (*found.forums, *found.mentioned)
    return Sheet(
        said[key],
        tuple(said[column] for column in ("overview.forum", "overview.convener", *columns)),
        tuple(
            (forum.forum.label, joined([one.name for one in forum.conveners]), *line)
            for forum in forums
            for line in lines(forum, said)
        ),
    )


def _forums(one: ForumOverview, said: Words) -> Iterable[Line]:
    known = sum(gaps.known for gaps in one.gaps if gaps.listed)
    yield (
        said.get(f"kind.{one.forum.classification}", one.forum.classification or ""),
        joined([row.name for row in one.steers]),
        len(one.members),
        sum(not row.since for row in one.vacant),
        sum(len(gaps.rows) for gaps in one.gaps) if known else None,
        known or None,
        len(one.open_questions),
        one.basis.meetings,
        date(one.basis.last),
    )


def _members(one: ForumOverview, said: Words) -> Iterable[Line]:
    for row in one.people:
        for period in row.periods or (None,):
            yield _member(row, period, said)


def _member(row: MemberRow, period: PeriodRow | None, said: Words) -> Line:
    return (
        row.name,
        joined([cells.role_words(role, said) for role in row.roles]),
        joined(row.on_behalf_of),
        joined(row.parties),
        joined(row.responsibilities),
        said[f"capacity.{row.capacity}"],
        said[row.state],
        None if period is None else date(period.begins),
        None if period is None else date(period.ends),
        date(row.first_attested),
        date(row.last_attested),
        date(row.presence.last),
        row.presence.came if row.presence.listed else None,
        row.presence.meetings if row.presence.listed else None,
        joined(row.stands_in_for),
        joined(row.substitutes),
        _numbers(row.notes),
    )


def _attendance(one: ForumOverview, said: Words) -> Iterable[Line]:
    for row in one.people:
        for entry in row.attendance:
            for source in entry.sources:
                yield (
                    row.name, joined(row.on_behalf_of), date(entry.date), said[entry.status], entry.part,
                    entry.stands_in_for, source.file_name, source.page, source.exact,
                )  # fmt: skip


def _vacant(one: ForumOverview, said: Words) -> Iterable[Line]:
    for row in one.vacant:
        since = [f"{one.name}, {said[one.state]} {one.date}" for one in row.since]
        yield joined(row.on_behalf_of), date(row.first), date(row.last), joined(since), _numbers(row.notes)


def _gaps(one: ForumOverview, said: Words) -> Iterable[Line]:
    for gaps in one.gaps:
        for row in gaps.rows:
            yield gaps.association, row.municipality.label, cells.gap(row, said), _numbers(row.notes)


def _changes(one: ForumOverview, said: Words) -> Iterable[Line]:
    for row in one.changes or ():
        yield (
            date(row.change.date), row.name, joined(row.on_behalf_of), said[f"changes.{row.change.basis}-short"],
            sentence(row.change, said), _numbers(row.notes),
        )  # fmt: skip


def _open(one: ForumOverview, said: Words) -> Iterable[Line]:
    for row in one.open_questions:
        meant = joined([line.text for line in cells.candidates(row, said)])
        yield row.label, meant, row.item, date(row.date), _numbers(row.notes)


def _notes(one: ForumOverview, _said: Words) -> Iterable[Line]:
    for note in one.notes:
        yield note.number, note.source.exact, note.source.file_name, note.source.page


def _numbers(notes: Sequence[int]) -> str:
    return joined([str(number) for number in notes])


# A sheet's name, its columns after the forum and its convener, and what makes a forum's lines of it.
_KINDS: tuple[tuple[str, tuple[str, ...], Lines], ...] = (
    ("overview.summary", (
        "overview.kind", "overview.steers", "people.member", "overview.still-vacant", "overview.gaps-short",
        "overview.municipalities", "overview.open", "overview.meetings", "overview.last-meeting",
    ), _forums),
    ("overview.people", (
        "overview.member", "role", "overview.behalf", "overview.party", "responsibility", "overview.capacity",
        "overview.state", "overview.begins", "overview.ends", "overview.first", "overview.last",
        "overview.last-present",
        "overview.came", "overview.of", "overview.stands-in-for", "overview.substituted", "sources",
    ), _members),
    ("overview.attendance", (
        "overview.member", "overview.behalf", "overview.date", "overview.status", "overview.part",
        "overview.stands-in-for", "overview.file", "overview.page", "overview.passage",
    ), _attendance),
    ("overview.vacant", (
        "overview.vacant-for", "overview.first", "overview.last", "overview.vacant-since", "sources",
    ), _vacant),
    ("overview.gaps-sheet", ("overview.association", "overview.municipality", "overview.remark", "sources"), _gaps),
    ("overview.changes-short", (
        "overview.change-day", "overview.member", "overview.behalf", "overview.change-basis", "overview.change",
        "sources",
    ), _changes),
    ("overview.open", (
        "overview.name", "overview.candidates", "overview.item", "overview.date", "sources",
    ), _open),
    ("overview.notes", ("overview.note", "overview.passage", "overview.file", "overview.page"), _notes),
)  # fmt: skip
