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

from graph.store import Store

PACKAGES: Final = ("graph", "ontology")  # by whose code and data graph/identity is computed
_SUFFIXES: Final = (".py", ".rq", ".ttl", ".csv", ".txt")


def state_of(store: Store, rulings: Iterable[str]) -> str:
    """Return the digest of a store's documents, of the lines of the rulings that stand, and of our own rules.

    Raises StoreError.
    """
    digest = hashlib.sha256(f"{rules()}\n{store.base}\n".encode())
    for record in store.documents():
        digest.update(f"{record.iri}\t{record.sha256}\t{record.text_digest}\t{record.extractor}\n".encode())
    for line in rulings:
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


@cache
def rules() -> str:
    """Return the digest of the code and data that settle who is who: other rules, another state."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        for name, content in _files(resources.files(package), package):
            digest.update(f"{name}\t{hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _files(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(_SUFFIXES):
            yield f"{path}/{entry.name}", entry.read_bytes()
