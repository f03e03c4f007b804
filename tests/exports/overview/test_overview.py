"""The overview's rows: what they say of a forum, as of a date, and since one."""

import datetime as dt

import pyoxigraph as ox
import pytest

from exports.overview import Overview, overview
from exports.overview.changes import changed
from exports.overview.overviews import ForumOverview
from graph.capacity import Capacity
from graph.history import Basis, Kind, Period
from graph.questions import Questions

EAST, WEST = "Styrgruppen för Bro till arbete", "Styrgruppen för Lärstigen"


@pytest.fixture(scope="module")
def groups(region_store: ox.Store) -> Overview:
    return overview(region_store)


@pytest.fixture(scope="module")
def east(groups: Overview) -> ForumOverview:
    return groups.forums[0]


def test_each_steering_group_with_what_it_steers_and_its_convener(groups: Overview) -> None:
    assert [(f.forum.label, [s.name for s in f.steers], [c.name for c in f.conveners]) for f in groups.forums] == [
        (EAST, ["Bro till arbete"], ["Östra kommunalförbundet"]),
        (WEST, ["Lärstigen"], ["Västra kommunalförbundet"]),
    ]


def test_the_chair_stands_first_and_the_secretary_with_the_others(east: ForumOverview) -> None:
    assert [role.label for role in east.members[0].roles] == ["ordförande"]
    assert [[role.label for role in row.roles] for row in east.in_capacity(Capacity.OTHER)] == [["sekreterare"]]


def test_stated_and_attested_time_are_kept_apart(east: ForumOverview) -> None:
    chair = east.members[0]
    assert [(p.begins, p.ends, p.roles, p.elected) for p in chair.periods] == [
        ("2025-01-01", "2026", ("ordförande",), True)
    ]
    assert (chair.first_attested, chair.last_attested, chair.state) == ("2023-09-17", "2024-09-17", "elected")
    assert all(member.periods == () for member in east.members[1:])


def test_attendance_is_counted_over_the_meetings_with_a_list(east: ForumOverview) -> None:
    told = {row.name: (row.presence.came, row.presence.listed, row.presence.meetings) for row in east.people}
    assert told["Love Vintergård"] == (2, 2, 2)
    assert (0, 2, 2) in told.values()  # always absent
    assert (1, 1, 2) in told.values()  # came with the second meeting
    absent = next(row for row in east.people if row.presence.came == 0 and row.presence.listed)
    assert absent.presence.last is None
    assert [entry.status for entry in absent.attendance] == ["absent"] * absent.presence.listed


def test_each_row_has_notes_and_each_note_a_passage(groups: Overview) -> None:
    for forum in groups.forums:
        numbers = {note.number for note in forum.notes}
        rows = [row.notes for row in forum.people] + [row.notes for row in forum.vacant]
        rows += [row.notes for row in forum.steers] + [row.notes for row in forum.open_questions]
        assert all(notes and set(notes) <= numbers for notes in rows)
        assert [note.number for note in forum.notes] == list(range(1, len(forum.notes) + 1))
    assert groups.forums[0].notes[0].source.exact == f"{EAST} leder projektet Bro till arbete."


def test_vacant_seats_and_open_questions(east: ForumOverview) -> None:
    (vacant,) = east.vacant
    assert (vacant.on_behalf_of, vacant.first, vacant.last) == (("Vara kommun",), "2024-09-17", "2024-09-17")
    (question,) = east.open_questions
    assert (question.label, question.candidates) == ("Sixten", ("Love Vintergård", "Majken Dalhem"))


def test_gaps_are_the_convener_s_municipalities_without_anyone(groups: Overview) -> None:
    (gaps,) = groups.forums[1].gaps
    assert (gaps.association, gaps.known, gaps.listed) == ("Västra kommunalförbundet", 11, True)
    assert [row.municipality.label for row in gaps.rows] == [
        "Alingsås kommun",
        "Härryda kommun",
        "Kungälvs kommun",
        "Mölndals kommun",
        "Tjörns kommun",
    ]
    seated = {name for row in groups.forums[1].members for name in row.on_behalf_of}
    assert not seated & {row.municipality for row in gaps.rows}


def test_where_members_are_not_known_there_are_no_gaps(east: ForumOverview) -> None:
    (gaps,) = east.gaps
    assert (gaps.known, gaps.rows) == (0, ())


def test_as_of_a_date_leaves_out_what_came_later(region_store: ox.Store) -> None:
    found = overview(region_store, at=dt.date(2024, 1, 1))
    before = found.forums[0]
    assert (before.vacant, before.open_questions) == ((), ())
    assert all(member.last_attested == "2023-09-17" and member.periods == () for member in before.members)
    assert (before.basis.meetings, before.basis.last, found.basis.last) == (1, "2023-09-17", "2023-09-17")


def test_since_a_date_it_tells_what_is_stated_and_what_is_shown(region_store: ox.Store) -> None:
    changes = [row.change for row in overview(region_store, since=dt.date(2024, 1, 1)).forums[0].changes or ()]
    assert {change.kind for change in changes} == {Kind.ELECTED, Kind.UNTIL, Kind.FIRST, Kind.LAST, Kind.VACANT}
    assert [change.basis for change in changes] == sorted((change.basis for change in changes), key=list(Basis).index)
    (elected,) = [change for change in changes if change.kind is Kind.ELECTED]
    assert elected.who is not None
    assert (elected.who.label, elected.roles, elected.date) == ("Love Vintergård", ("ordförande",), "2025-01-01")
    assert {change.date for change in changes if change.kind is Kind.FIRST} == {"2024-09-17"}


def test_without_minutes_before_the_date_it_says_so(region_store: ox.Store) -> None:
    without, known = (overview(region_store, since=dt.date(year, 1, 1)).forums[0] for year in (2020, 2025))
    assert (without.before, known.before) == (False, True)
    assert overview(region_store).forums[0].changes is None


def test_it_tells_what_the_changes_between_two_dates_are(region_store: ox.Store) -> None:
    since, at = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
    found = overview(region_store, kinds=None, at=at, since=since)
    shown = [row.change for forum in (*found.forums, *found.mentioned) for row in forum.changes or ()]
    ask = Questions(region_store)
    assert shown
    assert sorted(shown, key=str) == sorted(changed(ask.seats(), ask.vacant_seats(), Period(since, at)), key=str)


def test_any_kind_of_forum_and_forums_by_name(region_store: ox.Store) -> None:
    assert [f.forum.label for f in overview(region_store, kinds=("working-group",)).forums] == [
        "Arbetsgruppen för studievägar"
    ]
    everything = overview(region_store, kinds=None)
    assert len(everything.forums) == 8
    iri = everything.forums[-1].forum.iri
    assert [f.forum.iri for f in overview(region_store, forums=[iri]).forums] == [iri]


def test_an_empty_store_has_an_empty_overview() -> None:
    found = overview(ox.Store())
    assert (found.forums, found.mentioned, found.basis.meetings) == ((), (), 0)
