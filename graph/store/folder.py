"""The folder of a store: what lies where, and in which format it was written.

store.json     format version and base of the IRIs
lock           held by the process that has the store
oxigraph/      the quads
texts/         the plain text of each document
settled        the state that graph/identity was computed for, and the documents that have changed since
identity.sqlite  what the documents say for who is who, and what was concluded from it
origins.json   where the documents' files lay
files.json     the digests of files, and what tells whether they changed
reference      the digest of the reference data that is in the graph
tally.json     what a build reported of this state
register.sqlite  names, merges and seats of this state, to be looked up
decisions      where people's decisions are, if not beside the store

What people decided lies beside the folder, not in it: a store can be thrown away and built again, decisions cannot.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.errors import StoreDamaged, StoreError, StoreMissing, StoreVersion, UsageError
from ontology.terms import DEFAULT_BASE

FORMAT: Final = 1
PART: Final = ".part"  # ends the name of a file that is not yet whole


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a store lies, and the base of its IRIs."""

    path: Path
    base: str

    @property
    def lock(self) -> Path:
        """What the process that has the store holds a lock on."""
        return self.path / "lock"

    @property
    def oxigraph(self) -> Path:
        """Where Oxigraph keeps the quads."""
        return self.path / "oxigraph"

    @property
    def texts(self) -> Path:
        """Where the documents' plain texts lie."""
        return self.path / "texts"


def open_folder(path: Path, *, create: bool, base: str | None) -> Folder:
    """Return the store's folder, made where there is none and `create` says so.

    Raises StoreMissing, StoreVersion, StoreDamaged, StoreError where it cannot be made, and UsageError where `base` is
    given and is not the one that the store was made with: its IRIs were handed out.
    """
    if not _manifest(path).exists():
        _make(path, base or DEFAULT_BASE, create=create)
    folder = Folder(path, _stored_base(path))
    if base is not None and base != folder.base:
        raise UsageError(
            f"{path}: its IRIs begin with {folder.base}, not with {base}",
            remedy="leave the base out, or build into another store",
        )
    return folder


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, whatever happens meanwhile. Raises OSError."""
    part = path.with_name(path.name + PART)
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def is_store(path: Path) -> bool:
    """Tell whether a folder is that of a store."""
    return _manifest(path).is_file() and (path / "lock").is_file()


def _manifest(path: Path) -> Path:
    return path / "store.json"


def _make(path: Path, base: str, *, create: bool) -> None:
    strangers = [] if not path.is_dir() else sorted(p.name for p in path.iterdir() if p.suffix != PART)
    if path.exists() and (strangers or not path.is_dir()):
        raise StoreDamaged(path, "this is not a store: it has no store.json", remedy="give another --store")
    if not create:
        raise StoreMissing(path, "there is no store here", remedy="build one, or give another --store")
    try:
        path.mkdir(parents=True, exist_ok=True)
        manifest = json.dumps({"format": FORMAT, "base": base}, indent=2) + "\n"
        write_whole(_manifest(path), manifest.encode())
    except OSError as error:
        raise StoreError(path, f"cannot be made: {error.strerror}", remedy="give another --store") from error


def _stored_base(path: Path) -> str:
    try:
        manifest = json.loads(_manifest(path).read_text(encoding="utf-8"))
        version, base = manifest["format"], str(manifest["base"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreDamaged(path, "store.json cannot be read", remedy="restore it, or build a new store") from error
    if version != FORMAT:
        raise StoreVersion(
            path,
            f"the store has format {version}, this Forumgraf reads format {FORMAT}",
            remedy="build a new store from the documents; what people decided goes on",
        )
    return base
