"""A change is settled where it reaches, wherever the store is."""

import io

import pytest

from exports import rdf
from graph import iris
from graph.decisions import settle
from graph.store import Store, StorePlace
from tests.graph.identity.archives import document
from tests.graph.register.test_held import log
from tests.graph.store.readings import BASE


def nquads(store: Store) -> bytes:
    stream = io.BytesIO()
    rdf.write(store, "nquads", stream, base=store.base)
    return stream.getvalue()


def test_documents_that_change_are_judged_without_the_others(
    place: StorePlace, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(place, base=BASE) as store:
        store.load_reference()
        store.replace_documents(document(f"{number}.txt", number) for number in range(12))
        settle(store, log())
    with monkeypatch.context() as forbidden, Store.open(place, base=BASE) as store:
        forbidden.setattr("graph.identity.keeping.from_nothing", None)
        for number in (3, 12):
            store.replace_document(document(f"{number}.txt", number + 100))
            settle(store, log())
        store.remove_document(BASE + iris.document_path("5.txt"))
        settle(store, log())
        changed = nquads(store)
    numbers = {**{number: number for number in range(12) if number != 5}, 3: 103, 12: 112}
    with Store.open(tmp_path_factory.mktemp("n") / "s", base=BASE) as store:
        store.load_reference()
        store.replace_documents(document(f"{number}.txt", seed) for number, seed in numbers.items())
        settle(store, log())
        assert nquads(store) == changed
