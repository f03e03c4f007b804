"""Killing the command line at random moments, and seeing that nothing is lost.

Builds, removals and decisions run as the command line runs them, each in a process of its own that is killed after a
random part of the time that it takes. After each kill the store opens, every document in it is whole and of its text,
none that was not being changed is absent, and no line of the decisions is lost or torn. After some of them, what is
left undone is done by a build: graph and results are then those of a build from nothing, byte for byte.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from pyoxigraph import NamedNode, Quad

from exports import rdf
from forumgraf.deciding import default_path
from forumgraf.files import SourceFile
from forumgraf.output_folder import MANIFEST, TRACES
from forumgraf.reading import read_file
from graph.decisions import in_force, read_log, written
from graph.errors import StoreMissing
from graph.shape import quads
from graph.store import Store

MINUTES: Final = """Minnesanteckningar {forum}
{date}

Närvarande
Anna Ek, {seat}
Maria {name}, {seat}

1. Inledning
Maria återkommer. {more}
"""
ALE, LERUM = "person/anna-ek-ale-kommun", "person/anna-ek-lerums-kommun"
TIME: Final = '2026-03-02T10:15:00+01:00 "Karin" '
SAME: Final = f'{TIME}same <{ALE}> "Anna Ek" <{LERUM}> "Anna Ek" because "bytte kommun"'
RENAME: Final = f'{TIME}rename <{ALE}> "Anna Ek" as "Anna Ekman" because ""'
DIFFERENT: Final = f'{TIME}different <{ALE}> "Anna Ek" <{LERUM}> "Anna Ek" because "två personer"'
NAMES: Final = ("a.txt", "b.txt", "c.txt", "d.txt")


def text(name: str, edition: int) -> str:
    """Return the minutes called `name`, in one of two editions."""
    number = NAMES.index(name)
    return MINUTES.format(
        forum=("Gymnasienätverket", "Vuxnätverket")[number % 2],
        date=f"{2021 + number}-03-01",
        seat=("Lerum", "Ale")[number % 2],
        name=("Ask", "Alm")[edition],
        more="Frågan bereds. " * 20 * edition,
    )


def run_command(arguments: Sequence[str], isolated: bool, told: int | None = None) -> None:
    """Be the command line, in a process of its own; reading in further ones only where that is wanted.

    `told` is the file, which is open, that takes what it says on stderr.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream, file in enumerate((nowhere, nowhere, nowhere if told is None else told)):
        os.dup2(file, stream)
    from forumgraf import reading
    from forumgraf.cli import main

    if not isolated:
        reading.isolated_map = _in_this_process  # type: ignore[assignment]
    main(list(arguments))


def _in_this_process(function: object, items: Sequence[SourceFile], **_options: object) -> Iterator[object]:
    from extractors.readers.isolation import Done

    return (Done(item, function(item)) for item in items)  # type: ignore[operator]


def _difference(one: bytes, other: bytes) -> set[str]:
    """Return the lines that only one of two files has, marked < or >."""
    here, there = set(one.splitlines()), set(other.splitlines())
    marked = [(b"< ", here - there), (b"> ", there - here)]
    return {(mark + line[:300]).decode("utf-8", "replace") for mark, lines in marked for line in lines}


@dataclass
class Place:
    """A folder with minutes, a store, its decisions and results."""

    root: Path

    @property
    def minutes(self) -> Path:
        """The folder of the minutes."""
        return self.root / "in"

    @property
    def store(self) -> Path:
        """The folder of the store."""
        return self.root / "store"

    @property
    def decisions(self) -> Path:
        """The file of the decisions."""
        return default_path(self.store)

    def build(self) -> list[str]:
        """Return the command that builds what there is."""
        return ["build", str(self.minutes), "--store", str(self.store), "--out", str(self.root / "out"), "--prune"]

    def bytes(self) -> dict[str, bytes]:
        """Return the graph and the results."""
        stream = io.BytesIO()
        with Store.open(self.store, create=False) as store:
            rdf.write(store, "nquads", stream, base=store.base)
        out = self.root / "out"
        files = {str(path.relative_to(out)): path for path in out.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in files.items() if name not in (MANIFEST, TRACES)} | {
            "graph": stream.getvalue()
        }


@dataclass
class Kills:
    """A place in which commands are killed, and what they must leave there."""

    root: Path
    random: Random
    isolated: bool = False
    completed_each: int = 4  # kills
    tally: Counter[str] = field(default_factory=Counter)
    took: dict[str, float] = field(default_factory=dict)
    fresh: dict[tuple[object, ...], dict[str, bytes]] = field(default_factory=dict)
    whole: dict[tuple[str, str], frozenset[Quad]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.context = multiprocessing.get_context("forkserver")
        self.context.set_forkserver_preload(["forumgraf.cli", "tests.kills.killing"])
        self.place = Place(self.root / "place")
        self.place.minutes.mkdir(parents=True)
        for name in NAMES:
            self._write(name, 0)
        self._finish(self.place.build())
        self._measure()

    def kill(self, times: int) -> None:
        """Kill so many commands."""
        for number in range(1, times + 1):
            kind, command, changing = self._act()
            self._killed(kind, command, changing)
            if number % self.completed_each == 0 or number == times:
                self._complete()

    def _measure(self) -> None:
        """See how long each command takes, so that kills come at any moment of it."""
        (self.root / "lines.txt").write_text(f"{SAME}\n", encoding="utf-8")
        store = ["--store", str(self.place.store)]
        for kinds, command in (
            (("decide",), ["review", "apply", str(self.root / "lines.txt"), *store]),
            (("remove",), ["remove", NAMES[0], *store]),
            (("edit", "drop", "anew"), self.place.build()),
        ):
            began = time.monotonic()
            self._finish(command)
            self.took.update(dict.fromkeys(kinds, 1.1 * (time.monotonic() - began)))

    def _act(self) -> tuple[str, list[str], set[str]]:
        """Choose something to do; return its kind, the command, and the documents that it may change."""
        kind = self.random.choice(("edit", "edit", "drop", "remove", "decide", "decide", "anew"))
        name = self.random.choice(NAMES)
        match kind:
            case "edit":
                self._write(name, self.random.randrange(2))
                return kind, self.place.build(), set(NAMES)
            case "drop":
                (self.place.minutes / NAMES[-1]).unlink(missing_ok=True)
                return kind, self.place.build(), set(NAMES)
            case "remove":
                return kind, ["remove", name, "--store", str(self.place.store)], {name}
            case "decide":
                line = self.random.choice((SAME, RENAME, DIFFERENT, self._undoing()))
                (self.root / "lines.txt").write_text(line + "\n", encoding="utf-8")
                return kind, ["review", "apply", str(self.root / "lines.txt"), "--store", str(self.place.store)], set()
        shutil.rmtree(self.place.store, ignore_errors=True)  # it may not have been made anew yet
        return kind, self.place.build(), set(NAMES)

    def _undoing(self) -> str:
        entries = in_force(read_log(self.place.decisions)).entries
        return f'{TIME}undo {entries[0].ruling.id} "" because ""' if entries else SAME

    def _killed(self, kind: str, command: list[str], changing: set[str]) -> None:
        before, there = self._log_bytes(), self._documents()
        process = self.context.Process(target=run_command, args=(command, self.isolated))
        began = time.monotonic()
        process.start()
        process.join(self.random.uniform(0, self.took[kind]))
        ended = process.exitcode == 0
        process.kill()
        process.join()
        if ended:
            self.took[kind] = 1.1 * (time.monotonic() - began)
        self.tally[f"{kind}, {'done' if ended else 'killed'}"] += 1
        self._check_decisions(before, kind == "decide" and ended)
        self._check_documents(there - changing if kind != "anew" else set())

    def _check_decisions(self, before: bytes, acknowledged: bool) -> None:
        after = self._log_bytes()
        assert after.startswith(before), "no line that was there is lost"
        assert after == before or after.endswith(b"\n"), "no line is torn"
        assert read_log(self.place.decisions).damaged == ()
        assert not acknowledged or after != before, "what was acknowledged is there"

    def _check_documents(self, untouched: set[str]) -> None:
        """See that the store opens, and each document is whole and of its text; those that nobody changed are there."""
        try:
            store = Store.open(self.place.store, create=False)
        except StoreMissing:
            assert not untouched
            return
        with store:
            found = set()
            for record in store.documents():
                assert set(store.quads(graph_name=NamedNode(record.iri))) == self._reading(
                    record.source, store, record.iri
                )
                found.add(record.source)
            assert untouched <= found, "none that was not being changed is absent"

    def _reading(self, name: str, store: Store, iri: str) -> frozenset[Quad]:
        """Return the whole graph of the edition that a store has."""
        said = store.text(iri)
        if (name, said) not in self.whole:
            edition = next(edition for edition in range(2) if text(name, edition) == said)
            path = self.root / "editions" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text(name, edition), encoding="utf-8")
            self.whole[name, said] = frozenset(quads(read_file(SourceFile(name, path)), store.base))
        return self.whole[name, said]

    def _complete(self) -> None:
        """Build what is left undone, and compare with a build from nothing."""
        self._finish(self.place.build())
        there = self.place.bytes()
        lines = [written(entry.ruling) for entry in in_force(read_log(self.place.decisions)).entries]
        files = tuple((path.name, path.read_bytes()) for path in sorted(self.place.minutes.iterdir()))
        key = (*files, *lines)
        if key not in self.fresh:
            with tempfile.TemporaryDirectory(dir=self.root) as folder:
                other = Place(Path(folder))
                shutil.copytree(self.place.minutes, other.minutes)
                if self.place.decisions.exists():
                    shutil.copy(self.place.decisions, other.decisions)
                self._finish(other.build())
                self.fresh[key] = other.bytes()
        expected = self.fresh[key]
        other = [name for name in sorted(there.keys() | expected.keys()) if there.get(name) != expected.get(name)]
        lines = {line for name in other for line in _difference(there.get(name, b""), expected.get(name, b""))}
        assert not other, "\n".join([", ".join(other), *sorted(lines)[:20]])
        self.tally["completed"] += 1

    def _finish(self, command: list[str]) -> None:
        process = self.context.Process(target=run_command, args=(command, self.isolated))
        process.start()
        process.join()
        assert process.exitcode == 0, command

    def _documents(self) -> set[str]:
        try:
            with Store.open(self.place.store, create=False) as store:
                return {record.source for record in store.documents()}
        except StoreMissing:
            return set()

    def _log_bytes(self) -> bytes:
        return self.place.decisions.read_bytes() if self.place.decisions.exists() else b""

    def _write(self, name: str, edition: int) -> None:
        (self.place.minutes / name).write_text(text(name, edition), encoding="utf-8")
