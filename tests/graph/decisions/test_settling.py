"""What people decided shows in the graph, goes with its undoing, and is reported where it applies to nothing."""

import datetime as dt
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports import rdf
from graph.answers import Happening
from graph.check.shapes import shape_problems
from graph.decisions import (
    Different,
    Log,
    MentionIs,
    Reason,
    Ref,
    Renamed,
    Ruling,
    Same,
    Undone,
    What,
    settle,
    unapplied,
)
from graph.questions import Questions
from graph.store import Store
from tests.graph.decisions.conftest import BASE, MINUTES

IN_EK = Ref("person/maria-lundqvist-eks-kommun", "Maria Lundqvist")
IN_ALM = Ref("person/maria-lundqvist-alms-kommun", "Maria Lundqvist")
ASK = Ref("person/nils-ask-alms-kommun", "Nils Ask")
OPEN = Ref("document/a.txt#passage-28-33", "Maria")


def log(*whats: What) -> Log:
    at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    rulings = (Ruling(at + dt.timedelta(minutes=n), "Karin", what, "känner dem") for n, what in enumerate(whats))
    return Log(Path("decisions.txt"), tuple(enumerate(rulings, start=1)))


def nquads(store: Store) -> bytes:
    stream = io.BytesIO()
    rdf.write(store, "nquads", stream, base=store.base)
    return stream.getvalue()


def test_two_that_are_one_have_one_seat_list(store: Store) -> None:
    settle(store, log())
    assert len(Questions(store).candidates()) == 1
    assert settle(store, log(Same(IN_EK, IN_ALM))) == ()
    ask = Questions(store)
    assert {seat.forum.label for seat in ask.seats(members=[BASE + IN_ALM.path])} == {"Skolnätverket", "Vuxrådet"}
    assert (ask.candidates(), ask.counts().persons) == ((), 2)


def test_two_that_are_two_are_no_candidates(store: Store) -> None:
    settle(store, log(Different(IN_ALM, IN_EK)))
    ask = Questions(store)
    assert (ask.candidates(), ask.counts().persons) == ((), 3)


def test_a_mention_that_is_settled_is_open_no_longer_and_shows_with_the_person(store: Store) -> None:
    assert settle(store, log(MentionIs(OPEN, ASK))) == ()
    ask = Questions(store)
    assert len(ask.unresolved()) == ask.counts().unresolved_mentions == 2
    [entry] = [entry for entry in ask.timeline(BASE + ASK.path) if entry.happening is Happening.MEANT]
    assert (entry.date, entry.what) == ("2020-03-01", "Rapporter")
    assert [source.exact for source in entry.sources] == ["Maria"]


def test_a_name_that_was_given_comes_first_and_is_found(store: Store) -> None:
    settle(store, log(Renamed(IN_ALM, "Maja Lundqvist"), Same(IN_EK, IN_ALM)))
    ask = Questions(store)
    [(thing, _)] = ask.search("maja")
    assert (thing.iri, thing.label) == (BASE + IN_EK.path, "Maja Lundqvist")


@pytest.mark.parametrize(
    "what", [Same(IN_EK, IN_ALM), Different(IN_EK, IN_ALM), MentionIs(OPEN, ASK), Renamed(ASK, "M")]
)
def test_an_undoing_restores_each_byte(store: Store, what: What) -> None:
    settle(store, log())
    before = nquads(store)
    settle(store, log(what))
    assert nquads(store) != before
    settle(store, log(what, Undone(log(what).rulings[0][1].id, "")))
    assert nquads(store) == before


def test_nothing_is_computed_where_nothing_changed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(store, log(Same(IN_EK, IN_ALM)))
    before = nquads(store)
    monkeypatch.setattr("graph.identity.keeping.from_nothing", None)
    monkeypatch.setattr("graph.identity.keeping.anew", None)
    settle(store, log(Same(IN_EK, IN_ALM)))
    assert nquads(store) == before
    store.remove_document(BASE + "document/c.txt")
    with pytest.raises(TypeError):
        settle(store, log(Same(IN_EK, IN_ALM)))


COUNCIL = Ref("forum/vuxradet", "Vuxrådet")
GONE, NOBODY = Ref("document/z.txt#passage-0-5", "Maria"), Ref("person/ingen", "Ingen")
IDLE: list[tuple[str, Sequence[What], list[tuple[int, Reason, str]]]] = [
    ("nobody", [Same(IN_EK, NOBODY)], [(1, Reason.NOT_THERE, "person/ingen")]),
    ("no such name", [Renamed(NOBODY, "X")], [(1, Reason.NOT_THERE, "person/ingen")]),
    ("no such passage", [MentionIs(GONE, ASK)], [(1, Reason.TEXT_CHANGED, "Maria")]),
    ("other words there", [MentionIs(Ref(OPEN.path, "Marja"), ASK)], [(1, Reason.TEXT_CHANGED, "Marja")]),
    ("nobody is meant", [MentionIs(OPEN, NOBODY)], [(1, Reason.NO_PERSON, "person/ingen")]),
    (
        "contradictions",
        [Same(IN_EK, IN_ALM), Same(IN_ALM, ASK), Different(IN_EK, ASK)],
        [(3, Reason.CONTRADICTS, "1, 2")],
    ),
    ("a person and a forum", [Same(ASK, COUNCIL)], [(1, Reason.OTHER_SORT, "forum/vuxradet")]),
    ("nothing to undo", [Undone("0123456789", "")], [(1, Reason.NOTHING_TO_UNDO, "0123456789")]),
]


@pytest.mark.parametrize(("label", "whats", "expected"), IDLE, ids=[row[0] for row in IDLE])
def test_what_does_not_apply_is_reported(
    store: Store, label: str, whats: Sequence[What], expected: list[tuple[int, Reason, str]]
) -> None:
    found = settle(store, log(*whats))
    assert [(one.number, one.reason, one.about) for one in found] == expected, label
    assert unapplied(store, log(*whats)) == found


def test_graph_decisions_fits_the_shapes(store: Store) -> None:
    settle(store, log(Same(IN_EK, IN_ALM), MentionIs(OPEN, ASK), Renamed(ASK, "Maja Ask")))
    graph = BASE + "graph/decisions"
    quads = [quad for quad in store.quads() if str(quad.graph_name) == f"<{graph}>"]
    assert len(quads) > 20
    assert shape_problems(graph, quads) == []


# ---- any order, any interleaving -----------------------------------------------------------------------------------

WHATS = [Same(IN_EK, IN_ALM), Different(IN_ALM, ASK), MentionIs(OPEN, ASK), Renamed(ASK, "Maja Ask"), Same(IN_ALM, ASK)]
steps = st.lists(
    st.one_of(
        st.sampled_from(sorted(MINUTES)).map(lambda name: ("read", name)),
        st.sampled_from(sorted(MINUTES)).map(lambda name: ("remove", name)),
        st.sampled_from(range(len(WHATS))).map(lambda number: ("decide", number)),
        st.sampled_from(range(len(WHATS))).map(lambda number: ("undo", number)),
    ),
    max_size=6,
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps, data=st.data())
def test_any_interleaving_of_documents_and_decisions_gives_the_same_graph(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str | int]], data: st.DataObject
) -> None:
    """Whatever came and went on the way, the documents and rulings that are left give the bytes of a fresh store."""
    with Store.open(tmp_path_factory.mktemp("way") / "s", base=BASE) as store:
        decided: list[What] = []
        for step, subject in steps:
            if step == "read":
                store.replace_document(MINUTES[str(subject)])
            elif step == "remove" and BASE + f"document/{subject}" in store.graphs():
                store.remove_document(BASE + f"document/{subject}")
            elif step == "decide":
                decided.append(WHATS[int(subject)])
            elif step == "undo":
                number = next((n for n, what in enumerate(decided) if what == WHATS[int(subject)]), None)
                decided += [] if number is None else [Undone(log(*decided).rulings[number][1].id, "")]
            settle(store, log(*decided))
        for name in MINUTES:
            store.replace_document(MINUTES[name])
        settle(store, log(*decided))
        came = nquads(store)
    with Store.open(tmp_path_factory.mktemp("fresh") / "s", base=BASE) as store:
        for name in data.draw(st.permutations(sorted(MINUTES))):
            store.replace_document(MINUTES[name])
        settle(store, log(*decided))
        assert nquads(store) == came
