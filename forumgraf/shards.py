"""Shards: what many documents say, as files that any machine can write and one machine loads.

A shard is two files below a URL of fsspec's (a folder, s3://..., abfs://..., ...):

    quads/{SHA-256 of the quads}.nq.gz    the documents' graphs as N-Quads
    read/{key}.json.gz                    what was made of each file: its text, that it is no minutes, or why it failed

The key follows from what the shard is made of: the files' names and bytes, the base of the IRIs and the version of the
rules. The second file is written last and says that the shard is whole, so a shard that two workers write, or that was
written before, has the same bytes, and none is read twice.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Final

import fsspec
import pyoxigraph as ox
from fsspec.core import url_to_fs

from extractors.readers.isolation import Done, Failed, Result, isolated_map
from extractors.reading import VERSION
from forumgraf.files import SourceFile
from forumgraf.reading import Told, read_file, told
from graph.errors import ReadError
from graph.shape.rdf import Triple, triple_of
from graph.store import Content

_COMPRESSION: Final = 1  # of 9: a shard is a fifteenth of its size already


@dataclass(frozen=True)
class Shelf:
    """The place of shards."""

    url: str

    def write(self, files: Sequence[SourceFile], base: str) -> str:
        """Read files, write their shard unless it is there, and return its key. Raises OSError, ImportError.

        Each file is read in a process of its own limits, as in a build on one machine.
        """
        system, root = self._opened()
        key = _key(files, base)
        if system.exists(f"{root}/read/{key}.json.gz"):
            return key
        quads: list[ox.Quad] = []
        entries = []
        for result in isolated_map(read_file, files, workers=1, name=attrgetter("name")):
            one = told(result, base)
            entries.append(_entry(one))
            if isinstance(one, Done) and one.value is not None:
                quads += one.value.content.quads(one.value.iri)
        lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
        digest = hashlib.sha256(lines).hexdigest()
        _put(system, f"{root}/quads/{digest}.nq.gz", lines)
        _put(system, f"{root}/read/{key}.json.gz", json.dumps({"quads": digest, "files": entries}).encode())
        return key

    def read(self, key: str, files: Sequence[SourceFile]) -> Iterator[Result[SourceFile, Told | None]]:
        """Yield what a shard says of the files that it was made of. Raises OSError, ValueError where it is damaged."""
        system, root = self._opened()
        made: dict[str, Any] = json.loads(_taken(system, f"{root}/read/{key}.json.gz"))
        lines = _taken(system, f"{root}/quads/{made['quads']}.nq.gz")
        if hashlib.sha256(lines).hexdigest() != made["quads"]:
            raise ValueError(f"quads/{made['quads']}.nq.gz is not what was written")
        graphs: dict[str, list[Triple]] = defaultdict(list)
        for quad in ox.parse(input=lines, format=ox.RdfFormat.N_QUADS):
            graphs[quad.graph_name.value].append(triple_of(quad))
        for file, entry in zip(files, made["files"], strict=True):
            yield _result(file, entry, graphs)

    def _opened(self) -> tuple[fsspec.AbstractFileSystem, str]:
        # An instance of our own: a transaction is the instance's, and threads would share it.
        system, root = url_to_fs(self.url, skip_instance_cache=True)
        return system, root.rstrip("/")


def _key(files: Sequence[SourceFile], base: str) -> str:
    """Return what identifies a shard; a file that cannot be opened is told of when it is read."""
    digest = hashlib.sha256(f"{VERSION}\n{base}\n".encode())
    for file in files:
        try:
            with file.path.open("rb") as stream:
                content = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            content = str(error.errno)
        digest.update(f"{file.name}\t{content}\n".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _entry(result: Result[SourceFile, Told | None]) -> dict[str, str]:
    if isinstance(result, Failed):
        reason = result.error.message.removeprefix(f"{result.error.document}: ")
        return {"document": result.error.document, "reason": reason, "remedy": result.error.remedy}
    return {} if result.value is None else {"iri": result.value.iri, "text": result.value.content.text}


def _result(
    file: SourceFile, entry: dict[str, str], graphs: dict[str, list[Triple]]
) -> Result[SourceFile, Told | None]:
    if "reason" in entry:
        return Failed(file, ReadError(entry["document"], entry["reason"], remedy=entry["remedy"]))
    if "iri" not in entry:
        return Done(file, None)
    return Done(file, Told(entry["iri"], Content(entry["text"], graphs[entry["iri"]])))


def _put(system: fsspec.AbstractFileSystem, path: str, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; one that is there has these bytes already."""
    if system.exists(path):
        return
    system.makedirs(path.rpartition("/")[0], exist_ok=True)
    with system.transaction, system.open(path, "wb") as stream:
        stream.write(gzip.compress(content, _COMPRESSION, mtime=0))


def _taken(system: fsspec.AbstractFileSystem, path: str) -> bytes:
    with system.open(path, "rb") as stream:
        try:
            return gzip.decompress(stream.read())
        except (EOFError, zlib.error) as error:
            raise ValueError(f"{path}: {error}") from error
