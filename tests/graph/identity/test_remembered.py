"""What is remembered of names is let go of when who is who is settled."""

from pathlib import Path

from graph.decisions import settle
from graph.decisions.log import Log
from graph.identity import names, spelling
from graph.store import Store
from tests.bench.readings import readings


def test_settling_leaves_no_name_behind(tmp_path: Path) -> None:
    remembering = (names.read, spelling.plain)
    names.read("Anna Ek")
    assert all(function.cache_info().currsize for function in remembering)
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        store.replace_documents(readings(6, seed=2))
        settle(store, Log(tmp_path / "decisions"))
    assert [function.cache_info().currsize for function in remembering] == [0, 0]
