"""What tests of all packages share."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from tests.servers import SERVERS, Running


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of other people's minutes, which is no part of the project."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("other people's minutes (../shared) are not beside the repository")
    return folder


@pytest.fixture(scope="session")
def server_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Running]]:
    """Start a server of a kind where it is asked for first; it is emptied by who uses it."""
    with ExitStack() as stack:

        @cache
        def running(kind: str) -> Running:
            return stack.enter_context(SERVERS[kind](tmp_path_factory.mktemp(kind)))

        yield running
