"""The overview as one sheet, for a file that holds no more: members, vacant seats, gaps and open questions in rows.

The sources stand in the row itself, each as file, page and exact words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exports import phrases
from exports.overview import cells
from exports.overview.overviews import ForumOverview, Overview
from exports.overview.report import title
from exports.overview.rows import MemberRow
from exports.overview.sheet import Sheet, Value, date, joined
from exports.overview.wording import words
from exports.roles import PeriodRow

Words = Mapping[str, str]
_COLUMNS = (
    "overview.row", "overview.forum", "overview.convener", "overview.steers", "overview.member", "role",
    "overview.behalf", "overview.party", "responsibility", "overview.state", "overview.begins", "overview.ends",
    "overview.first", "overview.last", "overview.last-present", "overview.came", "overview.of",
    "overview.remark", "sources",
)  # fmt: skip


def register(found: Overview, *, language: str = "sv") -> Sheet:
    """Return all rows of an overview as one sheet. Raises UsageError for a language that there is not."""
    said = words(language)
    lines = (
        (row["overview.row"], one.forum.label, joined([r.name for r in one.conveners]),
         joined([r.name for r in one.steers]), *(row.get(column) for column in _COLUMNS[4:]))
        for one in (*found.forums, *found.mentioned)
        for row in _rows(one, said)
    )  # fmt: skip
    return Sheet(title(found, said), tuple(said[column] for column in _COLUMNS), tuple(lines))


Row = dict[str, Value]


def _rows(one: ForumOverview, said: Words) -> Iterable[Row]:
    for person in one.people:
        for period in person.periods or (None,):
            yield _person(person, period, one, said)
    for seat in one.vacant:
        since = [f"{came.name}, {said[came.state]} {came.date}" for came in seat.since]
        yield {
            "overview.row": said["row.vacant"], "overview.behalf": joined(seat.on_behalf_of),
            "overview.first": date(seat.first), "overview.last": date(seat.last),
            "overview.remark": joined(since), "sources": _sources(one, seat.notes, said),
        }  # fmt: skip
    for gaps in one.gaps:
        for gap in gaps.rows:
            yield {
                "overview.row": said["row.gap"], "overview.behalf": gap.municipality.label,
                "overview.remark": cells.gap(gap, said), "sources": _sources(one, gap.notes, said),
            }  # fmt: skip
    for unnamed in one.listed:
        yield {
            "overview.row": said["row.listed"], "overview.behalf": unnamed.name,
            "overview.remark": joined(cells.statuses(unnamed.statuses, said)),
            "sources": _sources(one, unnamed.notes, said),
        }  # fmt: skip
    for question in one.open_questions:
        meant = joined([line.text for line in cells.candidates(question, said)])
        yield {
            "overview.row": said["row.open"], "overview.member": question.label,
            "overview.first": date(question.date),
            "overview.remark": f"{said['overview.candidates']}: {meant}",
            "sources": _sources(one, question.notes, said),
        }  # fmt: skip


def _person(row: MemberRow, period: PeriodRow | None, one: ForumOverview, said: Words) -> Row:
    remarks = [f"{said['stands-in-for']} {name}" for name in row.stands_in_for]
    remarks += [f"{said['overview.substitutes']} {name}" for name in row.substitutes]
    return {
        "overview.row": said[f"capacity.{row.capacity}"],
        "overview.member": row.name,
        "role": joined([cells.role_words(role, said) for role in row.roles]),
        "overview.behalf": joined(row.on_behalf_of),
        "overview.party": joined(row.parties),
        "responsibility": joined(row.responsibilities),
        "overview.state": said[row.state],
        "overview.begins": None if period is None else date(period.begins),
        "overview.ends": None if period is None else date(period.ends),
        "overview.first": date(row.first_attested),
        "overview.last": date(row.last_attested),
        "overview.last-present": date(row.presence.last),
        "overview.came": row.presence.came if row.presence.listed else None,
        "overview.of": row.presence.meetings if row.presence.listed else None,
        "overview.remark": joined(remarks),
        "sources": _sources(one, row.notes, said),
    }


def _sources(one: ForumOverview, notes: Iterable[int], said: Words) -> str:
    told = (one.notes[number - 1].source for number in notes)
    return " | ".join(f"{phrases.place(source, said)}: ”{' '.join(source.exact.split())}”" for source in told)
