"""One forum of the overview as a section for reading: facts, tables of people, what is missing, and what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from exports.overview import cells
from exports.overview.document import Cell, Column, Fact, Line, Listing, Ref, Section, Table
from exports.overview.overviews import ForumOverview, Overview
from exports.overview.references import quote, ref, section_key
from exports.overview.rows import GapRow, Gaps, RelatedRow
from exports.overview.wording import count
from graph.capacity import Capacity
from graph.history import Basis

Words = Mapping[str, str]
Refs = Callable[[Iterable[int]], tuple[Ref, ...]]
_SERVING: Final = (Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.OTHER)


def forum_section(number: int, one: ForumOverview, found: Overview, said: Words) -> Section:
    """Return a forum's section, the `number`th of the document; one of this forum alone bears its name already."""

    def refs(numbers: Iterable[int]) -> tuple[Ref, ...]:
        return tuple(ref(number, note) for note in numbers)

    blocks: list[Table | Listing] = [
        *(table for capacity in _SERVING for table in _people(one, capacity, refs, said)),
        *_vacant(one, refs, said),
        *_gaps(one, refs, said),
        *_listed(one, refs, said),
        *_changes(one, found, refs, said),
        *_people(one, Capacity.FORMER, refs, said),
        *_open(one, refs, said),
    ]
    return Section(
        section_key(number),
        said["overview.one"] if found.is_of_one else found.names[number - 1],
        facts=tuple(_facts(one, refs, said)),
        paragraphs=tuple(_remarks(one, found, said)),
        blocks=tuple(blocks),
        quotes=tuple(quote(number, note, said) for note in one.notes),
        thing=one.forum,
    )


def _facts(one: ForumOverview, refs: Refs, said: Words) -> Iterable[Fact]:
    if one.steers:
        yield Fact(said["overview.steers"], _related(one.steers, refs))
    unknown = (Line(said["overview.convener-unknown"], quiet=True),)
    yield Fact(said["overview.convener"], _related(one.conveners, refs) if one.conveners else unknown)
    if one.basis.meetings:
        yield Fact(said["overview.meetings"], cells.plain(cells.meetings(one.basis, said)))


def _related(rows: Sequence[RelatedRow], refs: Refs) -> Cell:
    return tuple(Line(row.name, notes=refs(row.notes), thing=row.thing) for row in rows)


def _remarks(one: ForumOverview, found: Overview, said: Words) -> Iterable[str]:
    if not one.members:
        yield said["overview.no-members"]
    for gaps in one.gaps:
        if not gaps.known:
            yield said["overview.gaps-unknown"].format(association=gaps.association)
        elif not gaps.listed:
            yield said["overview.gaps-unlisted"].format(known=gaps.known, association=gaps.association)
        elif not gaps.rows:
            yield said["overview.gaps-none"].format(known=gaps.known, association=gaps.association)
    if found.since is not None and not one.before:
        yield said["overview.changes-unknown"].format(date=found.since.isoformat())
    elif found.since is not None and not one.changes:
        yield said["overview.changes-none"].format(date=found.since.isoformat())
    if any(row.change.basis is Basis.ATTESTED for row in one.changes or ()):
        yield said["changes.caution"]


def _counted(caption: str, number: int) -> str:
    return f"{caption} ({number})"


def _people(one: ForumOverview, capacity: Capacity, refs: Refs, said: Words) -> list[Table]:
    columns = (
        Column(said["overview.member"], 19), Column(said["role"], 15), Column(said["overview.behalf"], 23),
        Column(said["overview.stated"], 17), Column(said["overview.attested"], 13),
        Column(said["overview.last-present"], 13),
    )  # fmt: skip
    rows = tuple(
        (
            cells.named(row.person, notes=refs(row.notes)), cells.role(row, said), cells.behalf(row, said),
            cells.stated(row, said), cells.attested(row, said), cells.presence(row, said),
        )
        for row in one.in_capacity(capacity)
    )  # fmt: skip
    return [Table(_counted(said[f"people.{capacity}"], len(rows)), columns, rows)] if rows else []


def _vacant(one: ForumOverview, refs: Refs, said: Words) -> list[Table]:
    columns = (
        Column(said["overview.vacant-for"], 40), Column(said["overview.vacant-said"], 26),
        Column(said["overview.vacant-since"], 34),
    )  # fmt: skip
    rows = []
    for row in one.vacant:
        whom, when, since = cells.vacancy(row, said)
        whom = tuple(replace(line, missing=not row.since) for line in whom)
        rows.append((cells.noted(whom, refs(row.notes)), when, since))
    return [Table(_counted(said["overview.vacant"], len(rows)), columns, tuple(rows))] if rows else []


def _gaps(one: ForumOverview, refs: Refs, said: Words) -> list[Listing]:
    return [
        Listing(
            _counted(said["overview.gaps"], len(gaps.rows)),
            tuple(_gap(row, refs, said) for row in gaps.rows),
            remark=_gap_remark(gaps, said),
        )
        for gaps in one.gaps
        if gaps.rows
    ]


def _gap(row: GapRow, refs: Refs, said: Words) -> Line:
    remark = cells.gap(row, said)
    name = row.municipality.label
    return Line(f"{name} ({remark})" if remark else name, notes=refs(row.notes), thing=row.municipality)


def _gap_remark(gaps: Gaps, said: Words) -> str:
    told = said["overview.gaps-of"].format(association=gaps.association, count=len(gaps.rows), known=gaps.known)
    return f"{told} {count(said, 'overview.gaps-unplaced', gaps.unplaced)}" if gaps.unplaced else told


def _listed(one: ForumOverview, refs: Refs, said: Words) -> list[Table]:
    columns = Column(said["overview.organisation"], 40), Column(said["overview.listing"], 60)
    named = {row.municipality for gaps in one.gaps for row in gaps.rows}  # shown among the gaps
    rows = tuple(
        (cells.named(row.organisation, notes=refs(row.notes)), cells.listed(cells.statuses(row.statuses, said), said))
        for row in one.listed
        if row.organisation not in named
    )
    return [Table(_counted(said["overview.listed"], len(rows)), columns, rows)] if rows else []


def _changes(one: ForumOverview, found: Overview, refs: Refs, said: Words) -> list[Table]:
    """Return what minutes state and what they only show, each in a table of its own."""
    return [table for basis in Basis for table in _changes_by(basis, one, found, refs, said)]


def _changes_by(basis: Basis, one: ForumOverview, found: Overview, refs: Refs, said: Words) -> list[Table]:
    of_basis = [row for row in one.changes or () if row.change.basis is basis]
    if not of_basis or found.since is None:
        return []
    columns = (
        Column(said["overview.change-day"], 14), Column(said["overview.member"], 24),
        Column(said["overview.behalf"], 26), Column(said["overview.change"], 36),
    )  # fmt: skip
    rows = tuple(
        (
            cells.plain(row.change.date, notes=refs(row.notes)),
            cells.plain(said["overview.vacant-seat"]) if row.change.who is None else cells.named(row.change.who),
            cells.names(row.change.on_behalf_of, said), cells.change(row, said),
        )
        for row in of_basis
    )  # fmt: skip
    caption = said[f"overview.changes-{basis}"].format(date=found.since.isoformat())
    return [Table(_counted(caption, len(rows)), columns, rows)]


def _open(one: ForumOverview, refs: Refs, said: Words) -> list[Table]:
    columns = (
        Column(said["overview.name"], 26), Column(said["overview.candidates"], 34), Column(said["overview.item"], 26),
        Column(said["overview.date"], 14),
    )  # fmt: skip
    rows = tuple(
        (
            cells.plain(row.label, notes=refs(row.notes)), cells.candidates(row, said),
            cells.plain(row.item) if row.item else cells.nothing(said),
            cells.nothing(said) if row.same else cells.plain(cells.day(row.date, said)),
        )
        for row in one.open_questions
    )  # fmt: skip
    caption = _counted(said["overview.open"], len(rows))
    return [Table(caption, columns, rows, remark=said["overview.open-lead"] + ".")] if rows else []
