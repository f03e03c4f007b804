"""The way of a document: text -> lines -> lists and agenda -> marks -> sentences in types -> claims.

`extract` shows all of it. Each step is a pure function of what the steps before it found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from extractors.agenda import Item, item_at, numbered_heads, read_items
from extractors.announced import announced_meetings
from extractors.assignments import assignments_in
from extractors.attendance import AttendanceList, read_lists
from extractors.decisions import decisions_in
from extractors.kinds import not_minutes
from extractors.lexicon import lexicon
from extractors.lines import Line, split_lines
from extractors.listing import Row, rows_of, with_offices, without_projects
from extractors.marks import Marks, find_marks
from extractors.meeting import Own, read_meeting
from extractors.mentions import mentions_in, plausible
from extractors.offices import informants_in, offices_in
from extractors.organisations import abbreviations, find_unlisted
from extractors.people import Home, People
from extractors.presenting import presenters_in, presenters_of_heading
from extractors.representatives import participants_in, representatives_in
from extractors.roles import affiliations_in, period_in, row_of, seats_in, stated_homes
from extractors.sentences import Sentence, sentences_of
from extractors.settling import Settler, project_names
from extractors.signatures import read_signatures
from extractors.titles import is_title
from extractors.topics import topics_of
from extractors.vacancies import vacancies_in
from graph.claims import (
    AgendaItem,
    Attendance,
    Claim,
    Document,
    Fact,
    Finding,
    Forum,
    Membership,
    Mention,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Span,
    State,
    Status,
)

# Sveriges Skolledare: the union's own account of its founding, 1 January 2023
FOUNDED = {"organisation/sveriges-skolledare": 2023}

VERSION = "1"  # of the extractors as a whole: a document that an older version read is read again


def extract(document: Document) -> Reading:
    """Return all that can be read from `document`. Pure: no I/O, no clock; the same text gives the same claims."""
    text = document.text
    lines = split_lines(text)
    heads = numbered_heads(lines, text)
    kind = not_minutes(lines)
    lists = read_lists(text, lines, heads[0].span.start if heads else None) if kind is None else AttendanceList.empty()
    signed = tuple(read_signatures(text, lines)) if kind is None else ()
    explained = abbreviations(text, chain(lexicon().find(text), find_unlisted(text)))
    rows = rows_of((*lists.listed, *signed), explained)
    items = read_items(text, lines, lists.spans, heads)
    marks = find_marks(text, items, lists.spans, frozenset(r.name for r in rows if r.name is not None))
    rows = without_projects(rows, project_names(marks))
    sentences = sentences_of(text, items, marks, _prose_start(items, lists))
    own = read_meeting(
        text, _head(lines, items, lists), _tail(lines, items, lists), lists.listed, marks, sentences, document.path
    )
    people = _people(rows, marks, sentences, own)
    settler = Settler(items, marks, people, own.meeting)
    if kind is None:
        rows = with_offices(rows, offices_in(sentences, settler), informants_in(text, _head(lines, items, lists)))
    claims = tuple(_claims(text, lines, items, rows, marks, sentences, own, settler, people))
    findings = (*(() if kind is None else (kind,)), *own.findings, *lists.findings)
    return Reading(document, claims, findings, VERSION)


def _claims(
    text: str,
    lines: Sequence[Line],
    items: tuple[Item, ...],
    rows: Sequence[Row],
    marks: Marks,
    sentences: Sequence[Sentence],
    own: Own,
    settler: Settler,
    people: People,
) -> Iterator[Claim]:
    forum = own.meeting.forum
    yield own.meeting
    yield from own.facts
    yield from _attendances(rows, people, settler)
    yield from _agenda(text, items, sentences, settler)
    yield from _seats(text, lines, items, sentences, settler, forum)
    yield from _employments(rows, people, sentences, settler)
    yield from decisions_in(text, items, sentences, settler, forum)
    yield from assignments_in(sentences, text, settler)
    yield from vacancies_in(sentences, settler)
    yield from announced_meetings(text, lines, items, marks, own.meeting, earliest_year(marks))
    mentions = tuple(mentions_in(text, marks, settler))
    yield from mentions
    yield from _relations(mentions, forum, settler)


def _prose_start(items: Sequence[Item], lists: AttendanceList) -> int:
    """Sentences are read from the end of the head: behind the lists that stand before the first item."""
    first = items[0].heading.start if items else None
    before = [s.end for s in lists.spans if first is None or s.start < first]
    return max(before, default=0)


def _head(lines: Sequence[Line], items: Sequence[Item], lists: AttendanceList) -> tuple[Line, ...]:
    first = items[0].heading.start if items else None
    return tuple(
        ln for ln in lines if not ln.noise and (first is None or ln.span.start < first) and not _inside(ln, lists.spans)
    )


def _tail(lines: Sequence[Line], items: Sequence[Item], lists: AttendanceList) -> tuple[Line, ...]:
    last = items[-1].body.end if items else None
    return tuple(
        ln
        for ln in lines
        if last is not None and ln.span.start >= last and not ln.noise and not _inside(ln, lists.spans)
    )


def _inside(line: Line, spans: Sequence[Span]) -> bool:
    return any(s.start <= line.span.start < s.end for s in spans)


def _people(rows: Sequence[Row], marks: Marks, sentences: Sequence[Sentence], own: Own) -> People:
    listed = [(r.name, r.home) for r in rows if r.name is not None]
    named = [(m.person.text, m.item) for m in marks.all if m.person is not None and m.person.full]
    default: Home = own.meeting.forum
    return People(listed, named, stated_homes(sentences), default)


# ---- the lists ----------------------------------------------------------------------------------------------------


def _attendances(rows: Sequence[Row], people: People, settler: Settler) -> Iterator[Attendance]:
    for row in rows:
        who = _who(row, people)
        substituted = settler.named(row.stands_in_for, None, None) if row.stands_in_for is not None else None
        yield Attendance(
            who=who,
            status=row.status if row.status is not None else Status.PRESENT,
            sources=tuple(dict.fromkeys(row.sources)),
            on_behalf_of=tuple(row.organisations) if row.name is not None else (),
            party=row.party,
            responsibilities=tuple(row.forms),
            roles=tuple(row.roles),
            stands_in_for=substituted,
            attended_part="; ".join(row.parts) or None,
            remark="; ".join(row.remarks) or None,
        )


def _who(row: Row, people: People) -> Person | Organisation:
    if row.name is None:
        return row.organisations[0]
    listed = people.listed_as(row.name, row.home)
    who = listed if listed is not None else people.full(row.name).person
    return who if who is not None else Person(row.name, row.home)


def _employments(
    rows: Sequence[Row], people: People, sentences: Sequence[Sentence], settler: Settler
) -> Iterator[Membership]:
    """Who works where: by a title in the list ("Anna Ek, GR, utbildningschef"), or by a sentence."""
    for row in rows:
        titles = tuple(r for r in row.roles if is_title(r.path))
        if row.name is not None and titles:
            for organisation in row.organisations:
                yield Membership(_who(row, people), organisation, tuple(row.sources), titles)
    seen: set[tuple[object, ...]] = set()
    current: tuple[int | None, Organisation | None] = (None, None)
    for sentence in sentences:
        begins = row_of(sentence)
        if begins is not None or sentence.item != current[0]:
            current = (sentence.item, begins)
        for membership in affiliations_in(sentence, settler, current[1]):
            key = (membership.member, membership.organisation, membership.roles)
            if key not in seen:
                seen.add(key)
                yield membership


# ---- the agenda ---------------------------------------------------------------------------------------------------


def _agenda(text: str, items: Sequence[Item], sentences: Sequence[Sentence], settler: Settler) -> Iterator[AgendaItem]:
    presenters: dict[int, list[Person]] = {}
    for sentence in sentences:
        if sentence.item is None:
            continue
        heading = items[sentence.item].heading
        in_heading = heading.start <= sentence.span.start < heading.end
        for mark in presenters_of_heading(sentence) if in_heading else presenters_in(sentence):
            who = settler.person(mark).person
            if who is not None and who not in presenters.setdefault(sentence.item, []):
                presenters[sentence.item].append(who)
    for item in items:
        yield AgendaItem(
            index=item.index,
            title=item.title,
            sources=(item.heading,),
            position=item.position,
            section=item.section,
            parent=item.parent,
            presenters=tuple(presenters.get(item.index, ())),
            topics=topics_of(item.title, item.body.of(text)),
        )


def _seats(
    text: str,
    lines: Sequence[Line],
    items: Sequence[Item],
    sentences: Sequence[Sentence],
    settler: Settler,
    forum: Forum | None,
) -> Iterator[Claim]:
    seen: set[tuple[object, ...]] = set()
    for sentence in sentences:
        for seat in seats_in(sentence, text, settler, forum):
            key = (seat.member, seat.organisation, seat.roles, seat.state)
            if key not in seen:
                seen.add(key)
                yield _with_period(seat, text, items)
        yield from participants_in(sentence, settler)
    for seat, span in representatives_in(text, lines, sentences, settler):
        yield seat
        if isinstance(seat.member, Person):
            yield Mention(seat.member, (span,), seat.item)
        for organisation in seat.on_behalf_of:
            yield Mention(organisation, (span,), seat.item)


def _with_period(seat: Membership, text: str, items: Sequence[Item]) -> Membership:
    """An election's period may stand in the heading of its item."""
    if seat.state is not State.ELECTED or seat.begins is not None or seat.item is None:
        return seat
    begins, ends = period_in(text, (items[seat.item].heading,))
    return replace(seat, begins=begins, ends=ends)


def earliest_year(marks: Marks) -> int | None:
    """Return the year before which the document cannot have been written: it names an organisation founded then.

    One year of grace: an organisation is spoken of when it has been decided on.
    """
    founded = [FOUNDED[o.path] for m in marks.all if (o := m.organisation) is not None and o.path in FOUNDED]
    return max(founded) - 1 if founded else None


# ---- what follows from the mentions -------------------------------------------------------------------------------


def _relations(mentions: Sequence[Claim], own: Forum | None, settler: Settler) -> Iterator[Fact]:
    """Whose a forum is, where the text says so ("SKR:s antagningsgrupp") or it is named as one of the convener's own; and
    which project a steering group steers, where it is named by it.
    """
    seen: set[tuple[object, object]] = set()
    projects = {
        m.entity.name.casefold(): m.entity for m in mentions if isinstance(m, Mention) and isinstance(m.entity, Project)
    }
    for mention in mentions:
        if not isinstance(mention, Mention) or not isinstance(mention.entity, Forum):
            continue
        forum = mention.entity
        if forum != own and forum.convener is not None and (forum, forum.convener) not in seen:
            seen.add((forum, forum.convener))
            yield Fact(forum, Relation.PART_OF, forum.convener, mention.sources)
        project = (
            projects.get(forum.name.removeprefix("Styrgrupp ").casefold()) if forum.kind == "steering-group" else None
        )
        if project is not None and (forum, project) not in seen:
            seen.add((forum, project))
            yield Fact(forum, Relation.STEERS, project, mention.sources)


def _steered(forum: Forum, projects: Mapping[str, Project]) -> Project | None:
    """Return the project that a steering group is named by."""
    if forum.kind != "steering-group":
        return None
    name = forum.name.removeprefix("Styrgrupp ")
    return projects.get(name.casefold())


__all__ = ["VERSION", "Finding", "extract", "item_at", "plausible"]
