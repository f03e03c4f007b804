"""The overview as a document for reading: a summary of all forums, then a section for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from exports.overview import cells
from exports.overview.document import Cell, Column, Document, Line, Quote, Section, Table
from exports.overview.forum_section import forum_section
from exports.overview.model import STEERING_GROUPS
from exports.overview.overviews import ForumOverview, Overview
from exports.overview.references import quote, ref, section_key
from exports.overview.rows import Note, RelatedRow
from exports.overview.wording import words

Words = Mapping[str, str]


def report(found: Overview, *, language: str = "sv") -> Document:
    """Return the overview as a document. Raises UsageError for a language that there is not."""
    said = words(language)
    shown = [*found.forums, *found.mentioned]
    sections = [forum_section(number, one, found, said) for number, one in enumerate(found.forums, start=1)]
    if found.mentioned:
        sections.append(_mentioned(len(sections) + 1, found.mentioned, said))
    return Document(
        title=title(found, said),
        lead=" ".join(_lead(found, said)),
        about=(said["overview.dates-note"], said["overview.presence-note"]) if found.forums else (),
        sections=tuple(sections) if shown else (_nothing(found, said),),
        quotes=said["overview.notes"],
        opening=_summary(found, said) if len(found.forums) > 1 else None,
    )


def title(found: Overview, said: Words) -> str:
    """Return what an overview is called: the forum itself, where it is of one."""
    if found.is_of_one:
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
    rows = tuple((cells.named(other),) for other in found.others)
    others = Table(said["overview.instead"], (Column(said["overview.forum"], 1),), rows)
    return Section(
        "f1",
        said["overview.none" if steering else "overview.none-other"],
        paragraphs=() if found.others else (said["overview.nothing"],),
        blocks=(others,) if found.others else (),
    )


# ---- all forums --------------------------------------------------------------------------------------------------


def _summary(found: Overview, said: Words) -> Table:
    columns = (
        Column(said["overview.forum"], 22), Column(said["overview.steers"], 17),
        Column(said["overview.convener"], 19), Column(said["people.member"], 12),
        Column(said["overview.still-vacant"], 10), Column(said["overview.gaps-short"], 9),
        Column(said["overview.open"], 8), Column(said["overview.last-meeting"], 12),
    )  # fmt: skip
    forums = zip(found.names, found.forums, strict=True)
    rows = tuple(_summarised(number, name, one, said) for number, (name, one) in enumerate(forums, start=1))
    return Table(said["overview.summary"], columns, rows)


def _summarised(number: int, name: str, one: ForumOverview, said: Words) -> tuple[Cell, ...]:
    known = sum(gaps.known for gaps in one.gaps if gaps.listed)
    missing = sum(len(gaps.rows) for gaps in one.gaps)
    empty = sum(not row.since for row in one.vacant)
    return (
        (Line(name, target=section_key(number)),),
        cells.names([row.thing for row in one.steers], said),
        cells.names([row.thing for row in one.conveners], said),
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
            cells.named(one.forum),
            tuple(numbered.line(row, one.notes) for row in one.steers) or cells.nothing(said),
            tuple(numbered.line(row, one.notes) for row in one.conveners) or cells.nothing(said),
        )
        for one in forums
    )
    columns = (
        Column(said["overview.forum"], 40), Column(said["overview.steers"], 26), Column(said["overview.convener"], 34),
    )  # fmt: skip
    table = Table(said["overview.mentioned-lead"], columns, rows)
    return Section(section_key(number), said["overview.mentioned"], blocks=(table,), quotes=numbered.quotes(said))


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
        return Line(row.name, notes=tuple(refs), thing=row.thing)

    def quotes(self, said: Words) -> tuple[Quote, ...]:
        return tuple(quote(self._section, note, said) for note in self._notes)
