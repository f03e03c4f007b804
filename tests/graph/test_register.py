"""The register: the same answers as without it, for the state it was kept for and no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forumgraf.demo import demo
from graph.questions import Questions
from graph.register import FILE, kept_register
from graph.store import Store
from graph.succession import succession


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("register")
    demo(store=made / "store", out=made / "out")
    return made / "store"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        yield opened


def test_answers_are_those_without_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = Questions(store)
    assert kept_register(store) is not None
    monkeypatch.setattr("graph.questions.kept_register", lambda _store: None)
    without = Questions(store)
    for words in ("a", "skolchef", "ÅMÅL", "ann", '"', "ingen som finns", ""):
        assert ask.search(words, limit=1000) == without.search(words, limit=1000)
    assert ask.seats() == without.seats()
    assert ask.forums() == without.forums()
    assert ask.unresolved() == without.unresolved()
    people = {seat.member.iri for seat in ask.seats()}
    merged = {pair.one.iri for pair in ask.candidates()}
    for person in sorted(people | merged)[:20]:
        assert ask.timeline(person) == without.timeline(person)
    assert ask.things([*people, "urn:nobody"]) == without.things([*people, "urn:nobody"])


def test_merges_are_followed_as_without_it(store: Store) -> None:
    register = kept_register(store)
    assert register is not None
    read = succession(store)
    merged = sorted(read.replaced)
    assert merged
    assert sorted(register.succession.replaced) == merged
    assert len(register.succession.replaced) == len(merged)
    assert [register.succession.current(iri) for iri in merged] == [read.current(iri) for iri in merged]
    assert register.succession.forms(merged) == read.forms(merged)
    with pytest.raises(KeyError):
        register.succession.replaced["urn:nobody"]


def test_it_counts_only_for_its_state(store: Store) -> None:
    content = store.kept(FILE)
    assert content is not None
    state = store.state
    assert state is not None
    store.settled("another")
    assert kept_register(store) is None
    store.settled(state)
    assert kept_register(store) is not None
    store.keep(FILE, content[:5000])
    assert kept_register(store) is None
    store.keep(FILE, content)
