"""Questions asked of a graph written by hand: two meetings of a network and what was said of a steering group."""

import datetime as dt
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.answers import Evidence, Happening, Kind, Seat
from graph.asking import bound, rows, text_of
from graph.questions import Questions
from graph.store import Store
from graph.succession import Succession

BASE = "https://forumgraf.example/id/"
NETWORK = BASE + "forum/rektorsnatverket"
GROUP = BASE + "forum/styrgruppen"
ULF = BASE + "person/ulf-eriksson-osteras-kommun"
ULF_MERGED = BASE + "person/ulf-ericsson-osteras-kommun"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    found = ox.Store()
    found.load(path=str(Path(__file__).parent / "minutes.trig"), format=ox.RdfFormat.TRIG)
    return found


@pytest.fixture(scope="module")
def ask(store: ox.Store) -> Questions:
    return Questions(store)


def seat_of(ask: Questions, forum: str, name: str) -> Seat:
    return next(seat for seat in ask.seats(forums=[forum]) if seat.member.label == name)


def test_members_of_a_forum_come_from_memberships_and_attendance(ask: Questions) -> None:
    assert [(s.member.label, [t.label for t in s.on_behalf_of]) for s in ask.seats(forums=[NETWORK])] == [
        ("Eva Lindh", ["Alby kommun"]),
        ("Ulf Eriksson", ["Österås kommun"]),
    ]


def test_a_merged_person_has_one_seat_with_what_all_minutes_say(ask: Questions) -> None:
    ulf = seat_of(ask, NETWORK, "Ulf Eriksson")
    assert ulf.member.iri == ULF
    assert [(s.evidence, s.state, s.date) for s in ulf.statements] == [
        (Evidence.ATTENDED, "absent", "2023-02-10"),
        (Evidence.ATTENDED, "remote", "2024-03-01"),
        (Evidence.STATED, "elected", "2024-03-01"),
    ]


def test_stated_and_attested_time_are_kept_apart(ask: Questions) -> None:
    ulf = seat_of(ask, NETWORK, "Ulf Eriksson")
    assert ulf.periods == (("2024-07-01", "2025"),)
    assert (ulf.first_attested, ulf.last_attested, ulf.last_present) == ("2023-02-10", "2024-03-01", "2024-03-01")
    eva = seat_of(ask, NETWORK, "Eva Lindh")
    assert eva.periods == ()
    assert eva.last_attested == "2023-02-10"


def test_a_seat_shows_role_responsibility_and_its_passages(ask: Questions) -> None:
    eva = seat_of(ask, NETWORK, "Eva Lindh")
    assert (eva.roles, eva.responsibilities) == (("ordförande",), ("förskola",))
    assert [(s.file_name, s.page, s.exact) for s in eva.sources] == [
        ("natverk-1.txt", None, "Eva Lindh, Alby (förskola), ordförande")
    ]
    assert seat_of(ask, NETWORK, "Ulf Eriksson").sources[-1].page == 2


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (dt.date(2022, 1, 1), []),
        (dt.date(2023, 6, 1), [("Eva Lindh", ()), ("Ulf Eriksson", ())]),
        (dt.date(2024, 6, 30), [("Eva Lindh", ()), ("Ulf Eriksson", ())]),
        (dt.date(2025, 12, 31), [("Eva Lindh", ()), ("Ulf Eriksson", (("2024-07-01", "2025"),))]),
        (dt.date(2026, 1, 1), [("Eva Lindh", ()), ("Ulf Eriksson", ())]),
    ],
    ids=["before all minutes", "between the meetings", "before the elected period", "its last day", "after it"],
)
def test_seats_as_of_a_date(ask: Questions, at: dt.date, expected: object) -> None:
    assert [(s.member.label, s.periods) for s in ask.seats(forums=[NETWORK], at=at)] == expected


def test_attendance_names_its_meeting_the_part_of_it_and_the_party(ask: Questions) -> None:
    seat = seat_of(ask, NETWORK, "Eva Lindh")
    (eva,) = seat.statements
    assert (eva.meeting, eva.part) == (BASE + "meeting/m1", "§ 1-4")
    assert [party.label for party in seat.parties] == ["Partiet"]
    elected = seat_of(ask, NETWORK, "Ulf Eriksson").statements[-1]
    assert (elected.meeting, elected.part) == (None, None)


def test_the_municipalities_of_an_association(ask: Questions) -> None:
    association, other = BASE + "organisation/norrforbundet", BASE + "organisation/alby-kommun"
    found = ask.member_municipalities([association, other])
    assert {iri: [thing.label for thing in things] for iri, things in found.items()} == {association: ["Alby kommun"]}
    regions = {iri: [thing.iri for thing in things] for iri, things in ask.regions().items()}
    assert association in regions[BASE + "organisation/alby-kommun"]


def test_a_former_member_is_former_and_no_date_is_invented(ask: Questions) -> None:
    ulf = seat_of(ask, GROUP, "Ulf Eriksson")
    assert (ulf.state, ulf.periods, ulf.first_attested, ulf.last_attested) == ("former", (), None, None)


def test_representatives_of_a_municipality(ask: Questions) -> None:
    seats = ask.representatives(BASE + "organisation/alby-kommun")
    assert [(s.member.label, s.forum.label) for s in seats] == [
        ("Eva Lindh", "Rektorsnätverket"),
        ("Mia Östlund", "Styrgruppen för Språngbrädan"),
    ]
    assert ask.representatives(BASE + "organisation/nobody") == ()


def test_timeline_is_the_same_by_either_iri_of_a_merged_person(ask: Questions) -> None:
    assert ask.timeline(ULF) == ask.timeline(ULF_MERGED)
    assert [(e.date, e.happening, e.what) for e in ask.timeline(ULF)] == [
        (None, Happening.SEAT, ""),
        ("2023-02-10", Happening.MEETING, ""),
        ("2024-03-01", Happening.ASSIGNED, "ta fram underlag"),
        ("2024-03-01", Happening.MEETING, ""),
        ("2024-03-01", Happening.PRESENTED, "Läget i Språngbrädan"),
        ("2024-03-01", Happening.SEAT, "ordförande"),
    ]


def test_place_of_work_is_an_affiliation_not_a_seat(ask: Questions) -> None:
    assert [(a.person.label, a.organisation.label, a.titles) for a in ask.affiliations()] == [
        ("Eva Lindh", "Norrförbundet", ("rektor",))
    ]


def test_project_with_its_steering_group(ask: Questions) -> None:
    (project,) = ask.projects()
    assert project.project.label == "Språngbrädan"
    assert [f.forum.label for f in project.forums] == ["Styrgruppen för Språngbrädan"]
    assert {s.member.label for s in project.seats} == {"Mia Östlund", "Ulf Eriksson"}
    assert [s.exact for s in project.forums[0].steers[0].sources] == [
        "Österås plats i styrgruppen för Språngbrädan är vakant"
    ]


def test_forums_by_kind_with_convener(ask: Questions) -> None:
    assert [
        (f.forum.label, f.forum.kind, [c.thing.label for c in f.conveners])
        for f in ask.forums(kinds=["steering-group"])
    ] == [("Styrgruppen för Språngbrädan", Kind.STEERING_GROUP, ["Norrförbundet"])]
    assert [f.forum.label for f in ask.forums()] == ["Rektorsnätverket", "Styrgruppen för Språngbrädan"]


def test_vacant_seats(ask: Questions) -> None:
    (seat,) = ask.vacant_seats()
    assert (seat.forum.iri, [t.label for t in seat.on_behalf_of], seat.date) == (GROUP, ["Österås kommun"], None)
    assert ask.vacant_seats(forums=[NETWORK]) == ()


def test_unresolved_mentions_concern_the_meetings_forum_and_those_the_item_names(ask: Questions) -> None:
    (mention,) = ask.unresolved(forums=[GROUP])
    assert (mention.label, mention.item, mention.forums) == ("Eva", "Läget i Språngbrädan", (NETWORK, GROUP))
    assert [c.iri.rsplit("/")[-1] for c in mention.candidates] == ["eva-lindh-alby-kommun", "eva-lindh-norrforbundet"]
    assert ask.unresolved(forums=[]) == ()


def test_candidates_stand_once_for_each_pair(ask: Questions) -> None:
    assert [(c.one.label, c.other.label) for c in ask.candidates()] == [("Eva Lindh", "Eva Lindh")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ÖSTERÅS", ["Österås kommun"]),
        ("ericsson", ["Ulf Eriksson"]),
        ("språngbrädan", ["Språngbrädan", "Styrgruppen för Språngbrädan"]),
        ('"} # hostile \\', []),
        ("alby", ["Alby kommun"]),
        ("ordförande", []),
    ],
)
def test_search_by_name_and_spelling_in_any_case(ask: Questions, words: str, expected: list[str]) -> None:
    assert [thing.label for thing, _ in ask.search(words)] == expected


def test_counts_count_a_merged_person_once_and_meetings_that_were_held(ask: Questions) -> None:
    counts = ask.counts()
    assert (counts.documents, counts.meetings, counts.persons, counts.forums, counts.projects) == (3, 2, 4, 2, 1)
    assert (counts.memberships, counts.attendances, counts.unresolved_mentions, counts.vacant_seats) == (4, 3, 1, 1)


def test_every_query_runs_as_it_stands(store: ox.Store) -> None:
    folder = Path(__file__).parents[2] / "graph" / "queries"
    names = sorted(path.stem for path in folder.glob("*.rq"))
    assert names
    for name in names:
        store.query(text_of(name), use_default_graph_as_union=True)
        list(rows(store, name))


def test_a_value_for_a_slot_that_a_question_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError, match="no slot for forum"):
        bound("what-was-read", {"forum": [ox.NamedNode(GROUP)]})


def test_an_empty_store_answers_with_nothing() -> None:
    ask = Questions(ox.Store())
    assert (ask.seats(), ask.forums(), ask.projects(), ask.search("a"), ask.counts().documents) == ((), (), (), (), 0)


def test_succession_follows_chains_and_survives_a_ring() -> None:
    chain = Succession({"a": "b", "b": "c", "x": "y", "y": "x"})
    assert (chain.current("a"), chain.current("c"), chain.current("x"), chain.current("y")) == ("c", "c", "x", "x")
    assert chain.forms(["b"]) == {"a", "b", "c"}


def test_the_store_on_disk_gives_the_same_answers(store: ox.Store, ask: Questions, tmp_path: Path) -> None:
    by_graph: dict[str, list[ox.Quad]] = {}
    for quad in store:
        assert isinstance(quad.graph_name, ox.NamedNode)
        by_graph.setdefault(quad.graph_name.value, []).append(quad)
    with Store.open(tmp_path / "store") as opened:
        for iri in sorted(by_graph):
            opened.replace_graph(iri, by_graph[iri])
        on_disk = Questions(opened)
        assert on_disk.seats() == ask.seats()
        assert on_disk.forums() == ask.forums()
        assert on_disk.timeline(ULF) == ask.timeline(ULF)
        assert on_disk.search("språng") == ask.search("språng")
        assert on_disk.counts() == ask.counts()
