"""Who holds the seats of forums, in short: what a register keeps of it is what follows from all claims, always."""

import datetime as dt
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest

from graph import iris
from graph.claims import (
    Attendance,
    Document,
    Fact,
    Forum,
    Meeting,
    Membership,
    Organisation,
    Person,
    Reading,
    Relation,
    Role,
    Span,
    State,
    Status,
)
from graph.decisions import Log, Ref, Renamed, Ruling, Same, What, settle
from graph.errors import StoreChanged
from graph.holders import Holders
from graph.questions import Questions
from graph.register import kept_register
from graph.store import Store
from tests.graph.identity.archives import decision, document

BASE = "https://a.example/id/"
HERE = (Span(0, 4),)
EK, ASK = (
    Organisation(f"organisation/{name}-kommun", f"{name.title()} kommun", "municipality") for name in ("ek", "ask")
)
ALMA = Organisation("organisation/almas-kommunalforbund", "Almas kommunalförbund", "association")
FORUM = Forum("Skolnätverket", "network", ALMA)


def log(*whats: What) -> Log:
    at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    rulings = (Ruling(at + dt.timedelta(minutes=number), "Karin", what) for number, what in enumerate(whats))
    return Log(Path("decisions.txt"), tuple(enumerate(rulings, start=1)))


def held(store: Store) -> dict[str, Holders]:
    """Return who holds the seats, as the register has it; it is what follows without one."""
    assert kept_register(store) is not None
    found = Questions(store).holders()
    with patch("graph.questions.kept_register", lambda _store: None):
        assert found == Questions(store).holders()
    return dict(found)


@pytest.mark.parametrize("seed", range(4))
def test_it_is_what_follows_from_all_claims_after_any_changes(tmp_path: Path, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - not a secret
    decided: list[int] = []
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.replace_documents(document(f"{number}.txt", draw.randrange(1000)) for number in range(15))
        settle(store, log())
        for _ in range(8):
            name = f"{draw.randrange(20)}.txt"
            match draw.choice(("put", "put", "remove", "decide", "undo")):
                case "put":
                    store.replace_document(document(name, draw.randrange(1000)))
                case "remove":
                    store.remove_document(draw.choice(store.documents()).iri)
                case "decide":
                    decided.append(draw.randrange(1000))
                case "undo" if decided:
                    decided.remove(draw.choice(decided))
            settle(store, log(*map(decision, decided)))
            held(store)
        assert len(held(store)) > 1


def minutes(name: str, *claims: Attendance | Membership | Fact | Meeting) -> Reading:
    about = Document(iris.document_path(name), name, name, f"{len(claims):064d}", "text/plain", "Text")
    return Reading(about, claims)


ANNA, BO = Person("Anna Ek", EK), Person("Bo Lund", ASK)
MET = Meeting(FORUM, HERE, date=dt.date(2023, 3, 1))
CHAIR = Role("role/ordforande", "ordförande")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store.open(tmp_path / "s", base=BASE) as opened:
        people = (Attendance(ANNA, Status.PRESENT, HERE, (EK,), roles=(CHAIR,)), Attendance(BO, Status.PRESENT, HERE))
        opened.replace_document(minutes("a.txt", MET, *people))
        settle(opened, log())
        yield opened


def test_the_chair_stands_first_and_who_sits_for_nobody_by_herself(store: Store) -> None:
    (found,) = held(store).values()
    assert found.shown.listed
    shown = {tuple(one.label for one in of.organisations): of.holdings for of in found.shown.behalves}
    ((anna,), (bo,)) = shown["Ek kommun",], shown[()]
    assert (anna.person.label, anna.chair, anna.last, anna.substitute) == ("Anna Ek", "ordförande", "2023-03-01", False)
    assert (bo.person.label, bo.chair) == ("Bo Lund", None)
    assert [[source.file_name for source in found.proofs.of(one.place)] for one in (anna, bo)] == [["a.txt"], ["a.txt"]]


OTHERS = [
    ("another seat", minutes("b.txt", Membership(BO, FORUM, HERE, (ASK,), state=State.ELECTED))),
    ("other minutes of the meeting", minutes("b.txt", MET, Attendance(BO, Status.PRESENT, HERE, (ASK,)))),
    ("an organisation by another name", minutes("b.txt", Fact(FORUM, Relation.PART_OF, ALMA, HERE))),
    ("nobody's minutes", minutes("b.txt", Meeting(Forum("Vuxnätverket", "network", ALMA), HERE))),
]


@pytest.mark.parametrize("other", [other for _, other in OTHERS], ids=[label for label, _ in OTHERS])
def test_other_minutes_come_and_go(store: Store, other: Reading) -> None:
    before = held(store)
    store.replace_document(other)
    settle(store, log())
    held(store)
    store.remove_document(BASE + other.document.path)
    settle(store, log())
    assert held(store) == before


def test_passages_are_those_of_the_state_in_which_they_were_asked_for(store: Store) -> None:
    read, late = (Questions(store).holders() for _ in range(2))
    before = {forum: of.proofs.of(0) for forum, of in read.items()}
    store.replace_document(minutes("a.txt", MET, Attendance(BO, Status.PRESENT, (Span(1, 3),))))
    settle(store, log())
    assert {forum: of.proofs.of(0) for forum, of in read.items()} == before
    for of in late.values():
        with pytest.raises(StoreChanged, match="ask again"):
            of.proofs.of(0)
    (now,) = Questions(store).holders().values()
    assert [(source.start, source.end) for source in now.proofs.of(0)] == [(1, 3)]


def test_names_and_merges_that_are_decided_show_and_go(store: Store) -> None:
    before = held(store)
    anna = Ref(iris.person_path(ANNA), "Anna Ek")
    settle(store, log(Renamed(anna, "Anna Ask")))
    shown = (behalf for of in held(store).values() for behalf in of.shown.behalves)
    assert "Anna Ask" in {one.person.label for behalf in shown for one in behalf.holdings}
    settle(store, log(Same(anna, Ref(iris.person_path(BO), "Bo Lund"))))
    (found,) = held(store).values()
    assert len({one.person.iri for of in found.shown.behalves for one in of.holdings}) == 1
    settle(store, log())
    assert held(store) == before
