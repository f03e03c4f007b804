"""The way of a document: text -> lines -> lists and agenda -> marks -> sentences in types -> claims.

`extract` shows all of it. Each step is a pure function of what the steps before it found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from msgspec import Struct, structs

from extractors.attendance.listed import Listed
from extractors.attendance.lists import AttendanceList, read_lists
from extractors.attendance.marks_below import with_marks_beside
from extractors.attendance.signatures import read_signatures
from extractors.attendance.table_rows import with_whole_rows
from extractors.forums.labels import forum_called
from extractors.items.action_tables import tabled_claims, tabled_presenters, without_tabled
from extractors.items.assignments import assignments_in
from extractors.items.decisions import decisions_in
from extractors.items.mentions import explained_in, mentions_in
from extractors.items.presenting import presenters_by_item
from extractors.items.proposals import without_proposals
from extractors.items.relations import relations_of
from extractors.matching.cover import Cover
from extractors.matching.lexicon import lexicon
from extractors.meeting.announced import announced_meetings
from extractors.meeting.own import Own, read_meeting
from extractors.organisations.finding import abbreviations, find_unlisted
from extractors.participation.claims import attendances_of, employments_of, holders_of
from extractors.participation.employers import stated_homes
from extractors.participation.guests import guests_in
from extractors.participation.listing import Row, houses_of, rows_of, with_offices, without_projects
from extractors.participation.offices import informants_in, offices_in
from extractors.participation.spelt_out import with_association, with_full_names
from extractors.participation.told import read_told
from extractors.rosters.claims import Rosters, read_rosters
from extractors.seats.boards import board_of
from extractors.seats.held import seats_of
from extractors.seats.officers_listed import officers_in
from extractors.seats.vacancies import vacancies_in
from extractors.sentences.forum_names import project_names
from extractors.sentences.marks import Marks, find_marks
from extractors.sentences.settling import Settler
from extractors.sentences.typed import Sentence, sentences_of
from extractors.structure.agenda import Item, read_items
from extractors.structure.item_tables import agenda_heads, cells_of_items
from extractors.structure.kinds import not_minutes, tells_of_meeting
from extractors.structure.letterhead import cells_of
from extractors.structure.lines import Line, split_lines
from extractors.structure.one_form import OneForm, in_one_form
from extractors.structure.page_heads import page_heads_of, without_page_heads
from extractors.structure.receipts import without_receipt
from extractors.structure.tables import Table, tables_in
from extractors.words.label_table import Part
from extractors.words.people import People
from extractors.words.topics import topics_of
from graph.claims import AgendaItem, Claim, Document, Finding, Forum, Meeting, Mention, Organisation, Person, Reading

_FAR_APART = 400  # code points between two lists of which the second is not of the head
VERSION = "12"  # of the extractors as a whole: a document that an older version read is read again


class _Minutes(Struct, frozen=True, gc=False):
    """A document by its form: lines, attendance lists with their rows, items of the agenda, marks and sentences."""

    document: Document
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    free: tuple[Line, ...]  # those that stand in no list
    kind: Finding | None  # why it is not minutes, where it is not
    of_meeting: bool  # it tells of one, held or to come
    lists: AttendanceList
    rows: tuple[Row, ...]
    items: tuple[Item, ...]
    marks: Marks
    sentences: tuple[Sentence, ...]
    explained: Mapping[str, Organisation]  # abbreviations

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines before the first item that stand in no list, the cells of each apart."""
        first = self.items[0].heading.start if self.items else len(self.document.text)
        return tuple(cells_of(takewhile(lambda line: line.span.start < first, self.free)))

    @property
    def tail(self) -> tuple[Line, ...]:
        """The lines behind the last item that stand in no list."""
        last = self.items[-1].body.end if self.items else len(self.document.text)
        return tuple(line for line in self.free if line.span.start >= last)


def extract(document: Document) -> Reading:
    """Return all that can be read from `document`. Pure: no I/O, no clock; the same text gives the same claims."""
    form = in_one_form(document.text)
    reading = _read(replace(document, text=form.text))
    if form.as_written:
        return reading
    claims = tuple(_moved(claim, form) for claim in reading.claims)
    findings = tuple(
        finding if finding.source is None else replace(finding, source=form.written(finding.source))
        for finding in reading.findings
    )
    return Reading(document, claims, findings, reading.extractor)


def _moved(claim: Claim, form: OneForm) -> Claim:
    """Return a claim with its passages where they stand in the text as it was written."""
    return structs.replace(claim, sources=tuple(map(form.written, claim.sources)))


def _read(document: Document) -> Reading:
    """Return all that can be read from a document whose text is in the one form."""
    minutes = _formed(document)
    own = _own(minutes)
    people, settler = _settled(minutes, own, {})
    rosters = _rosters(minutes, settler)
    if rosters.homes:
        people, settler = _settled(minutes, own, rosters.homes)
        rosters = _rosters(minutes, settler)
    rows = minutes.rows
    if minutes.kind is None:
        informants = informants_in(document.text, minutes.head)
        unlisted = all(one.label.part is Part.OFFICE for one in minutes.lists.listed)
        told = chain(offices_in(minutes.sentences, settler), guests_in(minutes.sentences, settler))
        rows = with_offices(rows, told, informants, unlisted=unlisted)
        settler = settler.holding(holders_of(rows, people))
    found = _claims(minutes, rows, own, people, settler, rosters)
    of_own = own.findings if minutes.of_meeting else ()
    claims = tuple(found if minutes.of_meeting else _without_meeting(found))
    return Reading(document, claims, (*_about(minutes), *of_own, *minutes.lists.findings, *rosters.findings), VERSION)


def _without_meeting(claims: Iterator[Claim]) -> Iterator[Claim]:
    """Yield the claims of a document that tells of no meeting: it has no agenda, and dates nothing that was held."""
    for claim in claims:
        if not isinstance(claim, Meeting | AgendaItem):
            yield claim if getattr(claim, "item", None) is None else structs.replace(claim, item=None)


def _about(minutes: _Minutes) -> Iterator[Finding]:
    """Yield what is to be said of the document as a whole: it is no minutes, or nobody is listed in it."""
    if minutes.kind is not None:
        yield minutes.kind
    elif not minutes.rows:
        yield Finding("no-list", "Dokumentet har ingen närvarolista som går att läsa: vilka som deltog är öppet")


def _formed(document: Document) -> _Minutes:
    text = with_marks_beside(with_whole_rows(document.text))
    lines = without_receipt(text, without_page_heads(split_lines(text)))
    tables = tables_in(text, lines, lambda words: forum_called(words) is not None)
    heads = agenda_heads(text, lines, tables)
    kind = not_minutes(lines)
    of_meeting = kind is None or tells_of_meeting(lines)
    body_from = heads[0].span.start if heads else None
    lists = read_lists(text, lines, body_from, tables) if kind is None else AttendanceList.empty()
    signed = tuple(read_signatures(text, lines)) if kind is None else ()
    explained = abbreviations(text, chain(lexicon().find(text), find_unlisted(text)))
    free = _free(lines, lists)
    items = read_items(text, lines, lists.spans, heads, tables)
    told = _told(text, free, items) if kind is None else ()
    rows = rows_of((*lists.listed, *told, *signed), explained)
    names = frozenset(r.name for r in rows if r.name is not None)
    marks = find_marks(text, items, (*lists.spans, *page_heads_of(lines)), names, houses_of(rows))
    rows = without_projects(rows, project_names(marks))
    sentences = sentences_of(text, items, marks, _prose_start(text, items, lists), tuple(cells_of_items(tables)))
    return _Minutes(document, lines, tables, free, kind, of_meeting, lists, rows, items, marks, sentences, explained)


def _free(lines: Sequence[Line], lists: AttendanceList) -> tuple[Line, ...]:
    """Return the lines that stand in no list."""
    return tuple([line for line in Cover(lists.spans).without(lines) if not line.noise])


def _told(text: str, free: Sequence[Line], items: Sequence[Item]) -> tuple[Listed, ...]:
    """Return who took part by sentences before the first item; `free` are the lines that stand in no list."""
    first = items[0].heading.start if items else len(text)
    head = list(takewhile(lambda line: line.span.start < first, free))
    return tuple(read_told(text, head, has_items=bool(items)))


def _prose_start(text: str, items: Sequence[Item], lists: AttendanceList) -> int:
    """Sentences are read from the end of the head: behind the lists that stand before the first item.

    Where there are no items the head ends before prose begins: a list behind it ("Antecknat av Anna Ek") is of the
    end, and so is one that stands in the second half alone.
    """
    if items:
        return max((s.end for s in lists.spans if s.start < items[0].heading.start), default=0)
    end = 0
    for span in sorted(lists.spans):
        if span.start - end > (_FAR_APART if end else len(text) // 2):
            break
        end = max(end, span.end)
    return end


def _own(minutes: _Minutes) -> Own:
    document, listed = minutes.document, minutes.lists.listed
    return read_meeting(
        document.text, minutes.head, minutes.tail, listed, minutes.marks, minutes.sentences, document.path
    )


def _settled(minutes: _Minutes, own: Own, in_rosters: Mapping[str, Organisation]) -> tuple[People, Settler]:
    """Return who is who in a document, and what settles its marks; `in_rosters` are the homes that rosters tell."""
    people = _people(minutes, own, in_rosters)
    holders = holders_of(minutes.rows, people)
    path = minutes.document.path
    return people, Settler(minutes.items, minutes.marks, people, own.meeting, holders, path)


def _rosters(minutes: _Minutes, settler: Settler) -> Rosters:
    text, tables = minutes.document.text, minutes.tables
    items, sentences = minutes.items, minutes.sentences
    return read_rosters(text, minutes.free, tables, items, sentences, settler, of_meeting=minutes.of_meeting)


def _people(minutes: _Minutes, own: Own, in_rosters: Mapping[str, Organisation]) -> People:
    homes = {**in_rosters, **stated_homes(minutes.sentences)}
    with_full_names(minutes.rows, homes)
    with_association(minutes.rows, own.meeting.forum.convener if own.meeting.forum is not None else None)
    listed = [(row.name, row.home) for row in minutes.rows if row.name is not None]
    named = [(name.text, item) for name, item in minutes.marks.persons if name.full]
    return People(listed, named, homes, own.meeting.forum)


def _claims(
    minutes: _Minutes, rows: Sequence[Row], own: Own, people: People, settler: Settler, rosters: Rosters
) -> Iterator[Claim]:
    text, items, sentences = minutes.document.text, minutes.items, minutes.sentences
    forum = own.meeting.forum
    yield own.meeting
    yield from own.facts
    yield from attendances_of(rows, people, settler)
    yield from _agenda(minutes, settler)
    board = board_of(forum, text, minutes.document.path)
    settled = tuple(without_proposals(sentences))
    told = Cover(rosters.spans).without(settled)
    yield from seats_of(text, items, told, settler, forum, board)
    yield from rosters.claims()
    yield from _elected(minutes, settler, board or forum)
    yield from employments_of(rows, people, sentences, settler)
    tabled = tuple(tabled_claims(minutes.tables, text, items, minutes.marks, settler, forum))
    yield from tabled
    yield from without_tabled(decisions_in(text, items, settled, settler, forum), tabled)
    yield from without_tabled(assignments_in(settled, text, settler), tabled)
    yield from vacancies_in(text, sentences, minutes.lists.vacant, settler)
    yield from announced_meetings(text, minutes.lines, own.meeting, earliest_year(minutes.marks))
    yield from explained_in(text, minutes.explained)
    mentions = tuple(mentions_in(text, minutes.marks, settler))
    yield from mentions
    yield from rosters.mentions(mentions)
    yield from relations_of(mentions, forum)


def _agenda(minutes: _Minutes, settler: Settler) -> Iterator[AgendaItem]:
    text, items = minutes.document.text, minutes.items
    told = presenters_by_item(items, minutes.sentences, settler)
    presenters = {**told, **tabled_presenters(minutes.tables, text, items, minutes.marks, settler)}
    for item in items:
        yield AgendaItem(
            index=item.index,
            title=item.title,
            sources=(item.heading,),
            position=item.position,
            section=item.section,
            parent=item.parent,
            presenters=presenters.get(item.index, ()),
            topics=topics_of(item.title, item.body.of(text)),
        )


def _elected(minutes: _Minutes, settler: Settler, board: Forum | None) -> Iterator[Claim]:
    """Yield the seats of listed officers; their lines are cut as entries, so what they name is told here too."""
    text, lines, sentences = minutes.document.text, minutes.lines, minutes.sentences
    for seat, span in officers_in(text, lines, minutes.items, sentences, settler, board):
        yield seat
        if isinstance(seat.member, Person):
            yield Mention(seat.member, (span,), seat.item)
        for organisation in seat.on_behalf_of:
            yield Mention(organisation, (span,), seat.item)


def earliest_year(marks: Marks) -> int | None:
    """Return the year before which the document cannot have been written: it names an organisation founded then.

    One year of grace: an organisation is spoken of when it has been decided on.
    """
    known = lexicon().organisations
    named = (known.get(organisation.path) for organisation in marks.organisations)
    founded = [one.founded for one in named if one is not None and one.founded is not None]
    return max(founded) - 1 if founded else None


__all__ = ["VERSION", "earliest_year", "extract"]
