"""What documents say is read once: whatever came, went and was decided between, who is who is that of a new store."""

import dataclasses
import datetime as dt
import io
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports import rdf
from graph import iris
from graph.claims import Attendance, Document, Forum, Meeting, Mention, Organisation, Person, Reading, Span, Status
from graph.decisions import Different, Log, Ref, Ruling, Same, What, settle
from graph.identity import Account, account, accounts, keeping, read, recall
from graph.identity.ledger import book
from graph.identity.ledger.book import FILE
from graph.store import Store

BASE = "https://a.example/id/"
EK, ASK = (Organisation(f"organisation/{name}-kommun", f"{name} kommun", "municipality") for name in ("ek", "ask"))
FULL = Organisation("organisation/vasterhavets-kommunalforbund", "Västerhavets kommunalförbund", "association")
SHORT = Organisation("organisation/vhk", "VHK")
TOLD, UNTOLD = Forum("Skolnätverket", "network", FULL), Forum("Skolnätverk", "network")
HERE = (Span(0, 4),)
NAMES = ("a.txt", "b.txt", "c.txt")
# Who attends for whom, in which forum, and what else the minutes name.
EDITIONS: list[tuple[Forum, tuple[tuple[str, Organisation | None], ...], tuple[Mention, ...]]] = [
    (TOLD, (("Siv Ericsson", EK), ("Anna Berg", EK)), (Mention(FULL, HERE, form="VHK"),)),
    (TOLD, (("Siv Eriksson", EK), ("Anna Berg", ASK)), (Mention(SHORT, HERE),)),
    (UNTOLD, (("Siv Eriksson", None), ("Anna Berg", SHORT)), ()),
    (Forum("Vuxnätverket", "network", SHORT), (("Anna Berg", FULL), ("A. Berg", EK)), ()),
]


def reading(name: str, edition: int) -> Reading:
    forum, people, mentions = EDITIONS[edition]
    document = Document(iris.document_path(name), name, name, f"{edition:064d}", "text/plain", "Text")
    meeting = Meeting(forum, HERE, date=dt.date(2021 + NAMES.index(name), 3, 1))
    listed = (Attendance(Person(who, seat), Status.PRESENT, HERE, (seat,)) for who, seat in people if seat is not None)
    named = (Mention(Person(who, forum), HERE) for who, seat in people if seat is None)
    return Reading(document, (meeting, *listed, *named, *mentions))


ANNAS = Ref("person/anna-berg-ek-kommun", "Anna Berg"), Ref("person/anna-berg-ask-kommun", "Anna Berg")
FORUMS = Ref("forum/vasterhavets-kommunalforbund-skolnatverket", "Skolnätverket"), Ref("forum/skolnatverk", "")
WHATS: list[What] = [Same(*ANNAS), Different(*ANNAS), Different(*FORUMS)]


def log(decided: list[int]) -> Log:
    at = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)
    rulings = [Ruling(at + dt.timedelta(minutes=n), "Karin", WHATS[n]) for n in decided]
    return Log(Path("decisions.txt"), tuple(enumerate(rulings, start=1)))


def nquads(store: Store) -> bytes:
    stream = io.BytesIO()
    rdf.write(store, "nquads", stream, base=store.base)
    return stream.getvalue()


@contextmanager
def new_store() -> Iterator[Store]:
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "s", base=BASE) as store:
        yield store


puts = st.tuples(st.just("put"), st.sampled_from(NAMES), st.integers(0, len(EDITIONS) - 1))
removals = st.tuples(st.just("remove"), st.sampled_from(NAMES), st.just(0))
rulings = st.tuples(st.just("decide"), st.just(""), st.integers(0, len(WHATS) - 1))
undoings = st.tuples(st.just("undo"), st.just(""), st.just(0))


@given(steps=st.lists(st.one_of(puts, puts, puts, removals, rulings, undoings), min_size=4, max_size=8))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_interleaving_gives_what_a_store_from_nothing_has(steps: list[tuple[str, str, int]]) -> None:
    there: dict[str, int] = {}
    decided: list[int] = []
    with new_store() as store:
        for step, name, number in steps:
            match step:
                case "put":
                    store.replace_document(reading(name, number))
                    there[name] = number
                case "remove" if name in there:
                    store.remove_document(BASE + iris.document_path(name))
                    del there[name]
                case "decide":
                    decided.append(number)
                case "undo":
                    decided = decided[:-1]
            settle(store, log(decided))
        lived = nquads(store)
    with new_store() as store:
        store.replace_documents(reading(name, there[name]) for name in sorted(there, reverse=True))
        settle(store, log(decided))
        assert nquads(store) == lived


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s", base=BASE) as opened:
        opened.replace_documents([reading("a.txt", 0), reading("b.txt", 1)])
        settle(opened, log([]))
        yield opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the graphs of documents that are read from now on."""
    seen: list[str] = []

    def watched(store: Store, graphs: Collection[str]) -> Iterator[Account]:
        seen.extend(sorted(graph.removeprefix(BASE) for graph in graphs if graph != BASE + iris.REFERENCE))
        return read(store, graphs)

    monkeypatch.setattr(keeping, "read", watched)
    return seen


def test_only_what_changed_is_read_again(store: Store, asked: list[str]) -> None:
    settle(store, log([0]))
    assert asked == [], "a decision changes no document"
    store.replace_document(reading("c.txt", 2))
    settle(store, log([0]))
    assert asked == ["document/c.txt"]
    store.replace_document(reading("a.txt", 3))
    store.remove_document(BASE + "document/b.txt")
    settle(store, log([0]))
    assert asked == ["document/c.txt", "document/a.txt"]
    assert [one.graph for one in accounts(store)] == [BASE + "document/a.txt", BASE + "document/c.txt"]


def test_the_documents_are_recalled_as_they_are(store: Store) -> None:
    store.replace_documents([reading("c.txt", 2), dataclasses.replace(reading("a.txt", 0), extractor="newer")])
    store.remove_document(BASE + "document/b.txt")
    for settled in (False, True):
        if settled:
            settle(store, log([]))
        found = store.documents()
        store.recall([])
        assert store.documents() == []
        recall(store)
        assert store.documents() == found
        store.remove_document(BASE + "document/c.txt")
        store.replace_document(reading("b.txt", 2))
        assert [one.file_name for one in store.documents()] == ["a.txt", "b.txt"]
        store.replace_document(reading("c.txt", 2))
        store.remove_document(BASE + "document/b.txt")


def test_nothing_is_kept_of_a_document_that_was_removed(store: Store) -> None:
    kept = store.beside / FILE
    assert b"anna-berg-ask" in kept.read_bytes()
    store.remove_document(BASE + "document/b.txt")
    settle(store, log([]))
    assert b"anna-berg-ask" not in kept.read_bytes()
    assert b"anna-berg-ek" in kept.read_bytes()


def test_a_document_read_by_other_extractors_is_read_again(store: Store, asked: list[str]) -> None:
    store.replace_document(dataclasses.replace(reading("a.txt", 0), extractor="newer"))
    accounts(store)
    assert asked == ["document/a.txt"]


def test_graphs_are_read_alike_from_a_folder_and_few_or_many_from_a_server(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.load_reference()
    graphs = store.graphs()
    here = list(read(store, graphs))
    assert len(here) > 2
    monkeypatch.setattr(Store, "is_local", False)
    assert list(read(store, graphs)) == here
    monkeypatch.setattr(account, "FEW", 0)
    assert list(read(store, graphs)) == here


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_ledger_that_is_damaged_is_made_anew(store: Store, asked: list[str], content: bytes) -> None:
    whole = accounts(store)
    (store.beside / FILE).write_bytes(content)
    assert accounts(store) == whole
    assert asked == ["document/a.txt", "document/b.txt"]
    (store.beside / FILE).write_bytes(content)
    store.replace_document(reading("c.txt", 2))
    settle(store, log([]))
    assert len(asked) == 5
    store.replace_document(reading("c.txt", 1))
    settle(store, log([]))
    assert asked[5:] == ["document/c.txt"]


def test_a_ledger_of_other_rules_is_made_anew(store: Store, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "rules", lambda: "other")
    accounts(store)
    assert asked == ["document/a.txt", "document/b.txt"]
