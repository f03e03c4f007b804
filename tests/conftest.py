"""What tests of all packages share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of other people's minutes, which is no part of the project."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("other people's minutes (../shared) are not beside the repository")
    return folder
