"""The overview as a document for reading: a summary of all forums, then a section for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from exports import phrases
from exports.overview import cells
from exports.overview.capacity import Capacity
from exports.overview.document import Cell, Column, Document, Fact, Line, Listing, Quote, Ref, Section, Table
from exports.overview.model import STEERING_GROUPS
from exports.overview.rows import ForumOverview, GapRow, Gaps, Note, Overview, RelatedRow
from exports.overview.wording import count, words

Words = Mapping[str, str]
_SERVING: Final = (Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.OTHER)
Refs = Callable[[Iterable[int]], tuple[Ref, ...]]


def report(found: Overview, *, language: str = "sv") -> Document:
    """Return the overview as a document. Raises UsageError for a language that there is not."""
    said = words(language)
    shown = [*found.forums, *found.mentioned]
    sections = [_forum(number, one, found, said) for number, one in enumerate(found.forums, start=1)]
    if found.mentioned:
        sections.append(_mentioned(len(sections) + 1, found.mentioned, said))
    return Document(
        title=title(found, said),
        lead=" ".join(_lead(found, said)),
        about=(said["overview.dates-note"], said["overview.presence-note"]) if found.forums else (),
        sections=tuple(sections) if shown else (_nothing(found, said),),
        quotes=said["overview.notes"],
        opening=_summary(found.forums, said) if len(found.forums) > 1 else None,
    )


def title(found: Overview, said: Words) -> str:
    """Return what an overview is called: the forum itself, where it is of one."""
    if found.named and len(found.forums) == 1:
        return found.forums[0].forum.label
    return said["overview.steering-group" if is_steering(found) else "overview.other"]


def is_steering(found: Overview) -> bool:
    """Tell whether an overview is that of the steering groups."""
    return not found.named and found.kinds == STEERING_GROUPS


def _lead(found: Overview, said: Words) -> Iterable[str]:
    yield said["overview.lead"]
    if found.at is not None:
        yield said["overview.at"].format(date=found.at.isoformat())
    if found.since is not None:
        yield said["overview.since"].format(date=found.since.isoformat())
    yield said["basis"].format(meetings=cells.meetings(found.basis, said))


def _nothing(found: Overview, said: Words) -> Section:
    steering = is_steering(found)
    names = [other.label for other in found.others]
    others = Table(
        said["overview.instead"], (Column(said["overview.forum"], 1),), tuple((cells.plain(n),) for n in names)
    )
    return Section(
        "f1",
        said["overview.none" if steering else "overview.none-other"],
        paragraphs=() if names else (said["overview.nothing"],),
        blocks=(others,) if names else (),
    )


# ---- all forums --------------------------------------------------------------------------------------------------


def _summary(forums: Sequence[ForumOverview], said: Words) -> Table:
    columns = (
        Column(said["overview.forum"], 22), Column(said["overview.steers"], 15),
        Column(said["overview.convener"], 18), Column(said["people.member"], 12),
        Column(said["overview.still-vacant"], 10), Column(said["overview.gaps-short"], 9),
        Column(said["overview.open"], 8), Column(said["overview.last-meeting"], 12),
    )  # fmt: skip
    rows = tuple(_summarised(number, one, said) for number, one in enumerate(forums, start=1))
    return Table(said["overview.summary"], columns, rows)


def _summarised(number: int, one: ForumOverview, said: Words) -> tuple[Cell, ...]:
    known = sum(gaps.known for gaps in one.gaps if gaps.listed)
    missing = sum(len(gaps.rows) for gaps in one.gaps)
    empty = sum(not row.since for row in one.vacant)
    return (
        (Line(one.forum.label, target=_key(number)),),
        cells.listed([row.name for row in one.steers], said),
        cells.listed([row.name for row in one.conveners], said),
        cells.plain(str(len(one.members))),
        (Line(str(empty), missing=True),) if empty else cells.nothing(said),
        cells.plain(f"{missing} {said['of']} {known}") if known else cells.nothing(said),
        cells.plain(str(len(one.open_questions))) if one.open_questions else cells.nothing(said),
        cells.nothing(said) if one.basis.last is None else cells.plain(one.basis.last),
    )


def _mentioned(number: int, forums: Sequence[ForumOverview], said: Words) -> Section:
    """Return one table of the forums that minutes only mention, with a note for what each is said of."""
    numbered = _Numbered(number)
    rows = tuple(
        (
            cells.plain(one.forum.label),
            tuple(numbered.line(row, one.notes) for row in one.steers) or cells.nothing(said),
            tuple(numbered.line(row, one.notes) for row in one.conveners) or cells.nothing(said),
        )
        for one in forums
    )
    columns = (
        Column(said["overview.forum"], 40), Column(said["overview.steers"], 26), Column(said["overview.convener"], 34),
    )  # fmt: skip
    table = Table(said["overview.mentioned-lead"], columns, rows)
    return Section(_key(number), said["overview.mentioned"], blocks=(table,), quotes=numbered.quotes(said))


class _Numbered:
    """Numbers the notes of several forums anew, from 1 in the order of use."""

    def __init__(self, section: int) -> None:
        self._section = section
        self._notes: list[Note] = []

    def line(self, row: RelatedRow, notes: Sequence[Note]) -> Line:
        refs = []
        for note in notes:
            if note.number in row.notes:
                self._notes.append(Note(len(self._notes) + 1, note.source))
                refs.append(ref(self._section, len(self._notes)))
        return Line(row.name, notes=tuple(refs))

    def quotes(self, said: Words) -> tuple[Quote, ...]:
        return tuple(quote(self._section, note, said) for note in self._notes)


# ---- one forum ---------------------------------------------------------------------------------------------------


def _forum(number: int, one: ForumOverview, found: Overview, said: Words) -> Section:
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
        _key(number),
        said["overview.one"] if title(found, said) == one.forum.label else one.forum.label,
        facts=tuple(_facts(one, refs, said)),
        paragraphs=tuple(_remarks(one, found, said)),
        blocks=tuple(blocks),
        quotes=tuple(quote(number, note, said) for note in one.notes),
    )


def _facts(one: ForumOverview, refs: Refs, said: Words) -> Iterable[Fact]:
    if one.steers:
        yield Fact(said["overview.steers"], _related(one.steers, refs))
    unknown = (Line(said["overview.convener-unknown"], quiet=True),)
    yield Fact(said["overview.convener"], _related(one.conveners, refs) if one.conveners else unknown)
    if one.basis.meetings:
        yield Fact(said["overview.meetings"], cells.plain(cells.meetings(one.basis, said)))


def _related(rows: Sequence[RelatedRow], refs: Refs) -> Cell:
    return tuple(Line(row.name, notes=refs(row.notes)) for row in rows)


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
    if found.since is not None and not one.changes:
        key = "overview.changes-unknown" if one.changes is None else "overview.changes-none"
        yield said[key].format(date=found.since.isoformat())


def _counted(caption: str, number: int) -> str:
    return f"{caption} ({number})"


def _people(one: ForumOverview, capacity: Capacity, refs: Refs, said: Words) -> list[Table]:
    columns = (
        Column(said["overview.member"], 19), Column(said["role"], 16), Column(said["overview.behalf"], 21),
        Column(said["overview.stated"], 17), Column(said["overview.attested"], 13),
        Column(said["overview.last-present"], 14),
    )  # fmt: skip
    rows = tuple(
        (
            cells.plain(row.name, notes=refs(row.notes)), cells.role(row, said), cells.behalf(row, said),
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
        whom = tuple(Line(line.text, quiet=line.quiet, missing=not row.since) for line in whom)
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
    return Line(f"{row.municipality} ({remark})" if remark else row.municipality, notes=refs(row.notes))


def _gap_remark(gaps: Gaps, said: Words) -> str:
    told = said["overview.gaps-of"].format(association=gaps.association, count=len(gaps.rows), known=gaps.known)
    return f"{told} {count(said, 'overview.gaps-unplaced', gaps.unplaced)}" if gaps.unplaced else told


def _listed(one: ForumOverview, refs: Refs, said: Words) -> list[Table]:
    columns = Column(said["overview.organisation"], 40), Column(said["overview.listing"], 60)
    named = {row.municipality for gaps in one.gaps for row in gaps.rows}  # shown among the gaps
    rows = tuple(
        (cells.plain(row.name, notes=refs(row.notes)), cells.listed(cells.statuses(row.statuses, said), said))
        for row in one.listed
        if row.name not in named
    )
    return [Table(_counted(said["overview.listed"], len(rows)), columns, rows)] if rows else []


def _changes(one: ForumOverview, found: Overview, refs: Refs, said: Words) -> list[Table]:
    if not one.changes or found.since is None:
        return []
    columns = (
        Column(said["overview.date"], 16), Column(said["overview.member"], 26), Column(said["overview.behalf"], 28),
        Column(said["overview.change"], 30),
    )  # fmt: skip
    rows = tuple(
        (
            cells.plain(row.date, notes=refs(row.notes)), cells.plain(row.name or said["overview.vacant-seat"]),
            cells.listed(row.on_behalf_of, said), cells.change(row, said),
        )
        for row in one.changes
    )  # fmt: skip
    caption = said["overview.changes"].format(date=found.since.isoformat())
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


def quote(section: int, note: Note, said: Words) -> Quote:
    """Return a note of a section as a document has it."""
    return Quote(ref(section, note.number), note.source.exact, phrases.place(note.source, said))


def ref(section: int, number: int) -> Ref:
    """Return the reference to a note of a section."""
    return Ref(f"n{section}-{number}", number)


def _key(section: int) -> str:
    return f"f{section}"
