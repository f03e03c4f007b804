"""Tables of tests: rows that begin with what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest


def labelled(rows: Iterable[Sequence[Any]]) -> list[Any]:
    """Return the rows as parameters for `pytest.mark.parametrize`, each under its first field."""
    return [pytest.param(*values, id=label) for label, *values in rows]
