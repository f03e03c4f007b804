"""The state of a store as a digest: what all that is computed from it follows from.

Two stores with the same digest give the same graph/identity and the same results; a digest that is the same as before
means that nothing has to be computed anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

from graph.store import DocumentRecord

PACKAGES: Final = ("graph", "ontology")  # by whose code and data graph/identity is computed
SUMS: Final = 2**256
_SUFFIXES: Final = (".py", ".rq", ".ttl", ".csv", ".txt")


def state_of(base: str, documents: int, rulings: Iterable[str]) -> str:
    """Return the digest of a store's documents (`sum_of` them), of the rulings that stand (lines), and of our rules."""
    digest = hashlib.sha256(f"{rules()}\n{base}\n{documents:x}\n".encode())
    for line in rulings:
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def sum_of(records: Iterable[DocumentRecord]) -> int:
    """Return the sum of the digests of documents, so that one that comes, goes or changes is added or taken away.

    Modulo 2 ** 256, so that all bits of all of them count, in any order.
    """
    lines = (
        f"{one.iri}\t{one.file_name}\t{one.source}\t{one.sha256}\t{one.text_digest}\t{one.extractor}\n"
        for one in records
    )
    return sum(int.from_bytes(hashlib.sha256(line.encode()).digest()) for line in lines) % SUMS


@cache
def rules() -> str:
    """Return the digest of the code and data that settle who is who: other rules, another state."""
    return _digest(file for package in PACKAGES for file in _files(resources.files(package), package))


def digest_of(files: Iterable[str]) -> str:
    """Return the digest of some files of these packages ("graph/state.py"). Raises OSError where there is none."""
    found = ((file, *file.split("/")) for file in files)
    return _digest((file, resources.files(package).joinpath(*path).read_bytes()) for file, package, *path in found)


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name}\t{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(_SUFFIXES):
            yield f"{path}/{entry.name}", entry.read_bytes()
