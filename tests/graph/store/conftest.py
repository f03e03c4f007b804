"""Where the tests of the store keep it: in a folder, and on each server there is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.store import Store, StorePlace
from tests.graph.store.readings import BASE
from tests.servers import SERVERS, Running


@pytest.fixture(params=["embedded", *SERVERS])
def new_place(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    server_of: Callable[[str], Running],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[], StorePlace]:
    """Give, each time, a place without a store."""
    if request.param == "embedded":
        return lambda: Path(tmp_path_factory.mktemp("place") / "s")
    server = server_of(request.param)
    monkeypatch.chdir(tmp_path_factory.mktemp("beside"))

    def emptied() -> StorePlace:
        server.empty()
        return server.url

    return emptied


@pytest.fixture
def place(new_place: Callable[[], StorePlace]) -> StorePlace:
    """A place without a store."""
    return new_place()


@pytest.fixture
def store(place: StorePlace) -> Iterator[Store]:
    """An empty store."""
    with Store.open(place, base=BASE) as opened:
        yield opened
