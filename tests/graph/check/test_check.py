"""A check is silent on what Forumgraf writes, and names each way in which a graph can be wrong."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import iris
from graph.check import Kind, Problem, check
from graph.claims import (
    AgendaItem,
    Assignment,
    Attendance,
    Basis,
    Decision,
    Document,
    Fact,
    Finding,
    Forum,
    Meeting,
    Membership,
    Mention,
    Mode,
    Organisation,
    Person,
    Project,
    Reading,
    Relation,
    Role,
    Span,
    State,
    Status,
    UnresolvedMention,
    Vacancy,
)
from graph.shape import quads
from graph.shape.rdf import node
from graph.store import Store

BASE = "https://a.example/id/"
TEXT = "Närvarande: Anna Ek, Eks kommun"
SPAN = Span(12, 19)
EK = Organisation("organisation/eks-kommun", "Eks kommun", "municipality")
PARTY = Organisation("organisation/vitsippspartiet", "Vitsippspartiet", "political-party")
NETWORK = Forum("Skolnätverket", "network", EK)
GROUP, WAY = Forum("Styrgruppen för Vägen", "steering-group"), Project("Vägen")
ANNA, BO = Person("Anna Ek", EK), Person("Bo Ask", NETWORK)
CHAIR = Role("role/ordforande", "ordförande", "ordf")
DOCUMENT = Document("document/m.txt", "m.txt", "in/m.txt", "0" * 64, "text/plain", TEXT, "Protokoll", (0, 12))
CLAIMS = (
    Meeting(
        NETWORK, (SPAN,), True, dt.date(2024, 3, 1), Basis.INFERRED, "veckodagen", "08:30", "12:00", "Ek", Mode.MIXED
    ),
    Meeting(NETWORK, (SPAN,), own=False, date=dt.date(2024, 5, 1), date_basis=Basis.STATED),
    Attendance(ANNA, Status.PRESENT, (SPAN,), (EK,), PARTY, ("preschool",), (CHAIR,), BO, "§ 1-3", "tf"),
    Attendance(EK, Status.ABSENT, (SPAN,)),
    AgendaItem(0, "Val", (SPAN,), "§ 1", "Beslut", None, (BO,)),
    AgendaItem(1, "Ordförande", (SPAN,), parent=0),
    Membership(ANNA, NETWORK, (SPAN,), (CHAIR,), (EK,), item=1),
    Membership(ANNA, GROUP, (SPAN,), (CHAIR,), (NETWORK,), State.ELECTED, "2024-07", "2025", 1),
    Membership(BO, EK, (SPAN,), state=State.FORMER, ends="2024-01-31"),
    Vacancy(GROUP, (EK,), (SPAN,), 1),
    Decision("att välja Anna", (SPAN,), NETWORK, 1),
    Assignment(ANNA, "återkomma", (SPAN,), 1, "2024-06"),
    Mention(WAY, (SPAN,), 1),
    UnresolvedMention("Anna", (SPAN,), (ANNA, BO), 1),
    Fact(GROUP, Relation.STEERS, WAY, (SPAN,)),
)
FINDINGS = (Finding("unread-entry", "raden lästes inte", SPAN), Finding("no-page", "inga sidor"))
READING = Reading(DOCUMENT, CLAIMS, FINDINGS, "1")
IRI = BASE + "document/m.txt"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", base=BASE) as opened:
        opened.replace_document(READING)
        yield opened


def test_a_reading_with_every_kind_of_claim_has_no_problem(store: Store) -> None:
    assert list(check(store)) == []


def ends_early(quad: ox.Quad) -> ox.Quad | None:
    if quad.predicate == node("oa:end"):
        return ox.Quad(quad.subject, quad.predicate, ox.Literal("18", datatype=node("xsd:integer")), quad.graph_name)
    return quad


def without(curie: str, about: str) -> Callable[[ox.Quad], ox.Quad | None]:
    return lambda quad: None if quad.predicate == node(curie) and str(quad.subject).endswith(f"{about}>") else quad


def to(curie: str, about: str, value: ox.NamedNode | ox.BlankNode) -> Callable[[ox.Quad], ox.Quad | None]:
    def change(quad: ox.Quad) -> ox.Quad | None:
        if quad.predicate == node(curie) and str(quad.subject).endswith(f"{about}>"):
            return ox.Quad(quad.subject, quad.predicate, value, quad.graph_name)
        return quad

    return change


NOBODY = ox.NamedNode(BASE + "person/nobody")
WRONG: list[tuple[str, Callable[[ox.Quad], ox.Quad | None], Kind, str]] = [
    ("no passage", without("prov:wasDerivedFrom", "#attendance-1"), Kind.NO_PASSAGE, "#attendance-1"),
    ("wrong offsets", ends_early, Kind.WRONG_QUOTE, "#passage-12-19"),
    ("no offsets", without("oa:start", "-position"), Kind.WRONG_QUOTE, "#passage-12-19"),
    ("dangling", to("fg:attendee", "#attendance-1", NOBODY), Kind.DANGLING, "#attendance-1"),
    ("undefined", to("fg:attendanceStatus", "#attendance-1", node("fg:late")), Kind.UNDEFINED, "#attendance-1"),
    ("blank node", to("fg:attendee", "#attendance-1", ox.BlankNode("b")), Kind.BLANK_NODE, "#attendance-1"),
    ("shape", without("fg:attendanceStatus", "#attendance-1"), Kind.SHAPE, "#attendance-1"),
]


@pytest.mark.parametrize(("label", "change", "kind", "about"), WRONG, ids=[row[0] for row in WRONG])
def test_a_wrong_graph_is_named(
    store: Store, label: str, change: Callable[[ox.Quad], ox.Quad | None], kind: Kind, about: str
) -> None:
    store.replace_graph(IRI, [new for quad in quads(READING, BASE) if (new := change(quad)) is not None])
    found = list(check(store))
    assert (kind, IRI + about) in {(problem.kind, problem.subject) for problem in found}, label
    assert {problem.graph for problem in found} == {IRI}


def test_a_problem_reads_as_a_line(store: Store) -> None:
    store.replace_graph(IRI, [new for quad in quads(READING, BASE) if (new := ends_early(quad)) is not None])
    found = [str(problem) for problem in check(store, shapes=False)]
    assert found == [f"{IRI}#passage-12-19: the text at [12, 18) is not 'Anna Ek' [passage-does-not-match]"]


def test_an_edited_text_is_named(store: Store) -> None:
    [path] = (store.beside / "texts").iterdir()
    path.write_text("something else")
    assert [(problem.kind, problem.subject) for problem in check(store)] == [(Kind.NO_TEXT, IRI)]


def test_an_item_that_is_not_there_is_named(store: Store) -> None:
    store.replace_document(dataclasses.replace(READING, claims=(*CLAIMS, Mention(WAY, (SPAN,), item=7))))
    assert Kind.DANGLING in {problem.kind for problem in check(store, shapes=False)}


def test_identity_that_speaks_of_nobody_is_named(store: Store) -> None:
    graph = BASE + iris.IDENTITY
    anna = ox.NamedNode(BASE + "person/anna-ek-eks-kommun")
    store.replace_graph(graph, [ox.Quad(NOBODY, node("owl:sameAs"), anna, ox.NamedNode(graph))])
    message = "it was merged or offered for review, and no document names it"
    assert list(check(store)) == [Problem(graph, NOBODY.value, Kind.DANGLING, message)]


# ---- in two places -------------------------------------------------------------------------------------------------

# The hours and places of two meetings of a day, and whether nobody can have been at both.
HOURS: list[tuple[str, tuple[str, str | None, str | None], tuple[str, str | None, str | None], bool]] = [
    ("one within the other", ("09:00", "12:00", None), ("10:00", "11:00", None), True),
    ("one after the other", ("09:00", "10:00", None), ("10:00", "11:00", None), False),
    ("an end that is not known", ("09:00", None, None), ("10:00", "11:00", None), False),
    ("a beginning within", ("10:30", None, None), ("10:00", "11:00", None), True),
    ("one beginning", ("10:00", None, None), ("10:00", None, None), True),
    ("in one place", ("09:00", "12:00", "Ek"), ("10:00", "11:00", "ek"), False),
    ("in two places", ("09:00", "12:00", "Ek"), ("10:00", "11:00", "Alm"), True),
]


def at(file: str, forum: Forum, hours: tuple[str, str | None, str | None], claim: Attendance, mode: Mode) -> Reading:
    start, end, place = hours
    meeting = Meeting(forum, (SPAN,), True, dt.date(2024, 3, 1), Basis.STATED, None, start, end, place, mode)
    document = dataclasses.replace(DOCUMENT, path=f"document/{file}", file_name=file, source=file)
    return Reading(document, (meeting, claim))


def two_meetings(
    store: Store,
    one: tuple[str, str | None, str | None],
    other: tuple[str, str | None, str | None],
    claim: Attendance,
    mode: Mode = Mode.OFFLINE,
) -> list[Problem]:
    seen = Attendance(ANNA, Status.PRESENT, (SPAN,), (EK,))
    store.remove_document(IRI)
    store.replace_documents([at("a.txt", NETWORK, one, seen, Mode.OFFLINE), at("b.txt", GROUP, other, claim, mode)])
    return [problem for problem in check(store, shapes=False) if problem.kind is Kind.TWO_PLACES]


@pytest.mark.parametrize(("label", "one", "other", "impossible"), HOURS, ids=[row[0] for row in HOURS])
def test_nobody_is_in_two_places_at_one_time(
    store: Store,
    label: str,
    one: tuple[str, str | None, str | None],
    other: tuple[str, str | None, str | None],
    impossible: bool,
) -> None:
    found = two_meetings(store, one, other, Attendance(ANNA, Status.PRESENT, (SPAN,), (EK,)))
    assert bool(found) is impossible, label
    assert all(problem.message.startswith("Anna Ek was in two places on 2024-03-01: ") for problem in found)


MAY_BE = [
    ("absent", Attendance(ANNA, Status.ABSENT, (SPAN,), (EK,)), Mode.OFFLINE),
    ("at a distance", Attendance(ANNA, Status.REMOTE, (SPAN,), (EK,)), Mode.OFFLINE),
    ("for a part of it", Attendance(ANNA, Status.PRESENT, (SPAN,), (EK,), attended_part="§ 1"), Mode.OFFLINE),
    ("online", Attendance(ANNA, Status.PRESENT, (SPAN,), (EK,)), Mode.ONLINE),
    ("an organisation", Attendance(EK, Status.PRESENT, (SPAN,)), Mode.OFFLINE),
]


@pytest.mark.parametrize(("label", "claim", "mode"), MAY_BE, ids=[row[0] for row in MAY_BE])
def test_what_may_be_is_not_told(store: Store, label: str, claim: Attendance, mode: Mode) -> None:
    assert two_meetings(store, ("09:00", "12:00", None), ("10:00", "11:00", None), claim, mode) == [], label


def test_two_who_were_found_to_be_one_are_in_two_places(store: Store) -> None:
    other = Attendance(BO, Status.PRESENT, (SPAN,))
    hours = ("09:00", "12:00", None)
    assert two_meetings(store, hours, hours, other) == []
    graph = BASE + iris.IDENTITY
    bo, anna = (ox.NamedNode(iris.entity(person, BASE)) for person in (BO, ANNA))
    store.replace_graph(graph, [ox.Quad(bo, node("dcterms:isReplacedBy"), anna, ox.NamedNode(graph))])
    found = [problem for problem in check(store, shapes=False) if problem.kind is Kind.TWO_PLACES]
    assert [problem.subject for problem in found] == [anna.value]
