"""How much of other people's minutes is read: the figures that the project holds itself to.

The minutes and their hand-written gold are no part of the project; these tests skip where they are not beside it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from exports import rdf
from forumgraf.files import find
from forumgraf.pipeline import resolve
from forumgraf.reading import read_file
from graph.store import Store

MINUTES = {
    1.00: (
        "document",
        "meeting",
        "attendance",
        "on behalf of",
        "responsibility",
        "role",
        "agenda item",
        "section",
        "scheduled meeting",
        "grounding",
        "vacancy",
    ),
    0.95: ("membership", "affiliation", "presenter", "mention: persons", "mention: municipalities"),
    0.90: (
        "mention: forums",
        "mention: organisations",
        "mention: projects",
        "decision",
        "assignment",
        "relation",
        "unresolved mention",
    ),
}
LAYOUTS = {0.97: ("attendance",), 0.93: ("on behalf of", "role")}


def nquads(folder: Path, work: Path) -> Path:
    """Read the text files of a folder into a store as `build` does, and export it."""
    target = work / "graph.nq"
    with Store.open(work / "store") as store:
        store.load_reference()
        store.replace_documents(read_file(file) for file in find(sorted(folder.glob("*.txt"))).files)
        resolve(store)
        with target.open("wb") as stream:
            rdf.write(store, "nquads", stream, base=store.base)
    return target


def run(script: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - a script that lies beside the repository
        [sys.executable, str(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def least(thresholds: dict[float, tuple[str, ...]]) -> list[str]:
    return [f"{category}={least}" for least, categories in thresholds.items() for category in categories]


@pytest.fixture(scope="module")
def minutes_graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return nquads(shared / "minutes", tmp_path_factory.mktemp("minutes"))


@pytest.fixture(scope="module")
def layouts_graph(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return nquads(shared / "layouts" / "minutes", tmp_path_factory.mktemp("layouts"))


def test_the_five_minutes_are_read_as_well_as_promised(shared: Path, minutes_graph: Path) -> None:
    done = run(shared / "bin" / "score", minutes_graph, shared / "gold", "-v", "--min", *least(MINUTES))
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"{category} " in done.stdout for categories in MINUTES.values() for category in categories)


def test_who_is_who_in_the_five_minutes(shared: Path, minutes_graph: Path) -> None:
    done = run(shared / "bin" / "score-identity", minutes_graph)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_layouts_are_read_as_well_as_promised(shared: Path, layouts_graph: Path) -> None:
    gold, texts = shared / "layouts" / "gold", shared / "layouts" / "minutes"
    done = run(shared / "bin" / "score", layouts_graph, gold, "--texts", texts, "-v", "--min", *least(LAYOUTS))
    assert done.returncode == 0, done.stdout + done.stderr
    assert extras(done.stdout, "attendance") < 0.01


def extras(table: str, category: str) -> float:
    """Return the share of what was found that is not in the gold."""
    (row,) = (line for line in table.splitlines() if line.startswith(f"{category:24}"))
    found, _missed, extra = (int(number) for number in row[24:45].split())
    return extra / (found + extra)
