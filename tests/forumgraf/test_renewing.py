"""Pages of which nothing changed are left as they lie: the folder is that of a build from nothing all the same."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest

from exports import rdf
from exports.pages.render import Renderer
from forumgraf import outputs
from forumgraf.output_folder import TRACES
from forumgraf.outputs import write_outputs
from graph.claims import Reading
from graph.decisions import read_log, settle
from graph.questions import Questions
from graph.store import Store
from ontology.terms import term
from tests.bench.readings import readings as population
from tests.exports.conftest import readings as region
from tests.exports.pages.conftest import hostile

STEPS = 5
RULED = '2026-03-02T10:15:00+01:00 "Karin Holm" {} because "så är det"\n'
PAGES = outputs.OUTPUTS[:2]  # the pages, and the graph as Turtle


def minutes() -> list[Reading]:
    """Return minutes of many kinds: people who move and marry, steering groups, open names, text that is hostile."""
    return [*islice(population(160, seed=3), 0, None, 16), *region()[5:8], *region()[-2:], hostile()]


class Archive:
    """A store that changes, a folder of its pages that is kept, and what was decided on who is who."""

    def __init__(self, root: Path, store: Store, random: Random) -> None:
        self.root, self.store, self.random = root, store, random
        self.minutes, self.turn = minutes(), 0
        self.log = root / "decisions.txt"
        self.log.touch()

    def settle(self) -> None:
        settle(self.store, read_log(self.log))

    def add(self) -> None:
        self.store.replace_documents(self.random.sample(self.minutes, 3))

    def change(self) -> None:
        reading = self.random.choice(self.minutes)
        self.turn += 1
        document = replace(reading.document, sha256=f"{self.turn:064x}")
        self.store.replace_document(replace(reading, document=document, claims=reading.claims[:: 1 + self.turn % 3]))

    def remove(self) -> None:
        if records := self.store.documents():
            self.store.remove_document(self.random.choice(records).iri)

    def decide(self) -> None:
        """Decide that two are one, or are not, or what somebody is called; or take all that was decided back."""
        found = [thing for thing, _ in Questions(self.store).search("", limit=10_000) if "/person/" in thing.iri]
        if len(found) < 2 or self.random.random() < 0.2:
            self.log.write_text("", encoding="utf-8")
            return
        pairs = [(pair.one, pair.other) for pair in Questions(self.store).candidates()]
        one, other = self.random.choice([*pairs, tuple(self.random.sample(found, 2))])
        names = [f'<{thing.iri.removeprefix(self.store.base)}> "Namn"' for thing in (one, other)]
        kind = self.random.choice(("same", "different", "rename"))
        said = f'rename {names[0]} as "Nytt Namn {len(found)}"' if kind == "rename" else f"{kind} {' '.join(names)}"
        with self.log.open("a", encoding="utf-8") as log:
            log.write(RULED.format(said))

    def files(self, name: str) -> dict[str, bytes]:
        """Write the pages to a folder with this name; return the files in it."""
        folder = self.root / name
        write_outputs(self.store, folder, language="sv")
        found = (path for path in folder.rglob("*") if path.is_file() and path.name != TRACES)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}

    def turtle(self) -> bytes:
        """Return the graph as the store itself has it."""
        stream = BytesIO()
        rdf.write(self.store, "turtle", stream, base=self.store.base)
        return stream.getvalue()


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Archive]]:
    monkeypatch.setattr(outputs, "OUTPUTS", PAGES)
    with Store.open(tmp_path / "store") as store:
        store.load_reference()
        yield lambda seed: Archive(tmp_path, store, Random(seed))  # noqa: S311 - not a secret


@pytest.mark.parametrize("seed", range(2))
def test_whatever_changed_the_folder_is_that_of_a_build_from_nothing(
    archive: Callable[[int], Archive], seed: int
) -> None:
    there = archive(seed)
    for step in range(STEPS):
        change = (
            there.add if step in (0, 1) else there.random.choice((there.add, there.change, there.remove, there.decide))
        )
        for _ in range(there.random.randint(1, 2)):
            change()
            there.settle()
        kept, fresh = there.files("kept"), there.files(f"fresh-{step}")
        assert kept.keys() == fresh.keys()
        assert [name for name in kept if kept[name] != fresh[name]] == []
        assert kept["graf.ttl"] == there.turtle()


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are rendered from now on."""
    found: list[str] = []
    render = Renderer.page

    def noting(self: Renderer, template: str, path: str, **shown: object) -> bytes:
        found.append(path)
        return render(self, template, path, **shown)

    monkeypatch.setattr(Renderer, "page", noting)
    return found


def test_only_pages_that_change_are_rendered(archive: Callable[[int], Archive], rendered: list[str]) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes)
    there.settle()
    before = there.files("kept")
    rendered.clear()
    document = there.minutes[-2].document
    there.store.remove_document(there.store.base + document.path)
    there.settle()
    after = there.files("kept")
    changed = {name for name in after if before.get(name) != after[name] and name.endswith(".html")}
    assert f"{document.path}.html" not in after
    always = {name for name in rendered if "/" not in name}  # the overview page and the lists
    assert changed - always <= set(rendered)
    assert len(set(rendered) - always - changed) <= 3
    assert len(changed) < len(before) / 8


def test_what_is_said_of_a_thing_itself_is_told_when_nothing_else_changed(archive: Callable[[int], Archive]) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes[:4])
    there.settle()
    there.files("kept")
    (thing, *_) = [thing for thing, _ in Questions(there.store).search("", limit=10_000) if "/person/" in thing.iri]
    graph = ox.NamedNode(f"{there.store.base}graph/decisions")
    said = ox.Quad(ox.NamedNode(thing.iri), ox.NamedNode(term("skos:altLabel")), ox.Literal("Ett annat namn"), graph)
    there.store.replace_graph(graph.value, [*there.store.quads(graph_name=graph), said])
    kept = there.files("kept")
    assert b'"Ett annat namn"' in kept[f"{thing.iri.removeprefix(there.store.base)}.ttl"]
    assert kept == there.files("fresh")


def test_a_page_that_somebody_shortened_is_made_anew(archive: Callable[[int], Archive]) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes[:4])
    there.settle()
    before = there.files("kept")
    name = next(name for name in before if name.startswith("person/") and name.endswith(".ttl"))
    (there.root / "kept" / name).write_bytes(b"")
    assert there.files("kept") == before


CASES = [
    ("it is damaged", lambda traces: traces.write_bytes(b"SQLite format 3\0" + b"x" * 8000)),
    ("it is cut short", lambda traces: traces.write_bytes(traces.read_bytes()[:9000])),
    ("it is empty", lambda traces: traces.write_bytes(b"")),
    ("it is gone", lambda traces: traces.unlink()),
]


@pytest.mark.parametrize("spoil", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_without_what_pages_were_made_from_all_are_made(
    archive: Callable[[int], Archive], rendered: list[str], spoil: Callable[[Path], object]
) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes[:2])
    there.settle()
    there.files("kept")
    spoil(there.root / "kept" / TRACES)
    there.store.replace_documents(there.minutes[2:4])
    there.settle()
    rendered.clear()
    kept = there.files("kept")
    assert len(rendered) == sum(name.endswith(".html") for name in kept)
    assert kept == there.files("fresh")


def test_what_was_made_of_another_state_counts_for_nothing(
    archive: Callable[[int], Archive], rendered: list[str]
) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes[:2])
    there.settle()
    there.files("kept")
    old = (there.root / "kept" / TRACES).read_bytes()
    there.store.replace_documents(there.minutes[2:4])
    there.settle()
    there.files("kept")
    (there.root / "kept" / TRACES).write_bytes(old)
    there.store.replace_documents(there.minutes[4:5])
    there.settle()
    rendered.clear()
    kept = there.files("kept")
    assert len(rendered) == sum(name.endswith(".html") for name in kept)


def test_nothing_is_kept_of_a_document_that_was_removed(archive: Callable[[int], Archive]) -> None:
    there = archive(0)
    there.store.replace_documents(there.minutes[:3])
    there.settle()
    there.files("kept")
    name = there.minutes[0].document.path.encode()
    assert name in (there.root / "kept" / TRACES).read_bytes()
    there.store.remove_document(there.store.base + there.minutes[0].document.path)
    there.settle()
    there.files("kept")
    assert name not in (there.root / "kept" / TRACES).read_bytes()
