"""A store of so many documents to measure with, made without reading any (see `readings`), and its parts.

    corpus = Corpus(Path("corpus"), 10_000, seed=1).made()

`claims` holds the readings one after another, `store` what Forumgraf makes of them, `quads` the same as N-Quads.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from exports import rdf
from forumgraf.deciding import open_log
from forumgraf.intake import BATCH, FLUSHED_AFTER, RESTED_AFTER
from graph import iris
from graph.claims import Reading
from graph.collecting import seldom_collecting
from graph.decisions import settle
from graph.register import note_documents
from graph.shape import triples
from graph.store import Content, Store
from tests.bench.readings import readings


@dataclass(frozen=True, slots=True)
class Corpus:
    """The files of a corpus below a folder."""

    folder: Path
    documents: int
    seed: int = 1

    @property
    def claims(self) -> Path:
        """The readings, pickled one after another."""
        return self.folder / "claims"

    @property
    def store(self) -> Path:
        """The store of all of them, with who is who."""
        return self.folder / "store"

    @property
    def quads(self) -> Path:
        """All that the store holds, as N-Quads."""
        return self.folder / "graph.nq"

    @property
    def minutes(self) -> Path:
        """The folder of their texts, each in the file that it would have been read from."""
        return self.folder / "minutes"

    def made(self, *, whole: bool = True) -> Corpus:
        """Make what is not there yet; all as N-Quads only where the corpus is to be `whole`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.claims.exists():
            with self.claims.open("wb") as stream:
                for reading in readings(self.documents, seed=self.seed):
                    pickle.dump(reading, stream)
        if not (self.store / "settled").exists():
            load(self.claims, self.store, noted=True)
        resolve(self.store)
        if not self.minutes.exists():
            self._write_texts()
        if whole and not self.quads.exists():
            with Store.open(self.store) as store, self.quads.open("wb") as stream:
                rdf.write(store, "nquads", stream)
        return self

    def _write_texts(self) -> None:
        for reading in self.readings():
            path = self.minutes / reading.document.source
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(reading.document.text, encoding="utf-8", newline="")

    def readings(self) -> Iterator[Reading]:
        """Yield the readings."""
        return unpacked(self.claims)


def unpacked(claims: Path) -> Iterator[Reading]:
    """Yield the readings that are pickled in a file."""
    with claims.open("rb") as stream:
        while True:
            try:
                yield pickle.load(stream)  # noqa: S301 - what was written above
            except EOFError:
                return


def load(claims: Path, folder: Path, *, noted: bool = False) -> None:
    """Store the readings of a file as a build does, which has what they tell `noted` in the register too."""
    with Store.open(folder) as store, seldom_collecting():
        store.load_reference()
        found, number = unpacked(claims), 0
        while batch := list(islice(found, BATCH)):
            contents = {
                iris.document(reading.document, store.base): Content(
                    reading.document.text, triples(reading, store.base)
                )
                for reading in batch
            }
            store.put_documents(contents)
            if noted:
                note_documents(store, contents)
            number += 1
            if number % FLUSHED_AFTER == 0:
                store.flush()
            if number % RESTED_AFTER == 0:
                store.rest()


def resolve(folder: Path) -> None:
    """Settle who is who in a store."""
    with Store.open(folder) as store:
        settle(store, open_log(store, None))
