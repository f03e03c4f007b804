"""By which code a register's rows came about: all that reads a graph is among it, whatever it imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

from graph.register.told_by import READ_BY, WRITTEN_BY, told_by
from graph.state import PACKAGES, digest_of

ROOT = Path(__file__).parents[3]


def imported(file: str) -> Iterator[str]:
    """Yield the files of our modules that a file imports from."""
    for statement in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))):
        if isinstance(statement, ast.ImportFrom):
            named = [statement.module or "", *(f"{statement.module}.{name.name}" for name in statement.names)]
        else:
            named = [name.name for name in statement.names] if isinstance(statement, ast.Import) else []
        ours = (one.replace(".", "/") + ".py" for one in named if one.split(".")[0] in PACKAGES)
        yield from (path for path in ours if (ROOT / path).exists())


def test_it_is_all_that_reading_a_graph_imports() -> None:
    found, new = set(), {"graph/register/telling.py"}
    while new:
        found |= new
        new = {other for file in new for other in imported(file)} - found
    assert sorted(found) == sorted(READ_BY)


def test_another_byte_of_it_is_another_digest() -> None:
    assert told_by() == digest_of((*READ_BY, *WRITTEN_BY))
    assert told_by() != digest_of(READ_BY)
    assert len({digest_of([file]) for file in (*READ_BY, *WRITTEN_BY)}) == len(READ_BY) + len(WRITTEN_BY)
