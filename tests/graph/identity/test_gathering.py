"""What a ledger gathers of some is what follows from all that all documents say, after any changes."""

from pathlib import Path
from random import Random

import pytest

from graph import iris
from graph.decisions import Log, settle
from graph.identity import Account, accounts, bodies
from graph.identity.body_records import Body
from graph.identity.evidence import evidence
from graph.identity.ledger.book import opened
from graph.identity.ledger.gathering import Gathering
from graph.store import Store
from tests.graph.identity.archives import document

BASE = "https://a.example/id/"
NOBODY = Account("", {})
DECIDED = Log(Path("decisions.txt"), ())


@pytest.mark.parametrize("seed", range(3))
def test_records_are_those_of_all_documents(tmp_path: Path, seed: int) -> None:
    draw = Random(seed)  # noqa: S311 - not a secret
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.replace_documents(document(f"{number}.txt", draw.randrange(1000)) for number in range(30))
        settle(store, DECIDED)
        for _ in range(4):
            store.replace_document(document(f"{draw.randrange(30)}.txt", draw.randrange(1000)))
            store.remove_document(BASE + iris.document_path(f"{draw.randrange(30)}.txt"))
            settle(store, DECIDED)
        said = accounts(store)
        with opened(store.beside, BASE) as ledger:
            assert ledger is not None
            gathering = Gathering(ledger.sayings, NOBODY, BASE)
            every: tuple[Body, ...] = bodies(said, NOBODY, BASE)
            assert {body.sort for body in every} == {"organisation", "project", "forum"}
            assert gathering.bodies([body.iri for body in every], {}) == list(every)
            for body in draw.sample(every, 5):
                assert gathering.bodies([body.iri], {}) == [body]
            persons = evidence(said, NOBODY, BASE)
            assert gathering.persons([person.iri for person in persons], {}) == list(persons)


def test_where_a_body_was_named_is_forgotten_with_the_documents_that_named_it(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s", base=BASE) as store:
        store.replace_documents(document(f"{number}.txt", number) for number in range(8))
        settle(store, DECIDED)
        for record in store.documents()[1:]:
            store.remove_document(record.iri)
            settle(store, DECIDED)
        (last,) = store.documents()
        with opened(store.beside, BASE) as ledger:
            assert ledger is not None
            (count,) = ledger._tables.execute("SELECT count(*) FROM occasion").fetchone()
            assert count > 0
        store.remove_document(last.iri)
        settle(store, DECIDED)
        with opened(store.beside, BASE) as ledger:
            assert ledger is not None
            assert ledger._tables.execute("SELECT * FROM occasion").fetchall() == []
