"""Which Forumgraf makes results: its version and its code, so that results of another one are made anew."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Final

PACKAGES: Final = ("exports", "forumgraf", "graph", "ontology")  # what was read is the store's, and says by whom
_PASSED_OVER: Final = ("__pycache__", "samples", "names")


@cache
def made_by() -> str:
    """Return the version of Forumgraf and a digest of the files that make results."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        _add(resources.files(package), digest)
    return f"{metadata.version('forumgraf')} {digest.hexdigest()}"


def _add(place: Traversable, digest: hashlib._Hash) -> None:
    for child in sorted(place.iterdir(), key=lambda found: found.name):
        if child.is_dir() and child.name not in _PASSED_OVER:
            _add(child, digest)
        elif child.is_file():
            content = child.read_bytes()
            digest.update(f"{child.name} {len(content)}\n".encode() + content)
