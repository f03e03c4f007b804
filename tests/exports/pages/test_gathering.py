"""What pages know of an archive in which people move, marry and are misspelt is what questions to its store answer."""

from itertools import islice
from pathlib import Path

from exports.pages import pages
from exports.pages.contents import Pairs
from exports.pages.gathering import contents
from graph import identity, iris
from graph.questions import Questions
from graph.store import Store
from tests.bench.readings import readings


def test_who_may_be_whom_is_as_questions_answer(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        store.replace_documents(islice(readings(400, seed=3), 0, None, 8))
        store.replace_graph(store.base + iris.IDENTITY, identity.resolve(store))
        ask = Questions(store)
        asked = ask.candidates()
        with contents(store, ask, store.base) as there:
            assert all(content for _, content in pages(store, ask, there))
            assert len(asked) > 1
            assert there.persons == Pairs(len(asked), asked)
            assert there.bodies == Pairs(0, ())
            assert there.candidates.get(asked[0].one.iri)
            assert {iri: there.things.get(iri) for iri in there.things} == ask.things(there.things)
