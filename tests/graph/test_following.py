"""Questions, networks and counts follow forums, organisations and the people in them to those that go on."""

import datetime as dt
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from graph import iris
from graph.claims import (
    Attendance,
    Document,
    Fact,
    Forum,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Span,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.identity import resolve
from graph.questions import Questions
from graph.store import Store
from graph.views import Link, known, who_represents_whom

BASE = "https://a.example/id/"
HERE = (Span(0, 4),)
EK, ASK = (Organisation(f"organisation/{name}", name.title(), "municipality") for name in ("ek", "ask"))
REGION = Organisation("organisation/norra-regionen", "Norra Regionförbundet")
SHORT = Organisation("organisation/nr", "NR")
NETWORK = Forum("Skolnätverket", "network", REGION)
UNTOLD = Forum("Skolnätverket", "network")
STEERING = Forum("Styrgrupp Lotsen", "steering-group")
LOTSEN, PROJECT = Project("Lotsen"), Project("Projekt Lotsen")


def minutes(name: str, forum: Forum, date: dt.date, *claims: object) -> Reading:
    document = Document(iris.document_path(name), name, name, "0" * 64, "text/plain", "Text")
    return Reading(document, (Meeting(forum, HERE, date=date), *claims))  # type: ignore[arg-type]


def sits(person: Person, *behalf: Organisation) -> Attendance:
    return Attendance(person, Status.PRESENT, HERE, behalf)


DOCUMENTS = (
    minutes(
        "1.txt",
        NETWORK,
        dt.date(2021, 1, 1),
        Mention(REGION, HERE, form="NR"),
        sits(Person("Anna Berg", EK), EK),
        sits(Person("Siv Lund", REGION), REGION),
        UnresolvedMention("Siv", HERE, (Person("Siv Lund", REGION),)),
        Vacancy(NETWORK, (ASK,), HERE),
    ),
    minutes(
        "2.txt",
        NETWORK,
        dt.date(2022, 1, 1),
        sits(Person("Siv Lund", SHORT), SHORT),
        Membership(Person("Anna Berg", EK), SHORT, HERE),
        Fact(STEERING, Relation.STEERS, PROJECT, HERE),
    ),
    minutes(
        "3.txt",
        STEERING,
        dt.date(2023, 1, 1),
        Membership(Person("Bo Alm", ASK), UNTOLD, HERE, on_behalf_of=(ASK,)),
        Fact(STEERING, Relation.STEERS, LOTSEN, HERE),
    ),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", base=BASE) as opened:
        opened.replace_documents(DOCUMENTS)
        opened.replace_graph(BASE + iris.IDENTITY, resolve(opened))
        yield opened


def of(path: str) -> str:
    return BASE + path


def test_seats_of_a_forum_are_those_of_all_its_forms(store: Store) -> None:
    ask = Questions(store)
    forms = [of("forum/norra-regionen-skolnatverket"), of("forum/skolnatverket")]
    asked = [ask.seats(forums=[form]) for form in forms]
    assert asked[0] == asked[1]
    assert [(seat.member.label, [t.label for t in seat.on_behalf_of]) for seat in asked[0]] == [
        ("Bo Alm", ["Ask"]),
        ("Anna Berg", ["Ek"]),
        ("Siv Lund", ["Norra Regionförbundet"]),
    ]
    assert {seat.forum.iri for seat in ask.seats()} == {forms[0]}


def test_a_person_whose_home_was_merged_is_one_with_all_her_seats(store: Store) -> None:
    ask = Questions(store)
    [(siv, _)] = ask.search("Siv Lund")
    [seat] = ask.seats(members=[siv.iri])
    assert [statement.date for statement in seat.statements] == ["2021-01-01", "2022-01-01"]
    assert [mention.candidates for mention in ask.unresolved()] == [(siv,)]


def test_representatives_of_an_organisation_by_either_name(store: Store) -> None:
    ask = Questions(store)
    asked = [ask.representatives(of(path)) for path in ("organisation/nr", "organisation/norra-regionen")]
    assert asked[0] == asked[1]
    assert [seat.member.label for seat in asked[0]] == ["Siv Lund"]


def test_places_of_work_vacant_seats_and_open_names_follow(store: Store) -> None:
    ask = Questions(store)
    assert [place.organisation.label for place in ask.affiliations()] == ["Norra Regionförbundet"]
    [vacant] = ask.vacant_seats(forums=[of("forum/skolnatverket")])
    assert vacant.forum.iri == of("forum/norra-regionen-skolnatverket")
    [mention] = ask.unresolved(forums=[of("forum/skolnatverket")])
    assert mention.forums == (of("forum/norra-regionen-skolnatverket"),)


def test_forums_and_projects_stand_once(store: Store) -> None:
    ask = Questions(store)
    assert [answer.forum.label for answer in ask.forums()] == ["Skolnätverket", "Styrgrupp Lotsen"]
    [answer] = ask.projects()
    assert [forum.forum.label for forum in answer.forums] == ["Styrgrupp Lotsen"]
    [related] = answer.forums[0].steers
    assert {source.file_name for source in related.sources} == {"2.txt", "3.txt"}
    assert [thing.iri for thing in ask.project_names()] == [answer.project.iri]
    assert ask.projects(projects=[of("project/lotsen")]) == ask.projects(projects=[of("project/projekt-lotsen")])


def test_the_network_and_the_counts_have_each_once(store: Store) -> None:
    ask = Questions(store)
    view = who_represents_whom(known(ask))
    merged = {quad.subject.value for quad in resolve(store) if "isReplacedBy" in str(quad.predicate)}  # type: ignore[union-attr]
    assert merged == {of(path) for path in ("forum/skolnatverket", "organisation/nr", "person/siv-lund-nr")} | (
        merged & {of("project/lotsen"), of("project/projekt-lotsen")}
    )
    assert not merged & set(view)
    forum = of("forum/norra-regionen-skolnatverket")
    assert {one for one, _, link in view.in_edges(forum, keys=True) if link is Link.MEMBER} == {
        of(path) for path in ("person/anna-berg-ek", "person/bo-alm-ask", "person/siv-lund-norra-regionen")
    }
    counts = ask.counts()
    assert (counts.persons, counts.forums, counts.projects) == (3, 2, 1)


def test_search_finds_either_name_and_gives_the_one_that_goes_on(store: Store) -> None:
    [(found, name)] = Questions(store).search("NR")
    assert (found.iri, name) == (of("organisation/norra-regionen"), "NR")


def test_any_order_of_documents_gives_the_same_identity_graph(tmp_path: Path) -> None:
    outcomes = set()
    for number, order in enumerate(permutations(DOCUMENTS)):
        with Store.open(tmp_path / str(number), base=BASE) as opened:
            for one in order:
                opened.replace_document(one)
            first = resolve(opened)
            opened.replace_graph(BASE + iris.IDENTITY, first)
            assert resolve(opened) == first, "its own outcome is no evidence"
            outcomes.add(tuple(map(str, first)))
    assert len(outcomes) == 1
